/** Whole reports on communities whose truth is known: facts of two quarters go in, words come out. */
import { costKinds, days, formatInstant, type Facts, type Instant } from "@folkmoot/facts"
import { measureMany, partRequests, type Measure, type Request, type Wanted } from "@folkmoot/metrics"
import { audiences, tell, wantedMeasures, type Node, type Report } from "@folkmoot/narrative"
import { drawsOf, many, type Draws } from "./coverage-draws.ts"
import { arrivals } from "./wording-families.ts"

/** What is true of a quarter. */
interface Quarter {
  readonly solved: number
  readonly promoters: number
  readonly satisfied: number
  readonly back: number
  readonly converted: number
  readonly invites: number
}

const usual: Quarter = { solved: 0.55, promoters: 0.45, satisfied: 0.65, back: 0.2, converted: 60, invites: 0.12 }

/** What moves where something does: more is solved, and more members would recommend it. */
const better: Quarter = { ...usual, solved: 0.72, promoters: 0.62 }

/** The metrics a report may say of that they moved, and which way, where questions and recommendations did. */
export const movedBy = ["resolution-rate", "resolved-within", "net-promoter-score", "time-to-resolution"] as const

const quarter = days(91)
const [first, second] = [days(18_262), days(18_262 + 91)]

/** What is known is known long after both. */
const asOf = second + quarter + days(60)

/** The same moment as people write it. */
export const reportDay = formatInstant(asOf)

/** The quarters as people write them: what a report is about, and what it compares with. */
export const reportedQuarters = { period: { from: formatInstant(second), to: formatInstant(second + quarter) }, against: { from: formatInstant(first), to: formatInstant(second) } } as const

const customer = { affiliation: "customer" } as const

const detractors = 0.2

/** What happens in a quarter: as much as in a community of middling size, each time a little more or less. */
const happened = (from: Instant, truth: Quarter, name: string, draws: Draws): Facts => {
  const { uniform } = draws
  const moment = (): Instant => from + Math.floor(uniform() * quarter)
  const dayOf = (instant: Instant): Instant => instant - (instant % days(1))
  const chance = (share: number): boolean => uniform() < share
  const threads = many(arrivals(150, draws), (i) => {
    const openedAt = moment()
    const firstReplyAt = openedAt + Math.round(days(0.2) * Math.exp(1.2 * draws.normal()))
    const solved = chance(truth.solved)
    return {
      id: `${name}t${i}`, kind: "question" as const, resolvable: true, openedAt, author: `${name}a${i}`, ...customer, newcomer: chance(0.4), solved,
      ...(chance(0.9) ? { firstReplyAt, firstAnswerAt: firstReplyAt } : {}),
      ...(solved ? { solvedAt: firstReplyAt + days(1), firstSolvedAt: firstReplyAt + days(1), solvedBy: chance(0.7) ? ("customer" as const) : ("staff" as const), selfSolved: false, ...(chance(0.2) ? { documentedAt: firstReplyAt + days(3) } : {}) } : {}),
    }
  })
  const answers = many(arrivals(120, draws), (i) => {
    const draw = uniform()
    const recommends = draw < truth.promoters ? 10 : draw < 1 - detractors ? 8 : 3
    const answer = (question: string, score: number, scaleLow: number, scaleHigh: number) =>
      ({ id: `${name}s${question}${i}`, instrument: "quarterly", question, score, scaleLow, scaleHigh, favourable: "high" as const, answeredAt: moment(), member: `${name}r${i}` })
    return [answer("recommend", recommends, 0, 10), answer("satisfaction", chance(truth.satisfied) ? 5 : 3, 1, 5)]
  }).flat()
  const newcomers = many(arrivals(80, draws), (i) => {
    const firstAt = dayOf(moment())
    const again = firstAt + days(30)
    const one = { member: `${name}n${i}`, ...customer, firstAt, contributed: true }
    return chance(truth.back)
      ? [{ ...one, id: `${name}n${i}a`, activeAt: firstAt, nextAt: again }, { ...one, id: `${name}n${i}b`, activeAt: again, previousAt: firstAt }]
      : [{ ...one, id: `${name}n${i}a`, activeAt: firstAt }]
  }).flat()
  return {
    thread: threads,
    "survey-response": answers,
    activity: newcomers,
    conversion: many(arrivals(truth.converted, draws), (i) => ({ id: `${name}c${i}`, kind: "trial", convertedAt: moment(), member: `${name}k${i}`, ...customer, touched: true })),
    cost: many(3, (month) => costKinds.map((kind) => ({ id: `${name}${kind}${month}`, kind, bookedAt: from + days(31 * month), amount: kind === "staff" ? 150_000 : 0, currency: "EUR" }))).flat(),
    referral: many(arrivals(400 * truth.invites, draws), (i) => ({ id: `${name}f${i}`, madeAt: moment(), referrer: `m${Math.floor(400 * uniform())}`, ...(chance(0.4) ? { referred: `${name}x${i}`, joinedAt: from + quarter } : {}) })),
  }
}

