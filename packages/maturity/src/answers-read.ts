import { localeOf, type Locale } from "@folkmoot/facts"
import type { Path } from "@folkmoot/plan"
import type { MaturityAnswers } from "./answers.ts"
import { openDocument, type ModelFile } from "./model-file.ts"
import { errorAt, isUsable, problemsOf, warningAt, written, type ModelFault, type ModelProblem } from "./model-problem.ts"
import { answersSchema } from "./model-schema.ts"

/** A sheet of answers, unless an error keeps it from being used, and what is wrong with its file. */
export interface ReadAnswers {
  /** The sheet; not there where a problem is an error. */
  readonly answers?: MaturityAnswers
  /** Errors and warnings; empty when all is well. */
  readonly problems: readonly ModelProblem[]
}

/** What a sheet says that cannot be right, whatever was asked. */
const answersFaults = ({ spec: { answers = [], notApplicable = [] } }: MaturityAnswers): readonly ModelFault[] => {
  const first = new Map<string, Path>()
  const again = (question: string, at: Path): readonly ModelFault[] => {
    const before = first.get(question)
    if (before === undefined) first.set(question, at)
    return before === undefined ? [] : [errorAt(at, "answeredTwice", { question, where: written(before) })]
  }
  return [
    ...answers.flatMap(({ question, answer, place }, a) => {
      const at: Path = ["spec", "answers", a]
      return [...again(question, at), ...((answer === undefined) === (place === undefined) ? [errorAt(at, "answerOrPlace", { question })] : [])]
    }),
    ...notApplicable.flatMap(({ question, note }, n) => {
      const at: Path = ["spec", "notApplicable", n]
      return [...again(question, at), ...(note.trim() === "" ? [warningAt(at, "noReason", { question })] : [])]
    }),
  ]
}

/**
 * Reads a sheet of answers from YAML or JSON.
 *
 * @remarks
 * Pure, and never throws. Whether the questions and answers are those of a model, `scoreModel` tells.
 */
export const readAnswers = (file: ModelFile, options: { readonly locale?: Locale } = {}): ReadAnswers => {
  const locale = localeOf(options.locale)
  const { document, problems } = openDocument(file, answersSchema, locale)
  if (problems.length > 0) return { problems }
  // It has the shape of a sheet, which a type test holds against the interface.
  const answers = document.data as MaturityAnswers
  const found = problemsOf(answersFaults(answers), file.path, locale, document)
  return isUsable(found) ? { answers, problems: found } : { problems: found }
}
