import { days, isTableId, isTimeZone, steps, type Instant, type Step } from "@folkmoot/facts"
import type { Request, Wanted } from "./ask.ts"
import { settingProblem } from "./calculator.ts"
import type { AnyMetric } from "./define.ts"
import type { Impossible } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { isWhole } from "./statistic.ts"

/** What something asked may be: in words, and as a check. */
type Check = readonly [expected: string, accepts: (given: unknown) => boolean]

type Named = Readonly<Record<string, unknown>>

const isNamed = (given: unknown): given is Named => typeof given === "object" && given !== null
const isListOf = (given: unknown, accepts: (item: unknown) => boolean): boolean => Array.isArray(given) && given.every(accepts)
const isFlag = (given: unknown): given is boolean => typeof given === "boolean"
const isText = (given: unknown): given is string => typeof given === "string"

/** Whether something is a list of texts. */
export const areTexts = (given: unknown): given is readonly string[] => isListOf(given, isText)

/** A year short of the last instant there is, so that there is room for the calendar period it lies in. */
const isInstant = (given: unknown): given is Instant => Number.isSafeInteger(given) && Math.abs(given as number) <= 8.64e15 - days(400)

const tells = (coverage: unknown): boolean =>
  isNamed(coverage) && isText(coverage["source"]) && isText(coverage["table"]) && isTableId(coverage["table"]) && isNamed(coverage["untold"]) && isNamed(coverage["since"])

/** Whether something is a metric, of this package or of somebody's own; a calculator alone has no card. */
export const isMetric = (given: unknown): given is AnyMetric => typeof given === "function" && "title" in given && isNamed((given as { readonly variants?: unknown }).variants)

const instant = "whole milliseconds since 1970 in UTC, more than a year within the reach of a date"

const window: { readonly [Name in keyof NonNullable<Request["window"]>]-?: Check } = {
  from: [instant, isInstant],
  to: [instant, isInstant],
  label: ["a text", isText],
}

const request: { readonly [Name in keyof Request]-?: Check } = {
  asOf: [instant, isInstant],
  timeZone: ["a time zone this runtime knows, such as Europe/Berlin", (given) => isText(given) && isTimeZone(given)],
  window: ["an object with from and to", isNamed],
  step: [`one of ${steps.join(", ")}`, (given) => (steps as readonly unknown[]).includes(given)],
  by: ["a list of columns by name", areTexts],
  level: ["a number between 0 and 1", (given) => settingProblem({}, undefined, given) === undefined],
  smallestCell: ["a whole number of at least 0", isWhole],
  isPart: ["true or false", isFlag],
  randomGroups: ["true or false", isFlag],
  coverage: ["a list of what sources tell of fact tables, each with source, table, untold and since", (given) => isListOf(given, tells)],
}

const wanted: { readonly [Name in keyof Wanted]-?: Check } = {
  metric: ["a metric, such as resolutionRate, and not its calculator alone", isMetric],
  variants: ["a list of variants by name", areTexts],
  options: ["an object of options by name", isNamed],
  only: ["an object of texts, numbers and booleans by table.column", (given) => isNamed(given) && !Object.values(given).some(isNamed)],
}

/** The first thing that is wrong with what is given by name, an unknown name before all others; what is left out is right. */
const problemIn = (place: string, given: unknown, checks: Readonly<Record<string, Check>>, needed: readonly string[] = []): Impossible | undefined => {
  const known = `an object with ${Object.keys(checks).join(", ")}`
  if (!isNamed(given)) return invalid(place, given, known)
  const path = (name: string): string => (place === "window" ? `window.${name}` : name)
  for (const [name, value] of Object.entries(given)) if (!Object.hasOwn(checks, name)) return invalid(path(name), value, `nothing by that name, but ${known}`)
  for (const [name, [expected, accepts]] of Object.entries(checks)) {
    const value = given[name]
    if (value === undefined ? needed.includes(name) : !accepts(value)) return invalid(path(name), value, expected)
  }
  return undefined
}

/** About how long a step is, at the least. */
const shortest: Readonly<Record<Step, number>> = { all: Infinity, year: days(365), quarter: days(90), month: days(28), week: days(7), day: days(1) }

/** How many periods are told at the most: a mistyped year must not keep anybody waiting for minutes. */
const mostPeriods = 100_000

/** What is wrong with a request, if anything: then every number asked for is refused with it. */
export const requestProblem = (given: unknown): Impossible | undefined => {
  const wrong = problemIn("request", given, request)
  const { window: asked, step = "all" } = Object(given) as Request
  if (wrong !== undefined || asked === undefined) return wrong
  const cut = problemIn("window", asked, window, ["from", "to"])
  if (cut !== undefined) return cut
  if (asked.to < asked.from) return invalid("window.to", asked.to, `at least window.from (${asked.from})`)
  return (asked.to - asked.from) / shortest[step] > mostPeriods ? invalid("step", step, `no more than ${mostPeriods} periods; ask for a shorter window or longer steps`) : undefined
}

/** What is wrong with what is asked of an explanation beside the number's own request, if anything. */
export const explainProblem = (given: unknown, group: unknown, rows: unknown): Impossible | undefined => {
  if (!isNamed(given)) return invalid("request", given, "an object with asOf and what else the number was measured under")
  if (!isNamed(group) || !Object.values(group).every((cell) => cell === null || isText(cell))) return invalid("group", group, "a text or null for each column grouped by")
  return isWhole(rows) || rows === Infinity ? undefined : invalid("rows", rows, "a whole number of at least 0, or Infinity for all")
}

/** What is wrong with something wanted beside its options and its single variants, which every metric checks for itself. */
export const wantedProblem = (given: unknown): Impossible | undefined => problemIn("wanted", given, wanted, ["metric"])

/** What is wrong with rows given by hand, if anything; their cells are taken to have been checked. */
export const factsProblem = (given: unknown): Impossible | undefined => {
  if (!isNamed(given)) return invalid("facts", given, "an object of rows by fact table")
  for (const [table, rows] of Object.entries(given)) {
    if (rows !== undefined && !isListOf(rows, isNamed)) return invalid(`facts.${table}`, rows, "a list of rows")
  }
  return undefined
}
