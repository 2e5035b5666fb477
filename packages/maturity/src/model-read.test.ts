import * as fc from "fast-check"
import { expect, test } from "vitest"
import { parse, stringify } from "yaml"
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

/** A text of the good model, what stands there instead, and everything that is told then. */
const wrong: readonly (readonly [from: string, to: string, ...told: string[]])[] = [
  ["greet-2, practice: welcome", "greet-1, practice: welcome", "29 error The id “greet-1” was already given in spec.questions[0]. Choose another for one of the two."],
  ["- id: moderate\n", "- id: welcome\n", "19 error The id “welcome” was already given in spec.functions[0].practices[0]. Choose another for one of the two.", "30 error spec.questions[2].practice refers to “moderate”, but nothing there is called that. Correct the id, or add what is missing.", "31 error spec.questions[3].practice refers to “moderate”, but nothing there is called that. Correct the id, or add what is missing."],
  ["        - id: moderate\n", "    - id: care\n      title: Again\n      practices:\n        - id: moderate\n", "19 error The id “care” was already given in spec.functions[0]. Choose another for one of the two."],
  ["id: guide", "id: greet", "18 error The id “greet” was already given in spec.functions[0].practices[0].streams[0]. Choose another for one of the two."],
  ["practice: moderate, level: 2", "practice: moderat, level: 2", "31 error spec.questions[3].practice refers to “moderat”, but nothing there is called that. Did you mean “moderate”?", "19 warning Nothing is asked about “moderate” on these levels: 2. Add questions, or expect that these levels say nothing about it."],
  ["stream: greet, level: 1", "stream: greets, level: 1", "28 error spec.questions[0].stream refers to “greets”, but nothing there is called that. Did you mean “greet”?"],
  ["stream: greet, level: 1", "level: 1", "28 error “welcome” has streams, but the question “greet-1” belongs to none. Name one: greet and guide."],
  ["practice: moderate, level: 2", "practice: moderate, stream: greet, level: 2", "31 error spec.questions[3].stream refers to “greet”, but nothing there is called that. Correct the id, or add what is missing."],
  ["Are they kept?, answers: how-far", "Are they kept?, answers: yes-no", "31 error spec.questions[3].answers refers to “yes-no”, but nothing there is called that. Correct the id, or add what is missing."],
  ["level: 2, text: Are they kept?", "level: 3, text: Are they kept?", "31 error spec.questions[3].level is 3, but the levels are numbered from 1 to 2. Write one of these whole numbers.", "19 warning Nothing is asked about “moderate” on these levels: 2. Add questions, or expect that these levels say nothing about it."],
  ["level: 2, text: Are they kept?", "level: 1.5, text: Are they kept?", "31 error spec.questions[3].level is 1.5, but the levels are numbered from 1 to 2. Write one of these whole numbers.", "19 warning Nothing is asked about “moderate” on these levels: 2. Add questions, or expect that these levels say nothing about it."],
  ["text: Yes, value: 1", "text: Yes, value: 1.2", "26 error spec.answerSets[0].answers[2].value is 1.2. Expected is a number from 0 to 1, or up to 2 if no question that is answered from “how-far” has a level."],
  ["text: Yes, value: 1", "text: Yes, value: 2.5", "26 error spec.answerSets[0].answers[2].value is 2.5. Expected is a number from 0 to 1."],
  ["practice: moderate, level: 2, text", "practice: moderate, text", "31 error “moderate-2” has no level, so its answers say how many of the 2 levels are reached; but the best one of “how-far” comes to 1. Give the question its level, or offer answers up to 2."],
  ["- id: how-far\n", "- id: how-far\n      between: true\n", "26 error “how-far” takes numbers between its answers, which have no weight, so its answers cannot have one either. Leave out weight, or between."],
  ["- id: how-far\n", "- id: how-far\n      between: yes\n", "23 error spec.answerSets[0].between is a text; expected is true or false."],
  ["  answerSets:\n", "    - { id: grow, title: Grow, practices: [] }\n  answerSets:\n", "21 warning “grow” has no practices, so it never comes to a score. Add one, or remove it."],
  ["text: Yes, value: 1", "text: Yes, value: -1", "26 error spec.answerSets[0].answers[2].value is -1. Expected is a number from 0 to 1."],
  ["text: Yes, value: 1", "text: Yes, value: '1'", "26 error spec.answerSets[0].answers[2].value is a text; expected is a number."],
  ["text: Yes, value: 1", "text: No, value: 1", "26 error “No” is offered more than once in the answer set “how-far”, so that nobody can tell which is meant. Word each answer differently."],
  ["text: In part, value: 0.5, weight: 1", "text: In part, value: 0.5, weight: 0", "25 error spec.answerSets[0].answers[1].weight is 0. Expected is a number above 0."],
  ["weight: 2", "weight: -2", "29 error spec.questions[1].weight is -2. Expected is a number above 0."],
  ["pass: 0.5", "pass: 0", "32 error spec.scoring.pass is 0. Expected is a number above 0 and up to 1."],
  ["pass: 0.5", "pass: 0.5, passBelow: 0.3", "32 error spec.scoring.passBelow is 0.3. Expected is a number from 0.5 to 1."],
  ["pass: 0.5", "passBelow: 1.1", "32 error spec.scoring.passBelow is 1.1. Expected is a number from 1 to 1."],
  ["title: Care\n", "title: Care\n      weight: 0\n", "13 error spec.functions[0].weight is 0. Expected is a number above 0."],
  ["title: Moderate\n", "title: Moderate\n          weight: -1\n", "21 error spec.functions[0].practices[1].weight is -1. Expected is a number above 0."],
  ["method: gated", "method: gatd", "32 error spec.scoring.method cannot be “gatd”. Did you mean “gated”? Possible are: gated, gated-average, tiered, staged-product, staged-average, and samm."],
  ["title: Moderate", "title: ' '", "20 error spec.functions[0].practices[1].title says nothing. Write a text, or one for each language you have."],
  ["title: Moderate", "title: { en: ' ', da: '\t' }", "20 error spec.functions[0].practices[1].title says nothing. Write a text, or one for each language you have."],
  ["title: Moderate", "title: {}", "20 error spec.functions[0].practices[1].title says nothing. Write a text, or one for each language you have."],
  ["title: Moderate", "title: { dk: Moderér }", "20 error “dk” is not a field of spec.functions[0].practices[1].title. Possible are: en, de, and da."],
  ["title: Moderate", "title: 5", "20 error spec.functions[0].practices[1].title is a number; expected is a text, or one for each language."],
  ["title: Moderate", "titel: Moderate", "20 error “titel” is not a field of spec.functions[0].practices[1]. Did you mean “title”?"],
  ["    - { id: moderate-2, practice: moderate, level: 2, text: Are they kept?, answers: how-far }\n", "", "19 warning Nothing is asked about “moderate” on these levels: 2. Add questions, or expect that these levels say nothing about it."],
  ["  questions:\n", "    - { id: spare, answers: [{ text: Yes, value: 1 }] }\n  questions:\n", "27 warning No question is answered from “spare”. Use it or remove it."],
  ["text: Yes, value: 1", "text: Yes, value: 0.4", "22 warning The best answer of “how-far” comes to 0.5, below the 0.75 that a level needs. No level with such a question can be held; raise the value or lower scoring.pass."],
  ["title: Done", "title: ' '", "9 error spec.levels[1].title says nothing. Write a text, or one for each language you have."],
  ["- title: Done", "- { title: Done, description: ' ' }", "9 error spec.levels[1].description says nothing. Write a text, or one for each language you have."],
  ["title: Care\n", "title: ' '\n", "12 error spec.functions[0].title says nothing. Write a text, or one for each language you have."],
  ["title: Care\n", "title: Care\n      description: {}\n", "13 error spec.functions[0].description says nothing. Write a text, or one for each language you have."],
  ["title: Welcome\n", "title: Welcome\n          description: ' '\n", "16 error spec.functions[0].practices[0].description says nothing. Write a text, or one for each language you have."],
  ["title: Guide }", "title: ' ' }", "18 error spec.functions[0].practices[0].streams[1].title says nothing. Write a text, or one for each language you have."],
  ["text: Are they kept?", "text: ' '", "31 error spec.questions[3].text says nothing. Write a text, or one for each language you have."],
  ["quality: [They are public]", "quality: [They are public, ' ']", "30 error spec.questions[2].quality[1] says nothing. Write a text, or one for each language you have."],
  ["title: { en: Community basics, de: Grundlagen der Community }", "title: {}", "5 error metadata.title says nothing. Write a text, or one for each language you have."],
  ["text: Yes, value: 1", "text: ' ', value: 1", "26 error spec.answerSets[0].answers[2].text says nothing. Write a text, or one for each language you have."],
  ["text: In part", "text: { en: Some, de: No }", "25 error “No” is offered more than once in the answer set “how-far”, so that nobody can tell which is meant. Word each answer differently."],
  ["  questions:\n", "    - { id: how-far, answers: [{ text: Yes, value: 1 }] }\n  questions:\n", "27 error The id “how-far” was already given in spec.answerSets[0]. Choose another for one of the two."],
  ["pass: 0.5", "pass: 1.5", "32 error spec.scoring.pass is 1.5. Expected is a number above 0 and up to 1.", "22 warning The best answer of “how-far” comes to 1, below the 1.5 that a level needs. No level with such a question can be held; raise the value or lower scoring.pass."],
  ["level: 2, text: Are they kept?", "level: 0, text: Are they kept?", "31 error spec.questions[3].level is 0, but the levels are numbered from 1 to 2. Write one of these whole numbers.", "19 warning Nothing is asked about “moderate” on these levels: 2. Add questions, or expect that these levels say nothing about it."],
  ["practice: welcome, stream: greet, level: 1", "practice: welcom, stream: greet, level: 1", "28 error spec.questions[0].practice refers to “welcom”, but nothing there is called that. Did you mean “welcome”?", "14 warning Nothing is asked about “welcome” on these levels: 1. Add questions, or expect that these levels say nothing about it."],
]

