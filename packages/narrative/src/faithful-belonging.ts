import type { Locale } from "@folkmoot/facts"
import { metricIdOf, type Named } from "./faithful-claims.ts"
import { clauseWords } from "./faithful-claim-words.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import type { LedgerEntry } from "./report.ts"
import type { Token } from "./written-tokens.ts"

/** How far behind its name a number is still taken for that of a metric. Unit: tokens. */
const reach = 10

/** What ends the stretch in which a number belongs to the metric named before it. */
const ends = (token: Token): boolean =>
  (token.kind === "sign" && /^[,;.()|]$/.test(token.text)) || clauseWords.has(token.lower) || /^(?:and|of|und|og|af|von|der|than|als|end)$/.test(token.lower)

/** The metric whose name leads to a token, as in "the referral rate was 2.2 %". */
const leadingName = (named: readonly Named[], tokens: readonly Token[], at: number): string | undefined => {
  const before = named.findLast((one) => one.at < at && at - one.at <= reach)
  if (before === undefined || tokens[before.at]?.sentence !== tokens[at]?.sentence) return undefined
  // The name's own words may hold an "of".
  const words = tokens.slice(before.at + before.words, at)
  return words.some((token) => token.kind === "numeral" || ends(token)) ? undefined : before.id
}

const levelWord = /^(?:level|maturity|stufe|reifegrad|reifegradstufe|reifestufe|niveau|modenhedsniveau|modenhed)$/

/** Words by which a level is said to be one that is still to come. */
const ahead: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:to|next|would|could|may|might|for|until|towards?|not|missing|without|if|before)$/,
  de: /^(?:zu|um|zur|zum|für|nächste[rn]?|wäre|könnte|würde|bis|nicht|fehlt|fehlen|ohne|wenn|vor)$/,
  da: /^(?:at|til|næste|ville|kunne|kan|for|ikke|mangler|uden|hvis|inden|før|åbne|ubesvarede)$/,
}

const reached = /^count\/maturity\/level(?: from| to)?$/

/**
 * Of the facts with the value of a number, those it can be about: the metric named before it, or the level of maturity that is held.
 *
 * @remarks
 * What names no metric, such as a target, may stand beside any; a metric of which the ledger tells nothing in the unit of the number leads to none.
 */
export const belonging = (locale: Locale, tokens: readonly Token[], named: readonly Named[], facts: readonly Fact[]): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  const told = new Set(facts.flatMap(({ entry, unit }) => (entry.kind === "measure" ? [`${metricIdOf(entry.metric)} ${unit}`] : [])))
  const hasLevel = facts.some(({ entry }) => reached.test(entry.id))
  const isAhead = (at: number): boolean => {
    const { sentence } = tokens[at] ?? {}
    return tokens.slice(Math.max(0, at - 2 * reach), at + reach).some((token) => token.sentence === sentence && ahead[locale].test(token.lower))
  }
  const isOf = ({ metric }: LedgerEntry, id: string): boolean => metric === undefined || metricIdOf(metric) === id
  return ({ from, amount }, said) => {
    if (amount.unit === "plain" || amount.unit === "times") {
      if (!hasLevel || amount.unit === "times" || !levelWord.test(tokens[from - 1]?.lower ?? "") || isAhead(from)) return said
      const level = amount.share?.part ?? amount.low.value
      return said.filter(({ value }) => value === level).some(({ entry }) => reached.test(entry.id)) ? said : []
    }
    const id = leadingName(named, tokens, from)
    return id === undefined || !told.has(`${id} ${amount.unit}`) ? said : said.filter(({ entry }) => isOf(entry, id))
  }
}
