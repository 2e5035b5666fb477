import { stringify } from "yaml"
import { checkDocument } from "./checked-document.ts"
import { filesGiven } from "./files-given.ts"
import type { Finding } from "./finding.ts"
import { lintWith } from "./lint-with.ts"
import { fromOkr, toOkr, type CrosswalkOptions, type NotCarried } from "./okr-crosswalk.ts"
import { okrSchema } from "./okr-schema.ts"
import { okrScore, type OkrScore } from "./okr-score.ts"
import type { StrategyPlan } from "./model.ts"
import type { OkrDocument } from "./okr.ts"
import { parsePlan, type PlanFile } from "./parse.ts"
import { valueAt } from "./plain-data.ts"

/** An objective that somebody has graded, and what its key results come to. */
export interface ScoredObjective {
  /** What is wanted. */
  readonly title: string
  /** The mean of its key results, or why there is none. */
  readonly score: OkrScore
}

/** Texts carried over: a plan's into OKRs, or OKRs into a plan. */
export type OkrInText =
  | {
      /** What was written. */
      readonly kind: "ObjectivesAndKeyResults" | "StrategyPlan"
      /** As plain data. */
      readonly document: OkrDocument | StrategyPlan
      /** The same in YAML. */
      readonly text: string
      /** What the other form has no place for, in document order. */
      readonly left: readonly NotCarried[]
      /** The objectives of which at least one key result is graded. */
      readonly scores: readonly ScoredObjective[]
    }
  | {
      /** Nothing was written, since the text has not the shape of either. */
      readonly kind: "neither"
      /** What is wrong with its syntax or shape. */
      readonly findings: readonly Finding[]
    }

const yaml = (data: object): string => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false })

const scoresOf = ({ objectives }: OkrDocument): readonly ScoredObjective[] =>
  objectives.filter(({ keyResults = [] }) => keyResults.some(({ grade }) => grade !== undefined)).map((objective) => ({ title: objective.title, score: okrScore(objective) }))

/**
 * Carries texts over: those of a plan into OKRs, and OKRs into a plan; which of the two they are, their `kind` says.
 *
 * @remarks
 * Pure, and never throws. Several files are one plan; OKRs stand in one.
 */
export const okrInText = (given: string | Uint8Array | PlanFile | readonly PlanFile[], options: CrosswalkOptions = {}): OkrInText => {
  const { files } = filesGiven("okrInText", given, "plan.folkmoot.yaml")
  const [first] = files
  const locale = (options as CrosswalkOptions | null)?.locale
  const checked = first === undefined || files.length > 1 ? undefined : checkDocument(first.text, okrSchema, { file: first.file, ...(locale === undefined ? {} : { locale }) })
  if (checked !== undefined && valueAt(checked.data, ["kind"]) === "ObjectivesAndKeyResults") {
    if (checked.findings.length > 0) return { kind: "neither", findings: checked.findings }
    // Without findings, it has the shape of the schema.
    const okrs = checked.data as OkrDocument
    const { plan, left } = fromOkr(okrs, options)
    return { kind: "StrategyPlan", document: plan, text: yaml(plan), left, scores: scoresOf(okrs) }
  }
  const parsed = parsePlan(files)
  // What stands in for a wrong id or title would be taken for one in the other form.
  if (!parsed.valid || !parsed.readable) return { kind: "neither", findings: lintWith([], parsed, locale === undefined ? {} : { locale }) }
  const { okrs, left } = toOkr(parsed.plan, options)
  return { kind: "ObjectivesAndKeyResults", document: okrs, text: yaml(okrs), left, scores: scoresOf(okrs) }
}
