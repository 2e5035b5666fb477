import type { FactColumns, TableId, TextCodes } from "@folkmoot/facts"
import type { LooseRow } from "./check-rows.ts"
import { grown, type Cells } from "./grown-cells.ts"
import { keyIndex, type KeyIndex } from "./key-index.ts"
import type { Taken } from "./port.ts"
import { codesHere, madeColumns, untoldText, write, writeCells, type Heard, type StoredColumn, type TextCells } from "./stored-column.ts"

/** Who must know that rows already there are about to change. */
export interface Watcher {
  /** Called with the places of rows before they change, sign -1, and after, sign 1. */
  readonly changing: (places: Int32Array, sign: 1 | -1) => void
  /** Called when rows have moved or changed in some other way. */
  readonly moved: () => void
}

/** How many rows have an id that another source told, too, and how many of them are alike. */
export interface Met {
  shared: number
  same: number
}

/** What a table holds. */
export interface Contents {
  readonly columns: readonly StoredColumn[]
  readonly keys: KeyIndex
  readonly size: number
  readonly capacity: number
}

/** One fact table, kept by columns. */
export interface StoredTable {
  readonly size: () => number
  /** The texts of a text column; all columns that hold people share theirs. */
  readonly texts: (column: string) => TextCodes
  /** The cells of a column; room beyond `size` holds nothing of meaning. */
  readonly cells: (column: string) => Cells
  /** Adds rows that were checked; a row whose key is there already takes its place. */
  readonly load: (rows: readonly LooseRow[]) => void
  /** Adds rows of a source given by columns that were checked, as a load would. */
  readonly loadColumns: (source: string, facts: FactColumns) => void
  /** Takes in the rows of another table of the same kind as a load would; with a source, its rows that the other does not have go. */
  readonly absorb: (other: StoredTable, source?: string) => Taken
  /** How rows of another table of the same kind, all of one source, meet those of other sources here, by their names; compared by some columns of numbers, of which one at least is told. */
  readonly meeting: (other: StoredTable, source: string, compared: readonly string[]) => ReadonlyMap<string, Met>
  /** All it holds, for another table to have instead; it is not to be asked anything any more. */
  readonly release: () => Contents
  /** Forgets people: rows about them go, elsewhere their cells become untold. Gives how many rows that changed. */
  readonly erase: (people: Iterable<string>) => number
  /** Begins to tell a watcher of changes, until the function given back is called. */
  readonly watch: (watcher: Watcher) => () => void
}

/** Those of some places that stand before an end, each once; most of what comes in is new, so a plain look at each is quickest. */
const within = (places: Int32Array, end: number): Int32Array => {
  const found = new Set<number>()
  for (let index = 0; index < places.length; index++) if ((places[index] as number) < end) found.add(places[index] as number)
  return Int32Array.from(found)
}

