import { describe, expect, test } from "vitest"
import { exponentOf, extrapolated, sizeAt } from "./scale-exponent.ts"
import { exponentText, largest, merged, rounded, scalePage, scaleRowsIn, steep, undecided, type ScaleRow } from "./scale-page.ts"
import { scalePlot } from "./scale-plot.ts"
import { textOf } from "./workspace.ts"

const row = (events: number, cpu: number, more: Partial<ScaleRow> = {}): ScaleRow => ({ stage: "counting", events, wall: 2 * cpu, cpu, memory: 100, runs: 1, note: "", date: "2026-11-22", ...more })

const cpu = (one: ScaleRow): number => one.cpu

/** Seven sizes, half a decade apart. */
const sizes = Array.from({ length: 7 }, (_, index) => sizeAt(8 + index))

const growing = (seconds: (events: number) => number, stage = "counting"): readonly ScaleRow[] => sizes.map((events) => row(events, seconds(events), { stage }))

describe("by which power something grows", () => {
  test("sizes lie half a decade apart", () => {
    expect(sizes).toEqual([10_000, 31_623, 100_000, 316_228, 1_000_000, 3_162_278, 10_000_000])
  })

  test.each([0, 0.5, 1, 1.1, 2])("what grows by the power of %d is told so", (power) => {
    const { value, low, high } = exponentOf(growing((events) => 3e-6 * events ** power), cpu)
    expect([value, low, high]).toEqual([power, power, power].map((x) => expect.closeTo(x, 4)))
  })

  test("a size that is missing leaves the distance between the others as it is", () => {
    const without = growing((events) => events ** 1.5).filter(({ events }) => events !== 100_000)
    expect(exponentOf(without, cpu).value).toBeCloseTo(1.5, 4)
  })

  test("one strange size moves neither the exponent nor its text much", () => {
    const strange = growing((events) => events / 1e6).map((one, index) => (index === 3 ? { ...one, cpu: one.cpu * 5 } : one))
    expect(exponentOf(strange, cpu).value).toBeCloseTo(1, 4)
  })

  // scipy 1.17.1 theilslopes([0, 1, 1.5, 4, 4.2, 7, 6.5], range(7), 0.95): 1.15, 0.75 to 1.5, of a half decade each
  test("the exponent and its limits are those of Theil and Sen", () => {
    const rows = [0, 1, 1.5, 4, 4.2, 7, 6.5].map((power, index) => row(sizeAt(8 + index), 10 ** power))
    const { value, low, high } = exponentOf(rows, cpu)
    expect([value, low, high]).toEqual([2.3, 1.5, 3].map((x) => expect.closeTo(x, 9)))
  })

  test("too few sizes have no limits, and one has no exponent", () => {
    expect(exponentText(exponentOf(growing((events) => events).slice(0, 2), cpu))).toBe("1.00")
    expect(exponentText(exponentOf(growing((events) => events).slice(0, 1), cpu))).toBe("too few sizes")
    expect(exponentText({ value: -0.5, low: -1, high: 0.25 })).toBe("−0.50 (−1.00 to 0.25)")
  })

  test("the start weighs on the small sizes and not on the largest", () => {
    const rows = growing((events) => 0.2 + events / 1e6)
    expect(exponentOf(rows, cpu).value).toBeLessThan(exponentOf(largest(rows), cpu).value)
  })

  test("beyond what was measured it goes on by the same power", () => {
    expect(extrapolated(row(10_000_000, 20), cpu, 1, 100_000_000)).toBeCloseTo(200, 9)
    expect(extrapolated(row(10_000_000, 20), cpu, 2, 100_000_000)).toBeCloseTo(2000, 9)
    expect(extrapolated(row(10_000_000, 20), cpu, 0, 100_000_000)).toBe(20)
  })
})

