import type { Locale } from "@folkmoot/facts"
import { clauseAt, isHedged, joined } from "./faithful-clauses.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { nounBehind } from "./faithful-nouns.ts"
import { saysState } from "./faithful-states.ts"
import { lacks, saysUndone } from "./faithful-undone.ts"
import { byWord, type Bent } from "./faithful-words.ts"
import { quantity } from "./written-numbers.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What a word says of a whole without a number. */
type Part = "most" | "nearly-all" | "fewest" | "hardly-any" | "all" | "none"

const phrases: Readonly<Record<Locale, ReadonlyMap<string, Part>>> = {
  en: byWord<Part>({
    most: "most|majority|bulk|lion's share|greater part|larger part", "nearly-all": "nearly all|almost all|virtually all|practically all", fewest: "minority", "hardly-any": "hardly any|almost none|almost no|virtually no|barely any|barely a|hardly a|scarcely a|scarcely any", all: "all|every|each", none: "none|no|not one|not a single",
  }),
  de: byWord<Part>({
    most: "meisten|mehrheit|großteil|mehrzahl|löwenanteil|gros", "nearly-all": "fast alle|nahezu alle|beinahe alle|so gut wie alle", fewest: "minderheit|wenigsten", "hardly-any": "fast keine|fast kein|nahezu keine|nahezu kein|kaum eine|kaum ein|kaum einer|kaum noch eine|kaum noch ein|so gut wie keine|so gut wie kein", all: "alle|sämtliche|jede|jeder|jedes|jedem", none: "nicht ein einziges|nicht eine einzige|nicht ein einziger|nicht einen einzigen|keine|kein|keines|keine einzige|kein einziger|kein einziges|keinen einzigen|keiner einzigen",
  }),
  da: byWord<Part>({
    most: "fleste|flertallet|hovedparten|størstedelen|broderparten", "nearly-all": "næsten alle|så godt som alle|stort set alle", fewest: "mindretallet|færreste", "hardly-any": "næsten ingen|stort set ingen|så godt som ingen|næppe et|næppe en|knap et|knap en|næppe nogen|knap nogen", all: "alle|samtlige|hver|hvert|hver eneste|hvert eneste", none: "ingen|ikke et eneste|ikke en eneste|en eneste|et eneste",
  }),
}

const first = Object.fromEntries(Object.entries(phrases).map(([locale, all]) => [locale, new Set([...all.keys()].map((phrase) => phrase.split(" ")[0] ?? ""))])) as unknown as Readonly<Record<Locale, ReadonlySet<string>>>

/** Which share of a whole each says. Unit: percent. */
const shares: Readonly<Record<Part, readonly [share: number, bent: Bent]>> = {
  most: [50, "beyond"], "nearly-all": [90, "beyond"], fewest: [50, "short-of"], "hardly-any": [10, "short-of"], all: [100, "exact"], none: [0, "exact"],
}

/** Words that make *none* say it of anything there may be: "not a single complaint". */
const emphatic = /(?:not a single|einzig\p{L}*|(?:en|et) eneste)$/u

/** What people say there was none of, and no table holds. */
const missing = /^(?:complaints?|beschwerden?|beanstandung(?:en)?|klager?)$/

/** Words that say all of each, and verbs behind their noun by which something became of it. */
const [single, became] = [/^(?:every|each|jede[rsm]?|hvert?)\b/, /^(?:was|got|has|had|received|wurde|bekam|erhielt|hat|blev|fik|er|har)$/]

/** What nobody counts, and what only ever is one. */
const uncounted = /^(?:numbers?|figures?|values?|metrics?|comparisons?|changes?|days?|words?|reasons?|doubts?|zahl|zahlen|wert|wertes?|kennzahl|vergleich|veränderung|änderung|tag|wort|grund|zweifel|tal|værdi|ændring|sammenligning|dag|ord|grund|tvivl)$/

/** Words by which all or none of some people had an answer: "all newcomers got a reply". */
const [got, answer] = [/^(?:got|had|received|fik|fået|bekamen|bekommen|erhielten|erhalten)$/, /^(?:answers?|reply|replies|response|antwort(?:en)?|rückmeldung|svar)$/]

/** As far from its noun as an answer is looked for, past what is said of people in between. Unit: tokens. */
const answerReach = 14

/** Words by which *all* and *none* claim what became of things; otherwise they address people, or speak in general. */
const done = /^(?:solved|answered|resolved|gelöst|beantwortet|geklärt|løst|besvaret|afklaret)$/

