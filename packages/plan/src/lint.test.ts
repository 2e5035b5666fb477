import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyFixes } from "./apply-fixes.ts"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { rules } from "./catalogue.ts"
import { documentRules } from "./document-rules.ts"
import { setValue } from "./edit.ts"
import { formatFindings } from "./format-findings.ts"
import { lintPlan, presetOf } from "./lint.ts"
import { slotNames } from "./message.ts"
import { parsePlan } from "./parse.ts"
import { definePlanRule, type AnyPlanRule } from "./rule.ts"
import { presetNames } from "./rule.ts"
import type { RuleSet } from "./rule-set.ts"
import { goalCount } from "./units/goal-count.ts"
import { idUnique } from "./units/id-unique.ts"
import { goalPriorityOrder } from "./units/goal-priority-order.ts"
import { metricCadence } from "./units/metric-cadence.ts"

const envelope = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\n"

/** These rules and no others. */
const only = (...list: readonly AnyPlanRule[]): RuleSet => ({ name: "only", rules: list })

const plan = (spec: string): string => `${envelope}spec:\n${spec}`

describe("laws of linting", () => {
  test("findings stand in document order, in every language at the same places", () => {
    fc.assert(fc.property(arbitraryPlanText(), (text) => {
      const parsed = parsePlan(text)
      const places = (locale: "en" | "de" | "da") => lintPlan(parsed, { extends: "strict", asOf: "2026-05-01", locale }).map(({ message: _, why: __, suggestions: ___, ...rest }) => rest)
      const english = places("en")
      expect(english).toEqual(english.toSorted((a, b) => a.line - b.line || a.column - b.column))
      expect(places("de")).toEqual(english)
      expect(places("da")).toEqual(english)
    }), { numRuns: 25 })
  }, 60_000)

  test("fixing removes what it fixes, brings no new error, and a fixed plan has nothing left to fix", () => {
    fc.assert(fc.property(arbitraryPlanText(), (text) => {
      const lint = (of: string) => lintPlan(parsePlan(of), { extends: "strict" })
      const errors = (of: string) => lint(of).filter(({ severity }) => severity === "error").map(({ rule, messageKey, pointer }) => `${rule} ${messageKey} ${pointer}`)
      const found = lint(text)
      const fixable = found.filter(({ fix }) => fix !== undefined)
      const fixed = applyFixes(text, found)
      const before = new Set(errors(text))
      expect(errors(fixed).filter((error) => !before.has(error))).toEqual([])
      if (fixable.length > 0) expect(lint(fixed).filter(({ fix }) => fix !== undefined).length).toBeLessThan(fixable.length)
      else expect(fixed).toBe(text)
    }), { numRuns: 60 })
  }, 60_000)

  test("of two overlapping fixes the first wins, and the other can be applied in the next run", () => {
    const fix = (start: number, end: number, text: string) => ({ fix: { edits: [{ start, end, text }] } })
    expect(applyFixes("abcdef", [fix(0, 3, "X"), fix(2, 4, "Y"), fix(5, 6, "Z")])).toBe("XdeZ")
    expect(applyFixes("abc", [fix(2, 9, "outside")])).toBe("abc")
    expect(applyFixes("abc", [{}])).toBe("abc")
  })
})

