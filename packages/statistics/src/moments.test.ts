import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { monoidLaws } from "./laws.test-kit.ts"
import { meanOfMoments } from "./mean.ts"
import { emptyMoments, mergeMoments, momentsOf } from "./moments.ts"

const value = fc.oneof(
  fc.constantFrom(0, -0, 0.1, 1e16, 1, -1e16),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-145),
)
const entries = fc.record({ value, n: fc.integer({ min: 0, max: 5 }) })

describe("moments", () => {
  monoidLaws({ entries, empty: emptyMoments, of: momentsOf, merge: mergeMoments })

  test("a number told n times is n numbers", () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 10 }), (list) => {
        const single = list.flatMap((entry) => Array.from({ length: entry.n }, () => ({ value: entry.value })))
        expect(momentsOf(list)).toStrictEqual(momentsOf(single))
      }),
    )
  })

  test("of small whole numbers are whole numbers", () => {
    expect(momentsOf([{ value: 3 }, { value: -4, n: 2 }])).toStrictEqual({ n: 3, sum: [-5], squares: [41] })
  })
})

const alternating = (middle: number, low: number, high: number) => [
  { value: middle },
  { value: low, n: 500 },
  { value: high, n: 500 },
]

// R 4.2.2: datasets::morley$Speed; NIST's Michelso.dat is 299 + Speed / 1000.
const michelson = [
  850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960, 960, 940, 960, 940, 880, 800, 850,
  880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800, 880, 880, 880, 860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840,
  840, 850, 840, 840, 840, 890, 810, 810, 820, 800, 770, 760, 740, 750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780, 890, 840, 780,
  810, 760, 810, 790, 810, 820, 850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870,
]

const lottery = [
  162, 671, 933, 414, 788, 730, 817, 33, 536, 875, 670, 236, 473, 167, 877, 980, 316, 950, 456, 92, 517, 557, 956, 954, 104, 178, 794, 278,
  147, 773, 437, 435, 502, 610, 582, 780, 689, 562, 964, 791, 28, 97, 848, 281, 858, 538, 660, 972, 671, 613, 867, 448, 738, 966, 139, 636,
  847, 659, 754, 243, 122, 455, 195, 968, 793, 59, 730, 361, 574, 522, 97, 762, 431, 158, 429, 414, 22, 629, 788, 999, 187, 215, 810, 782, 47,
  34, 108, 986, 25, 644, 829, 630, 315, 567, 919, 331, 207, 412, 242, 607, 668, 944, 749, 168, 864, 442, 533, 805, 372, 63, 458, 777, 416,
  340, 436, 140, 919, 350, 510, 572, 905, 900, 85, 389, 473, 758, 444, 169, 625, 692, 140, 897, 672, 288, 312, 860, 724, 226, 884, 508, 976,
  741, 476, 417, 831, 15, 318, 432, 241, 114, 799, 955, 833, 358, 935, 146, 630, 830, 440, 642, 356, 373, 271, 715, 367, 393, 190, 669, 8,
  861, 108, 795, 269, 590, 326, 866, 64, 523, 862, 840, 219, 382, 998, 4, 628, 305, 747, 247, 34, 747, 729, 645, 856, 974, 24, 568, 24, 694,
  608, 480, 410, 729, 947, 293, 53, 930, 223, 203, 677, 227, 62, 455, 387, 318, 562, 242, 428, 968,
]

describe("the mean and variance of moments", () => {
  // Certified values of the NIST Statistical Reference Datasets; the last number is the digits that decimal data keep as doubles.
  test.each([
    ["NumAcc1", [10000001, 10000003, 10000002].map((x) => ({ value: x })), 10000002, 1, 15],
    ["NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.1, 15],
    ["NumAcc3", alternating(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, 9],
    ["NumAcc4", alternating(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.1, 8],
    ["Michelso", michelson.map((speed) => ({ value: (299000 + speed) / 1000 })), 299.8524, 0.0790105478190518, 12],
    ["Lottery", lottery.map((x) => ({ value: x })), 518.95871559633, 291.699727470969, 14],
  ])("agree with NIST on %s", (_, data, certifiedMean, certifiedDeviation, digits) => {
    const { mean, variance } = meanOfMoments(momentsOf(data))
    expect(Math.abs(mean / certifiedMean - 1)).toBeLessThan(1e-15)
    expect(Math.abs(Math.sqrt(variance) / certifiedDeviation - 1)).toBeLessThan(10 ** -digits)
  })

  // Python 3.11: the same in Fractions, rounded once at the end.
  test.each([
    ["NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.009999999999999995],
    ["NumAcc3", alternating(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.01000000000698492],
    ["NumAcc4", alternating(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.01000000011175871],
    ["what cancels in the sum", [1e16, 1, -1e16, 1].map((x) => ({ value: x })), 0.5, 6.666666666666667e31],
    ["sizes a hundred digits apart", [1e100, 1e-100, -1e100].map((x) => ({ value: x })), 3.3333333333333336e-101, 1e200],
    ["large numbers close together", [0, 256, 512, 768, 1024].map((x) => ({ value: 123456789012345680 + x })), 123456789012346190, 163840],
  ])("are exact on %s", (_, data, mean, variance) => {
    const moments = meanOfMoments(momentsOf(data))
    expect(Math.abs(moments.mean / mean - 1)).toBeLessThan(3e-16)
    expect(Math.abs(moments.variance / variance - 1)).toBeLessThan(6e-16)
  })

  test("of none are no numbers, of one there is no variance, of equal ones it is 0", () => {
    expect(meanOfMoments(emptyMoments)).toEqual({ n: 0, mean: NaN, variance: NaN })
    expect(meanOfMoments(momentsOf([{ value: 0.1 }]))).toEqual({ n: 1, mean: 0.1, variance: NaN })
    expect(meanOfMoments(momentsOf([{ value: 0.1, n: 7 }]))).toEqual({ n: 7, mean: 0.1, variance: 0 })
  })
})
