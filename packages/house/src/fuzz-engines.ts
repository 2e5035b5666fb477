/** The engines, given rows and questions nobody means well with: memory and DuckDB have to say the same of them. */
import { duckdbEngine } from "@folkmoot/duckdb"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import { memoryEngine } from "@folkmoot/engine/memory"
import { columns, type Answer, type Facts, type Question, type RowQuestion } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { asText, dataOf, type Door, type Seed } from "./fuzz-door.ts"

/** What JSON has no word for. */
const unwritten: Readonly<Record<string, unknown>> = {
  "#nan": Number.NaN,
  "#infinity": Number.NEGATIVE_INFINITY,
  "#minus-nought": -0,
  "#too-large": 2 ** 53,
  "#largest": Number.MAX_SAFE_INTEGER,
  "#beyond-dates": 8_640_000_000_000_001,
  "#long": "ä'\"\\".repeat(250_000),
  "#untold": undefined,
}

const dataIn = (text: string): unknown => dataOf(text, (_key, value) => (typeof value === "string" && Object.hasOwn(unwritten, value) ? unwritten[value] : value))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value)

/** Rows as a program without types may give them. */
const rowsIn = (data: unknown): NonNullable<Facts["thread"]> | undefined => (Array.isArray(data) && data.every(isRecord) ? data : undefined)

const t = columns("thread")
const value = (of: unknown) => ({ op: "value", value: typeof of === "object" || of === undefined ? null : of })

/** Questions of a form there is, with the values that were given. */
const questionsWith = ({ text, number, flag, asOf, bounds, limit }: Readonly<Record<string, unknown>>): { readonly question: Question; readonly rows: RowQuestion } => {
  const own = { op: "equal", left: t.channel, right: value(text) }
  const late = { op: "less", left: t.openedAt, right: { op: "plus", left: t.firstReplyAt, right: value(number) } }
  const listed = { op: "oneOf", of: t.author, values: Array.isArray(text) ? text : [text] }
  const question = {
    summaries: [
      { table: "thread", at: t.openedAt, where: own, keys: [t.author] },
      { table: "thread", at: t.openedAt, where: late, keys: [t.kind, t.resolvable], weight: value(number) },
      { table: "thread", at: t.solvedAt, where: { op: "not", of: listed }, keys: [{ op: "minus", left: t.solvedAt, right: t.openedAt }, { op: "pick", cases: [[{ op: "equal", left: t.solved, right: value(flag) }, value(text)]], otherwise: t.channel }] },
    ],
    bounds: Array.isArray(bounds) ? bounds : [],
    by: ["channel"],
    asOf,
  }
  const rows = { table: "thread", where: { op: "or", all: [own, late] }, columns: ["author", "channel", "openedAt"], asOf, limit }
  // What is asked without types is what is tried.
  return { question: question as unknown as Question, rows: rows as unknown as RowQuestion }
}

const canonical = (answers: readonly Answer[]): string =>
  JSON.stringify(answers.map(({ summary, bucket, group, entries }) => [JSON.stringify([summary, bucket, group]), entries.map(({ key, n }) => JSON.stringify([key, n])).toSorted()] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** What an engine says to something: what it gives, or that it refuses. */
const saidOf = <A>(asked: Effect.Effect<A, EngineFailed>, show: (given: A) => string): Effect.Effect<string> => Effect.match(asked, { onFailure: ({ message }) => `refused: ${message}`, onSuccess: show })

const told = (opened: Effect.Effect<Engine, EngineFailed, Scope.Scope>, batches: readonly NonNullable<Facts["thread"]>[], asked: ReturnType<typeof questionsWith>): Promise<readonly string[]> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(opened, (engine) =>
        Effect.all([
          ...batches.map((rows) => saidOf(engine.load("thread", rows), () => "kept")),
          saidOf(engine.rows("thread"), String),
          saidOf(engine.answer(asked.question), canonical),
          saidOf(engine.select([asked.rows]), (selected) => JSON.stringify(selected)),
          saidOf(engine.erase(batches.flat().flatMap(({ author }) => (typeof author === "string" ? [author] : []))), String),
          saidOf(engine.answer(asked.question), canonical),
        ]),
      ),
    ),
  )

const rows = [
  { source: "forum", id: "1", kind: "question", channel: "it's \"so\"", resolvable: true, openedAt: 1000, author: "asker", firstReplyAt: 2000, solved: true, solvedAt: 3000 },
  { source: "forum", id: "2", channel: "a\u0000b", openedAt: "#largest", author: "\ud83d\ude00", solvedAt: -1 },
  { source: "other", id: "2", channel: "half \ud83d", openedAt: 5, author: "" },
]

const batches: readonly (readonly object[])[] = [
  rows.slice(0, 2),
  rows,
  [...rows.slice(0, 2), { source: "forum", id: "1", channel: "#long", author: "#long", openedAt: "#minus-nought" }],
  [{ source: "forum", id: "#nan" }, { source: "forum", id: "3", openedAt: "#nan" }],
  [{ source: "'; DROP TABLE thread; --", id: "\\", channel: "\u2028\u202e", openedAt: "#beyond-dates", firstReplyAt: "#too-large", resolvable: "#untold" }],
  [],
]

const asked: readonly object[] = [
  { text: "it's \"so\"", number: 1000, flag: true, asOf: 1_000_000, bounds: [0, 500, 5000], limit: 3 },
  { text: "a\u0000b", number: "#largest", flag: false, asOf: "#largest", bounds: [-5, "#largest"], limit: 0 },
  { text: "half \ud83d", number: 0.5, flag: true, asOf: "#nan", bounds: [5, 1], limit: -1 },
  { text: "#long", number: "#too-large", flag: true, asOf: 0, bounds: [], limit: "#infinity" },
]

/** The engines that every machine has. */
export const engineDoors: readonly Door[] = [
  {
    name: "engines",
    seeds: async () =>
      batches.flatMap((first) =>
        asked.map((one): Seed => ({
          parts: { rows: { content: JSON.stringify(first), form: "json" }, asked: { content: JSON.stringify(one), form: "json" } },
          give: async (parts) => {
            const [own, questions] = [rowsIn(dataIn(asText(parts["rows"]))), dataIn(asText(parts["asked"]))]
            if (own === undefined || !isRecord(questions)) return undefined
            const given = questionsWith(questions)
            // What is sound is there beforehand; what is refused may not touch it.
            const all = [rowsIn(dataIn(JSON.stringify(rows.slice(0, 2)))) ?? [], own]
            const [inMemory, inDuckdb] = [await told(memoryEngine, all, given), await told(duckdbEngine(), all, given)]
            const other = inMemory.findIndex((said, index) => said !== inDuckdb[index])
            if (other >= 0) throw new Error(`The engines differ: memory says ${inMemory[other]?.slice(0, 300)}, DuckDB ${inDuckdb[other]?.slice(0, 300)}`)
            return undefined
          },
        })),
      ),
  },
]
