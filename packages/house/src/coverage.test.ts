import { newcombe, poissonExact, wilson } from "@folkmoot/statistics"
import { join } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { drawsOf } from "./coverage-draws.ts"
import { intervalFamilies, tests } from "./coverage-families.ts"
import { binomial, both, multinomial, poisson } from "./coverage-outcomes.ts"
import { coveragePlot } from "./coverage-plot.ts"
import { nameOf, opening, reachedIn, rowOf } from "./coverage-page.ts"
import { intervalTrial, simultaneousTrial, testTrial, type Ground, type Setting } from "./coverage-trial.ts"
import { table } from "./markdown.ts"
import { root, textOf } from "./workspace.ts"

const page = textOf("docs/figures/interval-coverage.md")
const trials = intervalFamilies.flatMap((family) => family.trials)

/** What a function may answer with, lists by what they hold. */
const answersOf = (type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] => {
  if (type.isUnion()) return type.types.flatMap((part) => answersOf(part, checker))
  const listed = checker.getIndexInfosOfType(type).find(({ keyType }) => (keyType.flags & checker.getNumberType().flags) !== 0)
  return listed === undefined ? [type] : answersOf(listed.type, checker)
}

/** Finds the functions statistics exports that answer with something that has all fields of one of these lists. */
const answering = () => {
  const index = join(root, "packages/statistics/src/index.ts")
  const program = ts.createProgram([index], { strict: true, noEmit: true, allowImportingTsExtensions: true, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext, types: [] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(index)
  const module = source && checker.getSymbolAtLocation(source)
  const answers = (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) => ({
    name: symbol.name,
    types: checker.getTypeOfSymbol(symbol).getCallSignatures().flatMap((signature) => answersOf(signature.getReturnType(), checker)),
  }))
  return (...lists: readonly (readonly string[])[]): readonly string[] =>
    answers.filter(({ types }) => types.some((type) => lists.some((fields) => fields.every((field) => type.getProperty(field) !== undefined)))).map(({ name }) => name)
}

describe("every way to be sure of a number is tried", () => {
  const answeringWith = answering()

  test("each function of statistics that answers with limits and their level has a row", () => {
    const intervals = answeringWith(["low", "high", "level"])
    expect(intervals).toContain("wilson")
    expect(intervals.length).toBeGreaterThan(30)
    expect(intervals.filter((name) => !trials.some(({ of }) => of === name))).toEqual([])
  })

  test("each function of statistics that answers with a p-value has a row", () => {
    const found = answeringWith(["pValue"], ["p", "statistic"])
    expect(found).toContain("logRank")
    expect(found.filter((name) => !tests.trials.some(({ of }) => of === name))).toEqual([])
  })

  test("no two rows have one name, and each is on the page", () => {
    for (const rows of [trials, tests.trials]) expect(new Set(rows.map(nameOf)).size).toBe(rows.length)
    expect([...trials, ...tests.trials].map((row) => `| ${nameOf(row)} |`).filter((cell) => !page.includes(cell))).toEqual([])
  })
})

/** One setting as a ground. */
const only = <Sample, Truth>(setting: Setting<Sample, Truth>): Ground<Sample, Truth> => ({ tried: "", settings: () => [setting] })

const said = { of: "", use: "" }

describe("how often limits hold the truth", () => {
  // statsmodels 0.13.5 proportion_confint(k, 20, alpha, "wilson"), weighed by scipy 1.10.1 binom.pmf(k, 20, 0.05)
  test("of a share", () => {
    const reach = intervalTrial({ ...said, ground: only(binomial(20, [0.05])), limits: ({ hits, trials: n }, level) => wilson(hits, n, level), target: (share) => share }).reach()
    expect(reach.map(({ mean }) => mean)).toEqual([0.9245163262115035, 0.9245163262115035, 0.9840984739802363].map((x) => expect.closeTo(x, 12)))
    expect(reach.map(({ width }) => width)).toEqual([0.1755570132666003, 0.2188031574913791, 0.30554360380818296].map((x) => expect.closeTo(x, 12)))
  })

  // scipy 1.10.1 chi2.ppf(0.025, 2 k) / 2 and chi2.ppf(0.975, 2 k + 2) / 2, weighed by poisson.pmf(k, 2.5)
  test("of an expectation", () => {
    const [, reach] = intervalTrial({ ...said, ground: only(poisson([2.5])), limits: poissonExact, target: (x) => x }).reach()
    expect(reach).toMatchObject({ mean: expect.closeTo(0.9858126880090865, 9), width: expect.closeTo(7.338500335583589, 9) })
  })

  // statsmodels 0.13.5 confint_proportions_2indep(i, 10, j, 15, method="newcomb", compare="diff", alpha=0.05), weighed by both binom.pmf
  test("of a difference of two samples", () => {
    const ground = only(both(binomial(10, [0.3]), binomial(15, [0.6])))
    const [, reach] = intervalTrial({ ...said, ground, limits: ([a, b], level) => newcombe(a.hits, a.trials, b.hits, b.trials, level), target: ([a, b]) => a - b }).reach()
    expect(reach).toMatchObject({ mean: expect.closeTo(0.9408685860935212, 12), width: expect.closeTo(0.6500475643150018, 12) })
  })

  // scipy 1.10.1 multinomial.pmf([3, 5, 12], 20, [0.2, 0.3, 0.5])
  test("of several classes", () => {
    const { samples, truths } = multinomial(20, [[0.2, 0.3, 0.5]])
    expect(truths[0]?.likely()[samples.findIndex((counts) => counts.join() === "3,5,12")]).toBeCloseTo(0.03348046406250016, 14)
    const never = simultaneousTrial({ ...said, ground: only(multinomial(20, [[0.2, 0.3, 0.5]])), limits: () => [{ low: 0, high: 1 }, { low: 0, high: 1 }, { low: 0.6, high: 1 }], targets: (shares) => shares })
    expect(never.reach()[1]).toMatchObject({ mean: 0, width: expect.closeTo(2.4 / 3, 12) })
  })

  test("leaves out what is not answered and says of open ends how common they are", () => {
    const limits = ({ hits }: { readonly hits: number }) => (hits === 0 ? undefined : { low: 0, high: hits === 1 ? undefined : 0.3 })
    const [reach] = intervalTrial({ ...said, ground: only(binomial(2, [0.5])), limits, target: (share) => share }).reach()
    // Of 0, 1 and 2 hits, likely as 1 : 2 : 1, the first is not answered, the second is open, the third is wrong.
    expect(reach).toMatchObject({ mean: expect.closeTo(2 / 3, 12), width: expect.closeTo(0.3, 12), open: expect.closeTo(2 / 3, 12), unanswered: expect.closeTo(1 / 4, 12) })
  })

  test("is one less what a test finds, of which exactly as much as asked is found", () => {
    const reach = testTrial({ ...said, ground: only(binomial(2, [0.5])), pValue: ({ hits }) => (hits === 0 ? 0.05 : 1) }).reach()
    expect(reach.map(({ mean }) => mean)).toEqual([0.75, 0.75, 1].map((x) => expect.closeTo(x, 12)))
  })
})

test("what is drawn has the mean and the spread it should, and is drawn again the same", () => {
  const { uniform, normal, exponential, among } = drawsOf("a text")
  const moments = (draw: () => number): readonly number[] => {
    const numbers = Array.from({ length: 40_000 }, draw)
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length
    return [mean, numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length]
  }
  const about = (mean: number, variance: number) => [expect.closeTo(mean, 1), expect.closeTo(variance, 1)]
  expect([moments(uniform), moments(normal), moments(exponential), moments(() => among([0.2, 0.3, 0.5]))]).toEqual([about(1 / 2, 1 / 12), about(0, 1), about(1, 1), about(1.3, 0.61)])
  expect(drawsOf("a text").uniform()).toBe(drawsOf("a text").uniform())
  expect(drawsOf("a text").uniform()).not.toBe(drawsOf("another").uniform())
})

describe("the page says what is so", () => {
  test.each(["wilson", "poissonScore", "quantileInterval"])("%s", (name) => {
    const trial = trials.find(({ of }) => of === name)
    expect(trial).toBeDefined()
    expect(trial && page.includes(table([], [rowOf(trial, trial.reach())]).split("\n").at(-1) ?? name)).toBe(true)
  })

  test("on top what its rows come to, from the rows themselves", () => {
    const body = page.slice(page.indexOf("## One share"))
    expect(page).toContain(opening(/ on (\d{4}-\d\d-\d\d)\./.exec(page)?.[1] ?? "", body))
    expect(reachedIn(page)).toMatchObject({ intervals: trials.length, tests: tests.trials.length })
  })

  test("which interval is cautious, which too narrow, and which test finds too much", () => {
    const intervals = table(["Interval", "For", "Mean coverage at 90 / 95 / 99 %", "Least", "Mean width", "Without two limits"], [
      ["`kept`", "", "90.1 / 94.0 / 99.0", "", "", ""],
      ["`wide`", "", "90.1 / 96.1 / 99.0", "", "", ""],
      ["`narrow`", "", "90.1 / 93.9 / 99.0", "", "", ""],
    ])
    const found = table(["Test", "For", "Found on average at 10 / 5 / 1 %", "Most", "Without an answer"], [["`calm`", "", "10 / 6.0 / 1", "", ""], ["`rash`", "", "10 / 6.1 / 1", "", ""]])
    expect(reachedIn(`## One\n\n${intervals}\n\n## Two\n\n${intervals}\n\n${found}`)).toEqual({ intervals: 6, cautious: ["`wide`", "`wide`"], short: ["`narrow`", "`narrow`"], tests: 2, rash: ["`rash`"] })
  })

  test("and the plot beside it is the one that would be drawn", () => {
    expect(textOf("docs/figures/interval-coverage.svg") === coveragePlot()).toBe(true)
  })
})
