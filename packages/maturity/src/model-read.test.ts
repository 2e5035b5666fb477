import * as fc from "fast-check"
import { expect, test } from "vitest"
import { stringify } from "yaml"
import { readModel } from "./model-read.ts"
import { randomModel } from "./model.test-kit.ts"

const good = `apiVersion: folkmoot.dev/v1
kind: MaturityModel
metadata:
  name: basics
  title: { en: Community basics, de: Grundlagen der Community }
spec:
  levels:
    - title: Begun
    - title: Done
  functions:
    - id: care
      title: Care
      practices:
        - id: welcome
          title: Welcome
          streams:
            - { id: greet, title: Greet }
            - { id: guide, title: Guide }
        - id: moderate
          title: Moderate
  answerSets:
    - id: how-far
      answers:
        - { text: No, value: 0 }
        - { text: In part, value: 0.5, weight: 1 }
        - { text: Yes, value: 1 }
  questions:
    - { id: greet-1, practice: welcome, stream: greet, level: 1, text: Are newcomers greeted?, answers: how-far }
    - { id: greet-2, practice: welcome, stream: greet, level: 2, text: By a member?, answers: how-far, weight: 2, required: false }
    - { id: moderate-1, practice: moderate, level: 1, text: Are there rules?, answers: how-far, quality: [They are public] }
    - { id: moderate-2, practice: moderate, level: 2, text: Are they kept?, answers: how-far }
  scoring: { method: gated, pass: 0.5 }
`

const read = (text: string, locale?: "en" | "de" | "da") => readModel([{ path: "basics.yaml", text }], locale === undefined ? {} : { locale })

/** What is told of the good model with one thing changed. */
const changed = (from: string, to: string): readonly string[] => {
  expect(good).toContain(from)
  return read(good.replace(from, to)).problems.map(({ line, severity, message }) => `${line ?? ""} ${severity} ${message}`)
}

test("a model written by hand is read as it stands", () => {
  const { model, problems } = read(good)
  expect(problems).toEqual([])
  expect(model?.metadata.title).toEqual({ en: "Community basics", de: "Grundlagen der Community" })
  expect(model?.spec.questions.map(({ id }) => id)).toEqual(["greet-1", "greet-2", "moderate-1", "moderate-2"])
  expect(model?.spec.answerSets[0]?.answers[0]?.text).toBe("No")
})

test("a model survives being written as JSON or as YAML", () => {
  fc.assert(fc.property(randomModel(), fc.boolean(), (model, json) => {
    const text = json ? JSON.stringify(model) : stringify(model, { lineWidth: 0, aliasDuplicateObjects: false })
    expect(read(text).model).toEqual(model)
  }), { numRuns: 40 })
})

