import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openParquet, type ParquetGroup } from "./parquet.ts"
import { SourceFailed } from "./source.ts"

/** Written by DuckDB 1.5: two rows with a whole number, a text, a moment, a flag, a decimal and a list. */
const files = {
  snappy:
    "UEFSMRUAFSwVMCwVBBUAFQYVBgAAFlQCAAAABAEBAAAAAAAAAAIAAAAAAAAAFQAVJBUoLBUEFQAVBhUGAAASRAIAAAAEAQIAAAB1MQIAAAB1MhUAFSwVMCwVBBUAFQYVBg" +
    "AAFlQCAAAABAEA9j0d80sGAAAoX6YHTAYAFQAVDhUSLBUEFQAVBhUGAAAHGAIAAAAEAQEVABVSFSIsFQQVABUGFQYAACkYIQAAAEEBAHYBAAziBAAAFQAVoAEVMCwVBBUA" +
    "FQYVBgAAUDACAAAABABBAAAAQQwA9gEAEAEAAABhFQIZnDUAGA1kdWNrZGJfc2NoZW1hFQwAFQQlAhgGdGlja2V0JSQAFQwlAhgGcGVyc29uJQAAFQQlAhgGb3BlbmVkJR" +
    "RMjBIcLAAAAAAAFQAlAhgGbG9va2VkABUCJQIYBGNvc3QlChUEFRIsXBUEFRIAAAA1AhgEdGFncxUCFQYANQQYBGxpc3QVAgAVDCUCGAdlbGVtZW50JQAAFgQZHBlsJgAc" +
    "FQQZFQAZGAZ0aWNrZXQVAhYEFk4WUiYIPBgIAgAAAAAAAAAYCAEAAAAAAAAAFgAoCAIAAAAAAAAAGAgBAAAAAAAAABERAAAAJgAcFQwZFQAZGAZwZXJzb24VAhYEFkYWSi" +
    "ZaPBgCdTIYAnUxFgAoAnUyGAJ1MRERAAAAJgAcFQQZFQAZGAZvcGVuZWQVAhYEFk4WUiakATwYCAAoX6YHTAYAGAgA9j0d80sGABYAKAgAKF+mB0wGABgIAPY9HfNLBgAR" +
    "EQAAACYAHBUAGRUAGRgGbG9va2VkFQIWBBYwFjQm9gE8GAEBGAEAFgAoAQEYAQAREQAAACYAHBUCGRUAGRgEY29zdBUCFgQWdBZEJqoCPBgE4gQAABgE4gQAABYCKATiBA" +
    "AAGATiBAAAEREAAAAmABwVDBkVABk4BHRhZ3MEbGlzdAdlbGVtZW50FQIWBBbEARZUJu4CPBgBYRgBYRYCKAFhGAFhEREAAAAWygQWBCYIFroDACgoRHVja0RCIHZlcnNp" +
    "b24gdjEuNS42IChidWlsZCAwNjljYzlmOWI1KRlsHAAAHAAAHAAAHAAAHAAAHAAAAFwCAABQQVIx",
  zstd:
    "UEFSMRUAFSwVPiwVBBUAFQYVBgAAKLUv/SAWsQAAAgAAAAQBAQAAAAAAAAACAAAAAAAAABUAFSQVNiwVBBUAFQYVBgAAKLUv/SASkQAAAgAAAAQBAgAAAHUxAgAAAHUyFQ" +
    "AVLBU+LBUEFQAVBhUGAAAotS/9IBaxAAACAAAABAEA9j0d80sGAAAoX6YHTAYAFQAVDhUgLBUEFQAVBhUGAAAotS/9IAc5AAACAAAABAEBFQAVUhU0LBUEFQAVBhUGAAAo" +
    "tS/9ICmNAABYIQAAAEEBAOIEAAABACIwAhUAFaABFUIsFQQVABUGFQYAACi1L/0gUMUAAJACAAAABABBAAAAQQwAAQAAAGEBAJPAFxUCGZw1ABgNZHVja2RiX3NjaGVtYR" +
    "UMABUEJQIYBnRpY2tldCUkABUMJQIYBnBlcnNvbiUAABUEJQIYBm9wZW5lZCUUTIwSHCwAAAAAABUAJQIYBmxvb2tlZAAVAiUCGARjb3N0JQoVBBUSLFwVBBUSAAAANQIY" +
    "BHRhZ3MVAhUGADUEGARsaXN0FQIAFQwlAhgHZWxlbWVudCUAABYEGRwZbCYAHBUEGRUAGRgGdGlja2V0FQwWBBZOFmAmCDwYCAIAAAAAAAAAGAgBAAAAAAAAABYAKAgCAA" +
    "AAAAAAABgIAQAAAAAAAAAREQAAACYAHBUMGRUAGRgGcGVyc29uFQwWBBZGFlgmaDwYAnUyGAJ1MRYAKAJ1MhgCdTEREQAAACYAHBUEGRUAGRgGb3BlbmVkFQwWBBZOFmAm" +
    "wAE8GAgAKF+mB0wGABgIAPY9HfNLBgAWACgIAChfpgdMBgAYCAD2PR3zSwYAEREAAAAmABwVABkVABkYBmxvb2tlZBUMFgQWMBZCJqACPBgBARgBABYAKAEBGAEAEREAAA" +
    "AmABwVAhkVABkYBGNvc3QVDBYEFnQWVibiAjwYBOIEAAAYBOIEAAAWAigE4gQAABgE4gQAABERAAAAJgAcFQwZFQAZOAR0YWdzBGxpc3QHZWxlbWVudBUMFgQWxAEWZia4" +
    "AzwYAWEYAWEWAigBYRgBYRERAAAAFsoEFgQmCBaWBAAoKER1Y2tEQiB2ZXJzaW9uIHYxLjUuNiAoYnVpbGQgMDY5Y2M5ZjliNSkZbBwAABwAABwAABwAABwAABwAAABcAg" +
    "AAUEFSMQ==",
  gzip:
    "UEFSMRUAFSwVQCwVBBUAFQYVBgAAH4sIAAAAAAAA/2NiYGBgYWRkgAAmKA0AyfI65hYAAAAVABUkFUIsFQQVABUGFQYAAB+LCAAAAAAAAP9jYmBgYGFkApKlhmDSCADlID" +
    "13EgAAABUAFSwVWiwVBBUAFQYVBgAAH4sIAAAAAAAA/wEWAOn/AgAAAAQBAPY9HfNLBgAAKF+mB0wGAPf21QgWAAAAFQAVDhU8LBUEFQAVBhUGAAAfiwgAAAAAAAD/AQcA" +
    "+P8CAAAABAEBXGfmYwcAAAAVABVSFUIsFQQVABUGFQYAAB+LCAAAAAAAAP9TZGBgcGRkwA8esTAwAABr9gcOKQAAABUAFaABFVwsFQQVABUGFQYAAB+LCAAAAAAAAP+lxE" +
    "ENAAAIw8BCeGJqUvBvgnlYk14Dg6yWrPL3Uo1qQlAAAAAVAhmcNQAYDWR1Y2tkYl9zY2hlbWEVDAAVBCUCGAZ0aWNrZXQlJAAVDCUCGAZwZXJzb24lAAAVBCUCGAZvcGVu" +
    "ZWQlFEyMEhwsAAAAAAAVACUCGAZsb29rZWQAFQIlAhgEY29zdCUKFQQVEixcFQQVEgAAADUCGAR0YWdzFQIVBgA1BBgEbGlzdBUCABUMJQIYB2VsZW1lbnQlAAAWBBkcGW" +
    "wmABwVBBkVABkYBnRpY2tldBUEFgQWThZiJgg8GAgCAAAAAAAAABgIAQAAAAAAAAAWACgIAgAAAAAAAAAYCAEAAAAAAAAAEREAAAAmABwVDBkVABkYBnBlcnNvbhUEFgQW" +
    "RhZkJmo8GAJ1MhgCdTEWACgCdTIYAnUxEREAAAAmABwVBBkVABkYBm9wZW5lZBUEFgQWThZ8Js4BPBgIAChfpgdMBgAYCAD2PR3zSwYAFgAoCAAoX6YHTAYAGAgA9j0d80" +
    "sGABERAAAAJgAcFQAZFQAZGAZsb29rZWQVBBYEFjAWXibKAjwYAQEYAQAWACgBARgBABERAAAAJgAcFQIZFQAZGARjb3N0FQQWBBZ0FmQmqAM8GATiBAAAGATiBAAAFgIo" +
    "BOIEAAAYBOIEAAAREQAAACYAHBUMGRUAGTgEdGFncwRsaXN0B2VsZW1lbnQVBBYEFsQBFoABJowEPBgBYRgBYRYCKAFhGAFhEREAAAAWygQWBCYIFoQFACgoRHVja0RCIH" +
    "ZlcnNpb24gdjEuNS42IChidWlsZCAwNjljYzlmOWI1KRlsHAAAHAAAHAAAHAAAHAAAHAAAAF0CAABQQVIx",
  uncompressed:
    "UEFSMRUAFSwVLCwVBBUAFQYVBgAAAgAAAAQBAQAAAAAAAAACAAAAAAAAABUAFSQVJCwVBBUAFQYVBgAAAgAAAAQBAgAAAHUxAgAAAHUyFQAVLBUsLBUEFQAVBhUGAAACAA" +
    "AABAEA9j0d80sGAAAoX6YHTAYAFQAVDhUOLBUEFQAVBhUGAAACAAAABAEBFQAVUhVSLBUEFQAVBhUGAAAhAAAAQQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
    "4gQAABUAFaABFaABLBUEFQAVBhUGAAACAAAABABBAAAAQQwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" +
    "ABAAAAYRUCGZw1ABgNZHVja2RiX3NjaGVtYRUMABUEJQIYBnRpY2tldCUkABUMJQIYBnBlcnNvbiUAABUEJQIYBm9wZW5lZCUUTIwSHCwAAAAAABUAJQIYBmxvb2tlZAAV" +
    "AiUCGARjb3N0JQoVBBUSLFwVBBUSAAAANQIYBHRhZ3MVAhUGADUEGARsaXN0FQIAFQwlAhgHZWxlbWVudCUAABYEGRwZbCYAHBUEGRUAGRgGdGlja2V0FQAWBBZOFk4mCD" +
    "wYCAIAAAAAAAAAGAgBAAAAAAAAABYAKAgCAAAAAAAAABgIAQAAAAAAAAAREQAAACYAHBUMGRUAGRgGcGVyc29uFQAWBBZGFkYmVjwYAnUyGAJ1MRYAKAJ1MhgCdTEREQAA" +
    "ACYAHBUEGRUAGRgGb3BlbmVkFQAWBBZOFk4mnAE8GAgAKF+mB0wGABgIAPY9HfNLBgAWACgIAChfpgdMBgAYCAD2PR3zSwYAEREAAAAmABwVABkVABkYBmxvb2tlZBUAFg" +
    "QWMBYwJuoBPBgBARgBABYAKAEBGAEAEREAAAAmABwVAhkVABkYBGNvc3QVABYEFnQWdCaaAjwYBOIEAAAYBOIEAAAWAigE4gQAABgE4gQAABERAAAAJgAcFQwZFQAZOAR0" +
    "YWdzBGxpc3QHZWxlbWVudBUAFgQWxgEWxgEmjgM8GAFhGAFhFgIoAWEYAWEREQAAABbMBBYEJggWzAQAKChEdWNrREIgdmVyc2lvbiB2MS41LjYgKGJ1aWxkIDA2OWNjOW" +
    "Y5YjUpGWwcAAAcAAAcAAAcAAAcAAAcAAAAXQIAAFBBUjE=",
} as const

