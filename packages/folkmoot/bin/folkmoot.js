#!/usr/bin/env node
// The global process, and modules by getBuiltinModule: to import node:process is to ask it for all it has, stdin among it, which takes longer than all else here.
const { process } = globalThis

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)

/** Where a system keeps what can be made again. */
const caches = () => {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  const { homedir } = process.getBuiltinModule("node:os")
  const { join } = process.getBuiltinModule("node:path")
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local")
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches")
  return XDG_CACHE_HOME || join(homedir(), ".cache")
}

if (major > 22 || (major === 22 && minor >= 19)) {
  // What was compiled once is kept, in a folder only its owner uses; where that cannot be written, nothing is kept and nothing is said.
  // NODE_COMPILE_CACHE names another folder, NODE_DISABLE_COMPILE_CACHE=1 keeps nothing.
  const { join } = process.getBuiltinModule("node:path")
  process.getBuiltinModule("node:module").enableCompileCache?.(join(caches(), "folkmoot"))
  await import("../dist/main.js")
} else {
  const { spawnSync } = await import("node:child_process")
  const { existsSync } = await import("node:fs")
  const { join } = await import("node:path")
  const { fileURLToPath } = await import("node:url")
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
