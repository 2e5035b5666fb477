import { parseInstant } from "@folkmoot/facts"
import * as z from "zod/mini"
import { alike } from "./survey-cells.ts"
import { patternProblem } from "./table-instants.ts"

/** A column: its name, as the header has it, or its place, counted from 1, for those that share a name. */
export type SurveyColumn = string | number

/** The lowest and highest answer offered, and which end is the good one where that differs from the question's. */
export interface SurveyScale {
  readonly low: number
  readonly high: number
  readonly favourable?: "low" | "high"
}

/** Where a date stands and, where it is not ISO 8601, how it is written: `DD.MM.YYYY HH:mm`. */
export interface SurveyDate {
  readonly column: SurveyColumn
  readonly as?: string
}

/** Where it is said whether something holds, and what stands there when it does. */
export interface SurveyTest {
  readonly column: SurveyColumn
  readonly is: readonly string[]
}

/** Rows that are not the answers of a respondent, and why. */
export interface SurveyLeaveOut {
  readonly column: SurveyColumn
  /** What stands in the column where the row is left out; or else, in `isNot`, what stands there where it is kept. */
  readonly is?: readonly string[]
  readonly isNot?: readonly string[]
  readonly because: string
}

/** One question: where its answers stand, and how they are to be read. */
export interface SurveyQuestion {
  /** The column with the answers. */
  readonly column?: SurveyColumn
  /** A column for each answer offered, marked where it was chosen, and the answer's number; `null` for one that says nothing. */
  readonly columns?: readonly { readonly column: SurveyColumn; readonly value: number | null }[]
  /** How the question was put; by language where it was put in several. */
  readonly wording?: string | Readonly<Record<string, string>>
  /** BCP 47 code of the language it was put in, where no column tells. */
  readonly language?: string
  readonly scale?: SurveyScale
  /** The scale by wave, where it changed. */
  readonly scales?: Readonly<Record<string, SurveyScale>>
  readonly favourable?: "low" | "high"
  /** The number of each answer that is a text; `null` for one that says nothing, such as `Don't know`. */
  readonly labels?: Readonly<Record<string, number | null>>
  /** Answered by yes or no, told as one and zero. */
  readonly yesNo?: true
}

/** Which round of the survey: always the same, told by a column, or by when people answered, from the first day to the last. */
export type SurveyWave =
  | { readonly fixed: string }
  | { readonly column: SurveyColumn }
  | { readonly dates: readonly { readonly name: string; readonly from: string; readonly to: string }[] }

/** What the file tells of those who were asked; with it, the file lists everybody, whether they answered or not. */
export interface SurveyInvitations {
  readonly invitedAt: { readonly fixed: string } | SurveyDate
  readonly startedAt?: SurveyDate
  readonly delivered?: SurveyTest
  readonly reminder?: SurveyTest
  /** Where it is said that somebody answered in full; everything mapped must be answered unless said. */
  readonly finished?: SurveyTest
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
  /** Which sheet of a workbook holds the answers. */
  readonly sheet?: string
  /** How many lines the header takes, and which of them alone holds the names, counted from 1; all of them together unless said. */
  readonly header?: { readonly lines: number; readonly names?: number }
  /** The questions by name; metrics count those called `recommend`, `satisfaction` and `effort`. */
  readonly questions: Readonly<Record<string, SurveyQuestion>>
  /** What tells one row from the others; who answers in several waves may have one for all of them. */
  readonly id?: SurveyColumn
  /** Who answered: an account or number, a mail address, or both. */
  readonly member?: { readonly account?: SurveyColumn; readonly mail?: SurveyColumn }
  readonly answeredAt?: SurveyDate
  readonly wave?: SurveyWave
  /** The language people answered in: BCP 47 codes, or what the file writes for each of them. */
  readonly language?: { readonly fixed: string } | { readonly column: SurveyColumn; readonly values?: Readonly<Record<string, string>> }
  /** What stands where nobody answered, besides nothing, `NA` and `N/A`. */
  readonly notAnswered?: readonly string[]
  /** Whether numbers are written with a decimal comma. */
  readonly decimalComma?: boolean
  readonly leaveOut?: readonly SurveyLeaveOut[]
  readonly invitations?: SurveyInvitations
}

