import { expect, test } from "vitest"
import { documentRuleIds } from "./document-rule-ids.ts"
import { documentRules } from "./document-rules.ts"

test("the ids are those of the rules", () => {
  expect(documentRuleIds).toEqual(documentRules.map(({ id }) => id))
})
