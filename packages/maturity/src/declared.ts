import { parseInstant, type Locale, type Texts } from "@folkmoot/facts"
import { hasExpired } from "./freshness.ts"
import { quoted } from "./parts.ts"
import { tags } from "./quantity.ts"
import type { Declaration, JudgedCriterion, Verdict } from "./verdict.ts"

/** What somebody says about a criterion in place of evidence. */
export interface Declared extends Declaration {
  /** The id of the criterion it is about. */
  readonly criterion: string
}

/** That a criterion does not apply to this community, and why. */
export interface NotApplicable extends Omit<Declaration, "verdict"> {
  /** The id of the criterion that is set aside. */
  readonly criterion: string
  /** The justification; without one the criterion stays as it is. */
  readonly note: string
}

const day = (on: string, locale: Locale): string => {
  const instant = parseInstant(on)
  return instant === undefined ? on : new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }).format(instant)
}

const signed = (start: Texts, { by, on, note }: Pick<Declaration, "by" | "on" | "note">, outcome?: Texts): Texts => {
  const say = (locale: Locale): string => {
    // Inside a sentence of ours a quote brings no full stop of its own.
    const words = note.trim().replace(/(?<!\.)\.$/, "")
    const said = [...(outcome === undefined ? [] : [outcome[locale]]), ...(words === "" ? [] : [quoted[locale](words)])]
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

const declaredStart: Texts = { en: "Declared, not measured", de: "Selbstauskunft, nicht gemessen", da: "Oplyst, ikke målt" }

const unanswered: Verdict = {
  verdict: "not-measured",
  because: {
    en: "Not answered: only somebody who knows the community can say.",
    de: "Nicht beantwortet: Das kann nur sagen, wer die Community kennt.",
    da: "Ikke besvaret: Det kan kun den sige, der kender fællesskabet.",
  },
}

/** Asks somebody who knows: declared where they answered, whatever they said; not measured otherwise. */
export const answered = (answer: Declaration | undefined): Verdict =>
  answer === undefined ? unanswered : { verdict: "declared", because: signed(declaredStart, answer, outcomes[answer.verdict]) }

const expired: Texts = {
  en: "The answer given is out of date and no longer counts.",
  de: "Die Antwort ist veraltet und zählt nicht mehr.",
  da: "Det svar, der er givet, er forældet og tæller ikke længere.",
}

const withReason = ({ en, de, da }: Texts, more: Texts): Texts => ({ en: `${en} ${more.en}`, de: `${de} ${more.de}`, da: `${da} ${more.da}` })

/** What somebody said about a criterion, without the criterion's name. */
export const declarationOf = ({ criterion: _, ...declaration }: Declared): Declaration => declaration

/**
 * Joins what somebody declared to what the evidence says.
 *
 * @remarks
 * Evidence speaks first: a declaration becomes the verdict only where nothing was measured. Everywhere else it is kept beside, and so is one
 * that is out of date.
 */
export const declare = (judged: JudgedCriterion, said: Declared | undefined, asOf?: string, shelfLife?: number): JudgedCriterion => {
  if (said === undefined) return judged
  const declaration = declarationOf(said)
  const open = judged.verdict === "not-measured"
  if (hasExpired(said, asOf, shelfLife)) {
    return { ...judged, declaration: { ...declaration, stale: true }, ...(open ? { because: withReason(judged.because, expired) } : {}) }
  }
  return open ? { ...judged, ...answered(declaration), declaration } : { ...judged, declaration }
}

/** The newest of several statements about one criterion; of those of one day the least favourable, so that order never matters. */
export const newest = <Said extends { readonly criterion: string; readonly on: string; readonly verdict?: Declaration["verdict"] }>(
  said: readonly Said[],
  criterion: string,
): Said | undefined => {
  const rankOf = (one: Said): string => [one.on, one.verdict === "unmet" ? "1" : "0", JSON.stringify(one, Object.keys(one).toSorted((a, b) => (a < b ? -1 : 1)))].join(" ")
  return said.filter((one) => one.criterion === criterion).toSorted((a, b) => (rankOf(a) > rankOf(b) ? -1 : 1))[0]
}