const text = z.string().check(z.minLength(1))
const texts = z.array(z.string()).check(z.minLength(1))
const column = z.union([text, z.int().check(z.minimum(1))])
const language = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, "a language code, such as de or en-GB"))
const isDay = (given: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(given) && parseInstant(given) !== undefined
const day = z.string().check(z.refine(isDay, { error: "a day, such as 2026-03-01" }))
const favourable = z.enum(["low", "high"])
const test = z.strictObject({ column, is: texts })

const pattern = z.string().check(
  z.refine((given) => patternProblem(given) === undefined, {
    error: ({ input }) => `how dates are written, such as DD.MM.YYYY HH:mm: ${(patternProblem(String(input)) ?? "").replace(/\.$/, "")}`,
  }),
)

const date = z.strictObject({ column, as: z.exactOptional(pattern) })

const scale = z
  .strictObject({ low: z.int(), high: z.int(), favourable: z.exactOptional(favourable) })
  .check(z.refine(({ low, high }) => low < high, { error: "the lowest answer offered, and a higher one" }))

const onScale = ({ scale: offered, scales, labels = {}, columns = [] }: SurveyQuestion): boolean => {
  const values = [...Object.values(labels), ...columns.map(({ value }) => value)].filter((value) => value !== null)
  return offered === undefined || scales !== undefined || values.every((value) => value >= offered.low && value <= offered.high)
}

const labels = z
  .record(z.string(), z.nullable(z.number()))
  .check(z.refine((given) => new Set(Object.keys(given).map(alike)).size === Object.keys(given).length, { error: "no two labels that read alike but for spaces and the case of letters" }))

const question = z
  .strictObject({
    column: z.exactOptional(column),
    columns: z.exactOptional(z.array(z.strictObject({ column, value: z.nullable(z.number()) })).check(z.minLength(2))),
    wording: z.exactOptional(z.union([text, z.record(language, text)])),
    language: z.exactOptional(language),
    scale: z.exactOptional(scale),
    scales: z.exactOptional(z.record(z.string(), scale)),
    favourable: z.exactOptional(favourable),
    labels: z.exactOptional(labels),
    yesNo: z.exactOptional(z.literal(true)),
  })
  .check(
    z.refine((given) => (given.column === undefined) !== (given.columns === undefined), { error: "either a column, or columns with a value for each" }),
    z.refine((given) => given.yesNo === undefined || (given.scale ?? given.scales) === undefined, { error: "no scale beside yesNo, which has its own from 0 to 1" }),
    z.refine((given) => onScale(given), { error: "labels and values that lie on its scale" }),
  )

const leaveOut = z
  .strictObject({ column, is: z.exactOptional(texts), isNot: z.exactOptional(texts), because: text })
  .check(z.refine((given) => (given.is === undefined) !== (given.isNot === undefined), { error: "either is or isNot" }))

const range = z
  .strictObject({ name: text, from: day, to: day })
  .check(z.refine(({ from, to }) => from <= to, { error: "the first day, and a last one not before it" }))

const ranges = z
  .array(range)
  .check(z.minLength(1), z.refine((given) => given.every((one, at) => given.slice(at + 1).every(({ from, to }) => to < one.from || from > one.to)), { error: "no day in two waves" }))

/** The shape of a {@link SurveyMapping}, for zod. */
export const surveyMapping: z.ZodMiniType<SurveyMapping> = z
  .strictObject({
    instrument: z.exactOptional(text),
    sheet: z.exactOptional(text),
    header: z.exactOptional(
      z
        .strictObject({ lines: z.int().check(z.minimum(1), z.maximum(5)), names: z.exactOptional(z.int().check(z.minimum(1))) })
        .check(z.refine(({ lines, names = 1 }) => names <= lines, { error: "names to be one of its lines" })),
    ),
    questions: z.record(text, question).check(z.refine((given) => Object.keys(given).length > 0, { error: "at least one question" })),
    id: z.exactOptional(column),
    member: z.exactOptional(
      z
        .strictObject({ account: z.exactOptional(column), mail: z.exactOptional(column) })
        .check(z.refine((given) => (given.account ?? given.mail) !== undefined, { error: "an account, a mail, or both" })),
    ),
    answeredAt: z.exactOptional(date),
    wave: z.exactOptional(
      z.union([
        z.strictObject({ fixed: text }),
        z.strictObject({ column }),
        z.strictObject({ dates: ranges }),
      ]),
    ),
    language: z.exactOptional(z.union([z.strictObject({ fixed: language }), z.strictObject({ column, values: z.exactOptional(z.record(z.string(), language)) })])),
    notAnswered: z.exactOptional(texts),
    decimalComma: z.exactOptional(z.boolean()),
    leaveOut: z.exactOptional(z.array(leaveOut)),
    invitations: z.exactOptional(
      z.strictObject({
        invitedAt: z.union([z.strictObject({ fixed: day }), date]),
        startedAt: z.exactOptional(date),
        delivered: z.exactOptional(test),
        reminder: z.exactOptional(test),
        finished: z.exactOptional(test),
      }),
    ),
  })
  .check(
    z.refine(({ wave, answeredAt }) => wave === undefined || !("dates" in wave) || answeredAt !== undefined, {
      path: ["answeredAt"],
      error: "the column of the date people answered on, since waves are told by it",
    }),
  )

/** The JSON Schema of a {@link SurveyMapping}, for editors. */
export const surveyMappingJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(surveyMapping as z.ZodMiniType, { target: "draft-7" }),
  $id: "https://folkmoot.dev/schemas/survey-mapping.json",
})
