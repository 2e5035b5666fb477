import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { audiences, type Audience } from "./audience.ts"
import type { ReportInput } from "./context.ts"
import { renderHtml } from "./html.ts"
import type { Catalogue, Language } from "./language.ts"
import { renderMarkdown } from "./markdown.ts"
import { piecesOf } from "./pieces.ts"
import { allTexts, leaksIn, outsideBrackets, pseudoCatalogue } from "./pseudo-catalogue.ts"
import type { Report } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { renderText } from "./text.ts"
import { labels } from "./words.ts"

const forms = { Markdown: renderMarkdown, HTML: (report: Report) => renderHtml(report), "plain text": renderText }

// Earlier numbers, so that changes are told as well.
const input: ReportInput = {
  ...sampleInput,
  earlier: sampleInput.measures.filter(({ period }) => period.label === "all").map((measure) => ({ ...measure, period: { label: "before", from: "2022-10-31T23:00:00.000Z", to: "2024-04-30T22:00:00.000Z" } })),
}

const telling = (locale: Language, audience: Audience = "executive"): Report => tell(input, { locale, audience, asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })

const every = allTexts({}, sampleInput)
const pseudo = pseudoCatalogue(every)

const boundIds = (report: Report): readonly string[] => report.ledger.map(({ id }) => id)

describe.each(audiences)("to %s", (audience) => {
  test("nothing of ours is said past the catalogue, in the tree or in any form", () => {
    const report = telling(pseudo, audience)
    expect(leaksIn(report)).toEqual([])
    for (const [form, render] of Object.entries(forms)) {
      const outside = outsideBrackets(render(report))
      expect(Object.values(labels).map(({ en }) => en).filter((label) => outside.includes(label)), form).toEqual([])
      expect(render(report).split("⟦").length, form).toBe(render(report).split("⟧").length)
    }
  })

  test("the same numbers are bound as in English", () => expect(boundIds(telling(pseudo, audience))).toEqual(boundIds(telling("en", audience))))

  test("a catalogue that says what German says gives the German report, to the byte", () => {
    const german: Catalogue = { locale: "de-DE", texts: Object.fromEntries(every.map(({ key, de }) => [key, de])) }
    const [told, own] = [telling(german, audience), telling("de", audience)]
    expect({ ...told, locale: "de" }).toEqual(own)
    expect(renderMarkdown(told)).toBe(renderMarkdown(own))
    expect(renderText(told)).toBe(renderText(own))
    expect(renderHtml(told).replace(`<html lang="de-DE">`, `<html lang="de">`)).toBe(renderHtml(own))
  })
})

test("a text that is taken out is said in English, which the tree and the page say of it, and all else stays", () => {
  const whole = telling(pseudo)
  const tree = JSON.stringify(whole)
  const said = every.map(({ key }) => key).filter((key) => /^\p{L}[\p{L}, ]{3,}\.?$/u.test(key) && tree.includes(`"⟦${key}⟧"`))
  expect(said.length).toBeGreaterThan(60)
  const marked = (report: Report): number => renderHtml(report).split(`lang="en"`).length
  fc.assert(
    fc.property(fc.constantFrom(...said), (key) => {
      const { [key]: _, ...texts } = pseudo.texts
      const report = telling({ ...pseudo, texts })
      expect(leaksIn(report).join(" ")).toContain(key.replace(/[,.].*/, ""))
      expect(boundIds(report)).toEqual(boundIds(whole))
      if (!Object.values(labels).some(({ en }) => en === key)) expect(marked(report)).toBeGreaterThan(marked(whole))
    }),
    { numRuns: 12 },
  )
})

test("a catalogue without a text tells the English report, each piece of it marked", () => {
  const report = telling({ locale: "sv-SE", texts: {} })
  expect(report.locale).toBe("sv-SE")
  expect(report.labels?.["target"]).toEqual({ text: "Target", lang: "en" })
  const english = piecesOf(telling("en")).flatMap((piece) => (piece.kind === "text" ? [piece.text] : []))
  const told = piecesOf(report).flatMap((piece) => (piece.kind === "text" ? [piece] : []))
  expect(told.map(({ text }) => text).join("")).toBe(english.join(""))
  expect(told.filter(({ text, lang }) => lang !== "en" && /\p{L}/u.test(text))).toEqual([])
  expect(renderHtml(report)).toContain(`<span lang="en">In brief</span></h2>`)
})

