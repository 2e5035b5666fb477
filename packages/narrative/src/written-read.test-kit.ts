import type { Locale } from "@folkmoot/facts"
import { mentionsIn, type Mention } from "./faithful-mentions.ts"
import type { WrittenDate } from "./written-dates.ts"
import type { Quantity } from "./written-numbers.ts"
import { readPlain } from "./written-text.ts"
import { tokensOf } from "./written-tokens.ts"

const short = (value: number): string => String(Number(value.toPrecision(6)))

const numberOf = ({ value, half, step, decimals }: Quantity): string => `${short(value)} ±${short(half)} /${short(step)}${decimals === 0 ? "" : ` .${decimals}`}`

const dateOf = ({ year, month, day, part, unclear }: WrittenDate): string =>
  [year, part === undefined ? undefined : `${part.which}×${part.months}m`, month, day, unclear === true ? "?" : undefined].filter((one) => one !== undefined).join(" ")

/** What was read, in one line: a value, half its last place, the step it may be rounded to and its decimals; then the unit and what the words around it make of it. */
const saidBy = (mention: Mention): string => {
  if (mention.kind === "date") return `date ${dateOf(mention.date)}`
  if (mention.kind === "direction") return `direction ${mention.direction}`
  if (mention.kind === "cause") return `cause ${mention.needs}`
  if (mention.kind === "attained") return "attained"
  const { unit, low, upTo, bent, share, currencies = [], signed } = mention.amount
  const beside = [bent === "exact" ? "" : bent, share === undefined ? "" : `${share.part} of ${share.whole}`, signed ? "signed" : ""].filter((one) => one !== "")
  return [numberOf(low), ...(upTo === undefined ? [] : [`to ${numberOf(upTo)}`]), unit, ...currencies, ...beside].join(" ")
}

/** All that is read of a text, in reading order: the words it was read from, and what they say. */
export const readIn = (locale: Locale, text: string): readonly string[] => {
  const seen = readPlain(text).text
  const tokens = tokensOf(seen)
  return mentionsIn(locale, tokens, () => false).map((mention) => `${seen.slice(tokens[mention.from]?.start, tokens[mention.next - 1]?.end)} = ${saidBy(mention)}`)
}
