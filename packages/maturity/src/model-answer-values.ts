import { locales } from "@folkmoot/facts"
import type { AnswerSet, ModelText } from "./model.ts"

/** What a text says, in each language it says it in; nothing where it is blank. */
export const textsOf = (text: ModelText): readonly string[] =>
  [...new Set(typeof text === "string" ? [text.trim()] : locales.map((locale) => (text[locale] ?? "").trim()))].filter((one) => one !== "")

/**
 * How much each answer of a set comes to: its value times its weight, held against the greatest weight of the set.
 *
 * @remarks
 * Unit: from 0 to 1, in the order of the answers. Only how the weights compare matters, not how great they are.
 */
export const answerValues = ({ answers }: Pick<AnswerSet, "answers">): readonly number[] => {
  const greatest = Math.max(...answers.map(({ weight = 1 }) => weight))
  return answers.map(({ value, weight = 1 }) => value * (weight / greatest))
}
