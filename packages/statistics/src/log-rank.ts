import { chiSquaredUpper } from "./chi-squared.ts"
import { mergeDurations, type Durations } from "./durations.ts"
import { kaplanMeier, type Curve } from "./kaplan-meier.ts"

/**
 * Whether groups end equally fast: the log-rank test and what it rests on.
 *
 * @remarks Where nothing can be compared, because fewer than two groups are left or all end at once, `statistic` and `p` are `NaN`.
 */
export interface LogRank {
  /** Chi-squared, at least 0. */
  readonly statistic: number
  /** One less than the number of groups with somebody at risk when something ended, at least 0. */
  readonly df: number
  /** The probability, in [0, 1], of a statistic at least as large were there no difference. */
  readonly p: number
  /** One for each group, in the order given; observed and expected events sum to the same. */
  readonly groups: readonly {
    /** How many ended. */
    readonly observed: number
    /** How many would have, had all groups ended equally fast; no whole number as a rule. */
    readonly expected: number
  }[]
}

/**
 * The log-rank test of two or more groups of durations.
 *
 * @remarks Each time at which something ended weighs the same, so it sees best a difference that holds throughout; curves that
 * cross may hide from it. Who ends and who is last seen at the same time are both at risk then. Neither the order of the groups
 * nor the unit of time matters. Work grows with the number of distinct times and the square of the number of groups.
 * @see N. Mantel, "Evaluation of Survival Data and Two New Rank Order Statistics Arising in Its Consideration", Cancer Chemotherapy Reports 50(3), 1966.
 * @see J. D. Kalbfleisch, R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980, section 1.5.
 */
export function logRank(...groups: readonly Durations[]): LogRank {
  const { times } = mergeDurations(...groups)
  const columns = groups.map((group) => alongside(kaplanMeier(group), times))
  const draws = times.map((_, k) => drawFrom(columns.map((column) => column[k] as Stand)))
  const total = (term: (draw: Draw) => number) => draws.reduce((sum, draw) => sum + term(draw), 0)
  const share = ({ atRisk, stands }: Draw, g: number) => (stands[g] as Stand).atRisk / atRisk
  const covariance = (g: number, h: number) => total((draw) => draw.spread * share(draw, g) * ((g === h ? 1 : 0) - share(draw, h)))
  const results = columns.map((column, g) => ({
    observed: column.reduce((sum, { ended }) => sum + ended, 0),
    expected: total((draw) => draw.ended * share(draw, g)),
  }))
  // What all the others have too many the first has too few: it adds nothing.
  const others = results.flatMap(({ observed, expected }, g) => (expected > 0 ? [{ g, excess: observed - expected }] : [])).slice(1)
  const df = others.length
  const canDiffer = df > 0 && draws.some(({ spread }) => spread > 0)
  const form = () =>
    quadraticForm(
      others.map(({ excess }) => excess),
      others.map(({ g }) => others.map(({ g: h }) => covariance(g, h))),
    )
  const statistic = canDiffer ? form() : NaN
  return { statistic, df, p: chiSquaredUpper(statistic, df), groups: results }
}

/** How a group stands at some time. */
interface Stand {
  readonly atRisk: number
  readonly ended: number
}

/** All groups at some time: those who ended are a draw from those at risk, without putting back, and `spread` its variance. */
interface Draw extends Stand {
  readonly spread: number
  readonly stands: readonly Stand[]
}

/** A group's stand at each of these times, its own among them. */
function alongside({ steps }: Curve, times: readonly number[]): readonly Stand[] {
  let i = 0
  return times.map((time) => {
    const step = steps[i]
    if (step?.time !== time) return { atRisk: step?.atRisk ?? 0, ended: 0 }
    i++
    return { atRisk: step.atRisk, ended: step.events }
  })
}

function drawFrom(stands: readonly Stand[]): Draw {
  const atRisk = stands.reduce((sum, stand) => sum + stand.atRisk, 0)
  const ended = stands.reduce((sum, stand) => sum + stand.ended, 0)
  // One alone can be drawn in one way only.
  return { atRisk, ended, spread: atRisk > 1 ? (ended * (atRisk - ended)) / (atRisk - 1) : 0, stands }
}

/** u′ V⁻¹ u of a symmetric matrix, by eliminating one row after the other. */
function quadraticForm(u: readonly number[], v: readonly (readonly number[])[]): number {
  if (u.length === 0) return 0
  const [head, ...tail] = u as [number, ...number[]]
  const [[pivot, ...along], ...rows] = v as [[number, ...number[]], ...[number, ...number[]][]]
  const factor = along.map((x) => x / pivot)
  return (
    (head * head) / pivot +
    quadraticForm(
      tail.map((x, i) => x - (factor[i] as number) * head),
      rows.map(([first, ...rest]) => rest.map((x, i) => x - (factor[i] as number) * first)),
    )
  )
}
