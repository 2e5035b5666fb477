import { createHmac } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, rename, stat, type FileHandle } from "node:fs/promises"
import { join } from "node:path"
import type { Heard } from "./fetched.ts"
import { parseJson } from "./json-file.ts"
import { isRecord, type JsonRecord } from "./json-record.ts"
import { SourceFailed, type Identity } from "./source.ts"

/**
 * What was heard of a site, document by document.
 *
 * @remarks
 * A document kept again replaces what was kept of it. `all` gives them in the order in which they were first heard.
 */
export interface Spool {
  /** Where the site was to be asked on from when the last document was kept. */
  readonly cursor: () => unknown
  /** The documents kept, each with the cursor that came with it. */
  readonly heard: ReadonlyMap<string, unknown>
  readonly keep: (heard: Heard) => Promise<void>
  readonly all: () => AsyncGenerator<Heard, void, void>
  readonly close: () => Promise<void>
}

/** What has to be the same for two readings to share a spool. */
export interface SpoolOwner {
  readonly source: string
  readonly name: string
  readonly address: string
  readonly identity?: Identity
  readonly map: Readonly<Record<string, string>>
  readonly scored: boolean
}

/** A spool for one reading, gone when it ends. */
export const spoolInMemory = (): Spool => {
  const kept = new Map<string, Heard>()
  const heard = new Map<string, unknown>()
  let cursor: unknown = null
  return {
    cursor: () => cursor,
    heard,
    keep: (one) => {
      kept.set(one.document, one)
      heard.set(one.document, one.cursor)
      cursor = one.cursor
      return Promise.resolve()
    },
    async *all() {
      yield* kept.values()
    },
    close: () => Promise.resolve(),
  }
}

const format = "folkmoot-spool"
const version = 1

/** Tells one value from another without saying anything of either; who is declared may stand in both, and the key in neither. */
const markOf = (value: unknown, key = ""): string => createHmac("sha256", `spool ${key}`).update(JSON.stringify(value)).digest("base64url").slice(0, 22)

/** The first line of a spool: whose it is. */
const firstLine = ({ source, name, address, identity: { key, ...declared } = {}, map, scored }: SpoolOwner) =>
  ({ format, version, source, name, address, identity: markOf(declared, key), map: markOf(map, key), scored }) as const

interface Place {
  readonly at: number
  readonly length: number
}

/** The whole lines of a file as bytes, each with where it begins; a line that was being written when somebody stopped is not whole. */
async function* wholeLines(path: string): AsyncGenerator<Place & { readonly bytes: Buffer }, void, void> {
  let rest: Buffer = Buffer.alloc(0)
  let at = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      yield { at: at + from, length: end - from, bytes: bytes.subarray(from, end) }
      from = end + 1
    }
    rest = bytes.subarray(from)
    at += from
  }
}

const isHeard = (value: JsonRecord): boolean => typeof value["document"] === "string" && Array.isArray(value["sayings"])

/** What a spool's first line means where it says something else than it should. */
const differences = (own: ReturnType<typeof firstLine>, found: JsonRecord): string | undefined => {
  if (found["format"] !== own.format) return "is no record of what a site was heard saying"
  if (found["version"] !== own.version) return "was written by another version of Folkmoot"
  if (found["source"] !== own.source || found["name"] !== own.name || found["address"] !== own.address) return "was heard from another site or under another name"
  if (found["identity"] !== own.identity) return "was heard with another identity key or other declared people, so the same person has another pseudonym in it"
  if (found["map"] !== own.map) return "was heard with another mapping"
  return found["scored"] === own.scored ? undefined : `was heard ${found["scored"] === true ? "with" : "without"} a scorer`
}

/**
 * Opens the spool of a source in a folder, or begins one.
 *
 * @remarks
 * A file of lines, readable by its owner alone: the first says what it is, each other one holds one document. It may be killed at any moment: a line
 * that is not whole is cut off when it is opened again. Where more than half of it was heard anew since, it is written anew then. Throws `SourceFailed` where the file is something else, another site's, or damaged.
 */
