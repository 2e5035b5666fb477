import { existsSync, readdirSync, readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ModelFile } from "./model-file.ts"
import { readModel } from "./model-read.ts"
import { scoreModel, type PracticeScore } from "./model-score.ts"
import { sheet } from "./model.test-kit.ts"
import type { MaturityModel } from "./model.ts"

const folder = new URL("../../../../shared/data/maturity-samm2-model/model/", import.meta.url)

const publishedFiles = (): readonly ModelFile[] =>
  readdirSync(folder, { recursive: true }).map(String).filter((path) => path.endsWith(".yml")).map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }))

describe.skipIf(!existsSync(folder))("the files of OWASP SAMM 2 as they are published (needs ../shared/data)", () => {
  const files = existsSync(folder) ? publishedFiles() : []
  const { model: read, problems } = readModel(files, { metadata: { name: "random" } })
  const model = read as MaturityModel
  const codes = model?.spec.questions.map(({ id }) => id) ?? []
  const practiceOf = (answers: Readonly<Record<string, number>>, id: string): PracticeScore | undefined =>
    scoreModel(model, sheet(Object.entries(answers).map(([question, answer]) => ({ question, answer })))).functions.flatMap(({ practices }) => practices).find((one) => one.id === id)
  const all = (value: (code: string, index: number) => number) => scoreModel(model, sheet(codes.map((question, index) => ({ question, answer: value(question, index) }))))

  test("load without a problem", () => {
    expect(problems).toEqual([])
    expect(readModel(files).model?.metadata).toEqual({ name: "SAMM20", title: "SAMM20" })
    const { levels, functions, answerSets, questions } = model.spec
    expect([levels.length, functions.length, functions.flatMap(({ practices }) => practices).length, answerSets.length, questions.length]).toEqual([3, 5, 15, 24, 90])
    expect(functions.map(({ id, practices }) => [id, ...practices.map((one) => one.id)].join(" "))).toEqual(["G G-SM G-PC G-EG", "D D-TA D-SR D-SA", "I I-SB I-SD I-DM", "V V-AA V-RT V-ST", "O O-IM O-EM O-OM"])
    expect(functions.flatMap(({ practices }) => practices).every(({ streams }) => streams?.map(({ id }) => id).join("") === "AB")).toBe(true)
    expect(new Set(codes).size).toBe(90)
    expect(codes.every((code) => /^[GDIVO]-[A-Z]{2}-[AB]-[123]$/.test(code))).toBe(true)
  })

  test("give the same model in whatever order they come", () => {
    fc.assert(fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
      expect(readModel(shuffled, { metadata: { name: "random" } }).model).toEqual(model)
    }), { numRuns: 2 })
  })

  test("survive being written as our own document", () => {
    expect(readModel([{ path: "samm.json", text: JSON.stringify(model) }])).toEqual({ model, problems: [] })
  })

  // owaspsamm.org, "SAMM Scoring: Percent to Target and Progress to Date Metrics", 21 January 2025: Secure Build of a team.
  test.each([
    { when: "now", answers: { "I-SB-A-1": 0.25, "I-SB-A-2": 0, "I-SB-A-3": 0, "I-SB-B-1": 1, "I-SB-B-2": 0, "I-SB-B-3": 0 }, streams: [0.25, 1], practice: 0.625 },
    { when: "as planned", answers: { "I-SB-A-1": 1, "I-SB-A-2": 1, "I-SB-A-3": 0, "I-SB-B-1": 1, "I-SB-B-2": 0.5, "I-SB-B-3": 0 }, streams: [2, 1.5], practice: 1.75 },
    { when: "after a quarter", answers: { "I-SB-A-1": 1, "I-SB-A-2": 0.5, "I-SB-A-3": 0, "I-SB-B-1": 1, "I-SB-B-2": 0, "I-SB-B-3": 0 }, streams: [1.5, 1], practice: 1.25 },
  ])("reproduce the published score of Secure Build $when", ({ answers, streams, practice }) => {
    const scored = practiceOf(answers, "I-SB")
    for (const end of ["low", "high"] as const) {
      expect(Math.abs((scored?.score?.[end] ?? Number.NaN) - practice)).toBeLessThan(1e-12)
      expect(scored?.streams.map(({ score }) => score?.[end])).toEqual(streams)
    }
  })

  test("reproduce the published percentages of that team: 0.357 of the way to its target, 0.55 of it after a quarter", () => {
    const score = (a1: number, a2: number, b2: number): number => practiceOf({ "I-SB-A-1": a1, "I-SB-A-2": a2, "I-SB-A-3": 0, "I-SB-B-1": 1, "I-SB-B-2": b2, "I-SB-B-3": 0 }, "I-SB")?.score?.low ?? Number.NaN
    const [baseline, target, now] = [score(0.25, 0, 0), score(1, 1, 0.5), score(1, 0.5, 0)]
    expect(baseline / target).toBeCloseTo(0.357, 3)
    expect(Math.floor(((now - baseline) / (target - baseline)) * 100) / 100).toBe(0.55)
  })

  test("come to 3 in every part for all best answers, to 0 for all worst, as in the tests of SAMMwise", () => {
    for (const value of [0, 1]) {
      const { overall, functions } = all(() => value)
      const parts = [overall, ...functions, ...functions.flatMap(({ practices }) => practices)]
      expect(parts.map(({ score }) => score)).toEqual(parts.map(() => ({ low: 3 * value, high: 3 * value })))
    }
  })

  test("come to what the formulas of the official toolbox come to, for any answers", () => {
    const values = [0, 0.25, 0.5, 1]
    fc.assert(fc.property(fc.array(fc.nat(3), { minLength: codes.length, maxLength: codes.length }), (picks) => {
      const given = new Map(codes.map((code, index) => [code, values[picks[index] as number] as number]))
      const scored = all((code) => given.get(code) as number)
      // Sheets Interview and Scorecard: a level is the average of both streams, a practice their sum, a function the average of its practices.
      const functions = model.spec.functions.map(({ practices }) => {
        const sums = practices.map(({ id }) => [1, 2, 3].map((level) => ((given.get(`${id}-A-${level}`) as number) + (given.get(`${id}-B-${level}`) as number)) / 2).reduce((sum, one) => sum + one, 0))
        return sums.reduce((sum, one) => sum + one, 0) / sums.length
      })
      for (const [index, expected] of functions.entries()) expect(Math.abs((scored.functions[index]?.score?.low ?? Number.NaN) - expected)).toBeLessThan(1e-12)
      expect(Math.abs((scored.overall.score?.high ?? Number.NaN) - functions.reduce((sum, one) => sum + one, 0) / functions.length)).toBeLessThan(1e-12)
    }), { numRuns: 20 })
  })

  test("an open question counts as nothing at the lower end, as in the toolbox, and as a full yes at the upper", () => {
    expect(practiceOf({ "I-SB-A-1": 1 }, "I-SB")?.score).toEqual({ low: 0.5, high: 3 })
  })

  test("what is cut out of a link is named where it is missing", () => {
    const cut = files.filter(({ path }) => path !== "streams/I-SB-A.yml")
    const told = readModel(cut).problems
    expect(told.map(({ path }) => path)).toEqual(["activities/I-SB-1-A.yml", "activities/I-SB-2-A.yml", "activities/I-SB-3-A.yml"])
    expect(told.every(({ line, message }) => line !== undefined && line > 1 && message.startsWith("stream refers to"))).toBe(true)
  })
})

