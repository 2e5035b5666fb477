import { expect, test } from "vitest"
import { measure } from "./measure.ts"
import { socialMentions } from "./units/social-mentions.ts"

test("a row that stands for several mentions is as much that one author said", () => {
  const mention = (id: number, author: string, amount: number) => ({ id: String(id), brand: "own", basis: "mention", mentionedAt: 0, amount, author, affiliation: "unknown", repost: false }) as const
  const [measured] = measure(socialMentions, { mention: [mention(1, "a", 4), mention(2, "b", 1), mention(3, "a", 2)] }, { asOf: 0, variants: ["mentions"] })
  const told = socialMentions({ mentions: 7, authors: [{ author: "a", n: 6 }, { author: "b", n: 1 }] }, { variant: "mentions" })
  if (measured?.estimate.measured !== true || !told.measured) expect.fail("there are mentions")
  expect([measured.estimate.value, measured.estimate.n, measured.estimate.interval]).toEqual([7, told.n, told.interval])
})
