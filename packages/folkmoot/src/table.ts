import { aligned, oneLine, type Terminal } from "./terminal.ts"

/** Sentences that many rows share, each said once below the table. */
interface Footnotes {
  /** The marks of a row's sentences. */
  readonly mark: (sentences: readonly string[]) => string
  readonly lines: () => readonly string[]
}

/** Opens an empty list of footnotes. */
export const openFootnotes = (): Footnotes => {
  const all: string[] = []
  const markOf = (sentence: string): string => {
    if (!all.includes(sentence)) all.push(sentence)
    return `[${all.indexOf(sentence) + 1}]`
  }
  return { mark: (sentences) => sentences.map(markOf).join(" "), lines: () => all.map((sentence, index) => `[${index + 1}] ${oneLine(sentence)}`) }
}

/** Prints rows below their heads, and what is to be said after them. */
export const printTable = ({ data, paint }: Terminal, heads: readonly string[], rows: readonly (readonly string[])[], after: readonly string[]): void => {
  data(aligned([heads.map((name) => paint("dim", name)), ...rows]))
  if (after.length > 0) data(`\n${after.map((line) => paint("dim", line)).join("\n")}`)
}
