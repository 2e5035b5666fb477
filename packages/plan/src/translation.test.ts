import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { meantFields, type Walked } from "./field.ts"
import { lintTranslation } from "./lint-translation.ts"
import { slotNames } from "./message.ts"
import type { StrategyPlan } from "./model.ts"
import { parsePlan } from "./parse.ts"
import { parseTranslation } from "./parse-translation.ts"
import { meantOf } from "./references.ts"
import { specSchema } from "./schema.ts"
import { translatePlan } from "./translate.ts"
import { translationRules } from "./translation-rules.ts"
import { isText, nodesById, textTree, translatableTexts, type PlanTranslation, type TextTree } from "./translation.ts"

const envelope = "apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: x, locale: de }\n"

const translation = (spec: string): string => `${envelope}spec:\n${spec}`

const plan = (spec: string): StrategyPlan => parsePlan(`apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n${spec}`).plan

/** The ids random plans use, one they do not use, and one that every object seems to have. */
const ids = ["a", "b", "c", "answer-questions", "z", "toString"]

const textsAt = (tree: TextTree): fc.Arbitrary<unknown> => {
  if (isText(tree)) return fc.string()
  const node = nodesById(tree)
  if (node !== undefined) return fc.dictionary(fc.constantFrom(...ids), textsAt(node), { maxKeys: 2 })
  return fc.record(Object.fromEntries([...tree.branches].map(([name, inner]) => [name, textsAt(inner)])), { requiredKeys: [] })
}

const arbitraryTranslation: fc.Arbitrary<PlanTranslation> = textsAt(textTree)
  // Parts and fields come from the list that the type is made of.
  .map((spec) => ({ apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: "x", locale: "de" }, spec: spec as PlanTranslation["spec"] }))

const plans = arbitraryPlanText().map((text) => parsePlan(text).plan)

/** A plan with every text that may be translated blotted out, and nothing else. */
const blotted = ({ spec, ...rest }: StrategyPlan): unknown => {
  const blot = (value: unknown, places: readonly (readonly string[])[]): unknown => {
    if (places.length === 0) return value
    if (places.some((place) => place.length === 0)) return typeof value === "string" ? "" : value
    if (Array.isArray(value)) return value.map((item: unknown) => blot(item, places.filter(([head]) => head === "*").map((place) => place.slice(1))))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, blot(own, places.filter(([head]) => head === key).map((place) => place.slice(1)))]))
  }
  return { ...rest, spec: blot(spec, translatableTexts.map((place) => place.split("."))) }
}

test("what may have an id is translated where it has one, and stays as it is where it has none", () => {
  const written = plan("  stakeholders:\n    - id: lead\n      role: Head of support\n      painPoints: [{ id: nights, title: Calls at night }, { title: Old tickets }]\n")
  const { translation: said } = parseTranslation(translation("  stakeholders:\n    lead: { painPoints: { nights: { title: Anrufe in der Nacht }, undefined: { title: Falsch } } }\n"))
  expect(translatePlan(written, said).spec.stakeholders?.[0]?.painPoints?.map(({ title }) => title)).toEqual(["Anrufe in der Nacht", "Old tickets"])
})

test("what is no text is told with the name of the door", () => {
  const [finding] = lintTranslation(parseTranslation(7 as never), plan("  goals: []\n"))
  expect(finding?.message).toMatch(/^parseTranslation /)
  expect(parseTranslation(translation(""), { fiel: "a" } as never).read.problems.map(({ slots }) => slots["door"])).toContain("parseTranslation")
})

test("what is no plan comes back as it is, and a blank translation says nothing", () => {
  const { translation: said } = parseTranslation(translation("  goals: { calm: { title: ' ' } }\n"))
  const given = plan("  goals: [{ id: calm, title: A calm spring }]\n")
  expect(translatePlan(given, said)).toStrictEqual(given)
  const nothing = {} as StrategyPlan
  expect([translatePlan(nothing, said), translatePlan(7 as never, said)]).toStrictEqual([{}, 7])
})

