import { columnsOf, wrapped } from "@folkmoot/narrative"

/** The most lines a label takes. */
const most = 2

/** What is left free between a label and the words at the end of its row. Unit: columns. */
const gap = 2

/**
 * Sets the label of a row in lines of so many columns, from the top down; the words that stand at the row's end are beside the last line, or below it where
 * the two do not fit, and then the last line is empty. What does not fit is cut, and the figure's table has it whole.
 */
export const rowLabel = (label: string, columns: number, end = ""): readonly string[] => {
  const lines = wrapped(label, columns)
  const [kept, last = ""] = [lines.slice(0, most - 1), lines[most - 1]]
  const cut = lines.length <= most ? last : `${columnsOf(last) < columns ? last : (wrapped(last, columns - 1)[0] ?? "")}…`
  const set = lines.length < most ? lines : [...kept, cut]
  return end === "" || columnsOf(set.at(-1) ?? "") + gap + columnsOf(end) <= columns ? set : [...set, ""]
}
