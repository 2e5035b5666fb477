import type { Locale } from "@folkmoot/sdk"
import { Command, CommanderError } from "commander"
import manifest from "../package.json" with { type: "json" }
import { sitesAsTyped } from "./as-typed.ts"
import { commands, type CommandEntry } from "./commands.ts"
import { exits, explain, UsageError, type Exit } from "./exit.ts"
import { helpFooter, helpIn, helpLocale, helpTexts, pathOf, valueBehind } from "./help.ts"
import { examplesOf } from "./help-examples.ts"
import type { Terminal } from "./terminal.ts"
import { usageText } from "./usage-text.ts"

/** What was typed, as it is to be understood. */
interface Typed {
  /** The words, help on a command turned into what the command says of itself. */
  readonly args: readonly string[]
  /** The command the line names, if it names one. */
  readonly entry: CommandEntry | undefined
}

/** Finds the command: the first word that is neither an option nor the language help is asked for in. */
const read = (given: readonly string[]): Typed => {
  const words = given.filter((one, index) => !one.startsWith("-") && given[index - 1] !== "--locale")
  const [first, second] = words
  const name = first === "help" ? second : first
  const entry = commands.find((one) => one.name === name)
  // What does not exist has no help: it is told by the name that was meant.
  if (name !== undefined && name !== "help" && entry === undefined) return { args: [name], entry }
  if (first !== "help" || entry === undefined) return { args: given, entry }
  return { args: [...words.slice(1), "--help"], entry }
}

/** What the parser says in one sentence, and what to do: a line that would do where something is missing, help where something is too much. */
const mistakeIn = (message: string, command: Command): UsageError => {
  const [said = "", near] = message.replace(/^error: /, "").split(/\n\((?=Did you mean)/)
  const path = pathOf(command)
  const [example] = /^missing|^required/.test(said) ? examplesOf(path) : []
  const next = example === undefined ? `See: ${["folkmoot", path, "--help"].filter((word) => word !== "").join(" ")}` : `For example: ${example.line}`
  return new UsageError([said.endsWith(".") ? said : `${said}.`, ...(near === undefined ? [] : [near.slice(0, -1)]), next].join(" "))
}

/** The tree of commands; only those that `isWanted` are loaded with their options, the others have name and description alone. Help is in a language. */
export const programOf = async (terminal: Terminal, finish: (exit: Exit) => void, isWanted: (entry: CommandEntry) => boolean, locale: Locale = "en"): Promise<Command> => {
  const program = new Command("folkmoot")
    .description("Reason about a community: check its plan, measure it, assess it, report on it.")
    .version(manifest.version, "-V, --version", "print the version")
  for (const entry of commands) {
    const command = isWanted(entry) ? (await entry.load())(terminal, finish) : new Command(entry.name)
    program.addCommand(command.description(entry.description), { hidden: entry.hidden ?? false })
  }
  const help = helpIn(locale, await helpTexts(locale), terminal)
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands: inner }) => inner)]) {
    command
      .exitOverride((error) => {
        throw error.exitCode === 0 || error.code === "commander.help" ? error : mistakeIn(error.message, command)
      })
      .configureHelp(help)
      .helpOption("-h, --help", "print this help, in the language of --locale")
      .addHelpText("after", () => helpFooter(command, locale, terminal))
      // What the parser complains of is told below, with what to do, in the language asked for.
      .configureOutput({ writeOut: terminal.data, writeErr: terminal.talk, outputError: () => undefined })
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
export const run = async (given: readonly string[], terminal: Terminal): Promise<Exit> => {
  const { args, entry: named } = read(given)
  let exit: Exit = exits.fine
  const finish = (found: Exit): void => void (exit = found)
  let ran: Command | undefined
  try {
    const program = await programOf({ ...terminal, input: onlyOnce(terminal.input) }, finish, (entry) => entry === named, helpLocale(given))
    program.hook("preAction", (_, command) => void (ran = command))
    await program.parseAsync(args, { from: "user" })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.input
    const explained = explain(error, ran)
    const locale = valueBehind("--locale", given) === undefined ? await (await import("./configured-locale.ts")).configuredLocale(valueBehind("--config", given), ran !== undefined) : undefined
    terminal.talk(`folkmoot: ${sitesAsTyped(await usageText(explained, locale ?? helpLocale(given)), ran)}`)
    return explained.exit
  }
}
