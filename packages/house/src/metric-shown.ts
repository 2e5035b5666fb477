import { measure, type AnyMetric, type Assumption, type Caveat, type Estimate } from "@folkmoot/metrics"
import type { Facts } from "@folkmoot/facts"
import type { Example } from "./units.ts"

type Call = (totals: unknown, options: object) => Estimate

/** An example of a metric, as far as it says what is calculated. */
interface Given {
  readonly totals?: unknown
  readonly facts?: Facts
  readonly asOf?: number
  readonly variant?: string
  readonly options?: Readonly<Record<string, number>>
}

/** The variant a metric means unless another is named. */
export const defaultVariant = (metric: AnyMetric): string => Object.keys(metric.variants)[0] ?? ""

/** What one example of a metric comes to. */
export const estimateIn = (metric: AnyMetric, example: Example): Estimate => {
  const { totals, facts, asOf = 0, variant, options } = example as unknown as Given
  if (facts === undefined) return (metric as unknown as Call)(totals, { ...(variant === undefined ? {} : { variant }), ...(options === undefined ? {} : { options }) })
  const [only] = measure(metric, facts, { asOf, variants: [variant ?? defaultVariant(metric)], ...(options === undefined ? {} : { options }) })
  if (only === undefined) throw new Error(`${metric.id}: the example "${example.title}" comes to nothing.`)
  return only.estimate
}

/** What examples show of a metric: how its intervals are made, what goes with its numbers, and why there is none. */
export interface Shown {
  /** The methods of its intervals, each with the variants it was seen in. */
  readonly methods: ReadonlyMap<string, readonly string[]>
  readonly caveats: readonly Caveat[]
  readonly assumptions: readonly Assumption[]
  /** Reasons for no number, each with what is said then. */
  readonly refusals: ReadonlyMap<string, string>
}

/** Totals of one example are put to every variant: those it does not fit refuse them, and that is not looked at. */
const estimatesOf = (metric: AnyMetric, example: Example): readonly (readonly [variant: string, estimate: Estimate])[] => {
  const own = (example["variant"] as string | undefined) ?? defaultVariant(metric)
  const others = example["totals"] === undefined ? [] : Object.keys(metric.variants).filter((variant) => variant !== own)
  return [
    [own, estimateIn(metric, example)],
    ...others.flatMap((variant) => {
      const estimate = estimateIn(metric, { ...example, variant })
      return estimate.measured ? [[variant, estimate] as const] : []
    }),
  ]
}

const once = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] => [...new Map(items.map((item) => [item.id, item])).values()]

/** Gathers what a metric's examples show, with what its variants say they always carry. */
export const shownOf = (metric: AnyMetric, examples: readonly Example[]): Shown => {
  const methods = new Map<string, string[]>()
  const refusals = new Map<string, string>()
  const variants = Object.values<{ readonly caveats?: readonly Caveat[]; readonly assumptions?: readonly Assumption[] }>(metric.variants)
  const caveats: Caveat[] = variants.flatMap((variant) => variant.caveats ?? [])
  const assumptions: Assumption[] = variants.flatMap((variant) => variant.assumptions ?? [])
  for (const [variant, estimate] of examples.flatMap((example) => estimatesOf(metric, example))) {
    if (estimate.measured) {
      const seen = methods.get(estimate.interval.method) ?? []
      if (!seen.includes(variant)) methods.set(estimate.interval.method, [...seen, variant])
      caveats.push(...estimate.caveats)
      // What was taken of one benefit or another is in the examples.
      assumptions.push(...estimate.assumptions.filter(({ of }) => of === undefined))
    } else if (!refusals.has(estimate.why)) refusals.set(estimate.why, estimate.detail)
  }
  return { methods, caveats: once(caveats), assumptions: once(assumptions), refusals }
}
