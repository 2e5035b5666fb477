/**
 * The main job on the sample community: lint its plan, read its data, measure, assess, and write the report in three languages.
 *
 * Run by `npm start`. Progress goes to stderr where that is a terminal; the summary goes to stdout.
 */
import { mkdir, writeFile } from "node:fs/promises"
import { join, relative } from "node:path"
import process from "node:process"
import { styleText } from "node:util"
import { formatEstimate, metrics, open, type Assessment, type Finding, type Measure } from "@folkmoot/sdk"
import { levelNames } from "@folkmoot/maturity"
import { languages } from "./languages.ts"
import { sampleHalfYears, sampleOptions } from "./sample-options.ts"
import { root } from "./workspace.ts"

const out = join(root, "out")

const show = (text: string): void => void (process.stderr.isTTY && process.stderr.write(`\r\u001B[2K${text}`))
const bold = (text: string): string => styleText("bold", text, { stream: process.stdout })
const dim = (text: string): string => styleText("dim", text, { stream: process.stdout })

const severities = { error: "errors", warning: "warnings", info: "notes" } as const

const planLines = (findings: readonly Finding[]): readonly string[] => {
  const counts = Object.entries(severities).map(([severity, many]) => `${findings.filter((one) => one.severity === severity).length} ${many}`)
  const worst = findings.filter(({ severity }) => severity !== "info").slice(0, 3)
  return [counts.join(", "), ...worst.map(({ line, column, message }) => `${dim(`${line}:${column}`)}  ${message}`)]
}

const measureLines = (measures: readonly Measure[]): readonly string[] => {
  // What a number rests on beyond what was measured, and what to bear in mind with it: said once, below, for all numbers it is true of.
  const footnotes: string[] = []
  const markOf = (sentence: string): string => {
    if (!footnotes.includes(sentence)) footnotes.push(sentence)
    return `[${footnotes.indexOf(sentence) + 1}]`
  }
  const rows = measures.map(({ metric, estimate }) => {
    const title = metrics.find(({ id }) => id === metric)?.title.en ?? metric
    const { value, interval, note, assumptions, caveats } = formatEstimate(estimate, "en")
    return [title, value, interval === "" ? "" : `(${interval})`, [note, ...[...assumptions, ...caveats].map(markOf)].join(" ")] as const
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column as 0].length)))
  const lines = rows.map(([title, value, interval, note]) =>
    `${title.padEnd(widths[0] ?? 0)}  ${bold(value.padStart(widths[1] ?? 0))}  ${interval.padEnd(widths[2] ?? 0)}  ${dim(note)}`,
  )
  return [...lines, "", ...footnotes.map((sentence, index) => dim(`[${index + 1}] ${sentence}`))]
}

const maturityLines = ({ level, inTheWay, criteria }: Assessment): readonly string[] => {
  const [next] = inTheWay.map((id) => criteria.find(({ criterion }) => criterion === id))
  const met = criteria.filter(({ verdict }) => verdict === "met").length
  const held = level === 0 ? "No level is held yet" : `Level ${level} of 3 is held: ${levelNames[level].en}`
  return [`${held}; ${met} of ${criteria.length} criteria are met.`, ...(next === undefined ? [] : [`Next: ${next.remedy.text.en}`])]
}

const paragraph = (title: string, lines: readonly string[]): string =>
  lines.map((line, index) => `${index === 0 ? bold(title.padEnd(11)) : " ".repeat(11)}${line}`.trimEnd()).join("\n")

await using folkmoot = await open({
  ...sampleOptions(),
  onProgress: (progress) => show(progress.step === "reading" ? `reading ${progress.facts} facts` : progress.step),
})
const { findings } = await folkmoot.lint()
const { facts, rejects, coverage } = await folkmoot.ingest()
const defaults = metrics.map((metric) => ({ metric, variants: Object.keys(metric.variants).slice(0, 1) }))
const { measures } = await folkmoot.measure({ metrics: defaults })
const assessment = await folkmoot.assess()

await mkdir(out, { recursive: true })
const written: string[] = []
for (const locale of Object.keys(languages) as (keyof typeof languages)[]) {
  show(`writing the report in ${languages[locale]}`)
  const { markdown = "", html = "", text = "" } = await folkmoot.report({ locale, audience: "executive", ...sampleHalfYears })
  const files = { [`report.${locale}.md`]: markdown, [`report.${locale}.html`]: html, [`report.${locale}.txt`]: text }
  for (const [name, content] of Object.entries(files)) await writeFile(join(out, name), content)
  written.push(`${languages[locale].padEnd(8)}${Object.keys(files).map((name) => relative(root, join(out, name))).join("  ")}`)
}
show("")

const total = Object.values(facts).reduce((sum, count) => sum + count, 0)
const day = (instant: number): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(instant)
const from = day(Math.min(...coverage.flatMap((one) => one.from ?? [])))
const to = day(Math.max(...coverage.flatMap((one) => one.to ?? [])) - 1)
const rejected = rejects.count === 0 ? "no row rejected" : `${rejects.count} rows rejected, as ${rejects.first[0]?.position}: ${rejects.first[0]?.reason}`
process.stdout.write(
  `${[
    `${bold("Folkmoot")} on its sample community, ${from} to ${to}`,
    paragraph("Plan", planLines(findings)),
    paragraph("Facts", [`${total.toLocaleString("en")} facts in ${Object.keys(facts).length} tables; ${rejected}`]),
    paragraph("Measured", measureLines(measures)),
    paragraph("Maturity", maturityLines(assessment)),
    paragraph("Reports", written),
  ].join("\n\n")}\n`,
)
