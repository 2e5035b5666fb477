/** Truths four at a time: a byte for each row, 1 where it holds, and other bits of no meaning. */
export type Lanes = Int32Array

/** The bits that say whether something holds. */
const bits = 0x01010101

/** How many lanes so many rows take. */
export const lanesOf = (count: number): number => (count + 3) >>> 2

/** Sees truths as lanes; those of one place in memory are made once. */
export const laneView = (): ((truths: Uint8Array) => Lanes) => {
  let seen: Uint8Array | undefined
  let lanes: Lanes
  return (truths) => {
    if (truths !== seen) {
      seen = truths
      lanes = new Int32Array(truths.buffer, truths.byteOffset, truths.length >>> 2)
    }
    return lanes
  }
}

/** Keeps of one what holds in both. */
export const both = (out: Lanes, other: Lanes, count: number): void => {
  for (let lane = 0; lane < count; lane++) out[lane] = (out[lane] as number) & (other[lane] as number)
}

/** Adds to one what holds in the other. */
export const either = (out: Lanes, other: Lanes, count: number): void => {
  for (let lane = 0; lane < count; lane++) out[lane] = (out[lane] as number) | ((other[lane] as number) & bits)
}

/** Sets one to what does not hold in the other. */
export const opposite = (out: Lanes, other: Lanes, count: number): void => {
  for (let lane = 0; lane < count; lane++) out[lane] = ((other[lane] as number) & bits) ^ bits
}

/** Sets one to the other where something holds. */
export const swap = (out: Lanes, other: Lanes, holds: Lanes, count: number): void => {
  for (let lane = 0; lane < count; lane++) {
    const truths = out[lane] as number
    out[lane] = truths ^ ((truths ^ (other[lane] as number)) & Math.imul((holds[lane] as number) & bits, 0xff))
  }
}

/** Sets bytes to a number below 256 where something holds. */
export const mark = (out: Lanes, number: number, holds: Lanes, count: number): void => {
  const wanted = Math.imul(bits, number)
  for (let lane = 0; lane < count; lane++) {
    const bytes = out[lane] as number
    out[lane] = bytes ^ ((bytes ^ wanted) & Math.imul((holds[lane] as number) & bits, 0xff))
  }
}

/** Sets cells of rows for which something holds to those of another; without a branch, which would be guessed wrong now and then. */
export const blend = (out: Int32Array, other: Int32Array, holds: Uint8Array, count: number): void => {
  for (let row = 0; row < count; row++) {
    const cell = out[row] as number
    out[row] = cell ^ ((cell ^ (other[row] as number)) & (0 - ((holds[row] as number) & 1)))
  }
}

/** Lists the rows for which something holds, and says how many they are; there must be room for one more. */
export const listRows = (holds: Uint8Array, count: number, rows: Int32Array): number => {
  let chosen = 0
  for (let row = 0; row < count; row++) {
    // Written whether it holds or not, and overwritten if it does not.
    rows[chosen] = row
    chosen += (holds[row] as number) & 1
  }
  return chosen
}
