import { join } from "node:path"
import { expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { file, folder, folkmoot } = commandLine()

const asked = (month: string, id: number, affiliation: string, resolvable = true): string => `${month}-${id},question,${resolvable},2025-${month}-02T09:00:00Z,m${id},${affiliation},true,2025-${month}-03T09:00:00Z`
const many = Array.from({ length: 8 }, (_, id) => asked("01", id, "customer"))
const rows = [...many, ...many.map((row) => row.replaceAll(/01-(?=\d)/g, "02-")), asked("01", 91, "staff"), asked("01", 92, "staff"), asked("01", 93, "bot"), asked("02", 94, "bot"), asked("01", 95, "staff", false)]
file("data/thread.csv", ["id,kind,resolvable,openedAt,author,affiliation,solved,solvedAt", ...rows].join("\n"))
const args = ["measure", "resolution-rate", "--from", `facts:${join(folder, "data")}`, "--as-of", "2025-06-01", "--time-zone", "UTC"]

test("beside a number stands how many rows it leaves out, and below it why, in every language", async () => {
  const said = {
    en: [/resolution-rate +cohort .* n = 16\. 5 left out\. \[1\]$/m, "[1] Left out: asked by bots (2) · asked by staff (2) · threads that cannot be marked as solved (1)."],
    de: [/resolution-rate +cohort .* n = 16\. 5 unberücksichtigt\. \[1\]$/m, "[1] Unberücksichtigt: von Bots gestellt (2) · von Beschäftigten gestellt (2) · Themen, die sich nicht als gelöst markieren lassen (1)."],
    da: [/resolution-rate +cohort .* n = 16\. 5 udeladt\. \[1\]$/m, "[1] Udeladt: stillet af bots (2) · stillet af medarbejdere (2) · tråde, der ikke kan markeres som løst (1)."],
  } as const
  for (const [locale, [row, below]] of Object.entries(said)) {
    const { out } = await folkmoot([...args, "--variant", "cohort", "--locale", locale])
    expect(out).toMatch(row)
    expect(out).toContain(below)
  }
})

test("where a definition has several numbers, each says how many it leaves out, and the reasons are told once without counts that would not add up", async () => {
  const { out } = await folkmoot([...args, "--variant", "cohort", "--period", "2025-01-01..2025-03-01", "--step", "month"])
  expect(out).toMatch(/2025-01 .* n = 8\. 4 left out\. \[1\]$/m)
  expect(out).toMatch(/2025-02 .* n = 8\. 1 left out\. \[1\]$/m)
  expect(out).toContain("[1] Left out: asked by bots · asked by staff · threads that cannot be marked as solved.")
})

test("an overview says where the reasons are to be found, and nothing where nothing was left out", async () => {
  const overview = [args[0] ?? "", ...args.slice(2)]
  const { out } = await folkmoot(overview)
  expect(out).toMatch(/resolution-rate +matured-cohort .* 5 left out\.$/m)
  expect(out).not.toContain("Left out:")
  expect(out).toContain("What was left out, and why: name a metric, as in folkmoot measure ")
  file("clean/thread.csv", ["id,kind,resolvable,openedAt,author,affiliation,solved,solvedAt", ...many].join("\n"))
  const clean = overview.with(2, `facts:${join(folder, "clean")}`)
  expect((await folkmoot(clean)).out).not.toContain("eft out")
})

const beside = [...args.with(0, "compare"), "--against", "2025-01", "--period"]

test("numbers of two periods say how many each leaves out, and once why, in every language", async () => {
  const said = {
    en: [/resolution-rate +matured-cohort .* Left out: 4 before, 1 now\. \[1\]$/m, "[1] Left out: asked by bots · asked by staff · threads that cannot be marked as solved."],
    de: [/resolution-rate +matured-cohort .* Unberücksichtigt: vorher 4, jetzt 1\. \[1\]$/m, "[1] Unberücksichtigt: von Bots gestellt · von Beschäftigten gestellt · Themen, die sich nicht als gelöst markieren lassen."],
    da: [/resolution-rate +matured-cohort .* Udeladt: 4 før, 1 nu\. \[1\]$/m, "[1] Udeladt: stillet af bots · stillet af medarbejdere · tråde, der ikke kan markeres som løst."],
  } as const
  for (const [locale, [row, below]] of Object.entries(said)) {
    const { out } = await folkmoot([...beside, "2025-02", "--variant", "matured-cohort", "--locale", locale])
    expect(out).toMatch(row)
    expect(out).toContain(below)
  }
})

test("of a period without a number nothing is said to be left out, and an overview says where the reasons are to be found", async () => {
  const { out } = await folkmoot([...beside, "2025-03", "--variant", "cohort"])
  expect(out).toMatch(/resolution-rate +cohort .* Left out: 4 before\. /m)
  const overview = await folkmoot([beside[0] ?? "", ...beside.slice(2), "2025-02"])
  expect(overview.out).toMatch(/resolution-rate +matured-cohort .* Left out: 4 before, 1 now\.$/m)
  expect(overview.out).toContain("name a metric, as in folkmoot compare ")
})
