/**
 * The laws every engine keeps.
 *
 * @packageDocumentation
 */
import type { Answer, Facts, Question, RowQuestion, TableId } from "@folkmoot/facts"
import { answerRows, asOf, columns, equal, known, minus, not, selectRows, tables } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryLooseRows, arbitraryQuestion, arbitraryRowQuestion, hostileTexts, keptRows } from "./arbitrary-question.ts"
import type { LooseRow } from "./check-rows.ts"
import { intakeLaws } from "./intake-laws.ts"
import { EngineFailed, type Engine } from "./port.ts"

export { arbitraryLooseRows, arbitraryQuestion, arbitraryRowQuestion, hostileTexts, keptRows }

/** How an engine under test is opened: empty each time. */
export type MakeEngine = Effect.Effect<Engine, EngineFailed, Scope.Scope>

/**
 * Answers in one order, whatever order an engine gave them in.
 *
 * @remarks
 * Unit: answers by summary, bucket and group, entries by key. Two sets of answers say the same when their canonical forms are equal.
 */
export const canonicalAnswers = (answers: readonly Answer[]): readonly unknown[] =>
  answers
    .map(({ summary, bucket, group, entries }) => ({
      place: JSON.stringify([summary, bucket, group]),
      entries: entries.map(({ key, n }) => `${JSON.stringify(key)} ${n}`).toSorted(),
    }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))

const within = <A>(makeEngine: MakeEngine, use: (engine: Engine) => Effect.Effect<A, EngineFailed>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(makeEngine, use)))

const failureOf = (effect: Effect.Effect<unknown, EngineFailed>): Effect.Effect<EngineFailed> => Effect.orDie(Effect.flip(effect))

const ids = Object.keys(tables) as TableId[]

const loadAll = (engine: Engine, facts: Facts): Effect.Effect<void, EngineFailed> =>
  Effect.forEach(ids, (id) => (rowsIn(facts, id).length === 0 ? Effect.void : engine.load(id, facts[id] ?? [])), { discard: true })

const rowsIn = (facts: Facts, id: TableId): readonly LooseRow[] => facts[id] ?? []

const keptFacts = (facts: Facts): Facts => Object.fromEntries(ids.map((id) => [id, keptRows(rowsIn(facts, id))]))

/** Facts of one or two tables, and questions about them. */
const cases = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }).chain((chosen) =>
  fc.record({
    facts: fc.record(Object.fromEntries(chosen.map((id) => [id, arbitraryLooseRows(id)]))) as fc.Arbitrary<Facts>,
    questions: fc.array(arbitraryQuestion(chosen), { minLength: 2, maxLength: 6, size: "max" }),
  }),
)

/** Facts of one or two tables, and questions for their rows. */
const rowCases = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }).chain((chosen) =>
  fc.record({
    facts: fc.record(Object.fromEntries(chosen.map((id) => [id, arbitraryLooseRows(id)]))) as fc.Arbitrary<Facts>,
    questions: fc.array(arbitraryRowQuestion(chosen), { minLength: 2, maxLength: 6, size: "max" }),
  }),
)

const everything = (table: TableId, ...keys: Question["summaries"][number]["keys"]): Question => ({
  summaries: [{ table, at: { op: "column", name: tables[table].time }, where: { op: "value", value: true }, keys }],
  bounds: [],
  by: [],
  asOf: 8.64e15,
})

const thread = columns("thread")
const visit = columns("visit")

/**
 * Registers the laws of an engine as vitest tests.
 *
 * @remarks
 * `runs` is how many random cases each random law is tried on (50 unless said). The engine must open empty each time. With
 * `intake: false` the laws of taking sources in and of erasing are left out, for an engine that others fill.
 */
