import { locales, type Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful, ledgerOf } from "./faithful.ts"
import { paraphrases, richLedger } from "./faithful-paraphrases.test-kit.ts"
import { renderHtml } from "./html.ts"
import { renderMarkdown } from "./markdown.ts"
import { altered } from "./planted-faults.test-kit.ts"
import { linesOf } from "./render-lines.ts"
import type { LedgerEntry, Report } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { renderText } from "./text.ts"

const ledgers = Object.fromEntries(locales.map((locale) => [locale, richLedger(locale)])) as unknown as Readonly<Record<Locale, readonly LedgerEntry[]>>
const check = (text: string, locale: Locale = "en", ledger = ledgers[locale]) => checkFaithful(text, { ledger, locale })
const found = (text: string, locale: Locale = "en", ledger = ledgers[locale]) => check(text, locale, ledger).map(({ kind, text: stretch }) => `${kind}: ${stretch}`)

/** The sample, measured otherwise. */
const randomReport = fc
  .record({ shift: fc.double({ min: 0.2, max: 1.4, noNaN: true }), locale: fc.constantFrom(...locales), audience: fc.constantFrom("executive", "support", "community-team", "members") })
  .map(({ shift, locale, audience }): Report => {
    const measures = sampleInput.measures.map((measure) => {
      const { estimate } = measure
      if (!estimate.measured) return measure
      const by = estimate.unit === "ratio" ? Math.min(shift, 1) : shift
      const { low, high } = estimate.interval
      return { ...measure, estimate: { ...estimate, value: estimate.value * by, interval: { ...estimate.interval, low: low * by, high: high * by } } }
    })
    return tell({ ...sampleInput, measures }, { locale, audience, asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })
  })

