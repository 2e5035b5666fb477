import type { Coverage } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import { EngineFailed, type Engine, type Intake } from "./port.ts"

/** The part of the port that takes in sources, for an engine that keeps nothing beyond its scope: rows count as soon as they are loaded. */
export const passingIntake = (name: string, load: Engine["load"]): Pick<Engine, "intake" | "coverage" | "erase"> => {
  const kept = new Map<string, readonly Coverage[]>()
  return {
    intake: (source) =>
      Effect.sync((): Intake => {
        let added = 0
        return {
          load: (table, rows) => Effect.tap(load(table, rows), () => Effect.sync(() => void (added += rows.length))),
          finish: (coverage) =>
            Effect.sync(() => {
              kept.set(source, coverage)
              return { added, changed: 0, gone: 0, unchanged: 0 }
            }),
        }
      }),
    coverage: Effect.sync(() => [...kept].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, coverage]) => coverage)),
    erase: () => Effect.fail(new EngineFailed({ engine: name, doing: "erasing", message: `The ${name} engine cannot erase yet.`, advice: "Read the sources again without them." })),
  }
}
