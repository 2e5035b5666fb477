import type { Locale } from "@folkmoot/facts"
import { metricIdOf, namesBefore, type Named } from "./faithful-claims.ts"
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
  const before = named[namesBefore(named, at) - 1]
  if (before === undefined || at - before.at > reach || tokens[before.at]?.sentence !== tokens[at]?.sentence) return undefined
  // The name's own words may hold an "of".
  const words = tokens.slice(before.at + before.words, at)
  return words.some((token) => token.kind === "numeral" || ends(token)) ? undefined : before.id
}

const levelWord = /^(?:level|maturity|stufe|reifegrad|reifegradstufe|reifestufe|niveau|modenhedsniveau|modenhed)$/

/** Words by which a level is said to be one that is still to come. */
const ahead: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:to|next|would|could|may|might|for|until|towards?|not|missing|without|if|once|before)$/,
  de: /^(?:zu|um|zur|zum|für|nächste[rn]?|wäre|könnte|würde|bis|nicht|fehlt|fehlen|ohne|wenn|sobald|vor)$/,
  da: /^(?:at|til|næste|ville|kunne|kan|for|ikke|mangler|uden|hvis|når|inden|før|åbne|ubesvarede)$/,
}

/** A sentence that begins with its verb is a condition or a question: "Ist das erfüllt, ...". */
const verbFirst: Readonly<Record<Locale, RegExp>> = { en: /^(?:is|were|had|should|does)$/, de: /^(?:ist|sind|wird|werden|hat|haben)$/, da: /^(?:er|bliver|har)$/ }

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
    const around = tokens.slice(Math.max(0, at - 2 * reach), at + reach)
    const own = around.filter((token) => token.sentence === sentence)
    const isWhole = around[0]?.sentence !== sentence || at < 2 * reach
    return (isWhole && verbFirst[locale].test(own[0]?.lower ?? "")) || own.some(({ lower }) => ahead[locale].test(lower))
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
