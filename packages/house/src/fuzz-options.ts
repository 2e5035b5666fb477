/** The door of every calculator: totals, and behind them settings with options, as a program in JavaScript would give them. */
import * as calculators from "@folkmoot/metrics/calculators"
import type { Estimate } from "@folkmoot/metrics"
import { dataOf, textDoor, type Door } from "./fuzz-door.ts"
import { loadUnits } from "./units.ts"

type Calculate = (totals: unknown, settings: unknown) => Estimate

const all: ReadonlyMap<string, { readonly calculate: Calculate; readonly options: object }> = new Map(
  Object.values(calculators).map((one) => [one.id, { calculate: one as unknown as Calculate, options: one.options }]),
)

/** The examples of all metrics that give totals, each with everything that can be said behind them. */
const calls = async (): Promise<readonly string[]> =>
  (await loadUnits()).flatMap(({ unit: { id }, examples }) =>
    examples.flatMap(({ totals, variant, options }) =>
      totals === undefined ? [] : [JSON.stringify({ metric: id, totals, settings: { level: 0.9, ...(variant !== undefined && { variant }), options: { ...all.get(id)?.options, ...(options as object | undefined) } } })],
    ),
  )

const numbersIn = (value: unknown): readonly number[] => (typeof value === "number" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [])

/** Calculates, and throws where what comes out is no estimate. */
const calculated = (text: string): void => {
  const call = dataOf(text) as { readonly metric?: unknown; readonly totals?: unknown; readonly settings?: unknown } | null | undefined
  if (call === undefined) return
  const own = all.get(String(call?.metric))
  for (const { calculate } of own === undefined ? all.values() : [own]) {
    for (const [totals, settings] of [[call?.totals, call?.settings], [call?.settings, call?.totals], [call?.totals, { options: call?.settings }]]) {
      const estimate = calculate(totals, settings)
      if (!numbersIn(estimate).every(Number.isFinite)) throw new Error(`No number: ${estimate.metric} says ${numbersIn(estimate).join(", ")}.`)
      if (JSON.stringify(JSON.parse(JSON.stringify(estimate))) !== JSON.stringify(estimate)) throw new Error("What comes out is not plain JSON.")
      if (estimate.measured ? !(estimate.interval.low <= estimate.value && estimate.value <= estimate.interval.high) : estimate.detail === "") throw new Error("No estimate comes out.")
    }
  }
}

/** The door itself, in a list as the others are. */
export const optionDoors: readonly Door[] = [textDoor("options", "json", calls, calculated)]
