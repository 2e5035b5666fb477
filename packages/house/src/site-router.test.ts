import { expect, test } from "vitest"
import { documentAddress, doorAddress } from "./site-router.ts"

test.each([
  ["docs/guides/README.md", "guides/index"],
  ["docs/reference/metrics/resolution-rate.md", "reference/metrics/resolution-rate"],
  ["docs/glossary.md", "glossary"],
  ["docs/examples/worker/README.md", "examples/worker/index"],
  ["packages/playground/README.md", "playground/index"],
  ["packages/folkmoot/README.md", "command-line"],
])("%s stands at %s", (file, address) => {
  expect(documentAddress(file)).toBe(address)
})

test("a door stands below the API by what people import", () => {
  expect(doorAddress("@folkmoot/engine/memory")).toBe("api/engine/memory")
})
