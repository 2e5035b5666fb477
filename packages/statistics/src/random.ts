import { mixedBits } from "./mixed-bits.ts"

/**
 * Whole random numbers from a seed, the same on every machine.
 *
 * @remarks `seed` is any whole number to 2^53 in size; the same seed gives the same numbers, another one others. Each call of the function
 * returned gives the next, from 0 to 2^32 − 1, all equally likely. Only 32-bit integers take part: no logarithms or powers, whose last
 * digits differ between runtimes. For resampling, not for secrets.
 * @see D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM Transactions on Mathematical Software 47(4), 2021.
 */
export function randomFrom(seed: number): () => number {
  return xoshiro128(...stateOf(seed))
}

/**
 * The generator xoshiro128** from its four words of state, not all 0.
 *
 * @internal
 */
export function xoshiro128(s0: number, s1: number, s2: number, s3: number): () => number {
  let [a, b, c, d] = [s0, s1, s2, s3]
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Neighbouring seeds must not give neighbouring states: both halves of the seed go through a mixer, at four different offsets. */
function stateOf(seed: number): [number, number, number, number] {
  const low = seed | 0
  const high = Math.floor(seed / 2 ** 32) | 0
  const word = (turn: number) => mixedBits(mixedBits(low + Math.imul(turn, 0x9e3779b9)) ^ (high + turn))
  return [word(1), word(2), word(3), word(4)]
}
