import type { Estimate } from "@folkmoot/metrics"
import { referralRate } from "@folkmoot/metrics/referral-rate"
import { resolutionRate } from "@folkmoot/metrics/resolution-rate"
import { expectTypeOf, test } from "vitest"
import { atLeast } from "./bars.ts"
import { defineCriterion } from "./define.ts"
import { fromMetric, fromPlan } from "./evidence.ts"
import type { ExampleOf } from "./example.ts"
import { allOf, present } from "./parts.ts"

const words = { en: "Is it so?", de: "Ist es so?", da: "Er det sådan?" }

const mixed = defineCriterion({
  id: "mixed",
  since: "0.1.0",
  level: 2,
  asks: words,
  why: words,
  evidence: { solved: resolutionRate, referring: fromMetric(referralRate, "participation"), purpose: fromPlan((spec) => spec.community?.purpose) },
  judge: ({ solved, referring, purpose }) => {
    expectTypeOf(solved).toEqualTypeOf<Estimate>()
    expectTypeOf(referring).toEqualTypeOf<Estimate>()
    expectTypeOf(purpose).toEqualTypeOf<string | undefined>()
    return allOf(atLeast(0.5, solved), atLeast(0.05, referring), present([words, purpose]))
  },
  remedy: { effort: "days", text: words },
  sources: ["concept:32"],
})

test("an example gives totals under the names of the evidence that is measured", () => {
  expectTypeOf<{ title: "x"; expect: "met"; totals: { solved: { resolved: 1; opened: 2 }; referring: { hits: 1; cases: 2 } } }>().toExtend<ExampleOf<typeof mixed>>()
  expectTypeOf<{ title: "x"; expect: "met"; totals: { solved: { resolved: "one"; opened: 2 } } }>().not.toExtend<ExampleOf<typeof mixed>>()
  expectTypeOf<{ title: "x"; expect: "well" }>().not.toExtend<ExampleOf<typeof mixed>>()
})

test("a variant the metric does not have does not compile", () => {
  type VariantOf = Parameters<typeof fromMetric<typeof referralRate>>[1]
  expectTypeOf<"participation">().toExtend<VariantOf>()
  expectTypeOf<"partizipation">().not.toExtend<VariantOf>()
})
