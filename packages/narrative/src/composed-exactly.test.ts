import type { JudgedCriterion } from "@folkmoot/maturity"
import { pilotHash, type Pilot, type StrategyPlan } from "@folkmoot/plan"
import { describe, expect, test } from "vitest"
import type { Audience } from "./audience.ts"
import type { ReportInput } from "./context.ts"
import type { Block } from "./define.ts"
import type { ExampleEstimate } from "./example.ts"
import { exampleAsOf, exampleByMetric } from "./example-measures.ts"
import { linesOf } from "./render-lines.ts"
import type { Node } from "./report.ts"
import { sampleAssessment } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { beyondMoney } from "./units/beyond-money.ts"
import { changesSince } from "./units/changes-since.ts"
import { conversionStages } from "./units/conversion-stages.ts"
import { costs } from "./units/costs.ts"
import { decisionsWanted } from "./units/decisions-wanted.ts"
import { departmentBenefit } from "./units/department-benefit.ts"
import { executiveOpening } from "./units/executive-opening.ts"
import { goalAttainment } from "./units/goal-attainment.ts"
import { maturityChanges } from "./units/maturity-changes.ts"
import { maturityLevel } from "./units/maturity-level.ts"
import { methodAppendix } from "./units/method-appendix.ts"
import { nextPractice } from "./units/next-practice.ts"
import { notMeasured } from "./units/not-measured.ts"
import { outsideFigures } from "./units/outside-figures.ts"
import { peers } from "./units/peers.ts"
import { pilotVerdict } from "./units/pilot-verdict.ts"
import { planChanges } from "./units/plan-changes.ts"
import { planProgress } from "./units/plan-progress.ts"
import { problemSolving } from "./units/problem-solving.ts"
import { returnOnInvestment } from "./units/return-on-investment.ts"
import { risks } from "./units/risks.ts"
import { savings } from "./units/savings.ts"
import { shownAnyway } from "./units/shown-anyway.ts"
import { sourcesTold } from "./units/sources-told.ts"
import { timelineByOwner } from "./units/timeline-by-owner.ts"
import { valueChain } from "./units/value-chain.ts"
import { wantedMeasures } from "./wanted.ts"

const planned = (spec: StrategyPlan["spec"]): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec })

/** What a block tells on 1 January 2026, by itself or with others. */
const nodesOf = (block: Block, given: Partial<ReportInput>, audience: Audience = "executive", ...beside: readonly Block[]): readonly Node[] =>
  tell({ measures: [], ...given, blocks: [block, ...beside].map((one) => ({ ...one, audiences: [audience] })) }, { locale: "en", audience, asOf: exampleAsOf, timeZone: "UTC" }).sections.flatMap(({ id, nodes }) => (id === "figures" ? [] : nodes)).filter((node) => node.kind !== "headlines")

const told = (block: Block, given: Partial<ReportInput>, audience?: Audience): readonly string[] => nodesOf(block, given, audience).flatMap(linesOf).map((line) => line.replaceAll("\u00a0", " "))

const wants = (block: Block, spec: StrategyPlan["spec"], audience: Audience = "executive") =>
  wantedMeasures(audience, { blocks: [{ ...block, needs: {}, also: {}, audiences: [audience] }], plan: planned(spec) }).overall.map(({ metric, variants }) => [metric.id, variants?.join()])

