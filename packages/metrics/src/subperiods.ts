import { days, parseInstant, periodsOf, type Period } from "@folkmoot/facts"
import type { Measure, Request } from "./ask.ts"
import type { CompareOptions } from "./compare.ts"
import type { Estimate } from "./estimate.ts"
import { requestProblem } from "./request-problem.ts"

const cuts = ["month", "week"] as const

/** Fewer parts say next to nothing of how far they usually lie apart. */
const fewest = 3

const holds = (whole: Pick<Period, "from" | "to">, part: Pick<Period, "from" | "to">): boolean => whole.from <= part.from && part.to <= whole.to

/** How long before the earlier window parts are looked at, too. */
const before = days(366)

/** Nobody compares lifetimes month by month; whoever asks for all the time there is is not kept waiting for it to be cut. */
const longest = days(366 * 80)

type Stretch = NonNullable<Request["window"]>

const areAsked = (given: unknown, timeZone: string): given is readonly Stretch[] =>
  Array.isArray(given) && given.length > 0 && given.every((window: Stretch) => requestProblem({ window, timeZone }) === undefined)

const wholeParts = (window: Stretch, step: (typeof cuts)[number], timeZone: string): number =>
  periodsOf(window.from, window.to, step, timeZone).filter((part) => holds(window, part)).length

/** What to ask for beside two windows, to see by how much numbers differ by themselves: over months or weeks, or of groups of people. */
export type PartRequest = Pick<Request, "window" | "step" | "randomGroups">

/**
 * What to ask for beside the two windows that are compared, so that it is seen by how much a number differs by itself: months, or weeks where one of the windows
 * has fewer than three whole months, from a year before the earlier window to the end of the later one; and in each of the two groups of people.
 *
 * @remarks
 * Unit: requests to put in the place of the window's own, for `changes` to be given what is measured as `parts`. No months or weeks where one of the windows has fewer than
 * three whole weeks, or where there are more than eighty years between their ends; nothing at all where one cannot be asked about.
 * @see changes
 */
export const partRequests = (windows: readonly NonNullable<Request["window"]>[], timeZone = "UTC"): readonly PartRequest[] => {
  if (!areAsked(windows, timeZone)) return []
  const span = { from: Math.min(...windows.map(({ from }) => from)) - before, to: Math.max(...windows.map(({ to }) => to)) }
  const step = span.to - span.from > longest ? undefined : cuts.find((one) => windows.every((window) => wholeParts(window, one, timeZone) >= fewest))
  return [...(step === undefined ? [] : [{ window: span, step }]), ...windows.map((window) => ({ window, randomGroups: true }))]
}

type Span = Pick<Period, "from" | "to">

const spanOf = ({ from, to }: Measure["period"]): Span | undefined => {
  const ends = [from, to].map((end) => (end === null ? undefined : parseInstant(end)))
  return ends[0] === undefined || ends[1] === undefined ? undefined : { from: ends[0], to: ends[1] }
}

/** Measures, the latest first, in stretches of so many that follow each other; a gap begins another, and what is left over makes a shorter one. */
const inStretches = (parts: readonly (readonly [Measure, Span])[], length: number): readonly (readonly Measure[])[] => {
  const stretches: Measure[][] = []
  let start: number | undefined
  for (const [measure, span] of parts) {
    const last = stretches.at(-1)
    if (last !== undefined && start === span.to && last.length < length) last.push(measure)
    else stretches.push([measure])
    start = span.from
  }
  return stretches
}

/** Which of measures are parts of two periods, and which of stretches as long as the shorter of these outside of both. */
const subperiodsIn = (from: Measure, to: Measure, measures: readonly Measure[]): NonNullable<CompareOptions["subperiods"]> => {
  const parts = measures
    .flatMap((measure) => {
      const span = spanOf(measure.period)
      return span === undefined ? [] : [[measure, span] as const]
    })
    .toSorted(([, a], [, b]) => b.from - a.from)
  const partsOf = ({ period }: Measure): readonly Measure[] => {
    const whole = spanOf(period)
    return whole === undefined ? [] : parts.flatMap(([measure, part]) => (holds(whole, part) && part.to - part.from < whole.to - whole.from ? [measure] : []))
  }
  const [earlier, later] = [partsOf(from), partsOf(to)]
  const isOutside = ([, part]: readonly [Measure, Span]): boolean =>
    [from, to].every(({ period }) => {
      const whole = spanOf(period)
      return whole !== undefined && (part.to <= whole.from || whole.to <= part.from)
    })
  const estimatesOf = (all: readonly Measure[]): readonly Estimate[] => all.map(({ estimate }) => estimate)
  return { from: estimatesOf(earlier), to: estimatesOf(later), others: inStretches(parts.filter(isOutside), Math.min(earlier.length, later.length)).map(estimatesOf) }
}

/** The groups of people of both periods at the same places. */
const peopleIn = (from: Measure, to: Measure, measures: readonly Measure[]): NonNullable<CompareOptions["people"]> => {
  const groups = [...new Set(measures.map(({ randomGroup }) => randomGroup))]
  const over = ({ period }: Measure): readonly (Estimate | undefined)[] => {
    const own = new Map(measures.flatMap((one) => (one.period.from === period.from && one.period.to === period.to ? [[one.randomGroup, one.estimate] as const] : [])))
    return groups.map((group) => own.get(group))
  }
  return { from: over(from), to: over(to) }
}

/** Which of measures are parts of two periods, of stretches as long as the shorter of these outside of both, and of groups of people. */
export const partsIn = (from: Measure, to: Measure, measures: readonly Measure[]): Required<Pick<CompareOptions, "subperiods" | "people">> => ({
  subperiods: subperiodsIn(from, to, measures.filter(({ randomGroup }) => randomGroup === undefined)),
  people: peopleIn(from, to, measures.filter(({ randomGroup }) => randomGroup !== undefined)),
})
