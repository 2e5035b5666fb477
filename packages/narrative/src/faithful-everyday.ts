import type { Locale } from "@folkmoot/facts"
import { mannerOf } from "./faithful-directions.ts"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import type { Named } from "./faithful-named.ts"
import { countedBy, nounBehind, oneOf } from "./faithful-nouns.ts"
import type { Sentences } from "./faithful-sentences.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

/** What people meet for, or are away for: how long it takes and when it is was not measured. */
const events: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:meetings?|workshops?|webinars?|seminars?|conferences?|appointments?|lunch|breakfast|dinner|coffee|catch-up|stand-up|agenda|town-hall|vacation|holidays?|party|picnic|get-together|talk|slides|slot|rehearsal|office|away|board|committee|item|station|walk|drive|canteen|catering|snacks|drinks|buffet|admission|entrance)$/,
  de: /^(?:\p{L}*(?:sitzung|besprechung|termin|treffen|workshop|webinar|meeting|tagung|seminar|konferenz|vortrag|urlaub|kaffee|mittagessen|stammtisch|feier|tagesordnung|folien|präsentation|vorstand|bahnhof)(?:en|s|es|e|n)?|\p{L}+fest|rücksprache|(?:tagesordnungs)?punkt|(?:fuß)?weg|abwesend|verreist|unterwegs|kantine|verpflegung|buffet|getränke|eintritt)$/u,
  da: /^(?:\p{L}*(?:møde|workshop|webinar|seminar|konference|ferie|frokost|kaffe|oplæg)(?:n|t|r|s|en|et|ne|rne|pen|pet)?|\p{L}*fest(?:en)?|dagsorden(?:en)?|slides|bestyrelsen?|stationen?|punkt|væk|bortrejst|fraværende|kantinen?|forplejning(?:en)?|buffet(?:en)?|entré(?:en)?)$/u,
}

/** What else people have on a day: "our call on 3 July". */
const talks = /^(?:call|calls|conversation|chat|telefonat|gespräch|anruf|samtale|opkald)$/

/** How far before its date it stands. Unit: tokens. */
const talkReach = 4

/** What takes a reader's time: "a two-minute read", "das Ausfüllen dauert fünf Minuten". */
const taking: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:read|reading|watch|fill|form|questionnaire|video|podcast|recording|sign-up)$/,
  de: /^(?:lesen|lesezeit|ausfüllen|anschauen|anhören|formular|fragebogen|video|podcast|aufzeichnung|anmeldung)$/,
  da: /^(?:læse|læsetid|læser|udfylde|udfyldes|formularen?|spørgeskemaet|videoen?|podcasten?|optagelsen|tilmeldingen?)$/,
}

/** Days on which people meet. */
const weekday = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:man|tirs|ons|tors|fre|lør|søn)dag)$/

/** What time people take for something of theirs: "we need about an hour". */
const oursToTake = /^(?:(?:we|i) (?:need|have|took|take)|wir (?:brauchen|haben)|ich (?:brauche|habe)|(?:vi|jeg) (?:har|bruger|skal))$/

/** What a sentence without a subject begins with, which says how long reading it takes: "Dauert drei Minuten". */
const taken = /^(?:takes|dauert|tager)$/

/** Words by which somebody tells who was there, or who spoke to them: how many these were is in no ledger. */
const attending = /^(?:present|attended|attendees|apologies|me|anwesend|entschuldigt|mich|mir|stede|fremmødte|deltog|mig)$/

/** Words by which somebody takes leave or says when they come again. */
const leave = /^(?:see you|back in|away for|out for|bis in|bis bald|bis dann|vi ses|ses om|tilbage om|væk i)$/

/** What a text counts of itself: "three remarks". */
const ofText: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:things|facts|lines|words|sentences|remarks|notes|reasons|steps|examples|takeaways|highlights|messages|requests|pages|slides)$/,
  de: /^(?:dinge|dingen|fakten|zeilen|sätze|sätzen|worte|worten|anmerkungen|hinweise|gründe|schritte|beispiele|botschaften|bitten|seiten|folien)$/,
  da: /^(?:ting|fakta|linjer|ord|sætninger|bemærkninger|grunde|skridt|eksempler|budskaber|pointer|ønsker|sider)$/,
}

