import { readdirSync, readlinkSync } from "node:fs"
import { join } from "node:path"
import { defineSource, type Source } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { describe, expect, test } from "vitest"
import { communityFolder } from "./community.test-kit.ts"
import { Folkmoot, type Progress } from "./effect.ts"
import { open, type ToldBatch } from "./index.ts"
import { toldBy } from "./told.ts"

const row = (id: number): string => `q${id},question,true,help,2025-01-06T09:00:00Z,m${id},customer,,,false,,,`
const many = communityFolder(Array.from({ length: 20_000 }, (_, id) => row(id)))
const sources = [{ id: "facts", path: many }]

const countsOf = (batches: readonly ToldBatch[]) => batches.map((batch) => (batch.kind === "facts" ? `${batch.rows.length} ${batch.table}` : batch.kind))

/** Which files of a folder this process has open; nothing where the system does not show it. */
const openIn = (folder: string): readonly string[] => {
  try {
    return readdirSync("/proc/self/fd").flatMap((fd) => {
      try {
        return [readlinkSync(join("/proc/self/fd", fd))].filter((path) => path.startsWith(folder))
      } catch {
        // The descriptor that was opened to list them is closed again.
        return []
      }
    })
  } catch {
    return []
  }
}

/** Waits for the system to close the files of a folder that is read no more. */
const closed = async (): Promise<void> => {
  await expect.poll(() => openIn(many)).toEqual([])
}

const all = async <A>(iterable: AsyncIterable<A>): Promise<readonly A[]> => {
  const list: A[] = []
  for await (const one of iterable) list.push(one)
  return list
}

describe("what sources tell", () => {
  test("comes in batches, by table, with rejects and at the end the coverage", async () => {
    await using folkmoot = await open({ sources: [{ id: "facts", path: communityFolder(["41,riddle,true,help,2025-10-20T09:00:00Z,m41,customer,,,,,,"]) }] })
    const batches = await all(folkmoot.told({ batch: 15 }))
    expect(countsOf(batches)).toEqual(["15 thread", "15 thread", "10 thread", "rejects", "coverage"])
    expect(batches[3]).toMatchObject({ source: "facts", rejects: [{ position: expect.stringMatching(/thread\.csv:42$/) }] })
    expect(batches.at(-1)).toMatchObject({ coverage: [{ table: "thread", rows: 40 }] })
    // Nothing of it went into the engine.
    expect((await folkmoot.ingest()).taken).toEqual({ facts: { added: 40, changed: 0, gone: 0, unchanged: 0 } })
  })

  test("is the same at both doors", async () => {
    await using folkmoot = await open({ sources })
    const promised = await all(folkmoot.told())
    const program = Effect.flatMap(Folkmoot, ({ told }) => Stream.runCollect(told()))
    expect(await Effect.runPromise(program.pipe(Effect.provide(Folkmoot.layer({ sources }))))).toEqual(promised)
    expect(countsOf(promised)).toEqual(["4096 thread", "4096 thread", "4096 thread", "4096 thread", "3656 thread", "coverage"])
  })

  test("is read no faster than it is taken", async () => {
    let given = 0
    const counting: Source = defineSource({
      id: "counting", since: "0.1.0", title: "Counting", expects: "anything", tells: ["thread"], maps: [], people: "as-given",
      read: async function* () {
        for (; given < 1000; given += 1) {
          yield [{ table: "thread", position: String(given), row: { id: String(given), kind: "question", openedAt: 0 } }] as never
        }
        return undefined as never
      },
    })
    const taken: number[] = []
    const slow = toldBy([[counting, { id: "counting", path: "" }, "counting"]], { timeZone: "UTC", onProgress: () => undefined }, { batch: 10 })
    for await (const _ of Stream.toAsyncIterable(slow)) {
      await new Promise((resolve) => setTimeout(resolve, 2))
      taken.push(given)
      if (taken.length === 5) break
    }
    // After each batch of ten no more than its rows and the next one's were read.
    for (const [index, count] of taken.entries()) expect(count).toBeLessThanOrEqual((index + 2) * 10)
    const stopped = given
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(given).toBe(stopped)
  })

  test.skipIf(openIn("/").length === 0)("stopped early, by leaving the loop or by a signal, closes what was being read", async () => {
    await using folkmoot = await open({ sources })
    for await (const _ of folkmoot.told({ batch: 10 })) {
      expect(openIn(many)).toHaveLength(1)
      break
    }
    await closed()

    const controller = new AbortController()
    const reading = async (): Promise<void> => {
      for await (const _ of folkmoot.told({ batch: 10, signal: controller.signal })) controller.abort()
    }
    await expect(reading()).rejects.toMatchObject({ _tag: "Interrupted", doing: "telling what sources hold" })
    await closed()
    expect((await folkmoot.ingest()).facts).toEqual({ thread: 20_040 })
  })

  test("fails with the error of its source, and is refused where it is asked for what cannot be", async () => {
    await using nowhere = await open({ sources: [{ id: "facts", path: "/no/such/folder" }] })
    await expect(all(nowhere.told())).rejects.toMatchObject({ _tag: "SourceFailed", where: expect.stringContaining("/no/such/folder") })
    await expect(all(nowhere.told({ batch: 0 }))).rejects.toMatchObject({ _tag: "InvalidInput", where: "told.batch" })
    await expect(all(nowhere.told({ bach: 5 } as never))).rejects.toMatchObject({ _tag: "InvalidInput", nearest: "batch" })
  })
})

test("progress is a stream at the Effect door, and ends when it is closed", async () => {
  const seen: Progress[] = []
  const looking = Effect.gen(function* () {
    const { progress, measure } = yield* Folkmoot
    const fiber = yield* Effect.forkDetach(Stream.runForEach(progress, (one) => Effect.sync(() => void seen.push(one))), { startImmediately: true })
    yield* measure({ metrics: ["resolution-rate"] })
    return fiber
  })
  await Effect.runPromise(Effect.flatMap(Effect.provide(looking, Folkmoot.layer({ sources })), Fiber.await))
  expect(seen.map(({ step }) => step)).toEqual([...seen.slice(0, -2).map(() => "reading"), "read", "measuring"])
  expect(seen.at(-2)).toMatchObject({ facts: 20_040 })
})
