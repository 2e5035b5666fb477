import { lintedExample } from "./linted-example.ts"
import { fenced, inline, readableJson } from "./markdown.ts"
import { exportNameOf } from "./unit-name.ts"
import type { Example, LoadedUnit } from "./units.ts"

type Calculator = (totals: unknown, options: object) => unknown

/** Numbers on pages carry six significant digits, which is what examples promise. */
const rounded = (value: unknown): unknown => {
  if (typeof value === "number") return Number(value.toPrecision(6))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, rounded(item)]))
}

/** JSON as it would be typed: keys without quotes. */
const asCode = (value: unknown): string => readableJson(value).replaceAll(/"([a-z]\w*)": /gi, "$1: ")

const calculated = ({ unit, name }: LoadedUnit, { totals, variant, options }: Example): string => {
  const said = { ...(variant === undefined ? {} : { variant }), ...(options === undefined ? {} : { options }) }
  const call = `${exportNameOf(name)}(${asCode(totals)}${Object.keys(said).length === 0 ? "" : `, ${asCode(said)}`})`
  const result = (unit as unknown as Calculator)(totals, said)
  return `${fenced("ts", call)}\n\n${fenced("json", readableJson(rounded(result)))}`
}

const isDocument = (value: unknown): value is string => typeof value === "string" && value.includes("\n")

const told = ({ title: _, ...parts }: Example): string => {
  const documents = Object.entries(parts).filter(([, value]) => isDocument(value))
  const rest = Object.fromEntries(Object.entries(parts).filter(([, value]) => !isDocument(value)))
  return [...documents.map(([part, text]) => `${inline(part)}:\n\n${fenced("text", String(text).trimEnd())}`), fenced("json", readableJson(rest))].join("\n\n")
}

/** A unit's examples: calculators are called, plans are linted, everything else is shown as it is given and expected. */
export const examplesOf = (loaded: LoadedUnit): readonly string[] =>
  loaded.examples.length === 0
    ? []
    : [
        "## Examples",
        ...loaded.examples.map((example) => {
          const isCall = typeof loaded.unit === "function" && example["totals"] !== undefined
          return `### ${example.title}\n\n${isCall ? calculated(loaded, example) : (lintedExample(loaded.unit, example) ?? told(example))}`
        }),
      ]
