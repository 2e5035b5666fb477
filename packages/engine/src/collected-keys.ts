import { keyTally, type Collected, type KeyTally } from "./key-tally.ts"

/** Keys of rows on their way into the tallies of their places. */
export interface CollectedKeys {
  /** Adds one row; numbers that are not asked for may be anything. */
  readonly add: (place: number, first: number, second: number, weight: number, sign: 1 | -1) => void
  /** Moves what was collected into the tallies, of as many places as there may be by now. */
  readonly settle: (places: number) => void
  readonly isFull: () => boolean
  /** The tally of each place that ever had a row. */
  readonly tallies: readonly (KeyTally | undefined)[]
}

/** So many rows are collected before they are sorted by place, so that each place is counted while its keys are in the processor's cache. */
const most = 2 ** 17

const slots = (length: number): Float64Array => new Float64Array(length)

/** Makes an empty collection. */
export const collectedKeys = (hasSecond: boolean, hasWeight: boolean): CollectedKeys => {
  const tallies: (KeyTally | undefined)[] = []
  const scratch = keyTally(hasSecond, hasWeight)
  let room = 1024
  let size = 0
  let current: 1 | -1 = 1
  let places = new Int32Array(room)
  let [firsts, seconds, weights] = [slots(room), slots(hasSecond ? room : 0), slots(hasWeight ? room : 0)]
  let sorted: Required<Collected> = { firsts: slots(0), seconds: slots(0), weights: slots(0) }

  const widen = (): void => {
    room = Math.min(room * 4, most)
    const [oldPlaces, oldFirsts, oldSeconds, oldWeights] = [places, firsts, seconds, weights]
    places = new Int32Array(room)
    places.set(oldPlaces)
    ;[firsts, seconds, weights] = [slots(room), slots(hasSecond ? room : 0), slots(hasWeight ? room : 0)]
    firsts.set(oldFirsts)
    seconds.set(oldSeconds)
    weights.set(oldWeights)
  }

  const settle = (count: number): void => {
    if (size === 0) return
    const ends = new Int32Array(count + 1)
    for (let row = 0; row < size; row++) ends[(places[row] as number) + 1] = (ends[(places[row] as number) + 1] as number) + 1
    for (let place = 0; place < count; place++) ends[place + 1] = (ends[place + 1] as number) + (ends[place] as number)
    if (sorted.firsts.length < size) sorted = { firsts: slots(room), seconds: slots(hasSecond ? room : 0), weights: slots(hasWeight ? room : 0) }
    for (let row = 0; row < size; row++) {
      const place = places[row] as number
      const to = ends[place] as number
      ends[place] = to + 1
      sorted.firsts[to] = firsts[row] as number
      if (hasSecond) sorted.seconds[to] = seconds[row] as number
      if (hasWeight) sorted.weights[to] = weights[row] as number
    }
    // What was the beginning of a place has moved on to its end.
    for (let place = 0, from = 0; place < count; place++) {
      const to = ends[place] as number
      const tally = tallies[place]
      if (to > from) (tally ?? scratch).add(sorted, from, to, current)
      if (to > from && tally === undefined) tallies[place] = scratch.moveOut()
      from = to
    }
    size = 0
  }

  return {
    tallies,
    settle,
    isFull: () => size >= most - 4096,
    add: (place, first, second, weight, sign) => {
      if (size === room) widen()
      current = sign
      places[size] = place
      firsts[size] = first
      if (hasSecond) seconds[size] = second
      if (hasWeight) weights[size] = weight
      size++
    },
  }
}
