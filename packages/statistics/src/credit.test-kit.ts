import fc from "fast-check"
import { expect, test } from "vitest"
import type { Credit, Journey } from "./journey.ts"
import { referenceRows } from "./reference-data.test-kit.ts"

/** A journey that any rule of credit can read: one that needs no ages does not look at them. */
export interface AnyJourney extends Journey {
  readonly ages: readonly number[]
}

const channels = ["blog", "forum", "mail", "search", "__proto__"]

/** Journeys over a few channels, some of nobody, some without a touchpoint. */
export const journeys: fc.Arbitrary<AnyJourney[]> = fc.array(
  fc
    .record({
      touches: fc.array(fc.tuple(fc.constantFrom(...channels), fc.integer({ min: 0, max: 90 })), { maxLength: 6 }),
      conversions: fc.integer({ min: 0, max: 20 }),
      nulls: fc.integer({ min: 0, max: 200 }),
    })
    .map(({ touches, ...counts }) => ({ path: touches.map(([channel]) => channel), ages: touches.map(([, age]) => age), ...counts })),
  { maxLength: 12 },
)

/** The credit of one channel; `undefined` when it is not named. */
export function creditFor(credits: readonly Credit[], channel: string): number | undefined {
  return credits.find((credit) => credit.channel === channel)?.conversions
}

/** What every rule for dividing conversions among channels promises. */
export function creditLaws(credit: (list: readonly AnyJourney[]) => readonly Credit[]): void {
  const close = (a: number | undefined, b: number | undefined) => expect(a ?? NaN).toBeCloseTo(b ?? NaN, 9)

  test("credits add up to the conversions of all journeys with a touchpoint", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const conversions = list.filter(({ path }) => path.length > 0).reduce((sum, journey) => sum + journey.conversions, 0)
        close(
          credit(list).reduce((sum, each) => sum + each.conversions, 0),
          conversions,
        )
      }),
    )
  })

  test("every channel is named once, in order, with a credit of at least 0", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const named = credit(list)
        expect(named.map(({ channel }) => channel)).toEqual([...new Set(list.flatMap(({ path }) => path))].toSorted())
        for (const { conversions } of named) expect(conversions).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test("names do not matter: channels that change places change credits", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const other: Record<string, string> = { blog: "forum", forum: "blog" }
        const swapped = credit(list.map((journey) => ({ ...journey, path: journey.path.map((channel) => other[channel] ?? channel) })))
        for (const { channel, conversions } of credit(list)) close(creditFor(swapped, other[channel] ?? channel), conversions)
      }),
    )
  })

  test("a channel from which no way leads to a conversion has no credit", () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 0, max: 50 }), (list, nulls) => {
        const dummy = { path: ["dummy"], ages: [1], conversions: 0, nulls }
        expect(creditFor(credit([...list, dummy]), "dummy")).toBe(0)
      }),
    )
  })

  test("it does not matter in which order journeys are told, nor whether equal ones are told together", () => {
    fc.assert(
      fc.property(journeys, (list) => {
        const split = list.toReversed().flatMap((journey) => [
          { ...journey, nulls: 0 },
          { ...journey, conversions: 0 },
        ])
        const told = credit(split)
        for (const { channel, conversions } of credit(list)) close(creditFor(told, channel), conversions)
      }),
    )
  })

  test("where nobody converted nobody has credit, and without journeys there is no channel", () => {
    expect(credit([{ path: ["mail"], ages: [0], conversions: 0, nulls: 3 }])).toEqual([{ channel: "mail", conversions: 0 }])
    expect(credit([{ path: ["mail"], ages: [0], conversions: 0, nulls: 0 }])).toEqual([{ channel: "mail", conversions: 0 }])
    expect(credit([])).toEqual([])
  })
}

/** The ten thousand journeys of the published example data; their paths hold no comma. */
export function publishedJourneys(): AnyJourney[] {
  return referenceRows("attribution-pathdata/PathData.csv").map((row) => {
    const path = (row.path ?? "").split(" > ")
    return { path, ages: path.map(() => 0), conversions: Number(row.total_conversions), nulls: Number(row.total_null) }
  })
}
