import type { Language } from "./language.ts"
import type { Clauses } from "./own-words.ts"
import { valueOfSign } from "./signs.ts"

/** How far a negation reaches, in words. */
const reach = 3

/** What is left of a value that is negated: what is not good is bad, but less so. */
const negated = -0.5

/** For each word, where the next negation after it stands. */
const nextOf = (words: readonly string[], negations: ReadonlySet<string>): readonly number[] => {
  const next = new Array<number>(words.length)
  let at = Infinity
  for (let index = words.length - 1; index >= 0; index--) {
    next[index] = at
    if (negations.has(words[index] as string)) at = index
  }
  return next
}

const netOfClause = (words: readonly string[], { valueOf, negations, reachesBack, strengthening, weakening }: Language): number => {
  const next = nextOf(words, negations)
  let net = 0
  let last = -Infinity
  for (const [index, word] of words.entries()) {
    if (negations.has(word)) {
      last = index
      continue
    }
    const value = valueOf(word)
    if (value === 0) {
      net += valueOfSign(word)
      continue
    }
    const before = words[index - 1] ?? ""
    const strength = strengthening.has(before) ? 1.5 : weakening.has(before) ? 0.5 : 1
    const isNegated = index - last <= reach || (next[index] as number) - index <= reachesBack
    net += value * strength * (isNegated ? negated : 1)
  }
  return net
}

/**
 * How a text sounds on the whole: the values of its words and signs, added up.
 *
 * @remarks
 * All values are quarters, so that adding is exact and the order of clauses does not matter.
 */
export const netValue = (clauses: Clauses, language: Language): number => clauses.reduce((net, words) => net + netOfClause(words, language), 0)
