import type { Locale } from "@folkmoot/facts"
import { bending, bendingAfter, bendingSigns, type Bent } from "./faithful-words.ts"
import { ownValue } from "./own-value.ts"
import { isGlued, lowerAt, textAt, type Token } from "./written-tokens.ts"

const articles = new Set(["the", "a", "die", "der", "den", "en", "et", "eine", "einem", "einer", "einen"])

const [definite, than] = [/^(?:the|die|der|den)$/, /^(?:than|als|end)$/]

/** What the words before an amount make of it. */
export const bentBefore = (locale: Locale, tokens: readonly Token[], from: number): Bent => {
  let last = from - 1
  const sign = ownValue(bendingSigns, textAt(tokens, last))
  if (sign !== undefined) return sign
  // The full stop of a short form: "ca. 10".
  if (textAt(tokens, last) === "." && tokens[last]?.sentence === tokens[from]?.sentence) last -= 1
  const given = last
  while (articles.has(lowerAt(tokens, last))) last -= 1
  for (let length = 4; length >= 1; length -= 1) {
    const words = tokens.slice(Math.max(0, last - length + 1), last + 1)
    const bent = bending[locale].get(words.map(({ lower }) => lower).join(" "))
    // "More than the 207 of spring" compares with a number that is told.
    if (bent !== undefined) return last < given && definite.test(lowerAt(tokens, last + 1)) && than.test(lowerAt(tokens, last)) ? "exact" : bent
  }
  return "exact"
}

/** What the words behind an amount make of it, if they do. */
export const bentAfter = (tokens: readonly Token[], next: number): Bent | undefined =>
  textAt(tokens, next) === "+" && isGlued(tokens, next) ? "at-least" : bendingAfter.get(`${lowerAt(tokens, next)} ${lowerAt(tokens, next + 1)}`)
