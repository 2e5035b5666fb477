import { describe, expect, test } from "vitest"
import { beyond, isWithin, measurementsTable, speedPage, writeBytes, writeTime } from "./comparison-page.ts"
import { holds, middleOf, ratioOf, reachesAim, type Alone, type Comparison, type Turns } from "./comparison.ts"

/** Rounds in which ours takes two milliseconds and the other so many. */
const others = (...times: readonly number[]): readonly Turns[] => times.map((other) => ({ ours: 2, other }))

const race: Comparison = { what: "counting", beside: "an abacus", rounds: others(8, 10, 12, 6, 14), bound: { atLeast: 5 } }
const load: Comparison = { what: "checking", beside: "trusting", rounds: [{ ours: 6, other: 2 }, { ours: 8, other: 2 }, { ours: 10, other: 2 }], bound: { atMost: 4 } }

const pebbles: Alone = { what: "pebbles", rounds: [1, 2, 3, 4, 5], asked: 2 }

describe("a ratio", () => {
  test("counts how many times ours the other takes where it has a floor", () => {
    expect(ratioOf(race).middle).toBe(5)
  })

  test("counts how many times the other ours takes where it has a ceiling", () => {
    expect(ratioOf(load).middle).toBe(4)
  })

  test("is taken round by round: what slows both down alike changes nothing", () => {
    const slowed = race.rounds.map(({ ours, other }, round) => ({ ours: ours * 10 ** round, other: other * 10 ** round }))
    expect(ratioOf({ ...race, rounds: slowed })).toEqual(ratioOf(race))
  })

  test("is not moved by one round that went wrong", () => {
    expect(ratioOf({ ...race, rounds: others(8, 10, 12, 6, 14_000) }).middle).toBe(5)
  })

  test("spreads from its tenth to its ninetieth percentile, between two rounds where need be", () => {
    // 3, 4, 5, 6, 7: a tenth of the way along four steps is at 3.4.
    const { low, high } = ratioOf(race)
    expect(low).toBeCloseTo(3.4, 12)
    expect(high).toBeCloseTo(6.6, 12)
  })

  test("the middle of an even number of values is half way between the two in the middle", () => {
    expect(middleOf([4, 1, 3, 2])).toBe(2.5)
  })
})

describe("a bound", () => {
  test("holds when the middle is just on it, and not a little beyond", () => {
    expect(holds(race)).toBe(true)
    expect(holds({ ...race, bound: { atLeast: 5.01 } })).toBe(false)
    expect(holds(load)).toBe(true)
    expect(holds({ ...load, bound: { atMost: 3.99 } })).toBe(false)
  })

  test("of something that was never measured does not hold", () => {
    expect(holds({ ...race, rounds: [] })).toBe(false)
    expect(holds({ ...load, rounds: [], bound: { atMost: Infinity } })).toBe(false)
  })

  test("may ask for less than what is aimed at, in its own direction", () => {
    expect(reachesAim({ ...race, aim: 6 })).toBe(false)
    expect(reachesAim({ ...race, aim: 5 })).toBe(true)
    expect(reachesAim({ ...load, aim: 3 })).toBe(false)
    expect(reachesAim({ ...load, aim: 4 })).toBe(true)
    expect(reachesAim(race)).toBe(true)
  })

  test("of bytes is the last that is allowed", () => {
    expect(isWithin({ what: "a page", bytes: 1000, ceiling: 1000 })).toBe(true)
    expect(isWithin({ what: "a page", bytes: 1001, ceiling: 1000 })).toBe(false)
  })
})

describe("what is printed", () => {
  test.each([[0.000_03, "30 ns"], [0.001_33, "1.33 µs"], [0.9996, "1000 µs"], [2, "2 ms"], [1234, "1.23 s"]])("%f milliseconds are %s", (time, written) => {
    expect(writeTime(time)).toBe(written)
  })

  test("bytes are kilobytes from one on, and megabytes likewise", () => {
    expect([writeBytes(254), writeBytes(1234), writeBytes(999_000), writeBytes(2_345_678)]).toEqual(["254 bytes", "1.23 kB", "999 kB", "2.35 MB"])
  })

  test("a row says what, beside what, both times, the ratio with its spread, what has to be, what was asked for and whether it holds", () => {
    const [head = "", row = ""] = measurementsTable({ comparisons: [{ ...race, aim: 6, by: "clock" }], alone: [], weights: [] }).split("\n")
    expect(row.split(/ {2,}/)).toEqual(["counting", "an abacus", "2 ms", "10 ms", "clock", "5", "5", "3.4 to 6.6", "at least 5", "at least 6, not reached", "yes"])
    expect(head.indexOf("beside")).toBe(row.indexOf("an abacus"))
  })

  test("what was measured by itself says how long it takes, how far that varies, and what was asked for", () => {
    const rows = measurementsTable({ comparisons: [], alone: [pebbles, { ...pebbles, asked: 3 }], weights: [] }).split("\n").slice(1)
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual([["pebbles", "3 ms", "1.4 ms to 4.6 ms", "at most 2 ms, not reached"], ["pebbles", "3 ms", "1.4 ms to 4.6 ms", "at most 3 ms"]])
  })

  test("a ceiling that nothing reaches is not spoken of", () => {
    expect(measurementsTable({ comparisons: [{ ...load, bound: { atMost: Infinity } }], alone: [], weights: [] })).not.toContain("Infinity")
  })

  test("what is beyond its bound is said in a sentence, and nothing is said where all is well", () => {
    const weights = [{ what: "a page", bytes: 1001, ceiling: 1000 }]
    expect(beyond({ comparisons: [race, load], weights: [] })).toEqual([])
    expect(beyond({ comparisons: [race, { ...load, bound: { atMost: 3 } }], weights })).toEqual([
      "checking, beside trusting: the ratio is 4 in the middle of 3 rounds; it has to be at most 3.",
      "a page weighs 1001 bytes; it may weigh 1000.",
    ])
  })

  test("the page has every row, and names what was asked for and not reached", () => {
    const surroundings = { date: "2026-01-31", machine: "an abacus of wood", versions: "Beads 3", load: "0.5" }
    const page = speedPage({ comparisons: [{ ...race, aim: 6 }, load], alone: [pebbles], weights: [{ what: "a page", bytes: 2000, ceiling: 3000 }] }, surroundings)
    for (const said of ["2026-01-31", "an abacus of wood", "Beads 3", "| counting | an abacus |", "| checking | trusting |", "| a page | 2 kB | 3 kB | yes |", "| pebbles | 3 ms | 1.4 ms to 4.6 ms | at most 2 ms, not reached |"]) expect(page).toContain(said)
    expect(page.match(/^- .*$/gm)).toEqual(["- counting, beside an abacus, by the processors: 5; 6 was asked for."])
    expect(speedPage({ comparisons: [race], alone: [], weights: [] }, surroundings)).toContain("Every ratio reaches it.")
  })
})
