import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { root } from "./workspace.ts"

/**
 * Installs a tool that is no dependency of the workspace into a folder that names it, where it is not there yet or older than what is named.
 *
 * @remarks
 * By the folder's lock, where there is one. Returns that folder, with a slash at the end. Throws where npm fails.
 */
export const installBeside = (tool: string, folder: string, more: readonly string[] = ["--omit=optional"]): string => {
  const home = join(root, folder, "/")
  const installed = `${home}node_modules/.package-lock.json`
  const hasLock = existsSync(`${home}package-lock.json`)
  const named = `${home}${hasLock ? "package-lock.json" : "package.json"}`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(named).mtimeMs) return home
  process.stderr.write(`Installing ${tool} (once)\n`)
  const command = hasLock ? ["ci"] : ["install", "--no-package-lock"]
  const { status } = spawnSync("npm", [...command, "--ignore-scripts", ...more, "--no-audit", "--no-fund"], { cwd: home, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" })
  if (status !== 0) throw new Error(`${tool} could not be installed; run npm ${command.join(" ")} --ignore-scripts in ${folder} and see why.`)
  return home
}
