/** What is said of comparisons and weights: on a terminal, and on the page of figures. */
import { holds, middleOf, quantileOf, ratioOf, reachesAim, type Alone, type Bound, type Comparison, type Weight } from "./comparison.ts"
import { paragraphs, points, table } from "./markdown.ts"

const digits = (value: number): string => String(Number(value.toPrecision(value >= 1000 ? 4 : 3)))

const steps = [["ns", 1e-6], ["µs", 1e-3], ["ms", 1], ["s", 1000]] as const

/** A time in milliseconds, in the unit in which it is easiest to read. */
export const writeTime = (milliseconds: number): string => {
  const [unit, size] = steps.findLast(([, one]) => milliseconds >= one) ?? steps[0]
  return `${digits(milliseconds / size)} ${unit}`
}

/** A number of bytes, in kilobytes or megabytes where there are many. */
export const writeBytes = (bytes: number): string => {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1e6 ? `${digits(bytes / 1e3)} kB` : `${digits(bytes / 1e6)} MB`
}

const writeBound = (bound: Bound): string => ("atLeast" in bound ? `at least ${bound.atLeast}` : bound.atMost === Infinity ? "" : `at most ${bound.atMost}`)

const writeAim = (comparison: Comparison): string => {
  const { aim, bound } = comparison
  if (aim === undefined) return ""
  return `${writeBound("atLeast" in bound ? { atLeast: aim } : { atMost: aim })}${reachesAim(comparison) ? "" : ", not reached"}`
}

/** How the columns of what was compared are headed. */
export const comparisonHead = ["what", "beside", "ours", "the other", "by", "rounds", "ratio", "eight of ten rounds", "has to be", "asked for", "holds"]

const comparisonRow = (comparison: Comparison): readonly string[] => {
  const { what, beside, rounds, by = "processors", bound } = comparison
  const { low, middle, high } = ratioOf(comparison)
  return [
    what, beside, writeTime(middleOf(rounds.map(({ ours }) => ours))), writeTime(middleOf(rounds.map(({ other }) => other))), by, String(rounds.length),
    digits(middle), `${digits(low)} to ${digits(high)}`, writeBound(bound), writeAim(comparison), holds(comparison) ? "yes" : "NO",
  ]
}

/** How the columns of what was measured by itself are headed. */
export const aloneHead = ["what, by itself", "takes", "eight of ten turns", "asked for"]

const aloneRow = ({ what, rounds, asked }: Alone): readonly string[] => {
  const took = middleOf(rounds)
  return [what, writeTime(took), `${writeTime(quantileOf(rounds, 0.1))} to ${writeTime(quantileOf(rounds, 0.9))}`, `at most ${writeTime(asked)}${took <= asked ? "" : ", not reached"}`]
}

/** How the columns of what was weighed are headed. */
export const weightHead = ["what", "weighs", "may weigh", "holds"]

/** Whether something weighs no more than it may. */
export const isWithin = ({ bytes, ceiling }: Weight): boolean => bytes <= ceiling

const weightRow = (weight: Weight): readonly string[] => [weight.what, writeBytes(weight.bytes), writeBytes(weight.ceiling), isWithin(weight) ? "yes" : "NO"]

const aligned = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n")
}

/** What was compared, what was measured by itself, and what was weighed. */
export interface Measurements {
  readonly comparisons: readonly Comparison[]
  readonly alone: readonly Alone[]
  readonly weights: readonly Weight[]
}

/** The table for a terminal. */
export const measurementsTable = ({ comparisons, alone, weights }: Measurements): string =>
  [
    ...(comparisons.length === 0 ? [] : [aligned(comparisonHead, comparisons.map(comparisonRow))]),
    ...(alone.length === 0 ? [] : [aligned(aloneHead, alone.map(aloneRow))]),
    ...(weights.length === 0 ? [] : [aligned(weightHead, weights.map(weightRow))]),
  ].join("\n\n")

