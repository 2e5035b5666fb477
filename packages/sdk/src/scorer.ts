import type { Scorer } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import type { OpenOptions } from "./options.ts"

/** The scorer that was asked for; the one that comes with Folkmoot is loaded only now. */
export const findScorer = (scorer: OpenOptions["scorer"]): Effect.Effect<Scorer | undefined> =>
  scorer === "default" ? Effect.promise(async () => (await import("@folkmoot/sentiment")).scorer()) : Effect.succeed(scorer)
