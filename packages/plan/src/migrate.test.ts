import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parse, stringify } from "yaml"
import { lintPlan } from "./lint.ts"
import { migratePlan } from "./migrate-plan.ts"
import { freeId, idOf } from "./migrate.ts"
import { idPattern } from "./patterns.ts"
import { parsePlan } from "./parse.ts"

/** A plan as it was written in the first version of the format. It stays as it is, for ever: so must its reading. */
const frozen = `# What a bicycle club wrote before there was a first release.
apiVersion: folkmoot.dev/v1alpha1   # the version of that time
kind: StrategyPlan
metadata: { name: spokes, revisedOn: 2026-01-10 }

spec:
  organisation:
    mission: Everybody rides a safe bicycle.
    values:
      - Ask before you buy   # repaired beats new
      - 'Tools are shared'
  stakeholders:
    - id: treasurer
      role: Treasurer
      painPoints: [Workshops nobody comes to, "Parts that vanish"]
  tactics:
    - id: evenings
      title: Open the workshop on Thursdays
      effort: 3 days a month # without the cleaning
    - id: posters
      title: Put up posters
      effort: an evening now and then
  actions:
    - { id: shelves, title: Build shelves, effort: 12 hours, due: 2026-03-01 }
  costs:
    - kind: tools
      amount: "350.00"
      currency: EUR
      per: once # the truing stand
    - { kind: content, amount: 20, per: month, currency: EUR }
  channels:
    - id: chat
      kind: Chat room
      audienceEvidence: Forty of sixty members read it daily.
    - { id: board, kind: forum, openedOn: 2025-05-01 }
  content:
    schedule:
      - { kind: Repair diary, cadence: every month }
  flexibility:
    triggers:
      - Fewer than five come for three weeks.
    contingency:
      - >- # said at the meeting
        Close in winter,
        open in spring.
      - Close in winter, open in spring.
`

/** The same plan as its club would write it today. */
const today = {
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "spokes", revisedOn: "2026-01-10" },
  spec: {
    organisation: { mission: "Everybody rides a safe bicycle.", values: [{ id: "ask-before-you-buy", title: "Ask before you buy" }, { id: "tools-are-shared", title: "Tools are shared" }] },
    stakeholders: [{ id: "treasurer", role: "Treasurer", painPoints: [{ title: "Workshops nobody comes to" }, { title: "Parts that vanish" }] }],
    tactics: [
      { id: "evenings", title: "Open the workshop on Thursdays", effort: { amount: 3, unit: "days", per: "month" } },
      { id: "posters", title: "Put up posters" },
    ],
    actions: [{ id: "shelves", title: "Build shelves", effort: { amount: 12, unit: "hours" }, due: "2026-03-01" }],
    costs: [{ kind: "tools", amount: "350.00", currency: "EUR" }, { kind: "content", amount: 20, per: "month", currency: "EUR" }],
    platforms: [
      { id: "chat", kind: "chat", title: "Chat room", audience: [{ evidence: "Forty of sixty members read it daily." }] },
      { id: "board", kind: "forum", openedOn: "2025-05-01" },
    ],
    content: { schedule: [{ kind: "other", title: "Repair diary", cadence: "monthly" }] },
    flexibility: {
      triggers: [{ when: "Fewer than five come for three weeks." }],
      contingency: [{ id: "close-in-winter-open-in-spring", title: "Close in winter, open in spring." }, { id: "close-in-winter-open-in-spring-2", title: "Close in winter, open in spring." }],
    },
  },
}

const texts = fc.oneof(
  fc.constantFrom("Ask first", "3 days a month", "2.5 h/week", "12 Hours", "now and then", "once", "month", "forum", "Forum channel", "knowledge base pages", "monthly", "every week", "biweekly", "Åben for alle", "a: b", "a # b", "- a", "{a}", "x, y", "'", '"', "[", "two\nlines", "ends in a line\n", " spaced ", "", "~", "1", "*a"),
  fc.string({ maxLength: 12 }),
)

const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 })

const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record(fields, { requiredKeys: [] })

const ids = fc.constantFrom("a", "b", "c")

const cost = { per: fc.constantFrom("once", "month", "year"), kind: fc.constantFrom("tools", "staff"), amount: fc.nat(), currency: fc.constant("EUR") }