/** A small model in the form of the files of SAMM: a function, a practice, a stream, a level and a question. */
const smallFiles: Readonly<Record<string, string>> = {
  function: "type: Function\nid: aa\nname: Care\nmodel: Small 1\n",
  practice: "type: Practice\nid: bb\nfunction: aa\nname: Welcome\nshortName: WE\n",
  stream: "type: Stream\nid: cc\npractice: bb\nname: Greet\nletter: A\n",
  level: "type: MaturityLevel\nid: dd\nnumber: 1\n",
  practiceLevel: "type: PracticeLevel\nid: ee\npractice: bb\nmaturityLevel: dd\n",
  activity: "type: Activity\nid: ff\nstream: cc\nlevel: ee\n",
  answers: "type: AnswerSet\nid: '11'\nvalues:\n  - { text: No, value: 0, weight: 1, order: 0 }\n  - { text: Yes, value: 1, weight: 1, order: 1 }\n",
  question: "type: Question\nid: '22'\nactivity: ff\nanswerSet: '11'\ntext: Do you greet newcomers?\nquality:\n  - You know who is new\n",
}

const small = (change: Readonly<Record<string, string>> = {}): readonly ModelFile[] => Object.entries({ ...smallFiles, ...change }).map(([name, text]) => ({ path: `${name}.yml`, text }))

