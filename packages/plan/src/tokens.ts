import { Lexer, Parser, type CST } from "yaml"
import { problemAt, type Problem } from "./problem.ts"
import { mostCharacters, mostLevels, mostParts, mostProblems } from "./limits.ts"
import { syntaxRules } from "./syntax-rules.ts"

/** What is left of a text once it is cut into tokens, or why it was not. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  readonly problems: readonly Problem[]
  readonly refused: boolean
}

// Invisible characters that YAML forbids, and halves of surrogate pairs. Replacing each by one sign keeps every offset where it was.
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|\p{Cs}/gu

const cleaned = (text: string): { readonly text: string; readonly problems: readonly Problem[] } => {
  const first = forbidden[Symbol.matchAll](text).next().value
  if (first === undefined) return { text, problems: [] }
  const code = (first[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")
  const range = { start: first.index, end: first.index + first[0].length }
  return { text: text.replace(forbidden, "\uFFFD"), problems: [problemAt(syntaxRules.character, "control", { code }, range)] }
}

/**
 * How deeply a text nests, told from its lexemes as they come.
 *
 * @remarks
 * Never too low by more than a factor of two, which is all that is needed: the library that builds the tree recurses, and must not be
 * given a text that it could not come back from.
 */
const depthMeter = (): ((lexeme: string, isText: boolean) => number) => {
  // How many colons stand in each open bracket or brace since its last comma. A chain such as `a: b: c:` is an error there, but the library
  // nests it all the same.
  const flows: number[] = []
  let chained = 0
  let column = 0
  let lineBegins = true
  const lines: { readonly column: number; levels: number }[] = []
  let levels = 0
  const unchain = (): void => void (chained -= Math.max(0, (flows.pop() ?? 0) - 1))
  return (lexeme, isText) => {
    const type = isText ? "text" : lexeme
    if (type[0] === " " || type[0] === "\t") {
      column += lexeme.length
      return levels + flows.length + chained
    }
    // A comment is on no level, and neither is a block text: that begins with its own white space.
    if (flows.length === 0 && lineBegins && /^[^#\s]/.test(lexeme)) {
      while (lines.length > 0 && (lines.at(-1)?.column ?? 0) >= column) levels -= lines.pop()?.levels ?? 0
      lines.push({ column, levels: 1 })
      levels += 1
    }
    lineBegins = false
    if (type === "[" || type === "{") flows.push(0)
    else if (type === "]" || type === "}") unchain()
    else if (type === "---" || type === "...") while (flows.length > 0) unchain()
    else if (flows.length > 0) {
      if (type === ",") {
        unchain()
        flows.push(0)
      } else if (type === ":") {
        const colons = flows.pop() ?? 0
        if (colons > 0) chained += 1
        flows.push(colons + 1)
      }
    } else if (type === "-" || type === "?" || type === ":") {
      const line = lines.at(-1)
      if (line !== undefined) line.levels += 1
      levels += 1
    }
    const lastBreak = lexeme.lastIndexOf("\n")
    column = lastBreak < 0 ? column + lexeme.length : lexeme.length - lastBreak - 1
    // A line break is a lexeme of its own, or ends a block text.
    if (lastBreak >= 0 && lastBreak === lexeme.length - 1) lineBegins = true
    return levels + flows.length + chained
  }
}

/** What the lexer tells beside pieces of the text, in which none of these is left: a document begins, a flow ends in error, a text follows. */
const [documentBegins, flowEnds, textFollows] = ["\x02", "\x18", "\x1F"]

/** The line breaks within a lexeme; one that is nothing but a line break has none within. */
const breaksIn = (lexeme: string): number => {
  let count = 0
  for (let at = lexeme.indexOf("\n"); at >= 0 && at < lexeme.length - 1; at = lexeme.indexOf("\n", at + 1)) count += 1
  return count
}

/**
 * Cuts a text into the tokens of its syntax, unless it is too large or too deeply nested to be read safely.
 *
 * @remarks
 * Directives mean nothing in a plan: they are left out, so that they cannot change what the rest means, and told where they ask for
 * another YAML than 1.2. What stands where nothing can stand is told and left out as well; where there is very much of it, the text is
 * refused.
 */
export const tokensOf = (given: string): Tokens => {
  if (given.length > mostCharacters) {
    const slots = { size: given.length, most: mostCharacters }
    return { tokens: [], refused: true, problems: [problemAt(syntaxRules.tooLarge, "size", slots, { start: 0, end: 0 })] }
  }
  const { text, problems: unclean } = cleaned(given)
  const problems = [...unclean]
  const tokens: CST.Token[] = []
  const refused = (): Tokens => ({ tokens: [], problems, refused: true })
  const refuse = (message: "depth" | "parts", most: number, start: number): Tokens => {
    problems.push(problemAt(syntaxRules.tooLarge, message, { most }, { start, end: Math.min(text.length, start + 1) }))
    return refused()
  }
  const take = (token: CST.Token): void => {
    const range = { start: token.offset, end: token.offset + ("source" in token ? token.source.length : 1) }
    if (token.type === "error") problems.push(problemAt(syntaxRules.yaml, "unclosed", {}, range))
    else if (token.type !== "directive") tokens.push(token)
    else if (/^%YAML\b/.test(token.source) && !/^%YAML\s+1\.2\s*$/.test(token.source)) problems.push(problemAt(syntaxRules.version, "other", { given: token.source.slice(1) }, range))
  }
  const parser = new Parser()
  const depth = depthMeter()
  let offset = 0
  let parts = 0
  let before: string | undefined
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === flowEnds) depth("...", false)
    else if (lexeme !== documentBegins && lexeme !== textFollows) {
      parts += 1 + breaksIn(lexeme)
      if (parts > mostParts) return refuse("parts", mostParts, offset)
      // The line on which all begins is a level of the meter, but nothing is nested in it yet.
      if (depth(lexeme, before === textFollows) > mostLevels + 1) return refuse("depth", mostLevels, offset)
      offset += lexeme.length
    }
    before = lexeme
    for (const token of parser.next(lexeme)) take(token)
    if (problems.length >= mostProblems) return refused()
  }
  for (const token of parser.end()) take(token)
  return { tokens, problems, refused: false }
}
