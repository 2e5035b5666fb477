import type { Texts } from "@folkmoot/facts"
import { before } from "./before.ts"
import { hasExpired } from "./freshness.ts"
import { reasonOf, statementsOf } from "./reason.ts"
import type { Declaration, Filling, JudgedCriterion, Verdict } from "./verdict.ts"

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

/** What is said of what somebody declared, or left to be declared. */
export const declaredTexts = {
  declared: { en: "Declared, not measured ({$by}, {$on}): {$said}.", de: "Selbstauskunft, nicht gemessen ({$by}, {$on}): {$said}.", da: "Oplyst, ikke målt ({$by}, {$on}): {$said}." },
  aside: { en: "Not applicable ({$by}, {$on}): {$said}.", de: "Nicht zutreffend ({$by}, {$on}): {$said}.", da: "Ikke relevant ({$by}, {$on}): {$said}." },
  both: { en: "{$outcome} – {$note}", de: "{$outcome} – {$note}", da: "{$outcome} – {$note}" },
  met: { en: "met", de: "erfüllt", da: "opfyldt" },
  unmet: { en: "not met", de: "nicht erfüllt", da: "ikke opfyldt" },
  unanswered: {
    en: "Not answered: only somebody who knows the community can say.",
    de: "Nicht beantwortet: Das kann nur sagen, wer die Community kennt.",
    da: "Ikke besvaret: Det kan kun den sige, der kender fællesskabet.",
  },
  expired: {
    en: "The answer given is out of date and no longer counts.",
    de: "Die Antwort ist veraltet und zählt nicht mehr.",
    da: "Det svar, der er givet, er forældet og tæller ikke længere.",
  },
} as const satisfies Readonly<Record<string, Texts>>

const signed = (text: Texts, { by, on, note }: Pick<Declaration, "by" | "on" | "note">, outcome?: Texts): Pick<Verdict, "because" | "says"> => {
  // Inside a sentence of ours a quote brings no full stop of its own.
  const quote = note.trim().replace(/(?<!\.)\.$/, "")
  const said: Filling = outcome === undefined ? { quote } : quote === "" ? outcome : { says: { text: declaredTexts.both, slots: { outcome, note: { quote } } } }
  return reasonOf([{ text, slots: { by: { own: by }, on: { day: on }, said } }])
}

/** Sets a criterion aside as not applicable, with its justification; without one it stays as it is. */
export const setAside = (judged: JudgedCriterion, said: NotApplicable | undefined): JudgedCriterion => {
  if (said === undefined || said.note.trim() === "") return judged
  return { ...judged, verdict: "not-applicable", ...signed(declaredTexts.aside, said) }
}

/** Asks somebody who knows: declared where they answered, whatever they said; not measured otherwise. */
export const answered = (answer: Declaration | undefined): Verdict =>
  answer === undefined ? { verdict: "not-measured", because: declaredTexts.unanswered } : { verdict: "declared", ...signed(declaredTexts.declared, answer, declaredTexts[answer.verdict]) }

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
    // Whoever was answered once is not told that nobody answered.
    const reasons = statementsOf(judged).filter(({ text }) => text !== declaredTexts.unanswered)
    return { ...judged, declaration: { ...declaration, stale: true }, ...(open ? reasonOf([...reasons, { text: declaredTexts.expired }]) : {}) }
  }
  return open ? { ...judged, ...answered(declaration), declaration } : { ...judged, declaration }
}

/** The newest of several statements about one criterion; of those of one day the least favourable, so that order never matters. */
export const newest = <Said extends { readonly criterion: string; readonly on: string; readonly verdict?: Declaration["verdict"] }>(
  said: readonly Said[],
  criterion: string,
): Said | undefined => {
  const rankOf = (one: Said): string => [one.on, one.verdict === "unmet", JSON.stringify(one, Object.keys(one).toSorted())].join(" ")
  return said.filter((one) => one.criterion === criterion).toSorted((a, b) => before(rankOf(b), rankOf(a)))[0]
}
