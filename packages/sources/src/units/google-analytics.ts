import { basename, join } from "node:path"
import { analyticsDeclarations } from "../analytics-coverage.ts"
import { Days } from "../analytics-days.ts"
import { eventReader } from "../analytics-events.ts"
import { analyticsMapping } from "../analytics-mapping.ts"
import { pageKinds } from "../analytics-pages.ts"
import { noReports, reportRows } from "../analytics-report.ts"
import { listedColumns } from "../column-names.ts"
import { defineSource } from "../define.ts"
import type { SourceExample } from "../example.ts"
import { inBatches } from "../in-batches.ts"
import { parseJson } from "../json-file.ts"
import { linesOf } from "../lines.ts"
import { checkedMapping } from "../mapping-document.ts"
import type { Given, Reading } from "../material.ts"
import { isFolder, namesIn, needFile } from "../place.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"

const id = "google-analytics"

const expected = "a report of Google Analytics as CSV, its events as JSON lines, or a folder of them"

const exporting = "Export the report as CSV, or the events of BigQuery as newline-delimited JSON."

const isEvents = (name: string): boolean => /\.(jsonl|ndjson|json)$/i.test(name)
const isReport = (name: string): boolean => /\.(csv|tsv)$/i.test(name)

const fail = (where: string, message: string, advice: string): SourceFailed => new SourceFailed({ source: id, where, message, advice })

/** The files to read: what streamed in during a day is passed over where the whole day is there. */
const filesAt = async (path: string): Promise<{ readonly paths: readonly string[]; readonly passed: readonly string[] }> => {
  if (!(await isFolder(path))) {
    await needFile(id, path, expected)
    if (!isEvents(path) && !isReport(path)) throw fail(path, `${basename(path)} is neither CSV nor JSON lines; expected ${expected}.`, exporting)
    return { paths: [path], passed: [] }
  }
  const names = (await namesIn(path)).filter((name) => isEvents(name) || isReport(name))
  if (names.length === 0) throw fail(path, `There is no CSV file and no file of JSON lines in ${path}; expected ${expected}.`, exporting)
  const days = new Set(names.flatMap((name) => /^events_(\d{8})/.exec(name)?.[1] ?? []))
  const passed = names.filter((name) => days.has(/^events_intraday_(\d{8})/.exec(name)?.[1] ?? ""))
  return { paths: names.filter((name) => !passed.includes(name)).map((name) => join(path, name)), passed }
}

async function* read({ path, mapping: given, people, timeZone = "UTC" }: PeopleInput): Reading {
  const { paths, passed } = await filesAt(path)
  if (given === undefined) {
    throw fail("mapping", "No mapping document is given, and which pages are self-help and which the community no export says.", 'Say it, such as { "pages": [{ "path": "/help/*", "is": "self-help" }] }.')
  }
  const mapping = checkedMapping(id, analyticsMapping, given)
  const reportPaths = paths.filter(isReport)
  const { report } = mapping
  if (reportPaths.length > 0 && report === undefined) {
    throw fail("mapping#/report", "The mapping does not name the columns of the report, whose names depend on its language.", 'Name them, such as "report": { "page": "Page path and screen class", "visits": "Sessions", "date": "Date" }.')
  }
  const events = eventReader(mapping, people)
  const days = new Days(timeZone)
  for (const file of paths.filter(isEvents)) {
    let line = 0
    for await (const lines of linesOf(file)) {
      yield lines.flatMap((text): readonly Given[] => {
        line += 1
        if (text.trim() === "") return []
        const position = `${basename(file)}:${line}`
        const parsed = parseJson(text)
        return "broken" in parsed ? [{ position, reason: parsed.broken }] : events.take(parsed.value, position)
      })
    }
  }
  for (const { page, at, position } of events.visits()) days.add(days.dayOf(at), page, 1, position, "events")
  const kindOf = pageKinds(mapping.pages)
  const reports = noReports()
  let refused: string | undefined
  for (const file of report === undefined ? [] : reportPaths) {
    for await (const rows of reportRows(file, report ?? { page: "", visits: "" }, reports)) {
      for (const row of rows) {
        if ("reason" in row) {
          refused ??= row.reason
          yield [row]
        } else days.add(row.day, row.page === null ? null : kindOf(row.page), row.visits, row.position, row.block)
      }
    }
  }
  const told = days.told()
  if (told.length === 0 && events.counts().events === 0 && refused === undefined) {
    if (report === undefined) throw fail(path, "Nothing in it could be read: no event.", "Export the events of BigQuery as newline-delimited JSON, one event a line.")
    const instead = listedColumns([...reports.passedColumns])
    throw fail(path, `Nothing in it could be read: no event, and no table with the columns ${report.page} and ${report.visits}.`, `Check that the names under report are those of the file's header, in its language.${instead === "" ? "" : ` The tables there have the columns ${instead}.`}`)
  }
  yield told
  yield* inBatches(events.touchpoints())
  return analyticsDeclarations({ days, events: events.counts(), reports: reportPaths.length > 0 ? reports : undefined, passed, mapping })
}

