import type { Locale } from "@folkmoot/sdk"
import type { Command, Help, Option } from "commander"
import { examplesOf } from "./help-examples.ts"
import { headings, title, type Heading } from "./help-words.ts"
import type { Terminal } from "./terminal.ts"

/** Adds options that stand under a heading of their own, below those a command has for itself. */
export const under = (heading: Heading, command: Command, add: (command: Command) => Command): Command => add(command.optionsGroup(heading)).optionsGroup("")

/** The words of a command: `lint`, `plan graph`; none for the program itself. */
export const pathOf = (command: Command): string => (command.parent === null ? "" : `${pathOf(command.parent)} ${command.name()}`.trim())

/** The texts of help in a language, by what they are in English. */
export type HelpTexts = Readonly<Record<string, string>>

/** What stands behind an option, before anything else is understood of the line. */
export const valueBehind = (option: string, args: readonly string[]): string | undefined => {
  const at = args.indexOf(option)
  return at >= 0 ? args[at + 1] : args.find((one) => one.startsWith(`${option}=`))?.slice(option.length + 1)
}

/**
 * The language help is read in, as `--locale` says; one nobody writes is told when the command runs, not here.
 */
export const helpLocale = (args: readonly string[]): Locale => {
  const given = valueBehind("--locale", args)
  return given === "de" || given === "da" ? given : "en"
}

/** Loads the texts of help in a language; English ones stand where the options are made. */
export const helpTexts = async (locale: Locale): Promise<HelpTexts> => {
  if (locale === "de") return (await import("./help-de.ts")).german
  return locale === "da" ? (await import("./help-da.ts")).danish : {}
}

const isOption = (item: Command | Option): item is Option => "flags" in item

/** Options of a command's own first, then those it shares, each below its heading; help itself is the last of all. */
const inOrder = <Item extends Command | Option>(_: Item[], visible: Item[], groupOf: (item: Item) => string): Map<string, Item[]> => {
  const order: readonly string[] = Object.keys(headings)
  const groups = Map.groupBy(visible, groupOf)
  const sorted = [...groups].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const help = visible.findIndex((item) => isOption(item) && item.long === "--help")
  const [asked] = visible.slice(help, help + 1)
  if (help < 0 || asked === undefined || sorted.length < 2) return new Map(sorted)
  const rest = sorted.map(([heading, items]): [string, Item[]] => [heading, items.filter((item) => item !== asked)]).filter(([, items]) => items.length > 0)
  rest.at(-1)?.[1].push(asked)
  return new Map(rest)
}

/** What follows a text: what may be given, and what holds where nothing is. */
const aside = (values: readonly string[] | undefined, usual: unknown, locale: Locale): string =>
  [...(values === undefined ? [] : [title("choices", locale, values.join(", "))]), ...(typeof usual === "string" ? [title("usual", locale, usual)] : [])].map((one) => `; ${one}`).join("")

/** How help is laid out and worded in a language. */
export const helpIn = (locale: Locale, texts: HelpTexts, { paint }: Terminal): Partial<Help> => {
  const said = (text: string): string => texts[text] ?? text
  return {
    groupItems: inOrder,
    styleTitle: (heading) => paint("bold", Object.hasOwn(headings, heading) ? headings[heading as Heading][locale] : heading),
    commandDescription: (command) => said(command.description()),
    subcommandDescription: (command) => said(command.description()),
    optionDescription: ({ description, argChoices, defaultValue }) => said(description) + aside(argChoices, defaultValue, locale),
    argumentDescription: ({ description, argChoices, defaultValue }) => said(description) + aside(argChoices, defaultValue, locale),
  }
}

/** What stands below a command's help: lines to copy, each with what it is for. */
export const helpFooter = (command: Command, locale: Locale, { paint }: Terminal): string => {
  const path = pathOf(command)
  const lines = examplesOf(path).flatMap(({ does, line }) => [`  ${paint("dim", `# ${does[locale]}`)}`, `  ${line.replace("{language}", locale === "en" ? "de" : locale)}`])
  return [`\n${paint("bold", title("examples", locale))}`, ...lines, ...(path === "" ? [`\n${title("exits", locale)}`] : [])].join("\n")
}
