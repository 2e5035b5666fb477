import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, slack } from "./slack.ts"

sourceLaws(slack, examples)

test.skipIf(!referenceDataIsPresent)("recorded answers of the API tell what a script counted in them", async () => {
  // A dozen lines of Python over the thirteen files: 14 messages, 2 of them joinings, 9 different time stamps among the others, none in a
  // thread, 3 by bots with 2 time stamps; 3 people described; 2 answers that are errors; one channel.
  const { facts, rejects, coverage } = await tellingOf(slack, { path: referencePath("perceval-fixtures/slack") })
  const count = (table: string): number => facts.filter((fact) => fact.table === table).length
  expect(rejects.map(({ position }) => position)).toEqual(["slack_error.json:1", "slack_user_U0004_private.json:1"])
  expect([count("post"), count("thread"), count("member"), count("tie")]).toEqual([9, 9, 3, 0])
  expect(new Set(facts.flatMap((fact) => (fact.table === "thread" ? [fact.row.channel] : [])))).toEqual(new Set(["test channel"]))
  expect(facts.filter((fact) => fact.table === "post" && fact.row.affiliation === "bot")).toHaveLength(2)
  expect(JSON.stringify([facts, coverage])).not.toMatch(/@|dizquierdo|jsmanrique|Owl Capone/)
  expect(coverage.find(({ table }) => table === "post")?.notes).toEqual(expect.arrayContaining(["Passed over what Slack says happened: channel_join 2.", "Left out 3 rows that repeat an id told before; the first was kept."]))
})
