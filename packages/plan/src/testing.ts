/**
 * The laws that every plan rule keeps, for people who write their own.
 *
 * @packageDocumentation
 */
import { locales } from "@folkmoot/facts"
import type { Estimate } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { applyFixes } from "./apply-fixes.ts"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { rules as catalogue } from "./catalogue.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { RuleExampleOf } from "./example.ts"
import type { Finding } from "./finding.ts"
import { lintPlan } from "./lint.ts"
import { lintWith, type LintOptions } from "./lint-with.ts"
import type { KnownMetric } from "./metric-catalogue.ts"
import { slotNames } from "./message.ts"
import type { PlanSpec, StrategyPlan } from "./model.ts"
import { parsePlan, type ParsedPlan } from "./parse.ts"
import type { AnyPlanRule, OptionValue, RuleCard, RuleOptions } from "./rule.ts"
import { valueAt } from "./plain-data.ts"

export { arbitraryPlan, arbitraryPlanText, arbitraryTolerantPlan } from "./arbitrary-plan.ts"
export { hostileTexts } from "./hostile-texts.ts"

/** An example of any rule. */
interface AnyExample {
  readonly title: string
  readonly spec: PlanSpec
  readonly metadata?: Partial<StrategyPlan["metadata"]>
  readonly asOf?: string
  readonly options?: Partial<RuleOptions>
  readonly metrics?: readonly KnownMetric[]
  readonly measures?: readonly Estimate[]
  readonly expect: readonly { readonly message: string; readonly at: string; readonly says?: string }[]
  readonly fixed?: PlanSpec
}

const documentOf = ({ spec, metadata }: Pick<AnyExample, "spec" | "metadata">): StrategyPlan => ({ ...emptyPlan(), metadata: { name: "example", ...metadata }, spec })

const yamlOf = (data: unknown): string => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })

/** The two ways in which people write plans. */
const writings = { YAML: yamlOf, JSON: (data: unknown) => JSON.stringify(data, undefined, 2), "JSON on one line": (data: unknown) => JSON.stringify(data) }

const byPlace = (a: { readonly at: string; readonly message: string }, b: { readonly at: string; readonly message: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.message < b.message ? -1 : a.message > b.message ? 1 : 0

/** A rule's own findings; all rules of the library are known, so that references of examples to other rules' parts do no harm. */
const findingsOf = (rule: AnyPlanRule, text: string, { options, asOf, metrics, measures }: Pick<AnyExample, "options" | "asOf" | "metrics" | "measures">, more: Partial<LintOptions> = {}): readonly Finding[] =>
  lintPlan(parsePlan(text), { extends: { name: "example", rules: [rule] }, ...(options === undefined ? {} : { rules: { [rule.id]: { options: options as Readonly<Record<string, OptionValue>> } } }), ...(asOf === undefined ? {} : { asOf }), ...(metrics === undefined ? {} : { metrics }), ...(measures === undefined ? {} : { measures }), ...more })

const isInside = (text: string, { line, column, endLine, endColumn }: Finding): boolean => {
  const lines = text.split("\n")
  const fits = (at: number, col: number): boolean => at >= 1 && at <= lines.length && col >= 1 && col <= (lines[at - 1] as string).length + 1
  return fits(line, column) && fits(endLine, endColumn) && (endLine > line || (endLine === line && endColumn >= column))
}

const stepsOf = (pointer: string): readonly (string | number)[] =>
  pointer.split("/").slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")))

const shuffled = (value: unknown, random: () => number): unknown => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => ({ item: shuffled(item, random), key: random() }))
    return items.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shuffled(item, random)]))
}

const checkCard = (rule: AnyPlanRule): void => {
  test("its card says why in three languages, and where it comes from", () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/)
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/)
    expect(rule.sources.length).toBeGreaterThan(0)
    for (const locale of locales) expect(rule.why[locale].trim()).not.toBe("")
  })
  test.each(Object.entries(rule.messages as RuleCard["messages"]))("its message %s has the same slots in three languages, and says what to do in a sentence", (_, message) => {
    for (const locale of locales) {
      expect(slotNames(message[locale])).toEqual(slotNames(message.en))
      expect(message[locale]).toMatch(/[.?]$/)
    }
    expect(new Set(locales.map((locale) => message[locale])).size).toBe(locales.length)
  })
}

const checkFixes = (rule: AnyPlanRule, example: AnyExample, text: string, read: (text: string) => unknown): void => {
  const found = findingsOf(rule, text, example)
  const fixed = applyFixes(text, found)
  if (example.fixed === undefined) return expect(fixed).toBe(text)
  expect((read(fixed) as StrategyPlan).spec).toEqual(example.fixed)
  const after = findingsOf(rule, fixed, example)
  expect(after.filter(({ rule: id }) => id === rule.id)).toEqual([])
  expect(applyFixes(fixed, after)).toBe(fixed)
  const errors = (of: string): readonly string[] => findingsOf(rule, of, example, { extends: { name: "all", rules: [...catalogue, rule] } }).flatMap(({ severity, rule: id, messageKey, pointer }) => (severity === "error" ? [`${id} ${messageKey} ${pointer}`] : []))
  const before = errors(text)
  expect(errors(fixed).filter((error) => !before.includes(error))).toEqual([])
}

