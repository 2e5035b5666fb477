import type { Locale } from "@folkmoot/facts"
import type { Finding, PresetName } from "@folkmoot/plan"

/** What the page asks the program that checks plans. */
export interface PlanQuestion {
  readonly id: number
  readonly text: string
  readonly extends: PresetName
  readonly locale: Locale
  readonly asOf?: string
  /** Whether to mend what is safe to mend before telling what is left. */
  readonly fix: boolean
}

/** What it answers: the text that was checked, mended where that was asked, and what is found in it. */
export interface PlanAnswer {
  readonly id: number
  readonly text: string
  readonly findings: readonly Finding[]
  /** Where the rules that found something come from, by their ids. */
  readonly sources: Readonly<Record<string, readonly string[]>>
  readonly fixed: number
}
