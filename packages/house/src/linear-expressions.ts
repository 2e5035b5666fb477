/** Whether every regular expression of the packages takes time in proportion to the text it looks through. */
import { analyse } from "scslre"
import ts from "typescript"
import { filesIn, publishedPackages, textOf } from "./workspace.ts"

/** A regular expression in a source, or a place where one is put together while the program runs. */
export interface Expression {
  readonly file: string
  readonly line: number
  /** As it is written, on one line; of one that is put together, the whole call. */
  readonly text: string
  /** Whether it is put together: then it cannot be read here. */
  readonly isMade: boolean
}

/** Regular expressions in the text of a source file. */
export const expressionsIn = (file: string, text: string): readonly Expression[] => {
  const found: Expression[] = []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    const isMade = (ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression) && node.expression.text === "RegExp"
    if (isMade || ts.isRegularExpressionLiteral(node)) found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.getText().replaceAll(/\s+/g, " "), isMade })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Regular expressions of all packages that are published, tests aside. */
export const publishedExpressions = (): readonly Expression[] =>
  publishedPackages()
    .flatMap(({ folder }) => filesIn(`packages/${folder}/src/**/*.ts`))
    .filter((file) => !/\.(?:test|test-d|test-kit)\.ts$/.test(file))
    .flatMap((file) => expressionsIn(file, textOf(file)))

/**
 * Why an expression written out may take more time than in proportion to its text; nothing where it cannot.
 *
 * @remarks
 * Unit: a sentence for each way. A quantifier that trades letters with another or with itself goes back; one that is begun anew at each letter
 * of a text that fits it, and then fails, is as bad.
 */
export const slownessOf = (literal: string): readonly string[] => {
  const end = literal.lastIndexOf("/")
  const { reports } = analyse({ source: literal.slice(1, end), flags: literal.slice(end + 1) })
  const ways = { Trade: "two parts share out", Self: "a part shares out with itself", Move: "is begun anew at each of" } as const
  return reports.map(({ type, exponential, character }) => `${ways[type]} many ${JSON.stringify(character.pick)}${exponential ? ", in more ways than can be counted" : ""}`)
}
