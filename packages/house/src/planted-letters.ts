import type { Locale } from "@folkmoot/facts"
import type { Audience } from "@folkmoot/narrative"
import { drawsOf, many } from "./coverage-draws.ts"
import { danishLetters } from "./planted-letters-da.ts"
import { englishLetters } from "./planted-letters-en.ts"
import { germanLetters } from "./planted-letters-de.ts"
import type { Operator } from "./planted-operators.ts"

/**
 * A text somebody wrote about a report, as it was written.
 *
 * @remarks
 * All of it is true. `{true¦operator=false}` stands where what is true can be replaced by what is false, and `~` stands around what
 * is of everyday life, so that whatever is changed in it makes nothing false.
 */
export interface Letter {
  readonly form: "mail" | "slides" | "press" | "table" | "post" | "page"
  /** Whose report it is about. */
  readonly audience: Audience
  readonly text: string
}

/** A stretch of a text, and what may stand in its place. */
export interface Choice {
  readonly from: number
  readonly to: number
  readonly operator: Operator
  readonly instead: string
}

/** A letter as its readers see it. Unit: places are UTF-16 code units from 0. */
export interface PlainLetter {
  readonly text: string
  readonly choices: readonly Choice[]
  /** What is of everyday life. */
  readonly everyday: readonly (readonly [from: number, to: number])[]
}

/** Reads the marks of a letter. */
export const plainLetter = (marked: string): PlainLetter => {
  let text = ""
  const [choices, everyday]: [Choice[], [number, number][]] = [[], []]
  let begun: number | undefined
  for (const piece of marked.split(/(\{[^{}]*\}|~)/)) {
    if (piece === "~") {
      if (begun === undefined) begun = text.length
      else {
        everyday.push([begun, text.length])
        begun = undefined
      }
      continue
    }
    if (!piece.startsWith("{")) {
      text += piece
      continue
    }
    const [truth = "", ...others] = piece.slice(1, -1).split("¦")
    const [from, to] = [text.length, text.length + truth.length]
    text += truth
    for (const other of others) {
      const at = other.indexOf("=")
      choices.push({ from, to, operator: other.slice(0, at) as Operator, instead: other.slice(at + 1) })
    }
  }
  return { text, choices, everyday }
}

/** The letters in each language. Letters of one place in these lists say much the same. */
export const letters: Readonly<Record<Locale, readonly Letter[]>> = { en: englishLetters, de: germanLetters, da: danishLetters }

/** Which half of the places nobody looked at while the check was mended, drawn by lot. */
export const heldBack: ReadonlySet<number> = (() => {
  const draws = drawsOf("letters held back")
  const places = many(englishLetters.length, (place) => [draws.uniform(), place] as const)
  return new Set(places.toSorted(([one], [other]) => one - other).slice(0, englishLetters.length / 2).map(([, place]) => place))
})()
