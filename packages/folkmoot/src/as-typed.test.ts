import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

file("data/thread.csv", "id,kind,resolvable,openedAt,affiliation,solved,solvedAt\n1,question,true,2025-01-01T09:00:00Z,customer,true,2025-01-02T09:00:00Z\n")
const data = ["--from", `facts:${join(folder, "data")}`]

test.each<[readonly string[], string]>([
  [["measure", ...data, "--as-of", "2026-13-01"], '--as-of: "2026-13-01" is not a date such as 2026-03-01'],
  [["measure", ...data, "--time-zone", "Mars"], '--time-zone: "Mars" is not an IANA time zone'],
  [["measure", "resolution-rate", ...data, "--level", "95"], '--level: 95 is not a confidence level above 0 and below 1, such as 0.95'],
  [["measure", ...data, "--smallest-cell", "0"], '--smallest-cell: 0 is not a whole number of at least 1'],
  [["measure", ...data, "--period", "2025-13-01..2026-01-01"], '--period: "2025-13-01" is not a date'],
  [["measure", ...data, "--step", "fortnight"], '--step: "fortnight" is not a step'],
  [["measure", "resolution-rate", ...data, "--by", "chanel"], '--by: "chanel" is not a column'],
  [["compare", ...data, "--period", "2025-Q1", "--against", "2025-Q2"], '--against: "2025-Q2" is not a period that begins before 2025-Q1'],
  [["explain", "resolution-rate", ...data, "--variant", "matured"], '--variant: "matured" is not a variant of resolution-rate'],
  [["explain", "resolution-rate", ...data, "--rows", "1.5"], '--rows: 1.5 is not a whole number from 0 to'],
  [["explain", "resolution-rate", ...data, "--rows", "some"], '--rows: "some" is not a number; expected how many rows, such as 5.'],
  [["report", ...data, "--audience", "executiv"], '--audience: "executiv" is not an audience'],
  [["report", ...data, "--quotes", file("nobody.json", '[{"text":"Fine.","by":"member"}]')], "--quotes[0].consent is missing; expected one of given, refused, not-asked."],
  [["report", ...data, "--quotes", file("none.json", "{}")], "--quotes: an object is not a list."],
  [["report", ...data, "--margin", "nps=1"], '--margin: "nps" is not a metric. Did you mean "net-promoter-score"?'],
  [["history"], "--history is missing; expected the folder documents are kept in"],
])("%j is told by the option as it was typed", async (args, says) => {
  const { code, out, said } = await folkmoot(args)
  expect([code, out]).toEqual([2, ""])
  expect(said.startsWith(`folkmoot: ${says}`), said).toBe(true)
})

test("what a configuration says is told by its own name", async () => {
  const config = join(folder, "folkmoot.config.yaml")
  writeFileSync(config, "timeZone: Mars\n")
  expect((await folkmoot(["measure", ...data, "--config", config])).said).toMatch(/^folkmoot: timeZone: "Mars" is not an IANA time zone/)
})

test.each(["en", "de", "da"])("what a site is asked with is called as it is typed, in every language (%s)", async (locale) => {
  const { code, said } = await folkmoot(["measure", "--from", "discourse:https://127.0.0.1", "--locale", locale])
  expect(code).toBe(2)
  expect(said).toContain("--allow-private")
  expect(said).not.toContain("http.")
})

test("what a site is asked with has its own name where a configuration names the site", async () => {
  const config = join(folder, "sites.yaml")
  writeFileSync(config, "sources:\n  - { id: discourse, path: https://127.0.0.1 }\n")
  expect((await folkmoot(["measure", "--config", config])).said).toContain("http.allowPrivate")
})
