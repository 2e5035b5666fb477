import type { ComparisonVerdict, Estimate, Measure, Measured, Unit } from "@folkmoot/metrics"
import type { Audience } from "./audience.ts"
import type { Said } from "./language.ts"
import type { LinkStatus } from "./link.ts"
import type { SectionId } from "./sections.ts"

/** A piece of a sentence. */
export type Inline =
  | {
      /** Words of ours. */
      readonly kind: "text"
      /** Holds no number. */
      readonly text: string
      /** The language they are in, where a catalogue lacks them: `en`. */
      readonly lang?: string
    }
  | {
      /** A number or a date. */
      readonly kind: "value"
      /** As the language writes it, such as `57–80 %`. */
      readonly text: string
      /** The id of the entry of the ledger it comes from. */
      readonly ref: string
    }
  | {
      /** Other people's words, such as a plan's. */
      readonly kind: "quote"
      /** As they wrote it, less a final full stop; not to be trusted by a renderer. */
      readonly text: string
      /** Whose words they are. */
      readonly origin: Origin
      /** The language they are in, such as `de`, where it is not the report's. */
      readonly lang?: string
    }
  | {
      /** A verdict in a word. */
      readonly kind: "status"
      /** The word; it says all that a colour would. */
      readonly text: string
      /** What a renderer may colour it by. */
      readonly status: Status
      /** The language of the word, where a catalogue lacks it: `en`. */
      readonly lang?: string
    }

/** Whose words a quote repeats. */
export type Origin = "plan" | "definition" | "assessment" | "context" | "member" | "source"

/** A verdict that a renderer may colour; its text says the same. */
export type Status = "good" | "bad" | "open" | "absent"

/** Pieces that read on from one another. */
export type Phrase = readonly Inline[]

/** Something a block told. */
interface OfBlock {
  /** The id of the block that told it. */
  readonly block: string
}

/** A sentence or a few, and what a careful reader wants beside them. */
export interface ClaimNode extends OfBlock {
  /** Tells it from other nodes. */
  readonly kind: "claim"
  /** The sentences. */
  readonly parts: Phrase
  /** The ids of the entries of the ledger its numbers come from, each once. */
  readonly bound: readonly string[]
  /** How many cases each number rests on, over which days, and what its estimator warns of. */
  readonly notes: readonly Phrase[]
}

/** A list; an item may have a level below it. */
export interface ListNode extends OfBlock {
  /** Tells it from other nodes. */
  readonly kind: "list"
  /** In reading order. */
  readonly items: readonly {
    /** What the item says. */
    readonly parts: Phrase
    /** The points below it; empty where there are none. */
    readonly items: readonly Phrase[]
  }[]
}

/** A table with one row of heads. */
export interface TableNode extends OfBlock {
  /** Tells it from other nodes. */
  readonly kind: "table"
  /** What the table shows. */
  readonly caption: Phrase
  /** One for each column. */
  readonly heads: readonly {
    /** What the column is called. */
    readonly parts: Phrase
    /** Whether it holds numbers, which stand to the right. */
    readonly numeric: boolean
  }[]
  /** From the top down; each has a cell for every head. */
  readonly rows: readonly (readonly Phrase[])[]
}

/** The numbers to see first. */
export interface HeadlinesNode {
  /** Tells it from other nodes. */
  readonly kind: "headlines"
  /** In the order of the blocks they come from; never empty. */
  readonly items: readonly Headline[]
}

/** One number to see first. */
export interface Headline extends OfBlock {
  /** What the number is called, in the report's language. */
  readonly label: string
  /** The language of the label, where a catalogue lacks it: `en`. */
  readonly lang?: string
  /** The number alone. */
  readonly value: Inline
  /** Its range, without brackets. */
  readonly range: Inline
  /** How many cases it rests on. */
  readonly note: Phrase
  /** The same as numbers, all in the measure's unit, for whoever draws it. */
  readonly drawn: {
    /** What was measured. */
    readonly value: number
    /** The lower end of the range; the scale's where the range is open to that side. */
    readonly low: number
    /** The upper end of the range; the scale's where the range is open to that side. */
    readonly high: number
    /** Where the drawing begins and ends: all the unit can be, or where that has no end somewhat more than the range. */
    readonly scale: readonly [number, number]
  }
}