describe("fixes keep what the writer wrote", () => {
  const fixed = (text: string): string => applyFixes(text, lintPlan(parsePlan(text), { extends: only(goalPriorityOrder) }))

  test("comments, quotes, blank lines and order stay", () => {
    expect(fixed(plan(`  # What we want\n  goals:\n    - title: "Keep: customers"   # the main one\n      id: keep\n\n    - id: win # second\n      title: 'Win them'\n      priority: 7   # was urgent\n`)))
      .toBe(plan(`  # What we want\n  goals:\n    - title: "Keep: customers"   # the main one\n      id: keep\n      priority: 1\n\n    - id: win # second\n      title: 'Win them'\n      priority: 2   # was urgent\n`))
  })
  test("in a flow mapping the new field joins the line", () => {
    expect(fixed(plan("  goals: [{ id: a, title: A }, { id: b, title: B, priority: 9 }]\n"))).toBe(plan("  goals: [{ id: a, title: A, priority: 1 }, { id: b, title: B, priority: 2 }]\n"))
  })
  test("in JSON the new field is quoted and indented like its neighbours", () => {
    const json = (goals: unknown): string => JSON.stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "x" }, spec: { goals } }, undefined, 2)
    expect(fixed(json([{ id: "a", title: "A" }, { id: "b", priority: 2 }]))).toBe(json([{ id: "a", title: "A", priority: 1 }, { id: "b", priority: 2 }]))
  })
  test("Windows line ends stay", () => {
    expect(fixed(plan("  goals:\n    - { id: b, title: B, priority: 1 }\n    - id: a\n      title: A\n").replaceAll("\n", "\r\n"))).toBe(plan("  goals:\n    - { id: b, title: B, priority: 1 }\n    - id: a\n      title: A\n      priority: 2\n").replaceAll("\n", "\r\n"))
  })
  test("what is anchored is left alone, since other places would change with it", () => {
    const text = plan("  goals:\n    - &a { id: a, title: A, priority: 3 }\n    - *a\n")
    const [finding] = lintPlan(parsePlan(text), { extends: only(goalPriorityOrder) })
    expect(finding?.rule).toBe("goal/priority-order")
    expect(finding?.fix).toBeUndefined()
  })
  test("a text that YAML would read as something else is quoted", () => {
    const rename = (value: string) => definePlanRule({
      id: "test/rename", since: "0.1.0", severity: "info", presets: [] as const, why: { en: "", de: "", da: "" }, sources: [], options: {},
      messages: { say: { en: "Say.", de: "Sag.", da: "Sig." } },
      visit: { goal: (_, { report }) => report("say", {}, { at: ["title"], fix: setValue(value) }) },
    })
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom("yes: no", "12", "true", "null", "- a", "# x", "a #b", "[x]", "it's", 'say "so"', "", " x ", "a\nb", "}", "*a", "&a", "!t")), fc.constantFrom("A", "'A'", '"A"'), fc.boolean(), (value, title, flow) => {
      const text = plan(flow ? `  goals: [{ id: a, title: ${title} }]\n` : `  goals:\n    - id: a\n      title: ${title}\n`)
      const after = applyFixes(text, lintPlan(parsePlan(text), { extends: only(rename(value)) }))
      expect(parsePlan(after).plan.spec.goals?.[0]?.title).toBe(value)
    }), { numRuns: 200 })
  })
  test("suggestions are offered and never applied by themselves", () => {
    const text = plan("  rols: []\n  community: { type: suport }\n")
    const found = lintPlan(parsePlan(text), { extends: only() })
    expect(found.map(({ suggestions }) => suggestions?.map(({ message, edits }) => `${message} ${edits.map((edit) => edit.text).join()}`))).toEqual([["Rename to roles. roles"], ["Write support. support"]])
    expect(applyFixes(text, found)).toBe(text)
  })
})

