import { eld } from "eld/extrasmall"
import type { Clauses } from "./own-words.ts"

/** With fewer words than these one in four is taken for another language. */
const fewest = 4

/** As much as detection looks at. */
const enough = 200

/** The language of a text as a two-letter code; `null` where it is too short or could be several. */
export const detectLanguage = (clauses: Clauses): string | null => {
  const words: string[] = []
  for (const clause of clauses) {
    words.push(...clause.slice(0, enough).filter((word) => /^\p{L}/u.test(word)))
    if (words.length >= enough) break
  }
  if (words.length < fewest) return null
  const detected = eld.detect(words.join(" "))
  return detected.isReliable() ? detected.language : null
}
