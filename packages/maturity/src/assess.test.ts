import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { assess } from "./assess.ts"
import { criteria } from "./catalogue.ts"
import type { Declared, NotApplicable } from "./declared.ts"
import { defineCriterion, type AnyCriterion } from "./define.ts"
import type { Assessment, Effort, Level, Verdict } from "./verdict.ts"

const same = (text: string) => ({ en: text, de: text, da: text })

type Judged = "met" | "undecided" | "not-measured" | "unmet"

/** A criterion whose verdict is known beforehand. */
interface Planned {
  readonly level: Level
  readonly required: boolean
  readonly verdict: Judged
  readonly effort: Effort
  readonly declared?: "met" | "unmet"
  readonly aside: boolean
}

const criterionOf = ({ level, required, verdict, effort }: Planned, index: number): AnyCriterion =>
  defineCriterion({
    id: `criterion-${index}`,
    since: "0.1.0",
    level,
    required,
    asks: same("Is it so?"),
    why: same("Because."),
    evidence: {},
    judge: (): Verdict => ({ verdict, because: same("It was planned.") }),
    remedy: { effort, text: same("Do it.") },
    sources: ["concept:32"],
  })

const declaredOf = (planned: readonly Planned[]): Declared[] =>
  planned.flatMap(({ declared }, index) =>
    declared === undefined ? [] : [{ criterion: `criterion-${index}`, verdict: declared, note: "We looked.", by: "Community lead", on: "2026-03-01" }],
  )

const asideOf = (planned: readonly Planned[]): NotApplicable[] =>
  planned.flatMap(({ aside }, index) => (aside ? [{ criterion: `criterion-${index}`, note: "We sell nothing.", by: "Community lead", on: "2026-03-01" }] : []))

const assessed = (planned: readonly Planned[]): Assessment =>
  assess({ measures: [], criteria: planned.map(criterionOf), declared: declaredOf(planned), notApplicable: asideOf(planned) })

const verdicts = ["unmet", "undecided", "not-measured", "met"] as const
const plannedOne: fc.Arbitrary<Planned> = fc
  .record({
    level: fc.constantFrom<Level>(1, 2, 3),
    required: fc.boolean(),
    // Mostly met, or no random model would ever reach the upper levels.
    verdict: fc.oneof({ weight: 3, arbitrary: fc.constant<Judged>("met") }, { weight: 2, arbitrary: fc.constantFrom<Judged>(...verdicts) }),
    effort: fc.constantFrom<Effort>("hours", "days", "weeks", "months"),
    declared: fc.constantFrom(undefined, "met" as const, "unmet" as const),
    aside: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  })
  .map(({ declared, ...rest }) => (declared === undefined ? rest : { ...rest, declared }))
const models = fc.array(plannedOne, { maxLength: 9 })
const modelAndIndex = fc.array(plannedOne, { minLength: 1, maxLength: 9 }).chain((model) => fc.tuple(fc.constant(model), fc.nat({ max: model.length - 1 })))

const levelsOf = ({ level, declaredLevel, couldBe }: Assessment): readonly number[] => [level, declaredLevel, couldBe]

/** How good a verdict is to have. */
const rank = { unmet: 0, "not-measured": 1, undecided: 1, met: 2 } as const

test("the level is at most the declared level, and that at most what could be", () => {
  fc.assert(
    fc.property(models, (planned) => {
      const { level, declaredLevel, couldBe } = assessed(planned)
      expect(level).toBeLessThanOrEqual(declaredLevel)
      expect(declaredLevel).toBeLessThanOrEqual(couldBe)
    }),
  )
})

test("random models reach every level", () => {
  const reached = new Set<number>(fc.sample(models, { numRuns: 400, seed: 7 }).map((planned) => assessed(planned).level))
  expect(reached).toEqual(new Set([0, 1, 2, 3]))
})

test("leaving a criterion unanswered only widens the bounds", () => {
  fc.assert(
    fc.property(modelAndIndex, ([planned, index]) => {
      const answered = assessed(planned)
      const { declared: _, ...rest } = planned[index] as Planned
      const open = assessed(planned.with(index, { ...rest, verdict: "not-measured" }))
      expect(open.level).toBeLessThanOrEqual(answered.level)
      expect(open.couldBe).toBeGreaterThanOrEqual(answered.couldBe)
    }),
  )
})

test("raising a verdict never lowers a level", () => {
  fc.assert(
    fc.property(modelAndIndex, fc.constantFrom(...verdicts), ([planned, index], verdict) => {
      const old = planned[index] as Planned
      fc.pre(rank[verdict] >= rank[old.verdict])
      const [before, after] = [levelsOf(assessed(planned)), levelsOf(assessed(planned.with(index, { ...old, verdict })))]
      for (const [position, level] of before.entries()) expect(after[position]).toBeGreaterThanOrEqual(level)
    }),
  )
})

test("not applicable is neutral: the levels are those of a model without the criterion", () => {
  fc.assert(
    fc.property(modelAndIndex, ([planned, index]) => {
      const aside = assessed(planned.with(index, { ...(planned[index] as Planned), aside: true }))
      expect(levelsOf(aside)).toEqual(levelsOf(assessed(planned.toSpliced(index, 1))))
    }),
  )
})

test("one required criterion that is not met keeps its level, however many others are", () => {
  fc.assert(
    fc.property(models, fc.constantFrom<Level>(1, 2, 3), fc.constantFrom("unmet", "undecided", "not-measured"), (planned, level, verdict) => {
      const missing: Planned = { level, required: true, verdict, effort: "days", aside: false }
      expect(assessed([...planned, missing]).level).toBeLessThan(level)
    }),
  )
})

