import type { Coverage, Texts } from "@folkmoot/facts"
import type { AnyMetric, Measure } from "@folkmoot/metrics"
import type { Assessment } from "@folkmoot/maturity"
import type { StrategyPlan } from "@folkmoot/plan"
import type { Audience } from "./audience.ts"
import type { Block } from "./define.ts"
import type { Language } from "./language.ts"
import type { NotMeasured, ShownAnyway } from "./report.ts"

/** For whom, in which language, and as of when a report is told. */
export interface Context {
  /** The language it is told in: one of ours, or any other by its catalogue. */
  readonly locale: Language
  /** Decides which blocks speak. */
  readonly audience: Audience
  /** The moment the report speaks from, ISO 8601. */
  readonly asOf: string
  /** The IANA time zone dates are written in, such as `Europe/Copenhagen`. */
  readonly timeZone: string
  /** A title of the user's own. */
  readonly title?: string
  /** The id of the one stakeholder in the plan it is told to; all of the audience unless said. */
  readonly stakeholder?: string
}

/** What a report reads of a finding of plan lint. */
export interface PlanFinding {
  /** The id of the rule, such as `goal/names-behaviour`. */
  readonly rule: string
  /** By which a report counts them. */
  readonly severity: "error" | "warning" | "info"
  /** What was found, in any language: a report counts findings and does not repeat them. */
  readonly message: string
}

/** What was known when it was last reported. */
export interface Previous {
  /** The moment the last report spoke from, ISO 8601. */
  readonly asOf: string
  /** The plan as it was then; without one nothing is said of what became of it. */
  readonly plan?: StrategyPlan
  /** The assessment of then; without one nothing is said of what became of it. */
  readonly assessment?: Assessment
}

/** Something a member said. */
export interface Quote {
  /** Word for word. */
  readonly text: string
  /** A role as it may be printed, never a name; in one language, or in each of ours. */
  readonly by: string | Texts
  /** The ISO day on which it was said. */
  readonly on?: string
  /** The id of the metric it throws light on. */
  readonly metric?: string
  /** The language they are in, such as `de`; the report's unless said. */
  readonly lang?: string
  /** Whether its author agreed to be quoted; only then it is repeated. */
  readonly consent: "given" | "refused" | "not-asked"
}

/** What measurement and sources say in English, in the languages of reports; the English throughout where the words are somebody's own. */
export interface Translated {
  /** Why there is no number, by its `detail`. */
  readonly refusal: (refused: Pick<NotMeasured, "metric" | "variant" | "detail">) => Texts
  /** Why a source cannot tell something, or lost part of it, as its coverage says. */
  readonly coverage: (words: string) => Texts
}

/** What a report is told from: plain data, each part but the measures optional. */
export interface ReportInput {
  /** What was measured, over the whole time and, for what is drawn, by period; their order does not matter. */
  readonly measures: readonly Measure[]
  /** The same numbers over an earlier period, to say what became of them. */
  readonly earlier?: readonly Measure[]
  /**
   * The same numbers over parts of both periods, such as their months, and of the time around them, and of groups of people in each, to mind by how much they differ by
   * themselves; the parts must not overlap, and their order does not matter.
   */
  readonly parts?: readonly Measure[]
  /** How far apart two values may lie and still be about the same, by metric, in its own unit; without one nothing is called the same. */
  readonly margins?: Readonly<Record<string, number>>
  /** The measures of pilots, taken over each one's own time, by the pilot's id. */
  readonly pilots?: Readonly<Record<string, readonly Measure[]>>
  /** What was known at the last report, to say what happened since. */
  readonly previous?: Previous
  /** What members said; only what they agreed to is repeated, and how much is not is said. */
  readonly quotes?: readonly Quote[]
  /** Numbers to show although they would be withheld, with who decided so and why; the report says it. */
  readonly shownAnyway?: ShownAnyway
  /** The plan, in the language of the report where it is translated; without one every number counts as asked for. */
  readonly plan?: StrategyPlan
  /** The plan as it was first written, where `plan` is translated. */
  readonly planAsWritten?: StrategyPlan
  /** What plan lint found; an empty list says that all is well, none that nobody looked. */
  readonly findings?: readonly PlanFinding[]
  /** How mature the community is; nothing is said of it without. */
  readonly assessment?: Assessment
  /** What the sources can and cannot tell, table by table. */
  readonly coverage?: readonly Coverage[]
  /** What measurement and sources say in English, in the languages of reports; without it such words stand in English, between quotation marks. */
  readonly translated?: Translated
  /** The metrics the measures are of; the catalogue's own unless said. */
  readonly metrics?: readonly AnyMetric[]
  /** The blocks to tell with; the catalogue's own unless said. */
  readonly blocks?: readonly Block[]
}
