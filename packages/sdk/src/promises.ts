import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"
import { Interrupted } from "./errors.ts"
import { invalid } from "./invalid.ts"

/** How a call can be stopped from outside. */
export interface Stoppable {
  /** Fires to stop the call, which then rejects with `Interrupted`; nothing is left half written. */
  readonly signal?: AbortSignal
}

const interrupted = (doing: string): Interrupted => new Interrupted({ doing, message: `Stopped while ${doing}.` })

/** Runs an effect as a promise that rejects with the effect's own error. */
export const run = async <A, E>(doing: string, effect: Effect.Effect<A, E>, signal: AbortSignal | undefined): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect, signal === undefined ? undefined : { signal })
  if (Exit.isSuccess(exit)) return exit.value
  if (Cause.hasInterruptsOnly(exit.cause)) throw interrupted(doing)
  throw Cause.squash(exit.cause)
}

/** Fails as soon as a signal fires. */
const firing = (doing: string, signal: AbortSignal): Effect.Effect<never, Interrupted> =>
  Effect.callback((resume) => {
    const stop = (): void => resume(Effect.fail(interrupted(doing)))
    if (signal.aborted) return void stop()
    signal.addEventListener("abort", stop, { once: true })
    return Effect.sync(() => signal.removeEventListener("abort", stop))
  })

/**
 * Calls that are under way, so that whoever closes can stop them first.
 *
 * @remarks
 * A call made after closing is left to say so itself.
 */
export interface Calls {
  readonly call: <A, E>(doing: string, effect: Effect.Effect<A, E>, signal: AbortSignal | undefined) => Promise<A>
  readonly iterate: <A, E>(doing: string, stream: Stream.Stream<A, E>, signal: AbortSignal | undefined) => AsyncIterable<A>
  /** Stops what is under way and waits until it has stopped. */
  readonly stop: () => Promise<void>
}

/** Begins to count calls. */
export const openCalls = (): Calls => {
  const closing = new AbortController()
  const underWay = new Set<Promise<unknown>>()
  const signalOf = (given: AbortSignal | undefined): AbortSignal | undefined => {
    if (given !== undefined && !(given instanceof AbortSignal)) throw invalid("signal", given === null ? "null" : typeof given, "the signal of an AbortController")
    if (closing.signal.aborted) return given
    return given === undefined ? closing.signal : AbortSignal.any([given, closing.signal])
  }
  return {
    call: async (doing, effect, signal) => {
      const answer = run(doing, effect, signalOf(signal))
      underWay.add(answer)
      try {
        return await answer
      } finally {
        underWay.delete(answer)
      }
    },
    iterate: (doing, stream, signal) => {
      const stopping = signalOf(signal)
      return Stream.toAsyncIterable(stopping === undefined ? stream : Stream.interruptWhen(stream, firing(doing, stopping)))
    },
    stop: async () => {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
