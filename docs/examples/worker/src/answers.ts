import { resolutionRate } from "@folkmoot/metrics/calculators"
import { lintPlan, parsePlan } from "@folkmoot/plan"

const languages = ["en", "de", "da"] as const

/** What is wrong with a plan: for people in their language, for programs with rule and place. */
export const findingsOf = (text: string, language: string | null) => {
  const locale = languages.find((one) => one === language) ?? "en"
  const found = lintPlan(parsePlan(text), { locale })
  return { findings: found.map(({ severity, rule, line, column, message }) => ({ severity, rule, line, column, message })) }
}

/** The share of questions that were solved; what is not given is no number, and is refused as such. */
export const solvedShare = (given: URLSearchParams) => {
  const count = (name: string): number => Number(given.get(name) ?? Number.NaN)
  return resolutionRate({ resolved: count("resolved"), opened: count("opened") })
}
