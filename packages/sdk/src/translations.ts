import { lintTranslation, parseTranslation, translatePlan, type ParsedPlan, type PlanFile, type PlanTranslation, type StrategyPlan } from "@folkmoot/plan"
import { InvalidInput } from "./errors.ts"
import { invalid } from "./invalid.ts"

/**
 * Reads the translations of a plan, or says why one cannot be used.
 *
 * @remarks
 * A translation with an error would leave the reader with a mixture of languages; so it is refused. Texts that are not translated yet,
 * and texts the plan does not have, are no errors.
 */
export const readTranslations = (given: readonly PlanFile[], parsed: ParsedPlan): readonly PlanTranslation[] | InvalidInput => {
  const read: PlanTranslation[] = []
  for (const { text, file } of given) {
    const one = parseTranslation(text, { file })
    const { metadata } = one.translation
    const { name } = parsed.plan.metadata
    const error = lintTranslation(one, parsed.plan).find(({ severity, rule }) => severity === "error" && rule !== "translation/other-plan")
    if (error !== undefined) {
      const where = `${file}:${error.line}:${error.column}`
      return new InvalidInput({ where, given: error.pointer, expected: "a translation without errors", message: `${where}: ${error.message}` })
    }
    if (metadata.of !== name) return invalid(`${file}: metadata.of`, metadata.of, `the name of the plan given (${parsed.files.map((written) => written.file).join(", ")})`, name)
    read.push(one.translation)
  }
  return read
}

/** The plan in one language: its own texts where no translation says them; of two translations the later one counts. */
export const planIn = (plan: StrategyPlan, translations: readonly PlanTranslation[], locale: string): StrategyPlan =>
  translations.filter(({ metadata }) => metadata.locale === locale).reduce(translatePlan, plan)
