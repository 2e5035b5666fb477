import { nearest, type Locale, type Texts } from "@folkmoot/facts"
import { fill, shown } from "./message.ts"
import { hasFields } from "./plain-data.ts"
import { problemAt, type Problem } from "./problem.ts"
import { settingsRules } from "./settings-rules.ts"

/** What can be given at a door: its type, as an engineer would write it in any language, and whether a value is of it. */
export interface Form {
  readonly is: string
  readonly fits: (value: unknown) => boolean
  /** Of what a list is made; entries that are something else are left out one by one. */
  readonly entry?: Form
}

/** What is told of a door's options, however many are wrong. */
const mostTold = 20

/** The most entries of a list that are looked at. */
const mostEntries = 100_000

const start = { start: 0, end: 0 }

const isText = (value: unknown): value is string => typeof value === "string"

/** A list of something. */
export const listOf = (entry: Form): Form => ({ is: `${entry.is}[]`, entry, fits: (value) => Array.isArray(value) && value.length <= mostEntries })

/** One of some names. */
export const oneOf = (names: readonly string[]): Form => ({
  is: names.join(" | "),
  fits: (value) => isText(value) && names.includes(value),
})

/** What nobody here has to look at. */
export const anything: Form = { is: "unknown", fits: () => true }

/** What options of several doors are. */
export const forms = {
  // Whatever is no language of ours counts as English.
  locale: anything,
  text: { is: "string", fits: isText },
  trueOrFalse: { is: "boolean", fits: (value) => typeof value === "boolean" },
  does: { is: "function", fits: (value) => typeof value === "function" },
} as const satisfies Readonly<Record<string, Form>>

/** A text that stands in a message as it is: it was cut before it was put in quotation marks. */
const asIs = (text: string): Texts => ({ en: text, de: text, da: text })

/** What somebody gave, as an engineer would write it: a short value as it is, of others what they are. */
const valueText = (value: unknown): string => {
  if (isText(value)) return JSON.stringify(shown(value))
  if (Array.isArray(value)) return "[…]"
  if (typeof value === "object" && value !== null) return "{…}"
  return typeof value === "function" || typeof value === "symbol" ? typeof value : shown(String(value))
}

/** A value as it can stand in quotation marks. */
const quotable = (value: unknown): string => (isText(value) ? value : valueText(value))

/** What kind of thing somebody gave; a text may be a whole file. */
const kindText = (value: unknown): string => (isText(value) ? "string" : valueText(value))

/** Says that a door was given something that it can do nothing with. */
export const wrongInput = (door: string, given: unknown, expected: string): Problem => problemAt(settingsRules.wrongInput, "expected", { door, given: kindText(given), expected }, start)

/** Says that a door has no such option, and which is meant. */
const unknownOption = (door: string, option: string, known: readonly string[]): Problem => {
  const meant = nearest(option, known)
  return problemAt(settingsRules.unknownOption, meant === undefined ? "among" : "nearest", meant === undefined ? { door, option, known } : { door, option, nearest: meant }, start)
}

/** Options as far as a door can use them, and what is wrong with the others. */
export interface GivenOptions<O> {
  readonly options: Partial<O>
  readonly problems: readonly Problem[]
}

/**
 * Reads the options that a door was given: those it knows, with values it can use.
 *
 * @remarks
 * Never throws. An option misspelt in JavaScript would otherwise be as if nothing had been said.
 */
export const optionsOf = <O extends object>(door: string, given: unknown, known: { readonly [K in keyof Required<O>]: Form }): GivenOptions<O> => {
  if (given === undefined || given === null) return { options: {}, problems: [] }
  if (!hasFields(given)) return { options: {}, problems: [wrongInput(door, given, "object")] }
  const problems: Problem[] = []
  const options: Record<string, unknown> = {}
  const say = (option: string, value: unknown, { is }: Form): void => void problems.push(problemAt(settingsRules.wrongValue, "expected", { door, option, given: asIs(valueText(value)), expected: is }, start))
  for (const [option, value] of Object.entries(given)) {
    const form = Object.hasOwn(known, option) ? (known as Readonly<Record<string, Form>>)[option] : undefined
    if (form === undefined) problems.push(unknownOption(door, option, Object.keys(known)))
    else if (value === undefined) continue
    else if (!form.fits(value)) say(option, value, form)
    else if (form.entry === undefined) options[option] = value
    else {
      const { entry } = form
      // What fits the form of a list is one; places that nobody filled count as entries.
      const entries = Array.from(value as readonly unknown[])
      for (const [index, one] of entries.entries()) if (!entry.fits(one)) say(`${option}[${index}]`, one, entry)
      // A list that is used as it was given stays the same list, by which others know it again.
      options[option] = entries.every(entry.fits) ? value : entries.filter(entry.fits)
    }
  }
  // Each value was found to be of the form of its option.
  return { options: options as Partial<O>, problems: problems.slice(0, mostTold) }
}

/** Reads a list that a door was given: its entries of the right form, and what is wrong with the others or with what is no list. */
export const listGiven = <T>(door: string, name: string, given: unknown, form: Form): { readonly list: readonly T[]; readonly problems: readonly Problem[] } => {
  if (!form.fits(given)) return { list: [], problems: [wrongInput(door, given, form.is)] }
  const { options, problems } = optionsOf<Readonly<Record<string, readonly T[]>>>(door, { [name]: given }, { [name]: form })
  return { list: options[name] ?? [], problems }
}

/** A problem in words, for doors that give no findings. */
export const inWords = ({ rule, message, slots }: Problem, locale: Locale): string => fill(rule.messages[message] as Texts, slots, locale)

/** Problems in words. */
export const inLines = (problems: readonly Problem[], locale: Locale): readonly string[] => problems.map((one) => inWords(one, locale))

/** Says that something set as a severity is none. */
export const severityProblem = (setting: string, given: unknown, known: readonly string[]): readonly Problem[] =>
  known.some((one) => one === given) ? [] : [problemAt(settingsRules.wrongSeverity, "among", { given: quotable(given), setting, known }, start)]

/** Says that something is no severity to refuse from. */
export const refuseProblem = (given: unknown, known: readonly string[]): Problem => problemAt(settingsRules.wrongSeverity, "refuse", { given: quotable(given), known }, start)
