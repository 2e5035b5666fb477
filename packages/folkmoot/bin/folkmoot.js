#!/usr/bin/env node
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)

if (major > 22 || (major === 22 && minor >= 19)) {
  await import("../dist/main.js")
} else {
  // A host with an older Node may still have a newer one installed beside this package, as a checkout of the project does.
  const folders = [fileURLToPath(new URL("../../node_modules/.bin", import.meta.url)), fileURLToPath(new URL("../../../node_modules/.bin", import.meta.url))]
  const runtime = folders.map((folder) => join(folder, "node")).find((path) => existsSync(path))
  if (runtime === undefined) {
    process.stderr.write(`folkmoot needs Node 22.19 or newer; this is Node ${process.versions.node}. Install a newer Node and run it again.\n`)
    process.exitCode = 3
  } else {
    const { status } = spawnSync(runtime, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" })
    process.exitCode = status ?? 3
  }
}
