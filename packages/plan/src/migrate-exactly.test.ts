import { describe, expect, test } from "vitest"
import { carriedForward, idOf } from "./migrate.ts"
import { migratePlan } from "./migrate-plan.ts"
import { parsePlan } from "./parse.ts"
import type { Path } from "./source.ts"

const old = { apiVersion: "folkmoot.dev/v1alpha1" }

const specOf = (spec: object): unknown => (carriedForward(structuredClone({ ...old, spec })).data as { spec: unknown }).spec

test.each([
  ["Über Größe", "ueber-groesse"], ["Ærø på Åen", "aeroe-paa-aaen"], ["Cafe\u0301 Çà", "cafe-ca"], ["  --A_b!! 2", "a-b-2"], ["日本", "unnamed"], ["", "unnamed"],
  ["x".repeat(60), "x".repeat(48)], [`${"x".repeat(47)} y`, "x".repeat(47)], [`${"x".repeat(46)} y`, `${"x".repeat(46)}-y`],
])("%j as an id", (text, id) => {
  expect(idOf(text)).toBe(id)
})

test.each<[string, unknown]>([
  ["3 days a month", { amount: 3, unit: "days", per: "month" }], ["2.5 h per week", { amount: 2.5, unit: "hours", per: "week" }], ["4 hours/week", { amount: 4, unit: "hours", per: "week" }],
  [" 1.25hr each Quarter ", { amount: 1.25, unit: "hours", per: "quarter" }], ["1 day", { amount: 1, unit: "days" }], ["2 H every year", { amount: 2, unit: "hours", per: "year" }], ["2 hours an week", { amount: 2, unit: "hours", per: "week" }],
  ...["some days", "3 days a month or so", "about 3 days", "3  days", "3. days", "3 days a decade", 3, { amount: 3 }].map((given): [string, unknown] => [given as string, given]),
])("the effort %j", (effort, expected) => {
  expect(specOf({ tactics: [{ effort }], actions: [{ effort }] })).toEqual({ tactics: [{ effort: expected }], actions: [{ effort: expected }] })
})

test.each([
  ["monthly", "monthly"], ["Half Yearly", "half-yearly"], ["Once a month", "monthly"], ["every two weeks", "fortnightly"], ["each 2 weeks", "fortnightly"], ["every second week", "fortnightly"], ["per  half_year", "half-yearly"], ["a day", "daily"], ["an  year", "yearly"], ["every six months", "half-yearly"], ["a quarter", "quarterly"], ["once a week", "weekly"], ["every two years", "two-yearly"], ["each 2 years", "two-yearly"], ["every second year", "two-yearly"],
  ["biweekly", "biweekly"], ["not once a week", "not once a week"], ["every", "every"], ["every constructor", "every constructor"],
])("the cadence %j", (cadence, expected) => {
  expect(specOf({ content: { schedule: [{ cadence }] } })).toEqual({ content: { schedule: [{ cadence: expected }] } })
})

test.each<[object, object]>([
  [{ content: { schedule: [{ kind: "Blog" }, { kind: "Our blog posts" }, { kind: "Radio", title: "On air" }, { kind: "blogs" }] } }, { content: { schedule: [{ kind: "blog" }, { kind: "blog", title: "Our blog posts" }, { kind: "other", title: "On air" }, { kind: "other", title: "blogs" }] } }],
  [{ channels: [{ kind: "Social network" }, { kind: "Chat room" }] }, { platforms: [{ kind: "social-network" }, { kind: "chat", title: "Chat room" }] }],
  [{ channels: [{ audienceEvidence: "Forty read it." }, { audienceEvidence: "Ten.", audience: "all" }, { audienceEvidence: 7 }] }, { platforms: [{ audience: [{ evidence: "Forty read it." }] }, { audienceEvidence: "Ten.", audience: "all" }, { audience: 7 }] }],
  [{ channels: [1], platforms: [2] }, { channels: [1], platforms: [2] }],
  [{ costs: [{ per: "once" }, { per: "month" }, { per: "half-year" }, { per: "fortnight" }] }, { costs: [{}, { per: "month" }, { per: "half-year" }, { per: "fortnight" }] }],
  [{ organisation: { values: ["Care", "Care", "care!"] }, flexibility: { triggers: ["Few come."], contingency: ["Close"] } }, { organisation: { values: [{ id: "care", title: "Care" }, { id: "care-2", title: "Care" }, { id: "care-3", title: "care!" }] }, flexibility: { triggers: [{ when: "Few come." }], contingency: [{ id: "close", title: "Close" }] } }],
  [{ stakeholders: [{ painPoints: ["Nobody comes"] }, { painPoints: "none" }] }, { stakeholders: [{ painPoints: [{ title: "Nobody comes" }] }, { painPoints: "none" }] }],
])("%j is carried forward", (before, after) => {
  expect(specOf(before)).toEqual(after)
})

