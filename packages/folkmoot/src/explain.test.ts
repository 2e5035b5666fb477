import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const header = "id,kind,resolvable,channel,openedAt,affiliation,solved,solvedAt"
const day = (id: number): string => `2025-01-${String(id).padStart(2, "0")}T09:00:00Z`
const rows = Array.from({ length: 9 }, (_, id) => `q${id},question,true,help,${day(id + 1)},customer,${id < 6},${id < 6 ? day(id + 2) : ""}`)
file("facts/thread.csv", [header, ...rows, `bot,question,true,help,${day(3)},bot,false,`, `e\u001B[31m,question,true,rare,${day(4)},customer,false,`].join("\n"))

const args = ["explain", "resolution-rate", "--from", `facts:${join(folder, "facts")}`, "--as-of", "2025-03-01"]

test("a number is explained with its rows, what was left out and where it comes from", async () => {
  const { code, out, said } = await folkmoot([...args, "--rows", "2"])
  // Ten questions of customers, six of them solved on the next day; the interval is that of Wilson.
  expect(out.trimEnd().split("\n")).toEqual([
    "Resolution rate: 60% (31–83%)",
    "resolution-rate · matured-cohort",
    "n = 10. Horizon: 14 days.",
    "",
    "How many of the members' questions were solved?",
    "Questions older than the horizon, solved within it.",
    "",
    "What it is made of",
    "opened = 10",
    '  count over thread, where kind = "question"',
    "    source  id      openedAt              kind",
    "    facts   e\uFFFD[31m  2025-01-04T09:00:00Z  question",
    "    facts   q0      2025-01-01T09:00:00Z  question",
    "    The first 2 of 10 rows; --rows shows more.",
    "resolved = 6",
    '  count over thread, where kind = "question" and solvedAt <= as-of and solvedAt <= openedAt + 14 days',
    "    source  id  openedAt              kind      solvedAt",
    "    facts   q0  2025-01-01T09:00:00Z  question  2025-01-02T09:00:00Z",
    "    facts   q1  2025-01-02T09:00:00Z  question  2025-01-03T09:00:00Z",
    "    The first 2 of 6 rows; --rows shows more.",
    "",
    "What was left out",
    "asked by bots: 1",
    '  affiliation = "bot"',
    "    source  id   openedAt              affiliation",
    "    facts   bot  2025-01-03T09:00:00Z  bot",
    "",
    "Where it comes from",
    "facts · thread · Rows: 11. 2025-01-01 – 2025-01-09.",
    "",
    "What it rests on",
    expect.stringMatching(/^ {2}Folkmoot +\d+\.\d+\.\d+$/),
    "  plan       –",
    expect.stringMatching(/^ {2}data {7}[\da-f]{64}$/),
    expect.stringMatching(/^ {2}as of {6}20\d\d-/),
    "  time zone  UTC",
  ])
  expect(said).toBe("")
  expect(code).toBe(0)
})

test("it is told in the language asked for, and rules stay what they are", async () => {
  const { out } = await folkmoot([...args, "--locale", "de"])
  expect(out).toContain("Woraus die Zahl besteht")
  expect(out).toContain("von Bots gestellt: 1")
  expect(out).toContain('affiliation = "bot"')
  expect(out).toContain("Gezeigt: 5 von 10 Zeilen")
  expect(out).toMatch(/Worauf die Zahl beruht\n.*\n.*\n {2}Daten +[\da-f]{64}\n {2}Stichtag/)
  expect((await folkmoot([...args, "--locale", "da"])).out).toContain("Hvad der er udeladt")
})

test("control characters of a source do not reach the terminal", async () => {
  const { out } = await folkmoot([...args, "--rows", "20"])
  expect(out).toContain("e\uFFFD[31m")
  expect(out).not.toContain("\u001B")
})

test("of a group of few cases no row is shown, and the reason is said", async () => {
  const { code, out } = await folkmoot([...args, "--group", "channel=rare"])
  expect(out).toContain("Fewer than 5 cases: their rows are not shown, since they could point to single people.")
  expect(out).not.toContain("e\uFFFD")
  expect(code).toBe(0)
  expect((await folkmoot([...args, "--group", "channel=rare", "--smallest-cell", "1"])).out).toContain("e\uFFFD")
})

test("--json prints the whole document", async () => {
  const { out } = await folkmoot([...args, "--variant", "cohort", "--period", "2025-01", "--group", "channel=help", "--json"])
  expect(JSON.parse(out)).toMatchObject({
    measure: { variant: "cohort", period: { label: "2025-01" }, group: { channel: "help" }, estimate: { measured: true, n: 9 } },
    totals: [{ total: "opened", value: 9 }, { total: "resolved", value: 6 }],
    exclusions: [{ reason: "asked-by-bot", count: 1 }],
  })
})

describe("what cannot be explained exits with 2 and the nearest name", () => {
  test.each([
    ["no metric", ["explain"], "metric"],
    ["an unknown metric", ["explain", "resolution-rat", ...args.slice(2)], "resolution-rate"],
    ["an unknown variant", [...args, "--variant", "cohrt"], "cohort"],
    ["an unknown column", [...args, "--group", "chanel=help"], "channel"],
    ["an unknown group", [...args, "--group", "channel=hlep"], "channel=help"],
    ["a group without a value", [...args, "--group", "channel"], "channel=help"],
    ["a column given twice", [...args, "--group", "channel=help", "--group", "channel=rare"], "twice"],
    ["rows that are none", [...args, "--rows", "many"], "rows"],
    ["a period that is none", [...args, "--period", "january"], "2025-03"],
  ])("%s", async (_, given, near) => {
    const { code, out, said } = await folkmoot(given)
    expect(said).toContain(near)
    expect(out).toBe("")
    expect(code).toBe(2)
  })
})
