import type { Locale } from "@folkmoot/facts"
import type { ComparisonVerdict, Estimate, Measured, Unit } from "@folkmoot/metrics"
import type { Audience } from "./audience.ts"
import type { LinkStatus } from "./link.ts"
import type { SectionId } from "./sections.ts"

/**
 * A piece of a sentence.
 *
 * @remarks
 * `text` was written by us and holds no number; `value` is a number or date, traceable by `ref` to the ledger; `quote` are other
 * people's words (a plan, a definition), not to be trusted by a renderer, with their language (`lang`) where it is not the report's;
 * `status` is a verdict in a word.
 */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly text: string; readonly ref: string }
  | { readonly kind: "quote"; readonly text: string; readonly origin: Origin; readonly lang?: string }
  | { readonly kind: "status"; readonly text: string; readonly status: Status }

/** Whose words a quote repeats. */
export type Origin = "plan" | "definition" | "assessment" | "context" | "member" | "source"

/** A verdict that a renderer may colour; its text says the same. */
export type Status = "good" | "bad" | "open" | "absent"

/** Pieces that read on from one another. */
export type Phrase = readonly Inline[]

/** A sentence or a few, with what they bind by ledger id, and what a careful reader wants beside them. */
export interface ClaimNode {
  readonly kind: "claim"
  readonly block: string
  readonly parts: Phrase
  readonly bound: readonly string[]
  readonly notes: readonly Phrase[]
}

/** A list; an item may have a level below it. */
export interface ListNode {
  readonly kind: "list"
  readonly block: string
  readonly items: readonly { readonly parts: Phrase; readonly items: readonly Phrase[] }[]
}

/** A table with one row of heads; columns of numbers stand to the right. */
export interface TableNode {
  readonly kind: "table"
  readonly block: string
  readonly caption: Phrase
  readonly heads: readonly { readonly parts: Phrase; readonly numeric: boolean }[]
  readonly rows: readonly (readonly Phrase[])[]
}

/** The numbers to see first, each with its range and the scale it is drawn on. */
export interface HeadlinesNode {
  readonly kind: "headlines"
  readonly items: readonly Headline[]
}

/** One number to see first. Unit: `value`, `low`, `high` and `scale` share the measure's unit. */
export interface Headline {
  readonly block: string
  readonly label: string
  readonly value: Inline
  readonly range: Inline
  readonly note: Phrase
  readonly drawn: { readonly value: number; readonly low: number; readonly high: number; readonly scale: readonly [number, number] }
}

/** One point or bar of a figure; a period or thing that was not measured has a label and nothing else. */
export interface FigureValue {
  readonly label: string
  /** The first instant of the period, ISO 8601, where the figure runs over time. */
  readonly at?: string
  /** Set while the period's number can still change. */
  readonly open?: true
  readonly measured?: { readonly value: number; readonly low: number; readonly high: number; readonly text: string; readonly range: string; readonly ref: string }
  readonly target?: { readonly value: number; readonly text: string; readonly ref: string }
}

/**
 * A figure as data; `@folkmoot/charts` draws it.
 *
 * @remarks
 * Unit: values in `unit`; divide by `axis.divisor` for what the axis shows, and write them as `axis.style` says. `series` runs over time;
 * `interval-bars` stand beside one another, each with its range and perhaps a target; a `tornado` shows, for each thing that was taken for
 * granted, what one and the same value becomes at its two ends (`low` and `high`), the widest first.
 */
export interface FigureNode {
  readonly kind: "figure"
  readonly block: string
  readonly id: string
  readonly form: "interval-bars" | "series" | "tornado"
  readonly title: string
  readonly alt: string
  readonly unit: Unit
  readonly axis: { readonly title: string; readonly divisor: number; readonly style: "percent" | "number" | "money"; readonly currency?: string }
  readonly timeZone: string
  readonly values: readonly FigureValue[]
}

/** What a section is made of. */
export type Node = ClaimNode | ListNode | TableNode | HeadlinesNode | FigureNode

/** A part of the report with its own heading. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly nodes: readonly Node[]
}

/**
 * Where a number in the report comes from, or what earned a word in it.
 *
 * @remarks
 * Unit: `texts` is each form in which it was printed. A `measure` carries its metric with version, variant, window, `n` and interval; a
 * `part` is one of the things a measure is made of, or what it becomes where something taken for granted is otherwise; a `bound` what can
 * be said where the value itself cannot; a `change` how a measure differs from the one before, with the `verdict` that decides whether it
 * may be said to have risen or fallen; a `target` belongs to the plan, an `amount` too; a `claim` is a figure of others, with its `source`
 * and `year`; a `count` was counted by the report itself; a `date` comes from the context, the plan or a measure's window. A `link` has no
 * number: it says how far it was shown that what members do creates the value it is meant to, so which verbs may join the two.
 */
export interface LedgerEntry {
  readonly id: string
  readonly kind: "measure" | "part" | "option" | "bound" | "change" | "target" | "amount" | "claim" | "count" | "date" | "link"
  readonly texts: readonly string[]
  readonly metric?: string
  readonly variant?: string
  readonly period?: { readonly label: string; readonly from: string | null; readonly to: string | null }
  readonly unit?: Unit
  readonly currency?: string
  readonly value?: number
  readonly interval?: Measured["interval"]
  readonly n?: number
  /** Of a change. */
  readonly verdict?: ComparisonVerdict
  /** Of a link. */
  readonly status?: LinkStatus
  /** Of a claim. */
  readonly source?: string
  readonly year?: number
}

/** Something the report was asked to say and could not. */
export interface NotMeasured {
  readonly metric: string
  readonly variant: string
  readonly title: string
  readonly why: Extract<Estimate, { measured: false }>["why"] | "not-asked"
  /** The estimator's own words, in English. */
  readonly detail: string
  readonly blocks: readonly string[]
}

/**
 * Something that was measured, or handed over, and is not shown.
 *
 * @remarks
 * `activity`: it counts how busy people are. `not-tied`: no objective in force, goal, headline number or pain point of this audience asks
 * for it. `no-consent`: words of a member who did not agree to be quoted; then `metric` is not there and `title` says whose, by role.
 */
export interface Withheld {
  readonly metric?: string
  readonly title: string
  readonly because: "activity" | "not-tied" | "no-consent"
}

/** That numbers usually withheld are shown, who decided so, and why. */
export interface ShownAnyway {
  readonly metrics: readonly string[]
  readonly by: string
  readonly why: string
}

/** A report: plain JSON that can be saved, compared and rendered. */
export interface Report {
  readonly apiVersion: "folkmoot.dev/v1"
  readonly kind: "Report"
  readonly locale: Locale
  readonly audience: Audience
  readonly asOf: string
  readonly timeZone: string
  readonly title: Inline
  readonly dateline: Phrase
  readonly sections: readonly Section[]
  readonly ledger: readonly LedgerEntry[]
  readonly notMeasured: readonly NotMeasured[]
  readonly withheld: readonly Withheld[]
  readonly shownAnyway?: ShownAnyway
}
