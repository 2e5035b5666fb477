import { describe, expect, test } from "vitest"
import {
  betaCdf, binomialUpper, chiSquaredUpper, clopperPearson, compareShares, compareSharesExactly, durationsOf, fUpper, gammaCdf, gammaUpper, gini, kaplanMeier, kappa,
  logRank, mannKendall, normalUpper, poissonCdf, poissonUpper, possibleSums, readWritten, senSlope, spreadIsPossible, studentUpper, survivalQuantile, tallyOf, type Written,
} from "./index.ts"

const written = (text: string): Written => readWritten(text) ?? expect.fail(text)

/** A number as it was printed. */
const printed = (decimals: number) => (value: number | undefined) => value?.toFixed(decimals)

describe("weeks in remission of 42 children with leukaemia, half of them given 6-MP (Freireich et al., Blood 21, 1963)", () => {
  const relapsed = (weeks: readonly number[]) => weeks.map((after) => ({ after, observed: true }))
  const drug = durationsOf([...relapsed([6, 6, 6, 7, 10, 13, 16, 22, 23]), ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((after) => ({ after, observed: false }))])
  const placebo = durationsOf(relapsed([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]))

  // D. G. Kleinbaum, M. Klein, "Survival Analysis: A Self-Learning Text", 3rd edition, 2012, chapter 2; standard errors as R's survfit prints them.
  test("the curve of those given it, with Greenwood's errors", () => {
    const drops = kaplanMeier(drug).steps.filter(({ events }) => events > 0)
    expect(drops.map(({ time, atRisk }) => [time, atRisk])).toEqual([[6, 21], [7, 17], [10, 15], [13, 12], [16, 11], [22, 7], [23, 6]])
    expect(drops.map(({ survival }) => survival).map(printed(4))).toEqual(["0.8571", "0.8067", "0.7529", "0.6902", "0.6275", "0.5378", "0.4482"])
    expect(drops.map(({ survival, variance }) => survival * Math.sqrt(variance)).map(printed(4))).toEqual(["0.0764", "0.0869", "0.0963", "0.1068", "0.1141", "0.1282", "0.1346"])
  })

  // SAS/STAT, PROC LIFETEST, whose limits are log-log ones, too: a point stands there where there is none.
  test("medians of 23 and 8 weeks, of which the first has no upper limit", () => {
    expect(survivalQuantile(kaplanMeier(drug), 0.5)).toMatchObject({ value: 23, low: 13, high: undefined })
    expect(survivalQuantile(kaplanMeier(placebo), 0.5)).toMatchObject({ value: 8, low: 4, high: 11 })
  })

  test("the log-rank test: 9 relapses where 19.25 were expected", () => {
    const { statistic, df, p, groups } = logRank(drug, placebo)
    expect(groups.map(({ observed, expected }) => [observed, printed(2)(expected)])).toEqual([[9, "19.25"], [21, "10.75"]])
    expect([printed(3)(statistic), df, printed(6)(p)]).toEqual(["16.793", 1, "0.000042"])
  })
})

describe("trends", () => {
  // M. G. Kendall, "Rank Correlation Methods", 1948, appendix table 1; R. O. Gilbert, "Statistical Methods for Environmental Pollution Monitoring", 1987, table A18.
  test.each([
    [4, 4, "0.167"], [4, 6, "0.042"], [5, 6, "0.117"], [5, 8, "0.042"], [5, 10, "0.0083"], [6, 9, "0.068"], [6, 11, "0.028"], [7, 13, "0.035"],
    [8, 16, "0.031"], [8, 18, "0.016"], [9, 18, "0.038"], [10, 19, "0.054"], [10, 21, "0.036"], [10, 23, "0.023"], [10, 25, "0.014"],
  ])("of %d values a score of %d or more is seen as often as tabled: %s", (n, score, tail) => {
    const { pValue, ...trend } = mannKendall(withScore(n, score))
    expect(trend).toMatchObject({ score, method: "exact" })
    expect((pValue / 2).toFixed(tail.length - 2)).toBe(tail)
  })

  // United States Environmental Protection Agency, "Practical Methods for Data Analysis", QA/G-9, 2000, section 4.3: a score of 6, on one side 0.117.
  test("five measurements of the Environmental Protection Agency", () => {
    const { score, pValue } = mannKendall([5, 6, 11, 8, 10])
    expect([score, printed(3)(pValue / 2)]).toEqual([6, "0.117"])
    expect(senSlope([5, 6, 11, 8, 10]).value).toBe(1.125)
  })
})

