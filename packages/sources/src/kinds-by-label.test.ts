import { describe, expect, test } from "vitest"
import { kindAmong, kindsByLabel, namesIn } from "./kinds-by-label.ts"

describe("kinds by label", () => {
  const kinds = kindsByLabel({ idea: "Feature, wish ", incident: "bug", staff: "MEMBER" })

  test("names stand between commas, whatever the case of their letters", () => {
    expect(namesIn(" A, b ,,C ")).toEqual(["a", "b", "c"])
    expect(namesIn(undefined)).toEqual([])
  })

  test("the first label that was given a kind decides; other labels, and what is no label, do not", () => {
    expect(kindAmong(kinds, ["later", 7, null, "WISH", "bug"])).toBe("idea")
    expect(kindAmong(kinds, ["Bug", "feature"])).toBe("incident")
    expect(kindAmong(kinds, ["member", "constructor", "__proto__"])).toBeUndefined()
  })
})
