import type { StrategyPlan } from "@folkmoot/plan"
import type { Context, Quote } from "./context.ts"
import { reportTag } from "./language.ts"

/** Every text somewhere in plain data. */
const textsIn = (data: unknown): readonly string[] =>
  typeof data === "string" ? [data] : typeof data === "object" && data !== null ? Object.values(data).flatMap(textsIn) : []

/**
 * Tells the language of other people's words where it is another than the report's: of what a plan says in its own language, and of members.
 *
 * @remarks
 * A plan may be translated in part; what it says as it was first written is in the language it was written in.
 */
export const languagesOf = (written: StrategyPlan | undefined, quotes: readonly Quote[], { locale: language }: Pick<Context, "locale">): ((words: string) => string | undefined) => {
  const tag = reportTag(language)
  // A catalogue may name a region, where a plan or a member names the language alone.
  const isReports = (lang: string): boolean => lang === tag || (typeof language !== "string" && tag.startsWith(`${lang}-`))
  const own = written?.metadata.locale
  const ofPlan = new Set(own === undefined || isReports(own) ? [] : textsIn(written?.spec))
  const ofMembers = new Map(quotes.flatMap(({ text, lang }) => (lang === undefined || isReports(lang) ? [] : [[text, lang] as const])))
  return (words) => ofMembers.get(words) ?? (ofPlan.has(words) ? own : undefined)
}
