/**
 * Sentences of one language by what they are in English.
 *
 * @remarks
 * Unit: what stands in braces is a place, in both by the same name: `{field} is 0.` In English two places need something between them.
 */
export type Wordings = Readonly<Record<string, string>>

/** A sentence in English, cut at its places. */
interface Pattern {
  readonly fixed: readonly string[]
  readonly places: readonly string[]
  readonly wording: string
}

const patternOf = ([english, wording]: readonly [string, string]): Pattern => {
  const pieces = english.split(/[{}]/)
  return { fixed: pieces.filter((_, index) => index % 2 === 0), places: pieces.filter((_, index) => index % 2 === 1), wording }
}

/** What stands at the places of a text, if it is of the pattern; each place ends where what follows it is found first. */
const found = ({ fixed, places }: Pattern, text: string): ReadonlyMap<string, string> | undefined => {
  const [first = "", ...rest] = fixed
  const last = rest.pop()
  if (last === undefined) return text === first ? new Map() : undefined
  const end = text.length - last.length
  if (!text.startsWith(first) || !text.endsWith(last) || end < first.length) return undefined
  const slots = new Map<string, string>()
  let from = first.length
  for (const [index, piece] of rest.entries()) {
    const at = text.indexOf(piece, from)
    if (at < 0 || at + piece.length > end) return undefined
    slots.set(places[index] ?? "", text.slice(from, at))
    from = at + piece.length
  }
  slots.set(places.at(-1) ?? "", text.slice(from, end))
  return slots
}

/** How deep one sentence may stand within another: a reason in what was refused for it, with what was meant. */
const deepest = 4

/**
 * Says sentences that are made in English in another language, as far as its wordings know them; what they do not know stays as it is.
 *
 * @remarks
 * Unit: a function of one text. Of several wordings that fit, the one counts that says the most itself. What stands at a place may be a sentence that is known, too.
 */
export const wordedBy = (wordings: Wordings): ((text: string) => string) => {
  const patterns = Object.entries(wordings).map(patternOf).toSorted((a, b) => b.fixed.join("").length - a.fixed.join("").length)
  const worded = (text: string, depth: number): string => {
    if (depth === deepest) return text
    for (const pattern of patterns) {
      const slots = found(pattern, text)
      if (slots !== undefined) return pattern.wording.replaceAll(/\{(\w+)\}/g, (whole, place: string) => {
        const said = slots.get(place)
        return said === undefined ? whole : worded(said, depth + 1)
      })
    }
    return text
  }
  return (text) => worded(text, 0)
}
