import { locales } from "@folkmoot/facts"
import { metrics, type AnyMetric, type Estimate } from "@folkmoot/metrics"
import { arbitraryInput, estimateOf, type AnyExample } from "@folkmoot/metrics/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exclusionName, methodName, optionName } from "./method-words.ts"

const loaded = await Promise.all(metrics.map(({ id }) => import(`@folkmoot/metrics/${id}`) as Promise<{ readonly examples: readonly AnyExample[] }>))
const catalogue = metrics.map((metric, index) => ({ metric, id: metric.id, examples: loaded[index]?.examples ?? [] }))

/** Estimates of a metric, its examples first and then whatever its calculator makes of anything. */
const estimatesOf = (metric: AnyMetric, examples: readonly AnyExample[]): readonly Estimate[] => {
  const calculate = metric as unknown as (input: unknown, options: object) => Estimate
  const inputs = fc.sample(fc.tuple(arbitraryInput(metric), fc.constantFrom(...Object.keys(metric.variants))), { numRuns: 20, seed: 1 })
  return [...examples.map((example) => estimateOf(metric, example)), ...inputs.map(([input, variant]) => calculate(input, { variant }))]
}

/** What has no words of its own is quoted. */
const isSaid = ({ full }: ReturnType<typeof methodName>): boolean => full.kind === "text" && full.text !== ""

describe("what stands beside a number has words in every language", () => {
  test.each(catalogue)("$id: methods, options, reasons to leave out, caveats and assumptions", ({ metric, examples }) => {
    expect(examples.length).toBeGreaterThan(0)
    const estimates = estimatesOf(metric, examples)
    const measured = estimates.filter((estimate) => estimate.measured)
    expect(measured.length).toBeGreaterThan(0)
    for (const locale of locales) {
      expect(measured.map(({ interval }) => interval.method).filter((method) => !isSaid(methodName(locale, method)))).toEqual([])
      expect(Object.keys(metric.options as object).filter((option) => !isSaid(optionName(locale, option)))).toEqual([])
      const reasons = Object.keys(metric.variants).flatMap((variant) => {
        const declared = [metric.leaveOut ?? {}, metric.variants[variant]?.leaveOut ?? {}].flatMap((tables) => Object.values(tables).flatMap((one) => Object.keys(one as object)))
        const counted = estimates.filter((estimate) => estimate.variant === variant).flatMap(({ exclusions }) => exclusions.map(({ reason }) => reason))
        return [...declared, ...counted].map((reason) => ({ variant, reason }))
      })
      expect(reasons.filter(({ reason, variant }) => !isSaid(exclusionName(locale, reason, metric, variant)))).toEqual([])
      expect(measured.flatMap(({ caveats, assumptions }) => [...caveats, ...assumptions]).filter(({ text }) => text[locale] === "")).toEqual([])
    }
  })
})

test("what nobody named is quoted as its unit wrote it", () => {
  for (const name of ["by-eye", "constructor"]) {
    const quoted = { kind: "quote", text: name, origin: "definition" }
    expect([methodName("en", name).full, optionName("en", name).full, exclusionName("en", name, undefined, "").full]).toEqual([quoted, quoted, quoted])
  }
})
