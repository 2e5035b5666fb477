import { and, atMost, asOf, columns, equal, known, less, not, or, type Condition, type Expression } from "@folkmoot/facts"
import type { LeftOut, Population, Reason } from "./define.ts"

const t = /* @__PURE__ */ columns("thread")

/** Whether a question is solved by the as-of moment, be it that it does not say when. */
export const solvedByNow = (): Condition => or(atMost(t.solvedAt, asOf), and(not(known(t.solvedAt)), equal(t.solved, true)))

/**
 * What to leave out where solving is counted: questions that cannot be marked as solved, and those by staff and bots.
 *
 * @remarks
 * The table of resolutions tells the same of the question a resolution belongs to, under the same names.
 */
export const besidesMembersQuestions = () => ({
  "not-resolvable": equal(t.resolvable, false),
  "asked-by-staff": equal(t.affiliation, "staff"),
  "asked-by-bot": equal(t.affiliation, "bot"),
})

/** The questions of members that can be marked as solved, and which are left out of them. */
export const memberQuestions = () =>
  ({ population: { thread: equal(t.kind, "question") }, leaveOut: { thread: besidesMembersQuestions() } }) satisfies { population: Population; leaveOut: LeftOut }

/** Leaves out what is solved without saying when: not known is not unsolved. */
export const timeUnknown = (hides: string, solvedAt: Expression<"instant"> = t.solvedAt): Reason => ({
  when: and(not(known(solvedAt)), solvedByNow()),
  why: "not-recorded",
  hides,
  says: { en: "solved at an unknown time", de: "zu unbekannter Zeit gelöst", da: "løst på et ukendt tidspunkt" },
})

/** Leaves out what was solved before it was asked, as merged and imported questions may be. */
export const solvedBeforeAsked = (solvedAt: Expression<"instant">): Reason => ({
  when: less(solvedAt, t.openedAt),
  says: { en: "solution dated before the question", de: "Lösung vor der Frage datiert", da: "løsning dateret før spørgsmålet" },
})
