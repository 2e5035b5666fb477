import { EngineFailed } from "./port.ts"

/** Why an engine will not do what was asked: what is wrong, and what to do about it. */
export interface Refusal {
  readonly message: string
  readonly advice: string
}

/** The failure an engine gives when it refuses. */
export const refusedBy = (engine: string, doing: string, refusal: Refusal): EngineFailed => new EngineFailed({ engine, doing, ...refusal })

/** The failure an engine gives when it is used after its scope has closed. */
export const closedEngine = (engine: string, doing: string): EngineFailed =>
  refusedBy(engine, doing, {
    message: `The ${engine} engine was closed with its scope before ${doing}.`,
    advice: "Use the engine inside the scope that opened it.",
  })
