/** What ClickHouse needs for the log: bytes an event on disk, column by column, and rows it scans with one core for the engine's own SQL. */
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { clickhouseDialect } from "@folkmoot/clickhouse"
import type { TableId } from "@folkmoot/facts"
import { cellOf, columnsOf, createTable, peopleColumns, printQuestion, type LooseRow } from "../src/index.ts"
import { openSession, rowsOf, type Session } from "./clickhouse-contender.ts"
import { logged, logRows, rowsIn } from "./log.ts"
import { questions } from "./questions.ts"
import { stopwatch, type Told } from "./scale-took.ts"

const { identifier } = clickhouseDialect

const part = 50_000

/** Events that are made row by row; more are copies of these, with ids and people of their own. */
const made = 1_000_000

/**
 * A column of a copy: pseudonyms are as long and as random as those made with an identity key, ids have 18 characters of which eight are
 * random, since what is short and counted up would be pressed to next to nothing.
 */
const copyOf = (table: TableId, name: string): string => {
  const { about, named } = peopleColumns(table)
  const column = identifier(name)
  const digest = `substring(base64Encode(sipHash128(concat(toString(${column}), '-', toString(copy)))), 1, 22)`
  if (about.includes(name) || named.includes(name)) return `if(isNull(${column}), NULL, ${digest})`
  if (name === "id") return `concat(toString(copy), '-', ${column}, '-', lower(hex(substring(sipHash128(${column}), 1, 4))))`
  if (table === "thread" && ["firstReplyAt", "firstAnswerAt", "solvedAt"].includes(name)) return `${column} + 13 * copy`
  return column
}

const open = (folder: string): Session => {
  mkdirSync(folder, { recursive: true })
  return openSession(folder)
}

type Ask = (sql: string) => readonly (readonly unknown[])[]

const month = `toStartOfMonth(fromUnixTimestamp64Milli("activeAt"))`

const members = `FROM "activity" WHERE "affiliation" NOT IN ('staff', 'bot') AND "member" IS NOT NULL GROUP BY month_`

const counted = (how: string): string => `SELECT sum(people_) FROM (SELECT ${month} AS month_, ${how} AS people_ ${members})`

/** Ways to count the people of each month: as tallies, as the engine does, or in the database. */
const ways = [
  { name: "as tallies", sql: `SELECT count() FROM (SELECT ${month} AS month_, "member" ${members}, "member")` },
  { name: "uniqExact", sql: counted(`uniqExact("member")`) },
  { name: "uniqCombined64(17)", sql: counted(`uniqCombined64(17)("member")`) },
  { name: "only scanned", sql: counted("count()") },
] as const

const countPeople = async (ask: Ask): Promise<readonly ReturnType<typeof stopwatch>[]> => {
  const watches = ways.map(() => stopwatch())
  for (const [index, { sql }] of ways.entries()) await watches[index]?.run(() => ask(sql))
  return watches
}

/** Texts out of a list. */
const listed = new Set(["affiliation", "source", "kind", "channel", "solvedBy", "page", "brand", "basis", "path", "ages", "currency", "language"])

const packedType = (name: string, type: string): string => {
  if (/String/u.test(type)) return listed.has(name) ? `LowCardinality(${type})` : `${type} CODEC(ZSTD(1))`
  return /Int64/u.test(type) ? `${type} CODEC(Delta, ZSTD(1))` : type
}

/** What the largest tables weigh for each row, as they are and with types and codecs that suit them. */
const pack = async (session: Session, ask: Ask) => {
  const watch = stopwatch()
  const largest: readonly TableId[] = ["activity", "thread", "visit", "mention", "journey"]
  for (const table of largest) {
    const columns = ask(`SELECT name, type FROM system.columns WHERE database = 'facts' AND table = '${table}' ORDER BY position`)
    const types = columns.map(([name, type]) => `${identifier(String(name))} ${packedType(String(name), String(type))}`)
    session.query(`CREATE TABLE ${identifier(`packed ${table}`)} (${types.join(", ")}) ENGINE = MergeTree PARTITION BY "source" ORDER BY ("source", "id") SETTINGS min_bytes_for_wide_part = 0`)
    await watch.run(() => session.query(`INSERT INTO ${identifier(`packed ${table}`)} SELECT * FROM ${identifier(table)}`))
    await watch.run(() => session.query(`OPTIMIZE TABLE ${identifier(`packed ${table}`)} FINAL`))
  }
  const bytesIn = (names: readonly string[]): string => {
    const [[bytes] = []] = ask(`SELECT toFloat64(sum(bytes_on_disk) / sum(rows)) FROM system.parts WHERE active AND database = 'facts' AND table IN (${names.map((name) => `'${name}'`).join(", ")})`)
    return Number(bytes).toFixed(1)
  }
  return { ...watch, before: bytesIn(largest), after: bytesIn(largest.map((table) => `packed ${table}`)) }
}

