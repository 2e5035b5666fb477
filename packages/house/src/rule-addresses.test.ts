import { documentRules, rulePage, rules } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { documentAddress } from "./site-router.ts"
import { filesIn } from "./workspace.ts"

test("a finding leads to a page of the site, and every page of a rule can be reached so", () => {
  const pages = filesIn("docs/reference/rules/*.md").filter((file) => !file.endsWith("README.md")).map((file) => `https://folkmoot.dev/${documentAddress(file)}.html`)
  expect([...documentRules, ...rules].map(({ id }) => rulePage(id)).toSorted()).toEqual(pages.toSorted())
})
