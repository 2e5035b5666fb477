/** What people write where the text itself is still to come, in English, German and Danish. */
const fillers: ReadonlySet<string> = new Set([
  "tbd", "tba", "tbc", "todo", "to do", "fixme", "n a", "to be decided", "to be defined", "to be determined", "to be announced", "to be done", "fill in", "text here", "placeholder",
  "folgt", "noch offen", "kommt noch", "wird ergänzt", "wird noch ergänzt", "bitte ausfüllen", "k a", "platzhalter",
  "mangler", "kommer", "kommer senere", "udfyldes", "udfyldes senere", "skal udfyldes", "følger", "afventer", "pladsholder",
])

const brackets: Readonly<Record<string, string>> = { "<": ">", "[": "]", "{": "}" }

/** Whether a text says nothing at all. */
export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === ""

/**
 * Whether a text only keeps the place of one that is still to be written.
 *
 * @remarks
 * `TBD`, `TODO: ask the board`, `…`, `xxx`, `lorem ipsum`, `[our mission]`, `wird noch ergänzt`, `kommer senere`. A blank text is none:
 * it is missing. What is no text is none, either.
 */
export const isPlaceholder = (text: string): boolean => {
  const said = typeof text === "string" ? text.trim() : ""
  if (said === "") return false
  const first = said[0] as string
  if (said.at(-1) === brackets[first] && !said.includes(first, 1)) return true
  const words = said.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()
  return words === "" || fillers.has(words) || words.startsWith("lorem ipsum") || /^x{3,}$/.test(words) || /^(todo|tbd|tba|fixme) ?[:–—-]/i.test(said)
}
