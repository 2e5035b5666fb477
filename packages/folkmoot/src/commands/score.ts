import type { Locale, MaturityAnswers, MaturityModel, ModelProblem, ModelScore } from "@folkmoot/sdk"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { nameOf, readText, readTexts } from "../files.ts"
import { readLocale, withLocale } from "../opening.ts"
import type { Sdk } from "../options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

interface ScoreOptions {
  readonly answers: string
  readonly second?: string
  readonly asOf?: string
  readonly locale?: string
  readonly json?: boolean
}

const said = (problems: readonly ModelProblem[], severity: ModelProblem["severity"]): readonly string[] =>
  problems.filter((one) => one.severity === severity).map(({ path, line, message }) => `${path}${line === undefined ? "" : `:${line}`}: ${message}`)

/** How many mistakes of one document are told at once. */
const told = 5

const readable = <Read>(read: Read | undefined, problems: readonly ModelProblem[], terminal: Terminal): Read => {
  for (const warning of said(problems, "warning")) terminal.talk(`folkmoot: ${warning}`)
  const errors = said(problems, "error")
  if (read !== undefined && errors.length === 0) return read
  throw new UsageError([...errors.slice(0, told), ...(errors.length > told ? [`and ${errors.length - told} more`] : [])].join("\n"))
}

const answersIn = async (sdk: Sdk, path: string, locale: Locale, terminal: Terminal): Promise<MaturityAnswers> => {
  const { answers, problems } = sdk.readAnswers({ path: nameOf(path), text: await readText(path, "a sheet of answers", terminal) }, { locale })
  return readable(answers, problems, terminal)
}

const bounds = ({ score }: ModelScore["overall"], top: number): string => {
  if (score === undefined) return "does not apply"
  const [low, high] = [score.low, score.high].map((value) => value.toFixed(2))
  return `${low === high ? low : `${low} to ${high}`} of ${top}`
}

const level = ({ level: { low, high } }: ModelScore["overall"]): string => (low === high ? `level ${low}` : `level ${low}, could be ${high}`)

const rows = ({ functions, overall, top }: ModelScore, locale: Locale): readonly (readonly string[])[] => {
  const name = (title: string | Readonly<Partial<Record<Locale, string>>>): string => (typeof title === "string" ? title : (title[locale] ?? Object.values(title)[0] ?? ""))
  return [
    ...functions.flatMap((one) => [
      [name(one.title), bounds(one, top), level(one)],
      ...one.practices.map((practice) => [`  ${name(practice.title)}`, bounds(practice, top), level(practice)]),
    ]),
    ["Overall", bounds(overall, top), level(overall)],
  ]
}

const agreementLines = (sdk: Sdk, first: MaturityAnswers, second: MaturityAnswers, model: MaturityModel, locale: Locale): readonly string[] => {
  const { both, alike, kappa, differ, once } = sdk.agreement(first, second, { model })
  return [
    `Both answered ${both} ${both === 1 ? "question" : "questions"}, ${alike} of them alike.`,
    kappa.measured ? `Agreement beyond chance (kappa): ${kappa.value.toFixed(2)}, between ${kappa.interval.low.toFixed(2)} and ${kappa.interval.high.toFixed(2)}.` : kappa.because[locale],
    ...differ.map(({ question, first: one, second: other }) => `  ${question}: ${String(one.answer ?? `#${one.place ?? ""}`)} / ${String(other.answer ?? `#${other.place ?? ""}`)}`),
    ...(once.length === 0 ? [] : [`Answered by one of them only: ${once.map(({ question }) => question).join(", ")}.`]),
  ]
}

/** Whether a day is written as it is in the calendar: February has no thirtieth. */
const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** `folkmoot score`: scores answers by a maturity model of your own, or one such as OWASP SAMM. */
export const score = (terminal: Terminal): Command =>
  withLocale(new Command("score"))
    .description("score answers by a maturity model that is data, such as OWASP SAMM")
    .argument("<model>", "the model, or the folder its files are in")
    .requiredOption("--answers <file>", "what was answered, a document of the kind MaturityAnswers, or - for stdin")
    .option("--second <file>", "what somebody else answered, to see how far the two agree")
    .option("--as-of <date>", "leave out answers that have expired by this day; the day of the assessment unless given")
    .option("--json", "print one JSON document")
    .action(async (path: string, options: ScoreOptions) => {
      const { data, talk } = terminal
      const sdk = await import("@folkmoot/sdk")
      const locale = readLocale(sdk, options)
      if (options.asOf !== undefined && !isDay(options.asOf)) throw new UsageError(`--as-of: ${JSON.stringify(options.asOf)} is not a day; write year, month and day, such as 2026-03-01.`)
      const files = await readTexts(path, "a maturity model", terminal)
      const read = sdk.readModel(files.map(({ file, text }) => ({ path: file, text })), { locale })
      const model = readable(read.model, read.problems, terminal)
      const answers = await answersIn(sdk, options.answers, locale, terminal)
      const second = options.second === undefined ? undefined : await answersIn(sdk, options.second, locale, terminal)
      const scored = sdk.scoreModel(model, answers, options.asOf === undefined ? {} : { asOf: options.asOf })
      if (options.json === true) return data(json(second === undefined ? scored : { ...scored, agreement: sdk.agreement(answers, second, { model }) }))
      data(aligned(rows(scored, locale)))
      const open = scored.questions.filter(({ state }) => state === "open").length
      if (open > 0) data(`\nNot answered: ${open} of ${scored.questions.length} questions; a range says what they could still change.`)
      for (const { because } of scored.notCounted) talk(`folkmoot: ${because[locale]}`)
      if (second !== undefined) data(`\n${agreementLines(sdk, answers, second, model, locale).join("\n")}`)
    })
