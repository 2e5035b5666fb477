import { normalQuantile } from "@folkmoot/statistics"
import type { Setting } from "./coverage-trial.ts"
import { randomFrom } from "./simulate-random.ts"

/** Random numbers of the usual kinds. */
export interface Draws {
  /** Between 0 and 1, never either. */
  readonly uniform: () => number
  readonly normal: () => number
  readonly exponential: () => number
  /** Which of some classes, by their shares. */
  readonly among: (shares: readonly number[]) => number
}

/** The random numbers of a text: the same each time, others for another text. */
export const drawsOf = (text: string): Draws => {
  const seed = Array.from(text).reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)
  const random = randomFrom(seed)
  const uniform = (): number => (random.between(0, 2 ** 32 - 1) + 0.5) / 2 ** 32
  return {
    uniform,
    normal: () => normalQuantile(uniform()),
    exponential: () => -Math.log(uniform()),
    among: (shares) => {
      let left = uniform()
      return Math.max(0, shares.findIndex((share) => (left -= share) < 0))
    },
  }
}

/** A world to draw from: what is true in it, and a sample of it. */
export interface World<Sample, Truth> {
  readonly where: string
  readonly truth: Truth
  readonly draw: (draws: Draws) => Sample
}

/** So many samples of each of these worlds, all of them equally likely. */
export function* drawn<Sample, Truth>(times: number, worlds: readonly World<Sample, Truth>[]): Iterable<Setting<Sample, Truth>> {
  for (const { where, truth, draw } of worlds) {
    const draws = drawsOf(where)
    const samples = many(times, () => draw(draws))
    yield { samples, truths: [{ truth, where, likely: () => samples.map(() => 1 / times) }] }
  }
}

/** So many of something. */
export const many = <Each>(n: number, each: (i: number) => Each): readonly Each[] => Array.from({ length: n }, (_, i) => each(i))

/** How often each class was drawn. */
export const sorted = (n: number, shares: readonly number[], draws: Draws): readonly number[] => {
  const counts = shares.map(() => 0)
  for (let i = 0; i < n; i++) {
    const at = draws.among(shares)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
