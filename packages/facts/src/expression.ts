import type { Duration, Instant } from "./instant.ts"
import type { ColumnType } from "./table.ts"
import type { TableId } from "./tables.ts"
import type { Tables } from "./table-columns.ts"

/** What one cell can hold. */
export type Cell = string | number | boolean | null

/**
 * The closed language of column expressions, as plain JSON.
 *
 * @remarks
 * Unit: one text that the row evaluator, the memory engine and every SQL dialect read alike. Truth has two values: a comparison with
 * an untold cell is false, so `not` is safe. What the language cannot say becomes a new fact column, not a new operation.
 */
export type Node =
  | {
      /** The cell of a row in one column. */
      readonly op: "column"
      /** The column's name in its table; of a column that a row does not have, the cell is untold. */
      readonly name: string
    }
  | {
      /** The same for every row. */
      readonly op: "value"
      /** Instants and durations in milliseconds. */
      readonly value: Exclude<Cell, null>
    }
  | {
      /** The moment up to which everything is known, given by whoever asks. */
      readonly op: "asOf"
    }
  | {
      /** Whether something is told. */
      readonly op: "known"
      /** What may be untold. */
      readonly of: Node
    }
  | {
      /** A comparison, false where a side is untold. */
      readonly op: "equal" | "less" | "atMost"
      /** What is compared. */
      readonly left: Node
      /** What it is compared with, of the same type. */
      readonly right: Node
    }
  | {
      /** Whether something is told and among some values. */
      readonly op: "oneOf"
      /** What is looked up. */
      readonly of: Node
      /** The values to be among; of none it is never one. */
      readonly values: readonly Exclude<Cell, null>[]
    }
  | {
      /** A sum or difference of instants and durations, untold where a side is. */
      readonly op: "plus" | "minus"
      /** What is moved, or where a wait ends. */
      readonly left: Node
      /** By how much, or where the wait begins. */
      readonly right: Node
    }
  | {
      /** Whether every condition holds, or any: of none, `and` does and `or` does not. */
      readonly op: "and" | "or"
      /** The conditions. */
      readonly all: readonly Node[]
    }
  | {
      /** Whether a condition does not hold. */
      readonly op: "not"
      /** The condition; an untold one does not hold. */
      readonly of: Node
    }
  | {
      /** The earliest of some instants, those untold left out; untold where all are. */
      readonly op: "earliest"
      /** The instants. */
      readonly all: readonly Node[]
    }
  | {
      /** The value that goes with the first condition that holds. */
      readonly op: "pick"
      /** Conditions, each with its value, asked in order. */
      readonly cases: readonly (readonly [Node, Node])[]
      /** The value where none of them holds. */
      readonly otherwise: Node
    }

declare const holds: unique symbol

/** An expression that knows the type of the cells it gives. */
export type Expression<T extends ColumnType = ColumnType> = Node & {
  /** Never there: it lets the compiler tell an instant from a number. */
  readonly [holds]?: T
}

/** A condition on a row. */
export type Condition = Expression<"boolean">

/** The columns of one fact table, as expressions. */
export type ColumnsOf<Id extends TableId> = { readonly [Name in keyof Tables[Id]["columns"]]: Expression<CellTypeOf<Tables[Id]["columns"][Name]>> }

type CellTypeOf<C> = C extends { readonly type: infer Type extends ColumnType } ? Type : never

/**
 * The columns of a fact table, to write expressions with.
 *
 * @remarks
 * Only the types of the table are needed, so a unit that uses it carries none of the table's texts into a bundle. A column that does
 * not exist does not compile.
 */
export function columns<Id extends TableId>(_table: Id): ColumnsOf<Id> {
  return new Proxy({} as ColumnsOf<Id>, { get: (_, name) => ({ op: "column", name }) })
}

/** The moment up to which everything is known. */
export const asOf: Expression<"instant"> = { op: "asOf" }

/** True for every row. */
export const always: Condition = { op: "value", value: true }

const operand = (of: Node | Exclude<Cell, null>): Node => (typeof of === "object" ? of : { op: "value", value: of })

/** Whether a cell is told. */
export const known = (of: Expression): Condition => ({ op: "known", of })

/** Whether two cells are told and equal. */
export const equal = <T extends ColumnType>(left: Expression<T>, right: Expression<T> | string | number | boolean): Condition => ({
  op: "equal",
  left,
  right: operand(right),
})

/** Whether the first is less than the second. */
export const less = <T extends "integer" | "real" | "instant" | "duration">(left: Expression<T> | number, right: Expression<T> | number): Condition => ({
  op: "less",
  left: operand(left),
  right: operand(right),
})

/** Whether the first is at most the second. */
export const atMost = <T extends "integer" | "real" | "instant" | "duration">(left: Expression<T> | number, right: Expression<T> | number): Condition => ({
  op: "atMost",
  left: operand(left),
  right: operand(right),
})

/** Whether a cell is one of a list of values. */
export const oneOf = (of: Expression, ...values: readonly (string | number | boolean)[]): Condition => ({ op: "oneOf", of, values })

