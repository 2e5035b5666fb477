import { beforeAll, describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { file, folkmoot } = commandLine()

const plan = file("plan.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  goals: [{ id: relief, title: Relieve the service desk }]\n")
const survey = file("answers.csv", `score\n${Array.from({ length: 40 }, (_, index) => (index < 24 ? 10 : index < 32 ? 8 : 3)).join("\n")}\n`)

let report = ""

beforeAll(async () => {
  const { out, said } = await folkmoot(["report", "--plan", plan, "--from", `survey:${survey}`, "--map", "score=score", "--scale", "0..10", "--audience", "marketing", "--format", "json", "--as-of", "2026-01-01"])
  if (!out.startsWith("{")) throw new Error(said)
  report = file("report.json", out)
}, 60_000)

describe("check", () => {
  test("what the report bears out passes, and what it does not is marked with its place", async () => {
    const text = file("note.md", "# A note\n\nThe Net Promoter Score is 40 points.\n\nIt was 55 points, and support costs fell thanks to the community.\n")
    const { code, out, said } = await folkmoot(["check", text, "--report", report])
    expect(code).toBe(1)
    expect(out.trim().split("\n").map((line) => line.replace(text, "note.md").split("  ").slice(0, 2).join(" "))).toEqual([
      "note.md:5:8 55 points", "note.md:5:37 fell", "note.md:5:42 thanks to",
    ])
    expect(said).toContain("3 places are not borne out")
  })

  test("a faithful text exits with nothing to say", async () => {
    const { code, out } = await folkmoot(["check", "-", "--report", report], "The Net Promoter Score is 40 points.\n")
    expect([code, out]).toEqual([0, ""])
  })

  test("the text is read in the language of the report, or the one that is named", async () => {
    const german = file("note.txt", "Der Net Promoter Score beträgt vierzig Punkte.\n")
    expect((await folkmoot(["check", german, "--report", report, "--locale", "de"])).code).toBe(0)
    const { code, out } = await folkmoot(["check", file("wrong.txt", "Der Net Promoter Score beträgt fünfzig Punkte.\n"), "--report", report, "--locale", "de", "--json"])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ unfaithful: [{ kind: "number", line: 1 }] })
  })

  test("what is no report is refused", async () => {
    const { code, said } = await folkmoot(["check", "-", "--report", file("none.json", `{"kind": "Report"}`)], "x")
    expect(code).toBe(2)
    expect(said).toContain("this is not a report")
  })

  test("an unknown format is refused", async () => {
    expect((await folkmoot(["check", "-", "--report", report, "--format", "docx"], "x")).said).toContain("markdown, html, text")
  })
})
