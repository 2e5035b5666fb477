import type { Pilot } from "@folkmoot/plan"

/** How often a rule may be told wrongly either way, where every criterion that decides lies just at its target. */
const wrongly = 0.05

/**
 * How certain the ranges of a pilot's criteria have to be for its verdict to be as certain as that of a single number.
 *
 * @remarks
 * Unit: a confidence level, 0.95 or above. Each criterion just at its target is met by chance in half of what its range leaves out. Where a rule asks for some
 * of several criteria, it is wrongly said to be reached by any one of those that could make up the number, and wrongly said not to be by any one of
 * those it cannot spare; so what is left out is shared among the more of the two, as Bonferroni does. Of up to two nothing has to be shared: at 0.95 both
 * together come to 5 of 100.
 * @see O. J. Dunn, "Multiple Comparisons among Means", Journal of the American Statistical Association 56, 1961.
 */
export const pilotLevel = ({ criteria = [], decisionRule: { go } = { go: 1, otherwise: "no-go" } }: Pick<Pilot, "criteria" | "decisionRule">): number =>
  1 - (2 * wrongly) / Math.max(2, criteria.length - go + 1, go)
