import type { Texts } from "@folkmoot/facts"
import { isPlaceholder } from "@folkmoot/plan"
import { reasonOf, statementsOf } from "./reason.ts"
import type { Filling, Statement, Verdict } from "./verdict.ts"

/** Whether a part of a plan says nothing: missing, empty, a placeholder such as `TBD`, or made of nothing but such parts. */
export const isBlank = (part: unknown): boolean => {
  if (part === undefined || part === null) return true
  if (typeof part === "string") return part.trim() === "" || isPlaceholder(part)
  return typeof part === "object" && Object.values(part).every(isBlank)
}

/** The sentences on parts of a plan; a part stands in them as people call it, without an article. */
export const partTexts = {
  stated: { en: "The plan states this: {$parts}.", de: "Im Plan festgehalten: {$parts}.", da: "Står i planen: {$parts}." },
  missing: { en: "Not in the plan yet: {$parts}.", de: "Noch nicht im Plan: {$parts}.", da: "Endnu ikke i planen: {$parts}." },
  counted: {
    en: "{$what}: {$count} in the plan, at least {$bar} needed.",
    de: "{$what}: {$count} im Plan, mindestens {$bar} nötig.",
    da: "{$what}: {$count} i planen, mindst {$bar} kræves.",
  },
  none: { en: "{$what}: the plan lists none yet.", de: "{$what}: im Plan sind noch keine aufgeführt.", da: "{$what}: planen nævner endnu ingen." },
  kept: { en: "{$what}: {$kept} of {$all}.", de: "{$what}: {$kept} von {$all}.", da: "{$what}: {$kept} ud af {$all}." },
  open: {
    en: "{$what}: {$kept} of {$all}; still open for {$names}.",
    de: "{$what}: {$kept} von {$all}; noch offen bei {$names}.",
    da: "{$what}: {$kept} ud af {$all}; mangler endnu for {$names}.",
  },
  another: { en: "one more", de: "einem weiteren", da: "én til" },
  others: { en: "{$count} more", de: "{$count} weiteren", da: "{$count} andre" },
  about: { en: "{$what} – {$said}", de: "{$what} – {$said}", da: "{$what} – {$said}" },
} as const satisfies Readonly<Record<string, Texts>>

/** The most names one sentence carries before it only counts the rest. */
const mostNames = 3

const named = (names: readonly string[]): Filling => {
  const shown = names.slice(0, mostNames).map((quote) => ({ quote }))
  const count = names.length - mostNames
  return { all: count <= 0 ? shown : [...shown, count === 1 ? partTexts.another : { says: { text: partTexts.others, slots: { count } } }] }
}

/** A part of the plan with what people call it, without an article. */
export type NamedPart = readonly [what: Texts, part: unknown]

/** Asks that every given part of the plan says something; the reason lists those that do not. */
export const present = (...parts: readonly NamedPart[]): Verdict => {
  const missing = parts.filter(([, part]) => isBlank(part))
  const met = missing.length === 0
  const listed = { all: (met ? parts : missing).map(([what]) => what) }
  return { verdict: met ? "met" : "unmet", ...reasonOf([{ text: met ? partTexts.stated : partTexts.missing, slots: { parts: listed } }]) }
}

/** Asks that a plan lists at least so many of something; `what` names them in the plural, as a heading would. */
export const countAtLeast = (bar: number, list: readonly unknown[] | undefined, what: Texts): Verdict => {
  const count = list?.length ?? 0
  return { verdict: count >= bar ? "met" : "unmet", ...reasonOf([{ text: partTexts.counted, slots: { what, count, bar } }]), bar }
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
  const kept = all.length - failing.length
  const statement: Statement =
    all.length === 0
      ? { text: partTexts.none, slots: { what } }
      : { text: failing.length === 0 ? partTexts.kept : partTexts.open, slots: { what, kept, all: all.length, ...(failing.length === 0 ? {} : { names: named(failing) }) } }
  return { verdict: all.length > 0 && failing.length === 0 ? "met" : "unmet", ...reasonOf([statement]) }
}

/** The worst first: one part that fails settles the whole, then one nobody knows, then one that cannot be told yet. */
const severity = ["unmet", "not-measured", "undecided", "declared", "met", "not-applicable"] as const satisfies readonly Verdict["verdict"][]

/** The best first: one part that holds settles the whole, and as long as one is open, none that fails does. */
const hope = ["met", "declared", "undecided", "not-measured", "unmet", "not-applicable"] as const satisfies readonly Verdict["verdict"][]

/** The reasons of those verdicts that say the same, each reason once. */
const together = (verdict: Verdict["verdict"], verdicts: readonly Verdict[]): Verdict => {
  const deciding = verdicts.filter((one) => one.verdict === verdict)
  return { verdict, ...reasonOf(deciding.flatMap(statementsOf)) }
}

/** Asks that several things hold at once: the verdict is the worst of theirs, with the reasons of those that gave it. */
export const allOf = (...verdicts: readonly [Verdict, ...Verdict[]]): Verdict =>
  together(severity.find((one) => verdicts.some(({ verdict }) => verdict === one)) ?? "not-measured", verdicts)

/** Asks that one of several things holds: the verdict is the best of theirs, and not settled against while one of them is open. */
export const anyOf = (...verdicts: readonly [Verdict, ...Verdict[]]): Verdict =>
  together(hope.find((one) => verdicts.some(({ verdict }) => verdict === one)) ?? "not-measured", verdicts)

/** Says what a verdict is about, where a criterion looks at several things; `what` names it, as a heading would. */
export const about = (what: Texts, verdict: Verdict): Verdict => {
  const [said, ...rest] = statementsOf(verdict)
  return said === undefined ? verdict : { ...verdict, ...reasonOf([{ text: partTexts.about, slots: { what, said: { says: said } } }, ...rest]) }
}
