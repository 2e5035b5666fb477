import process from "node:process"
import { buffer } from "node:stream/consumers"
import { stripVTControlCharacters, styleText } from "node:util"
import { harmless } from "./harmless.ts"

type Style = Parameters<typeof styleText>[0]

/**
 * Where the command line reads and writes.
 *
 * @remarks
 * `data` is the only thing that goes to stdout; everything a person reads beside it is talk and goes to stderr.
 */
export interface Terminal {
  /** Writes to stdout; a line end is added where there is none. */
  readonly data: (text: string) => void
  /** Writes to stderr in the same way. */
  readonly talk: (text: string) => void
  /** A line that rewrites itself while work goes on; says nothing where nobody watches. */
  readonly progress: (text: string) => void
  /** Styles data, where it is shown to a person. */
  readonly paint: (style: Style, text: string) => string
  /** Empties the screen where data are shown to a person, so that only what holds now is on it. */
  readonly clear: () => void
  /** What comes in by stdin, as it is. */
  readonly input: () => Promise<Uint8Array>
}

const ended = (line: string): string => (line.endsWith("\n") ? line : `${line}\n`)

/** The terminal of this process; colours follow NO_COLOR and whether a person is watching. */
export const processTerminal = (): Terminal => {
  // Each stream is made when it is asked for the first time, so what is not used is not asked for.
  const { stdout } = process
  const rewrite = (line: string): void => void process.stderr.write(`\r\u001B[2K${line}`)
  // Whoever reads may stop reading, as `head` does; that is no fault of anybody's.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit()
  })
  let showing = false
  const clear = (): void => {
    if (showing) rewrite("")
    showing = false
  }
  return {
    data: (line) => {
      clear()
      // A program that reads what we print is given what it asked for, to the letter.
      stdout.write(ended(stdout.isTTY ? harmless(line) : line))
    },
    talk: (line) => {
      clear()
      process.stderr.write(ended(harmless(line)))
    },
    progress: (line) => {
      const { stderr } = process
      if (!stderr.isTTY) return
      if (line === "") return clear()
      rewrite(styleText("dim", harmless(line).slice(0, (stderr.columns ?? 80) - 1), { stream: stderr }))
      showing = true
    },
    paint: (style, line) => styleText(style, line, { stream: stdout }),
    clear: () => {
      if (stdout.isTTY) stdout.write("\u001B[2J\u001B[3J\u001B[H")
    },
    input: () => buffer(process.stdin),
  }
}

const widthOf = (letters: Intl.Segmenter, line: string): number => Array.from(letters.segment(stripVTControlCharacters(line))).length

/** A text from outside as it may stand in a line or a cell of a table: a line end or a tab in it would break the row. What a terminal obeys is no matter here. */
export const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, "\uFFFD")

/** Lays cells out in columns as wide as their widest cell. */
export const aligned = (rows: readonly (readonly string[])[]): string => {
  // Made here and not at load, where it would cost every command its start.
  const letters = new Intl.Segmenter()
  const sized = rows.map((row) => row.map((cell) => ({ cell, width: widthOf(letters, cell) })))
  const widths = sized.reduce<number[]>((most, row) => row.map(({ width }, index) => Math.max(most[index] ?? 0, width)), [])
  return sized.map((row) => row.map(({ cell, width }, index) => cell + " ".repeat((widths[index] ?? 0) - width)).join("  ").trimEnd()).join("\n")
}

/** One JSON document. */
export const json = (document: unknown): string => JSON.stringify(document, null, 2)
