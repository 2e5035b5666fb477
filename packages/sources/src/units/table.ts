import { days, isTableId, tables, type Column, type Instant, type Rows, type TableId } from "@folkmoot/facts"
import { isSound } from "../checked.ts"
import { coverageOf, type DeclaredCoverage } from "../declared-coverage.ts"
import { defineSource } from "../define.ts"
import { deriveJourneys, type Converting, type Touch } from "../derive-journeys.ts"
import { deriveSuperseded, type Answer } from "../derive-superseded.ts"
import type { SourceExample } from "../example.ts"
import { followedIn } from "../followed.ts"
import type { Declaration, Given, Reading } from "../material.ts"
import type { TableEnding } from "../saying.ts"
import type { PeopleInput } from "../source.ts"
import { followingColumns, isSaid, tableConversation } from "../table-conversation.ts"
import type { Derivations, TableMapping } from "../table-mapping.ts"
import { withoutMapping } from "../table-proposal.ts"
import { checkedZone, prepareTable, type PreparedTable } from "../table-rows.ts"
import { wrongMapping } from "../mapping-document.ts"
import { checkedTableMapping, isMoney } from "../table-schema.ts"
import { tellConversation } from "../tell-conversation.ts"

const id = "table"

/** What has to be mapped for something to be derived. */
const needs: Readonly<Record<keyof Derivations, readonly TableId[]>> = { conversations: ["thread", "post"], journeys: ["touchpoint", "conversion"], superseded: ["survey-response"] }

/** What is derived, and so cannot be mapped. */
const derivedTables: Readonly<Record<keyof Derivations, readonly TableId[]>> = { conversations: ["activity", "tie"], journeys: ["journey"], superseded: [] }

const wanted = ({ derive = {} }: TableMapping): readonly (keyof Derivations)[] => (Object.keys(needs) as (keyof Derivations)[]).filter((one) => derive[one] !== undefined)

const derivedColumns = (table: TableId, { derive = {} }: TableMapping): readonly string[] => [
  ...(derive.conversations === true && isSaid(table) ? followingColumns[table] : []),
  ...(derive.superseded === true && table === "survey-response" ? ["supersededAt"] : []),
]

const checkedDerivations = (mapping: TableMapping): void => {
  for (const one of wanted(mapping)) {
    const missing = needs[one].filter((table) => !mapping.tables.some((mapped) => mapped.table === table))
    if (missing.length > 0) throw wrongMapping(id, ["derive", one], `${one} follow from ${needs[one].join(" and ")}; ${missing.join(" and ")} is not mapped.`, "Map it, or leave the derivation out.")
    const twice = mapping.tables.findIndex(({ table }) => derivedTables[one].includes(table))
    if (twice >= 0) throw wrongMapping(id, ["tables", twice], `${mapping.tables[twice]?.table} is mapped and is to be derived as well.`, `Leave it out, or leave out /derive/${one}.`)
  }
}

const checkedCoverage = (mapping: TableMapping): DeclaredCoverage => {
  const coverage = coverageOf(id, "mapping#/coverage", mapping.coverage ?? {})
  const told = [...mapping.tables.map(({ table }) => table), ...wanted(mapping).flatMap((one) => derivedTables[one])]
  for (const table of Object.keys(coverage).filter(isTableId)) {
    if (!told.includes(table)) throw wrongMapping(id, ["coverage", table], `Nothing is mapped to ${table}.`, "Map it, or leave its coverage out.")
    const both = Object.keys(coverage[table]?.untold ?? {}).find((column) => mapping.tables.some((mapped) => mapped.table === table && Object.hasOwn(mapped.columns, column)))
    if (both !== undefined) throw wrongMapping(id, ["coverage", table, "untold", both], `${both} is declared untold and is mapped as well.`, "Leave one of the two out.")
  }
  return coverage
}

