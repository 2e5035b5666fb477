import { parseInstant, type Texts } from "@folkmoot/facts"
import type { Caveat } from "@folkmoot/metrics"
import type { Context } from "./context.ts"
import { opennessOf, spanOf, type Span } from "./dateline.ts"
import type { OwnTexts } from "./language.ts"
import { ledgerId, type Binder, type Bound } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Node, Phrase } from "./report.ts"

export const noteTexts = {
  cases: { en: "n = {$n}.", de: "n = {$n}.", da: "n = {$n}." },
  span: { en: "n = {$n}, {$from} to {$until}.", de: "n = {$n}, {$from} bis {$until}.", da: "n = {$n}, {$from} til {$until}." },
  upTo: { en: "n = {$n}, up to {$until}.", de: "n = {$n}, bis {$until}.", da: "n = {$n}, til og med {$until}." },
  open: {
    en: "The period is not over yet; this number can still change.",
    de: "Der Zeitraum ist noch nicht abgeschlossen; diese Zahl kann sich noch ändern.",
    da: "Perioden er endnu ikke afsluttet, så tallet kan stadig ændre sig.",
  },
} as const

/** The days a measure speaks of, bound: its first, where it has one, and its last. */
export const daysOf = ({ asOf }: Context, bind: Binder, measure: MeasuredMeasure): { readonly from?: Bound; readonly until: Bound } => {
  const { period } = measure
  const of = (end: "from" | "until") => ({ id: `${ledgerId(measure)}/${end}` })
  const from = period.from === null ? undefined : parseInstant(period.from)
  const last = period.to ?? asOf
  const end = parseInstant(last)
  // A period does not hold its end, so its last day is the one just before it.
  return { ...(from === undefined ? {} : { from: bind.day(from, of("from")) }), until: end === undefined ? bind.moment(last, of("until")) : bind.day(end - 1, of("until")) }
}

/** What an estimate warns of, with what it names apart for those who say it in a language of their own. */
export const caveatText = ({ text, says }: Pick<Caveat, "text" | "says">): OwnTexts => ({ ...text, says })

/** What a careful reader wants beside a number: how many cases, which period, and what its estimator warns of. */
export const notesFor = ({ context, span }: { readonly context: Context; readonly span: Span | undefined }, bind: Binder, measure: MeasuredMeasure): readonly Phrase[] => {
  const said = (text: Texts, slots: Readonly<Record<string, Bound>> = {}): Phrase => sayMessage(context.locale, text, slots)
  const n = bind.cases(measure)
  const withDays = (): Phrase => {
    const { from, until } = daysOf(context, bind, measure)
    return from === undefined ? said(noteTexts.upTo, { n, until }) : said(noteTexts.span, { n, from, until })
  }
  const own = spanOf(context, [measure])
  // The report's own period stands under its title; only what differs from it is said again.
  const basis = own !== undefined && own.from === span?.from && own.to === span.to ? said(noteTexts.cases, { n }) : withDays()
  return [
    basis,
    ...(opennessOf(context, measure, span) === "unsaid" ? [said(noteTexts.open)] : []),
    ...measure.estimate.caveats.map((caveat): Phrase => [bind.words(caveatText(caveat), "definition").full]),
  ]
}

/** From so many numbers with notes on, what is noted of most of them is said once. */
const several = 3

/** Notes that would stand below more than half of the numbers, the most frequent first; what holds a value is of one number alone. */
export const sharedNotes = (nodes: readonly Node[]): readonly Phrase[] => {
  const noted = nodes.flatMap((node) => (node.kind === "claim" && node.notes.length > 0 ? [node.notes] : []))
  const counts = new Map<string, { readonly note: Phrase; readonly count: number }>()
  for (const notes of noted) {
    for (const [key, note] of new Map(notes.map((one) => [JSON.stringify(one), one]))) counts.set(key, { note, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
    .filter(({ note, count }) => noted.length >= several && count * 2 > noted.length && note.every(({ kind }) => kind !== "value"))
    .toSorted((a, b) => b.count - a.count)
    .map(({ note }) => note)
}

/** A node without notes that are said once for all. */
export const withoutNotes = (node: Node, said: readonly Phrase[]): Node => {
  if (node.kind !== "claim" || said.length === 0) return node
  const known = new Set(said.map((note) => JSON.stringify(note)))
  return { ...node, notes: node.notes.filter((note) => !known.has(JSON.stringify(note))) }
}
