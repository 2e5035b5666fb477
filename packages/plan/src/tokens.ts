import { Lexer, Parser, type CST } from "yaml"
import { problemAt, type Problem } from "./problem.ts"
import { syntaxRules } from "./syntax-rules.ts"

/** The most characters a document may have: more than any plan needs, little enough to be read at once. */
export const mostCharacters = 1_048_576

/** The most levels of nesting; a plan needs fewer than ten. */
export const mostLevels = 64

const mostLexemes = 250_000

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
  let flow = 0
  let column = 0
  let lineBegins = true
  const lines: { readonly column: number; levels: number }[] = []
  let levels = 0
  return (lexeme, isText) => {
    const type = isText ? "text" : lexeme
    if (type === "\n" || type === "\r\n" || type === "") {
      column = 0
      lineBegins = true
      return levels + flow
    }
    if (/^[ \t]/.test(type)) {
      column += lexeme.length
      return levels + flow
    }
    if (flow === 0 && lineBegins && lexeme[0] !== "#") {
      while (lines.length > 0 && (lines.at(-1)?.column ?? 0) >= column) levels -= lines.pop()?.levels ?? 0
      lines.push({ column, levels: 1 })
      levels += 1
    }
    lineBegins = false
    if (type === "[" || type === "{") flow += 1
    else if (type === "]" || type === "}") flow = Math.max(0, flow - 1)
    else if (type === "---" || type === "...") flow = 0
    else if (flow === 0 && (type === "-" || type === "?" || type === ":")) {
      const line = lines.at(-1)
      if (line !== undefined) line.levels += 1
      levels += 1
    }
    const lastBreak = lexeme.lastIndexOf("\n")
    column = lastBreak < 0 ? column + lexeme.length : lexeme.length - lastBreak - 1
    // A block text ends with the line break, so that the next lexeme begins a line.
    if (lastBreak >= 0 && lastBreak === lexeme.length - 1) lineBegins = true
    return levels + flow
  }
}

/** What the lexer tells beside pieces of the text: a document begins, a flow ends in error, a text follows. */
const signs = { document: "\x02", flowEnd: "\x18", text: "\x1F" }

/**
 * Cuts a text into the tokens of its syntax, unless it is too large or too deeply nested to be read safely.
 *
 * @remarks
 * Directives other than YAML 1.2's are reported and left out, so they cannot change what the rest means.
 */
export const tokensOf = (given: string): Tokens => {
  if (given.length > mostCharacters) {
    const slots = { size: given.length, most: mostCharacters }
    return { tokens: [], refused: true, problems: [problemAt(syntaxRules.tooLarge, "size", slots, { start: 0, end: 0 })] }
  }
  const { text, problems } = cleaned(given)
  const refuse = (message: "depth" | "parts", most: number, start: number): Tokens => ({
    tokens: [],
    refused: true,
    problems: [...problems, problemAt(syntaxRules.tooLarge, message, { most }, { start, end: Math.min(text.length, start + 1) })],
  })
  const lexemes: string[] = []
  const depth = depthMeter()
  let offset = 0
  let textFollows = false
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme)
    if (lexemes.length > mostLexemes) return refuse("parts", mostLexemes, offset)
    if (!textFollows && (lexeme === signs.document || lexeme === signs.flowEnd || lexeme === signs.text)) {
      textFollows = lexeme === signs.text
      if (lexeme === signs.flowEnd) depth("...", false)
      continue
    }
    if (depth(lexeme, textFollows) > mostLevels) return refuse("depth", mostLevels, offset)
    textFollows = false
    offset += lexeme.length
  }
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of lexemes) for (const token of parser.next(lexeme)) tokens.push(token)
  for (const token of parser.end()) tokens.push(token)
  const versions: Problem[] = []
  const kept = tokens.filter((token) => {
    if (token.type !== "directive" || !/^%YAML\b/.test(token.source) || /^%YAML\s+1\.2\s*$/.test(token.source)) return true
    const range = { start: token.offset, end: token.offset + token.source.length }
    versions.push(problemAt(syntaxRules.version, "other", { given: token.source.slice(1) }, range))
    return false
  })
  return { tokens: kept, refused: false, problems: [...problems, ...versions] }
}
