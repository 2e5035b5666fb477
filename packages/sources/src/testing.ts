import { rowCheck, tables, type Column, type Coverage, type Reject, type TableId } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as fc from "fast-check"
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import type { ExpectedFailure, ExpectedTelling, SourceExample } from "./example.ts"
import { rowsIn } from "./checked-columns.ts"
import { bytesOfFile, damagedAt, placesIn, textAt, withoutPlace } from "./damage.ts"
import { repeatsSaid } from "./said.ts"
import { SourceFailed, type Fact, type Source, type SourceInput, type Told } from "./source.ts"

export type {
  BytesFile, ExampleFile, ExpectedCoverage, ExpectedFacts, ExpectedFailure, ExpectedReject, ExpectedTelling, JsonFile, RowsFile, SourceExample,
} from "./example.ts"

/** What a source told, sorted out. */
export interface Telling {
  /** The facts of all tables, in the order they were told. */
  readonly facts: readonly Fact[]
  /** The rows that could not become facts, in the order they were told. */
  readonly rejects: readonly Reject[]
  /** What was told of each table and what was not; one for each table the source spoke of. */
  readonly coverage: readonly Coverage[]
}

type Outcome = Result.Result<readonly Told[], SourceFailed>

const withFiles = async <A>(files: SourceExample["files"], use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-source-"))
  try {
    for (const [name, file] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), bytesOfFile(file))
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const inputOf = (source: Source, example: SourceExample, folder: string): SourceInput => {
  const { title: _title, files: _files, expect: _expect, read, map = {}, ...rest } = example
  return { path: read === undefined ? folder : join(folder, read), name: `a-${source.id}`, map, ...rest }
}

/** What was told by columns row by row; read at once, since columns hold only until more is asked for. */
const byRows = (name: string) => (told: Told): readonly Told[] => {
  if (told.kind !== "columns") return [told]
  const { table, facts } = told
  const untold = Object.fromEntries(Object.keys(tables[table].columns).map((column) => [column, null]))
  // The laws ask of each row whether it fits its table.
  return rowsIn({ ...untold, source: name }, facts).map((row) => ({ kind: "fact", table, row }) as unknown as Fact)
}

/** Facts by their tables, else in the order they were told. */
const byTable = (facts: readonly Fact[]): readonly Fact[] => facts.toSorted((a, b) => (a.table < b.table ? -1 : a.table > b.table ? 1 : 0))

const run = async (source: Source, example: SourceExample, first?: number): Promise<Outcome> =>
  withFiles(example.files, async (folder) => {
    const told = source.read(inputOf(source, example, folder))
    return Effect.runPromise(Effect.result(Stream.runCollect(first === undefined ? told : Stream.take(told, first))))
  })

const sortTold = (told: readonly Told[]): Telling => ({
  facts: told.filter((one) => one.kind === "fact"),
  rejects: told.flatMap((one) => (one.kind === "reject" ? [one.reject] : [])),
  coverage: told.flatMap((one) => (one.kind === "coverage" ? [one.coverage] : [])),
})

/**
 * Reads a source to its end and sorts what it told.
 *
 * @remarks
 * Unit: what is told stands in memory whole, so it is for tests. The name is the source's id and nothing is mapped unless said. Rejects with
 * {@link SourceFailed} where the input cannot be read.
 */
export const tellingOf = async (source: Source, input: Pick<SourceInput, "path"> & Partial<SourceInput>): Promise<Telling> =>
  sortTold(await Effect.runPromise(Stream.runCollect(source.read({ name: source.id, map: {}, ...input }))))

const toldBy = async (source: Source, example: SourceExample, first?: number): Promise<readonly Told[]> => {
  const outcome = await run(source, example, first)
  if (Result.isSuccess(outcome)) return outcome.success
  throw outcome.failure
}

const failureOf = async (source: Source, path: string, map: Readonly<Record<string, string>>): Promise<SourceFailed> =>
  Effect.runPromise(Effect.flip(Stream.runDrain(source.read({ path, name: "it", map }))))

const isFailure = (expected: ExpectedTelling | ExpectedFailure): expected is ExpectedFailure => "failed" in expected

const keyOf = ({ table, row }: Fact): string => `${table}/${row.id}`

const expectTelling = ({ facts, rejects, coverage }: Telling, expected: ExpectedTelling): void => {
  for (const table of Object.keys(tables) as TableId[]) {
    const rows = facts.filter((fact) => fact.table === table).map(({ row }) => row)
    expect(rows, table).toMatchObject(expected.facts[table] ?? [])
  }
  for (const [index, { reason }] of (expected.rejects ?? []).entries()) expect(rejects[index]?.reason).toContain(reason)
  for (const { table, notes = [], untold, truncated, ...rest } of expected.coverage ?? []) {
    const one = coverage.find((given) => given.table === table)
    expect(one, `coverage of ${table}`).toMatchObject(rest)
    if (untold !== undefined) expect(Object.keys(one?.untold ?? {}).toSorted()).toEqual(untold)
    if (truncated !== undefined) expect(one?.truncated !== undefined).toBe(truncated)
    for (const note of notes) expect(one?.notes.join("\n")).toContain(note)
  }
}

/** What the law kit may take for granted of a source beyond what all have in common. */
export interface SourceLawOptions {
  /** Whether each row of each file that the kit may touch is meant for one fact: then facts, rejects and repeats add up to the rows. `false` unless said. */
  readonly oneFactPerRow?: boolean
  /** How many random damages to try for each example; 30 unless said. */
  readonly runs?: number
}

/**
 * The laws every source keeps, tested on its examples.
 *
 * @remarks
 * Unit: it takes at least one example that tells something and one that fails. Call it in the unit's test. Examples are written to a folder of their own and read as anybody would read them. A row that is damaged
 * from the start belongs into an example given as plain text: two damages together can make a row no reader can tell from a sound one.
 */
export const sourceLaws = (source: Source, examples: readonly SourceExample[], { oneFactPerRow = false, runs = 30 }: SourceLawOptions = {}): void => {
  const telling = examples.flatMap((example) => (isFailure(example.expect) ? [] : [{ ...example, expect: example.expect }]))
  const failing = examples.flatMap((example) => (isFailure(example.expect) ? [{ ...example, expect: example.expect }] : []))

  describe(`the source ${source.id}`, () => {
    test("its card is complete", () => {
      expect(source.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      expect(source.since).toMatch(/^\d+\.\d+\.\d+$/)
      for (const text of [source.title, source.expects]) expect(text.trim()).not.toBe("")
      expect(source.tells.length).toBeGreaterThan(0)
      for (const table of source.tells) expect(Object.keys(tables)).toContain(table)
      expect(telling.length, "examples that tell something").toBeGreaterThan(0)
      expect(failing.length, "examples that fail").toBeGreaterThan(0)
    })

    test.each(telling)("holds: $title", async (example) => {
      const sorted = sortTold(await toldBy(source, example))
      expect(sorted.rejects.map(({ position }) => position)).toEqual((example.expect.rejects ?? []).map(({ position }) => position))
      expectTelling(sorted, example.expect)
    })

    test.each(failing)("fails, and says what to do: $title", async (example) => {
      const { failed } = example.expect
      await expect(toldBy(source, example)).rejects.toMatchObject({
        source: source.id,
        where: expect.stringMatching(/./) as string,
        message: expect.stringContaining(failed.message) as string,
        advice: expect.stringContaining(failed.advice) as string,
      })
    })

    test.each(telling)("tells whole facts, counted by its coverage: $title", async (example) => {
      const told = await toldBy(source, example)
      const { facts, rejects, coverage } = sortTold(told)
      expect(told.slice(told.length - coverage.length).every(({ kind }) => kind === "coverage"), "coverage comes last").toBe(true)
      expect(new Set(facts.map(keyOf)).size, "one fact for each id").toBe(facts.length)
      for (const { table, row } of facts) {
        expect(rowCheck(table)(row)).toEqual([])
        expect(Object.keys(row).toSorted()).toEqual(Object.keys(tables[table].columns).toSorted())
        expect(row).toMatchObject({ source: `a-${source.id}` })
      }
      expect(new Set(coverage.map(({ table }) => table)).size).toBe(coverage.length)
      expect(source.tells).toEqual(expect.arrayContaining(coverage.map(({ table }) => table)))
      for (const table of new Set(facts.map((fact) => fact.table))) expect(coverage.map((one) => one.table)).toContain(table)
      for (const { table, rows, untold, since } of coverage) {
        const own: readonly Readonly<Record<string, unknown>>[] = facts.filter((fact) => fact.table === table).map(({ row }) => row)
        expect(rows, `rows of ${table}`).toBe(own.length)
        for (const column of [...Object.keys(untold), ...Object.keys(since)]) expect(Object.keys(tables[table].columns)).toContain(column)
        for (const column of Object.keys(untold)) expect(own.every((row) => row[column] === null), `${table}.${column} is untold and null`).toBe(true)
      }
      for (const { position, reason } of rejects) {
        expect(position).toMatch(/^.+(:\d+|#(\/.*)?)$/)
        expect(reason.trim()).toMatch(/\.$/)
      }
    })

    test.each(telling)("names nobody in what stays of a row when they are forgotten: $title", async (example) => {
      for (const { table, row } of sortTold(await toldBy(source, example)).facts) {
        const { about = [], columns }: { readonly about?: readonly string[]; readonly columns: Readonly<Record<string, Column>> } = tables[table]
        const cells = Object.entries<unknown>(row)
        const persons = cells.flatMap(([column, cell]) => (columns[column]?.privacy === "pseudonym" && !about.includes(column) && typeof cell === "string" ? [cell] : []))
        const staying = cells.flatMap(([column, cell]) => (columns[column]?.privacy !== "pseudonym" && typeof cell === "string" ? [[column, cell] as const] : []))
        for (const [column, cell] of staying) for (const person of persons) expect(cell, `${table}.${column}`).not.toContain(person)
      }
    })

    test.each(telling)("tells the same by columns: $title", async (example) => {
      const told = sortTold(await toldBy(source, example))
      const columns = await withFiles(example.files, (folder) => {
        const given = inputOf(source, example, folder)
        return Effect.runPromise(Stream.runCollect(source.read({ ...given, columns: true }).pipe(Stream.map(byRows(given.name)))))
      })
      const { facts, ...others } = sortTold(columns.flat())
      expect({ facts: byTable(facts), ...others }).toEqual({ ...told, facts: byTable(told.facts) })
    })

    test("what may stay untold is told in some example, or said to be untold", async () => {
      const all = await Promise.all(telling.map(async (example) => sortTold(await toldBy(source, example))))
      for (const table of new Set(all.flatMap(({ coverage }) => coverage.map((one) => one.table)))) {
        const rows: readonly Readonly<Record<string, unknown>>[] = all.flatMap(({ facts }) => facts.filter((fact) => fact.table === table).map(({ row }) => row))
        const untold = new Set(all.flatMap(({ coverage }) => coverage.filter((one) => one.table === table).flatMap((one) => Object.keys(one.untold))))
        const optional = Object.entries<Column>(tables[table].columns).filter(([, { nullable }]) => nullable).map(([column]) => column)
        expect(optional.filter((column) => !untold.has(column) && rows.every((row) => row[column] === null)), table).toEqual([])
      }
    })

    test.each(telling)("reading twice tells the same, and stopping early a beginning of it: $title", async (example) => {
      const told = await toldBy(source, example)
      expect(await toldBy(source, example)).toEqual(told)
      const half = Math.ceil(told.length / 2)
      expect(await toldBy(source, example, half)).toEqual(told.slice(0, half))
    })

    test.each(telling)("no row is lost: each is a fact, a reject, or said in the coverage: $title", async (example) => {
      const told = await toldBy(source, example)
      for (const place of placesIn(example)) expect(await toldBy(source, withoutPlace(example, place)), `without ${textAt(example, place)}`).not.toEqual(told)
    })

    test.each(oneFactPerRow ? telling : [])("facts, rejects and repeats add up to the rows: $title", async (example) => {
      const { facts, rejects, coverage } = sortTold(await toldBy(source, example))
      const repeats = coverage.reduce((sum, { notes }) => sum + repeatsSaid(notes), 0)
      expect(facts.length + rejects.length + repeats).toBe(placesIn(example).length)
    })

    test.each(telling.filter((example) => placesIn(example).length > 0))("a damaged row takes nothing with it but itself: $title", async (example) => {
      const damage = fc.constantFrom(...placesIn(example)).chain((place) => damagedAt(example, place).map((damagedExample) => ({ place, damagedExample })))
      await fc.assert(
        fc.asyncProperty(damage, async ({ place, damagedExample }) => {
          const without = sortTold(await toldBy(source, withoutPlace(example, place)))
          const harmed = sortTold(await toldBy(source, damagedExample))
          expect(harmed.facts.map(keyOf)).toEqual(expect.arrayContaining(without.facts.map(keyOf)))
        }),
        { numRuns: runs },
      )
    })

    test("what is not there, and what it cannot map, fail with advice", async () => {
      const failures = [await failureOf(source, join(tmpdir(), "folkmoot-not-there", "at-all"), {}), await failureOf(source, tmpdir(), { "no-such-mapping": "x" })]
      for (const failure of failures) {
        expect(failure).toBeInstanceOf(SourceFailed)
        for (const text of [failure.source, failure.where, failure.message, failure.advice]) expect(text.trim()).not.toBe("")
      }
    })
  })
}
