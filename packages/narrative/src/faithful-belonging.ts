import type { Locale } from "@folkmoot/facts"
import { sight } from "./faithful-clauses.ts"
import { metricIdOf, namesBefore, type Named } from "./faithful-named.ts"
import { clauseWords } from "./faithful-claim-words.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { maturityLevel } from "./faithful-words.ts"
import type { LedgerEntry } from "./report.ts"
import type { Token } from "./written-tokens.ts"

/** How far behind its name a number is still taken for that of a metric. Unit: tokens. */
const reach = 10

/** What ends the stretch in which a number belongs to the metric named before it. */
const ends = (token: Token): boolean =>
  (token.kind === "sign" && /^[,;.()|]$/.test(token.text)) || clauseWords.has(token.lower) || /^(?:and|of|und|og|af|von|der|than|als|end)$/.test(token.lower)

/** Whether a name is that of its row: it stands in the first cell of a table's. */
const isOfRow = (tokens: readonly Token[], { at }: Named, mentioned: number): boolean => {
  if (mentioned - at >= sight || !tokens.slice(at, mentioned).some(({ text }) => text === "|")) return false
  let [first, bars] = [at, 0]
  while (tokens[first - 1]?.sentence === tokens[at]?.sentence && at - first < sight) {
    first -= 1
    if (tokens[first]?.text === "|") bars += 1
  }
  return bars === 0 || (bars === 1 && tokens[first]?.text === "|")
}

/** The metric whose name leads to a number, as in "the referral rate was 2.2 %" or in its row, or follows it at once. */
const leadingName = (named: readonly Named[], tokens: readonly Token[], from: number, next: number): string | undefined => {
  const index = namesBefore(named, from)
  const [before, behind] = [named[index - 1], named[index]]
  const follows = behind?.at === next && tokens[next]?.sentence === tokens[from]?.sentence ? behind.id : undefined
  if (before === undefined || tokens[before.at]?.sentence !== tokens[from]?.sentence) return follows
  if (isOfRow(tokens, before, from)) return before.id
  if (from - before.at > reach) return follows
  // The name's own words may hold an "of"; "a rate of 61 %" has one more.
  const words = tokens.slice(before.at + before.words, from)
  const isOf = words.length === 1 && /^(?:of|von|på)$/.test(words[0]?.lower ?? "")
  return !isOf && words.some((token) => token.kind === "numeral" || ends(token)) ? follows : before.id
}

/** Words by which a level is said to be one that is still to come. */
const ahead: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:to|next|would|could|may|might|for|until|towards?|within|wants?|not|missing|without|if|once|before)$/,
  de: /^(?:zu|um|zur|zum|für|nächste[rn]?|wäre|könnte|würde|bis|nicht|fehlt|fehlen|ohne|wenn|sobald|vor|wollen|will|möchten|reichweite|greifbar)$/,
  da: /^(?:at|til|næste|ville|kunne|kan|for|ikke|mangler|uden|hvis|når|inden|vil|før|åbne|ubesvarede)$/,
}

/** Words before *to* that say it was got to: "rose to level". */
const arrived = /^(?:moved|risen|rose|climbed|made|got|gotten|come|came|advanced|up|nået|nåede|kommet|kom|rykket|rykkede|steget|steg|op)$/

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
  // How many cases a number rests on is no value of its metric.
  const told = new Set(facts.flatMap(({ entry, unit, value }) => (entry.kind === "measure" && (unit !== "plain" || value === entry.value) ? [`${metricIdOf(entry.metric)} ${unit}`] : [])))
  const hasLevel = facts.some(({ entry }) => reached.test(entry.id))
  const isAhead = (at: number): boolean => {
    const { sentence } = tokens[at] ?? {}
    const around = tokens.slice(Math.max(0, at - 2 * reach), at + reach)
    const own = around.filter((token) => token.sentence === sentence)
    const isWhole = around[0]?.sentence !== sentence || at < 2 * reach
    return (isWhole && verbFirst[locale].test(own[0]?.lower ?? "")) || own.some(({ lower }, index) => ahead[locale].test(lower) && !(/^(?:to|til)$/.test(lower) && arrived.test(own[index - 1]?.lower ?? "")))
  }
  const isOf = ({ metric }: LedgerEntry, id: string): boolean => metric === undefined || metricIdOf(metric) === id
  return ({ from, next, amount }, said) => {
    if (amount.unit === "plain" && hasLevel && maturityLevel.test(tokens[from - 1]?.lower ?? "")) {
      if (isAhead(from)) return said
      const level = amount.share?.part ?? amount.low.value
      return said.filter(({ value }) => value === level).some(({ entry }) => reached.test(entry.id)) ? said : []
    }
    const id = leadingName(named, tokens, from, next)
    return id === undefined || !told.has(`${id} ${amount.unit}`) ? said : said.filter(({ entry }) => isOf(entry, id))
  }
}
