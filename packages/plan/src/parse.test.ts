import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { lintPlan } from "./lint.ts"
import { parsePlan } from "./parse.ts"
import { planFromData } from "./plan-from-data.ts"

const told = (text: string) => lintPlan(parsePlan(text), { extends: [] })

const heads = (text: string): readonly string[] => told(text).map(({ rule, messageKey, pointer, line, column, endLine, endColumn }) => `${rule} ${messageKey} ${pointer} ${line}:${column}-${endLine}:${endColumn}`)

const plan = (spec: string): string => `apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n${spec}`

const isInside = (text: string): boolean => {
  const lines = text.split("\n")
  return told(text).every(({ line, column, endLine, endColumn }) =>
    line >= 1 && endLine <= lines.length && column >= 1 && column <= (lines[line - 1] as string).length + 1 && endColumn <= (lines[endLine - 1] as string).length + 1 && (endLine > line || endColumn >= column))
}

/** Pieces that mean something in YAML, to be strewn into plans. */
const pieces = fc.constantFrom("[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a ", "!!binary ", "!t ", "|\n", ">-\n", "\n", "\r\n", "\r", "\t", "  ", "'", '"', "\\", "#", " # c\n", "---\n", "...\n", "%YAML 1.1\n---\n", "<<: *a\n", "__proto__: 1\n", "\0", "\uD800", "\uFEFF", "\u2028", "1e400", "0x1F", "-.inf", ".nan", "~", "@", "`", "spec:", "goals:\n")

const strewn = fc.tuple(arbitraryPlanText(), fc.array(fc.tuple(pieces, fc.nat()), { maxLength: 6 })).map(([text, inserts]) =>
  inserts.reduce((so, [piece, at]) => { const place = at % (so.length + 1); return so.slice(0, place) + piece + so.slice(place) }, text))

const cut = fc.tuple(arbitraryPlanText(), fc.nat(), fc.nat()).map(([text, from, length]) => { const start = from % (text.length + 1); return text.slice(0, start) + text.slice(start + (length % 20)) })

