import * as fc from "fast-check"
import { afterEach, describe, expect, test, vi } from "vitest"
import { grown, type Cells } from "./grown-cells.ts"

afterEach(() => {
  vi.unstubAllGlobals()
})

const empty = { Float64Array: new Float64Array(0), Uint8Array: new Uint8Array(0), Int32Array: new Int32Array(0) } as const

/** What cells hold after they were grown step by step, each step's room filled with numbers of its own; and whether they were right at every step. */
const grownBy = (kind: keyof typeof empty, steps: readonly number[]): { readonly cells: Cells; readonly isRight: boolean } => {
  let cells: Cells = empty[kind]
  let isRight = true
  for (const [step, more] of steps.entries()) {
    const before = cells
    const held = before.slice()
    cells = grown(before, before.length + more)
    isRight &&= cells.length === before.length + more && held.every((cell, place) => cells[place] === cell) && cells.subarray(before.length).every((cell) => cell === 0)
    cells.fill(step + 1, before.length)
  }
  return { cells, isRight }
}

const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 60_000 })), { minLength: 1, maxLength: 8 })

const refusing = class {
  constructor() {
    throw new RangeError("Array buffer allocation failed")
  }
  grow(): void {}
}

describe("laws", () => {
  test.each([["with room to grow", undefined], ["without memory that grows", null], ["where so much cannot be reserved", refusing]])("grown cells are those there were, and noughts, %s", (_, stub) => {
    if (stub !== undefined) vi.stubGlobal("SharedArrayBuffer", stub ?? undefined)
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(empty) as (keyof typeof empty)[])), steps, (kind, all) => {
        expect(grownBy(kind, all).isRight).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test("no step is too large for what was reserved", () => {
    const { cells, isRight } = grownBy("Uint8Array", [70_000, 3_000_000, 9_000_000])
    expect(isRight).toBe(true)
    expect(cells).toHaveLength(12_070_000)
  })
})

test("many cells grow where they are, few are copied", () => {
  const many = grown(new Float64Array(0), 20_000)
  expect(grown(many, 900_000).buffer).toBe(many.buffer)
  const few = grown(new Float64Array(0), 200)
  expect(grown(few, 400).buffer).not.toBe(few.buffer)
})
