import { currencies, percentWords, pointWords, timeWords } from "./faithful-words.ts"
import type { Amount } from "./written-amounts.ts"
import type { Token } from "./written-tokens.ts"

/** A stretch of tokens: the first, and the one behind the last. */
interface Cell {
  readonly from: number
  readonly next: number
}

/** What stands above and before the cells of a text's tables. */
export interface Tables {
  /** The head of the column a token stands in; undefined outside of tables and in their first row. */
  readonly headOf: (at: number) => Cell | undefined
  /** Whether a sentence is the row of a table. */
  readonly isRow: (sentence: number) => boolean
  /** The first cell of the row of a table a token stands in, unless it is that cell itself; undefined outside of tables. */
  readonly labelOf: (at: number) => Cell | undefined
  /** The unit, and the currency, that the head of a token's column names, else the first cell of its row. */
  readonly unitOf: (at: number) => Pick<Amount, "unit" | "currencies"> | undefined
}

const unitNamed = ({ lower }: Token): Pick<Amount, "unit" | "currencies"> | undefined => {
  if (timeWords.has(lower)) return { unit: "milliseconds" }
  if (lower === "%" || percentWords.has(lower)) return { unit: "percent" }
  if (pointWords.has(lower)) return { unit: "points" }
  const money = currencies.get(lower)
  return money === undefined ? undefined : { unit: "money", currencies: money }
}

/** Looks for the tables of a text: rows that follow one another, their cells parted by bars. */
export const tablesIn = (tokens: readonly Token[]): Tables => {
  const [bars, begun, firsts] = [new Map<number, number[]>(), new Map<number, number>(), new Map<number, number>()]
  for (const [at, { text, sentence }] of tokens.entries()) {
    if (!begun.has(sentence)) begun.set(sentence, at)
    if (text === "|") bars.set(sentence, [...(bars.get(sentence) ?? []), at])
  }
  for (const sentence of bars.keys()) firsts.set(sentence, bars.has(sentence - 1) ? (firsts.get(sentence - 1) ?? sentence) : sentence)
  const endOf = (sentence: number): number => begun.get(sentence + 1) ?? tokens.length
  const cellAt = (sentence: number, column: number): Cell => {
    const own = bars.get(sentence) ?? []
    return { from: column === 0 ? (begun.get(sentence) ?? 0) : (own[column - 1] ?? endOf(sentence) - 1) + 1, next: own[column] ?? endOf(sentence) }
  }
  const headOf = (at: number): Cell | undefined => {
    const { sentence = 0 } = tokens[at] ?? {}
    const first = firsts.get(sentence)
    return first === undefined || first === sentence ? undefined : cellAt(first, (bars.get(sentence) ?? []).filter((bar) => bar < at).length)
  }
  const firstCellOf = (sentence: number): Cell => cellAt(sentence, bars.get(sentence)?.[0] === begun.get(sentence) ? 1 : 0)
  const unitIn = ({ from, next }: Cell) => tokens.slice(from, next).flatMap((token) => unitNamed(token) ?? [])[0]
  return {
    headOf,
    isRow: (sentence) => bars.has(sentence),
    labelOf: (at) => {
      const { sentence = 0 } = tokens[at] ?? {}
      const first = bars.has(sentence) ? firstCellOf(sentence) : undefined
      return first !== undefined && at >= first.next ? first : undefined
    },
    unitOf: (at) => {
      const [head, { sentence }] = [headOf(at), tokens[at] as Token]
      return head === undefined ? undefined : (unitIn(head) ?? unitIn(firstCellOf(sentence)))
    },
  }
}
