import { expect, test } from "vitest"
import { untoldBesides } from "./untold.ts"

test("names what may stay untold and is not told, with the reason, and nothing that must be told", () => {
  expect(untoldBesides("visit", [], "a summary only")).toEqual({ helped: "a summary only" })
  expect(untoldBesides("visit", ["helped"], "a summary only")).toEqual({})
  const thread = untoldBesides("thread", ["channel", "author"], "a list only")
  expect(Object.keys(thread)).toContain("solvedAt")
  for (const told of ["channel", "author", "openedAt", "id"]) expect(thread).not.toHaveProperty(told)
})
