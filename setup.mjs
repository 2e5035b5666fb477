// Installs what the house needs, when it is missing or older than the lock file. Runs on whatever Node is there; see docs/decisions.
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"

/** @param {string} file */
const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)

if (changedAt("node_modules/.package-lock.json") < changedAt("package-lock.json")) {
  console.error("Folkmoot: installing what the house needs, once (npm ci, about half a minute) ...")
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], { stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" })
  if (status !== 0) {
    console.error("Folkmoot: npm ci failed. Its own message is above; a network or a full npm cache is needed this one time.")
    process.exit(status ?? 1)
  }
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
const runtimeCame = existsSync("node_modules/.bin/node") || existsSync("node_modules/.bin/node.cmd")
if (!runtimeCame && (major < 22 || (major === 22 && minor < 19))) {
  console.error(`Folkmoot: no runtime is packaged for ${process.platform}-${process.arch}, and Node ${process.versions.node} is too old: install Node 22.19 or newer.`)
  process.exit(1)
}
