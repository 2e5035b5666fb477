import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { entriesIn } from "./place.ts"

test("what stands in a folder is given by name, and in those below it where that is wanted; what cannot be read is said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-place-"))
  const names = async (deep: boolean): Promise<readonly string[]> => (await entriesIn("slack", folder, { deep })).map(({ name }) => name)
  try {
    mkdirSync(join(folder, "b"))
    for (const file of ["c", "a", "b/d"]) writeFileSync(join(folder, file), "")
    expect([await names(false), await names(true)]).toEqual([["a", "b", "c"], ["a", "b", "c", "d"]])
    for (const [path, code] of [["gone", "ENOENT"], ["a", "ENOTDIR"]] as const) {
      await expect(entriesIn("slack", join(folder, path))).rejects.toMatchObject({
        source: "slack", where: join(folder, path), message: `The folder ${join(folder, path)} could not be read (${code}).`, advice: expect.stringContaining("nobody moves files") as string,
      })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