/** What is not told of a table because no file it is read from has a column for it. */
const unmapped = (table: TableId, prepared: readonly PreparedTable[], derived: readonly string[], scored: boolean): Readonly<Record<string, string>> => {
  const own = prepared.filter((one) => one.table === table)
  const all = Object.entries<Column>(tables[table].columns)
  const isMapped = (name: string): boolean => own.some(({ mapped }) => mapped.includes(name))
  const isTold = (name: string): boolean => derived.includes(name) || isMapped(name) || (scored && ["sentiment", "language"].includes(name) && own.some(({ reads }) => reads)) || (name === "currency" && all.some(([other, column]) => isMoney(column) && isMapped(other)))
  const absent = own.length === 1 ? own[0]?.absent() : {}
  return { ...Object.fromEntries(all.flatMap(([name, { nullable }]) => (nullable && !isTold(name) ? [[name, "no column is mapped to it; map one."]] : []))), ...absent }
}

/** What is remembered of the rows told, for what is derived from them. */
class Remembered {
  readonly touches: Touch[] = []
  readonly conversions: Converting[] = []
  to: Instant | null = null

  take(source: string, table: TableId, row: Readonly<Record<string, unknown>>): void {
    const { touchedAt, convertedAt } = row
    const at = table === "touchpoint" ? touchedAt : table === "conversion" ? convertedAt : undefined
    if (typeof at !== "number" || !isSound(source, table, row)) return
    this.to = Math.max(this.to ?? at, at)
    if (table === "conversion") this.conversions.push({ id: String(row["id"]), convertedAt: at, member: (row["member"] as string | undefined) ?? null })
    else this.touches.push({ id: String(row["id"]), channel: String(row["channel"]), touchedAt: at, member: (row["member"] as string | undefined) ?? null })
  }
}

const supersededIn = async (source: string, prepared: readonly PreparedTable[]): Promise<ReadonlyMap<string, Instant>> => {
  const blank = { wave: null, answeredAt: null, member: null, score: null }
  const answers: Answer[] = []
  for (const { rows } of prepared.filter(({ table }) => table === "survey-response")) {
    for await (const batch of rows()) answers.push(...batch.flatMap((one) => ("row" in one && isSound(source, "survey-response", one.row) ? [{ ...blank, ...one.row } as unknown as Answer] : [])))
  }
  return deriveSuperseded(answers)
}

/** What is declared of a table that is derived, put on what deriving it says. */
const withDeclared = (one: Declaration, coverage: DeclaredCoverage): Declaration => {
  const { untold = {}, notes = [], ...declared } = coverage[one.table] ?? {}
  return { ...one, ...declared, untold: { ...one.untold, ...untold }, notes: [...notes, ...(one.notes ?? [])] }
}

