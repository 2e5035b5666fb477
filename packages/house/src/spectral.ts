/** Spectral, which plans are compared with; it is no dependency of the workspace. */
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { fileURLToPath } from "node:url"
import process from "node:process"

/** Where it is installed, beside its lock. */
export const spectralHome = fileURLToPath(new URL("../bench-plan/", import.meta.url))

const install = (): void => {
  const installed = `${spectralHome}node_modules/.package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${spectralHome}package-lock.json`).mtimeMs) return
  process.stderr.write("Installing Spectral (once)\n")
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: spectralHome, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" })
  if (status !== 0) throw new Error("Spectral could not be installed; run npm ci --ignore-scripts in packages/house/bench-plan and see why.")
}

/** A `require` that finds Spectral, which is installed the first time. */
export const requireSpectral = (): NodeJS.Require => {
  install()
  return createRequire(`${spectralHome}package.json`)
}
