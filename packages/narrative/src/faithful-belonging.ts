import type { Locale } from "@folkmoot/facts"
import { clauseAt, sight } from "./faithful-clauses.ts"
import { knownMetrics, metricIdOf, namesBefore, type Named } from "./faithful-named.ts"
import { clauseWords } from "./faithful-claim-words.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { nounBehind } from "./faithful-nouns.ts"
import type { Unmeasured } from "./faithful-subjects.ts"
import { namesLevel } from "./faithful-loosely.ts"
import { maturityLevel } from "./faithful-words.ts"
import { cardinalOf } from "./number-words-read.ts"
import { lowerAt, textAt, type Token } from "./written-tokens.ts"

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

/** Whose number a name makes one: of a metric by its title, or of any by which that is measured what people call so; `leads` where the name stands before it in its stretch. */
interface Owner {
  readonly ids: readonly string[]
  readonly isCalled: boolean
  readonly leads: boolean
}

/** The name that leads to a number, as in "the referral rate was 2.2 %" or in its row, or follows it at once. */
const ownerOf = (named: readonly Named[], tokens: readonly Token[], unmeasured: Unmeasured, isCounting: () => boolean, { from, next }: AmountMention): Owner | undefined => {
  const { sentence } = tokens[from] ?? {}
  const titled = ({ id }: Named, leads: boolean): Owner => ({ ids: [id], isCalled: false, leads })
  const index = namesBefore(named, from)
  const [before, behind] = [named[index - 1], named[index]]
  const own = before !== undefined && tokens[before.at]?.sentence === sentence ? before : undefined
  if (own !== undefined && isOfRow(tokens, own, from)) return titled(own, false)
  const isNameEnd = (at: number): boolean => unmeasured.called(at) !== undefined || own?.at === at + 1 - (own?.words ?? 0)
  for (let at = from - 1; at >= Math.max(0, from - reach) && tokens[at]?.sentence === sentence; at -= 1) {
    const token = tokens[at] as Token
    if (own !== undefined && at < own.at + own.words) return titled(own, true)
    const called = unmeasured.called(at)
    // "Engagement: 45 % of questions" is of questions.
    if (called !== undefined) return isCounting() ? undefined : { ids: called, isCalled: true, leads: true }
    // The name's own words may hold an "of"; "a rate of 61 %" has one more.
    const isOf = at === from - 1 && /^(?:of|von|på)$/.test(token.lower) && isNameEnd(at - 1)
    if (!isOf && (token.kind === "numeral" || ends(token))) break
  }
  if (tokens[next]?.sentence !== sentence) return undefined
  if (behind?.at === next) return titled(behind, false)
  return unmeasured.at(next) ? { ids: unmeasured.called(next) ?? [], isCalled: true, leads: false } : undefined
}

/** Words beside a number that say what another one rests on: "NPS 38, from 412". */
const resting = /^(?:n|from|based|among|rests?|rested|aus|unter|basier\p{L}*|beruh\p{L}*|grundlage|basis|fra|blandt|baseret|bygger|hviler)$/u

/** The metric an entry is of; how many more answers it needs tells so by its id alone. */
const ofMetric = ({ id, metric }: Fact["entry"]): string | undefined => (metric === undefined ? /^count\/needed\/([^/]+)\//.exec(id)?.[1] : metricIdOf(metric))

/** Whether a fact is of how many cases a measure rests on, or of those left out. */
const isOfCases = ({ entry: { kind, metric, n }, unit, value }: Fact): boolean => (kind === "measure" && unit === "plain" && n === value) || (kind === "count" && metric !== undefined)

/** Words by which a level is said to be one that is still to come. */
const ahead: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:to|next|would|could|may|might|for|until|towards?|within|wants?|not|missing|without|if|once|before|open|ahead|still|remains?)$/,
  de: /^(?:zu|um|zur|zum|für|nächste[rn]?|wäre|könnte|würde|bis|nicht|fehlt|fehlen|ohne|wenn|sobald|vor|wollen|will|möchten|reichweite|greifbar|offen|noch)$/,
  da: /^(?:at|til|næste|ville|kunne|kan|for|ikke|mangler|uden|hvis|når|inden|vil|før|åbne?|åbent|ubesvarede|endnu)$/,
}

/** Words before *to* that say it was got to: "rose to level". */
const arrived = /^(?:moved|risen|rose|climbed|made|got|gotten|come|came|advanced|up|nået|nåede|kommet|kom|rykket|rykkede|steget|steg|op)$/

/** A sentence that begins with its verb is a condition or a question: "Ist das erfüllt, ...". */
const verbFirst: Readonly<Record<Locale, RegExp>> = { en: /^(?:is|were|had|should|does)$/, de: /^(?:ist|sind|wird|werden|hat|haben)$/, da: /^(?:er|bliver|har)$/ }

const [upon, criteria] = [/^(?:on|at|of|for|auf|in|der|von|zu|på|for|af)$/, /^(?:criteria|criterion|kriterien|kriterium|kriterier|kriterium|kriterierne)$/]

/** Whether a level is one on which criteria are counted: "on level 2 we meet 11 of 12 criteria", "auf Stufe 3 sind es 8 von 11". */
const countsOn = (locale: Locale, tokens: readonly Token[], from: number): boolean => {
  if (!upon.test(lowerAt(tokens, from - 2))) return false
  const [begin, end] = clauseAt(tokens, from)
  return tokens.slice(begin, end + 1).some(({ lower, kind }, index, own) => criteria.test(lower) || (begin + index > from + 1 && kind === "word" && /^(?:of|von|af)$/.test(lower) && (own[index + 1]?.kind === "numeral" || cardinalOf(locale, own[index + 1]?.lower ?? "") !== undefined)))
}

