import { canonicalAnswers, type MakeEngine } from "@folkmoot/engine/testing"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import { answerRows, selectRows, type Facts, type TableId } from "@folkmoot/facts"
import { ask, explain, type AnyMetric, type Explanation, type Measure } from "@folkmoot/metrics"
import { arbitraryAsking } from "@folkmoot/metrics/testing"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { loadUnits } from "./units.ts"

const units = (await loadUnits()).filter(({ kind }) => kind.kind === "metric")

/** Numbers may differ in their last digits, where what they are made of came in another order. */
const alike = (told: readonly (Measure | Explanation)[]): unknown => JSON.parse(JSON.stringify(told, (_, value: unknown) => (typeof value === "number" && !Number.isInteger(value) ? value.toPrecision(9) : value)))

type Asking = Pick<Engine, "answer" | "select">

/** Plain rows, asked as an engine is. */
const plainly = (facts: Facts): Asking => ({
  answer: (question) => Effect.succeed(answerRows(question, facts)),
  select: (questions) => Effect.succeed(questions.map((question) => selectRows(question, facts))),
})

/** A metric's numbers walked back to their rows, by every variant. */
const explained = ({ answer, select }: Asking, metric: AnyMetric, { step: _step, by: _by, ...request }: Parameters<typeof ask>[1]): Effect.Effect<readonly Explanation[], EngineFailed> =>
  Effect.forEach(Object.keys(metric.variants), (variant) => {
    const { question, follow } = explain({ metric, variant }, { ...request, rows: 3 })
    return Effect.flatMap(answer(question), (answers) => {
      const walk = follow(answers)
      return "groups" in walk ? Effect.die("without a group there is always one number") : Effect.map(select(walk.questions), walk.conclude)
    })
  })

const asked = (engine: Asking, metric: AnyMetric, request: Parameters<typeof ask>[1]) =>
  Effect.all([engine.answer(ask([{ metric }], request).question), explained(engine, metric, request)])

const loaded = (makeEngine: MakeEngine, facts: Facts, metric: AnyMetric, request: Parameters<typeof ask>[1]) =>
  Effect.scoped(
    Effect.flatMap(makeEngine, (engine) =>
      Effect.andThen(
        Effect.forEach(Object.keys(facts) as TableId[], (table) => engine.load(table, facts[table] ?? []), { discard: true }),
        asked(engine, metric, request),
      ),
    ),
  )

/**
 * The law that every metric, in every variant, says the same on an engine as on plain rows, and rests on the same rows.
 *
 * @remarks
 * Tallies are compared exactly, what is made of them to nine digits. Facts are random: untold cells, ties, days on which the clock changes,
 * several rows of one case. `runs` is how many of them are tried for each metric, unless a run of the laws asks for more.
 */
export const engineAgreement = (name: string, makeEngine: MakeEngine, { runs }: { readonly runs: number }): void => {
  const tries = fc.readConfigureGlobal().numRuns ?? runs
  describe(`${name} says of every metric what plain rows say`, () => {
    test.each(units.map(({ unit, examples }) => ({ id: unit.id, metric: unit as unknown as AnyMetric, examples: examples as readonly { readonly facts?: Facts }[] })))(
      "$id",
      async ({ metric, examples }) => {
        await fc.assert(
          fc.asyncProperty(arbitraryAsking(metric, examples), async ({ facts, request }) => {
            const { conclude } = ask([{ metric }], request)
            const [[told, toldRows], [plain, plainRows]] = await Effect.runPromise(Effect.all([loaded(makeEngine, facts, metric, request), asked(plainly(facts), metric, request)]))
            expect(canonicalAnswers(told)).toEqual(canonicalAnswers(plain))
            expect(alike(conclude(told))).toEqual(alike(conclude(plain)))
            expect(alike(toldRows)).toEqual(alike(plainRows))
          }),
          { numRuns: tries },
        )
      },
      120_000 * tries,
    )
  })
}
