import type { Coverage, Facts, TableId } from "@folkmoot/facts"
import { tables } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { arbitraryLooseRows, keptRows } from "./arbitrary-question.ts"
import { cellOf, columnsOf, type LooseRow } from "./check-rows.ts"
import type { Engine, EngineFailed, Taken, ToldAgain } from "./port.ts"
import type { MakeEngine } from "./testing.ts"

const ids = Object.keys(tables) as TableId[]

type Told = Readonly<Record<string, readonly LooseRow[]>>

/** Two tables that hold people, one of them with rows about people, and what a source told of them at one time. */
const people = ["ada", "bo", "cy"]
const personColumns = (table: TableId): readonly string[] => columnsOf(table).flatMap(([name, { privacy }]) => (privacy === "pseudonym" ? [name] : []))
const aboutColumns = (table: TableId): readonly string[] => (tables[table] as { readonly about?: readonly string[] }).about ?? []

const told = (chosen: readonly TableId[], source: string): fc.Arbitrary<Told> =>
  fc.record(
    Object.fromEntries(
      chosen.map((table) => [
        table,
        fc.tuple(arbitraryLooseRows(table), fc.infiniteStream(fc.constantFrom(...people, null))).map(([rows, names]) =>
          (rows as readonly LooseRow[]).map((row): LooseRow => {
            const named = personColumns(table).map((name) => [name, names.next().value ?? null] as const)
            const about = aboutColumns(table).includes("id") ? [["id", names.next().value ?? row["id"]] as const] : []
            return { ...row, ...Object.fromEntries([...named, ...about]), source }
          }),
        ),
      ]),
    ),
  )

const twoTellings = fc
  .uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 })
  .chain((chosen) => fc.record({ chosen: fc.constant(chosen), first: told(chosen, "s"), second: told(chosen, "s"), other: told(chosen, "other") }))

const nameOf = (row: LooseRow): string => JSON.stringify([row["source"], row["id"]])

const contentOf = (table: TableId, row: LooseRow): string => JSON.stringify(columnsOf(table).map(([name]) => (row[name] === undefined ? null : row[name] === 0 ? 0 : row[name])))

/** What a store that keeps rows by key holds, written plainly: each row of each table by its key. */
const keyed = (facts: Told): ReadonlyMap<string, string> =>
  new Map(Object.entries(facts).flatMap(([table, rows]) => keptRows(rows).map((row) => [`${table} ${nameOf(row)}`, contentOf(table as TableId, row)] as const)))

const takenBy = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): Taken => {
  const stayed = [...now].filter(([name]) => before.has(name))
  const changed = stayed.filter(([name, content]) => before.get(name) !== content).length
  return { added: now.size - stayed.length, changed, unchanged: stayed.length - changed, gone: [...before.keys()].filter((name) => !now.has(name)).length }
}

/** How one source's rows meet another's, written plainly: by the columns that make two rows the same thing, pair by pair. */
const metBy = (mine: Told, others: readonly (readonly [source: string, facts: Told])[]): readonly ToldAgain[] =>
  others
    .flatMap(([source, theirs]) =>
      Object.entries(mine).flatMap(([table, rows]): readonly ToldAgain[] => {
        const { time, columns: all, about = [] }: { readonly time: string; readonly columns: Readonly<Record<string, { readonly type: string }>>; readonly about?: readonly string[] } = tables[table as TableId]
        const marks = [time, ...Object.keys(all).filter((name) => all[name]?.type === "integer" || all[name]?.type === "real")]
        const pairs = keptRows(rows).flatMap((row) => keptRows(theirs[table] ?? []).flatMap((other) => (row["id"] === other["id"] && marks.some((name) => cellOf(row, name) !== null) ? [[row, other] as const] : [])))
        const same = pairs.filter(([row, other]) => marks.every((name) => cellOf(row, name) === cellOf(other, name))).length
        return about.length > 0 || pairs.length === 0 ? [] : [{ source, table: table as TableId, shared: pairs.length, same }]
      }),
    )
    .toSorted((a, b) => (`${a.source} ${a.table}` < `${b.source} ${b.table}` ? -1 : 1))

/** What facts are without some people. */
const without = (facts: Told, gone: readonly string[]): Told =>
  Object.fromEntries(
    Object.entries(facts).map(([table, rows]) => {
      const columns = personColumns(table as TableId)
      const isGone = (cell: LooseRow[string]): boolean => gone.includes(cell as string)
      const kept = keptRows(rows).filter((row) => !aboutColumns(table as TableId).some((name) => isGone(row[name])))
      return [table, kept.map((row): LooseRow => ({ ...row, ...Object.fromEntries(columns.filter((name) => isGone(row[name])).map((name) => [name, null])) }))]
    }),
  )

