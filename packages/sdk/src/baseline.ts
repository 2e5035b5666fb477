import type { Baseline } from "@folkmoot/plan"
import { InvalidInput } from "./errors.ts"

/** Reads the text of a baseline, as `--write-baseline` writes it, or gives back why it is none; `file` is what the message calls it. */
export const parseBaseline = (text: string, file: string): Baseline | InvalidInput => {
  try {
    const data = JSON.parse(text) as Baseline
    const counts: readonly unknown[] = Object.values(data.findings)
    if (data.format === "folkmoot-baseline/1" && counts.every((count) => Number.isSafeInteger(count) && Number(count) > 0)) return data
  } catch {
    // Told below, as any other text that is no baseline.
  }
  return new InvalidInput({ where: "baseline", given: file, expected: "a baseline", message: `baseline: ${file} is not a baseline in the form folkmoot-baseline/1; write it anew with --write-baseline.` })
}
