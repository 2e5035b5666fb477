import { netScoreFigure, percentageFigure, possibleSums, power, type Figure } from "@folkmoot/statistics"
import type { AmountMention, Mention } from "./faithful-mentions.ts"
import type { Quantity } from "./written-numbers.ts"
import type { Token } from "./written-tokens.ts"

/** How many cases a figure is said to rest on, and what kind of figure it is. */
export interface Cases {
  readonly n: number
  readonly of: Figure
}

/** Beyond this, sums of answers are no longer reckoned exactly, so nothing is proved by them. */
const exactBelow = 1e15

/** Whether so many cases can give a number as it is written; where that cannot be reckoned it is taken to be so. */
export const isPossible = ({ value, decimals }: Quantity, { n, of }: Cases): boolean =>
  n * of.scale * power(10, decimals) >= exactBelow || possibleSums(of, { value, decimals }, n) !== undefined

const linking = /^(?:of|from|among|out|the|all|those|who|von|aus|unter|bei|der|den|allen|af|fra|ud|blandt|de|alle|n|=|\(|,|based|on|bei|baseret|på|basierend|auf|nps|point|points|punkte|punkten|at)$/
const resting = /^(?:of|from|among|on|von|aus|unter|auf|af|fra|blandt|på|n)$/

/** As far as is looked around a number, for a score's name or a scale. Unit: tokens, and what is said. */
const [nearby, neighbours] = [4, 3]

const isWhole = ({ value, decimals }: Quantity): boolean => decimals === 0 && Number.isInteger(value)

const isScale = (token: Token | undefined, sentence: number | undefined): boolean => token !== undefined && token.sentence === sentence && /^(?:scale|\p{L}*skala(?:en)?)$/u.test(token.lower)

/** What no sum of whole answers stands behind: weights make any mean possible, and a median is no mean. */
const otherwise = /^(?:weighted|gewichtet\p{L}*|vægtet|vægtede|median\p{L}*)$/u

/** The scale something names: "a scale from 1 to 5", "1–5 scale", "5-point scale". */
const scaleIn = (tokens: readonly Token[], mention: Mention | undefined): Figure | undefined => {
  if (mention?.kind !== "amount") return undefined
  const { amount: { low, upTo, unit }, from, next } = mention
  if (unit !== "plain" && unit !== "points") return undefined
  const sentence = tokens[from]?.sentence
  const isBehind = isScale(tokens[next], sentence)
  if (upTo === undefined) return isBehind && unit === "points" && isWhole(low) && low.value > 1 ? { scale: 1, least: 1, most: low.value } : undefined
  const isNamed = isBehind || isScale(tokens[from - 1], sentence) || isScale(tokens[from - 2], sentence)
  return isNamed && isWhole(low) && isWhole(upTo) && low.value < upTo.value ? { scale: 1, least: low.value, most: upTo.value } : undefined
}

/**
 * The cases a percentage, a score or a mean is said to rest on: "57.8 NPS from 97 answers", "33 % of 40", "61 % (n = 1,690)", "4.37 on a scale from
 * 1 to 5 (n = 19)".
 */
export const casesOf = (tokens: readonly Token[], mentions: readonly Mention[], index: number, mention: AmountMention): Cases | undefined => {
  if (mention.amount.upTo !== undefined || mention.amount.share !== undefined || mention.amount.bent !== "exact") return undefined
  const { amount, from } = mention
  const following = mentions[index + 1]
  const behind = scaleIn(tokens, following) === undefined ? mention : (following as AmountMention)
  const counted = mentions[behind === mention ? index + 1 : index + 2]
  if (counted?.kind !== "amount" || counted.amount.unit !== "plain" || counted.amount.upTo !== undefined || counted.amount.share !== undefined || counted.amount.bent !== "exact") return undefined
  const { value: n } = counted.amount.low
  const between = tokens.slice(behind.next, counted.from).filter((token) => !isScale(token, tokens[from]?.sentence))
  if (!isWhole(counted.amount.low) || n < 1 || between.length > 6 || between.some(({ lower }) => !linking.test(lower)) || !between.some(({ lower }) => resting.test(lower))) return undefined
  if (amount.unit === "percent") return behind === mention ? { n, of: percentageFigure } : undefined
  if (amount.unit !== "points" && amount.unit !== "plain") return undefined
  const near = [...tokens.slice(Math.max(0, from - nearby), from), ...between]
  if (behind === mention && near.some(({ lower }) => lower === "nps" || lower === "promoter")) return { n, of: netScoreFigure }
  const sentence = tokens[from]?.sentence
  const around = mentions.slice(Math.max(0, index - neighbours), index + 2).filter((one) => tokens[one.from]?.sentence === sentence)
  const scale = amount.low.decimals === 0 ? undefined : around.flatMap((one) => scaleIn(tokens, one) ?? [])[0]
  const isMean = scale !== undefined && !tokens.slice(Math.max(0, from - 2 * nearby), from).some((token) => token.sentence === sentence && otherwise.test(token.lower))
  return isMean ? { n, of: scale } : undefined
}
