import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Ajv, type ValidateFunction } from "ajv"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"
import { programOf } from "./run.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))

const { folder, file, folkmoot } = commandLine()

const sample = join(root, "packages/house/sample")
const plan = join(sample, "plan.folkmoot.yaml")
const from = ["--from", `facts:${join(sample, "data")}`]
const store = `duckdb:${join(folder, "facts.duckdb")}`
const history = join(folder, "history")

const kept = async (name: string, args: readonly string[]): Promise<string> => file(name, (await folkmoot(args)).out)

const survey = file("answers.csv", "score\n10\n9\n3\n")
const numbers = ["--from", `survey:${survey}`, "--map", "score=score", "--scale", "0..10"]
const model = file("model.yaml", `apiVersion: folkmoot.dev/v1
kind: MaturityModel
metadata: { name: small, title: A small model, version: "1" }
spec:
  levels: [{ title: Begun }]
  functions: [{ id: people, title: People, practices: [{ id: welcome, title: Welcoming newcomers }] }]
  answerSets: [{ id: yes-no, answers: [{ text: "No", value: 0 }, { text: "Yes", value: 1 }] }]
  questions: [{ id: greets, practice: welcome, level: 1, text: Is everybody greeted?, answers: yes-no }]
  scoring: { method: samm }
`)
const answersOf = (answer: string): string => `apiVersion: folkmoot.dev/v1\nkind: MaturityAnswers\nmetadata: { of: small, assessor: community manager, on: 2026-01-01 }\nspec: { answers: [{ question: greets, answer: "${answer}" }] }\n`

const okrs = file("okrs.yaml", `apiVersion: folkmoot.dev/v1
kind: ObjectivesAndKeyResults
name: help
objectives:
  - title: Customers help each other
    keyResults:
      - { title: Two of three questions are solved, target: "65 %", grade: 0.7, weight: 1, confidence: 0.5 }
  - title: More come
    keyResults:
      - { title: A thousand members, grade: 0.2 }
`)

interface Shown {
  /** The published schema. */
  readonly schema: string
  readonly args: () => Promise<readonly string[]>
}

/** For each command that prints documents, calls that print one, with little and with much in it. */
const shown: Readonly<Record<string, readonly Shown[]>> = {
  lint: [
    { schema: "findings", args: async () => ["lint", plan] },
    { schema: "findings", args: async () => ["lint", file("goal.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec: { goals: [{ id: a, title: Lower CPC }] }\n")] },
  ],
  "plan graph": [{ schema: "graph", args: async () => ["plan", "graph", plan] }],
  "plan okr": [
    { schema: "okr", args: async () => ["plan", "okr", plan] },
    { schema: "okr", args: async () => ["plan", "okr", okrs] },
    { schema: "okr", args: async () => ["plan", "okr", file("broken.yaml", "kind: ObjectivesAndKeyResults\nobjectives: 3\n")] },
  ],
  ingest: [
    { schema: "ingested", args: async () => ["ingest", ...from] },
    { schema: "ingested", args: async () => ["ingest", ...numbers, "--engine", store] },
  ],
  measure: [{ schema: "measures", args: async () => ["measure", "resolution-rate", "first-response-time", ...from, "--step", "year"] }],
  compare: [{ schema: "measures", args: async () => ["compare", "resolution-rate", ...from, "--period", "2026-Q1", "--against", "2025-Q1"] }],
  explain: [{ schema: "explanation", args: async () => ["explain", "resolution-rate", ...from, "--period", "2026-Q1"] }],
  assess: [
    { schema: "assessment", args: async () => ["assess", "--plan", plan, ...from] },
    { schema: "assessment", args: async () => ["assess", "--plan", plan, ...from, "--last", await kept("last.json", ["assess", "--json", ...numbers])] },
  ],
  score: [
    { schema: "score", args: async () => ["score", model, "--answers", file("yes.yaml", answersOf("Yes"))] },
    { schema: "score", args: async () => ["score", model, "--answers", file("yes.yaml", answersOf("Yes")), "--second", file("no.yaml", answersOf("No"))] },
    { schema: "score", args: async () => ["score", model, "--answers", file("maybe.yaml", answersOf("maybe"))] },
  ],
  report: [{ schema: "report", args: async () => ["report", "--plan", plan, ...from, "--period", "2026-Q1"] }],
  check: [{ schema: "unfaithful", args: async () => ["check", file("letter.md", "# News\n\nWe solved 99.9 % of all questions in 2031.\n"), "--report", await kept("report.json", ["report", "--plan", plan, ...from, "--format", "json"])] }],
  "history list": [{ schema: "history", args: async () => {
    await folkmoot(["measure", "net-promoter-score", ...numbers, "--history", history])
    return ["history", "list", "--history", history]
  } }],
  "history show": [{ schema: "history-entry", args: async () => ["history", "show", await firstKept(), "--history", history] }],
  "history repeat": [{ schema: "repeat", args: async () => ["history", "repeat", await firstKept(), "--history", history, ...numbers] }],
  snapshot: [{ schema: "snapshot", args: async () => ["snapshot", "first", "--engine", store] }],
  erase: [
    { schema: "erased", args: async () => ["erase", "survey:1", "--engine", store] },
    { schema: "erased", args: async () => ["erase", "--source", "survey", "--engine", store] },
  ],
  doctor: [{ schema: "checkup", args: async () => ["doctor", "--plan", plan, ...from, "--people", join(folder, "nobody.yaml")] }],
}

