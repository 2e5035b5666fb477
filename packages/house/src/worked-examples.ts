import type { AnyMetric } from "@folkmoot/metrics"
import { rounded } from "./agrees.ts"
import { fenced, folded, inline, part, prose, readableJson } from "./markdown.ts"
import { defaultVariant, estimateIn } from "./metric-shown.ts"
import { optionText } from "./told-value.ts"
import { exportNameOf } from "./unit-name.ts"
import type { Example, LoadedUnit } from "./units.ts"

/** JSON as it would be typed: keys without quotes. */
const asCode = (value: unknown): string => readableJson(value).replaceAll(/"([a-z]\w*)": /gi, "$1: ")

/** A metric's example as TypeScript: called with totals, or measured from rows. */
const codeOf = (name: string, metric: AnyMetric, { totals, facts, asOf, variant, options }: Example): string => {
  const exported = exportNameOf(name)
  const said = { ...(variant === undefined ? {} : { variant }), ...(options === undefined ? {} : { options }) }
  if (facts === undefined) return `${exported}(${asCode(totals)}${Object.keys(said).length === 0 ? "" : `, ${asCode(said)}`})`
  const request = { asOf, variants: [variant ?? defaultVariant(metric)], ...(options === undefined ? {} : { options }) }
  return `const facts = ${asCode(facts)}\n\nmeasure(${exported}, facts, ${asCode(request)})[0].estimate`
}

/** How a metric's options are given: behind the totals, with the values of an example or else those it has unless said, and among what `measure` is asked. */
export const optionsGiven = ({ name, examples }: LoadedUnit, metric: AnyMetric): string => {
  const usual = metric.options as Readonly<Record<string, number>>
  if (Object.keys(usual).length === 0) return ""
  const fromTotals = examples.filter(({ totals }) => totals !== undefined)
  const example = fromTotals.find((one) => one["options"] !== undefined) ?? fromTotals[0]
  const totals: unknown = example?.["totals"]
  const { reads: readAlone = Object.keys(usual), variants } = metric
  // Where the number of the totals alone reads none, a variant that does is named.
  const variant = (example?.["options"] === undefined ? undefined : (example["variant"] as string | undefined)) ?? (readAlone.length > 0 ? undefined : Object.keys(variants).find((one) => (variants[one]?.reads ?? readAlone).length > 0))
  const reads = (variant === undefined ? undefined : variants[variant]?.reads) ?? readAlone
  const options = (example?.["options"] ?? Object.fromEntries(Object.entries(usual).filter(([option]) => reads.includes(option)))) as typeof usual
  const [exported, written, said] = [exportNameOf(name), asCode(totals ?? {}), `options: ${asCode(options)}`]
  const lengths = Object.entries(options).filter(([, value]) => optionText(value) !== String(value))
  return fenced("ts", [
    ...lengths.map(([option, value]) => `// ${option}: ${optionText(value).replace(/ \(.*/, "")}, in milliseconds`),
    `${exported}(${totals === undefined || written.includes("\n") ? "totals" : written}, { ${variant === undefined ? "" : `variant: "${variant}", `}${said} })`,
    `measure(${exported}, facts, { asOf: Date.UTC(2026, 3, 1), ${variant === undefined ? "" : `variants: ["${variant}"], `}${said} })`,
  ].join("\n"))
}

const answerIn = (metric: AnyMetric, example: Example): string => {
  const estimate = estimateIn(metric, example)
  if (!estimate.measured) return `not measured: ${estimate.why}`
  const { value, interval, n } = rounded(estimate) as typeof estimate
  return `${value}, from ${interval.low} to ${interval.high}, n = ${n}`
}

/** One call of a metric with totals and what comes of it, for those who look the function up; `from` is the door it is imported by. */
export const callShown = ({ name, examples }: LoadedUnit, metric: AnyMetric, from: string): string => {
  const example = examples.find(({ totals }) => totals !== undefined)
  return example === undefined ? "" : fenced("ts", `import { ${exportNameOf(name)} } from "${from}"\n\n${codeOf(name, metric, example)} // ${answerIn(metric, example)}`)
}

const worked = (name: string, metric: AnyMetric, example: Example): string =>
  [`**${prose(example.title)}**`, fenced("ts", codeOf(name, metric, example)), fenced("json", readableJson(rounded(estimateIn(metric, example))))].join("\n\n")

/** A metric's examples: one from totals and one from facts are shown, the others when asked for. */
export const workedExamples = ({ name, examples }: LoadedUnit, metric: AnyMetric): readonly string[] => {
  const first = [examples.find(({ totals }) => totals !== undefined), examples.find(({ facts }) => facts !== undefined)].filter((example) => example !== undefined)
  const rest = examples.filter((example) => !first.includes(example))
  return part(
    "## In TypeScript",
    fenced("ts", `import { measure } from "@folkmoot/metrics"\nimport { ${exportNameOf(name)} } from "@folkmoot/metrics/${name}"`),
    ...first.map((example) => worked(name, metric, example)),
    rest.length === 0 ? "" : folded(`More examples (${rest.length})`, ...rest.map((example) => worked(name, metric, example))),
  )
}

const isDocument = (value: unknown): value is string => typeof value === "string" && value.includes("\n")

/** An example as it is given and expected. */
export const told = ({ title: _, ...parts }: Example): string => {
  const documents = Object.entries(parts).filter(([, value]) => isDocument(value))
  const rest = Object.fromEntries(Object.entries(parts).filter(([, value]) => !isDocument(value)))
  return [...documents.map(([name, text]) => `${inline(name)}:\n\n${fenced("text", String(text).trimEnd())}`), fenced("json", readableJson(rest))].join("\n\n")
}
