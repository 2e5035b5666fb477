import * as fc from "fast-check"
import { expect, test } from "vitest"
import { plansAmong } from "./plan-groups.ts"

const document = (file: string, kind: string, metadata: string) => ({ file, text: `apiVersion: folkmoot.dev/v1\nkind: ${kind}\nmetadata: ${metadata}\nspec: {}\n` })

const north = document("north/plan.folkmoot.yaml", "StrategyPlan", "{ name: forum }")
const south = document("south/plan.folkmoot.yaml", "StrategyPlan", "{ name: forum }")
const goals = document("south/goals.folkmoot.yaml", "StrategyPlanPart", "{ of: forum }")
const danish = document("north/plan.da.folkmoot.yaml", "PlanTranslation", "{ of: forum, locale: da }")
const other = document("other.folkmoot.yaml", "StrategyPlan", "{ name: other }")
const stray = document("stray.folkmoot.yaml", "StrategyPlanPart", "{ of: nobody }")
const strayToo = document("stray-too.folkmoot.yaml", "StrategyPlanPart", "{ of: nobody }")
const foreign = document("foreign.de.folkmoot.yaml", "PlanTranslation", "{ of: elsewhere, locale: de }")
const unreadable = { file: "broken.folkmoot.yaml", text: "spec: [" }
const all = [danish, north, goals, south, other, stray, strayToo, foreign, unreadable]

test("parts and translations go to the plan of their name in the nearest folder; what belongs to none is by itself", () => {
  expect(plansAmong(all)).toEqual([
    { plan: [north], translations: [danish] },
    { plan: [goals, south], translations: [] },
    { plan: [other], translations: [] },
    { plan: [stray, strayToo], translations: [] },
    { plan: [], translations: [foreign] },
    { plan: [unreadable], translations: [] },
  ])
})

test("translations of a plan that was not given stay together, and a part of it is by itself", () => {
  const more = document("foreign.da.folkmoot.yaml", "PlanTranslation", "{ of: elsewhere, locale: da }")
  const piece = document("piece.folkmoot.yaml", "StrategyPlanPart", "{ of: elsewhere }")
  expect(plansAmong([foreign, piece, more])).toEqual([{ plan: [], translations: [foreign, more] }, { plan: [piece], translations: [] }])
})

test("what says no kind is a plan, and a name that is no text is none", () => {
  const unsaid = { file: "unsaid.yaml", text: "metadata: { name: elsewhere }\nspec: {}\n" }
  expect(plansAmong([unsaid, foreign])).toEqual([{ plan: [unsaid], translations: [foreign] }])
  const [numbered, piece] = [document("a", "StrategyPlan", "{ name: 7 }"), document("b", "StrategyPlanPart", "{ of: 8 }")]
  expect(plansAmong([numbered, piece])).toEqual([{ plan: [numbered, piece], translations: [] }])
})

test("a text that is refused is a plan, so that parsePlan can tell", () => {
  const refused = { file: "deep.yaml", text: "[".repeat(70) }
  expect(plansAmong([refused, north])).toEqual([{ plan: [refused], translations: [] }, { plan: [north], translations: [] }])
})

test("every file is in one plan, whatever the order", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (files) => {
      const found = plansAmong(files).flatMap(({ plan, translations }) => [...plan, ...translations])
      expect(new Set(found)).toEqual(new Set(files))
      expect(found).toHaveLength(files.length)
    }),
  )
})
