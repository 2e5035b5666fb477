import type { Locale } from "@folkmoot/facts"
import { clauseWords } from "./faithful-claim-words.ts"
import { sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import { countedBy } from "./faithful-nouns.ts"
import type { Token } from "./written-tokens.ts"

/** Words beside people that say that nobody else had a part in it. */
const alone: Readonly<Record<Locale, RegExp>> = { en: /^(?:alone|themselves|ourselves)$/, de: /^(?:allein|alleine|selbst|selber)$/, da: /^(?:alene|selv)$/ }

/** The variant that is meant where people did it alone, by the id of the metric. */
const byThemselves: ReadonlyMap<string, string> = new Map([["resolution-rate", "by-community"]])

/** What ends the stretch around a number in which people and *alone* speak of it. */
const ends = ({ kind, text, lower }: Token): boolean => kind === "numeral" || (kind === "sign" && /^[,;:()—|]$/.test(text)) || clauseWords.has(lower) || /^(?:and|und|og)$/.test(lower)

/**
 * Of the facts with the value of a number, those of the variant that its stretch of a sentence names: "members alone solve 45 %".
 *
 * @remarks
 * Where the ledger has no such variant, all of them.
 */
export const ofVariant = (locale: Locale, tokens: readonly Token[], facts: readonly Fact[]): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const has = new Set(facts.flatMap(({ entry: { kind, metric, variant } }) => (kind === "measure" && byThemselves.get(metricIdOf(metric)) === variant ? [metricIdOf(metric)] : [])))
  const isOther = ({ entry: { metric, variant } }: Fact): boolean => has.has(metricIdOf(metric)) && byThemselves.get(metricIdOf(metric)) !== variant
  return ({ from, next }, said) => {
    if (!said.some(isOther)) return said
    let [people, isAlone] = [false, false]
    const hear = (at: number): boolean => {
      const token = tokens[at]
      if (token === undefined || token.sentence !== tokens[from]?.sentence || Math.abs(at - from) >= sight || ends(token)) return false
      people ||= countedBy(locale, token) === "people"
      isAlone ||= alone[locale].test(token.lower)
      return true
    }
    for (let at = from - 1; hear(at); ) at -= 1
    for (let at = next; hear(at); ) at += 1
    return people && isAlone ? said.filter((fact) => !isOther(fact)) : said
  }
}
