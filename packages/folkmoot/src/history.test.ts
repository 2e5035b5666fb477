import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { file, folder, folkmoot } = commandLine()

const rows = (solved: number): string =>
  ["id,kind,resolvable,channel,openedAt,author,affiliation,solved,solvedAt", ...Array.from({ length: 30 }, (_, id) => `${id},question,true,help,2025-01-06T09:00:00Z,m${id},customer,${String(id < solved)},${id < solved ? "2025-01-07T09:00:00Z" : ""}`)].join("\n")

file("data/thread.csv", rows(20))
file("other/thread.csv", rows(15))
const plan = file("plan.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec: {}\n")
const [data, other, history] = [`facts:${join(folder, "data")}`, `facts:${join(folder, "other")}`, join(folder, "kept")]

test("what is told is kept in a folder, listed, shown, and asked again", async () => {
  expect(await folkmoot(["history", "--history", history])).toMatchObject({ code: 2, said: expect.stringContaining("kept") })
  await folkmoot(["measure", "resolution-rate", "--from", data, "--as-of", "2025-02-01", "--history", history])
  await folkmoot(["compare", "resolution-rate", "--from", data, "--as-of", "2025-02-01", "--period", "2025-01", "--against", "2024-12", "--history", history])
  await folkmoot(["assess", "--from", data, "--plan", plan, "--as-of", "2025-03-01", "--history", history])
  await folkmoot(["report", "--from", data, "--plan", plan, "--as-of", "2025-04-01", "--locale", "de", "--history", history])
  expect(readdirSync(history)).toHaveLength(4)

  const listed = await folkmoot(["history", "--history", history, "--locale", "da"])
  expect(listed.code).toBe(0)
  expect(listed.out).toMatch(/^post +skæringsdato +kommando/)
  expect(listed.out.trim().split("\n").slice(1).map((line) => line.split(/ {2,}/).slice(1, 3))).toEqual([["2025-02-01", "measure"], ["2025-02-01", "measure"], ["2025-03-01", "assess"], ["2025-04-01", "report"]])
  const { entries } = JSON.parse((await folkmoot(["history", "list", "--history", history, "--verb", "report", "--json"])).out) as { readonly entries: readonly { readonly id: string }[] }
  expect(entries).toHaveLength(1)

  const id = entries[0]?.id.slice(0, 6) ?? ""
  const shown = await folkmoot(["history", "show", id, "--history", history])
  expect(shown.out).toContain("# Community-Bericht")
  const german = await folkmoot(["history", "show", id, "--history", history, "--locale", "de"])
  for (const line of [/^gefragt nach +Zielgruppe executive; Formate markdown; Sprache de$/m, /^Daten +[\da-f]{64}$/m, /^Stichtag +2025-04-01T/m, /^Zeitzone +UTC$/m]) expect(german.out).toMatch(line)
  expect(JSON.parse((await folkmoot(["history", "show", id, "--history", history, "--json"])).out)).toMatchObject({ verb: "report", asOf: "2025-04-01" })

  const again = await folkmoot(["history", "repeat", id, "--history", history, "--from", data, "--plan", plan])
  expect(again).toMatchObject({ code: 0, out: "The same as then, to the last byte.\n" })
  expect(readdirSync(history)).toHaveLength(4)
})