async function* read(input: PeopleInput): Reading {
  const { path, people, scorer } = input
  if (input.mapping === undefined) throw await withoutMapping(id, path)
  const mapping = checkedTableMapping(id, input.mapping)
  const { derive = {}, timeZone = input.timeZone ?? "UTC" } = mapping
  checkedZone(id, mapping)
  checkedDerivations(mapping)
  const coverage = checkedCoverage(mapping)
  const reading = { mapping, timeZone, people }
  const prepared = await Promise.all(mapping.tables.map(async (mapped, index) => prepareTable(id, path, mapped, index, derivedColumns(mapped.table, mapping), reading)))
  const endingOf = (table: TableId, own: Readonly<Record<string, string>> = {}): TableEnding => {
    const declared = coverage[table] ?? {}
    return {
      ...declared,
      untold: { ...unmapped(table, prepared, derivedColumns(table, mapping), scorer !== undefined), ...own, ...declared.untold },
      notes: [...(declared.notes ?? []), ...prepared.filter((one) => one.table === table).flatMap(({ notes }) => notes())],
    }
  }

  const isTalk = ({ table }: PreparedTable): boolean => derive.conversations === true && isSaid(table)
  const declarations: Declaration[] = []
  if (derive.conversations === true) {
    const conversation = tableConversation(prepared.filter(isTalk), coverage, endingOf, scorer !== undefined)
    declarations.push(...(yield* tellConversation(conversation, people, { ...input, timeZone })).map((one) => (isSaid(one.table) ? one : withDeclared(one, coverage))))
  }

  const remembered = new Remembered()
  const followed = followedIn()
  const superseded = derive.superseded === true ? await supersededIn(input.name, prepared) : undefined
  const others = prepared.filter((one) => !isTalk(one))
  for (const { table, rows } of others) {
    for await (const batch of rows()) {
      yield batch.map((one): Given => {
        const { position } = one
        if (!("row" in one)) return { table, position, reason: one.reason }
        const { row, text } = one
        followed.take(table, row)
        if (derive.journeys !== undefined) remembered.take(input.name, table, row)
        if (superseded !== undefined && table === "survey-response") row["supersededAt"] = superseded.get(row.id) ?? null
        const scored = text === undefined ? null : (scorer?.(text, (row["language"] as Rows["post"]["language"] | undefined) ?? null) ?? null)
        // Which cells a row has is known only now; the kernel checks it against its table.
        return { table, position, row: scored === null ? row : { ...row, ...scored } } as unknown as Given
      })
    }
  }
  for (const table of new Set(others.map((one) => one.table))) declarations.push({ table, ...followed.of(table), ...endingOf(table) })

  if (derive.journeys !== undefined) {
    const { touches, conversions } = remembered
    const to = coverage.journey?.to ?? coverage.touchpoint?.to ?? remembered.to
    const journeys = deriveJourneys(touches, conversions, { window: days(derive.journeys.days), ...(to === null ? {} : { to }) })
    yield journeys.map((row): Given => ({ table: "journey", position: "journeys:1", row }))
    const unworthy = "conversions are told without what they brought in."
    const alone = conversions.filter(({ member }) => member === null).length + touches.filter(({ member }) => member === null).length
    const derived: Declaration = {
      table: "journey",
      to,
      untold: { amount: unworthy, currency: unworthy },
      notes: [
        `Touchpoints belong to a conversion that came within ${derive.journeys.days} days; journeys without one end as many days after their first touchpoint, and are told once those are over.`,
        ...(alone === 0 ? [] : [`Touchpoints and conversions that name nobody, whose way nobody can follow: ${alone}.`]),
      ],
    }
    declarations.push(withDeclared(derived, coverage))
  }
  return declarations
}

/**
 * Tables of any form: CSV, TSV, XLSX, lines of JSON and Parquet, with a mapping that says which column holds what.
 *
 * @remarks
 * Unit: a file, or a folder of them, and a {@link TableMapping}. Nothing is found out from the look of a column: how dates, numbers and
 * money are written, whose clocks are meant and what stands for nothing is declared. What a table needs and the mapping does not give fails
 * before the first row.
 * @obtained Have any system export a table, and say once in a mapping document what each column holds and how it is written.
 */
