import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import process from "node:process"
import { chromium } from "playwright-core"
import { browserArguments, browserProgram } from "./browser-program.ts"
import { run } from "./gate.ts"
import type { Handing } from "./golden-bundle.ts"
import { runtime, type RuntimeName } from "./runtimes.ts"
import { temporaryFolder } from "./temporary-folder.ts"

/** What a runtime said, line by line, or why it could not be asked. */
export type Told = { readonly version: string; readonly lines: readonly string[] } | { readonly missing: string }

/** A place the vectors are computed in: how it is given them, and how it is asked. */
export interface Place {
  readonly name: string
  readonly handing: Handing
  readonly ask: (bundle: string) => Promise<Told>
  /** Runs a program that reads files, where the whole sdk is promised to run. */
  readonly runFile?: (file: string) => Promise<Told>
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.startsWith("["))

const fileOf = (bundle: string): string => {
  const file = join(temporaryFolder("folkmoot-golden-"), "golden.mjs")
  writeFileSync(file, bundle)
  return file
}

const inProcess = async (program: string, version: string, args: readonly string[], file: string): Promise<Told> => {
  const { status, stdout, output } = await run(program, [...args, file])
  if (status !== 0) throw new Error(`It ended with ${status}:\n${output.slice(-2000)}`)
  return { version, lines: linesOf(stdout) }
}

/** A runtime that is a program; what it is given to run the pure packages, and what to let a program read files. */
const byRuntime = (name: RuntimeName, args: readonly string[], fileArgs: readonly string[] = []): Place => {
  const ran = async (given: readonly string[], file: string): Promise<Told> => {
    const found = await runtime(name)
    return "missing" in found ? found : inProcess(found.program, found.version, given, file)
  }
  return { name, handing: "process", ask: async (bundle) => ran(args, fileOf(bundle)), runFile: async (file) => ran(fileArgs, file) }
}

const freePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("There is no free port."))))
    })
  })

const answered = async (url: string, tries: number): Promise<Response> => {
  try {
    return await fetch(url)
  } catch (error) {
    if (tries === 0) throw error
    await new Promise((resolve) => void setTimeout(resolve, 100))
    return answered(url, tries - 1)
  }
}

const worker: Place = {
  name: "workerd",
  handing: "worker",
  ask: async (bundle) => {
    const found = await runtime("workerd")
    if ("missing" in found) return found
    const folder = temporaryFolder("folkmoot-golden-")
    const port = await freePort()
    writeFileSync(join(folder, "worker.js"), bundle)
    const service = `(name = "golden", worker = (modules = [(name = "worker.js", esModule = embed "worker.js")], compatibilityDate = "2026-01-01"))`
    const socket = `(name = "http", address = "127.0.0.1:${port}", http = (), service = "golden")`
    writeFileSync(join(folder, "golden.capnp"), `using Workerd = import "/workerd/workerd.capnp";\nconst golden :Workerd.Config = (services = [${service}], sockets = [${socket}]);\n`)
    const server = spawn(found.program, ["serve", "golden.capnp"], { cwd: folder, stdio: "ignore" })
    try {
      const response = await answered(`http://127.0.0.1:${port}/`, 100)
      const text = await response.text()
      if (!response.ok) throw new Error(`It answered ${response.status}: ${text.slice(0, 500)}`)
      return { version: found.version, lines: linesOf(text) }
    } finally {
      server.kill()
    }
  },
}

const browser: Place = {
  name: "Chromium",
  handing: "browser",
  ask: async (bundle) => {
    if (browserProgram === undefined) return { missing: "there is no browser on this machine" }
    const opened = await chromium.launch({ executablePath: browserProgram, args: [...browserArguments] })
    try {
      const page = await opened.newPage({ offline: true })
      await page.addScriptTag({ content: bundle })
      return { version: opened.version(), lines: linesOf(await page.evaluate<string>("goldenVectors()")) }
    } finally {
      await opened.close()
    }
  },
}

/** The runtime of the house itself, which all others are held against; without `eval`. */
export const home = {
  name: "Node 24",
  handing: "process",
  ask: async (bundle) => inProcess(process.execPath, process.versions.node, ["--disallow-code-generation-from-strings"], fileOf(bundle)),
  runFile: async (file) => inProcess(process.execPath, process.versions.node, [], file),
} as const satisfies Place

/** Everywhere else the pure packages promise to run; Deno without any permission. */
export const places: readonly Place[] = [
  byRuntime("Node 22", ["--disallow-code-generation-from-strings"]),
  byRuntime("Node 26", ["--disallow-code-generation-from-strings"]),
  byRuntime("Bun", []),
  byRuntime("Deno", ["run", "--no-prompt", "--cached-only", "--no-config"], ["run", "--no-prompt", "--cached-only", "--allow-read", "--allow-env", "--allow-sys", "--allow-ffi"]),
  worker,
  browser,
]
