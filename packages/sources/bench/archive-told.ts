// One archive is read, cleared of repeats and told, in a process of its own: archive-told.ts <form> <path>
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import process from "node:process"
import type { Source } from "../src/source.ts"

const [form = "", path = ""] = process.argv.slice(2)
const source = ((await import(`../src/units/${form}.ts`)) as Readonly<Record<string, Source>>)[form] as Source
const counts = new Map<string, number>()
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)
await Effect.runPromise(Stream.runForEachArray(source.read({ path, name: "archive", map: {} }), (batch) => Effect.sync(() => { for (const told of batch) count(told.kind === "fact" ? told.table : told.kind) })))
process.stdout.write(`${[...counts].map(([what, n]) => `${what} ${n}`).join(", ")}\n`)
