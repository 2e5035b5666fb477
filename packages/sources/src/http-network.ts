import { lookup } from "node:dns/promises"
import { setTimeout } from "node:timers/promises"

/** An IP address a name leads to. */
export interface HostAddress {
  readonly address: string
  readonly family: number
}

/**
 * What asking a site takes from the world: names, time, chance.
 *
 * @remarks
 * Unit: milliseconds; `random` is in [0, 1). `sleep` rejects when the signal fires; `deadline` is a signal that fires after so long.
 */
export interface Network {
  readonly lookup: (host: string) => Promise<readonly HostAddress[]>
  readonly now: () => number
  readonly sleep: (time: number, stopped: AbortSignal) => Promise<void>
  readonly random: () => number
  readonly deadline: (time: number) => AbortSignal
}

/** The network this program runs in. */
export const systemNetwork: Network = {
  lookup: (host) => lookup(host, { all: true, order: "verbatim" }),
  now: () => Date.now(),
  sleep: (time, signal) => setTimeout(time, undefined, { signal }),
  random: () => Math.random(),
  deadline: (time) => AbortSignal.timeout(time),
}
