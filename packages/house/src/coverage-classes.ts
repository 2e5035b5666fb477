import { goodman, sisonGlaz } from "@folkmoot/statistics"
import { drawn, sorted, type Draws } from "./coverage-draws.ts"
import { multinomial } from "./coverage-outcomes.ts"
import { thirds } from "./coverage-thirds.ts"
import { simultaneousTrial, type Ground, type Trial } from "./coverage-trial.ts"

type Classes = readonly number[]

const three: Ground<Classes, Classes> = {
  tried: "10, 20 and 60 cases; 120 divisions into three classes, in steps of a seventeenth",
  settings: () => [10, 20, 60].map((n) => multinomial(n, thirds(17).filter((division) => Math.min(...division) > 0))),
}

const sixes: readonly Classes[] = [Array.from({ length: 6 }, () => 1 / 6), [0.4, 0.2, 0.15, 0.1, 0.1, 0.05], [0.8, 0.1, 0.05, 0.03, 0.01, 0.01]]

const six: Ground<Classes, Classes> = {
  tried: "50 and 200 cases in six classes: alike, uneven, and one with 80 %",
  draws: 4000,
  settings: () => drawn(4000, [50, 200].flatMap((n) => sixes.map((shares) => ({ where: `${n} cases, shares of ${shares.map((x) => x.toFixed(2)).join(" : ")}`, truth: shares, draw: (draws: Draws) => sorted(n, shares, draws) })))),
}

const cautious = "Dividing the doubt among classes that cannot all be wrong at once is a little cautious; two classes have one share, and `wilson` is for it."

const optimistic = "It covers less than it says, the more so the fewer the cases, and still at 200: use `goodman`."

/** How simultaneous intervals for several shares do: the share of samples in which all hold at once. */
export const classTrials: readonly Trial[] = ([["three classes", three], ["six classes", six]] as const).flatMap(([on, ground]) => [
  simultaneousTrial({ of: "goodman", on, use: "all shares of an answer sheet at once", ground, limits: goodman, targets: (shares) => shares, instead: cautious }),
  simultaneousTrial({ of: "sisonGlaz", on, use: "the same, for classes of similar size", ground, limits: sisonGlaz, targets: (shares) => shares, instead: optimistic }),
])