describe("laws of translating", () => {
  test("translating with nothing changes nothing", () => {
    fc.assert(fc.property(plans, (one) => {
      expect(translatePlan(one, parseTranslation("").translation)).toEqual(one)
    }), { numRuns: 30 })
  })

  test("nothing but texts changes: ids, references, metrics, days, amounts and order stay", () => {
    fc.assert(fc.property(plans, arbitraryTranslation, (one, other) => {
      const before = structuredClone(one)
      const translated = translatePlan(one, other)
      expect(blotted(translated)).toEqual(blotted(one))
      for (const is of ["reference", "metric", "day", "name", "quantity"] as const) expect(meantOf(translated, is)).toEqual(meantOf(one, is))
      expect(one).toEqual(before)
    }), { numRuns: 60 })
  })

  test("every text for people that has a place of its own can be translated, and nothing else", () => {
    // zod's types do not show how a schema is made; what is walked of it is said in `Walked`.
    const fields = meantFields(specSchema as unknown as Walked, () => false).map(({ pattern, meaning }) => ({ place: pattern.join("."), pattern, meaning }))
    const places = new Set(fields.map(({ place }) => place))
    const hasIds = (pattern: readonly string[]): boolean => pattern.every((name, depth) => name !== "*" || places.has([...pattern.slice(0, depth + 1), "id"].join(".")))
    expect([...translatableTexts]).toEqual(fields.filter(({ meaning, pattern }) => meaning.is === "wording" && hasIds(pattern)).map(({ place }) => place))
  })

  test("translating twice is translating once", () => {
    fc.assert(fc.property(plans, arbitraryTranslation, (one, other) => {
      expect(translatePlan(translatePlan(one, other), other)).toEqual(translatePlan(one, other))
    }), { numRuns: 30 })
  })

  test("what is written is read back, and then nothing is wrong with its shape", () => {
    fc.assert(fc.property(arbitraryTranslation, (one) => {
      const parsed = parseTranslation(JSON.stringify(one))
      fc.pre(parsed.readable && parsed.read.problems.every(({ rule }) => !rule.id.startsWith("syntax/")))
      expect(parsed).toMatchObject({ valid: true })
      expect(parsed.translation).toEqual(one)
    }), { numRuns: 30 })
  })

  test.each([
    ["any characters", fc.string({ unit: "binary", maxLength: 60 })],
    ["what means something in translations", fc.array(fc.constantFrom("spec:", "goals:", "a:", "title:", " ", "\n", "{", "}", "[", "- ", "x", "1", "null", "\n  ", "__proto__: 1\n", "kind: PlanTranslation\n", "metadata: { of: x, locale: de }\n"), { maxLength: 30 }).map((list) => list.join(""))],
    ["plans", arbitraryPlanText()],
  ])("no text makes reading, checking or translating throw: %s", (_, texts) => {
    fc.assert(fc.property(texts, plans, (text, one) => {
      const parsed = parseTranslation(text)
      const findings = lintTranslation(parsed, one)
      expect(blotted(translatePlan(one, parsed.translation))).toEqual(blotted(one))
      expect(findings).toEqual(findings.toSorted((a, b) => a.line - b.line || a.column - b.column))
      expect(parsed.valid).toBe(findings.every(({ rule }) => rule.startsWith("translation/")))
    }), { numRuns: 60 })
  })

  test("every message has the same slots in every language", () => {
    for (const { messages } of Object.values(translationRules)) {
      for (const { en, de, da } of Object.values(messages)) {
        expect(slotNames(de)).toEqual(slotNames(en))
        expect(slotNames(da)).toEqual(slotNames(en))
      }
    }
  })
})

const small = plan("  community: { purpose: Help }\n  goals:\n    - { id: lower-cost, title: Lower cost, priority: 1 }\n    - { id: better-product, title: Better product }\n")

const heads = (text: string, one = small): readonly string[] =>
  lintTranslation(parseTranslation(text), one).map(({ rule, messageKey, severity, pointer, line, column }) => `${severity} ${rule} ${messageKey} ${pointer} ${line}:${column}`)

const whole = translation("  community: { purpose: Hilfe }\n  goals:\n    lower-cost: { title: Kosten senken }\n    better-product: { title: Ein besseres Produkt }\n")

