import * as z from "zod/mini"

const about = z.registry<{ readonly description: string }>()

const said = <S extends z.ZodMiniType>(schema: S, description: string): S => {
  about.add(schema, { description })
  return schema
}

/** The form of an id: words of letters and digits, joined by single hyphens. */
export const modelIdPattern = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/

// Written as the plan writes it, by which its reader knows to speak of a day.
const dayPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const id = (description: string) => said(z.string().check(z.regex(modelIdPattern)), description)
const day = (description: string) => said(z.string().check(z.regex(dayPattern)), description)
const text = (description: string) => said(z.string(), description)
const number = (description: string) => said(z.number(), description)
const maybe = z.exactOptional
const list = <S extends z.ZodMiniType>(item: S, description: string) => said(z.array(item), description)

const byLanguage = z.strictObject({ en: maybe(z.string()), de: maybe(z.string()), da: maybe(z.string()) })
const wording = (description: string) => said(z.union([z.string(), byLanguage]), `${description} A text, or one by language: en, de, da.`)

const apiVersion = said(z.literal("folkmoot.dev/v1"), "The version of the format.")

const metadata = z.strictObject({
  name: id("How answers refer to the model."),
  title: wording("What the model is called."),
  version: maybe(text("The version its authors give it.")),
  source: maybe(text("Where it comes from: an address, or a publication.")),
  licence: maybe(text("Under which terms it may be used.")),
})

const level = z.strictObject({ title: wording("What the level is called."), description: maybe(wording("What it means to be there.")) })

const stream = z.strictObject({ id: id("Its own name within the practice."), title: wording("What the stream is called.") })

const practice = z.strictObject({
  id: id("Its own name within the model."),
  title: wording("What the practice is called."),
  description: maybe(wording("What the practice is about.")),
  weight: maybe(number("How much it counts among the practices of its function, above 0.")),
  streams: maybe(list(stream, "Threads that run through the levels; where there are any, each question of the practice belongs to one.")),
})

const area = z.strictObject({
  id: id("Its own name within the model."),
  title: wording("What the function is called."),
  description: maybe(wording("What the function is about.")),
  weight: maybe(number("How much it counts among the functions, above 0.")),
  practices: list(practice, "What is done well or badly, asked about level by level."),
})

const answer = z.strictObject({
  text: wording("The answer."),
  value: number("How much of the practice is in place for who answers this, from 0 to 1; of a question without a level how far up the levels, from 0 to their number."),
  weight: maybe(number("A factor on the value, above 0, held against the greatest in its set.")),
})

const answerSet = z.strictObject({
  id: id("Its own name within the model."),
  answers: list(answer, "The answers, in the order in which they are offered."),
  between: maybe(said(z.boolean(), "Whether a number between the values of its answers may be given, too; only if this says true.")),
})

const question = z.strictObject({
  id: id("Its own name within the model."),
  practice: text("The id of its practice."),
  stream: maybe(text("The id of its stream, where the practice has streams.")),
  level: maybe(number("The number of its level, from 1; without one it asks how far up the levels they are.")),
  text: wording("The question."),
  answers: text("The id of the set it is answered from."),
  quality: maybe(list(wording("One criterion."), "What must be true before it may be answered well.")),
  weight: maybe(number("How much it counts among the questions of its level and stream, above 0.")),
  required: maybe(said(z.boolean(), "Whether a level can be held without it; it cannot unless this says false.")),
})

const scoring = z.strictObject({
  method: said(z.enum(["gated", "gated-average", "tiered", "staged-product", "staged-average", "samm"]), "How answers become scores."),
  pass: maybe(number("How good an answer must be for a level to be held, above 0 and up to 1.")),
  passBelow: maybe(number("How good the answers on the levels below it must be, from pass up to 1; as pass unless said.")),
})

/** What zod checks of a maturity model; what its parts say of each other is checked by `modelFaults`. */
export const modelSchema = z.strictObject({
  apiVersion,
  kind: said(z.literal("MaturityModel"), "That this is a maturity model."),
  metadata: said(metadata, "Who made the model, and which of its versions this is."),
  spec: said(z.strictObject({
    levels: list(level, "The levels, from the lowest to the highest."),
    functions: list(area, "Groups of practices."),
    answerSets: list(answerSet, "Answers that one or more questions offer."),
    questions: list(question, "What is asked."),
    scoring: said(scoring, "How the model is scored."),
  }), "What the model asks, and how answers are scored."),
})

const signed = {
  by: maybe(text("Who says so, where it was not the assessor.")),
  on: maybe(day("When, where it was not on the day of the assessment.")),
  link: maybe(text("Where what it rests on can be read.")),
  until: maybe(day("The last day on which it counts.")),
}

const answered = z.strictObject({
  question: text("The id of the question, or of a criterion."),
  answer: maybe(said(z.union([z.number(), z.string()]), "The answer as its text says or, as a number, its value; met or unmet for a criterion.")),
  place: maybe(number("In place of the answer: its place in the set, from 1.")),
  note: maybe(text("What the answer rests on.")),
  ...signed,
})

const setAside = z.strictObject({
  question: text("The id of the question, or of a criterion."),
  note: text("Why it does not apply."),
  ...signed,
})

/** What zod checks of a sheet of answers. */
export const answersSchema = z.strictObject({
  apiVersion,
  kind: said(z.literal("MaturityAnswers"), "That this is a sheet of answers."),
  metadata: said(z.strictObject({
    of: text("The name of the model that was answered; folkmoot for the library's own criteria."),
    assessor: text("Who assessed: a role, as it may be printed."),
    on: day("The day of the assessment."),
  }), "Whom the sheet is from, and about what."),
  spec: said(z.strictObject({
    answers: maybe(list(answered, "An answer to each question that was answered.")),
    notApplicable: maybe(list(setAside, "Questions that do not apply, each with its justification.")),
  }), "The answers."),
})

/** The types as zod infers them; a test holds them against the interfaces. */
export type InferredModel = z.infer<typeof modelSchema>

/** The sheet as zod infers it; a test holds it against the interface. */
export type InferredAnswers = z.infer<typeof answersSchema>

const jsonSchema = (schema: z.ZodMiniType, name: string, title: string): Readonly<Record<string, unknown>> => ({
  $id: `https://folkmoot.dev/schemas/${name}.json`,
  title,
  ...z.toJSONSchema(schema, { metadata: about, target: "draft-2020-12" }),
})

/**
 * The JSON Schema of a maturity model, as editors show it.
 *
 * @remarks
 * Draft 2020-12; it accepts exactly the documents that the zod schema accepts.
 */
export const maturityModelJsonSchema = (): Readonly<Record<string, unknown>> => jsonSchema(modelSchema, "maturity-model", "Folkmoot maturity model")

/**
 * The JSON Schema of a sheet of answers.
 *
 * @remarks
 * Draft 2020-12; it accepts exactly the documents that the zod schema accepts.
 */
export const maturityAnswersJsonSchema = (): Readonly<Record<string, unknown>> => jsonSchema(answersSchema, "maturity-answers", "Folkmoot maturity answers")
