import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { lintPlan } from "./lint.ts"
import type { Objective, PlanSpec } from "./model.ts"
import { okrInText } from "./okr-text.ts"
import { parsePlan } from "./parse.ts"

const folder = new URL("../fixtures/own/", import.meta.url)

const read = (name: string) => ({ file: name, text: readFileSync(new URL(`${name}.folkmoot.yaml`, folder), "utf8") })

const objective = ({ objectives = [] }: PlanSpec, id: string): Partial<Objective> => objectives.find((one) => one.id === id) ?? {}

/** What a plan says, and where it is found once it is read: what had to be prose before is a fact with a type. */
type Fact = readonly [says: string, read: (spec: PlanSpec) => unknown, as: unknown]

interface SaidPlan {
  /** On which day it is looked at. */
  readonly asOf: string
  /** What the rules about objectives, days and meetings have to say to it. */
  readonly told: readonly string[]
  readonly facts: readonly Fact[]
}

const plans: Readonly<Record<string, SaidPlan>> = {
  "quarter-okrs": {
    asOf: "2027-02-01",
    told: ["objective/smart-measurable missing mentors", "objective/smart-measurable workingTime first-review", "objective/smart-specific vague first-review", "objective/smart-specific vague mentors", "objective/smart-specific vague merged"],
    facts: [
      ["the first quarter", ({ timeline }) => [timeline?.from, timeline?.to], ["2027-01-01", "2027-03-31"]],
      ["twice as many as will have been counted by the end of January", (spec) => [objective(spec, "mentors").change, objective(spec, "mentors").baseline, objective(spec, "mentors").baselineOn], ["+100%", undefined, "2027-01-31"]],
      ["a fifth more than in the same quarter of last year", (spec) => [objective(spec, "merged").baseline, objective(spec, "merged").baselineOn, objective(spec, "merged").change], [412, "2026-03-31", "+20%"]],
      ["between 85 and 90 %", (spec) => [objective(spec, "content").target, objective(spec, "content").upTo], [0.85, 0.9]],
      ["two days of work", (spec) => objective(spec, "first-review").target, "2 business days"],
      ["by March", (spec) => objective(spec, "guide").due, "2027-03-31"],
      ["at risk", (spec) => objective(spec, "second-change").checkIns?.map(({ outlook }) => outlook), ["on-track", "at-risk"]],
      ["who decides, who is asked, who is told", ({ decisions }) => decisions?.map(({ prepares, decides, consulted, informed }) => [prepares, decides, consulted, informed]), [["community-lead", "vp-engineering", ["maintainers"], ["executive-staff"]]]],
      ["three meetings at three rhythms", ({ timeline }) => timeline?.meetings?.map(({ cadence, with: who }) => [cadence, who?.length]), [["weekly", 2], ["monthly", 2], ["quarterly", 2]]],
    ],
  },
  mitgliederstrategie: {
    asOf: "2026-07-15",
    told: ["objective/smart-measurable workingTime antworten", "objective/smart-specific vague antworten"],
    facts: [
      ["from 2025 to 2030", (spec) => [objective(spec, "hunderttausend").baselineOn, objective(spec, "hunderttausend").start, objective(spec, "hunderttausend").due], ["2025-12-31", "2026-01-01", "2030-12-31"]],
      ["steps at the ends of two years", (spec) => objective(spec, "hunderttausend").milestones?.map(({ due, target }) => [due, target]), [["2027-12-31", 75_000], ["2028-12-31", 85_000]]],
      ["a quarter more", (spec) => objective(spec, "ehrenamt").change, "+25%"],
      ["in the first half of 2028", (spec) => objective(spec, "ehrenamt").due, "2028-06-30"],
      ["15 to 18 %", (spec) => [objective(spec, "jung").target, objective(spec, "jung").upTo], [0.15, 0.18]],
      ["in the third quarter, and then in October", ({ actions }) => actions?.slice(0, 2).map(({ start, due }) => [start, due]), [["2026-07-01", "2026-09-30"], [undefined, "2026-10-31"]]],
      ["money each year, from the first day of one to the last of another", ({ costs }) => costs?.map(({ amount, per, from, to }) => [amount, per, from, to]), [[72_000, "year", "2026-01-01", "2030-12-31"], [108_000, "year", "2027-01-01", "2030-12-31"]]],
      ["two bodies decide", ({ decisions }) => decisions?.map(({ decides }) => decides), ["bundesvorstand", "mitgliederversammlung"]],
      ["meetings by the month, the half-year and the year", ({ timeline }) => timeline?.meetings?.map(({ cadence }) => cadence), ["monthly", "half-yearly", "yearly"]],
    ],
  },
  frivilligstrategi: {
    asOf: "2026-02-01",
    told: ["objective/smart-measurable workingTime svar", "objective/smart-specific vague svar"],
    facts: [
      ["twice as many as will have been counted in the first quarter", (spec) => [objective(spec, "dobbelt").change, objective(spec, "dobbelt").baselineOn], ["+100%", "2026-03-31"]],
      ["30 % more in 2028 than in 2025", (spec) => [objective(spec, "unge").change, objective(spec, "unge").baselineOn, objective(spec, "unge").due], ["+30%", "2025-12-31", "2028-12-31"]],
      ["two to four meetings", (spec) => [objective(spec, "moeder").target, objective(spec, "moeder").upTo], [2, 4]],
      ["within a day of work", (spec) => objective(spec, "svar").target, "1 business day"],
      ["one or two evenings a month", ({ tactics }) => tactics?.at(-1)?.frequency, { count: 1, upTo: 2, per: "month" }],
    ],
  },
}

const asked = /^(?:objective\/(?:smart-(?:specific|measurable|relevant|timebound)|bound|target-unit|milestones)|action\/(?:due|order)|timeline\/(?:order|reviews|phases)|date\/exists|cost\/period|goal\/no-objective)$/

describe.each(Object.entries(plans))("%s", (name, { asOf, told, facts }) => {
  const { text } = read(name)
  const parsed = parsePlan(text)

  test("is a valid plan that contradicts itself nowhere", () => {
    expect(lintPlan(parsed, { extends: "strict", asOf }).filter(({ severity }) => severity === "error")).toEqual([])
    expect(parsed.valid).toBe(true)
  })
  test("its objectives lack what such papers leave open, and nothing else", () => {
    const found = lintPlan(parsed, { asOf }).filter(({ rule }) => asked.test(rule)).map(({ rule, messageKey, pointer }) => `${rule} ${messageKey} ${parsed.plan.spec.objectives?.[Number(pointer.split("/")[3])]?.id ?? pointer}`)
    expect(found.toSorted()).toEqual(told)
  })
  test.each(facts)("says %s", (_, said, as) => {
    expect(said(parsed.plan.spec)).toEqual(as)
  })
  test("comes back from its OKRs with every objective", () => {
    const okrs = okrInText(text)
    const back = okrs.kind === "neither" ? okrs : okrInText(okrs.text)
    const carried = parsePlan(back.kind === "neither" ? "" : back.text).plan.spec.objectives ?? []
    // OKRs are sorted by what they serve, and have no place for behaviours and milestones.
    for (const { behaviour: _, milestones: __, ...one } of parsed.plan.spec.objectives ?? []) expect(carried.find(({ id }) => id === one.id)).toEqual(one)
  })
})

test("every fixture is tested here", () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(plans).map((name) => `${name}.folkmoot.yaml`).toSorted())
})
