import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, facts } from "./facts.ts"

sourceLaws(facts, examples, { oneFactPerRow: true })

test("a table is followed up to the last moment told in it, by columns as by rows, unless its coverage says otherwise", async () => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-facts-"))
  const endIn = async (written: string): Promise<number | null | undefined> => {
    await writeFile(join(folder, "thread.csv"), `id,kind,resolvable,openedAt,affiliation,solvedAt\n1,question,true,2026-01-01,customer,${written}\n2,question,true,2026-02-01,customer,\n`)
    return (await tellingOf(facts, { path: folder })).coverage.find(({ table }) => table === "thread")?.to
  }
  try {
    // The second is not written plainly, so its row is read as one.
    for (const written of ["2026-03-01", '"2026-03-01"']) expect(await endIn(written)).toBe(Date.UTC(2026, 2, 1))
    expect(await endIn("")).toBe(Date.UTC(2026, 1, 1))
    await writeFile(join(folder, "coverage.json"), '{"thread":{"to":"2026-04-01"}}')
    expect(await endIn("2026-03-01")).toBe(Date.UTC(2026, 3, 1))
  } finally {
    await rm(folder, { recursive: true })
  }
})
