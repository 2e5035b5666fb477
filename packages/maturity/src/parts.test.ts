import * as fc from "fast-check"
import { expect, test } from "vitest"
import { about, allOf, anyOf, countAtLeast, each, present } from "./parts.ts"
import type { Verdict } from "./verdict.ts"

const thing = { en: "Things", de: "Dinge", da: "Ting" }
const verdictOf = (verdict: Verdict["verdict"], because: string = verdict): Verdict => ({ verdict, because: { en: because, de: because, da: because } })

test("a part is present when it says something, however deep", () => {
  for (const blank of [undefined, null, "", " \n", [], [" "], {}, { a: [], b: "" }, "TBD", "[our mission]", ["kommer senere"]]) expect(present([thing, blank]).verdict).toBe("unmet")
  for (const said of ["x", 0, false, ["", "x"], { a: "", b: "x" }]) expect(present([thing, said]).verdict).toBe("met")
})

test("what is missing is listed the way each language lists", () => {
  const { because } = present([{ en: "mission", de: "Leitbild", da: "mission" }, "x"], [{ en: "vision", de: "Vision", da: "vision" }, ""], [{ en: "values", de: "Werte", da: "værdier" }, []])
  expect(because).toEqual({ en: "Not in the plan yet: vision and values.", de: "Noch nicht im Plan: Vision und Werte.", da: "Endnu ikke i planen: vision og værdier." })
})

test("a count is met from the bar on", () => {
  fc.assert(
    fc.property(fc.nat({ max: 9 }), fc.nat({ max: 9 }), (bar, count) => {
      expect(countAtLeast(bar, Array(count).fill(0), thing).verdict).toBe(count >= bar ? "met" : "unmet")
    }),
  )
  expect(countAtLeast(1, undefined, thing).because).toEqual({
    en: "Things: 0 in the plan, at least 1 needed.",
    de: "Dinge: 0 im Plan, mindestens 1 nötig.",
    da: "Ting: 0 i planen, mindst 1 kræves.",
  })
})

test("each means all of them, and at least one", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 6 }), (list) => {
      const { verdict } = each(list, thing, { holds: (item) => item, name: String })
      expect(verdict).toBe(list.length > 0 && list.every(Boolean) ? "met" : "unmet")
    }),
  )
})

const failing = (...names: readonly string[]) => each(["ok", ...names], thing, { holds: (item) => item === "ok", name: (item) => item }).because

test("those that fail are named, the first three of them", () => {
  expect(failing("A")).toEqual({
    en: "Things: 1 of 2; still open for “A”.",
    de: "Dinge: 1 von 2; noch offen bei „A“.",
    da: "Ting: 1 ud af 2; mangler endnu for »A«.",
  })
  expect(failing("A", "B", "C", "D").de).toBe("Dinge: 1 von 5; noch offen bei „A“, „B“, „C“ und einem weiteren.")
  expect(failing("A", "B", "C", "D", "E").da).toBe("Ting: 1 ud af 6; mangler endnu for »A«, »B«, »C« og 2 andre.")
})

test("together, the worst verdict counts and gives its reasons, in any order", () => {
  const four = [verdictOf("met"), verdictOf("undecided"), verdictOf("not-measured"), verdictOf("unmet")] as const
  expect(allOf(four[0], four[1]).verdict).toBe("undecided")
  expect(allOf(four[2], four[1], four[0]).verdict).toBe("not-measured")
  expect(allOf(...four).verdict).toBe("unmet")
  expect(allOf(verdictOf("unmet", "One."), four[0], verdictOf("unmet", "Two.")).because.en).toBe("One. Two.")
  expect(allOf(verdictOf("unmet", "One."), verdictOf("unmet", "One.")).because.en).toBe("One.")
})

test("a reason that several give is told once", () => {
  expect(allOf(verdictOf("not-measured", "No data."), verdictOf("not-measured", "No data.")).because.en).toBe("No data.")
})

test("of several ways one is enough, and none is lost while another is open", () => {
  const four = [verdictOf("unmet"), verdictOf("not-measured"), verdictOf("undecided"), verdictOf("met")] as const
  expect(anyOf(four[0], four[3], four[1]).verdict).toBe("met")
  expect(anyOf(four[0], four[1]).verdict).toBe("not-measured")
  expect(anyOf(four[2], four[1], four[0]).verdict).toBe("undecided")
  expect(anyOf(four[0], verdictOf("unmet", "Two."), four[0]).because.en).toBe("unmet Two.")
})

test("all hold where each does, any where one does; all fail where one does, any where each does", () => {
  const verdict = fc.constantFrom("met" as const, "undecided" as const, "not-measured" as const, "unmet" as const).map((one) => verdictOf(one))
  fc.assert(
    fc.property(verdict, fc.array(verdict, { maxLength: 4 }), (first, rest) => {
      const all = [first, ...rest]
      expect(allOf(first, ...rest).verdict === "met").toBe(all.every((one) => one.verdict === "met"))
      expect(anyOf(first, ...rest).verdict === "met").toBe(all.some((one) => one.verdict === "met"))
      expect(allOf(first, ...rest).verdict === "unmet").toBe(all.some((one) => one.verdict === "unmet"))
      expect(anyOf(first, ...rest).verdict === "unmet").toBe(all.every((one) => one.verdict === "unmet"))
    }),
  )
})

test("what a verdict is about stands before its reason and changes nothing else", () => {
  expect(about(thing, { ...verdictOf("met", "Measured."), bar: 1 })).toEqual({ verdict: "met", bar: 1, because: { en: "Things – Measured.", de: "Dinge – Measured.", da: "Ting – Measured." } })
})
