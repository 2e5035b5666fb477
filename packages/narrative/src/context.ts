import type { Coverage, Locale } from "@folkmoot/facts"
import type { AnyMetric, Measure } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"
import type { Block } from "./define.ts"

/** For whom, in which language, and as of when a report is told. */
export interface Context {
  readonly locale: Locale
  readonly audience: Audience
  /** The moment the report speaks from, ISO 8601. */
  readonly asOf: string
  readonly timeZone: string
  /** A title of the user's own. */
  readonly title?: string
}

/** What a report reads of a finding of plan lint. */
export interface PlanFinding {
  readonly rule: string
  readonly severity: "error" | "warning" | "info"
  readonly message: string
}

/** What a report is told from: plain data, each part but the measures optional. */
export interface ReportInput {
  readonly measures: readonly Measure[]
  readonly plan?: StrategyPlan
  readonly findings?: readonly PlanFinding[]
  readonly assessment?: Assessment
  readonly coverage?: readonly Coverage[]
  /** The metrics the measures are of; the catalogue's own unless said. */
  readonly metrics?: readonly AnyMetric[]
  /** The blocks to tell with; the catalogue's own unless said. */
  readonly blocks?: readonly Block[]
}
