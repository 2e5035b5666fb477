import type { Locale } from "@folkmoot/facts"
import { clockEnd, thanksEnd } from "./faithful-loosely.ts"
import { oneOf } from "./faithful-nouns.ts"
import { timeWords } from "./faithful-words.ts"
import type { Amount } from "./written-amounts.ts"
import { isGlued, lowerAt, textAt, type Token } from "./written-tokens.ts"

/** Where a run of signs and words without a blank ends. */
const glueEnd = (tokens: readonly Token[], at: number): number => {
  let next = at + 1
  while (isGlued(tokens, next)) next += 1
  return next
}

/** Whether a token says that the number before it is a share. */
export const isUnit = (token: Token | undefined): boolean => token !== undefined && /^(?:%|percent|prozent|procent|‰)$/.test(token.lower)

const scheme = /^(?:https?|ftp|mailto|www)$/

/** Whether an address in a network may begin with a word. */
export const opensAddress = (lower: string): boolean => scheme.test(lower)

const standards = /^(?:iso|iec|din|rfc|§|art|article|artikel|windows|android|office|version|fassung|udgave|chapter|kapitel|section|abschnitt|afsnit|pages?|seiten?|sider?|slide|folie|figure|abbildung|abb|figur|appendix|anhang|anlage|bilag|room|raum|lokale|studio|hall|halle|saal|gate|top)$/

/** What is called by a number where nothing that is counted stands behind it: "extension 4417", "Punkt 3: ...", "nr. 7". */
const numbered = /^(?:extension|ext|durchwahl|lokal|lokalnummer|item|punkt|pkt|step|schritt|trin|line|zeile|linje|row|issue|ausgabe|nummer|nr|ticket|sag|bus|train|zug|tog|gleis|platform|spor|floor|etage|code|pin|id|sprint|release|milestone|invoice|rechnung|faktura|order|table|tabelle|tabel|box|query|option|example|beispiel|eksempel|note|fußnote|fodnote|font|schrift|schriftgröße|skrift|skriftstørrelse|revision|rev)$/

/** What is called by a number in a calendar: of what is yet to come it claims nothing, and of what was it does. */
const [weeks, past] = [/^(?:week|uge|woche|kalenderwoche|kw)$/, /^(?:\p{L}{3,}(?:ed|ede)|took|came|went|was|were|got|began|had|has|have|rose|fell|kam|kamen|ging|gingen|war|waren|wurde|wurden|hat|haben|nahm|übernahm|übernahmen|begann|begannen|stieg|fiel|gab|fand|tog|kom|gik|blev|fik|var|stod|havde|har|steg|faldt)$/u]

/** As far around a number as is looked for a verb. Unit: tokens. */
const verbReach = 12

/** Words before such a noun by which what follows is counted all the same: "last week 34 joined". */
const counting = /^(?:a|per|pro|each|every|last|this|next|jede[rs]?|letzte[rn]?|diese[rn]?|nächste[rn]?|hver|sidste|denne|næste|om)$/

/** Whether a number is the name of what stands before it. */
const isLabel = (locale: Locale, tokens: readonly Token[], at: number): boolean => {
  const { sentence } = tokens[at] as Token
  const noun = textAt(tokens, at - 1) === "." ? at - 2 : at - 1
  const isWeek = weeks.test(lowerAt(tokens, noun))
  if (tokens[noun]?.sentence !== sentence || !(isWeek || numbered.test(lowerAt(tokens, noun))) || counting.test(lowerAt(tokens, noun - 1))) return false
  if (isWeek && tokens.slice(Math.max(0, at - verbReach), at + verbReach).some((token) => token.sentence === sentence && past.test(token.lower))) return false
  const behind = tokens[at + 1]
  return behind?.sentence !== sentence || (oneOf(locale, behind) === undefined && !timeWords.has(behind.lower))
}

/** What capitals within show to be a name: "iOS". */
const brand = /^\p{Ll}+\p{Lu}/u