/** What is beyond its bound, in a sentence each; nothing where all is well. */
export const beyond = ({ comparisons, weights }: Omit<Measurements, "alone">): readonly string[] => [
  ...comparisons.filter((comparison) => !holds(comparison)).map((comparison) => {
    const { what, beside, bound, rounds } = comparison
    return `${what}, beside ${beside}: the ratio is ${digits(ratioOf(comparison).middle)} in the middle of ${rounds.length} rounds; it has to be ${writeBound(bound)}.`
  }),
  ...weights.filter((weight) => !isWithin(weight)).map(({ what, bytes, ceiling }) => `${what} weighs ${bytes} bytes; it may weigh ${ceiling}.`),
]

const shortfalls = (comparisons: readonly Comparison[]): readonly string[] =>
  comparisons.filter((comparison) => !reachesAim(comparison) && comparison.aim !== undefined).map((comparison) => {
    const { what, beside, by = "processors", aim = 0 } = comparison
    return `${what}, beside ${beside}, by the ${by}: ${digits(ratioOf(comparison).middle)}; ${aim} was asked for.`
  })

/** Where and when it was measured. */
export interface Surroundings {
  readonly date: string
  readonly machine: string
  readonly versions: string
  readonly load: string
}

/** The page of figures. */
export const speedPage = (measurements: Measurements, { date, machine, versions, load }: Surroundings): string => {
  const short = shortfalls(measurements.comparisons)
  return paragraphs(
    "# How fast it is, and how heavy",
    `Written by \`npm run bench -- --write\` on ${date}. ${machine}. ${versions}. Load average of the machine at the end: ${load}.`,
    `Ours and the other take turns, and begin by turns. Each round gives one ratio, of two turns that stood side by side, so that whatever else the
machine does weighs on both; *ratio* is the median of the rounds' ratios, and eight of ten rounds lie between their tenth and ninetieth percentile.
Where both say the same thing, a number, which rows are wrong, answers, a page to the byte, that was checked before anything was timed. Spectral has other
rules than ours, as many and of the kinds that its own functions know; a Net Promoter Score by hand has another interval. A ratio that *has to be at least* something counts how many times ours the other takes;
one that *has to be at most* something is for what ours costs on top, and counts how many times the other ours takes. \`npm run bench\` fails when one is beyond
its bound; bounds leave room for a machine that does other things too.`,
    `*Processors* is the processor time of the process with all its threads: what the work costs. *Clock* is what somebody waits for; a program that is started and
DuckDB's two threads are measured by it, too. Short times are those of many calls in a row.`,
    "## Ratios",
    table(comparisonHead, measurements.comparisons.map(comparisonRow)),
    "## What was asked for",
    `The engine: 5 times DuckDB and 20 times plain objects, at ten million events; here the log is shorter, so that the whole takes minutes, and
[a page of its own](engine-speed.md) has a million. Linting a plan: 5 times Spectral with as many rules, text to
findings; the rows of plans that are read already show how much of that is the YAML parser, which keeps every position and comment so that plans can be mended. The check of rows: at most 3 times ajv's time. The command
line: an answer within 150 ms on a machine with nothing else to do. Pages were given no figure: their ceilings keep them where they are.`,
    short.length === 0 ? "Every ratio reaches it." : `Not reached:\n\n${points(short)}`,
    "## By itself",
    `What was given a time, not a ratio: by the processors, warm, in a process that does nothing else. Times say as much of the machine as of the code, so none of
them fails anything; beside others, above, the same takes longer, since they fill the caches and the memory in between.`,
    table(aloneHead, measurements.alone.map(aloneRow)),
    "## Weights",
    "Bundles are minified and gzipped, for browsers. What is installed is what the tarballs unpack to, and then with everything that comes along on the machine it was measured on; a database's own binary is most of that where there is one.",
    table(weightHead, measurements.weights.map(weightRow)),
  )
}