let folder = ""
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "folkmoot-parquet-"))))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (bytes: Uint8Array): string => {
  const path = join(folder, "some.parquet")
  writeFileSync(path, bytes)
  return path
}

const groupsOf = async (path: string, columns: readonly string[]): Promise<readonly ParquetGroup[]> => {
  const groups: ParquetGroup[] = []
  for await (const group of (await openParquet("table", path)).groups(columns)) groups.push(group)
  return groups
}

describe.each(Object.keys(files) as (keyof typeof files)[])("a file packed as %s", (packed) => {
  const bytes = Buffer.from(files[packed], "base64")

  test("names its columns and gives its rows", async () => {
    const path = written(bytes)
    expect((await openParquet("table", path)).columns).toEqual(["ticket", "person", "opened", "looked", "cost", "tags"])
    expect(await groupsOf(path, ["ticket", "person", "opened", "looked", "cost"])).toEqual([
      {
        first: 1,
        rows: [
          { ticket: 1n, person: "u1", opened: new Date("2026-03-01T09:30:00Z"), looked: true, cost: 12.5 },
          { ticket: 2n, person: "u2", opened: new Date("2026-03-02T10:00:00Z"), looked: false, cost: null },
        ],
      },
    ])
  })

  test("whose schema counts backwards is refused or read, and never read for ever", async () => {
    const damaged = Buffer.from(bytes)
    // The last part of the list's name and number of children: one child becomes fewer than none.
    const at = bytes.indexOf("tags") + 5
    damaged[at] = 3
    await expect(openParquet("table", written(damaged)).then(({ columns }) => columns.includes("tags"), (cause: unknown) => cause instanceof SourceFailed)).resolves.toBe(true)
  })

  test("damaged anywhere, it is broken or gives rows, and never throws anything but what to do", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(bytes)
        damaged[at] = ((damaged[at] as number) + change) % 256
        try {
          for (const group of await groupsOf(written(damaged), ["ticket", "person"])) expect("rows" in group || group.broken !== "").toBe(true)
        } catch (cause) {
          expect(cause).toMatchObject({ _tag: "SourceFailed", message: expect.stringContaining("is no Parquet file") as string })
        }
      }),
      { numRuns: 150 },
    )
  })
})
