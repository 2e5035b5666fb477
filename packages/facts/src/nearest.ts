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
    const most = Math.min(least - 1, Math.floor(Math.max(typed.length, candidate.length) / 3))
    const distance = distanceBetween(typed, candidate.toLowerCase(), most)
    if (distance > most) continue
    best = candidate
    least = distance
  }
  return best
}

/** The distance of two words, or something larger than `most` where it is larger than that. */
const distanceBetween = (a: string, b: string, most: number): number => {
  if (most < 0 || Math.abs(a.length - b.length) > most) return most + 1
  if (a.length > 64 || b.length > 64) return a === b ? 0 : Number.POSITIVE_INFINITY
  let before = new Uint8Array(b.length + 1)
  let row = Uint8Array.from(before, (_, column) => column)
  let next = new Uint8Array(b.length + 1)
  let closestBefore = 0
  for (let i = 1; i <= a.length; i++) {
    next[0] = i
    let closest = i
    for (let j = 1; j <= b.length; j++) {
      let distance = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      distance = Math.min(distance, (row[j] as number) + 1, (next[j - 1] as number) + 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) distance = Math.min(distance, (before[j - 2] as number) + 1)
      next[j] = distance
      if (distance < closest) closest = distance
    }
    // Nothing gets closer again from here, since a swap of letters looks back no further than two rows.
    if (closest > most && closestBefore > most) return most + 1
    closestBefore = closest
    const oldest = before
    before = row
    row = next
    next = oldest
  }
  return row[b.length] as number
}