const capital = /^\p{Lu}/u
const [streetEnd, street] = [/(?:straße|strasse|str|weg|platz|allee|gasse|ufer|damm|chaussee|gade|vej|allé|plads|stræde|torv|boulevard)$/, /^(?:street|road|avenue|lane|square|drive|boulevard|way|court|terrace)$/]

/** Where an address ends that begins with the number of a house or leads to it: "Musterweg 17, 10115 Berlin", "12 Harbour Street". */
const houseEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const { sentence } = tokens[at] as Token
  if (!/^\d{1,4}$/.test(textAt(tokens, at))) return undefined
  const isOwn = (place: number): boolean => tokens[place]?.sentence === sentence
  const isNamed = (place: number): boolean => isOwn(place) && capital.test(textAt(tokens, place))
  // "221b", "Hauptstr. 5".
  const first = isGlued(tokens, at + 1) && /^[a-z]$/i.test(textAt(tokens, at + 1)) ? at + 2 : at + 1
  const isShort = textAt(tokens, at - 1) === "." && lowerAt(tokens, at - 2).endsWith("str")
  let end = first
  if (isShort || (isNamed(at - 1) && streetEnd.test(lowerAt(tokens, at - 1)))) {
    if (isOwn(end) && !/^[,;.)]$/.test(textAt(tokens, end))) return undefined
  } else {
    while (end < first + 3 && isNamed(end) && !street.test(lowerAt(tokens, end))) end += 1
    if (end === first || !isNamed(end) || !street.test(lowerAt(tokens, end))) return undefined
    end += 1
  }
  return textAt(tokens, end) === "," && /^\d{4,5}$/.test(textAt(tokens, end + 1)) && isNamed(end + 2) ? end + 2 : end
}

/** Words before a number by which somebody can be called. */
const calling = /^(?:call|dial|phone|telephone|tel|mobile|\p{L}*hotline|line|reach|\p{L}*ruf\p{L}*|\p{L}*telefon\p{L}*|erreich\p{L}*|mobil|ring|tlf|\p{L}*nummer|træffes?|fanges?|vagten)$/u

/** Words right before a number by which it is that of a telephone and counts nothing, and what may stand behind one. */
const [dialled, behindCall] = [/^(?:on|at|is|dial|call|under|unter|über|die|der|lautet|ring|på|den|er|døgnåbne|\p{L}*nummer)$/u, /^(?:\p{P}|for|from|before|between|and|or|if|an|ab|bis|für|von|vor|zwischen|und|oder|wenn|fra|inden|mellem|og|eller|hvis)$/u]

/** As far before a number as such a word is looked for. Unit: tokens. */
const callReach = 8

/** Where a telephone number ends: "+45 33 12 45 78", "030 1234567", "0800 123 456", "ring 70 10 20 30", "dial 4711". */
const telephoneEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const first = textAt(tokens, at) === "+" && isGlued(tokens, at + 1) ? at + 1 : at
  const sentence = tokens[first]?.sentence
  const [isAbroad, text] = [first > at, textAt(tokens, first)]
  const isLocal = /^0\d\d/.test(text)
  const isCalled = (): boolean => tokens.slice(Math.max(0, at - callReach), at).some((token) => token.sentence === sentence && calling.test(token.lower))
  const after = tokens[at + 1]
  if (/^\d{3,6}$/.test(text) && dialled.test(lowerAt(tokens, at - 1)) && (after === undefined || after.sentence !== sentence || behindCall.test(after.lower)) && isCalled()) return at + 1
  // Four pairs of digits count nothing, whatever stands before them.
  const isPair = /^\d\d$/.test(text) && ([1, 2, 3].every((more) => /^\d\d$/.test(textAt(tokens, at + more)) && tokens[at + more]?.sentence === sentence) || isCalled())
  if (tokens[first]?.kind !== "numeral" || (!isAbroad && !isLocal && !isPair)) return undefined
  let [next, digits] = [first, ""]
  for (let place = first; tokens[place]?.kind === "numeral" && tokens[place]?.sentence === sentence && digits.length <= 15; ) {
    const own = textAt(tokens, place).replace(/[ \u00a0]/g, "")
    if (!/^\d+$/.test(own)) break
    digits += own
    next = textAt(tokens, place + 1) === "(" && textAt(tokens, place + 2) === "0" && textAt(tokens, place + 3) === ")" ? place + 4 : place + 1
    place = /^[-/]$/.test(textAt(tokens, next)) && isGlued(tokens, next) && isGlued(tokens, next + 1) ? next + 1 : next
  }
  const isLong = digits.length >= (isPair ? 8 : 7) || /^0\d{3,}$/.test(text)
  return isLong && !isUnit(tokens[next]) && !timeWords.has(lowerAt(tokens, next)) ? next : undefined
}

