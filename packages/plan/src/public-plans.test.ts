import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { applyFixes } from "./apply-fixes.ts"
import { lintPlan } from "./lint.ts"
import type { PlanSpec } from "./model.ts"
import { parsePlan } from "./parse.ts"

const folder = new URL("../fixtures/public/", import.meta.url)

const ending = ".folkmoot.yaml"

const read = (name: string): string => readFileSync(new URL(`${name}${ending}`, folder), "utf8")

const ids = (list: readonly { readonly id: string }[] | undefined): readonly string[] => (list ?? []).map(({ id }) => id)

/** What a source says, where it is found once the plan is read, and what stands there. */
type Fact = readonly [says: string, read: (spec: PlanSpec) => unknown, as: unknown]

interface PublicPlan {
  /** On which day it is looked at. */
  readonly asOf: string
  /** What is told of it by the rules that its facts concern, as rule, message and the node. */
  readonly told: readonly string[]
  readonly facts: readonly Fact[]
}

const plans: Readonly<Record<string, PublicPlan>> = {
  "wikimedia-jahresplan-2018": {
    asOf: "2017-12-01",
    told: ["action/overdue undecided decision:wirtschaftsplan", "feedback/planned cadence feedback:tour"],
    facts: [
      ["400 new volunteers by the end of 2018, counted at their tenth edit", ({ objectives }) => [objectives?.[0]?.target, objectives?.[0]?.due, objectives?.[0]?.metric], [400, "2018-12-31", "zehn-bearbeitungen"]],
      ["two things are there or not", ({ objectives }) => ids(objectives?.filter(({ kind }) => kind === "deliver")), ["einstieg", "huerden"]],
      ["at least two offers, and why", ({ objectives }) => [objectives?.[2]?.target, objectives?.[2]?.bound, objectives?.[2]?.why], [2, "at-least", "Das Klima in der Community soll gut sein."]],
      ["the board agreed on 30 September 2017", ({ stakeholders, decisions }) => [stakeholders?.[0]?.boughtInOn, decisions?.[0]?.decidedOn, decisions?.[0]?.outcome], ["2017-09-30", "2017-09-30", "Sie gelten."]],
      ["the assembly decides on 18 November", ({ decisions }) => [decisions?.[1]?.decides, decisions?.[1]?.due], ["mitgliederversammlung", "2017-11-18"]],
      ["drafts were shown at meetings, and changed", ({ feedback, optimisation }) => [feedback?.[0]?.kind, feedback?.[0]?.ledTo, optimisation?.[0]?.evidence], ["meeting", ["entwuerfe-ueberarbeitet"], "tour"]],
    ],
  },
  "gitlab-contributor-program": {
    asOf: "2024-01-01",
    told: [],
    facts: [
      ["what each contribution counts", ({ definitions }) => definitions?.find(({ id }) => id === "points")?.parts?.map(({ weight }) => weight), [5, 3, 2, 2, 1]],
      ["what each level takes", ({ recognition }) => recognition?.[0]?.steps?.map(({ metric, from }) => [metric, from]), [["points", 3], ["points", 25], ["points", 75], ["recent-points", 30], ["points", 120]]],
      ["the last level takes an election as well", ({ recognition }) => recognition?.[0]?.steps?.at(-1)?.requires, "An election"],
      ["an award each month and one each year", ({ recognition }) => recognition?.slice(1).map(({ cadence }) => cadence), ["monthly", "yearly"]],
      ["at least 150 contributors", ({ objectives }) => [objectives?.[0]?.target, objectives?.[0]?.bound], [150, "at-least"]],
      ["reviews within four days", ({ objectives }) => [objectives?.[1]?.kind, objectives?.[1]?.target, objectives?.[1]?.bound], ["keep", "4 d", "at-most"]],
      ["a hackathon each quarter", ({ tactics }) => tactics?.[0]?.frequency, { count: 1, per: "quarter" }],
      ["parcels of 250 and of 500 dollars", ({ costs }) => costs?.map(({ amount, currency }) => `${amount} ${currency}`), ["250 USD", "500 USD"]],
      ["what stands in the way already", ({ risks }) => risks?.[0]?.present, true],
      ["six phases", ({ timeline }) => timeline?.phases?.length, 6],
    ],
  },
  "osi-year-2017": {
    asOf: "2017-10-15",
    told: ["action/overdue undecided decision:november-meeting", "pilot/duration missing pilot:discount-codes"],
    facts: [
      ["the board decides in September whether it meets in November", ({ decisions }) => [decisions?.[0]?.decides, decisions?.[0]?.due, decisions?.[0]?.about], ["board", "2017-09-30", ["board-meeting"]]],
      ["two teams share a task", ({ actions }) => actions?.filter(({ coOwners }) => coOwners !== undefined).map(({ id, owner, coOwners }) => [id, owner, ...(coOwners ?? [])]), [["drive", "communications", "fundraising"], ["voting-system", "infrastructure", "elections"], ["drive-ends", "communications", "fundraising"]]],
      ["what belongs to a month is the whole of it", ({ actions }) => [actions?.at(-1)?.start, actions?.at(-1)?.due], ["2018-02-01", "2018-02-28"]],
      ["a forum takes the place of lists", ({ platforms }) => platforms?.map(({ kind, state }) => [kind, state]), [["mailing-list", "closing"], ["forum", "planned"]]],
    ],
  },
  "dgi-to-millioner": {
    asOf: "2024-01-01",
    told: [],
    facts: [
      ["from 1.77 million members in November 2023 to two million in 2030", ({ objectives }) => [objectives?.[0]?.baseline, objectives?.[0]?.baselineOn, objectives?.[0]?.target, objectives?.[0]?.due], [1_770_000, "2023-11-30", 2_000_000, "2030-12-31"]],
      ["6,660 clubs", ({ audiences }) => audiences?.[1]?.size, 6660],
      ["13 % in 624 clubs against 2 % elsewhere", ({ claims }) => claims?.map(({ value, n }) => [value, n]), [[13, 624], [2, undefined]]],
      ["what that is taken to show", ({ assumptions }) => [assumptions?.[0]?.status, assumptions?.[0]?.claim, assumptions?.[0]?.carries], ["correlated", "vaekst-med", ["samarbejde"]]],
      ["why more are wanted", ({ goals }) => goals?.[0]?.why, "Det gavner fællesskabet, samfundet og den enkelte, og idræt er for alle."],
    ],
  },
  "asf-five-years": {
    asOf: "2018-06-01",
    told: [],
    facts: [
      ["income of 1.227 million in 2018, 1.667 in 2022 and 1.917 in 2023", ({ objectives }) => [objectives?.[2]?.baseline, objectives?.[2]?.baselineOn, objectives?.[2]?.milestones, objectives?.[2]?.target, objectives?.[2]?.due], ["1227000 USD", "2018-12-31", [{ due: "2022-12-31", target: "1667000 USD" }], "1917000 USD", "2023-12-31"]],
      ["the reserve may fall, but not below 1.16 million", ({ objectives }) => [objectives?.[4]?.kind, objectives?.[4]?.target, objectives?.[4]?.bound], ["keep", "1160000 USD", "at-least"]],
      ["80 reports a month become 100", ({ objectives, definitions }) => [objectives?.[1]?.baseline, objectives?.[1]?.target, definitions?.[1]?.window], [80, 100, "month"]],
      ["costs of 2018 and of 2023", ({ costs }) => [costs?.[0]?.amount, costs?.[0]?.to, costs?.[3]?.amount, costs?.[3]?.from], [818_000, "2018-12-31", 1_099_000, "2023-01-01"]],
      ["a cost that nobody knows yet is a decision", ({ decisions }) => ids(decisions).slice(-2), ["legal-costs", "project-events"]],
      ["what was decided against", ({ decisions }) => [decisions?.[1]?.decidedOn, decisions?.[1]?.outcome], ["2017-12-31", "It is not."]],
      ["what follows where the budget is not met", ({ flexibility }) => [flexibility?.triggers?.[0]?.leadsTo, flexibility?.contingency?.[0]?.id], ["staff-or-partner", "staff-or-partner"]],
    ],
  },
  "djangonaut-space": {
    asOf: "2026-02-01",
    told: [],
    facts: [
      ["two to four hours a week, and three to five", ({ roles }) => roles?.slice(0, 2).map(({ effort }) => [effort?.amount, effort?.upTo, effort?.unit, effort?.per]), [[2, 4, "hours", "week"], [3, 5, "hours", "week"]]],
      ["preparation takes six weeks, the session three months", ({ timeline }) => timeline?.phases?.map(({ lasts }) => lasts), ["6 weeks", "1 month", "1 month", "1 month"]],
      ["navigators meet each week for an hour", ({ timeline }) => timeline?.meetings?.[0], { id: "stand-up", title: "A stand-up of an hour", cadence: "weekly", with: ["navigator"] }],
      ["talks alone every two weeks", ({ feedback }) => [feedback?.[0]?.kind, feedback?.[0]?.cadence, feedback?.[0]?.owner], ["one-to-one", "fortnightly", "captain"]],
      ["2,400 dollars a year to help people go to events", ({ costs }) => costs, [{ kind: "incentives", title: "Financial aid", amount: 2400, currency: "USD", per: "year" }]],
      ["fewer on the way, who need less time", ({ risks }) => [risks?.[1]?.present, risks?.[1]?.response], [true, "Navigators need less time then"]],
    ],
  },
  "engagementstrategie-2024": {
    asOf: "2025-06-01",
    told: [],
    facts: [
      ["the cabinet decided on 4 December 2024", ({ decisions }) => [decisions?.[0]?.decides, decisions?.[0]?.decidedOn, decisions?.[0]?.outcome], ["kabinett", "2024-12-04", "Sie gilt und löst die von 2010 ab."]],
      ["everybody could take part once, for a year", ({ feedback }) => [feedback?.[0]?.on, feedback?.[0]?.cadence], ["2023-12-31", undefined]],
      ["out of that came the five goals", ({ feedback, goals }) => [feedback?.[0]?.ledTo, ids(goals)], [["krisen", "vielfalt", "strukturen", "digital", "grenzen"], ["krisen", "vielfalt", "strukturen", "digital", "grenzen"]]],
      ["29 million people", ({ audiences }) => audiences?.[0]?.size, 29_000_000],
    ],
  },
  "km-roadmap": {
    asOf: "2026-01-01",
    told: ["timeline/phases empty phase:build", "timeline/phases empty phase:optimise"],
    facts: [
      ["how long each phase is", ({ timeline }) => [timeline?.lasts, ...(timeline?.phases ?? []).map(({ lasts }) => lasts)], ["36 months", "6 months", "6 weeks", "6 months", "12 months", "12 months"]],
      ["what belongs to a phase has no day of its own", ({ objectives, actions }) => [...(objectives ?? []), ...(actions ?? [])].map(({ due }) => due).filter((due) => due !== undefined), []],
      ["the quick win is the phase of a trial", ({ pilots }) => [pilots?.[0]?.phase, pilots?.[0]?.start], ["quick-win", undefined]],
      ["from 10 to 6 minutes, from 60 to 75 %", ({ pilots }) => pilots?.[0]?.criteria?.map(({ baseline, target }) => [baseline, target]), [["10 min", "6 min"], [0.6, 0.75]]],
      ["two people give half of their time and five a quarter", ({ roles }) => roles?.slice(1, 3).map(({ people, share }) => [people, share]), [[2, 0.5], [5, 0.25]]],
      ["what a month is to deliver is an objective that its steps serve", ({ objectives, actions }) => [objectives?.[2]?.kind, actions?.[0]?.serves], ["deliver", ["charter"]]],
    ],
  },
  "darmstadt-buergerhaushalt-2014": {
    asOf: "2014-06-01",
    told: [],
    facts: [
      ["three of each of eight fields are 24", ({ objectives }) => [objectives?.[0]?.kind, objectives?.[0]?.target, objectives?.[0]?.phase], ["deliver", 24, "pruefung"]],
      ["six weeks for ideas, then a vote", ({ timeline }) => timeline?.phases?.slice(0, 2).map(({ to, lasts }) => [to, lasts]), [["2014-04-30", "6 weeks"], ["2014-05-18", undefined]]],
      ["ayes and noes are set off against each other, and give the list", ({ feedback }) => feedback?.slice(1).map(({ kind, on, ledTo }) => [kind, on, ledTo]), [["poll", "2014-05-18", ["auswahl"]]]],
      ["the council decides by the middle of December", ({ decisions }) => [decisions?.[0]?.decides, decisions?.[0]?.due, decisions?.[0]?.about], ["stadtverordnete", "2014-12-15", ["auswahl"]]],
      ["what came of it is told from January", ({ actions }) => actions?.at(-1)?.start, "2015-01-01"],
    ],
  },
  "beta-invited": {
    asOf: "2026-01-01",
    told: [],
    facts: [
      ["a week, a week, two weeks and four", ({ timeline }) => [timeline?.lasts, ...(timeline?.phases ?? []).map(({ lasts }) => lasts)], ["8 weeks", "1 weeks", "1 weeks", "2 weeks", "4 weeks"]],
      ["a rehearsal goes on until fewer than ten places are unclear", ({ pilots }) => [pilots?.[0]?.phase, pilots?.[0]?.criteria, pilots?.[0]?.decisionRule], ["dry-run", [{ metric: "confusing", target: 10, bound: "at-most" }], { go: 1, otherwise: "extend" }]],
      ["all have to hold, and for thirty days", ({ pilots, definitions }) => [pilots?.[1]?.decisionRule?.go, pilots?.[1]?.criteria?.length, definitions?.filter(({ trailing }) => trailing === "30 d").map(({ id }) => id)], [4, 4, ["decision-time", "appeals-won"]]],
      ["more than 100 waiting is a pause, more than a day the end", ({ flexibility }) => flexibility?.triggers?.map(({ metric, above, leadsTo }) => [metric, above, leadsTo]), [["waiting", 100, "pause"], ["appeals-won", 0.15, "pause"], ["decision-time", "24 h", "stop"], ["gone", 0.7, "stop"]]],
      ["investors hear each month, and of behaviour", ({ stakeholders }) => [stakeholders?.[0]?.cadence, stakeholders?.[0]?.metrics], ["monthly", ["several-personas", "report-rate"]]],
    ],
  },
}

