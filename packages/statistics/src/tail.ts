import { exp, expm1 } from "./exp.ts"
import { log } from "./log.ts"

/**
 * One tail of a distribution at a point, as Newton's method wants it.
 *
 * @remarks `logMass` is the log of the tail's probability, `reach` that probability over the density there.
 * Both stay finite far out, where the probability itself is too small for a number.
 * @internal
 */
export interface Tail {
  readonly logMass: number
  readonly reach: number
}

/**
 * The other tail at the same point.
 *
 * @remarks To full precision as long as the tail given is not the larger by far.
 * @internal
 */
export function otherTail({ logMass, reach }: Tail): Tail {
  const rest = -expm1(logMass)
  return { logMass: log(rest), reach: (reach * rest) / exp(logMass) }
}
