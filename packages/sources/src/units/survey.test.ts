import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath, truthOf } from "../reference-data.test-kit.ts"
import type { Fact, SourceFailed, SourceInput } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { workbook, xmlText } from "../workbook.test-kit.ts"
import type { SurveyMapping } from "../survey-mapping.ts"
import { surveyMappingJsonSchema } from "../survey-schema.ts"
import { examples, survey } from "./survey.ts"

sourceLaws(survey, examples)

const responsesOf = (facts: readonly Fact[]) => facts.flatMap((fact) => (fact.table === "survey-response" ? [fact.row] : []))

const told = async (name: string, content: string | Uint8Array, input: Partial<SourceInput>) => {
  const folder = await mkdtemp(join(tmpdir(), "folkmoot-survey-"))
  try {
    await writeFile(join(folder, name), content)
    const { facts, rejects, coverage } = await tellingOf(survey, { path: join(folder, name), ...input })
    return { rows: responsesOf(facts), rejects, coverage }
  } finally {
    await rm(folder, { recursive: true })
  }
}

test("where no column is said to hold the answers, a few that could be chosen are named, however many there are and however many have no name", async () => {
  const failing = async (header: string, map = {}): Promise<string> => {
    try {
      await told("care.csv", `${header}\n1,2\n`, { map })
    } catch (failure) {
      return (failure as SourceFailed).advice
    }
    return expect.unreachable("it was read")
  }
  expect(await failing("user_id,NPS score")).toBe('Map one, such as score="NPS score", or give a mapping document; care.csv has the columns user_id, "NPS score".')
  expect(await failing("Id,What do you like?,,")).toBe(
    'Map the one that does by its name, as score, or give a mapping document; care.csv has the columns Id, "What do you like?". Where columns have no name because the header takes several lines, a mapping document says how many, such as "header": { "lines": 2 }.',
  )
  const many = Array.from({ length: 400 }, (_, index) => `How content are you all in all with part ${index}?`).join(",")
  for (const advice of [await failing(many), await failing(many, { score: "Anything" })]) expect(advice).toMatch(/^.{0,800}"How content are you…in all with part 11\?" and 388 more\.$/u)
})

test("the parts of one question are told by their ends, and how a name of several lines is written", async () => {
  const text = "id,Which of our meetings did you come to in the past year?,\n,in spring,in autumn\n1,1,\n"
  const mapping = { header: { lines: 2 }, questions: { spring: { column: "in spring" } } }
  await expect(told("care.csv", text, { mapping })).rejects.toMatchObject({
    advice: 'It has id, "Which of our meeting…st year? / in spring", "Which of our meeting…st year? / in autumn". A name that stands in several lines is written with " / " between them.',
  })
})

test("answers in words are refused, and so are the lines of a header; what to do is said once", async () => {
  const text = 'EndDate,Q1\nEnd Date,How content are you?\n"{""ImportId"":""endDate""}","{""ImportId"":""QID1""}"\n2026-03-02,Very\n2026-03-02,4\n'
  const { rejects, rows, coverage } = await told("care.csv", text, { map: { satisfaction: "Q1" }, scale: { low: 1, high: 5 } })
  expect(rows.map(({ score }) => score)).toEqual([4])
  expect(rejects.map(({ position }) => position)).toEqual(["care.csv:2", "care.csv:3", "care.csv:4"])
  const notes = coverage.flatMap((one) => one.notes)
  expect(notes).toContain("Answers to satisfaction that are texts, which count where labels in a mapping document give each a number: 3.")
  expect(notes).toContain('Lines of a header as Qualtrics writes it, read as answers; "header": { "lines": 3, "names": 1 } in a mapping document leaves them out: 1.')
  const mapping = { header: { lines: 3, names: 1 }, questions: { satisfaction: { column: "Q1", labels: { very: 5 } } } }
  const declared = await told("care.csv", text, { mapping })
  expect([declared.rejects, declared.rows.map(({ score }) => score)]).toEqual([[], [5, 4]])
  expect(declared.coverage.flatMap((one) => one.notes).join(" ")).not.toMatch(/that are texts|Qualtrics/)
})

test("an answer that is refused replaces none", async () => {
  const map = { id: "id", wave: "wave", answeredAt: "at", member: "who", score: "score" }
  const { rows, rejects } = await told("s.csv", "id,wave,at,who,score\na1,one,2026-03-01,m1,4\na\uFFFD,one,2026-03-02,m1,7\n", { map, scale: { low: 0, high: 10 } })
  expect(rejects.map(({ position }) => position)).toEqual(["s.csv:3"])
  expect(rows).toMatchObject([{ id: "one/a1:recommend", supersededAt: null }])
})

