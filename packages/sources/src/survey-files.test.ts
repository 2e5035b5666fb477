import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { Fact } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { survey } from "./units/survey.ts"

const responsesOf = (facts: readonly Fact[]) => facts.flatMap((fact) => (fact.table === "survey-response" ? [fact.row] : []))

test("the same exports in one folder tell what they tell as one file, but for the names of lines", async () => {
  const answer = fc.record({ who: fc.integer({ min: 1, max: 9 }), score: fc.integer({ min: 0, max: 10 }), day: fc.integer({ min: 1, max: 28 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 12 }), fc.nat(12), fc.boolean(), async (answers, cut, hasId) => {
      const lines = answers.map(({ who, score, day }, row) => `r${row},m${who},2026-03-${String(day).padStart(2, "0")},one,${score}`)
      const head = "id,who,at,wave,score"
      const map = { member: "who", answeredAt: "at", wave: "wave", score: "score", ...(hasId ? { id: "id" } : {}) }
      const scale = { low: 0, high: 10 }
      const folder = await mkdtemp(join(tmpdir(), "folkmoot-survey-"))
      try {
        await mkdir(join(folder, "care"))
        await writeFile(join(folder, "care", "1.csv"), [head, ...lines.slice(0, cut)].join("\n"))
        await writeFile(join(folder, "care", "2.csv"), [head, ...lines.slice(Math.max(0, cut - 2))].join("\n"))
        await writeFile(join(folder, "care.csv"), [head, ...lines].join("\n"))
        const [parts, whole] = [await tellingOf(survey, { path: join(folder, "care"), map, scale }), await tellingOf(survey, { path: join(folder, "care.csv"), map, scale })]
        const rowsOf = ({ facts }: typeof whole) => responsesOf(facts).map(({ id, ...row }) => (hasId ? { id, ...row } : row))
        // Without an id nobody can tell that the two answers in both exports are the same.
        expect(rowsOf(parts)).toEqual(hasId ? rowsOf(whole) : expect.arrayContaining(rowsOf(whole).filter((row) => row.supersededAt === null)))
        expect(new Set(responsesOf(parts.facts).map(({ id }) => id)).size).toBe(parts.facts.length)
      } finally {
        await rm(folder, { recursive: true })
      }
    }),
    { numRuns: 25 },
  )
})
