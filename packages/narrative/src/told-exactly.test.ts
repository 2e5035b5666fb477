import type { StrategyPlan } from "@folkmoot/plan"
import { describe, expect, test } from "vitest"
import type { Audience } from "./audience.ts"
import type { ReportInput } from "./context.ts"
import type { Block } from "./define.ts"
import { exampleAsOf, exampleByMetric } from "./example-measures.ts"
import { linesOf } from "./render-lines.ts"
import { tell } from "./tell.ts"
import { decisionsWanted } from "./units/decisions-wanted.ts"
import { expectation } from "./units/expectation.ts"
import { planChanges } from "./units/plan-changes.ts"
import { planProgress } from "./units/plan-progress.ts"
import { planState } from "./units/plan-state.ts"
import { risks } from "./units/risks.ts"
import { sourcesTold } from "./units/sources-told.ts"
import { timelineByOwner } from "./units/timeline-by-owner.ts"
import { voices } from "./units/voices.ts"

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

test("a source tells from its first day to its last, over all its tables", () => {
  const covered = (source: string, table: "thread" | "post", from: string | null, to: string | null) =>
    ({ source, table, from: from === null ? null : Date.parse(from), to: to === null ? null : Date.parse(to), since: {}, untold: {} }) as unknown as NonNullable<ReportInput["coverage"]>[number]
  const lines = told(sourcesTold, { coverage: [covered("wiki", "thread", "2025-03-01", "2025-05-01"), covered("forum", "thread", "2025-02-01", "2025-06-01"), covered("forum", "post", "2025-01-01", "2025-04-01")] }, "community-team")
  expect(lines.filter((line) => line.startsWith("- ")).map((line) => [/wiki|forum/.exec(line)?.[0], ...(line.match(/\d+ \p{L}+ \d{4}/gu) ?? [])])).toEqual([["forum", "1 January 2025", "1 June 2025"], ["wiki", "1 March 2025", "1 May 2025"]])
})