test("what only advises changes no level", () => {
  fc.assert(
    fc.property(models, plannedOne, (planned, advice) => {
      expect(levelsOf(assessed([...planned, { ...advice, required: false }]))).toEqual(levelsOf(assessed(planned)))
    }),
  )
})

test("the order of criteria and declarations does not matter", () => {
  fc.assert(
    fc.property(models, fc.nat(), (planned, seed) => {
      const list = planned.map(criterionOf)
      const twice = [...declaredOf(planned), ...declaredOf(planned.map((one) => ({ ...one, declared: "unmet" as const })))]
      const turned = <T>(items: readonly T[]): T[] => items.map((_, index) => items[(index + seed) % items.length] as T).toReversed()
      const given = { measures: [], criteria: list, declared: twice, notApplicable: asideOf(planned) }
      expect(assess({ ...given, criteria: turned(list), declared: turned(twice) })).toEqual(assess(given))
    }),
  )
})

test("with everything in the way removed, the next level is held", () => {
  fc.assert(
    fc.property(models, (planned) => {
      const { level, inTheWay } = assessed(planned)
      fc.pre(inTheWay.length > 0)
      const done = planned.map((one, index): Planned => (inTheWay.includes(`criterion-${index}`) ? { ...one, verdict: "met" } : one))
      expect(assessed(done).level).toBeGreaterThan(level)
    }),
  )
})

test("what is in the way comes with the cheapest remedy first", () => {
  const open = { level: 1, required: true, verdict: "unmet", aside: false } as const
  const { inTheWay } = assessed([{ ...open, effort: "months" }, { ...open, effort: "hours" }, { ...open, effort: "weeks" }, { ...open, effort: "days" }])
  expect(inTheWay).toEqual(["criterion-1", "criterion-3", "criterion-2", "criterion-0"])
})

const one: Planned = { level: 1, required: true, verdict: "not-measured", effort: "days", aside: false }

test("a declared answer counts for the declared level only, and says who and when", () => {
  const { level, declaredLevel, couldBe, criteria: judged, inTheWay } = assessed([{ ...one, declared: "met" }])
  expect([level, declaredLevel, couldBe]).toEqual([0, 1, 1])
  expect(inTheWay).toEqual(["criterion-0"])
  expect(judged[0]?.verdict).toBe("declared")
  expect(judged[0]?.because).toEqual({
    en: "Declared, not measured (Community lead, 1 March 2026): met – “We looked.”.",
    de: "Selbstauskunft, nicht gemessen (Community lead, 1. März 2026): erfüllt – „We looked.“.",
    da: "Oplyst, ikke målt (Community lead, 1. marts 2026): opfyldt – »We looked.«.",
  })
})

test("a declared no leaves nothing to hope for", () => {
  expect(levelsOf(assessed([{ ...one, declared: "unmet" }]))).toEqual([0, 0, 0])
})

test("evidence speaks before a declaration, which is kept beside it", () => {
  const { declaredLevel, criteria: judged } = assessed([{ ...one, verdict: "unmet", declared: "met" }])
  expect(declaredLevel).toBe(0)
  expect(judged[0]?.verdict).toBe("unmet")
  expect(judged[0]?.declaration?.verdict).toBe("met")
})

test("nothing is set aside without a justification", () => {
  const criterion = criterionOf({ ...one, verdict: "unmet" }, 0)
  const aside = { criterion: "criterion-0", by: "Community lead", on: "2026-03-01" }
  expect(assess({ measures: [], criteria: [criterion], notApplicable: [{ ...aside, note: " " }] }).criteria[0]?.verdict).toBe("unmet")
  expect(assess({ measures: [], criteria: [criterion], notApplicable: [{ ...aside, note: "Not ours." }] }).criteria[0]?.verdict).toBe("not-applicable")
})

test("setting everything aside holds no level", () => {
  expect(levelsOf(assessed([{ ...one, aside: true }]))).toEqual([0, 0, 0])
})

test("a misspelt criterion is named, not lost", () => {
  expect(assess({ measures: [], declared: [{ criterion: "smart-gaols", verdict: "met", note: "Yes.", by: "Lead", on: "2026-03-01" }] }).notInModel).toEqual(["smart-gaols"])
})

test("an assessment of nothing is at the start, and could be anything", () => {
  expect(levelsOf(assess({ measures: [] }))).toEqual([0, 0, 3])
  expect(assess({ measures: [] }).criteria).toHaveLength(criteria.length)
})

test("an empty plan leaves nothing unknown that a plan could say", () => {
  expect(assess({ plan: {}, measures: [] }).couldBe).toBe(0)
})

test("every level asks for at least four things", () => {
  for (const level of [1, 2, 3]) expect(criteria.filter((criterion) => criterion.level === level && ((criterion as AnyCriterion).required ?? true)).length).toBeGreaterThanOrEqual(4)
})

test("what applies at a level is met, unmet or unknown, as often as the criteria say", () => {
  fc.assert(
    fc.property(models, (planned) => {
      const { standings, criteria: all } = assessed(planned)
      for (const { level, applicable, met, unmet, unknown } of standings) {
        const needed = all.filter((judged) => judged.required && judged.level === level && judged.verdict !== "not-applicable")
        expect([applicable, met + unmet + unknown]).toEqual([needed.length, needed.length])
        expect([met, unmet]).toEqual(["met", "unmet"].map((verdict) => needed.filter((judged) => judged.verdict === verdict).length))
      }
    }),
  )
})

test("an assessment survives being written as JSON", () => {
  const estimate = resolutionRate({ resolved: 150, opened: 200 })
  const measures = [{ metric: "resolution-rate", variant: "matured-cohort", period: { label: "all", from: null, to: null }, group: {}, estimate }]
  const assessment = assess({ plan: {}, measures })
  expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment)
})
