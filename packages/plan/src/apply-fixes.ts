import type { Finding, TextEdit } from "./finding.ts"
import { hasFields, recordsAt, valueAt } from "./plain-data.ts"

const isEdit = (edit: unknown): edit is TextEdit => hasFields(edit) && typeof edit["start"] === "number" && typeof edit["end"] === "number" && typeof edit["text"] === "string"

/**
 * Applies the fixes of findings to the text they were found in.
 *
 * @remarks
 * A fix is applied whole or not at all; where two overlap, the first in document order wins and the other waits for the next run.
 * Suggestions are never applied. The findings must be those of exactly this text; a fix that reaches beyond its end is passed over, and so is
 * what is no fix. What is no text is an empty one.
 */
export const applyFixes = (given: string, findings: readonly Pick<Finding, "fix">[]): string => {
  const text = typeof given === "string" ? given : ""
  const taken: { start: number; end: number; text: string }[] = []
  for (const { fix } of recordsAt(findings, [])) {
    const edits = valueAt(fix, ["edits"])
    if (!Array.isArray(edits) || !edits.every(isEdit)) continue
    const free = edits.every((edit) => taken.every((other) => edit.end < other.start || edit.start > other.end))
    const inside = edits.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    if (free && inside) taken.push(...edits)
  }
  taken.sort((a, b) => a.start - b.start)
  let fixed = ""
  let at = 0
  for (const edit of taken) {
    fixed += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return fixed + text.slice(at)
}
