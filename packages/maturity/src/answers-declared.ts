import type { GivenAnswer, MaturityAnswers, SetAside } from "./answers.ts"
import type { Declared, NotApplicable } from "./declared.ts"
import { isOver, notCounted, dayOf, type NotCounted } from "./model-held.ts"
import type { Declaration } from "./verdict.ts"

/** What a sheet says of criteria, as `assess` takes it, and what on it does not count. */
export interface DeclaredAnswers {
  /** The answers that count, with who gave them and when. */
  readonly declared: readonly Declared[]
  /** The criteria that are set aside with a reason. */
  readonly notApplicable: readonly NotApplicable[]
  /** What is left of the sheet, with why it does not count. */
  readonly notCounted: readonly NotCounted[]
}

const verdictOf = ({ answer, place }: GivenAnswer): Declaration["verdict"] | undefined => {
  const said = typeof answer === "string" && place === undefined ? answer.trim() : undefined
  return said === "met" || said === "unmet" ? said : undefined
}

/**
 * What a sheet of answers declares of the criteria of this package, or of your own.
 *
 * @remarks
 * The question is the id of a criterion, the answer `met` or `unmet`. Who and when are the assessor and the day of the sheet where an entry
 * does not say. Entries whose `until` lies before `asOf` (the day of the sheet unless said) and those that are neither are named instead; so is
 * everything on a sheet about something else than `of`, where that is said.
 */
export const declaredOf = (answers: MaturityAnswers, { asOf, of }: { readonly asOf?: string; readonly of?: string } = {}): DeclaredAnswers => {
  const { metadata, spec } = answers
  if (of !== undefined && of !== metadata.of) {
    const all = [...(spec.answers ?? []), ...(spec.notApplicable ?? [])]
    return { declared: [], notApplicable: [], notCounted: all.map(({ question }) => notCounted(question, "other-model", { of: metadata.of, name: of })) }
  }
  const day = dayOf(answers, asOf)
  const said = ({ question, by, on, link, until }: SetAside | GivenAnswer): Pick<NotApplicable, "criterion" | "by" | "on" | "link" | "until"> => ({
    criterion: question,
    by: by ?? metadata.assessor,
    on: on ?? metadata.on,
    ...(link === undefined ? {} : { link }),
    ...(until === undefined ? {} : { until }),
  })
  const left: NotCounted[] = []
  const inForce = (one: SetAside | GivenAnswer): boolean => {
    const over = isOver(one, day)
    if (over) left.push(notCounted(one.question, "expired", { until: one.until ?? "" }))
    return !over
  }
  const declared = (spec.answers ?? []).filter(inForce).flatMap((one): readonly Declared[] => {
    const verdict = verdictOf(one)
    if (verdict !== undefined) return [{ ...said(one), verdict, note: one.note ?? "" }]
    left.push(notCounted(one.question, "unknown-answer", { answer: one.answer ?? one.place ?? "", offered: ["met", "unmet"] }))
    return []
  })
  const notApplicable = (spec.notApplicable ?? []).filter(inForce).flatMap((one): readonly NotApplicable[] => {
    if (one.note.trim() !== "") return [{ ...said(one), note: one.note }]
    left.push(notCounted(one.question, "no-reason"))
    return []
  })
  return { declared, notApplicable, notCounted: left }
}
