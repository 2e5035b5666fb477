// How many times faster the memory engine answers than plain rows do. Run by hand:
//   node --conditions=@folkmoot/source packages/engine/bench/memory.bench.ts [rows]
// The two take turns, so that whatever else the machine does weighs on both; the median of the ratios is what counts.
import { and, answerRows, asOf, atMost, columns, count, days, distinct, durations, equal, known, minus, not, oneOf, or, plus, within, type Question, type Rows, type Term } from "@folkmoot/facts"
import { columnStore } from "../src/memory.ts"

const size = Number(process.argv[2] ?? 200_000)
const beginning = Date.UTC(2023, 0, 1)
const year = days(365)

/** A fixed sequence of numbers in [0, 1). */
const sequence = (seed: number) => (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
const next = sequence(7)
const among = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T

const rows: readonly Rows["thread"][] = Array.from({ length: size }, (_, index) => {
  const openedAt = Math.round(beginning + next() * year)
  const firstReplyAt = next() < 0.8 ? Math.round(openedAt + next() * days(5)) : null
  const solvedAt = firstReplyAt !== null && next() < 0.6 ? Math.round(firstReplyAt + next() * days(9)) : null
  return {
    source: "forum",
    id: String(index),
    kind: among(["question", "question", "discussion", "idea"] as const),
    resolvable: next() < 0.8,
    channel: among(["setup", "billing", "api", null]),
    openedAt,
    author: `person-${Math.floor(next() * size * 0.1)}`,
    affiliation: among(["member", "member", "member", "staff"] as unknown as readonly Rows["thread"]["affiliation"][]),
    firstReplyAt,
    firstAnswerAt: firstReplyAt,
    solved: solvedAt !== null,
    solvedAt,
    solvedBy: null,
    selfSolved: null,
  }
})

const t = columns("thread")
const questions = and(equal(t.kind, "question"), t.resolvable, not(oneOf(t.affiliation, "staff", "bot")))
const mature = atMost(plus(t.openedAt, days(14)), asOf)
const terms: readonly Term[] = [
  count("thread", questions),
  count("thread", questions, mature, within(t.solvedAt, t.openedAt, days(14))),
  count("thread", questions, or(not(known(t.firstReplyAt)), not(mature))),
  distinct("thread", t.author, questions),
  durations("thread", { from: t.openedAt, to: t.firstReplyAt }, questions),
  { ...count("thread", questions, known(t.firstReplyAt)), keys: [minus(t.firstReplyAt, t.openedAt)] },
]
const months = Array.from({ length: 13 }, (_, month) => Date.UTC(2023, month, 1))
const asking = (...of: readonly Term[]): Question => ({ summaries: of.map((term) => ({ ...term, at: t.openedAt })), bounds: months, by: ["channel"], asOf: Date.UTC(2024, 0, 1) })

const timed = <T>(run: () => T): readonly [T, number] => {
  const start = performance.now()
  const result = run()
  return [result, performance.now() - start]
}
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number

const store = columnStore()
const [, loading] = timed(() => store.load("thread", rows))
console.log(`${size} rows loaded in ${loading.toFixed(0)} ms`)
for (const [name, question] of Object.entries({ "counts and people": asking(...terms.slice(0, 4)), "with a key for nearly every row": asking(...terms) })) {
  const turns = Array.from({ length: 7 }, () => {
    const [plain, byRows] = timed(() => answerRows(question, { thread: rows }))
    const [told, byColumns] = timed(() => store.answer(question))
    if (!("answers" in told) || told.answers.length !== plain.length) throw new Error("the two do not agree")
    return { byRows, byColumns, ratio: byRows / byColumns }
  })
  const of = (name: "byRows" | "byColumns" | "ratio", digits: number): string => median(turns.map((turn) => turn[name])).toFixed(digits)
  console.log(`${name}: by rows ${of("byRows", 0)} ms, by columns ${of("byColumns", 0)} ms, ${of("ratio", 1)} times faster`)
}
