import temml from "temml"

/** What is used of a markdown-it token. */
export interface Token {
  readonly type: string
  content: string
  block: boolean
  map: [number, number] | null
  children: readonly Token[] | null
  readonly attrGet: (name: string) => string | null
  readonly attrSet: (name: string, value: string) => void
}

/** Where markdown-it stands in a paragraph. */
interface InlineState {
  readonly src: string
  pos: number
  push: (type: string, tag: string, nesting: number) => Token
}

/** Where markdown-it stands among the lines. */
interface BlockState {
  readonly src: string
  readonly bMarks: readonly number[]
  readonly tShift: readonly number[]
  readonly eMarks: readonly number[]
  line: number
  push: (type: string, tag: string, nesting: number) => Token
}

/** What is used of the Markdown parser; it comes without types. */
export interface MarkdownParser {
  readonly core: { readonly ruler: { push: (own: string, rule: (state: { readonly tokens: readonly Token[] }) => void) => void } }
  readonly inline: { readonly ruler: { before: (name: string, own: string, rule: (state: InlineState, silent: boolean) => boolean) => void } }
  readonly block: {
    readonly ruler: {
      before: (name: string, own: string, rule: (state: BlockState, start: number, end: number, silent: boolean) => boolean, options: { alt: string[] }) => void
    }
  }
  readonly renderer: { readonly rules: Record<string, (tokens: readonly Token[], index: number) => string> }
}

/** A formula as MathML, which browsers draw by themselves; a formula that is none is an error that shows it. */
export const mathml = (formula: string, displayed: boolean): string => {
  try {
    return temml.renderToString(formula, { displayMode: displayed, throwOnError: true, annotate: false })
  } catch (error) {
    throw new Error(`Not a formula: ${formula}\n${error instanceof Error ? error.message : String(error)}\nIn a text, write a dollar sign as \\$.`, { cause: error })
  }
}

// As GitHub reads it: no space inside the signs, and no letter or digit outside, so that "$5 and $10" is money.
const inlineFormula = /\$(?![\s$])((?:[^$\\\n]|\\.|\n(?!\n))*?[^\s\\$])\$(?![\w$])/y

const inlineMath = (state: InlineState, silent: boolean): boolean => {
  if (state.src[state.pos] !== "$" || /[\w$\\{]/.test(state.src[state.pos - 1] ?? " ")) return false
  inlineFormula.lastIndex = state.pos
  const found = inlineFormula.exec(state.src)
  if (found === null) return false
  if (!silent) state.push("math_inline", "math", 0).content = found[1] ?? ""
  state.pos = inlineFormula.lastIndex
  return true
}

const lineOf = (state: BlockState, line: number): string => state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line])

const blockMath = (state: BlockState, start: number, end: number, silent: boolean): boolean => {
  if (!lineOf(state, start).startsWith("$$")) return false
  const lines: string[] = []
  for (let line = start; line < end; line += 1) {
    const text = lineOf(state, line).trim()
    const inner = line === start ? text.slice(2) : text
    if (inner.endsWith("$$")) {
      if (silent) return true
      const token = state.push("math_block", "math", 0)
      token.block = true
      token.map = [start, line + 1]
      token.content = [...lines, inner.slice(0, -2)].join("\n").trim()
      state.line = line + 1
      return true
    }
    lines.push(inner)
  }
  return false
}

/** Headings keep their code and formulas in the list of contents and in their addresses, where TypeDoc looks for words alone. */
const nameHeadings = ({ tokens }: { readonly tokens: readonly Token[] }): void => {
  for (const [at, { type }] of tokens.entries()) {
    if (type !== "heading_open") continue
    for (const part of tokens[at + 1]?.children ?? []) {
      if (part.type === "code_inline" || part.type === "math_inline") part.children = [{ ...part, type: "text", children: null }]
    }
  }
}

/** Teaches the Markdown parser formulas, `$…$` in a sentence and `$$…$$` on lines of their own. */
export const readFormulas = (parser: MarkdownParser): void => {
  parser.inline.ruler.before("escape", "math_inline", inlineMath)
  parser.block.ruler.before("fence", "math_block", blockMath, { alt: ["paragraph", "reference", "blockquote", "list"] })
  parser.core.ruler.push("heading_names", nameHeadings)
  const { rules } = parser.renderer
  rules["math_inline"] = (tokens, index) => mathml(tokens[index]?.content ?? "", false)
  rules["math_block"] = (tokens, index) => `<div class="formula" tabindex="0">${mathml(tokens[index]?.content ?? "", true)}</div>\n`
}
