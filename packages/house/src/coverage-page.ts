import { intervalFamilies, tests, type Family } from "./coverage-families.ts"
import { levels, type Reach, type Trial } from "./coverage-trial.ts"
import { paragraphs, rowsUnder, table } from "./markdown.ts"

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

/** The cells of one test: what is held of nothing is not found. */
const testRowOf = (trial: Trial, all: readonly Reach[]): readonly string[] => [
  nameOf(trial),
  trial.use,
  triple(all, ({ mean }) => 1 - mean),
  triple(all, ({ least }) => 1 - least),
  missing(all[1] && { ...all[1], open: 0 }),
]

/** Where a row misses its level on average by more than a point, in the tenths that are said. */
const missed = (all: readonly Reach[]): readonly Reach[] => all.filter(({ level, mean }) => Math.round(1000 * Math.abs(mean - level)) > 10)

/** How a table is laid out, and how the sentences below it call what they say. */
interface Form {
  readonly heads: readonly string[]
  readonly cells: typeof rowOf
  readonly deviation: (reach: Reach) => string
  readonly worst: (reach: Reach) => string
}

const whole = (share: number): string => `${Math.round(100 * share)} %`

const ofIntervals: Form = {
  heads: ["Interval", "For", `Mean coverage at ${levels.map((level) => 100 * level).join(" / ")} %`, "Least", "Mean width", "Without two limits"],
  cells: rowOf,
  deviation: ({ level, mean }) => `${points(Math.abs(mean - level))} points ${mean > level ? "above" : "below"} ${whole(level)}`,
  worst: ({ level, least, at }) => `Least at ${whole(level)}: ${points(least)} %, for ${at}.`,
}

const ofTests: Form = {
  heads: ["Test", "For", `Found on average at ${levels.map((level) => Math.round(100 - 100 * level)).join(" / ")} %`, "Most", "Without an answer"],
  cells: testRowOf,
  deviation: ({ level, mean }) => `finds ${points(1 - mean)} % at ${whole(1 - level)}`,
  worst: ({ level, least, at }) => `Most at ${whole(1 - level)}: ${points(1 - least)} %, for ${at}.`,
}

/**
 * What is to be known of one row.
 *
 * @remarks
 * Throws where it misses its level on average and nobody said what to make of that.
 */
const verdictOf = (trial: Trial, all: readonly Reach[], { deviation, worst }: Form): string => {
  const misses = missed(all).map(deviation).join(", ")
  if (misses !== "" && trial.instead === undefined) throw new Error(`${nameOf(trial)}: on average ${misses}. Say in its trial what to make of that, and what to use instead.`)
  return [
    `${nameOf(trial)}: ${misses === "" ? "within one point of nominal on average" : `on average ${misses}`}.`,
    ...(trial.instead === undefined ? [] : [trial.instead]),
    ...all.slice(1, 2).map(worst),
    `Tried on ${trial.tried} (${errorOf(trial)}).`,
  ].join(" ")
}

const section = ({ title, trials }: Family, form: Form, tell: (row: string) => void): string => {
  const found = trials.map((trial) => {
    tell(`${title}: ${nameOf(trial)}`)
    const all = trial.reach()
    return { cells: form.cells(trial, all), verdict: `- ${verdictOf(trial, all, form)}` }
  })
  return [`## ${title}`, table(form.heads, found.map(({ cells }) => cells)), found.map(({ verdict }) => verdict).join("\n")].join("\n\n")
}

const middleOf = (three = ""): number => Number(three.split(" / ")[1])

/** What the rows of a page come to at 95 %: a point is what a mean may miss its level by. */
export interface Reached {
  readonly intervals: number
  /** Intervals that cover more than they say, and those that cover less, by their names. */
  readonly cautious: readonly string[]
  readonly short: readonly string[]
  readonly tests: number
  /** Tests that find something more often than they say where there is nothing. */
  readonly rash: readonly string[]
}

/** What the rows of a page come to. */
export const reachedIn = (page: string): Reached => {
  const [intervals, found] = [rowsUnder(ofIntervals.heads, page), rowsUnder(ofTests.heads, page)]
  const namesWhere = (rows: readonly (readonly string[])[], isSo: (mean: number) => boolean): readonly string[] => rows.flatMap(([name = "", , mean]) => (isSo(middleOf(mean)) ? [name] : []))
  return {
    intervals: intervals.length,
    cautious: namesWhere(intervals, (mean) => mean > 96),
    short: namesWhere(intervals, (mean) => mean < 94),
    tests: found.length,
    rash: namesWhere(found, (mean) => mean > 6),
  }
}

const listed = (names: readonly string[]): string => (names.length === 0 ? "" : ` (${names.join("; ")})`)

/** What the page comes to, from its own rows. */
const verdict = (body: string): string => {
  const { intervals, cautious, short, tests: count, rash } = reachedIn(body)
  return `**In short**, at 95 % and on average over all truths tried: of ${intervals} rows, ${intervals - cautious.length - short.length} hold their level to within a point, ${cautious.length} are cautious
and cover more, and ${short.length} cover less${listed(short)}. Of ${count} rows of tests, ${rash.length} find something where there is nothing more often than in 6 of 100${listed(rash)}. What to use instead, or how to read it, stands with each of these.`
}

/** What stands above the rows: what they come to, and how they were found. */
export const opening = (date: string, body: string): string => `# Interval coverage

How often the intervals of this library hold the truth. An interval of level 95 % should hold it in 95 of 100 samples, whatever the truth is. No
interval for counts can do so exactly; the question is by how much it misses, where, and on which side.

${verdict(body)}

Made by \`npm run coverage\` on ${date}. Where all samples can be listed the figures are exact: the probabilities of those samples whose interval holds
the truth, added up. Elsewhere samples are drawn from a fixed seed, and each figure has the error of a simulation, said behind the number of
draws as twice its standard error; a mean over many truths is surer, a least value is, being the least of many, a little too low.

*Mean* is over all truths tried, each weighing the same, however far-fetched; *least* is the worst of them. *Width* is that of intervals with two ends, on
average; behind × it is how many times the low limit the high one is, in the geometric mean. Samples that are *not answered* count for
neither side; an *open* end holds all there is beyond, and behind × a low limit of 0 is one. Three figures with strokes between are those at 90, 95 and 99 %.`

const plotNote = `The intervals for one share of 20 cases, by the true share:

![Coverage of the five intervals for a share of 20 cases at a level of 95 %](./interval-coverage.svg)`

/** The page, from trials that are made as it is written; `tell` hears of each. */
export const coveragePage = (date: string, tell: (row: string) => void): string => {
  const [first = "", ...rest] = intervalFamilies.map((family) => section(family, ofIntervals, tell))
  const body = [first, plotNote, ...rest, section(tests, ofTests, tell)].join("\n\n")
  return paragraphs("<!-- Generated by npm run coverage. Do not edit. -->", opening(date, body), body)
}