const joined = (a: Facts, b: Facts): Facts => Object.fromEntries(Object.keys(a).map((table) => [table, [...(a[table as "thread"] ?? []), ...(b[table as "thread"] ?? [])]]))

/** How many quarters are known before the two. */
const known = 4

/** What happened in two quarters of a community and the year before, of which the last is as those before were, or better. */
export const facts = (isBetter: boolean, draws: Draws): Facts => {
  const members = many(400, (i) => ({ id: `m${i}`, joinedAt: days(18_000), ...customer, profileFields: 5, profileFilled: 3 }))
  const history = many(known, (i) => happened(first - (i + 1) * quarter, usual, `h${i}`, draws))
  return { ...[...history, happened(first, usual, "a", draws)].reduceRight(joined, happened(second, isBetter ? better : usual, "b", draws)), member: members }
}

/** The lines of the news of a report: what it says has become of each number. */
const newsIn = (node: Node): readonly string[] =>
  node.kind === "list" && node.block === "what-has-changed" ? node.items.flatMap(({ items }) => items.map((line) => line.map(({ text }) => text).join(""))) : []

/** What any reader is told of, as the sdk measures it: false alarms are held down over all of it. */
const wanted: readonly Wanted[] = [...new Map(audiences.flatMap((one) => wantedMeasures(one).overall).map(({ metric }) => [metric.id, metric])).values()].map((metric) => ({
  metric,
  variants: [...new Set(audiences.flatMap((one) => wantedMeasures(one).overall).flatMap(({ metric: { id }, variants = [] }) => (id === metric.id ? variants : [])))],
}))

/** The report on such facts for those who lead the community, as the sdk makes it. */
export const reportOn = (given: Facts): Report => {
  const windows = [first, second].map((from) => ({ from, to: from + quarter, label: `${formatInstant(from)}..${formatInstant(from + quarter)}` }))
  const measured = (asked: Request): readonly Measure[] => measureMany(wanted, given, { asOf, ...asked }).measures
  const [earlier = [], measures = []] = windows.map((window) => measured({ window }))
  return tell({ measures, earlier, parts: partRequests(windows).flatMap(measured) }, { locale: "en", audience: "community-team", asOf: reportDay, timeZone: "UTC" })
}

/** What a report says became of its numbers. */
export interface Told {
  /** The metrics it says have risen or fallen. */
  readonly changed: readonly string[]
  /** How many numbers it compares. */
  readonly compared: number
  /** How many lines of its news say that something has risen or fallen: read from the text itself. */
  readonly lines: number
}

/** Reads what a report says. */
export const toldIn = ({ ledger, sections }: Report): Told => {
  const compared = ledger.filter(({ kind }) => kind === "change")
  return {
    compared: compared.length,
    changed: compared.flatMap(({ verdict, metric = "" }) => (verdict === "higher" || verdict === "lower" ? [metric.slice(0, metric.indexOf("@"))] : [])),
    lines: sections.flatMap(({ nodes }) => nodes).flatMap(newsIn).filter((line) => /^(risen|fallen) by /.test(line)).length,
  }
}

/** What whole reports say. */
export interface ReportsSaid {
  /** Where nothing moved: how many reports, how many numbers each compares, and the share of reports that say something did. */
  readonly none: { readonly reports: number; readonly compared: number; readonly any: number }
  /** Where something moved: how much of what is said to have changed did not, as a share, and the share of reports that say more was solved. */
  readonly some: { readonly falsely: number; readonly solved: number }
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

const made = (isBetter: boolean, times: number): readonly Told[] => {
  const draws = drawsOf(`reports ${isBetter}`)
  return many(times, () => {
    const told = toldIn(reportOn(facts(isBetter, draws)))
    if (told.lines !== told.changed.length) throw new Error(`A report says in ${told.lines} lines that something has risen or fallen, and ${told.changed.length} of its comparisons do.`)
    return told
  })
}

/** Makes so many reports of each kind, and says what they say. */
export const reportsSay = (times: number): ReportsSaid => {
  const [none, some] = [made(false, times), made(true, times)]
  const moved: readonly string[] = movedBy
  return {
    none: { reports: times, compared: mean(none.map(({ compared }) => compared)), any: mean(none.map(({ changed }) => Number(changed.length > 0))) },
    some: {
      falsely: mean(some.map(({ changed }) => (changed.length === 0 ? 0 : changed.filter((metric) => !moved.includes(metric)).length / changed.length))),
      solved: mean(some.map(({ changed }) => Number(changed.includes("resolution-rate")))),
    },
  }
}
