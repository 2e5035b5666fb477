import { Command, CommanderError } from "commander"
import manifest from "../package.json" with { type: "json" }
import { commands, type CommandEntry } from "./commands.ts"
import { exits, explain, UsageError, type Exit } from "./exit.ts"
import type { Terminal } from "./terminal.ts"

/** The command a line of arguments names, if it names one: the first word that is no option, or what help is asked about. */
const namedIn = (args: readonly string[]): CommandEntry | undefined => {
  const [first, second] = args.filter((one) => !one.startsWith("-"))
  return commands.find(({ name }) => name === (first === "help" ? second : first))
}

/** The tree of commands; only those that `isWanted` are loaded with their options, the others have name and description alone. */
export const programOf = async (terminal: Terminal, finish: (exit: Exit) => void, isWanted: (entry: CommandEntry) => boolean): Promise<Command> => {
  const program = new Command("folkmoot")
    .description("Reason about a community: check its plan, measure it, assess it, report on it.")
    .version(manifest.version, "-V, --version", "print the version")
    .addHelpText("after", "\nExit codes: 0 fine, 1 findings, 2 usage or input, 3 failure.")
  for (const entry of commands) {
    const command = isWanted(entry) ? (await entry.load())(terminal, finish) : new Command(entry.name)
    program.addCommand(command.description(entry.description), { hidden: entry.hidden ?? false })
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands: inner }) => inner)]) {
    command.exitOverride().configureOutput({
      writeOut: terminal.data,
      writeErr: (line) => terminal.talk(line.replace(/^error: /, "folkmoot: ")),
    })
  }
  return program
}

/** Stdin can be read once; who names it twice would get nothing the second time. */
const onlyOnce = (input: Terminal["input"]): Terminal["input"] => {
  let isTaken = false
  return async () => {
    if (isTaken) throw new UsageError("- stands for stdin, which can be read only once; name a file for the other.")
    isTaken = true
    return input()
  }
}

/** Runs the command line with arguments and a terminal; gives the exit code. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<Exit> => {
  let exit: Exit = exits.fine
  const finish = (found: Exit): void => void (exit = found)
  try {
    const named = namedIn(args)
    const program = await programOf({ ...terminal, input: onlyOnce(terminal.input) }, finish, (entry) => entry === named)
    await program.parseAsync(args, { from: "user" })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.input
    const explained = explain(error)
    terminal.talk(`folkmoot: ${explained.message}`)
    return explained.exit
  }
}
