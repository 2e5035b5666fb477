/** How many lines of a source text are code: neither blank nor comment. */
export const codeLines = (text: string): number => {
  let inComment = false
  return text.split("\n").filter((raw) => {
    const line = raw.trim()
    if (inComment) {
      inComment = !line.includes("*/")
      return false
    }
    inComment = line.startsWith("/*") && !line.includes("*/")
    return line !== "" && !line.startsWith("//") && !line.startsWith("/*")
  }).length
}

/**
 * A unit's text without its examples.
 *
 * @remarks
 * Examples are data, and more of them is better: a budget on them would be a budget on tests.
 */
export const withoutExamples = (text: string): string => text.replace(/^export const examples[\s\S]*?^\](?: as const)?(?: satisfies[^\n]*)?$/m, "")