/** Where what is no number of anything ends: numerals in names, addresses and times of day, such as B2B, GPT-4, v2, www.example.org/2024, resolution-rate@1. */
export const nameEnd = (locale: Locale, tokens: readonly Token[], at: number): number | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  const end = clockEnd(locale, tokens, at) ?? thanksEnd(tokens, at)
  if (end !== undefined) return end
  if (scheme.test(token.lower) && isGlued(tokens, at + 1) && /^[:.]$/.test(textAt(tokens, at + 1))) return glueEnd(tokens, at)
  // "Durchwahl -204".
  if (token.text === "-" && isGlued(tokens, at + 1) && numbered.test(lowerAt(tokens, at - 1))) return at + 2
  if (token.kind !== "numeral") return token.text === "+" ? telephoneEnd(tokens, at) : undefined
  const called = telephoneEnd(tokens, at) ?? houseEnd(tokens, at)
  if (called !== undefined) return called
  if (token.text === "24" && textAt(tokens, at + 1) === "/" && textAt(tokens, at + 2) === "7") return at + 3
  if (isUnit(tokens[at + 1])) return undefined
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
  if (before?.sentence === token.sentence && (standards.test(before.lower) || brand.test(before.text))) return at + 1
  if (isLabel(locale, tokens, at)) return at + 1
  if (!token.glued) return undefined
  const isSuffix = before?.kind === "word" && !/^(?:eur|usd|dkk|gbp|chf|kr|x|n|fy|gj)$/.test(before.lower)
  const isNumbered = (before?.text === "-" || before?.text === "@") && before.glued && earlier?.kind === "word"
  if (!isSuffix && !isNumbered) return undefined
  return tokens[at + 1]?.kind === "word" && isGlued(tokens, at + 1) ? at + 2 : at + 1
}

/** A number before a list's item. */
export const isListMark = (tokens: readonly Token[], at: number): boolean => {
  const [token, mark] = [tokens[at], tokens[at + 1]]
  const isFirst = at === 0 || tokens[at - 1]?.sentence !== token?.sentence
  return isFirst && token?.kind === "numeral" && /^\d{1,2}$/.test(token.text) && mark?.glued === true && (mark.text === "." || mark.text === ")") && tokens[at + 2] !== undefined && tokens[at + 2]?.glued === false
}

/** What leads from a length of time to a longer one that is made of so many. */
const per = /^(?:a|an|the|per|pro|im|am|die|der|om|i)$/

/** Danish puts its article at the end. */
const danishWhole: ReadonlyMap<string, string> = new Map([["timen", "time"], ["dagen", "dag"], ["døgnet", "døgn"], ["ugen", "uge"], ["året", "år"]])

/** Whether a length of time says only what a calendar does: "24 hours a day", "an 365 Tagen im Jahr", "syv dage om ugen". */
export const isOfCalendar = (tokens: readonly Token[], { unit, low, bent, upTo, next }: Amount): boolean => {
  if (unit !== "milliseconds" || bent !== "exact" || upTo !== undefined || !per.test(lowerAt(tokens, next)) || tokens[next + 1]?.sentence !== tokens[next - 1]?.sentence) return false
  const word = lowerAt(tokens, next + 1)
  const whole = timeWords.get(danishWhole.get(word) ?? word)
  // Years are a little longer than 365 days and than 52 weeks.
  return whole !== undefined && whole > 0 && Math.abs(low.value / whole - 1) < 0.005
}
