import type { Tally } from "./tally.ts"
import { tallyValues } from "./tally-values.ts"

export function topShare(amounts: Tally, k: number): number {
  const values = tallyValues(amounts).toReversed()
  let left = k
  let [top, total] = [0, 0]
  for (const { value, n } of values) {
    const taken = Math.min(left, n)
    top += taken * value
    total += n * value
    left -= taken
  }
  return top / total
}
