import { readdirSync } from "node:fs"
import { join } from "node:path"
import { memoryEngine } from "@folkmoot/engine/memory"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { describe, expect, test } from "vitest"
import { communityFolder, ownFolder, planText } from "./community.test-kit.ts"
import { open as openEffect } from "./effect.ts"
import { open, type Folkmoot, type Progress } from "./index.ts"

const root = ownFolder()

const rows = Array.from({ length: 9_000 }, (_, id) => `q${id},question,true,help,2025-01-06T09:00:00Z,m${id},customer,,,false,,,`)
const sources = [{ id: "facts", path: communityFolder(rows) }]
const plan = { text: planText, file: "plan.yaml" }

type Verb = (folkmoot: Folkmoot, signal: AbortSignal) => Promise<unknown>

const verbs: readonly (readonly [string, Verb])[] = [
  ["lint", (folkmoot, signal) => folkmoot.lint({ withMeasures: true, signal })],
  ["ingest", (folkmoot, signal) => folkmoot.ingest({ signal })],
  ["measure", (folkmoot, signal) => folkmoot.measure({ signal })],
  ["assess", (folkmoot, signal) => folkmoot.assess({ signal })],
  ["report", (folkmoot, signal) => folkmoot.report({ signal })],
  ["explain", (folkmoot, signal) => folkmoot.explain({ metric: "resolution-rate", signal })],
]

describe.each(verbs)("%s", (name, verb) => {
  test("rejects when its signal has fired before, and when it fires while sources are read; then answers when asked again", async () => {
    const history = join(root, name)
    let stop: AbortController | undefined
    const onProgress = ({ step }: Progress): void => {
      if (step === "reading") stop?.abort()
    }
    await using folkmoot = await open({ plan, sources, history, onProgress })
    await expect(verb(folkmoot, AbortSignal.abort())).rejects.toMatchObject({ _tag: "Interrupted" })
    stop = new AbortController()
    await expect(verb(folkmoot, stop.signal)).rejects.toMatchObject({ _tag: "Interrupted" })
    expect((await folkmoot.history.entries()).entries).toEqual([])
    stop = undefined
    await verb(folkmoot, new AbortController().signal)
    expect((await folkmoot.ingest()).facts).toEqual({ thread: 9_040 })
  })

  test("fails with a reason after disposal, which may be asked for again", async () => {
    const folkmoot = await open({ plan, sources })
    await folkmoot[Symbol.asyncDispose]()
    await folkmoot[Symbol.asyncDispose]()
    await expect(verb(folkmoot, new AbortController().signal)).rejects.toMatchObject({ _tag: "EngineFailed", message: expect.stringContaining("closed"), advice: expect.stringContaining("open it again") })
  })
})

test("a signal is heard between one metric and the next, and nothing is kept of what was stopped", async () => {
  const history = join(root, "between")
  const stop = new AbortController()
  let concluded = 0
  // The engine answers at once; what is left is to conclude, which never waits for anything.
  const engine = Effect.map(memoryEngine, (memory) => ({
    ...memory,
    answer: (question: Parameters<typeof memory.answer>[0]) => Effect.tap(memory.answer(question), () => Effect.sync(() => void setImmediate(() => stop.abort()))),
  }))
  await using folkmoot = await open({ sources, engine, history, onProgress: ({ step }) => void (step === "measuring" && (concluded += 1)) })
  await folkmoot.ingest()
  await expect(folkmoot.measure({ signal: stop.signal })).rejects.toMatchObject({ _tag: "Interrupted", doing: "measuring" })
  expect(concluded).toBe(1)
  expect((await folkmoot.history.entries()).entries).toEqual([])
  expect((await folkmoot.measure()).measures.length).toBeGreaterThan(50)
  expect(readdirSync(history)).toHaveLength(1)
})

test("disposing stops what is under way, and waits for it", async () => {
  const folkmoot = await open({ plan, sources })
  const under = [folkmoot.report(), folkmoot.measure(), folkmoot.assess()].map((promise) => promise.catch((error: unknown) => error))
  const reading = folkmoot.told({ batch: 10 })[Symbol.asyncIterator]()
  expect((await reading.next()).done).toBe(false)
  await folkmoot[Symbol.asyncDispose]()
  for (const error of await Promise.all(under)) expect(error).toMatchObject({ _tag: "Interrupted" })
  await expect(reading.next()).rejects.toMatchObject({ _tag: "Interrupted" })
})

test("the Effect door says so, too, when its scope has closed", async () => {
  const scope = Scope.makeUnsafe()
  const { measure, lint } = await Effect.runPromise(Scope.provide(openEffect({ plan, sources }), scope))
  await Effect.runPromise(Scope.close(scope, Exit.void))
  expect(await Effect.runPromise(Effect.flip(measure()))).toMatchObject({ _tag: "EngineFailed" })
  expect(await Effect.runPromise(Effect.flip(lint()))).toMatchObject({ _tag: "EngineFailed" })
})
