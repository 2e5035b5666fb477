import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { realActivityIsPresent, studentActivity } from "./real-activity.test-kit.ts"
import { answerConcentration } from "./units/answer-concentration.ts"

const data = new URL("../../../../shared/data/", import.meta.url)

/** How many answers each owner of a Stack Exchange dump gave; posts without one are left out. */
const answersIn = (folder: string): readonly { readonly member: string; readonly n: number }[] => {
  const amounts = new Map<string, number>()
  for (const [row] of readFileSync(new URL(`${folder}/Posts.xml`, data), "utf8").matchAll(/<row [^>]*>/g)) {
    const owner = / OwnerUserId="(-?\d+)"/.exec(row)?.[1]
    if (owner !== undefined && row.includes(' PostTypeId="2"')) amounts.set(owner, (amounts.get(owner) ?? 0) + 1)
  }
  return [...amounts].map(([member, n]) => ({ member, n }))
}

interface Answerers {
  readonly answerers: { readonly distinct: number; readonly giniAmongAnswerers: number; readonly shareOfTop10pctOfAnswerers: number; readonly top10pctSize: number }
}

describe("answers of real communities", () => {
  test.skipIf(!existsSync(data)).each(["se-coffee", "se-beer", "se-conlang-meta"])("in %s are as concentrated as two programs of others counted", (folder) => {
    const { answerers }: Answerers = JSON.parse(readFileSync(new URL(`${folder}/truth.json`, data), "utf8"))
    const answers = answersIn(folder)
    const [even, top] = [answerConcentration({ answers }), answerConcentration({ answers }, { variant: "top-share", options: { places: answerers.top10pctSize } })]
    if (!even.measured || !top.measured) expect.fail("people answered")
    expect(even.n).toBe(answerers.distinct)
    expect(even.value).toBeCloseTo(answerers.giniAmongAnswerers, 12)
    expect(top.value).toBeCloseTo(answerers.shareOfTop10pctOfAnswerers, 12)
  })

  test.skipIf(!realActivityIsPresent)("and the messages of a students' community have the coefficient published with them", () => {
    const { messages } = studentActivity()
    const estimate = answerConcentration({ answers: messages })
    if (!estimate.measured) expect.fail(estimate.detail)
    expect(estimate.n).toBe(1350)
    expect(estimate.value).toBeCloseTo(0.7147034220649997, 12)
    // numpy 1.24.2: mean absolute difference times n/(n - 1), each sender left out in turn; Student's t of 1349 degrees by scipy 1.10.1, on log odds
    expect(estimate.interval.low).toBeCloseTo(0.69452839261775, 10)
    expect(estimate.interval.high).toBeCloseTo(0.7350700053457456, 10)
  })
})
