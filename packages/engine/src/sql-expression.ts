import type { Dialect } from "./dialect.ts"
import type { TypedNode } from "./typed-node.ts"

/** Prints expressions in a dialect. */
export interface SqlExpressions {
  /** SQL that gives an expression's cell, NULL where it is untold. */
  readonly cell: (node: TypedNode) => string
  /** SQL for a condition where NULL counts as false, as it does after WHERE and WHEN. */
  readonly truth: (node: TypedNode) => string
  /** SQL for a number. */
  readonly number: (value: number) => string
}

/** Printing for a dialect; every name and text in the SQL has passed its quoting. */
export const sqlExpressions = (dialect: Dialect): SqlExpressions => {
  const number = (value: number): string => {
    if (Number.isSafeInteger(value)) return dialect.integer(String(value))
    const digits = String(value)
    // With an exponent it is a double everywhere; without one it is a decimal in some databases.
    return dialect.real(digits.includes("e") ? digits : `${digits}e0`)
  }

  const literal = (value: string | number | boolean): string => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE"
    return typeof value === "string" ? dialect.text(value) : number(value)
  }

  const real = (node: TypedNode): string => (node.kind === "real" ? cell(node) : dialect.real(cell(node)))

  /** A cell in the company of cells of another kind of number. */
  const cellAs = (kind: TypedNode["kind"], node: TypedNode): string => (kind === "real" && node.op !== "nothing" ? real(node) : cell(node))

  const cell = (node: TypedNode): string => {
    switch (node.op) {
      case "nothing":
        return "NULL"
      case "column":
        return dialect.identifier(node.name)
      case "value":
        return literal(node.value)
      case "plus":
      case "minus":
        return `(${real(node.left)} ${node.op === "plus" ? "+" : "-"} ${real(node.right)})`
      case "earliest":
        return dialect.least(node.all.map((one) => cellAs(node.kind, one)))
      case "pick": {
        const otherwise = cellAs(node.kind, node.otherwise)
        if (node.cases.length === 0) return otherwise
        return `CASE ${node.cases.map(([condition, value]) => `WHEN ${truth(condition)} THEN ${cellAs(node.kind, value)}`).join(" ")} ELSE ${otherwise} END`
      }
      default:
        return `coalesce(${truth(node)}, FALSE)`
    }
  }

  const joined = (all: readonly TypedNode[], word: string, ofNone: string): string =>
    all.length < 2 ? (all.map(truth)[0] ?? ofNone) : `(${all.map(truth).join(` ${word} `)})`

  const truth = (node: TypedNode): string => {
    switch (node.op) {
      case "known":
        return `(${cell(node.of)} IS NOT NULL)`
      case "equal":
        return `(${cell(node.left)} = ${cell(node.right)})`
      case "less":
        return `(${cell(node.left)} < ${cell(node.right)})`
      case "atMost":
        return `(${cell(node.left)} <= ${cell(node.right)})`
      case "oneOf":
        return `(${cell(node.of)} IN (${node.values.map(cell).join(", ")}))`
      case "and":
        return joined(node.all, "AND", "TRUE")
      case "or":
        return joined(node.all, "OR", "FALSE")
      case "not":
        return `(NOT coalesce(${truth(node.of)}, FALSE))`
      default:
        return cell(node)
    }
  }

  return { cell, truth, number }
}
