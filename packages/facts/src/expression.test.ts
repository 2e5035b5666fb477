import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  always, and, asOf, atMost, columns, columnsIn, earliest, equal, evaluator, known, less, minus, not, oneOf, or, pick, plus, within,
  type Cell, type Condition, type Expression, type Node,
} from "./expression.ts"

type Row = Readonly<Record<string, Cell>>

const valueOf = (node: Node, row: Row = {}, now = 100): Cell => evaluator<Row>(node, { asOf: now }, (one, column) => one[column])(row)

const cell: fc.Arbitrary<Cell> = fc.oneof(fc.constant(null), fc.boolean(), fc.integer({ min: -3, max: 3 }), fc.constantFrom("a", "b", ""))
const rows: fc.Arbitrary<Row> = fc.record({ x: cell, y: cell, z: cell }).map((row) => ({ ...row }))

const x: Expression<"instant"> = { op: "column", name: "x" }
const y: Expression<"instant"> = { op: "column", name: "y" }
const z: Expression<"instant"> = { op: "column", name: "z" }

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Condition>(always, known(x), equal(x, y), less(x, y), atMost(y, z), equal(z, "a"), oneOf(x, 1, "b", true), x as Node),
    tie("condition").map(not),
    fc.array(tie("condition"), { maxLength: 3 }).map((all) => and(...all)),
    fc.array(tie("condition"), { maxLength: 3 }).map((all) => or(...all)),
  ),
}))

describe("truth has two values", () => {
  test("a condition holds or its negation does, never both, whatever is untold", () => {
    fc.assert(
      fc.property(condition, rows, (one, row) => {
        expect([valueOf(and(one), row), valueOf(not(one), row)].filter((value) => value === true).length).toBe(1)
      }),
    )
  })

  test("and and or are each other's mirror", () => {
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), rows, (all, row) => {
        expect(valueOf(not(and(...all)), row)).toBe(valueOf(or(...all.map(not)), row))
      }),
    )
  })

  test("nothing compares with an untold cell, not even another one", () => {
    for (const compared of [equal(x, y), less(x, y), atMost(x, y)]) {
      for (const row of [{ x: null, y: null }, { x: null, y: 1 }, { x: 1, y: null }]) expect(valueOf(compared, row)).toBe(false)
    }
    expect(valueOf(oneOf(x, 1, "a"), { x: null })).toBe(false)
  })

  test("of no conditions, all hold and none does", () => {
    expect([valueOf(and()), valueOf(or())]).toEqual([true, false])
  })

  test("less and at most agree with equal on told numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), (a, b) => {
        const row = { x: a, y: b }
        expect(valueOf(atMost(x, y), row)).toBe(valueOf(or(less(x, y), equal(x, y)), row))
        expect(valueOf(less(x, y), row)).toBe(valueOf(not(atMost(y, x)), row))
      }),
    )
  })
})

describe("values", () => {
  test("adding and taking away undo each other, and keep what is untold untold", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(valueOf(minus(plus(x, b), y), { x: a, y: b })).toBe(a)
        expect(valueOf(plus(x, 5), { x: null })).toBeNull()
        expect(valueOf(minus(x, y), { x: 1, y: null })).toBeNull()
      }),
    )
  })

  test("the earliest is the least that is told", () => {
    expect(valueOf(earliest(x, y, z), { x: 7, y: null, z: 3 })).toBe(3)
    expect(valueOf(earliest(x, y), { x: null, y: null })).toBeNull()
  })

  test("pick takes the first case that holds", () => {
    const node = pick<"text">([[known(x), "first"], [known(y), "second"]], "neither")
    expect([{ x: 1, y: 1 }, { x: null, y: 1 }, { x: null, y: null }].map((row) => valueOf(node, row))).toEqual(["first", "second", "neither"])
  })

  test("a column a row does not have is untold", () => {
    expect(valueOf(known(x), {})).toBe(false)
  })

  test("within a horizon means by now, and no later than the horizon after the start", () => {
    const node = within(x, y, 10)
    expect(valueOf(node, { x: 60, y: 50 })).toBe(true)
    expect(valueOf(node, { x: 61, y: 50 })).toBe(false)
    expect(valueOf(node, { x: 101, y: 95 })).toBe(false)
    expect(valueOf(node, { x: null, y: 50 })).toBe(false)
    expect(valueOf(asOf)).toBe(100)
  })
})

test("says which columns it reads, each once and sorted", () => {
  const t = columns("thread")
  const node = and(known(t.solvedAt), within(t.solvedAt, t.openedAt, 1), pick<"boolean">([[oneOf(t.kind, "idea"), not(equal(t.solved, true))]], false), known(earliest(t.firstReplyAt)))
  expect(columnsIn(node)).toEqual(["firstReplyAt", "kind", "openedAt", "solved", "solvedAt"])
})

test("is plain JSON", () => {
  fc.assert(fc.property(condition, (one) => void expect(JSON.parse(JSON.stringify(one))).toEqual(one)))
})
