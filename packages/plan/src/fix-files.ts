import { applyFixes } from "./apply-fixes.ts"
import type { Finding } from "./finding.ts"
import { filesGiven } from "./files-given.ts"
import type { PlanFile } from "./parse.ts"
import { recordsAt } from "./plain-data.ts"

/** Files after their fixes were applied. */
export interface FixedFiles {
  /** Those that were given, in their order; one without a fix is as it was. */
  readonly files: readonly PlanFile[]
  /** What was mended, as it was found. */
  readonly fixed: readonly Finding[]
  /** What is left. */
  readonly findings: readonly Finding[]
}

/** One fix can make room for another; files that still change after so many rounds are left as they are then. */
const mostRounds = 10

const nameOf = ({ file, fingerprint }: Finding): string => JSON.stringify([file, fingerprint])

/** Those findings that are not among others, however often each occurs. */
const gone = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] => {
  const left = new Map<string, number>()
  for (const finding of after) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1)
  return before.filter((finding) => {
    const count = left.get(nameOf(finding)) ?? 0
    left.set(nameOf(finding), count - 1)
    return count <= 0
  })
}

/**
 * Applies the safe fixes of what is found in files, round by round, until nothing is left to fix.
 *
 * @remarks
 * Pure. `check` finds what is wrong with files: `(files) => lintPlan(parsePlan(files), options)`. Suppressed findings are left alone. Never
 * throws of itself: where `check` is none, or gives no findings, there is nothing to mend.
 */
export const fixFiles = (given: readonly PlanFile[], check: (files: readonly PlanFile[]) => readonly Finding[]): FixedFiles => {
  const { files: usable, problems } = filesGiven("fixFiles", given, "plan.folkmoot.yaml")
  let files = usable
  // What is wrong with what was given, parsePlan tells.
  const found = (among: readonly PlanFile[]): readonly Finding[] => (typeof check === "function" ? (recordsAt(check(among), []) as unknown as readonly Finding[]) : [])
  let findings = found(problems.length > 0 ? given : files)
  const fixed: Finding[] = []
  for (let round = 0; round < mostRounds; round++) {
    const meant = findings.filter(({ fix, suppressed }) => fix !== undefined && suppressed === undefined)
    const next = files.map((one) => ({ ...one, text: applyFixes(one.text, meant.filter(({ file }) => file === one.file)) }))
    if (next.every(({ text }, index) => text === files[index]?.text)) break
    const after = found(next)
    fixed.push(...gone(meant, after))
    files = next
    findings = after
  }
  return { files, fixed, findings }
}
