import type { Locale } from "@folkmoot/facts"
import { bending, bendingAfter, bendingSigns, type Bent } from "./faithful-words.ts"
import type { Token } from "./written-tokens.ts"

/** What the words before an amount make of it. */
export const bentBefore = (locale: Locale, tokens: readonly Token[], from: number): Bent => {
  let last = from - 1
  const sign = bendingSigns[tokens[last]?.text ?? ""]
  if (sign !== undefined) return sign
  if (tokens[last]?.text === "." && ["ca", "approx"].includes(tokens[last - 1]?.lower ?? "")) last -= 1
  while (["the", "a", "die", "der", "den", "en", "et", "eine", "einem", "einer", "einen"].includes(tokens[last]?.lower ?? "")) last -= 1
  for (let length = 4; length >= 1; length -= 1) {
    const words = tokens.slice(Math.max(0, last - length + 1), last + 1)
    if (words.length < length || words.some(({ kind, sentence }) => kind !== "word" || sentence !== tokens[from]?.sentence)) continue
    const bent = bending[locale].get(words.map(({ lower }) => lower).join(" "))
    if (bent !== undefined) return bent
  }
  return "exact"
}

/** What the words behind an amount make of it, if they do. */
export const bentAfter = (tokens: readonly Token[], next: number): Bent | undefined =>
  tokens[next]?.text === "+" && tokens[next].glued ? "at-least" : bendingAfter.get(`${tokens[next]?.lower ?? ""} ${tokens[next + 1]?.lower ?? ""}`)
