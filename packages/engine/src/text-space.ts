import type { TextCodes } from "@folkmoot/facts"
import type { TypedNode } from "./typed-node.ts"

/** The columns whose texts an expression can give. */
const columnsGiving = (node: TypedNode): readonly string[] => {
  if (node.op === "column") return [node.name]
  return node.op === "pick" ? [...node.cases.map(([, value]) => value), node.otherwise].flatMap(columnsGiving) : []
}

/**
 * Whose codes the texts of some expressions can be told by without translating any; nobody's where none is of a column, or they are mixed.
 *
 * @remarks
 * A text named in a question gets a code among those it is compared with, so equal texts have equal codes.
 */
export const textSpace = (nodes: readonly TypedNode[], textsOf: (column: string) => TextCodes): { readonly codes?: TextCodes; readonly isMixed: boolean } => {
  const [codes, ...others] = new Set(nodes.filter(({ kind }) => kind === "text").flatMap(columnsGiving).map(textsOf))
  const isMixed = others.length > 0
  return isMixed || codes === undefined ? { isMixed } : { codes, isMixed }
}
