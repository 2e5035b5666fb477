import { textCodes, type TextCodes } from "@folkmoot/facts"
import { both, either, lanesOf, laneView, opposite, swap } from "./lanes.ts"
import { untoldText, untoldTruth } from "./stored-column.ts"
import type { StoredTable } from "./stored-table.ts"
import { textSpace } from "./text-space.ts"
import type { TypedNode } from "./typed-node.ts"
import { stretch, type Op, type Vector, type Vectors } from "./vector.ts"

/** What conditions are made of, beside other conditions. */
interface Made extends Pick<Vectors, "numbers" | "texts"> {
  readonly table: StoredTable
  readonly textsIn: (node: TypedNode, codes: TextCodes) => Vector<Int32Array>
  readonly shared: (as: string, node: TypedNode, make: () => Vector<Uint8Array>) => Vector<Uint8Array>
}

/**
 * Turns conditions, and columns that are true or false, into functions of a stretch of rows.
 *
 * @remarks
 * Each gives room of its own for a whole stretch, so that four rows can be looked at as one number.
 */
export const truthsOver = ({ table, numbers, texts, textsIn, shared }: Made): Vectors["truths"] => {
  const told = (of: TypedNode, out: Uint8Array): Vector<Uint8Array> => {
    if (of.kind === "text") {
      const { cells } = texts(of)
      return (from, count) => {
        const codes = cells(from, count)
        for (let row = 0; row < count; row++) out[row] = codes[row] === untoldText ? 0 : 1
        return out
      }
    }
    if (of.kind === "boolean") {
      const cells = truths(of)
      return (from, count) => {
        const truth = cells(from, count)
        for (let row = 0; row < count; row++) out[row] = truth[row] === untoldTruth ? 0 : 1
        return out
      }
    }
    const cells = numbers(of)
    return (from, count) => {
      const number = cells(from, count)
      for (let row = 0; row < count; row++) out[row] = number[row] === number[row] ? 1 : 0
      return out
    }
  }

  const compared = ({ op, left, right }: Op<"equal" | "less" | "atMost">, out: Uint8Array): Vector<Uint8Array> => {
    if (left.kind === "text") {
      const { codes = textCodes() } = textSpace([left, right], table.texts)
      const [a, b] = [textsIn(left, codes), textsIn(right, codes)]
      return (from, count) => {
        const x = a(from, count)
        const y = b(from, count)
        for (let row = 0; row < count; row++) out[row] = x[row] === y[row] && x[row] !== untoldText ? 1 : 0
        return out
      }
    }
    if (left.kind === "boolean") {
      const [a, b] = [truths(left), truths(right)]
      return (from, count) => {
        const x = a(from, count)
        const y = b(from, count)
        for (let row = 0; row < count; row++) out[row] = x[row] === y[row] && x[row] !== untoldTruth ? 1 : 0
        return out
      }
    }
    const a = numbers(left)
    const b = numbers(right)
    return (from, count) => {
      const x = a(from, count)
      const y = b(from, count)
      if (op === "less") for (let row = 0; row < count; row++) out[row] = (x[row] as number) < (y[row] as number) ? 1 : 0
      else if (op === "atMost") for (let row = 0; row < count; row++) out[row] = (x[row] as number) <= (y[row] as number) ? 1 : 0
      else for (let row = 0; row < count; row++) out[row] = x[row] === y[row] ? 1 : 0
      return out
    }
  }

  const listed = ({ of, values }: Op<"oneOf">, out: Uint8Array): Vector<Uint8Array> => {
    const given = values.flatMap((one) => (one.op === "value" ? [one.value] : []))
    if (of.kind === "text") {
      const { cells, codes } = texts(of)
      const wanted = given.map((one) => codes.codeOf(one as string))
      // One byte for each text there is, and one more for what is untold.
      const isAmong = new Uint8Array(Math.max(...wanted) + 2)
      for (const code of wanted) isAmong[code + 1] = 1
      return (from, count) => {
        const cell = cells(from, count)
        for (let row = 0; row < count; row++) {
          const code = (cell[row] as number) + 1
          out[row] = code < isAmong.length ? (isAmong[code] as number) : 0
        }
        return out
      }
    }
    const isAmong = new Set(given.map(Number))
    if (of.kind === "boolean") {
      const cells = truths(of)
      return (from, count) => {
        const cell = cells(from, count)
        for (let row = 0; row < count; row++) out[row] = isAmong.has(cell[row] as number) ? 1 : 0
        return out
      }
    }
    const cells = numbers(of)
    // Answers on a scale and the like are looked up without hashing; a cell that is no such number leads nowhere.
    const small = Uint8Array.from({ length: 256 }, (_, number) => (isAmong.has(number) ? 1 : 0))
    const isSmall = [...isAmong].every((number) => Number.isInteger(number) && number >= 0 && number < small.length)
    return (from, count) => {
      const cell = cells(from, count)
      for (let row = 0; row < count; row++) {
        const number = cell[row] as number
        out[row] = isSmall ? (number >= 0 && number < small.length && (number | 0) === number ? (small[number] as number) : 0) : isAmong.has(number) ? 1 : 0
      }
      return out
    }
  }

  /** What conditions joined by one word come to, those that are joined by the same word among them joined with the rest. */
  const flat = (node: Op<"and" | "or">): readonly TypedNode[] => node.all.flatMap((one) => (one.op === node.op ? flat(one) : [one]))

  const joined = (node: Op<"and" | "or">, out: Uint8Array): Vector<Uint8Array> => {
    const conditions = flat(node).map((one) => ({ truth: truths(one), view: laneView() }))
    const add = node.op === "and" ? both : either
    const start = node.op === "and" ? 1 : 0
    const lanes = laneView()(out)
    return (from, count) => {
      out.fill(start)
      for (const { truth, view } of conditions) add(lanes, view(truth(from, count)), lanesOf(count))
      return out
    }
  }

  const negated = (of: TypedNode, out: Uint8Array): Vector<Uint8Array> => {
    const truth = truths(of)
    const [lanes, view] = [laneView()(out), laneView()]
    return (from, count) => {
      opposite(lanes, view(truth(from, count)), lanesOf(count))
      return out
    }
  }

  const pick = (node: Op<"pick">, out: Uint8Array): Vector<Uint8Array> => {
    const cases = node.cases.map(([condition, value]) => ({ when: truths(condition), cells: truths(value), views: [laneView(), laneView()] as const })).toReversed()
    const otherwise = truths(node.otherwise)
    const lanes = laneView()(out)
    return (from, count) => {
      out.set(otherwise(from, count))
      for (const { when, cells, views } of cases) swap(lanes, views[1](cells(from, count)), views[0](when(from, count)), lanesOf(count))
      return out
    }
  }

  /** A column, copied to where four rows can be looked at as one. */
  const column =
    (name: string, out: Uint8Array): Vector<Uint8Array> =>
    (from, count) => {
      out.set((table.cells(name) as Uint8Array).subarray(from, from + count))
      return out
    }

  const truths = (node: TypedNode): Vector<Uint8Array> =>
    shared("truth", node, () => {
      const out = new Uint8Array(stretch)
      switch (node.op) {
        case "column":
          return column(node.name, out)
        case "pick":
          return pick(node, out)
        case "known":
          return told(node.of, out)
        case "equal":
        case "less":
        case "atMost":
          return compared(node, out)
        case "oneOf":
          return listed(node, out)
        case "and":
        case "or":
          return joined(node, out)
        case "not":
          return negated(node.of, out)
        default:
          out.fill(node.op === "value" ? Number(node.value) : untoldTruth)
          return () => out
      }
    })

  return truths
}

