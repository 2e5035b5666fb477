import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { discourse, examples } from "./discourse.ts"

sourceLaws(discourse, examples)

/**
 * Counted from the recorded answers by a Python script over their JSON: topics and posts by their ids (the recording gives three topics the same
 * posts), ids that streams name and no file holds, first replies, people's days, and pairs of whom one answered the other.
 */
const counted = { topics: ["1148", "1149", "1150", "1448"], posts: 25, repeats: 4, missing: 22, days: 24, ties: 12, likes: 19 }

test.skipIf(!referenceDataIsPresent)("recorded answers of two sites tell what another program counted", async () => {
  const { facts, rejects, coverage } = await tellingOf(discourse, { path: referencePath("perceval-fixtures/discourse") })
  const threads = facts.flatMap((fact) => (fact.table === "thread" ? [fact.row] : []))
  const rows = (table: string): number => facts.filter((fact) => fact.table === table).length
  const [thread, post] = ["thread", "post"].map((table) => coverage.find((one) => one.table === table))

  expect(rejects).toEqual([])
  expect(threads.map(({ id }) => id).toSorted()).toEqual(counted.topics)
  expect([rows("post"), rows("activity"), rows("tie")]).toEqual([counted.posts, counted.days, counted.ties])
  expect(Object.fromEntries(threads.map(({ id, firstReplyAt }) => [id, firstReplyAt]))).toEqual({
    1148: Date.UTC(2016, 1, 1, 12, 17, 43, 777), 1149: null, 1150: null, 1448: Date.UTC(2016, 4, 24, 10, 18, 52, 433),
  })
  // The lists name three of the topics, the fourth carries the field in its posts; none is solved, and no file says where solutions are taken.
  expect(threads.map(({ solved, resolvable }) => [solved, resolvable])).toEqual(threads.map(() => [null, true]))
  expect(post?.truncated).toContain(`${counted.missing} posts`)
  expect(post?.notes.join(" ")).toContain(`${counted.repeats} rows that repeat`)
  expect(post?.notes.join(" ")).toMatch(new RegExp(`not told as reactions: ${counted.likes}\\.`))
  expect(thread?.untold["solved"]).toContain("add /site.json")
})
