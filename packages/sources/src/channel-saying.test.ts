import * as fc from "fast-check"
import { expect, test } from "vitest"
import { checked } from "./checked.ts"
import { peopleOf } from "./people.ts"
import type { Saying } from "./saying.ts"
import type { Told } from "./source.ts"
import { tellConversation } from "./tell-conversation.ts"

async function* saying(all: readonly Saying[]) {
  yield all
  return { hasAllThreads: true, tables: { thread: {}, post: {} } }
}

const toldOf = async (all: readonly Saying[]): Promise<readonly Told[]> => {
  const told: Told[] = []
  for await (const batch of checked("forum", tellConversation(saying(all), peopleOf("forum"), { path: "", name: "forum", map: {} }))) told.push(...batch)
  return told
}

const thread = (id: string, channel: string): Saying => ({ says: "thread", position: "a:1", id, kind: "question", resolvable: true, channel, openedAt: Date.UTC(2026, 0, 1), author: null, affiliation: "unknown" })

const channelIds = fc.constantFrom("c1", "c2")
const said = fc.array(fc.oneof(channelIds.map((channel): Saying => thread("", channel)), fc.record({ id: channelIds, name: fc.constantFrom("Help", "Support", "Lounge") }).map((one): Saying => ({ says: "channel", ...one }))), { maxLength: 12 })

test("a thread is told by the last name its channel was said to have, before or after it, or by the channel's id", async () => {
  await fc.assert(
    fc.asyncProperty(said, async (all) => {
      const sayings = all.map((one, index) => (one.says === "thread" ? { ...one, id: `t${index}` } : one))
      const nameOf = (id: string): string => sayings.reduce((name, one) => (one.says === "channel" && one.id === id ? one.name : name), id)
      const told = await toldOf(sayings)
      const channels = told.flatMap((one) => (one.kind === "fact" && one.table === "thread" ? [one.row.channel] : []))
      expect(channels).toEqual(sayings.flatMap((one) => (one.says === "thread" ? [nameOf(one.channel ?? "")] : [])))
    }),
  )
})

test("a channel that was renamed is counted once, however often", async () => {
  const told = await toldOf([thread("1", "c1"), { says: "channel", id: "c1", name: "Help" }, { says: "channel", id: "c1", name: "Support" }, { says: "channel", id: "c1", name: "Help" }, { says: "channel", id: "c2", name: "Lounge" }])
  const notes = told.flatMap((one) => (one.kind === "coverage" && one.coverage.table === "thread" ? one.coverage.notes : []))
  expect(notes).toContain("Channels that were renamed; each is told by its newest name: 1.")
})
