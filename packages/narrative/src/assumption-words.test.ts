import { locales } from "@folkmoot/facts"
import { avoidedSupportCost } from "@folkmoot/metrics"
import { expect, test } from "vitest"
import { sayAssumptions } from "./assumption-words.ts"
import { exampleMeasure } from "./example-measures.ts"
import { openLedger } from "./ledger.ts"
import { isMeasured } from "./need.ts"
import { wordsOf } from "./render-lines.ts"

const text = { en: "Each would have cost as much.", de: "Jede hätte so viel gekostet.", da: "Hver ville have kostet det samme." }

test.each([
  ["nothing is said to become of a number that stays what it is", 0, { low: 0, high: 0 }, "Each would have cost as much."],
  ["what becomes of any other is", 12_000, { low: 10_000, high: 15_000 }, "Each would have cost as much. Depending on that, the number is €100–150."],
])("%s", (_, value, swing, expected) => {
  const measure = exampleMeasure(avoidedSupportCost, { value, low: 0, high: 60_000, n: 4, assumptions: [{ id: "as-costly", text, swing }] })
  if (!isMeasured(measure)) throw new RangeError("It was given with a value.")
  const said = locales.map((locale) => {
    const { bind } = openLedger(locale, "UTC")
    return sayAssumptions(locale, bind, measure, (id) => bind.quote(id, "source")).map(wordsOf)
  })
  expect(said[0]).toEqual([expected])
  expect(new Set(said.map(([one]) => one?.includes("100")))).toEqual(new Set([expected.includes("100")]))
})
