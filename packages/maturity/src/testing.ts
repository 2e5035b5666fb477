/**
 * The laws every maturity criterion keeps, for criteria of ours and of yours.
 *
 * @packageDocumentation
 */
import { locales, type Texts } from "@folkmoot/facts"
import { possibleRange, type Estimate, type Measured } from "@folkmoot/metrics"
import type { PlanSpec } from "@folkmoot/plan"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { evidenceOf, type AnyCriterion } from "./define.ts"
import { metricOf, type MetricEvidence } from "./evidence.ts"
import type { ExampleOf } from "./example.ts"
import { judge } from "./judge.ts"
import { improved, narrowed, randomBounded, randomEstimate, randomMeasured, randomRefused } from "./random-estimate.ts"
import { randomPlan } from "./random-plan.ts"
import type { Declaration, JudgedCriterion, Verdict } from "./verdict.ts"

/** An example without its criterion's types, as the kit reads it. */
interface AnyExample {
  readonly title: string
  readonly plan?: PlanSpec
  readonly totals?: Readonly<Record<string, unknown>>
  readonly declared?: Declaration["verdict"]
  readonly expect: JudgedCriterion["verdict"]
}

/** What was measured, by the name of the evidence. */
type Estimates = Readonly<Record<string, Estimate | undefined>>

/** How good a verdict is, where better evidence could change it. */
const ranks: Readonly<Record<string, number>> = { unmet: 0, undecided: 1, met: 2 }

/** The same data without a field that is an empty list. */
const withoutEmptyLists = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(withoutEmptyLists)
  if (typeof data !== "object" || data === null) return data
  return Object.fromEntries(Object.entries(data).flatMap(([name, part]) => (Array.isArray(part) && part.length === 0 ? [] : [[name, withoutEmptyLists(part)]])))
}

