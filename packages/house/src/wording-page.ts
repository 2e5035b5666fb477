/** The page on whether the words of reports are earned, from trials that are made as it is written. */
import { metricById } from "@folkmoot/metrics"
import { drawsOf } from "./coverage-draws.ts"
import { table } from "./markdown.ts"
import { machine } from "./measured-on.ts"
import { criteria, lookedAtMonthly, pilots, pilotsToldAlike, rules, targets } from "./wording-bars.ts"
import { bonds, falseAlarms, periods, toldByLonger } from "./wording-clusters.ts"
import { families } from "./wording-families.ts"
import { heads, verdictIn } from "./wording-found.ts"
import { mixed, overlapping, sheeted, waitedAmong, type Sheet } from "./wording-many.ts"
import { reportsSay, type ReportsSaid } from "./wording-reports.ts"
import { toldAlikeBySdk } from "./wording-by-sdk.ts"
import { minded, said, waited } from "./wording-trial.ts"
import type { World } from "./wording-worlds.ts"

/** How much is drawn: of small things so many, and of larger ones fewer. */
export interface Effort {
  /** Pairs of periods of few and of middling many cases. */
  readonly pairs: number
  /** Pairs of periods of many cases, and whatever else takes as long. */
  readonly longer: number
  /** Reports made of forty numbers, and waits for more cases. */
  readonly sheets: number
  /** Whole reports. */
  readonly reports: number
}

/** What the page is made with. */
export const fullEffort: Effort = { pairs: 10_000, longer: 4000, sheets: 2000, reports: 500 }

const points = (share: number): string => (Number.isNaN(share) ? "–" : (100 * share).toFixed(1))

/** Twice the standard error of a share near five in a hundred, in points. */
const errorOf = (draws: number): string => points(2 * Math.sqrt((0.05 * 0.95) / draws))

const drawsFor = (size: number, { sizes }: World, { pairs, longer }: Effort): number => (size === sizes[2] ? longer : pairs)

/** Every world at each of its sizes. */
const everySize = families.flatMap((world) => world.sizes.map((size) => ({ world, size })))

const changesTable = (effort: Effort, tell: (row: string) => void): string =>
  table(heads.changes, everySize.map(({ world, size }) => {
    tell(`${world.metric}, ${size} cases`)
    const draws = drawsFor(size, world, effort)
    const [nothing, small, margin, worth] = (["nothing", "small", "margin", "worth"] as const).map((move) => said(world, size, move, draws)) as [ReturnType<typeof said>, ReturnType<typeof said>, ReturnType<typeof said>, ReturnType<typeof said>]
    const wrong = Math.max(small.wrong, margin.wrong, worth.wrong)
    return [`${world.kind} (\`${world.metric}\`)`, String(size), points(nothing.changed), points(margin.same), points(wrong), points(small.changed), points(worth.changed), points(nothing.same)]
  }))

const missingTable = ({ sheets }: Effort, tell: (row: string) => void): string =>
  table(heads.missing, everySize.filter(({ world, size }) => size !== world.sizes[2]).map(({ world, size }) => {
    tell(`${world.metric}, more cases than ${size}`)
    const { both, later, times } = waited(world, size, "worth", sheets)
    return [`${world.kind} (\`${world.metric}\`)`, String(size), times.toFixed(1), points(both), world.isAbsolute === true ? "–" : points(later)]
  }))

const bondsTable = ({ longer }: Effort): string => table(heads.bonds, bonds.map((bond) => [bond.said, ...periods.flatMap((size) => {
  const { alone, minded: told } = falseAlarms(bond, size, longer)
  return [points(alone), points(told)]
})]))

/** Whether the number grows with time as its metric counts it first: then it is not cut. */
const isGrowing = ({ metric: id }: World): boolean => {
  const metric = metricById(id)
  return metric?.accrues === true || Object.values(metric?.variants ?? {})[0]?.accrues === true
}

/** What it costs where nothing hangs together, at the middling size: in quarters and in half-years. */
const mindedTable = ({ longer }: Effort): string =>
  table(heads.minded, families.filter((world) => !isGrowing(world)).flatMap((world) => [3, 6].map((months) => {
    const [nothing, worth] = [minded(world, world.sizes[1], "nothing", longer, months), minded(world, world.sizes[1], "worth", longer, months)]
    return [`${world.kind} (\`${world.metric}\`)`, String(world.sizes[1]), String(months), points(nothing.alone), points(nothing.minded), points(worth.alone), points(worth.minded)]
  })))

const sheets: readonly Sheet[] = [
  mixed(families, "forty numbers, none of which moved", 40, 0),
  mixed(families, "forty numbers, five of which moved far enough to matter", 40, 5),
  mixed(families, "forty numbers, twenty of which moved", 40, 20),
  overlapping("forty shares of the same 150 threads, much alike, none of which moved", 40, 0.5),
  mixed(families, "ten of forty numbers, for a reader who is told of those alone; none of them moved, and of the thirty others twenty did", 40, 20, (_, at) => at >= 30),
]

