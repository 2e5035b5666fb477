import type { NotFrozen } from "@folkmoot/sdk"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { readPlanFiles, writeText } from "../files.ts"
import { readLocale, withLocale } from "../opening.ts"
import { type Planning } from "../options.ts"
import type { Terminal } from "../terminal.ts"
import { line } from "../words.ts"

interface FreezeOptions {
  readonly pilot: string
  readonly on: string
  readonly write?: boolean
  readonly locale?: string
}

const why = ({ nearest }: Planning, { pilot, on }: FreezeOptions, not: NotFrozen, pilots: readonly string[]): string => {
  if (not === "no-day") return `--on: ${JSON.stringify(on)} is not a day; expected one such as 2026-02-01.`
  if (not === "unknown") {
    const near = nearest(pilot, pilots)
    return `--pilot: the plan has no pilot ${JSON.stringify(pilot)}; ${pilots.length === 0 ? "it has none at all" : `it has ${pilots.join(", ")}`}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`
  }
  if (not === "frozen") return `--pilot: the criteria of ${pilot} are frozen already. Who changes them afterwards begins another pilot; to freeze them anew all the same, remove its field frozen first.`
  if (not === "no-criteria") return `--pilot: ${pilot} has no criteria to freeze. Say under criteria what counts as success.`
  return `--pilot: the text leaves no room to write into. Add to ${pilot} by hand the field frozen with on: ${on} and the hash that folkmoot lint tells.`
}

/** `folkmoot plan freeze <files...>`: fixes what counts as success before a pilot starts. */
export const freezePlan = (terminal: Terminal): Command =>
  withLocale(new Command("freeze"))
    .description("fix a pilot's criteria and decision rule, so that it shows when they change; prints the file, or writes it with --write")
    .argument("<files...>", "the plan's files, or - for stdin")
    .requiredOption("--pilot <id>", "the pilot's id")
    .requiredOption("--on <day>", "the day on which they are fixed, such as 2026-02-01")
    .option("--write", "write the file instead of printing it")
    .action(async (paths: readonly string[], options: FreezeOptions) => {
      const sdk = await import("../planning.ts")
      const locale = readLocale(sdk, options)
      const files = await readPlanFiles(paths, terminal)
      const { on, pilot, write } = options
      const frozen = sdk.freezeInText(files, pilot, on)
      if (!("file" in frozen)) throw new UsageError(why(sdk, options, frozen.not, frozen.pilots))
      const { file, text } = frozen.file
      if (write !== true || file === "stdin") return terminal.data(text)
      await writeText(file, text, "--write")
      terminal.talk(line("frozen", locale, file))
    })
