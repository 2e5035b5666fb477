import { durationText } from "./duration-text.ts"
import type { Cell, Node } from "./expression.ts"
import { formatInstant } from "./instant.ts"
import { partsOfTerm, type Reach, type Term } from "./summary.ts"
import type { Column, ColumnType } from "./table.ts"
import { tables, type TableId } from "./tables.ts"

/** What sort of cells an expression gives, as far as that can be told without knowing its table or with it. */
const typeOf = (node: Node, table: TableId | undefined): ColumnType | undefined => {
  switch (node.op) {
    case "asOf":
    case "earliest":
      return "instant"
    case "minus":
      return "duration"
    case "plus":
      return typeOf(node.left, table)
    case "pick":
      return [...node.cases.map(([, value]) => value), node.otherwise].flatMap((one) => typeOf(one, table) ?? [])[0]
    case "column":
      return table === undefined ? undefined : (tables[table].columns as Readonly<Record<string, Column>>)[node.name]?.type
    default:
      return undefined
  }
}

const valueText = (value: Cell, type: ColumnType | undefined): string => {
  if (typeof value !== "number") return JSON.stringify(value)
  return type === "duration" ? durationText(value) : type === "instant" ? formatInstant(value) : String(value)
}

const isCompound = (node: Node): boolean => ((node.op === "and" || node.op === "or") && node.all.length > 1) || (node.op === "pick" && node.cases.length > 0)

/** What is joined with nothing else is read by itself. */
const bare = (node: Node): Node => {
  const [only, ...others] = node.op === "and" || node.op === "or" ? node.all : []
  return only !== undefined && others.length === 0 ? bare(only) : node
}

/**
 * A column expression as people read it: `solvedAt <= openedAt + 14 days and kind = "question"`.
 *
 * @remarks
 * Unit: with its `table`, numbers beside the table's instants and durations are written as such, too.
 */
export const expressionText = (given: Node, table?: TableId): string => {
  const whole = bare(given)
  const textOf = (node: Node): string => expressionText(node, table)
  const grouped = (node: Node): string => (isCompound(bare(node)) ? `(${textOf(node)})` : textOf(node))
  const list = (nodes: readonly Node[], joint: string): string => nodes.map(grouped).join(joint)
  /** A side of a comparison; what a number stands for is told by the other side. */
  const beside = (node: Node, other: Node): string => (node.op === "value" ? valueText(node.value, typeOf(other, table)) : grouped(node))
  const sides = (left: Node, sign: string, right: Node): string => `${beside(left, right)} ${sign} ${beside(right, left)}`
  const moved = (left: Node, sign: string, right: Node): string => `${grouped(left)} ${sign} ${right.op === "value" ? valueText(right.value, "duration") : grouped(right)}`
  switch (whole.op) {
    case "column":
      return whole.name
    case "value":
      return JSON.stringify(whole.value)
    case "asOf":
      return "as-of"
    case "known":
      return `${grouped(whole.of)} is told`
    case "not": {
      const of = bare(whole.of)
      return of.op === "known" ? `${grouped(of.of)} is not told` : `not ${of.op === "column" || isCompound(of) ? grouped(of) : `(${textOf(of)})`}`
    }
    case "equal":
      return sides(whole.left, "=", whole.right)
    case "less":
      return sides(whole.left, "<", whole.right)
    case "atMost":
      return sides(whole.left, "<=", whole.right)
    case "oneOf":
      return `${grouped(whole.of)} in [${whole.values.map((value) => valueText(value, typeOf(whole.of, table))).join(", ")}]`
    case "plus":
      return moved(whole.left, "+", whole.right)
    case "minus":
      return moved(whole.left, "-", whole.right)
    case "and":
      return whole.all.length === 0 ? "true" : list(whole.all, " and ")
    case "or":
      return whole.all.length === 0 ? "false" : list(whole.all, " or ")
    case "earliest":
      return `earliest of ${whole.all.map(textOf).join(", ")}`
    case "pick":
      return [...whole.cases.map(([when, then]) => `${beside(then, whole)} if ${textOf(when)}`), `else ${beside(whole.otherwise, whole)}`].join(", ")
  }
}

const reaches: Readonly<Record<Reach, readonly string[]>> = { within: [], "up-to": ["up to the period's end"], before: ["up to the period's beginning"] }

/** How a key reads: by the name its records give it, where that says more than the column does. */
const keyText = (key: Node, name: string | undefined, table: TableId): string => {
  const text = expressionText(key, table)
  if (name === undefined || name === text) return text
  return `${name} = ${isCompound(key) ? `(${text})` : text}`
}

/** From when to when a wait lasts, of the key that says how long it was; its form is that of {@link durations}. */
const waitText = ([key]: Term["keys"], table: TableId): string | undefined => {
  if (key?.op !== "minus" || key.left.op !== "pick") return undefined
  const [[, end] = []] = key.left.cases
  return end === undefined ? undefined : `waits over ${table} from ${expressionText(key.right, table)} to ${expressionText(end, table)}`
}

/** A term by itself as people read it: what is counted, over which table, where; without those it is put together with. */
export const partText = ({ kind, weight, keys, names, table, where: condition, at, reach = "within" }: Term): string => {
  const counted = weight === undefined || names !== undefined ? kind : `${kind === "count" ? "sum" : kind} of ${expressionText(weight, table)}`
  const summed = weight === undefined || names === undefined ? "" : ` with the sum of ${keyText(weight, names.at(-1), table)}`
  const by = keys.length === 0 ? "" : ` by ${keys.map((key, index) => keyText(key, names?.[index], table)).join(", ")}`
  const where = expressionText(condition, table)
  return [
    (kind === "durations" ? waitText(keys, table) : undefined) ?? `${counted} over ${table}${by}${summed}`,
    ...(where === "true" ? [] : [`where ${where}`]),
    ...(at === undefined ? [] : [`dated by ${expressionText(at, table)}`]),
    ...reaches[reach],
  ].join(", ")
}

/** A term as people read it, with those counted together with it and those taken from it. */
export const termText = (whole: Term): string =>
  partsOfTerm(whole)
    .map(({ sign, term }, index) => (index === 0 ? "" : sign === 1 ? "; and " : "; less ") + partText(term))
    .join("")
