import { metricById } from "@folkmoot/metrics"
import { describe, expect, test } from "vitest"
import { kinds } from "./kinds.ts"
import { calculatorComments } from "./unit-comment.ts"
import { unitFilesOf } from "./units.ts"

const metrics = unitFilesOf(kinds[0]).map(({ name, text }) => ({ id: name, metric: metricById(name) ?? expect.unreachable(name), comments: calculatorComments({ text }) }))

/** What a calculator takes, as its unit defines it, beside what its comments say of it. */
const taken = metrics.flatMap(({ id, metric, comments }) =>
  (["totals", "options"] as const).flatMap((part) =>
    Object.keys(metric[part] as object).map((name) => ({ place: `${id}: ${part}.${name}`, text: comments[part][name] ?? "" })),
  ),
)

describe("every total and every option of every metric", () => {
  test("has a comment that says what it is, in a sentence or two", () => {
    expect(metrics.length).toBeGreaterThan(50)
    expect(taken.filter(({ text }) => !/^[A-Z].{15,}\.$/.test(text)).map(({ place }) => place)).toEqual([])
    expect(taken.filter(({ text }) => text.length > 320).map(({ place }) => place)).toEqual([])
  })

  test("is one that is there: no comment stands for another name", () => {
    for (const { id, metric, comments } of metrics) {
      expect(Object.keys(comments.totals), id).toEqual(Object.keys(metric.totals as object))
      expect(Object.keys(comments.options), id).toEqual(Object.keys(metric.options as object))
    }
  })

  test("names in code only variants, totals, options and cells of its own metric, or `observed: false`", () => {
    for (const { id, metric, comments } of metrics) {
      const cells = Object.values(metric.totals as Readonly<Record<string, { readonly form?: object }>>).flatMap(({ form }) => Object.keys(form ?? {}))
      const known = [...Object.keys(metric.variants), ...Object.keys(metric.totals as object), ...Object.keys(metric.options as object), ...cells, "observed: false", "own", "unknown"]
      const named = Object.values({ ...comments.totals, ...comments.options }).flatMap((text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code))
      expect(named.filter((code) => !known.includes(code)), id).toEqual([])
    }
  })

  test("an option that is a length of time says that it is one", () => {
    for (const { id, metric, comments } of metrics) {
      for (const [name, value] of Object.entries(metric.options as Readonly<Record<string, number>>)) {
        expect(comments.options[name]?.startsWith("Milliseconds "), `${id}: ${name}`).toBe(value >= 3_600_000)
      }
    }
  })
})
