import { coverageWordings, refusalWordings, sentencesIn, totalWordings } from "./wordings.ts"

/** A sentence as an expression, its places as groups that take as little as they can. */
const expressionOf = (english: string): RegExp => new RegExp(`^${english.replaceAll(/[\\^$.*+?()[\]|]/g, "\\$&").replaceAll(/\{(\w+)\}/g, "(?<$1>.+?)")}$`, "s")

/** Those that say the most themselves first, as they are looked up. */
const expressionsOf = (wordings: Readonly<Record<string, string>>): readonly RegExp[] =>
  Object.keys(wordings)
    .toSorted((a, b) => b.replaceAll(/\{\w+\}/g, "").length - a.replaceAll(/\{\w+\}/g, "").length)
    .map(expressionOf)

const expressions = { coverage: expressionsOf(coverageWordings("de")), refusal: expressionsOf(refusalWordings("de")), total: expressionsOf(totalWordings("de")) }

const matchOf = (text: string, of: keyof typeof expressions): RegExpExecArray | undefined => {
  for (const one of expressions[of]) {
    const found = one.exec(text)
    if (found !== null) return found
  }
  return undefined
}

/** The sentences of a text that are not said in the other languages, and what they expect where that is not. */
export const stillEnglish = (text: string, of: keyof typeof expressions): readonly string[] =>
  sentencesIn(text).flatMap((sentence) => {
    const found = matchOf(sentence, of)
    if (found === undefined) return [sentence]
    const { expected } = found.groups ?? {}
    return expected === undefined || expected.startsWith("…") || matchOf(expected, of) !== undefined ? [] : [expected]
  })