const complete = (texts: Texts): void => {
  for (const locale of locales) {
    expect(texts[locale].trim()).not.toBe("")
    expect(texts[locale]).not.toMatch(/[{}]|\[object |\b(?:undefined|NaN|Infinity)\b/)
  }
}

/**
 * Registers the tests of a criterion: its examples, and what holds whatever the evidence.
 *
 * @remarks
 * Call it in a test file of vitest. Plans and estimates are random; which direction is better is read from the metrics' cards.
 */
export const criterionLaws = <C extends AnyCriterion>(criterion: C, examples: readonly ExampleOf<C>[]): void => {
  const worked = examples as readonly AnyExample[]
  const measurable = evidenceOf(criterion).flatMap(([name, evidence]) => {
    const asked = metricOf(evidence)
    return asked === undefined ? [] : [{ name, ...asked }]
  })
  const kinds = new Set(evidenceOf(criterion).map(([, evidence]) => ("kind" in evidence ? evidence.kind : "metric")))
  const [usesPlan, usesAnswer] = [kinds.has("plan"), kinds.has("answer")]
  const judged = (plan: PlanSpec | undefined, estimates: Estimates, declared?: Declaration["verdict"]): JudgedCriterion =>
    judge(criterion, {
      ...(plan === undefined ? {} : { plan }),
      ...(declared === undefined ? {} : { answer: { verdict: declared, note: "We looked.", by: "community lead", on: "2026-03-01" } }),
      estimateOf: (metric, variant) => estimates[measurable.find((one) => one.metric === metric && one.variant === variant)?.name ?? ""],
    })
  const forEach = <One>(random: (asked: Pick<MetricEvidence, "metric" | "variant">) => fc.Arbitrary<One>): fc.Arbitrary<Readonly<Record<string, One>>> =>
    fc.tuple(...measurable.map(random)).map((all) => Object.fromEntries(all.map((one, index) => [measurable[index]?.name ?? "", one])))
  const plans = fc.oneof(randomPlan, ...worked.flatMap(({ plan }) => (plan === undefined ? [] : [fc.constant(plan)])))
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  for (const { title, plan, totals = {}, declared, expect: expected } of worked) {
    test(`${criterion.id}: ${title}`, () => {
      const told = measurable.filter(({ name }) => Object.hasOwn(totals, name))
      const estimates = Object.fromEntries(told.map(({ name, metric, variant }) => [name, metric(totals[name] as never, { variant })]))
      const found = judged(plan, estimates, declared)
      expect(found.verdict).toBe(expected)
      complete(found.because)
    })
  }

  test(`${criterion.id}: the examples show it met, and otherwise`, () => {
    const shown = new Set(worked.map((one) => one.expect))
    expect(shown).toContain(usesAnswer ? "declared" : "met")
    expect(shown.size).toBeGreaterThan(1)
    expect(new Set(worked.map(({ title }) => title)).size).toBe(worked.length)
  })

  test(`${criterion.id}: question, reason and remedy are written in three languages`, () => {
    for (const texts of [criterion.asks, criterion.why, criterion.remedy.text]) {
      complete(texts)
      expect(new Set(locales.map((locale) => texts[locale])).size).toBe(locales.length)
    }
    expect(locales.every((locale) => criterion.asks[locale].endsWith("?"))).toBe(true)
    expect(criterion.sources).not.toHaveLength(0)
  })

  test(`${criterion.id}: any plan and any estimates are judged, with a reason in three languages`, () => {
    fc.assert(
      fc.property(fc.option(plans, { nil: undefined }), forEach(randomEstimate), fc.constantFrom(undefined, "met" as const, "unmet" as const), (plan, estimates, declared) => {
        const { verdict, because } = judged(plan, estimates, declared)
        expect(["met", "unmet", "undecided", "not-measured", ...(usesAnswer && declared !== undefined ? ["declared"] : [])]).toContain(verdict)
        complete(because)
      }),
    )
  })

  test(`${criterion.id}: what somebody says is never taken for evidence`, () => {
    fc.assert(
      fc.property(fc.option(plans, { nil: undefined }), forEach(randomEstimate), fc.constantFrom("met" as const, "unmet" as const), (plan, estimates, declared) => {
        const [without, said] = [judged(plan, estimates), judged(plan, estimates, declared)]
        expect(usesAnswer && without.verdict === "not-measured" ? ["declared", "not-measured"] : [without.verdict]).toContain(said.verdict)
      }),
    )
    if (kinds.size === 1 && usesAnswer) expect(judged(undefined, {}).required).toBe(false)
  })

  test(`${criterion.id}: what is missing is not measured, never unmet`, () => {
    expect(judged(undefined, {}).verdict).toBe("not-measured")
    fc.assert(
      fc.property(plans, forEach(randomRefused), forEach(randomMeasured), (plan, refused, estimates) => {
        const without = judged(plan, {}).verdict
        expect(judged(plan, refused).verdict).toBe(without)
        expect(usesPlan ? "not-measured" : without).toBe("not-measured")
        // Unmet without any measure can only be the plan's doing: then no measure changes it.
        expect(without === "unmet" ? judged(plan, estimates).verdict : "unmet").toBe("unmet")
      }),
    )
  })

  if (usesPlan) {
    test(`${criterion.id}: an empty list in the plan says what no list says, to the last word`, () => {
      fc.assert(
        fc.property(plans, randomPlan, forEach(randomEstimate), (plan, other, estimates) => {
          const emptied = { ...plan, ...Object.fromEntries(Object.entries(other).flatMap(([name, part]) => (Array.isArray(part) ? [[name, []]] : []))) }
          const said = (given: unknown): Verdict => {
            const { verdict, because, bar } = judged(given as PlanSpec, estimates)
            return { verdict, because, ...(bar === undefined ? {} : { bar }) }
          }
          expect(said(withoutEmptyLists(emptied))).toEqual(said(emptied))
        }),
      )
    })
  }

  if (measurable.length === 0) return

  if (evidenceOf(criterion).length > 1) {
    test(`${criterion.id}: where several things are looked at, each number is named`, () => {
      const unnamed = /(?:^|[.] )(?:Measured at|The exact value|Der Messwert|Der genaue Wert|Målingen viser|Den præcise værdi) /
      fc.assert(
        fc.property(fc.option(plans, { nil: undefined }), forEach(randomEstimate), (plan, estimates) => {
          const { because } = judged(plan, estimates)
          for (const locale of locales) expect(because[locale]).not.toMatch(unnamed)
        }),
      )
    })
  }

  test(`${criterion.id}: its bar lies where the measure can come, so that it is in the measure's own unit`, () => {
    fc.assert(
      fc.property(plans, forEach(randomMeasured), (plan, estimates) => {
        const { bar } = judged(plan, estimates)
        const [only, ...others] = measurable
        // Of several measures, or of a plan besides, nobody can tell whose bar it is.
        if (bar === undefined || only === undefined || others.length > 0 || usesPlan) return
        const { low, high } = possibleRange(only.metric.variants[only.variant]?.unit ?? only.metric.unit)
        expect(bar).toBeGreaterThanOrEqual(low)
        expect(bar).toBeLessThanOrEqual(high)
      }),
    )
  })

  test(`${criterion.id}: a better measure never gives a worse verdict`, () => {
    fc.assert(
      fc.property(plans, forEach(randomMeasured), fc.tuple(share, share, share), (plan, estimates, shares) => {
        const better = Object.fromEntries(measurable.map((asked) => [asked.name, improved(asked, estimates[asked.name] as Measured, shares)]))
        const [before, after] = [judged(plan, estimates).verdict, judged(plan, better).verdict]
        expect(ranks[after] ?? 0).toBeGreaterThanOrEqual(ranks[before] ?? 0)
      }),
    )
  })

  test(`${criterion.id}: what an interval settles, any narrower one within it settles alike`, () => {
    fc.assert(
      fc.property(plans, forEach(randomMeasured), fc.tuple(share, share, share), (plan, estimates, shares) => {
        const narrower = Object.fromEntries(measurable.map(({ name }) => [name, narrowed(estimates[name] as Measured, shares)]))
        const { verdict } = judged(plan, estimates)
        expect(verdict === "undecided" ? verdict : judged(plan, narrower).verdict).toBe(verdict)
      }),
    )
  })

  test(`${criterion.id}: what a bound settles, any measure that keeps to it settles alike`, () => {
    fc.assert(
      fc.property(plans, forEach(randomBounded), (plan, bounded) => {
        const pick = (which: "refused" | "later"): Estimates =>
          Object.fromEntries(Object.entries(bounded).map(([name, one]) => [name, one[which]]))
        const { verdict } = judged(plan, pick("refused"))
        expect(verdict === "not-measured" ? verdict : judged(plan, pick("later")).verdict).toBe(verdict)
      }),
    )
  })
}
