import type { Locale, MeasureDocument, MeasureQuery } from "@folkmoot/sdk"
import type { Command } from "commander"
import { UsageError } from "./exit.ts"
import { withHistory, withShared, type Shared } from "./opening.ts"
import { collect, splitAt } from "./options.ts"
import { reading } from "./reading-words.ts"
import { withSources } from "./source-options.ts"
import type { Terminal } from "./terminal.ts"

/** The options of every command that counts metrics. */
export interface Counting extends Shared {
  /** One definition of the one metric that is named; all of its own unless given. */
  readonly variant?: string
  /** Which rows alone to look at, each as `table.column=value`. */
  readonly only?: readonly string[]
  /** Columns to group by. */
  readonly by?: readonly string[]
  /** A confidence level between 0 and 1, as typed. */
  readonly level: string
  /** A number of cases of at least 1, as typed. */
  readonly smallestCell: string
  /** Every definition of every metric, where none is named. */
  readonly all?: boolean
}

const list = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(",")]

/** Adds the option for the rows that alone are looked at. */
export const withOnly = (command: Command): Command =>
  command.option("--only <column=value>", "look only at rows with this value, such as conversion.kind=trial; may be given again", collect)

/** The rows that alone are looked at, as they are typed. */
export const onlyIn = (given: readonly string[] = []): { readonly only?: Readonly<Record<string, string>> } => {
  const cells = given.map((one) => splitAt(one, "=", "--only", "a column with its value, such as conversion.kind=trial"))
  const twice = cells.find(([column], index) => cells.findIndex(([other]) => other === column) !== index)
  if (twice !== undefined) throw new UsageError(`--only: ${JSON.stringify(twice[0])} is given twice; name one value for it.`)
  return cells.length === 0 ? {} : { only: Object.fromEntries(cells) }
}

/** Adds the metrics to count, and how. */
export const withCounting = (command: Command): Command =>
  withOnly(withHistory(withShared(withSources(command))))
    .argument("[metrics...]", "metrics such as resolution-rate or net-promoter-score, each by all its definitions; every metric by one of them unless named")
    .option("--all", "where no metric is named: every definition of every metric, and what is not recorded with its reason")
    .option("--variant <variant>", "one definition of the metric")
    .option("--by <columns>", "group by columns, such as channel; may be given again or as a list with commas", list)
    .option("--smallest-cell <cases>", "suppress periods and groups of fewer cases than this", "5")
    .option("--level <level>", "confidence level of the intervals", "0.95")

/** Reads a number of an option. */
export const numberIn = (given: string, option: string, expected: string): number => {
  const value = given.trim() === "" ? Number.NaN : Number(given)
  if (!Number.isFinite(value)) throw new UsageError(`${option}: ${JSON.stringify(given)} is not a number; expected ${expected}.`)
  return value
}

/** Says beside what was counted how many rows could not be, where there are any. */
export const talkOfRejects = ({ count }: MeasureDocument["rejects"], { quiet }: Shared, locale: Locale, { talk }: Terminal): void => {
  if (count > 0 && quiet !== true) talk(reading(count === 1 ? "unreadOne" : "unread", locale, { count }))
}

/** What to ask for as the options say. */
export const queryOf = (names: readonly string[], { variant, only, by = [], level, smallestCell }: Counting): MeasureQuery => {
  if (variant !== undefined && names.length === 0) throw new UsageError("--variant is one definition of one metric: name the metric, too.")
  if (only !== undefined && names.length === 0) throw new UsageError("--only is about the rows of a metric: name the metric, too.")
  const how = { ...(variant === undefined ? {} : { variants: [variant] }), ...onlyIn(only) }
  return {
    ...(names.length === 0 ? {} : { metrics: names.map((metric) => ({ metric, ...how })) }),
    level: numberIn(level, "--level", "a share between 0 and 1, such as 0.95"),
    smallestCell: numberIn(smallestCell, "--smallest-cell", "how many cases, such as 5"),
    by,
  }
}
