import { localeOf } from "@folkmoot/facts"
import type { Finding } from "./finding.ts"
import { defineFormat } from "./findings-given.ts"
import { byFile, open, type FormatContext, type Style } from "./format.ts"
import { countText, nothingText, severityText, suppressedText, words } from "./format-words.ts"
import { visible } from "./message.ts"
import { lineStarts } from "./source.ts"

/** How much of a line is shown; a plan in JSON may be one line. */
const widest = 100

/** How much of a long line is shown before the stretch. */
const lead = 30

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u

/** How many cells of a terminal a text takes. */
const cells = (text: string): number => {
  let sum = 0
  for (const sign of text) sum += /\p{M}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1
  return sum
}

/** A stretch of a line, with what is around it. */
interface Cut {
  readonly before: string
  readonly meant: string
  readonly after: string
}

const cut = (line: string, start: number, end: number): Cut => {
  const from = end <= widest ? 0 : Math.max(0, start - lead)
  const to = Math.min(line.length, from + widest)
  const part = (a: number, b: number): string => visible(line.slice(Math.max(a, from), Math.min(b, to)).replaceAll("\t", " "))
  return { before: `${from > 0 ? "…" : ""}${part(from, start)}`, meant: part(start, end), after: `${part(end, to)}${to < line.length ? "…" : ""}` }
}

type Paint = (style: Style, text: string) => string

/** The line a finding speaks of, with the stretch underlined; nothing where the text is not known. */
const excerpt = ({ line, column, endLine, endColumn, severity }: Finding, text: string | undefined, starts: readonly number[], paint: Paint): readonly string[] => {
  const start = starts[line - 1]
  if (text === undefined || start === undefined) return []
  const written = text.slice(start, (starts[line] ?? text.length + 1) - 1).replace(/\r$/, "")
  const first = Math.min(column - 1, written.length)
  const { before, meant, after } = cut(written, first, endLine > line ? written.length : Math.min(endColumn - 1, written.length))
  const number = String(line).padStart(6)
  const mark = "~".repeat(Math.max(1, cells(meant)))
  return [`${paint("aside", `${number} │ `)}${before}${paint("mark", meant)}${after}`, `${paint("aside", `${" ".repeat(number.length)} │ `)}${" ".repeat(cells(before))}${paint(severity, mark)}`]
}

const note = (label: string, said: string, paint: Paint): string => `         ${paint("aside", `${label}:`)} ${visible(said)}`

const writeFile = (file: string, found: readonly Finding[], context: FormatContext, told: Set<string>): string => {
  const { files = [], colour: paint = (_, text) => text } = context
  const locale = localeOf(context.locale)
  const text = files.find((one) => one.file === file)?.text
  const starts = text === undefined ? [] : lineStarts(text)
  const blocks = found.map((finding) => {
    const { rule, severity, message, line, column, why, url, suggestions = [] } = finding
    const suppressed = suppressedText(finding, locale)
    const isNew = !told.has(rule)
    told.add(rule)
    return [
      `  ${line}:${column} ${paint(severity, severityText[severity][locale])} ${visible(message)} ${paint("rule", visible(rule))}`,
      ...excerpt(finding, text, starts, paint),
      ...(suppressed === undefined ? [] : [`         ${paint("aside", suppressed)}`]),
      ...suggestions.map((suggestion) => note(words.try[locale], suggestion.message, paint)),
      // The reason for a rule is read once.
      ...(isNew ? [note(words.why[locale], why, paint), note(words.see[locale], url, paint)] : []),
    ].join("\n")
  })
  return [paint("file", visible(file)), ...blocks].join("\n")
}

/**
 * For people at a terminal: file by file, each finding with the line it speaks of.
 *
 * @remarks
 * Why there is a rule, and where its page is, is said where it first finds something. Nothing but `colour` puts escape sequences in.
 */
export const pretty = defineFormat({
  id: "pretty",
  means: { en: "for people, with the lines in question", de: "für Menschen, mit den betroffenen Zeilen", da: "til mennesker, med de linjer, det drejer sig om" },
  mediaType: "text/plain",
  extension: "txt",
  write: (findings, context = {}) => {
    const locale = localeOf(context.locale)
    const told = new Set<string>()
    const blocks = [...byFile(findings, context)].flatMap(([file, found]) => (found.length === 0 ? [] : [writeFile(file, found, context, told)]))
    const left = open(findings)
    const fixable = left.filter(({ fix }) => fix !== undefined).length
    const summary = left.length === 0 ? nothingText[locale] : `${countText(left, locale)}.`
    return `${[...blocks, fixable === 0 ? summary : `${summary} ${words.fixable[locale].replace("{count}", String(fixable))}`].join("\n\n")}\n`
  },
})