/** Whoever takes a suggestion has a plan of the right shape, of which the same is not said again. */
const checkSuggestions = (rule: AnyPlanRule, example: AnyExample, text: string, found: readonly Finding[]): void => {
  for (const { suggestions = [], messageKey, pointer } of found) {
    for (const suggestion of suggestions) {
      const taken = applyFixes(text, [{ fix: suggestion }])
      expect(parsePlan(taken).valid).toBe(true)
      expect(findingsOf(rule, taken, example).filter((one) => one.messageKey === messageKey && one.pointer === pointer)).toEqual([])
    }
  }
}

/** What shows that a slot of a message was left open, or filled with nothing. */
const unfilled = /[{}]|“”|„“|»«| [,.;:)]|\(\)/

/** Puts a comment of its own after every line that can take one. */
const commented = (yaml: string): string => yaml.split("\n").map((line, index) => (line === "" ? line : `${line} # note ${index}`)).join("\n")

let drawn: readonly { readonly text: string; readonly parsed: ParsedPlan }[] | undefined

/** Random plans, drawn and read once for all rules that are tested in one process: reading them takes longer than any rule. */
const randomPlans = (): NonNullable<typeof drawn> => (drawn ??= fc.sample(arbitraryPlanText(), fc.readConfigureGlobal()?.numRuns ?? 30).map((text) => ({ text, parsed: parsePlan(text) })))

/**
 * Tests one rule by its examples and by the laws that all rules keep.
 *
 * @remarks
 * Laws: the card is complete; examples hold in YAML and JSON at the same pointers; findings lie inside the text and point at what is
 * there; messages leave no slot open or empty; the order of lists changes no set of findings, unless the rule says that order matters to it; no plan makes it throw; fixes
 * remove what they are for, bring no new error, keep every comment, and leave nothing to fix; suggestions remove what they are for.
 */
export const ruleTester = <R extends AnyPlanRule>(rule: R, examples: readonly RuleExampleOf<R>[]): void => {
  // Of any one rule the examples are of this shape; the conditional type hides it here.
  const all = examples as readonly unknown[] as readonly AnyExample[]
  describe(rule.id, () => {
    checkCard(rule)
    test("it has an example that passes, and one for each of its messages", () => {
      expect(all.some((example) => example.expect.length === 0)).toBe(true)
      const shown = new Set(all.flatMap((example) => example.expect.map(({ message }) => message)))
      expect([...shown].toSorted()).toEqual(Object.keys(rule.messages).toSorted())
    })
    for (const example of all) {
      const data = documentOf(example)
      test.each(Object.entries(writings))(`example: ${example.title} (%s)`, (_, write) => {
        const text = write(data)
        expect(parsePlan(text).valid).toBe(true)
        const found = findingsOf(rule, text, example)
        expect(found.map(({ messageKey, pointer }) => ({ message: messageKey, at: pointer })).toSorted(byPlace)).toEqual(example.expect.map(({ message, at }) => ({ message, at })).toSorted(byPlace))
        for (const { message, at, says } of example.expect) if (says !== undefined) expect(found.filter(({ messageKey, pointer }) => messageKey === message && pointer === at).map((one) => one.message)).toContainEqual(expect.stringContaining(says))
        for (const finding of found) {
          expect(isInside(text, finding)).toBe(true)
          expect(valueAt(data, stepsOf(finding.pointer))).not.toBeUndefined()
          for (const locale of locales) for (const said of findingsOf(rule, text, example, { locale })) expect(said.message).not.toMatch(unfilled)
        }
        checkFixes(rule, example, text, (fixed) => parsePlan(fixed).plan)
        checkSuggestions(rule, example, text, found)
      })
      if (example.fixed !== undefined) {
        test(`example: ${example.title}: every comment survives the fix`, () => {
          const text = commented(yamlOf(data))
          const fixed = applyFixes(text, findingsOf(rule, text, example))
          const notes = (of: string): readonly string[] => [...of.matchAll(/# note \d+/g)].map(([note]) => note)
          expect(notes(fixed)).toEqual(notes(text))
          expect(parsePlan(fixed).plan.spec).toEqual(example.fixed)
        })
      }
      if (rule.ordered !== true) {
        test(`example: ${example.title}: the order of lists does not matter`, () => {
          const hits = (spec: PlanSpec): readonly string[] => findingsOf(rule, yamlOf(documentOf({ ...example, spec })), example).map(({ messageKey, message }) => `${messageKey} ${message}`).toSorted()
          const expected = hits(example.spec)
          fc.assert(fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
            expect(hits(shuffled(example.spec, () => stream.next().value as number) as PlanSpec)).toEqual(expected)
          }), { numRuns: 5 })
        })
      }
    }
    test("no plan makes it throw, and what it finds lies inside the text", () => {
      for (const { text, parsed } of [...randomPlans(), { text: yamlOf(emptyPlan()), parsed: parsePlan(yamlOf(emptyPlan())) }]) {
        for (const day of [{}, { asOf: "2026-05-01" }]) {
          for (const finding of lintWith([rule], parsed, day)) expect({ text, isInside: isInside(text, finding) }).toEqual({ text, isInside: true })
        }
      }
    }, 60_000)
  })
}