test.each([
  ["greet-2, practice: welcome", "greet-1, practice: welcome", "29 error The id “greet-1” was already given in spec.questions[0]. Choose another for one of the two."],
  ["- id: moderate\n", "- id: welcome\n", "19 error The id “welcome” was already given in spec.functions[0].practices[0]. Choose another for one of the two."],
  ["        - id: moderate\n", "    - id: care\n      title: Again\n      practices:\n        - id: moderate\n", "19 error The id “care” was already given in spec.functions[0]. Choose another for one of the two."],
  ["id: guide", "id: greet", "18 error The id “greet” was already given in spec.functions[0].practices[0].streams[0]. Choose another for one of the two."],
  ["practice: moderate, level: 2", "practice: moderat, level: 2", "31 error spec.questions[3].practice refers to “moderat”, but nothing there is called that. Did you mean “moderate”?"],
  ["stream: greet, level: 1", "stream: greets, level: 1", "28 error spec.questions[0].stream refers to “greets”, but nothing there is called that. Did you mean “greet”?"],
  ["stream: greet, level: 1", "level: 1", "28 error “welcome” has streams, but the question “greet-1” belongs to none. Name one: greet and guide."],
  ["practice: moderate, level: 2", "practice: moderate, stream: greet, level: 2", "31 error spec.questions[3].stream refers to “greet”, but nothing there is called that. Correct the id, or add what is missing."],
  ["Are they kept?, answers: how-far", "Are they kept?, answers: yes-no", "31 error spec.questions[3].answers refers to “yes-no”, but nothing there is called that. Correct the id, or add what is missing."],
  ["level: 2, text: Are they kept?", "level: 3, text: Are they kept?", "31 error spec.questions[3].level is 3, but the levels are numbered from 1 to 2. Write one of these whole numbers."],
  ["level: 2, text: Are they kept?", "level: 1.5, text: Are they kept?", "31 error spec.questions[3].level is 1.5, but the levels are numbered from 1 to 2. Write one of these whole numbers."],
  ["text: Yes, value: 1", "text: Yes, value: 1.2", "26 error spec.answerSets[0].answers[2].value is 1.2. Expected is a number from 0 to 1."],
  ["text: Yes, value: 1", "text: Yes, value: -1", "26 error spec.answerSets[0].answers[2].value is -1. Expected is a number from 0 to 1."],
  ["text: Yes, value: 1", "text: Yes, value: '1'", "26 error spec.answerSets[0].answers[2].value is a text; expected is a number."],
  ["text: Yes, value: 1", "text: No, value: 1", "26 error “No” is offered more than once in the answer set “how-far”, so that nobody can tell which is meant. Word each answer differently."],
  ["text: In part, value: 0.5, weight: 1", "text: In part, value: 0.5, weight: 0", "25 error spec.answerSets[0].answers[1].weight is 0. Expected is a number above 0."],
  ["weight: 2", "weight: -2", "29 error spec.questions[1].weight is -2. Expected is a number above 0."],
  ["pass: 0.5", "pass: 0", "32 error spec.scoring.pass is 0. Expected is a number above 0 and up to 1."],
  ["method: gated", "method: gatd", "32 error spec.scoring.method cannot be “gatd”. Did you mean “gated”? Possible are: gated, staged-average, and samm."],
  ["title: Moderate", "title: ' '", "20 error spec.functions[0].practices[1].title says nothing. Write a text, or one for each language you have."],
  ["title: Moderate", "title: {}", "20 error spec.functions[0].practices[1].title says nothing. Write a text, or one for each language you have."],
  ["title: Moderate", "title: { dk: Moderér }", "20 error “dk” is not a field of spec.functions[0].practices[1].title. Possible are: en, de, and da."],
  ["title: Moderate", "title: 5", "20 error spec.functions[0].practices[1].title is a number; expected is a text, or one for each language."],
  ["title: Moderate", "titel: Moderate", "20 error “titel” is not a field of spec.functions[0].practices[1]. Did you mean “title”?"],
  ["    - { id: moderate-2, practice: moderate, level: 2, text: Are they kept?, answers: how-far }\n", "", "19 warning Nothing is asked about “moderate” on these levels: 2. Add questions, or expect that these levels say nothing about it."],
  ["  questions:\n", "    - { id: spare, answers: [{ text: Yes, value: 1 }] }\n  questions:\n", "27 warning No question is answered from “spare”. Use it or remove it."],
  ["text: Yes, value: 1", "text: Yes, value: 0.4", "22 warning The best answer of “how-far” comes to 0.5, below the 0.75 that a level needs. No level with such a question can be held; raise the value or lower scoring.pass."],
] as const)("what is wrong is named where it stands: %j as %j", (from, to, expected) => {
  const told = to.includes("0.4") ? read(good.replace(from, to).replace("pass: 0.5", "pass: 0.75")).problems.map(({ line, severity, message }) => `${line ?? ""} ${severity} ${message}`) : changed(from, to)
  expect(told).toContain(expected)
})

test("only errors keep a model from being used", () => {
  expect(read(good.replace("  questions:\n", "    - { id: spare, answers: [{ text: Yes, value: 1 }] }\n  questions:\n")).model).toBeDefined()
  expect(read(good.replace("weight: 2", "weight: -2")).model).toBeUndefined()
})

