import { formatInstant, isTableId, tables, type Column, type TableId } from "@folkmoot/facts"
import { profileOf, resolutionsOf, simulateOutcomes, simulateVoices } from "./simulate-afterwards.ts"
import { helpedSince, simulateConversions, simulateCosts, simulateReferrals, simulateSurvey, simulateVisits } from "./simulate-business.ts"
import { sampleSpan } from "./simulate-calendar.ts"
import { simulateBenefits, simulateCustomers, simulateHelpSurvey, simulateInvitations, simulateJourneys, simulateMentions, simulateTickets, simulateTouchpoints } from "./simulate-market.ts"
import { simulateMembers } from "./simulate-members.ts"
import { activityOf, simulateBehaviours, simulateReactions, simulateRecognitions, stagesOf, tiesOf } from "./simulate-people.ts"
import { randomFrom } from "./simulate-random.ts"
import { keptSince } from "./simulate-rows.ts"
import { simulateThreads, solvedSince } from "./simulate-threads.ts"
import { actionRows, simulateCadence, simulateContent, simulateReadings, simulateSlots, simulateTouches } from "./simulate-work.ts"

type SampleRow = Readonly<Record<string, string | number | boolean | null>>

const short = (at: number): string => formatInstant(at).replace(/(:00)?\.000Z/, "Z")

const cellText = (cell: SampleRow[string], { type }: Column): string => (cell === null ? "" : type === "instant" ? short(cell as number) : String(cell))

const columnsOf = (table: TableId): readonly (readonly [string, Column])[] => Object.entries<Column>(tables[table].columns).filter(([name]) => name !== "source")

/** Lines as they come out of real systems, in the wrong form or cut short; `null` is a line told again. */
const slips: { readonly [Id in TableId]?: readonly (readonly [after: number, line: string | null])[] } = {
  member: [[412, null], [903, "m9001,2025-11-19T09:12:44Z,partner,6,2"]],
  thread: [[700, "t9001,question,true,how-to,31.08.2025 14:05,m0350,customer,,,false,,,,,,,,"]],
  post: [[2600, "p90001,t0650,answer,2025-08-21T10:02:00Z,m0120"], [5100, "p90002,,reply,2026-02-03T08:40:12Z,m0204,customer,de,,,"]],
  "survey-response": [[640, "2025-autumn-999-recommend,member-survey,recommend,2025-autumn,2025-10-14T07:20:10Z,m0077,ten,0,10"]],
  conversion: [[333, 'c9001,"trial-to-paid,2026-01-15T10:00:00Z,m0301,,true']],
}

const csvOf = (table: TableId, rows: readonly SampleRow[]): string => {
  // A column of which nothing is told is left out, and so declared untold.
  const columns = columnsOf(table).filter(([name, { nullable }]) => !nullable || rows.some((row) => (row[name] ?? null) !== null))
  const lines = rows.map((row) => columns.map(([name, column]) => cellText(row[name] ?? null, column)).join(","))
  for (const [after, line] of (slips[table] ?? []).toReversed()) lines.splice(after, 0, line === null ? (lines[after - 3] as string) : line)
  return `${[columns.map(([name]) => name).join(","), ...lines].join("\n")}\n`
}

const span = { from: short(sampleSpan.from), to: short(sampleSpan.to) }
const solved = short(solvedSince)
const kept = { from: short(keptSince), to: span.to }

