import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll } from "vitest"
import { run } from "./run.ts"

/** What the command line said: data apart from talk. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly said: string
}

/** A command line in a folder of its own, which is gone after the tests. */
export interface CommandLine {
  readonly folder: string
  /** Writes a file into the folder. */
  readonly file: (name: string, text: string) => string
  /** Runs the command line as a person would, and gives back all it said. */
  readonly folkmoot: (args: readonly string[], input?: string) => Promise<Said>
}

/** Opens a command line for tests. */
export const commandLine = (): CommandLine => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "folkmoot-cli-")))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    file: (name, text) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      return path
    },
    folkmoot: async (args, input = "") => {
      let out = ""
      let said = ""
      const code = await run(args, {
        data: (line) => void (out += line.endsWith("\n") ? line : `${line}\n`),
        talk: (line) => void (said += line.endsWith("\n") ? line : `${line}\n`),
        progress: () => undefined,
        paint: (_, line) => line,
        input: () => Promise.resolve(input),
      })
      return { code, out, said }
    },
  }
}
