import type { Locale } from "@folkmoot/facts"
import { clauseWords } from "./faithful-claim-words.ts"
import { sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import { countedBy } from "./faithful-nouns.ts"
import type { Onward } from "./faithful-onward.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** Whom or what a sentence may speak of beside a number, where the ledger has a number for each. */
type Spoken = "people" | "alone" | "staff" | "self-help" | "community"

const words: Readonly<Record<Locale, Readonly<Partial<Record<Spoken, RegExp>>>>> = {
  en: {
    alone: /^(?:alone|themselves|ourselves)$/, staff: /^(?:staff|employees?|agents?|moderators?|colleagues)$/,
    "self-help": /^(?:self-help|self-service|help(?:-| )?(?:pages?|cent(?:re|er)|articles?))$/, community: /^(?:community|forum|members|peers)$/,
  },
  de: {
    alone: /^(?:allein|alleine|selbst|selber)$/, staff: /^(?:\p{L}*-?mitarbeit(?:er|ern|ende|enden|erinnen)|beschäftigten?|angestellten?|moderator(?:en|innen)?|kundendienst|supportteam|support-team)$/u,
    "self-help": /^(?:selbsthilfe\p{L}*|hilfeseiten?|hilfe-?center|self-service|online-hilfe)$/u, community: /^(?:community|forum|foren|mitglieder|mitgliedern)$/,
  },
  da: {
    alone: /^(?:alene|selv)$/, staff: /^(?:\p{L}*medarbejder(?:e|ne|en)?|ansatte|moderator(?:er|erne)?|supportteamet|supporterne)$/u,
    "self-help": /^(?:selvhjælp\p{L}*|hjælpesider(?:ne)?|selvbetjening(?:en)?|hjælpecentret)$/u, community: /^(?:fællesskab(?:et|ets)?|forum(?:met)?|community|medlemmer(?:ne)?)$/,
  },
}

/** Words before staff by which they had no part in it, or are those it was done for. */
const notBy = /^(?:without|no|not|from|for|to|than|instead|besides|ohne|kein\p{L}*|nicht|statt|außer|neben|für|an|als|vom|von|den|uden|ikke|ingen|end|til|fra|ud)$/u

/** Those by whose help members do without, and the help itself. */
const helping = /^(?:help|us|team|staff|agents?|employees?|hilfe|uns|\p{L}*-?mitarbeite(?:r|rn|nde|nden)|hjælp|os|teamet|medarbejdere|medarbejderne)$/u

/** Members as they are spoken to. */
const addressed = /^(?:I|ihr|euch|you|jer)$/

/** How far behind staff it is told that they asked. Unit: tokens. */
const askReach = 6

/** How far before staff such a word stands. Unit: tokens. */
const denialReach = 4

/** Whose number a variant of a metric is. */
const whose: readonly (readonly [metric: string, variant: string, by: Spoken])[] = [
  ["resolution-rate", "by-community", "alone"],
  ["deflected-contacts", "self-help", "self-help"], ["deflected-contacts", "community", "community"],
  ["avoided-support-cost", "self-help", "self-help"], ["avoided-support-cost", "community", "community"],
]

/** The metrics of what members and staff solved together. */
const byAll: ReadonlySet<string> = new Set(["resolution-rate", "resolved-within"])

/** What ends the stretch around a number in which people and *alone* speak of it. */
const ends = (tokens: readonly Token[], at: number): boolean => {
  const { kind, text, lower } = tokens[at] as Token
  // "..., without our staff" goes on about the number before it, "between April and June" too.
  if (text === "," && doingWithout.test(lowerAt(tokens, at + 1))) return false
  if (/^(?:and|und|og)$/.test(lower)) return !/^(?:between|zwischen|mellem)$/.test(lowerAt(tokens, at - 2))
  return (kind === "numeral" && !/^(?:19|20)\d\d$/.test(text)) || (kind === "sign" && /^[,;:()—|]$/.test(text)) || clauseWords.has(lower)
}

const doingWithout = /^(?:without|ohne|uden)$/

/** What leads to those by whom something was solved: "other members", "durch Mitglieder", "solved by members". */
const [through, others, solved] = [/^(?:by|durch|von|af)$/, /^(?:other|fellow|anderen?|andre)$/, /^(?:solved|resolved|gelöst|løst)$/]

const being = /^(?:wurden?|worden|werden|wird|sind)$/

/** Whether people are those by whom something was solved. */
const isAgent = (tokens: readonly Token[], at: number): boolean => {
  const [before, earlier] = [lowerAt(tokens, at - 1), lowerAt(tokens, at - 2)]
  // "Wurden von Mitgliedern gelöst" is by them, "Fragen von Mitgliedern wurden gelöst" of them.
  const isLast = being.test(earlier) && solved.test(lowerAt(tokens, at + 1))
  return others.test(before) || before === "durch" || (through.test(before) && (solved.test(earlier) || isLast))
}

/** What leaves out those who did something, where that was staff. */
const withoutStaff = /\/left-out\/(?:by|with)-staff$/

/** What leaves out what staff asked or opened; what they solved of it counts. */
const notAskedByStaff = /\/left-out\/(?:asked|opened|written)-by-staff$/

/** Verbs by which somebody asks. */
const asks: Readonly<Record<Locale, RegExp>> = { en: /^(?:ask|asked|open|opened|posted|wrote)$/, de: /^(?:fragten|fragen|gestellt|stellten|eröffneten|eröffnet|schrieben)$/, da: /^(?:spurgte|spørger|stillede|stiller|oprettede|opretter|skrev)$/ }

const variantOf = ({ entry: { metric, variant = "" } }: Fact): string => `${metricIdOf(metric)}/${variant}`

/** What a ledger tells by whom: its variants, and the metrics whose cases are never those of staff. */
const toldBy = (facts: readonly Fact[]) => ({
  has: new Set(facts.flatMap((fact) => (fact.entry.kind === "measure" ? [variantOf(fact)] : []))),
  askedByMembers: new Set(facts.flatMap(({ entry: { id, metric } }) => (notAskedByStaff.test(id) ? [metricIdOf(metric)] : []))),
  ofMembers: new Set(facts.flatMap(({ entry: { id, metric } }) => (withoutStaff.test(id) ? [metricIdOf(metric)] : []))),
})

/**
 * Of the facts with the value of a number, those of whom its stretch of a sentence speaks: "members alone solve 45 %", "the self-help pages took the
 * place of 1,760 requests".
 *
 * @remarks
 * Where nobody is named there, whoever the sentence names counts, else the one before it in its paragraph. Where the ledger has no such variant, all
 * of them. What only members do is not said of staff.
 */
export const ofVariant = (locale: Locale, tokens: readonly Token[], facts: readonly Fact[], onward: Onward): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const { has, ofMembers, askedByMembers } = toldBy(facts)
  const known = new Map<number, ReadonlySet<Spoken>>()
  const isWithout = (at: number): boolean => tokens.slice(Math.max(0, at - denialReach), at).some(({ lower, sentence }, index, near) => sentence === tokens[at]?.sentence && (/^(?:without|ohne|uden)$/.test(lower) || (lower === "no" && near[index - 1]?.lower === "with")))
  const spokenAt = (at: number): readonly Spoken[] => {
    const token = tokens[at]
    if (token?.kind !== "word") return []
    const isDenied = (): boolean => tokens.slice(Math.max(0, at - denialReach), at).some(({ lower, sentence }) => sentence === token.sentence && notBy.test(lower))
    const both = tokens[at + 1]?.sentence === token.sentence ? `${token.lower} ${lowerAt(tokens, at + 1)}` : token.lower
    const heard = (Object.keys(words[locale]) as Spoken[]).filter((one) => (words[locale][one]?.test(token.lower) === true || words[locale][one]?.test(both) === true) && (one !== "staff" || !isDenied()))
    // Who did without somebody's help did it alone.
    if (helping.test(token.lower) && isWithout(at)) return [...heard.filter((one) => one !== "staff"), "people", "alone"]
    // "De fleste spørgsmål løste I selv."
    if (heard.includes("alone") && addressed.test(textAt(tokens, at - 1))) return [...heard, "people"]
    if (countedBy(locale, token) !== "people") return heard
    return isAgent(tokens, at) ? [...heard, "people", "alone"] : [...heard, "people"]
  }
  const inSentence = (sentence: number, at: number): ReadonlySet<Spoken> => {
    const before = known.get(sentence)
    if (before !== undefined) return before
    const all = new Set<Spoken>()
    const isOwn = (place: number): boolean => tokens[place]?.sentence === sentence && Math.abs(place - at) < sight
    for (let place = at; isOwn(place); place -= 1) for (const one of spokenAt(place)) all.add(one)
    for (let place = at + 1; isOwn(place); place += 1) for (const one of spokenAt(place)) all.add(one)
    known.set(sentence, all)
    return all
  }
  const inStretch = ({ from, next }: AmountMention): ReadonlySet<Spoken> => {
    const heard = new Set<Spoken>()
    const hear = (at: number): boolean => {
      const token = tokens[at]
      if (token === undefined || token.sentence !== tokens[from]?.sentence || Math.abs(at - from) >= sight || ends(tokens, at)) return false
      for (const one of spokenAt(at)) heard.add(one)
      return true
    }
    for (let at = from - 1; hear(at); ) at -= 1
    for (let at = next; hear(at); ) at += 1
    return heard
  }
  /** The facts of a metric by whoever is spoken of; all of them where that is nobody or more than one. */
  const ofThese = (spoken: ReadonlySet<Spoken>, said: readonly Fact[]): readonly Fact[] =>
    said.filter((fact) => {
      const own = whose.filter(([metric, variant, by]) => by !== "alone" && metric === metricIdOf(fact.entry.metric) && has.has(`${metric}/${variant}`))
      const named = own.filter(([, , by]) => spoken.has(by))
      return named.length !== 1 || own.length < 2 || named[0]?.[1] === fact.entry.variant
    })
  const isNamed = (spoken: ReadonlySet<Spoken>): boolean => spoken.has("self-help") || spoken.has("community")
  /** Whether a sentence speaks of what staff asked: "staff who opened a thread", "the staff’s questions". */
  const isAskedByStaff = (sentence: number, from: number): boolean => {
    let at = from
    while (tokens[at - 1]?.sentence === sentence && from - at < sight) at -= 1
    for (; tokens[at]?.sentence === sentence && at - from < sight; at += 1) {
      if (words[locale].staff?.test(lowerAt(tokens, at)) !== true) continue
      if (tokens[at + 1]?.text === "'" || tokens.slice(at + 1, at + askReach).some((token) => token.sentence === sentence && asks[locale].test(token.lower))) return true
    }
    return false
  }
  return (mention, said) => {
    if (said.length === 0) return said
    const { sentence = 0 } = tokens[mention.from] ?? {}
    const near = inStretch(mention)
    const whole = near.has("staff") || near.has("people") ? near : inSentence(sentence, mention.from)
    const isByStaff = whole.has("staff") && !whole.has("people")
    const isAsked = isByStaff && isAskedByStaff(sentence, mention.from)
    const byMembers = isByStaff ? said.filter(({ entry: { id, metric, variant } }) => withoutStaff.test(id) || (!ofMembers.has(metricIdOf(metric)) && variant !== "by-community" && !(isAsked && askedByMembers.has(metricIdOf(metric))))) : said
    const alone = near.has("people") && near.has("alone") && has.has("resolution-rate/by-community")
    const own = alone ? byMembers.filter(({ entry: { metric, variant } }) => !byAll.has(metricIdOf(metric)) || variant === "by-community") : byMembers
    const spoken = isNamed(near) ? near : inSentence(sentence, mention.from)
    if (isNamed(spoken) || !onward.follows(sentence)) return ofThese(spoken, own)
    let before = mention.from
    while (tokens[before]?.sentence === sentence && mention.from - before < sight) before -= 1
    return tokens[before]?.sentence === sentence - 1 ? ofThese(inSentence(sentence - 1, before), own) : own
  }
}
