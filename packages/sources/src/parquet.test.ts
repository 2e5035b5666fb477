import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { parquetFiles as files } from "./parquet.test-kit.ts"
import { openParquet, type ParquetGroup } from "./parquet.ts"
import { SourceFailed } from "./source.ts"

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
