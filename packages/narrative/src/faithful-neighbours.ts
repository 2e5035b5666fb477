import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import { metricIdOf } from "./faithful-named.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** As far from a number as another one stands that it belongs to. Unit: tokens. */
const reach = 8

/** What leads to how many cases there are, to how long they are followed, and on from that. */
const [ofCases, within, behind] = [/^(?:of|from|among|on|von|aus|unter|auf|af|fra|blandt|på|\(|=)$/, /^(?:within|in|after|innerhalb|binnen|nach|spätestens|höchstens|for|efter|højst|von)$/, /^(?:after|nach|efter)$/]

/** What parts a number from the one beside it. */
const parts = /^[;|]$/

/** How far cases are followed, how many they are, and how many were left out: of a metric, and nothing said by itself. */
const isOfAnother = ({ entry: { kind, n, value: own }, unit, value }: Fact): boolean => kind === "option" || kind === "count" || (kind === "measure" && unit === "plain" && value === n && value !== own)

const metricsOf = (facts: readonly Fact[]): ReadonlySet<string> => new Set(facts.flatMap(({ entry: { metric } }) => (metric === undefined ? [] : [metricIdOf(metric)])))

/**
 * Whether a number that says how long, or how many, cases of a metric were followed stands beside numbers of other metrics alone: "within 3 days
 * 68 % of threads were answered" where these were followed for a day.
 *
 * @remarks
 * Where nothing stands beside it that is known to be of a metric, it is let pass.
 */
export const strangersIn = (tokens: readonly Token[], amountsIn: (sentence: number) => readonly AmountMention[], facts: readonly Fact[], factsOf: (mention: AmountMention) => readonly Fact[]): ((mention: AmountMention, said: readonly Fact[]) => boolean) => {
  const isBeside = (one: AmountMention, other: AmountMention): boolean => {
    const [first, last] = one.from < other.from ? [one, other] : [other, one]
    return last.from - first.next <= reach && !tokens.slice(first.next, last.from).some(({ text }) => parts.test(text))
  }
  const followed = metricsOf(facts.filter(({ entry: { kind }, unit }) => kind === "option" && unit === "milliseconds"))
  const isFollowed = ({ entry: { kind, metric } }: Fact): boolean => kind === "measure" && followed.has(metricIdOf(metric))
  return (mention, given) => {
    const { amount: { unit }, from, next } = mention
    const isCases = unit === "plain"
    if (!(isCases ? ofCases : within).test(lowerAt(tokens, from - 1)) && (isCases || !behind.test(lowerAt(tokens, next)))) return false
    // Beside a share of what was followed a length of time says how long it was.
    const said = isCases ? given : given.filter(isOfAnother)
    // What a plan counts is of no metric.
    if (given.length === 0 || !said.every(isOfAnother) || given.some(({ entry: { metric } }) => metric === undefined)) return false
    const own = metricsOf(said)
    const all = amountsIn(tokens[mention.from]?.sentence ?? 0).filter((one) => one === mention || (one.amount.unit !== "plain" && one.amount.unit !== mention.amount.unit))
    const at = all.indexOf(mention)
    const beside = [all[at - 1], all[at + 1]].flatMap((one) => (one !== undefined && isBeside(mention, one) ? [metricsOf(isCases ? factsOf(one) : factsOf(one).filter(isFollowed))] : [])).filter(({ size }) => size > 0)
    return beside.length > 0 && beside.every((metrics) => [...metrics].every((metric) => !own.has(metric)))
  }
}
