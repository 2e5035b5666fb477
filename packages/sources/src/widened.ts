/** What is in typed arrays here. */
type Kept = Float64Array | Uint8Array | Int32Array

/** The same numbers with room for twice as many. */
export const widened = <Of extends Kept>(kept: Of): Of => {
  const wider = new (kept.constructor as new (length: number) => Of)(kept.length * 2)
  wider.set(kept)
  return wider
}
