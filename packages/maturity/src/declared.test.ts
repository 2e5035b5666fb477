import * as fc from "fast-check"
import { expect, test } from "vitest"
import { answered, declare, newest, setAside, type Declared } from "./declared.ts"
import type { JudgedCriterion, Verdict } from "./verdict.ts"

const same = (text: string) => ({ en: text, de: text, da: text })

const said = (on: string, verdict: "met" | "unmet" = "met", note = "We looked."): Declared => ({ criterion: "a", verdict, note, by: "community lead", on })

test("of several statements the newest counts, of one day the least favourable", () => {
  const [early, late, no] = [said("2026-01-01", "unmet"), said("2026-02-01"), said("2026-02-01", "unmet")]
  for (const all of [[early, late], [late, early]]) expect(newest(all, "a")).toBe(late)
  for (const all of [[early, late, no], [no, late, early], [late, no, early]]) expect(newest(all, "a")).toBe(no)
  for (const [yes, nay] of [[said("2026-02-01", "met", "A"), said("2026-02-01", "unmet", "B")], [said("2026-02-01", "met", "B"), said("2026-02-01", "unmet", "A")]] as const) expect(newest([yes, nay], "a")).toBe(nay)
  expect(newest([{ ...no, criterion: "b" }, early], "a")).toBe(early)
  expect(newest([no], "c")).toBeUndefined()
})

test("between statements that differ in nothing else, what they say decides, whatever the order of their fields", () => {
  const one = fc.record({ by: fc.constantFrom("lead", "moderator"), note: fc.constantFrom("", "Yes.", "No."), verdict: fc.constantFrom("met" as const, "unmet" as const) })
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.nat(), (given, turn) => {
      const all = given.map((each): Declared => ({ criterion: "a", on: "2026-01-01", ...each }))
      const turned = all.map((each) => Object.fromEntries(Object.entries(each).toReversed()) as unknown as Declared).map((_, index, list) => list[(index + turn) % list.length] as Declared)
      expect(newest(turned, "a")).toEqual(newest(all, "a"))
    }),
  )
})

test("an answer says who gave it and when, and quotes what it rests on, where it rests on anything", () => {
  expect(answered(said("2026-03-01", "unmet", " We looked. "))).toMatchObject({
    verdict: "declared",
    because: {
      en: "Declared, not measured (community lead, 1 March 2026): not met – “We looked”.",
      de: "Selbstauskunft, nicht gemessen (community lead, 1. März 2026): nicht erfüllt – „We looked“.",
      da: "Oplyst, ikke målt (community lead, 1. marts 2026): ikke opfyldt – »We looked«.",
    },
  })
  expect(answered(said("2026-03-01", "met", "We looked. It holds.")).because.en).toBe("Declared, not measured (community lead, 1 March 2026): met – “We looked. It holds”.")
  expect(answered(said("2026-03-01", "met", " ")).because.en).toBe("Declared, not measured (community lead, 1 March 2026): met.")
  expect(answered(said("last spring", "met", "")).because.de).toBe("Selbstauskunft, nicht gemessen (community lead, last spring): erfüllt.")
  expect(answered(undefined)).toEqual({
    verdict: "not-measured",
    because: {
      en: "Not answered: only somebody who knows the community can say.",
      de: "Nicht beantwortet: Das kann nur sagen, wer die Community kennt.",
      da: "Ikke besvaret: Det kan kun den sige, der kender fællesskabet.",
    },
  })
})

const judged = (verdict: Verdict["verdict"]): JudgedCriterion => ({
  criterion: "a", level: 1, required: true, lifecycle: "stable", asks: same("Is it so?"), why: same("Because."), remedy: { effort: "days", text: same("Do it.") }, sources: [], evidence: [],
  verdict, because: same("It was planned."),
})

test("what is set aside says why, and nothing is without a reason", () => {
  const one = judged("unmet")
  expect(setAside(one, { criterion: "a", note: "We sell nothing.", by: "community lead", on: "2026-03-01" })).toMatchObject({
    ...one, verdict: "not-applicable",
    because: {
      en: "Not applicable (community lead, 1 March 2026): “We sell nothing”.",
      de: "Nicht zutreffend (community lead, 1. März 2026): „We sell nothing“.",
      da: "Ikke relevant (community lead, 1. marts 2026): »We sell nothing«.",
    },
  })
  expect(setAside(one, { criterion: "a", note: " ", by: "community lead", on: "2026-03-01" })).toBe(one)
  expect(setAside(one, undefined)).toBe(one)
})

test("of a question that only people can answer it is not said that nobody did, once an answer has run out", () => {
  const open: JudgedCriterion = { ...judged("not-measured"), ...answered(undefined) }
  expect(declare(open, said("2026-03-01"), "2026-05-01T00:00:00Z", 30).because).toEqual({
    en: "The answer given is out of date and no longer counts.", de: "Die Antwort ist veraltet und zählt nicht mehr.", da: "Det svar, der er givet, er forældet og tæller ikke længere.",
  })
  expect(declare(open, undefined).because.en).toContain("Not answered")
})

test("a declaration becomes the verdict only where nothing was measured; one out of date is kept beside, and said to be", () => {
  const { criterion: _, ...declaration } = said("2026-03-01")
  const [open, shown] = [judged("not-measured"), judged("unmet")]
  const at = (asOf: string, one: JudgedCriterion) => declare(one, said("2026-03-01"), asOf, 30)
  expect(declare(open, undefined)).toBe(open)
  expect(at("2026-03-20T00:00:00Z", open)).toEqual({ ...open, ...answered(declaration), declaration })
  expect(at("2026-03-20T00:00:00Z", shown)).toEqual({ ...shown, declaration })
  expect(at("2026-05-01T00:00:00Z", shown)).toEqual({ ...shown, declaration: { ...declaration, stale: true } })
  expect(at("2026-05-01T00:00:00Z", open)).toEqual({
    ...open,
    declaration: { ...declaration, stale: true },
    because: {
      en: "It was planned. The answer given is out of date and no longer counts.",
      de: "It was planned. Die Antwort ist veraltet und zählt nicht mehr.",
      da: "It was planned. Det svar, der er givet, er forældet og tæller ikke længere.",
    },
  })
})
