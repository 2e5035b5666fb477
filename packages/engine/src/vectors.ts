import type { StoredTable } from "./stored-table.ts"
import { untoldNumber, untoldText, untoldTruth } from "./stored-table.ts"
import type { TypedNode } from "./typed-node.ts"

/** How many rows are worked on at once: few enough that what is worked out between stays in the processor's cache. */
export const stretch = 2048

/** Gives the cells of rows `from` to `from + count`; they hold until it is called again. */
export type Vector<Kept extends Float64Array | Uint8Array | Int32Array> = (from: number, count: number) => Kept

/** Turns expressions into functions of a stretch of rows. */
export interface Vectors {
  readonly numbers: (node: TypedNode) => Vector<Float64Array>
  readonly truths: (node: TypedNode) => Vector<Uint8Array>
  readonly texts: (node: TypedNode) => Vector<Int32Array>
  /** The text of a code that {@link Vectors.texts} gave. */
  readonly textOf: (code: number) => string
}

type Op<Name extends TypedNode["op"]> = Extract<TypedNode, { readonly op: Name }>

/**
 * Vectors over a stored table.
 *
 * @remarks
 * An expression met twice is worked out once for each stretch, however many summaries share it. No code is generated, and nothing is
 * allocated for a row.
 */
export const vectorsOver = (table: StoredTable): Vectors => {
  const made = new Map<string, Vector<never>>()
  const literals = new Map<string, number>()
  const literalTexts: string[] = []
  const known = table.dictionary.texts.length

  /** A text that no row holds needs a code too, one past the dictionary. */
  const codeOf = (text: string): number => {
    const code = table.dictionary.codes.get(text) ?? literals.get(text)
    if (code !== undefined) return code
    literals.set(text, known + literalTexts.length)
    literalTexts.push(text)
    return known + literalTexts.length - 1
  }

  const once = <Kept extends Float64Array | Uint8Array | Int32Array>(as: string, node: TypedNode, make: () => Vector<Kept>): Vector<Kept> => {
    const name = as + JSON.stringify(node)
    const before = made.get(name) as Vector<Kept> | undefined
    if (before !== undefined) return before
    const vector = make()
    let last = -1
    let cells: Kept
    const remembering: Vector<Kept> = (from, count) => {
      if (from !== last) {
        cells = vector(from, count)
        last = from
      }
      return cells
    }
    made.set(name, remembering as Vector<never>)
    return remembering
  }

  const column = <Kept extends Float64Array | Uint8Array | Int32Array>(name: string): Vector<Kept> => {
    const cells = table.cells(name) as Kept
    return (from, count) => cells.subarray(from, from + count) as Kept
  }

  const pick = <Kept extends Float64Array | Uint8Array | Int32Array>(node: Op<"pick">, out: Kept, compile: (node: TypedNode) => Vector<Kept>): Vector<Kept> => {
    const cases = node.cases.map(([condition, value]) => [truths(condition), compile(value)] as const).toReversed()
    const otherwise = compile(node.otherwise)
    return (from, count) => {
      out.set(otherwise(from, count).subarray(0, count))
      for (const [condition, value] of cases) {
        const holds = condition(from, count)
        const cells = value(from, count)
        for (let row = 0; row < count; row++) if (holds[row] === 1) out[row] = cells[row] as number
      }
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
    once("number", node, () => {
      const out = new Float64Array(stretch)
      if (node.op === "column") return column<Float64Array>(node.name)
      if (node.op === "pick") return pick(node, out, numbers)
      if (node.op === "plus" || node.op === "minus") return sum(node, out)
      if (node.op === "earliest") return earliest(node, out)
      out.fill(node.op === "value" ? (node.value as number) : untoldNumber)
      return () => out
    })

  const texts = (node: TypedNode): Vector<Int32Array> =>
    once("text", node, () => {
      if (node.op === "column") return column<Int32Array>(node.name)
      const out = new Int32Array(stretch)
      if (node.op === "pick") return pick(node, out, texts)
      out.fill(node.op === "value" ? codeOf(node.value as string) : untoldText)
      return () => out
    })

  const told = (of: TypedNode, out: Uint8Array): Vector<Uint8Array> => {
    if (of.kind === "text") {
      const cells = texts(of)
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
    if (left.kind === "text" || left.kind === "boolean") {
      const untold = left.kind === "text" ? untoldText : untoldTruth
      const [a, b] = left.kind === "text" ? [texts(left), texts(right)] : [truths(left), truths(right)]
      return (from, count) => {
        const x = a(from, count)
        const y = b(from, count)
        for (let row = 0; row < count; row++) out[row] = x[row] === y[row] && x[row] !== untold ? 1 : 0
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
    const cells: Vector<Float64Array | Uint8Array | Int32Array> = of.kind === "text" ? texts(of) : of.kind === "boolean" ? truths(of) : numbers(of)
    const among = new Set(values.map((one) => (one.op !== "value" ? untoldNumber : of.kind === "text" ? codeOf(one.value as string) : Number(one.value))))
    return (from, count) => {
      const cell = cells(from, count)
      for (let row = 0; row < count; row++) out[row] = among.has(cell[row] as number) ? 1 : 0
      return out
    }
  }

  const joined = ({ op, all }: Op<"and" | "or">, out: Uint8Array): Vector<Uint8Array> => {
    const conditions = all.map(truths)
    const start = op === "and" ? 1 : 0
    return (from, count) => {
      out.fill(start, 0, count)
      for (const condition of conditions) {
        const truth = condition(from, count)
        if (op === "and") for (let row = 0; row < count; row++) out[row] = (out[row] as number) & (truth[row] as number)
        else for (let row = 0; row < count; row++) out[row] = (out[row] as number) | ((truth[row] as number) & 1)
      }
      return out
    }
  }

  const negated = (of: TypedNode, out: Uint8Array): Vector<Uint8Array> => {
    const cells = truths(of)
    return (from, count) => {
      const truth = cells(from, count)
      for (let row = 0; row < count; row++) out[row] = ((truth[row] as number) & 1) ^ 1
      return out
    }
  }

  const truths = (node: TypedNode): Vector<Uint8Array> =>
    once("truth", node, () => {
      const out = new Uint8Array(stretch)
      switch (node.op) {
        case "column":
          return column<Uint8Array>(node.name)
        case "pick":
          return pick(node, out, truths)
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

  return { numbers, truths, texts, textOf: (code) => (code < known ? (table.dictionary.texts[code] as string) : (literalTexts[code - known] as string)) }
}
