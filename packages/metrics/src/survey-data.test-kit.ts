import { existsSync, readFileSync } from "node:fs"
import type { Rating } from "./rating.ts"

const folder = new URL("../../../../shared/data/", import.meta.url)

/** Whether the published surveys lie beside the project; without them their tests are skipped, visibly. */
export const referenceDataIsPresent = existsSync(folder)

/** The text of one reference file. */
export const referenceText = (path: string): string => readFileSync(new URL(path, folder), "utf8")

interface Share {
  readonly x: number
  readonly n: number
  readonly wilson95: readonly [number, number]
}

interface Question {
  readonly values: Readonly<Record<string, number>>
  readonly n: number
  readonly mean: number
  readonly top2box_9_10: Share
}

interface Truths {
  readonly "cncf-maintainers-2020h2": { readonly wave: { readonly questions: Readonly<Record<string, Question>> } }
  readonly "r-survey-2018": {
    readonly enjoyment: { readonly n: number; readonly mean: number; readonly distribution: Readonly<Record<string, number>> }
  }
}

/** What independent programs found in one survey. */
export const surveyTruth = <Folder extends keyof Truths>(name: Folder): Truths[Folder] => JSON.parse(referenceText(`${name}/truth.json`)) as Truths[Folder]

/** The answers to one question of the maintainers' survey, with what independent programs make of them. */
export const cncfQuestion = (name: string): { readonly answers: readonly Rating[]; readonly n: number; readonly mean: number; readonly top: Share } => {
  const question = surveyTruth("cncf-maintainers-2020h2").wave.questions[name]
  if (question === undefined) throw new Error(`cncf-maintainers-2020h2/truth.json has no question ${name}: has its shape changed?`)
  const answers = Object.entries(question.values)
    .filter(([score]) => score !== "N/A")
    .map(([score, n]) => ({ score: Number(score), scaleLow: 1, scaleHigh: 10, favourable: "high", n }) as const)
  return { answers, n: question.n, mean: question.mean, top: question.top2box_9_10 }
}
