import type { Locale, MaturityAnswers, MaturityModel, ModelProblem, ModelScore } from "@folkmoot/sdk"
import { Command } from "commander"
import { UsageError } from "../exit.ts"
import { nameOf, readText, readTexts } from "../files.ts"
import { judged } from "../judging-words.ts"
import { readLocale, withJson, withLocale } from "../opening.ts"
import type { Sdk } from "../options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

interface ScoreOptions {
  readonly answers: string
  readonly second?: string
  readonly asOf?: string
  readonly locale?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

const said = (problems: readonly ModelProblem[], severity: ModelProblem["severity"]): readonly string[] =>
  problems.filter((one) => one.severity === severity).map(({ path, line, message }) => `${path}${line === undefined ? "" : `:${line}`}: ${message}`)

/** How many mistakes of one document are told at once. */
const told = 5

const readable = <Read>(read: Read | undefined, problems: readonly ModelProblem[], { talk }: Pick<Terminal, "talk">): Read => {
  for (const warning of said(problems, "warning")) talk(`folkmoot: ${warning}`)
  const errors = said(problems, "error")
  if (read !== undefined && errors.length === 0) return read
  throw new UsageError([...errors.slice(0, told), ...(errors.length > told ? [`and ${errors.length - told} more`] : [])].join("\n"))
}

const answersIn = async (sdk: Sdk, path: string, locale: Locale, terminal: Terminal): Promise<MaturityAnswers> => {
  const { answers, problems } = sdk.readAnswers({ path: nameOf(path), text: await readText(path, "a sheet of answers", terminal) }, { locale })
  return readable(answers, problems, terminal)
}

const decimal = (value: number, locale: Locale): string => value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace("-", "\u2212")

const bounds = ({ score }: ModelScore["overall"], top: number, locale: Locale): string => {
  if (score === undefined) return judged("not-applicable", locale)
  const [low, high] = [decimal(score.low, locale), decimal(score.high, locale)]
  return judged("scoreOf", locale, { score: low === high ? low : judged("range", locale, { low, high }), top })
}

const level = ({ level: { low, high } }: ModelScore["overall"], locale: Locale): string => judged(low === high ? "levelAlone" : "levelCouldBe", locale, { low, high })

const titled = (title: string | Readonly<Partial<Record<Locale, string>>>, locale: Locale): string => (typeof title === "string" ? title : (title[locale] ?? Object.values(title)[0] ?? ""))

const rows = ({ functions, overall, top }: ModelScore, locale: Locale): readonly (readonly string[])[] => [
  ...functions.flatMap((one) => [
    [titled(one.title, locale), bounds(one, top, locale), level(one, locale)],
    ...one.practices.map((practice) => [`  ${titled(practice.title, locale)}`, bounds(practice, top, locale), level(practice, locale)]),
  ]),
  [judged("overall", locale), bounds(overall, top, locale), level(overall, locale)],
]

/** How many questions in the way of the next level are named; the rest is counted. */
const named = 5

/** What keeps the next level from being held, by the questions' own words; nothing where nothing does. */
const obstacleLines = ({ overall: { level: { low }, inTheWay }, questions }: ModelScore, { spec }: MaturityModel, locale: Locale): readonly string[] => {
  const lines = inTheWay.slice(0, named).map((id) => {
    const text = titled(spec.questions.find((one) => one.id === id)?.text ?? "", locale)
    const isOpen = questions.some(({ question, state }) => question === id && state === "open")
    return `  ${id}: ${text}${isOpen ? ` (${judged("unanswered", locale)})` : ""}`
  })
  const others = inTheWay.length - lines.length
  return lines.length === 0 ? [] : [judged("inTheWay", locale, { level: low + 1 }), ...lines, ...(others === 0 ? [] : [`  ${judged("othersInTheWay", locale, { count: others })}`])]
}

const agreementLines = (sdk: Sdk, first: MaturityAnswers, second: MaturityAnswers, model: MaturityModel, locale: Locale): readonly string[] => {
  const { both, alike, kappa, differ, once } = sdk.agreement(first, second, { model })
  return [
    judged(both === 1 ? "agreedOne" : "agreed", locale, { both, alike }),
    kappa.measured ? judged("kappa", locale, { value: decimal(kappa.value, locale), low: decimal(kappa.interval.low, locale), high: decimal(kappa.interval.high, locale) }) : kappa.because[locale],
    ...differ.map(({ question, first: one, second: other }) => `  ${question}: ${String(one.answer ?? `#${one.place ?? ""}`)} / ${String(other.answer ?? `#${other.place ?? ""}`)}`),
    ...(once.length === 0 ? [] : [judged("once", locale, { questions: once.map(({ question }) => question).join(", ") })]),
  ]
}

/** `folkmoot score`: scores answers by a maturity model of your own, or one such as OWASP SAMM. */
export const score = (terminal: Terminal): Command =>
  withJson(withLocale(new Command("score")))
    .argument("<model>", "the model, or the folder its files are in")
    .requiredOption("--answers <file>", "what was answered, a document of the kind MaturityAnswers, or - for stdin")
    .option("--second <file>", "what somebody else answered, to see how far the two agree")
    .option("--as-of <date>", "leave out answers that have expired by this day; the day of the assessment unless given")
    .action(async (path: string, options: ScoreOptions) => {
      const { data } = terminal
      const talk = (text: string): void => (options.quiet === true ? undefined : terminal.talk(text))
      const sdk = await import("@folkmoot/sdk")
      const locale = readLocale(sdk, options)
      if (options.asOf !== undefined && !sdk.isDay(options.asOf)) throw new UsageError(`--as-of: ${JSON.stringify(options.asOf)} is not a day; write year, month and day, such as 2026-03-01.`)
      const files = await readTexts(path, "a maturity model", terminal)
      const read = sdk.readModel(files.map(({ file, text }) => ({ path: file, text })), { locale })
      const model = readable(read.model, read.problems, terminal)
      const answers = await answersIn(sdk, options.answers, locale, terminal)
      const second = options.second === undefined ? undefined : await answersIn(sdk, options.second, locale, terminal)
      const scored = sdk.scoreModel(model, answers, options.asOf === undefined ? {} : { asOf: options.asOf })
      if (options.json === true) return data(json(second === undefined ? scored : { ...scored, agreement: sdk.agreement(answers, second, { model }) }))
      data(aligned(rows(scored, locale)))
      const obstacles = obstacleLines(scored, model, locale)
      if (obstacles.length > 0) data(`\n${obstacles.join("\n")}`)
      const open = scored.questions.filter(({ state }) => state === "open").length
      if (open > 0) data(`\n${judged("open", locale, { open, all: scored.questions.length })}`)
      for (const { because } of scored.notCounted) talk(`folkmoot: ${because[locale]}`)
      if (second !== undefined) data(`\n${agreementLines(sdk, answers, second, model, locale).join("\n")}`)
    })
