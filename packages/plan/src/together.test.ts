import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import type { Finding } from "./finding.ts"
import { lintPlan } from "./lint.ts"
import type { LintOptions } from "./lint-with.ts"
import type { Suppression } from "./model.ts"
import { parsePlan } from "./parse.ts"
import { definePlanRule } from "./rule.ts"
import { baselineOf } from "./suppression.ts"

const plain = { en: "{id} lacks it. Add it.", de: "{id} fehlt es. Ergänzen Sie es.", da: "{id} mangler det. Tilføj det." } as const

const rule = definePlanRule({
  id: "test/owner",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: { en: "", de: "", da: "" },
  sources: [],
  options: {},
  together: ["lacking"],
  messages: { lacking: plain, other: plain },
  visit: {
    action({ id, owner, due }, { report }) {
      if (owner === undefined) report("lacking", { id })
      if (due !== undefined) report("other", { id }, ["due"])
    },
  },
})

/** A plan of so many actions, the first of which lack an owner. */
const textOf = (all: number, lacking: number, more: { readonly suppressions?: readonly Suppression[]; readonly due?: string } = {}): string => {
  const { suppressions, due } = more
  const actions = Array.from({ length: all }, (_, index) => ({ id: `a${index}`, title: "A", ...(index < lacking ? {} : { owner: "manager" }), ...(due === undefined ? {} : { due }) }))
  return JSON.stringify({ ...emptyPlan(), metadata: { name: "x", ...(suppressions === undefined ? {} : { suppressions }) }, spec: { actions } })
}

const found = (text: string, options: Partial<LintOptions> = {}): readonly Finding[] => lintPlan(parsePlan(text), { extends: { name: "test", rules: [rule] }, ...options })

const pointers = (findings: readonly Finding[]): readonly string[] => findings.map(({ pointer }) => pointer)

const entries = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `/spec/actions/${index}`)

describe("what most entries of a list have is told in one", () => {
  test("a list has a finding for each entry, or one for all of them, never both and never none", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), (all, some) => {
      const lacking = Math.min(all, some)
      const isOne = lacking > 3 && lacking >= all - lacking
      expect(pointers(found(textOf(all, lacking)))).toEqual(isOne ? ["/spec/actions"] : entries(lacking))
    }), { numRuns: 60 })
  })
  test.each([[3, 3, 3], [4, 4, 1], [8, 4, 1], [9, 4, 4]])("of %i entries %i: findings %i", (all, lacking, findings) => {
    expect(found(textOf(all, lacking))).toHaveLength(findings)
  })
  test("it says what the first lacks, and how many are like it", () => {
    const said = (all: number, lacking: number, locale: "en" | "de" | "da"): string | undefined => found(textOf(all, lacking), { locale })[0]?.message
    expect(said(5, 5, "en")).toBe("a0 lacks it. Add it. It is much the same with all 5 entries of spec.actions.")
    expect(said(5, 4, "en")).toBe("a0 lacks it. Add it. It is much the same with 4 of the 5 entries of spec.actions (a0, a1, a2, a3).")
    expect(said(10, 9, "de")).toBe("a0 fehlt es. Ergänzen Sie es. Ähnlich ist es bei 9 von 10 Einträgen in spec.actions (a0, a1, a2, a3, a4, a5, a6, a7, …).")
    expect(said(9, 8, "da")).toBe("a0 mangler det. Tilføj det. Noget lignende gælder 8 af de 9 poster i spec.actions (a0, a1, a2, a3, a4, a5, a6, a7).")
  })
  test("it stands at the name of the list, with the rule's own severity and key", () => {
    const text = textOf(5, 5)
    const [finding] = found(text, { rules: { "test/owner": "error" } })
    expect(finding).toMatchObject({ rule: "test/owner", messageKey: "lacking", severity: "error", pointer: "/spec/actions", column: text.indexOf('"actions"') + 1 })
  })
  test("a message that is not told together is told of each", () => {
    expect(pointers(found(textOf(5, 0, { due: "2026-01-01" })))).toEqual(entries(5).map((entry) => `${entry}/due`))
  })
  test("however many there are, they are told in one, and nothing is left untold", () => {
    expect(pointers(found(textOf(2000, 1500)))).toEqual(["/spec/actions"])
    const many = found(textOf(2000, 900)).map(({ rule: id }) => id)
    expect([many.filter((id) => id === "test/owner").length, many.length]).toEqual([500, 501])
  })
})

describe("what is accepted by name is told apart", () => {
  test("an entry that the plan accepts is not counted", () => {
    const accept = (...ids: readonly string[]): string => textOf(5, 5, { suppressions: ids.map((id) => ({ rule: "test/owner", at: `action:${id}`, reason: "R" })) })
    expect(found(accept("a0"))[0]?.message).toContain("4 of the 5 entries of spec.actions (a1, a2, a3, a4)")
    expect(pointers(found(accept("a0", "a1")))).toEqual(["/spec/actions/2", "/spec/actions/3", "/spec/actions/4"])
  })
  test.each(["action", undefined])("what is accepted at %s is not told at all", (at) => {
    expect(found(textOf(5, 5, { suppressions: [{ rule: "test/owner", ...(at === undefined ? {} : { at }), reason: "R" }] }))).toEqual([])
  })
  test("a plan linted against its own baseline has nothing to say, and entries that it knows are not told when more are added", () => {
    for (const lacking of [3, 9]) expect(found(textOf(9, lacking), { baseline: baselineOf(found(textOf(9, lacking))) })).toEqual([])
    expect(pointers(found(textOf(9, 5), { baseline: baselineOf(found(textOf(9, 3))) }))).toEqual(["/spec/actions/3", "/spec/actions/4"])
  })
})