const yearBefore = { from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" }

/** The same numbers a year before. */
const before = (given: Readonly<Record<string, ExampleEstimate>>): ReportInput["measures"] =>
  exampleByMetric(given).map((measure) => ({ ...measure, period: { label: "all", ...yearBefore }, estimate: { ...measure.estimate, window: { ...yearBefore, timeZone: "UTC", closed: true } } }))

const share = (value: number) => ({ value, low: value - 0.05, high: value + 0.05, n: 400 })
const points = (value: number) => ({ value, low: value - 6, high: value + 6, n: 400 })

describe("what became of numbers since", () => {
  const since = (now: Readonly<Record<string, ExampleEstimate>>, then: Readonly<Record<string, ExampleEstimate>>, more: (one: ReportInput["measures"][number]) => ReportInput["measures"][number] = (one) => one) =>
    nodesOf(changesSince, { measures: exampleByMetric(now).map(more), earlier: before(then), plan: planned({ objectives: Object.keys(now).map((metric, at) => ({ id: `o${at}`, title: "Ours", metric })) }) }, "executive", goalAttainment).filter((node) => node.kind !== "headlines" && node.block === changesSince.id)
  const verdicts = (...given: Parameters<typeof since>) => since(...given).flatMap((node) => (node.kind === "table" ? node.rows.map((row) => row.at(-1)?.flatMap((piece) => (piece.kind === "status" ? [piece.status, piece.text] : [])).join(": ")) : []))
  const claims = (...given: Parameters<typeof since>) => since(...given).filter((node) => node.kind === "claim").flatMap(linesOf)

  test("is better or worse as the number says, and neither where neither is better", () => {
    expect(verdicts({ "resolution-rate": share(0.7) }, { "resolution-rate": share(0.4) })).toEqual(["good: risen"])
    expect(verdicts({ "resolution-rate": share(0.4) }, { "resolution-rate": share(0.7) })).toEqual(["bad: fallen"])
    expect(verdicts({ "member-churn": share(0.7) }, { "member-churn": share(0.4) })).toEqual(["bad: risen"])
    expect(verdicts({ "content-mix": share(0.7) }, { "content-mix": share(0.4) })).toEqual(["open: risen"])
  })

  test("is not comparable yet while the time it speaks of is not over", () => {
    const open: Parameters<typeof since>[2] = (one) => ({ ...one, estimate: { ...one.estimate, window: { from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z", timeZone: "UTC", closed: false } } })
    expect(verdicts({ "resolution-rate": share(0.7) }, { "resolution-rate": share(0.4) }, open)).toEqual(["absent: not comparable yet"])
  })

  test("is kept from false alarms only where several are compared", () => {
    const other: Parameters<typeof since>[2] = (one) => (one.metric === "member-churn" ? { ...one, estimate: { ...one.estimate, metric: "member-churn@9" } } : one)
    const [now, then] = [{ "resolution-rate": share(0.7), "member-churn": share(0.7) }, { "resolution-rate": share(0.4), "member-churn": share(0.4) }]
    expect([claims(now, then), claims(now, then, other)].map((lines) => lines.length)).toEqual([1, 0])
  })

  test("is left open, and it is said why, whichever way its whole range points", () => {
    const [low, high] = [{ "resolution-rate": share(0.54), "net-promoter-score": points(30) }, { "resolution-rate": share(0.62), "net-promoter-score": points(30) }]
    const strict = "That is why a difference can be left open although its whole range points the same way."
    for (const [now, then] of [[low, high], [high, low]] as const) expect(claims(now, then)).toContain(strict)
    expect(claims(low, low)).not.toContain(strict)
  })
})

describe("a number", () => {
  test("of the plan alone is called as its own definition says", () => {
    const definitions = [{ id: "neighbours", title: "People next door", unit: "count" }, { id: "acquaintances", title: "People known", unit: "count" }] as const
    expect(told(beyondMoney, { plan: planned({ definitions, benefits: [{ id: "b", title: "Ties", metric: "acquaintances" }] }) }).join(" ")).toContain("People known")
    const stakeholders = [{ id: "head", role: "Head of service", department: "Support", metrics: ["acquaintances"] }]
    expect(told(departmentBenefit, { plan: planned({ stakeholders, definitions }) }, "support").slice(1)).toEqual(["- People known: not measured"])
  })

  test("a department asks for is the one its own objective is judged by", () => {
    const spec: StrategyPlan["spec"] = {
      stakeholders: [{ id: "head", role: "Head of service", department: "Support", metrics: ["resolution-rate"] }],
      objectives: [{ id: "p", title: "Nobody leaves", metric: "member-churn", start: "2027-01-01" }, { id: "o", title: "Solved", metric: "resolution-rate", variant: "by-community", start: "2027-01-01" }],
    }
    expect(wants(departmentBenefit, spec, "support")).toEqual([["resolution-rate", "by-community"]])
    expect(told(departmentBenefit, { plan: planned(spec), measures: exampleByMetric({ "resolution-rate": { ...share(0.6), variant: "by-community" } }) }, "support").slice(1)).toEqual(["- Resolution rate: 60% (55–65%)"])
  })

  test("is asked for only where there is something to hold it against", () => {
    expect(wants(peers, { claims: [{ id: "a", says: "Many", source: "A survey", year: 2024, metric: "member-churn" }, { id: "b", says: "Half", source: "A survey", year: 2024, metric: "resolution-rate", value: 50, unit: "percent" }] }).map(([id]) => id)).toEqual(["resolution-rate"])
    expect(wants(risks, { flexibility: { triggers: [{ when: "Some leave", metric: "member-churn", leadsTo: "a" }, { when: "Few are solved", metric: "resolution-rate", below: 0.5, leadsTo: "a" }] } }).map(([id]) => id)).toEqual(["resolution-rate"])
    expect(wants(valueChain, { behaviours: [{ id: "a", title: "Ask", metric: "member-churn" }, { id: "b", title: "Answer", metric: "resolution-rate", createsValue: "Fewer calls" }] }, "community-team").map(([id]) => id)).toEqual(["resolution-rate"])
    expect(wants(planProgress, { actions: [{ id: "a", title: "Guide" }] })).toEqual([])
    expect(wants(planProgress, { actions: [{ id: "a", title: "Guide", due: "2026-02-01" }] }).map(([id]) => id)).toEqual(["action-completion", "on-time-rate"])
  })

  test("of others is held against ours only where both are of a kind, and lies beside it where they touch", () => {
    const verdict = (metric: string, ours: ExampleEstimate, value: number) =>
      nodesOf(peers, { measures: exampleByMetric({ [metric]: ours }), plan: planned({ claims: [{ id: "c", says: "Others say so", source: "Annual report", year: 2024, metric, value, unit: "percent" }] }) }).flatMap((node) => (node.kind === "table" ? node.rows.map((row) => row.at(-1)?.flatMap((piece) => (piece.kind === "status" ? [piece.text] : [])).join("")) : []))
    expect(verdict("net-promoter-score", points(30), 20)).toEqual([])
    const ours = { value: 0.5, low: 0.25, high: 0.75, n: 10 }
    expect([24, 25, 75, 76].map((theirs) => verdict("resolution-rate", ours, theirs))).toEqual([["ours lies above"], ["cannot tell"], ["cannot tell"], ["ours lies below"]])
  })

  test("that is missing is told apart by its definition where another of its metric is told, and bears the language of its name", () => {
    const solved = exampleByMetric({ "resolution-rate": share(0.6) })
    const spec: StrategyPlan["spec"] = { objectives: [{ id: "o", title: "Solved", metric: "resolution-rate" }, { id: "p", title: "By members", metric: "resolution-rate", variant: "by-community" }] }
    const missing = (measures: ReportInput["measures"], other = spec) =>
      tell({ measures, plan: planned(other), blocks: [goalAttainment, notMeasured].map((block) => ({ ...block, audiences: ["executive"] })) }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" }).sections.flatMap(({ nodes }) => nodes.flatMap(linesOf)).filter((line) => line.includes(". This is about"))
    expect([missing(solved).length, missing(exampleByMetric({ "member-churn": share(0.2) }), { objectives: [{ id: "o", title: "Kept", metric: "member-churn" }, { id: "p", title: "By members", metric: "resolution-rate", variant: "by-community" }] }).length]).toEqual([1, 0])
    const swedish = tell({ measures: [], blocks: [{ ...returnOnInvestment, audiences: ["executive"] }, notMeasured] }, { locale: { locale: "sv-SE", texts: {} }, audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
    const names = swedish.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "list" && node.block === "not-measured" ? node.items.flatMap(({ items }) => items.map(([first]) => first)) : [])))
    expect(names).toEqual([{ kind: "text", text: swedish.notMeasured[0]?.title, lang: "en" }])
  })
})

describe("beside a number stands", () => {
  test("of what costs were told with, only that some are unknown", () => {
    const caveats = ["lower-bound", "other"].map((id) => ({ id, text: { en: `Said of ${id}.`, de: "…", da: "…" } }))
    const lines = told(costs, { measures: exampleByMetric({ "cost-per-conversion": { value: 1000, low: 900, high: 1100, n: 30, currency: "EUR", numerator: 30_000, caveats } }) })
    expect(lines.slice(1)).toEqual(["Said of lower-bound."])
  })

  test("no table where a funnel tells no steps", () => {
    const finished = (parts: readonly { readonly of: string; readonly value: number; readonly n: number }[]) => nodesOf(conversionStages, { measures: exampleByMetric({ "conversion-funnel": { ...share(0.2), parts } }) }).map(({ kind }) => kind)
    expect([finished([]), finished([{ of: "trial", value: 0.2, n: 400 }])]).toEqual([["claim"], ["claim", "table"]])
  })

  test("that nothing was measured, only where nothing was told", () => {
    const only = (why: "no-data" | "unit-mismatch") => {
      const [all] = exampleByMetric({ "return-on-investment": { value: 0.5, low: 0.4, high: 0.6, n: 8 } })
      const [measured] = exampleByMetric({ "return-on-investment": { why, variant: "measured-only" } })
      return told(returnOnInvestment, { measures: [all, measured].flatMap((one) => one ?? []) }).length
    }
    expect([only("no-data"), only("unit-mismatch")]).toEqual([2, 1])
  })

  test("a drawing of what was taken for granted, where several things were", () => {
    const assumptions = [1, 2].map((at) => ({ id: `a${at}`, text: { en: "Taken so.", de: "…", da: "…" }, taken: { low: 1, likely: 2, high: 3 }, swing: { low: 90_000 - at, high: 110_000 + at } }))
    const avoided = { value: 100_000, low: 90_000, high: 110_000, n: 40, currency: "EUR" }
    const kinds = (some: typeof assumptions) => nodesOf(savings, { measures: exampleByMetric({ "avoided-support-cost": { ...avoided, variant: "community", assumptions: some } }) }).map(({ kind }) => kind)
    expect([kinds(assumptions).includes("figure"), kinds(assumptions.slice(1)).includes("figure")]).toEqual([true, false])
  })
})

describe("objectives", () => {
  test("are drawn only where they are shares", () => {
    const drawn = (metric: string, target: number, estimate: ExampleEstimate) =>
      nodesOf(goalAttainment, { measures: exampleByMetric({ [metric]: estimate }), plan: planned({ objectives: ["a", "b"].map((id) => ({ id, title: id, metric, target })) }) }).some(({ kind }) => kind === "figure")
    expect([drawn("resolution-rate", 0.7, share(0.6)), drawn("net-promoter-score", 40, points(30))]).toEqual([true, false])
  })

  test("are told with all who share them only to those who work on them", () => {
    const plan = planned({ roles: [{ id: "host", title: "Host" }, { id: "guide", title: "Guide" }], objectives: [{ id: "a", title: "Solved", owner: "host", coOwners: ["guide"] }] })
    const shared = (audience: Audience) => told(goalAttainment, { plan }, audience).filter((line) => /^ {2}- (?:Host|Guide)$/.test(line))
    expect([shared("community-team"), shared("executive")]).toEqual([["  - Host", "  - Guide"], []])
    const alone = planned({ roles: [{ id: "guide", title: "Guide" }], objectives: [{ id: "a", title: "Solved", owner: "ghost", coOwners: ["guide"] }] })
    expect(told(goalAttainment, { plan: alone }, "community-team").join(" ")).not.toContain("Guide")
  })

  test("that begin later say when, those that begin today are under way", () => {
    const opening = (start: string) => told(executiveOpening, { plan: planned({ goals: [{ id: "g", title: "Win customers" }], objectives: [{ id: "o", title: "Solved", goal: "g", metric: "resolution-rate", target: 0.5, start }] }), measures: exampleByMetric({ "resolution-rate": share(0.6) }) }).join(" ")
    for (const start of ["2025-12-31", "2026-01-01"]) expect(opening(start)).toContain("60%")
    expect(opening("2026-01-02")).not.toContain("60%")
  })

  test("that are missed wait for whoever owns them, and for those who see all", () => {
    const plan = planned({
      stakeholders: [{ id: "head", role: "Head of service", department: "Support" }], optimisation: [{ id: "f", finding: "Most read on a phone" }],
      objectives: [{ id: "a", title: "Ours", owner: "head" }, { id: "b", title: "Shared", coOwners: ["head"] }, { id: "c", title: "Theirs", owner: "office" }, { id: "d", title: "Nobody’s" }].map((one) => ({ ...one, metric: "member-churn", target: 0.1, due: "2025-12-01" })),
    })
    const wanted = (audience: Audience) => told(decisionsWanted, { plan, measures: exampleByMetric({ "member-churn": share(0.5) }) }, audience).flatMap((line) => /Ours|Shared|Theirs|Nobody’s|phone/.exec(line)?.[0] ?? [])
    expect([wanted("support"), wanted("community-team")]).toEqual([["Ours", "Shared"], ["Ours", "Shared", "Theirs", "Nobody’s", "phone"]])
  })
})

describe("how mature a community is", () => {
  const [sample] = sampleAssessment.criteria
  const evidence: JudgedCriterion["evidence"][number] = {
    name: "cost", metric: "cost-per-conversion", variant: "average",
    estimate: { metric: "cost-per-conversion@1", variant: "average", measured: true, value: 1200, unit: "money", currency: "EUR", interval: { low: 1000, high: 1400, level: 0.95, method: "fieller" }, n: 30, assumptions: [], caveats: [], exclusions: [] },
  }
  const keptBy = (given: Partial<JudgedCriterion>, more: Partial<ReportInput> = {}) =>
    told(maturityLevel, { ...more, assessment: { ...sampleAssessment, inTheWay: ["c"], criteria: sample === undefined ? [] : [{ ...sample, criterion: "c", verdict: "unmet", because: { en: "So it came.", de: "…", da: "…" }, bar: 1000, evidence: [evidence], ...given }] } })
  const reason = (...given: Parameters<typeof keptBy>) => keptBy(...given).find((line) => line.startsWith("  - "))

  test("is told by a number beside its bar, in its currency, where that one number decided it", () => {
    expect(reason({})).toMatch(/: €12\.00 \(€10\.00–€?14\.00\); the bar is €10\.$/)
    expect(reason({ evidence: [{ ...evidence, stale: true }] })).toBe("  - So it came.")
    expect(reason({ evidence: [evidence, { ...evidence, name: "other" }] })).toBe("  - So it came.")
  })

  test("has to be shown anew where what was declared is out of date", () => {
    const declaration = { verdict: "met", note: "Heard in spring.", by: "Head of community", on: "2020-06-01" } as const
    const old = (isStale: boolean) => keptBy({ evidence: [], declaration: { ...declaration, ...(isStale ? { stale: true } : {}) } }).some((line) => line.includes("out of date"))
    expect([old(true), old(false)]).toEqual([true, false])
  })

  test("keeps a number to itself that is withheld", () => {
    const activity: JudgedCriterion["evidence"][number] = { name: "active", metric: "active-members", variant: "active", estimate: { metric: "active-members@1", variant: "active", measured: true, value: 40, unit: "count", interval: { low: 30, high: 50, level: 0.95, method: "poisson" }, n: 40, assumptions: [], caveats: [], exclusions: [] } }
    const kept = (metrics: readonly string[]) => reason({ evidence: [activity], bar: 100 }, { measures: exampleByMetric(Object.fromEntries(metrics.map((id) => [id, { value: 40, low: 30, high: 50, n: 40 }]))) })
    expect(kept(["active-members"])).toBe("  - So it came.")
    expect(kept(["interaction-rate"])).toContain("the bar is 100")
    expect(kept([])).toContain("the bar is 100")
  })

  const since = (verdict: JudgedCriterion["verdict"], then: Partial<JudgedCriterion>, now: Partial<JudgedCriterion>, more: Partial<ReportInput> = {}) => {
    const assessed = (given: Partial<JudgedCriterion>) => ({ ...sampleAssessment, criteria: sample === undefined ? [] : [{ ...sample, criterion: "c", evidence: [], ...given }] })
    return told(maturityChanges, { ...more, previous: { asOf: "2025-10-01T00:00:00.000Z", assessment: assessed(then) }, assessment: assessed({ verdict, ...now }) }).filter((line) => line.startsWith("  - "))
  }

  test("changes where something is set aside or no longer is, and where an answer runs out", () => {
    expect(since("not-applicable", { verdict: "met" }, {})).toEqual(["  - It was set aside as not applicable."])
    expect(since("met", { verdict: "not-applicable" }, {})).toEqual(["  - It is no longer set aside."])
    const declaration = { verdict: "met", note: "Heard in spring.", by: "Head of community", on: "2025-06-01" } as const
    expect(since("undecided", { verdict: "declared", declaration }, { declaration: { ...declaration, stale: true } })).toEqual(["  - An answer no longer counts."])
    expect(since("declared", { verdict: "unmet" }, { declaration })).toEqual(["  - Answered on 1 June 2025 by: “Head of community”."])
  })

  test("tells how busy it is only where somebody decided so", () => {
    const active = (value: number): JudgedCriterion["evidence"] => [{ name: "active", metric: "active-members", variant: "active", estimate: { metric: "active-members@1", variant: "active", measured: true, value, unit: "count", interval: { low: value - 9, high: value + 9, level: 0.95, method: "poisson" }, n: value, assumptions: [], caveats: [], exclusions: [] } }]
    const judged = (more: Partial<ReportInput>) => since("met", { verdict: "unmet", evidence: active(40) }, { evidence: active(80) }, more).join()
    expect(judged({})).toMatch(/^ {2}- Measured anew: /)
    expect(judged({ shownAnyway: { metrics: ["active-members"], by: "Head of community", why: "Asked for" } })).toMatch(/before: 40 \(31–49\); now: 80 \(71–89\)\.$/)
  })

  test("leads nowhere by steps that reach no higher level", () => {
    const leads = (reaches: 1 | 2) => told(nextPractice, { assessment: { ...sampleAssessment, level: 1, criteria: sample === undefined ? [] : [{ ...sample, criterion: "c" }], steps: [{ criterion: "c", level: 2, effort: "weeks", alsoDecides: [], reaches }] } })
    expect([leads(1).some((line) => line.includes("level")), leads(2).some((line) => line.includes("level 2"))]).toEqual([false, true])
  })
})

describe("the method", () => {
  const method = (metrics: Readonly<Record<string, ExampleEstimate>>, more: Partial<ReportInput> = {}) =>
    nodesOf(methodAppendix, { measures: exampleByMetric(metrics), plan: planned({ ...more.plan?.spec, behaviours: Object.keys(metrics).map((metric, at) => ({ id: `b${at}`, title: "Answer", metric, createsValue: "Fewer calls" })) }), ...(more.margins === undefined ? {} : { margins: more.margins, earlier: before(metrics) }) }, "executive", valueChain)
      .filter((node) => node.kind !== "headlines" && node.block === methodAppendix.id).flatMap(linesOf).map((line) => line.replaceAll("\u00a0", " "))
  const margin = (metric: string, estimate: ExampleEstimate, within: number) => method({ [metric]: estimate }, { margins: { [metric]: within } }).find((line) => line.includes("About the same"))

  test("says how near is about the same in the unit of the number", () => {
    expect(margin("net-promoter-score", points(30), 2)).toBe("  - About the same: no more than 2 points apart.")
    expect(margin("cost-per-conversion", { value: 1000, low: 900, high: 1100, n: 30, currency: "DKK" }, 500)).toMatch(/no more than DKK ?5 apart/)
    expect(margin("return-on-investment", { value: 0.5, low: 0.4, high: 0.6, n: 8 }, 0.02)).toBe("  - About the same: no more than 2 percentage points apart.")
  })

  test("speaks of false alarms only where several numbers were compared", () => {
    const alarms = (metrics: Readonly<Record<string, ExampleEstimate>>) => method(metrics, { margins: {} }).some((line) => line.includes("false alarms"))
    expect([alarms({ "resolution-rate": share(0.6) }), alarms({ "resolution-rate": share(0.6), "member-churn": share(0.2) })]).toEqual([false, true])
  })

  test("says that impossible figures are looked for only where others say of how many they speak", () => {
    const lines = (claim: { readonly value?: number; readonly n?: number }) => method({ "resolution-rate": share(0.6) }, { plan: planned({ claims: [{ id: "c", says: "Many do", source: "A survey", year: 2024, unit: "percent", ...claim }] }) }).length
    expect([lines({ value: 50 }), lines({ n: 20 }), lines({ value: 50, n: 20 })]).toEqual([lines({}), lines({}), lines({}) + 1])
  })
})

test("what holds for two definitions of one number is said with the first of them", () => {
  const caveats = [{ id: "once", text: { en: "This holds for both.", de: "…", da: "…" } }]
  const measures = ["matured-cohort", "by-community"].flatMap((variant) => exampleByMetric({ "resolution-rate": { ...share(0.6), variant, caveats } }))
  const objectives = ["matured-cohort", "by-community"].map((variant) => ({ id: variant, title: "Solved", metric: "resolution-rate", variant }))
  const lines = nodesOf(methodAppendix, { measures, plan: planned({ objectives }) }, "executive", goalAttainment).filter((node) => node.kind === "list" && node.block === methodAppendix.id).flatMap(linesOf)
  expect([lines.filter((line) => line.startsWith("- Resolution rate")).length, lines.filter((line) => line.includes("This holds for both.")).length]).toEqual([2, 1])
})

test("that nobody in the plan speaks for a department is told to the department alone", () => {
  expect([told(departmentBenefit, { plan: planned({}) }, "community-team").length, told(departmentBenefit, { plan: planned({}) }, "support").length]).toEqual([0, 1])
})

test("a claim whose source is nothing but blanks has none", () => {
  expect(told(outsideFigures, { plan: planned({ claims: [{ id: "c", says: "All do", source: " " }, { id: "d", says: "Some do" }] }) }).filter((line) => line.startsWith("  - ")).map((line, _, [, second]) => line === second)).toEqual([true, true])
})

describe("a pilot", () => {
  const pilotOf = (more: Partial<Pilot>): Pilot => {
    const [criteria, decisionRule] = [more.criteria ?? [{ metric: "member-churn", target: 0.5 }], more.decisionRule ?? { go: 1, otherwise: "no-go" as const }]
    return { id: "calls", title: "Calls", end: "2025-12-31", criteria, decisionRule, frozen: { on: "2025-01-01", hash: pilotHash({ criteria, decisionRule }) }, ...more }
  }
  const judged = (more: Partial<Pilot>, measures = exampleByMetric({ "member-churn": share(0.2) })) => told(pilotVerdict, { plan: planned({ pilots: [pilotOf(more)] }), pilots: { calls: measures } })

  test("has begun on its first day", () => {
    expect([judged({ start: "2026-01-01", end: "2026-03-01" }).length > 0, judged({ start: "2026-01-02", end: "2026-03-01" }).length > 0]).toEqual([true, false])
  })

  test("is judged by the definition its criterion names", () => {
    const measures = exampleByMetric({ "resolution-rate": { ...share(0.6), variant: "by-community" } })
    expect(judged({ criteria: [{ metric: "resolution-rate", variant: "by-community", target: 0.5 }] }, measures)[0]).toBe("Pilot “Calls”: reached.")
    expect(judged({ criteria: [{ metric: "resolution-rate", target: 0.5 }] }, measures)[0]).toBe("Pilot “Calls”: cannot be told.")
  })

  test("aims by the definition its criterion names, measured or not", () => {
    const plan = planned({ pilots: [pilotOf({ criteria: [{ metric: "resolution-rate", variant: "by-community", target: 0.5 }] })] })
    const { ledger } = tell({ measures: [], plan, blocks: [pilotVerdict] }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
    expect(ledger.filter(({ id }) => id.includes("calls/0"))).toMatchObject([{ metric: "resolution-rate@1", variant: "by-community" }])
  })

  test("tried with some says so only beside numbers, and leaves what was not measured unmeasured", () => {
    const lines = (...given: Parameters<typeof judged>) => judged({ population: "Newcomers", ...given[0] }, given[1])
    expect(lines({}).filter((line) => line.includes("“Newcomers”"))).toHaveLength(1)
    expect(lines({}, []).filter((line) => line.includes("“Newcomers”"))).toEqual([])
    expect(lines({ decisionRule: { go: 0, otherwise: "no-go" } })[0]).toBe("Pilot “Calls”: cannot be told.")
    expect(lines({}, []).at(-2)).toMatch(/\| – \| not measured$/)
    expect(lines({ frozen: { on: "2025-01-01", hash: "sha256:0000000000000000000000000000000000000000000000000000000000000000" } }).filter((line) => line.includes("“Newcomers”"))).toEqual([])
  })
})

describe("what is done and to be done", () => {
  const previous = (spec: StrategyPlan["spec"] = {}) => ({ previous: { asOf: "2025-10-01T00:00:00.000Z", plan: planned(spec) } })

  test("is silent without actions, whatever is measured", () => {
    expect(nodesOf(planProgress, { plan: planned({}), measures: exampleByMetric({ "action-completion": share(0.5) }), ...previous() })).toEqual([])
  })

  test("was done since, also where it was still open in the last report", () => {
    const action = { id: "a", title: "Guide" }
    expect(told(planProgress, { plan: planned({ actions: [{ ...action, doneOn: "2025-11-01" }] }), ...previous({ actions: [action] }) }).at(-1)).toBe("- Guide, on 1 November 2025")
  })

  test("has no next dates where all are over", () => {
    const kinds = (due: string) => nodesOf(planProgress, { plan: planned({ actions: [{ id: "a", title: "Guide", due }] }) }).map(({ kind }) => kind)
    expect([kinds("2025-12-31"), kinds("2026-01-01")]).toEqual([["claim", "list"], ["claim", "claim", "list"]])
  })

  test("is late for an action from the day after, and for whoever answers for it; an objective is only due", () => {
    const calendar = (spec: StrategyPlan["spec"]) => told(timelineByOwner, { plan: planned({ roles: [{ id: "host", title: "Host" }], ...spec }) }, "community-team").filter((line) => line.includes("Guide")).join(" / ")
    const due = (day: string, owner?: string) => calendar({ actions: [{ id: "a", title: "Guide", due: day, ...(owner === undefined ? {} : { owner }) }] })
    expect(due("2026-01-01", "host")).not.toContain("overdue")
    expect(due("2025-12-31", "host")).toContain("overdue")
    expect(told(timelineByOwner, { plan: planned({ roles: [{ id: "host", title: "Host" }], actions: [{ id: "a", title: "Guide", due: "2026-02-01", owner: "host" }, { id: "b", title: "Tour", due: "2026-02-01" }] }) }, "community-team").filter((line) => /Guide|Tour/.test(line))).toHaveLength(2)
  })

  test("was changed by those whom the plan knows", () => {
    const changes = [{ on: "2025-11-01", what: "Fewer rounds", by: ["ghost", "host"] }]
    expect(told(planChanges, { plan: planned({ roles: [{ id: "host", title: "Host" }], flexibility: { changes } }), ...previous() }).filter((line) => line.includes("Involved"))).toEqual(["  - Involved: Host"])
  })

  test("lies with nobody where its owner is no role of the plan", () => {
    const calendar = told(timelineByOwner, { plan: planned({ roles: [{ id: "host", title: "Host" }], actions: [{ id: "a", title: "Guide", due: "2026-02-01", owner: "ghost" }, { id: "b", title: "Tour", due: "2026-02-01", owner: "host" }] }) }, "community-team")
    expect(calendar.flatMap((line) => /Host|Guide|Tour/.exec(line)?.[0] ?? [])).toEqual(["Host", "Tour", "Guide"])
  })

  test("is the next step by its day, and overdue only after it; numbers without a behaviour are told as well", () => {
    const spec = (due: string): StrategyPlan["spec"] => ({
      stakeholders: [{ id: "head", role: "Head of service", department: "Support", painPoints: [{ title: "Many calls", metrics: ["resolution-rate"] }] }],
      objectives: [{ id: "o", title: "Solved", metric: "resolution-rate", owner: "head" }], actions: [{ id: "a", title: "Guide", due, serves: ["o"] }],
    })
    const lines = (due: string) => told(problemSolving, { plan: planned(spec(due)), measures: exampleByMetric({ "resolution-rate": share(0.6) }) }, "support")
    expect(lines("2026-01-01").join(" ")).toContain("60%")
    expect([lines("2026-01-01"), lines("2025-12-31")].map((all) => all.some((line) => line.includes("overdue since")))).toEqual([false, true])
    expect(told(problemSolving, { plan: planned({}) }, "support")).toEqual([])
  })

  test("is what the plan provides for when a trigger is pulled, which is not quiet beside one that is open", () => {
    const flexibility = { triggers: [0.1, 0.2].map((above, at) => ({ when: `Many leave ${"ab".charAt(at)}`, metric: "member-churn", above, leadsTo: "calls" })), contingency: [{ id: "wait", title: "Wait" }, { id: "calls", title: "Call them" }] }
    const lines = told(risks, { plan: planned({ flexibility }), measures: exampleByMetric({ "member-churn": { value: 0.2, low: 0.15, high: 0.25, n: 90 } }) })
    expect(lines.filter((line) => line.startsWith("  - "))).toEqual(["  - What the plan provides for: Call them", "  - What the plan provides for: Call them"])
    expect(lines).toHaveLength(6)
  })
})

test("where no number was decided to be shown, nobody decided anything", () => {
  expect(told(shownAnyway, { shownAnyway: { metrics: [], by: "Head of community", why: "Asked for" } })).toEqual([])
})

test("a chain of value is told of behaviours that are to lead to something", () => {
  expect(told(valueChain, { plan: planned({ behaviours: [{ id: "a", title: "Ask" }, { id: "b", title: "Answer", createsValue: "Fewer calls" }] }) }, "community-team").filter((line) => line.startsWith("- "))).toEqual([expect.stringContaining("Answer")])
})

test("sources have a key in common unless several name one each, and a span only with both its ends", () => {
  const covered = (source: string, more: object = {}) => ({ source, table: "thread", from: Date.parse("2025-01-01"), to: Date.parse("2025-06-01"), since: {}, untold: {}, ...more })
  const lines = (...coverage: readonly object[]) => told(sourcesTold, { coverage: coverage as unknown as NonNullable<ReportInput["coverage"]> })
  const apart = (...all: readonly object[]) => lines(...all).length - 1 - all.length
  expect([apart(covered("a"), covered("b", { key: "x" })), apart(covered("a", { key: "x" }), covered("b", { key: "x" })), apart(covered("a", { key: "x" }), covered("b", { key: "y" }))]).toEqual([0, 0, 1])
  expect(lines(covered("a", { from: null }))[1]).not.toMatch(/\d/)
})
