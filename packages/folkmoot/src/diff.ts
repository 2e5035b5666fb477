import { diff as changesOf } from "node:util"

/** Lines of a text; what follows the last line end is a line only where it says something. */
const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.replace(/\r?\n$/, "").split(/\r?\n/))

const around = 3

interface Line {
  readonly sign: " " | "-" | "+"
  readonly text: string
  /** How many lines of each text come before it. */
  readonly before: number
  readonly after: number
}

const rangeOf = (start: number, count: number): string => `${count === 0 ? start : start + 1}${count === 1 ? "" : `,${count}`}`

/** What changed from one text to another, as `diff -u` writes it; nothing where nothing did. */
export const unifiedDiff = (file: string, before: string, after: string): string => {
  const lines: Line[] = []
  let [old, fresh] = [0, 0]
  for (const [change, text] of changesOf(linesOf(before), linesOf(after))) {
    lines.push({ sign: change === 0 ? " " : change > 0 ? "-" : "+", text, before: old, after: fresh })
    if (change >= 0) old += 1
    if (change <= 0) fresh += 1
  }
  const changed = lines.flatMap(({ sign }, index) => (sign === " " ? [] : [index]))
  const hunks: { from: number; to: number }[] = []
  for (const index of changed) {
    const last = hunks.at(-1)
    if (last !== undefined && index - around <= last.to) last.to = Math.min(lines.length, index + 1 + around)
    else hunks.push({ from: Math.max(0, index - around), to: Math.min(lines.length, index + 1 + around) })
  }
  if (hunks.length === 0) return ""
  const written = hunks.map(({ from, to }) => {
    const own = lines.slice(from, to)
    const { before: start = 0, after: begin = 0 } = own[0] ?? {}
    const count = (sign: Line["sign"]): number => own.filter((line) => line.sign !== sign).length
    return [`@@ -${rangeOf(start, count("+"))} +${rangeOf(begin, count("-"))} @@`, ...own.map(({ sign, text }) => `${sign}${text}`)].join("\n")
  })
  return `--- ${file}\n+++ ${file}\n${written.join("\n")}\n`
}