describe("settings", () => {
  const heads = (options: Parameters<typeof lintPlan>[1], text = plan("  metrics: [{ metric: resolution-rate }]\n")) => lintPlan(parsePlan(text), options).map(({ rule, messageKey, severity }) => `${severity} ${rule} ${messageKey}`)

  test("severities change or silence a rule, of the document too", () => {
    expect(heads({ extends: only(metricCadence) })).toEqual(["warning metric/cadence missing"])
    expect(heads({ extends: only(metricCadence), rules: { "metric/cadence": "error" } })).toEqual(["error metric/cadence missing"])
    expect(heads({ extends: only(metricCadence), rules: { "metric/cadence": "off" } })).toEqual([])
    expect(heads({ extends: only(), rules: { "shape/unknown-key": "info" } }, plan("  x: 1\n"))).toEqual(["info shape/unknown-key among"])
  })
  test("options replace defaults; unknown rules and options are told, not swallowed", () => {
    expect(heads({ extends: only(goalCount), rules: { "goal/count": { options: { atLeast: 0 } } } })).toEqual([])
    expect(heads({ extends: only(goalCount), rules: { "goal/count": { options: { atLest: 0 } } } })).toEqual(["error settings/wrong-option option", "warning goal/count few"])
    expect(heads({ extends: only(goalCount), rules: { "goal/count": { options: { atLeast: "0" } } } })).toEqual(["error settings/wrong-option option", "warning goal/count few"])
    expect(heads({ extends: only(), rules: { "goal/priority-order": { options: { x: 1 } } } })).toEqual(["error settings/wrong-option none"])
    expect(heads({ extends: only(), rules: { "metric/cadance": "off" } })).toEqual(["error settings/unknown-rule nearest"])
    expect(heads({ extends: only(), rules: { zzzzzzzzzz: "off" } })).toEqual(["error settings/unknown-rule unknown"])
  })
  test("an unknown preset or day is told", () => {
    expect(heads({ extends: "recomended" as "recommended" })).toEqual(["error settings/unknown-preset among"])
    expect(heads({ extends: only(), asOf: "yesterday" })).toEqual(["error settings/wrong-day notDay"])
  })
  test("a message names places of the document, also where items were dropped before them", () => {
    expect(lintPlan(parsePlan(plan("  goals: [3, { id: a, title: A }, { id: a, title: B }]\n")), { extends: only(idUnique) }).find(({ rule }) => rule === "id/unique")).toMatchObject({ pointer: "/spec/goals/2/id", message: expect.stringContaining("spec.goals[1]") as string })
  })
  test("every preset is made of rules that name it, and strict holds them all", () => {
    const ids = (name: (typeof presetNames)[number]) => presetOf(name).rules?.map(({ id }) => id) ?? []
    expect(ids("strict")).toEqual(rules.map(({ id }) => id))
    expect(ids("recommended").length).toBeGreaterThan(20)
    expect(ids("ten-elements")).toContain("plan/ten-elements")
    for (const name of presetNames) expect(ids("strict")).toEqual(expect.arrayContaining(ids(name)))
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })
  test("an empty plan is a valid shape, and says what to write first", () => {
    const parsed = parsePlan(`${envelope}spec: {}\n`)
    expect(parsed.valid).toBe(true)
    expect(lintPlan(parsed)[0]?.rule).toBe("plan/six-components")
  })
  test("rules that do not run on a broken text are not told as missing parts", () => {
    expect(heads({ extends: "strict" }, "spec: [")).toEqual(["error syntax/yaml unclosed"])
  })
})

test("the document's own rules have complete texts in three languages", () => {
  for (const rule of documentRules) {
    for (const message of [rule.why, ...Object.values(rule.messages)]) {
      expect(slotNames(message.de)).toEqual(slotNames(message.en))
      expect(slotNames(message.da)).toEqual(slotNames(message.en))
      for (const text of Object.values(message)) expect(text).toMatch(/[.?]$/)
    }
  }
})

describe("messages for people", () => {
  test("one line each: file, line, column, severity, rule, message", () => {
    const parsed = parsePlan(plan("  metrics: [{ metric: resolution-rate }]\n"), { file: "plans/a.folkmoot.yaml" })
    expect(formatFindings(lintPlan(parsed, { extends: only(metricCadence) }))).toBe("plans/a.folkmoot.yaml:5:13 warning metric/cadence resolution-rate does not say how often it is read and discussed. Add cadence: weekly, monthly, quarterly or yearly.")
    expect(formatFindings(lintPlan(parsed, { extends: only(metricCadence), locale: "de" }), { locale: "de" })).toMatch(/^plans\/a\.folkmoot\.yaml:5:13 Warnung metric\/cadence Wie oft resolution-rate /)
    expect(formatFindings([], { locale: "da" })).toBe("Intet at bemærke.")
  })
  test("what somebody typed cannot break out of its line", () => {
    const text = plan('  "\\e[31mred\\n\\u202Eback": 1\n')
    const written = formatFindings(lintPlan(parsePlan(text), { extends: only() }))
    expect(written.split("\n")).toHaveLength(1)
    expect(written).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
  test("numbers and lists are written as each language writes them", () => {
    const big = (locale: "en" | "de") => lintPlan(parsePlan("x".repeat(1_048_577)), { locale })[0]?.message
    expect(big("en")).toContain("1,048,577")
    expect(big("de")).toContain("1.048.577")
  })
})
