import { readFileSync } from "node:fs"
import { Command, CommanderError } from "commander"
import { assess } from "./commands/assess.ts"
import { check } from "./commands/check.ts"
import { compare } from "./commands/compare.ts"
import { erase } from "./commands/erase.ts"
import { ingest } from "./commands/ingest.ts"
import { lint } from "./commands/lint.ts"
import { measure } from "./commands/measure.ts"
import { plan } from "./commands/plan.ts"
import { report } from "./commands/report.ts"
import { exits, explain, type Exit } from "./exit.ts"
import { score } from "./commands/score.ts"
import { snapshot } from "./commands/snapshot.ts"
import type { Terminal } from "./terminal.ts"

const version = (): string => (JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { readonly version: string }).version

/** Runs the command line with arguments and a terminal; gives the exit code. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<Exit> => {
  let exit: Exit = exits.fine
  const finish = (found: Exit): void => void (exit = found)
  const program = new Command("folkmoot")
    .description("Reason about a community: check its plan, measure it, assess it, report on it.")
    .version(version(), "-V, --version", "print the version")
    .addHelpText("after", "\nExit codes: 0 fine, 1 findings, 2 usage or input, 3 failure.")
  for (const make of [lint, plan, ingest, measure, compare, assess, score, report, check, snapshot, erase]) program.addCommand(make(terminal, finish))
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({
      writeOut: terminal.data,
      writeErr: (line) => terminal.talk(line.replace(/^error: /, "folkmoot: ")),
    })
  }
  try {
    await program.parseAsync(args, { from: "user" })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.input
    const explained = explain(error)
    terminal.talk(`folkmoot: ${explained.message}`)
    return explained.exit
  }
}