const firstKept = async (): Promise<string> => (JSON.parse((await folkmoot(["history", "list", "--history", history, "--json"])).out) as { readonly entries: readonly { readonly id: string }[] }).entries[0]?.id ?? ""

/** The published schemas, by name; that they are those of the sources is a test of the house. */
const folderOfSchemas = join(root, "docs/reference/schemas")
const published: Readonly<Record<string, object>> = Object.fromEntries(
  readdirSync(folderOfSchemas).map((name) => [name.replace(/\.json$/, ""), JSON.parse(readFileSync(join(folderOfSchemas, name), "utf8")) as object]),
)
const validators = new Map<string, ValidateFunction>()
const validatorOf = (name: string): ValidateFunction => {
  const made = validators.get(name) ?? new Ajv({ strict: false, allErrors: true }).compile(published[name] ?? { not: {} })
  validators.set(name, made)
  return made
}

describe("every command that has --json prints one document of a published form", () => {
  test("none is left out here", async () => {
    const program = await programOf({ data: () => undefined, talk: () => undefined, progress: () => undefined, clear: () => undefined, paint: (_, text) => text, input: () => Promise.resolve(new Uint8Array()) }, () => undefined, () => true)
    const all = program.commands.flatMap((one) => (one.commands.length === 0 ? [one] : one.commands))
    const named = all.filter(({ options }) => options.some(({ long }) => long === "--json")).map((one) => (one.parent === program ? one.name() : `${one.parent?.name()} ${one.name()}`))
    expect(named.toSorted()).toEqual(Object.keys(shown).toSorted())
  })

  test.each(Object.entries(shown).flatMap(([command, calls]) => calls.map(({ schema, args }, index) => [command, index + 1, schema, args] as const)))("%s, call %i: %s", async (_, __, schema, args) => {
    const { code, out, said } = await folkmoot([...(await args()), "--json"])
    expect(said.replaceAll(/^(?!folkmoot: ).*\n/gm, ""), "what failed prints no document").toBe("")
    expect([0, 1]).toContain(code)
    const check = validatorOf(schema)
    expect(check(JSON.parse(out)) ? [] : check.errors?.map(({ instancePath, message, params }) => ({ instancePath, message, params }))).toEqual([])
  }, 120_000)

  test("no form is published that nothing prints, reads or keeps", () => {
    const printed = Object.values(shown).flatMap((calls) => calls.map(({ schema }) => schema))
    const own = Object.keys(published).filter((name) => !/^(facts-|plan|table-mapping|maturity-|configuration)/.test(name))
    expect(own.filter((name) => !printed.includes(name))).toEqual([])
  })
})