/** Documents of the first version, here and there with a value that nobody foresaw. */
const older = some({
  organisation: some({ mission: texts, values: list(texts) }),
  tactics: list(some({ id: ids, title: texts, effort: texts })),
  actions: list(some({ effort: fc.oneof(texts, fc.integer()), id: ids, title: texts })),
  stakeholders: list(some({ id: ids, role: texts, painPoints: list(texts), interests: list(texts) })),
  // A field that goes away stands first, last or alone, and takes the comma of the other side along.
  costs: list(fc.oneof(...[["per", "kind", "amount", "currency"], ["kind", "amount", "currency", "per"]].map((order) => some(Object.fromEntries(order.map((name) => [name, cost[name as keyof typeof cost]])))))),
  channels: list(some({ id: ids, kind: texts, audienceEvidence: texts, audience: fc.constant([]), title: texts })),
  platforms: list(some({ id: ids })),
  content: some({ schedule: list(some({ kind: texts, cadence: texts })) }),
  flexibility: some({ triggers: list(texts), contingency: list(texts) }),
}).map((spec) => ({ apiVersion: "folkmoot.dev/v1alpha1", kind: "StrategyPlan", metadata: { name: "x" }, spec }))

const writings = {
  "YAML in lines": (data: unknown) => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }),
  "YAML with short lines": (data: unknown) => stringify(data, { lineWidth: 24, aliasDuplicateObjects: false }),
  "YAML in lists of one line": (data: unknown) => stringify(data, { collectionStyle: "flow", lineWidth: 0, aliasDuplicateObjects: false }),
  "YAML with Windows line ends": (data: unknown) => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }).replaceAll("\n", "\r\n"),
  JSON: (data: unknown) => JSON.stringify(data, undefined, 2),
  "JSON on one line": (data: unknown) => JSON.stringify(data),
}

const readings = (text: string) => parsePlan(text).plan

describe.each(Object.entries(writings))("laws of migrating: %s", (form, write) => {
  test("reading the migrated text gives the same plan as reading the old text", () => {
    fc.assert(fc.property(older, (data) => {
      const text = write(data)
      const migrated = migratePlan(text)
      expect(readings(migrated.text)).toEqual(readings(text))
      expect(migrated.text).not.toContain("v1alpha1")
      if (form.startsWith("JSON")) expect(() => JSON.parse(migrated.text) as unknown).not.toThrow()
      expect(migrated.from).toBe("folkmoot.dev/v1alpha1")
    }), { numRuns: 40 })
  })

  test("migrating twice changes nothing", () => {
    fc.assert(fc.property(older, (data) => {
      const { text } = migratePlan(write(data))
      expect(migratePlan(text)).toEqual({ text, left: [] })
    }), { numRuns: 20 })
  })
})

const commentsOf = (text: string): readonly string[] => [...text.matchAll(/# <\d+>/g)].map(([comment]) => comment).toSorted()

test.each([
  ["in lines", (data: unknown) => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false, blockQuote: false })],
  ["in braces", (data: unknown) => JSON.stringify(data, undefined, 1)],
])("comments survive, wherever a line ends: %s", (_, write) => {
  fc.assert(fc.property(older, fc.infiniteStream(fc.boolean()), (data, chosen) => {
    const plain = write(data)
    const random = chosen[Symbol.iterator]()
    const text = plain.split("\n").map((line, index) => (random.next().value === true && line !== "" ? `${line} # <${index}>` : line)).join("\n")
    expect(parse(text)).toEqual(parse(plain))
    const migrated = migratePlan(text)
    expect(commentsOf(migrated.text)).toEqual(commentsOf(text))
    expect(migrated.text).not.toContain("v1alpha1")
    expect(readings(migrated.text)).toEqual(readings(text))
  }), { numRuns: 60 })
})

test("a text in the newest version, and one of something else, is untouched byte for byte", () => {
  fc.assert(fc.property(older, fc.constantFrom("folkmoot.dev/v1", "example.org/v9", "v1alpha1", ""), (data, apiVersion) => {
    const text = writings["YAML with Windows line ends"]({ ...data, apiVersion })
    expect(migratePlan(text)).toEqual({ text, left: [] })
  }), { numRuns: 20 })
})

test("no text makes migrating throw, and one that cannot be read stays", () => {
  const pieces = fc.constantFrom("apiVersion: folkmoot.dev/v1alpha1\n", "spec:\n", "  channels:\n", "    - kind: x\n", "    - &a { kind: *a, per: once }\n", "  costs: *a\n", "  organisation: { values: [&v x, *v] }\n", "---\n", "[", "}", "\t", "? ", "# c\n", ": ")
  fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (chosen) => {
    const text = chosen.join("")
    const migrated = migratePlan(text)
    expect(readings(migrated.text)).toEqual(readings(text))
  }), { numRuns: 300 })
})

test("ids made of texts are kebab-case, and each is free", () => {
  fc.assert(fc.property(fc.array(texts, { maxLength: 20 }), (titles) => {
    const taken = new Set<string>()
    const made = titles.map((title) => freeId(title, taken))
    expect(new Set(made).size).toBe(titles.length)
    for (const id of made) expect(id).toMatch(idPattern)
  }))
  expect(["Åben for alle", "Größe & Maß", "Crème brûlée", "日本"].map(idOf)).toEqual(["aaben-for-alle", "groesse-mass", "creme-brulee", "unnamed"])
})