export const engineLaws = (name: string, makeEngine: MakeEngine, { runs = 50, intake = true }: { readonly runs?: number; readonly intake?: boolean } = {}): void => {
  const law = <T>(title: string, arbitrary: fc.Arbitrary<T>, holds: (value: T) => Promise<void>): void =>
    test(title, () => fc.assert(fc.asyncProperty(arbitrary, holds), { numRuns: runs }), 240_000)

  const answersOf = (engine: Engine, questions: readonly Question[]): Effect.Effect<readonly unknown[], EngineFailed> =>
    Effect.forEach(questions, (question) => Effect.map(engine.answer(question), canonicalAnswers))

  describe(`the engine laws hold for ${name}`, () => {
    law("every answer is what plain rows give", cases, async ({ facts, questions }) => {
      const answers = await within(makeEngine, (engine) => Effect.andThen(loadAll(engine, facts), answersOf(engine, questions)))
      expect(answers).toEqual(questions.map((question) => canonicalAnswers(answerRows(question, keptFacts(facts)))))
    })

    law("rows selected are those of plain rows, in their order", rowCases, async ({ facts, questions }) => {
      const selected = await within(makeEngine, (engine) => Effect.andThen(loadAll(engine, facts), engine.select(questions)))
      expect(selected).toEqual(questions.map((question) => selectRows(question, keptFacts(facts))))
    })

    law("loading the same rows twice changes nothing", cases, async ({ facts, questions }) => {
      const [once, twice] = await within(makeEngine, (engine) =>
        Effect.gen(function* () {
          yield* loadAll(engine, facts)
          const before = yield* answersOf(engine, questions)
          yield* loadAll(engine, facts)
          return [before, yield* answersOf(engine, questions)] as const
        }),
      )
      expect(twice).toEqual(once)
    })

    law("loading in parts is loading at once", fc.tuple(cases, fc.nat(40)), async ([{ facts, questions }, cut]) => {
      const part = (from: number, to?: number): Facts => Object.fromEntries(ids.map((id) => [id, rowsIn(facts, id).slice(from, to)]))
      const inParts = await within(makeEngine, (engine) =>
        Effect.gen(function* () {
          yield* loadAll(engine, part(0, cut))
          yield* loadAll(engine, part(cut))
          return yield* answersOf(engine, questions)
        }),
      )
      expect(inParts).toEqual(questions.map((question) => canonicalAnswers(answerRows(question, keptFacts(facts)))))
    })

    law("what happens after the as-of moment changes no answer", cases, async ({ facts, questions }) => {
      const kept = keptFacts(facts)
      const question = questions[0] as Question
      const byTime = { ...question, summaries: question.summaries.map((summary) => ({ ...summary, at: { op: "column", name: tables[summary.table].time } as const })) }
      const isPast = (id: TableId) => (row: LooseRow) => !(Number(row[tables[id].time] ?? question.asOf) > question.asOf)
      const past: Facts = Object.fromEntries(ids.map((id) => [id, rowsIn(kept, id).filter(isPast(id))]))
      const [all, some] = await Promise.all(
        [kept, past].map((given) => within(makeEngine, (engine) => Effect.andThen(loadAll(engine, given), answersOf(engine, [byTime])))),
      )
      expect(all).toEqual(some)
    })

    if (intake) intakeLaws(makeEngine, runs)

    test("a row given again counts once, with its new content, even when that is its old content", async () => {
      const row = (channel: string) => [{ source: "s", id: "1", openedAt: 0, channel }]
      const told = await within(makeEngine, (engine) =>
        Effect.forEach(["a", "b", "a"], (channel) =>
          Effect.gen(function* () {
            yield* engine.load("thread", row(channel))
            return [yield* engine.rows("thread"), yield* engine.answer(everything("thread", thread.channel))] as const
          }),
        ),
      )
      expect(told).toEqual(["a", "b", "a"].map((channel) => [1, [{ summary: 0, bucket: 0, group: [], entries: [{ key: [channel], n: 1 }] }]]))
    })

    test("the last of the rows with one key in one load is the one that counts", async () => {
      const rows = ["a", "b", "c"].map((channel) => ({ source: "s", id: "1", openedAt: 0, channel }))
      const answers = await within(makeEngine, (engine) => Effect.andThen(engine.load("thread", rows), engine.answer(everything("thread", thread.channel))))
      expect(answers).toEqual([{ summary: 0, bucket: 0, group: [], entries: [{ key: ["c"], n: 1 }] }])
    })

    test("an engine without rows has no answers", async () => {
      const told = await within(makeEngine, (engine) => Effect.all([engine.answer(everything("thread")), engine.rows("thread")]))
      expect(told).toEqual([[], 0])
    })

    test("a hostile text is kept, compared, grouped by and given back as it is", async () => {
      const rows = hostileTexts.map((text, index) => ({ source: text, id: String(index), channel: text }))
      const questions = hostileTexts.map((text) => ({
        ...everything("thread", thread.channel, { op: "pick", cases: [[{ op: "value", value: true }, { op: "value", value: text }]], otherwise: thread.kind }),
        by: ["source"],
      }))
      const chosen = questions.map((question, index) => ({
        ...question,
        summaries: question.summaries.map((summary) => ({
          ...summary,
          where: { op: index % 2 === 0 ? ("equal" as const) : ("oneOf" as const), left: thread.channel, right: { op: "value" as const, value: hostileTexts[index] as string }, of: thread.channel, values: [hostileTexts[index] as string] },
        })),
      }))
      const answers = await within(makeEngine, (engine) => Effect.andThen(engine.load("thread", rows), Effect.forEach(chosen, engine.answer)))
      const timesGiven = (text: string): number => hostileTexts.filter((other) => other === text).length
      expect(answers).toEqual(hostileTexts.map((text) => [{ summary: 0, bucket: 0, group: [text], entries: [{ key: [text, text], n: timesGiven(text) }] }]))
    })

    test("cells of every type tell records apart, and sums below nought stay what they are", async () => {
      const reading = columns("reading")
      const records = [
        { objective: "a", readAt: 0, value: 0.1, low: 1e21, weight: -3 },
        { objective: "a", readAt: 0, value: 0.1, low: 1e21, weight: -4 },
        { objective: "a", readAt: 0, value: 0.1, low: 1e21 },
        { objective: "a", readAt: 0, value: 0.30000000000000004, low: null, weight: 2 },
        { objective: "a", readAt: 1, value: -0.5, low: 5e-324, weight: 0 },
      ]
      const rows = records.map((row, index) => ({ source: "s", id: String(index), ...row }))
      const keys = [reading.objective, reading.readAt, minus(reading.readAt, asOf), reading.value, reading.low, known(reading.high)]
      const question = everything("reading", ...keys)
      const weighed = { ...question, asOf: 10, summaries: question.summaries.map((summary) => ({ ...summary, weight: reading.weight })) }
      const answers = await within(makeEngine, (engine) => Effect.andThen(engine.load("reading", rows), engine.answer(weighed)))
      expect(canonicalAnswers(answers)).toEqual(
        canonicalAnswers([
          {
            summary: 0, bucket: 0, group: [],
            entries: [
              { key: ["a", 0, -10, 0.1, 1e21, false], n: -7 },
              { key: ["a", 0, -10, 0.30000000000000004, null, false], n: 2 },
              { key: ["a", 1, -9, -0.5, 5e-324, false], n: 0 },
            ],
          },
        ]),
      )
    })

    test("nought has no sign", async () => {
      const rows = [0, -0].map((score, index) => ({ source: "s", id: String(index), score }))
      const question = { ...everything("survey-response", columns("survey-response").score, { op: "value", value: -0 }), by: ["score"] }
      const answers = await within(makeEngine, (engine) => Effect.andThen(engine.load("survey-response", rows), engine.answer(question)))
      expect(answers).toEqual([{ summary: 0, bucket: 0, group: ["0"], entries: [{ key: [0, 0], n: 2 }] }])
    })

    test("a sum too large to be exact is refused, not rounded", async () => {
      const rows = ["1", "2"].map((id) => ({ source: "s", id, page: "other" as const, visits: Number.MAX_SAFE_INTEGER }))
      const question = everything("visit")
      const failure = await within(makeEngine, (engine) =>
        Effect.andThen(
          engine.load("visit", rows),
          failureOf(engine.answer({ ...question, summaries: question.summaries.map((summary) => ({ ...summary, weight: visit.visits })) })),
        ),
      )
      expect(failure).toBeInstanceOf(EngineFailed)
      expect(failure.message).toContain("no longer exact")
    })

    test("a hostile text is selected by, put in order and told as it is", async () => {
      const distinct = [...new Set(hostileTexts)]
      const rows = distinct.map((text) => ({ source: text, id: text, channel: text }))
      const all: RowQuestion = { table: "thread", where: { op: "value", value: true }, columns: ["channel"], asOf: 0 }
      const one = (text: string): RowQuestion => ({ ...all, where: equal(thread.channel, text), limit: 1 })
      const selected = await within(makeEngine, (engine) => Effect.andThen(engine.load("thread", rows), engine.select([all, ...distinct.map(one)])))
      const points = (text: string) => Array.from(text, (letter) => (letter.codePointAt(0) as number).toString(16).padStart(6, "0")).join("")
      const inOrder = distinct.toSorted((a, b) => (points(a) < points(b) ? -1 : 1))
      const told = (text: string) => ({ source: text, id: text, channel: text })
      expect(selected).toEqual([{ count: distinct.length, rows: inOrder.map(told) }, ...distinct.map((text) => ({ count: 1, rows: [told(text)] }))])
    })

    test("a question for rows no engine can answer is refused", async () => {
      const fine: RowQuestion = { table: "thread", where: { op: "value", value: true }, columns: [], asOf: 0 }
      const bad: readonly RowQuestion[] = [{ ...fine, limit: -1 }, { ...fine, limit: 0.5 }, { ...fine, asOf: Number.NaN }, { ...fine, table: "threads" as TableId }, { ...fine, where: { op: "less", left: thread.kind, right: thread.id } }]
      const failures = await within(makeEngine, (engine) => Effect.forEach(bad, (question) => failureOf(engine.select([fine, question]))))
      expect(failures).toEqual(bad.map(() => expect.objectContaining({ _tag: "EngineFailed", message: expect.stringContaining("cannot be selected") })))
    })

    test("a question no engine can answer alike is refused with its place", async () => {
      const question = everything("thread")
      const ordered = { ...question, summaries: question.summaries.map((summary) => ({ ...summary, where: { op: "less" as const, left: thread.kind, right: thread.id } })) }
      const failure = await within(makeEngine, (engine) => failureOf(engine.answer(ordered)))
      expect(failure).toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("Summary 0") })
      expect(failure.advice).not.toBe("")
    })

    test("a load with a row that cannot be kept is refused whole, with the row's place", async () => {
      const bad: readonly unknown[] = [
        [{ source: "s", id: "1" }, { source: "s" }],
        [{ source: "s", id: "1" }, { source: "s", id: "2", openedAt: "yesterday" }],
        [{ source: "s", id: "1" }, { source: "s", id: "2", openedAt: 0.5 }],
        [{ source: "s", id: "1" }, { source: "s", id: "2", channel: "\ud800" }],
      ]
      const [messages, count] = await within(makeEngine, (engine) =>
        Effect.gen(function* () {
          const failures = yield* Effect.forEach(bad, (rows) => failureOf(engine.load("thread", rows as NonNullable<Facts["thread"]>)))
          return [failures.map(({ message }) => message), yield* engine.rows("thread")] as const
        }),
      )
      expect(messages).toEqual(bad.map(() => expect.stringContaining("Row 1 for thread")))
      expect(count).toBe(0)
    })

    test("an engine closes with its scope and says so afterwards", async () => {
      const [engine, close] = await Effect.runPromise(
        Effect.gen(function* () {
          const scope = yield* Scope.make()
          return [yield* Scope.provide(makeEngine, scope), Scope.close(scope, Exit.void)] as const
        }),
      )
      await Effect.runPromise(Effect.andThen(engine.load("thread", [{ source: "s", id: "1" }]), close))
      const attempts = [engine.load("thread", [{ source: "s", id: "2" }]), engine.answer(everything("thread")), engine.select([]), engine.rows("thread")]
      const failures = await Effect.runPromise(Effect.forEach(attempts, failureOf))
      expect(failures).toEqual(attempts.map(() => expect.objectContaining({ _tag: "EngineFailed", message: expect.stringContaining("closed") })))
    })

    test("loads and questions at the same time do not disturb each other", async () => {
      const part = (index: number) => Array.from({ length: 50 }, (_, row) => ({ source: "s", id: `${index}-${row}`, openedAt: row }))
      const question = { ...everything("thread"), summaries: [...everything("thread", thread.source).summaries, ...everything("thread", not(known(thread.solvedAt))).summaries] }
      const answers = await within(makeEngine, (engine) =>
        Effect.gen(function* () {
          const loads = Array.from({ length: 6 }, (_, index) => engine.load("thread", part(index)))
          yield* Effect.all([...loads, engine.answer(question), engine.rows("thread")], { concurrency: "unbounded", discard: true })
          return yield* engine.answer(question)
        }),
      )
      expect(answers.map(({ entries }) => entries)).toEqual([[{ key: ["s"], n: 300 }], [{ key: [true], n: 300 }]])
    })
  })
}
