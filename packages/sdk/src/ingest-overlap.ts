import { tables, textCodes, type ColumnCells, type FactColumns, type TableId, type TextCodes } from "@folkmoot/facts"
import { InvalidInput } from "./errors.ts"

/** What one table was told so far, by all sources of a platform. */
interface Said {
  readonly ids: TextCodes
  /** When each row happened and its numbers, as one number; by the code of its id, `NaN` where it says neither. */
  readonly marks: number[]
}

/** How a reading met what another source of its platform had told. */
interface Met {
  /** Rows whose id was told before. */
  shared: number
  /** Rows told before by more than their id. */
  same: number
}

/** Columns that make two rows with one id the same thing: its moment and its numbers, which later exports tell alike; what is found out later differs. */
const marking = new Map<string, readonly string[]>(
  Object.values(tables).map(({ id, time, columns }) => [id, [time, ...Object.entries(columns).flatMap(([name, { type }]) => (type === "integer" || type === "real" ? [name] : []))]]),
)

/** So many of ten rows with an id that was told before have to be told alike: forums number their topics alike, and never at the same moments. */
const [most, outOf] = [9, 10]

const cellIn = (column: ColumnCells | undefined, place: number): number => (column !== undefined && ArrayBuffer.isView(column) ? (column[place] as number) : Number.NaN)

/** What a row says besides its id, as one number; `NaN` where it says nothing. */
const markOf = (columns: readonly string[], cell: (column: string) => unknown): number => {
  let mark = 0
  let isTold = false
  for (const column of columns) {
    const said = cell(column)
    const isNumber = typeof said === "number" && !Number.isNaN(said)
    isTold ||= isNumber
    // A double holds an instant and has room for a few numbers beside it; which of them two rows differ in does not matter. What is not told keeps its place.
    mark = mark * 31 + (isNumber ? said : -1)
  }
  return isTold ? mark : Number.NaN
}

/**
 * Watches whether sources of one platform tell the same rows, as two exports that overlap do: each would count them.
 *
 * @remarks
 * A row is known again by its id with its moment and numbers. By the id alone nothing is known: two forums number their topics alike.
 */
export class Overlap {
  readonly #said = new Map<TableId, Said>()
  readonly #names: string[] = []
  #met = new Map<TableId, Met>()

  /** Begins to watch what a source tells. */
  begin(name: string): void {
    this.#met = new Map()
    this.#names.push(name)
  }

  #hear(table: TableId, size: number, codeIn: (ids: TextCodes, place: number) => number, mark: (columns: readonly string[], place: number) => number): void {
    let said = this.#said.get(table)
    if (said === undefined) this.#said.set(table, (said = { ids: textCodes(), marks: [] }))
    let met = this.#met.get(table)
    if (met === undefined) this.#met.set(table, (met = { shared: 0, same: 0 }))
    const columns = marking.get(table) ?? []
    for (let place = 0; place < size; place++) {
      const before = said.ids.size()
      const code = codeIn(said.ids, place)
      const own = mark(columns, place)
      if (code === before) said.marks.push(own)
      else if (!Number.isNaN(own)) {
        met.shared += 1
        if (own === said.marks[code]) met.same += 1
      }
    }
  }

  /** Hears a row. */
  row(table: TableId, row: Readonly<Record<string, unknown>> & { readonly id: string }): void {
    this.#hear(table, 1, (ids) => ids.codeOf(row.id), (columns) => markOf(columns, (column) => row[column]))
  }

  /** Hears rows by columns. */
  columns(table: TableId, { size, columns: told }: FactColumns): void {
    const { id } = told
    if (id === undefined || ArrayBuffer.isView(id)) return
    this.#hear(table, size, (ids, place) => id.texts.codeIn(ids, id.codes[place] as number), (columns, place) => markOf(columns, (column) => cellIn(told[column], place)))
  }

  /** How many rows of each table were told before, where they are the same things; none where ids are only alike. */
  again(): ReadonlyMap<TableId, number> {
    const all = [...this.#met.values()]
    const total = (of: keyof Met): number => all.reduce((sum, met) => sum + met[of], 0)
    if (total("same") * outOf < total("shared") * most) return new Map()
    return new Map([...this.#met].flatMap(([table, { same }]) => (same === 0 ? [] : [[table, same] as const])))
  }

  /** What to say of a table in the coverage of the source that was heard last. */
  noteOn(table: TableId): readonly string[] {
    const count = this.again().get(table)
    return count === undefined ? [] : [`Rows that ${this.#others} told too, by id and moment, so that they count twice: ${count}.`]
  }

  get #others(): string {
    return this.#names.slice(0, -1).join(", ")
  }

  /** Refuses the source that was heard last, where it tells again what others told. */
  refusal(given: string): InvalidInput | undefined {
    const again = this.again()
    const [first] = [...again].toSorted(([, a], [, b]) => b - a)
    if (first === undefined) return undefined
    const [[table, count], others] = [first, this.#others]
    const quoted = JSON.stringify(given)
    const texts = {
      en: `source: ${quoted} tells again what ${others} told: ${count === 1 ? `1 row of ${table} stands` : `${count} rows of ${table} stand`} in both, by id and moment, and would count twice. Put exports that overlap into one folder and read it as one source, or read the newest alone; give each source a name where counting twice is meant.`,
      de: `source: ${quoted} enthält, was ${others} schon geliefert hat: ${count === 1 ? `1 Zeile von ${table} steht` : `${count} Zeilen von ${table} stehen`} mit gleicher Kennung und gleichem Zeitpunkt in beiden und ${count === 1 ? "würde" : "würden"} doppelt zählen. Legen Sie Exporte, die sich überschneiden, in einen Ordner und lesen Sie ihn als eine Quelle, oder lesen Sie nur den neuesten; geben Sie jeder Quelle einen Namen, wenn doppelt gezählt werden soll.`,
      da: `source: ${quoted} indeholder det, som ${others} allerede har leveret: ${count} ${count === 1 ? "række" : "rækker"} i ${table} står i begge med samme id og tidspunkt og ville tælle dobbelt. Læg eksporter, der overlapper, i én mappe, og læs den som én kilde, eller læs kun den nyeste; giv hver kilde et navn, hvis der skal tælles dobbelt.`,
    }
    return new InvalidInput({ where: "source", given, expected: `a source that tells what ${others} does not`, message: texts.en, texts })
  }
}
