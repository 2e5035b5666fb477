import { partsOfTerm, type Expression, type Reach, type Term } from "@folkmoot/facts"

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

const reaches: Readonly<Record<Reach, readonly string[]>> = { within: [], "up-to": ["up to the period's end"], before: ["up to the period's beginning"] }

/** How a key reads: by the name its records give it, where that says more than the column does. */
const keyText = (key: Node, name: string | undefined): string => {
  const text = expressionText(key)
  return name === undefined || name === text ? text : `${name} = ${grouped(key)}`
}

/** A simple term as people read it: what is counted, over which table, where. */
const simpleText = ({ kind, weight, keys, names, table, where: condition, at, reach = "within" }: Term): string => {
  const counted = weight === undefined || names !== undefined ? kind : `${kind === "count" ? "sum" : kind} of ${expressionText(weight)}`
  const summed = weight === undefined || names === undefined ? "" : ` with the sum of ${keyText(weight, names.at(-1))}`
  const by = keys.length === 0 ? "" : ` by ${keys.map((key, index) => keyText(key, names?.[index])).join(", ")}`
  const where = expressionText(condition)
  return [
    `${counted} over ${table}${by}${summed}`,
    ...(where === "true" ? [] : [`where ${where}`]),
    ...(at === undefined ? [] : [`dated by ${expressionText(at)}`]),
    ...reaches[reach],
  ].join(", ")
}

/** A term as people read it, with those counted together with it and those taken from it. */
export const termText = (whole: Term): string =>
  partsOfTerm(whole)
    .map(({ sign, term }, index) => (index === 0 ? "" : sign === 1 ? "; and " : "; less ") + simpleText(term))
    .join("")