describe("no text makes reading throw, and every finding lies inside the text", () => {
  test.each([
    ["any characters", 300, fc.string({ unit: "binary", maxLength: 60 })],
    ["what means something in YAML", 300, fc.array(fc.oneof(pieces, fc.constantFrom("a", "1", "goals", " ")), { maxLength: 40 }).map((list) => list.join(""))],
    ["plans with pieces strewn in", 60, strewn],
    ["plans with something cut out", 60, cut],
  ])("%s", (_, numRuns, texts) => {
    fc.assert(fc.property(texts, (text) => {
      const parsed = parsePlan(text)
      expect(parsed.plan.kind).toBe("StrategyPlan")
      expect(isInside(text)).toBe(true)
      expect(() => lintPlan(parsed, { extends: "strict", asOf: "2026-05-01" })).not.toThrow()
    }), { numRuns })
  }, 60_000)

  const laughs = ["a: &a [x, x, x, x, x, x, x, x]", ...[..."bcdefghij"].map((name, index) => `${name}: &${name} [${Array.from({ length: 8 }, () => `*${"abcdefghi"[index] as string}`).join(", ")}]`)].join("\n")

  test.each([
    ["deep brackets", "[".repeat(100_000), "syntax/too-large"],
    ["deep lists", "- ".repeat(100_000), "syntax/too-large"],
    ["deep complex keys", "? ".repeat(100_000), "syntax/too-large"],
    ["deep mappings", "{a: ".repeat(50_000), "syntax/too-large"],
    ["deep indentation", Array.from({ length: 500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"), "syntax/too-large"],
    ["more than a million characters", "x".repeat(1_048_577), "syntax/too-large"],
    ["hundreds of thousands of items", `[1${",1".repeat(200_000)}]`, "syntax/too-large"],
    ["aliases of aliases of aliases", laughs, "syntax/too-large"],
    ["twelve thousand keys", `spec: {}\n${Array.from({ length: 12_000 }, (_, index) => `k${index}: 1`).join("\n")}`, "shape/unknown-key"],
    ["the same key twelve thousand times", "spec: 1\n".repeat(12_000), "syntax/duplicate-key"],
    ["an anchor that holds itself", "spec: &a [*a]", "syntax/alias"],
    ["an alias of nothing", "spec: *nothing", "syntax/alias"],
    ["NUL", "spec: a\0b", "syntax/character"],
    ["half a character", "spec: \uD800", "syntax/character"],
    ["a foreign tag", "spec: !ruby/object {}", "syntax/tag"],
    ["a number beyond all bounds", "spec: 1e400", "syntax/number"],
    ["an integer that cannot be kept", "spec: 123456789012345678901", "syntax/number"],
    ["a prototype as key", '{ "__proto__": { "polluted": true } }', "syntax/forbidden-key"],
    ["a list as key", "? [a, b]\n: 1", "syntax/forbidden-key"],
    ["an older YAML", "%YAML 1.1\n---\nspec: {}", "syntax/version"],
    ["two plans in one text", "spec: {}\n---\nspec: {}", "document/second-plan"],
    ["an open bracket", "spec: [a", "syntax/yaml"],
    ["a tab as indentation", "spec:\n\tgoals: []", "syntax/yaml"],
    ["nothing", "", "document/not-a-plan"],
    ["a lone text", "hello", "document/not-a-plan"],
    ["a list of plans", "[]", "document/not-a-plan"],
  ])("hostile: %s", (_, text, rule) => {
    expect(told(text).map((finding) => finding.rule)).toContain(rule)
    expect(isInside(text)).toBe(true)
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined()
  })
})

test("where the syntax breaks again and again, the first few places are told, in their order", () => {
  const broken = (lines: number): string => `kind: StrategyPlan\n${"]\n".repeat(lines)}`
  const placesOf = (lines: number) => told(broken(lines)).filter(({ rule }) => rule === "syntax/yaml").map(({ line }) => line)
  expect(placesOf(3)).toEqual([2, 3, 4])
  expect(placesOf(100)).toEqual([2, 3, 4, 5, 6])
  expect(placesOf(1000)).toEqual([2, 3, 4, 5, 6])
})

describe("places", () => {
  test("an unknown field is shown at its name, a wrong value at the value", () => {
    expect(heads(plan("  rols: []\n  goals:\n    - id: a\n      title: A\n      priority: first\n"))).toEqual([
      "shape/unknown-key nearest /spec/rols 5:3-5:7",
      "shape/wrong-type type /spec/goals/0/priority 9:17-9:22",
    ])
  })
  test("what a comma cut off a text in braces is told as such", () => {
    expect(heads(plan("  goals:\n    - { id: a, title: More members, fewer tickets, priority: 1 }\n    - { id: b, title: B, fewer: 1 }\n"))).toEqual([
      "shape/unknown-key cut /spec/goals/0/fewer tickets 6:37-6:50",
      "shape/unknown-key among /spec/goals/1/fewer 7:26-7:31",
    ])
  })
  test("what is missing is shown at the name of the part that lacks it", () => {
    expect(heads(plan("  roles:\n    - id: a\n  guidelines: [x]\n"))).toEqual(["shape/missing field /spec/roles/0 6:7-6:12", "shape/wrong-type type /spec/guidelines 7:15-7:18"])
  })
  test("JSON has the same pointers, and places of its own", () => {
    const text = '{"apiVersion":"folkmoot.dev/v1","kind":"StrategyPlan","metadata":{"name":"x"},\n "spec":{"goals":[{"id":"a","title":"A","value":"servicecost"}],"rols":[]}}'
    expect(heads(text)).toEqual(["shape/not-one-of nearest /spec/goals/0/value 2:49-2:62", "shape/unknown-key nearest /spec/rols 2:65-2:71"])
  })
  test("columns count as editors do, after umlauts, emoji and Windows line ends", () => {
    expect(heads(plan("  goals:\r\n    - { id: a, title: 'Löwe 🦁', priority: x }\r\n"))).toEqual(["shape/wrong-type type /spec/goals/0/priority 6:44-6:45"])
  })
  test("through an alias the place is where the value is written", () => {
    expect(heads(plan("  roles:\n    - &r { id: a, title: A, share: much }\n  tools:\n    - { id: b, title: B }\n  behaviours:\n    - { id: c, title: *r }\n"))).toEqual([
      "shape/wrong-type type /spec/roles/0/share 6:36-6:40",
      "shape/wrong-type type /spec/behaviours/0/title 10:23-10:25",
    ])
  })
  test("an empty field is shown at its name", () => {
    expect(heads(plan("  goals:\n  roles: []\n"))).toEqual(["shape/wrong-type empty /spec/goals 5:3-5:8"])
  })
  test("a second mention of a field is shown where it stands, and the first one counts", () => {
    const text = plan("  community: { purpose: one, purpose: two }\n")
    expect(heads(text)).toEqual(["syntax/duplicate-key again /spec/community/purpose 5:30-5:37"])
    expect(parsePlan(text).plan.spec.community?.purpose).toBe("one")
  })
  test("place and pointer of a plan's value are those of the document, also where items were dropped before it", () => {
    const parsed = parsePlan(plan("  goals:\n    - 3\n    - id: a\n      title: A\n"))
    expect(parsed.plan.spec.goals).toEqual([{ id: "a", title: "A" }])
    expect(parsed.pointer(["spec", "goals", 0, "title"])).toBe("/spec/goals/1/title")
    expect(parsed.place(["spec", "goals", 0, "title"])).toEqual({ file: "plan.folkmoot.yaml", line: 8, column: 14, endLine: 8, endColumn: 15 })
  })
})

describe("what YAML is read as", () => {
  test("it is YAML 1.2: yes, no and dates are texts", () => {
    const { plan: read } = parsePlan(plan("  organisation: { name: yes, mission: no, vision: 2026-03-01, values: [{ id: on, title: 0777x }] }\n"))
    expect(read.spec.organisation).toEqual({ name: "yes", mission: "no", vision: "2026-03-01", values: [{ id: "on", title: "0777x" }] })
  })
  test("a document that asks for YAML 1.1 is still read as 1.2", () => {
    expect(parsePlan(`%YAML 1.1\n---\n${plan("  organisation: { name: yes }\n")}`).plan.spec.organisation?.name).toBe("yes")
  })
  test("aliases unfold into equal values", () => {
    const { plan: read, valid } = parsePlan(plan("  organisation: { mission: &m Repair, vision: *m }\n"))
    expect(valid).toBe(true)
    expect(read.spec.organisation).toEqual({ mission: "Repair", vision: "Repair" })
  })
})

describe("a plan with shape errors keeps what is good", () => {
  test("a wrong optional field is dropped, a missing text stands in, an item of a kind there is none of is kept as written", () => {
    const { plan: read } = parsePlan(plan("  goals:\n    - { id: a, priority: first, extra: 1 }\n  costs:\n    - { kind: beer, amount: 1, currency: EUR }\n    - { kind: tools, amount: 1, currency: EUR }\n  risks: none\n"))
    expect(read.spec).toEqual({ goals: [{ id: "a", title: "spec.goals[0]" }], costs: [{ kind: "beer", amount: 1, currency: "EUR" }, { kind: "tools", amount: 1, currency: "EUR" }] })
  })
  test("a text in place of a node is told once and becomes a node that says it, unless the node needs more than texts", () => {
    const text = plan("  goals: [Keep customers, { id: a, title: A }]\n  metrics: [resolution-rate]\n  stakeholders: [Director, 3]\n  platforms: [Forum]\n  organisation: { values: [Care] }\n")
    expect(parsePlan(text).plan.spec).toEqual({ goals: [{ id: "spec.goals[0]", title: "Keep customers" }, { id: "a", title: "A" }], metrics: [{ metric: "resolution-rate" }], stakeholders: [{ id: "spec.stakeholders[0]", role: "Director" }], platforms: [], organisation: { values: [] } })
    expect(told(text).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(["goals/0", "metrics/0", "stakeholders/0", "stakeholders/1", "platforms/0", "organisation/values/0"].map((at) => `shape/wrong-type /spec/${at}`))
    expect(parsePlan("metadata: { suppressions: [all] }").plan.metadata.suppressions).toEqual([])
  })
  test("without its envelope a plan is still a plan", () => {
    expect(parsePlan("spec: { goals: [{ id: a, title: A }] }").plan).toEqual({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "" }, spec: { goals: [{ id: "a", title: "A" }] } })
    expect(parsePlan("kind: Service\nmetadata: []\nspec: 3").plan).toEqual({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "" }, spec: {} })
  })
  test("an id or day of the wrong form is told and kept", () => {
    const text = plan("  goals: [{ id: Grow Fast, title: A }]\n  timeline: { from: 1.3.2026 }\n")
    expect(told(text).map(({ rule, messageKey }) => `${rule} ${messageKey}`)).toEqual(["shape/wrong-format id", "shape/wrong-format dayOrStretch"])
    expect(parsePlan(text).plan.spec.goals?.[0]?.id).toBe("Grow Fast")
  })
  test("a stretch of the calendar is read as the first day of what begins and as the last of all else, in every file and in data", () => {
    const spec = "  timeline: { from: 2026-Q3, to: 2027-H1 }\n  objectives: [{ id: a, title: A, start: 2026-Q3, due: 2026-Q3, milestones: [{ due: 2026-08, target: 1 }], baselineOn: '2025' }]\n"
    const part = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: x, suppressions: [{ rule: goal/count, reason: r, until: 2026-12 }] }\nspec: { actions: [{ id: b, title: B, start: '2027', due: 2027-02 }] }\n"
    const { plan: read, valid } = parsePlan([{ file: "a", text: plan(spec) }, { file: "b", text: part }])
    expect(valid).toBe(true)
    expect(read.spec.timeline).toEqual({ from: "2026-07-01", to: "2027-06-30" })
    expect(read.spec.objectives).toMatchObject([{ start: "2026-07-01", due: "2026-09-30", milestones: [{ due: "2026-08-31" }], baselineOn: "2025-12-31" }])
    expect(read.spec.actions).toMatchObject([{ start: "2027-01-01", due: "2027-02-28" }])
    expect(read.metadata.suppressions?.[0]?.until).toBe("2026-12-31")
    const data = { spec: { timeline: { from: "2026-Q3" } } }
    expect(planFromData(data).plan.spec.timeline).toEqual({ from: "2026-07-01" })
    expect(data.spec.timeline.from).toBe("2026-Q3")
  })
  test("what is no stretch is told, and a year without quotation marks with how to write it", () => {
    expect(told(plan("  timeline: { from: 2026-Q5, to: 2026-13 }\n")).map(({ messageKey }) => messageKey)).toEqual(["dayOrStretch", "dayOrStretch"])
    const [year] = told(plan("  timeline: { to: 2030 }\n"))
    expect(year?.suggestions?.[0]?.edits[0]?.text).toBe('"2030"')
  })
  test("a matter without anybody who decides it is told where it stands", () => {
    expect(told(plan("  decisions: [{ id: a, title: A }]\n")).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(["shape/missing /spec/decisions/0"])
  })
  test.each([
    ["duration", "timeline: { lasts: GIVEN }", "90 days", "90 d"],
    ["time", "content: { schedule: [{ kind: blog, cadence: weekly, times: [{ timeZone: Europe/Berlin, at: 'GIVEN' }] }] }", "9:00", "09:00"],
    ["currency", "costs: [{ kind: tools, amount: 1, currency: GIVEN }]", "euro", "EUR"],
    ["hash", "pilots: [{ id: a, title: A, frozen: { on: 2026-03-01, hash: GIVEN } }]", "abc", `sha256:${"0f".repeat(32)}`],
    ["address", "}\nmetadata: { name: x, suppressions: [{ rule: goal/count, reason: r, at: GIVEN }]", "goal retention", "goal:retention"],
  ])("a %s of the wrong form is told with the right one", (key, part, wrong, right) => {
    const wrongFormat = (given: string) => told(`apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\n${part.startsWith("}") ? "" : "metadata: { name: x }\n"}spec: { ${part.replace("GIVEN", given)} }\n`).filter(({ rule }) => rule === "shape/wrong-format")
    const found = wrongFormat(wrong)
    expect(found.map(({ messageKey }) => messageKey)).toEqual([key])
    expect(found[0]?.message).toContain(key === "hash" ? "folkmoot plan freeze" : right)
    expect(wrongFormat(right)).toEqual([])
  })
})
