import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath, truthOf } from "../reference-data.test-kit.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, survey } from "./survey.ts"

sourceLaws(survey, examples)

test.skipIf(!referenceDataIsPresent)("a published survey gives the published answers", async () => {
  const truth = truthOf("r-survey-2018") as { readonly nps_Qrecommend: { readonly n: number; readonly rowsInFile: number; readonly missing: number; readonly distribution: Readonly<Record<string, number>> } }
  const { n, rowsInFile, missing, distribution } = truth.nps_Qrecommend
  const path = referencePath("r-survey-2018/survey_English_selected.csv")
  const { facts, rejects } = await tellingOf(survey, { path, map: { score: "Qrecommend", answeredAt: "Qtime" }, scale: { low: 1, high: 10 } })
  const scores = facts.flatMap((fact) => (fact.table === "survey-response" ? [fact.row.score ?? null] : []))
  expect(rejects).toEqual([])
  expect(scores).toHaveLength(rowsInFile)
  expect(scores.filter((score) => score === null)).toHaveLength(missing)
  expect(scores.filter((score) => score !== null)).toHaveLength(n)
  for (const [score, count] of Object.entries(distribution)) expect(scores.filter((one) => one === Number(score)), `answers of ${score}`).toHaveLength(count)
})