/** Takes the log in, says what it weighs, and asks it the standing set with one thread, summary by summary. */
export const inClickhouse = async (events: number, folder: string): Promise<readonly Told[]> => {
  const session = open(join(folder, "clickhouse"))
  session.query("CREATE DATABASE facts")
  session.query("USE facts")
  session.query("SET max_threads = 1, max_insert_threads = 1, join_use_nulls = 1, transform_null_in = 0")
  const inserting = stopwatch()
  const copying = stopwatch()
  for (const table of logged) {
    session.query(createTable(table, clickhouseDialect))
    // As in parts of any size worth speaking of: each column in a file of its own.
    session.query(`ALTER TABLE ${identifier(table)} MODIFY SETTING min_bytes_for_wide_part = 0`)
    session.query(createTable(table, clickhouseDialect).replace(identifier(table), identifier(`made ${table}`)))
    const names = columnsOf(table).map(([name]) => name)
    for (let from = 0; from < rowsIn(table, made); from += part) {
      const rows = logRows(table, made, from, from + part) as unknown as readonly LooseRow[]
      const lines = rows.map((row) => JSON.stringify(names.map((name) => cellOf(row, name)))).join("\n")
      await inserting.run(() => session.query(`INSERT INTO ${identifier(`made ${table}`)} FORMAT JSONCompactEachRow\n${lines}`))
    }
    const cells = names.map((name) => `${copyOf(table, name)} AS ${identifier(`${name}_`)}`).join(", ")
    for (let copy = 0; copy < Math.round(events / made); copy++) {
      await copying.run(() => session.query(`INSERT INTO ${identifier(table)} SELECT ${cells} FROM (SELECT *, ${copy} AS copy FROM ${identifier(`made ${table}`)})`))
    }
    await copying.run(() => session.query(`OPTIMIZE TABLE ${identifier(table)} FINAL`))
  }
  const ask: Ask = (sql) => rowsOf(session, sql)
  const sizes = ask(`SELECT table, name, sum(toFloat64(data_compressed_bytes)), sum(toFloat64(data_uncompressed_bytes)) FROM system.columns WHERE database = 'facts' AND NOT startsWith(table, 'made ') GROUP BY ALL ORDER BY 3 DESC`)
  const [[rows, bytes] = []] = ask("SELECT toFloat64(sum(rows)), toFloat64(sum(bytes_on_disk)) FROM system.parts WHERE active AND database = 'facts' AND NOT startsWith(table, 'made ')")
  const printed = questions.flatMap((question) => {
    const told = printQuestion(question, clickhouseDialect)
    if ("refused" in told) throw new Error(told.refused.message)
    return told.printed.map(({ sql }, index) => ({ sql, table: question.summaries[index]?.table ?? "cost" }))
  })
  const scanned = printed.reduce((sum, { table }) => sum + rowsIn(table, events), 0)
  /** Every tally is made, and none handed out. */
  const count = async (stage: string, plain: (sql: string) => string): Promise<Told> => {
    const watch = stopwatch()
    let tallies = 0
    for (const { sql, table } of printed) {
      const own = stopwatch()
      const counted = await own.run(() => watch.run(() => ask(`SELECT toFloat64(count()) FROM (${plain(sql)})`)))
      const found = Number(counted[0]?.[0])
      tallies += found
      process.stderr.write(`${stage}: ${table} ${rowsIn(table, events)} rows, ${found} tallies, ${own.told("", 0).cpu.toFixed(0)} ms of the processors\n`)
    }
    return watch.told(stage, events, `${tallies} tallies; ${(scanned / 1e6).toFixed(0)} million rows scanned by ${printed.length} summaries`)
  }
  const standing = [await count("counting, ClickHouse with one core", (sql) => sql), await count("counting, ClickHouse with one core, without FINAL", (sql) => sql.replace(" FINAL ", " "))]
  const people = await countPeople(ask)
  const packed = await pack(session, ask)
  session.close()
  const perEvent = (value: number): string => (value / Number(rows)).toFixed(2)
  for (const [table, name, small, plain] of sizes) process.stderr.write(`${String(table)}.${String(name)}: ${perEvent(Number(small))} of ${perEvent(Number(plain))} bytes an event\n`)
  const whole = sizes.reduce((sum, [, , , plain]) => sum + Number(plain), 0)
  return [
    inserting.told("inserting as JSON, ClickHouse", made),
    copying.told("copying and merging, ClickHouse", events, `${perEvent(Number(bytes))} bytes an event on disk, ${perEvent(whole)} before they are pressed`),
    ...standing,
    ...people.map(({ told }, index) => told(`people of a month, ${ways[index]?.name ?? ""}`, events)),
    packed.told("packing the largest tables", events, `${packed.before} and ${packed.after} bytes a row`),
  ]
}
