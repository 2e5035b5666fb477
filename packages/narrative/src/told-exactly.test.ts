import { pilotHash, type Pilot, type PilotCriterion, type StrategyPlan } from "@folkmoot/plan"
import { describe, expect, test } from "vitest"
import type { Audience } from "./audience.ts"
import type { ReportInput } from "./context.ts"
import type { Block } from "./define.ts"
import { exampleAsOf, exampleByMetric } from "./example-measures.ts"
import { linesOf, wordsOf } from "./render-lines.ts"
import { sampleAssessment } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { beyondMoney } from "./units/beyond-money.ts"
import { changesSince } from "./units/changes-since.ts"
import { conversions } from "./units/conversions.ts"
import { costs } from "./units/costs.ts"
import { decisionsWanted } from "./units/decisions-wanted.ts"
import { departmentBenefit } from "./units/department-benefit.ts"
import { expectation } from "./units/expectation.ts"
import { maturityLevel } from "./units/maturity-level.ts"
import { methodAppendix } from "./units/method-appendix.ts"
import { notMeasured } from "./units/not-measured.ts"
import { outsideFigures } from "./units/outside-figures.ts"
import { peers } from "./units/peers.ts"
import { pilotVerdict } from "./units/pilot-verdict.ts"
import { planChanges } from "./units/plan-changes.ts"
import { planProgress } from "./units/plan-progress.ts"
import { planState } from "./units/plan-state.ts"
import { questionsSolved } from "./units/questions-solved.ts"
import { risks } from "./units/risks.ts"
import { solvedByMembers } from "./units/solved-by-members.ts"
import { sourcesTold } from "./units/sources-told.ts"
import { timelineByOwner } from "./units/timeline-by-owner.ts"
import { voices } from "./units/voices.ts"
import { withheld } from "./units/withheld.ts"
import { wantedMeasures } from "./wanted.ts"

