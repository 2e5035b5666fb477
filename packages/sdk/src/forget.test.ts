import { expect, test } from "vitest"
import { communityFolder } from "./community.test-kit.ts"
import { open } from "./index.ts"

const path = communityFolder()

test.each([["without a key", {}], ["with a key, which their source does not use", { key: "a secret of sixteen letters and more" }]])("who is told by plain facts is forgotten by the id they have there, %s", async (_, identity) => {
  await using folkmoot = await open({ sources: [{ id: "facts", path }], identity })
  await folkmoot.ingest()
  expect(await folkmoot.erase(["facts:m7"])).toMatchObject({ people: 1, rows: 1 })
  expect(await folkmoot.erase(["facts:m7", "facts:m700"])).toMatchObject({ rows: 0 })
})

test("an account of another source does not reach them, be the id the same", async () => {
  await using folkmoot = await open({ sources: [{ id: "facts", path }] })
  await folkmoot.ingest()
  expect(await folkmoot.erase(["forum:m7"])).toMatchObject({ rows: 0 })
})
