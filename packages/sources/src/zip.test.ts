import { zipSync } from "fflate"
import * as fc from "fast-check"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readZip, zipLimits, type ZipLimits } from "./zip.ts"

const withBytes = async <A>(bytes: Uint8Array, use: (path: string) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-zip-"))
  try {
    await writeFile(join(folder, "some.zip"), bytes)
    return await use(join(folder, "some.zip"))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const opened = async (bytes: Uint8Array, limits: Partial<ZipLimits> = {}) => withBytes(bytes, async (path) => readZip("test", path, () => true, { ...zipLimits, ...limits }))

/** Where the list of entries says how large the only entry is when unfolded. */
const claimedSize = (zip: Buffer): number => zip.readUInt32LE(zip.length - 22 + 16) + 24

test("what another program packed is what is read", async () => {
  const entries = fc.dictionary(fc.string({ unit: fc.constantFrom("a", "b", "/", "ü"), minLength: 1, maxLength: 5 }).filter((name) => !name.endsWith("/")), fc.uint8Array({ maxLength: 400 }), { maxKeys: 4 })
  await fc.assert(
    fc.asyncProperty(entries, fc.constantFrom(0, 6), async (files, level) => {
      const read = await opened(zipSync(files, { level }))
      expect(Object.fromEntries([...read].map(([name, bytes]) => [name, new Uint8Array(bytes)]))).toEqual({ ...files })
    }),
    { numRuns: 40 },
  )
})

test("a damaged archive is refused with advice, or read as it was", async () => {
  const whole = zipSync({ a: Buffer.from("some text, some text, some text") })
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const found = await opened(whole.with(at, byte)).catch((cause: unknown) => cause)
      if (found instanceof Map) for (const bytes of found.values()) expect(String(bytes)).toBe("some text, some text, some text")
      else expect(found).toMatchObject({ _tag: "SourceFailed", advice: expect.stringMatching(/\.$/) as string })
    }),
    { numRuns: 150 },
  )
})

const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1_000_000)
const lie = (): Buffer => {
  const zip = Buffer.from(zipSync({ a: megabytes(2) }))
  zip.writeUInt32LE(10, claimedSize(zip))
  return zip
}
const locked = (): Buffer => {
  const zip = Buffer.from(zipSync({ a: Buffer.from("secret") }))
  zip.writeUInt8(1, zip.readUInt32LE(zip.length - 22 + 16) + 8)
  return zip
}

test.each<readonly [string, () => Uint8Array, Partial<ZipLimits>, string]>([
  ["that unfolds to many times its size", () => zipSync({ a: megabytes(2) }), {}, "times its size"],
  ["whose entry unfolds to too much", () => zipSync({ a: megabytes(2) }, { level: 0 }), { entry: 1_000_000 }, "at most 1000000 are read"],
  ["whose entries together unfold to too much", () => zipSync({ a: megabytes(1), b: megabytes(1) }, { level: 0 }), { total: 1_500_000 }, "entries unfold to 2000000 bytes"],
  ["with too many entries", () => zipSync({ a: megabytes(0), b: megabytes(0) }), { entries: 1 }, "it lists 2 entries"],
  ["that is too large itself", () => zipSync({ a: megabytes(1) }, { level: 0 }), { packed: 1000 }, "at most 1000 are read"],
  ["that says less than it unfolds to", lie, {}, "more than it says"],
  ["within an archive", () => zipSync({ a: zipSync({ b: megabytes(0) }) }), {}, "an archive itself"],
  ["locked with a password", locked, {}, "locked with a password"],
  ["that is none", () => Buffer.from("PK\u0003\u0004 and nothing else, though it is long enough"), {}, "no zip archive"],
])("an archive %s is refused", async (_name, bytes, limits, words) => {
  await expect(opened(bytes(), limits)).rejects.toMatchObject({ _tag: "SourceFailed", message: expect.stringContaining(words) as string })
})