/** What the sample cannot tell, and since when it tells the rest. */
const coverage = {
  member: { to: span.to, notes: ["Members who joined before 2025 are told with their own dates."] },
  thread: {
    ...span,
    since: { solved, solvedAt: solved, firstSolvedAt: solved, reopened: solved, solvedBy: solved, selfSolved: solved },
    notes: ["Questions can be marked as solved since July 2025; those opened before were never marked.", "The channel integrations opened in October 2025."],
  },
  post: { ...span, since: { accepted: solved }, notes: ["Notices and digests are written by bots.", "Only of openings is it told in which language they are and how they sound; a few were read by a person as well."] },
  activity: { ...kept, notes: ["Somebody is active on a day on which they wrote something; who only read is not told."] },
  tie: { ...kept, notes: ["Two people met when one answered the other."] },
  behaviour: { ...kept, notes: ["The behaviours of the plan, and thanks, which count for nothing."] },
  reaction: { to: span.to, notes: ["Counted since May 2026."] },
  resolution: { ...kept, notes: ["A log of acceptances, those taken back included, is kept since March 2026."] },
  stage: { to: span.to, notes: ["Customers who joined since April 2026."] },
  mention: { ...kept, notes: ["Our own name and those of two competitors in public; visits from searches by month."] },
  touchpoint: { ...kept, notes: ["Members only; whoever is no member is followed in journeys alone."] },
  recognition: { ...kept, notes: ["Badges and ranks by the platform, thanks by members, and an award each month."] },
  journey: { to: span.to, notes: ["Followed since July 2025: ninety days back from a conversion, or from the end of a month without one; a row stands for all who went the same way."] },
  customer: { to: span.to, notes: ["Drawn at random in summer 2025: half were invited into the community, half were not; each was followed for a year."] },
  benefit: { ...span, notes: ["Booked by month."] },
  ticket: { ...kept, notes: ["Handling cost is what a ticket costs beyond salaries."] },
  invitation: { to: span.to, notes: ["The spring wave of 2026."] },
  "content-item": { ...span, notes: ["Entries of the knowledge base name the thread they were made from."] },
  "publishing-slot": { to: span.to, notes: ["Guides by the week, webinars and articles by the month."] },
  action: { to: span.to, notes: ["The plan of 2026 and what was done in 2025."] },
  "cadence-event": { ...span, notes: [] },
  "stakeholder-touch": { ...span, notes: [] },
  reading: { to: span.to, notes: ["Read on the fourth of each month."] },
  referral: { ...span, notes: ["Invitations by link only; who invited is not known for some."] },
  "survey-response": { to: span.to, notes: ["Three waves; those asked who did not answer are told without a score.", "Since March 2026 some visitors are asked whether they found help."] },
  conversion: { ...span, notes: ["Contact with the community is looked for in the ninety days before a conversion."] },
  cost: { ...span, notes: ["Booked by month, before value-added tax."] },
  visit: { ...span, since: { helped: short(helpedSince) }, notes: ["Summed by day and kind of page; visits by known crawlers are left out."] },
}

/**
 * The sample community's files by name: eighteen months of an invented support community, always the same.
 *
 * @remarks
 * Nothing here happened and nobody here exists. A few rows are broken on purpose, as they are in every real export.
 */
export const sampleFiles = (): Readonly<Record<string, string>> => {
  const random = randomFrom(20_250_101)
  const people = simulateMembers(random)
  const simulated = simulateThreads(random, people)
  const referrals = simulateReferrals(random, people)
  const conversion = simulateConversions(random, people, referrals)
  const visit = simulateVisits(random)
  const cost = simulateCosts(random)
  const survey = simulateSurvey(random, people)
  // What came later has a stream of its own each, so that none of it moves what was there before.
  const own = (place: number) => randomFrom(20_260_101 + place)
  const profiles = own(0)
  const threads = simulateOutcomes(own(1), people, simulated)
  const posts = simulateVoices(own(2), simulated)
  const slots = simulateSlots(own(3))
  const rows: Readonly<Record<TableId, readonly SampleRow[]>> = {
    member: people.map((person) => ({ id: person.id, joinedAt: person.joinedAt, affiliation: person.affiliation, ...profileOf(profiles, person) })),
    thread: threads,
    post: posts,
    activity: activityOf(posts),
    behaviour: simulateBehaviours(own(4), people, posts, referrals),
    reaction: simulateReactions(own(5), people, posts),
    resolution: resolutionsOf(threads),
    tie: tiesOf(threads, posts),
    stage: stagesOf(people, posts),
    referral: referrals,
    mention: simulateMentions(own(6)),
    "survey-response": [...survey, ...simulateHelpSurvey(own(16))],
    invitation: simulateInvitations(own(7), survey),
    visit,
    ticket: simulateTickets(own(8), people),
    conversion,
    journey: simulateJourneys(own(9)),
    customer: simulateCustomers(own(10)),
    benefit: simulateBenefits(own(11)),
    cost,
    "content-item": simulateContent(own(12), slots, threads, people.filter(({ helps }) => helps > 0).map(({ id }) => id)),
    "publishing-slot": slots,
    action: actionRows,
    "cadence-event": simulateCadence(own(13)),
    "stakeholder-touch": simulateTouches(own(14)),
    reading: simulateReadings(own(15)),
    recognition: simulateRecognitions(own(17), people, posts),
    touchpoint: simulateTouchpoints(own(18), people, conversion),
  }
  return {
    ...Object.fromEntries(Object.keys(rows).filter(isTableId).map((table) => [`${table}.csv`, csvOf(table, rows[table])])),
    "coverage.json": `${JSON.stringify(coverage, undefined, 2)}\n`,
  }
}