/** One point or bar of a figure; a period or thing that was not measured has a label and nothing else. */
export interface FigureValue {
  /** What the period, the bar or the assumption is called. */
  readonly label: string
  /** The language of the label, where a catalogue lacks it: `en`. */
  readonly lang?: string
  /** The first instant of the period, ISO 8601, where the figure runs over time. */
  readonly at?: string
  /** Set while the period's number can still change. */
  readonly open?: true
  /** What was measured; not there where nothing was. */
  readonly measured?: {
    /** In the figure's unit. */
    readonly value: number
    /** The lower end of its range; in a tornado the lesser of what it becomes at the two ends of the assumption. */
    readonly low: number
    /** The upper end of its range; in a tornado the greater of what it becomes at the two ends of the assumption. */
    readonly high: number
    /** The value as the language writes it. */
    readonly text: string
    /** The range as the language writes it. */
    readonly range: string
    /** The id of the entry of the ledger it comes from. */
    readonly ref: string
  }
  /** What the plan aims at; only in `interval-bars`. */
  readonly target?: {
    /** In the figure's unit. */
    readonly value: number
    /** As the language writes it. */
    readonly text: string
    /** The id of the entry of the ledger it comes from. */
    readonly ref: string
  }
}

/** A figure as data; `@folkmoot/charts` draws it. */
export interface FigureNode extends OfBlock {
  /** Tells it from other nodes. */
  readonly kind: "figure"
  /** By which drawings are handed to renderers, such as `questions-solved-series`; a block has at most one figure of each form. */
  readonly id: string
  /**
   * `series` runs over time; `interval-bars` stand beside one another, each with its range and perhaps a target; a `tornado` shows what one and
   * the same value becomes at the two ends of each thing that was taken for granted, the widest first.
   */
  readonly form: "interval-bars" | "series" | "tornado"
  /** What the figure shows. */
  readonly title: string
  /** The title and how to read the figure, for who does not see it. */
  readonly alt: string
  /** The language of title, description and axis, where a catalogue lacks one of them: `en`. */
  readonly lang?: string
  /** Of all values of the figure. */
  readonly unit: Unit
  /** How the values are shown. */
  readonly axis: {
    /** In what the axis counts, such as `Hours`. */
    readonly title: string
    /** What values are divided by for the axis: 3 600 000 where milliseconds are shown as hours, 100 for cents shown as euros. */
    readonly divisor: number
    /** How the divided values are written. */
    readonly style: "percent" | "number" | "money"
    /** The ISO 4217 code, where they are money. */
    readonly currency?: string
  }
  /** The IANA time zone in which `at` is read. */
  readonly timeZone: string
  /** In the order of time, or from the top down. */
  readonly values: readonly FigureValue[]
}

/** What a section is made of. */
export type Node = ClaimNode | ListNode | TableNode | HeadlinesNode | FigureNode

/** A part of the report with its own heading. */
export interface Section {
  /** Its key in `sections`, which also gives the order. */
  readonly id: SectionId
  /** The heading, in the report's language. */
  readonly title: string
  /** The language of the heading, where a catalogue lacks it: `en`. */
  readonly lang?: string
  /** What is said in it, never empty. */
  readonly nodes: readonly Node[]
}

/** What a date is of. */
export interface Occasion {
  /**
   * The same in every language: the id of a measure and which end of its days it is, such as `…/from`; a part of the plan and its field, such as
   * `objectives/solved/due`; or something of the report itself, such as `report/as-of`.
   */
  readonly id: string
  /** What that part of the plan is called there. */
  readonly title?: string
}

