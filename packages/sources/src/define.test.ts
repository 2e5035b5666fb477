import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, test } from "vitest"
import { sources } from "./catalogue.ts"
import { defineSource } from "./define.ts"
import { tellingOf } from "./testing.ts"

test.each(sources)("$id refuses a time zone nobody knows, and says what to give", async (source) => {
  await expect(tellingOf(source, { path: "anywhere", timeZone: "Europe/Berlinn" })).rejects.toMatchObject({
    _tag: "SourceFailed", source: source.id, where: "timeZone", message: expect.stringContaining('"Europe/Berlinn"') as string, advice: expect.stringContaining("Europe/Berlin") as string,
  })
})

test("a reject says which table it was meant for, where its reader can", async () => {
  const source = defineSource({
    id: "wall", since: "0.1.0", title: "Wall", expects: "anything", tells: ["thread"], maps: [], people: "as-given",
    read: async function* () {
      await Promise.resolve()
      yield [{ position: "a:1", reason: "it is no JSON." }, { table: "thread", position: "a:2", reason: "it has no date." }, { table: "thread", position: "a:3", row: { id: "1" } }]
      return [{ table: "thread" as const }]
    },
  })
  const told = await Effect.runPromise(Stream.runCollect(source.read({ path: "", name: "wall", map: {} })))
  expect(told.flatMap((one) => (one.kind === "reject" ? [[one.reject.position, one.table]] : []))).toEqual([["a:1", undefined], ["a:2", "thread"], ["a:3", "thread"]])
})
