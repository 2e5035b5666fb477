import { scoredMeanInterval, sumOf } from "@folkmoot/statistics"
import { addedUp } from "./added-up.ts"
import type { Caveat, Confidence, Outcome } from "./estimate.ts"
import { wilsonShare } from "./fraction.ts"
import { invalid } from "./invalid.ts"
import { aChoice, anInteger, aNumber, aWhole, recorded, type CellForm } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"

/** So many answers of one sort to a question with a scale, and which end of the scale is the good one. */
export interface Rating {
  /** What was answered, from `scaleLow` to `scaleHigh`. */
  readonly score: number
  /** The lowest answer the scale offers. */
  readonly scaleLow: number
  /** The highest answer the scale offers, above `scaleLow`. */
  readonly scaleHigh: number
  /** Which end is the good one; where it is the low one, answers are turned round. */
  readonly favourable: "low" | "high"
  /** How many people gave just this answer, at least 0. */
  readonly n: number
}

const ratedFrom = (scaleLow: CellForm<number>, scaleHigh: CellForm<number>) => recorded<Rating>({ score: aNumber, scaleLow, scaleHigh, favourable: aChoice("low", "high"), n: aWhole })

/**
 * Answers on a declared scale, with how many gave each.
 *
 * @remarks
 * Unit: scores on the scale of their item, which is whole at both ends.
 */
export const rated = /* @__PURE__ */ ratedFrom(anInteger, anInteger)

const just = (end: number): CellForm<number> => [String(end), (given) => given === end]

/**
 * The same on one scale alone.
 *
 * @remarks
 * Unit: scores from `low` to `high`, which each item still has to say; on any other scale they are an invalid input.
 */
export const ratedOn = (low: number, high: number): typeof rated => ratedFrom(just(low), just(high))

/** Answers on one scale, turned so that the high end is the good one, the lowest first; both ends are there, if only with nobody. */
interface Rated {
  readonly scores: readonly number[]
  readonly counts: readonly number[]
  readonly low: number
  readonly high: number
  readonly n: number
  readonly level: number
}

const turned: Caveat = {
  id: "scale-turned",
  text: {
    en: "The good end of the scale is the low one; the answers were turned round so that more is better.",
    de: "Auf dieser Skala ist der niedrige Wert der gute; die Antworten wurden umgepolt, sodass höhere Werte besser sind.",
    da: "Den lave ende af skalaen er den gode; svarene er vendt, så højere er bedre.",
  },
}

/**
 * An estimator for what answers on one scale say, with the good end up.
 *
 * @remarks
 * Answers on several scales, or on one whose good end differs, are not put together: `unit-mismatch`. What the scale is, and which of
 * its ends was the good one, is the estimate's scope.
 */
const ratingOf =
  (say: (answers: Rated) => Outcome) =>
  ({ answers }: { readonly answers: readonly Rating[] }, { level }: Confidence): Outcome => {
    for (const [index, { score, scaleLow, scaleHigh }] of answers.entries()) {
      if (scaleHigh <= scaleLow) return invalid(`answers[${index}].scaleHigh`, scaleHigh, `more than scaleLow (${scaleLow})`)
      if (score < scaleLow || score > scaleHigh) return invalid(`answers[${index}].score`, score, `a number from ${scaleLow} to ${scaleHigh}`)
    }
    const given = answers.filter(({ n }) => n > 0)
    const [scale, other] = new Set(given.map(({ scaleLow, scaleHigh, favourable }) => `${scaleLow}..${scaleHigh}, ${favourable} is good`))
    const [first] = given
    if (first === undefined) return unmeasured("no-data", "answers hold nobody: nothing to rate.")
    if (other !== undefined) {
      return unmeasured("unit-mismatch", `answers are on the scales ${scale} and ${other}; ask for one instrument, or one wave, at a time.`)
    }

    const { scaleLow: low, scaleHigh: high, favourable } = first
    const tally = addedUp([[low, 0], [high, 0], ...given.map(({ score, n }) => [favourable === "high" ? score : low + high - score, n] as const)])
    const sorted = [...tally].toSorted(([a], [b]) => a - b)
    const counts = sorted.map(([, count]) => count)
    const outcome = say({ scores: sorted.map(([score]) => score), counts, low, high, n: sumOf(counts), level })
    return outcome.measured ? { ...outcome, scope: { scale: `${low}..${high}`, favourable }, caveats: favourable === "low" ? [turned] : [] } : outcome
  }

/**
 * An estimator for the mean rating.
 *
 * @remarks
 * Unit: points on the scale, between its ends. The interval is a score interval: it keeps a width when all answers are alike.
 * @see Tango (1998), Statistics in Medicine 17(8), 891-908
 */
export const meanRating = /* @__PURE__ */ ratingOf(({ scores, counts, n, level }) => {
  const value = sumOf(counts.map((count, index) => count * (scores[index] as number))) / n
  return { measured: true, value, interval: scoredMeanInterval(counts, scores, level), n }
})

/** On more steps, such as those from 0 to 100, the best few are next to none of the good answers. */
const mostSteps = 11

/**
 * An estimator for the share of people whose answer is one of the best there are.
 *
 * @remarks
 * Unit: ratio in [0, 1]. The best answers are no more than half of those offered, and those offered no more than eleven; on a shorter or finer
 * scale the share is an undefined term.
 */
export const shareOfBest = (best: number) =>
  ratingOf(({ scores, counts, low, high, n, level }) => {
    const steps = high - low + 1
    if (steps < 2 * best || steps > mostSteps) {
      return unmeasured("undefined-term", `The scale ${low}..${high} is too ${steps > mostSteps ? "fine" : "short"} to call its best ${best} answers good ones.`)
    }
    const hits = sumOf(counts.filter((_, index) => (scores[index] as number) >= high - best + 1))
    return wilsonShare(hits, n, level)
  })