const told = (change: Readonly<Record<string, string>>): readonly string[] => readModel(small(change)).problems.map(({ path, line, message }) => `${path}:${line ?? ""} ${message}`)

test("a model in the form of SAMM's files needs nothing of SAMM", () => {
  const { model, problems } = readModel(small(), { metadata: { name: "small", licence: "CC0-1.0" } })
  expect(problems).toEqual([])
  expect(model?.metadata).toEqual({ name: "small", title: "Small 1", licence: "CC0-1.0" })
  expect(model?.spec.questions).toEqual([{ id: "C-WE-A-1", practice: "C-WE", stream: "A", level: 1, text: "Do you greet newcomers?", answers: "11", quality: ["You know who is new"] }])
})

test("where short names clash or are missing, the ids of the files stay", () => {
  const second = { practice2: "type: Practice\nid: gg\nfunction: aa\nname: Wave\nshortName: WE\n" }
  expect(readModel(small(second)).model?.spec.functions[0]?.practices.map(({ id }) => id)).toEqual(["bb", "gg"])
  expect(readModel(small({ practice: "type: Practice\nid: bb\nfunction: aa\nname: Welcome\n" })).model?.spec.questions[0]?.practice).toBe("bb")
})

test("where one short name is none to be an id, all ids of the files stay", () => {
  const odd = { practice2: "type: Practice\nid: gg\nfunction: aa\nname: Wave\nshortName: W E\n" }
  expect(readModel(small(odd)).model?.spec.functions[0]?.practices.map(({ id }) => id)).toEqual(["bb", "gg"])
})

test("levels of one number stand in the order of their ids, and an id that is given three times was first given once", () => {
  const levels = ["d2", "d1"].map((id) => [id, `type: MaturityLevel\nid: ${id}\nnumber: 1\ndescription: ${id}\n`])
  expect(readModel(small(Object.fromEntries(levels))).model?.spec.levels.map(({ description }) => description)).toEqual(["d1", "d2", undefined])
  const again = smallFiles["stream"] as string
  expect(told({ t1: again, t2: again })).toEqual(["t1", "t2"].map((name) => `${name}.yml:2 The id “cc” was already given in stream.yml. Choose another for one of the two.`))
})

test("several questions of an activity are told apart by their order", () => {
  const more = { question2: "type: Question\nid: '33'\nactivity: ff\nanswerSet: '11'\ntext: And old hands?\norder: 2\n" }
  expect(readModel(small(more)).model?.spec.questions.map(({ id }) => id)).toEqual(["C-WE-A-1", "C-WE-A-1-2"])
})

test("faults in such files are named, with file and line", () => {
  expect(told({ activity: "type: Activity\nid: ff\nstream: cx\nlevel: ee\n" })).toEqual(["activity.yml:3 stream refers to “cx”, but nothing there is called that. Correct the id, or add what is missing."])
  expect(told({ stream: `${smallFiles["stream"]}---\ntype: Stream\nid: hh\npractice: bb\nname: Wave\n` })).toEqual(["stream.yml: The file holds 2 documents, but only one is read from each. Put every document into a file of its own."])
  expect(told({ twin: smallFiles["level"] as string })).toEqual(["twin.yml:2 The id “dd” was already given in level.yml. Choose another for one of the two."])
  expect(told({ question: "type: Question\nid: '22'\nactivity: ff\nanswerSet: '11'\n" })).toEqual(["question.yml:1 “text” is missing in the document; expected is a text. Add it."])
  expect(told({ answers: "type: AnswerSet\nid: '11'\nvalues:\n  - { text: Yes, value: 2, order: 1 }\n  - { text: No, value: 0, order: 0 }\n" })).toEqual(["answers.yml:4 values[0].value is 2. Expected is a number from 0 to 1."])
  expect(told({ answers: "type: AnswerSet\nid: '11'\nvalues:\n  - { text: Yes, value: '1' }\n" })).toEqual(["answers.yml:4 values[0].value is a text; expected is a number."])
  expect(told({ notes: "type: Poem\n" })).toEqual(["notes.yml: This is no maturity model: a document of one has kind: MaturityModel, and a file of OWASP SAMM has a type, such as Question."])
  const other = { practice2: "type: Practice\nid: gg\nfunction: aa\nname: Wave\nshortName: WA\n", practiceLevel: "type: PracticeLevel\nid: ee\npractice: gg\nmaturityLevel: dd\n" }
  expect(told(other)).toEqual(["activity.yml:4 The activity “ff” belongs to a stream of one practice and to a level of another. Correct stream or level."])
})

