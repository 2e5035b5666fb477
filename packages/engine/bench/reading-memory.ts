/** The sources' own door, with all its checks, and what the sdk takes in; the memory engine answers. */
import type { Answer } from "@folkmoot/facts"
import { open } from "@folkmoot/sdk/effect"
import * as Effect from "effect/Effect"
import { memoryEngine } from "../src/memory.ts"
import { questions } from "./questions.ts"
import type { Found } from "./reading.ts"

/** Reads the files of a folder and answers. */
export const read = (folder: string): Promise<Found> =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const engine = yield* memoryEngine
        const folkmoot = yield* open({ sources: [{ id: "facts", path: folder, name: "forum" }], engine: Effect.succeed(engine) })
        const { rejects } = yield* folkmoot.ingest()
        if (rejects.count > 0) throw new Error(`Rows were refused: ${JSON.stringify(rejects.first)}`)
        const answers: (readonly Answer[])[] = []
        for (const question of questions) answers.push(yield* engine.answer(question))
        // Entries are made when they are first read.
        for (const some of answers) for (const { entries } of some) entries.at(0)
        return { what: "tallies", answers }
      }),
    ),
  )
