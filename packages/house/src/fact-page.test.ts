import { tables, type Column } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { factPage } from "./fact-page.ts"

const page = factPage()
const parts = page.split("\n## ").slice(1)

test("the page has a part for each fact table, with a line for each of its columns that says its unit, privacy and meaning", () => {
  expect(parts).toHaveLength(Object.keys(tables).length)
  for (const [index, table] of Object.values(tables).entries()) {
    const part = parts[index] ?? ""
    expect(part.startsWith(`${table.title.en}\n`)).toBe(true)
    for (const [name, { meaning, unit, privacy }] of Object.entries<Column>(table.columns)) {
      const line = part.split("\n").find((one) => one.startsWith(`| \`${name}\` |`)) ?? ""
      expect(line, `${table.id}.${name}`).toContain(meaning)
      if (unit !== undefined) expect(line).toContain(`| ${unit} |`)
      const isKeyOfPeople = name === "id" && ["member", "customer"].includes(table.id)
      expect(line).toContain(isKeyOfPeople || privacy === "pseudonym" ? "pseudonym" : privacy === "open" ? "kept as it is" : "personal")
    }
  }
})

test("each part says what goes when a person is erased", () => {
  const partOf = (id: string): string => parts.find((part) => part.includes(`\`${id}\`:`)) ?? ""
  expect(partOf("activity")).toContain("rows with them as `member` go.")
  expect(partOf("tie")).toContain("rows with them as `member` or `other` go.")
  expect(partOf("post")).toContain("`author` is no longer told.")
  expect(partOf("referral")).toContain("`referrer` and `referred` are no longer told.")
  expect(partOf("cost")).toContain("nothing changes")
})
