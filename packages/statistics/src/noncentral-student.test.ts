import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { noncentralStudentUpper } from "./noncentral-student.ts"
import { studentUpper } from "./student.ts"

const df = fc.oneof(fc.double({ min: 0.5, max: 20, noNaN: true }), fc.double({ min: 1, max: 1e5, noNaN: true }))
const t = fc.double({ min: 0, max: 20, noNaN: true })

describe("noncentralStudentUpper", () => {
  test("without a shift it is Student's", () => {
    fc.assert(
      fc.property(t, df, (at, degrees) => {
        expect(Math.abs(noncentralStudentUpper(at, degrees, 0) - studentUpper(at, degrees))).toBeLessThan(1e-11)
      }),
    )
  })

  test("grows with the shift and stays a probability", () => {
    fc.assert(
      fc.property(t, df, fc.double({ min: 0, max: 10, noNaN: true }), (at, degrees, shift) => {
        const less = noncentralStudentUpper(at, degrees, shift)
        expect(less).toBeGreaterThanOrEqual(0)
        expect(noncentralStudentUpper(at, degrees, shift + 1)).toBeGreaterThanOrEqual(less)
        expect(noncentralStudentUpper(at, degrees, shift + 1)).toBeLessThanOrEqual(1)
      }),
    )
  })

  // The integral of Φ(shift − t·x) over the density of x = √(χ²/df), mpmath 1.2.1 quad at 40 digits.
  test.each([
    [2.5, 1, 1.5, 0.43168700731899445],
    [4.303, 2, 1, 0.091304838283165865],
    [2.2, 10, 3, 0.77929003594435696],
    [1.99, 100, 0.5, 0.070697369424353617],
    [2, 2.5, 0, 0.078695747878982993],
    [2.776, 4, 12, 0.99999999970876651],
    [1.96, 5000, 2.8, 0.79952805763429952],
    [12.7, 1, 20, 0.88357182147473103],
    [6, 1.3, 2, 0.20183603304731752],
  ])("above %d with %d degrees of freedom and shift %d lies %d", (at, degrees, shift, p) => {
    expect(Math.abs(noncentralStudentUpper(at, degrees, shift) - p)).toBeLessThan(1e-12)
  })
})
