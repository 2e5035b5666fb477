import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { fromOkr, toOkr } from "./okr-crosswalk.ts"
import { okrInText } from "./okr-text.ts"
import { parsePlan } from "./parse.ts"

const sheet = `apiVersion: folkmoot.dev/v1
kind: ObjectivesAndKeyResults
name: first-quarter
cycle: { from: 2027-Q1, to: 2027-Q1 }
owners: [{ id: lead, title: Community lead }]
objectives:
  - title: Newcomers come back
    owner: lead
    keyResults:
      - { title: Second contribution within ninety days, metric: second-contribution, unit: "%", baseline: 28, target: 35, due: 2027-Q1, weight: 0.75, grade: 0.8 }
      - { title: Twice as many mentors, metric: mentors, unit: "#", baselineOn: 2027-01, change: +100%, due: 2027-Q1, weight: 0.25, grade: 0.4, checkIns: [{ on: 2027-02-15, outlook: at-risk, note: Recruiting began late }] }
  - title: The guide is new
    keyResults: [{ title: A new guide, kind: deliver, due: 2027-03 }]
`

const carried = (text: string) => {
  const made = okrInText(text)
  if (made.kind === "neither") throw new Error(made.findings.map(({ message }) => message).join(" "))
  return made
}

describe("OKRs as texts", () => {
  test("a sheet becomes a plan that says the same, with its days as they were written", () => {
    const { kind, text, left, scores } = carried(sheet)
    expect(kind).toBe("StrategyPlan")
    expect(text).toContain("due: 2027-Q1")
    expect(left).toEqual([])
    expect(parsePlan(text).valid).toBe(true)
    expect(parsePlan(text).plan.spec.objectives).toMatchObject([
      { metric: "second-contribution", baseline: 0.28, target: 0.35, due: "2027-03-31", weight: 0.75, grade: 0.8, owner: undefined },
      { metric: "mentors", baselineOn: "2027-01-31", change: "+100%", checkIns: [{ on: "2027-02-15", outlook: "at-risk" }] },
      { kind: "deliver", due: "2027-03-31" },
    ].map(({ owner: _, ...one }: { owner?: undefined }) => one))
    expect(scores.map(({ title, score }) => [title, score.scored && score.score])).toEqual([["Newcomers come back", expect.closeTo(0.7, 12)]])
  })

  test("an objective of which one key result has a grade is told, be it without a score", () => {
    const { scores } = carried(sheet.replace("weight: 0.25, grade: 0.4, ", ""))
    expect(scores).toEqual([{ title: "Newcomers come back", score: { scored: false, why: "no-grade", keyResults: ["Twice as many mentors"] } }])
  })

  test("and back again, as often as one likes", () => {
    const plan = carried(sheet).text
    const okrs = carried(plan).text
    expect(carried(okrs).kind).toBe("StrategyPlan")
    expect(carried(carried(okrs).text).text).toBe(okrs)
  })

  test("a plan's text gives the OKRs of the plan, and what they have no place for", () => {
    fc.assert(fc.property(arbitraryPlanText(), (text) => {
      const parsed = parsePlan(text)
      const made = okrInText(text)
      if (made.kind === "neither") {
        expect([parsed.valid, made.findings.length > 0]).toEqual([false, true])
        return
      }
      const { okrs, left } = toOkr(parsed.plan)
      expect(made).toMatchObject({ kind: "ObjectivesAndKeyResults", left })
      const again = carried(made.text)
      expect(again.text).toBe(carried(JSON.stringify(okrs)).text)
      expect(parsePlan(again.text).plan.spec.goals).toEqual(parsePlan(JSON.stringify(fromOkr(okrs).plan)).plan.spec.goals)
    }), { numRuns: 40 })
  })

  test("what is wrong with a sheet is told where it stands, and nothing is written", () => {
    const made = okrInText(sheet.replace("grade: 0.8", "grade: 80"), { locale: "da" })
    expect(made).toMatchObject({ kind: "neither", findings: [{ line: 10, pointer: "/objectives/0/keyResults/0/grade" }] })
    expect(okrInText("kind: StrategyPlan\nspec: [")).toMatchObject({ kind: "neither", findings: [{ rule: expect.stringContaining("syntax/") }] })
    expect(okrInText([]).kind).toBe("neither")
    expect(okrInText([{ file: "a", text: sheet }, { file: "b", text: sheet }]).kind).toBe("neither")
  })

  test("it is told in the language and with the file that were given", () => {
    const told = (text: string) => {
      const made = okrInText([{ file: "spring.yaml", text }], { locale: "da" })
      return made.kind === "neither" ? made.findings.map(({ file, message }) => `${file}: ${message}`) : []
    }
    expect(told(sheet.replace("name: first-quarter", "name: 7"))).toEqual([expect.stringMatching(/^spring\.yaml: .*forventes /)])
    expect(told("apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec: { goals: 7 }\n")).toEqual([expect.stringMatching(/^spring\.yaml: .*forventes /)])
  })
})