const planned = (spec: StrategyPlan["spec"], metadata: Partial<StrategyPlan["metadata"]> = {}): StrategyPlan => ({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour", ...metadata }, spec })

/** What a block says in English on 1 January 2026, less the line that leads in to a list. */
const told = (block: Block, given: Partial<ReportInput>, audience: Audience = "executive"): readonly string[] => {
  const report = tell({ measures: [], ...given, blocks: [{ ...block, audiences: [audience] }] }, { locale: "en", audience, asOf: exampleAsOf, timeZone: "UTC" })
  return report.sections.flatMap(({ nodes }) => nodes.flatMap(linesOf)).map((line) => line.replaceAll("\u00a0", " ")).filter((line) => !line.endsWith(":"))
}

describe("what is to be decided", () => {
  const decided = (spec: StrategyPlan["spec"], metadata: Partial<StrategyPlan["metadata"]> = {}, measures: ReportInput["measures"] = [], audience: Audience = "executive") => told(decisionsWanted, { plan: planned(spec, metadata), measures }, audience)
  const nothing = ["Nothing in the plan is waiting for your decision."]

  test("a pilot once its last day is over and nobody has decided", () => {
    const [ended, ends] = [{ id: "a", title: "Badges", end: "2025-12-31" }, { id: "b", title: "Mentors", end: "2026-01-01" }]
    expect(decided({ pilots: [ended, ends, { id: "c", title: "Endless" }] })).toEqual(["- The pilot “Badges” ended on 31 December 2025. Is it to be rolled out, extended, repeated or stopped?"])
    expect(decided({ pilots: [{ ...ended, decision: { on: "2025-12-31", outcome: "no-go" } }] })).toEqual(nothing)
  })

  test("an assumption that nobody tested by its day", () => {
    const tested = (checkBy: string | undefined, status?: "tested") => ({ id: "a", says: "Experts have time", ...(checkBy === undefined ? {} : { checkBy }), ...(status === undefined ? {} : { status }) })
    expect(decided({ assumptions: [tested("2025-12-31")] })).toHaveLength(1)
    expect(decided({ assumptions: [tested("2026-01-01"), tested(undefined), tested("2025-12-31", "tested")] })).toEqual(nothing)
  })

  test("a finding only while nothing was decided about it", () => {
    expect(decided({ optimisation: [{ id: "a", finding: "Most read on a phone", decision: "Mobile first" }] })).toEqual(nothing)
  })

  test("a review that is later than agreed by more than the longest month", () => {
    const reviewed = (lastReviewedOn: string) => ({ stakeholders: [{ id: "head", role: "Managing director", seniority: "executive" as const, cadence: "monthly" as const, lastReviewedOn }] })
    expect(decided(reviewed("2025-12-01"))).toEqual(nothing)
    expect(decided(reviewed("2025-11-30"))).toEqual(["- The plan was last reviewed with “Managing director” on 30 November 2025, longer ago than agreed. When is the next review?"])
    expect(decided({ timeline: { reviews: "monthly" } }, { revisedOn: "2025-12-01" })).toEqual(nothing)
    expect(decided({ timeline: {} }, { revisedOn: "2024-12-01" })).toEqual(nothing)
    expect(decided({}, { revisedOn: "2024-12-01" })).toEqual(nothing)
    expect(decided({ timeline: { reviews: "monthly" } }, { revisedOn: "2025-11-30" })).toEqual(["- The plan was last revised on 30 November 2025, longer ago than it provides for. When is it to be reviewed?"])
  })

  test("a trigger that is not pulled waits for nobody", () => {
    const measures = exampleByMetric({ "member-churn": { value: 0.22, low: 0.18, high: 0.27, n: 410 } })
    const pulledAbove = (above: number) => decided({ flexibility: { triggers: [{ when: "Members leave", metric: "member-churn", above, leadsTo: "calls" }], contingency: [{ id: "other", title: "Wait" }, { id: "calls", title: "Call whoever left" }] } }, {}, measures)
    expect(pulledAbove(0.5)).toEqual(nothing)
    expect(pulledAbove(0.2)).toEqual(nothing)
    expect(pulledAbove(0.1)[0]).toContain("“Call whoever left”?")
  })

  test("the opening’s conditions until it has opened, and a department what lies with it", () => {
    const launch = { plannedOn: "2026-02-01", gates: [{ title: "Enough helpers", owner: "service" }, { title: "Rules", owner: "office" }, { title: "Rooms", metOn: "2025-12-01" }] }
    const stakeholders = [{ id: "office", role: "Office" }, { id: "service", role: "Head of service", department: "Support" }, { id: "second", role: "Second line", department: "Support" }]
    expect(decided({ launch }).length).toBe(2)
    expect(decided({ launch, community: { type: "support", purpose: "Help", launchedOn: "2026-01-01" } })).toEqual(nothing)
    expect(decided({ launch, community: { type: "support", purpose: "Help", launchedOn: "2026-01-02" } }).length).toBe(2)
    expect(decided({ launch, stakeholders, optimisation: [{ id: "a", finding: "Most read on a phone" }] }, { revisedOn: "2024-12-01" }, [], "support")).toEqual(["- Not met yet for the opening on 1 February 2026: “Enough helpers”. Does the day stand?"])
  })
})

describe("the day itself is not too late", () => {
  test("for an objective to be the next one", () => {
    const next = (...dues: readonly (string | undefined)[]) => told(expectation, { plan: planned({ objectives: dues.map((due, at) => ({ id: `o${at}`, title: `Objective ${"abc".charAt(at)}`, ...(due === undefined ? {} : { due }) })) }) })
    const [first] = next("2026-01-01").slice(1)
    expect(first).toContain("1 January 2026")
    expect(next("2025-12-31", undefined)).toHaveLength(1)
    expect(next("2026-03-01", "2026-02-01", "2026-02-01").slice(1)).toEqual([expect.stringMatching(/^(?=.*three|.*3).*“?Objective b/)])
  })

  test("for an action to be among the next dates, of which five are named", () => {
    const actions = ["2026-01-01", "2025-12-31", "2026-02-06", "2026-02-03", "2026-02-04", "2026-02-05", "2026-02-02"].map((due, at) => ({ id: `a${at}`, title: `Step ${"abcdefg".charAt(at)}`, due }))
    const progress = told(planProgress, { plan: planned({ actions }) })
    const named = progress.flatMap((line) => /Step \p{L}/u.exec(line)?.[0] ?? [])
    expect(named).toEqual(["Step b", "Step a", "Step g", "Step d", "Step e", "Step f"])
  })

  test("for an action to be counted as planned rather than overdue", () => {
    const state = (due: string) => told(planState, { plan: planned({ actions: [{ id: "a", title: "Guide", due }] }) }).join(" ")
    expect(state("2026-01-01")).not.toBe(state("2025-12-31"))
    expect(state("2026-01-01")).toBe(state("2026-01-02"))
  })

  test("for a duty in the calendar of its owner", () => {
    const roles = [{ id: "host", title: "Community manager" }]
    const duties = (...dues: readonly (string | undefined)[]) =>
      told(timelineByOwner, { plan: planned({ roles, actions: dues.map((due, at) => ({ id: `a${at}`, title: `Step ${"abc".charAt(at)}`, owner: "host", ...(due === undefined ? {} : { due }) })), objectives: [{ id: "o", title: "Solved", owner: "host", due: "2025-12-31" }, { id: "p", title: "Fast", owner: "host", due: "2026-01-01" }, { id: "q", title: "Kept", due: "2026-05-01" }] }) }, "community-team")
    expect(duties(undefined, "2026-01-01", "2025-12-31").flatMap((line) => /Step \p{L}|Solved|Fast|Kept/u.exec(line)?.[0] ?? [])).toEqual(["Step c", "Step b", "Fast", "Step a"])
  })
})

test("what was changed on the day of the last report and on the day of this one is told, earlier and later is not", () => {
  const changes = ["2025-09-30", "2025-10-01", "2026-01-01", "2026-01-02"].map((on, at) => ({ on, what: `Change ${"abcd".charAt(at)}` }))
  const lines = told(planChanges, { plan: planned({ flexibility: { changes } }), previous: { asOf: "2025-10-01T00:00:00.000Z" } })
  expect(lines.flatMap((line) => /Change \p{L}/u.exec(line)?.[0] ?? [])).toEqual(["Change b", "Change c"])
})

describe("what is counted of a plan", () => {
  test("an action is done once it is neither open nor given up, and late only where it has a day; findings stand by how grave they are", () => {
    const actions = [{ due: "2025-06-01", doneOn: "2025-06-01" }, { due: "2025-06-01" }, {}, { due: "2025-06-01", droppedOn: "2025-05-01" }, { state: "idea" as const }].map((action, at) => ({ id: `a${at}`, title: "Step", ...action }))
    const findings = (["error", "warning", "warning", "info", "info", "info"] as const).map((severity) => ({ rule: "goal/count", severity, message: "…" }))
    expect(told(planState, { plan: planned({ actions }), findings })).toEqual(["The check of the plan found 6 points to improve. Errors: 1; warnings: 2; hints: 3.", "Actions planned: 4; done: 1; overdue: 1; given up: 1."])
  })

  test("an action was done since the last report from that report’s day to the day of this one, if it was not done in it already", () => {
    const actions = (["2025-09-30", "2025-10-01", "2026-01-01", "2026-01-02", "2025-11-01", undefined] as const).map((doneOn, at) => ({ id: `a${at}`, title: `Step ${"abcdef".charAt(at)}`, ...(doneOn === undefined ? {} : { doneOn }) }))
    const before = planned({ actions: actions.filter(({ id }) => id === "a4") })
    expect(told(planProgress, { plan: planned({ actions }), previous: { asOf: "2025-10-01T00:00:00.000Z", plan: before } })).toEqual(["- Step b, on 1 October 2025", "- Step c, on 1 January 2026"])
    expect(told(planProgress, { plan: planned({ actions }) })).toEqual([])
  })
})

describe("an objective that is missed", () => {
  const measures = exampleByMetric({ "member-churn": { value: 0.22, low: 0.18, high: 0.27, n: 410 } })
  const missed = (more: Partial<NonNullable<StrategyPlan["spec"]["objectives"]>[number]>) =>
    told(decisionsWanted, { measures, plan: planned({ objectives: [{ id: "o", title: "Hardly anybody leaves", metric: "member-churn", target: 0.1, ...more }] }) })[0]

  test("was due on its day; what is to be kept is told without a day, with one or not", () => {
    expect(missed({ due: "2025-12-01" })).toContain("1 December 2025")
    for (const kept of [missed({ kind: "keep", due: "2025-12-01" }), missed({ kind: "keep" })]) expect(kept).toBe("- The objective “Hardly anybody leaves” is not being kept. Is more done for it, is it changed, or is it given up?")
    expect(missed({})).toBe("Nothing in the plan is waiting for your decision.")
  })
})

describe("what a number is told with", () => {
  const rate = { value: 0.2, low: 0.18, high: 0.22, n: 410 }

  test("the conversion it counted, where the plan has several, and the plan’s only one where it does not say", () => {
    const defined = ["trial", "order"].map((id) => ({ id, title: id, means: `A first ${id}` }))
    const means = (scope: Readonly<Record<string, string>> | undefined, ...all: typeof defined) =>
      told(conversions, { plan: planned({ conversions: all }), measures: exampleByMetric({ "conversion-rate": { ...rate, ...(scope === undefined ? {} : { scope }) } }) }).slice(1)
    expect(means({ conversion: "order" }, ...defined)).toEqual(["What counts as a conversion, in the words of the plan: “A first order”."])
    expect(means(undefined, ...defined)).toEqual([])
    expect(means(undefined, ...defined.slice(0, 1))).toEqual(["What counts as a conversion, in the words of the plan: “A first trial”."])
    expect(means({ conversion: "order" }, ...defined.slice(0, 1))).toEqual([])
  })

  test("what became of it, below a benefit that money does not tell", () => {
    const measures = exampleByMetric({ "member-insights": { value: 0.3, low: 0.25, high: 0.35, n: 400 } })
    const earlier = measures.map((measure) => ({ ...measure, period: { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" } }))
    const lines = told(beyondMoney, { measures, earlier, plan: planned({ benefits: [{ id: "b", title: "Ideas", metric: "member-insights" }] }) })
    expect(lines.filter((line) => line.startsWith("  - "))).toHaveLength(2)
    expect(lines.at(-1)).toBe("  - In the earlier period it was 30% (25–35%); whether it has risen or fallen since cannot be told yet.")
  })

  test("how near is about the same, only where it is compared; shares differ in percentage points", () => {
    const measures = exampleByMetric({ "resolution-rate": { value: 0.6, low: 0.55, high: 0.65, n: 410 } })
    const earlier = measures.map((measure) => ({ ...measure, period: { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" } }))
    const method = (given: Partial<ReportInput>) => tell({ measures, margins: { "resolution-rate": 0.02 }, blocks: [questionsSolved, methodAppendix], ...given }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
      .sections.filter(({ id }) => id === "method").flatMap(({ nodes }) => nodes.flatMap(linesOf)).filter((line) => line.includes("About the same")).map((line) => line.replaceAll("\u00a0", " "))
    expect(method({ earlier })).toEqual(["  - About the same: no more than 2 percentage points apart."])
    expect(method({})).toEqual([])
  })
})

describe("a pilot", () => {
  const churn = exampleByMetric({ "member-churn": { value: 0.22, low: 0.18, high: 0.27, n: 410 } })
  const judged = (criterion: Omit<PilotCriterion, "metric">, more: Partial<Pilot> = {}) => {
    const [criteria, decisionRule] = [[{ metric: "member-churn", ...criterion }], { go: 1, otherwise: "no-go" as const }]
    const pilot = { id: "calls", title: "Calls", end: "2025-12-31", ...more, criteria, decisionRule, frozen: { on: "2025-01-01", hash: pilotHash({ criteria, decisionRule }) } }
    return told(pilotVerdict, { plan: planned({ pilots: [pilot] }), pilots: { calls: churn } })
  }

  test("is judged once its last day is over, and says nothing of its numbers before", () => {
    expect(judged({ target: 0.5 }, { end: "2026-01-01", population: "Newcomers" })).toEqual(["Pilot “Calls”: still running.", "It runs until 1 January 2026 and is judged after that; a result that is read early is often luck."])
    expect(judged({ target: 0.5 }).at(-1)).toBe("Nothing has been decided yet.")
  })

  test("may be called what every object has by birth", () => {
    const [criteria, decisionRule] = [[{ metric: "member-churn", target: 0.5 }], { go: 1, otherwise: "no-go" as const }]
    const pilot = { id: "constructor", title: "Calls", end: "2025-12-31", criteria, decisionRule, frozen: { on: "2025-01-01", hash: pilotHash({ criteria, decisionRule }) } }
    expect(told(pilotVerdict, { plan: planned({ pilots: [pilot] }) })[0]).toBe("Pilot “Calls”: cannot be told.")
  })

  test("is judged as its criterion says, and else as is better for the number", () => {
    const came = (target: number, bound?: "at-least" | "at-most") => judged({ target, ...(bound === undefined ? {} : { bound }) })[0]
    expect([came(0.5), came(0.5, "at-most"), came(0.5, "at-least")]).toEqual(["Pilot “Calls”: reached.", "Pilot “Calls”: reached.", "Pilot “Calls”: not reached."])
    expect([came(0.1), came(0.1, "at-most"), came(0.1, "at-least"), came(0.2)]).toEqual(["Pilot “Calls”: not reached.", "Pilot “Calls”: not reached.", "Pilot “Calls”: reached.", "Pilot “Calls”: cannot be told."])
  })
})

test("what others publish is held only against numbers of its kind, and is better or worse only where one side is", () => {
  const verdict = (metric: string, theirs: Partial<NonNullable<StrategyPlan["spec"]["claims"]>[number]>) => {
    const report = tell({ measures: exampleByMetric({ [metric]: { value: 0.3, low: 0.25, high: 0.35, n: 400 } }), blocks: [peers], plan: planned({ claims: [{ id: "c", says: "Others say so", source: "Annual report", year: 2024, metric, ...theirs }] }) }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
    return report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "table" ? node.rows.map((row) => row.at(-1)?.flatMap((piece) => (piece.kind === "status" ? [piece.status, piece.text] : [])).join(": ")) : [])))
  }
  expect(verdict("resolution-rate", { value: 20, unit: "percent" })).toEqual(["good: ours lies above"])
  expect(verdict("resolution-rate", { value: 50, unit: "percent" })).toEqual(["bad: ours lies below"])
  expect(verdict("resolution-rate", { value: 30, unit: "percent" })).toEqual(["open: cannot tell"])
  expect(verdict("member-churn", { value: 20, unit: "percent" })).toEqual(["bad: ours lies above"])
  expect(verdict("content-mix", { value: 20, unit: "percent" })).toEqual(["open: ours lies above"])
  expect(verdict("return-on-investment", { value: 20, unit: "percent" })).toEqual(["good: ours lies above"])
  expect(verdict("return-on-investment", { value: 20, unit: "points" })).toEqual([])
})

test("a number that is missing is told apart by its definition only where another of its metric is missing or told", () => {
  const missing = (...also: readonly Block[]) => tell({ measures: [], blocks: [questionsSolved, ...also, notMeasured] }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" }).sections.flatMap(({ nodes }) => nodes.flatMap(linesOf)).filter((line) => line.includes(". This is about"))
  expect(missing()).toEqual([])
  expect(missing({ ...solvedByMembers, audiences: ["executive"] })).toHaveLength(2)
})

test("risks stand by what is there already, then by likelihood and impact together", () => {
  const all = [{ title: "Rare", likelihood: "low", impact: "high" }, { title: "Unknown" }, { title: "Often", likelihood: "high", impact: "high" }, { title: "There", present: true, impact: "low" }, { title: "Small", likelihood: "low", impact: "low" }] as const
  const lines = told(risks, { plan: planned({ risks: all.map((risk, at) => ({ id: `r${at}`, ...risk })) }) })
  expect(lines.flatMap((line) => /^- .*?(Rare|Unknown|Often|There|Small)/.exec(line)?.[1] ?? [])).toEqual(["There", "Often", "Unknown", "Rare", "Small"])
})

test("what members said on one day stands in the order of their words", () => {
  const said = (...texts: readonly (readonly [string, string?])[]) =>
    told(voices, { quotes: texts.map(([text, on]) => ({ text, by: "a member", consent: "given" as const, ...(on === undefined ? {} : { on }) })) }).flatMap((line) => /Ask|Begin|Come|Dare/.exec(line)?.[0] ?? [])
  const [a, b, c, d] = [["Ask", "2025-11-01"], ["Begin", "2025-11-01"], ["Come", "2025-12-01"], ["Dare"]] as const
  expect(said(b, a, d, c)).toEqual(["Come", "Ask", "Begin", "Dare"])
  expect(said(a, b, c, d)).toEqual(["Come", "Ask", "Begin", "Dare"])
})

test("words are told to be left out only where their author did not agree, in the order of the roles", () => {
  const quotes = [["b member", "refused"], ["a moderator", "refused"], ["a member", "given"]].map(([by = "", consent]) => ({ text: "…", by, consent: consent as "given" | "refused" }))
  expect(tell({ measures: [], quotes, blocks: [] }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" }).withheld).toEqual([{ title: "a moderator", because: "no-consent" }, { title: "b member", because: "no-consent" }])
})

test("a source tells from its first day to its last, over all its tables", () => {
  const covered = (source: string, table: "thread" | "post", from: string | null, to: string | null) =>
    ({ source, table, from: from === null ? null : Date.parse(from), to: to === null ? null : Date.parse(to), since: {}, untold: {} }) as unknown as NonNullable<ReportInput["coverage"]>[number]
  const lines = told(sourcesTold, { coverage: [covered("wiki", "thread", "2025-03-01", "2025-05-01"), covered("forum", "thread", "2025-02-01", "2025-06-01"), covered("forum", "post", "2025-01-01", "2025-04-01")] }, "community-team")
  expect(lines.filter((line) => line.startsWith("- ")).map((line) => [/wiki|forum/.exec(line)?.[0], ...(line.match(/\d+ \p{L}+ \d{4}/gu) ?? [])])).toEqual([["forum", "1 January 2025", "1 June 2025"], ["wiki", "1 March 2025", "1 May 2025"]])
})

describe("what is seldom so", () => {
  const [share, wait] = [{ value: 0.6, low: 0.55, high: 0.65, n: 410 }, { value: 0.4, low: 0.35, high: 0.45, n: 390 }]
  const since = (from: string | null, measures: ReportInput["measures"]) => measures.map((measure) => ({ ...measure, period: { ...measure.period, from } }))

  test("why a source cannot tell something, since when a column is there and what is cut off is for those who read the data", () => {
    const one = { source: "forum", table: "thread", from: Date.parse("2025-01-01"), to: null, since: { solved_at: Date.parse("2025-03-01") }, untold: { closed_at: "Threads are never closed." }, truncated: "Only the last year is kept." }
    const lines = (audience: Audience) => told(sourcesTold, { coverage: [one] as unknown as NonNullable<ReportInput["coverage"]> }, audience).filter((line) => line.startsWith("  - "))
    expect(lines("community-team").map((line) => [line.includes("Threads are never closed."), line.includes("1 March 2025"), line.includes("Only the last year is kept.")])).toEqual([[true, false, false], [false, true, false], [false, false, true]])
    expect(lines("executive")).toHaveLength(2)
    expect(lines("executive").join(" ")).not.toMatch(/closed|kept|solved_at/)
  })

  test("a claim with a source and a year and no figure", () => {
    expect(told(outsideFigures, { plan: planned({ claims: [{ id: "c", says: "Most firms have one", source: "A trade survey", year: 2024 }, { id: "d", says: "All do", source: "A neighbour" }] }) }).slice(1)).toEqual(["- Most firms have one", "  - Source: A trade survey, 2024.", "- All do", "  - Source: A neighbour; the year is not given."])
  })

  test("a number without a beginning is told up to its last day, as a note, as a cost and in a pilot", () => {
    const report = tell({ measures: since(null, exampleByMetric({ "resolution-rate": share })), blocks: [questionsSolved] }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
    expect(report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "claim" ? node.notes.map(wordsOf) : [])))).toEqual(["n = 410, up to 31\u00a0December 2025."])
    const spent = since(null, exampleByMetric({ "cost-per-conversion": { value: 1000, low: 900, high: 1100, n: 30, currency: "EUR", numerator: 30_000 } }))
    expect(told(costs, { measures: spent })[0]).toBe("Running the community cost €300 up to 31 December 2025.")
    const [criteria, decisionRule] = [[{ metric: "resolution-rate", target: 0.5 }], { go: 1, otherwise: "no-go" as const }]
    const pilot = { id: "p", title: "Mentors", end: "2025-12-31", criteria, decisionRule, frozen: { on: "2025-01-01", hash: pilotHash({ criteria, decisionRule }) } }
    expect(told(pilotVerdict, { plan: planned({ pilots: [pilot] }), pilots: { p: since(null, exampleByMetric({ "resolution-rate": share })) } })).toContain("Resolution rate | 50% | 60% (55–65%) | met")
  })

  test("two periods that cannot be compared stand side by side without a difference", () => {
    const [now, before] = [exampleByMetric({ "resolution-rate": share }), exampleByMetric({ "resolution-rate": wait })]
    const earlier = before.map((measure) => ({ ...measure, period: { label: "all", from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z" }, estimate: { ...measure.estimate, metric: "resolution-rate@2" as const } }))
    const report = tell({ measures: now, earlier, blocks: [questionsSolved, changesSince] }, { locale: "en", audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })
    expect(report.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "table" && node.block === "changes-since" ? linesOf(node) : [])))).toEqual(["Resolution rate | 40% (35–45%) | 60% (55–65%) | – | not comparable"])
  })

  test("a title somebody gave is theirs, and the name of what is withheld bears its language", () => {
    const context = { audience: "executive", asOf: exampleAsOf, timeZone: "UTC" } as const
    expect(tell({ measures: [], blocks: [] }, { ...context, locale: "en", title: "Harbour" }).title).toEqual({ kind: "quote", text: "Harbour", origin: "context" })
    const swedish = tell({ measures: exampleByMetric({ "active-members": share }), blocks: [withheld] }, { ...context, locale: { locale: "sv-SE", texts: {} } })
    expect(swedish.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "list" ? node.items.flatMap(({ parts }) => parts) : [])))).toEqual([{ kind: "text", text: swedish.withheld[0]?.title, lang: "en" }])
  })

  test("a department asks for a number the plan alone knows, and for the definition of one that an objective still to begin is judged by", () => {
    const stakeholders = [{ id: "head", role: "Head of service", department: "Support", metrics: ["acquaintances", "resolution-rate"] }]
    const plan = planned({ stakeholders, definitions: [{ id: "acquaintances", title: "People known", unit: "count" }], objectives: [{ id: "o", title: "Later", metric: "resolution-rate", variant: "by-community", start: "2027-01-01" }, { id: "p", title: "Now", metric: "member-churn" }] })
    const measures = exampleByMetric({ "resolution-rate": { ...share, variant: "by-community" } })
    expect(told(departmentBenefit, { plan, measures }, "support").slice(1)).toEqual(["- People known: not measured", "- Resolution rate: 60% (55–65%)"])
    expect(wantedMeasures("support", { blocks: [{ ...departmentBenefit, audiences: ["support"] }], plan }).overall.map(({ metric, variants }) => [metric.id, variants])).toEqual([["resolution-rate", ["by-community"]]])
  })

  test("what stands in the way of the next level is named as far as three go, what was only declared among it", () => {
    const [first] = sampleAssessment.criteria
    const criteria = ["a", "b", "c", "d"].flatMap((criterion) => (first === undefined ? [] : [{ ...first, criterion, verdict: "declared" as const }]))
    const lines = told(maturityLevel, { assessment: { ...sampleAssessment, criteria, inTheWay: ["a", "b", "c", "d"] } }).filter((line) => line.startsWith("- "))
    expect(lines).toEqual(Array.from({ length: 3 }, () => "- Is there a publishing schedule with an owner? declared, not shown"))
  })
})
