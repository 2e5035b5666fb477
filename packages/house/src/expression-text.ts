import type { Expression, Term } from "@folkmoot/facts"

type Node = Expression

const list = (nodes: readonly Node[], joint: string): string => nodes.map((node) => grouped(node)).join(joint)

const isCompound = (node: Node): boolean => (node.op === "and" || node.op === "or") && node.all.length > 1

const grouped = (node: Node): string => (isCompound(node) ? `(${expressionText(node)})` : expressionText(node))

/** A column expression as people read it: `solvedAt <= openedAt + 1209600000 and kind = "question"`. */
export const expressionText = (node: Node): string => {
  switch (node.op) {
    case "column":
      return node.name
    case "value":
      return JSON.stringify(node.value)
    case "asOf":
      return "as-of"
    case "known":
      return `${grouped(node.of)} is told`
    case "not":
      return `not ${grouped(node.of)}`
    case "equal":
      return `${grouped(node.left)} = ${grouped(node.right)}`
    case "less":
      return `${grouped(node.left)} < ${grouped(node.right)}`
    case "atMost":
      return `${grouped(node.left)} <= ${grouped(node.right)}`
    case "oneOf":
      return `${grouped(node.of)} in [${node.values.map((value) => JSON.stringify(value)).join(", ")}]`
    case "plus":
      return `${grouped(node.left)} + ${grouped(node.right)}`
    case "minus":
      return `${grouped(node.left)} - ${grouped(node.right)}`
    case "and":
      return node.all.length === 0 ? "true" : list(node.all, " and ")
    case "or":
      return node.all.length === 0 ? "false" : list(node.all, " or ")
    case "earliest":
      return `earliest of ${node.all.map(expressionText).join(", ")}`
    case "pick":
      return `${node.cases.map(([when, then]) => `${expressionText(then)} if ${expressionText(when)}`).join(", ")}, else ${expressionText(node.otherwise)}`
  }
}

/** A term as people read it: what is counted, over which table, where. */
export const termText = (term: Term): string => {
  const counted = term.weight === undefined ? term.kind : `${term.kind === "count" ? "sum" : term.kind} of ${expressionText(term.weight)}`
  const by = term.keys.length === 0 ? "" : ` by ${term.keys.map(expressionText).join(", ")}`
  const where = expressionText(term.where)
  return [
    `${counted} over ${term.table}${by}`,
    ...(where === "true" ? [] : [`where ${where}`]),
    ...(term.at === undefined ? [] : [`dated by ${expressionText(term.at)}`]),
    ...(term.upTo === true ? ["up to the period's end"] : []),
  ].join(", ")
}