const around: Readonly<Record<Part, Part>> = { most: "fewest", fewest: "most", "nearly-all": "hardly-any", "hardly-any": "nearly-all", all: "none", none: "all" }

/** Whether a share may be said from a word on without a number. */
export const opensQuantifier = (locale: Locale, lower: string): boolean => first[locale].has(lower)

/** Whether a noun stands behind "not a single" that somebody could have counted. */
const saysOfAnything = (tokens: readonly Token[], at: number): boolean =>
  // "Beschwerden gab es keine einzige."
  tokens[at]?.kind === "word" && tokens[at]?.sentence === tokens[at - 1]?.sentence ? !uncounted.test(lowerAt(tokens, at)) : tokens.slice(...clauseAt(tokens, at - 1)).some(({ lower }) => missing.test(lower))

/** Whether people are said to have had an answer. */
const gotAnswer = (tokens: readonly Token[], at: number, noun: number): boolean => {
  const near = tokens.slice(Math.max(0, at - 3), noun + answerReach).filter(({ sentence }) => sentence === tokens[at]?.sentence)
  return near.some(({ lower }) => got.test(lower)) && near.some(({ lower }) => answer.test(lower))
}

/** "Most members", "die Mehrheit der Fragen", "ingen spørgsmål blev løst": a share of what is counted, said without a number and not denied. */
export const quantifierAt = (locale: Locale, tokens: readonly Token[], at: number, denies: (at: number) => boolean): AmountMention | undefined => {
  for (let length = first[locale].has(lowerAt(tokens, at)) ? 4 : 0; length >= 1; length -= 1) {
    const part = phrases[locale].get(joined(tokens, at, length))
    if (part === undefined || tokens[at + length - 1]?.sentence !== tokens[at]?.sentence) continue
    // Who "asked the most questions" asked more than others.
    if (locale === "en" && part === "most" && tokens[at]?.lower === "most" && tokens[at - 1]?.lower === "the") return undefined
    const isWhole = part === "all" || part === "none"
    const phrase = joined(tokens, at, length)
    const isEmphatic = emphatic.test(phrase) || (part === "none" && missing.test(lowerAt(tokens, at + length)))
    // In Danish "not" may stand apart: "der har ikke været en eneste klage"; alone it says that there was one.
    const not = /^(?:en|et) eneste$/.test(phrase) ? tokens.slice(Math.max(0, at - 6), at).findLastIndex(({ lower, sentence }) => lower === "ikke" && sentence === tokens[at]?.sentence) + Math.max(0, at - 6) : at
    if (not < Math.max(0, at - 6)) return undefined
    // "Half of all questions" says half.
    if (isWhole && /^(?:of|von|af)$/.test(lowerAt(tokens, at - 1))) return undefined
    const [begin, end] = clauseAt(tokens, at)
    const isUndone = tokens.slice(begin, end + 1).some((_, index) => saysUndone(tokens, begin + index))
    const [share, bent] = shares[isUndone ? around[part] : part]
    const mention: AmountMention = { kind: "amount", amount: { unit: "percent", low: quantity(share, 0.5, 1), bent, signed: false, from: at, next: at + length }, from: at, next: at + length }
    const noun = nounBehind(locale, tokens, mention)
    const isDenied = (place: number): boolean => (place < at || place >= at + length) && place !== not && denies(place)
    if (noun === undefined) return isEmphatic && saysOfAnything(tokens, at + length) && !isHedged(tokens, at, isDenied) ? mention : undefined
    if (isWhole && (noun.counted === "objectives" || noun.counted === "actions")) {
      if (!saysState(locale, tokens, noun.counted, noun.at)) return undefined
      const ofState: AmountMention = { ...mention, amount: { ...mention.amount, unit: "plain", low: quantity(0, 0.5, 1), ofPlan: part } }
      return isHedged(tokens, at, isDenied) ? undefined : ofState
    }
    const isClaim = noun.counted === "people" || noun.counted === "newcomers" ? gotAnswer(tokens, at, noun.at) : isUndone || tokens.slice(noun.at, end + 1).some(({ lower }) => done.test(lower))
    // "Every question that is answered helps" speaks of those.
    if (single.test(phrase) && !became.test(lowerAt(tokens, noun.at + 1))) return undefined
    if (isWhole && !isEmphatic && !isClaim) return undefined
    return isHedged(tokens, at, (place) => isDenied(place) && !lacks(tokens, place)) ? undefined : mention
  }
  return undefined
}
