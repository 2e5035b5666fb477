import { formatInstant, parseMoney, type Cell, type Column, type TableId } from "@folkmoot/facts"
import { withinId, type People } from "./people.ts"
import { holdsPerson, isPerson } from "./personal.ts"
import { shown } from "./shown.ts"
import { instantReader, type InstantReader } from "./table-instants.ts"
import type { FlagColumn, InstantColumn, KeyColumn, MappedColumn, MoneyColumn, NumberColumn, PersonColumn, TableMapping, TextColumn, WrittenNumber } from "./table-mapping.ts"
import { isMoney } from "./table-schema.ts"
import { WallClock } from "./wall-clock.ts"

/** A row as its file holds it: what a column has, and where the row stands. */
export interface RawRow {
  readonly file: string
  readonly position: string
  readonly cell: (column: string) => unknown
}

/** What came of a row's cells: the cells of a fact, and what was wrong. */
export interface ReadCells {
  readonly cells: Record<string, Cell>
  readonly problems: string[]
}

/** Reads what one column of a fact is told from, into the cells of the row. */
export type CellReader = (row: RawRow, into: ReadCells) => void

/** What cells are read with: how they are written unless a column says otherwise, and who is who. */
export interface CellReading {
  readonly mapping: TableMapping
  readonly timeZone: string
  readonly people: People
  /** The persons a row is told of, by the columns of the file their accounts stand in; they are read before its id. */
  readonly persons?: ReadonlyMap<string, string>
}

/** A cell as text, `null` where nothing is told; what no text can stand for is `undefined`. */
export const textIn = (value: unknown, nulls: readonly string[]): string | null | undefined => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return formatInstant(value.getTime())
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "bigint" && typeof value !== "boolean") return undefined
  const text = String(value).trim()
  return text === "" || nulls.includes(text) ? null : text
}

/** Whether a text is the address or number of a person or their machine, which no fact may keep. */
const isPersonal = (text: string): boolean => (text.includes("@") ? /^[^\s@]+@(?=[^\s@]+$)[^\s@]+\.[^\s@]/.test(text) : holdsPerson(text))

/** Whether a cell is a number beyond those that a reader of JSON tells apart. */
const isRounded = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)

const rounded = "is a number beyond those that can be told apart; expected it written as a text."

