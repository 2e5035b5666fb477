import { canonicalAnswers, type MakeEngine } from "@folkmoot/engine/testing"
import { answerRows, type Facts, type TableId } from "@folkmoot/facts"
import { ask, type AnyMetric, type Measure } from "@folkmoot/metrics"
import { arbitraryAsking } from "@folkmoot/metrics/testing"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { kinds } from "./kinds.ts"
import { loadUnits } from "./units.ts"

const units = (await loadUnits()).filter(({ kind }) => kind === kinds[0])

/** Numbers may differ in their last digits, where what they are made of came in another order. */
const alike = (measures: readonly Measure[]): unknown => JSON.parse(JSON.stringify(measures, (_, value: unknown) => (typeof value === "number" && !Number.isInteger(value) ? value.toPrecision(9) : value)))

const loaded = (makeEngine: MakeEngine, facts: Facts, question: ReturnType<typeof ask>["question"]) =>
  Effect.scoped(
    Effect.flatMap(makeEngine, (engine) =>
      Effect.andThen(
        Effect.forEach(Object.keys(facts) as TableId[], (table) => engine.load(table, facts[table] ?? []), { discard: true }),
        engine.answer(question),
      ),
    ),
  )

/**
 * The law that every metric, in every variant, says the same on an engine as on plain rows.
 *
 * @remarks
 * Tallies are compared exactly, what is made of them to nine digits. Facts are random: untold cells, ties, days on which the clock changes,
 * several rows of one case. `runs` is how many of them are tried for each metric.
 */
export const engineAgreement = (name: string, makeEngine: MakeEngine, { runs }: { readonly runs: number }): void => {
  describe(`${name} says of every metric what plain rows say`, () => {
    test.each(units.map(({ unit, examples }) => ({ id: unit.id, metric: unit as unknown as AnyMetric, examples: examples as readonly { readonly facts?: Facts }[] })))(
      "$id",
      async ({ metric, examples }) => {
        await fc.assert(
          fc.asyncProperty(arbitraryAsking(metric, examples), async ({ facts, request }) => {
            const { question, conclude } = ask([{ metric }], request)
            const [told, plain] = [await Effect.runPromise(loaded(makeEngine, facts, question)), answerRows(question, facts)]
            expect(canonicalAnswers(told)).toEqual(canonicalAnswers(plain))
            expect(alike(conclude(told))).toEqual(alike(conclude(plain)))
          }),
          { numRuns: runs },
        )
      },
      120_000,
    )
  })
}
