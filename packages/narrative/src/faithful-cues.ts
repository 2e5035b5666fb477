import type { Locale } from "@folkmoot/facts"
import { clauseWords } from "./faithful-claim-words.ts"
import { sight } from "./faithful-clauses.ts"
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
  [{ en: /^(?:invited?|invites|inviting)$/, de: /^(?:eingeladen|einladen|einlädt)$/, da: /^(?:inviter(?:et|ede|er)|indbudt)$/ }, ["referral-rate", "advocates"]],
  [{ en: /^wait(?:s|ed|ing)?$/, de: /^warte(?:n|t|te|ten)$/, da: /^vente(?:r|de|t)?$/ }, ["first-response-time", "answered-within", "newcomer-answered-share", "time-to-resolution"]],
  [{ en: /^adopted$/, de: /^aufgegriffene?[nrs]?$/, da: /^optaget$/ }, ["member-insights"]],
  [{ en: /^recommend(?:s|ed)?$/, de: /^(?:weiter)?empf(?:ehlen|ohlen|iehlt|ahl)$/, da: /^anbefal(?:er?|ede|et|ing|inger)$/ }, ["net-promoter-score", "recommendation-rate", "referral-rate"]],
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
  const metricsAt = ({ lower }: Token): readonly string[] => cues.flatMap(([words, metrics]) => (words[locale].test(lower) ? metrics : []))
  return ({ amount: { unit, share }, from, next }, said) => {
    if (said.length === 0 || (unit !== "percent" && unit !== "milliseconds" && share === undefined)) return said
    const heard = new Set<string>()
    const hear = (at: number): boolean => {
      const token = tokens[at]
      if (token === undefined || token.sentence !== tokens[from]?.sentence || Math.abs(at - from) >= sight || ends(token, tokens[at + 1])) return false
      for (const metric of metricsAt(token)) heard.add(metric)
      return true
    }
    for (let at = next; hear(at); ) at += 1
    // What stands behind a number tells what became of so many, else what leads to it.
    for (let at = from - 1; heard.size === 0 && hear(at); ) at -= 1
    return heard.size === 0 ? said : said.filter(({ entry: { metric } }) => metric === undefined || heard.has(metricIdOf(metric)))
  }
}
