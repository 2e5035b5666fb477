import { columns, equal, oneOf, records, total } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import type { LeftOut, Population } from "./define.ts"
import type { Assumption, Calculated, Confidence, Measured, Refusal } from "./estimate.ts"
import { sharesProduct } from "./shares-product.ts"
import { aChoice, aFlag, aWhole, recorded } from "./statistic.ts"
import { besidesScale, unusable } from "./survey-scale.ts"
import { unmeasured } from "./unmeasured.ts"

const v = /* @__PURE__ */ columns("visit")
const s = /* @__PURE__ */ columns("survey-response")

/** What visitors are asked, each question of those who said yes to the one before it. */
export const deflectionQuestions = ["sought-support", "found-answer", "would-have-contacted"] as const

/** How many visitors answered one of the questions with yes, or with no. */
export interface Answered {
  /** Which question, each asked of those who said yes to the one before it. */
  readonly question: (typeof deflectionQuestions)[number]
  /** Whether they said yes. */
  readonly yes: boolean
  /** How many visitors said so, at least 0. */
  readonly n: number
}

/** Answers to the questions that tell whether a visit took the place of a request. */
export const answered = /* @__PURE__ */ (() => recorded<Answered>({ question: aChoice(...deflectionQuestions), yes: aFlag, n: aWhole }))()

/** Visits, and what visitors answered. */
export interface SurveyedVisits {
  readonly visits: number
  readonly answers: readonly Answered[]
}

const asSurveyed: Assumption = {
  id: "as-surveyed",
  text: {
    en: "Those who answered the survey stand for all visitors, each visit for a matter of its own, and what people say they would have done for what they would have done.",
    de: "Die Befragten sprechen für alle Besucher, jeder Besuch galt einem eigenen Anliegen, und alle hätten auch getan, was sie angeben.",
    da: "Det antages, at de adspurgte er repræsentative for alle besøgende, at hvert besøg gjaldt sit eget ærinde, og at folk ville have gjort det, de selv siger.",
  },
}

/**
 * Estimates how many visits took the place of a request: visits times the share that sought support, found an answer, and would otherwise
 * have made contact.
 *
 * @remarks
 * Unit: count, fractional because it is an estimate. Each share is a part with limits of its own. A question nobody answered gives
 * `no-data`: there is no usual share to put in its place.
 */
export const deflected = ({ visits, answers }: SurveyedVisits, { level }: Confidence): (Calculated & Pick<Measured, "assumptions">) | Refusal => {
  const sum = (question: string, counts: readonly boolean[]): number =>
    sumOf(answers.filter((answer) => answer.question === question && counts.includes(answer.yes)).map(({ n }) => n))
  const shares = deflectionQuestions.map((of) => ({ of, hits: sum(of, [true]), trials: sum(of, [true, false]) }))
  const unasked = shares.find(({ trials }) => trials === 0)
  if (unasked) return unmeasured("no-data", `No answers to ${unasked.of}: ask visitors before estimating; no factor can stand in for it.`)
  if (visits === 0) return unmeasured("no-data", "visits is 0: there is nothing that could have taken the place of a request.")
  const { value, low, high, method } = sharesProduct(shares, level)
  return {
    measured: true,
    value: visits * value,
    interval: { low: visits * low, high: visits * high, level, method },
    n: Math.min(...shares.map(({ trials }) => trials)),
    parts: shares.map((share) => {
      const alone = sharesProduct([share], level)
      return { of: share.of, value: alone.value, low: alone.low, high: alone.high, n: share.trials }
    }),
    assumptions: [asSurveyed],
  }
}

/** Which answers count, and how they and the visits to one kind of page are read. */
export const surveyedVisits = {
  population: (): Population => ({ "survey-response": oneOf(s.question, ...deflectionQuestions) }),
  leaveOut: (): LeftOut => ({ "survey-response": { ...unusable(), ...besidesScale(0, 1) } }),
  terms: (page: "self-help" | "community") => ({
    visits: total("visit", v.visits, equal(v.page, page)),
    answers: records("survey-response", { question: s.question, yes: equal(s.score, 1) }),
  }),
}
