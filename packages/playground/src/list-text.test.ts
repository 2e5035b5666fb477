import { metrics, type AnyMetric } from "@folkmoot/metrics"
import { describe, expect, test } from "vitest"
import { formOf, totalsOf } from "./draft.ts"
import { readList, writeList } from "./list-text.ts"
import type { UnitExample } from "./unit-example.ts"

const examplesOf = async (id: string): Promise<readonly UnitExample[]> => ((await import(`@folkmoot/metrics/${id}`)) as { readonly examples: readonly UnitExample[] }).examples

describe("lists of every metric's examples", () => {
  test.each(metrics.map((metric: AnyMetric) => [metric.id, metric] as const))("%s: what is written is read back as it was", async (id, metric) => {
    for (const { totals } of await examplesOf(id)) {
      for (const [name, statistic] of totalsOf(metric)) {
        const [form, items] = [formOf(statistic), totals?.[name]]
        if (form !== undefined && items !== undefined) expect(readList(writeList(items as readonly unknown[], form), form)).toEqual({ items })
      }
    }
  })
})

const form = { member: ["a text", (value: unknown) => typeof value === "string"], n: ["a whole number", Number.isSafeInteger] } as const

describe("a list that somebody typed", () => {
  test("may name its columns in any order, or not at all", () => {
    expect(readList("n, member\n2, a", form)).toEqual({ items: [{ member: "a", n: 2 }] })
    expect(readList("a, 2\n\nb, 3", form)).toEqual({ items: [{ member: "a", n: 2 }, { member: "b", n: 3 }] })
  })

  test("may be JSON", () => {
    expect(readList("[{ \"member\": \"a\", \"n\": 2 }]", form)).toEqual({ items: [{ member: "a", n: 2 }] })
  })

  test("keeps what looks like a number a text where a text is meant, and quoted commas", () => {
    expect(readList("7, 2\n\"a, b\", 3", form)).toEqual({ items: [{ member: "7", n: 2 }, { member: "a, b", n: 3 }] })
  })

  test("says which line has too few or too many cells", () => {
    expect(readList("a, 2\nb", form)).toEqual({ line: 2, given: "b", expected: "member, n" })
    expect(readList("member, n\n\na, 2, 3", form)).toEqual({ line: 3, given: "a, 2, 3", expected: "member, n" })
  })

  test("leaves a cell that nothing fits for the calculator to name", () => {
    expect(readList("a, many", form)).toEqual({ items: [{ member: "a", n: "many" }] })
    expect(readList("a, 2.5", form)).toEqual({ items: [{ member: "a", n: 2.5 }] })
  })

  test("is refused as JSON where it begins as JSON and is none", () => {
    expect(readList("[{", form)).toMatchObject({ line: 1, expected: "member, n" })
    expect(readList("{}", form)).toMatchObject({ line: 1, given: "{}" })
  })
})
