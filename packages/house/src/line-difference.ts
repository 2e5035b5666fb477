/** How many lines from each place on two texts have in common, in the same order. */
const commonFrom = (before: readonly string[], after: readonly string[]): readonly (readonly number[])[] => {
  const common: number[][] = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const same = before[row] === after[column]
      ;(common[row] as number[])[column] = same ? 1 + at(row + 1, column + 1) : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return common
}

/** What became of a text, line by line as `diff` writes it: a space before what stayed, minus before what went, plus before what came. */
export const lineDifference = (before: string, after: string): string => {
  const [old, now] = [before.split("\n"), after.split("\n")]
  const common = commonFrom(old, now)
  const lines: string[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      lines.push(` ${old[row]}`)
      row += 1
      column += 1
    } else if (row < old.length && (column === now.length || (common[row + 1]?.[column] ?? 0) >= (common[row]?.[column + 1] ?? 0))) {
      lines.push(`-${old[row]}`)
      row += 1
    } else {
      lines.push(`+${now[column]}`)
      column += 1
    }
  }
  return lines.join("\n")
}
