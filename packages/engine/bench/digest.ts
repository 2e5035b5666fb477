/** Whether two engines said the same, without keeping what they said. */
import type { Answer } from "@folkmoot/facts"

const hashOf = (text: string): number => {
  let hash = 0
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

const digestOfLines = (what: string, lines: Iterable<string>): string => {
  let [count, sum] = [0, 0]
  for (const line of lines) {
    sum = (sum + hashOf(line)) % Number.MAX_SAFE_INTEGER
    count++
  }
  return `${count} ${what}, ${sum}`
}

function* linesOf(answers: readonly Answer[]): Generator<string> {
  for (const { summary, bucket, group, entries } of answers) {
    const place = JSON.stringify([summary, bucket, group])
    for (const { key, n } of entries) yield `${place} ${JSON.stringify(key)} ${n}`
  }
}

/** A number for answers in any order: how many entries there are, and the sum of a hash of each. */
export const digestOf = (answers: readonly Answer[]): string => digestOfLines("entries", linesOf(answers))

/** Databases tell whole numbers as numbers, bigints or texts. */
const plain = (cell: unknown): unknown => (cell === null || typeof cell === "boolean" || Number.isNaN(Number(cell)) ? cell : Number(cell))

/** The same for the rows a query gave, in any order. */
export const digestOfRows = (rows: readonly (readonly unknown[])[]): string => digestOfLines("rows", rows.map((row) => JSON.stringify(row.map(plain))))
