import { sumOf } from "@folkmoot/statistics"
import type { Caveat } from "./estimate.ts"

const caveat: Caveat = {
  id: "decided-by-one",
  text: {
    en: "One case is so much larger than all others that it decides the number.",
    de: "Ein einzelner Fall ist so viel größer als alle anderen, dass er die Zahl bestimmt.",
    da: "Et enkelt tilfælde er så meget større end alle andre, at det afgør tallet.",
  },
}

/** A warning where one case among several makes more than half of the variance; `value` is what each adds to its root. */
export const decidedByOne = (cases: readonly { readonly value: number; readonly n: number }[]): readonly Caveat[] => {
  const squares = cases.filter(({ n }) => n > 0).map(({ value, n }) => ({ square: value * value, n }))
  const all = sumOf(squares.map(({ square, n }) => square * n))
  const several = sumOf(squares.map(({ n }) => n)) > 1
  return several && squares.some(({ square }) => 2 * square > all) ? [caveat] : []
}