/** Whether a level is only the head of what is counted on it: "Level 2: 8 of 10 criteria". */
const headsCount = (locale: Locale, tokens: readonly Token[], next: number): boolean => {
  const [, count, of] = tokens.slice(next, next + 3)
  return /^[:(,|–—-]$/.test(textAt(tokens, next)) && (count?.kind === "numeral" || cardinalOf(locale, count?.lower ?? "") !== undefined) && /^(?:of|out|von|af|ud)$/.test(of?.lower ?? "")
}

/** Of the facts with the value of a number, those of the level its clause names: "for level 2 eight of eleven criteria are met" needs eight of that level. */
const ofLevel = (locale: Locale, tokens: readonly Token[], { from, amount: { share } }: AmountMention, said: readonly Fact[]): readonly Fact[] => {
  if (!said.some(({ entry: { id } }) => criteriaOf.test(id))) return said
  const [begin, end] = clauseAt(tokens, from)
  const levels = tokens.slice(begin, end).flatMap(({ lower }, index) => {
    const { kind, text, lower: word } = tokens[begin + index + 1] as Token
    return maturityLevel.test(lower) ? (kind === "numeral" ? [text] : [String(cardinalOf(locale, word) ?? "")]) : []
  })
  if (levels.length !== 1) return said
  const own = said.filter(({ entry: { id, kind } }) => kind === "count" && (criteriaOf.exec(id)?.[1] ?? levels[0]) === levels[0])
  return share === undefined || own.some(({ value }) => value === share.part) ? own : []
}

const criteriaOf = /^count\/maturity\/(\d+)\//

const reached = /^count\/maturity\/level(?: from| to)?$/

/**
 * Of the facts with the value of a number, those it can be about: the metric named before it, or the level of maturity that is held.
 *
 * @remarks
 * What names no metric, such as a target, may stand beside any; a metric of which the ledger tells nothing in the unit of the number leads to none.
 */
export const belonging = (locale: Locale, tokens: readonly Token[], named: readonly Named[], facts: readonly Fact[], unmeasured: Unmeasured): ((mention: AmountMention, said: readonly Fact[]) => readonly Fact[]) => {
  // How many cases a number rests on is no value of its metric.
  const told = new Set(facts.flatMap(({ entry, unit, value }) => (entry.kind === "measure" && (unit !== "plain" || value === entry.value) ? [`${metricIdOf(entry.metric)} ${unit}`] : [])))
  const hasLevel = facts.some(({ entry }) => reached.test(entry.id))
  const isAhead = (at: number): boolean => {
    const { sentence } = tokens[at] ?? {}
    const around = tokens.slice(Math.max(0, at - 2 * reach), at + reach)
    // "News on maturity: level 2 is reached": what stands before a colon speaks of something else.
    const parted = around.findLastIndex((token, index) => /^[:;]$/.test(token.text) && index < Math.min(at, 2 * reach))
    const behind = around.findIndex((token, index) => token.text === ";" && index > Math.min(at, 2 * reach))
    const own = around.slice(parted + 1, behind < 0 ? undefined : behind).filter((token) => token.sentence === sentence)
    const isWhole = around[0]?.sentence !== sentence || at < 2 * reach
    return (isWhole && verbFirst[locale].test(own[0]?.lower ?? "")) || own.some(({ lower }, index) => ahead[locale].test(lower) && !(/^(?:to|til)$/.test(lower) && arrived.test(own[index - 1]?.lower ?? "")))
  }
  const ownedBy = (mention: AmountMention, said: readonly Fact[]): readonly Fact[] => {
    const { from, amount } = mention
    const isCounting = (): boolean => nounBehind(locale, tokens, mention) !== undefined || (amount.unit === "plain" && amount.share !== undefined)
    const owner = ownerOf(named, tokens, unmeasured, isCounting, mention)
    if (owner === undefined) return said
    const { ids, isCalled, leads } = owner
    // What counts things is called by their name, which may also stand for them: "of the active members, so many".
    const isUnmeasured = ids.every((id) => unmeasured.metric(id) && (isCalled || knownMetrics.get(id)?.unit !== "count"))
    const ofThese = said.filter(({ entry }) => {
      const metric = ofMetric(entry)
      return metric === undefined ? entry.kind !== "count" || !(isCalled || isUnmeasured) : ids.includes(metric)
    })
    // Of what was not measured a plan and others may still say something.
    if (isCalled || isUnmeasured) return ofThese
    const own = amount.isRough === true || ids.some((id) => told.has(`${id} ${amount.unit}`)) ? ofThese : said
    const isOfOwn = leads && !isCounting() && !tokens.slice(Math.max(0, from - reach), from).some(({ lower, sentence }) => sentence === tokens[from]?.sentence && resting.test(lower))
    return isOfOwn ? own.filter((fact) => !isOfCases(fact)) : own
  }
  return (mention, said) => {
    const { from, amount } = mention
    if (amount.unit === "plain" && hasLevel && namesLevel(tokens, from)) {
      if (isAhead(from) || countsOn(locale, tokens, from) || headsCount(locale, tokens, mention.next)) return said
      const level = amount.share?.part ?? amount.low.value
      return said.filter(({ value }) => value === level).some(({ entry }) => reached.test(entry.id)) ? said : []
    }
    const own = ownedBy(mention, said)
    return amount.unit === "plain" && hasLevel ? ofLevel(locale, tokens, mention, own) : own
  }
}
