import * as fc from "fast-check"
import { expect, test } from "vitest"
import { collectedKeys, type CollectedKeys } from "./collected-keys.ts"

const number = fc.oneof(fc.integer({ min: -3, max: 40 }), fc.constantFrom(Number.NaN, 0.5, 2 ** 40, -1e300))
const row = fc.tuple(fc.nat(5), number, fc.nat(2), fc.integer({ min: -2, max: 9 }))

type Row = readonly [place: number, first: number, second: number, weight: number]

/** What is told of each place, key by key: the sum and how many rows stand behind it. */
const toldBy = ({ tallies }: CollectedKeys): ReadonlyMap<string, readonly number[]> =>
  new Map(
    [...tallies.entries()].flatMap(([place, tally]) =>
      tally === undefined ? [] : Array.from({ length: tally.size() }, (_, index) => [`${place} ${tally.firstOf(index)} ${tally.secondOf(index)}`, [tally.sumOf(index), tally.rowsOf(index)]] as const),
    ),
  )

const counted = (rows: readonly Row[], hasSecond: boolean, hasWeight: boolean, sum = new Map<string, readonly number[]>()): ReadonlyMap<string, readonly number[]> => {
  for (const [place, first, second, weight] of rows) {
    const name = `${place} ${first} ${hasSecond ? second : 0}`
    const [n, times] = sum.get(name) ?? [0, 0]
    sum.set(name, hasWeight ? [(n as number) + weight, (times as number) + 1] : [(n as number) + 1, (n as number) + 1])
  }
  return sum
}

const addAll = (keys: CollectedKeys, rows: readonly Row[], sign: 1 | -1): void => {
  for (const [place, first, second, weight] of rows) {
    if (keys.isFull()) keys.settle(6)
    keys.add(place, first, second, weight, sign)
  }
  keys.settle(6)
}

test("rows are counted at their place by their key, however they are parted, and what is taken back counts no more", () => {
  fc.assert(
    fc.property(fc.array(fc.array(row, { maxLength: 80, size: "max" }), { maxLength: 4 }), fc.array(row, { maxLength: 20 }), fc.boolean(), fc.boolean(), (parts, passing, hasSecond, hasWeight) => {
      const keys = collectedKeys(hasSecond, hasWeight)
      addAll(keys, passing, 1)
      for (const part of parts) addAll(keys, part, 1)
      addAll(keys, passing, -1)
      const told = new Map([...toldBy(keys)].filter(([, [, times]]) => times !== 0))
      expect(told).toEqual(counted(parts.flat(), hasSecond, hasWeight))
    }),
  )
})

test("more rows than are collected at once are all counted", () => {
  const rows = Array.from({ length: 140_000 }, (_, index): Row => [index % 6, (index * 7919) % 3001, index % 3, 1])
  const keys = collectedKeys(true, false)
  addAll(keys, rows, 1)
  const [told, expected] = [toldBy(keys), counted(rows, true, false)]
  expect(told.size).toBe(expected.size)
  expect([...expected].filter(([name, [n]]) => told.get(name)?.[0] !== n)).toEqual([])
})
