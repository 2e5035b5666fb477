import type { Locale } from "@folkmoot/facts"
import { clauseWords } from "./faithful-claim-words.ts"
import { joined, sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import { timeWords } from "./faithful-words.ts"
import type { Token } from "./written-tokens.ts"

/** What is said to have become of those a share is of, and the metrics that tell how many these were. */
const cues: readonly (readonly [words: Readonly<Record<Locale, RegExp>>, metrics: readonly string[]])[] = [
  [
    { en: /^(?:solved?|solves|solving|unsolved|resolved)$/, de: /^(?:gelöste?[nrs]?|lösen|löste|lösten|löst|ungelöste?[nrs]?)$/, da: /^(?:løste?|løser|løses|uløste?|klare(?:t|de))$/ },
    ["resolution-rate", "resolved-within", "time-to-resolution", "knowledge-base-conversion"],
  ],
  [{ en: /^(?:satisfied|dissatisfied|unsatisfied)$/, de: /^(?:un)?zufriedene?[nrs]?$/, da: /^(?:u)?tilfredse?$/ }, ["customer-satisfaction"]],
  [{ en: /^(?:invited?|invites|inviting)$/, de: /^(?:eingeladen|einladen|einlädt)$/, da: /^(?:inviter(?:et|ede|er)|indbudt)$/ }, ["referral-rate", "advocates", "survey-response-rate"]],
  [{ en: /^wait(?:s|ed|ing)?$/, de: /^warte(?:n|t|te|ten)$/, da: /^vente(?:r|de|t)?$/ }, ["first-response-time", "answered-within", "newcomer-answered-share", "time-to-resolution"]],
  [{ en: /^adopted$/, de: /^aufgegriffene?[nrs]?$/, da: /^optaget$/ }, ["member-insights"]],
  [{ en: /^recommend(?:s|ed)?$/, de: /^(?:weiter)?empf(?:ehlen|ohlen|iehlt|ahl)$/, da: /^anbefal(?:er?|ede|et|ing|inger)$/ }, ["net-promoter-score", "recommendation-rate", "referral-rate"]],
  [{ en: /^(?:on time|in time)$/, de: /^(?:pünktlich|rechtzeitig|fristgerecht)$/, da: /^(?:til tiden|i tide)$/ }, ["publishing-adherence", "on-time-rate", "action-completion", "answered-within", "newcomer-answered-share"]],
  [{ en: /^(?:survey|in full)$/, de: /^(?:umfrage|befragung|vollständig)$/, da: /^(?:undersøgelse(?:n)?|fuldt ud)$/ }, ["survey-response-rate", "customer-satisfaction", "net-promoter-score", "customer-effort-score"]],
  [{ en: /^(?:brand|mentions)$/, de: /^erwähnungen$/, da: /^(?:brandet|mærket|omtaler)$/ }, ["share-of-voice", "net-sentiment", "social-mentions", "conversion-rate"]],
  [{ en: /^content$/, de: /^inhalten?$/, da: /^indhold(?:et)?$/ }, ["content-mix", "publishing-adherence", "interaction-rate"]],
  [{ en: /^(?:stayed away|stay away)$/, de: /^(?:fern|weggeblieben|fernblieben)$/, da: /^(?:væk|udeblev)$/ }, ["member-churn", "retention-cohort", "reactivation"]],
  [{ en: /^profiles?$/, de: /^profile?$/, da: /^profil(?:en|er)?$/ }, ["profile-completeness"]],
  [{ en: /^knowledge base$/, de: /^wissensdatenbank$/, da: /^(?:vidensbasen?|vidensdatabasen?)$/ }, ["knowledge-base-conversion"]],
  [{ en: /^(?:easy|easily)$/, de: /^leicht$/, da: /^(?:let|nemt)$/ }, ["customer-effort-score"]],
]

/** "Solved within 14 days" is one stretch. */
const ends = ({ kind, text, lower }: Token, behind: Token | undefined): boolean => (kind === "numeral" && !timeWords.has(behind?.lower ?? "")) || (kind === "sign" && /^[,;:()—|·•–/]$/.test(text)) || clauseWords.has(lower)

/**
 * Of the facts with the value of a share or of a length of time, those of what its stretch of a clause says became of so many: "70 % were satisfied" is no share of
 * questions solved.
 *
 * @remarks
 * Where several such words stand there any of them will do; what is of no metric may be said beside them.
 */
export const cuedBy = (locale: Locale, tokens: readonly Token[]): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const known = new Map<number, readonly string[]>()
  const metricsAt = (at: number): readonly string[] => {
    const before = known.get(at)
    if (before !== undefined) return before
    const found = cues.flatMap(([words, metrics]) => (words[locale].test(tokens[at]?.lower ?? "") || words[locale].test(joined(tokens, at, 2)) ? metrics : []))
    known.set(at, found)
    return found
  }
  return ({ amount: { unit, share }, from, next }, said) => {
    if (said.length === 0 || (unit !== "percent" && unit !== "milliseconds" && share === undefined)) return said
    const heard = new Set<string>()
    const hear = (at: number): boolean => {
      const token = tokens[at]
      if (token === undefined || token.sentence !== tokens[from]?.sentence || Math.abs(at - from) >= sight || ends(token, tokens[at + 1])) return false
      for (const metric of metricsAt(at)) heard.add(metric)
      return true
    }
    for (let at = next; hear(at); ) at += 1
    // What stands behind a number tells what became of so many, else what leads to it.
    for (let at = from - 1; heard.size === 0 && hear(at); ) at -= 1
    return heard.size === 0 ? said : said.filter(({ entry: { metric } }) => metric === undefined || heard.has(metricIdOf(metric)))
  }
}