test("a number that is told otherwise is shown with what it was, and makes the exit code 1", async () => {
  const kept = join(folder, "numbers")
  await folkmoot(["measure", "resolution-rate", "--variant", "cohort", "--from", data, "--as-of", "2025-02-01", "--history", kept])
  const id = readdirSync(kept)[0]?.slice(0, 8) ?? ""
  const { code, out } = await folkmoot(["history", "repeat", id, "--history", kept, "--from", other, "--locale", "de"])
  expect(code).toBe(1)
  expect(out).toContain("Zahlen, die jetzt anders lauten: 1")
  expect(out).toContain("Anders als damals: die Daten.")
  expect(out).toMatch(/resolution-rate +cohort +67\s% \(.*\) +50\s% \(/)
})

test("of what is kept only what is asked for is an option: a moment is the entry's own", async () => {
  for (const command of ["list", "show", "repeat"]) {
    const { out } = await folkmoot(["history", command, "--help"])
    expect(out).toContain("--history <folder>")
    expect(out).not.toContain("--as-of")
    expect(out).not.toContain("keep what is told")
  }
})

test("what lies in the folder and is no entry is told beside the list", async () => {
  const kept = join(folder, "mixed")
  await folkmoot(["measure", "resolution-rate", "--from", data, "--history", kept])
  writeFileSync(join(kept, "other.json"), "{")
  const { code, out, said } = await folkmoot(["history", "--history", kept])
  expect([code, out.trim().split("\n").length]).toEqual([0, 2])
  expect(said).toContain("other.json")
  expect(await folkmoot(["history", "show", "other", "--history", kept])).toMatchObject({ code: 2 })
})

test("a configuration names the folder for all, as seen from its own", async () => {
  const config = file("configured/folkmoot.config.yaml", `history: kept\nsources: [{ id: facts, path: ../data }]\n`)
  await folkmoot(["measure", "resolution-rate", "--config", config])
  expect(readdirSync(join(folder, "configured", "kept"))).toHaveLength(1)
  const [entry = ""] = readdirSync(join(folder, "configured", "kept"))
  expect(await folkmoot(["history", "repeat", entry.slice(0, 8), "--config", config])).toMatchObject({ code: 0 })
})

test("who names no folder is told how to", async () => {
  const { said, code } = await folkmoot(["history"])
  expect(code).toBe(2)
  expect(said).toContain("--history is missing")
  expect(said).toContain("--history")
})

test("an entry shows what it tells: numbers, two periods side by side, levels", async () => {
  const kept = join(folder, "shown")
  const idOf = async (verb: string, at: number): Promise<string> => (JSON.parse((await folkmoot(["history", "list", "--history", kept, "--verb", verb, "--json"])).out) as { entries: { id: string }[] }).entries[at]?.id ?? ""
  await folkmoot(["measure", "resolution-rate", "--variant", "matured-cohort", "--from", data, "--as-of", "2025-02-01", "--history", kept])
  await folkmoot(["compare", "resolution-rate", "--from", data, "--as-of", "2025-04-01", "--period", "2025-01", "--against", "2024-12", "--history", kept])
  await folkmoot(["assess", "--from", data, "--plan", plan, "--as-of", "2025-03-01", "--history", kept])
  // 20 of 30 questions were solved; the interval is that of Wilson.
  expect((await folkmoot(["history", "show", await idOf("measure", 0), "--history", kept])).out).toMatch(/\nresolution-rate +matured-cohort +67% +49–81%/)
  expect((await folkmoot(["history", "show", await idOf("measure", 1), "--history", kept])).out).toMatch(/\n\S+ +\S+ +2024-12 +2025-01 +difference/)
  expect((await folkmoot(["history", "show", await idOf("assess", 0), "--history", kept])).out).toMatch(/\nLevel 1 +not held/)
})

test("a report says what changed since an assessment that was kept; another entry holds none", async () => {
  const kept = join(folder, "earlier")
  await folkmoot(["assess", "--from", other, "--plan", plan, "--as-of", "2025-03-01", "--history", kept])
  await folkmoot(["measure", "resolution-rate", "--from", other, "--as-of", "2025-03-01", "--history", kept])
  const { entries } = JSON.parse((await folkmoot(["history", "list", "--history", kept, "--json"])).out) as { entries: { id: string; verb: string }[] }
  const idOf = (verb: string): string => entries.find((one) => one.verb === verb)?.id ?? ""
  const report = ["report", "--from", data, "--plan", plan, "--as-of", "2025-04-01", "--history", kept, "--json"]
  const { code, out } = await folkmoot([...report, "--last-entry", idOf("assess").slice(0, 8)])
  const last = join(folder, "assessment.json")
  writeFileSync(last, (await folkmoot(["assess", "--from", other, "--plan", plan, "--as-of", "2025-03-01", "--json"])).out)
  expect([code, out]).toEqual([0, (await folkmoot([...report, "--last-assessment", last])).out])
  expect(out).not.toBe((await folkmoot(report)).out)
  expect(await folkmoot([...report, "--last-entry", idOf("measure")])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("expected an assessment") })
  expect(await folkmoot([...report, "--last-entry", idOf("assess"), "--last-assessment", last])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("give one of them") })
})