const numberText = (text: string, { decimal = ".", group }: WrittenNumber): string | undefined => {
  const sign = /^[+-]/.exec(text)?.[0] ?? ""
  const [whole = "", fraction, ...rest] = text.slice(sign.length).split(decimal)
  const groups = group === undefined ? [whole] : whole.split(group)
  const grouped = groups.length === 1 || groups.every((one, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(one))
  const digits = groups.join("")
  if (rest.length > 0 || !grouped || !/^\d+$/.test(digits) || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  return `${sign === "-" ? "-" : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`
}

type FromText = (text: string, row: RawRow, into: ReadCells) => Cell | undefined

/** Something that is written in the cells of a column: what to say where it cannot be read, and how it is. */
interface Kind {
  readonly expected: string
  readonly read: FromText
}

const listed = (values: readonly string[]): string => `one of ${values.join(", ")}`

const replaced = (values: Readonly<Record<string, Cell>>, otherwise?: Cell): Kind => ({
  expected: listed(Object.keys(values)),
  read: (text) => (Object.hasOwn(values, text) ? values[text] : otherwise),
})

const textKind = ({ values, otherwise, perFile }: Partial<TextColumn>): Kind => {
  if (values !== undefined) return replaced(values, otherwise)
  return { expected: "a text that is no address", read: (text, { file }) => (isPersonal(text) ? undefined : perFile === true ? `${file}/${text}` : text) }
}

const flagKind = ({ is, values }: Partial<FlagColumn>): Kind => {
  if (values !== undefined) return replaced(values)
  if (is !== undefined) return { expected: "a text", read: (text) => is.includes(text) }
  return { expected: "true or false", read: (text) => (/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined) }
}

const numberKind = (column: Partial<NumberColumn>, whole: boolean, written: WrittenNumber): Kind => {
  if (column.values !== undefined) return replaced(column.values)
  const { decimal = "." } = written
  return {
    expected: whole ? "a whole number" : `a number, such as 7${decimal}5`,
    read: (text) => {
      const plain = numberText(text, written)
      const number = plain === undefined ? Number.NaN : Number(plain)
      return Number.isFinite(number) && (!whole || Number.isSafeInteger(number)) ? number : undefined
    },
  }
}

const moneyKind = ({ money, minor }: MoneyColumn, written: WrittenNumber): Kind => ({
  expected: "an amount with no more decimals than its currency has, in one currency for the whole row",
  read: (text, row, { cells }) => {
    const currency = typeof money === "string" ? money : textIn(row.cell(money.from), [])
    const plain = numberText(text, written)
    if (plain === undefined || typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency) || (cells["currency"] ?? currency) !== currency) return undefined
    const amount = minor === true ? (/^-?\d+$/.test(plain) ? Number(plain) : undefined) : parseMoney(plain, currency)?.amount
    if (amount === undefined || !Number.isSafeInteger(amount)) return undefined
    cells["currency"] = currency
    return amount
  },
})

const personReader = (name: string, mapped: PersonColumn, nulls: readonly string[], people: People): CellReader => {
  const account = "person" in mapped ? mapped.person : undefined
  return (row, { cells, problems }) => {
    const told = account === undefined ? null : row.cell(account)
    if (isRounded(told)) problems.push(`${name} ${rounded}`)
    const id = textIn(told, nulls) ?? null
    const mail = mapped.mail === undefined ? null : (textIn(row.cell(mapped.mail), nulls) ?? null)
    // Some platforms know people by their address or number; that is no name to keep either.
    const address = id === null ? mail : id.includes("@") || isPersonal(id) ? id : null
    cells[name] = address === null ? (id === null ? null : people.of(id, mail ?? undefined)) : people.byMail(address)
  }
}

/** A cell that is longer is no key but somebody's words, which are not kept. */
const longestKey = 64

const keyReader = (mapped: KeyColumn, persons: ReadonlyMap<string, string> = new Map()): CellReader => {
  const { prefix = "" } = mapped
  if ("row" in mapped) return (row, { cells }) => void (cells["id"] = `${prefix}${row.position}`)
  const { from, perFile } = mapped
  const columns = typeof from === "string" ? [from] : from
  return (row, { cells, problems }) => {
    const parts = columns.map((column) => textIn(row.cell(column), []) ?? "")
    if (columns.some((column) => isRounded(row.cell(column)))) problems.push(`id ${rounded}`)
    else if (parts.includes("")) problems.push(`id is nothing; expected ${columns.join(" and ")} to tell the row apart.`)
    else if (parts.some(isPersonal)) problems.push("id is an address; expected a text that is no address.")
    else {
      const keys = parts.map((part, place) => {
        const person = cells[persons.get(columns[place] as string) ?? ""]
        if (typeof person === "string") return withinId(person)
        // Nothing refers to an id of several cells, so a text among them need not stay readable.
        return parts.length > 1 && part.length > longestKey ? withinId(part) : part
      })
      cells["id"] = `${prefix}${perFile === true ? `${row.file}/` : ""}${keys.join(":")}`
    }
  }
}

const kindOf = (column: Column, mapped: object, written: WrittenNumber, instants: InstantReader): Kind => {
  if (isMoney(column)) return moneyKind(mapped as MoneyColumn, written)
  if (column.type === "boolean") return flagKind(mapped)
  if (column.type === "instant") return { expected: instants.expected, read: instants.read }
  return column.type === "text" ? textKind(mapped) : numberKind(mapped, column.type !== "real", written)
}

/** The columns of the file that a column of a fact is told from. */
export const columnsRead = (mapped: MappedColumn): readonly string[] => {
  if (typeof mapped === "string") return [mapped]
  const { from = [], person, mail, money } = mapped as { readonly from?: string | readonly string[]; readonly person?: string; readonly mail?: string; readonly money?: string | { readonly from: string } }
  return [...(typeof from === "string" ? [from] : from), ...(person === undefined ? [] : [person]), ...(mail === undefined ? [] : [mail]), ...(typeof money === "object" ? [money.from] : [])]
}

/** Makes the reader of one column of a fact, as the mapping says it is told. */
export const cellReader = (table: TableId, name: string, column: Column, given: MappedColumn, { mapping, timeZone, people, persons }: CellReading): CellReader => {
  const mapped: Exclude<MappedColumn, string> = typeof given === "string" ? { from: given } : given
  const { nulls = mapping.nulls ?? [] } = mapped as { readonly nulls?: readonly string[] }
  if (isPerson(table, name)) return personReader(name, mapped as PersonColumn, nulls, people)
  if (name === "id") return keyReader(mapped as KeyColumn, persons)
  const { as, timeZone: own } = mapped as Partial<InstantColumn>
  const clock = new WallClock(own ?? timeZone)
  const instants = instantReader(as, clock, { source: "table", where: `${table}.${name}` })
  // What a file holds as a moment is one, unless its column says whose clocks it shows.
  const momentOf = (date: Date): Cell | undefined => (own === undefined ? date.getTime() : clock.instantOf(date.getTime()))
  if ("value" in mapped) {
    const { value } = mapped
    const fixed = column.type === "instant" ? (instants.read(String(value)) ?? null) : value
    return (_row, { cells }) => void (cells[name] = fixed)
  }
  const { from } = mapped as { readonly from: string }
  const { expected, read } = kindOf(column, mapped, { ...mapping, ...mapped }, instants)
  return (row, into) => {
    const raw = row.cell(from)
    const text = textIn(raw, nulls)
    const readAs = (told: string): Cell | undefined => (raw instanceof Date && column.type === "instant" ? momentOf(raw) : read(told, row, into))
    const cell = typeof text === "string" ? readAs(text) : text
    if (cell === undefined) into.problems.push(`${name} is ${typeof text === "string" ? shown(text) : "a list or an object"}; expected ${expected}.`)
    else into.cells[name] = cell
  }
}
