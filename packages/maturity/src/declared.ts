import { parseInstant, type Locale, type Texts } from "@folkmoot/facts"
import { tags } from "./quantity.ts"
import type { Declaration, JudgedCriterion } from "./verdict.ts"

/** What somebody says about a criterion in place of evidence. */
export interface Declared extends Declaration {
  readonly criterion: string
}

/**
 * That a criterion does not apply to this community, and why.
 *
 * @remarks
 * Unit: `note` is the justification; without one the criterion stays as it is. `by` and `on` as in a declaration.
 */
export interface NotApplicable {
  readonly criterion: string
  readonly note: string
  readonly by: string
  readonly on: string
}

const day = (on: string, locale: Locale): string => {
  const instant = parseInstant(on)
  return instant === undefined ? on : new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }).format(instant)
}

const quote: Texts = { en: "“…”", de: "„…“", da: "»…«" }

const signed = (start: Texts, { by, on, note }: Pick<Declaration, "by" | "on" | "note">, outcome?: Texts): Texts => {
  const say = (locale: Locale): string => {
    const [open = "", close = ""] = quote[locale].split("…")
    const said = [...(outcome === undefined ? [] : [outcome[locale]]), ...(note.trim() === "" ? [] : [`${open}${note.trim()}${close}`])]
    return `${start[locale]} (${by}, ${day(on, locale)}): ${said.join(" – ")}.`
  }
  return { en: say("en"), de: say("de"), da: say("da") }
}

const outcomes: Readonly<Record<Declaration["verdict"], Texts>> = {
  met: { en: "met", de: "erfüllt", da: "opfyldt" },
  unmet: { en: "not met", de: "nicht erfüllt", da: "ikke opfyldt" },
}

/** Sets a criterion aside as not applicable, with its justification; without one it stays as it is. */
export const setAside = (judged: JudgedCriterion, said: NotApplicable | undefined): JudgedCriterion => {
  if (said === undefined || said.note.trim() === "") return judged
  return { ...judged, verdict: "not-applicable", because: signed({ en: "Not applicable", de: "Nicht zutreffend", da: "Ikke relevant" }, said) }
}

/**
 * Joins what somebody declared to what the evidence says.
 *
 * @remarks
 * Evidence speaks first: a declaration becomes the verdict only where nothing was measured. Everywhere else it is kept beside.
 */
export const declare = (judged: JudgedCriterion, said: Declared | undefined): JudgedCriterion => {
  if (said === undefined) return judged
  const declaration: Declaration = { verdict: said.verdict, note: said.note, by: said.by, on: said.on }
  if (judged.verdict !== "not-measured") return { ...judged, declaration }
  const start = { en: "Declared, not measured", de: "Selbstauskunft, nicht gemessen", da: "Oplyst, ikke målt" }
  return { ...judged, verdict: "declared", because: signed(start, declaration, outcomes[declaration.verdict]), declaration }
}

/** The newest of several statements about one criterion; of those of one day the least favourable, so that order never matters. */
export const newest = <Said extends { readonly criterion: string; readonly on: string; readonly verdict?: Declaration["verdict"] }>(
  said: readonly Said[],
  criterion: string,
): Said | undefined => {
  const rankOf = (one: Said): string => [one.on, one.verdict === "unmet" ? "1" : "0", JSON.stringify(one, Object.keys(one).toSorted((a, b) => (a < b ? -1 : 1)))].join(" ")
  return said.filter((one) => one.criterion === criterion).toSorted((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1))[0]
}
