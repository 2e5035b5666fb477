import type { Locale } from "@folkmoot/facts"
import { sight } from "./faithful-clauses.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import { countedBy, nounBehind, oneOf } from "./faithful-nouns.ts"
import type { Onward } from "./faithful-onward.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** The metrics whose shares are of those who answered a survey, or were asked to. */
const surveyed: ReadonlySet<string> = new Set(["customer-satisfaction", "net-promoter-score", "customer-effort-score", "recommendation-rate", "survey-response-rate"])

/** The metrics whose shares are of some members or threads alone: of those active, new or solved. */
const ofSome: ReadonlySet<string> = new Set([...surveyed, "behaviour-actors", "valuable-behaviour-rate", "member-churn", "retention-cohort", "newcomer-answered-share", "knowledge-base-conversion", "conversion-funnel", "reactivation"])

const every = /^(?:all|every|alle[nr]?|sämtliche[rn]?|jede[srn]?|samtlige|hver|hvert)$/

/** Words by which it is plain that these answered. */
const asked: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:answer(?:ed|s|ing)?|respon\p{L}*|survey\p{L}*|asked|polled|said|say|told|invited|questionnaires?)$/u,
  de: /^(?:(?:be|ge)?antwort\p{L}*|\p{L}*befrag\p{L}*|\p{L}*umfrage\p{L}*|teilnehm\p{L}*|teilgenommen|sagten?|gesagt|eingeladen\p{L}*|angaben|fragebogen)$/u,
  da: /^(?:\p{L}*svar\p{L}*|adspurgte?|\p{L}*spurgt\p{L}*|spørgeskema\p{L}*|undersøgelse\p{L}*|deltag\p{L}*|sagde|siger|fortalte|inviter\p{L}*)$/u,
}

/** What qualifies those all of whom are meant: "all active members", "all solved threads". */
const some = /^(?:active|aktiven?|aktive[nr]?|new|neue[nr]?|newcomers?|nye|solved|gelöst\p{L}*|løste|respondents?|befragten|adspurgte|silent)$/u

/** As many words as lie between *all* and its noun, and as far as that stands before a share. Unit: tokens. */
const [longest, farthest] = [5, 12]

/**
 * Of the facts with the value of a share, those that may be of all whom the text names.
 *
 * @remarks
 * "All members" are more than those who were active, and more than those who answered a survey, unless the sentence or the one before it in its
 * paragraph says that they did.
 */
export const ofPopulation = (locale: Locale, tokens: readonly Token[], onward: Onward): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  /** Where those stand whom a share is of: behind it, or before it in its clause. */
  const nounOf = (mention: AmountMention): number | undefined => {
    const behind = nounBehind(locale, tokens, mention)
    if (behind !== undefined) return behind.at
    for (let at = mention.from - 1; at > mention.from - farthest && tokens[at]?.sentence === tokens[mention.from]?.sentence && tokens[at]?.kind !== "numeral"; at -= 1) {
      if (!/^(?:of|von|af)$/.test(lowerAt(tokens, at))) continue
      for (let noun = at + 1; noun < Math.min(mention.from, at + longest); noun += 1) if (countedBy(locale, tokens[noun]) !== undefined || oneOf(locale, tokens[noun]) !== undefined) return noun
    }
    return undefined
  }
  const isSaid = (words: RegExp, at: number): boolean => {
    const { sentence = 0 } = tokens[at] ?? {}
    const isNear = (token: Token): boolean => token.sentence === sentence || (onward.follows(sentence) && token.sentence === sentence - 1)
    return tokens.slice(Math.max(0, at - sight), at + sight).some((token) => isNear(token) && words.test(token.lower))
  }
  return (mention, said) => {
    if (mention.amount.unit !== "percent" && mention.amount.share === undefined) return said
    if (!said.some(({ entry: { metric } }) => ofSome.has(metricIdOf(metric)))) return said
    const noun = nounOf(mention)
    if (noun === undefined) return said
    const before = tokens.slice(Math.max(0, noun - longest), noun).filter(({ sentence }) => sentence === tokens[noun]?.sentence)
    const all = before.findLastIndex(({ lower }) => every.test(lower))
    const isAll = all >= 0 && !before.slice(all).some(({ lower, kind }) => some.test(lower) || kind !== "word") && !some.test(lowerAt(tokens, noun))
    const isOfRest = isAll && !isSaid(asked[locale], noun)
    return said.filter(({ entry: { kind, metric } }) => kind !== "measure" || !(surveyed.has(metricIdOf(metric)) ? isOfRest : isAll && ofSome.has(metricIdOf(metric))))
  }
}
