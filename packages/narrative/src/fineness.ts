import { minorDigits } from "@folkmoot/facts"
import type { Range, Unit } from "@folkmoot/metrics"
import { power } from "@folkmoot/statistics"

/** A value with its range, to be written. */
export interface Writable {
  /** What all its numbers count in. */
  readonly unit: Unit
  /** The ISO 4217 code, where `unit` is `money`, in whose minor units the numbers are. */
  readonly currency?: string | undefined
  /** What was measured. */
  readonly value: number
  /** The lower end of its range. */
  readonly low: number
  /** The upper end of its range. */
  readonly high: number
  /** Beyond which ends of the range the true value may lie; none unless said. */
  readonly open?: Range["open"]
  /** Targets and limits read beside it: no end of the range that only comes near one is written as if it lay on it. */
  readonly heldAgainst?: readonly number[]
}

/** How finely numbers are written. */
export interface Fineness {
  /** How many digits behind the comma. */
  readonly digits: number
  /** By what a value is multiplied to become what is written: a hundred for percent. */
  readonly times: number
  /** By what it is then divided: the length of the unit of time for a duration. */
  readonly over: number
  /** In which unit of time; there where durations are written. */
  readonly clock?: Clock
}

/** A unit of time. */
export interface Clock {
  /** What it is called. */
  readonly unit: "second" | "minute" | "hour" | "day"
  /** How long it is, in milliseconds. */
  readonly length: number
  /** From how many milliseconds on a longer one reads better. */
  readonly upTo: number
}

const day: Clock = { unit: "day", length: 86_400_000, upTo: Number.POSITIVE_INFINITY }

const clocks: readonly Clock[] = [{ unit: "second", length: 1000, upTo: 90_000 }, { unit: "minute", length: 60_000, upTo: 5_400_000 }, { unit: "hour", length: 3_600_000, upTo: 172_800_000 }, day]

/** The unit of time in which a duration is best read. */
export const clockOf = (milliseconds: number): Clock => clocks.find(({ upTo }) => milliseconds < upTo) ?? day

/** From so many on nobody reads a number as a length of time. */
const tooMany = 1000

/** The one unit of time for durations that are read beside each other: that of the shortest, unless the longest would be a number nobody can picture. */
export const sharedClock = (durations: readonly number[]): Clock => {
  const [shortest, longest] = [Math.min(...durations), Math.max(...durations)]
  const clock = clockOf(shortest)
  return longest / clock.length < tooMany ? clock : clockOf(longest)
}

/** The code ISO 4217 has for "no currency"; an estimate in money always names one, so nobody should ever read it. */
export const noCurrency = "XXX"

/** As English writes a number, without its grouping. */
const plainly = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "negative", useGrouping: false })

/** As many digits behind a percentage's comma as the range is wide enough to need; without a range, as the value itself does. */
const percentDigits = ({ value, low, high }: Writable): number =>
  low === high ? (Math.abs(value * 100 - Math.round(value * 100)) > 1e-9 ? 1 : 0) : (high - low >= 0.03 ? 0 : high - low >= 0.003 ? 1 : 2)

/** What it would be false to round to: nothing is not hardly anything, all is not nearly all, and no change is not a small one. */
const tellingEnds: { readonly [U in Unit]?: readonly number[] } = { ratio: [0, 1], "net-ratio": [0], change: [0] }

/** How many more digits are spent on keeping two values apart, or on a sum that comes out; what lies nearer is not told apart. */
const mostMore = 2

type Scale = Pick<Fineness, "times" | "over">

/** A value as it is written but for its digits. The hand that writes it divides, too: what is multiplied instead may round the other way; and no part of a cent is written. */
const inWriting = (unit: Unit, value: number, { times, over }: Scale): number => ((unit === "money" ? Math.round(value) : value) * times) / over

/** As many digits as it takes beyond `least` for no end of the range to be written like a limit it does not lie on. */
const tellingDigits = ({ unit, value, low, high, heldAgainst = [] }: Writable, least: number, scale: Scale): number => {
  const limits = [...(tellingEnds[unit] ?? []), ...heldAgainst]
  // Between two ends a value may well lie on a limit, but a share that was seen at all is more than none.
  const seen = unit === "ratio" ? [low, value, high] : [low, high]
  const near = (one: number, limit: number): boolean => Math.abs(one - limit) <= 1e-9 * Math.max(1, Math.abs(limit))
  const blurs = (digits: number): boolean => {
    // By the hand that will write them: it rounds 29.95 up, where arithmetic sees a little less.
    const format = plainly(digits)
    return seen.some((one) => limits.some((limit) => !near(one, limit) && format.format(inWriting(unit, one, scale)) === format.format(inWriting(unit, limit, scale))))
  }
  for (let digits = least; digits <= least + mostMore; digits += 1) if (!blurs(digits)) return digits
  return least
}