/** Up to how many come together. */
const mostInvited = 100

/** Up to how much it costs to eat or to come in, in any currency. */
const dearest = 100

/** How long ago something was, in front of it and behind it: "one year earlier", "vor zwei Jahren", "for to år siden". */
const [whenBefore, whenBehind] = [/^vor$/, /^(?:ago|earlier|before|previously|later|früher|zuvor|davor|danach|später|tidligere|før|forinden|senere|siden)$/]

/** From how long on that says when, and not how much sooner. Unit: milliseconds. */
const longAgo = 7 * 86_400_000

/** Whether a length of time says when something was. */
const saysWhen = (tokens: readonly Token[], { amount: { unit, low, upTo }, from, next }: AmountMention): boolean =>
  unit === "milliseconds" && upTo === undefined && low.value >= longAgo && (whenBefore.test(lowerAt(tokens, from - 1)) || (tokens[next]?.sentence === tokens[from]?.sentence && whenBehind.test(lowerAt(tokens, next))))

/** Who writes and those beside them: "five of us", "wir waren sechs". */
const [ofUs, weWere] = [/^(?:of|von|af) (?:us|uns|os)$/, /^(?:(?:of|us|we) were|were|wir waren|vi var)$/]

const definite: Readonly<Record<Locale, RegExp>> = { en: /^(?:the|its|their|your)$/, de: /^(?:die|den|der|ihren?|ihrer|beiden)$/, da: /^(?:de|dets|deres|jeres)$/ }
const criterial = /^(?:criteri(?:a|on)|kriteri\p{L}*|levels?|stufen?|niveau\p{L}*|points?|punkte?n?|other|others|anderen|andre)$/u

/** How far behind its number a noun may stand, past what is said of it. Unit: tokens. */
const nounReach = 3

/** Up to how many of something may be said without telling of what was measured. */
const fewest = 12

/** What a day of its own stands behind: "Minutes of 6 July". */
const [papers, joint] = [/^(?:minutes|notes|letter|mail|newsletter|protokoll|brief|rundbrief|referat|notat|nyhedsbrev)$/, /^(?:of|from|vom|fra|af)$/]

/** What says of a day that something is due then, or begins or ends. */
const planned = /^(?:due|deadline|start|end|goal|target|plan|fällig|frist|fristen|ziel|beginn|ende|planen|mål|senest|slut)$/

/** How many words stand beside the date of a letter or of minutes. */
const mostOfHead = 4

/** In how many sentences from either end of a text such a date stands. */
const edge = 2

/** What in a text is of everyday life: no ledger tells of it, and so it claims nothing. */
export interface Everyday {
  /** Whether a number tells how long a meeting takes, how many remarks follow, when somebody is back. */
  readonly amount: (mention: AmountMention) => boolean
  /** Whether a date is that of a letter, of minutes or of a meeting. */
  readonly date: (mention: Extract<Mention, { kind: "date" }>) => boolean
}