const says = (change: Readonly<Record<string, string>>): readonly string[] => told(change).map((one) => one.split(". ")[0] as string)

test("what is wrong in the model that files make up is told of the file it comes from, and of the field there", () => {
  const nothing = "says nothing"
  expect(says({ function: "type: Function\nid: aa\nname: ' '\n" })).toEqual([`function.yml:3 name ${nothing}`])
  expect(says({ practice: "type: Practice\nid: bb\nfunction: aa\nshortName: WE\nname: ''\n" })).toEqual([`practice.yml:5 name ${nothing}`])
  expect(says({ stream: "type: Stream\nid: cc\npractice: bb\nname: ' '\nletter: A\n" })).toEqual([`stream.yml:4 name ${nothing}`])
  expect(says({ question: "type: Question\nid: '22'\nactivity: ff\nanswerSet: '11'\ntext: ''\nquality: [Yes, ' ']\n" })).toEqual([`question.yml:5 text ${nothing}`, `question.yml:6 quality[1] ${nothing}`])
  expect(says({ answers: "type: AnswerSet\nid: '11'\nvalues: []\n" })).toEqual(["answers.yml:3 values is an empty list"])
  expect(says({ answers: "type: AnswerSet\nid: '11'\nvalues:\n  - { text: Yes, value: 1, weight: 0, order: 2 }\n  - { text: ' ', value: 0, order: 1 }\n" })).toEqual([`answers.yml:5 values[1].text ${nothing}`, "answers.yml:4 values[0].weight is 0"])
  expect(says({ level2: "type: MaturityLevel\nid: d2\nnumber: 2\n" })).toEqual(["practice.yml:1 Nothing is asked about “C-WE” on these levels: 2"])
  expect(says({ answers2: "type: AnswerSet\nid: '12'\nvalues: [{ text: Yes, value: 1 }]\n" })).toEqual(["answers2.yml:1 No question is answered from “12”"])
  const { level: _, ...rest } = smallFiles
  expect(readModel(Object.entries(rest).map(([name, text]) => ({ path: `${name}.yml`, text }))).problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
    "practiceLevel.yml maturityLevel refers to “dd”, but nothing there is called that. Correct the id, or add what is missing.",
  ])
  const apart = Object.entries({ function: smallFiles["function"], answers: smallFiles["answers"] }).map(([name, text]) => ({ path: `${name}.yml`, text: text as string }))
  expect(readModel(apart).problems.filter(({ severity }) => severity === "error").map(({ path, message }) => `${path} ${message}`)).toEqual([
    " spec.levels is an empty list. Expected is at least an entry; add it.", " spec.questions is an empty list. Expected is at least an entry; add it.",
  ])
})

test("of a name that nothing has, the nearest of its type is offered", () => {
  const long = { stream: "type: Stream\nid: greeting\npractice: bb\nname: Greet\nletter: A\n", activity: "type: Activity\nid: ff\nstream: greetings\nlevel: ee\n" }
  expect(told(long)).toEqual(["activity.yml:3 stream refers to “greetings”, but nothing there is called that. Did you mean “greeting”?"])
})

