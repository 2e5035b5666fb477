import type { Locale } from "@folkmoot/facts"
import { checkFaithful } from "@folkmoot/narrative"
import { drawsOf, type Draws } from "./coverage-draws.ts"
import { numberEdits } from "./planted-digits.ts"
import { numeralsIn } from "./planted-numbers.ts"
import { operators, type Edit, type Operator } from "./planted-operators.ts"
import type { Kind, TrueText } from "./planted-texts.ts"
import { wordEdits } from "./planted-words.ts"

/** One falsehood planted in a text. */
export interface Planted {
  readonly operator: Operator
  readonly kind: Kind
  readonly locale: Locale
  readonly isNoticed: boolean
  /** The text and the line, with the change in it, for whoever mends. */
  readonly where: string
}

/** What was flagged in a text that is true. */
export interface FalseAlarm {
  readonly kind: Kind
  readonly locale: Locale
  readonly where: string
}

/** What became of one text. */
export interface Outcome {
  readonly planted: readonly Planted[]
  readonly falseAlarms: readonly FalseAlarm[]
}

const isOpen = ({ leftOut }: TrueText, edits: readonly Edit[]): boolean => edits.every(({ from, to }) => leftOut.every(([begin, end]) => to <= begin || from >= end))

/** So many of them, drawn without putting back. */
const sample = <One>(all: readonly One[], most: number, { uniform }: Draws): readonly One[] =>
  all.length <= most ? all : all.map((one) => [uniform(), one] as const).toSorted(([one], [other]) => one - other).slice(0, most).map(([, one]) => one)

const applied = (text: string, edits: readonly Edit[]): string => edits.toSorted((one, other) => other.from - one.from).reduce((all, { from, to, instead }) => `${all.slice(0, from)}${instead}${all.slice(to)}`, text)

const lineAround = (text: string, at: number): string => text.slice(text.lastIndexOf("\n", at - 1) + 1, text.indexOf("\n", at) < 0 ? undefined : text.indexOf("\n", at)).trim()

/** Plants one falsehood after the other in a text that is true, at most so many by each operator, and counts which are noticed. */
export const censusOf = (given: TrueText, most: number): Outcome => {
  const { name, kind, locale, text, against, choices, leftOut } = given
  // What is looked for is found whatever kind of space stands in it.
  const seen = text.replaceAll("\u00a0", " ")
  const draws = drawsOf(`${name} ${locale}`)
  const isReport = kind.startsWith("report")
  const before = checkFaithful(text, against)
  const numerals = numeralsIn(locale, seen, leftOut)
  const found = { ...numberEdits({ locale, text: seen, numerals, ledger: against.ledger, draws }), ...wordEdits(locale, seen, numerals, draws, isReport) }
  const planted = (Object.keys(operators) as Operator[]).flatMap((operator) => {
    const own = choices.filter((choice) => choice.operator === operator).map((choice): readonly Edit[] => [choice])
    const possible = [...(found[operator] ?? []).filter((edits) => isOpen(given, edits)), ...own]
    return sample(possible, most, draws).map((edits): Planted => {
      const changed = applied(text, edits)
      const first = edits.reduce((least, { from }) => Math.min(least, from), text.length)
      const shift = changed.length - text.length
      // What was flagged before, and stands where it stood, is no notice of what was planted.
      const old = new Set(before.flatMap(({ start, text: flagged }) => [`${start} ${flagged}`, `${start + shift} ${flagged}`]))
      const isNoticed = checkFaithful(changed, against).some(({ start, text: flagged }) => !old.has(`${start} ${flagged}`))
      const change = edits.map(({ from, to, instead }) => `“${text.slice(from, to)}” → “${instead}”`).join(", ")
      return { operator, kind, locale, isNoticed, where: `${locale} ${name}: ${change} in: ${lineAround(text, first)}` }
    })
  })
  return { planted, falseAlarms: before.map(({ kind: what, text: flagged, start }) => ({ kind, locale, where: `${locale} ${name}: ${what} “${flagged}” in: ${lineAround(text, start)}` })) }
}
