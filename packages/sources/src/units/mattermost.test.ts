import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, mattermost } from "./mattermost.ts"

sourceLaws(mattermost, examples)

test.skipIf(!referenceDataIsPresent)("recorded answers of the API tell what was counted in them by hand", async () => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-mattermost-"))
  onTestFinished(async () => rm(folder, { recursive: true }))
  for (const name of ["posts", "posts_next", "user_sduenas", "user_valcos"]) await cp(referencePath(`perceval-fixtures/mattermost/mattermost_${name}.json`), join(folder, `${name}.json`))
  const { facts, rejects, coverage } = await tellingOf(mattermost, { path: folder })
  // Nine posts on two pages: two joinings, six that answer none, one that answers another of them; two people.
  const count = (table: string): number => facts.filter((fact) => fact.table === table).length
  expect(rejects).toEqual([])
  expect([count("post"), count("thread"), count("member"), count("tie")]).toEqual([7, 6, 2, 1])
  expect(JSON.stringify([facts, coverage])).not.toMatch(/@|valcos|sduenas/)
  expect(coverage.find(({ table }) => table === "post")?.notes).toContain("Passed over what Mattermost says happened: system_join_team 2.")
})
