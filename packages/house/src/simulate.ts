import { formatInstant, isTableId, tables, type Column, type TableId } from "@folkmoot/facts"
import { simulateConversions, simulateCosts, simulateReferrals, simulateSurvey, simulateVisits } from "./simulate-business.ts"
import { sampleSpan } from "./simulate-calendar.ts"
import { simulateMembers } from "./simulate-members.ts"
import { randomFrom } from "./simulate-random.ts"
import { simulateThreads, solvedSince } from "./simulate-threads.ts"

type SampleRow = Readonly<Record<string, string | number | boolean | null>>

const short = (at: number): string => formatInstant(at).replace(".000Z", "Z")

const cellText = (cell: SampleRow[string], { type }: Column): string => (cell === null ? "" : type === "instant" ? short(cell as number) : String(cell))

const columnsOf = (table: TableId): readonly (readonly [string, Column])[] => Object.entries<Column>(tables[table].columns).filter(([name]) => name !== "source")

/** Lines as they come out of real systems, in the wrong form or cut short; `null` is a line told again. */
const slips: { readonly [Id in TableId]?: readonly (readonly [after: number, line: string | null])[] } = {
  member: [[412, null], [903, "m9001,2025-11-19T09:12:44Z,partner"]],
  thread: [[700, "t9001,question,true,how-to,31.08.2025 14:05,m0350,customer,,,false,,,"]],
  post: [[2600, "p90001,t0650,answer,2025-08-21T10:02:00Z,m0120"], [5100, "p90002,,reply,2026-02-03T08:40:12Z,m0204,customer,"]],
  "survey-response": [[640, "2025-autumn-999-recommend,member-survey,recommend,2025-autumn,2025-10-14T07:20:10Z,m0077,ten,0,10"]],
  conversion: [[333, 'c9001,"trial-to-paid,2026-01-15T10:00:00Z,m0301,true']],
}

const csvOf = (table: TableId, rows: readonly SampleRow[]): string => {
  const columns = columnsOf(table)
  const lines = rows.map((row) => columns.map(([name, column]) => cellText(row[name] ?? null, column)).join(","))
  for (const [after, line] of (slips[table] ?? []).toReversed()) lines.splice(after, 0, line === null ? (lines[after - 3] as string) : line)
  return `${[columns.map(([name]) => name).join(","), ...lines].join("\n")}\n`
}

const span = { from: short(sampleSpan.from), to: short(sampleSpan.to) }
const solved = short(solvedSince)

/** What the sample cannot tell, and since when it tells the rest. */
const coverage = {
  member: { to: span.to, notes: ["Members who joined before 2025 are told with their own dates."] },
  thread: {
    ...span,
    since: { solved, solvedAt: solved, solvedBy: solved, selfSolved: solved },
    notes: ["Questions can be marked as solved since July 2025; those opened before were never marked.", "The channel integrations opened in October 2025."],
  },
  post: { ...span, since: { accepted: solved }, notes: ["Notices and digests are written by bots."] },
  referral: { ...span, notes: ["Invitations by link only; who invited is not known for some."] },
  "survey-response": { to: span.to, notes: ["Three waves; those asked who did not answer are told without a score."] },
  conversion: { ...span, notes: ["Contact with the community is looked for in the ninety days before a conversion."] },
  cost: { ...span, notes: ["Booked by month, before value-added tax."] },
  visit: { ...span, notes: ["Summed by day and kind of page; visits by known crawlers are left out."] },
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
  const { threads, posts } = simulateThreads(random, people)
  const referrals = simulateReferrals(random, people)
  const rows: Readonly<Record<TableId, readonly SampleRow[]>> = {
    member: people.map(({ id, joinedAt, affiliation }) => ({ id, joinedAt, affiliation })),
    thread: threads,
    post: posts,
    referral: referrals,
    conversion: simulateConversions(random, people, referrals),
    visit: simulateVisits(random),
    cost: simulateCosts(random),
    "survey-response": simulateSurvey(random, people),
  }
  return {
    ...Object.fromEntries(Object.keys(rows).filter(isTableId).map((table) => [`${table}.csv`, csvOf(table, rows[table])])),
    "coverage.json": `${JSON.stringify(coverage, undefined, 2)}\n`,
  }
}
