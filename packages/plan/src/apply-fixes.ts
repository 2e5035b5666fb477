import type { Finding } from "./finding.ts"

/**
 * Applies the fixes of findings to the text they were found in.
 *
 * @remarks
 * A fix is applied whole or not at all; where two overlap, the first in document order wins and the other waits for the next run.
 * Suggestions are never applied. The findings must be those of exactly this text; a fix that reaches beyond its end is passed over.
 */
export const applyFixes = (text: string, findings: readonly Pick<Finding, "fix">[]): string => {
  const taken: { start: number; end: number; text: string }[] = []
  for (const { fix } of findings) {
    if (fix === undefined) continue
    const free = fix.edits.every((edit) => taken.every((other) => edit.end < other.start || edit.start > other.end))
    const inside = fix.edits.every(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    if (free && inside) taken.push(...fix.edits)
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
