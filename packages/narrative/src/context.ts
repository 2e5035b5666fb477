import type { Coverage, Locale } from "@folkmoot/facts"
import type { AnyMetric, Measure } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"
import type { Block } from "./define.ts"
import type { ShownAnyway } from "./report.ts"

/** For whom, in which language, and as of when a report is told. */
export interface Context {
  readonly locale: Locale
  readonly audience: Audience
  /** The moment the report speaks from, ISO 8601. */
  readonly asOf: string
  readonly timeZone: string
  /** A title of the user's own. */
  readonly title?: string
  /** The id of the one stakeholder in the plan it is told to; all of the audience unless said. */
  readonly stakeholder?: string
}

/** What a report reads of a finding of plan lint. */
export interface PlanFinding {
  readonly rule: string
  readonly severity: "error" | "warning" | "info"
  readonly message: string
}

/** What was known when it was last reported. Unit: `asOf` ISO 8601. */
export interface Previous {
  readonly asOf: string
  readonly plan?: StrategyPlan
  readonly assessment?: Assessment
}

/**
 * Something a member said.
 *
 * @remarks
 * Unit: `by` is a role, never a name; `on` an ISO day. Only words whose author agreed to be quoted (`consent`) are repeated; `metric` is the
 * number they throw light on.
 */
export interface Quote {
  readonly text: string
  readonly by: string
  readonly on?: string
  readonly metric?: string
  /** The language they are in, such as `de`; the report's unless said. */
  readonly lang?: string
  readonly consent: "given" | "refused" | "not-asked"
}

/** What a report is told from: plain data, each part but the measures optional. */
export interface ReportInput {
  readonly measures: readonly Measure[]
  /** The same numbers over an earlier period, to say what became of them. */
  readonly earlier?: readonly Measure[]
  /** How far apart two values may lie and still be about the same, by metric, in its own unit; without one nothing is called the same. */
  readonly margins?: Readonly<Record<string, number>>
  /** The measures of pilots, taken over each one's own time, by the pilot's id. */
  readonly pilots?: Readonly<Record<string, readonly Measure[]>>
  readonly previous?: Previous
  readonly quotes?: readonly Quote[]
  /** Numbers to show although they would be withheld, with who decided so and why; the report says it. */
  readonly shownAnyway?: ShownAnyway
  readonly plan?: StrategyPlan
  /** The plan as it was first written, where `plan` is translated. */
  readonly planAsWritten?: StrategyPlan
  readonly findings?: readonly PlanFinding[]
  readonly assessment?: Assessment
  readonly coverage?: readonly Coverage[]
  /** The metrics the measures are of; the catalogue's own unless said. */
  readonly metrics?: readonly AnyMetric[]
  /** The blocks to tell with; the catalogue's own unless said. */
  readonly blocks?: readonly Block[]
}