test.each(wrong)("what is wrong is named where it stands, and nothing else: %j as %j", (from, to, ...expected) => {
  const told = to.includes("0.4") ? read(good.replace(from, to).replace("pass: 0.5", "pass: 0.75")).problems.map(({ line, severity, message }) => `${line ?? ""} ${severity} ${message}`) : changed(from, to)
  expect(told.toSorted()).toEqual(expected.toSorted())
})

// A text by language begins on the line after its field.
test.each(wrong.filter(([, to]) => !to.includes("{ en: ")).map(([from, to]) => [from, to] as const))("where every field has a line of its own, that of the field is told: %j as %j", (from, to) => {
  // In either order of the fields, since the first one shares its line with what it is part of.
  for (const text of [-1, 1].map((turn) => stringify(parse(good.replace(from, to)), { sortMapEntries: (a, b) => (String(a.key) < String(b.key) ? turn : -turn) }))) for (const { line = 0, message } of read(text).problems) {
    const named = /^(?:spec|metadata)[^ ]*\.(\w+) (?:is|says|refers|cannot)/.exec(message)?.[1]
    const field = message.startsWith("The id") ? "id" : message.includes("offered more than once") ? "text" : named
    if (field !== undefined) expect(`${message} ${text.split("\n")[line - 1]?.trim().replace(/^- /, "")}`).toContain(`${message} ${field}:`)
  }
})

