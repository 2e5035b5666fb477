import { expect, test } from "vitest"
import { meanRating, shareOfBest } from "./rating.ts"

const answer = (score: number, scaleLow: number, scaleHigh: number, n = 1) => ({ score, scaleLow, scaleHigh, favourable: "high", n }) as const

const mean = (...answers: readonly ReturnType<typeof answer>[]) => meanRating({ answers }, { level: 0.95 })

test("a scale has two ends, the higher above the lower", () => {
  for (const [low, high] of [[3, 3], [5, 1]] as const) expect(mean(answer(3, 1, 5), answer(3, low, high))).toMatchObject({ why: "invalid-input", field: "answers[1].scaleHigh", expected: `more than scaleLow (${low})` })
})

test("an answer lies on its scale, its ends included", () => {
  for (const score of [0, 6]) expect(mean(answer(3, 1, 5), answer(score, 1, 5))).toMatchObject({ why: "invalid-input", field: "answers[1].score", expected: "a number from 1 to 5" })
  expect(mean(answer(1, 1, 5), answer(5, 1, 5))).toMatchObject({ measured: true, value: 3 })
})

test("the best two are a share of the good answers on a scale of four to eleven steps, wherever it begins", () => {
  const share = (low: number, high: number) => shareOfBest(2)({ answers: [answer(low, low, high), answer(high, low, high), answer(high - 1, low, high, 2)] }, { level: 0.95 })
  for (const low of [-5, 0, 1, 7]) {
    for (const steps of [3, 12]) expect(share(low, low + steps - 1)).toMatchObject({ why: "undefined-term", detail: `The scale ${low}..${low + steps - 1} is too ${steps === 3 ? "short" : "fine"} to call its best 2 answers good ones.` })
    for (const steps of [4, 11]) expect(share(low, low + steps - 1)).toMatchObject({ measured: true, value: 0.75, n: 4 })
  }
})
