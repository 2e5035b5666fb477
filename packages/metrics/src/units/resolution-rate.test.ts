import type { Facts } from "@folkmoot/facts"
import { days } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { measure } from "../measure.ts"
import { metricLaws } from "../testing.ts"
import { examples, resolutionRate } from "./resolution-rate.ts"

metricLaws(resolutionRate, examples)

const questions = fc.array(fc.record({ opened: fc.nat(150), after: fc.option(fc.nat(150)) }), { minLength: 1, maxLength: 30 })

const factsOf = (list: readonly { readonly opened: number; readonly after: number | null }[]): Facts => ({
  thread: list.map(({ opened, after }, index) => ({
    id: String(index), kind: "question", resolvable: true, affiliation: "customer", openedAt: days(opened), solvedAt: after === null ? null : days(opened + after),
  })),
})

/** How many were solved of how many, month by month; none of none where there was nothing. */
const monthly = (facts: Facts, variant: "with-carry-over" | "throughput") =>
  measure(resolutionRate, facts, { asOf: days(151), window: { from: 0, to: days(151) }, step: "month", smallestCell: 0, variants: [variant] }).map(({ estimate }) =>
    estimate.measured ? { solved: estimate.numerator ?? 0, of: estimate.denominator ?? 0 } : { solved: 0, of: 0 },
  )

describe("questions carried over", () => {
  test("are those asked and not yet solved: what is left of one month is in the next, beside what was asked in it", () => {
    fc.assert(
      fc.property(questions, (list) => {
        const months = monthly(factsOf(list), "with-carry-over")
        const asked = [31, 59, 90, 120, 151].map((end, month, ends) => list.filter(({ opened }) => opened >= (ends[month - 1] ?? 0) && opened < end).length)
        expect(months.length).toBe(5)
        for (const [index, { solved, of }] of months.entries()) {
          const left = index === 0 ? 0 : (months[index - 1]?.of ?? 0) - (months[index - 1]?.solved ?? 0)
          expect(of).toBe(left + (asked[index] ?? 0))
          expect(solved).toBeLessThanOrEqual(of)
        }
      }),
    )
  })

  test("are what throughput leaves out of what it divides by: it is never less", () => {
    fc.assert(
      fc.property(questions, (list) => {
        const facts = factsOf(list)
        const [flow, throughput] = [monthly(facts, "with-carry-over"), monthly(facts, "throughput")]
        for (const [index, { solved, of }] of throughput.entries()) {
          if (of === 0) continue
          expect(solved).toBe(flow[index]?.solved)
          expect(of).toBeLessThanOrEqual(flow[index]?.of ?? 0)
        }
      }),
    )
  })
})
