/** The memory engine; what it counts is left for estimating and reporting. */
import { once } from "node:events"
import { createWriteStream, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ask } from "@folkmoot/metrics"
import * as Effect from "effect/Effect"
import { memoryEngine } from "../src/memory.ts"
import { began, ended } from "./log.ts"
import { count, takeIn, within } from "./scale-counting.ts"
import { coverage, stopwatch, type Told } from "./scale-took.ts"

const lines = async (path: string, each: Iterable<unknown>): Promise<void> => {
  const file = createWriteStream(path)
  for (const one of each) if (!file.write(`${JSON.stringify(one)}\n`)) await once(file, "drain")
  file.end()
  await once(file, "close")
}

/** Taking in and counting in memory; what was counted waits in the folder for estimating, and the numbers of a report for reporting. */
export const inMemory = (events: number, folder: string): Promise<readonly Told[]> =>
  within(memoryEngine, async (engine) => {
    const watch = stopwatch()
    await takeIn(engine, events, watch.run)
    const taken = watch.told("taking in, memory", events)
    const { told, answers } = await count(engine, "counting, memory", events)
    await lines(join(folder, "answers.jsonl"), answers.flatMap((some, index) => some.map((answer) => [index, answer])))
    // Loaded only now, so that it weighs on nothing above.
    const { wantedMeasures } = await import("@folkmoot/narrative")
    const { question, conclude } = ask(wantedMeasures("executive").overall, { asOf: ended, window: { from: began, to: ended }, coverage })
    writeFileSync(join(folder, "measures.json"), JSON.stringify(conclude(await Effect.runPromise(engine.answer(question)))))
    return [taken, told]
  })
