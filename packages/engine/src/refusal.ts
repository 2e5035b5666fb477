import { EngineFailed } from "./port.ts"

/** Why an engine will not do what was asked: what is wrong, and what to do about it. */
export interface Refusal {
  /** What is wrong, in one sentence for people, in English. */
  readonly message: string
  /** What to do about it, in a sentence of its own. */
  readonly advice: string
}

/** Stands in the place of what was asked for, where an engine will not do it. */
export interface Refused {
  /** Why not, and what to do instead. */
  readonly refused: Refusal
}

/** The failure an engine gives when it refuses. */
export const refusedBy = (engine: string, doing: string, refusal: Refusal): EngineFailed => new EngineFailed({ engine, doing, ...refusal })

/** What keeps a reading of a source from anything more once it is finished. */
export const finishedReading = (source: string, doing: string): Refusal => ({
  message: `The reading of ${source} was finished before ${doing}.`,
  advice: "Begin another intake to read the source again.",
})

/** The failure an engine gives when it is used after its scope has closed. */
export const closedEngine = (engine: string, doing: string): EngineFailed =>
  refusedBy(engine, doing, {
    message: `The ${engine} engine was closed with its scope before ${doing}.`,
    advice: "Use the engine inside the scope that opened it.",
  })
