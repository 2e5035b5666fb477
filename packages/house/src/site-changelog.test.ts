import { expect, test } from "vitest"
import { changelog, changeOf, changesByVersion, projectChangelog } from "./site-changelog.ts"
import { filesIn } from "./workspace.ts"

const facts = `# @folkmoot/facts

## 0.10.0

### Minor Changes

- 1a2b3c4: Tables for **ties**.

  With a second paragraph.

### Patch Changes

- Updated dependencies [1a2b3c4]
  - @folkmoot/other@0.10.0

## 0.9.0

### Minor Changes

- 5d6e7f8: The first.
`

test("a changeset names its packages and says what changed", () => {
  expect(changeOf("---\n\"@folkmoot/facts\": minor\nfolkmoot: patch\n---\n\nMore tables.\n")).toEqual({ packages: ["@folkmoot/facts", "folkmoot"], text: "More tables." })
})

test("a package's changelog is read by version, without what came with others", () => {
  expect(changesByVersion("@folkmoot/facts", facts)).toEqual(
    new Map([
      ["0.10.0", [{ packages: ["@folkmoot/facts"], text: "Tables for **ties**.\n\n  With a second paragraph." }]],
      ["0.9.0", [{ packages: ["@folkmoot/facts"], text: "The first." }]],
    ]),
  )
})

test("the page says what comes first, newest versions before older ones, and a change in two packages once", () => {
  const plan = changesByVersion("@folkmoot/plan", facts.replace("## 0.9.0", "## 0.8.0"))
  const page = changelog([{ packages: ["folkmoot"], text: "To come." }], [changesByVersion("@folkmoot/facts", facts), plan])
  expect(page.match(/^## .+$/gm)).toEqual(["## Not yet released", "## 0.10.0", "## 0.9.0", "## 0.8.0"])
  expect(page).toContain("To come.\n\nIn `folkmoot`.")
  expect(page.match(/Tables for \*\*ties\*\*/g)).toHaveLength(1)
  expect(page).toContain("In `@folkmoot/facts`, `@folkmoot/plan`.")
})

test("every changeset of the project is on its page", () => {
  expect(projectChangelog().match(/^In `/gm)?.length ?? 0).toBeGreaterThanOrEqual(filesIn(".changeset/*.md").length)
})