describe("the frozen plan of the first version", () => {
  test("is read as its club would write it today", () => {
    expect(parsePlan(frozen).plan).toEqual(today)
    expect(lintPlan(parsePlan(frozen), { extends: [] }).map(({ rule, line }) => `${rule} ${line}`)).toEqual(["document/old-version 2", "shape/wrong-type 22"])
  })

  test("is migrated line by line", () => {
    const migrated = migratePlan(frozen)
    expect(parse(migrated.text)).toEqual({ ...today, spec: { ...today.spec, tactics: [today.spec.tactics[0], { ...today.spec.tactics[1], effort: "an evening now and then" }] } })
    expect(migrated.left).toEqual([{ path: ["spec", "tactics", 1, "effort"], line: 22, why: "“an evening now and then” was not understood and stays as it was. Write it in the form of the newest version at spec.tactics[1].effort." }])
    expect(migrated.text.split("\n").filter((line) => !frozen.split("\n").includes(line))).toEqual([
      "apiVersion: folkmoot.dev/v1   # the version of that time",
      "      - id: ask-before-you-buy",
      "        title: Ask before you buy   # repaired beats new",
      "      - id: tools-are-shared",
      "        title: Tools are shared",
      '      painPoints: [{ title: Workshops nobody comes to }, { title: Parts that vanish }]',
      "      effort: { amount: 3, unit: days, per: month } # without the cleaning",
      "    - { id: shelves, title: Build shelves, effort: { amount: 12, unit: hours }, due: 2026-03-01 }",
      "       # the truing stand",
      "  platforms:",
      "      title: Chat room",
      "      kind: chat",
      "      audience: [{ evidence: Forty of sixty members read it daily. }]",
      "      - { title: Repair diary, kind: other, cadence: monthly }",
      "      - when: Fewer than five come for three weeks.",
      '      - { id: close-in-winter-open-in-spring, title: "Close in winter, open in spring." } # said at the meeting',
      "      - id: close-in-winter-open-in-spring-2",
      "        title: Close in winter, open in spring.",
    ])
  })

  test("what stays is told in the language asked for", () => {
    expect(migratePlan(frozen, { locale: "de" }).left[0]?.why).toBe("„an evening now and then“ wurde nicht verstanden und bleibt, wie es war. Schreiben Sie es an der Stelle spec.tactics[1].effort in der Form der neuesten Fassung.")
    expect(migratePlan(frozen, { locale: "da" }).left[0]?.why).toContain("»an evening now and then« blev ikke forstået")
  })
})

test("each document of a text goes by its own version", () => {
  const part = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: spokes }\nspec: { risks: [{ id: rain, title: Rain }] }\n"
  const migrated = migratePlan(`${frozen}---\n${part}`)
  expect(migrated.text.endsWith(`---\n${part}`)).toBe(true)
  expect(readings(migrated.text)).toEqual({ ...today, spec: { ...today.spec, risks: [{ id: "rain", title: "Rain" }] } })
})

test("a document whose aliases would change with it stays as it was, and that is told", () => {
  const text = "apiVersion: folkmoot.dev/v1alpha1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  stakeholders:\n    - { id: a, role: A, interests: &i [Peace], painPoints: *i }\n"
  const migrated = migratePlan(text)
  expect(migrated.text).toBe(text)
  expect(migrated.left.map(({ line, why }) => `${line} ${why.slice(0, 54)}`)).toEqual(["1 The document stays in folkmoot.dev/v1alpha1: it says t"])
})

test("aliases that mean the same before and after stay aliases", () => {
  const text = "apiVersion: folkmoot.dev/v1alpha1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  tactics: [{ id: a, title: A, effort: &e 2 days }]\n  actions: [{ id: a, title: A, effort: *e }]\n"
  expect(migratePlan(text).text).toContain("effort: &e { amount: 2, unit: days } }]\n  actions: [{ id: a, title: A, effort: { amount: 2, unit: days } }]")
})

test.each([
  ["{ kind: tools, per: once }", "{ kind: tools }"],
  ["{ per: once, kind: tools }", "{ kind: tools }"],
  ["{ kind: tools, # bought\n    per: once }", "{ kind: tools # bought\n     }"],
  ["{ per: once }", "{  }"],
])("a field that goes away takes its comma along and leaves comments: %j", (told, expected) => {
  const text = (version: string, one: string) => `apiVersion: folkmoot.dev/${version}\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  costs:\n  - ${one}\n`
  expect(migratePlan(text("v1alpha1", told)).text).toBe(text("v1", expected))
})

test("a field whose new name is taken is told", () => {
  const text = "apiVersion: folkmoot.dev/v1alpha1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  channels: []\n  platforms: []\n"
  expect(migratePlan(text).left).toEqual([{ path: ["spec", "channels"], line: 5, why: "spec.channels would be called platforms now, but there is a platforms beside it already. Put the two together." }])
})