test.each<[Path, Path]>([
  [["spec", "platforms", 0, "audience", 0, "evidence"], ["spec", "channels", 0, "audienceEvidence"]],
  [["spec", "platforms", 0, "title"], ["spec", "channels", 0, "title"]],
  [["spec", "platforms"], ["spec", "channels"]],
  [["spec", "organisation", "values", 1, "title"], ["spec", "organisation", "values", 1]],
  [["spec", "organisation", "values"], ["spec", "organisation", "values"]],
  [["spec", "goals", 0, "audience"], ["spec", "goals", 0, "audience"]],
  [["spec", "tactics", 0, "effort", "amount"], ["spec", "tactics", 0, "effort", "amount"]],
  [["spec"], ["spec"]],
])("what stands at %j now stood at %j", (now, then) => {
  const { from, pathBefore } = carriedForward({ ...old, spec: { organisation: { values: ["a", "b"] }, channels: [{ audienceEvidence: "Ten." }], tactics: [{ effort: "now and then" }] } })
  expect([from, pathBefore(now)]).toEqual(["folkmoot.dev/v1alpha1", then])
})

/** A text with its version on a line of its own. */
const text = (spec: string, version = "v1alpha1"): string => `apiVersion: folkmoot.dev/${version}\nspec:\n${spec}`

