/**
 * Answers or texts by their side: for, neither, against. In a net promoter score promoters, passives, detractors.
 *
 * @remarks Counts, at least 0.
 */
export interface NetCounts {
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}
