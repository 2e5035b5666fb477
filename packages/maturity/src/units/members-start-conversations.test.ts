import { ownerPostShare } from "@folkmoot/metrics/owner-post-share"
import { expect, test } from "vitest"
import { judge } from "../judge.ts"
import { criterionLaws } from "../testing.ts"
import { examples, membersStartConversations } from "./members-start-conversations.ts"

criterionLaws(membersStartConversations, examples)

test("the question is about members and the number about staff, so the reason says whose it is", () => {
  const posts = [{ author: "a", by: "member", n: 30 }, { author: "s", by: "staff", n: 1 }] as const
  const { because } = judge(membersStartConversations, { estimateOf: () => ownerPostShare({ posts }, { variant: "openings" }) })
  expect(because.en).toMatch(/^Conversations that staff started – Measured at /)
  expect(because.de).toMatch(/^Von Beschäftigten begonnene Gespräche – Der Messwert liegt bei /)
  expect(because.da).toMatch(/^Samtaler startet af medarbejdere – Målingen viser /)
})