describe("checking a translation", () => {
  test("a whole translation has nothing wrong with it", () => {
    expect(heads(whole)).toEqual([])
  })

  test.each([
    ["a part that does not exist is told with the nearest name", translation("  gaols: {}\n"), "error shape/unknown-key nearest /spec/gaols 5:3"],
    ["a field that is no text of its part is told with those that are", translation("  goals:\n    lower-cost: { priority: 2 }\n"), "error shape/unknown-key among /spec/goals/lower-cost/priority 6:19"],
    ["a text must be a text", translation("  goals:\n    lower-cost: { title: 3 }\n"), "error shape/wrong-type type /spec/goals/lower-cost/title 6:26"],
    ["a language nobody writes reports in is told", whole.replace("locale: de", "locale: dk"), "error shape/not-one-of among /metadata/locale 3:28"],
    ["an id the plan does not have is told with the nearest one", translation("  goals:\n    lower-costs: { title: Kosten senken }\n"), "warning translation/unknown-id nearest /spec/goals/lower-costs 6:5"],
    ["an id like no other is told too", whole.replace("    better", "    quite-another: { title: Anderes }\n    better"), "warning translation/unknown-id unknown /spec/goals/quite-another 8:5"],
    ["a text the plan does not say is told", whole.replace("purpose: Hilfe", "purpose: Hilfe, audience: Alle"), "warning translation/not-in-plan text /spec/community/audience 5:32"],
    ["a text that is not translated yet is told where it would stand", whole.replace("title: Kosten senken", ""), "info translation/missing text /spec/goals/lower-cost 7:5"],
    ["a blank text is not translated yet", whole.replace("Kosten senken", '" "'), "info translation/missing text /spec/goals/lower-cost/title 7:19"],
    ["a translation of another plan is told once", whole.replace("of: x", "of: y"), "error translation/other-plan named /metadata/of 3:17"],
  ])("%s", (_, text, expected) => {
    expect(heads(text)).toContain(expected)
  })

  test("an id with a typing mistake is mended by what is suggested", () => {
    const text = whole.replace("lower-cost:", "lower-costs:")
    const finding = lintTranslation(parseTranslation(text), small, { locale: "de" }).find(({ rule }) => rule === "translation/unknown-id")
    expect(finding?.message).toBe("Der Plan hat unter goals kein „lower-costs“. Meinten Sie „lower-cost“?")
    const [edit] = finding?.suggestions?.[0]?.edits ?? []
    expect(edit === undefined ? text : text.slice(0, edit.start) + edit.text + text.slice(edit.end)).toBe(whole)
  })

  test("nodes inside of a part are found by their ids, and parts inside of a node by their names", () => {
    const one = plan("  organisation:\n    values:\n      - { id: open, title: Open }\n      - { id: calm, title: Calm }\n  pilots:\n    - { id: p, title: Try it, decision: { on: 2026-01-01, outcome: go, why: It worked } }\n")
    const text = translation("  organisation:\n    values:\n      calm: { title: Ruhig }\n      opne: { title: Offen }\n  pilots:\n    p: { title: Versuch, decision: { why: Es wirkte } }\n")
    expect(heads(text, one)).toEqual(["info translation/missing text /spec/organisation/values 6:5", "warning translation/unknown-id nearest /spec/organisation/values/opne 8:7"])
    const { organisation, pilots } = translatePlan(one, parseTranslation(text).translation).spec
    expect(organisation?.values?.map(({ title }) => title)).toEqual(["Open", "Ruhig"])
    expect(pilots).toEqual([{ id: "p", title: "Versuch", decision: { on: "2026-01-01", outcome: "go", why: "Es wirkte" } }])
  })

  test("a rule that is turned off, or told to be graver, is", () => {
    const [part] = heads(whole.replace("title: Kosten senken", ""))
    const found = (severity: "off" | "error") => lintTranslation(parseTranslation(whole.replace("title: Kosten senken", "")), small, { rules: { "translation/missing": severity } }).map(({ rule, severity: is }) => `${is} ${rule}`)
    expect(part).toContain("translation/missing")
    expect(found("off")).toEqual([])
    expect(found("error")).toEqual(["error translation/missing"])
  })

  test("a translation of an earlier version of the format is read as it is meant", () => {
    expect(parseTranslation(whole.replace("folkmoot.dev/v1", "folkmoot.dev/v1alpha1"))).toMatchObject({ valid: true, translation: { apiVersion: "folkmoot.dev/v1" } })
  })

  test("what can be used of a translation with errors is used", () => {
    const parsed = parseTranslation(translation("  gaols: {}\n  goals:\n    lower-cost: { title: Kosten senken, priority: 9 }\n    better-product: { title: 3 }\n"))
    expect(parsed.valid).toBe(false)
    expect(translatePlan(small, parsed.translation).spec.goals).toEqual([{ id: "lower-cost", title: "Kosten senken", priority: 1 }, { id: "better-product", title: "Better product" }])
  })
})
