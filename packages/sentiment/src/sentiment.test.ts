import { sentiments } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { danish } from "./danish.ts"
import { english } from "./english.ts"
import { german } from "./german.ts"
import { agreementOf, alwaysNeutral, isOffered, measured, scorer, soundOf, type ListFigures } from "./index.ts"
import { netValue } from "./net-value.ts"
import { ownWords } from "./own-words.ts"

const lists = { en: english, de: german, da: danish }

/** Words of each language: how they sound is looked up, not known. */
const vocabulary = {
  en: ["great", "awful", "thanks", "love", "hate", "broken", "bad", "good", "wonderful", "terrible", "crash"],
  de: ["toll", "furchtbar", "danke", "liebe", "hasse", "kaputt", "schlecht", "guten", "wunderbar", "schreckliches", "leider"],
  da: ["fantastisk", "forfærdeligt", "tak", "elsker", "hader", "irriterende", "dårlig", "gode", "dejligt", "elendig", "desværre"],
}

/** Words that sound like nothing. */
const plain = {
  en: ["the", "window", "installs", "on", "tuesday", "version"],
  de: ["das", "fenster", "am", "dienstag", "ordner", "version"],
  da: ["og", "vinduet", "på", "tirsdag", "mappe", "version"],
}

const codes = ["en", "de", "da"] as const
const language = fc.constantFrom(...codes)
const wordsOf = (code: (typeof codes)[number]) => fc.array(fc.constantFrom(...vocabulary[code], ...plain[code], ...Array.from(lists[code].negations).slice(0, 3)), { maxLength: 12 })
const netOf = (text: string, code: (typeof codes)[number]): number => netValue(ownWords(text), lists[code])

describe("laws", () => {
  test("a text in which nobody says anything has no sentiment", () => {
    for (const text of ["", " \n\t", "...", "```\nI love it\n```", "> I hate it", "<pre>awful</pre>", "<blockquote>great <b>work</b></blockquote>", "https://example.org/great", "[quote=\"a\"]\nawful\n[/quote]", "`kill`"]) {
      expect(soundOf(text, "en"), text).toBe(null)
      expect(scorer()(text, "en"), text).toBe(null)
    }
  })

  test("words that sound like nothing change nothing, before a text or after it", () => {
    fc.assert(
      fc.property(language.chain((code) => fc.record({ code: fc.constant(code), words: wordsOf(code), more: fc.array(fc.constantFrom(...plain[code])) })), ({ code, words, more }) => {
        const net = netOf(words.join(" "), code)
        expect(netOf(`${words.join(" ")} ${more.join(" ")}`, code)).toBe(net)
        expect(netOf(`${more.join(" ")} ${words.join(" ")}`, code)).toBe(net)
      }),
    )
  })

  test("the order of sentences does not matter", () => {
    const sentences = language.chain((code) => fc.tuple(fc.constant(code), fc.array(wordsOf(code), { maxLength: 6 })))
    fc.assert(
      fc.property(
        sentences.chain(([code, given]) => fc.tuple(fc.constant(code), fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([code, given, shuffled]) => {
          const [one, other] = [given, shuffled].map((all) => netOf(all.map((words) => words.join(" ")).join(". "), code))
          expect(one).toBe(other)
        },
      ),
    )
  })

  test.each(codes)("in %s a negation turns what a word says round, and weakens it", (code) => {
    const negations = [...lists[code].negations]
    for (const word of vocabulary[code]) {
      const bare = netOf(word, code)
      expect(bare, word).not.toBe(0)
      for (const negation of negations) {
        const denied = netOf(`${negation} ${word}`, code)
        expect(Math.sign(denied), `${negation} ${word}`).toBe(-Math.sign(bare))
        expect(Math.abs(denied)).toBeLessThan(Math.abs(bare))
      }
    }
  })

  test.each(codes)("in %s a stronger word before one that sounds makes it stronger, a weaker one weaker, and neither turns it round", (code) => {
    for (const word of vocabulary[code]) {
      const bare = netOf(word, code)
      for (const [more, factor] of [[lists[code].strengthening, 1.5], [lists[code].weakening, 0.5]] as const) {
        for (const before of more) expect(netOf(`${before} ${word}`, code) - netOf(before, code), `${before} ${word}`).toBe(bare * factor)
      }
    }
  })

  test("negations sound like nothing themselves", () => {
    for (const code of codes) expect([...lists[code].negations].filter((word) => netOf(word, code) !== 0)).toEqual([])
  })

  test("equal texts sound alike, whatever was read in between", () => {
    const score = scorer()
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), fc.string(), language, (text, other, code) => {
      const first = score(text, code)
      score(other, code)
      expect(score(text, code)).toEqual(first)
    }))
  })

  test("whatever a text holds, it is read as one of the three or not at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), language, (text, code) => {
      expect([...sentiments, null]).toContain(soundOf(text, code))
    }))
  })

  // Half a million characters would take many minutes if any step looked back at all of them.
  test.each([
    ["ikke god ", 10_000_000],
    ...["a", "é", "e\u0301\u0316", "\ud800", "\u202e\u05d0", "\u{10400}", "<pre>", "<code", "[quote", "```\n", "`", "(", ":)", ":)))(", ":d", "^_", "](", "&amp;", "\n", "ikke ", "a'"].map((piece) => [piece, 500_000] as const),
  ] as const)("%j over and over comes to an end", (piece, length) => {
    expect([...sentiments, null]).toContain(soundOf(piece.repeat(Math.ceil(length / piece.length)), "da"))
  })

  test.each(["é", "<a", "`"])("so does one word of ten megabytes after %j", (start) => {
    expect([...sentiments, null]).toContain(soundOf(`${start}${"é".repeat(10_000_000)}`, "da"))
  })
})