/** An instant moved by a duration, or the sum of two durations. */
export const plus = <T extends "instant" | "duration">(left: Expression<T>, right: Expression<"duration"> | Duration): Expression<T> => ({
  op: "plus",
  left,
  right: operand(right),
})

/** The time from the second instant to the first. */
export const minus = (left: Expression<"instant">, right: Expression<"instant">): Expression<"duration"> => ({ op: "minus", left, right })

/** Whether all conditions hold; of none, true. */
export const and = (...all: readonly Condition[]): Condition => ({ op: "and", all })

/** Whether at least one condition holds; of none, false. */
export const or = (...all: readonly Condition[]): Condition => ({ op: "or", all })

/** Whether a condition does not hold. */
export const not = (of: Condition): Condition => ({ op: "not", of })

/** The earliest of the instants that are told. */
export const earliest = (...all: readonly Expression<"instant">[]): Expression<"instant"> => ({ op: "earliest", all })

/** The value of the first case whose condition holds. */
export const pick = <T extends ColumnType>(cases: readonly (readonly [Condition, Expression<T> | string | number | boolean])[], otherwise: Expression<T> | string | number | boolean): Expression<T> => ({
  op: "pick",
  cases: cases.map(([condition, value]) => [condition, operand(value)] as const),
  otherwise: operand(otherwise),
})

/** Whether an event is known to have happened by the as-of moment and no later than a horizon after a start. */
export const within = (event: Expression<"instant">, start: Expression<"instant">, horizon: Duration): Condition =>
  and(atMost(event, asOf), atMost(event, plus(start, horizon)))

/** Reads a cell of a row; a row of any shape becomes readable by giving such a function. */
export type Reader<Row> = (row: Row, column: string) => Cell | undefined

const order = (left: Cell, right: Cell, accept: (a: number | string, b: number | string) => boolean): boolean =>
  left !== null && right !== null && typeof left !== "boolean" && typeof right !== "boolean" && accept(left, right)

/**
 * Turns an expression into a function of a row.
 *
 * @remarks
 * Unit: the function gives a cell, `null` where nothing is told; it throws only where `read` does. This is the reference meaning of the
 * language: engines are tested against it. No code is generated.
 */
export const evaluator = <Row>(node: Node, context: { readonly asOf: Instant }, read: Reader<Row>): ((row: Row) => Cell) => {
  const compile = (inner: Node): ((row: Row) => Cell) => evaluator(inner, context, read)
  switch (node.op) {
    case "column":
      return (row) => read(row, node.name) ?? null
    case "value":
      return () => node.value
    case "asOf":
      return () => context.asOf
    case "known": {
      const of = compile(node.of)
      return (row) => of(row) !== null
    }
    case "equal":
    case "less":
    case "atMost": {
      const left = compile(node.left)
      const right = compile(node.right)
      if (node.op === "equal") {
        return (row) => {
          const value = left(row)
          return value !== null && value === right(row)
        }
      }
      const accept = node.op === "less" ? (a: number | string, b: number | string) => a < b : (a: number | string, b: number | string) => a <= b
      return (row) => order(left(row), right(row), accept)
    }
    case "oneOf": {
      const of = compile(node.of)
      const values = new Set<Cell>(node.values)
      return (row) => values.has(of(row))
    }
    case "plus":
    case "minus": {
      const left = compile(node.left)
      const right = compile(node.right)
      const sign = node.op === "plus" ? 1 : -1
      return (row) => {
        const a = left(row)
        const b = right(row)
        return typeof a === "number" && typeof b === "number" ? a + sign * b : null
      }
    }
    case "and": {
      const all = node.all.map(compile)
      return (row) => all.every((one) => one(row) === true)
    }
    case "or": {
      const all = node.all.map(compile)
      return (row) => all.some((one) => one(row) === true)
    }
    case "not": {
      const of = compile(node.of)
      return (row) => of(row) !== true
    }
    case "earliest": {
      const all = node.all.map(compile)
      return (row) => {
        let least: Cell = null
        for (const one of all) {
          const value = one(row)
          if (typeof value === "number" && (least === null || value < least)) least = value
        }
        return least
      }
    }
    case "pick": {
      const cases = node.cases.map(([condition, value]) => [compile(condition), compile(value)] as const)
      const otherwise = compile(node.otherwise)
      return (row) => (cases.find(([condition]) => condition(row) === true)?.[1] ?? otherwise)(row)
    }
  }
}

/** The names of the columns an expression reads, sorted. */
export const columnsIn = (node: Node): readonly string[] => {
  const names = new Set<string>()
  const visit = (inner: Node): void => {
    if (inner.op === "column") names.add(inner.name)
    for (const child of childrenOf(inner)) visit(child)
  }
  visit(node)
  return [...names].toSorted()
}

const childrenOf = (node: Node): readonly Node[] => {
  switch (node.op) {
    case "column":
    case "value":
    case "asOf":
      return []
    case "known":
    case "not":
    case "oneOf":
      return [node.of]
    case "equal":
    case "less":
    case "atMost":
    case "plus":
    case "minus":
      return [node.left, node.right]
    case "and":
    case "or":
    case "earliest":
      return node.all
    case "pick":
      return [...node.cases.flat(), node.otherwise]
  }
}
