import { Command } from "commander"
import { changesText, criteriaText, levelText, stepsText } from "../assessment-text.ts"
import { judged } from "../judging-words.ts"
import { opened, withAnswers, withHistory, withShared, withTranslations, type Shared } from "../opening.ts"
import { readAssessment } from "../report-inputs.ts"
import { withSources } from "../source-options.ts"
import { json, type Terminal } from "../terminal.ts"

interface AssessOptions extends Shared {
  readonly period?: string
  readonly last?: string
  readonly all?: boolean
}

/** `folkmoot assess`: judges the three maturity levels on evidence. */
export const assess = (terminal: Terminal): Command =>
  withHistory(withShared(withSources(withAnswers(withTranslations(new Command("assess"))))))
    .option("--all", "every criterion by itself, those many of which lack the same, too")
    .option("--period <period>", "which period to judge, such as 2025, 2025-Q1, 2025-03 or 2025-01-01..2025-07-01; everything told unless given")
    .option("--last <file>", "what assess --json wrote last time, to say what changed since and because of what")
    .action(async (options: AssessOptions) => {
      const { data } = terminal
      const last = options.last === undefined ? undefined : await readAssessment(options.last, "--last", terminal)
      await opened(terminal, options, async ({ folkmoot, locale, sdk, signal }) => {
        const assessment = await folkmoot.assess({ signal, ...(options.period === undefined ? {} : { period: options.period }) })
        const before = last === undefined ? undefined : sdk.parseAssessment(last)
        if (before instanceof sdk.InvalidInput) throw before
        const change = before === undefined ? undefined : sdk.assessmentChanges(before, assessment)
        if (options.json === true) return data(json(change === undefined ? assessment : { ...assessment, changes: change }))
        const { provenance, notInModel } = assessment
        data(levelText(assessment, locale, terminal))
        if (change !== undefined) data(`\n${changesText(change, locale, sdk)}`)
        data(`\n${criteriaText(assessment, { plan: provenance.plan !== null, data: provenance.asOf !== null }, options.all === true, locale, terminal)}`)
        const steps = stepsText(assessment, locale)
        if (steps !== "") data(`\n${steps}`)
        if (notInModel.length > 0 && options.quiet !== true) terminal.talk(judged("notInModel", locale, { what: notInModel.join(", ") }))
      })
    })
