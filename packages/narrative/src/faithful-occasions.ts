import type { Locale } from "@folkmoot/facts"
import { clauseAt, sight } from "./faithful-clauses.ts"
import { daysNamedBy, rangeOfDate } from "./faithful-facts.ts"
import type { Mention } from "./faithful-mentions.ts"
import { oncePerLedger } from "./ledger-once.ts"
import type { LedgerEntry } from "./report.ts"
import type { WrittenDate } from "./written-dates.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

type DateMention = Extract<Mention, { kind: "date" }>

/** What is due or to be looked at by a day, and a plan that ends. */
const due = /\/(?:due|checkBy)$|^timeline\/to$/

/** Words before a day on which something else began or ended than what is said. */
const bounding = /^(?:since|until|till|by|before|after|from|to|seit|bis|vor|nach|ab|vom|zum|siden|inden|før|efter|fra|til|senest|[–—-])$/

const article = /^(?:the|dem|den|der)$/

/** Words that say what is of a day, and the occasions of which they say it, by their ids. */
const sayings: readonly (readonly [words: Readonly<Record<Locale, RegExp>>, occasions: RegExp])[] = [
  [{ en: /^(?:due|overdue|deadline|late)$/, de: /^(?:fällig|überfällig|frist|stichtag)$/, da: /^(?:frist(?:en)?|forfalder|forsinke(?:t|de))$/ }, due],
  [{ en: /^(?:done|completed|finished)$/, de: /^(?:erledigt|abgeschlossen|umgesetzt)$/, da: /^(?:gennemført|afsluttet|udført)$/ }, /\/doneOn$|\/decision$/],
  [{ en: /^(?:decided|decision)$/, de: /^(?:entschieden|entscheidung|beschlossen)$/, da: /^(?:besluttet|beslutning(?:en)?)$/ }, /\/decision$|\/doneOn$|^flexibility\//],
  [{ en: /^revised$/, de: /^überarbeitet$/, da: /^revideret$/ }, /^metadata\/|^flexibility\//],
]

/** What is due of a plan, by what it is called; goals may be reached by an action, too. */
const ofPlan: readonly (readonly [words: Readonly<Record<Locale, RegExp>>, occasions: RegExp])[] = [
  [{ en: /^(?:objectives?|targets?)$/, de: /^(?:zielvorgaben?|ziele?n?)$/, da: /^(?:delmål(?:et|ene)?|mål(?:et|ene)?)$/ }, /^objectives\//],
  [{ en: /^actions?$/, de: /^maßnahmen?$/, da: /^(?:tiltag(?:et|ene)?|handling(?:en|er|erne)?)$/ }, /^actions\//],
]

/** Words for what is due before all else that is. */
const first: Readonly<Record<Locale, RegExp>> = { en: /^next$/, de: /^nächste[nrs]?$/, da: /^næste$/ }

/** Of a word as much as it shares with its other forms, from so many letters on. */
const [stem, shortest] = [6, 5]

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.toLowerCase().split(/[^\p{L}]+/u).flatMap((word) => (word.length < shortest ? [] : [word.slice(0, stem)])))

/** As many words of a title, and half of them, tell what is spoken of. */
const fewestWords = 2

/** What tells in an id that a day was another before, or is another now. */
const moved = /\/(?:before|after)$/

/** A day on which something is due, or was done. Unit: days since 1970; `of` is the id of what is of it. */
interface Dated {
  readonly day: number
  readonly of: string
  readonly stems: ReadonlySet<string>
}

/** What a ledger says its days are of; nothing where one of them tells none, as those saved long ago do. */
const datedBy = oncePerLedger((ledger: readonly LedgerEntry[]): readonly Dated[] => {
  const dates = ledger.filter(({ kind }) => kind === "date")
  if (dates.some(({ of }) => of === undefined)) return []
  return dates.flatMap((entry) =>
    daysNamedBy(entry).flatMap(({ from, last }) => (from !== last ? [] : (entry.of ?? []).map((occasion): Dated => ({ day: from, of: occasion.id.replace(moved, ""), stems: stemsOf(occasion.title ?? "") })))),
  )
})

const isOn = ({ day }: Dated, date: WrittenDate): boolean => {
  const own = new Date(day * 86_400_000)
  return date.year === undefined ? own.getUTCDate() === date.day && own.getUTCMonth() + 1 === date.month : rangeOfDate(date)?.from === day
}

/**
 * Finds days that are of something else than what a text says of them: "overdue since 15 June", on which the plan was revised.
 *
 * @remarks
 * Only words for what is due, done, decided or revised say what is of a day, and two words of its title; any other day is let pass.
 */
export const misdatedIn = (locale: Locale, text: string, tokens: readonly Token[], mentions: readonly Mention[], ledger: readonly LedgerEntry[]): ((mention: DateMention) => boolean) => {
  const dated = datedBy(ledger)
  const asOf = dated.find(({ of }) => of === "report/as-of")?.day
  const days = new Map<number, number>()
  for (const mention of mentions) {
    const sentence = tokens[mention.from]?.sentence ?? 0
    if (mention.kind === "date" && mention.date.day !== undefined) days.set(sentence, (days.get(sentence) ?? 0) + 1)
  }
  return ({ date, from }) => {
    const own = dated.filter((one) => isOn(one, date))
    if (date.day === undefined || own.length === 0) return false
    const [begin, end] = clauseAt(tokens, from)
    // A label leads to its day: "Next objective due: 30 November".
    const label = tokens[begin - 1]?.text === ":" && tokens[begin - 2]?.sentence === tokens[from]?.sentence ? clauseAt(tokens, begin - 2)[0] : begin
    // Where lines have no full stops, each is a sentence of its own.
    const breaks = (at: number): boolean => text.slice(tokens[at - 1]?.end, tokens[at]?.start).includes("\n")
    let [head, last] = [from, from]
    while (head > label && !breaks(head)) head -= 1
    while (last < end && !breaks(last + 1)) last += 1
    const words = tokens.slice(head, last + 1).map(({ lower }) => lower)
    const isSaid = (of: Readonly<Record<Locale, RegExp>>): boolean => words.some((word) => of[locale].test(word))
    const said = sayings.filter(([of]) => isSaid(of)).map(([, occasions]) => occasions)
    // "Done since 1 January" says of no day what was done on it.
    if (!said.includes(due) && bounding.test(lowerAt(tokens, article.test(lowerAt(tokens, from - 1)) ? from - 2 : from - 1))) return false
    const called = said.length === 0 ? [] : ofPlan.filter(([of]) => isSaid(of)).map(([, occasions]) => occasions)
    const isOne = ({ of }: Dated): boolean => (said.length === 0 || said.some((one) => one.test(of))) && (called.length === 0 || called.some((one) => one.test(of)) || of.startsWith("timeline/"))
    const fitting = own.filter(isOne)
    if (fitting.length === 0) return true
    if (said.length > 0 && called.length > 0 && isSaid(first) && asOf !== undefined && dated.some((one) => isOne(one) && one.of.endsWith("/due") && one.day >= asOf && fitting.every(({ day }) => one.day < day))) return true
    if ((days.get(tokens[from]?.sentence ?? 0) ?? 0) > 1) return false
    const spoken = stemsOf(tokens.slice(Math.max(0, from - sight), from + sight).flatMap((token) => (token.sentence === tokens[from]?.sentence && token.kind === "word" ? [token.lower] : [])).join(" "))
    const shared = ({ stems }: Dated): number => [...stems].filter((one) => spoken.has(one)).length
    return own.every((one) => shared(one) === 0) && own.every(({ stems }) => stems.size >= fewestWords) && dated.some((one) => !own.includes(one) && shared(one) >= Math.max(fewestWords, one.stems.size / 2))
  }
}
