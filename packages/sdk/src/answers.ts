import type { Assessment, Declared, NotApplicable } from "@folkmoot/maturity"
import { declaredOf, readAnswers } from "@folkmoot/maturity/models"
import type { Locale } from "@folkmoot/facts"
import type { PlanFile } from "@folkmoot/plan"
import { documents } from "./documents.ts"
import { InvalidInput } from "./errors.ts"

/** What people declared of maturity criteria. */
export interface Answered {
  readonly declared: readonly Declared[]
  readonly notApplicable: readonly NotApplicable[]
}

/** Reads sheets of answers to maturity criteria, or says why one cannot be used. */
export const readAnswerSheets = (files: readonly PlanFile[], locale: Locale): Answered | InvalidInput => {
  const all: Answered[] = []
  for (const { text, file } of files) {
    const { answers, problems } = readAnswers({ text, path: file }, { locale })
    const error = problems.find(({ severity }) => severity === "error")
    if (answers === undefined || error !== undefined) {
      const where = error?.line === undefined ? file : `${file}:${error.line}`
      return new InvalidInput({ where, given: file, expected: "a sheet of answers", message: `${where}: ${error?.message ?? "This is no sheet of answers."}` })
    }
    all.push(declaredOf(answers))
  }
  return { declared: all.flatMap(({ declared }) => declared), notApplicable: all.flatMap(({ notApplicable }) => notApplicable) }
}

/** Checks that data are an assessment as `assess` gives it, or says what they are not. */
export const parseAssessment = (data: unknown): Assessment => {
  const { success, error, data: read } = documents.assessment.safeParse(data)
  if (success) return read as Assessment
  const [issue] = error.issues
  const where = `assessment${issue === undefined ? "" : issue.path.map((key) => `.${String(key)}`).join("")}`
  throw new InvalidInput({ where, given: "", expected: "what assess gives", message: `${where}: this is not an assessment as assess gives it: ${issue?.message ?? "unknown reason"}. Assess again with this version.` })
}
