import { describe, expect, test } from "vitest"
import { RepliesCounted, mostAreUnheard } from "./replies-counted.ts"

const counted = (conversations: readonly (readonly [said: number | undefined, told: number])[]): RepliesCounted => {
  const replies = new RepliesCounted()
  for (const [index, [said, told]] of conversations.entries()) {
    replies.says(`t${index}`, said)
    for (let n = 0; n < told; n += 1) replies.tells(`t${index}`)
  }
  return replies
}

describe("replies a site counts", () => {
  test("are summed over conversations, and what is too many in one makes up for none", () => {
    expect(counted([[3, 1], [2, 5], [0, 4], [undefined, 7]]).count()).toMatchObject({ said: 5, told: 3, answered: 2, heard: 1 })
  })

  test("a number that is no count says nothing", () => {
    for (const odd of [1e300, 2.5, -4, Number.NaN, Number.POSITIVE_INFINITY]) expect(counted([[odd, 1]]).count()).toMatchObject({ said: 0, told: 0, answered: 0, heard: 0 })
  })

  test("are mostly unheard when more than half of the conversations lack more than half", () => {
    expect(mostAreUnheard(counted([[3, 1], [2, 2]]).count())).toBe(false)
    expect(mostAreUnheard(counted([[3, 1], [2, 0], [1, 1]]).count())).toBe(true)
    expect(mostAreUnheard(counted([[2, 1]]).count())).toBe(false)
    expect(mostAreUnheard(counted([]).count())).toBe(false)
  })

  test("a conversation is silent where none of its records says anything of replies, and none was told", () => {
    const replies = new RepliesCounted()
    for (const [thread, isSaid] of [["a", false], ["b", false], ["b", true], ["b", false], ["c", false], ["d", true]] as const) replies.opens(thread, isSaid)
    replies.tells("c")
    expect(replies.count()).toMatchObject({ opened: 4, silent: 1 })
  })

  test("one strange number does not outweigh an archive that is whole", () => {
    const whole = Array.from({ length: 20 }, () => [2, 2] as const)
    expect(mostAreUnheard(counted([...whole, [9_000_000, 1]]).count())).toBe(false)
  })
})
