import * as fc from "fast-check"
import { expect, test } from "vitest"
import { stringify } from "yaml"
import { readAnswers } from "./answers-read.ts"
import { declaredOf } from "./answers-declared.ts"
import { assess } from "./assess.ts"
import { randomAssessment, sheet } from "./model.test-kit.ts"

const good = `apiVersion: folkmoot.dev/v1
kind: MaturityAnswers
metadata: { of: folkmoot, assessor: community lead, on: 2026-03-01 }
spec:
  answers:
    - { question: feedback-planned, answer: met, note: In the handbook, link: "https://example.org/handbook", until: 2026-12-31 }
    - { question: questions-get-solved, answer: unmet, by: support lead, on: 2026-02-01 }
    - { question: members-refer-members, answer: often }
    - { question: members-would-recommend, answer: met, until: 2026-01-31 }
  notApplicable:
    - { question: cost-per-conversion-known, note: We sell nothing }
`

const read = (text: string) => readAnswers({ path: "answers.yaml", text })

const told = (from: string, to: string): readonly string[] => {
  expect(good).toContain(from)
  return read(good.replace(from, to)).problems.map(({ line, severity, message }) => `${line ?? ""} ${severity} ${message}`)
}

test("a sheet written by hand is read as it stands", () => {
  const { answers, problems } = read(good)
  expect(problems).toEqual([])
  expect(answers?.metadata).toEqual({ of: "folkmoot", assessor: "community lead", on: "2026-03-01" })
  expect(answers?.spec.answers).toHaveLength(4)
})

test("a sheet survives being written as JSON or as YAML", () => {
  fc.assert(fc.property(randomAssessment(), fc.boolean(), ({ answers }, json) => {
    expect(read(json ? JSON.stringify(answers) : stringify(answers)).answers).toEqual(answers)
  }), { numRuns: 40 })
})

test.each([
  ["question: questions-get-solved", "question: feedback-planned", "7 error “feedback-planned” is already answered or set aside in spec.answers[0]. Keep one of the two."],
  ["note: We sell nothing", "note: ' '", "11 warning “cost-per-conversion-known” is set aside without a reason, so it stays open. Say in note why it does not apply."],
  ["question: cost-per-conversion-known", "question: feedback-planned", "11 error “feedback-planned” is already answered or set aside in spec.answers[0]. Keep one of the two."],
  ["answer: often", "answer: often, place: 2", "8 error “members-refer-members” needs either an answer or its place. Give exactly one of the two."],
  [", answer: often", "", "8 error “members-refer-members” needs either an answer or its place. Give exactly one of the two."],
  ["note: We sell nothing", "note: ''", "11 warning “cost-per-conversion-known” is set aside without a reason, so it stays open. Say in note why it does not apply."],
  ["until: 2026-12-31", "until: soon", "6 error spec.answers[0].until is “soon”, which is not a day. Write year, month and day, such as 2026-03-01."],
  ["answer: often", "answer: true", "8 error spec.answers[2].answer is true or false; expected is a number or a text."],
])("what is wrong is named where it stands: %j as %j", (from, to, expected) => {
  expect(told(from, to)).toContain(expected)
})

test("whatever the text, a sheet is read or problems are told, and nothing is thrown", () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (text) => {
    const { answers, problems } = read(text)
    expect(answers !== undefined || problems.length > 0).toBe(true)
  }))
})

test("what a sheet declares of criteria is what an assessment takes", () => {
  const { answers } = read(good)
  const { declared, notApplicable, notCounted } = declaredOf(answers ?? sheet([]))
  expect(declared).toStrictEqual([
    { criterion: "feedback-planned", verdict: "met", note: "In the handbook", by: "community lead", on: "2026-03-01", link: "https://example.org/handbook", until: "2026-12-31" },
    { criterion: "questions-get-solved", verdict: "unmet", note: "", by: "support lead", on: "2026-02-01" },
  ])
  expect(notApplicable).toEqual([{ criterion: "cost-per-conversion-known", note: "We sell nothing", by: "community lead", on: "2026-03-01" }])
  expect(notCounted.map(({ question, why }) => `${question} ${why}`)).toEqual(["members-would-recommend expired", "members-refer-members unknown-answer"])
  const { criteria, notInModel } = assess({ measures: [], declared, notApplicable })
  const verdict = (id: string) => criteria.find(({ criterion }) => criterion === id)?.verdict
  expect(["feedback-planned", "questions-get-solved", "cost-per-conversion-known", "members-would-recommend"].map(verdict)).toEqual(["declared", "declared", "not-applicable", "not-measured"])
  expect(notInModel).toEqual([])
  expect(declaredOf(answers ?? sheet([]), { of: "folkmoot" }).declared).toEqual(declared)
})

