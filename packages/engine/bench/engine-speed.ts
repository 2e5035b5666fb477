/**
 * How long the metric set takes in memory, in databases, in libraries of frames and over plain rows, in turns; `npm run bench engine events` starts it.
 *
 * What is printed is the middle of the rounds, in milliseconds by the clock and by the processors, and how many times ours it is.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { cpus, loadavg } from "node:os"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { appending } from "./appending.ts"
import { own } from "./contender.ts"
import { contenders } from "./contenders.ts"
import { duckdbVersion } from "./duckdb-log.ts"
import { loadedStore } from "./memory-contender.ts"
import { questions } from "./questions.ts"
import { readings } from "./readings.ts"
import { middle, takeTurns, type Took } from "./turns.ts"

const events = Number(process.argv.find((argument) => /^\d+$/u.test(argument)) ?? 1_000_000)
const rounds = events > 2_000_000 ? 3 : 5
const lines: string[] = []

const say = (line: string): void => {
  lines.push(line)
  process.stdout.write(`${line}\n`)
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)

const table = (turns: ReadonlyMap<string, readonly Took[]>): void => {
  const ours = turns.get(own) ?? []
  say("| what | clock, ms | processors, ms | times ours by the clock | times ours by the processors |")
  say("|---|---|---|---|---|")
  for (const [name, took] of turns) {
    const ratio = (of: keyof Took): string => middle(took.map((turn, round) => turn[of] / (ours[round]?.[of] ?? Number.NaN))).toFixed(1)
    say(`| ${name} | ${middle(took.map(({ wall }) => wall)).toFixed(0)} | ${middle(took.map(({ cpu }) => cpu)).toFixed(0)} | ${ratio("wall")} | ${ratio("cpu")} |`)
  }
  say("")
}

// In processes that end with each turn, so before those that stay.
const read = await readings(events, rounds)
const { turns, found, absent, end } = await contenders(events)
const counted = await takeTurns(turns.counted, rounds)
const given = await takeTurns(turns.given, rounds)
end()

// What is kept here would have weighed on nobody's turn.
const { store, took } = loadedStore(events)
const { rss, heapTotal } = process.memoryUsage()
// Memory that grows where it is, as columns do, is counted nowhere else.
const beside = rss - heapTotal

say(`## ${(events / 1e6).toLocaleString("en")} million events`)
say("")
say(`${questions.reduce((sum, { summaries }) => sum + summaries.length, 0)} summaries: ${found["tallies"]?.join("; ")}; by hand ${found["figures"]?.length} queries. All who tell the same things agree. ${rounds} rounds. Rows as objects were loaded into memory in ${(took / 1000).toFixed(1)} s; beside its heap the process then takes ${inMegabytes(beside)} MB.`)
say("")
for (const why of absent) say(`Not measured: ${why}.`)
if (absent.length > 0) say("")

say("Counted, and left where it was counted:")
say("")
table(counted)

say("Counted, and given as answers in JavaScript:")
say("")
table(given)

say("From CSV files to answers, each turn in a process of its own. The memory engine is told by the `facts` source, with every check, one row for each id, rejects and coverage; DuckDB reads with the types of all columns declared:")
say("")
const ours = read.get(own) ?? []
say("| what | clock, ms | processors, ms | memory at most, MB | of it taken by reading, MB | times ours by the clock | times ours by the processors | times ours taken by reading |")
say("|---|---|---|---|---|---|---|---|")
for (const [name, all] of read) {
  const mid = (of: (one: (typeof all)[number]) => number): string => middle(all.map(of)).toFixed(0)
  const ratio = (of: (one: (typeof all)[number]) => number): string => middle(all.map((one, round) => of(one) / of(ours[round] ?? one))).toFixed(1)
  say(`| ${name} | ${mid(({ wall }) => wall)} | ${mid(({ cpu }) => cpu)} | ${mid(({ memory }) => memory)} | ${mid(({ memory, before }) => memory - before)} | ${ratio(({ wall }) => wall)} | ${ratio(({ cpu }) => cpu)} | ${ratio(({ memory, before }) => memory - before)} |`)
}
say("")

for (const line of await appending(store, events)) say(line)
say("")

// Other work on the machine makes the clock run on; the processors' time and the ratios say more then.
say(`Load average of the machine at the end: ${(loadavg()[0] ?? 0).toFixed(1)}.`)
say("")

if (process.argv.includes("--write")) {
  const folder = fileURLToPath(new URL("../../../docs/figures/", import.meta.url))
  mkdirSync(folder, { recursive: true })
  const path = `${folder}engine-speed.md`
  const heading = `## ${(events / 1e6).toLocaleString("en")} million events`
  let before = ""
  try {
    before = readFileSync(path, "utf8")
  } catch {
    // The first figures.
  }
  const others = before.split(/(?=^## )/mu).filter((section) => section.startsWith("## ") && !section.startsWith(heading))
  const opening = [
    "# How fast the memory engine is",
    "",
    "Written by `npm run bench engine [events] -- --write`. The metric set, by month and where there is one by channel, is asked of a seeded log as the metrics ask it:",
    "resolution rate, first response time, share of voice, Net Promoter Score, active members, referral rate, cost per conversion, self-service ratio,",
    "retention and attribution, all variants. The engines take turns, each in a process of its own; figures are the middle of the rounds, ratios the middle of the rounds' ratios.",
    "SQL by hand tells how many people there are, not which, and the median and the ninth decile of waits, not the waits; Arquero is asked the same.",
    "",
    `Node ${process.version}, DuckDB ${await duckdbVersion()} with 2 threads and tables in memory, ClickHouse embedded with 2 threads and merged tables on disk, Polars with frames in memory and all processors, Arquero with one thread, ${cpus().length} processors (${cpus()[0]?.model ?? "unknown"}). The memory engine runs on one thread. Measured on ${new Date().toISOString().slice(0, 10)}.`,
    "",
  ]
  writeFileSync(path, [...opening, ...[...others, `${lines.join("\n")}\n`].toSorted((a, b) => a.length - b.length)].join("\n").replace(/\n+$/u, "\n"))
}
process.exit(0)