/** Where a number in the report comes from, or what earned a word in it. */
export interface LedgerEntry {
  /** What pieces of the report refer to; the same in every language. */
  readonly id: string
  /**
   * What it is. A `part` is one of the things a measure is made of, or what it becomes where something taken for granted is otherwise; a `bound`
   * what can be said where the value itself cannot; a `change` how a measure differs from the one before; a `target` and an `amount` belong to
   * the plan; a `claim` is a figure of others; a `count` was counted by the report itself, or says how many cases a measure rests on or how sure
   * its range is; a `date` comes from the context, the plan or a measure's window. A `link` has no number: it says how far it was shown that what members do creates the value
   * it is meant to, so which verbs may join the two.
   */
  readonly kind: "measure" | "part" | "option" | "bound" | "change" | "target" | "amount" | "claim" | "count" | "date" | "link"
  /** Each form in which it was printed; of a link, what members do, as the plan calls it. */
  readonly texts: readonly string[]
  /** The metric with its version, such as `resolution-rate@1`; of what comes from a measure, and of a target. */
  readonly metric?: string
  /** The variant of the metric; there wherever `metric` is. */
  readonly variant?: string
  /** The stretch of time that was measured; of what comes from a measure. */
  readonly period?: Measure["period"]
  /** What the value counts in; not there where things are counted, for dates and for links. */
  readonly unit?: Unit
  /** The ISO 4217 code, where `unit` is `money`. */
  readonly currency?: string
  /** In `unit`; of a change of shares a difference of shares; not there for dates and links. */
  readonly value?: number
  /** Of a measure or a change, in the unit of the value. */
  readonly interval?: Measured["interval"]
  /** How many cases a measure rests on. */
  readonly n?: number
  /** Of a change: whether it may be said to have risen or fallen. */
  readonly verdict?: ComparisonVerdict
  /** Of a link. */
  readonly status?: LinkStatus
  /** Of a date: what begins, ends, is due or was done then, each once; one that was saved long ago has none. */
  readonly of?: readonly Occasion[]
  /** Of a claim: where the figure was read. */
  readonly source?: string
  /** Of a claim: when it was published. */
  readonly year?: number
}

/** Something the report was asked to say and could not. */
export interface NotMeasured {
  /** The id of the metric. */
  readonly metric: string
  /** The variant that was wanted. */
  readonly variant: string
  /** What the metric is called, in the report's language. */
  readonly title: string
  /** The language of the title, where a catalogue lacks it: `en`. */
  readonly lang?: string
  /** Why the number was refused; `not-asked` where nobody measured it over the whole period. */
  readonly why: Extract<Estimate, { measured: false }>["why"] | "not-asked"
  /** The estimator's own words, in English. */
  readonly detail: string
  /** The blocks that would have said it, by id. */
  readonly blocks: readonly string[]
}

/** Something that was measured, or handed over, and is not shown. */
export interface Withheld {
  /** The id of the metric; not there for words of members. */
  readonly metric?: string
  /** What the metric is called, in the report's language, or whose words they are, by role. */
  readonly title: string
  /** The language of the title, where a catalogue lacks it: `en`. */
  readonly lang?: string
  /**
   * `activity`: it counts how busy people are. `not-tied`: no objective in force, goal, headline number or pain point of this audience asks for
   * it. `no-consent`: words of a member who did not agree to be quoted.
   */
  readonly because: "activity" | "not-tied" | "no-consent"
}

/** That numbers usually withheld are shown, who decided so, and why. */
export interface ShownAnyway {
  /** The ids of the metrics. */
  readonly metrics: readonly string[]
  /** Who decided it: a role, as it may be printed. */
  readonly by: string
  /** The reason, in one language; the report repeats it. */
  readonly why: string
}

/** A report: plain JSON that can be saved, compared and rendered. */
export interface Report {
  /** The version of the format. */
  readonly apiVersion: "folkmoot.dev/v1"
  /** Tells it from other documents. */
  readonly kind: "Report"
  /** The tag of the language all of it is written in, quotes aside: `en`, `de`, `da`, or that of the catalogue it was told with. */
  readonly locale: string
  /** What renderers name by themselves, such as the columns of a figure's numbers, so that they need the tree alone; one saved long ago has none. */
  readonly labels?: Readonly<Record<string, Said>>
  /** Whom it is for. */
  readonly audience: Audience
  /** The moment it speaks from, ISO 8601. */
  readonly asOf: string
  /** The IANA time zone its dates are written in. */
  readonly timeZone: string
  /** Ours, or a quote where the user gave one. */
  readonly title: Inline
  /** The line under the title: for whom, as of when, over which period, and compared with which. */
  readonly dateline: Phrase
  /** Those that say something, in reading order. */
  readonly sections: readonly Section[]
  /** Every number and date in the report, by id. */
  readonly ledger: readonly LedgerEntry[]
  /** What was wanted and is not there, each number once. */
  readonly notMeasured: readonly NotMeasured[]
  /** What is there and not shown: metrics by id, then words of members. */
  readonly withheld: readonly Withheld[]
  /** There where somebody had withheld numbers shown. */
  readonly shownAnyway?: ShownAnyway
}
