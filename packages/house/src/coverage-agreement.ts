import { correctedNetScore, kappa, roganGladen, type CountedShare } from "@folkmoot/statistics"
import { drawn, sorted, type Draws } from "./coverage-draws.ts"
import { netCounts } from "./coverage-net-scores.ts"
import { binomial, both, multinomial } from "./coverage-outcomes.ts"
import { intervalTrial, type Setting, type Trial } from "./coverage-trial.ts"

/** The table of two raters, row by row. */
const square = (cells: readonly number[]): readonly (readonly number[])[] => {
  const side = Math.sqrt(cells.length)
  return Array.from({ length: side }, (_, i) => cells.slice(i * side, (i + 1) * side))
}

/** Kappa of shares, or of counts: (observed − chance) / (1 − chance). */
const kappaOf = (cells: readonly number[], agreement: (i: number, j: number) => number): number => {
  const table = square(cells)
  const first = table.map((row) => row.reduce((sum, x) => sum + x, 0))
  const second = table.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0))
  const over = (share: (i: number, j: number) => number): number => table.reduce((sum, row, i) => sum + row.reduce((part, _, j) => part + share(i, j) * agreement(i, j), 0), 0)
  const chance = over((i, j) => (first[i] ?? 0) * (second[j] ?? 0))
  return (over((i, j) => table[i]?.[j] ?? 0) - chance) / (1 - chance)
}

const alike = (i: number, j: number): number => Number(i === j)

const near = (i: number, j: number): number => 1 - Math.abs(i - j) / 2

/** Two raters who know a case for sure so often, and else say each class by habit. */
const raters = (sure: number, habit: readonly number[]): readonly number[] => habit.flatMap((a, i) => habit.map((b, j) => sure * (i === j ? a : 0) + (1 - sure) * a * b))

const sures = [0, 0.3, 0.6, 0.8, 0.95]

const twoClasses = sures.flatMap((sure) => [[0.5, 0.5], [0.8, 0.2], [0.95, 0.05]].map((habit) => raters(sure, habit)))

const threeClasses = sures.flatMap((sure) => [[1 / 3, 1 / 3, 1 / 3], [0.6, 0.3, 0.1]].map((habit) => ({ sure, habit, cells: raters(sure, habit) })))

/** Programs that tell three sides apart, better or worse. */
const programs = [
  [[0.8, 0.15, 0.05], [0.1, 0.8, 0.1], [0.05, 0.15, 0.8]],
  [[0.6, 0.3, 0.1], [0.2, 0.6, 0.2], [0.1, 0.4, 0.5]],
] as const

const moods = [[0.3, 0.4, 0.3], [0.6, 0.3, 0.1], [0.05, 0.8, 0.15]]

const toldAs = (mood: readonly number[], program: readonly (readonly number[])[]): readonly number[] => [0, 1, 2].map((told) => mood.reduce((sum, share, side) => sum + share * (program[side]?.[told] ?? 0), 0))

type Read = readonly [readonly [sensitivity: number, specificity: number], found: number]

const rates = [0.7, 0.85, 0.95]

const prevalences = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

/** The share a reader finds, who sees so many of those that have the property and clears so many of those that have it not. */
const foundOf = (share: number, sensitivity: number, specificity: number): number => share * sensitivity + (1 - share) * (1 - specificity)

/** Cases read beside cases validated, with every sample there may be. */
const readings = (): Setting<readonly [readonly [CountedShare, CountedShare], CountedShare], number> => {
  const validated = both(binomial(20, rates), binomial(20, rates))
  const found = validated.truths.flatMap(({ truth: [sensitivity, specificity] }) => prevalences.map((share) => foundOf(share, sensitivity, specificity)))
  const { samples, truths } = both(validated, binomial(40, [...new Set(found)]))
  // What a reader finds says, with the reader's rates, what there is; only what there may be is kept.
  const meant = ([[sensitivity, specificity], seen]: Read): number | undefined => prevalences.find((share) => foundOf(share, sensitivity, specificity) === seen)
  return {
    samples,
    truths: truths.flatMap(({ truth, likely }) => {
      const share = meant(truth)
      return share === undefined ? [] : [{ truth: share, where: `a share of ${share}, sensitivity ${truth[0][0]}, specificity ${truth[0][1]}`, likely }]
    }),
  }
}

/** How the intervals for agreement and for what a fallible reader found do. */
export const agreementTrials: readonly Trial[] = [
  intervalTrial({
    of: "kappa",
    on: "two classes",
    use: "whether two readers agree",
    ground: { tried: "10, 20 and 40 cases; readers sure of 0 to 95 % of them; a second class of 50, 20 and 5 %", settings: () => [10, 20, 40].map((n) => multinomial(n, twoClasses)) },
    limits: (cells, level) => kappa(square(cells), { level }),
    target: (cells) => kappaOf(cells, alike),
    instead: "Mostly cautious of few cases; but where a class hardly occurs it covers too little and often cannot answer: have more cases of that class read.",
  }),
  intervalTrial({
    of: "kappa",
    on: "three classes in order, linear weights",
    use: "whether two readers agree",
    ground: {
      tried: "20, 50 and 200 cases; readers sure of 0 to 95 % of them; classes alike or 60, 30 and 10 %",
      draws: 3000,
      settings: () => drawn(3000, [20, 50, 200].flatMap((n) => threeClasses.map(({ sure, habit, cells }) => ({ where: `${n} cases, ${100 * sure} % sure, classes ${habit.map((x) => x.toFixed(1)).join(" : ")}`, truth: cells, draw: (draws: Draws) => sorted(n, cells, draws) })))),
    },
    limits: (cells, level) => kappa(square(cells), { level, weights: "linear" }),
    target: (cells) => kappaOf(cells, near),
    instead: "As for two classes.",
  }),
  intervalTrial({
    of: "roganGladen",
    use: "a share found by a fallible reader",
    ground: {
      tried: "40 cases read, 20 and 20 validated; shares 0.1 to 0.9, sensitivity and specificity 0.7, 0.85 and 0.95",
      settings: () => [readings()],
    },
    limits: ([[sensitivity, specificity], found], level) => roganGladen(found, sensitivity, specificity, level),
    target: (share) => share,
    instead: "It is cautious where the reader is poor and few cases validate it.",
  }),
  intervalTrial({
    of: "correctedNetScore",
    use: "a net sentiment found by a program",
    ground: {
      tried: "300 texts sorted, 30 or 100 of each side validated; three moods, two programs",
      draws: 1000,
      settings: () =>
        drawn(
          1000,
          [30, 100].flatMap((validated) =>
            moods.flatMap((mood) =>
              programs.map((program, i) => ({
                where: `${validated} of each side validated, mood ${mood.join(" : ")}, ${i === 0 ? "good" : "poor"} program`,
                truth: (mood[0] ?? 0) - (mood[2] ?? 0),
                draw: (draws: Draws) => ({ told: sorted(300, toldAs(mood, program), draws), rows: program.map((row) => sorted(validated, row, draws)) }),
              })),
            ),
          ),
        ),
    },
    limits: ({ told, rows: [positive = [], neutral = [], negative = []] }, level) => correctedNetScore(netCounts(told), { positive: netCounts(positive), neutral: netCounts(neutral), negative: netCounts(negative) }, level),
    target: (score) => score,
    instead: "As for `roganGladen`.",
  }),
]
