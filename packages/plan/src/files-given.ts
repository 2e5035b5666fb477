import { wrongInput } from "./given.ts"
import { mostCharacters } from "./limits.ts"
import type { PlanFile } from "./parse.ts"
import { hasFields, isHolder } from "./plain-data.ts"
import { problemAt, type Problem } from "./problem.ts"
import { settingsRules } from "./settings-rules.ts"

/** The most bytes that a character takes; of more bytes than can be read, only as many are decoded as show that. */
const mostBytes = 4 * (mostCharacters + 1)

/** A text as it was given: written out, or as the bytes of a file in UTF-8; nothing where it is neither. */
export const textGiven = (given: unknown): string | undefined => {
  if (typeof given === "string") return given
  return given instanceof Uint8Array ? new TextDecoder().decode(given.subarray(0, mostBytes)) : undefined
}

/** Says that a door reads texts and was given something else. */
export const notText = (door: string, given: unknown): Problem =>
  hasFields(given) ? problemAt(settingsRules.wrongInput, "dataForText", { door }, { start: 0, end: 0 }) : wrongInput(door, given, "string | Uint8Array | PlanFile | PlanFile[]")

const fileGiven = (given: unknown, name: string): PlanFile | undefined => {
  const { file = name, text } = hasFields(given) ? given : {}
  const read = textGiven(text)
  return read === undefined || typeof file !== "string" ? undefined : isHolder(given) && read === text && file === given["file"] ? (given as unknown as PlanFile) : { file, text: read }
}

/** The files a door was given, be it as one text, as bytes, as a file or as several, and what of them is none. */
export const filesGiven = (door: string, given: unknown, name: string): { readonly files: readonly PlanFile[]; readonly problems: readonly Problem[] } => {
  const alone = textGiven(given)
  if (alone !== undefined) return { files: [{ file: name, text: alone }], problems: [] }
  const problems: Problem[] = []
  const files = (Array.isArray(given) ? (given as readonly unknown[]) : [given]).flatMap((one) => {
    const read = fileGiven(one, name)
    if (read === undefined && problems.length === 0) problems.push(notText(door, one))
    return read ?? []
  })
  return { files, problems }
}