const manyTable = ({ sheets: times }: Effort): string =>
  table(heads.many, sheets.map((sheet) => {
    const { any, falsely, found } = sheeted(sheet, times)
    return [sheet.said, points(any), points(falsely), points(found)]
  }))

const targetsTable = (effort: Effort): string =>
  table(heads.targets, [
    ...everySize.filter(({ world, size }) => size !== world.sizes[2]).map(({ world, size }) => {
      const [at, beyond] = [targets(world, size, false, effort.pairs), targets(world, size, true, effort.pairs)]
      return [`${world.kind} (\`${world.metric}\`)`, String(size), points(at.reached), points(at.missed), points(beyond.reached)]
    }),
    ...[20, 150].map((size) => {
      const { reached, missed } = criteria(size, effort.pairs)
      return ["a criterion of maturity: met, unmet", String(size), points(reached), points(missed), "–"]
    }),
  ])

/** How many cases each criterion of a pilot rests on. */
const pilotSize = 150

const pilotsTable = ({ pairs }: Effort): string =>
  table(heads.pilots, rules.map((rule) => {
    const { reached } = pilots(rule, pilotSize, pairs, { met: rule.go - 1 })
    const { missed } = pilots(rule, pilotSize, pairs, { failed: rule.criteria - rule.go })
    return [`${rule.go} of ${rule.criteria}`, points(reached), points(missed)]
  }))

const opening = (date: string, body: string, { pairs, longer, sheets: times }: Effort): string => `# Are the words earned?

Reports say *risen* and *fallen* only where the interval of the difference excludes no change, *about the same* only within a margin somebody set, *reached* and
*met* only where the whole range lies beyond the target, and else that it cannot be told. [Interval coverage](./interval-coverage.md) shows how often intervals hold; this page
shows how often the words are right. Communities whose truth is known are drawn, go through calculators and \`compare\` as what happened would, and what is said is held
against the truth.

${verdictIn(body)}

Made by \`npm run wording\` on ${date}, from a fixed seed, on ${machine}. All figures are of 100. Rows of few and of middling many cases are of ${pairs} draws each (± ${errorOf(pairs)}, twice the standard
error at 5 of 100), those of many cases and of what hangs together of ${longer} (± ${errorOf(longer)}), reports with many numbers and more cases of ${times} (± ${errorOf(times)}, near 50 of 100 ± ${points(2 * Math.sqrt(0.25 / times))}). Truths and numbers
of cases are others in each draw, so that no figure is a whim of counting.`

const changesText = `## One number over two periods

Asked for is that of numbers that did not move at most 5 of 100 are said to have, and of those that moved just by the margin at most 5 to be about the same. Small moves, margins and
larger moves are, in this order:`

const movesText = (): string => families.map(({ metric, said: moves }) => `- \`${metric}\`: ${moves}`).join("\n")

const missingText = `## How many more cases would tell

Of what cannot be told a report says about how many more cases would tell, if the difference holds. Here it holds: the cases added are drawn from a truth that is just what was
seen. Asked for is that some 80 of 100 are told then. The third figure is no share: how many cases are said to be missing for each there is, in the middle one of all draws. The
earlier period is over, so that whoever waits gets cases for the later one alone; those for both come by comparing longer periods.`

const amongText = (share: string): string => `In a report that compares twenty numbers, of which the others did not move, a share of questions is told in ${share} of 100 with as many cases as were said to be missing.`

const bondsText = `## Cases that hang together

The share of questions solved, counted question by question, of a community in which nothing changes for good, in two half-years. Its four hundred members ask so unevenly that one in twenty of those who ask
in a thousand questions asks three in ten of them. In a public site of questions and answers and in a public chat we found questions of one person alike by 0.06 to 0.46, a sixth to a half of those who ask to be the same again in the
next period, and months better or worse by 2 to 7 points than chance alone makes them. The first figure of each size takes cases as independent of each other, as \`compare\` does with two numbers alone; the second
minds how far the months of both half-years and of the year before lie apart, and how far groups of people do, as reports, \`folkmoot compare\` and the sdk do.`

/** A month some four points better or worse by itself. */
const swing = bonds.find(({ ofMonths, ofPeople }) => ofMonths === 0.04 && ofPeople === 0) ?? bonds[0]

const mindedText = (told: string): string => `What it costs to mind months and people where nothing hangs together: periods of three and of six months, at the middling size, in communities known since a year before; people where each case is one of theirs. Of what cannot be told so many cases are said to be missing as longer periods have
in which months scatter as before; where a month is some 4 points better or worse by itself, periods so much longer tell ${told} of 100 differences that are truly as large as the one seen.`

