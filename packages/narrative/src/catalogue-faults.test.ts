import { expect, test } from "vitest"
import { faultsOf } from "./catalogue-faults.ts"

const braces = (english: string, text: string) => faultsOf(english, text).filter(({ kind }) => kind === "brace")

test("braces where the English text has none are told once, however many there are", () => {
  expect(braces("Most are solved.", "De {fleste} er {løst}.")).toEqual([{ kind: "brace", what: "{" }])
  expect(braces("Most are solved.", "De fleste} er løst.")).toEqual([{ kind: "brace", what: "}" }])
  expect(braces("Most are solved.", "De fleste er løst.")).toEqual([])
})
