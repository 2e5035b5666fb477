import { nearest } from "@folkmoot/facts"
import { basename } from "node:path"
import { listedColumns } from "./column-names.ts"
import { pointerOf } from "./json-pointer.ts"
import { namesPerson } from "./personal.ts"
import { SourceFailed } from "./source.ts"
import { alike } from "./survey-cells.ts"
import type { SurveyColumn, SurveyDate, SurveyHeader, SurveyMapping, SurveyQuestion, SurveyTest } from "./survey-mapping.ts"

/** A column of the file: its place counted from 0. */
export type Place = number

const instead = 'Map a column with a pseudonym, such as a member number, or leave it out; an address can be read as "member": { "mail": ... } of a mapping document.'

/** Where a part of the mapping came from: a pointer into the document, or an entry of the short form. */
export type Pointing = (pointer: string) => string

/** Finds the columns a mapping names. */
export interface Columns {
  readonly find: (column: SurveyColumn, pointer: string) => Place
  /** The same for a column whose cells are kept as they are: one that looks like personal data is refused. */
  readonly findOpen: (column: SurveyColumn, pointer: string) => Place
  /** The places found so far. */
  readonly read: () => ReadonlySet<Place>
}

/** Prepares to find columns in a file's header. */
export const columnsOf = (source: string, path: string, columns: readonly string[], pointing: Pointing, header: SurveyHeader | undefined): Columns => {
  const read = new Set<Place>()
  const fail = (pointer: string, message: string, advice: string): SourceFailed => new SourceFailed({ source, where: pointing(pointer), message, advice })
  const known = columns.map(alike)

  const placeOf = (column: SurveyColumn, pointer: string): Place => {
    if (typeof column === "number") {
      if (column <= columns.length) return column - 1
      throw fail(pointer, `${basename(path)} has no column ${column}.`, `It has ${columns.length}.`)
    }
    const exact = columns.flatMap((name, place) => (name === column ? [place] : []))
    const [place, again] = exact.length > 0 ? exact : known.flatMap((name, at) => (name === alike(column) ? [at] : []))
    if (place === undefined) {
      const close = nearest(column, columns)
      const joined = header === undefined || header.lines === 1 || header.names !== undefined ? "" : ' A name that stands in several lines is written with " / " between them.'
      throw fail(pointer, `${basename(path)} has no column ${JSON.stringify(column)}.`, close === undefined ? `It has ${listedColumns(columns)}.${joined}` : `Did you mean ${JSON.stringify(close)}?`)
    }
    if (again === undefined) return place
    const twice = `Columns ${place + 1} and ${again + 1} of ${basename(path)} are both called ${JSON.stringify(column)}.`
    throw fail(pointer, twice, `Name the one that is meant by its place in a mapping document, such as ${place + 1}.`)
  }

  const find = (column: SurveyColumn, pointer: string): Place => {
    const place = placeOf(column, pointer)
    read.add(place)
    return place
  }

  return {
    find,
    findOpen: (column, pointer) => {
      const place = find(column, pointer)
      const name = columns[place] ?? ""
      if (!namesPerson(name)) return place
      throw fail(pointer, `The column ${JSON.stringify(name)} looks like personal data, which is not read.`, instead)
    },
    read: () => read,
  }
}

/** Where the answers to a question stand. */
export interface QuestionPlaces {
  readonly id: string
  readonly question: SurveyQuestion
  readonly place: Place | undefined
  readonly marked: readonly { readonly place: Place; readonly value: number | null }[]
}

/** A column and what its cells are held against. */
export interface TestPlace {
  readonly place: Place
  readonly holds: (cell: string) => boolean
}

const testOf = ({ find }: Columns, { column, is }: SurveyTest, pointer: string): TestPlace => {
  const accepted = new Set(is.map(alike))
  return { place: find(column, `${pointer}/column`), holds: (cell) => accepted.has(alike(cell)) }
}

const dateOf = ({ find }: Columns, date: SurveyDate | undefined, pointer: string): { readonly place: Place; readonly as: string | undefined } | undefined =>
  date === undefined ? undefined : { place: find(date.column, `${pointer}/column`), as: date.as }

/** Where everything a mapping speaks of stands in the file. */
export const placesOf = (columns: Columns, mapping: SurveyMapping) => {
  const { find, findOpen } = columns
  const { id, member, answeredAt, wave, language, leaveOut = [], invitations } = mapping
  const asked = Object.entries(mapping.questions).map(([name, question]): QuestionPlaces => {
    const pointer = pointerOf(["questions", name])
    const marked = (question.columns ?? []).map(({ column, value }, index) => ({ place: find(column, `${pointer}/columns/${index}/column`), value }))
    return { id: name, question, place: question.column === undefined ? undefined : find(question.column, `${pointer}/column`), marked }
  })
  const test = (name: "delivered" | "reminder" | "finished"): TestPlace | undefined => {
    const given = invitations?.[name]
    return given === undefined ? undefined : testOf(columns, given, `/invitations/${name}`)
  }
  return {
    asked,
    id: id === undefined ? undefined : findOpen(id, "/id"),
    account: member?.account === undefined ? undefined : findOpen(member.account, "/member/account"),
    mail: member?.mail === undefined ? undefined : find(member.mail, "/member/mail"),
    answeredAt: dateOf(columns, answeredAt, "/answeredAt"),
    wave: wave !== undefined && "column" in wave ? findOpen(wave.column, "/wave/column") : undefined,
    language: language !== undefined && "column" in language ? find(language.column, "/language/column") : undefined,
    leaveOut: leaveOut.map(({ column, is, isNot, because }, index) => {
      const { place, holds } = testOf(columns, { column, is: is ?? isNot ?? [] }, `/leaveOut/${index}`)
      return { place, because, holds: isNot === undefined ? holds : (cell: string) => !holds(cell) }
    }),
    invitedAt: invitations === undefined || !("column" in invitations.invitedAt) ? undefined : dateOf(columns, invitations.invitedAt, "/invitations/invitedAt"),
    startedAt: dateOf(columns, invitations?.startedAt, "/invitations/startedAt"),
    delivered: test("delivered"),
    reminder: test("reminder"),
    finished: test("finished"),
  }
}

/** Where everything a mapping speaks of stands in the file. */
export type Places = ReturnType<typeof placesOf>
