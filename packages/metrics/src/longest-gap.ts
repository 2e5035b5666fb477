/** The longest stretch between moments that follow one another, in any order told; of fewer than two, 0. */
export const longestGap = (moments: readonly number[]): number => {
  const inOrder = moments.toSorted((a, b) => a - b)
  return inOrder.reduce((longest, moment, index) => Math.max(longest, moment - (inOrder[index - 1] ?? moment)), 0)
}
