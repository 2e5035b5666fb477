import type { Command } from "commander"
import { asTyped } from "./as-typed.ts"
import type { Texts } from "./words.ts"

/**
 * What the command line says with its exit code.
 *
 * @remarks
 * Unit: 0 all well, 1 findings, 2 the command or its input cannot be, 3 something failed.
 */
export const exits = { fine: 0, findings: 1, input: 2, failure: 3 } as const

/** One of the exit codes. */
export type Exit = (typeof exits)[keyof typeof exits]

/** The command was given something that cannot be; the message says what, where, and what was expected. */
export class UsageError extends Error {}

const isTagged = (error: unknown): error is Error & { readonly _tag: string; readonly advice?: string; readonly where?: string; readonly texts?: Texts } =>
  error instanceof Error && "_tag" in error && typeof error._tag === "string"

/** What to tell a person about an error, and how to exit. */
export interface Explained {
  readonly exit: Exit
  readonly message: string
  /** The message in every language, where whoever found the error knows them. */
  readonly texts?: Texts
}

/** Explains an error; options are named as the command that ran takes them. */
export const explain = (error: unknown, ran?: Command): Explained => {
  if (error instanceof UsageError) return { exit: exits.input, message: error.message }
  if (isTagged(error)) {
    const { advice = "", where = "", texts } = error
    const place = where === "" || error._tag === "InvalidInput" || error.message.includes(where) ? "" : `${where}: `
    const named = asTyped(error.message, where, ran)
    const said = /[.!?]$/.test(named) || advice === "" ? named : `${named}.`
    const exit = error._tag === "InvalidInput" || error._tag === "SourceFailed" ? exits.input : exits.failure
    return { exit, message: `${place}${said}${advice === "" ? "" : ` ${advice}`}`, ...(texts === undefined ? {} : { texts }) }
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { exit: exits.failure, message: `This is a fault of ours; please report it.\n${detail}` }
}
