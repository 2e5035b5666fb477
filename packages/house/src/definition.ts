import type { Condition, Term, Texts } from "@folkmoot/facts"
import { expressionText, termText } from "./expression-text.ts"
import { inline, table } from "./markdown.ts"

interface Defined {
  readonly options: Readonly<Record<string, number>>
  readonly population?: Readonly<Record<string, Condition>>
  readonly leaveOut?: Readonly<Record<string, Readonly<Record<string, Condition | { readonly when: Condition; readonly why?: string }>>>>
  readonly variants: Readonly<Record<string, Variant>>
}

interface Variant {
  readonly means: Texts
  readonly terms: (options: Readonly<Record<string, number>>) => Readonly<Record<string, Term>>
  readonly matures?: (options: Readonly<Record<string, number>>) => number
  readonly leaveOut?: Defined["leaveOut"]
}

const isDefined = (unit: object): unit is Defined => "variants" in unit && "options" in unit

const leftOutRows = (leaveOut: Defined["leaveOut"]): readonly (readonly string[])[] =>
  Object.entries(leaveOut ?? {}).flatMap(([of, reasons]) =>
    Object.entries(reasons).map(([reason, rows]) => [of, inline(reason), "when" in rows ? `${inline(expressionText(rows.when))}${rows.why === undefined ? "" : `; where nothing is left: ${inline(rows.why)}`}` : inline(expressionText(rows))]),
  )

const variantSection = (name: string, variant: Variant, options: Defined["options"]): string => {
  const matures = variant.matures?.(options)
  return [
    `### ${inline(name)}`,
    variant.means.en,
    table(["Total", "Read from facts as"], Object.entries(variant.terms(options)).map(([total, term]) => [inline(total), inline(termText(term))])),
    matures === undefined ? "" : `Rows count once they have been followed for ${inline(`${matures} ms`)}; younger ones are excluded as ${inline("too-young")}.`,
    table(["Also left out of", "Reason", "Where"], leftOutRows(variant.leaveOut)),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
}

/** How a unit reads its totals from facts, variant by variant, with its own options; nothing for units that do not. */
export const definitionOf = (unit: object): readonly string[] =>
  isDefined(unit)
    ? [
        "## Definition",
        table(["Counts over", "Where"], Object.entries(unit.population ?? {}).map(([of, condition]) => [of, inline(expressionText(condition))])),
        table(["Left out of", "Reason", "Where"], leftOutRows(unit.leaveOut)),
        ...Object.entries(unit.variants).map(([name, variant]) => variantSection(name, variant, unit.options)),
      ]
    : []