describe("a text is carried forward where it stands", () => {
  test.each<[string, string, string]>([
    ["a field goes, with the comma behind it", "  costs: [{ kind: tools, per: once,  amount: 1 }]\n", "  costs: [{ kind: tools, amount: 1 }]\n"],
    ["or before it", "  costs: [{ kind: tools, per: once }]\n", "  costs: [{ kind: tools }]\n"],
    ["or alone", "  costs: [{ per: once }]\n", "  costs: [{  }]\n"],
    ["behind a name without a value", "  costs: [{ kind:, per: once }]\n", "  costs: [{ kind:,  }]\n"],
    ["a comma that stands apart", "  costs: [{ per: once , amount: 1 }]\n", "  costs: [{   amount: 1 }]\n"],
    ["a comment behind a comma stays", "  costs: [{ kind: tools, # why\n      per: once }]\n", "  costs: [{ kind: tools # why\n       }]\n"],
    ["a comment before one, too", "  costs: [{ per: once # why\n      , kind: tools }]\n", "  costs: [{  # why\n       kind: tools }]\n"],
    ["a line of its own goes", "  costs:\n    - kind: tools\n      per: once  \n      amount: 1\n", "  costs:\n    - kind: tools\n      amount: 1\n"],
    ["at the end of the text", "  costs:\n    - kind: tools\n      per: once", "  costs:\n    - kind: tools\n"],
    ["as on Windows", "  costs:\r\n    - kind: tools\r\n      per: once\r\n      amount: 1\r\n", "  costs:\r\n    - kind: tools\r\n      amount: 1\r\n"],
    ["a comment on it stays", "  costs:\n    - kind: tools\n      per: once # why\n      amount: 1\n", "  costs:\n    - kind: tools\n       # why\n      amount: 1\n"],
    ["behind a dash the next field follows", "  costs:\n    - per: once\n      kind: tools\n", "  costs:\n    - kind: tools\n"],
    ["or nothing", "  costs:\n    - per: once\n", "  costs:\n    - {}\n"],
    ["a name changes, not what it holds", "  channels: # ours\n    - id: a\n", "  platforms: # ours\n    - id: a\n"],
    ["a field comes before another", "  channels:\n    - id: a\n      kind: Chat room # so\n", "  platforms:\n    - id: a\n      title: Chat room\n      kind: chat # so\n"],
    ["in braces, too", "  channels: [{ kind: Chat room }]\n", "  platforms: [{ title: Chat room, kind: chat }]\n"],
    ["a text in a list becomes fields on lines", "  organisation:\n    values:\n      - Ask first # so\n      -  It's: ours\n", "  organisation:\n    values:\n      - id: ask-first\n        title: Ask first # so\n      -  It's: ours\n"],
    ["as on Windows, lines end so", "  organisation:\r\n    values:\r\n      - Ask first\r\n", "  organisation:\r\n    values:\r\n      - id: ask-first\r\n        title: Ask first\r\n"],
    ["in brackets it becomes braces", "  organisation: { values: [Ask first, \"Now: or never\"] }\n", "  organisation: { values: [{ id: ask-first, title: Ask first }, { id: now-or-never, title: \"Now: or never\" }] }\n"],
    ["a comment at the head of a block text stays behind what it becomes", "  organisation:\n    values:\n      - >- # said\n        Ask\n        first\n", "  organisation:\n    values:\n      - { id: ask-first, title: Ask first } # said\n"],
    ["a value beside its name stays in its line", "  tactics:\n    - effort: 3 days a month # net\n", "  tactics:\n    - effort: { amount: 3, unit: days, per: month } # net\n"],
  ])("%s", (_, before, after) => {
    expect(migratePlan(text(before))).toEqual({ text: text(after, "v1"), from: "folkmoot.dev/v1alpha1", left: [] })
  })

  test("JSON stays JSON", () => {
    const json = (spec: string, version: string): string => `{"apiVersion": "folkmoot.dev/${version}","spec":${spec}}`
    expect(migratePlan(json('{"costs":[{"per":"once","kind":"tools"}],"channels":[{"kind":"Chat room"}],"organisation":{"values":["Ask"]}}', "v1alpha1")).text).toBe(json('{"costs":[{"kind":"tools"}],"platforms":[{"title": "Chat room", "kind":"chat"}],"organisation":{"values":[{ "id": "ask", "title": "Ask" }]}}', "v1"))
  })

  test("what is not understood, or has no room, stays and is told with its line", () => {
    expect(migratePlan(text("  tactics:\n    - effort: now and then\n  channels: []\n  platforms: []\n"))).toEqual({
      text: text("  tactics:\n    - effort: now and then\n  channels: []\n  platforms: []\n", "v1"), from: "folkmoot.dev/v1alpha1",
      left: [{ path: ["spec", "tactics", 0, "effort"], line: 4, why: expect.stringContaining("“now and then”") }, { path: ["spec", "channels"], line: 5, why: expect.stringContaining("platforms") }],
    })
  })

  test("a document in which an alias would change as well stays as it was; the others are carried forward", () => {
    const [shared, free] = ["  costs: &c [{ kind: tools, per: once }]\n  risks: *c\n", "  costs: [{ kind: tools, per: once }]\n"]
    const { text: made, left } = migratePlan(`${text(free)}---\n${text(shared)}`)
    expect(made).toBe(`${text("  costs: [{ kind: tools }]\n", "v1")}---\n${text(shared)}`)
    expect(left).toEqual([{ path: [], line: 5, why: expect.stringContaining("folkmoot.dev/v1alpha1") }])
    expect(migratePlan(text(shared)).text).toBe(text(shared))
  })

  test.each<[string, unknown, string, RegExp]>([
    ["nothing", undefined, "", /^migratePlan was given undefined; expected is string \| Uint8Array \|/],
    ["data", { apiVersion: 1 }, "", /^migratePlan reads text and was given data\./],
    ["a text that cannot be read", text("  costs: [\n"), text("  costs: [\n"), /\.$/],
  ])("%s is told and stays", (_, given, expected, why) => {
    expect(migratePlan(given as string)).toEqual({ text: expected, left: [{ path: [], line: 1, why: expect.stringMatching(why) }] })
  })

  test("a text in the newest version, or in none, comes back as it was", () => {
    for (const given of [text("  costs: [{ per: once }]\n", "v1"), "a: 1\n", ""]) expect(migratePlan(given)).toEqual({ text: given, left: [] })
  })
})

test("a plan in an earlier version is told where it says so", () => {
  const { read: { problems } } = parsePlan(text("  costs: []\n"))
  expect(problems.map(({ problem: { rule, slots, path } }) => [rule.id, slots, path])).toContainEqual(["document/old-version", { version: "folkmoot.dev/v1alpha1" }, ["apiVersion"]])
  expect(parsePlan(text("  costs: []\n", "v1")).read.problems.map(({ problem: { rule } }) => rule.id)).not.toContain("document/old-version")
})
