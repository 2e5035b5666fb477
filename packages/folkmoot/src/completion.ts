import type { Argument, Command, Option } from "commander"
import { pathOf } from "./help.ts"

/** Something that may stand where a person is typing, and what it is. */
export interface Candidate {
  /** The whole word as it would stand in the line, not only what is missing of it. */
  readonly value: string
  /** What shells show beside it, where they show anything. */
  readonly description?: string
  /** More is to follow in the same word: no space after it. */
  readonly open?: boolean
}

/** What may stand somewhere: names of a closed set, or files and folders, or nothing that could be listed. */
export type Values = readonly Candidate[] | "files" | "folders"

/** What a place in the command line takes; asked for only when somebody types there. */
export interface Place {
  /** The words of the command: `lint`, `plan graph`. */
  readonly command: string
  /** The option's long name, or the argument's name. */
  readonly name: string
  /** What is typed so far. */
  readonly typed: string
  /** The words typed before that are no options. */
  readonly before: readonly string[]
}

/** Says what a place takes. */
export type ValuesOf = (place: Place) => Promise<Values>

const isVisible = (option: Option): boolean => !option.hidden && option.long !== undefined

const takesValue = ({ required, optional }: Option): boolean => required || optional

const optionOf = (commands: readonly Command[], flag: string): Option | undefined => commands.flatMap(({ options }) => [...options]).find(({ long, short }) => flag === long || flag === short)

/** What was typed as words: the command meant, the words that are no options, and the option that waits for its value. */
interface Read {
  readonly command: Command
  readonly operands: readonly string[]
  readonly waiting: Option | undefined
  readonly given: readonly string[]
  readonly onlyOperands: boolean
}

const readWords = (program: Command, words: readonly string[]): Read => {
  let command = program
  let waiting: Option | undefined
  let onlyOperands = false
  const operands: string[] = []
  const given: string[] = []
  for (const word of words) {
    if (waiting !== undefined) waiting = undefined
    else if (!onlyOperands && word === "--") onlyOperands = true
    else if (!onlyOperands && word.startsWith("-") && word !== "-") {
      const [flag = word] = word.split("=")
      const option = optionOf([command], flag)
      given.push(option?.long ?? flag)
      if (option !== undefined && takesValue(option) && flag === word) waiting = option
    } else {
      const inner = operands.length === 0 ? command.commands.find((one) => one.name() === word || one.aliases().includes(word)) : undefined
      if (inner === undefined) operands.push(word)
      else command = inner
    }
  }
  return { command, operands, waiting, given, onlyOperands }
}

const fitting = (values: Values, typed: string): Values => (typeof values === "string" ? values : values.filter(({ value }) => value.startsWith(typed)))

const argumentAt = ({ registeredArguments }: Command, index: number): Argument | undefined => {
  const last = registeredArguments.at(-1)
  return registeredArguments[index] ?? (last?.variadic === true ? last : undefined)
}

/** What may stand where a person is typing: the last of the words, which may be empty. */
export const completionsOf = async (program: Command, words: readonly string[], valuesOf: ValuesOf): Promise<Values> => {
  const typed = words.at(-1) ?? ""
  const { command, operands, waiting, given, onlyOperands } = readWords(program, words.slice(0, -1))
  const name = pathOf(command)
  if (waiting !== undefined) return fitting(await valuesOf({ command: name, name: waiting.long ?? "", typed, before: operands }), typed)
  if (!onlyOperands && typed.startsWith("-") && typed !== "-") {
    const at = typed.indexOf("=")
    if (at > 0) {
      const [flag, value] = [typed.slice(0, at), typed.slice(at + 1)]
      const option = optionOf([command], flag)
      if (option === undefined || !takesValue(option)) return []
      const values = fitting(await valuesOf({ command: name, name: option.long ?? "", typed: value, before: operands }), value)
      return typeof values === "string" ? values : values.map((one) => ({ ...one, value: `${flag}=${one.value}` }))
    }
    const options = command.createHelp().visibleOptions(command).filter((option) => isVisible(option) && (option.variadic || option.parseArg !== undefined || !given.includes(option.long ?? "")))
    return fitting(options.map(({ long = "", description }) => ({ value: long, description })), typed)
  }
  const inner = operands.length === 0 ? command.createHelp().visibleCommands(command).map((one) => ({ value: one.name(), description: one.description() })) : []
  if (command.commands.length > 0) return fitting(command.name() === "help" ? [] : inner, typed)
  const argument = argumentAt(command, operands.length)
  if (argument === undefined) return []
  return fitting(argument.argChoices?.map((value) => ({ value })) ?? (await valuesOf({ command: name, name: argument.name(), typed, before: operands })), typed)
}