export const table = defineSource({
  id,
  since: "0.1.0",
  title: "Tables with a mapping (CSV, XLSX, JSON lines, Parquet)",
  expects: "a file or folder with tables, and a mapping that says which column holds what",
  tells: Object.keys(tables).filter(isTableId),
  maps: [],
  takes: ["mapping", "scorer"],
  decisions: ["sources-table"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "tickets of a help desk: a clock of its own, decimal commas, rows that are no cases, a currency in a column",
    files: {
      "tickets-2026.csv": {
        head: "Nr;Kunde;E-Mail;Erstellt;Weg;Suche;Kosten;W\u00E4hrung;Art",
        rows: [
          "1;k7;a@example.org;01.03.2026 09:30;Telefon;ja;1.204,50;EUR;Anfrage",
          "2;k8;b@example.org;29.03.2026 03:30;E-Mail;nein;0,99;EUR;Anfrage",
          "3;k9;;29.03.2026 02:30;E-Mail;-;-;EUR;Anfrage",
          "4;;;02.03.2026 08:00;Fax;ja;7,00;JPY;Anfrage",
          "5;k7;;02.03.2026 08:00;Telefon;ja;7;JPY;Anfrage",
          "6;k7;;02.03.2026 08:00;Telefon;ja;7;EUR;Werbung",
          "1;k7;;05.03.2026 09:30;Telefon;ja;;EUR;Anfrage",
        ],
      },
    },
    mapping: {
      timeZone: "Europe/Berlin",
      decimal: ",",
      group: ".",
      nulls: ["-"],
      tables: [
        {
          table: "ticket",
          file: "tickets-*.csv",
          columns: {
            id: "Nr",
            openedAt: { from: "Erstellt", as: "DD.MM.YYYY HH:mm" },
            requester: { person: "Kunde", mail: "E-Mail" },
            channel: { from: "Weg", values: { Telefon: "phone", "E-Mail": "mail" } },
            selfHelpBefore: { from: "Suche", values: { ja: true, nein: false } },
            handlingCost: { from: "Kosten", money: { from: "W\u00E4hrung" } },
          },
          where: [{ column: "Art", isNot: ["Werbung"] }],
        },
      ],
      coverage: { ticket: { since: { selfHelpBefore: "2026-02-01" }, notes: ["Asked on the phone since February."] } },
    },
    expect: {
      facts: {
        ticket: [
          { id: "1", openedAt: 1_772_353_800_000, requester: "a-table:k7", channel: "phone", selfHelpBefore: true, handlingCost: 120_450, currency: "EUR" },
          { id: "2", openedAt: 1_774_747_800_000, channel: "mail", selfHelpBefore: false, handlingCost: 99 },
          { id: "5", handlingCost: 7, currency: "JPY" },
        ],
      },
      rejects: [
        { position: "tickets-2026.csv:4", reason: 'openedAt is "29.03.2026 02:30"; expected a date before 2200, written as DD.MM.YYYY HH:mm' },
        { position: "tickets-2026.csv:5", reason: 'channel is "Fax"; expected one of Telefon, E-Mail. handlingCost is "7,00"' },
      ],
      coverage: [{ table: "ticket", untold: [], since: { selfHelpBefore: 1_769_904_000_000 }, notes: ["Art is Werbung: 1.", "Left out 1 row that repeats", "Asked on the phone"] }],
    },
  },
  {
    title: "a forum as lines of JSON: who helped whom, how soon and since when it is solved follows",
    files: {
      "topics.jsonl": {
        rows: [
          '{ "id": 1, "user": { "id": "asker" }, "at": 1772355600, "board": "setup", "state": "closed", "closed": 1772442000 }',
          '{ "id": 2, "user": { "id": "helper" }, "at": 1772528400, "board": "setup", "state": "open", "closed": null }',
          '{ "id": 3, "user": { "id": "helper" }, "at": "soon", "board": "setup", "state": "open" }',
        ],
      },
      "posts.jsonl": {
        rows: [
          '{ "id": "a", "topic": 1, "user": { "id": "asker" }, "at": 1772355600, "first": true, "role": "user", "good": false }',
          '{ "id": "b", "topic": 1, "user": { "id": "helper" }, "at": 1772359200, "first": false, "role": "team", "good": true }',
          '{ "id": "c", "topic": 2, "user": { "id": "asker" }, "at": 1772532000, "first": false, "role": "user", "good": null }',
          '{ "id": "d", "topic": 2, "user": null, "at": 1772532000, "first": [], "role": "user" }',
        ],
      },
    },
    mapping: {
      tables: [
        {
          table: "thread",
          file: "topics.jsonl",
          columns: {
            id: "id", kind: { value: "question" }, resolvable: { value: true }, channel: "board", openedAt: { from: "at", as: "seconds" }, author: { person: "/user/id" },
            affiliation: { value: "unknown" }, solved: { from: "state", is: ["closed"] }, solvedAt: { from: "closed", as: "seconds" },
          },
        },
        {
          table: "post",
          file: "posts.jsonl",
          columns: {
            id: "id", thread: "topic", kind: { from: "first", values: { true: "opening", false: "answer" } }, postedAt: { from: "at", as: "seconds" }, author: { person: "/user/id" },
            affiliation: { from: "role", values: { team: "staff" }, otherwise: "unknown" }, accepted: "good",
          },
        },
      ],
      derive: { conversations: true },
      coverage: { activity: { notes: ["Whoever only read is not among them."] } },
    },
    expect: {
      facts: {
        thread: [
          { id: "1", firstReplyAt: 1_772_359_200_000, solved: true, solvedAt: 1_772_442_000_000, solvedBy: "staff", selfSolved: false, newcomer: true, adoptedAt: null },
          { id: "2", firstReplyAt: 1_772_532_000_000, solved: false, solvedAt: null, newcomer: true },
        ],
        post: [{ id: "a", toOwnThread: true }, { id: "b", affiliation: "staff", accepted: true, toOwnThread: false }, { id: "c", accepted: null }],
        activity: [{ member: "a-table:asker", previousAt: null }, { member: "a-table:asker" }, { member: "a-table:helper", affiliation: "staff" }],
        tie: [{ member: "a-table:helper", other: "a-table:asker", memberAffiliation: "staff", answeredAt: 1_772_532_000_000 }],
      },
      rejects: [{ position: "topics.jsonl:3", reason: 'openedAt is "soon"; expected seconds since 1970' }, { position: "posts.jsonl:4", reason: "kind is a list or an object" }],
      coverage: [
        { table: "thread", untold: ["adoptedAt", "documentedAt", "firstSolvedAt", "reopened"], to: 1_772_532_000_000 },
        { table: "post", untold: ["labelled", "language", "sentiment"] },
        { table: "activity", untold: [], notes: ["only read"] },
        { table: "tie", untold: [] },
      ],
    },
  },
  {
    title: "ways to a purchase, known within each file alone, and answers that were given anew",
    files: {
      "north.csv": "key,who,day,seen\n1,asker,2026-01-01,search\n2,asker,2026-01-05,community\n3,helper,2026-01-02,advert\n",
      "south.csv": "key,who,day,seen\n1,cy,2026-01-03,search\n2,,2026-01-03,search\n",
      "sales.csv": "who,day\nasker,2026-01-06\ncy,2026-03-01\n",
      "care.csv": { head: "who,day,round,mark", rows: ["asker,2026-01-06,1,4", "asker,2026-01-08,1,2"] },
    },
    mapping: {
      tables: [
        { table: "touchpoint", file: "*th.csv", columns: { id: { from: "key", perFile: true }, member: { person: "who" }, touchedAt: "day", channel: "seen", affiliation: { value: "unknown" } } },
        { table: "conversion", file: "sales.csv", columns: { id: { row: true }, kind: { value: "purchase" }, convertedAt: "day", member: { person: "who" }, affiliation: { value: "customer" } } },
        {
          table: "survey-response",
          file: "care.csv",
          columns: { id: { from: ["who", "day"] }, instrument: { value: "care" }, question: { value: "satisfaction" }, wave: "round", answeredAt: "day", member: { person: "who" }, score: "mark", scaleLow: { value: 1 }, scaleHigh: { value: 5 }, favourable: { value: "high" } },
        },
      ],
      derive: { journeys: { days: 30 }, superseded: true },
    },
    expect: {
      facts: {
        touchpoint: [{ id: "north.csv/1", member: "a-table:asker" }, { id: "north.csv/2" }, { id: "north.csv/3" }, { id: "south.csv/1" }, { id: "south.csv/2", member: null }],
        conversion: [{ id: "sales.csv:2" }, { id: "sales.csv:3" }],
        "survey-response": [{ id: "hTHdA2-hgmjl_Tiu04kbqJ:2026-01-06", score: 4, supersededAt: 1_767_830_400_000 }, { score: 2, supersededAt: null }],
        journey: [
          { id: "conversion:sales.csv:2", path: "search > community", ages: "432000000 > 86400000", converted: true },
          { id: "touchpoint:north.csv/3", path: "advert", converted: false, endedAt: 1_769_904_000_000 },
          { id: "touchpoint:south.csv/1", path: "search", converted: false },
          { id: "conversion:sales.csv:3", path: "none", ages: null, converted: true },
        ],
      },
      coverage: [
        { table: "journey", to: 1_772_323_200_000, untold: ["amount", "currency"], notes: ["within 30 days", "nobody can follow: 1."] },
        { table: "survey-response", untold: ["language", "wording"] },
        { table: "touchpoint", untold: ["campaign"] },
      ],
    },
  },
  {
    title: "rows that only what was said tells apart: the words are not kept",
    files: { "said.csv": { head: "who,day,words", rows: ["asker,2026-01-02,It stops as soon as the second file is opened whatever the first one was. It is odd.", "asker,2026-01-02,Yes."] } },
    read: "said.csv",
    mapping: { tables: [{ table: "post", columns: { id: { from: ["day", "words"] }, author: { person: "who" }, thread: { value: "all" }, kind: { value: "reply" }, postedAt: "day", affiliation: { value: "unknown" } } }] },
    expect: { facts: { post: [{ id: "2026-01-02:EhtwKc4Wz1ztgdubLUlkjz" }, { id: "2026-01-02:Yes." }] } },
  },
  {
    title: "a document of JSON is no table",
    files: { "export.json": '{"messages":[]}' },
    read: "export.json",
    expect: { failed: { message: "is a JSON document", advice: "ends in .jsonl" } },
  },
  {
    title: "a column that lines of JSON never have is untold",
    files: { "talks.jsonl": { rows: ['{ "id": 1, "on": "2026-01-02", "given": "2026-01-02" }', '{ "id": 2, "on": "2026-02-02" }'] } },
    read: "talks.jsonl",
    mapping: { tables: [{ table: "publishing-slot", columns: { id: "id", plannedAt: "on", publishedAt: "given", kind: "sort" } }] },
    expect: {
      facts: { "publishing-slot": [{ id: "1", publishedAt: 1_767_312_000_000 }, { id: "2", publishedAt: null }] },
      coverage: [{ table: "publishing-slot", untold: ["kind"] }],
    },
  },
  {
    title: "no mapping: which columns there are, which fact table they are most like, and a mapping to begin with",
    files: { "desk.csv": "id,opened_at,requester,mood\n1,2026-01-01,asker,good\n" },
    expect: { failed: { message: "it is most like the fact table ticket", advice: "    columns:\n      id: id\n      openedAt: opened_at\n      requester: { person: requester }\n" } },
  },
  {
    title: "a fact table nobody knows",
    files: { "t.csv": "id\n" },
    mapping: { tables: [{ table: "tickets", file: "t.csv", columns: {} }] },
    expect: { failed: { message: '"tickets" is no fact table', advice: "ticket?" } },
  },
  {
    title: "a column the file does not have",
    files: { "t.csv": "id,opened\n1,2026-01-01\n" },
    mapping: { tables: [{ table: "ticket", file: "t.csv", columns: { id: "id", openedAt: "openend" } }] },
    expect: { failed: { message: 't.csv has no column "openend"', advice: '"opened"?' } },
  },
  {
    title: "a column that is needed and not mapped",
    files: { "t.csv": "id\n" },
    mapping: { tables: [{ table: "ticket", file: "t.csv", columns: { id: "id" } }] },
    expect: { failed: { message: "ticket needs openedAt", advice: "Map a column" } },
  },
  {
    title: "a person is no plain text",
    files: { "t.csv": "id,opened,who\n" },
    mapping: { tables: [{ table: "ticket", file: "t.csv", columns: { id: "id", openedAt: "opened", requester: "who" } }] },
    expect: { failed: { message: 'Here is "who"; expected { person: <column> } or { mail: <column> }', advice: "Correct the mapping" } },
  },
] satisfies readonly SourceExample[]
