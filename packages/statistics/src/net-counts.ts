/**
 * Answers or texts by their side: for, neither, against. In a net promoter score promoters, passives, detractors.
 *
 * @remarks Counts, at least 0.
 */
export interface NetCounts {
  /** How many are for it; promoters answer nine or ten. */
  readonly positive: number
  /** How many are neither; passives answer seven or eight. */
  readonly neutral: number
  /** How many are against it; detractors answer zero to six. */
  readonly negative: number
}

/**
 * The share of positive minus the share of negative answers.
 *
 * @remarks A share difference in [-1, 1], `NaN` of no answers.
 * @internal
 */
export function netScoreOf({ positive, neutral, negative }: NetCounts): number {
  return (positive - negative) / (positive + neutral + negative)
}
