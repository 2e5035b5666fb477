import { readdirSync } from "node:fs"
import type { Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlan, arbitraryTolerantPlan } from "./arbitrary-plan.ts"
import { rules } from "./catalogue.ts"
import { documentRules } from "./document-rules.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { Finding } from "./finding.ts"
import { hostileTexts } from "./hostile-texts.ts"
import { planJsonSchema } from "./json-schema.ts"
import { lintPlan } from "./lint.ts"
import type { LintOptions } from "./lint-with.ts"
import type { OkrDocument } from "./okr.ts"
import { fromOkr, toOkr } from "./okr-crosswalk.ts"
import { parsePlan } from "./parse.ts"
import type { AnyPlanRule } from "./rule.ts"

const otherLocales = ["de", "da"] as const satisfies readonly Locale[]

/** Words that hold English sentences together and are no words of German or Danish. */
const english: readonly string[] = ["the", "and", "are", "this", "which", "that", "has", "cannot", "must", "expected", "only", "where", "add", "write", "its", "is", "there", "than", "does", "no"]

const asWritten = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

const wordsOf = (text: string): readonly string[] => asWritten(text.toLowerCase())

const keysIn = (value: unknown): readonly string[] => (typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]) : [])

// Fields keep their names in every language.
const fields = new Set(keysIn(planJsonSchema()))

const telling = new Set(english.filter((word) => !fields.has(word)))

/** The words of a message that only English has, unless somebody who is quoted said them. */
const mixedIn = (message: string, given: string): readonly string[] => {
  const said = new Set(wordsOf(given))
  return wordsOf(message).filter((word) => telling.has(word) && !said.has(word))
}

/** What findings say, and what they offer. */
const messagesOf = (findings: readonly Finding[]): readonly string[] => findings.flatMap(({ message, why, suggestions = [] }) => [message, why, ...suggestions.map((one) => one.message)])

const mixed = (given: unknown, tell: (locale: Locale) => readonly string[]): readonly string[] =>
  otherLocales.flatMap((locale) => tell(locale).filter((message) => mixedIn(message, typeof given === "string" ? given : JSON.stringify(given)).length > 0))

interface Example extends Pick<LintOptions, "asOf" | "metrics" | "measures"> {
  readonly spec: unknown
  readonly metadata?: object
  readonly options?: Readonly<Record<string, number>>
}

const folder = new URL("./units/", import.meta.url)

const files = readdirSync(folder).filter((file) => !file.includes(".test."))

describe("a message in German or Danish has no English in it", () => {
  test.each(files)("of the examples of %s", async (file) => {
    const unit = (await import(new URL(file, folder).href)) as { readonly examples: readonly Example[] } & Readonly<Record<string, unknown>>
    const { examples, ...others } = unit
    const [rule] = Object.values(others) as readonly AnyPlanRule[]
    for (const { spec, metadata, options, asOf, metrics, measures } of examples) {
      const plan = { ...emptyPlan(), metadata: { name: "example", ...metadata }, spec }
      const text = JSON.stringify(plan)
      const given = [plan, options, measures]
      const more: LintOptions = { ...(asOf !== undefined && { asOf }), ...(metrics !== undefined && { metrics }), ...(measures !== undefined && { measures }), ...(rule !== undefined && options !== undefined && { rules: { [rule.id]: { options } } }) }
      expect(mixed(given, (locale) => messagesOf(lintPlan(parsePlan(text), { ...more, locale, extends: { name: "one", rules: rule === undefined ? [] : [rule] } })))).toEqual([])
      expect(mixed(given, (locale) => toOkr(parsePlan(text).plan, { locale }).left.map(({ why }) => why))).toEqual([])
    }
  })

  test("whatever shape a plan has, and whatever is set", () => {
    const word = fc.constantFrom("goal/count", "extends", "", "x", "goal", "locale")
    const settings = fc.dictionary(fc.constantFrom("extends", "rules", "overrides", "asOf", "baseline", "metrics", "extend"), fc.oneof(word, fc.integer(), fc.dictionary(word, fc.oneof(word, fc.integer())), fc.array(fc.oneof(word, fc.dictionary(word, word)))))
    fc.assert(fc.property(fc.oneof(arbitraryTolerantPlan(), arbitraryPlan()), settings, (plan, options) => {
      const text = JSON.stringify(plan)
      expect(mixed([plan, options], (locale) => messagesOf(lintPlan(parsePlan(text), { ...options, locale })))).toEqual([])
      expect(mixed([plan, options], (locale) => fromOkr(plan as OkrDocument, { locale }).left.map(({ why }) => why))).toEqual([])
    }), { numRuns: 30 })
  })

  test.each(Object.entries(hostileTexts))("whatever is wrong with a text: %s", (_, textOf) => {
    const text = textOf(600)
    expect(mixed(text, (locale) => messagesOf(lintPlan(parsePlan(text), { locale })))).toEqual([])
  })

  test("as it is written, with its places left open", () => {
    const texts = documentRules.flatMap(({ why, messages }) => [why, ...Object.values(messages)])
    expect(texts.flatMap((text) => otherLocales.map((locale) => text[locale])).filter((text) => mixedIn(text.replace(/\{\w+\}/g, "…"), "").length > 0)).toEqual([])
  })
})

/** Fields whose names are words of German or Danish, too, or are shown by their value alone. */
const alsoWords = new Set(["at", "bis", "budget", "by", "cadence", "community", "due", "end", "for", "from", "is", "kind", "name", "of", "on", "platform", "state", "status", "to", "type", "variant", "vision", "was"])

test.each(Object.entries(Object.fromEntries([...rules, ...documentRules].flatMap(({ id, messages }) => Object.entries(messages).map(([key, texts]) => [`${id} ${key}`, texts])))))("%s names the same fields in German and Danish", (_, texts) => {
  const named = (locale: Locale): readonly string[] => asWritten(texts[locale].replace(/\{\w+\}/g, "")).filter((word) => fields.has(word) && !alsoWords.has(word))
  expect(new Set(named("da"))).toEqual(new Set(named("de")))
})

test("English that is nobody's quotation is found", () => {
  expect(mixedIn("erwartet wird: is a part with fields", "")).not.toEqual([])
  expect(mixedIn("„Where are they?“ sagt nichts.", "Where are they?")).toEqual([])
})
