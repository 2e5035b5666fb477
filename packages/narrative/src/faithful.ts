import { localeOf, type Locale, type Texts } from "@folkmoot/facts"
import { faultFinder } from "./faithful-faults.ts"
import { namedForPeople } from "./faithful-nearest.ts"
import { mentionsIn } from "./faithful-mentions.ts"
import { foreignStretches } from "./faithful-quotes.ts"
import { says, saysUnmeasured, saysUnreached, type UnfaithfulKind } from "./faithful-says.ts"
import { withFigureTables } from "./figure-tables.ts"
import { piecesOf } from "./pieces.ts"
import type { LedgerEntry, Report } from "./report.ts"
import { readHtml } from "./written-html.ts"
import { readMarkdown } from "./written-markdown.ts"
import { readPlain, type TextFormat } from "./written-text.ts"
import { tokensOf } from "./written-tokens.ts"

/** What a text is checked against. */
export interface FaithfulOptions {
  /** What the text may say: the ledger of the report it is about. */
  readonly ledger: readonly LedgerEntry[]
  /** The language the text is in. */
  readonly locale: Locale
  /** Markdown unless said; plain text reads the same in it as long as it has no marks. */
  readonly format?: TextFormat
  /** Other people's words: where a text repeats one as it stands, what it says is theirs. */
  readonly quotes?: readonly string[]
}

/** A stretch of a text that is not earned. */
export interface Unfaithful {
  /** What is not earned: a number, a date, a change, a cause. */
  readonly kind: UnfaithfulKind
  /** The stretch as it was given, mark-up within it included. */
  readonly text: string
  /** Where it begins in the text as it was given; unit: UTF-16 code units from 0. */
  readonly start: number
  /** The first place behind it, counted like `start`. */
  readonly end: number
  /** The line it begins in, from 1. */
  readonly line: number
  /** Where in that line, in UTF-16 code units from 1. */
  readonly column: number
  /** What is wrong with it, and what to do. */
  readonly message: Texts
  /** The id of the entry of the ledger that comes closest, where one does. */
  readonly nearest?: string
}

/**
 * What a report brings to the check of a text about it: its numbers, its language, and the words it quotes.
 *
 * @remarks
 * Of a report told with a catalogue the text is to be in English, unless the catalogue is of German or Danish.
 */
export const ledgerOf = (report: Report): Required<Pick<FaithfulOptions, "ledger" | "locale" | "quotes">> => ({
  ledger: report.ledger,
  locale: localeOf(report.locale),
  quotes: piecesOf(withFigureTables(report)).flatMap((piece) => (piece.kind === "quote" ? [piece.text] : [])),
})

const readers = { text: readPlain, markdown: readMarkdown, html: readHtml } as const

/** Where a place is, in lines and columns from one. */
const placesIn = (text: string): ((at: number) => { readonly line: number; readonly column: number }) => {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}

/**
 * What in a text is not earned: numbers, dates, changes and causes that the ledger does not carry.
 *
 * @remarks
 * Reads any text in English, German or Danish, whoever wrote it, and in no other language: how numbers, changes and causes are said is known of
 * these alone. Empty where it is faithful. Never throws; time is linear in the length of the
 * text. What is in doubt about words is let pass, what is in doubt about numbers is not.
 * @see N. J. L. Brown, J. A. J. Heathers, "The GRIM Test", Social Psychological and Personality Science 8(4), 2017.
 */
export const checkFaithful = (text: string, { ledger, locale, format = "markdown", quotes = [] }: FaithfulOptions): readonly Unfaithful[] => {
  const seen = readers[format](text)
  const tokens = tokensOf(seen.text)
  const mentions = mentionsIn(locale, tokens, foreignStretches(seen.text, ledger, quotes))
  const [faultOf, placeOf] = [faultFinder(locale, seen.text, tokens, mentions, ledger), placesIn(text)]
  const entries = new Map(ledger.map((entry) => [entry.id, entry] as const))
  const named = (id: string): Texts | undefined => {
    const entry = entries.get(id)
    return entry === undefined ? undefined : namedForPeople(entry)
  }
  let told = 0
  return mentions.flatMap((mention): readonly Unfaithful[] => {
    // One word may say what moved and what moved it: one fault of it is enough.
    const fault = mention.from < told ? undefined : faultOf(mention)
    if (fault === undefined) return []
    told = mention.next
    const { kind, nearest, isUnmeasured, isUnreached } = fault
    const start = seen.start(tokens[mention.from]?.start ?? 0)
    const end = seen.end((tokens[mention.next - 1]?.end ?? 1) - 1)
    const stretch = text.slice(start, end)
    return [{ kind, text: stretch, start, end, ...placeOf(start), message: isUnmeasured === true ? saysUnmeasured(stretch) : isUnreached === true ? saysUnreached(stretch) : says[kind](stretch, nearest === undefined ? undefined : named(nearest)), ...(nearest === undefined ? {} : { nearest }) }]
  })
}
