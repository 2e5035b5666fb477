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
  expect(about(thing, { ...verdictOf("met", "Measured."), bar: 1 })).toMatchObject({ verdict: "met", bar: 1, because: { en: "Things – Measured.", de: "Dinge – Measured.", da: "Ting – Measured." } })
})

test("what is there is listed where all of it is, in the order in which it was asked for", () => {
  expect(present([{ en: "mission", de: "Leitbild", da: "mission" }, "x"], [{ en: "vision", de: "Vision", da: "vision" }, "y"])).toMatchObject({
    verdict: "met", because: { en: "The plan states this: mission and vision.", de: "Im Plan festgehalten: Leitbild und Vision.", da: "Står i planen: mission og vision." },
  })
})

test("each says how many of how many, also where none or all hold, and names exactly three without counting the rest", () => {
  const asked = (...list: readonly string[]) => each(list, thing, { holds: (item) => item === "ok", name: (item) => item })
  expect(asked("ok", "ok")).toMatchObject({ verdict: "met", because: { en: "Things: 2 of 2.", de: "Dinge: 2 von 2.", da: "Ting: 2 ud af 2." } })
  expect(each(undefined, thing, { holds: () => true, name: String })).toMatchObject({
    verdict: "unmet", because: { en: "Things: the plan lists none yet.", de: "Dinge: im Plan sind noch keine aufgeführt.", da: "Ting: planen nævner endnu ingen." },
  })
  expect(asked("A", "B", "C")).toMatchObject({
    verdict: "unmet",
    because: { en: "Things: 0 of 3; still open for “A”, “B” and “C”.", de: "Dinge: 0 von 3; noch offen bei „A“, „B“ und „C“.", da: "Ting: 0 ud af 3; mangler endnu for »A«, »B« og »C«." },
  })
  expect(asked("A", "B", "C", "D", "E").because).toMatchObject({ en: "Things: 0 of 5; still open for “A”, “B”, “C” and 2 more.", de: "Dinge: 0 von 5; noch offen bei „A“, „B“, „C“ und 2 weiteren." })
  expect(asked("A", "B", "C", "D").because).toMatchObject({ en: "Things: 0 of 4; still open for “A”, “B”, “C” and one more.", da: "Ting: 0 ud af 4; mangler endnu for »A«, »B«, »C« og én til." })
})

test("a declared answer counts for less than what is met and for more than what is open; what is set aside counts last", () => {
  const [met, declared, undecided, open, aside] = (["met", "declared", "undecided", "not-measured", "not-applicable"] as const).map((one) => verdictOf(one)) as [Verdict, Verdict, Verdict, Verdict, Verdict]
  expect([allOf(met, declared), allOf(declared, undecided), allOf(declared, open), allOf(met, aside), allOf(aside)].map(({ verdict }) => verdict)).toEqual(["declared", "undecided", "not-measured", "met", "not-applicable"])
  expect([anyOf(met, declared), anyOf(declared, undecided), anyOf(declared, open), anyOf(aside, open), anyOf(aside)].map(({ verdict }) => verdict)).toEqual(["met", "declared", "declared", "not-measured", "not-applicable"])
})
