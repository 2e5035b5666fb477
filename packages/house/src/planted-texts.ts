import { locales, type Locale } from "@folkmoot/facts"
import { audiences, ledgerOf, type Audience, type FaithfulOptions } from "@folkmoot/narrative"
import { open } from "@folkmoot/sdk"
import { lettersByHand } from "./planted-letters-by-hand.ts"
import { heldBack, letters, plainLetter, type Choice } from "./planted-letters.ts"
import { sampleHalfYears, sampleOptions } from "./sample-options.ts"

/** Kinds of text in which something false is planted. */
export const kinds = ["report, Markdown", "report, HTML", "report, plain text", "letters looked at", "letters held back"] as const

/** What a text is. */
export type Kind = (typeof kinds)[number]

/** A text that is true, and what it is held against. */
export interface TrueText {
  readonly name: string
  readonly kind: Kind
  readonly locale: Locale
  readonly text: string
  readonly against: FaithfulOptions
  readonly choices: readonly Choice[]
  /** Where nothing may be planted: in marks, in drawings, in what is of everyday life. */
  readonly leftOut: readonly (readonly [from: number, to: number])[]
}

const unseen = (html: string): readonly (readonly [number, number])[] =>
  [/<(style|script|svg)\b[\s\S]*?<\/\1>/g, /<[^>]*>/g].flatMap((pattern) => [...html.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length] as const))

/** The reports on the sample community for all readers in all languages, and the letters about them. */
export const trueTexts = async (): Promise<readonly TrueText[]> => {
  await using folkmoot = await open(sampleOptions())
  const all: TrueText[] = []
  const known = new Map<string, FaithfulOptions>()
  for (const audience of audiences) {
    for (const locale of locales) {
      const { markdown = "", html = "", text = "", report } = await folkmoot.report({ audience, locale, ...sampleHalfYears, formats: ["markdown", "html", "text"] })
      const against = ledgerOf(report)
      known.set(`${audience} ${locale}`, against)
      const base = { locale, choices: [] }
      all.push(
        { ...base, name: `${audience}, Markdown`, kind: "report, Markdown", text: markdown, against: { ...against, format: "markdown" }, leftOut: [] },
        { ...base, name: `${audience}, HTML`, kind: "report, HTML", text: html, against: { ...against, format: "html" }, leftOut: unseen(html) },
        { ...base, name: `${audience}, plain text`, kind: "report, plain text", text, against: { ...against, format: "text" }, leftOut: [] },
      )
    }
  }
  const ledgerFor = (audience: Audience, locale: Locale): FaithfulOptions => known.get(`${audience} ${locale}`) ?? { ledger: [], locale }
  const written = locales.flatMap((locale) =>
    [...letters[locale].map((letter, place) => ({ ...letter, isHeldBack: heldBack.has(place) })), ...lettersByHand[locale]].map(({ form, audience, text: marked, isHeldBack }, place): TrueText => {
      const { text, choices, everyday } = plainLetter(marked)
      return { name: `${form} ${place} about the report for ${audience}`, kind: isHeldBack ? "letters held back" : "letters looked at", locale, text, against: ledgerFor(audience, locale), choices, leftOut: everyday }
    }),
  )
  return [...all, ...written]
}
