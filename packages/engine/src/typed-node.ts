import type { Cell, ColumnType, Node, TableId } from "@folkmoot/facts"
import { tables } from "@folkmoot/facts"

/** How an engine keeps a cell: instants and durations are integers; what arithmetic gives is real, as it is for the evaluator. */
export type CellKind = "text" | "boolean" | "integer" | "real"

/**
 * An expression with the kind of its cells worked out and the as-of moment filled in.
 *
 * @remarks
 * Unit: what the evaluator decides by looking at a cell is decided here once, by looking at the types: comparing what can never be equal
 * is false, a column the table does not have is `nothing`, and so on. Engines then need to know only well-typed expressions.
 */
export type TypedNode =
  | { readonly op: "nothing"; readonly kind: "nothing" }
  | { readonly op: "column"; readonly kind: CellKind; readonly name: string }
  | { readonly op: "value"; readonly kind: CellKind; readonly value: Exclude<Cell, null> }
  | { readonly op: "known" | "not"; readonly kind: "boolean"; readonly of: TypedNode }
  | { readonly op: "equal" | "less" | "atMost"; readonly kind: "boolean"; readonly left: TypedNode; readonly right: TypedNode }
  | { readonly op: "oneOf"; readonly kind: "boolean"; readonly of: TypedNode; readonly values: readonly TypedNode[] }
  | { readonly op: "plus" | "minus"; readonly kind: "real"; readonly left: TypedNode; readonly right: TypedNode }
  | { readonly op: "and" | "or"; readonly kind: "boolean"; readonly all: readonly TypedNode[] }
  | { readonly op: "earliest"; readonly kind: "integer" | "real"; readonly all: readonly TypedNode[] }
  | { readonly op: "pick"; readonly kind: CellKind; readonly cases: readonly (readonly [TypedNode, TypedNode])[]; readonly otherwise: TypedNode }

/** What typing needs to know, and where it says what it cannot type. */
export interface Typing {
  readonly table: TableId
  readonly asOf: number
  readonly refuse: (message: string) => void
}

/** How engines keep the cells of each type of column. */
export const kindOf: Readonly<Record<ColumnType, CellKind>> = {
  text: "text",
  boolean: "boolean",
  integer: "integer",
  instant: "integer",
  duration: "integer",
  real: "real",
}

const nothing: TypedNode = { op: "nothing", kind: "nothing" }

const never: TypedNode = { op: "value", kind: "boolean", value: false }

/** Whether cells of an expression are numbers. */
export const isNumber = ({ kind }: TypedNode): boolean => kind === "integer" || kind === "real"

/** Whether no row can meet a condition. */
export const isNever = (node: TypedNode): boolean => node.op === "value" && node.value === false

const halfPair = /\p{Surrogate}/u

/** Whether a text can be kept byte for byte by every engine: half a surrogate pair has no bytes of its own. */
export const isKeepable = (text: string): boolean => !halfPair.test(text)

const typeValue = (value: Exclude<Cell, null>, { refuse }: Typing): TypedNode => {
  if (typeof value === "boolean") return { op: "value", kind: "boolean", value }
  if (typeof value === "string") {
    if (!isKeepable(value)) refuse(`The text ${JSON.stringify(value)} holds half a surrogate pair, which no stored text does.`)
    return { op: "value", kind: "text", value }
  }
  if (!Number.isFinite(value)) {
    refuse(`The number ${String(value)} is not finite.`)
    return nothing
  }
  // Adding zero turns -0 into 0, which the evaluator does not tell apart but databases do.
  return { op: "value", kind: Number.isSafeInteger(value) ? "integer" : "real", value: value + 0 }
}

/** A column of a table, or nothing where the table has none of that name. */
export const typeColumn = (name: string, table: TableId): TypedNode => {
  const columns: Readonly<Record<string, { readonly type: ColumnType }>> = tables[table].columns
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined
  return column === undefined ? nothing : { op: "column", kind: kindOf[column.type], name }
}

const typeCondition = (node: Node, typing: Typing): TypedNode => {
  const typed = typeNode(node, typing)
  return typed.kind === "boolean" ? typed : never
}

const typeComparison = (node: Extract<Node, { op: "equal" | "less" | "atMost" }>, typing: Typing): TypedNode => {
  const left = typeNode(node.left, typing)
  const right = typeNode(node.right, typing)
  if (left.op === "nothing" || right.op === "nothing") return never
  const comparison: TypedNode = { op: node.op, kind: "boolean", left, right }
  if (isNumber(left) && isNumber(right)) return comparison
  if (node.op === "equal") return left.kind === right.kind ? comparison : never
  if (left.kind === "boolean" || right.kind === "boolean") return never
  typing.refuse("Texts are put in order, and no order of texts is the same everywhere.")
  return never
}

const typePick = (node: Extract<Node, { op: "pick" }>, typing: Typing): TypedNode => {
  const cases = node.cases
    .map(([condition, value]) => [typeCondition(condition, typing), typeNode(value, typing)] as const)
    .filter(([condition]) => !isNever(condition))
  const otherwise = typeNode(node.otherwise, typing)
  const kinds = new Set([...cases.map(([, value]) => value.kind), otherwise.kind])
  kinds.delete("nothing")
  if (kinds.has("real")) kinds.delete("integer")
  const [kind, other] = kinds
  if (other !== undefined) typing.refuse(`One expression gives now ${String(kind)}, now ${other} cells.`)
  return kind === undefined || kind === "nothing" ? nothing : { op: "pick", kind, cases, otherwise }
}

/** Works out the kind of an expression's cells; what cannot be typed is refused, and stands as a placeholder. */
export const typeNode = (node: Node, typing: Typing): TypedNode => {
  switch (node.op) {
    case "column":
      return typeColumn(node.name, typing.table)
    case "value":
      return typeValue(node.value, typing)
    case "asOf":
      return typeValue(typing.asOf, typing)
    case "known": {
      const of = typeNode(node.of, typing)
      return of.op === "nothing" ? never : { op: "known", kind: "boolean", of }
    }
    case "equal":
    case "less":
    case "atMost":
      return typeComparison(node, typing)
    case "oneOf": {
      const of = typeNode(node.of, typing)
      const values = node.values
        .map((value) => typeValue(value, typing))
        .filter((value) => value.kind === of.kind || (of.kind === "real" && value.kind === "integer"))
      return values.length === 0 ? never : { op: "oneOf", kind: "boolean", of, values }
    }
    case "plus":
    case "minus": {
      const left = typeNode(node.left, typing)
      const right = typeNode(node.right, typing)
      return isNumber(left) && isNumber(right) ? { op: node.op, kind: "real", left, right } : nothing
    }
    case "and":
    case "or":
      return { op: node.op, kind: "boolean", all: node.all.map((one) => typeCondition(one, typing)) }
    case "not":
      return { op: "not", kind: "boolean", of: typeCondition(node.of, typing) }
    case "earliest": {
      const all = node.all.map((one) => typeNode(one, typing)).filter(isNumber)
      const kind = all.every((one) => one.kind === "integer") ? "integer" : "real"
      return all.length === 0 ? nothing : { op: "earliest", kind, all }
    }
    case "pick":
      return typePick(node, typing)
    default:
      typing.refuse(`There is no operation ${JSON.stringify((node as { readonly op: unknown }).op)}.`)
      return nothing
  }
}
