import { paragraphs, rowsUnder, table } from "./markdown.ts"
import { exponentOf, extrapolated, type Exponent } from "./scale-exponent.ts"

/** What a stage took at one size: seconds by the clock and of the processors, and megabytes its process had at most. */
export interface ScaleRow {
  readonly stage: string
  readonly events: number
  readonly wall: number
  readonly cpu: number
  readonly memory: number
  /** How many runs these are the middle of. */
  readonly runs: number
  readonly note: string
  /** The day it was measured, such as `2026-11-22`. */
  readonly date: string
}

/** The machine and the programs, as the page tells them. */
export interface ScaleSetting {
  readonly machine: string
  readonly node: string
}

/** The sizes the page speaks of, up to where extrapolation goes. */
const farthest = 100_000_000

/** What grows by less than this power is taken for constant. */
const flat = 0.1

/** A stage that is worse than this is looked into. */
const bar = 1.1

const head = ["Stage", "Events", "Clock, s", "Processors, s", "Memory, MB", "Runs", "On", "Note"]

/** A number of three digits that count, so that what is computed from the page is what was computed for it. */
export const rounded = (value: number): number => Number(value.toPrecision(3))

const cells = ({ stage, events, wall, cpu, memory, runs, date, note }: ScaleRow): readonly string[] => [stage, String(events), String(wall), String(cpu), String(memory), String(runs), date, note]

/** The rows a page holds; none where it is of another form. */
export const scaleRowsIn = (page: string): readonly ScaleRow[] =>
  rowsUnder(head, page).map(([stage = "", events, wall, used, peak, runs, date = "", note = ""]) => ({
    stage, events: Number(events), wall: Number(wall), cpu: Number(used), memory: Number(peak), runs: Number(runs), note, date,
  }))

/** Rows with others in the place of those of the same stage and size, stage after stage as they first came, by size. */
export const merged = (before: readonly ScaleRow[], now: readonly ScaleRow[]): readonly ScaleRow[] => {
  const all = new Map([...before, ...now].map((row) => [`${row.stage} ${row.events}`, row]))
  return [...Map.groupBy(all.values(), ({ stage }) => stage).values()].flatMap((rows) => rows.toSorted((a, b) => a.events - b.events))
}

/** The rows of each stage. */
export const byStage = (rows: readonly ScaleRow[]): ReadonlyMap<string, readonly ScaleRow[]> => Map.groupBy(rows, ({ stage }) => stage)

const digits = (value: number | undefined): string => (value === undefined ? "?" : value.toFixed(2).replace("-", "−"))

/** An exponent with its limits, or without where no slope can be excluded. */
export const exponentText = ({ value, low, high }: Exponent): string =>
  Number.isNaN(value) ? "too few sizes" : low === undefined || high === undefined ? digits(value) : `${digits(value)} (${digits(low)} to ${digits(high)})`

const cpu = (row: ScaleRow): number => row.cpu
const memory = (row: ScaleRow): number => row.memory

/** The five largest sizes of a stage: what it takes to start weighs on the smaller ones. */
export const largest = (rows: readonly ScaleRow[]): readonly ScaleRow[] => rows.slice(-5)

const exponentCells = ([stage, rows]: readonly [string, readonly ScaleRow[]]): readonly string[] => [
  stage,
  exponentText(exponentOf(rows, cpu)),
  exponentText(exponentOf(largest(rows), cpu)),
  exponentText(exponentOf(largest(rows), memory)),
]

const amount = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")

/** What a stage would take at the farthest size: by its exponent and in proportion, the smaller first; where it does not grow, as much as it did. */
const extrapolatedCells = ([stage, rows]: readonly [string, readonly ScaleRow[]]): readonly (readonly string[])[] => {
  const last = rows.at(-1)
  if (last === undefined || rows.length < 2 || last.events >= farthest) return []
  const far = (of: (row: ScaleRow) => number): string => {
    const { value } = exponentOf(largest(rows), of)
    if (value < flat) return amount(of(last))
    const [low, high] = [value, 1].toSorted((a, b) => a - b).map((power) => amount(extrapolated(last, of, power, farthest)))
    return low === high ? String(low) : `${low} to ${high}`
  }
  return [[stage, last.events.toLocaleString("en"), far(cpu), far(memory)]]
}

