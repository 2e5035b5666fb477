import { locales } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { knownMetrics } from "./known-metrics.ts"
import { lintPlan } from "./lint.ts"
import { parsePlan } from "./parse.ts"
import { presetNames, type PresetName } from "./rule.ts"
import { textPlaceholder } from "./units/text-placeholder.ts"
import { starterPlan, type StarterOptions } from "./starter.ts"
import { starterTexts, typeExamples } from "./starter-texts.ts"
import { communityTypes } from "./vocabulary.ts"

const options: fc.Arbitrary<StarterOptions> = fc.record({ name: fc.constantFrom("forum", "Community 2026", "no", "a: b", "- x", "", "#1", "two\nlines"), type: fc.constantFrom(...communityTypes), locale: fc.constantFrom(...locales), preset: fc.constantFrom(...presetNames) })

const question = /"\[[^"\]]*\]"/g

const questionsOf = (text: string): readonly RegExpExecArray[] => [...text.matchAll(question)]

/** Answers each question in words of its own, but for those whose number is kept. */
const answered = (text: string, open: (number: number) => boolean = () => false): string => {
  let number = 0
  return text.replace(question, (whole) => (open(number++) ? whole : `Answer ${number}`))
}

/** Uses the fields that could wait. */
const complete = (text: string): string => text.replace(/^( +)# ([a-z][A-Za-z]*: .*)$/gm, "$1$2")

const told = (text: string, preset: PresetName = "starter") => lintPlan(parsePlan(text), { extends: preset })

describe("laws of starters", () => {
  test("a starter is a valid plan of the name, type and language asked for", () => {
    fc.assert(fc.property(options, (given) => {
      const parsed = parsePlan(starterPlan(given))
      expect(parsed.valid).toBe(true)
      expect(parsed.plan.metadata).toEqual({ name: given.name, locale: given.locale })
      expect(parsed.plan.spec.community?.type).toBe(given.type)
    }), { numRuns: 60 })
  })

  test("the first draft's findings are its open questions, each at its place, and nothing else", () => {
    fc.assert(fc.property(options, (given) => {
      const text = starterPlan({ ...given, preset: "starter" })
      const places = questionsOf(text).map(({ index }) => `${text.slice(0, index).split("\n").length}:${index - text.lastIndexOf("\n", index - 1)}`)
      expect(told(text).map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual(places.map((place) => `text/placeholder ${place}`))
    }), { numRuns: 20 })
  })

  test("each answer takes one finding away, and when all are given none is left", () => {
    fc.assert(fc.property(options, fc.nat({ max: 30 }), (given, kept) => {
      const text = starterPlan({ ...given, preset: "starter" })
      const all = questionsOf(text).length
      expect(told(answered(text, (number) => number < kept))).toHaveLength(Math.min(kept, all))
    }), { numRuns: 20 })
  })

  test("the fields that can wait are fields of the plan, and with them it is still valid", () => {
    fc.assert(fc.property(options, (given) => {
      const text = complete(answered(starterPlan(given)))
      expect(text).toContain("\n      target: 0.6")
      expect(parsePlan(text).valid).toBe(true)
      expect(told(text).map(({ rule }) => rule)).toEqual([])
    }), { numRuns: 20 })
  })

  test("in a fuller starter every open question is told as well", () => {
    fc.assert(fc.property(options, (given) => {
      const text = starterPlan({ ...given, preset: "recommended" })
      expect(told(text, "recommended").filter(({ rule }) => rule === textPlaceholder.id)).toHaveLength(questionsOf(text).length)
    }), { numRuns: 10 })
  })
})

test("a fuller starter, once it is filled in, has all ten elements and six components, and no error", () => {
  for (const type of communityTypes) {
    const findings = told(complete(answered(starterPlan({ name: "x", type, preset: "ten-elements" }))), "recommended")
    expect(findings.filter(({ severity, rule }) => severity === "error" || /^(plan\/(ten|six|value-chain)|reference|id|text|date|goal\/value)/.test(rule)).map(({ message }) => message)).toEqual([])
  }
})

test("each type of community has an example of its own, with a metric that is known and a share", () => {
  for (const { metric, variant } of Object.values(typeExamples)) {
    const known = knownMetrics.find(({ id }) => id === metric)
    expect(known?.variants).toContain(variant)
    expect(known?.units?.[variant] ?? known?.unit).toBe("ratio")
  }
  expect(new Set(communityTypes.map((type) => starterPlan({ name: "x", type }).replaceAll(type, ""))).size).toBe(communityTypes.length)
})

test("every text has its place in a starter", () => {
  const whole = starterPlan({ name: "x", preset: "strict" })
  expect(Object.entries(starterTexts).filter(([, { en }]) => !whole.includes(en)).map(([name]) => name)).toEqual([])
})

test("every text is said in three languages, and none would end the quotation it stands in", () => {
  for (const text of [...Object.values(starterTexts), ...Object.values(typeExamples).flatMap(({ goal, behaviour }) => [goal, behaviour])]) {
    for (const locale of locales) expect(text[locale]).not.toMatch(/["\\\n]|^\s|\s$/)
    expect([text.de, text.da].every((one) => one.length > 0)).toBe(true)
  }
})