/** Makes a fact table without rows. */
export const storedTable = (table: TableId): StoredTable => {
  const columns = madeColumns(table)
  const byName = new Map(columns.map((column) => [column.name, column]))
  const named = (name: string): StoredColumn => byName.get(name) as StoredColumn
  const [source, id] = [named("source"), named("id")]
  const besideKey = columns.filter((column) => column !== source && column !== id)
  const watchers = new Set<Watcher>()
  const heard = new Map<string, Heard>(columns.map(({ name }) => [name, new WeakMap()]))
  let keys = keyIndex()
  let size = 0
  let capacity = 0
  // Where rows that come in go; of use only while they do.
  let room = new Int32Array(0)

  const reserve = (more: number): void => {
    if (size + more <= capacity) return
    capacity = Math.max(size + more, capacity * 2, 1024)
    for (const column of columns) column.cells = grown(column.cells, capacity)
  }

  const placesFor = (count: number): Int32Array => {
    if (room.length < count) room = new Int32Array(count)
    return room.subarray(0, count)
  }

  /** Where the row with a key stands or, if it is new, will stand; what has a place has its key there. */
  const placeOf = (ofSource: number, ofId: number): number => {
    const found = keys.find(ofSource, ofId)
    if (found !== -1) return found
    const place = keys.add(ofSource, ofId)
    source.cells[place] = ofSource
    id.cells[place] = ofId
    return place
  }

  /** Writes rows that may be there already, telling who watches. */
  const changing = (places: Int32Array, change: () => void): void => {
    const before = watchers.size === 0 ? places.subarray(0, 0) : within(places, size)
    for (const watcher of before.length === 0 ? [] : watchers) watcher.changing(before, -1)
    change()
    for (const watcher of before.length === 0 ? [] : watchers) watcher.changing(before, 1)
    size = keys.size()
  }

  /** Keeps only the rows marked, in their order, and says how many went. */
  const retain = (kept: Uint8Array): number => {
    let to = 0
    const next = keyIndex()
    for (let place = 0; place < size; place++) {
      if (kept[place] !== 1) continue
      for (const { cells } of columns) cells[to] = cells[place] as number
      next.add(source.cells[to] as number, id.cells[to] as number)
      to++
    }
    const gone = size - to
    keys = next
    size = to
    return gone
  }

  const moved = (): void => {
    for (const watcher of watchers) watcher.moved()
  }

  /** How the codes of a column of another table are written here; one place further, so that what is untold stays so. */
  const translated = (column: StoredColumn, other: StoredTable): Int32Array => {
    const theirs = other.texts(column.name)
    const ours = new Int32Array(theirs.size() + 1).fill(untoldText)
    const cells = other.cells(column.name)
    for (let row = 0; row < other.size(); row++) {
      const code = cells[row] as number
      if (code !== untoldText && ours[code + 1] === untoldText) ours[code + 1] = theirs.codeIn(column.codes, code)
    }
    return ours
  }

  /** A table without rows has another's instead of its own; nothing is copied. */
  const become = (other: StoredTable): Taken => {
    const contents = other.release()
    for (const [index, column] of columns.entries()) {
      const theirs = contents.columns[index] as StoredColumn
      column.codes = theirs.codes
      column.cells = theirs.cells
      heard.set(column.name, new WeakMap())
    }
    ;({ keys, size, capacity } = contents)
    moved()
    return { added: size, changed: 0, gone: 0, unchanged: 0 }
  }

  const absorb = (other: StoredTable, from?: string): Taken => {
    if (size === 0) return become(other)
    const count = other.size()
    reserve(count)
    // Only texts need translating; the other's numbers and truths are read as they are.
    const cellsOf = new Map<string, Cells>(
      columns.map((column) => {
        const theirs = other.cells(column.name).subarray(0, count)
        if (column.kind !== "text") return [column.name, theirs]
        const ours = translated(column, other)
        return [column.name, (theirs as Int32Array).map((code) => ours[code + 1] as number)]
      }),
    )
    const [sources, ids] = [cellsOf.get("source") as Cells, cellsOf.get("id") as Cells]
    const before = size
    const places = new Int32Array(count)
    const told = new Uint8Array(before)
    for (let row = 0; row < count; row++) {
      const place = (places[row] = placeOf(sources[row] as number, ids[row] as number))
      if (place < before) told[place] = 1
    }
    const isDifferent = new Uint8Array(count)
    for (const { name, cells } of columns) {
      const theirs = cellsOf.get(name) as Cells
      for (let row = 0; row < count; row++) {
        const [old, now] = [cells[places[row] as number] as number, theirs[row] as number]
        if ((places[row] as number) >= before || (old !== now && (old === old || now === now))) isDifferent[row] = 1
      }
    }
    changing(places.filter((_, row) => isDifferent[row] === 1), () => {
      for (const { name, cells } of columns) {
        const theirs = cellsOf.get(name) as Cells
        for (let row = 0; row < count; row++) if (isDifferent[row] === 1) cells[places[row] as number] = theirs[row] as number
      }
    })
    const added = size - before
    const changed = isDifferent.reduce((sum, one) => sum + one, 0) - added
    const mine = from === undefined ? -2 : source.codes.find(from)
    const isKept = new Uint8Array(size).fill(1)
    for (let place = 0; place < before; place++) if (source.cells[place] === mine && told[place] === 0) isKept[place] = 0
    const gone = isKept.includes(0) ? retain(isKept) : 0
    if (gone > 0) moved()
    return { added, changed, gone, unchanged: count - added - changed }
  }

  const meeting = (other: StoredTable, from: string, compared: readonly string[]): ReadonlyMap<string, Met> => {
    const met = new Map<string, Met>()
    const others: (readonly [code: number, name: string])[] = []
    for (let code = 0; code < source.codes.size(); code++) if (source.codes.textOf(code) !== from) others.push([code, source.codes.textOf(code)])
    if (others.length === 0 || compared.length === 0) return met
    const pairs = compared.map((name) => [named(name).cells, other.cells(name)] as const)
    const [theirs, ids] = [other.texts("id"), other.cells("id")]
    for (let row = 0; row < other.size(); row++) {
      if (pairs.every(([, cells]) => Number.isNaN(cells[row]))) continue
      // An id that is new here has no row and is met by nothing; it is about to come in.
      const ofId = theirs.codeIn(id.codes, ids[row] as number)
      for (const [code, name] of others) {
        const place = keys.find(code, ofId)
        if (place === -1) continue
        const one = met.get(name) ?? { shared: 0, same: 0 }
        met.set(name, one)
        one.shared += 1
        if (pairs.every(([ours, cells]) => ours[place] === cells[row] || (Number.isNaN(ours[place]) && Number.isNaN(cells[row])))) one.same += 1
      }
    }
    return met
  }

  const erase = (people: Iterable<string>): number => {
    const codesIn = new Map<TextCodes, ReadonlySet<number>>()
    const all = [...people]
    const codesOf = (codes: TextCodes): ReadonlySet<number> => {
      const found = codesIn.get(codes) ?? new Set(all.map((person) => codes.find(person)).filter((code) => code !== -1))
      codesIn.set(codes, found)
      return found
    }
    const isKept = new Uint8Array(size).fill(1)
    const isChanged = new Uint8Array(size)
    for (const column of columns.filter(({ isPerson, isAbout }) => isPerson || isAbout)) {
      const codes = codesOf(column.codes)
      if (codes.size === 0) continue
      for (let place = 0; place < size; place++) {
        if (!codes.has(column.cells[place] as number)) continue
        isChanged[place] = 1
        if (column.isAbout) isKept[place] = 0
        else column.cells[place] = untoldText
      }
    }
    const changed = isChanged.reduce((sum, one) => sum + one, 0)
    if (isKept.includes(0)) retain(isKept)
    if (changed > 0) moved()
    return changed
  }

  return {
    size: () => size,
    texts: (column) => named(column).codes,
    cells: (column) => named(column).cells,
    load: (rows) => {
      reserve(rows.length)
      const places = placesFor(rows.length)
      for (let index = 0; index < rows.length; index++) {
        const row = rows[index] as LooseRow
        places[index] = placeOf(source.codes.codeOf(row["source"] as string), id.codes.codeOf(row["id"] as string))
      }
      changing(places, () => besideKey.forEach((column) => write(column, rows, places)))
    },
    loadColumns: (from, { size: count, columns: given }) => {
      reserve(count)
      const ofSource = source.codes.codeOf(from)
      const ids = codesHere(id, given["id"] as TextCells, heard.get("id") as Heard)
      const places = placesFor(count)
      for (let index = 0; index < count; index++) places[index] = placeOf(ofSource, ids[index] as number)
      changing(places, () => besideKey.forEach((column) => writeCells(column, given[column.name], places, heard.get(column.name) as Heard)))
    },
    absorb,
    meeting,
    release: () => ({ columns, keys, size, capacity }),
    erase,
    watch: (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}
