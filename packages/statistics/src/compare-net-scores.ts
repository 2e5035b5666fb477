import { boundary } from "./boundary.ts"
import type { Comparison } from "./comparison.ts"
import type { NetCounts } from "./net-counts.ts"
import { normalPValue } from "./two-sided.ts"

/**
 * The score test of two independent net scores, such as two net promoter scores.
 *
 * @remarks At least one answer on each side. Asks whether the scores differ, not the answers: one side may be more divided than the
 * other. Tango's score test of one score, joined for two as Miettinen and Nurminen join shares; where nobody is neutral it
 * is `compareShares`. Simulated, it finds a difference where none is in 1 to 5.4 % of cases at 5 %.
 * @see T. Tango, "Equivalence Test and Confidence Interval for the Difference in Proportions for the Paired-Sample Design", Statistics in Medicine 17(8), 1998.
 * @see O. S. Miettinen, M. Nurminen, "Comparative Analysis of Two Rates", Statistics in Medicine 4(2), 1985.
 */
export function compareNetScores(a: NetCounts, b: NetCounts): Comparison {
  const [scoreA, scoreB] = [scoreOf(a), scoreOf(b)]
  const pull = (counts: NetCounts, score: number) => (scoreOf(counts) - score) / likeliestVariance(counts, score)
  const common = boundary((score) => pull(a, score) + pull(b, score) > 0, Math.min(scoreA, scoreB), Math.max(scoreA, scoreB))
  return { pValue: normalPValue(scoreA - scoreB, likeliestVariance(a, common) + likeliestVariance(b, common)), method: "score" }
}

function scoreOf({ positive, neutral, negative }: NetCounts): number {
  return (positive - negative) / (positive + neutral + negative)
}

/** The variance of the observed score were `score` true, with the other shares as likely as that lets them be. */
function likeliestVariance({ positive, neutral, negative }: NetCounts, score: number): number {
  const moreNegative = (share: number) => positive / (share + score) + negative / share > (2 * neutral) / (1 - score - 2 * share)
  const share = boundary(moreNegative, Math.max(0, -score), (1 - score) / 2)
  return (2 * share + score - score ** 2) / (positive + neutral + negative)
}
