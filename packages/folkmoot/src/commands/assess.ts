import type { Assessment, AssessmentChange, Locale } from "@folkmoot/sdk"
import { Command } from "commander"
import { opened, withAnswers, withShared, type Shared } from "../opening.ts"
import { readAssessment } from "../report-inputs.ts"
import { withSources } from "../source-options.ts"
import { aligned, json, type Terminal } from "../terminal.ts"

const marks = {
  met: ["green", "met"],
  unmet: ["red", "unmet"],
  undecided: ["yellow", "undecided"],
  "not-measured": ["dim", "not measured"],
  "not-applicable": ["dim", "not applicable"],
  declared: ["cyan", "declared"],
} as const

interface AssessOptions extends Shared {
  readonly period?: string
  readonly last?: string
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** Where each level stands: what is shown, and what unknown answers could still make of it. */
const standingLines = ({ standings }: Assessment): readonly (readonly string[])[] =>
  standings.map(({ level, held, applicable, met, score }) => [
    `Level ${level}`,
    held ? "held" : "not held",
    `${met} of ${applicable} met`,
    score === undefined || score.low === score.high ? "" : `${percent(score.low)} shown, at most ${percent(score.high)}`,
  ])

/** How many steps are shown; the rest follows once these are taken. */
const nearest = 3

const stepLines = ({ steps, criteria }: Assessment, locale: Locale): readonly string[] =>
  steps.slice(0, nearest).map(({ criterion, effort, alsoDecides, reaches }, index) => {
    const text = criteria.find((one) => one.criterion === criterion)?.remedy.text[locale] ?? criterion
    const gains = [...(alsoDecides.length === 0 ? [] : [`also settles ${alsoDecides.join(", ")}`]), ...(reaches === 0 ? [] : [`then level ${reaches}`])]
    return `  ${index + 1}. ${text} (${criterion}, a matter of ${effort}${gains.length === 0 ? "" : `; ${gains.join("; ")}`})`
  })

const changeLines = ({ level, rubricChanged, criteria }: AssessmentChange, locale: Locale): readonly string[] => [
  level.from === level.to ? `Since the last assessment: still level ${level.to}.` : `Since the last assessment: from level ${level.from} to ${level.to}.`,
  ...(rubricChanged ? ["The criteria themselves changed, so levels are not strictly comparable."] : []),
  ...criteria.map(({ asks, from = "new", to = "gone", because }) => `  ${from} -> ${to}: ${asks[locale]} (because of: ${[...new Set(because.map((one) => ("metric" in one ? one.metric : one.cause)))].join(", ")})`),
]

/** `folkmoot assess`: judges the three maturity levels on evidence. */
export const assess = (terminal: Terminal): Command =>
  withAnswers(withShared(withSources(new Command("assess"))))
    .description("judge the three maturity levels on what the plan says, the data show and people answer")
    .option("--plan <file>", "the strategy plan, or - for stdin")
    .option("--period <period>", "which period to judge, such as 2025, 2025-Q1 or 2025-03; everything told unless given")
    .option("--last <file>", "what assess --json wrote last time, to say what changed since and because of what")
    .action(async (options: AssessOptions) => {
      const { data, paint } = terminal
      const last = options.last === undefined ? undefined : await readAssessment(options.last, "--last", terminal)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const assessment = await folkmoot.assess({ signal, ...(options.period === undefined ? {} : { period: options.period }) })
        const change = last === undefined ? undefined : sdk.assessmentChanges(sdk.parseAssessment(last), assessment)
        if (options.json === true) return data(json(assessment))
        const { level, couldBe, criteria, notInModel } = assessment
        data(`${paint("bold", `Level ${level}`)} of 3; it could be ${couldBe} if all that is unknown turned out well.\n`)
        data(aligned(standingLines(assessment)))
        if (change !== undefined) data(`\n${changeLines(change, locale).join("\n")}`)
        data("")
        for (const { level: of, verdict, asks, because } of criteria) {
          const [style, word] = marks[verdict]
          data(aligned([[String(of), paint(style, word.padEnd(14)), asks[locale]], ["", " ".repeat(14), paint("dim", because[locale])]]))
        }
        const steps = stepLines(assessment, locale)
        if (steps.length > 0) data(`\nNext:\n${steps.join("\n")}`)
        if (notInModel.length > 0) terminal.talk(`folkmoot: no criterion is called ${notInModel.join(", ")}; these answers changed nothing.`)
      })
    })
