import { wilson } from "@folkmoot/statistics"
import type { Refusal } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { onlyOne } from "./only-one.ts"
import { aText, aWhole, recorded } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"

/** How many people reached one stage of a funnel. */
export interface FunnelStage {
  /** Which funnel, by name: the same for all, since several have no share in common. */
  readonly funnel: string
  /** What the stage is called. */
  readonly stage: string
  /** Its place in the funnel: whole numbers in order, one for each stage. */
  readonly position: number
  /** How many people reached it, those who went on included. */
  readonly n: number
}

/** The stages of a funnel, with how many people reached each. */
export const reached = /* @__PURE__ */ recorded<FunnelStage>({ funnel: aText, stage: aText, position: aWhole, n: aWhole })

/** The stages there are, whether or not anybody reached them. */
export const laidOut = /* @__PURE__ */ recorded<Omit<FunnelStage, "n">>({ funnel: aText, stage: aText, position: aWhole })

/** From one stage of a funnel to the next: of those who reached the one before, how many went on. */
export interface Step {
  readonly of: string
  readonly value: number
  readonly low: number
  readonly high: number
  readonly n: number
  readonly before: number
}

/** A funnel whose stages are parts of each other. */
export interface Funnel {
  readonly steps: readonly Step[]
  readonly entered: number
  readonly finished: number
  readonly scope: { readonly funnel: string; readonly stages: string }
}

/**
 * The steps of the one funnel that stages are told of, with ranges that hold for all of them at once, or why there are none.
 *
 * @remarks
 * Unit: each step's `value` is a ratio in [0, 1]. After a stage that nobody reached there are no steps. A stage that more people reached
 * than the one before it is an invalid input: it is no part of it. So is one at two positions, as of a funnel that was laid out anew.
 */
export const stepsOf = (
  stages: readonly FunnelStage[],
  others: readonly Omit<FunnelStage, "n">[],
  level: number,
): Funnel | Refusal => {
  const funnel = onlyOne("stages", [...stages, ...others].map((stage) => stage.funnel), "measure one funnel at a time, or group by funnel.")
  if (typeof funnel === "object") return funnel
  const found = new Map<number, FunnelStage>()
  for (const stage of [...others.map((other) => ({ ...other, n: 0 })), ...stages]) {
    const same = found.get(stage.position)
    if (same !== undefined && same.stage !== stage.stage) return invalid("stages", stage.stage, `${same.stage}, which stands at position ${stage.position} already`)
    found.set(stage.position, { ...stage, n: stage.n + (same?.n ?? 0) })
  }
  const all = [...found.values()].toSorted((a, b) => a.position - b.position)
  const moved = all.find(({ stage }, index) => all.findIndex((other) => other.stage === stage) < index)
  if (moved !== undefined) return invalid("stages", moved.stage, `${moved.stage} at one position, and not at ${moved.position} as well`)
  const [first, ...later] = all as [FunnelStage, ...FunnelStage[]]
  if (later.length === 0) {
    return unmeasured("undefined-term", `The funnel ${funnel} has fewer than two stages: nothing leads on from the first.`)
  }
  if (first.n === 0) return unmeasured("zero-denominator", `Nobody entered the funnel ${funnel} at its first stage, ${first.stage}.`)
  const steps: Step[] = []
  for (const [index, { stage, n }] of later.entries()) {
    const before = (all[index] as FunnelStage).n
    if (n > before) return invalid("stages", n, `at most ${before} at ${stage}: only who reached the stage before can be there`)
    if (before === 0) continue
    // So sure of each that all together are as sure as was asked.
    const { low, high } = wilson(n, before, 1 - (1 - level) / later.length)
    steps.push({ of: stage, value: n / before, low, high, n, before })
  }
  return { steps, entered: first.n, finished: (later.at(-1) as FunnelStage).n, scope: { funnel, stages: all.map(({ stage }) => stage).join(" > ") } }
}