/** Looks for what is of everyday life; in sentences that ask something of whoever reads them it is too. */
export const everydayIn = (locale: Locale, tokens: readonly Token[], mentions: readonly Mention[], names: readonly Named[], { asks, onward }: Pick<Sentences, "asks" | "onward">): Everyday => {
  const [framed, measured, personal, ours] = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()]
  const [said, words] = [new Map<number, number>(), new Map<number, number>()]
  for (const [at, token] of tokens.entries()) {
    const { lower, sentence, kind } = token
    if (kind === "word") words.set(sentence, (words.get(sentence) ?? 0) + 1)
    const both = tokens[at + 1]?.sentence === sentence ? `${lower} ${lowerAt(tokens, at + 1)}` : ""
    if (oursToTake.test(both) || (taken.test(lower) && tokens[at - 1]?.sentence !== sentence)) ours.add(sentence)
    if (events[locale].test(lower) || weekday.test(lower) || taking[locale].test(lower) || leave.test(both)) framed.add(sentence)
    if (attending.test(lower)) personal.add(sentence)
    if (countedBy(locale, token) !== undefined || oneOf(locale, token) !== undefined || mannerOf(token) !== undefined) measured.add(sentence)
  }
  // "It takes ten minutes" goes on about the picnic.
  for (const sentence of words.keys()) if (onward.goesOn(sentence) && framed.has(sentence - 1) && !measured.has(sentence - 1)) framed.add(sentence)
  for (const { from } of mentions) said.set(tokens[from]?.sentence ?? 0, (said.get(tokens[from]?.sentence ?? 0) ?? 0) + 1)
  const last = tokens.at(-1)?.sentence ?? 0
  const ofMetric = new Set(names.map(({ at }) => tokens[at]?.sentence))
  const namesMetric = (at: number): boolean => ofMetric.has(tokens[at]?.sentence)
  const isFree = (at: number): boolean => {
    const { sentence = 0 } = tokens[at] ?? {}
    return framed.has(sentence) && !measured.has(sentence) && !namesMetric(at)
  }
  return {
    amount: (mention) => {
      const { amount: { unit, low, share, upTo }, from, next } = mention
      const { sentence = 0 } = tokens[from] ?? {}
      if (saysWhen(tokens, mention)) return true
      // "Lunch is 6.50 euros a head."
      if (unit === "money" && upTo === undefined && low.value < dearest && isFree(from)) return true
      // "Lunch for 25."
      if (unit === "plain" && share === undefined && upTo === undefined && low.value > fewest && low.value <= mostInvited && isFree(from)) return nounBehind(locale, tokens, mention) === undefined
      const isSmall = unit === "milliseconds" || (unit === "plain" && low.value <= fewest)
      if (!isSmall) return false
      const wordsAt = (at: number): string => (tokens[at]?.sentence === sentence && tokens[at + 1]?.sentence === sentence ? `${lowerAt(tokens, at)} ${lowerAt(tokens, at + 1)}` : "")
      if (unit === "plain" && share === undefined && (ofUs.test(wordsAt(next)) || weWere.test(wordsAt(from - 2)))) return !namesMetric(from)
      // "The five connectors" are known to whoever reads, and in no table.
      const named = tokens.slice(next, next + nounReach).filter((token) => token.sentence === sentence && token.kind === "word")
      if (unit === "plain" && share === undefined && upTo === undefined && definite[locale].test(lowerAt(tokens, from - 1)) && named[0]?.start === tokens[next]?.start && named.length > 0 && !namesMetric(from)) {
        if (named.every((token) => oneOf(locale, token) === undefined && mannerOf(token) === undefined && !criterial.test(token.lower))) return true
      }
      // "Please reply within an hour" tells nothing.
      if (asks(sentence)) return true
      const behind = tokens[next + 1]?.sentence === sentence && ofText[locale].test(lowerAt(tokens, next + 1)) ? next + 1 : next
      if (unit === "plain" && tokens[behind]?.sentence === sentence && ofText[locale].test(lowerAt(tokens, behind))) return true
      if (unit === "plain" && share === undefined && personal.has(sentence)) return !namesMetric(from)
      if (unit === "milliseconds" && ours.has(sentence)) return !measured.has(sentence) && !namesMetric(from)
      return isFree(from) && nounBehind(locale, tokens, mention) === undefined
    },
    date: ({ from, next }) => {
      const { sentence = 0 } = tokens[from] ?? {}
      if (asks(sentence) || isFree(from)) return true
      if (tokens.slice(Math.max(0, from - talkReach), from).some((token) => token.sentence === sentence && (talks.test(token.lower) || events[locale].test(token.lower)))) return true
      const isAtEdge = sentence < edge || sentence > last - edge
      const isHead = isAtEdge && said.get(sentence) === 1 && (words.get(sentence) ?? 0) <= mostOfHead && (tokens[next]?.sentence !== sentence || /^[.,:)]$/.test(textAt(tokens, next)))
      if (!isHead) return false
      const at = tokens[from - 1]?.lower === "den" ? from - 2 : from - 1
      const isApart = tokens[at]?.sentence !== sentence || tokens[at]?.text === "," || (joint.test(lowerAt(tokens, at)) && papers.test(lowerAt(tokens, at - 1)))
      return isApart && !tokens.slice(Math.max(0, from - mostOfHead - 2), from).some((token) => token.sentence === sentence && planned.test(token.lower))
    },
  }
}
