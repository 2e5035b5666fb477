/** Cells of one column side by side: numbers as doubles, truths as bytes, texts as codes of the column's dictionary. */
export type Cells = Float64Array | Uint8Array | Int32Array

/** Memory that grows where it is. */
interface Growing extends SharedArrayBuffer {
  readonly maxByteLength: number
  readonly grow: (bytes: number) => void
}

/** So many bytes are many: fewer are copied sooner than others are reserved. */
const many = 2 ** 16

/** So many times what is asked for is reserved: addresses only, of which none takes memory before something is written there. */
const reserved = 64

const isGrowing = (held: ArrayBufferLike): held is Growing => "grow" in held

/** Room that can grow; nothing where the platform has none, or not so much. */
const growingRoom = (bytes: number): Growing | undefined => {
  const { SharedArrayBuffer: Room }: { readonly SharedArrayBuffer?: unknown } = globalThis
  if (typeof Room !== "function" || !("grow" in Room.prototype)) return undefined
  try {
    return new (Room as new (bytes: number, options: { readonly maxByteLength: number }) => Growing)(bytes, { maxByteLength: bytes * reserved })
  } catch {
    return undefined
  }
}

/**
 * The same cells with room for more; what comes after them is nought.
 *
 * @remarks
 * Many cells are kept where there is room behind them, so that they are hardly ever copied: a day appended would else now and then wait for all there is to be copied,
 * and so much would be thrown away while a file is read that looking for garbage took a quarter of the time.
 */
export const grown = <Of extends Cells>(cells: Of, capacity: number): Of => {
  const Kind = cells.constructor as { new (length: number): Of; new (held: ArrayBufferLike, from: number, length: number): Of }
  const bytes = capacity * cells.BYTES_PER_ELEMENT
  if (isGrowing(cells.buffer) && bytes <= cells.buffer.maxByteLength) {
    cells.buffer.grow(bytes)
    return new Kind(cells.buffer, 0, capacity)
  }
  const room = bytes < many ? undefined : growingRoom(bytes)
  const wider = room === undefined ? new Kind(capacity) : new Kind(room, 0, capacity)
  wider.set(cells)
  return wider
}