test.skipIf(!referenceDataIsPresent)("a published survey gives the published answers", async () => {
  const truth = truthOf("r-survey-2018") as { readonly nps_Qrecommend: { readonly n: number; readonly rowsInFile: number; readonly missing: number; readonly distribution: Readonly<Record<string, number>> } }
  const { n, rowsInFile, missing, distribution } = truth.nps_Qrecommend
  const path = referencePath("r-survey-2018/survey_English_selected.csv")
  const { facts, rejects } = await tellingOf(survey, { path, map: { score: "Qrecommend", answeredAt: "Qtime" }, scale: { low: 1, high: 10 } })
  const scores = responsesOf(facts).map(({ score }) => score)
  expect(rejects).toEqual([])
  expect(scores).toHaveLength(rowsInFile)
  expect(scores.filter((score) => score === null)).toHaveLength(missing)
  expect(scores.filter((score) => score !== null)).toHaveLength(n)
  for (const [score, count] of Object.entries(distribution)) expect(scores.filter((one) => one === Number(score)), `answers of ${score}`).toHaveLength(count)
})

test.skipIf(!referenceDataIsPresent)("the same file with its words as answers: labels to numbers", async () => {
  const mapping: SurveyMapping = {
    answeredAt: { column: "Qtime" },
    wave: { dates: [{ name: "december", from: "2018-12-01", to: "2018-12-31" }] },
    questions: {
      experience: { column: "Qr_experience", labels: { None: 0, Beginner: 1, Intermediate: 2, Expert: 3 }, scale: { low: 0, high: 3 } },
      enjoyment: { column: "Qr_enjoyment", scale: { low: 1, high: 5 }, favourable: "high" },
    },
  }
  const { facts, rejects } = await tellingOf(survey, { path: referencePath("r-survey-2018/survey_English_selected.csv"), mapping })
  const rows = responsesOf(facts)
  const { enjoyment } = truthOf("r-survey-2018") as { readonly enjoyment: { readonly n: number; readonly mean: number } }
  const enjoyed = rows.flatMap(({ question, score }) => (question === "enjoyment" && typeof score === "number" ? [score] : []))
  expect(rejects).toEqual([])
  expect([enjoyed.length, enjoyed.reduce((sum, score) => sum + score, 0) / enjoyed.length]).toEqual([enjoyment.n, expect.closeTo(enjoyment.mean, 9)])
  // A Counter over Python's csv.DictReader: None, Beginner, Intermediate, Expert; and rows by month.
  expect([0, 1, 2, 3].map((level) => rows.filter(({ question, score }) => question === "experience" && score === level).length)).toEqual([54, 570, 1756, 698])
  expect([rows.filter(({ wave }) => wave === "december").length, rows.filter(({ wave }) => wave === null).length]).toEqual([2 * 3079, 2])
})

/** The columns of the file as the published summary numbers its questions. */
const maintainers: SurveyMapping = {
  instrument: "maintainers",
  header: { lines: 2 },
  wave: { fixed: "2020-H2" },
  language: { fixed: "en" },
  questions: Object.fromEntries(["understandResources", "staffQuick", "satisfied", "recommend"].map((name, index) => [name, { column: index + 1, scale: { low: 1, high: 10 }, favourable: "high" }] as const)),
}

interface Published {
  readonly wave: { readonly questions: Readonly<Record<string, { readonly n: number; readonly NA: number; readonly mean: number; readonly values: Readonly<Record<string, number>> }>> }
  readonly published: { readonly summaryWeightedAverages: Readonly<Record<string, number>> }
}

test.skipIf(!referenceDataIsPresent)("a file with two header lines gives every average its owners published, and every count", async () => {
  const truth = truthOf("cncf-maintainers-2020h2") as Published
  const { facts, rejects, coverage } = await tellingOf(survey, { path: referencePath("cncf-maintainers-2020h2/2020H2.csv"), mapping: maintainers })
  expect(rejects).toEqual([])
  expect(coverage[0]?.rows).toBe(4 * 97)
  for (const [question, { n, NA, mean, values }] of Object.entries(truth.wave.questions)) {
    const scores = responsesOf(facts).flatMap((row) => (row.question === question ? [row.score] : []))
    const given = scores.filter((score) => typeof score === "number")
    const average = given.reduce((sum, score) => sum + score, 0) / given.length
    expect([given.length, scores.length - given.length], question).toEqual([n, NA])
    expect(average, question).toBeCloseTo(mean, 12)
    expect(average.toFixed(2), question).toBe(truth.published.summaryWeightedAverages[question]?.toFixed(2))
    for (const [value, count] of Object.entries(values)) expect(scores.filter((score) => (value === "N/A" ? score === null : score === Number(value))), `${question}: ${value}`).toHaveLength(count)
  }
})

