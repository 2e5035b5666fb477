import ts from "typescript"
import { filesIn, textOf } from "./workspace.ts"

/** A block of example code on a page or in a comment. */
export interface ExampleBlock {
  readonly file: string
  readonly line: number
  readonly code: string
}

const fence = /^([ \t]*(?:\*[ \t])?[ \t]*)```ts[ \t]*\n([\s\S]*?)^\1```/gm

/** The ```ts blocks of a Markdown text or of the comments of a source file. */
export const blocksIn = (file: string, text: string): readonly ExampleBlock[] =>
  [...text.matchAll(fence)].map(({ index, 1: margin = "", 2: body = "" }) => ({
    file,
    line: text.slice(0, index).split("\n").length + 1,
    code: body.split("\n").map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.replace(/^\s*\*?/, ""))).join("\n"),
  }))

/** Every example the house shows: package pages, guides, and comments of sources. */
export const allExamples = (): readonly ExampleBlock[] =>
  [...filesIn("README.md"), ...filesIn("packages/*/README.md"), ...filesIn("docs/*.md"), ...filesIn("docs/guides/*.md"), ...filesIn("packages/*/src/**/*.ts")]
    .filter((file) => !file.startsWith("packages/house/src/templates/") && !file.endsWith(".test.ts"))
    .flatMap((file) => blocksIn(file, textOf(file)))

/** Whether a block calls a law kit, which registers tests of its own and so cannot run inside one. */
export const callsLaws = ({ code }: ExampleBlock): boolean => /^(?:[a-z]+Laws|ruleTester)\(/m.test(code)

const said = /\/\/ => ([^\n]+(?:\n[ \t]*\/\/ {2,}[^\n]+)*)/g

interface Said {
  readonly expected: string
  readonly whole: boolean
}

/** Reads `{ value: 0.7, ... }` as an expression and whether it is all there is to say. */
const readSaid = (text: string): Said => {
  const joined = text.replace(/\n[ \t]*\/\/ +/g, " ").trim()
  const expected = joined.replace(/,\s*\.\.\.\s*([}\]])/g, " $1")
  return { expected, whole: expected === joined }
}

const subjectOf = (statement: ts.Statement, source: ts.SourceFile): { readonly text: string; readonly keeps: boolean } | undefined => {
  if (ts.isExpressionStatement(statement)) {
    const { expression } = statement
    const isLog = ts.isCallExpression(expression) && expression.expression.getText(source) === "console.log"
    return { text: (isLog ? (expression.arguments[0] ?? expression) : expression).getText(source), keeps: false }
  }
  const name = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name.getText(source) : undefined
  return name === undefined ? undefined : { text: name, keeps: true }
}

/**
 * Turns a block into a module that fails where the page is wrong: `expression // => value` becomes an assertion.
 *
 * @remarks
 * The value is an expression; `...` before a closing brace means that more fields are there. A value may go on in the comment lines
 * below, indented. A claim that does not stand right after a statement is an error, because nobody would ever check it.
 */
export const toModule = ({ file, line, code }: ExampleBlock, agreesFrom: string): string => {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true)
  const claims = new Map([...code.matchAll(said)].map((match) => [match.index, readSaid(match[1] ?? "")]))
  const pieces = source.statements.map((statement) => {
    const text = code.slice(statement.getFullStart(), statement.end)
    const start = ts.getTrailingCommentRanges(code, statement.end)?.[0]?.pos
    const claim = start === undefined ? undefined : claims.get(start)
    const subject = claim === undefined ? undefined : subjectOf(statement, source)
    if (start === undefined || claim === undefined || subject === undefined) return text
    claims.delete(start)
    const assertion = `agrees(${subject.text}, ${claim.expected}, ${String(claim.whole)})`
    return `${subject.keeps ? `${text}\n` : `${code.slice(statement.getFullStart(), statement.getStart(source))}\n`}${assertion}\n`
  })
  const [stray] = claims.keys()
  if (stray !== undefined) {
    throw new Error(`${file}:${line + code.slice(0, stray).split("\n").length - 1}: this => does not follow a statement, so it cannot be checked.`)
  }
  return `import { agrees } from ${JSON.stringify(agreesFrom)}\n${pieces.join("")}\nexport const checked = agrees\n`
}
