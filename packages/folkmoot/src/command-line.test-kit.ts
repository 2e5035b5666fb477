import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process"
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { afterAll, onTestFinished } from "vitest"
import { run } from "./run.ts"

/** What the command line said: data apart from talk. */
export interface Said {
  /** The exit code; -1 where a signal ended the process. */
  readonly code: number
  /** All of stdout. */
  readonly out: string
  /** All of stderr. */
  readonly said: string
}

/** A command line in a folder of its own, which is gone after the tests. */
export interface CommandLine {
  /** Its absolute path, with no symbolic link in it. */
  readonly folder: string
  /** Writes a file into the folder. */
  readonly file: (name: string, text: string) => string
  /** Makes a folder in it the working folder, until the test is over. */
  readonly within: (name: string) => void
  /** Runs the command line as a person would, and gives back all it said. */
  readonly folkmoot: (args: readonly string[], input?: string | Uint8Array) => Promise<Said>
}

const main = fileURLToPath(new URL("main.ts", import.meta.url))

/** How a process of its own is run. */
export interface ProcessOptions {
  /** The folder it runs in; its home as well. */
  readonly cwd: string
  /** What comes by stdin; nothing unless given. */
  readonly input?: string | Uint8Array
  /** Added to a search path and a home, which are all it has else. */
  readonly env?: Readonly<Record<string, string>>
}

/** Where Node keeps what it compiled, if it is told: each process reads the same sources. */
const compiled = process.env["NODE_COMPILE_CACHE"]

/** Starts the command line as a process of its own, where it matters that it is one: signals, pipes, environment. */
export const startProcess = (args: readonly string[], { cwd, env = {} }: ProcessOptions): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, ["--conditions=@folkmoot/source", main, ...args], { cwd, env: { PATH: process.env["PATH"] ?? "", HOME: cwd, ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled }), ...env } })

/** What a process has said so far, and its end. */
export interface Heard {
  /** All of stdout by now. */
  readonly out: () => string
  /** All of stderr by now. */
  readonly said: () => string
  /** Its end, with all of both; fails where it could not begin. */
  readonly ended: Promise<Said>
}

/** Listens to a process from its beginning. */
export const hear = (child: ChildProcessWithoutNullStreams): Heard => {
  let [out, said] = ["", ""]
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text))
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (said += text))
  const ended = new Promise<Said>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", (code) => resolve({ code: code ?? -1, out, said }))
  })
  return { out: () => out, said: () => said, ended }
}

/** Runs the command line as a process of its own to its end. */
export const runProcess = async (args: readonly string[], options: ProcessOptions): Promise<Said> => {
  const child = startProcess(args, options)
  child.stdin.on("error", () => undefined).end(options.input ?? "")
  return hear(child).ended
}

/** Opens a command line for tests. */
export const commandLine = (): CommandLine => {
  // One level down, so that what lies above belongs to these tests as well.
  const above = realpathSync(mkdtempSync(join(tmpdir(), "folkmoot-cli-")))
  const folder = join(above, "here")
  mkdirSync(folder)
  afterAll(() => rmSync(above, { recursive: true, force: true }))
  return {
    folder,
    file: (name, text) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      return path
    },
    within: (name) => {
      const home = process.cwd()
      mkdirSync(join(folder, name), { recursive: true })
      process.chdir(join(folder, name))
      onTestFinished(() => process.chdir(home))
    },
    folkmoot: async (args, input = "") => {
      let out = ""
      let said = ""
      const code = await run(args, {
        data: (line) => void (out += line.endsWith("\n") ? line : `${line}\n`),
        talk: (line) => void (said += line.endsWith("\n") ? line : `${line}\n`),
        progress: () => undefined,
        paint: (_, line) => line,
        clear: () => undefined,
        input: () => Promise.resolve(typeof input === "string" ? new TextEncoder().encode(input) : input),
      })
      return { code, out, said }
    },
  }
}
