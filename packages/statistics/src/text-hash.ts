import { mixedBits } from "./mixed-bits.ts"

/**
 * 64 bits by which texts can be told apart, as two whole numbers below 2^32.
 *
 * @remarks Taken from the text's UTF-16 code units as they stand: nothing is normalised, so texts are alike only when `===` says so. The same
 * on every machine. Among a million texts two share all 64 bits once in 37 million times. Not for secrets: who wants two texts with
 * one hash can find them.
 * @internal
 */
export function textHash(text: string): readonly [high: number, low: number] {
  let high = 0
  let low = 0x9e3779b9
  for (let i = 0; i < text.length; i++) {
    low = mixedBits(low ^ text.charCodeAt(i))
    high = mixedBits(high + low)
  }
  return [high, low]
}