const caveatsIn = (world: World): readonly string[] => {
  const { estimate } = world.pair(world.sizes[1], "nothing", drawsOf(`caveats of ${world.metric}`)).before
  return estimate.measured ? estimate.caveats.map(({ id }) => id) : []
}

/** Which of the numbers tried say of themselves that there is something to bear in mind. */
const ownCaveats = (): string => {
  const saying = families.flatMap((world) => caveatsIn(world).map((id) => `\`${world.metric}\` (\`${id}\`)`))
  return `Read *risen* and *fallen* with that in mind, the more so the longer the periods: more questions narrow the interval, and do nothing about how a period happened to
be. Months show what differs from month to month, and groups of people what comes of who asks; neither shows what lasts: a period that is better in all of its months and for everybody looks like one that
became better. It truly was better; it is no news of the community all the same. Intervals are wide enough where a metric counts by people, as \`interaction-rate\`
does. Of the numbers on this page ${saying.length === 0 ? "none brings" : `${saying.join(", ")} ${saying.length > 1 ? "bring" : "brings"}`} a caveat of its own. Targets and criteria, further down, still take cases as independent: where a few people ask most, their ranges are too narrow.`
}

const manyText = `## Many numbers at once

Asked for is that of what is said to have changed at most 5 of 100 did not, over many reports. False alarms are held down over all that any reader is told; who is told of a
part has no promise of their own, which the last row shows at its worst.`

const targetsText = `## Targets, criteria and pilots

The truth lies just at the target, so that a hair less would be short of it: saying *reached* is as good as wrong, and so is *missed*.`

const pilotsText = (alike: string): string => `Each criterion of a pilot rests on ${pilotSize} cases. The criteria that decide lie just at their targets; where the rule asks for fewer than all, so many as it can spare or needs otherwise lie far away.
Each criterion at 95 % is wrongly met in 2.5 of 100, so that whoever needs one of four would have four chances; the ranges of such pilots are therefore drawn wider. ${alike}`

const reportsText = ({ none, some }: ReportsSaid, alike: string): string => `## Whole reports

Facts of two quarters and the year before (threads, survey answers, days of activity, conversions, costs and invitations) are measured and told as the report for those who lead a community, with some ${none.compared.toFixed(0)} numbers compared. Where nothing
moved, ${points(none.any)} of 100 reports (± ${errorOf(none.reports)}) say that something has risen or fallen. Where more questions were solved and more members would recommend the community, ${points(some.falsely)} of 100 changes told were of other numbers, and
${points(some.solved)} of 100 reports said that more was solved. In all of them the news says in words what the comparisons say. ${alike}`

/** Makes the page; \`tell\` hears of each row. */
export const wordingPage = async (date: string, tell: (row: string) => void, effort: Effort = fullEffort): Promise<string> => {
  tell("whole reports")
  const told = rules.map((one) => pilotsToldAlike(one, pilotSize, 20))
  if (told.some((count) => count !== 20)) throw new Error(`Of 20 pilots reports say the same as is counted here of ${told.join(", ")}: the rule they follow is another.`)
  const bySdk = await toldAlikeBySdk(20)
  if (bySdk !== 20) throw new Error(`Of 20 communities the sdk tells the same of ${bySdk}: it measures or compares otherwise than is tried here.`)
  const reports = reportsSay(effort.reports)
  const [share] = families
  const changed = changesTable(effort, tell)
  const missing = missingTable(effort, tell)
  const among = share === undefined ? "" : amongText(points(waitedAmong(share, families, 20, effort.sheets)))
  tell("cases that hang together")
  const bonded = bondsTable(effort)
  const costs = mindedTable(effort)
  const longer = mindedText(swing === undefined ? points(NaN) : points(toldByLonger(swing, 250, 0.06, effort.sheets)))
  tell("many numbers at once")
  const many = manyTable(effort)
  tell("targets")
  const reached = targetsTable(effort)
  tell("pilots")
  const rule = pilotsTable(effort)
  const looks = `A target the truth lies just at that is looked at each month is said to be reached at least once within a year in ${points(lookedAtMonthly(12, 50, effort.longer))} of 100, with all cases since the first month counted each time.`
  const body = [
    changesText, movesText(), changed, missingText, missing, among, bondsText, bonded, longer, costs, ownCaveats(), manyText, many, targetsText, reached, looks,
    pilotsText("Reports on 140 such pilots say of each what is counted here."), rule, reportsText(reports, "Of twenty more such communities the sdk, reading the facts from files, says the same number by number."),
  ].join("\n\n")
  return `${["<!-- Generated by npm run wording. Do not edit. -->", opening(date, body, effort), body].join("\n\n")}\n`
}
