import type { Instant } from "@folkmoot/facts"
import { holdsPerson } from "./personal.ts"
import { shown } from "./shown.ts"
import type { SurveyQuestion, SurveyScale } from "./survey-mapping.ts"
import { countsDays, instantReader } from "./table-instants.ts"
import type { WallClock } from "./wall-clock.ts"

const unseen = /[\u00A0\u2007\u202F\u200B\u2060\uFEFF]/

/** A cell without what nobody sees: spaces that do not break, marks without width, spaces at its ends. */
export const cleaned = (cell: string): string => (unseen.test(cell) ? cell.replace(/[\u00A0\u2007\u202F]/g, " ").replace(/[\u200B\u2060\uFEFF]/g, "") : cell).trim()

/** How a reason quotes what was found: never what could be somebody's number or address. */
const quoted = (cell: string): string => {
  const text = cleaned(cell)
  if (text.includes("\uFFFD")) return "no UTF-8 text, so the file has to be saved as UTF-8"
  return holdsPerson(text) ? `a text of ${text.length} characters` : shown(text)
}

/** Two texts that read alike are one, whatever their spaces and the case of their letters. */
export const alike = (text: string): string => cleaned(text).replace(/\s+/g, " ").toLowerCase()

const nothing = ["", "na", "n/a"]

/** What stands where nobody answered, as it is compared. */
export const notAnsweredBy = (declared: readonly string[] = []): ReadonlySet<string> => new Set([...nothing, ...declared.map(alike)])

const yes = ["y", "yes", "ja", "j", "true", "1"]
const no = ["n", "no", "nein", "nej", "false", "0"]

const notChosen = new Set([...nothing, ...no])

/** What was found where an answer should stand, and what was expected. */
export class CellBroken extends Error {}

const labelsOf = ({ labels = {}, yesNo }: SurveyQuestion): ReadonlyMap<string, number | null> =>
  new Map([
    ...(yesNo === true ? [...yes.map((word) => [word, 1] as const), ...no.map((word) => [word, 0] as const)] : []),
    ...Object.entries(labels).map(([label, value]) => [alike(label), value] as const),
  ])

/** How the answers to a question are read. */
export interface AnswerReader {
  /** The scale the question was asked on in a wave, where one is declared. */
  readonly scaleIn: (wave: string | null) => SurveyScale | undefined
  /** The answer in a cell; `null` where there is none. */
  readonly answer: (cell: string, scale: SurveyScale | undefined) => number | null
  /** The answer whose column is marked; `null` where none is. */
  readonly chosen: (cells: readonly { readonly cell: string; readonly value: number | null }[], scale: SurveyScale | undefined) => number | null
}

/** Prepares to read the answers to a question; what is no answer throws {@link CellBroken}. */
export const answerReader = (question: SurveyQuestion, notAnswered: ReadonlySet<string>, decimalComma: boolean): AnswerReader => {
  const labels = labelsOf(question)
  const number = decimalComma ? /^[+-]?\d+([.,]\d+)?$/ : /^[+-]?\d+(\.\d+)?$/
  const always = question.scale ?? (question.yesNo === true ? { low: 0, high: 1 } : undefined)
  const fits = (score: number, scale: SurveyScale | undefined): boolean => scale === undefined || (score >= scale.low && score <= scale.high)
  const expected = (scale: SurveyScale | undefined): string => {
    if (question.yesNo === true) return "yes or no, or nothing"
    const range = scale === undefined ? "a number, such as 7 or 7.5" : `a number from ${scale.low} to ${scale.high}`
    return question.labels === undefined ? `${range}, or nothing` : `one of its labels or ${range} or nothing`
  }
  return {
    scaleIn: (wave) => (wave !== null && question.scales !== undefined && Object.hasOwn(question.scales, wave) ? question.scales[wave] : always),
    answer: (cell, scale) => {
      const text = alike(cell)
      const labelled = labels.get(text)
      if (labelled !== undefined || notAnswered.has(text)) {
        if (typeof labelled !== "number" || fits(labelled, scale)) return labelled ?? null
        throw new CellBroken(`${quoted(cell)}, which is ${labelled}; expected ${expected(scale)}`)
      }
      const score = question.yesNo !== true && number.test(text) ? Number(text.replace(",", ".")) : Number.NaN
      if (Number.isFinite(score) && fits(score, scale)) return score
      throw new CellBroken(`${quoted(cell)}; expected ${expected(scale)}`)
    },
    chosen: (cells, scale) => {
      const marked = cells.filter(({ cell }) => !notChosen.has(alike(cell)) && !notAnswered.has(alike(cell)))
      if (marked.length > 1) throw new CellBroken(`marked in ${marked.length} columns; expected one of them`)
      const value = marked[0]?.value ?? null
      if (value === null || fits(value, scale)) return value
      throw new CellBroken(`marked as ${value}; expected ${expected(scale)}`)
    },
  }
}

/** Google's forms write an offset as a number of hours after the name of the zone it is measured from. */
const withOffset = (text: string): string =>
  text.replace(/ ?\b(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/, (_, sign: string, hours: string, minutes = "00") => ` ${sign}${hours.padStart(2, "0")}:${minutes}`)

const undeclared = (text: string): string =>
  `an ISO date, such as 2024-03-01 or 2024-03-01T09:30:00Z, or a declared way of writing it, such as "as": "${countsDays(text) ? "spreadsheet" : "DD.MM.YYYY"}" in the mapping`

/** Reads the dates of a column: ISO 8601, and besides it what is declared; `null` where there is none. */
export const dateReader = (as: string | undefined, clock: WallClock, notAnswered: ReadonlySet<string>, file: string): ((cell: string) => Instant | null) => {
  const [iso, declared] = [instantReader(undefined, clock), as === undefined ? undefined : instantReader(as, clock, { source: "survey", where: file })]
  return (cell) => {
    const text = cleaned(cell)
    if (notAnswered.has(alike(text))) return null
    const at = declared?.read(withOffset(text)) ?? iso.read(text)
    if (at !== undefined) return at
    throw new CellBroken(`${quoted(text)}; expected ${as === undefined ? undeclared(text) : `a date before 2200, written as ${as} or as ISO 8601`}`)
  }
}
