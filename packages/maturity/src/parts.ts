import type { Locale, Texts } from "@folkmoot/facts"
import { isPlaceholder } from "@folkmoot/plan"
import { tags } from "./quantity.ts"
import type { Verdict } from "./verdict.ts"

/** Whether a part of a plan says nothing: missing, empty, a placeholder such as `TBD`, or made of nothing but such parts. */
export const isBlank = (part: unknown): boolean => {
  if (part === undefined || part === null) return true
  if (typeof part === "string") return part.trim() === "" || isPlaceholder(part)
  return typeof part === "object" && Object.values(part).every(isBlank)
}

const inEach = (write: (locale: Locale) => string): Texts => ({ en: write("en"), de: write("de"), da: write("da") })

const listed = (locale: Locale, items: readonly string[]): string => new Intl.ListFormat(tags[locale], { type: "conjunction" }).format(items)

/** Other people's words between the quotation marks of a language. */
export const quoted: Readonly<Record<Locale, (text: string) => string>> = {
  en: (text) => `“${text}”`,
  de: (text) => `„${text}“`,
  da: (text) => `»${text}«`,
}

/** The most names one sentence carries before it only counts the rest. */
const mostNames = 3

const others: Readonly<Record<Locale, (count: number) => string>> = {
  en: (count) => `${count} more`,
  de: (count) => (count === 1 ? "einem weiteren" : `${count} weiteren`),
  da: (count) => (count === 1 ? "1 til" : `${count} andre`),
}

const named = (locale: Locale, names: readonly string[]): string => {
  const shown = names.slice(0, mostNames).map((name) => quoted[locale](name))
  return listed(locale, names.length > mostNames ? [...shown, others[locale](names.length - mostNames)] : shown)
}

/** A part of the plan with what people call it, without an article. */
export type NamedPart = readonly [what: Texts, part: unknown]

/** Asks that every given part of the plan says something; the reason lists those that do not. */
export const present = (...parts: readonly NamedPart[]): Verdict => {
  const missing = parts.filter(([, part]) => isBlank(part))
  const met = missing.length === 0
  const starts = met
    ? { en: "The plan states this", de: "Im Plan festgehalten", da: "Står i planen" }
    : { en: "Not in the plan yet", de: "Noch nicht im Plan", da: "Endnu ikke i planen" }
  const names = (locale: Locale): string => listed(locale, (met ? parts : missing).map(([what]) => what[locale]))
  return { verdict: met ? "met" : "unmet", because: inEach((locale) => `${starts[locale]}: ${names(locale)}.`) }
}

/** Asks that a plan lists at least so many of something; `what` names them in the plural, as a heading would. */
export const countAtLeast = (bar: number, list: readonly unknown[] | undefined, what: Texts): Verdict => {
  const count = list?.length ?? 0
  return {
    verdict: count >= bar ? "met" : "unmet",
    because: {
      en: `${what.en}: ${count} in the plan, at least ${bar} needed.`,
      de: `${what.de}: ${count} im Plan, mindestens ${bar} nötig.`,
      da: `${what.da}: ${count} i planen, mindst ${bar} kræves.`,
    },
    bar,
  }
}

/**
 * Asks that a plan lists something and that each of it holds.
 *
 * @remarks
 * An empty list is unmet. `what` names in the plural, as a heading would, those that hold; `name` says how one of them is called.
 */
export const each = <Item>(
  list: readonly Item[] | undefined,
  what: Texts,
  { holds, name }: { readonly holds: (item: Item) => boolean; readonly name: (item: Item) => string },
): Verdict => {
  const all = list ?? []
  const failing = all.filter((item) => !holds(item)).map(name)
  if (all.length === 0) {
    const none = { en: "the plan lists none yet", de: "im Plan sind noch keine aufgeführt", da: "planen nævner endnu ingen" }
    return { verdict: "unmet", because: inEach((locale) => `${what[locale]}: ${none[locale]}.`) }
  }
  const kept = all.length - failing.length
  if (failing.length === 0) {
    return { verdict: "met", because: { en: `${what.en}: ${kept} of ${kept}.`, de: `${what.de}: ${kept} von ${kept}.`, da: `${what.da}: ${kept} ud af ${kept}.` } }
  }
  return {
    verdict: "unmet",
    because: {
      en: `${what.en}: ${kept} of ${all.length}; still open for ${named("en", failing)}.`,
      de: `${what.de}: ${kept} von ${all.length}; noch offen bei ${named("de", failing)}.`,
      da: `${what.da}: ${kept} ud af ${all.length}; mangler endnu for ${named("da", failing)}.`,
    },
  }
}

/** The worst first: one part that fails settles the whole, then one nobody knows, then one that cannot be told yet. */
const severity = ["unmet", "not-measured", "undecided", "declared", "met", "not-applicable"] as const satisfies readonly Verdict["verdict"][]

/** The best first: one part that holds settles the whole, and as long as one is open, none that fails does. */
const hope = ["met", "declared", "undecided", "not-measured", "unmet", "not-applicable"] as const satisfies readonly Verdict["verdict"][]

/** The reasons of those verdicts that say the same, each reason once. */
const together = (verdict: Verdict["verdict"], verdicts: readonly Verdict[]): Verdict => {
  const deciding = verdicts.filter((one) => one.verdict === verdict)
  return { verdict, because: inEach((locale) => [...new Set(deciding.map(({ because }) => because[locale]))].join(" ")) }
}

/** Asks that several things hold at once: the verdict is the worst of theirs, with the reasons of those that gave it. */
export const allOf = (...verdicts: readonly [Verdict, ...Verdict[]]): Verdict =>
  together(severity.find((one) => verdicts.some(({ verdict }) => verdict === one)) ?? "not-measured", verdicts)

/** Asks that one of several things holds: the verdict is the best of theirs, and not settled against while one of them is open. */
export const anyOf = (...verdicts: readonly [Verdict, ...Verdict[]]): Verdict =>
  together(hope.find((one) => verdicts.some(({ verdict }) => verdict === one)) ?? "not-measured", verdicts)

/** Says what a verdict is about, where a criterion looks at several things; `what` names it, as a heading would. */
export const about = (what: Texts, verdict: Verdict): Verdict => ({ ...verdict, because: inEach((locale) => `${what[locale]} – ${verdict.because[locale]}`) })
