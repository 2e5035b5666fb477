import type { Assessment, AssessmentChange, Locale } from "@folkmoot/sdk"
import { Command } from "commander"
import { opened, withAnswers, withHistory, withShared, type Shared } from "../opening.ts"
import { readAssessment } from "../report-inputs.ts"
import { judged } from "../judging-words.ts"
import { withSources } from "../source-options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

const colours = { met: "green", unmet: "red", undecided: "yellow", "not-measured": "dim", "not-applicable": "dim", declared: "cyan" } as const

interface AssessOptions extends Shared {
  readonly period?: string
  readonly last?: string
}

const percent = (share: number, locale: Locale): string => share.toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 })

/** Where each level stands: what is shown, and what unknown answers could still make of it. */
const standingLines = ({ standings }: Assessment, locale: Locale): readonly (readonly string[])[] =>
  standings.map(({ level, held, applicable, met, score }) => [
    judged("level", locale, { level }),
    judged(held ? "held" : "notHeld", locale),
    judged("metOf", locale, { met, all: applicable }),
    score === undefined || score.low === score.high ? "" : judged("shown", locale, { low: percent(score.low, locale), high: percent(score.high, locale) }),
  ])

/** How many steps are shown; the rest follows once these are taken. */
const nearest = 3

const stepLines = ({ steps, criteria }: Assessment, locale: Locale): readonly string[] =>
  steps.slice(0, nearest).map(({ criterion, effort, alsoDecides, reaches }, index) => {
    const text = criteria.find((one) => one.criterion === criterion)?.remedy.text[locale] ?? criterion
    const gains = [...(alsoDecides.length === 0 ? [] : [judged("alsoSettles", locale, { what: alsoDecides.join(", ") })]), ...(reaches === 0 ? [] : [judged("thenLevel", locale, { level: reaches })])]
    const matter = judged("effort", locale, { effort: judged(effort, locale) })
    return `  ${index + 1}. ${text} (${criterion}, ${matter}${gains.length === 0 ? "" : `; ${gains.join("; ")}`})`
  })

const causes = { plan: "causePlan", answer: "causeAnswer", "set-aside": "causeSetAside", criterion: "causeCriterion" } as const

const changeLines = ({ level, rubricChanged, criteria }: AssessmentChange, locale: Locale): readonly string[] => [
  judged(level.from === level.to ? "still" : "moved", locale, level),
  ...(rubricChanged ? [judged("rubricChanged", locale)] : []),
  ...criteria.map(({ asks, from, to, because }) => {
    const why = [...new Set(because.map((one) => ("metric" in one ? one.metric : judged(causes[one.cause], locale))))].join(", ")
    return `  ${judged(from ?? "new", locale)} -> ${judged(to ?? "gone", locale)}: ${asks[locale]} (${judged("because", locale, { causes: why })})`
  }),
]

/** `folkmoot assess`: judges the three maturity levels on evidence. */
export const assess = (terminal: Terminal): Command =>
  withHistory(withAnswers(withShared(withSources(new Command("assess")))))
    .option("--plan <file>", "the strategy plan, or - for stdin")
    .option("--period <period>", "which period to judge, such as 2025, 2025-Q1, 2025-03 or 2025-01-01..2025-07-01; everything told unless given")
    .option("--last <file>", "what assess --json wrote last time, to say what changed since and because of what")
    .action(async (options: AssessOptions) => {
      const { data, paint } = terminal
      const last = options.last === undefined ? undefined : await readAssessment(options.last, "--last", terminal)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const assessment = await folkmoot.assess({ signal, ...(options.period === undefined ? {} : { period: options.period }) })
        const change = last === undefined ? undefined : sdk.assessmentChanges(sdk.parseAssessment(last), assessment)
        if (options.json === true) return data(json(change === undefined ? assessment : { ...assessment, changes: change }))
        const { level, couldBe, criteria, notInModel } = assessment
        data(`${judged("couldBe", locale, { level: paint("bold", judged("level", locale, { level })), couldBe })}\n`)
        data(aligned(standingLines(assessment, locale)))
        if (change !== undefined) data(`\n${changeLines(change, locale).join("\n")}`)
        data("")
        const width = Math.max(...criteria.map(({ verdict }) => judged(verdict, locale).length))
        for (const { level: of, verdict, asks, because } of criteria) {
          data(aligned([[String(of), paint(colours[verdict], judged(verdict, locale).padEnd(width)), asks[locale]], ["", " ".repeat(width), paint("dim", because[locale])]]))
        }
        const steps = stepLines(assessment, locale)
        if (steps.length > 0) data(`\n${judged("next", locale)}\n${steps.join("\n")}`)
        if (notInModel.length > 0 && options.quiet !== true) terminal.talk(judged("notInModel", locale, { what: notInModel.join(", ") }))
      })
    })