test("however often a question is answered, each time the first is named", () => {
  const again = "    - { question: feedback-planned, answer: met }\n"
  expect(told("  notApplicable:\n", `${again}${again}  notApplicable:\n`)).toEqual([10, 11].map((line) => `${line} error “feedback-planned” is already answered or set aside in spec.answers[0]. Keep one of the two.`))
})

test("a sheet about something else that says nothing has nothing that does not count", () => {
  const { answers } = read(good)
  if (answers === undefined) throw new Error("the sheet is not read")
  expect(declaredOf({ ...answers, spec: {} }, { of: "another" })).toEqual({ declared: [], notApplicable: [], notCounted: [] })
  expect(declaredOf(answers, { of: "another" }).notCounted.map(({ question }) => question)).toEqual(["feedback-planned", "questions-get-solved", "members-refer-members", "members-would-recommend", "cost-per-conversion-known"])
})

test("an answer counts with white space around it", () => {
  const { answers } = read(good.replace("answer: unmet", 'answer: " unmet "'))
  expect(answers && declaredOf(answers).declared.find(({ criterion }) => criterion === "questions-get-solved")?.verdict).toBe("unmet")
})

test("an expired answer or setting aside counts again for nobody, from the day after its last", () => {
  const answers = sheet([{ question: "a", answer: "met", until: "2026-06-30" }], [{ question: "b", note: "None", until: "2026-06-30" }])
  const count = (asOf: string): number => declaredOf(answers, { asOf }).declared.length + declaredOf(answers, { asOf }).notApplicable.length
  expect([count("2026-06-30"), count("2026-07-01")]).toEqual([2, 0])
  expect(declaredOf(answers, { asOf: "2026-07-01" }).notCounted.map(({ because }) => because.da)).toEqual([
    "Svaret på »a« gjaldt til og med 2026-06-30. Besvar spørgsmålet igen.",
    "Svaret på »b« gjaldt til og med 2026-06-30. Besvar spørgsmålet igen.",
  ])
})

test("what a sheet about something else says is named with both names, and one that says nothing at all is read", () => {
  const { answers } = read(good)
  expect(answers && declaredOf(answers, { of: "another" }).notCounted[0]).toEqual({
    question: "feedback-planned", why: "other-model",
    because: {
      en: "What was said of “feedback-planned” is about the model “folkmoot”, not about “another”. Correct metadata.of if this one is meant.",
      de: "Die Angabe zu „feedback-planned“ bezieht sich auf das Modell „folkmoot“, nicht auf „another“. Korrigieren Sie metadata.of, falls dieses gemeint ist.",
      da: "Svaret på »feedback-planned« gælder modellen »folkmoot«, ikke »another«. Ret metadata.of, hvis det er denne, I mener.",
    },
  })
  const nothing = "apiVersion: folkmoot.dev/v1\nkind: MaturityAnswers\nmetadata: { of: folkmoot, assessor: lead, on: 2026-03-01 }\nspec: {}\n"
  expect(read(nothing)).toEqual({ answers: { apiVersion: "folkmoot.dev/v1", kind: "MaturityAnswers", metadata: { of: "folkmoot", assessor: "lead", on: "2026-03-01" }, spec: {} }, problems: [] })
  expect(declaredOf(read(nothing).answers ?? sheet([]))).toEqual({ declared: [], notApplicable: [], notCounted: [] })
})

test("what is neither yes nor no is told as it was written, be it a text, a number, a place or nothing, and so is a setting aside without a reason", () => {
  const { declared, notApplicable, notCounted } = declaredOf(sheet(
    [{ question: "a", answer: "often" }, { question: "b", answer: 1 }, { question: "c", place: 2 }, { question: "d" }, { question: "e", answer: "met", place: 1 }],
    [{ question: "f", note: " " }, { question: "g", note: "None here", by: "moderator", on: "2026-02-01", link: "https://example.org/", until: "2026-12-31" }],
  ))
  expect(declared).toEqual([])
  expect(notApplicable).toEqual([{ criterion: "g", note: "None here", by: "moderator", on: "2026-02-01", link: "https://example.org/", until: "2026-12-31" }])
  expect(notCounted.map(({ question, why, because }) => [question, why, because.en])).toEqual([
    ...[["a", "often"], ["b", "1"], ["c", "2"], ["d", ""], ["e", "met"]].map(([question = "", said = ""]) => [question, "unknown-answer", `“${said}” is not an answer that “${question}” offers. Possible are: met and unmet.`]),
    ["f", "no-reason", "“f” is set aside without a reason. Say in note why it does not apply."],
  ])
})