describe("tables of two by two", () => {
  test("twins of convicts, of the same sex and not (R. A. Fisher 1935; R, fisher.test, example Convictions)", () => {
    expect(compareSharesExactly(2, 17, 10, 13).pValue.toPrecision(4)).toBe("0.0005367")
  })

  test("heart attacks with aspirin and without (A. Agresti, Categorical Data Analysis, 3rd edition, 2013, chapter 2; R, prop.test without correction)", () => {
    expect(compareShares(104, 11_037, 189, 11_034).pValue.toPrecision(3)).toBe("5.69e-7")
  })

  test("Mendel's 682 tall plants of 925 (W. J. Conover 1971; R, binom.test)", () => {
    const { low, high } = clopperPearson(682, 925)
    expect([low, high].map(printed(7))).toEqual(["0.7076683", "0.7654066"])
  })

  test.each([
    [[[45, 15], [25, 15]], "0.1304"],
    [[[25, 35], [5, 35]], "0.2593"],
  ])("sixty agreements of a hundred are worth more or less: %j (J. Cohen's kappa, as in https://en.wikipedia.org/wiki/Cohen%%27s_kappa)", (table, expected) => {
    expect(kappa(table)?.value.toFixed(4)).toBe(expected)
  })
})

test("incomes of ten (R, ineq, Gini)", () => {
  const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11_904, 22_261]
  expect(gini(tallyOf(incomes.map((income) => ({ key: [income], n: 1 })))).toFixed(7)).toBe("0.4620911")
})

test("means and deviations that cannot be (R, scrutiny, grim and grimmer)", () => {
  const answers = { scale: 1, least: 0, most: 10 }
  expect(possibleSums(answers, written("5.27"), 43)).toBeUndefined()
  expect(possibleSums(answers, written("7.3"), 12)).toEqual({ low: 87, high: 88 })
  expect(spreadIsPossible(answers, written("7.3"), written("2.51"), 12)).toBe(false)
})

/** An order of the numbers from 1 to `n` with so many more rising than falling pairs. */
function withScore(n: number, score: number): number[] {
  let falling = ((n * (n - 1)) / 2 - score) / 2
  const order: number[] = []
  for (let value = 1; value <= n; value++) {
    // Whatever stands behind a larger number falls once for each; the largest that is still to be placed goes as far ahead as is wanted.
    const ahead = Math.min(falling, value - 1)
    order.splice(order.length - ahead, 0, value)
    falling -= ahead
  }
  return order
}

describe("tails much farther out than 1e-10", () => {
  // mpmath 1.3.0 at 80 digits, from its incomplete beta and gamma functions.
  test.each([
    ["normal, 30", () => normalUpper(30), 4.9067139271481871e-198],
    ["t, 15000 with 70.25 degrees of freedom", () => studentUpper(15_000, 70.25), 1.4759718256534995e-230],
    ["t, 40 with half a degree", () => studentUpper(40, 0.5), 0.050704899964747178],
    ["t, 26 with 35000", () => studentUpper(26, 35_000), 6.2734556015722457e-148],
    ["beta, 1/128 of 17 and 1.5", () => betaCdf(0.0078125, 17, 1.5), 7.1268581864787643e-36],
    ["gamma, 50 of shape 250", () => gammaCdf(50, 250), 4.116822054435853e-90],
    ["gamma, 40 of shape 1/64", () => gammaUpper(40, 0.015625), 1.7319215303439943e-21],
    ["chi-squared, 900 with 3", () => chiSquaredUpper(900, 3), 8.8516902371255815e-195],
    ["F, 4.5 with 1380 and 1460", () => fUpper(4.5, 1380, 1460), 1.7065274075365335e-164],
    ["binomial, more than 42 of 56 at 1/2048", () => binomialUpper(42, 56, 0.00048828125), 7.7012117396886651e-131],
    ["Poisson, at most 800 where 1100.5 are expected", () => poissonCdf(800, 1100.5), 1.0089721594289609e-21],
    ["Poisson, more than 957 where 634.5 are expected", () => poissonUpper(957, 634.5), 4.5154334087994985e-33],
  ])("%s", (_, tail, expected) => {
    expect(Math.abs(tail() / expected - 1)).toBeLessThan(1e-13)
  })
})
