import type { Declared, NotApplicable } from "@folkmoot/maturity"
import { declaredOf, readAnswers } from "@folkmoot/maturity/models"
import type { Locale } from "@folkmoot/facts"
import type { PlanFile } from "@folkmoot/plan"
import { InvalidInput } from "./errors.ts"

/** What people declared of maturity criteria. */
export interface Answered {
  readonly declared: readonly Declared[]
  readonly notApplicable: readonly NotApplicable[]
}

/** What had been said by a day: an answer of later is no more known then than a fact of later. */
export const saidBy = ({ declared, notApplicable }: Answered, day: string): Answered => {
  const wasSaid = ({ on }: { readonly on: string }): boolean => on <= day
  return { declared: declared.filter(wasSaid), notApplicable: notApplicable.filter(wasSaid) }
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
    const declared = declaredOf(answers, { of: "folkmoot" })
    // What has run out is told with its criterion; what cannot be understood would be lost without a word.
    const lost = declared.notCounted.find(({ why }) => why !== "expired")
    if (lost !== undefined) return new InvalidInput({ where: file, given: lost.question, expected: "an answer that counts", message: `${file}: ${lost.because[locale]}` })
    all.push(declared)
  }
  return { declared: all.flatMap(({ declared }) => declared), notApplicable: all.flatMap(({ notApplicable }) => notApplicable) }
}
