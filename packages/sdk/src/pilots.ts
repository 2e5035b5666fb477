import { formatInstant, parseInstant, days, type Instant } from "@folkmoot/facts"
import type { Measure } from "@folkmoot/metrics"
import { pilotLevel } from "@folkmoot/narrative"
import type { Pilot, StrategyPlan } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import type { Failure, MeasureDocument } from "./effect.ts"
import type { MeasureQuery, MetricRequest } from "./measure.ts"
import type { Units } from "./units.ts"

/** What a pilot is judged by, as far as it can be measured. */
const wantedOf = ({ criteria = [] }: Pilot, known: Units["known"]): readonly MetricRequest[] =>
  criteria.flatMap(({ metric, variant }): readonly MetricRequest[] => {
    const card = known.get(metric)
    if (card === undefined) return []
    return variant === undefined ? [metric] : Object.hasOwn(card.variants as object, variant) ? [{ metric, variants: [variant] }] : []
  })

/** The time of a pilot so far: from its first day to its last, or to the moment spoken from. */
const periodOf = ({ start, end }: Pilot, asOf: Instant): { readonly from: string; readonly to: string } | undefined => {
  const from = start === undefined ? undefined : parseInstant(start)
  const last = end === undefined ? undefined : parseInstant(end)
  const to = Math.min(asOf, last === undefined ? asOf : last + days(1))
  return from === undefined || from >= to ? undefined : { from: start ?? "", to: to === asOf ? formatInstant(asOf) : formatInstant(to).slice(0, 10) }
}

/** Measures each pilot of a plan over its own time, as surely as its rule needs; those that have not begun, or say nothing to measure, are left out. */
export const measurePilots = (
  plan: StrategyPlan | undefined,
  asOf: Instant,
  known: Units["known"],
  measure: (query: Required<Pick<MeasureQuery, "metrics" | "period" | "level">>) => Effect.Effect<Pick<MeasureDocument, "measures">, Failure>,
): Effect.Effect<Readonly<Record<string, readonly Measure[]>>, Failure> =>
  Effect.map(
    Effect.forEach(plan?.spec.pilots ?? [], (pilot) => {
      const [wanted, period] = [wantedOf(pilot, known), periodOf(pilot, asOf)]
      if (wanted.length === 0 || period === undefined) return Effect.succeed([])
      return Effect.map(measure({ metrics: wanted, period, level: pilotLevel(pilot) }), ({ measures }) => [[pilot.id, measures] as const])
    }),
    (all) => Object.fromEntries(all.flat()),
  )
