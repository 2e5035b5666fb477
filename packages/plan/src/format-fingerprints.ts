import { digestOf } from "./digest.ts"
import type { Finding } from "./finding.ts"

/**
 * A short name for each finding that no other finding of the report has, and that stays the same while lines move.
 *
 * @remarks
 * Unit: 32 hexadecimal digits, a colon and a number: findings that are alike in one file are numbered in their order.
 */
export const fingerprintsOf = (findings: readonly Pick<Finding, "file" | "fingerprint">[]): readonly string[] => {
  const seen = new Map<string, number>()
  return findings.map(({ file, fingerprint }) => {
    const hash = digestOf(JSON.stringify([file, fingerprint])).slice(0, 32)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return `${hash}:${number}`
  })
}
