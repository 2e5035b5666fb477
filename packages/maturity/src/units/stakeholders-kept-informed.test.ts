import { stakeholderTouchAge } from "@folkmoot/metrics/stakeholder-touch-age"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { judge } from "../judge.ts"
import { criterionLaws } from "../testing.ts"
import { examples, stakeholdersKeptInformed } from "./stakeholders-kept-informed.ts"

criterionLaws(stakeholdersKeptInformed, examples)

const day = 86_400_000

const verdictOn = (people: readonly { readonly cadence: "weekly" | "monthly" | "yearly"; readonly age: number }[]): string =>
  judge(stakeholdersKeptInformed, {
    plan: { stakeholders: people.map(({ cadence }, index) => ({ id: `s${index}`, role: "Director", cadence })) },
    estimateOf: () => stakeholderTouchAge({ touches: people.map(({ age }, index) => ({ stakeholder: `s${index}`, age: age * day, n: 1 })) }),
  }).verdict

const person = fc.record({ cadence: fc.constantFrom("weekly" as const, "monthly" as const, "yearly" as const), age: fc.integer({ min: 0, max: 500 }) })

test("everybody is held to their own rhythm, so that together they are kept informed exactly where each of them is", () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
      expect(verdictOn(people)).toBe(people.every((one) => verdictOn([one]) === "met") ? "met" : "unmet")
    }),
  )
})

test("a week, a month and a year are kept up to their last day", () => {
  for (const [cadence, last] of [["weekly", 7], ["monthly", 31], ["yearly", 366]] as const) {
    expect(verdictOn([{ cadence, age: last }])).toBe("met")
    expect(verdictOn([{ cadence, age: last + 1 }])).toBe("unmet")
  }
})
