import { Command } from "commander"
import { completionsOf, type Values } from "../completion.ts"
import { valuesOf } from "../completion-values.ts"
import { programOf } from "../run.ts"
import type { Terminal } from "../terminal.ts"

/** Candidates a line each, what they are behind a tab; then, behind a colon, what else the shell is to do. */
const lines = (values: Values): readonly string[] => {
  if (typeof values === "string") return [`:${values}`]
  const written = values.map(({ value, description = "" }) => (description === "" ? value : `${value}\t${description.replaceAll(/\s+/g, " ")}`))
  return values.some(({ open = false }) => open) ? [...written, ":open"] : written
}

/** `folkmoot complete -- [words...]`: what shells ask while somebody types. */
export const complete = (terminal: Terminal): Command =>
  new Command("complete").argument("[words...]", "what is typed so far, the last word being typed").action(async (words: readonly string[]) => {
    // Older shells of Windows cannot hand over an empty word, and hand over its signs instead.
    const typed = words.map((one) => (one === '""' ? "" : one))
    const named = typed.find((one) => !one.startsWith("-"))
    // The words of the command that is typed, and the names of the others.
    const program = await programOf(terminal, () => undefined, ({ name }) => name === named)
    const found = lines(await completionsOf(program, typed, valuesOf))
    if (found.length > 0) terminal.data(found.join("\n"))
  })
