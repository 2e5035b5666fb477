import { readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import { crc32, inflateRawSync } from "node:zlib"
import { SourceFailed } from "./source.ts"

/** What an archive may hold before it counts as made to exhaust whoever opens it. */
export interface ZipLimits {
  /** How many bytes the archive itself may have. */
  readonly packed: number
  /** How many entries it may list. */
  readonly entries: number
  /** How many bytes one entry may unfold to. */
  readonly entry: number
  /** How many bytes all wanted entries may unfold to together. */
  readonly total: number
  /** How many times its packed size an entry of more than a million bytes may unfold to. */
  readonly ratio: number
}

/** Far above what tools write, far below what hurts. */
export const zipLimits: ZipLimits = { packed: 200_000_000, entries: 10_000, entry: 400_000_000, total: 800_000_000, ratio: 400 }

interface Entry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** An archive is not what it should be; the reader says where. */
class ZipBroken extends Error {
  readonly advice: string
  constructor(message: string, advice = "Export or pack it again.") {
    super(message)
    this.advice = advice
  }
}

const bomb = (message: string): ZipBroken => new ZipBroken(message, "No export looks like this; make sure where it comes from, and unpack it by other means if it is sound.")

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

/** Where the list of entries begins and how many it has; the end record is the last thing in the file but a comment. */
const directoryOf = (bytes: Buffer): { readonly start: number; readonly count: number } => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) !== endMark) continue
    const [count, start] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 16)]
    if (count === 0xffff || start === 0xffffffff) throw new ZipBroken("it is a ZIP64 archive, which no export of this kind needs.")
    return { start, count }
  }
  throw new ZipBroken("it is no zip archive, or it was cut off.")
}

const entriesOf = (bytes: Buffer, limits: ZipLimits): readonly Entry[] => {
  const { start, count } = directoryOf(bytes)
  if (count > limits.entries) throw bomb(`it lists ${count} entries; at most ${limits.entries} are read.`)
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new ZipBroken("its list of entries is damaged.")
    const length = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + length), flags: bytes.readUInt16LE(at + 8), method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

const packedBytes = (bytes: Buffer, { name, at, packed }: Entry): Buffer => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) throw new ZipBroken(`its entry ${name} is damaged.`)
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + packed > bytes.length) throw new ZipBroken(`its entry ${name} was cut off.`)
  return bytes.subarray(start, start + packed)
}

const unfolded = (bytes: Buffer, entry: Entry, limits: ZipLimits): Buffer => {
  const { name, flags, method, crc, packed, size } = entry
  if ((flags & 1) === 1) throw new ZipBroken(`its entry ${name} is locked with a password.`, "Save it without a password.")
  if (method !== 0 && method !== 8) throw new ZipBroken(`its entry ${name} is packed in a way that is not read.`)
  if (size > limits.entry) throw bomb(`its entry ${name} unfolds to ${size} bytes; at most ${limits.entry} are read.`)
  if (size > 1_000_000 && size > packed * limits.ratio) throw bomb(`its entry ${name} unfolds to ${Math.round(size / packed)} times its size.`)
  const data = packedBytes(bytes, entry)
  let whole: Buffer
  try {
    // What an entry says of its size may be a lie: unfolding stops where it would go beyond it.
    whole = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new ZipBroken(`its entry ${name} is damaged, or unfolds to more than it says.`)
  }
  if (whole.length !== size || crc32(whole) !== crc) throw new ZipBroken(`its entry ${name} is damaged.`)
  if (whole.length >= 4 && whole.readUInt32LE(0) === localMark) throw bomb(`its entry ${name} is an archive itself.`)
  return whole
}

/** The bytes of an archive's wanted entries, by name. */
const unpacked = (bytes: Buffer, wanted: (name: string) => boolean, limits: ZipLimits): ReadonlyMap<string, Buffer> => {
  const entries = entriesOf(bytes, limits).filter(({ name }) => !name.endsWith("/") && wanted(name))
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.total) throw bomb(`its entries unfold to ${total} bytes; at most ${limits.total} are read.`)
  const found = new Map<string, Buffer>()
  for (const entry of entries) {
    if (found.has(entry.name)) throw bomb(`it has two entries called ${entry.name}.`)
    found.set(entry.name, unfolded(bytes, entry, limits))
  }
  return found
}

/**
 * Reads a zip archive: the entries whose names are wanted, each with its bytes.
 *
 * @remarks
 * Unit: {@link zipLimits} unless others are given. An archive that is too large, has too many entries, unfolds to too much or by too much, is
 * locked, damaged or an archive within an archive throws {@link SourceFailed}; nothing is ever written to disk, so names cannot lead anywhere.
 */
export const readZip = async (source: string, path: string, wanted: (name: string) => boolean, limits: ZipLimits = zipLimits): Promise<ReadonlyMap<string, Buffer>> => {
  const fail = (what: string, advice: string): SourceFailed => new SourceFailed({ source, where: path, message: `${basename(path)} cannot be opened: ${what}`, advice })
  const { size } = await stat(path)
  if (size > limits.packed) throw fail(`it has ${size} bytes; at most ${limits.packed} are read.`, "Export it in parts.")
  try {
    return unpacked(await readFile(path), wanted, limits)
  } catch (cause) {
    if (cause instanceof ZipBroken) throw fail(cause.message, cause.advice)
    throw cause
  }
}
