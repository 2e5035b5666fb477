import { parseInstant } from "@folkmoot/facts"
import * as z from "zod/mini"
import { alike } from "./survey-cells.ts"
import type { SurveyMapping, SurveyQuestion } from "./survey-mapping.ts"
import { patternProblem } from "./table-instants.ts"

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

/**
 * The JSON Schema of a {@link SurveyMapping}, for editors.
 *
 * @remarks
 * Unit: draft 07. It knows names and forms; what parts mean together, such as that waves do not overlap, only reading checks.
 */
export const surveyMappingJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(surveyMapping as z.ZodMiniType, { target: "draft-7" }),
  $id: "https://folkmoot.dev/schemas/survey-mapping.json",
})
