/** Well-formed input for doors that no unit has an example of. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { baselineOf, lintPlan, parsePlan } from "@folkmoot/plan"
import { open, type Assessment, type Report } from "@folkmoot/sdk"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textOf } from "./workspace.ts"

const sampleFolder = join(root, "packages/house/sample")

const model = `
apiVersion: folkmoot.dev/v1
kind: MaturityModel
metadata: { name: care, title: { en: How we care, de: Wie wir uns kümmern, da: Sådan tager vi os af hinanden } }
spec:
  levels: [{ title: Begun }, { title: Kept up }]
  functions:
    - { id: people, title: People, practices: [{ id: welcome, title: Welcome, streams: [{ id: a, title: First days }] }] }
  answerSets:
    - id: how-far
      answers: [{ text: No, value: 0 }, { text: In part, value: 0.5, weight: 2 }, { text: Yes, value: 1 }]
  questions:
    - { id: greeted, practice: welcome, stream: a, level: 1, text: Are newcomers greeted?, answers: how-far, quality: [By name] }
    - { id: by-members, practice: welcome, stream: a, level: 2, text: Do members greet them?, answers: how-far, weight: 2, required: true }
  scoring: { method: staged-average, pass: 0.5 }
`

const sheet = `
apiVersion: folkmoot.dev/v1
kind: MaturityAnswers
metadata: { of: care, assessor: community manager, on: 2026-03-01 }
spec:
  answers: [{ question: greeted, answer: In part, note: Seen in the forum, until: 2027-03-01 }]
  notApplicable: [{ question: by-members, note: There are no members yet }]
`

/** Of each kind of file that OWASP SAMM is published as, one. */
const samm: Readonly<Record<string, string>> = {
  "function.yml": "id: f1\nname: Design\ntype: Function\norder: 1\n",
  "practice.yml": "id: p1\nfunction: f1\nname: Threat assessment\nshortName: TA\ntype: Practice\norder: 1\n",
  "stream.yml": "id: s1\npractice: p1\nname: Risk\nletter: A\ntype: Stream\norder: 1\n",
  "level.yml": "id: l1\nnumber: 1\ndescription: First\ntype: MaturityLevel\n",
  "practice-level.yml": "id: pl1\npractice: p1\nmaturityLevel: l1\ntype: PracticeLevel\n",
  "activity.yml": "id: a1\nstream: s1\nlevel: pl1\ntype: Activity\n",
  "answers.yml": "id: as1\nvalues:\n  - { text: No, value: 0, weight: 1, order: 1 }\n  - { text: Yes, value: 1, weight: 1, order: 2 }\ntype: AnswerSet\n",
  "question.yml": "id: q1\nactivity: a1\nanswerSet: as1\ntext: Do you?\nquality: [Always]\norder: 1\ntype: Question\n",
}

const configurations = [
  "plan: plan.folkmoot.yaml\nlocale: de\ntimeZone: Europe/Berlin\nengine: memory\nanswers: [answers.yaml]\nsentiment: true\nhistory: history\nidentity: people.yaml\n",
  "sources:\n  - { id: survey, path: nps.csv, map: { score: Score }, scale: 0..10, favourable: high }\n  - { id: discourse, path: export, name: forum }\n  - { id: table, path: tickets.csv, mapping: tickets.yaml }\n",
  "lint:\n  extends: [strict]\n  rules: { goal/count: warning, risk/has-response: { severity: error, options: { atLeast: 2 } } }\n  overrides:\n    - { files: [drafts/*], nodes: ['goal:*'], rules: { goal/count: 'off' } }\n  baseline: folkmoot.baseline.json\n",
]

const people = "matchMail: true\npeople:\n  - accounts: [forum:17, mail:someone@example.org]\n    affiliation: [{ is: staff, from: 2025-01-01, until: 2026-01-01 }]\ndomains: { example.org: staff }\n"

/** A row of each fact table of the sample, as data. */
const rows = readdirSync(join(sampleFolder, "data")).filter((name) => name.endsWith(".csv")).map((name) => {
  const [head = "", first = ""] = readFileSync(join(sampleFolder, "data", name), "utf8").split("\n")
  const cells = first.split(",")
  return JSON.stringify(Object.fromEntries(head.split(",").map((column, index) => [column, cells[index] === "" ? null : Number.isNaN(Number(cells[index])) ? cells[index] : Number(cells[index])])))
})

/** The first rows of the sample's facts, as files in a folder: enough for every kind of number, and read at once. */
const smallFacts = (): string => {
  const folder = temporaryFolder("folkmoot-fuzz-")
  for (const name of readdirSync(join(sampleFolder, "data"))) {
    const text = readFileSync(join(sampleFolder, "data", name), "utf8")
    writeFileSync(join(folder, name), name.endsWith(".csv") ? text.split("\n").slice(0, 60).join("\n") : text)
  }
  return folder
}

/** What verbs of ours write to be read back in. */
interface Documents {
  readonly report: Report
  readonly assessment: Assessment
  readonly baseline: string
  /** The files of a history in which an assessment was kept. */
  readonly history: Readonly<Record<string, string>>
}

const written = async (): Promise<Documents> => {
  const plan = { text: textOf("packages/house/sample/plan.folkmoot.yaml") }
  const history = join(temporaryFolder("folkmoot-fuzz-"), "history")
  await using folkmoot = await open({ plan, sources: [{ id: "facts", path: smallFacts() }], asOf: "2026-07-01", history })
  const { provenance: _, ...assessment } = await folkmoot.assess()
  const { report } = await folkmoot.report({ audience: "executive" })
  const baseline = JSON.stringify(baselineOf(lintPlan(parsePlan(plan.text), { extends: "strict" })))
  return { report, assessment, baseline, history: Object.fromEntries(readdirSync(history).map((name) => [name, readFileSync(join(history, name), "utf8")])) }
}

let documents: Promise<Documents> | undefined

/** A folder with the sample's plan, translations, answers, quotes and a part of its facts, as a command line would find them. */
export const community = (folder: string): void => {
  mkdirSync(join(folder, "data"), { recursive: true })
  for (const name of readdirSync(sampleFolder)) if (name !== "data") cpSync(join(sampleFolder, name), join(folder, name))
  cpSync(smallFacts(), join(folder, "data"), { recursive: true })
}

/** Input for doors, by what it is. */
export const given = { model, sheet, samm, configurations, people, rows, documents: (): Promise<Documents> => (documents ??= written()) }