const isWide = ({ low, high }: Writable): boolean => high - low >= 1

/** As many digits behind the comma as a number beside one needs: none, where its range spans tens of wholes. */
const fineDigits = ({ low, high }: Writable): number => (high - low >= 10 ? 0 : high - low >= 1 ? 1 : 2)

/** From this width on a range says that its cents mean nothing. Unit: whole units of a currency. */
const centsMatterBelow = 20

/** Only a difference of durations can lie below zero; it is read in the unit of time its range needs, since its value may be next to nothing. */
const reach = ({ value, low, high }: Writable): number => (low < 0 ? Math.max(-low, Math.abs(value), Math.abs(high)) : value)

const scaled = (least: (writable: Writable) => number, times = 1) => (writable: Writable): Fineness => ({ digits: least(writable), times, over: 1 })

const percent = scaled(percentDigits, 100)

/** What a range is wide enough to need, before anything is kept apart. */
const needs: { readonly [U in Unit]: (writable: Writable, clock: Clock | undefined) => Fineness } = {
  ratio: percent,
  "net-ratio": percent,
  change: percent,
  quotient: scaled(fineDigits),
  count: scaled((writable) => (isWide(writable) ? 0 : 1)),
  "nps-points": scaled(() => 0),
  "scale-points": scaled(fineDigits),
  points: scaled((writable) => (isWide(writable) ? 0 : 1)),
  "per-person": scaled(fineDigits),
  milliseconds: (writable, given) => {
    const most = reach(writable)
    const clock = given ?? clockOf(most)
    return { digits: most / clock.length < 9.95 && clock.unit !== "second" ? 1 : 0, times: 1, over: clock.length, clock }
  },
  money: ({ currency = noCurrency, value, low, high }) => {
    const minor = minorDigits(currency)
    const whole = power(10, minor)
    return { digits: (low === high ? value % whole === 0 : high - low >= centsMatterBelow * whole) ? 0 : minor, times: 1, over: whole }
  },
}

/** As many digits as can be written at all from so many on: an amount of money has all of its currency's, or none. */
const written = (digits: number, { unit, currency = noCurrency }: Writable): number => (unit === "money" && digits > 0 ? minorDigits(currency) : digits)

/** As finely as a number with its range has to be written, for no digit to say more than is known; durations in a unit of time of their own unless one is given. */
export const finenessOf = (writable: Writable, clock?: Clock): Fineness => {
  const least = needs[writable.unit](writable, clock)
  return { ...least, digits: written(writable.low === writable.high && writable.unit === "money" ? least.digits : tellingDigits(writable, least.digits, least), writable) }
}

/** What is written of two numbers and their difference. */
export interface Apart {
  /** How finely all three are written. */
  readonly fineness: Fineness
  /** The difference as the two written numbers have it, in the unit of the value; absent where there is none to tell. */
  readonly difference?: number
}

/**
 * How finely two numbers are written that are read beside each other, and what is written of their difference.
 *
 * @remarks
 * In one unit of time and with the same digits: as few as the widest range of the three needs, but enough that no value reads as an end of its range and that the difference is
 * that of the two written numbers. Where a digit more than any of them has alone does not bring that about, the difference is taken from the written numbers.
 */
export const toldApart = (before: Writable, after: Writable, difference?: Writable, clock?: Clock): Apart => {
  const all = [before, after, ...(difference === undefined ? [] : [difference])]
  const own = finenessOf(before, clock)
  const roundedTo = (digits: number) => {
    const format = plainly(digits)
    return (value: number): number => Number(format.format(inWriting(before.unit, value, own)))
  }
  const isClear = (digits: number): boolean => {
    const rounded = roundedTo(digits)
    return all.every((one) => written(tellingDigits(one, digits, own), one) === digits && [one.low, one.high].every((end) => end === one.value || rounded(end) !== rounded(one.value)))
  }
  const seen = (digits: number): number => Number(plainly(digits).format(roundedTo(digits)(after.value) - roundedTo(digits)(before.value)))
  const comesOut = (digits: number): boolean => difference === undefined || seen(digits) === roundedTo(digits)(difference.value)
  const finest = Math.max(...all.map((one) => finenessOf(one, clock).digits))
  const least = Math.min(...all.map((one) => needs[one.unit](one, clock).digits))
  const possible = [...new Set(Array.from({ length: finest + 2 - least }, (_, more) => written(least + more, before)))].filter(isClear)
  const digits = possible.find(comesOut) ?? possible[0] ?? finest
  return { fineness: { ...own, digits }, ...(difference === undefined ? {} : { difference: comesOut(digits) ? difference.value : (seen(digits) * own.over) / own.times }) }
}