/** What people may make of a text: a translation, nothing, and what cannot be said. */
const spoilt: fc.Arbitrary<(en: string) => unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constant((en: string) => `⟦${en}⟧`) },
  fc.constantFrom("", "{", "}}", "{$x}", "{$solved :plain}", "12 percent", ".match $n", "toString", 5, null).map((text) => () => text),
  fc.constantFrom(" 7", " {#b}", " {|x|}", " {$x :range}", " {", "\u202e", " www.example.org").map((more) => (en: string) => en + more),
  fc.nat({ max: 30 }).map((from) => (en: string) => en.slice(from)),
  fc.string({ unit: "binary" }).map((text) => () => text),
)

test("a catalogue may be in any state: a report is told, with the same numbers, and no numeral that is not in its ledger", () => {
  const catalogue = fc.array(spoilt, { minLength: 31, maxLength: 31 }).map((ways) => ({
    locale: "sv-SE", texts: Object.fromEntries(every.map(({ key, en }, index) => [key, ways[index % ways.length]?.(en)])),
  }) as Catalogue)
  fc.assert(
    fc.property(catalogue, fc.constantFrom(...audiences), (given, audience) => {
      const report = telling(given, audience)
      expect(boundIds(report)).toEqual(boundIds(telling("en", audience)))
      const printed = new Map(report.ledger.map(({ id, texts }) => [id, texts]))
      for (const piece of piecesOf(report)) {
        if (piece.kind === "value") expect(printed.get(piece.ref)).toContain(piece.text)
        if (piece.kind === "text" || piece.kind === "status") expect(piece.text).not.toMatch(/\p{N}|\{\$/u)
      }
      for (const { text } of Object.values(report.labels ?? {})) expect(text).not.toMatch(/\p{N}/u)
      for (const render of Object.values(forms)) expect(render(report)).toMatch(/\S/)
    }),
    { numRuns: 10 },
  )
})

test("a report that was saved and read again renders the same without its catalogue, and without its labels it still renders", () => {
  const report = telling(pseudo)
  const { labels: _, ...saved } = JSON.parse(JSON.stringify(report)) as Report
  const bare: Report = { ...saved, sections: saved.sections.filter(({ id }) => id !== "figures") }
  for (const render of Object.values(forms)) {
    expect(render(JSON.parse(JSON.stringify(report)) as Report)).toBe(render(report))
    expect(render(bare)).toContain("Period")
  }
  expect(renderHtml(bare)).toContain(`<span lang="en">Period</span>`)
})

test("other people's words bear their language by the catalogue's tag or by its language alone", () => {
  const quote = { by: "a member", consent: "given" as const }
  const told = tell(
    { ...input, quotes: [{ ...quote, text: "Snabb hjälp.", lang: "sv" }, { ...quote, text: "Hurtig hjælp.", lang: "da" }] },
    { locale: { locale: "sv-SE", texts: {} }, audience: "executive", asOf: sampleAsOf, timeZone: "UTC" },
  )
  const langs = piecesOf(told).flatMap((piece) => (piece.kind === "quote" && piece.origin === "member" && piece.text.includes("hj") ? [[piece.text, piece.lang]] : []))
  expect(langs).toEqual(expect.arrayContaining([["Snabb hjälp", undefined], ["Hurtig hjælp", "da"]]))
})

test("a language written from right to left turns the page", () => {
  expect(renderHtml(telling({ locale: "ar-EG", texts: {} }))).toContain(`<html lang="ar-EG" dir="rtl">`)
})

test("other people's words keep their own direction, whatever stands around them", () => {
  const purpose = "עוזרים זה לזה"
  const { plan } = input
  const told = tell({ ...input, ...(plan === undefined ? {} : { plan: { ...plan, spec: { ...plan.spec, community: { ...plan.spec.community, purpose } } } }) }, { locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "UTC" })
  expect(renderHtml(told)).toContain(`“<bdi>${purpose}</bdi>”`)
  expect(renderHtml(tell({ ...input, quotes: [{ text: "Hurtig hjælp.", by: "a member", consent: "given", lang: "da" }] }, { locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "UTC" }))).toContain(`<bdi lang="da">Hurtig hjælp</bdi>`)
})
