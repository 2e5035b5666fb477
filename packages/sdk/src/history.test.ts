import { execFile } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { describe, expect, test } from "vitest"
import { communityFolder, ownFolder, planText } from "./community.test-kit.ts"
import { documents } from "./documents.ts"
import { open, type HistoryEntry, type OpenOptions } from "./index.ts"

const root = ownFolder()

let folders = 0
const folder = (): string => join(root, String((folders += 1)))

const sources = [{ id: "facts", path: communityFolder() }]
const plan = { text: planText, file: "plan.yaml" }
const metrics = ["resolution-rate", "first-response-time"]

/** A question asked later than all others, and answered. */
const later = "41,question,true,help,2025-11-20T09:00:00Z,m41,customer,2025-11-20T10:00:00Z,2025-11-20T10:00:00Z,true,2025-11-20T10:00:00Z,customer,false"
/** A question among the others. */
const between = "41,question,true,help,2025-03-20T09:00:00Z,m41,customer,2025-03-20T10:00:00Z,2025-03-20T10:00:00Z,true,2025-03-20T10:00:00Z,customer,false"

/** Asks all that is kept, and gives the ids by verb. */
const keepAll = async (options: OpenOptions): Promise<readonly HistoryEntry[]> => {
  await using folkmoot = await open({ plan, sources, ...options })
  await folkmoot.measure({ metrics, step: "month" })
  await folkmoot.assess()
  await folkmoot.report({ audience: "support", locale: "da" })
  const { entries } = await folkmoot.history.entries()
  return await Promise.all(entries.map(({ id }) => folkmoot.history.entry(id)))
}

test("each measure, assessment and report is kept once, with what was asked and what it rests on", async () => {
  const history = folder()
  const entries = await keepAll({ history })
  expect(entries.map(({ verb }) => verb).toSorted()).toEqual(["assess", "measure", "report"])
  for (const entry of entries) {
    documents["history-entry"].parse(entry)
    expect(entry.document.provenance).toMatchObject({ asOf: "2025-10-06T09:00:00.000Z", timeZone: "Europe/Berlin" })
  }
  expect(entries.find(({ verb }) => verb === "measure")?.asked).toEqual({ metrics, step: "month" })
  const before = readdirSync(history)
  expect(await keepAll({ history })).toEqual(entries)
  expect(readdirSync(history)).toEqual(before)
  expect(before.toSorted()).toEqual(entries.map(({ id }) => `${id}.json`).toSorted())
})

test("without a history nothing is kept, and asking for one says how to get it", async () => {
  await using folkmoot = await open({ sources })
  await expect(folkmoot.history.entries()).rejects.toMatchObject({ _tag: "InvalidInput", where: "history" })
  await expect(folkmoot.history.repeat("0000")).rejects.toMatchObject({ _tag: "InvalidInput", where: "history" })
})

