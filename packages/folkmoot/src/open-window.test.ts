import { join } from "node:path"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"
import { periodBefore } from "./open-window.ts"

const { file, folder, folkmoot } = commandLine()

const months = ["01", "02", "03", "04", "05", "06"]
const rows = months.flatMap((month) => Array.from({ length: 30 }, (_, id) => `${month}-${id},question,true,help,2025-${month}-0${1 + (id % 9)}T09:00:00Z,m${id},customer,true,2025-${month}-0${1 + (id % 9)}T10:00:00Z`))
file("data/thread.csv", ["id,kind,resolvable,channel,openedAt,author,affiliation,solved,solvedAt", ...rows].join("\n"))
const args = ["compare", "resolution-rate", "--variant", "matured-cohort", "--from", `facts:${join(folder, "data")}`, "--period", "2025-06", "--against", "2025-05"]

test("a comparison with a window that is still open names it, until when it is, and two periods that would do", async () => {
  const { code, out } = await folkmoot(args)
  expect(code).toBe(0)
  // Questions asked on the last of June are followed for fourteen days.
  expect(out).toContain("2025-06 is still open: it is known up to 2025-06-09, and until 2025-07-15 something can still happen that changes its numbers.")
  expect(out).toContain("--as-of 2025-07-15")
  // Those asked on the last of May are not yet followed to the end either.
  expect(out).toContain("Earlier periods can be compared: --period 2025-04 --against 2025-03.")
  const advised = await folkmoot([...args, "--as-of", "2025-07-15"])
  expect(advised.out).not.toContain("is still open")
  expect(advised.out).toMatch(/^resolution-rate +matured-cohort +100% +100%/m)
  expect((await folkmoot([...args, "--as-of", "2025-07-14"])).out).toContain("is still open")
  const earlier = await folkmoot([...args.slice(0, -4), "--period", "2025-04", "--against", "2025-03"])
  expect(earlier.out).not.toContain("is still open")
  expect(earlier.out).toMatch(/^resolution-rate +matured-cohort +100% +100%/m)
})

test("in an overview it says when most numbers are final, and when the last of them", async () => {
  const { out } = await folkmoot([args[0] ?? "", ...args.slice(4), "--locale", "de"])
  expect(out).toContain("2025-06 ist noch nicht abgeschlossen: Bekannt ist alles bis zum 2025-06-09. Die meisten Zahlen stehen ab dem 2025-07-01 fest;")
  expect(out).toContain("--period 2025-05 --against 2025-04")
})

test("a period that lies after all data is told with the days there are data of", async () => {
  const { code, out } = await folkmoot(["measure", "--from", `facts:${join(folder, "data")}`, "--period", "2031"])
  expect([code, out.split("\n").length]).toEqual([0, 2])
  expect(out).toContain("The data tell of 2025-01-01 to 2025-06-09")
  const { out: named } = await folkmoot(["measure", "resolution-rate", "--variant", "with-carry-over", "--from", `facts:${join(folder, "data")}`, "--period", "2031", "--locale", "da"])
  expect(named).toMatch(/2031 +for nyt +Perioden begynder først efter skæringsdatoen/)
})

const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7))

test("the period before another ends where that begins", () => {
  expect(["2025", "2025-Q1", "2025-Q3", "2025-01", "2025-10", "2025-03-01", "2024-03-01", "2025-04-01..2025-07-01", "2025-03-15..2026-03-15"].map(periodBefore)).toEqual(["2024", "2024-Q4", "2025-Q2", "2024-12", "2025-09", "2025-02-28", "2024-02-29", "2025-01-01..2025-04-01", "2024-03-15..2025-03-15"])
  expect(["2025-W09", "all", "", "2025-Q5", "2025-01-01T10:00:00Z..2025-01-02"].map(periodBefore)).toEqual([undefined, undefined, undefined, undefined, undefined])
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  fc.assert(fc.property(day, day, (a, b) => {
    fc.pre(a < b)
    const [from = "", to = ""] = periodBefore(`${a}..${b}`)?.split("..") ?? []
    expect(to).toBe(a)
    // Whole months stay whole months: a quarter follows a quarter, though one of them has a day more.
    if (a.slice(8) === b.slice(8) && from.slice(8) === a.slice(8)) expect(monthOf(to) - monthOf(from)).toBe(monthOf(b) - monthOf(a))
    else expect(Date.parse(to) - Date.parse(from)).toBe(Date.parse(b) - Date.parse(a))
  }))
})