test.skipIf(!referenceDataIsPresent)("its columns are found by their names, whichever kind of space stands in them", async () => {
  const question = "Did you feel that the CNCF staff responded quickly to your requests?10 - strongly agree, 1 - strongly disagree."
  const { facts } = await tellingOf(survey, { path: referencePath("cncf-maintainers-2020h2/2020H2.csv"), mapping: { header: { lines: 2 }, questions: { quick: { column: question } } } })
  expect(responsesOf(facts).filter(({ score }) => score !== null)).toHaveLength(88)
})

const table = [["Nr", "When", "Recommend"], ["a1", "2026-03-02T09:30:00Z", "9"], ["a2", "2026-03-03T00:00:00Z", "N/A"], ["a3", "2026-03-04T10:00:00Z", "11"]]
const mapping: SurveyMapping = { id: "Nr", answeredAt: { column: "When" }, questions: { recommend: { column: "Recommend", scale: { low: 0, high: 10 } } } }

test("a workbook tells what the same table tells as CSV", async () => {
  const sheet = table.map((row, line) => `<row r="${line + 1}">${row.map((cell) => `<c t="inlineStr"><is><t>${xmlText(cell)}</t></is></c>`).join("")}</row>`).join("")
  const [asCsv, asXlsx] = [await told("wave.csv", table.map((row) => row.join(",")).join("\n"), { mapping }), await told("wave.xlsx", workbook({ sheets: { Answers: sheet } }), { mapping })]
  expect(asXlsx.rows).toEqual(asCsv.rows)
  expect(asXlsx.rejects).toEqual(asCsv.rejects.map((reject) => ({ ...reject, position: reject.position.replace("csv", "xlsx") })))
  expect(asCsv.rows.map(({ id, score }) => [id, score])).toEqual([["a1:recommend", 9], ["a2:recommend", null]])
})

test("the short form means what the mapping means that says the same", async () => {
  const csv = table.map((row) => row.join(";")).join("\n")
  const [short, long] = [await told("w.csv", csv, { map: { id: "Nr", answeredAt: "When", score: "Recommend" }, scale: { low: 0, high: 10 } }), await told("w.csv", csv, { mapping })]
  expect(short).toEqual(long)
})

test("one column for each answer means what one column of answers means", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 }), fc.constantFrom("", "no", "Not chosen"), async (answers, unmarked) => {
      const scale = { low: 1, high: 5 }
      const spread = [["id", "How was it?", "", "", "", ""], ["", "1", "2", "3", "4", "5"], ...answers.map((answer, row) => [`r${row}`, ...[1, 2, 3, 4, 5].map((value) => (value === answer ? "X" : unmarked))])]
      const single = [["id", "How was it?"], ...answers.map((answer, row) => [`r${row}`, answer === null ? "" : String(answer)])]
      const text = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(",")).join("\n")
      const columns = [1, 2, 3, 4, 5].map((value) => ({ column: `How was it? / ${value}`, value }))
      const one = await told("w.csv", text(spread), { mapping: { header: { lines: 2 }, id: "id", notAnswered: ["not chosen"], questions: { ease: { columns, scale } } } satisfies SurveyMapping })
      const other = await told("w.csv", text(single), { mapping: { id: "id", questions: { ease: { column: "How was it?", scale } } } satisfies SurveyMapping })
      expect(one.rows).toEqual(other.rows)
      expect(one.rows.map(({ score }) => score)).toEqual(answers)
    }),
    { numRuns: 25 },
  )
})

test("no address reaches a fact, a reject or a note, wherever in the file it stands", async () => {
  const cells = fc.array(fc.constantFrom("some.one@example.org", "3", "2026-03-02", "", "x"), { minLength: 5, maxLength: 5 })
  const everything: SurveyMapping = { id: "Id", member: { account: "Member" }, wave: { column: "Wave" }, answeredAt: { column: "When" }, questions: { ease: { column: "Ease", scale: { low: 1, high: 5 } } } }
  await fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 6 }), async (rows) => {
      const found = await told("w.csv", ["Id,Member,Wave,When,Ease", ...rows.map((row) => row.join(","))].join("\n"), { mapping: everything })
      expect(JSON.stringify(found)).not.toContain("some.one")
    }),
    { numRuns: 40 },
  )
})