describe("a report is faithful to its own ledger", () => {
  test("in every format and language, whatever was measured", () => {
    fc.assert(
      fc.property(randomReport, (report) => {
        const own = ledgerOf(report)
        expect(checkFaithful(renderMarkdown(report), own)).toEqual([])
        expect(checkFaithful(renderHtml(report), { ...own, format: "html" })).toEqual([])
        expect(checkFaithful(renderText(report), { ...own, format: "text" })).toEqual([])
        expect(checkFaithful(report.sections.flatMap(({ nodes }) => nodes.flatMap(linesOf)).join("\n"), { ...own, format: "text" })).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  test("and to no other", () => {
    const report = tell(sampleInput, { locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })
    expect(checkFaithful(renderMarkdown(report), { ...ledgerOf(report), ledger: [] }).length).toBeGreaterThan(50)
  })
})

describe.each(locales)("%s", (locale) => {
  test.each(paraphrases[locale])("true: %s", (text) => {
    expect(found(text, locale)).toEqual([])
  })

  test.each(Object.entries(altered(locale)))("faults are found: %s", (_, all) => {
    expect(all.length).toBeGreaterThanOrEqual(7)
    const missed = all.filter(({ text, ledger }) => check(text, locale, ledger).length === 0).map(({ text }) => text)
    expect(missed.length / all.length, missed.join("\n")).toBeLessThanOrEqual(0.01)
  })

  test("what it says of a fault names the stretch in three languages", () => {
    for (const { message, text } of check("99,5 % 17 May 1999", locale)) for (const language of locales) expect(message[language]).toContain(text)
  })
})

describe("places", () => {
  test("are those of the text as it was given, whatever the format", () => {
    const said = (text: string, format: "text" | "markdown" | "html") =>
      checkFaithful(text, { ledger: ledgers.en, locale: "en", format }).map(({ start, end, line, column, text: stretch }) => [stretch, text.slice(start, end), line, column])
    expect(said("Fine.\nBut 99 % is not.", "text")).toEqual([["99 %", "99 %", 2, 5]])
    expect(said("Fine **but 9**9 % is not.", "markdown")).toEqual([["9**9 %", "9**9 %", 1, 12]])
    expect(said("<p>It is &#57;9&nbsp;&percnt;</p>", "html")).toEqual([["&#57;9&nbsp;&percnt;", "&#57;9&nbsp;&percnt;", 1, 10]])
  })

  test("no fault lies outside the text or overlaps another", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("99 %", "rose", "on 3 May 2019", "<b>", "`", "**", "&amp;", "\n", " ", "one in seven", "–", "€", "led to"), { maxLength: 40 }), fc.constantFrom("text", "markdown", "html"), (pieces, format) => {
        const text = pieces.join(" ")
        let last = 0
        for (const { start, end } of checkFaithful(text, { ledger: ledgers.en, locale: "en", format })) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

test("any text at all is read without harm", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.constantFrom(...locales), fc.constantFrom("text", "markdown", "html"), (text, locale, format) => {
      expect(Array.isArray(checkFaithful(text, { ledger: ledgers[locale], locale, format }))).toBe(true)
    }),
  )
})

test.each([
  "6\u200b7 % were solved.", "6\u00ad7 % were solved.", "６７ ％ were solved.", "٦٧ % were solved.", "𝟔𝟕 % were solved.", "6&#55; % were solved.", "**6**7 % were solved.", "`67 %` were solved.", "[67 %](https://example.org/61) were solved.",
  "67 реrcent were solved.", "Sixty-seven per cent were solved.", "67\u202f% were solved.", "67<!-- 61 --> % were solved.", "<b>67</b> % were solved.", "| 67 % |\n| --- |", "⁶⁷ % were solved.", "①% were solved.",
])("a hidden number is seen: %s", (text) => {
  expect(check(text).map(({ kind }) => kind)).toEqual(["number"])
})

test.each([
  "![](chart-67.png)", "[here](https://example.org/67)", "https://example.org/67 shows it.", "<script>67</script>", "<style>a{width:67%}</style>", "<!-- 67 % -->", "Our B2B forum, GPT-4 and Web3.",
  "1. First\n2. Second\n3. Third", "Note¹ and note².", "<svg><text>67 %</text></svg>",
])("what is no text counts nothing: %s", (text) => {
  expect(found(text)).toEqual([])
})

describe("figures that cannot be", () => {
  test.each<[Locale, string, readonly string[]]>([
    ["en", "57.8 NPS from 97 answers", ["impossible: 57.8", "number: 97"]],
    ["en", "57.73 NPS from 97 answers", ["number: 57.73", "number: 97"]],
    ["en", "31 % of 40 said so.", ["impossible: 31 %", "number: 40"]],
    ["de", "31 % von 40 sagten das.", ["impossible: 31 %", "number: 40"]],
    ["da", "31 % af 40 sagde det.", ["impossible: 31 %", "number: 40"]],
    ["en", "61.2 % (n = 13)", ["impossible: 61.2 %", "number: 13"]],
    ["en", "On a scale from 1 to 7, the mean was 5.19 (n = 28).", ["impossible: 5.19", "number: 28"]],
    ["en", "On a scale from 1 to 7, the mean was 5.18 (n = 28).", ["number: 5.18", "number: 28"]],
    ["en", "Members gave 4.37 points on a 5-point scale, from 10 answers.", ["impossible: 4.37 points", "number: 10"]],
    ["en", "The mean is 4.37 on a 1–5 scale (n = 19).", ["number: 4.37", "number: 19"]],
    ["en", "The mean is 5.42 on a 1–5 scale (n = 19).", ["impossible: 5.42", "number: 19"]],
    ["de", "Auf einer Skala von 1 bis 5 beträgt der Mittelwert 4,33 (n = 10).", ["impossible: 4,33", "number: 10"]],
    ["de", "Im Schnitt waren es 4,33 auf einer Skala von 1 bis 5, aus 12 Antworten.", ["number: 4,33", "number: 12"]],
    ["da", "På en skala fra 1 til 5 er gennemsnittet 4,33 (n = 10).", ["impossible: 4,33", "number: 10"]],
    ["da", "Gennemsnittet er 4,33 på en skala fra 1 til 5, baseret på 12 svar.", ["number: 4,33", "number: 12"]],
    // Weights make any mean possible, and without a scale nobody says that answers were whole numbers.
    ["en", "On a scale from 1 to 5, the weighted mean was 4.33 (n = 10).", ["number: 4.33", "number: 10"]],
    ["en", "The mean wait was 4.33 (n = 10).", ["number: 4.33", "number: 10"]],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })
})

test("a figure with more digits than can be reckoned exactly is not called impossible", () => {
  for (const text of ["33.33333333333333 % of 3", "33.3333333333333333 % of 3", "0.059171597633136095 % of 1690", "14.285714285714286 % of 7"]) expect(check(text).map(({ kind }) => kind), text).not.toContain("impossible")
})

test("a quoted mean is held against its answers though the ledger has both numbers", () => {
  const count = (id: string, value: number): LedgerEntry => ({ id, kind: "count", texts: [], value })
  const ledger: readonly LedgerEntry[] = [{ id: "claim/mean", kind: "claim", texts: [], unit: "points", value: 5.19, source: "Almanac", year: 2019 }, count("low", 1), count("high", 7), count("answers", 28)]
  expect(found("On a scale from 1 to 7, the mean was 5.19 (n = 28), says the Almanac.", "en", ledger)).toEqual(["impossible: 5.19"])
  expect(found("On a scale from 1 to 7, the mean was 5.19 (n = 28), says the Almanac.", "en", [...ledger, { id: "own", kind: "measure", texts: [], unit: "scale-points", value: 5.19, n: 28 }])).toEqual([])
})

describe("what a count is of", () => {
  test.each<[Locale, string, readonly string[]]>([
    ["en", "We looked at 1,690 questions.", []], ["en", "We looked at 1,690 members.", ["number: 1,690"]], ["en", "There were 1,690 replies.", ["number: 1,690"]],
    ["en", "The score rests on 412 answers of 412 people.", []], ["en", "The score rests on 412 questions.", ["number: 412"]],
    ["en", "1,690 members’ questions were looked at.", []], ["en", "We looked at 1,690 member questions and 1,690 oddities.", []],
    ["de", "Es ging um 1.690 Fragen.", []], ["de", "Es ging um 1.690 Mitglieder.", ["number: 1.690"]], ["de", "412 Befragte, 412 Antworten.", []], ["de", "412 Themen wurden eröffnet.", ["number: 412"]],
    ["da", "Vi så på 1.690 spørgsmål.", []], ["da", "Vi så på 1.690 medlemmer.", ["number: 1.690"]], ["da", "Der kom 412 svar fra 412 kunder.", []], ["da", "Der kom 412 tråde.", ["number: 412"]],
  ])("%s: %s", (locale, text, expected) => {
    expect(found(text, locale)).toEqual(expected)
  })

  test("two numbers before one noun are both of it", () => {
    const ledger: readonly LedgerEntry[] = [{ id: "solved", kind: "measure", texts: [], unit: "ratio", value: 0.7, n: 60, metric: "resolution-rate@1", variant: "matured-cohort" }, { id: "done", kind: "count", texts: [], value: 42 }]
    expect(found("42 of 60 questions were solved.", "en", ledger)).toEqual([])
    expect(found("42 of 60 members are happy.", "en", ledger)).toEqual(["number: 42 of 60"])
  })

  test("a metric nobody knows counts anything", () => {
    expect(found("They were 42 members.", "en", [{ id: "own", kind: "measure", texts: [], unit: "ratio", value: 0.5, n: 42, metric: "own-metric@1", variant: "own" }])).toEqual([])
  })
})

describe("rounding and the words around a number", () => {
  const ledger: readonly LedgerEntry[] = [{ id: "share", kind: "measure", texts: [], unit: "ratio", value: 0.698, interval: { low: 0.57, high: 0.8, level: 0.95, method: "wilson" }, n: 500 }]
  test.each([
    "70 %", "About 70 %", "Nearly 70 %", "Just under 70 %", "69.8 %", "At least 57 %", "57–80 %", "From 57 to 80 percent", "Seventy per cent", "Between fifty-seven and eighty percent", "Less than 70 %", "Up to 80 %",
  ])("true of 69.8 %%: %s", (text) => {
    expect(found(text, "en", ledger)).toEqual([])
  })
  test.each(["More than 70 %", "71 %", "69 %", "69.7 %", "70.0 %", "At least 70 %", "58–80 %", "57–81 %", "70 percentage points", "70 points", "Over 69.9 %", "Just over 70 %", "57 %", "Two thirds", "70", "70 days"])(
    "false of 69.8 %%: %s",
    (text) => {
      expect(check(text, "en", ledger)).toHaveLength(1)
    },
  )
})

describe("dates", () => {
  test("day and month that could change places are not let pass", () => {
    const ledger: readonly LedgerEntry[] = ["2025-03-04", "2025-04-03", "2025-03-03"].map((day) => ({ id: `date/${day}`, kind: "date", texts: [] }))
    expect(found("On 03/04/2025.", "en", ledger)).toEqual(["date: 03/04/2025"])
    expect(found("On 03/03/2025 and 4 March 2025, 2025-04-03, March 3rd, 2025.", "en", ledger)).toEqual([])
    expect(found("Am 03.04.2025 und am 4. März 2025.", "de", ledger)).toEqual([])
    expect(found("Den 3. april 2025 og den 5. april 2025.", "da", ledger)).toEqual(["date: 5. april 2025"])
  })

  test("a month’s number is no other month’s, nor that of the whole time", () => {
    expect(found("In May 2024, 41% were solved.")).toEqual([])
    expect(found("In June 2024, 41% were solved.")).toEqual(["number: 41%"])
    expect(found("All in all, 41% were solved.")).toEqual(["number: 41%"])
  })
})

describe("what others found out", () => {
  test("needs its source or year beside it", () => {
    expect(found("A contact costs €14.25.")).toEqual(["claim-without-source: €14.25"])
    expect(found("The Service Desk Almanac asked around. A contact costs €14.25.")).toEqual([])
    expect(found("The Service Desk Almanac asked around.\n\nWe help. A contact costs €14.25.")).toEqual(["claim-without-source: €14.25"])
  })

  test("is theirs where their words are repeated", () => {
    expect(checkFaithful("They say “we saved 40 hours and it rose”.", { ledger: [], locale: "en", quotes: ["we saved 40 hours and it rose"] })).toEqual([])
    expect(checkFaithful("They say “we saved 140 hours”.", { ledger: [], locale: "en", quotes: ["40 hours"] })).toHaveLength(1)
  })
})

describe("what a number is said of", () => {
  test("is the metric that leads to it", () => {
    expect(found("The resolution rate is 61%.")).toEqual([])
    expect(found("The referral rate is 61%.")).toEqual(["number: 61%"])
    expect(found("The resolution rate is 8.4%.")).toEqual(["number: 8.4%"])
    expect(found("Die Lösungsquote beträgt 8,4 %.", "de")).toEqual(["number: 8,4 %"])
    expect(found("Løsningsraten er på 8,4 %.", "da")).toEqual(["number: 8,4 %"])
    // A target names no metric, and what stands behind a comma is of something else.
    expect(found("The referral rate is meant to be 10 percent.")).toEqual([])
    expect(found("Beside the referral rate, 61% of questions were solved.")).toEqual([])
  })

  test("is the level that is held, unless it is said to lie ahead", () => {
    expect(found("The community has reached level 3 of 3.")).toEqual(["number: 3 of 3"])
    expect(found("Die Community steht auf Stufe 2 von 3.", "de")).toEqual(["number: 2 von 3"])
    expect(found("Fællesskabet er på niveau 2 af 3.", "da")).toEqual(["number: 2 af 3"])
    expect(found("Die Community steht auf Stufe 1 von 3; es könnte Stufe 2 sein.", "de")).toEqual([])
    expect(found("Once this is met, the community holds level 2.")).toEqual([])
    expect(found("Ist das erfüllt, steht die Community auf Stufe 2.", "de")).toEqual([])
    expect(found("Når det er opfyldt, er fællesskabet på niveau 2.", "da")).toEqual([])
    expect(found("Er det opfyldt, er fællesskabet på niveau 2.", "da")).toEqual([])
  })

  test("is bent by the words before it, even where it is printed as it stands", () => {
    expect(found("At least 61% of the questions were solved.")).toEqual(["number: 61%"])
    expect(found("At least 59% of the questions were solved.")).toEqual([])
  })

  test("is its own time, where a sentence names months", () => {
    const ledger: readonly LedgerEntry[] = [
      { id: "solved", kind: "measure", texts: [], unit: "ratio", value: 0.63, metric: "resolution-rate@1", period: { label: "2026-Q2", from: "2026-04-01T00:00:00.000Z", to: "2026-07-01T00:00:00.000Z" } },
      { id: "date/2026-01-15", kind: "date", texts: ["15 January 2026"] }, { id: "date/2026-03-15", kind: "date", texts: ["15 March 2026"] },
    ]
    expect(found("In the second quarter of 2026, 63% were solved.", "en", ledger)).toEqual([])
    expect(found("Between January and March 2026, 63% were solved.", "en", ledger)).toEqual(["number: 63%"])
    expect(found("Since January 2026 much has been done, and 63% were solved.", "en", ledger)).toEqual([])
  })
})

test("a number below zero may be spelt", () => {
  const ledger: readonly LedgerEntry[] = [{ id: "return", kind: "measure", texts: [], unit: "change", value: -0.545 }]
  expect(found("The return is minus 54.5 percent.", "en", ledger)).toEqual([])
  expect(found("Die Rendite beträgt minus 54,5 Prozent.", "de", ledger)).toEqual([])
  expect(found("The return is 54.5 percent.", "en", ledger)).toEqual(["number: 54.5 percent"])
})

test("what one variant did is not said of another", () => {
  const entry = (variant: string, verdict: "higher" | "cannot-tell", value: number): readonly LedgerEntry[] => [
    { id: variant, kind: "measure", texts: [], unit: "change", value, metric: "return-on-investment@1", variant },
    { id: `change/${variant}`, kind: "change", texts: [], unit: "change", value: 0.1, metric: "return-on-investment@1", variant, verdict },
  ]
  const ledger = [...entry("all-evidence", "cannot-tell", 0.55), ...entry("measured-only", "higher", -0.54)]
  expect(found("The return on investment grew to 55%.", "en", ledger)).toEqual(["direction: grew"])
  expect(found("The return on investment grew to −54%.", "en", ledger)).toEqual([])
})

test.each<[Locale, string, string]>([
  ["de", "Die Lösungsquote ging auf 61 % zurück.", "ging"], ["de", "Die Erstreaktionszeit nahm weiter zu.", "nahm"], ["da", "Løsningsraten gik tilbage.", "gik"],
  ["da", "Ventetiden for første svartid er længere end for et år siden.", "længere"],
])("a direction is heard in two words and behind its amount, %s: %s", (locale, text, heard) => {
  const ledger: readonly LedgerEntry[] = [{ id: "goal", kind: "target", texts: [], unit: "ratio", value: 0.1 }, { id: "solved", kind: "measure", texts: [], unit: "ratio", value: 0.61 }]
  expect(found(text, locale, ledger)).toEqual([`direction: ${heard}`])
})

test("by how much something differs is earned by no target and no share of a whole", () => {
  const ledger: readonly LedgerEntry[] = [{ id: "goal", kind: "target", texts: [], unit: "ratio", value: 0.1 }, { id: "solved", kind: "measure", texts: [], unit: "ratio", value: 0.1 }]
  expect(found("Replies come 10 percent faster.", "en", ledger)).toEqual(["number: 10 percent", "direction: faster"])
  expect(found("Svarene kommer 10 % hurtigere.", "da", ledger)).toEqual(["number: 10 %", "direction: hurtigere"])
  expect(found("Antworten kommen um ein Zehntel schneller.", "de", ledger)).toEqual(["number: ein Zehntel"])
  expect(found("At 10 percent higher hopes are allowed.", "en", ledger)).toEqual([])
  const faster: LedgerEntry = { id: "change", kind: "change", texts: ["10 %"], metric: "first-response-time@1", unit: "ratio", value: -0.1, verdict: "lower" }
  expect(found("Replies come 10 percent faster.", "en", [...ledger, faster])).toEqual([])
})

test("what a question asks and the next clause denies is no claim", () => {
  expect(found("Set sammen; hvad der fører til hvad, er ikke påvist.", "da")).toEqual([])
  expect(found("Falder alle svar positivt ud, er det godt.", "da")).toEqual([])
})

test("a verb may say no more than the link it names was shown to", () => {
  expect(found("The answering guide caused it.")).toEqual([])
  expect(found("A welcome caused it.")).toEqual(["cause: caused"])
  expect(found("A welcome contributed to it.")).toEqual([])
  expect(found("That they answer each other’s questions contributed to it.")).toEqual(["cause: contributed to"])
  expect(found("That they answer each other’s questions went along with it.")).toEqual([])
  expect(found("Members did not cause it, and nobody knows whether it led to anything.")).toEqual([])
})
