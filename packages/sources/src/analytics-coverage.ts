import type { Days } from "./analytics-days.ts"
import type { EventCounts } from "./analytics-events.ts"
import type { AnalyticsMapping } from "./analytics-mapping.ts"
import type { ReportCounts } from "./analytics-report.ts"
import type { Declaration } from "./material.ts"

const counted = (count: number, text: string): readonly string[] => (count === 0 ? [] : [text])

const eventNotes = ({ events, views, nobodys, denied, internal, named }: EventCounts): readonly string[] => [
  `Events read: ${events}, page views among them: ${views}.`,
  ...counted(nobodys, `Events without a visitor or a session, as Google sends them where people do not consent: ${nobodys}. They are in no visit, and whose they were nobody can say.`),
  ...counted(denied, `Events marked as sent without consent to analytics: ${denied}.`),
  ...counted(internal, `Events marked as internal, of developers or of debugging, left out: ${internal}.`),
  ...counted(named, `Ids that the site itself gave to people were not kept: ${named}. Devices, places and user properties were not read.`),
]

const reportNotes = ({ rows, unnamed, passedBlocks, passedRows, sampled, withheld }: ReportCounts): readonly string[] => [
  `Rows of reports read: ${rows}. What they count is what the report counts, which need not be sessions.`,
  ...counted(unnamed, `Visits to pages that Google gathered as (other) or did not name, of no kind of page and left out: ${unnamed}.`),
  ...counted(passedBlocks, `Tables without the declared columns, passed over: ${passedBlocks}, with ${passedRows} rows.`),
  ...counted(sampled, "A report says that it is drawn from a sample; its numbers are Google's estimates."),
  ...counted(withheld, "A report says that a threshold was applied: rows of few people were withheld by Google."),
]

const notJoined = "Google Analytics does not know when somebody joined the community; join its visitors with members by declared accounts and read the community too."

/** What was read, and what was seen on the way. */
export interface AnalyticsRead {
  readonly days: Days
  readonly events: Readonly<EventCounts>
  /** What was seen of reports, where there were any. */
  readonly reports: Readonly<ReportCounts> | undefined
  /** Files passed over since others tell the same. */
  readonly passed: readonly string[]
  readonly mapping: AnalyticsMapping
}

/** What an export could and could not tell. */
export const analyticsDeclarations = ({ days, events: seen, reports, passed, mapping }: AnalyticsRead): readonly Declaration[] => {
  const notes = [
    ...(seen.events === 0 ? [] : eventNotes(seen)),
    ...(reports === undefined ? [] : reportNotes(reports)),
    ...counted(days.repeated, `Visits of days that another table had told before, left out: ${days.repeated}.`),
    ...counted(passed.length, `Streamed tables passed over since the whole day is there: ${passed.join(", ")}.`),
  ]
  const { said = 0, summed = 0, unnamed = 0 } = reports ?? {}
  const visit: Declaration = {
    table: "visit",
    to: seen.to === null ? days.end() : Math.max(seen.to, reports === undefined ? seen.to : (days.end() ?? seen.to)),
    untold: { helped: "Google Analytics does not know whether visitors found what they looked for; ask them on the page, or by a survey." },
    notes,
    ...(said === 0 ? {} : { totals: [{ of: `${mapping.report?.visits ?? "visits"} in the reports`, said, told: summed - unnamed }] }),
    ...(said > summed ? { truncated: `The reports' totals say ${said}, their rows add up to ${summed}: export all rows, or fewer days at a time.` } : {}),
  }
  if (seen.events === 0) return [visit]
  const absent = Object.keys(mapping.conversions ?? {}).filter((name) => !seen.converting.has(name))
  const span = { from: seen.from, to: seen.to }
  return [
    visit,
    { table: "touchpoint", ...span, notes: ["A session is one contact by the channel it came from, and one more with the community where its pages were viewed."] },
    ...(mapping.conversions === undefined
      ? []
      : [{ table: "conversion" as const, ...span, notes: counted(absent.length, `Events named as conversions that never came: ${absent.join(", ")}.`), untold: { exposedAt: notJoined, touched: "it takes a window to look back over; work it out from the touchpoints, which are told." } }]),
  ]
}