/** The stages of which something is so by their exponent, told with it; of fewer than five sizes nothing is said. */
const stagesWhere = (rows: readonly ScaleRow[], isSo: (exponent: Exponent) => boolean): readonly string[] =>
  [...byStage(rows)].flatMap(([stage, own]) => {
    const exponent = exponentOf(largest(own), cpu)
    return own.length >= 5 && isSo(exponent) ? [`${stage}: ${exponentText(exponent)}`] : []
  })

/** The stages whose exponent lies above the bar. */
export const steep = (rows: readonly ScaleRow[]): readonly string[] => stagesWhere(rows, ({ value }) => value > bar)

/** The stages whose exponent lies below the bar, but whose limits do not. */
export const undecided = (rows: readonly ScaleRow[]): readonly string[] => stagesWhere(rows, ({ value, high = Infinity }) => value <= bar && high > bar)

const judged = (rows: readonly ScaleRow[]): string => {
  const [above, open] = [steep(rows), undecided(rows)]
  return [
    above.length === 0 ? `No stage that was measured at five sizes grows faster than by the power of ${bar}, by its five largest.` : `Above the power of ${bar}, by its five largest sizes: ${above.join("; ")}.`,
    ...(open.length === 0 ? [] : [`By its limits that is not excluded of ${open.join("; ")}.`]),
  ].join(" ")
}

/** The page: what was measured, by which power it grows, and what it would be where the machine ends. */
export const scalePage = (rows: readonly ScaleRow[], { machine, node }: ScaleSetting): string => {
  const isBeyond = rows.some(({ stage, events }) => stage === "counting, DuckDB beyond memory" && events >= farthest)
  return paragraphs(
    "<!-- Generated by npm run scale. Do not edit. -->",
    "# How time and memory grow",
    `Written by \`npm run scale [largest]\`; sizes lie half a decade apart, from ten thousand events. Rows measured before are kept until they are measured again. A seeded log of a
community is made (activity, threads, visits, journeys, mentions, answers to surveys and more, over two years; one member for each hundred events), written as
CSV, told, taken in, counted, estimated and reported on. Counted is the standing set of \`npm run bench engine\`: ten metrics, all variants, by month and some by channel.
A log of mail is told beside it, since there conversations have to be put together first.`,
    `Each stage has a process of its own, so its memory is its own; only counting in memory shares one with taking in. Loading what a stage needs takes some
150 MB by itself. Where there were several runs the figures are those in their middle. Machine: ${machine}; Node ${node}; DuckDB with two threads. The machine did other work at the
same time, so the processors' time (user and system) is what to go by, and the clock is not; but that too may be twice as long in one run as in another while the machine is busy.`,
    "![Seconds of the processors and megabytes of memory against events, a line for each stage, both axes logarithmic; the tables below hold the same figures](scale.svg)",
    "## By which power of the events",
    `Sen's slope between the logarithms, with its limits at a level of 95 %; 1 is proportional. What it takes to start flattens the small sizes, so the five largest are shown apart;
by so few, limits are the flattest and the steepest slope between any two.`,
    table(["Stage", "Time, all sizes", "Time, five largest", "Memory, five largest"], [...byStage(rows)].map(exponentCells)),
    judged(rows),
    "## Beyond what was measured",
    `**Extrapolated, not measured**: what ${farthest.toLocaleString("en")} events would take. One end is reckoned by the exponent of the five largest sizes, which is too low while starting weighs on them;
the other in proportion to the largest size, which is too high for memory, since starting weighs there too. A run takes in one machine and one process what it is given; \`npm run scale 10000000 3162278\`
measures two more sizes and leaves all other rows as they are.`,
    table(["Stage", "Measured up to", "Processors, s, extrapolated", "Memory, MB, extrapolated"], [...byStage(rows)].flatMap(extrapolatedCells)),
    `For DuckDB beyond memory a store was filled by SQL with copies of one of a million events, whose ids, people and waiting times are their own; its columns were left
unpressed, which is quicker to write. What the engine asks was then asked with 20 bytes of memory for each event (2 GB for a hundred million), a quarter of what the facts take on disk, and every
tally was handed out and not kept; the engine itself keeps them all in memory, which was not tried.${isBeyond ? "" : ` ${farthest.toLocaleString("en")} events were not counted yet: \`npm run scale ${farthest} ${farthest}\` does.`} How ${(1e11).toLocaleString("en")} events would be counted is [a plan of its own](../scale-plan.md).`,
    "## Measured",
    table(head, rows.map(cells)),
  )
}
