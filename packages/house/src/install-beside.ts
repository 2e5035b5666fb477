import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { root } from "./workspace.ts"

/**
 * Installs a tool that is no dependency of the workspace, beside its lock in a folder of the house, where it is not there yet or older than the lock.
 *
 * @remarks
 * Returns that folder, with a slash at the end. Throws where npm fails.
 */
export const installBeside = (tool: string, folder: string): string => {
  const home = join(root, "packages/house", folder, "/")
  const installed = `${home}node_modules/.package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${home}package-lock.json`).mtimeMs) return home
  process.stderr.write(`Installing ${tool} (once)\n`)
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"], { cwd: home, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" })
  if (status !== 0) throw new Error(`${tool} could not be installed; run npm ci --ignore-scripts in packages/house/${folder} and see why.`)
  return home
}
