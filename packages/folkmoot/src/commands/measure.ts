import type { Locale, Measure, Step } from "@folkmoot/sdk"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { opened, withShared, withSources, type Sdk, type Shared } from "../opening.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

interface MeasureOptions extends Shared {
  readonly variant?: string
  readonly period?: string
  // A name as typed; the sdk says which there are.
  readonly step?: Step
  readonly by?: readonly string[]
  readonly level?: string
  readonly smallestCell?: string
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, ...value.split(",")]

const row = ({ metric, variant, period, group, estimate }: Measure, { formatEstimate }: Sdk, locale: Locale, paint: Terminal["paint"]): readonly string[] => {
  const { value, interval, note } = formatEstimate(estimate, locale)
  // Data may hold control characters, which a terminal would obey.
  const groups = Object.values(group).map((name) => (name ?? "none").replaceAll(/\p{Cc}/gu, "\uFFFD"))
  return [metric, variant, period.label, ...groups, paint(estimate.measured ? "bold" : "yellow", value), interval, paint("dim", note)]
}

/** `folkmoot measure <metrics...>`: measures, or says why not. */
export const measure = (terminal: Terminal): Command =>
  withShared(withSources(new Command("measure")))
    .description("measure metrics, each with its interval, or say why it cannot be measured")
    .argument("<metrics...>", "metrics such as resolution-rate or net-promoter-score")
    .option("--variant <variant>", "one definition of the metric; all of its definitions unless given")
    .option("--period <period>", "which period to count, such as 2025, 2025-Q1, 2025-03; everything told unless given")
    .option("--step <step>", "cut the period by year, quarter, month, week or day")
    .option("--by <columns>", "group by columns, such as channel; may be given again or as a list with commas", collect)
    .option("--smallest-cell <cases>", "suppress periods and groups of fewer cases than this", "5")
    .option("--level <level>", "confidence level of the intervals", "0.95")
    .action(async (names: readonly string[], options: MeasureOptions) => {
      if ((options.from ?? []).length === 0) {
        throw new UsageError("--from is missing: name at least one source to measure from, such as --from stackexchange:dump/.")
      }
      const { variant, period, step, by = [] } = options
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const document = await folkmoot.measure({
          metrics: names.map((metric) => ({ metric, ...(variant === undefined ? {} : { variants: [variant] }) })),
          level: Number(options.level),
          smallestCell: Number(options.smallestCell),
          by,
          signal,
          ...(period === undefined ? {} : { period }),
          ...(step === undefined ? {} : { step }),
        })
        if (options.json === true) return terminal.data(json(document))
        const { paint } = terminal
        const heads = ["metric", "variant", "period", ...by, "value", "interval", ""].map((title) => paint("dim", title))
        terminal.data(aligned([heads, ...document.measures.map((one) => row(one, sdk, locale, paint))]))
        if (document.rejects.count > 0 && options.quiet !== true) terminal.talk(`${document.rejects.count} rows could not be read; --json shows them.`)
      })
    })