describe("asked again, as of the same moment", () => {
  const again = async (options: OpenOptions) => {
    await using folkmoot = await open({ plan, sources, ...options })
    const { entries } = await folkmoot.history.entries()
    const repeated = await Promise.all(entries.map(({ id }) => folkmoot.history.repeat(id)))
    for (const one of repeated) documents.repeat.parse(one)
    return repeated
  }

  test("nothing is another on the same data", async () => {
    const history = folder()
    await keepAll({ history })
    for (const { same, differs, changed } of await again({ history })) expect({ same, differs, changed }).toEqual({ same: true, differs: [], changed: [] })
  })

  test("the engine makes no difference, nor does the language spoken at the door", async () => {
    const history = folder()
    await keepAll({ history })
    for (const { same, differs } of await again({ history, engine: "duckdb", locale: "de" })) expect({ same, differs }).toEqual({ same: true, differs: [] })
  })

  test("later facts make other data and no other number", async () => {
    const history = folder()
    await keepAll({ history })
    const grown = await again({ history, sources: [{ id: "facts", path: communityFolder([later]) }] })
    for (const { differs, changed } of grown) expect({ differs, changed }).toEqual({ differs: ["data"], changed: [] })
    expect(grown.find(({ verb }) => verb === "assess")?.same).toBe(true)
  })

  test("facts from before are found out, and which numbers they change", async () => {
    const history = folder()
    await keepAll({ history })
    const first = (await again({ history, sources: [{ id: "facts", path: communityFolder([between]) }] })).find(({ verb }) => verb === "measure")
    expect(first).toMatchObject({ same: false, differs: ["data"] })
    expect([...new Set(first?.changed.map(({ period }) => period))]).toEqual(["2025-03"])
    const cohort = first?.changed.find(({ metric, variant }) => metric === "resolution-rate" && variant === "matured-cohort")
    // Five Mondays of March 2025 and the question that was slipped in.
    expect([cohort?.before, cohort?.now]).toMatchObject([{ denominator: 5 }, { denominator: 6 }])
  })

  test("another plan and other answers are told apart from other data", async () => {
    const history = folder()
    await keepAll({ history })
    const text = "apiVersion: folkmoot.dev/v1\nkind: MaturityAnswers\nmetadata: { of: folkmoot, assessor: community lead, on: 2025-10-01 }\nspec:\n  answers:\n    - { question: members-would-recommend, answer: met, note: Asked in interviews. }\n"
    const repeated = await again({ history, plan: { text: planText.replace("Customers help", "Members help") }, answers: [{ text }] })
    expect(Object.fromEntries(repeated.map(({ verb, differs }) => [verb, differs.toSorted()]))).toEqual({ measure: ["plan"], assess: ["answers", "plan"], report: ["answers", "plan"] })
  })

  test("how lines end makes no other plan", async () => {
    const history = folder()
    await keepAll({ history })
    for (const { differs } of await again({ history, plan: { text: planText.replaceAll("\n", "\r\n") } })) expect(differs).toEqual([])
  })

  test("another time zone is refused rather than compared", async () => {
    const history = folder()
    await keepAll({ history })
    await expect(again({ history, timeZone: "UTC" })).rejects.toMatchObject({ _tag: "InvalidInput", message: expect.stringContaining("Europe/Berlin") })
  })
})

