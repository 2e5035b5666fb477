import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { freezePilot, frozenText, pilotHash } from "./freeze-pilot.ts"
import type { DecisionRule, PilotCriterion } from "./model.ts"
import { hashPattern } from "./patterns.ts"
import { bounds, pilotOutcomes } from "./vocabulary.ts"

const quantity = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(0.25, "24 h", "12.5 EUR", "a \"quoted\" text, 5"))

const criterion: fc.Arbitrary<PilotCriterion> = fc.record(
  { metric: fc.constantFrom("resolution-rate", "advocates", "self-help"), variant: fc.constantFrom("share", "count"), baseline: quantity, target: quantity, change: quantity, bound: fc.constantFrom(...bounds) },
  { requiredKeys: ["metric"] },
)

const decisionRule: fc.Arbitrary<DecisionRule> = fc.record({ go: fc.integer({ min: 1, max: 5 }), otherwise: fc.constantFrom(...pilotOutcomes) })

const pilot = fc.record({ criteria: fc.array(criterion, { minLength: 1, maxLength: 5 }), decisionRule })

/** The same data with their keys the other way round. */
const reversed = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).toReversed()) as T

describe("pilotHash", () => {
  test("has the form the plan asks for", () => {
    fc.assert(fc.property(pilot, (one) => void expect(pilotHash(one)).toMatch(hashPattern)))
  })

  test("does not care about the order of keys or criteria", () => {
    fc.assert(
      fc.property(pilot, ({ criteria, decisionRule: rule }) => {
        expect(pilotHash({ criteria: criteria.toReversed().map(reversed), decisionRule: reversed(rule) })).toBe(pilotHash({ criteria, decisionRule: rule }))
      }),
    )
  })

  test("any change of one criterion or of the rule changes it", () => {
    const change = fc.constantFrom<(one: PilotCriterion) => PilotCriterion>(
      (one) => ({ ...one, metric: `${one.metric}-again` }),
      (one) => ({ ...one, variant: `${one.variant ?? ""}-again` }),
      (one) => ({ ...one, target: `${one.target ?? ""} more` }),
      (one) => ({ ...one, change: `${one.change ?? ""} more` }),
      (one) => ({ ...one, baseline: `${one.baseline ?? ""} more` }),
      (one) => ({ ...one, bound: one.bound === "at-least" ? "at-most" : "at-least" }),
    )
    fc.assert(
      fc.property(pilot, fc.nat(), change, ({ criteria, decisionRule: rule }, seed, changed) => {
        const at = seed % criteria.length
        const before = pilotHash({ criteria, decisionRule: rule })
        expect(pilotHash({ criteria: criteria.map((one, index) => (index === at ? changed(one) : one)), decisionRule: rule })).not.toBe(before)
        expect(pilotHash({ criteria: criteria.toSpliced(at, 1), decisionRule: rule })).not.toBe(before)
        expect(pilotHash({ criteria: [...criteria, criteria[at] as PilotCriterion], decisionRule: rule })).not.toBe(before)
        expect(pilotHash({ criteria, decisionRule: { ...rule, go: rule.go + 1 } })).not.toBe(before)
        expect(pilotHash({ criteria, decisionRule: { ...rule, otherwise: rule.otherwise === "extend" ? "repeat" : "extend" } })).not.toBe(before)
        expect(pilotHash({ criteria })).not.toBe(before)
      }),
    )
  })

  test.each([
    [0.6, "0.60"],
    ["12.5 EUR", "12.50 EUR"],
    [1250, "1250.00"],
    [0, "-0"],
  ])("a target of %s is one of %s", (one, other) => {
    expect(pilotHash({ criteria: [{ metric: "m", target: one }] })).toBe(pilotHash({ criteria: [{ metric: "m", target: other }] }))
  })

  test.each([
    ["+20%", "20.0 %"],
    [100, "+100"],
    ["-2.50 EUR", "-2.5 EUR"],
  ])("a change of %s is one of %s, and no target", (one, other) => {
    expect(pilotHash({ criteria: [{ metric: "m", change: one }] })).toBe(pilotHash({ criteria: [{ metric: "m", change: other }] }))
    expect(pilotHash({ criteria: [{ metric: "m", change: one }] })).not.toBe(pilotHash({ criteria: [{ metric: "m", target: one }] }))
  })

  test.each([["+20%", "-20%"], ["20%", 20], ["20%", 0.2]])("a change of %s is not one of %s", (one, other) => {
    expect(pilotHash({ criteria: [{ metric: "m", change: one }] })).not.toBe(pilotHash({ criteria: [{ metric: "m", change: other }] }))
  })

  test.each([
    [0.6, 0.61],
    ["24 h", "24 d"],
    ["12.5 EUR", 12.5],
    ["1e3", 1000],
    ["5 %", "5"],
    ["01.5x", "1.5x"],
  ])("a target of %s is not one of %s", (one, other) => {
    expect(pilotHash({ criteria: [{ metric: "m", target: one }] })).not.toBe(pilotHash({ criteria: [{ metric: "m", target: other }] }))
  })

  test("is the SHA-256 that other programs give for the canonical text", () => {
    const given = {
      criteria: [
        { metric: "resolution-rate", variant: "matured-cohort", target: 0.6, baseline: "0.450" },
        { target: "12 h", metric: "first-response-time", bound: "at-most" as const },
      ],
      decisionRule: { otherwise: "no-go" as const, go: 2 },
    }
    expect(frozenText(given)).toBe(
      '{"criteria":[{"baseline":"0.45","metric":"resolution-rate","target":"0.6","variant":"matured-cohort"},{"bound":"at-most","metric":"first-response-time","target":"12 h"}],"decisionRule":{"go":2,"otherwise":"no-go"}}',
    )
    // Reference: `printf '%s' '<the text above>' | sha256sum`, GNU coreutils.
    expect(pilotHash(given)).toBe("sha256:387d5a03406c0486eed6ce04f51bda348e3668ba6efc037748009532ee26b62c")
    // The same of `{"criteria":[],"decisionRule":null}`.
    expect(pilotHash({})).toBe("sha256:88aadb130e1a84896ed2e156968f1ed4e0478214e1e4709c008854557325e169")
  })
})

test("freezePilot gives the day and the fingerprint", () => {
  const given = { criteria: [{ metric: "resolution-rate", target: 0.6 }] }
  expect(freezePilot(given, "2026-03-01")).toEqual({ on: "2026-03-01", hash: pilotHash(given) })
})
