import { Command } from "commander"
import { opened, withShared, type Shared } from "../opening.ts"
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

/** `folkmoot assess`: judges the three maturity levels on evidence. */
export const assess = (terminal: Terminal): Command =>
  withShared(withSources(new Command("assess")))
    .description("judge the three maturity levels on what the plan says and the data show")
    .option("--plan <file>", "the strategy plan, or - for stdin")
    .option("--period <period>", "which period to judge, such as 2025, 2025-Q1 or 2025-03; everything told unless given")
    .action(async (options: Shared & { readonly period?: string }) => {
      const { data, paint } = terminal
      await opened(terminal, options, async ({ folkmoot, locale, signal }) => {
        const assessment = await folkmoot.assess({ signal, ...(options.period === undefined ? {} : { period: options.period }) })
        if (options.json === true) return data(json(assessment))
        const { level, couldBe, criteria, inTheWay } = assessment
        data(`${paint("bold", `Level ${level}`)} of 3; it could be ${couldBe} if all that is unknown turned out well.\n`)
        for (const { level: of, verdict, asks, because } of criteria) {
          const [style, word] = marks[verdict]
          data(aligned([[String(of), paint(style, word.padEnd(14)), asks[locale]], ["", " ".repeat(14), paint("dim", because[locale])]]))
        }
        if (inTheWay.length > 0) data(`\nIn the way of the next level: ${inTheWay.join(", ")}`)
      })
    })
