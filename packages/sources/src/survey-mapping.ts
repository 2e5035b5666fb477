/** A column: its name, as the header has it, or its place, counted from 1, for those that share a name. */
export type SurveyColumn = string | number

/** The answers a question offered. */
export interface SurveyScale {
  /** The lowest answer offered, a whole number. */
  readonly low: number
  /** The highest, a whole number above it. */
  readonly high: number
  /** Which end is the good one, where that differs from what the question says. */
  readonly favourable?: "low" | "high"
}

/** Where a date stands, and how it is written. */
export interface SurveyDate {
  /** The column with the date. */
  readonly column: SurveyColumn
  /** How it is written besides ISO 8601, which is always understood: `DD.MM.YYYY HH:mm`, or `spreadsheet` for days as one counts them, such as 45352.5. */
  readonly as?: string
}

/** Where it is said whether something holds. */
export interface SurveyTest {
  /** The column that says so. */
  readonly column: SurveyColumn
  /** What stands there when it holds; spaces and the case of letters mean nothing. */
  readonly is: readonly string[]
}

/** Rows that are not the answers of a respondent, such as trials; either `is` or `isNot` says which. */
export interface SurveyLeaveOut {
  /** The column that tells. */
  readonly column: SurveyColumn
  /** What stands there where the row is left out. */
  readonly is?: readonly string[]
  /** What stands there where the row is kept; it is left out where anything else does, or nothing. */
  readonly isNot?: readonly string[]
  /** Why, as a clause that ends "Rows left out because ...": `they are trials`. */
  readonly because: string
}

/** An answer offered in a column of its own. */
export interface SurveyChoice {
  /** The column that is marked where the answer was chosen; empty, a word for no, or what is declared as not answered where it was not. */
  readonly column: SurveyColumn
  /** The number of the answer on its scale; `null` for one that says nothing, such as `Don't know`. */
  readonly value: number | null
}

/** One question: where its answers stand, in one column or in `columns`, and how they are to be read. */
export interface SurveyQuestion {
  /** The column with the answers. */
  readonly column?: SurveyColumn
  /** A column for each answer offered, two at least; where two of them are marked the answer is refused. */
  readonly columns?: readonly SurveyChoice[]
  /** How the question was put; by language where it was put in several. */
  readonly wording?: string | Readonly<Record<string, string>>
  /** BCP 47 code of the language it was put in, where no column tells. */
  readonly language?: string
  /** The answers offered; without it any number is an answer, and metrics that need the ends of the scale refuse. */
  readonly scale?: SurveyScale
  /** The scale by wave, where it changed; `scale` holds for the waves not named. */
  readonly scales?: Readonly<Record<string, SurveyScale>>
  /** Which end of the scale is the good one; metrics that need it refuse where nobody says. */
  readonly favourable?: "low" | "high"
  /** The number of each answer that is a text; `null` for one that says nothing, such as `Don't know`. */
  readonly labels?: Readonly<Record<string, number | null>>
  /** Given where the question is answered by yes or no, told as one and zero. */
  readonly yesNo?: true
}

/** A stretch of days in which one wave was answered. */
export interface SurveyDays {
  /** What the wave is called. */
  readonly name: string
  /** The first day, such as `2026-03-01`. */
  readonly from: string
  /** The last day, counted in; no day may lie in two waves. */
  readonly to: string
}

/** Which round of the survey: always the same, told by a column, or by when people answered. */
export type SurveyWave =
  | {
      /** The only wave the file holds. */
      readonly fixed: string
    }
  | {
      /** The column with the name of the wave. */
      readonly column: SurveyColumn
    }
  | {
      /** The waves by their days, of the clocks of the reading's time zone; it takes `answeredAt`. Answers outside of all belong to none. */
      readonly dates: readonly SurveyDays[]
    }

/** What the file tells of those who were asked; with it, the file lists everybody, whether they answered or not. */
export interface SurveyInvitations {
  /** When people were asked: all on one day, such as `2026-03-01`, or as a column says. */
  readonly invitedAt:
    | {
        /** The day, in ISO 8601. */
        readonly fixed: string
      }
    | SurveyDate
  /** When they opened the survey; untold unless said. */
  readonly startedAt?: SurveyDate
  /** Whether the invitation reached them; untold unless said. */
  readonly delivered?: SurveyTest
  /** Whether they were reminded; untold unless said. */
  readonly reminder?: SurveyTest
  /** Where it is said that somebody answered in full; everything mapped must be answered unless said. */
  readonly finished?: SurveyTest
}

/** Who answered: an account or number, a mail address, or both. */
export interface SurveyMember {
  /** The column with an account or a number, told by a pseudonym; an address or telephone number in it is left out. */
  readonly account?: SurveyColumn
  /** The column with the mail address, which only serves to find who is whom. */
  readonly mail?: SurveyColumn
}

/** How many lines a header takes. */
export interface SurveyHeader {
  /** From 1 to 5. */
  readonly lines: number
  /** Which of them alone holds the names, counted from 1; all of them together unless said. */
  readonly names?: number
}

/** The language people answered in: always the same, or told by a column. */
export type SurveyLanguage =
  | {
      /** Its BCP 47 code. */
      readonly fixed: string
    }
  | {
      /** The column that tells it. */
      readonly column: SurveyColumn
      /** The BCP 47 code of what stands there, where that is none itself: `{ "Deutsch": "de" }`. */
      readonly values?: Readonly<Record<string, string>>
    }

/**
 * How a survey file is to be read: which column holds what, and how it is written.
 *
 * @remarks
 * Unit: plain data. Nothing of it is ever guessed: what is left out is untold, and a text that fits nothing declared is a reject.
 */
export interface SurveyMapping {
  /** The name of the survey; the file's unless said. */
  readonly instrument?: string
  /** Which sheet of a workbook holds the answers; needed where several can be seen. */
  readonly sheet?: string
  /** How many lines the header takes; one unless said. */
  readonly header?: SurveyHeader
  /** The questions by name; metrics count those called `recommend`, `satisfaction` and `effort`. */
  readonly questions: Readonly<Record<string, SurveyQuestion>>
  /** What tells one row from the others; who answers in several waves may have one for all of them. Where it is the member's account, a hash of who they are stands for it. The row's line unless said. */
  readonly id?: SurveyColumn
  /** Who answered; untold unless said. */
  readonly member?: SurveyMember
  /** When people answered; untold unless said. */
  readonly answeredAt?: SurveyDate
  /** Which round of the survey they answered in; untold unless said. */
  readonly wave?: SurveyWave
  /** The language people answered in; that of each question unless said. */
  readonly language?: SurveyLanguage
  /** What stands where nobody answered, besides nothing, `NA` and `N/A`. */
  readonly notAnswered?: readonly string[]
  /** Whether numbers are written with a decimal comma. */
  readonly decimalComma?: boolean
  /** Rows that are not the answers of a respondent; the first entry that fits a row says why. */
  readonly leaveOut?: readonly SurveyLeaveOut[]
  /** What the file tells of those who were asked; nothing unless said. */
  readonly invitations?: SurveyInvitations
}
