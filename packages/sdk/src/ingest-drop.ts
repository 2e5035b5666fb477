import { nearest } from "@folkmoot/facts"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import type { InvalidInput } from "./errors.ts"
import { invalid } from "./invalid.ts"

/**
 * Takes a source out of an engine: all it told goes, what it could tell and what was refused of it, too. Gives how many rows went.
 *
 * @remarks
 * Unit: it is a reading of the source that tells nothing, so it is done whole or not at all where readings are, and snapshots of before still show it.
 */
export const dropSource = (engine: Engine, name: string): Effect.Effect<number, InvalidInput | EngineFailed> =>
  Effect.gen(function* () {
    const held = new Set([...(yield* engine.coverage), ...(yield* engine.rejected ?? Effect.succeed([]))].map(({ source }) => source))
    const { gone } = yield* Effect.scoped(Effect.flatMap(engine.intake(name), (intake) => intake.finish([])))
    // Rows may have been loaded without anybody saying what their source can tell.
    if (gone > 0 || held.has(name)) return gone
    const known = held.size === 0 ? "it holds none" : `known are ${[...held].join(", ")}`
    return yield* invalid("erase", name, `a source this engine holds; ${known}`, nearest(name, held))
  })
