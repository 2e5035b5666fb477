import { intervalFamilies, tests, type Family } from "./coverage-families.ts"
import { levels, type Reach, type Trial } from "./coverage-trial.ts"
import { table } from "./markdown.ts"

const points = (share: number): string => (100 * share).toFixed(1)

/** How many of a hundred, at each of the levels. */
const triple = (all: readonly Reach[], of: (reach: Reach) => number): string => all.map((reach) => points(of(reach))).join(" / ")

/** The name of a row: that of its function, and what tells it from others of the same. */
export const nameOf = ({ of, on }: Trial): string => `\`${of}\`${on === undefined ? "" : `, ${on}`}`

const widthOf = ({ scale }: Trial, all: readonly Reach[]): string => {
  const said = all.map(({ width }) => (Number.isNaN(width) ? "–" : Number((scale === "factor" ? Math.exp(width) : width).toPrecision(3)).toString())).join(" / ")
  return scale === "factor" ? `× ${said}` : said
}

/** What of the samples has no two limits at 95 %. */
const missing = (reach: Reach | undefined): string => {
  if (reach === undefined) return ""
  const parts = [[reach.open, "open"], [reach.unanswered, "not answered"]] as const
  return parts.flatMap(([share, what]) => (share >= 0.0005 ? [`${points(share)} % ${what}`] : [])).join(", ")
}

/** Twice the standard error of one figure of a simulation, at 95 %. */
const errorOf = ({ draws }: Trial): string => (draws === undefined ? "exact" : `${draws} draws, ± ${points(2 * Math.sqrt((0.95 * 0.05) / draws))}`)

/** The cells of one interval. */
export const rowOf = (trial: Trial, all: readonly Reach[]): readonly string[] => [
  nameOf(trial),
  trial.use,
  triple(all, ({ mean }) => mean),
  triple(all, ({ least }) => least),
  widthOf(trial, all),
  missing(all[1]),
]

const within = (all: readonly Reach[]): boolean => all.every(({ level, mean }) => Math.abs(mean - level) <= 0.01)

/** By how much an interval misses its level on average, at the levels at which it does by more than a point. */
const deviation = (all: readonly Reach[]): string =>
  all.flatMap(({ level, mean }) => (Math.abs(mean - level) <= 0.01 ? [] : [`${points(Math.abs(mean - level))} points ${mean > level ? "above" : "below"} ${points(level).replace(".0", "")} %`])).join(", ")

/**
 * What is to be known of one interval.
 *
 * @remarks
 * Throws where it misses its level on average and nobody said why and what to use instead.
 */
export const verdictOf = (trial: Trial, all: readonly Reach[]): string => {
  const lowest = all[1]
  const least = lowest === undefined ? "" : ` At 95 % it covered least, ${points(lowest.least)} %, of ${lowest.at}.`
  const tried = `Tried on ${trial.tried} (${errorOf(trial)}).`
  if (within(all)) return `${nameOf(trial)}: within one point of nominal on average.${least} ${tried}`
  if (!trial.instead) throw new Error(`${nameOf(trial)} covers ${deviation(all)} on average: say in its trial why, and what to use instead.`)
  return `${nameOf(trial)}: on average ${deviation(all)}. ${trial.instead}${least} ${tried}`
}

const section = (title: string, head: readonly string[], found: readonly { readonly cells: readonly string[]; readonly verdict: string }[]): string =>
  [`## ${title}`, table(head, found.map(({ cells }) => cells)), found.map(({ verdict }) => `- ${verdict}`).join("\n")].join("\n\n")

const heads = ["Interval", "For", `Mean coverage at ${levels.map((level) => 100 * level).join(" / ")} %`, "Least", "Mean width", "Without two limits"]

/** The cells of one test. */
export const testRowOf = (trial: Trial, all: readonly Reach[]): readonly string[] => [
  nameOf(trial),
  trial.use,
  triple(all, ({ mean }) => 1 - mean),
  triple(all, ({ least }) => 1 - least),
  missing(all[1] && { ...all[1], open: 0 }),
]

const testVerdictOf = (trial: Trial, all: readonly Reach[]): string => {
  const most = all[1]
  const said = within(all) ? "within one point of nominal on average." : `on average finds ${found(all)}. ${trial.instead ?? ""}`
  return `${nameOf(trial)}: ${said} At 5 % it found most, ${points(1 - (most?.least ?? NaN))} %, of ${most?.at}. Tried on ${trial.tried} (${errorOf(trial)}).`
}

function found(all: readonly Reach[]): string {
  return all.map(({ level, mean }) => `${points(1 - mean)} % at ${points(1 - level).replace(".0", "")} %`).join(", ")
}

const preface = `# Interval coverage

How often the intervals of this library hold the truth. An interval of level 95 % should hold it in 95 of 100 samples, whatever the truth is. No
interval for counts can do so exactly; the question is by how much it misses, where, and on which side.

Made by \`npm run coverage\`. Where all samples can be listed the figures are exact: the probabilities of those samples whose interval holds
the truth, added up. Elsewhere samples are drawn from a fixed seed, and each figure has the error of a simulation, said behind the number of
draws as twice its standard error; a mean over many truths is surer, a least value is, of so many, a little too low.

*Mean* is over all truths tried, each weighing the same, however far-fetched; *least* is the worst of them. *Width* is that of intervals with two ends, on
average; behind × it is how many times the low limit the high one is, in the geometric mean. Samples that are *not answered* count for
neither side; an *open* end holds all there is beyond. Three figures with strokes between are those at 90, 95 and 99 %.`

const plotNote = `The intervals for one share of 20 cases, by the true share:

![Coverage of the five intervals for a share of 20 cases at a level of 95 %](./interval-coverage.svg)`

/** The page, from trials that were made. */
export const coveragePage = (tell: (title: string) => void): string => {
  const tried = <Found>({ title, trials }: Family, say: (trial: Trial, all: readonly Reach[]) => Found): readonly Found[] =>
    trials.map((trial) => {
      tell(`${title}: ${nameOf(trial)}`)
      return say(trial, trial.reach())
    })
  const sections = intervalFamilies.map((family) => section(family.title, heads, tried(family, (trial, all) => ({ cells: rowOf(trial, all), verdict: verdictOf(trial, all) }))))
  const ofTests = section(
    tests.title,
    ["Test", "For", "Found on average at 10 / 5 / 1 %", "Most", "Without an answer"],
    tried(tests, (trial, all) => ({ cells: testRowOf(trial, all), verdict: testVerdictOf(trial, all) })),
  )
  const [first = "", ...rest] = sections
  return `${["<!-- Generated by npm run coverage. Do not edit. -->", preface, `${first}\n\n${plotNote}`, ...rest, ofTests].join("\n\n")}\n`
}