export const openSpool = async (folder: string, owner: SpoolOwner): Promise<Spool> => {
  const first = firstLine(owner)
  const path = join(folder, `${encodeURIComponent(owner.name)}.jsonl`)
  const refuse = (message: string): SourceFailed =>
    new SourceFailed({ source: owner.source, where: path, message: `${path} ${message}.`, advice: "Give http.state another folder, or remove the file to hear everything anew." })
  await mkdir(folder, { recursive: true })
  const places = new Map<string, Place>()
  const heard = new Map<string, unknown>()
  let cursor: unknown = null
  let end = 0

  const take = ({ bytes, at, length }: Place & { readonly bytes: Buffer }, line: number): void => {
    const read = parseJson(bytes.toString("utf8"))
    const value = "value" in read && isRecord(read.value) ? read.value : undefined
    const problem = value === undefined ? `is damaged in line ${line}` : line === 1 ? differences(first, value) : isHeard(value) ? undefined : `is damaged in line ${line}`
    if (value === undefined || problem !== undefined) throw refuse(problem ?? "is damaged")
    end = at + length + 1
    if (line === 1) return
    cursor = value["cursor"]
    places.set(String(value["document"]), { at, length })
    heard.set(String(value["document"]), cursor)
  }

  let file = await open(path, "a+", 0o600)
  const write = async (value: unknown): Promise<Place> => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
    await file.appendFile(bytes)
    const place = { at: end, length: bytes.length - 1 }
    end += bytes.length
    return place
  }
  try {
    let line = 0
    for await (const one of wholeLines(path)) take(one, (line += 1))
    const { size } = await stat(path)
    // Without one whole line nothing says whose file this is; only the beginning of ours may be cut off.
    if (line === 0 && !JSON.stringify(first).startsWith(await textAt(file, { at: 0, length: Math.min(size, 4096) }))) throw refuse("is no record of what a site was heard saying")
    if (size > end) await file.truncate(end)
    if (line === 0) await write(first)
    const live = [...places.values()].reduce((sum, { length }) => sum + length + 1, Buffer.byteLength(JSON.stringify(first)) + 1)
    if (end > 2 * live) {
      await writeAnew(file, path, first, places)
      await file.close()
      await rename(`${path}.anew`, path)
      file = await open(path, "a+", 0o600)
      end = (await stat(path)).size
    }
  } catch (cause) {
    await file.close()
    throw cause
  }

  return {
    cursor: () => cursor,
    heard,
    keep: async (one) => {
      const known = places.get(one.document)
      if (known === undefined || (await textAt(file, known)) !== JSON.stringify(one)) places.set(one.document, await write(one))
      heard.set(one.document, one.cursor)
      cursor = one.cursor
    },
    async *all() {
      // The file was checked line by line when it was opened, and written by this program since.
      for (const place of places.values()) yield JSON.parse(await textAt(file, place)) as Heard
    },
    close: () => file.close(),
  }
}

/**
 * Writes a spool into a file beside it, without what was heard anew since; gives the documents their new places.
 *
 * @remarks
 * Documents stay in the order in which they were first heard. The one heard last comes once more at the end, since the last line says where to go on.
 */
const writeAnew = async (from: FileHandle, path: string, first: unknown, places: Map<string, Place>): Promise<void> => {
  const [last] = [...places].reduce((latest, one) => (one[1].at > latest[1].at ? one : latest))
  const anew = await open(`${path}.anew`, "w+", 0o600)
  try {
    let at = 0
    const write = async (text: string): Promise<Place> => {
      const bytes = Buffer.from(`${text}\n`)
      await anew.appendFile(bytes)
      at += bytes.length
      return { at: at - bytes.length, length: bytes.length - 1 }
    }
    await write(JSON.stringify(first))
    for (const [document, place] of places) {
      const text = await textAt(from, place)
      places.set(document, await write(text))
    }
    if (last !== [...places.keys()].at(-1)) places.set(last, await write(await textAt(anew, places.get(last) as Place)))
    // The old file goes when the new one is named; until then all of the new one has to be on the disk.
    await anew.sync()
  } finally {
    await anew.close()
  }
}

const textAt = async (file: FileHandle, { at, length }: Place): Promise<string> => {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.toString("utf8")
}
