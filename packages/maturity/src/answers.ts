/** Whom a sheet of answers is from, and about what. */
export interface AnswersMetadata {
  /** The name of the model that was answered; `folkmoot` for the criteria of this package. */
  readonly of: string
  /** A role, as it may be printed. */
  readonly assessor: string
  /** The day of the assessment, such as `2026-03-01`. */
  readonly on: string
}

/** Whose an entry of a sheet is, where the sheet does not say it for all, and how long it counts. */
interface Signed {
  /** Who says so, where it was not the assessor. */
  readonly by?: string
  /** When, where it was not on the day of the assessment. */
  readonly on?: string
  /** Where what it rests on can be read. */
  readonly link?: string
  /** The last day on which it counts. */
  readonly until?: string
}

/** An answer to one question. */
export interface GivenAnswer extends Signed {
  /** The id of the question, or of a criterion. */
  readonly question: string
  /**
   * The answer as its text says, in any of its languages, or, as a number, its value; `met` or `unmet` for a criterion. The case of letters counts only
   * where it tells two answers apart.
   */
  readonly answer?: string | number
  /** In place of `answer`: its place in the set, from 1. */
  readonly place?: number
  /** What the answer rests on. */
  readonly note?: string
}

/** A question that does not apply, and why. */
export interface SetAside extends Signed {
  /** The id of the question, or of a criterion. */
  readonly question: string
  /** The justification; without one the question stays open. */
  readonly note: string
}

/**
 * A sheet of answers: to the questions of a model, or to the criteria of this package.
 *
 * @remarks
 * Plain JSON. `readAnswers` checks it; `scoreModel` and `declaredOf` say what it comes to.
 */
export interface MaturityAnswers {
  /** The version of the format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** Tells it from other documents. */
  readonly kind: "MaturityAnswers"
  /** Whom the sheet is from, and about what. */
  readonly metadata: AnswersMetadata
  /** What is said. */
  readonly spec: {
    /** One for each question that was answered; the others stay open. */
    readonly answers?: readonly GivenAnswer[]
    /** Questions that are left out of every score, each with its justification. */
    readonly notApplicable?: readonly SetAside[]
  }
}