test("however often an id is given, each time the first is named", () => {
  expect(changed("            - { id: guide, title: Guide }\n", "            - { id: greet, title: Again }\n".repeat(2))).toEqual([18, 19].map((line) => `${line} error The id “greet” was already given in spec.functions[0].practices[0].streams[0]. Choose another for one of the two.`))
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
  expect(files("kind: Plan\n")).toEqual(["0.yaml: This is no maturity model"])
  // What cannot be read is told first, and by itself.
  expect(files("kind: Plan\n", `${good}---\n${good}`)).toEqual(["1.yaml: The file holds 2 documents, but only one is read from each"])
  expect(files(`${good}---\n${good}`)).toEqual(["0.yaml: The file holds 2 documents, but only one is read from each"])
  expect(files(...Array.from({ length: 2_001 }, () => "a: 1\n"))).toEqual([": 2,001 files are more than are read together"])
})

test("a hundred levels are read, one more is told", () => {
  const levels = (count: number) => changed("    - title: Begun\n    - title: Done\n", "    - title: L\n".repeat(count))
  expect(levels(100).filter((one) => one.includes(" error "))).toEqual([])
  expect(levels(101)).toEqual(["8 error spec.levels names 101 levels, but at most 100 are read. Leave some out."])
})

test("a level may need the fullest answer, and an answer may be worth nothing", () => {
  expect(changed("pass: 0.5", "pass: 1")).toEqual([])
  expect(changed("pass: 0.5", "pass: 0.5, passBelow: 0.5")).toEqual([])
  expect(changed("pass: 0.5", "passBelow: 1")).toEqual([])
})