/** All rows of all tables as the engine has them. */
const contents = (engine: Engine, chosen: readonly TableId[]): Effect.Effect<readonly string[], EngineFailed> =>
  Effect.map(
    Effect.forEach(chosen, (table) => {
      const keys = columnsOf(table).map(([name]) => ({ op: "column", name }) as const)
      const question = { summaries: [{ table, at: { op: "value", value: 0 } as const, where: { op: "value", value: true } as const, keys }], bounds: [], by: [], asOf: 8.64e15 }
      return Effect.map(engine.answer(question), (answers) => answers.flatMap(({ entries }) => entries.map(({ key }) => `${table} ${JSON.stringify(key)}`)))
    }),
    (all) => all.flat().toSorted(),
  )

const contentsOf = (...facts: readonly Told[]): readonly string[] => {
  const all = facts.flatMap((one) => Object.entries(one).flatMap(([table, rows]) => keptRows(rows).map((row) => `${table} ${contentOf(table as TableId, row)}`)))
  return all.toSorted()
}

const failureOf = (effect: Effect.Effect<unknown, EngineFailed>): Effect.Effect<EngineFailed> => Effect.orDie(Effect.flip(effect))

const coverageOf = (source: string, table: TableId, rows: number): Coverage => ({ source, table, rows, from: null, to: null, untold: {}, since: {}, notes: [] })

const loadAll = (load: Engine["load"], facts: Told): Effect.Effect<void, EngineFailed> =>
  Effect.forEach(Object.entries(facts), ([table, rows]) => load(table as TableId, rows as NonNullable<Facts[TableId]>), { discard: true })

const takeIn = (engine: Engine, source: string, facts: Told, coverage: readonly Coverage[] = []): Effect.Effect<Taken, EngineFailed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const intake = yield* engine.intake(source)
      yield* loadAll(intake.load, facts)
      return yield* intake.finish(coverage)
    }),
  )

