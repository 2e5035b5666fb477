import { changes, compare, type Compared, type Estimate } from "@folkmoot/metrics"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawsOf } from "./coverage-draws.ts"
import { textOf } from "./workspace.ts"
import { pilots, pilotsToldAlike, rules, targets } from "./wording-bars.ts"
import { toldAlikeBySdk } from "./wording-by-sdk.ts"
import { bonds, falseAlarms, toldByLonger, type Bond } from "./wording-clusters.ts"
import { families } from "./wording-families.ts"
import { mixed, sheeted } from "./wording-many.ts"
import { foundIn, heads, verdictIn } from "./wording-found.ts"
import { reportsSay } from "./wording-reports.ts"
import { minded, said, waited } from "./wording-trial.ts"
import { moves, type Pair, type World } from "./wording-worlds.ts"
import { rowsUnder, table } from "./markdown.ts"

const page = textOf("docs/figures/wording.md")

const world = (metric: string): World => families.find((one) => one.metric === metric) ?? expect.unreachable()

const [shares, netScores] = [world("resolution-rate"), world("net-promoter-score")]

/** The same estimate with an interval so many times as wide. */
const widened = (estimate: Estimate, by: number): Estimate => {
  if (!estimate.measured) return estimate
  const { value, interval } = estimate
  return { ...estimate, interval: { ...interval, low: value - by * (value - interval.low), high: value + by * (interval.high - value) } }
}

/** Compares as it should be done, but for intervals half as wide. */
const tooSure = ({ before, after }: Pair): Compared | undefined => {
  const comparison = compare(widened(before.estimate, 0.5), widened(after.estimate, 0.5))
  return comparison.comparable ? comparison : undefined
}

/** Calls the same whatever lies within the margin as seen, without minding what the data cannot rule out. */
const asSeen = ({ before, after }: Pair, margin = 0): Compared | undefined => {
  const comparison = compare(before.estimate, after.estimate)
  if (!comparison.comparable) return undefined
  return Math.abs(comparison.difference) <= margin ? { ...comparison, verdict: "same" } : comparison
}

describe("a fault is noticed that is planted in", () => {
  test.each(families.map((one) => [one.metric, one] as const))("the width of intervals: %s", (_, one) => {
    const size = one.sizes[1]
    expect(said(one, size, "nothing", 400).changed).toBeLessThan(0.085)
    expect(said(one, size, "nothing", 400, tooSure).changed).toBeGreaterThan(0.2)
    expect(said(one, size, "worth", 400).wrong).toBeLessThan(0.02)
  })

  test("the margin", () => {
    expect(said(shares, 2000, "margin", 300).same).toBeLessThan(0.07)
    expect(said(shares, 2000, "margin", 300, asSeen).same).toBeGreaterThan(0.4)
  })

  test("how false alarms are held down", () => {
    const sheet = mixed([shares, netScores], "forty", 40, 0)
    expect(sheeted(sheet, 150).falsely).toBeLessThan(0.12)
    expect(sheeted(sheet, 150, (from, to) => changes(from, to, { falseDiscoveryRate: 1 })).falsely).toBeGreaterThan(0.5)
  })

  test("what counts as reached", () => {
    const narrow: World = { ...shares, pair: (...asked) => {
      const { before, after, ...truth } = shares.pair(...asked)
      return { ...truth, before: { ...before, estimate: widened(before.estimate, 0.5) }, after: { ...after, estimate: widened(after.estimate, 0.5) } }
    } }
    expect(targets(shares, 150, false, 600).reached).toBeLessThan(0.05)
    expect(targets(narrow, 150, false, 600).reached).toBeGreaterThan(0.1)
  })
})

describe("a world", () => {
  test("moves by just as much as it says, and the next is another", () => {
    fc.assert(fc.property(fc.constantFrom(...families), fc.constantFrom(...moves), fc.string(), (one, move, seed) => {
      const draws = drawsOf(seed)
      const [{ difference, margin, truth }, other] = [one.pair(one.sizes[0], move, draws), one.pair(one.sizes[0], move, draws)]
      if (move === "nothing") expect(difference).toBe(0)
      else expect(Math.abs(difference)).toBeGreaterThan(0)
      if (move === "margin") expect(Math.abs(difference)).toBeCloseTo(margin, 9)
      if (move === "small") expect(Math.abs(difference)).toBeLessThan(margin)
      expect(other.truth).not.toBe(truth)
    }), { numRuns: 60 })
  })

  test("with more cases is the same with more cases: twice as many, and no value it could not have", () => {
    for (const one of families) {
      const draws = drawsOf(one.metric)
      const { before } = one.pair(one.sizes[1], "nothing", draws)
      const twice = before.more(2, draws).estimate
      if (!before.estimate.measured || !twice.measured) return expect.unreachable()
      expect(twice.n / before.estimate.n).toBeGreaterThan(1.6)
      expect(twice.n / before.estimate.n).toBeLessThan(2.4)
      expect(before.more(1, draws).estimate).toEqual(before.estimate)
    }
  })
})

