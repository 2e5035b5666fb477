import type { Cell, SelectedRow, SelectedRows } from "@folkmoot/facts"
import { listRows } from "./lanes.ts"
import { numberCell } from "./key-parts.ts"
import { untoldText, untoldTruth } from "./stored-column.ts"
import type { StoredTable } from "./stored-table.ts"
import type { TypedNode } from "./typed-node.ts"
import type { TypedRowQuestion } from "./typed-row-question.ts"
import { stretch } from "./vector.ts"
import { vectorsOver } from "./vectors.ts"

const cellAt = (table: StoredTable, node: TypedNode, place: number): Cell => {
  if (node.op !== "column") return null
  const kept = table.cells(node.name)[place] as number
  if (node.kind === "text") return kept === untoldText ? null : table.texts(node.name).textOf(kept)
  if (node.kind === "boolean") return kept === untoldTruth ? null : kept === 1
  return numberCell(kept)
}

/** The first places in an order, of ever more that come: no more of them are kept than are asked for, and as many again. */
const firstOf = (limit: number, order: (a: number, b: number) => number): { readonly add: (place: number) => void; readonly places: () => readonly number[] } => {
  let kept: number[] = []
  let last: number | undefined
  const cut = (): void => {
    kept = kept.toSorted(order).slice(0, limit)
    last = kept.length === limit ? kept.at(-1) : undefined
  }
  return {
    add: (place) => {
      if (limit === 0 || (last !== undefined && order(place, last) > 0)) return
      kept.push(place)
      if (kept.length >= limit * 2 + stretch) cut()
    },
    places: () => {
      cut()
      return kept
    },
  }
}

/** Selects rows of a stored table, a stretch at a time; only the rows that are told become objects. */
export const selectStored = ({ where, cells, limit }: TypedRowQuestion, table: StoredTable): SelectedRows => {
  const vectors = vectorsOver(table)
  const meets = vectors.truths(where)
  const [sources, ids] = [table.texts("source"), table.texts("id")]
  const [sourceOf, idOf] = [table.cells("source"), table.cells("id")]
  const first = firstOf(
    limit,
    (a, b) => sources.compare(sourceOf[a] as number, sourceOf[b] as number) || ids.compare(idOf[a] as number, idOf[b] as number),
  )
  const rows = new Int32Array(stretch + 1)
  let count = 0
  for (let from = 0; from < table.size(); from += stretch) {
    const size = Math.min(stretch, table.size() - from)
    vectors.turn()
    const met = listRows(meets(from, size), size, rows)
    count += met
    for (let index = 0; index < met; index++) first.add(from + (rows[index] as number))
  }
  const told = (place: number): SelectedRow => Object.fromEntries(cells.map(({ name, node }) => [name, cellAt(table, node, place)]))
  return { count, rows: first.places().map(told) }
}