describe("the page", () => {
  const setting = { machine: "2 processors (a kind)", node: "v24.0.0" }
  const rows = [...growing((events) => rounded(events / 1e6)), ...growing((events) => rounded((events / 1e5) ** 1.4), "sorting"), row(10_000, 0.1, { stage: "reporting", note: "34800 characters" })]
  const page = scalePage(rows, setting)

  test("holds every row, and gives them back as they were", () => {
    expect(scaleRowsIn(page)).toEqual(rows)
    expect(scalePage(scaleRowsIn(page), setting)).toBe(page)
  })

  test("says what grows faster than it should, and by which power", () => {
    expect(steep(rows)).toEqual([expect.stringMatching(/^sorting: 1\.40 \(1\.\d\d to 1\.\d\d\)$/)])
    expect(page).toContain("Above the power of 1.1, by its five largest sizes: sorting: 1.40")
    expect(scalePage(rows.filter(({ stage }) => stage !== "sorting"), setting)).toContain("grows faster than by the power of 1.1")
  })

  test("says of what that cannot be excluded", () => {
    const bent = [0.1, 0.2, 0.7, 1.2, 4.5].map((seconds, index) => row(sizeAt(8 + index), seconds, { stage: "bent" }))
    expect([steep(bent), undecided(bent)]).toEqual([[], [expect.stringMatching(/^bent: 0\.\d\d \(0\.\d\d to 1\.1[5-9]\)$/)]])
    expect([steep(rows.slice(0, 4)), undecided(rows.slice(0, 4))]).toEqual([[], []])
  })

  test("says that the largest size was not counted, until it was", () => {
    const counted = row(100_000_000, 120, { stage: "counting, DuckDB beyond memory" })
    expect(page).toContain("100,000,000 events were not counted yet")
    expect(scalePage([...rows, counted], setting)).not.toContain("not counted yet")
  })

  test("says which figures were not measured", () => {
    const [, section = ""] = page.split("## Beyond what was measured")
    expect(section).toContain("**Extrapolated, not measured**")
    // Ten seconds at ten million; memory did not grow.
    expect(section).toContain("| counting | 10,000,000 | 100 | 100 |")
    // By the power of 1.4 ten times the events take 25 times as long, in proportion ten times.
    expect(section).toContain("| sorting | 10,000,000 | 6,300 to 16,000 | 100 |")
    // Too few sizes are carried no farther.
    expect(section.split("## Measured")[0]).not.toContain("| reporting")
  })

  test("what is measured again takes the place of what was, and all else stays", () => {
    const [again, more] = [row(10_000, 7), row(316_228, 9, { stage: "telling" })]
    const all = merged(rows, [again, more])
    expect(all).toHaveLength(rows.length + 1)
    expect(all[0]).toEqual(again)
    expect(all.filter(({ stage }) => stage === "sorting")).toEqual(rows.filter(({ stage }) => stage === "sorting"))
  })

  test("a page of another form holds no rows", () => {
    expect(scaleRowsIn("# Another\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")).toEqual([])
  })
})

describe("the plot", () => {
  test("has a line and its name for each stage, and a dot for each size, twice", () => {
    const plot = scalePlot([...growing((events) => events / 1e6), ...growing((events) => events / 1e5, "telling")])
    expect(plot.match(/<circle/g)).toHaveLength(2 * 14 + 2)
    for (const stage of ["counting", "telling"]) expect(plot).toContain(`>${stage}</text>`)
    expect(plot).toContain("prefers-color-scheme: dark")
    expect(plot).not.toMatch(/NaN|Infinity|undefined/)
  })

  test("proportional growth is drawn as a straight line", () => {
    const [, line = ""] = /class="line line-0" d="M([^"]+)"/.exec(scalePlot(growing((events) => events / 1e6))) ?? []
    const points = line.split("L").map((point) => point.split(" ").map(Number) as [number, number])
    const slopes = points.slice(1).map(([x, y], index) => (y - (points[index]?.[1] ?? 0)) / (x - (points[index]?.[0] ?? 0)))
    expect(points).toHaveLength(7)
    for (const slope of slopes) expect(slope).toBeCloseTo(slopes[0] ?? 0, 1)
  })

  test("and the page in the documentation is the one that its own rows make, and so is its plot", () => {
    const page = textOf("docs/figures/scale.md")
    const rows = scaleRowsIn(page)
    const [, machine = "", node = ""] = / Machine: (.*); Node (.*); DuckDB/.exec(page) ?? []
    expect(rows.length).toBeGreaterThan(30)
    expect(scalePage(rows, { machine, node }) === page).toBe(true)
    expect(textOf("docs/figures/scale.svg") === scalePlot(rows)).toBe(true)
  })
})
