import { parentPage } from "./markdown.ts"
import { filesIn, root, textOf } from "./workspace.ts"

/** Every decision record, by its path. */
export const decisionFiles = (where = root): readonly string[] => filesIn("docs/decisions/*.md", where).filter((file) => !file.endsWith("/README.md"))

/** The name a decision is cited by. */
export const decisionName = (file: string): string => file.slice("docs/decisions/".length, -".md".length)

const line = (file: string): string => `- [${/^# (.+)$/m.exec(textOf(file))?.[1] ?? decisionName(file)}](./${decisionName(file)}.md)`

/** The index of all decision records: those about how the house is built, and those about what a number or rule means. */
export const decisionIndex = (): string => {
  const [house, meaning] = [true, false].map((about) => decisionFiles().filter((file) => decisionName(file).startsWith("house-") === about))
  return parentPage(
    "Decisions",
    decisionFiles().map((file) => `./${decisionName(file)}.md`),
    "# Decisions",
    "Each record says what was in question, what was decided, and what follows from it. A unit cites the records its definition rests on. How to write one is in [contributing](../contributing.md#decisions).",
    "## What numbers and rules mean",
    (meaning ?? []).map(line).join("\n"),
    "## How the house is built",
    (house ?? []).map(line).join("\n"),
  )
}
