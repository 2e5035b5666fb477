import { sumOf } from "@folkmoot/statistics"
import { byPerson } from "./acts.ts"
import { countOf } from "./count.ts"
import type { Caveat, Confidence, Impossible, Outcome } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aText, aWhole, recorded, spared } from "./statistic.ts"
import { weightedCount } from "./weighted-count.ts"

/** How much one author said. */
export interface AuthorAmount {
  /** Who, by any name that is the same each time; several items of one author are added up. */
  readonly author: string
  /** How much, in what the total counts: at least 0, and together no more than was said in all. */
  readonly n: number
}

/** How much each author said, for those whose author is known. */
export const saidBy = /* @__PURE__ */ spared(recorded<AuthorAmount>({ author: aText, n: aWhole }))

/** What was said, cut into the people who said it; what nobody is known to have said stands for itself. */
interface Clusters {
  /** How many people, counting what has no known author singly. */
  readonly people: number
  readonly total: number
  /** The sum of squares of what each said; the more a few of them said, the larger. */
  readonly squares: number
  /** What the most talkative of them said. */
  readonly largest: number
  readonly caveats: readonly Caveat[]
}

const singly: Caveat = {
  id: "authors-unknown",
  text: {
    en: "Some of it has no known author and was taken to have been said independently, so the range may be too narrow.",
    de: "Bei manchem ist nicht bekannt, von wem es stammt; es gilt hier als unabhängig, daher kann der Bereich zu schmal sein.",
    da: "For noget af det er afsenderen ukendt; det er regnet som uafhængigt, så intervallet kan være for smalt.",
  },
}

/** Cuts what was said into the people who said it, or says why it cannot be. */
export const clustersOf = (total: number, authors: readonly AuthorAmount[] = []): Clusters | Impossible => {
  const each = [...byPerson(authors.map(({ author, n }) => ({ member: author, n }))).values()]
  const unknown = total - sumOf(each)
  if (unknown < 0) return invalid("authors", total - unknown, `at most ${total} in all`)
  return {
    people: each.length + unknown,
    total,
    squares: sumOf(each.map((n) => n * n)) + unknown,
    largest: each.reduce((most, n) => Math.max(most, n), 1),
    caveats: unknown > 0 ? [singly] : [],
  }
}

/**
 * An estimator for how much was said, where some say more than others.
 *
 * @remarks
 * Unit: count. Each author is one event that varies by chance and counts as much as they said; where everybody said one thing, the
 * limits are the exact ones of a Poisson count.
 * @see Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801
 */
export const countByAuthor = (
  { mentions, authors }: { readonly mentions: number; readonly authors?: readonly AuthorAmount[] | undefined },
  { level }: Confidence,
): Outcome => {
  const clusters = clustersOf(mentions, authors)
  if ("why" in clusters) return clusters
  const { people, total, squares, largest, caveats } = clusters
  if (total === 0) return countOf("mentions")({ mentions }, { level })
  return { measured: true, value: total, interval: weightedCount(total, squares, largest, level), n: people, caveats }
}
