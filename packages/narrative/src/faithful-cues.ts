import type { Locale } from "@folkmoot/facts"
import { clauseWords } from "./faithful-claim-words.ts"
import { joined, sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import type { Tables } from "./faithful-tables.ts"
import { timeWords, type WrittenUnit } from "./faithful-words.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** Words that say something of a number, and the facts of which it may be said. */
interface Cue {
  readonly words: Readonly<Record<Locale, RegExp>>
  readonly fits: (fact: Fact) => boolean
}

/** Facts of some metrics; what is of no metric may be said beside any word, and what a metric is put together from is called as its plan calls it. */
const ofMetrics = (metrics: readonly string[]): Cue["fits"] => ({ entry: { kind, metric } }) => metric === undefined || kind === "part" || metrics.includes(metricIdOf(metric))

/** Facts of one variant, of those metrics that have it. */
const ofVariants = (metrics: readonly string[], variant: string): Cue["fits"] => ({ entry }) => !metrics.includes(metricIdOf(entry.metric)) || entry.variant === variant

const [answered, surveyed] = [["answered-within", "newcomer-answered-share"], ["customer-satisfaction", "net-promoter-score", "customer-effort-score"]]
const [attributed, avoided] = [["attributed-revenue", "attributed-conversions"], ["avoided-support-cost", "deflected-contacts"]]

/** What is said to have become of those a share is of, and the metrics that tell how many these were. */
const became: readonly Cue[] = (
  [
    [
      { en: /^(?:solved?|solves|solving|unsolved|resolved|accepted)$/, de: /^(?:gelöste?[nrs]?|lösen|löste|lösten|löst|lösung|ungelöste?[nrs]?)$/, da: /^(?:løste?|løser|løses|uløste?|klare(?:t|de))$/ },
      ["resolution-rate", "resolved-within", "time-to-resolution", "knowledge-base-conversion"],
    ],
    [
      { en: /^(?:answered|replied)$/, de: /^(?:beantwortete?[nrs]?|geantwortet|reagiert)$/, da: /^(?:besvarede?|besvaret|svarede)$/ },
      [...answered, ...surveyed, "first-response-time", "survey-response-rate", "answer-concentration", "member-answer-share", "conversion-funnel", "owner-post-share"],
    ],
    [{ en: /^(?:satisfied|dissatisfied|unsatisfied)$/, de: /^(?:un)?zufriedene?[nrs]?$/, da: /^(?:u)?tilfredse?$/ }, ["customer-satisfaction"]],
    [{ en: /^(?:invited?|invites|inviting)$/, de: /^(?:eingeladen|einladen|einlädt|einladung)$/, da: /^(?:inviter(?:et|ede|er)|indbudt|invitation)$/ }, ["referral-rate", "advocates", "survey-response-rate"]],
    [{ en: /^wait(?:s|ed|ing)?$/, de: /^warte(?:n|t|te|ten)$/, da: /^vente(?:r|de|t)?$/ }, [...answered, "first-response-time", "time-to-resolution"]],
    [{ en: /^(?:adopted|taken up)$/, de: /^aufgegriffene?[nrs]?$/, da: /^(?:optaget|taget op)$/ }, ["member-insights"]],
    [{ en: /^recommend(?:s|ed)?$/, de: /^(?:weiter)?empf(?:ehlen|ohlen|iehlt|ahl)$/, da: /^anbefal(?:er?|ede|et|ing|inger)$/ }, ["net-promoter-score", "recommendation-rate", "referral-rate"]],
    [{ en: /^(?:on time|in time)$/, de: /^(?:pünktlich|rechtzeitig|fristgerecht)$/, da: /^(?:til tiden|i tide)$/ }, ["publishing-adherence", "on-time-rate", "action-completion", ...answered]],
    [{ en: /^(?:survey|in full)$/, de: /^(?:umfrage|befragung|vollständig)$/, da: /^(?:undersøgelse(?:n)?|fuldt ud)$/ }, ["survey-response-rate", ...surveyed]],
    [{ en: /^(?:brand|mentions)$/, de: /^erwähnungen$/, da: /^(?:brandet|mærket|omtaler)$/ }, ["share-of-voice", "net-sentiment", "social-mentions", "conversion-rate"]],
    [{ en: /^content$/, de: /^inhalten?$/, da: /^indhold(?:et)?$/ }, ["content-mix", "publishing-adherence", "interaction-rate"]],
    [{ en: /^(?:stayed away|stay away)$/, de: /^(?:fern|weggeblieben|fernblieben)$/, da: /^(?:væk|udeblev)$/ }, ["member-churn", "retention-cohort", "reactivation"]],
    [{ en: /^(?:came back|come back)$/, de: /^(?:kamen zurück|zurückgekommen|zurückgekehrt|wiedergekommen)$/, da: /^(?:vendte|kom|kommet|vendt) tilbage$/ }, ["reactivation", "retention-cohort", "new-tie-rate", "stickiness", "return-on-investment"]],
    [{ en: /^still active$/, de: /^(?:noch|weiterhin) aktiv$/, da: /^(?:stadig|fortsat) aktive$/ }, ["retention-cohort", "stickiness", "active-members"]],
    [{ en: /^(?:valuable|of value)$/, de: /^wertvolle?[nrs]?$/, da: /^værdifuld(?:t|e)?$/ }, ["behaviour-actors", "valuable-behaviour-rate", "behaviour-value", "leaderboard"]],
    [{ en: /^profiles?$/, de: /^profile?$/, da: /^profil(?:en|er)?$/ }, ["profile-completeness"]],
    [{ en: /^knowledge base$/, de: /^wissensdatenbank$/, da: /^(?:vidensbasen?|vidensdatabasen?)$/ }, ["knowledge-base-conversion"]],
    [{ en: /^(?:easy|easily)$/, de: /^leicht$/, da: /^(?:let|nemt)$/ }, ["customer-effort-score"]],
    [{ en: /^(?:positive|negative)$/, de: /^(?:positiv|negativ)(?:e[nrs]?)?$/, da: /^(?:positiv|negativ)[et]?$/ }, ["net-sentiment"]],
  ] as const
).map(([words, metrics]) => ({ words, fits: ofMetrics(metrics) }))

/** Times that were measured; how long something is followed may be said of anything. */
const ofWaits = (metrics: readonly string[]): Cue["fits"] => (fact) => fact.entry.kind === "option" || ofMetrics(metrics)(fact)

/** What ends a wait: a reply is no solution. */
const replies: readonly Cue[] = [
  { words: { en: /^(?:replies|first (?:reply|response|answer))$/, de: /^ersten? antwort$/, da: /^første svar$/ }, fits: ofWaits(["first-response-time", ...answered]) },
  { words: { en: /^(?:solved|solution|accepted|resolution)$/, de: /^(?:gelöst|lösung)$/, da: /^(?:løst|løsning)$/ }, fits: ofWaits(["time-to-resolution"]) },
]

/** What money is said to have become of; what was avoided is not saved, and what is attributed is not earned. */
const money: readonly Cue[] = (
  [
    [{ en: /^attributed$/, de: /^(?:zugerechnet|zugeschrieben)$/, da: /^(?:tilskrives|tilskrevet)$/ }, attributed],
    [{ en: /^(?:avoided|estimated)$/, de: /^(?:vermieden\p{L}*|geschätzt\p{L}*)$/u, da: /^(?:undgåe?t|undgåede|anslået|anslåede)$/ }, [...avoided, "return-on-investment"]],
    [{ en: /^(?:saved|saves|savings?)$/, de: /^(?:gespart|eingespart|erspart|einsparung(?:en)?)$/, da: /^(?:sparet|sparede|besparelser?(?:ne)?)$/ }, []],
    [{ en: /^(?:earned|generated|brought in)$/, de: /^(?:eingebracht|erwirtschaftet|eingespielt|gebracht)$/, da: /^(?:indbragt|tjent|indtjent|skabt)$/ }, []],
  ] as const
).map(([words, metrics]) => ({ words, fits: ofMetrics(metrics) }))

/** Whose costs they are; what the community cost is not what anybody else did. */
const spenders: readonly Cue[] = [
  { words: { en: /^(?:customer support|support desk|customer service)$/, de: /^(?:kundenservice|kundendienst|kundensupport)$/, da: /^(?:kundeservice|kundesupport|supporten)$/ }, fits: ({ entry: { id } }) => !id.endsWith("/part/costs") },
  { words: { en: /^community$/, de: /^community$/, da: /^fællesskab(?:et|ets)?$/ }, fits: () => true },
]

/** What a return counts: what was measured, or all that is assumed. */
const evidence: readonly Cue[] = [
  { words: { en: /^measured$/, de: /^(?:gemessen|gemessene[nrs]?)$/, da: /^(?:målt|målte)$/ }, fits: ofVariants(["return-on-investment"], "measured-only") },
  { words: { en: /^(?:assum(?:e|ed|ptions?)|estimat(?:ed|es))$/, de: /^(?:annahmen?|angenommen\p{L}*|geschätzt\p{L}*)$/u, da: /^(?:antagelser(?:ne)?|antaget|antagne|anslåe\p{L}+)$/u }, fits: ofVariants(["return-on-investment"], "all-evidence") },
]

/** To which contact something is attributed. */
const contacts: readonly Cue[] = [
  { words: { en: /^(?:last|latest|final) (?:contact|touch)$/, de: /^(?:letzten?|jüngsten?) (?:kontakt|berührung)$/, da: /^(?:seneste|sidste) kontakt$/ }, fits: ofVariants(attributed, "last") },
  { words: { en: /^(?:first|earliest) (?:contact|touch)$/, de: /^(?:ersten?|frühesten?) (?:kontakt|berührung)$/, da: /^(?:første|tidligste) kontakt$/ }, fits: ofVariants(attributed, "first") },
]

const [middles, averages] = [/^(?:median|p90)/, /^(?:mean|per)/]

/** Which of all an amount is: the one in the middle is no average. */
const statistics: readonly Cue[] = [
  { words: { en: /^(?:average|averages|averaged|mean)$/, de: /^(?:durchschnitt(?:lich\p{L}*)?|mittelwert)$/u, da: /^(?:gennemsnit(?:lig\p{L}*|tet)?|middelværdi(?:en)?)$/u }, fits: ({ entry: { variant = "" } }) => !middles.test(variant) },
  { words: { en: /^median$/, de: /^median(?:e|wert)?$/, da: /^median(?:en|værdi|værdien)?$/ }, fits: ({ entry: { variant = "", unit } }) => !averages.test(variant) && unit !== "per-person" },
]

/** How it is known: an estimate was not counted. */
const counting: readonly Cue[] = [{ words: { en: /^counted$/, de: /^gezählt(?:e[nrs]?)?$/, da: /^talt(?:e)?$/ }, fits: ({ entry: { metric } }) => !avoided.includes(metricIdOf(metric)) }]

/** What is said of numbers, each of them by itself, and of which. */
const aspects: readonly { readonly cues: readonly Cue[]; readonly of: (unit: WrittenUnit) => boolean }[] = [
  { cues: became, of: (unit) => unit === "percent" || unit === "milliseconds" },
  { cues: replies, of: (unit) => unit === "milliseconds" },
  { cues: money, of: (unit) => unit === "money" },
  { cues: spenders, of: (unit) => unit === "money" },
  { cues: evidence, of: (unit) => unit === "percent" },
  { cues: contacts, of: (unit) => unit === "money" || unit === "plain" },
  { cues: statistics, of: (unit) => unit === "milliseconds" || unit === "plain" },
  { cues: counting, of: (unit) => unit === "money" || unit === "plain" },
]

/** "Solved within 14 days" is one stretch, and so is "48 %, if all of it holds". */
const ends = ({ kind, text, lower }: Token, behind: Token | undefined): boolean =>
  (kind === "numeral" && !timeWords.has(behind?.lower ?? "")) || (kind === "sign" && /^[,;:()—|·•–/]$/.test(text) && !(text === "," && supposing.test(behind?.lower ?? ""))) || clauseWords.has(lower)

const supposing = /^(?:if|wenn|falls|hvis)$/

/**
 * Of the facts with the value of a number, those of which may be said what its stretch of a clause says: "70 % were satisfied" is no share of
 * questions solved, and what takes 7 hours on average is no median.
 *
 * @remarks
 * In a table the first cell of its row speaks of a number where its own says nothing. Where several such words stand there any of them will do; what
 * is of no metric may be said beside them.
 */
export const cuedBy = (locale: Locale, tokens: readonly Token[], tables: Tables): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const known = new Map<number, readonly Cue[]>()
  const cuesAt = (at: number): readonly Cue[] => {
    const before = known.get(at)
    if (before !== undefined) return before
    const [one, two] = [lowerAt(tokens, at), joined(tokens, at, 2)]
    const found = aspects.flatMap(({ cues }) => cues.filter(({ words }) => words[locale].test(one) || words[locale].test(two)))
    known.set(at, found)
    return found
  }
  /** What is said to either side of a number, as far as its stretch goes; a label before a colon belongs to it. */
  const heardAt = ({ from, next }: AmountMention): readonly (readonly Cue[])[] => {
    const heard = (start: number, step: 1 | -1): readonly Cue[] => {
      const cues: Cue[] = []
      for (let at = start; ; at += step) {
        const token = tokens[at]
        if (token === undefined || token.sentence !== tokens[from]?.sentence || Math.abs(at - from) >= sight || ends(token, tokens[at + 1])) return cues
        cues.push(...cuesAt(at))
      }
    }
    const label = tables.labelOf(from)
    const bracket = tokens[next]?.text === "(" ? heard(next + 1, 1) : []
    const isLabelled = tokens[from - 1]?.text === ":" && tokens[from - 2]?.sentence === tokens[from]?.sentence
    return [heard(next, 1), bracket, heard(from - 1, -1), ...(isLabelled ? [heard(from - 2, -1)] : []), ...(label === undefined ? [] : [tokens.slice(label.from, label.next).flatMap((_, index) => cuesAt(label.from + index))])]
  }
  return (mention, said) => {
    const { unit, share } = mention.amount
    if (said.length === 0) return said
    const heard = heardAt(mention)
    let left = said
    for (const { cues, of } of aspects) {
      if (!of(share === undefined ? unit : "percent")) continue
      // What stands behind a number tells what became of so many, else what leads to it.
      const own = heard.map((some) => some.filter((cue) => cues.includes(cue))).find((some) => some.length > 0)
      if (own !== undefined) left = left.filter((fact) => own.some(({ fits }) => fits(fact)))
    }
    return left
  }
}