const asked = /^(?:action\/overdue|assumption\/check unproven|feedback\/planned cadence|objective\/(?:target-unit|bound|milestones)|recognition\/advancement requires|pilot\/duration|timeline\/phases|reference\/resolves|date\/|goal\/priority-order order)/

describe.each(Object.entries(plans))("%s", (name, { asOf, told, facts }) => {
  const text = read(name)
  const parsed = parsePlan(text)

  test("is a valid plan that contradicts itself nowhere", () => {
    expect(lintPlan(parsed, { extends: "strict", asOf }).filter(({ severity }) => severity === "error")).toEqual([])
    expect(parsed.valid).toBe(true)
  })
  test("what is told of its facts", () => {
    expect(lintPlan(parsed, { extends: "strict", asOf }).map(({ rule, messageKey, node }) => `${rule} ${messageKey} ${node}`).filter((one) => asked.test(one))).toEqual(told)
  })
  test("has nothing that is mended without asking, since nothing of the source is written wrongly", () => {
    expect(applyFixes(text, lintPlan(parsed, { asOf }))).toBe(text)
  })
  test.each(facts)("says %s", (_, said, as) => {
    expect(said(parsed.plan.spec)).toEqual(as)
  })
})

test("every public plan is tested here", () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(plans).map((name) => `${name}${ending}`).toSorted())
})

