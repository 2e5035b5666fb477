import { expect, test } from "vitest"
import { shareOfSide, type Written } from "./posts-by-side.ts"

const posts = (author: string, by: Written["by"], n: number): Written => ({ author, by, n })

test("who wrote nothing is nobody, whichever side they are on", () => {
  const told = [posts("a", "staff", 3), posts("b", "member", 5), posts("c", "member", 1)]
  for (const side of ["staff", "members"] as const) expect(shareOfSide([...told, posts("d", "staff", 0), posts("e", "member", 0)], side, 0.95)).toEqual(shareOfSide(told, side, 0.95))
})

test("authors of whom nobody knows what they are count as members, which is said where there are any", () => {
  expect(shareOfSide([posts("a", "staff", 1), posts("b", "member", 2), posts("c", "unknown", 1)], "members", 0.95)).toMatchObject({ measured: true, value: 0.75, caveats: [{}] })
  expect(shareOfSide([posts("a", "staff", 1), posts("b", "member", 3)], "members", 0.95)).toMatchObject({ measured: true, value: 0.75, caveats: [] })
})
