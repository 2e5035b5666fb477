import { textCodes, type TextCodes } from "@folkmoot/facts"
import { codeLimit } from "./dense-codes.ts"
import { blend, lanesOf, laneView, listRows, mark } from "./lanes.ts"
import { untoldNumber, untoldText } from "./stored-column.ts"
import type { StoredTable } from "./stored-table.ts"
import { textSpace } from "./text-space.ts"
import { truthsOver } from "./truth-vectors.ts"
import type { TypedNode } from "./typed-node.ts"
import { stretch, type Op, type Vector, type Vectors } from "./vector.ts"

const isGiven = ({ cases, otherwise }: Op<"pick">): boolean =>
  cases.length < 256 && [otherwise, ...cases.map(([, value]) => value)].every(({ op }) => op === "value" || op === "nothing")

/**
 * Vectors over a stored table.
 *
 * @remarks
 * An expression met twice is worked out once for each stretch, however many summaries share it. No code is generated, and nothing is
 * allocated for a row.
 */
export const vectorsOver = (table: StoredTable): Vectors => {
  const made = new Map<string, Vector<never>>()
  const names = new Map<TextCodes, number>()
  let turn = 0

  const once = <Kept extends Float64Array | Uint8Array | Int32Array>(vector: Vector<Kept>): Vector<Kept> => {
    let last = -1
    let cells: Kept
    return (from, count) => {
      if (turn !== last) {
        cells = vector(from, count)
        last = turn
      }
      return cells
    }
  }

  /** The vector of an expression, made once however many summaries share it. */
  const shared = <Kept extends Float64Array | Uint8Array | Int32Array>(as: string, node: TypedNode, make: () => Vector<Kept>): Vector<Kept> => {
    const name = as + JSON.stringify(node)
    const vector = (made.get(name) as Vector<Kept> | undefined) ?? once(make())
    made.set(name, vector as Vector<never>)
    return vector
  }

  const column =
    <Kept extends Float64Array | Uint8Array | Int32Array>(name: string): Vector<Kept> =>
    (from, count) =>
      table.cells(name).subarray(from, from + count) as Kept

  // Written for each sort of cells apart: one function for all of them is several times slower.
  const pickNumbers = (node: Op<"pick">, out: Float64Array): Vector<Float64Array> => {
    const rows = new Int32Array(stretch + 1)
    const cases = node.cases.map(([condition, value]) => [truths(condition), numbers(value)] as const).toReversed()
    const otherwise = numbers(node.otherwise)
    return (from, count) => {
      out.set(otherwise(from, count).subarray(0, count))
      for (const [condition, value] of cases) {
        const cells = value(from, count)
        const chosen = listRows(condition(from, count), count, rows)
        for (let index = 0; index < chosen; index++) {
          const row = rows[index] as number
          out[row] = cells[row] as number
        }
      }
      return out
    }
  }

  /** One of a few given texts for each row, such as why it is left out: first which of the cases, four rows at a time, then its text. */
  const pickGiven = (node: Op<"pick">, codes: TextCodes, out: Int32Array): Vector<Int32Array> => {
    const cases = node.cases.map(([condition], index) => ({ when: truths(condition), view: laneView(), number: index + 1 })).toReversed()
    const given = Int32Array.from([node.otherwise, ...node.cases.map(([, value]) => value)], (one) => (one.op === "value" ? codes.codeOf(one.value as string) : untoldText))
    const which = new Uint8Array(stretch)
    const lanes = laneView()(which)
    return (from, count) => {
      which.fill(0)
      for (const { when, view, number } of cases) mark(lanes, number, view(when(from, count)), lanesOf(count))
      for (let row = 0; row < count; row++) out[row] = given[which[row] as number] as number
      return out
    }
  }

  const pickTexts = (node: Op<"pick">, codes: TextCodes, out: Int32Array): Vector<Int32Array> => {
    const cases = node.cases.map(([condition, value]) => [truths(condition), textsIn(value, codes)] as const).toReversed()
    const otherwise = textsIn(node.otherwise, codes)
    return (from, count) => {
      out.set(otherwise(from, count).subarray(0, count))
      for (const [condition, value] of cases) blend(out, value(from, count), condition(from, count), count)
      return out
    }
  }

  const sum = (node: Op<"plus" | "minus">, out: Float64Array): Vector<Float64Array> => {
    const left = numbers(node.left)
    const right = numbers(node.right)
    const sign = node.op === "plus" ? 1 : -1
    return (from, count) => {
      const a = left(from, count)
      const b = right(from, count)
      for (let row = 0; row < count; row++) out[row] = (a[row] as number) + sign * (b[row] as number)
      return out
    }
  }

  const earliest = (node: Op<"earliest">, out: Float64Array): Vector<Float64Array> => {
    const all = node.all.map(numbers)
    return (from, count) => {
      out.fill(untoldNumber, 0, count)
      for (const one of all) {
        const cells = one(from, count)
        for (let row = 0; row < count; row++) {
          const least = out[row] as number
          const cell = cells[row] as number
          if (cell < least || least !== least) out[row] = cell
        }
      }
      return out
    }
  }

  const numbers = (node: TypedNode): Vector<Float64Array> =>
    shared("number", node, () => {
      const out = new Float64Array(stretch)
      if (node.op === "column") return column<Float64Array>(node.name)
      if (node.op === "pick") return pickNumbers(node, out)
      if (node.op === "plus" || node.op === "minus") return sum(node, out)
      if (node.op === "earliest") return earliest(node, out)
      out.fill(node.op === "value" ? (node.value as number) : untoldNumber)
      return () => out
    })

  /** Texts of a column whose codes are others than those wanted, translated as they turn up. */
  const translated = (name: string, codes: TextCodes, out: Int32Array): Vector<Int32Array> => {
    const own = table.texts(name)
    let wanted = new Int32Array(0)
    return (from, count) => {
      if (wanted.length < own.size()) {
        const before = wanted
        wanted = new Int32Array(own.size() * 2).fill(untoldText)
        wanted.set(before)
      }
      const cells = table.cells(name)
      for (let row = 0; row < count; row++) {
        const code = cells[from + row] as number
        if (code !== untoldText && wanted[code] === untoldText) wanted[code] = codes.codeOf(own.textOf(code))
        out[row] = code === untoldText ? untoldText : (wanted[code] as number)
      }
      return out
    }
  }

  const textsIn = (node: TypedNode, codes: TextCodes): Vector<Int32Array> => {
    if (!names.has(codes)) names.set(codes, names.size)
    return shared(`text ${String(names.get(codes))} `, node, () => {
      if (node.op === "column" && table.texts(node.name) === codes) return column<Int32Array>(node.name)
      const out = new Int32Array(stretch)
      if (node.op === "column") return translated(node.name, codes, out)
      if (node.op === "pick") return isGiven(node) ? pickGiven(node, codes, out) : pickTexts(node, codes, out)
      out.fill(node.op === "value" ? codes.codeOf(node.value as string) : untoldText)
      return () => out
    })
  }

  const texts: Vectors["texts"] = (node) => {
    const { codes = textCodes(), isMixed } = textSpace([node], table.texts)
    const cells = textsIn(node, codes)
    return { cells, codes, limit: isMixed ? codeLimit : codes.size() * 2 + 8 }
  }

  const truths = truthsOver({ table, numbers, texts, textsIn, shared })

  return { numbers, truths, texts, once, turn: () => void turn++ }
}