describe("as newcomers write it", () => {
  const plan = (spec: string): string => `apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n${spec}`
  const told = (text: string): readonly string[] => lintPlan(parsePlan(text)).flatMap(({ rule, message, severity }) => (severity === "error" ? [`${rule} ${message}`] : []))

  test("a year without quotation marks is told, read as the year, and mended", () => {
    const text = plan(`  objectives: [{ id: a, title: A, kind: deliver, start: 2027, due: 2028 }]\n`)
    expect(told(text)).toEqual([`shape/wrong-type spec.objectives[0].start is a number; expected is "2027".`, `shape/wrong-type spec.objectives[0].due is a number; expected is "2028".`])
    expect(parsePlan(text).plan.spec.objectives?.[0]).toMatchObject({ start: "2027-01-01", due: "2028-12-31" })
    expect(lintPlan(parsePlan(text)).map(({ rule }) => rule)).not.toContain("objective/smart-timebound")
    expect(applyFixes(text, lintPlan(parsePlan(text)))).toContain(`start: "2027", due: "2028"`)
  })
  test("a number that is no year is none to be put into quotation marks without asking", () => {
    const text = plan("  goals: [{ id: a, title: 1.10 }]\n")
    expect(lintPlan(parsePlan(text)).filter(({ rule }) => rule === "shape/wrong-type").map(({ fix, suggestions }) => [fix, suggestions?.length])).toEqual([[undefined, 1]])
  })
  test("a place of a kind that has another name is told once, and can be referred to", () => {
    const text = plan("  platforms: [{ id: chat, kind: discord, partOf: all }, { id: all, kind: forum }]\n  tactics: [{ id: a, title: A, platforms: [chat] }]\n")
    expect(told(text)).toEqual([expect.stringContaining("shape/not-one-of spec.platforms[0].kind cannot be “discord”") as string])
    expect(parsePlan(text).plan.spec.platforms?.map(({ kind }) => kind)).toEqual(["chat", "forum"])
  })
  test("a matter that lacks who decides it is told once", () => {
    expect(told(plan("  decisions: [{ id: a, title: A }]\n"))).toEqual([expect.stringContaining("shape/missing") as string])
  })
  test("a metric without variants has none", () => {
    expect(told(plan("  objectives: [{ id: a, title: A, metric: own, variant: mine }]\n  definitions: [{ id: own, title: Own, unit: count }]\n"))).toEqual(["reference/resolves The metric own has no variant “mine”. Possible are: –."])
  })
})