describe("what lies in the folder", () => {
  test("files that are cut off, changed, or something else are told, and the others are read", async () => {
    const history = folder()
    const [first, second] = await keepAll({ history })
    const file = (entry: HistoryEntry | undefined): string => join(history, `${entry?.id}.json`)
    writeFileSync(file(first), readFileSync(file(first), "utf8").slice(0, 300))
    writeFileSync(file(second), readFileSync(file(second), "utf8").replace(`"timeZone":"Europe/Berlin"`, `"timeZone":"Europe/Paris"`))
    writeFileSync(join(history, "notes.md"), "# Notes")
    writeFileSync(join(history, "other.json"), `{ "__proto__": null, "verb": 5 }`)
    writeFileSync(join(history, ".gitkeep"), "")
    mkdirSync(join(history, "folder"))
    await using folkmoot = await open({ history })
    const { entries, problems } = await folkmoot.history.entries()
    documents.history.parse({ entries, problems })
    expect(entries).toHaveLength(1)
    expect(problems).toHaveLength(5)
    expect(problems.map(({ message }) => message).join("\n")).toMatch(/cut off[\s\S]*another fingerprint|another fingerprint[\s\S]*cut off/)
    await expect(folkmoot.history.entry(first?.id ?? "")).rejects.toMatchObject({ _tag: "InvalidInput", message: expect.stringContaining("cut off") })
    await expect(folkmoot.history.entry("ffff")).rejects.toMatchObject({ _tag: "InvalidInput" })
    await expect(folkmoot.history.entry("../..")).rejects.toMatchObject({ _tag: "InvalidInput" })
    // What is asked again is whole again.
    await keepAll({ history })
    expect((await folkmoot.history.entries()).entries).toHaveLength(3)
  })

  test("entries are listed by verb and by the period they speak from", async () => {
    const history = folder()
    for (const asOf of ["2025-07-01", "2025-06-01"]) {
      await using folkmoot = await open({ sources, plan, asOf, history })
      await folkmoot.measure({ metrics })
      await folkmoot.assess()
    }
    await using folkmoot = await open({ history })
    const { entries } = await folkmoot.history.entries()
    const moments = entries.map(({ provenance: { asOf } }) => asOf?.slice(0, 10))
    expect(moments).toEqual(["2025-05-31", "2025-05-31", "2025-06-30", "2025-06-30"])
    expect((await folkmoot.history.entries({ verb: "assess" })).entries).toHaveLength(2)
    expect((await folkmoot.history.entries({ period: { from: "2025-05-30", to: "2025-06-30" } })).entries).toHaveLength(2)
    await expect(folkmoot.history.entries({ verb: "lint" as never })).rejects.toMatchObject({ _tag: "InvalidInput" })
  })

  test("a folder that is a file is refused when opening; one that cannot be written to fails when something is to be kept", async () => {
    const file = `${folder()}.txt`
    writeFileSync(file, "")
    await expect(open({ history: file })).rejects.toMatchObject({ _tag: "InvalidInput", where: "history" })
    await using folkmoot = await open({ sources, history: join(file, "below") })
    await expect(folkmoot.measure({ metrics })).rejects.toMatchObject({ _tag: "EngineFailed", engine: "history" })
  })

  test("processes that write at once, one of them killed, leave whole entries only", async () => {
    const history = folder()
    const script = `
      import { keepInFolder } from ${JSON.stringify(new URL("history-folder.ts", import.meta.url).href)}
      const text = "x".repeat(500_000)
      for (let round = 0; round < 40; round += 1) await keepInFolder(${JSON.stringify(history)}, { id: String(round % 4).repeat(64), document: { text } })
    `
    const run = () => promisify(execFile)(process.execPath, ["--input-type=module", "--conditions=@folkmoot/source", "--eval", script])
    const killed = run()
    const finished = [run(), run()]
    while (!existsSync(history)) await new Promise((resolve) => setTimeout(resolve, 5))
    killed.child.kill("SIGKILL")
    await Promise.allSettled([killed])
    await Promise.all(finished)
    const names = readdirSync(history).filter((name) => !name.startsWith("."))
    expect(names).toHaveLength(4)
    for (const name of names) expect(() => JSON.parse(readFileSync(join(history, name), "utf8"))).not.toThrow()
  })
})

test("a history of one's own is kept and read in the same way", async () => {
  const kept = new Map<string, string>()
  const history = {
    keep: (entry: HistoryEntry) => void kept.set(entry.id, JSON.stringify(Object.fromEntries(Object.entries(entry).toReversed()))),
    *entries(): Generator {
      for (const text of kept.values()) yield JSON.parse(text)
      yield { something: "else" }
    },
  }
  await keepAll({ history })
  await keepAll({ history })
  expect(kept.size).toBe(3)
  await using folkmoot = await open({ plan, sources, history })
  const { entries, problems } = await folkmoot.history.entries()
  expect(problems).toMatchObject([{ where: "entry 4" }])
  for (const { id } of entries) expect(await folkmoot.history.repeat(id)).toMatchObject({ same: true, differs: [] })
})

test("metrics that were given themselves are kept by name and repeated", async () => {
  const history = folder()
  const { resolutionRate } = await import("@folkmoot/metrics/resolution-rate")
  await using folkmoot = await open({ sources, history })
  await folkmoot.measure({ metrics: [resolutionRate, { metric: resolutionRate, variants: ["cohort"] }] })
  const { entries: [entry] } = await folkmoot.history.entries()
  expect(entry?.asked).toEqual({ metrics: ["resolution-rate", { metric: "resolution-rate", variants: ["cohort"] }] })
  expect(await folkmoot.history.repeat(entry?.id.slice(0, 8) ?? "")).toMatchObject({ same: true, changed: [] })
})