/** Registers the laws of taking sources in and of forgetting people. */
export const intakeLaws = (makeEngine: MakeEngine, runs: number): void => {
  const law = (title: string, holds: (engine: Engine, facts: { chosen: readonly TableId[]; first: Told; second: Told; other: Told }) => Effect.Effect<void, EngineFailed>): void =>
    test(
      title,
      () => fc.assert(fc.asyncProperty(twoTellings, (facts) => Effect.runPromise(Effect.scoped(Effect.flatMap(makeEngine, (engine) => holds(engine, facts))))), { numRuns: runs }),
      240_000,
    )

  law("what a source tells takes the place of all it told before, and of nothing another told", (engine, { chosen, first, second, other }) =>
    Effect.gen(function* () {
      yield* takeIn(engine, "other", other)
      expect(yield* takeIn(engine, "s", first)).toEqual(takenBy(new Map(), keyed(first)))
      expect(yield* takeIn(engine, "s", second)).toEqual(takenBy(keyed(first), keyed(second)))
      expect(yield* contents(engine, chosen)).toEqual(contentsOf(second, other))
    }),
  )

  law("taken in again, everything is unchanged", (engine, { chosen, first }) =>
    Effect.gen(function* () {
      yield* takeIn(engine, "s", first)
      expect(yield* takeIn(engine, "s", first)).toEqual({ added: 0, changed: 0, gone: 0, unchanged: keyed(first).size })
      expect(yield* contents(engine, chosen)).toEqual(contentsOf(first))
    }),
  )

  law("a source that tells nothing any more is gone whole, and nothing another told", (engine, { chosen, first, other }) =>
    Effect.gen(function* () {
      yield* takeIn(engine, "other", other)
      yield* takeIn(engine, "s", first, [coverageOf("s", "thread", 1)])
      expect(yield* takeIn(engine, "s", {})).toEqual({ added: 0, changed: 0, gone: keyed(first).size, unchanged: 0 })
      expect([yield* contents(engine, chosen), yield* engine.coverage]).toEqual([contentsOf(other), []])
    }),
  )

  law("nothing of an intake counts before it is finished", (engine, { chosen, first, second }) =>
    Effect.gen(function* () {
      yield* takeIn(engine, "s", first)
      yield* Effect.scoped(Effect.flatMap(engine.intake("s"), ({ load }) => loadAll(load, second)))
      expect(yield* contents(engine, chosen)).toEqual(contentsOf(first))
    }),
  )

  law("a reading knows which of its rows another source told, too, and which of those are the same thing", (engine, { first, second, other }) =>
    Effect.gen(function* () {
      const third = Object.fromEntries(Object.entries(first).map(([table, rows]) => [table, rows.map((row) => ({ ...row, source: "third" }))]))
      yield* takeIn(engine, "other", other)
      yield* takeIn(engine, "s", first)
      yield* takeIn(engine, "third", third)
      const met = Effect.scoped(
        Effect.gen(function* () {
          const { load, again } = yield* engine.intake("s")
          yield* loadAll(load, second)
          return yield* again ?? Effect.succeed(undefined)
        }),
      )
      expect([undefined, metBy(second, [["other", other], ["third", third]])]).toContainEqual(yield* met)
    }),
  )

  law("who is forgotten is named nowhere, and rows about them are gone", (engine, { chosen, first, other }) =>
    Effect.gen(function* () {
      yield* takeIn(engine, "s", first)
      yield* takeIn(engine, "other", other)
      const [left, leftOther] = [without(first, ["ada", "bo"]), without(other, ["ada", "bo"])]
      const before = contentsOf(first, other)
      const stayed = contentsOf(left, leftOther)
      const rest = new Map<string, number>()
      for (const one of stayed) rest.set(one, (rest.get(one) ?? 0) + 1)
      const untouched = before.filter((one) => {
        const times = rest.get(one) ?? 0
        rest.set(one, times - 1)
        return times > 0
      }).length
      expect(yield* engine.erase(["ada", "bo"])).toBe(before.length - untouched)
      expect(yield* contents(engine, chosen)).toEqual(stayed)
      expect(yield* engine.erase(["ada", "bo"])).toBe(0)
    }),
  )

  law("who was forgotten stays so, however their rows come in again", (engine, { chosen, first, second, other }) =>
    Effect.gen(function* () {
      yield* takeIn(engine, "s", first)
      yield* engine.erase(["ada"])
      expect(yield* takeIn(engine, "s", first)).toMatchObject({ added: 0, changed: 0, gone: 0 })
      yield* takeIn(engine, "s", second)
      yield* loadAll(engine.load, other)
      expect(yield* contents(engine, chosen)).toEqual(contentsOf(without(second, ["ada"]), without(other, ["ada"])))
    }),
  )

  law("who is forgotten while an intake is under way is not in it", (engine, { chosen, first }) =>
    Effect.gen(function* () {
      yield* Effect.scoped(
        Effect.gen(function* () {
          const intake = yield* engine.intake("s")
          yield* loadAll(intake.load, first)
          yield* engine.erase(["cy"])
          yield* intake.finish([])
        }),
      )
      expect(yield* contents(engine, chosen)).toEqual(contentsOf(without(first, ["cy"])))
    }),
  )

  test("a reading takes rows of its own source alone, and nothing once it is finished", async () => {
    const [failures, rows] = await Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(makeEngine, (engine) =>
          Effect.gen(function* () {
            const { load, finish } = yield* engine.intake("s")
            const strange = yield* failureOf(load("thread", [{ source: "s", id: "1" }, { source: "other", id: "2" }]))
            yield* load("thread", [{ source: "s", id: "3" }])
            yield* finish([])
            const late = yield* Effect.forEach([load("thread", [{ source: "s", id: "4" }]), finish([])], failureOf)
            return [[strange, ...late], yield* engine.rows("thread")] as const
          }),
        ),
      ),
    )
    const said = (words: string) => expect.objectContaining({ _tag: "EngineFailed", message: expect.stringContaining(words) })
    expect(failures).toEqual([said("Row 1 for thread"), said("finished"), said("finished")])
    expect(rows).toBe(1)
  })

  test("coverage is kept by source and table, and that of the last intake counts", async () => {
    const kept = await Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(makeEngine, (engine) =>
          Effect.gen(function* () {
            yield* takeIn(engine, "b", {}, [coverageOf("b", "thread", 1)])
            yield* takeIn(engine, "a", {}, [coverageOf("a", "visit", 2), coverageOf("a", "post", 3)])
            yield* takeIn(engine, "b", {}, [coverageOf("b", "thread", 4)])
            return yield* engine.coverage
          }),
        ),
      ),
    )
    expect(kept).toEqual([coverageOf("a", "post", 3), coverageOf("a", "visit", 2), coverageOf("b", "thread", 4)])
  })
}