test("lists that hold nothing are named", () => {
  const empty = "apiVersion: folkmoot.dev/v1\nkind: MaturityModel\nmetadata: { name: x, title: X }\nspec: { levels: [], functions: [], answerSets: [{ id: a, answers: [] }], questions: [], scoring: { method: samm } }\n"
  expect(read(empty).problems.filter(({ severity }) => severity === "error").map(({ message }) => message.split(" is an empty list")[0])).toEqual(["spec.levels", "spec.functions", "spec.questions", "spec.answerSets[0].answers"])
})

test("files that make no model together are told apart", () => {
  const files = (...texts: readonly string[]) => readModel(texts.map((text, index) => ({ path: `${index}.yaml`, text }))).problems.map(({ path, message }) => `${path}: ${message.split(/[:;.]/)[0]}`)
  expect(files()).toEqual([": No file was given"])
  expect(files(good, good)).toEqual(["1.yaml: A model was already read from 0"])
  expect(files(good, "type: Question\n")).toEqual(["1.yaml: The model has a document of its own in 0"])
  expect(files("a: 1\n")).toEqual(["0.yaml: This is no maturity model"])
  expect(files(`${good}---\n${good}`)).toEqual(["0.yaml: The file holds 2 documents, but only one is read from each"])
  expect(files(...Array.from({ length: 2_001 }, () => "a: 1\n"))).toEqual([": 2,001 files are more than are read together"])
})

test("problems are told in the language asked for", () => {
  const text = good.replace("level: 2, text: Are they kept?", "level: 3, text: Are they kept?")
  expect(read(text, "de").problems.find(({ severity }) => severity === "error")?.message).toBe("spec.questions[3].level ist 3, die Stufen sind aber von 1 bis 2 nummeriert. Schreiben Sie eine dieser ganzen Zahlen.")
  expect(read(text, "da").problems.find(({ severity }) => severity === "error")?.message).toBe("spec.questions[3].level er 3, men niveauerne er nummereret fra 1 til 2. Skriv et af disse hele tal.")
})

const head = "apiVersion: folkmoot.dev/v1\nkind: MaturityModel\nmetadata: { name: x, title: X }\n"

test.each([
  ["aliases within themselves", `${head}spec: &a\n  levels: [*a]\n`],
  ["laughs", `a: &a [x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [${Array.from({ length: 8 }, () => (i === 0 ? "*a" : `*b${i - 1}`)).join(", ")}]\n`).join("")}`],
  ["reserved names", `${head}spec: { __proto__: { levels: [] }, constructor: 1 }\n`],
  ["a million names", Array.from({ length: 1_000_000 }, (_, i) => `k${i.toString(36)}: 1\n`).join("")],
  ["deep nesting", `${head}spec: ${"[".repeat(10_000)}\n`],
  ["numbers as text", good.replaceAll(/level: (\d)/g, "level: '$1'")],
  ["numbers beyond all bounds", good.replace("weight: 2", "weight: 1e999")],
  ["no text at all", ""],
  ["thousands of questions without a practice", `${head}spec:\n  levels: [{ title: A }]\n  functions: [{ id: f, title: F, practices: [${Array.from({ length: 1_000 }, (_, i) => `{ id: practice-${i}, title: P }`).join(", ")}] }]\n  answerSets: [{ id: a, answers: [{ text: Yes, value: 1 }] }]\n  scoring: { method: samm }\n  questions:\n${Array.from({ length: 2_000 }, (_, i) => `    - { id: q-${i}, practice: practise-${i}, level: 9, text: Q, answers: b }\n`).join("")}`],
])("hostile texts come back as problems within limits: %s", (_, text) => {
  const { model, problems } = read(text)
  expect(model).toBeUndefined()
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(501)
  expect(problems.every(({ message }) => message.length < 2_000)).toBe(true)
  expect(({} as { levels?: unknown }).levels).toBeUndefined()
})

test("whatever the text, a model is read or problems are told, and nothing is thrown", () => {
  const words = fc.constantFrom(...good.split(/(?<=[\n ])/))
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.array(words, { maxLength: 60 }).map((all) => all.join(""))), (text) => {
    const { model, problems } = read(text)
    expect(model !== undefined || problems.length > 0).toBe(true)
  }))
})
