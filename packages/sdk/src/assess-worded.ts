import { locales } from "@folkmoot/facts"
import type { Assessment } from "@folkmoot/maturity"
import type { PlanTranslation } from "@folkmoot/plan"

/** An assessment whose reasons call the parts of a plan in each language as the plan's translation does; `judgedIn` judges the plan in one language. */
export const wordedBy = (assessment: Assessment, translations: readonly PlanTranslation[], judgedIn: (locale: string) => Assessment): Assessment => {
  const translated = locales.filter((locale) => translations.some(({ metadata }) => metadata.locale === locale)).map((locale) => [locale, judgedIn(locale).criteria] as const)
  const criteria = assessment.criteria.map((one, at) => ({
    ...one, because: { ...one.because, ...Object.fromEntries(translated.map(([locale, judged]) => [locale, judged[at]?.because[locale] ?? one.because[locale]])) },
  }))
  return { ...assessment, criteria }
}
