/** Taking the log in and counting it, in whichever engine. */
import type { Answer } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Engine, EngineFailed } from "../src/index.ts"
import { digestOf } from "./digest.ts"
import { logged, logRows, rowsIn } from "./log.ts"
import { asked } from "./questions.ts"
import { batch, coverage, stopwatch, type Told } from "./scale-took.ts"

/** Takes the log in as the sdk does, batch by batch; what makes the rows is not measured. */
export const takeIn = async (engine: Engine, events: number, run: (part: () => Promise<unknown>) => Promise<unknown>): Promise<void> => {
  await Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const intake = yield* engine.intake("forum")
        for (const table of logged) {
          for (let from = 0; from < rowsIn(table, events); from += batch) {
            const rows = logRows(table, events, from, from + batch)
            yield* Effect.promise(() => run(() => Effect.runPromise(intake.load(table, rows))))
          }
        }
        yield* Effect.promise(() => run(() => Effect.runPromise(intake.finish(coverage))))
      }),
    ),
  )
}

const entriesIn = (answers: readonly Answer[]): number => answers.reduce((sum, { entries }) => sum + entries.length, 0)

/** Counting: the standing set is asked as the sdk asks, and every tally is read. */
export const count = async (engine: Engine, stage: string, events: number): Promise<{ readonly told: Told; readonly answers: readonly (readonly Answer[])[] }> => {
  const watch = stopwatch()
  let entries = 0
  const answers: (readonly Answer[])[] = []
  for (const { question } of Object.values(asked)) {
    await watch.run(async () => {
      const one = await Effect.runPromise(engine.answer(question))
      entries += entriesIn(one)
      answers.push(one)
    })
  }
  const told = watch.told(stage, events, `${entries} tallies`)
  // Both engines must say the same; the digest is compared by whoever started them.
  return { told: { ...told, note: `${entries} tallies${events > 1_000_000 ? "" : `, digest ${answers.map(digestOf).join(" and ")}`}` }, answers }
}

/** Opens an engine for as long as something is done with it. */
export const within = <A>(opening: Effect.Effect<Engine, EngineFailed, Scope.Scope>, use: (engine: Engine) => Promise<A>): Promise<A> =>
  Effect.runPromise(Effect.scoped(Effect.flatMap(opening, (engine) => Effect.promise(() => use(engine)))))