test("of many names the first dozen are offered, and of many levels the first dozen named", () => {
  const upTo = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, index) => of(index + 1))
  const crowded = good.replace("            - { id: guide, title: Guide }\n", upTo(12, (n) => `            - { id: s-${n}, title: S }\n`).join("")).replace("stream: greet, level: 1", "level: 1")
    .replace("    - title: Begun\n    - title: Done\n", upTo(15, () => "    - title: L\n").join(""))
  const said = read(crowded).problems.map(({ message }) => message)
  expect(said).toContain(`“welcome” has streams, but the question “greet-1” belongs to none. Name one: greet, ${upTo(10, (n) => `s-${n}`).join(", ")}, and s-11.`)
  expect(said).toContain("Nothing is asked about “moderate” on these levels: 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, and 14. Add questions, or expect that these levels say nothing about it.")
})

test("at most five hundred problems are told at once, with how many there are besides, and what was meant is guessed for the first fifty", () => {
  const questions = (count: number) => Array.from({ length: count }, (_, index) => `    - { id: q-${index}, practice: moderat, level: 1, text: Q, answers: how-far }\n`).join("")
  const { problems } = read(good.replace("  scoring:", `${questions(600)}  scoring:`))
  expect(problems).toHaveLength(501)
  expect(problems.filter(({ message }) => message.endsWith("Did you mean “moderate”?"))).toHaveLength(50)
  expect(problems.at(-2)).toMatchObject({ path: "basics.yaml", line: 531, severity: "error", message: "spec.questions[503].practice refers to “moderat”, but nothing there is called that. Correct the id, or add what is missing." })
  expect(problems.at(-1)).toEqual({ path: "basics.yaml", severity: "error", message: "There are further problems: 100. They are shown once the first ones are solved." })
  expect(read(good.replace("  scoring:", `${questions(500)}  scoring:`)).problems).toHaveLength(500)
})

test("two thousand files are read together, and problems come in the order of their paths", () => {
  expect(readModel(Array.from({ length: 2_000 }, (_, index) => ({ path: `${index}.yaml`, text: "a: 1\n" }))).problems).toHaveLength(2_000)
  const paths = ["b.yaml", "a.yaml", "c.yaml"]
  for (const texts of [["a: 1\n", "b: 1\n", "c: 1\n"], ["[", "{", "]"]]) expect(readModel(paths.map((path, index) => ({ path, text: texts[index] as string }))).problems.map(({ path }) => path)).toEqual(["a.yaml", "b.yaml", "c.yaml"])
  const [first, second] = [good, good.replace("name: basics", "name: more")]
  const besides = (...files: readonly (readonly [path: string, text: string])[]) => readModel(files.map(([path, text]) => ({ path, text }))).problems
  expect(besides(["b.yaml", second], ["a.yaml", first], ["c.yaml", "x: 1\n"], ["d.yaml", "type: Question\n"])).toEqual([
    { path: "b.yaml", severity: "error", message: "A model was already read from a.yaml. Read each model by itself." },
    { path: "c.yaml", severity: "error", message: "This is no maturity model: a document of one has kind: MaturityModel, and a file of OWASP SAMM has a type, such as Question." },
    { path: "d.yaml", severity: "error", message: "The model has a document of its own in a.yaml; files of OWASP SAMM beside it are not read. Give one or the other." },
  ])
  expect(besides(["a.yaml", "type: 5\n"], ["b.yaml", "5\n"], ["c.yaml", "type: toString\n"]).map(({ message }) => message.split(":")[0])).toEqual(Array(3).fill("This is no maturity model"))
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