describe("cases that hang together", () => {
  const alarms = (given: Partial<Bond>) => falseAlarms({ ...(bonds[0] as Bond), ...given }, 250, 300)

  test("raise false alarms, and those that do not do not", () => {
    expect(alarms({ said: "apart" }).alone).toBeLessThan(0.1)
    expect(alarms({ said: "alike", ofPeople: 0.4 }).alone).toBeGreaterThan(0.12)
    expect(alarms({ said: "months", ofMonths: 0.1 }).alone).toBeGreaterThan(0.15)
    expect(alarms({ said: "periods", ofPeriods: 0.06 }).alone).toBeGreaterThan(0.2)
  })

  test("raise none to speak of where it is a few people who ask most, and these are minded", () => {
    const { alone, minded: told } = falseAlarms({ ...(bonds[0] as Bond), said: "alike", ofPeople: 0.4 }, 1000, 150)
    expect(alone).toBeGreaterThan(0.25)
    expect(told).toBeLessThan(0.12)
  })

  test("raise none to speak of where it is months that differ, and these are minded", () => {
    expect(alarms({ said: "months", ofMonths: 0.1 }).minded).toBeLessThan(0.1)
    expect(alarms({ said: "apart" }).minded).toBeLessThan(0.08)
  })

  test("are told by periods as much longer as is said, where the difference holds", () => {
    const told = toldByLonger({ ...(bonds[0] as Bond), said: "waiting", ofMonths: 0.06 }, 250, 0.06, 60)
    expect(told).toBeGreaterThan(0.65)
  })
})

test("minding months and people costs little where nothing hangs together", () => {
  const { alone, minded: told } = minded(shares, 150, "worth", 300, 6)
  expect(told).toBeLessThanOrEqual(alone)
  expect(told).toBeGreaterThan(alone - 0.15)
  expect(minded(shares, 150, "nothing", 300, 6).minded).toBeLessThan(0.08)
})

test("whoever needs one of four criteria, or all of them, is wronged about as rarely as whoever needs one of two", () => {
  const [one, ofTwo, ofFour] = [1, 2, 4].map((count) => pilots({ criteria: count, go: 1 }, 150, 2000).reached) as [number, number, number]
  expect(one).toBeLessThan(0.04)
  expect(ofTwo).toBeGreaterThan(0.04)
  expect(ofFour).toBeLessThan(0.07)
  expect(pilots({ criteria: 4, go: 4 }, 150, 2000).missed).toBeLessThan(0.06)
})

test("how many more cases would tell is asked only of what cannot be told", () => {
  const { named, both, times } = waited(shares, 150, "small", 60)
  expect(named).toBeGreaterThan(30)
  expect(both).toBeGreaterThan(0.25)
  expect(times).toBeGreaterThan(0)
})

describe("reports say what is counted here", () => {
  test("of pilots", () => {
    expect(rules.map((rule) => pilotsToldAlike(rule, 150, 2))).toEqual(rules.map(() => 2))
  })

  test("of changes, in whole sentences", () => {
    const { none, some } = reportsSay(4)
    expect(none.compared).toBeGreaterThan(10)
    expect(none.any).toBeLessThan(0.5)
    expect(some.solved).toBeGreaterThan(0)
  })

  test("by the sdk, from files", async () => {
    expect(await toldAlikeBySdk(1)).toBe(1)
  })
})

describe("the page", () => {
  test("has a row for each number at each size, and for each bond and rule", () => {
    expect(rowsUnder(heads.changes, page).map(([name, size]) => `${name} ${size}`)).toEqual(families.flatMap(({ kind, metric, sizes }) => sizes.map((size) => `${kind} (\`${metric}\`) ${size}`)))
    expect(rowsUnder(heads.bonds, page).map(([name]) => name)).toEqual(bonds.map(({ said: name }) => name))
    expect(rowsUnder(heads.pilots, page).map(([name]) => name)).toEqual(rules.map(({ go, criteria }) => `${go} of ${criteria}`))
  })

  test("says on top what its rows come to", () => {
    expect(page).toContain(verdictIn(page))
  })

  test("tells rows that are wrong too often from those that are not", () => {
    const tables = [
      table(heads.changes, [["kept", "20", "5.9", "6.0", "1.0", "99.0", "99.0", "99.0"], ["rash", "20", "6.1", "0.0", "0.0", "0.0", "0.0", "0.0"], ["lax", "20", "5.0", "6.2", "0.0", "0.0", "0.0", "0.0"]]),
      table(heads.many, [["many", "40.0", "5.0", "–"], ["too many", "5.0", "7.0", "–"]]),
      table(heads.targets, [["aim", "20", "2.0", "3.0", "99.0"]]),
      table(heads.pilots, [["1 of 4", "9.0", "1.0"]]),
      table(heads.missing, [["kept", "20", "3.0", "48.0", "9.0"], ["lax", "20", "3.0", "81.5", "9.0"]]),
      table(heads.bonds, [["none", "5.0", "5.0", "5.0", "4.0", "5.0", "5.0"], ["some", "5.0", "5.0", "24.0", "12.0", "31.0", "30.0"], [bonds.at(-1)?.said ?? "", "5.0", "5.0", "25.0", "6.0", "9.0", "7.0"]]),
    ].join("\n\n")
    expect(foundIn(tables)).toEqual({ rows: 7, wrong: ["rash, 20", "lax, 20", "too many", "pilots whose rule asks for 1 of 4"], missing: [48, 81.5], swung: 12, bonded: 6 })
  })
})