// Two of everything, with orders that run against ids, or none, or the same.
test("the parts come in the order that files give, then by id, and a model is called by its function's model", () => {
  const files = {
    f1: "type: Function\nid: f1\nname: zeal\norder: 2\n", f2: "type: Function\nid: f2\nname: Care\norder: 1\nmodel: ' Our own: model, 2! '\n", f3: "type: Function\nid: f3\nname: Late\n", f9: "type: Function\nid: f0\nname: Mild\norder: null\n",
    p1: "type: Practice\nid: p1\nfunction: f2\nname: Welcome\nshortName: W\nshortDescription: ' How it begins. '\norder: 7\n", p0b: "type: Practice\nid: p2\nfunction: f2\nname: Guide\nshortName: G\norder: 7\n", p0: "type: Practice\nid: p0\nfunction: f1\nname: Keep\nshortName: K\nshortDescription: ' '\n",
    s2: "type: Stream\nid: s2\npractice: p1\nname: Second\nletter: B\norder: 2\n", s9: "type: Stream\nid: s9\npractice: p1\nname: First\nletter: A\norder: 1\n", s3: "type: Stream\nid: s3\npractice: p2\nname: Only\nletter: A\n", s4: "type: Stream\nid: s4\npractice: p0\nname: Only\n",
    l2: "type: MaturityLevel\nid: l2\nnumber: 1\ndescription: ' First steps. '\n", l0: "type: MaturityLevel\nid: l3\nnumber: 2\ndescription: Again.\n", l1: "type: MaturityLevel\nid: l1\nnumber: 2\ndescription: ' '\n",
    ...Object.fromEntries([["p1", "l1"], ["p1", "l2"], ["p2", "l2"], ["p0", "l2"]].map(([practice, level]) => [`${practice}${level}`, `type: PracticeLevel\nid: ${practice}${level}\npractice: ${practice}\nmaturityLevel: ${level}\n`])),
    ...Object.fromEntries([["s9", "p1l2"], ["s2", "p1l1"], ["s3", "p2l2"], ["s4", "p0l2"]].map(([stream, level]) => [`a${stream}`, `type: Activity\nid: a${stream}\nstream: ${stream}\nlevel: ${level}\n`])),
    set2: "type: AnswerSet\nid: set2\nvalues:\n  - { text: Yes, value: 1, weight: 2, order: 2 }\n  - { text: No, value: 0, weight: null, order: 1 }\n", set1: "type: AnswerSet\nid: set1\nvalues: [{ text: Never, value: 0 }, { text: Always, value: 1 }]\n",
    ...Object.fromEntries([["q4", "s4", 1], ["q1", "s9", 1], ["q2", "s2", 1], ["q3", "s3", 1], ["q5", "s9", 2]].map(([id, stream, order]) => [String(id), `type: Question\nid: ${id}\nactivity: a${stream}\nanswerSet: ${id === "q2" ? "set1" : "set2"}\ntext: Asked ${id}?\norder: ${order}\nquality: ${id === "q1" ? "[Well]" : id === "q2" ? "[]" : "null"}\n`])),
  }
  const { model, problems } = readModel(Object.entries(files).map(([name, text]) => ({ path: `${name}.yml`, text })))
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  const asked = (id: string, practice: string, stream: string, level: number, file: string, more: object = {}) => ({ id, practice, stream, level, text: `Asked ${file}?`, answers: file === "q2" ? "set1" : "set2", ...more })
  expect(model).toStrictEqual({
    apiVersion: "folkmoot.dev/v1",
    kind: "MaturityModel",
    metadata: { name: "Our-own-model-2", title: " Our own: model, 2! " },
    spec: {
      levels: [{ title: "1", description: "First steps." }, { title: "2" }, { title: "2", description: "Again." }],
      functions: [
        { id: "C", title: "Care", practices: [
          { id: "C-W", title: "Welcome", description: "How it begins.", streams: [{ id: "A", title: "First" }, { id: "B", title: "Second" }] },
          { id: "C-G", title: "Guide", streams: [{ id: "A", title: "Only" }] },
        ] },
        { id: "Z", title: "zeal", practices: [{ id: "Z-K", title: "Keep", streams: [{ id: "s4", title: "Only" }] }] },
        { id: "M", title: "Mild", practices: [] },
        { id: "L", title: "Late", practices: [] },
      ],
      answerSets: [
        { id: "set1", answers: [{ text: "Never", value: 0 }, { text: "Always", value: 1 }] },
        { id: "set2", answers: [{ text: "No", value: 0 }, { text: "Yes", value: 1, weight: 2 }] },
      ],
      questions: [
        asked("C-G-A-1", "C-G", "A", 1, "q3"), asked("C-W-A-1", "C-W", "A", 1, "q1", { quality: ["Well"] }), asked("C-W-A-1-2", "C-W", "A", 1, "q5"), asked("C-W-B-2", "C-W", "B", 2, "q2"), asked("Z-K-s4-1", "Z-K", "s4", 1, "q4"),
      ],
      scoring: { method: "samm" },
    },
  })
})

test("files whose functions do not say their model make one called OWASP SAMM, and one whose name has no letters is called samm", () => {
  const metadata = (line: string) => readModel(small({ function: `type: Function\nid: aa\nname: Care\n${line}` })).model?.metadata
  expect(metadata("")).toEqual({ name: "OWASP-SAMM", title: "OWASP SAMM" })
  expect(metadata("model: '!'\n")).toEqual({ name: "samm", title: "!" })
})