/**
 * Google Analytics 4: its reports exported as CSV, or its events as BigQuery exports them.
 *
 * @remarks
 * Unit: CSV with remarks behind `#`, or JSON lines with one event each (`events_YYYYMMDD`), in UTF-8; a folder may hold both. The mapping says
 * which paths are self-help and which the community, which columns a report has, and which events are conversions. A visit is a session in
 * which pages of a kind were viewed, on the day of the first, by the calendar of the time zone given, which should be the property's; in a
 * report it is what the declared column counts. Touchpoints and conversions come from events alone.
 * @obtained Export a report as CSV with the dimension Date in it, or the event tables from BigQuery as JSON lines; which paths, events and
 *   columns count is said in a mapping document.
 * @see https://support.google.com/analytics/answer/7029846
 */
export const googleAnalytics = defineSource({
  id,
  since: "0.1.0",
  title: "Google Analytics 4 (CSV, BigQuery)",
  expects: expected,
  tells: ["visit", "touchpoint", "conversion"],
  maps: [],
  takes: ["mapping"],
  decisions: ["sources-google-analytics"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "events: visits by day and kind of page, how people came, what they did; without consent they are nobody's",
    files: {
      "events_20260302.jsonl": {
        rows: [
          '{"event_name":"session_start","event_timestamp":"1772443800000000","user_pseudo_id":"11.22","user_id":"acct-7","event_params":[{"key":"ga_session_id","value":{"int_value":"501"}},{"key":"page_location","value":{"string_value":"https://example.org/help/start?q=me"}}],"session_traffic_source_last_click":{"cross_channel_campaign":{"source":"newsletter","medium":"email","campaign_name":"spring","default_channel_group":"Email"}}}',
          '{"event_name":"page_view","event_timestamp":"1772443801000000","user_pseudo_id":"11.22","event_params":[{"key":"ga_session_id","value":{"int_value":"501"}},{"key":"page_location","value":{"string_value":"https://example.org/help/start?q=me"}}]}',
          '{"event_name":"page_view","event_timestamp":"1772443802000000","user_pseudo_id":"11.22","event_params":[{"key":"ga_session_id","value":{"int_value":"501"}},{"key":"page_location","value":{"string_value":"https://forum.example.org/t/17"}}]}',
          '{"event_name":"purchase","event_timestamp":"1772443900000000","user_pseudo_id":"11.22","event_bundle_sequence_id":"4","event_params":[{"key":"ga_session_id","value":{"int_value":"501"}}]}',
          '{"event_name":"page_view","event_timestamp":"1772492400000000","user_pseudo_id":"33.44","event_params":[{"key":"ga_session_id","value":{"int_value":"777"}},{"key":"page_location","value":{"string_value":"https://example.org/help"}}],"collected_traffic_source":{"manual_source":"google","manual_medium":"organic"}}',
          '{"event_name":"page_view","event_timestamp":"1772444000000000","user_pseudo_id":null,"privacy_info":{"analytics_storage":"No"},"event_params":[{"key":"page_location","value":{"string_value":"https://example.org/help"}}]}',
          '{"event_name":"purchase","event_timestamp":"1772444100000000","user_pseudo_id":null,"event_params":[]}',
          '{"event_name":"page_view","event_timestamp":"1772444200000000","user_pseudo_id":"55.66","event_params":[{"key":"ga_session_id","value":{"int_value":"888"}},{"key":"traffic_type","value":{"string_value":"internal"}}]}',
          '{"event_name":"page_view","event_timestamp":"yesterday"}',
          '{"event_name":"page_view"',
        ],
      },
      "events_intraday_20260302.jsonl": '{"event_name":"page_view","event_timestamp":"1772443801000000","user_pseudo_id":"11.22"}\n',
    },
    timeZone: "Europe/Berlin",
    mapping: {
      pages: [{ path: "/help/*", is: "self-help" }, { path: "forum.example.org/*", is: "community" }],
      conversions: { purchase: "sale" },
    },
    expect: {
      facts: {
        conversion: [
          { id: "7LDzmwSw0hSS2mWe2gwRYU/purchase/1772443900000/4", kind: "sale", convertedAt: 1_772_443_900_000, member: "a-google-analytics:11.22", affiliation: "unknown" },
          { id: "events_20260302.jsonl:7", member: null },
        ],
        visit: [
          { id: "2026-03-02/community", page: "community", visitedAt: 1_772_406_000_000, visits: 1 },
          { id: "2026-03-02/self-help", page: "self-help", visits: 1 },
          { id: "2026-03-03/self-help", visitedAt: 1_772_492_400_000, visits: 1 },
        ],
        touchpoint: [
          { id: "7LDzmwSw0hSS2mWe2gwRYU/501/arrival", channel: "Email", campaign: "spring", touchedAt: 1_772_443_800_000 },
          { id: "7LDzmwSw0hSS2mWe2gwRYU/501/community", channel: "community", campaign: null, touchedAt: 1_772_443_802_000 },
          { id: "iCytYdxx_f43iEAgpaAZ0q/777/arrival", channel: "Organic Search" },
        ],
      },
      rejects: [
        { position: "events_20260302.jsonl:9", reason: "event_timestamp" },
        { position: "events_20260302.jsonl:10", reason: "no JSON" },
      ],
      coverage: [
        {
          table: "visit",
          to: 1_772_492_400_000,
          untold: ["helped"],
          notes: ["Events read: 8, page views among them: 4.", "do not consent: 2.", "consent to analytics: 1.", "debugging, left out: 1.", "were not kept: 1.", "events_intraday_20260302.jsonl"],
        },
        { table: "conversion", untold: ["exposedAt", "touched"] },
      ],
    },
  },
  {
    title: "reports: remarks, several tables, totals, what Google gathered as (other), a day told twice",
    files: {
      "march.csv": {
        head: "# ----------------------------------------\n# Pages, day by day\n# 20260301-20260302\n# Sampled data\n\nDate,Page path,Sessions",
        rows: ["20260301,/help/a,40", "20260301,/help/b,5", "20260301,/t/1,7", "20260302,/about,3", "20260302,(other),20", ",,80,Grand total", "20260302,/help/a,many", "20260302,/help/c"],
        foot: "\nCountry,Sessions\nDenmark,75\n",
      },
      "second.csv": "# Start date: 20260302\n# End date: 20260302\nPage path,Sessions\n/help/a,9\n\n# Start date: 20260303\n# End date: 20260303\nPage path,Sessions\n/t/2,4\n",
      "whole-month.csv": "# Start date: 20260401\n# End date: 20260430\nPage path,Sessions\n/help/a,900\n",
    },
    mapping: { pages: [{ path: "/help/*", is: "self-help" }, { path: "/t/*", is: "community" }], report: { page: "Page path", visits: "Sessions", date: "Date" } },
    expect: {
      facts: {
        visit: [
          { id: "2026-03-01/community", visits: 7 },
          { id: "2026-03-01/self-help", visits: 45, visitedAt: 1_772_323_200_000 },
          { id: "2026-03-02/other", visits: 3 },
          { id: "2026-03-03/community", visits: 4 },
        ],
      },
      rejects: [
        { position: "march.csv:13", reason: 'Sessions is "many"; expected a whole number' },
        { position: "march.csv:14", reason: "has 2 cells" },
        { position: "whole-month.csv:3", reason: "add the dimension Date" },
      ],
      coverage: [
        {
          table: "visit",
          to: 1_772_582_399_999,
          truncated: true,
          notes: ["(other) or did not name, of no kind of page and left out: 20.", "passed over: 1, with 1 rows.", "drawn from a sample", "told before, left out: 9."],
        },
      ],
    },
  },
  {
    title: "days with their hours, as explorations by the hour write them",
    files: { "hours.csv": { head: "Page path,Date + hour (YYYYMMDDHH),Sessions", rows: ["/help/start,2026030109,3", "/help/start,2026030123,4", "/help/start,202603020005,5", "/help/start,2026030224,6"] } },
    read: "hours.csv",
    mapping: { pages: [{ path: "/help/*", is: "self-help" }], report: { page: "Page path", visits: "Sessions", date: "Date + hour (YYYYMMDDHH)" } },
    expect: {
      facts: { visit: [{ id: "2026-03-01/self-help", visits: 7 }, { id: "2026-03-02/self-help", visits: 5 }] },
      rejects: [{ position: "hours.csv:5", reason: "expected a day, such as 20260301" }],
    },
  },
  {
    title: "a total above its rows, as explorations write it, is held against the rows below it",
    files: {
      "days.csv": { head: "Date,Page path,Sessions\n,,90,Grand total", rows: ["20260301,/help/a,60", "20260301,/t/1,30"] },
      "one-day.csv": "# Start date: 20260302\n# End date: 20260302\nPage path,Sessions\nTotal,10\n/help/a,7\n(other),3\n",
    },
    mapping: { pages: [{ path: "/help/*", is: "self-help" }, { path: "/t/*", is: "community" }], report: { page: "Page path", visits: "Sessions", date: "Date" } },
    expect: {
      facts: { visit: [{ id: "2026-03-01/community", visits: 30 }, { visits: 60 }, { id: "2026-03-02/self-help", visits: 7 }] },
      coverage: [{ table: "visit", truncated: false }],
    },
  },
  {
    title: "an event that is named as a conversion and never came is said",
    files: { "events_20260302.jsonl": { rows: ['{"event_name":"page_view","event_timestamp":"1772443801000000","user_pseudo_id":"11.22","event_params":[{"key":"ga_session_id","value":{"int_value":"501"}},{"key":"page_location","value":{"string_value":"https://example.org/help"}}]}', '{"event_name":"page_view","event_timestamp":"1772443801000000","user_pseudo_id":"33.44","event_params":[{"key":"ga_session_id","value":{"int_value":"501"}},{"key":"page_location","value":{"string_value":"https://example.org/help"}}]}'] } },
    mapping: { pages: [{ path: "/help/*", is: "self-help" }], conversions: { purchse: "sale" } },
    expect: {
      facts: { visit: [{ visits: 2 }], touchpoint: [{ channel: "Direct", campaign: null }, { member: "a-google-analytics:33.44" }] },
      coverage: [{ table: "conversion", notes: ["Events named as conversions that never came: purchse."] }],
    },
  },
  {
    title: "events written as one list instead of one a line",
    files: { "events_20260302.json": '[{"event_name":"page_view"}]' },
    mapping: { pages: [{ path: "/help/*", is: "self-help" }] },
    expect: { failed: { message: "Nothing in it could be read: no event.", advice: "newline-delimited JSON" } },
  },
  {
    title: "a report in UTF-16 that does not say so",
    files: { "pages.csv": { base64: "UABhAGcAZQAsAFYAaQBlAHcAcwAKAA==" } },
    mapping: { pages: [{ path: "/help/*", is: "self-help" }], report: { page: "Page", visits: "Views" } },
    expect: { failed: { message: "written in UTF-16 without a byte order mark; expected UTF-8", advice: "UTF-8" } },
  },
  {
    title: "which pages are which has to be said",
    files: { "events_20260302.jsonl": "{}" },
    expect: { failed: { message: "No mapping document is given", advice: '"pages"' } },
  },
  {
    title: "a kind of page that is none",
    files: { "events_20260302.jsonl": "{}" },
    mapping: { pages: [{ path: "/help/*", is: "help" }] },
    expect: { failed: { message: "expected one of self-help, community, other", advice: "Correct the mapping" } },
  },
  {
    title: "a report without the declared columns",
    files: { "pages.csv": "Seitenpfad,Sitzungen\n/help/a,3\n" },
    mapping: { pages: [{ path: "/help/*", is: "self-help" }], report: { page: "Page path", visits: "Sessions" } },
    expect: { failed: { message: "no table with the columns Page path and Sessions", advice: "in its language. The tables there have the columns Seitenpfad, Sitzungen." } },
  },
] satisfies readonly SourceExample[]
