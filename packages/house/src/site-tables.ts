import type { MarkdownParser, Token } from "./site-math.ts"

/** From how many letters on a cell is read as a text: three columns of such are too narrow on a phone. */
const aText = 60

const textIn = (tokens: readonly Token[], at: number): string => tokens[at + 1]?.content ?? ""

/** Marks tables that hold texts, and has each of their cells know the head of its column: where there is no room for columns, cells stand below one another. */
const markTexts = ({ tokens }: { readonly tokens: readonly Token[] }): void => {
  for (const [from, table] of tokens.entries()) {
    if (table.type !== "table_open") continue
    const end = tokens.findIndex(({ type }, at) => at > from && type === "table_close")
    const within = tokens.slice(from, end)
    const heads = within.flatMap(({ type }, at) => (type === "th_open" ? [textIn(within, at).replaceAll("`", "")] : []))
    const cells = within.flatMap((token, at) => (token.type === "td_open" ? [{ token, text: textIn(within, at) }] : []))
    if (heads.length < 3 || cells.every(({ text }) => text.length < aText)) continue
    table.attrSet("class", "stacked")
    for (const [at, { token }] of cells.entries()) token.attrSet("data-head", heads[at % heads.length] ?? "")
  }
}

/** Teaches the Markdown parser tables that scroll by themselves, or on a phone, where they hold texts, need not. */
export const layTables = (parser: MarkdownParser): void => {
  parser.core.ruler.push("table_texts", markTexts)
  const { rules } = parser.renderer
  rules["table_open"] = (tokens, index) => `<div class="wide${tokens[index]?.attrGet("class") === "stacked" ? " stacked" : ""}" tabindex="0"><table>\n`
  rules["table_close"] = () => "</table></div>\n"
}
