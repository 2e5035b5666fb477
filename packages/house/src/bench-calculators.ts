/** Calculators beside the same arithmetic by hand, and each beside the bare interval. */
import { netPromoterScore, resolutionRate } from "@folkmoot/metrics/calculators"
import { wilson } from "@folkmoot/statistics"
import type { Comparison } from "./comparison.ts"
import { repeated, takeTurns, type Contender } from "./take-turns.ts"
import { loadUnits, type LoadedUnit } from "./units.ts"

interface Figures {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Different totals in turns: what is always the same would be worked out once. */
const totals = Array.from({ length: 64 }, (_, index) => ({ hits: 20 + ((index * 7) % 30), cases: 60 + index, middling: index % 11 }))
type Totals = (typeof totals)[number]

const z = 1.959_963_984_540_054

const shareByHand = ({ hits, cases }: Totals): Figures => {
  const share = hits / cases
  const centre = (share + (z * z) / (2 * cases)) / (1 + (z * z) / cases)
  const half = (z / (1 + (z * z) / cases)) * Math.sqrt((share * (1 - share)) / cases + (z * z) / (4 * cases * cases))
  return { value: share, low: centre - half, high: centre + half }
}

/** With the interval most people know, which leaves the scale where everybody agrees; the calculator's does not. */
const netScoreByHand = ({ hits, cases, middling }: Totals): Figures => {
  const [promoters, detractors] = [hits / cases, (cases - hits - middling) / cases]
  const score = promoters - detractors
  const half = z * Math.sqrt((promoters + detractors - score * score) / cases)
  return { value: 100 * score, low: 100 * (score - half), high: 100 * (score + half) }
}

const figuresOf = (estimate: ReturnType<typeof resolutionRate>): Figures => {
  if (!estimate.measured) throw new Error(`Nothing was measured: ${estimate.why}.`)
  return { value: estimate.value, low: estimate.interval.low, high: estimate.interval.high }
}

const share = ({ hits, cases }: Totals): Figures => figuresOf(resolutionRate({ resolved: hits, opened: cases }))
const netScore = ({ hits, cases, middling }: Totals): Figures => figuresOf(netPromoterScore({ promoters: hits, passives: middling, detractors: cases - hits - middling }))

/** What is worked out is added up and kept, or it would not have to be worked out. */
let kept = 0
const adding =
  (calculate: (given: Totals) => Figures): Contender =>
  (times) => {
    for (let index = 0; index < times; index++) {
      const { value, low, high } = calculate(totals[index & 63] as Totals)
      kept += value + low + high
    }
  }

const agree = (what: string, ours: Figures, other: Figures, fields: readonly (keyof Figures)[]): void => {
  for (const field of fields) if (!(Math.abs(ours[field] - other[field]) < 1e-9)) throw new Error(`${what}: ${field} is ${ours[field]} to us and ${other[field]} by hand.`)
}

/** The two most asked for beside what somebody would write instead. */
export const compareCalculators = async (): Promise<readonly Comparison[]> => {
  for (const given of totals) {
    agree("resolution rate", share(given), shareByHand(given), ["value", "low", "high"])
    agree("Net Promoter Score", netScore(given), netScoreByHand(given), ["value"])
  }
  const compared: readonly Comparison[] = [
    { what: "resolution rate from totals", beside: "the same by hand, nothing checked", rounds: await takeTurns(adding(share), adding(shareByHand), 101), bound: { atMost: 90 } },
    { what: "Net Promoter Score from totals", beside: "the same by hand, with the simplest interval", rounds: await takeTurns(adding(netScore), adding(netScoreByHand), 101), bound: { atMost: 150 } },
  ]
  if (!Number.isFinite(kept)) throw new Error("What was calculated adds up to no number.")
  return compared
}

/** The first example of a metric that gives a number from totals, as a call. */
const callOf = ({ unit, examples }: LoadedUnit): (() => unknown) | undefined => {
  const example = examples.find(({ totals: given, expect }) => given !== undefined && (expect as { readonly measured: boolean }).measured)
  if (example === undefined) return undefined
  const { totals: given, variant, options } = example
  const said = { ...(variant === undefined ? {} : { variant }), ...(options === undefined ? {} : { options }) }
  const calculate = unit as unknown as (given: unknown, options: object) => unknown
  return () => calculate(given, said)
}

/** Every calculator's first example beside the bare interval, to find the dear ones. */
export const compareEachCalculator = async (): Promise<readonly Comparison[]> => {
  const compared: Comparison[] = []
  for (const loaded of (await loadUnits()).filter(({ kind }) => kind.kind === "metric")) {
    const once = callOf(loaded)
    if (once === undefined) continue
    compared.push({ what: loaded.unit.id, beside: "a bare interval", rounds: await takeTurns(repeated(once), repeated(() => wilson(42, 60)), 31), bound: { atMost: Infinity } })
  }
  return compared
}