describe("languages", () => {
  test("are taken as the source says them, with or without a country", () => {
    const score = scorer()
    expect(["da", "da-DK", "DA", "da_DK"].map((said) => score("Tak, det er dejligt", said))).toEqual(Array.from({ length: 4 }, () => ({ sentiment: "positive", language: "da" })))
    expect(score("C'est vraiment formidable, merci", "fr")).toBe(null)
    expect(score("Thanks, that is great", "constructor")).toBe(null)
  })

  test("are worked out where the source does not say, and left alone where that is not sure", () => {
    const score = scorer()
    expect(score("Thank you so much, it works perfectly for me now", null)).toEqual({ sentiment: "positive", language: "en" })
    expect(score("Vielen Dank, das hat mir wirklich sehr geholfen", null)).toEqual({ sentiment: "positive", language: "de" })
    expect(score("Det er desværre stadig meget irriterende at arbejde med", null)).toEqual({ sentiment: "negative", language: "da" })
    expect(score("Merci beaucoup pour votre aide, c'est formidable", null)).toBe(null)
    expect(score("Super, tak", null)).toBe(null)
  })

  test("are what the caller says where the source does not", () => {
    expect(scorer({ language: "da" })("Super, tak", null)).toEqual({ sentiment: "positive", language: "da" })
    expect(scorer({ language: "da" })("That is awful", "en")).toEqual({ sentiment: "negative", language: "en" })
  })
})

describe("what authors say", () => {
  test.each([
    ["I love this", "positive"],
    ["I do not love this", "negative"],
    ["Not bad at all", "positive"],
    ["It installs on the second try", "neutral"],
    ["Works :-)", "positive"],
    ["It still fails :(", "negative"],
    ["Done 🎉", "positive"],
    ["Merged :tada:", "positive"],
    ["> This is awful garbage, I hate it\n\nWhich version?", "neutral"],
    ["```\nthrow new TerribleError(hate)\n```\nWhich version?", "neutral"],
    ["See https://example.org/awful-terrible-hate for the log", "neutral"],
    ["<p>I <strong>love</strong> it</p><pre><code>awful()</code></pre>", "positive"],
    ["I &lt;3 this", "positive"],
    ["@hate-bot which version?", "neutral"],
  ] as const)("%j is %s", (text, sentiment) => {
    expect(soundOf(text, "en")).toBe(sentiment)
  })

  test.each([
    ["Das gefällt mir nicht", "de", "negative"],
    ["Das ist wunderschönes Wetter", "de", "positive"],
    ["Leider nervt das sehr", "de", "negative"],
    ["Herr Müller wohnt lieber am Fenster", "de", "neutral"],
    ["Det er ikke godt", "da", "negative"],
    ["Tusind tak for hjælpen", "da", "positive"],
    ["Den store sag har været hos virksomheden for længe", "da", "neutral"],
  ] as const)("%j in %s is %s", (text, code, sentiment) => {
    expect(soundOf(text, code)).toBe(sentiment)
  })
})

describe("figures", () => {
  const figures = (of: Partial<ListFigures>): ListFigures => ({ ...(measured[0] as ListFigures), language: "xx", accuracy: { value: 0.7, low: 0.65, high: 0.75 }, macroF1: 0.6, neutral: { accuracy: 0.6, macroF1: 0.25 }, ...of })

  test("a language without figures is not offered, nor one whose list may be no better than calling all texts neutral", () => {
    expect(isOffered("xx", [])).toBe(false)
    expect(isOffered("xx", [figures({})])).toBe(true)
    expect(isOffered("xx", [figures({}), figures({ accuracy: { value: 0.65, low: 0.6, high: 0.7 } })])).toBe(false)
    expect(isOffered("xx", [figures({ macroF1: 0.25 })])).toBe(false)
    expect(isOffered("yy", [figures({})])).toBe(false)
  })

  test.each(measured.map((one) => [one.texts, one] as const))("those of %s follow from who was taken for whom", (_, { confusion, n, accuracy, macroF1, neutral }) => {
    const { agreed, ...own } = agreementOf(confusion)
    const silent = agreementOf(alwaysNeutral(confusion))
    expect(own).toEqual({ n, macroF1: expect.closeTo(macroF1, 4) })
    expect([agreed / n, silent.agreed / n, silent.macroF1]).toEqual([accuracy.value, neutral.accuracy, neutral.macroF1].map((x) => expect.closeTo(x, 4)))
    expect(accuracy.low).toBeLessThan(accuracy.value)
  })

  test("the agreement of a program that is always right is whole, that of one that never is is nought", () => {
    const none = { positive: 0, neutral: 0, negative: 0 }
    expect(agreementOf({ positive: { ...none, positive: 3 }, neutral: { ...none, neutral: 2 }, negative: { ...none, negative: 1 } })).toEqual({ n: 6, agreed: 6, macroF1: 1 })
    expect(agreementOf({ positive: { ...none, negative: 3 }, neutral: { ...none, positive: 2 }, negative: { ...none, neutral: 1 } })).toEqual({ n: 6, agreed: 0, macroF1: 0 })
    expect(agreementOf({ positive: none, neutral: none, negative: none })).toEqual({ n: 0, agreed: 0, macroF1: 0 })
  })
})
