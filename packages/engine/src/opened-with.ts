import { nearest } from "@folkmoot/facts"
import * as Effect from "effect/Effect"
import type { EngineFailed } from "./port.ts"
import { refusedBy, type Refusal } from "./refusal.ts"

/** What an option may be. */
export interface OptionKind {
  /** In words, to be read after “expected”: `a text that is not empty`. */
  readonly says: string
  /** Whether a value is such a one. */
  readonly accepts: (value: unknown) => boolean
  /** Whether what was given is nobody's business, so that no message shows it; a message does unless said. */
  readonly isSecret?: boolean
}

/** A text that says something; without a character no name of a file or server can hold. */
export const optionText: OptionKind = { says: "a text that is not empty", accepts: (value) => typeof value === "string" && value.trim() !== "" && !value.includes("\0") }

/**
 * A whole number from a least one on.
 *
 * @remarks
 * Unit: numbers that are exact; a number written as a text is none.
 */
export const optionFrom = (least: number): OptionKind => ({ says: `a whole number from ${least} on`, accepts: (value) => Number.isSafeInteger(value) && (value as number) >= least })

const shown = (value: unknown): string => {
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60))
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object"
  return typeof value === "function" ? "a function" : String(value)
}

const mistakeIn = (options: unknown, known: Readonly<Record<string, OptionKind>>): Refusal | undefined => {
  const names = Object.keys(known)
  if (typeof options !== "object" || options === null || Array.isArray(options)) return { message: `The options are ${shown(options)}; expected an object.`, advice: `Give an object; it may say ${names.join(", ")}.` }
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind === undefined) {
      const near = nearest(name, names)
      return { message: `There is no option ${JSON.stringify(name)}; there are ${names.join(", ")}.`, advice: near === undefined ? "Leave it out." : `Did you mean ${near}?` }
    }
    if (value !== undefined && !kind.accepts(value)) return { message: `The option ${name} is ${kind.isSecret === true ? "something else" : shown(value)}; expected ${kind.says}.`, advice: "Correct it, or leave it out where it is not needed." }
  }
  return undefined
}

/**
 * Opens an engine unless its options are not what they should be.
 *
 * @remarks
 * Unit: fails with an option there is none of and the nearest that exists, or with one whose value is of another kind. An option misspelt or left
 * empty in JavaScript would otherwise be as if nothing had been said, and facts meant for a file would be kept nowhere.
 */
export const openedWith = <O extends object, A, R>(
  engine: string,
  options: O,
  known: { readonly [Name in keyof O]-?: OptionKind },
  open: () => Effect.Effect<A, EngineFailed, R>,
): Effect.Effect<A, EngineFailed, R> => {
  const mistake = mistakeIn(options, known)
  return mistake === undefined ? Effect.suspend(open) : Effect.fail(refusedBy(engine, "opening", mistake))
}