test("a telephone number or an address on the net is nobody's pseudonym, neither as an id nor as a member", async () => {
  const told1 = await told("w.csv", "Id;Member;Ease\n1;+45 20 12 34 56;3\n2;2a02:810d:8a40::7;3\n+49 151 2345678;m1;3\n192.0.2.7;m2;010203-1234\n", { mapping: { id: "Id", member: { account: "Member" }, questions: { ease: { column: "Ease" } } } })
  expect(told1.rows.map(({ id, member }) => [id, member])).toEqual([["1:ease", null], ["2:ease", null]])
  expect(told1.rejects.map(({ position }) => position)).toEqual(["w.csv:4", "w.csv:5"])
  for (const number of ["20 12", "2a02", "2345678", "192.0", "010203"]) expect(JSON.stringify(told1)).not.toContain(number)
})

test("whoever answers in several waves is told in each, though the id is the same", async () => {
  const scales = { w1: { low: 1, high: 5 }, w2: { low: 0, high: 10 } }
  const { rows, coverage } = await told("w.csv", "Id,Wave,Recommend\n1,w1,5\n2,w1,3\n1,w2,9\n1,w2,9\n1,,8\n2,,", { mapping: { id: "Id", wave: { column: "Wave" }, questions: { recommend: { column: "Recommend", scales } } } })
  expect(rows.map(({ id, score, scaleHigh }) => [id, score, scaleHigh])).toEqual([["w1/1:recommend", 5, 5], ["w1/2:recommend", 3, 5], ["w2/1:recommend", 9, 10], ["1:recommend", 8, null], ["2:recommend", null, null]])
  expect(coverage[0]?.notes).toContain("Answers to recommend in waves without a declared scale: 1.")
  expect(coverage[0]?.notes).toContain("Left out 1 row that repeats an id told before; the first was kept.")
})

test("a language is one, whichever case its code is written in", async () => {
  const wording = { de: "Wie leicht war es?", "en-GB": "How easy was it?" }
  const { rows } = await told("w.csv", "Language,Ease\nDE,5\nde,4\nEN-gb,3", { mapping: { language: { column: "Language" }, questions: { ease: { column: "Ease", wording } } } })
  expect(rows.map((row) => [row.language, row.wording])).toEqual([["de", wording.de], ["de", wording.de], ["en-GB", wording["en-GB"]]])
})

test("a row of averages below the answers does not pass unseen", async () => {
  const byId = await told("w.csv", "Id,When,Ease\na,2026-03-02,5\nb,2026-03-03,4\n,,4.5", { mapping: { id: "Id", answeredAt: { column: "When" }, questions: { ease: { column: "Ease", scale: { low: 1, high: 5 } } } } })
  expect(byId.rows.map(({ score }) => score)).toEqual([5, 4])
  expect(byId.rejects).toMatchObject([{ position: "w.csv:4", reason: expect.stringContaining("id is nothing") as string }])
  const byLine = await told("w.csv", "When,Ease\n2026-03-02,5\n2026-03-03,4\n,4.5", { map: { answeredAt: "When", satisfaction: "Ease" }, scale: { low: 1, high: 5 } })
  expect(byLine.coverage[0]?.notes).toEqual(expect.arrayContaining(["Rows without a date, in no period: 1.", "Answers to satisfaction between two whole numbers, as averages are: 1."]))
})

test("dates are read as declared, in any order and with any offset, and ISO 8601 besides", async () => {
  const read = async (as: string, ...dates: readonly string[]) => {
    const { rows, rejects } = await told("w.csv", ["When;Score", ...dates.map((date) => `${date};1`)].join("\n"), { timeZone: "Europe/Berlin", mapping: { answeredAt: { column: "When", as }, questions: { ease: { column: "Score" } } } })
    return [...rows.map(({ answeredAt }) => (typeof answeredAt === "number" ? new Date(answeredAt).toISOString() : answeredAt)), ...rejects.map(({ position }) => position)]
  }
  // Berlin is an hour ahead of UTC in winter, two in summer.
  expect(await read("D.M.YYYY H:mm", "2.3.2026 9:30", "02.07.2026 09:30", "2026-03-02T09:30:00Z", "31.2.2026 9:30")).toEqual(["2026-03-02T08:30:00.000Z", "2026-07-02T07:30:00.000Z", "2026-03-02T09:30:00.000Z", "w.csv:5"])
  expect(await read("YYYY/MM/DD h:mm:ss A Z", "2026/03/02 12:05:06 AM GMT+3", "2026/03/02 12:05:06 PM GMT+05:30")).toEqual(["2026-03-01T21:05:06.000Z", "2026-03-02T06:35:06.000Z"])
  expect(await read("MM/DD/YYYY", "03/02/2026", "13/02/2026")).toEqual(["2026-03-01T23:00:00.000Z", "w.csv:3"])
})

