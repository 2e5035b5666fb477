import { exportNameOf } from "./unit-name.ts"
import type { UnitFile } from "./units.ts"

/** What the comment above a unit says: one sentence, what there is to remark, and its formulas where it has any. */
export interface UnitComment {
  readonly summary: string
  readonly remarks: string
  /** The formula of each variant, as LaTeX. */
  readonly formulas: Readonly<Record<string, string>>
  /** What each symbol of the formulas stands for. */
  readonly symbols: readonly (readonly [symbol: string, meaning: string])[]
  /** How the files come into being that it reads. */
  readonly obtained: string
}

const nothing: UnitComment = { summary: "", remarks: "", formulas: {}, symbols: [], obtained: "" }

const paragraph = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll(/\{@link (\w+)\}/g, "`$1`").trim()

/** A comment's blocks in order, each with its tag: what stands before the first is its summary. */
const blocksOf = (comment: string): readonly (readonly [tag: string, text: string])[] => {
  const blocks: [tag: string, text: string][] = [["summary", ""]]
  for (const raw of comment.split("\n")) {
    const line = raw.replace(/^\s*\*? ?/, "")
    const [, tag, rest = ""] = /^@(\w+)\s*(.*)$/.exec(line) ?? []
    if (tag !== undefined) blocks.push([tag, rest])
    else if (blocks.length > 0) (blocks.at(-1) as [string, string])[1] += `\n${line}`
  }
  return blocks.map(([tag, text]) => [tag, paragraph(text)])
}

/** Reads the comment above the unit a file exports; empty where there is none. */
export const commentOf = ({ name, text }: Pick<UnitFile, "name" | "text">): UnitComment => {
  const end = text.indexOf(`export const ${exportNameOf(name)} `)
  const above = end === -1 ? "" : text.slice(0, end).trimEnd()
  if (!above.endsWith("*/")) return nothing
  const blocks = blocksOf(above.slice(above.lastIndexOf("/**") + 3, -2))
  const textOf = (tag: string): string => blocks.filter(([own]) => own === tag).map(([, said]) => said).join(" ")
  // LaTeX stands between backticks, since a brace by itself would begin a tag.
  const pairs = (tag: string, form: RegExp): readonly (readonly [string, string])[] =>
    blocks.flatMap(([own, said]) => {
      const [, one, other] = own === tag ? (form.exec(said) ?? []) : []
      return one === undefined || other === undefined ? [] : [[one, other] as const]
    })
  return {
    summary: textOf("summary"),
    remarks: textOf("remarks"),
    formulas: Object.fromEntries(pairs("formula", /^(\S+) `([^`]+)`$/)),
    symbols: pairs("symbol", /^`([^`]+)` (.+)$/),
    obtained: textOf("obtained"),
  }
}

/** What the totals and options of a calculator are, by name. */
export interface CalculatorComments {
  readonly totals: Readonly<Record<string, string>>
  readonly options: Readonly<Record<string, string>>
}

/** The comments above the properties of the object that begins at the end of a line. */
const propertyComments = (text: string, opening: RegExp): Readonly<Record<string, string>> => {
  const found = opening.exec(text)
  if (found === null) return {}
  const [line, indent = ""] = found
  const [body = ""] = text.slice(found.index + line.length).split(`\n${indent}}`)
  const property = new RegExp(`^${indent}  /\\*\\*((?:(?!\\*/).)*)\\*/\\n${indent}  (\\w+)[:,]`, "gms")
  return Object.fromEntries([...body.matchAll(property)].map(([, comment = "", name = ""]) => [name, blocksOf(comment)[0]?.[1] ?? ""]))
}

/** Reads the comments on the totals and options of the calculator a file defines, where they are written into it or into a constant `totals`. */
export const calculatorComments = ({ text }: Pick<UnitFile, "text">): CalculatorComments => ({
  totals: propertyComments(text, /^( *)(?:const totals =|totals:) \{$/m),
  options: propertyComments(text, /^( *)options: \{$/m),
})
