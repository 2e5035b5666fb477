import type { CellForm } from "@folkmoot/metrics"

/** What the items of a list are made of, by column: as a metric's totals say it. */
export type ListForm = Readonly<Record<string, CellForm<unknown>>>

/** A list as it was understood, or the line that was not. */
export type ReadList = { readonly items: readonly unknown[] } | { readonly line: number; readonly given: string; readonly expected: string }

type Cell = string | number | boolean | null | undefined

const isPlain = (value: unknown): value is Cell => Object(value) !== value

/** A cell as it is written: quoted where it would be read as something else. */
const writeCell = (value: Cell): string => {
  if (value === undefined) return ""
  return typeof value === "string" && (value === "" || /[",\n\r]|^\s|\s$|^[[{]/.test(value)) ? JSON.stringify(value) : String(value)
}

/** Writes a list as lines under a line of column names; as JSON where its items hold more than plain values. */
export const writeList = (items: readonly unknown[], form: ListForm): string => {
  const names = Object.keys(form)
  const rows = items as readonly Readonly<Record<string, unknown>>[]
  if (rows.some((row) => Object.values(row).some((value) => !isPlain(value)))) return JSON.stringify(items, null, 2)
  return [names, ...rows.map((row) => names.map((name) => writeCell(row[name] as Cell)))].map((cells) => cells.join(", ")).join("\n")
}

/** The cells of a line: bare, or quoted as JSON quotes texts. */
const cellsOf = (line: string): readonly { readonly text: string; readonly quoted: boolean }[] =>
  [...`${line},`.matchAll(/\s*(?:("(?:[^"\\]|\\.)*")\s*|([^,]*)),/g)].map(([, quoted, bare = ""]) =>
    quoted === undefined ? { text: bare.trim(), quoted: false } : { text: unquoted(quoted), quoted: true },
  )

const unquoted = (text: string): string => {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** What a cell means is for its form to say: the first of its readings that the form accepts. What none fits is left for the calculator to name. */
const readCell = ({ text, quoted }: { readonly text: string; readonly quoted: boolean }, [, accepts]: CellForm<unknown>): unknown => {
  const number = text === "" ? Number.NaN : Number(text)
  const flags: readonly unknown[] = text === "true" ? [true] : text === "false" ? [false] : []
  const readings: readonly unknown[] = quoted ? [text] : [...(text === "" ? [undefined] : []), text, number, ...flags]
  const reading = readings.find((one) => accepts(one))
  return reading !== undefined || readings.length === 0 || accepts(undefined) ? reading : Number.isNaN(number) ? text : number
}

const readJson = (text: string, expected: string): ReadList => {
  try {
    const items = JSON.parse(text) as unknown
    return Array.isArray(items) ? { items } : { line: 1, given: text.slice(0, 40), expected }
  } catch (error) {
    return { line: 1, given: error instanceof Error ? error.message : "", expected }
  }
}

/**
 * Reads a list that somebody typed: JSON where it begins with a bracket, else a line for each item.
 *
 * @remarks
 * The first line may name the columns, in any order; without it they stand in the form's own.
 */
export const readList = (text: string, form: ListForm): ReadList => {
  const known = Object.keys(form)
  const expected = known.join(", ")
  if (/^\s*[[{]/.test(text)) return readJson(text, expected)
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line })).filter((one) => one.text.trim() !== "")
  const first = lines[0] === undefined ? [] : cellsOf(lines[0].text).map((cell) => cell.text)
  const isHead = first.length > 0 && first.every((name) => known.includes(name)) && new Set(first).size === first.length
  const names = isHead ? first : known
  const items: unknown[] = []
  for (const { line, text: written } of isHead ? lines.slice(1) : lines) {
    const cells = cellsOf(written)
    if (cells.length !== names.length) return { line, given: written, expected: names.join(", ") }
    const read = names.map((name, index) => [name, readCell(cells[index] ?? { text: "", quoted: false }, form[name] as CellForm<unknown>)] as const)
    items.push(Object.fromEntries(read.filter(([, value]) => value !== undefined)))
  }
  return { items }
}