test("an answer that is no UTF-8 is a reject that says so", async () => {
  const { rejects } = await told("w.csv", Buffer.from("Score;Wann\nsehr gut;x\nnicht sch\u00F6n;y", "latin1"), { mapping: { questions: { ease: { column: "Score", labels: { "sehr gut": 5 } } } } })
  expect(rejects).toMatchObject([{ position: "w.csv:3", reason: expect.stringContaining("saved as UTF-8") as string }])
})

test("of columns whose names differ in the case of letters alone, the one written as declared is read", async () => {
  const { rows } = await told("w.csv", "q1,Q1\n1,2", { map: { score: "Q1" } })
  expect(rows.map(({ score }) => score)).toEqual([2])
})

test.each<readonly [string, unknown, string, string]>([
  ["a question without a column", { questions: { recommend: {} } }, "mapping#/questions/recommend", "either a column, or columns"],
  ["no question", { questions: {} }, "mapping#/questions", "at least one question"],
  ["a scale the wrong way round", { questions: { recommend: { column: "Score", scale: { low: 10, high: 0 } } } }, "mapping#/questions/recommend/scale", "a higher one"],
  ["a label off its scale", { questions: { recommend: { column: "Score", scale: { low: 1, high: 5 }, labels: { good: 6 } } } }, "mapping#/questions/recommend", "lie on its scale"],
  ["a date pattern without a year", { questions: { recommend: { column: "Score" } }, answeredAt: { column: "Score", as: "DD.MM." } }, "mapping#/answeredAt/as", "DD.MM.YYYY HH:mm"],
  ["a wave that is two things", { questions: { recommend: { column: "Score" } }, wave: { fixed: "spring", column: "Score" } }, "mapping#/wave/column", "cannot stand beside"],
  ["a wave that is a text", { questions: { recommend: { column: "Score" } }, wave: "spring" }, "mapping#/wave", "an object"],
  ["a column that is not there", { questions: { recommend: { column: "Scroe" } } }, "mapping#/questions/recommend/column", "no column"],
  ["a day that no calendar has", { questions: { recommend: { column: "Score" } }, invitations: { invitedAt: { fixed: "2026-02-30" } } }, "mapping#/invitations/invitedAt/fixed", "a day, such as"],
  ["waves by date and no dates", { questions: { recommend: { column: "Score" } }, wave: { dates: [{ name: "a", from: "2026-01-01", to: "2026-02-01" }] } }, "mapping#/answeredAt", "waves are told by it"],
  [
    "waves that overlap",
    { questions: { recommend: { column: "Score" } }, answeredAt: { column: "Score" }, wave: { dates: [{ name: "a", from: "2026-02-01", to: "2026-03-01" }, { name: "b", from: "2026-01-01", to: "2026-02-01" }] } },
    "mapping#/wave/dates",
    "no day in two waves",
  ],
  ["two labels that read alike", { questions: { recommend: { column: "Score", labels: { Yes: 1, "yes ": 0 } } } }, "mapping#/questions/recommend/labels", "read alike"],
])("a mapping with %s is refused at its place", async (_name, given, where, words) => {
  await expect(told("w.csv", "Score\n9", { mapping: given })).rejects.toMatchObject({ where, message: expect.stringContaining(words) as string, advice: expect.stringMatching(/\.$|\?$/) as string })
})

test("a mapping document and the short form together are refused", async () => {
  await expect(told("w.csv", "Score\n9", { mapping: { questions: { recommend: { column: "Score" } } }, scale: { low: 0, high: 10 } })).rejects.toMatchObject({ where: "scale", advice: expect.stringContaining("mapping document alone") as string })
})

test("the JSON Schema of a mapping knows its parts and no others", () => {
  expect(surveyMappingJsonSchema()).toMatchObject({ type: "object", additionalProperties: false, required: ["questions"], properties: { questions: { type: "object" }, wave: { anyOf: expect.any(Array) as unknown } } })
})
