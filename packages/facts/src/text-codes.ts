/**
 * Texts given the codes 0, 1, 2, ... in the order they first turn up.
 *
 * @remarks
 * Unit: texts without half surrogate pairs, kept as UTF-8 in one array of bytes. Ten million short ones take a few hundred megabytes less
 * than a `Map` of strings, whose limit of some sixteen million entries does not apply either.
 */
export interface TextCodes {
  /** How many texts have a code. */
  readonly size: () => number
  /** The code of a text, given to it now if it has none. */
  readonly codeOf: (text: string) => number
  /** The code of the text written in UTF-8 from one place of some bytes to another, given to it now if it has none. */
  readonly codeOfBytes: (bytes: Uint8Array, from: number, to: number) => number
  /** The code that the text of a code has among others, given to it there now if it has none; no text is made for it. */
  readonly codeIn: (others: TextCodes, code: number) => number
  /** The code of a text, -1 if it has none. */
  readonly find: (text: string) => number
  /** The text that has a code. */
  readonly textOf: (code: number) => string
  /** Which of two texts comes first by their code points, as UTF-8 orders them; neither text is made for it. */
  readonly compare: (a: number, b: number) => number
}

const grown = <Kept extends Uint8Array | Int32Array | Uint32Array>(kept: Kept, length: number): Kept => {
  const wider = new (kept.constructor as new (length: number) => Kept)(length)
  wider.set(kept)
  return wider
}

/** Writes a text as UTF-8, into room for three bytes for each of its units, and says how many bytes it took. */
const encode = (text: string, bytes: Uint8Array): number => {
  let to = 0
  for (let index = 0; index < text.length; index++) {
    let unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[to++] = unit
      continue
    }
    if (unit < 0x800) {
      bytes[to++] = 0xc0 | (unit >> 6)
    } else {
      if (unit >= 0xd800 && unit < 0xdc00) {
        unit = text.codePointAt(index++) as number
        bytes[to++] = 0xf0 | (unit >> 18)
        bytes[to++] = 0x80 | ((unit >> 12) & 0x3f)
      } else {
        bytes[to++] = 0xe0 | (unit >> 12)
      }
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f)
    }
    bytes[to++] = 0x80 | (unit & 0x3f)
  }
  return to
}

const decode = (bytes: Uint8Array, from: number, to: number): string => {
  let text = ""
  for (let index = from; index < to; ) {
    const lead = bytes[index++] as number
    const following = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    let point = following === 0 ? lead : lead & (0x3f >> following)
    for (let rest = 0; rest < following; rest++) point = (point << 6) | ((bytes[index++] as number) & 0x3f)
    text += String.fromCodePoint(point)
  }
  return text
}

const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = to - from
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ (bytes[index] as number), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

/** So many texts are few. */
const mostFew = 1024

/** Makes an empty set of text codes. */
export const textCodes = (): TextCodes => {
  let bytes = new Uint8Array(256)
  let starts = new Uint32Array(65)
  // Each slot is a code, or -1, and beside it its hash: looking further along then stays in one line of the processor's cache.
  let slots = new Int32Array(256).fill(-1)
  let scratch = new Uint8Array(256)
  let size = 0
  // While texts are few, as channels are, their strings are looked up as they are; many texts, as ids are, are not kept twice.
  let few: Map<string, number> | undefined = new Map()
  // Decoded again and again by whoever prints answers, and only then.
  let decoded: (string | undefined)[] = []

  /** Where a text is, or where it would go; its slot holds -1 in that case. */
  const slotOf = (of: Uint8Array, from: number, to: number, hash: number): number => {
    const mask = slots.length - 2
    const length = to - from
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = slots[slot] as number
      if (code === -1) return slot
      if (slots[slot + 1] !== hash) continue
      const start = starts[code] as number
      if ((starts[code + 1] as number) - start !== length) continue
      let index = 0
      while (index < length && bytes[start + index] === of[from + index]) index++
      if (index === length) return slot
    }
  }

  const widen = (): void => {
    const narrow = slots
    slots = new Int32Array(narrow.length * 2).fill(-1)
    const mask = slots.length - 2
    for (let from = 0; from < narrow.length; from += 2) {
      if (narrow[from] === -1) continue
      const hash = narrow[from + 1] as number
      let slot = (hash << 1) & mask
      while (slots[slot] !== -1) slot = (slot + 2) & mask
      slots[slot] = narrow[from] as number
      slots[slot + 1] = hash
    }
  }

  const codeOfBytes = (of: Uint8Array, from: number, to: number): number => {
    const hash = hashOf(of, from, to)
    let slot = slotOf(of, from, to, hash)
    const seen = slots[slot] as number
    if (seen !== -1) return seen
    if ((size + 1) * 8 > slots.length * 3) {
      widen()
      slot = slotOf(of, from, to, hash)
    }
    if (size + 1 === starts.length) starts = grown(starts, size * 2 + 1)
    const start = starts[size] as number
    const end = start + to - from
    if (end >= 2 ** 32) throw new RangeError("more than four gigabytes of texts in one column")
    if (end > bytes.length) bytes = grown(bytes, Math.min(Math.max(end, bytes.length * 2), 2 ** 32))
    for (let index = 0; index < to - from; index++) bytes[start + index] = of[from + index] as number
    slots[slot] = size
    slots[slot + 1] = hash
    starts[size + 1] = end
    return size++
  }

  const encoded = (text: string): number => {
    if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 6)
    return encode(text, scratch)
  }

  return {
    size: () => size,
    codeOf: (text) => {
      const known = few?.get(text)
      if (known !== undefined) return known
      const end = encoded(text)
      const code = codeOfBytes(scratch, 0, end)
      if (size > mostFew) few = undefined
      few?.set(text, code)
      return code
    },
    codeOfBytes,
    codeIn: (others, code) => others.codeOfBytes(bytes, starts[code] as number, starts[code + 1] as number),
    find: (text) => {
      const end = encoded(text)
      return slots[slotOf(scratch, 0, end, hashOf(scratch, 0, end))] as number
    },
    compare: (a, b) => {
      const [from, other] = [starts[a] as number, starts[b] as number]
      const [length, otherLength] = [(starts[a + 1] as number) - from, (starts[b + 1] as number) - other]
      for (let index = 0; index < length && index < otherLength; index++) {
        const order = (bytes[from + index] as number) - (bytes[other + index] as number)
        if (order !== 0) return order
      }
      return length - otherLength
    },
    textOf: (code) => {
      if (decoded.length < size) decoded = decoded.concat(new Array<undefined>(starts.length - decoded.length))
      return (decoded[code] ??= decode(bytes, starts[code] as number, starts[code + 1] as number))
    },
  }
}
