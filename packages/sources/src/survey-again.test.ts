import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { Fact, SourceFailed, SourceInput } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { survey } from "./units/survey.ts"

const responsesOf = (facts: readonly Fact[]) => facts.flatMap((fact) => (fact.table === "survey-response" ? [fact.row] : []))

const told = async (name: string, content: string, input: Partial<SourceInput>) => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-survey-"))
  try {
    await writeFile(join(folder, name), content)
    const { facts, coverage } = await tellingOf(survey, { path: join(folder, name), ...input })
    return { rows: responsesOf(facts), coverage }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const answersByRow = (people: number): string =>
  ["id,question,answer", ...Array.from({ length: people }, (_, person) => [`r${person},easy,${1 + (person % 5)}`, `r${person},likely,${6 + (person % 5)}`])].flat().join("\n")

test("rows that are one answer each are no respondents: refused, with how to keep those of one question", async () => {
  const map = { id: "id", score: "answer" }
  const failure = await told("long.csv", answersByRow(30), { map, scale: { low: 0, high: 10 } }).catch((cause: unknown) => cause as SourceFailed)
  expect(failure).toMatchObject({ message: "30 of 30 answers are given again with the same id and another answer, so the rows are not respondents.", advice: expect.stringContaining("leaveOut") as string })
  const kept = { id: "id", leaveOut: [{ column: "question", isNot: ["likely"], because: "they answer another question" }], questions: { recommend: { column: "answer", scale: { low: 0, high: 10 } } } }
  expect((await told("long.csv", answersByRow(30), { mapping: kept })).rows.map(({ score }) => score)).toEqual(Array.from({ length: 30 }, (_, person) => 6 + (person % 5)))
})

test("rows that are one answer each are no respondents, either, where only who answered tells; a date, a wave or nobody named lets each count", async () => {
  const text = ["who,task,when,score", ...Array.from({ length: 40 }, (_, row) => `m${row % 4},${row},2026-03-0${1 + (row % 9)},${row % 11}`)].join("\n")
  const read = (map: Readonly<Record<string, string>>) => told("tasks.csv", text, { map: { score: "score", ...map }, scale: { low: 0, high: 10 } })
  await expect(read({ member: "who" })).rejects.toMatchObject({ message: "36 of 40 answers are by somebody who had given one, and neither date nor wave tells those apart, so the rows are not respondents.", advice: expect.stringContaining("leaveOut") as string })
  for (const map of [{}, { member: "who", wave: "task" }, { member: "who", answeredAt: "when" }]) expect((await read(map)).rows).toHaveLength(40)
})

test.each([["few slips", 4, 8], ["slips among many", 9, 46]])("%s are told, with their number", async (_name, slips, all) => {
  const rows = Array.from({ length: all }, (_, row) => `r${row},7`)
  const { rows: answers, coverage } = await told("s.csv", ["id,score", ...rows, ...rows.slice(0, slips).map((row) => row.replace(/7$/, "8")), ...rows].join("\n"), { map: { id: "id", score: "score" }, scale: { low: 0, high: 10 } })
  expect(answers.map(({ score }) => score)).toEqual(Array.from({ length: all }, () => 7))
  expect(coverage.flatMap(({ notes }) => notes)).toContain(`Answers to recommend whose id is told again with another answer, the first of which counts: ${slips}.`)
})

test("who answers again counts again where nothing says which answer holds, and it is said how often", async () => {
  const text = "who,wave,score\nm1,one,9\nm1,one,3\nm1,two,4\nm2,one,\nm2,one,5\n,one,1\n,one,1\n"
  const note = (count: number): string => `Answers to recommend by somebody who had answered it, all of which count, since it takes wave and answeredAt to see which holds: ${count}.`
  const notes = async (map: Readonly<Record<string, string>>) => (await told("s.csv", text, { map: { score: "score", ...map }, scale: { low: 0, high: 10 } })).coverage.flatMap((one) => one.notes)
  expect(await notes({ member: "who" })).toContain(note(2))
  expect(await notes({ member: "who", wave: "wave" })).toContain(note(1))
  expect((await notes({})).join(" ")).not.toContain("had answered")
})

test("a wave whose scale is declared and that no answer is of is told", async () => {
  const scales = { spring: { low: 1, high: 5 }, autum: { low: 0, high: 10 } }
  const { coverage } = await told("s.csv", "wave,score\nspring,3\nautumn,7\nN/A,2\n", { mapping: { wave: { column: "wave" }, questions: { recommend: { column: "score", scales } } } })
  const notes = coverage.flatMap((one) => one.notes)
  expect(notes).toContain('Waves with a scale of their own that no answer is of: "autum".')
  expect(notes).toContain("Answers to recommend in waves without a declared scale: 2.")
  expect(notes).toContain("Rows of no wave: 1.")
})

test("anonymous answers are by nobody, however that is written: each counts, and none replaces another", async () => {
  const names = ["anonymous", "Anonymous user", "Anonym", "anonymer Nutzer", "anonymt svar", "N/A", "NA", "-", "unbekannt", "?", "", "kiosk"]
  const rows = names.flatMap((name, index) => [`${name},one,2026-03-01,${index % 10}`, `${name},one,2026-03-02,${index % 10}`])
  const mapping = { member: { account: "who" }, wave: { column: "wave" }, answeredAt: { column: "at" }, notAnswered: ["kiosk"], questions: { recommend: { column: "score" } } }
  const { rows: answers, coverage } = await told("s.csv", ["who,wave,at,score", ...rows, "anna,one,2026-03-01,9", "anna,one,2026-03-02,2"].join("\n"), { mapping })
  expect(answers.filter(({ member }) => member === null)).toHaveLength(2 * names.length)
  expect(answers.filter(({ supersededAt }) => supersededAt !== null)).toMatchObject([{ score: 9, member: expect.stringContaining("anna") as string }])
  expect(coverage.flatMap((one) => one.notes)).toContain("Answers by nobody in particular, as what stands for the member says: 16.")
})
