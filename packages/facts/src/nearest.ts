/**
 * The candidate most like what somebody typed, if one is close.
 *
 * @remarks
 * Unit: closeness is the number of letters to insert, delete, replace or swap; at most a third of the longer word counts as close. Ties go
 * to the candidate that comes first.
 */
export const nearest = (given: string, candidates: Iterable<string>): string | undefined => {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  const typed = given.toLowerCase()
  for (const candidate of candidates) {
    const distance = distanceBetween(typed, candidate.toLowerCase())
    if (distance < least && distance * 3 <= Math.max(typed.length, candidate.length)) {
      best = candidate
      least = distance
    }
  }
  return best
}

const distanceBetween = (a: string, b: string): number => {
  if (a.length > 64 || b.length > 64) return a === b ? 0 : Number.POSITIVE_INFINITY
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (same ? 0 : 1),
        swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = row
    row = next
  }
  return row[b.length] as number
}
