import { spawn } from "node:child_process"
import { delimiter, join } from "node:path"
import process from "node:process"
import { root } from "./workspace.ts"

/**
 * What came out of one gate.
 *
 * @remarks
 * `passed` and `failed` count what the gate looked at: the tests of a test run, else the gate itself. `note` is one short phrase for
 * people; `output` is shown only when something failed.
 */
export interface GateResult {
  readonly passed: number
  readonly failed: number
  readonly note?: string
  readonly output?: string
}

/** One thing that must hold before the house is called sound. */
export interface Gate {
  readonly name: string
  /** Gates that must have passed before this one can say anything. */
  readonly after?: readonly string[]
  readonly run: () => Promise<GateResult>
}

/** What a command left behind. */
export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly output: string
}

const environment = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`,
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NO_COLOR: "1",
  // Hundreds of processes read the same sources; what the first one compiles, the others find.
  NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? join(root, "node_modules/.cache/compiled"),
}

/** Runs a command of the house to its end and keeps what it says; `surroundings` are set in its environment beside the house's own. */
export const run = async (command: string, args: readonly string[], cwd = root, surroundings: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env: { ...environment, ...surroundings }, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" })
    let stdout = ""
    let output = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text
    })
    child.on("error", (error) => {
      resolve({ status: 1, stdout, output: `${output}${error.message}\n` })
    })
    child.on("close", (status) => {
      resolve({ status: status ?? 1, stdout, output })
    })
  })

/** A gate that is one command: passed when it exits with 0. */
export const commandGate = (name: string, command: string, args: readonly string[], after: readonly string[] = []): Gate => ({
  name,
  after,
  run: async () => {
    const { status, output } = await run(command, args)
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
  },
})

/** A gate's result from the problems it found. */
export const fromProblems = (problems: readonly string[], note?: string): GateResult => ({
  passed: problems.length === 0 ? 1 : 0,
  failed: problems.length === 0 ? 0 : 1,
  ...(note === undefined ? {} : { note }),
  ...(problems.length === 0 ? {} : { output: problems.join("\n") }),
})
