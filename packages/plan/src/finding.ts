/** How grave a finding is: `error` breaks the plan, `warning` weakens it, `info` is worth knowing. */
export type Severity = "error" | "warning" | "info"

/**
 * A stretch of the document.
 *
 * @remarks
 * Unit: lines and columns count from 1; columns count UTF-16 code units, as editors and the Language Server Protocol do; the end is the
 * place after the last character.
 */
export interface Place {
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 code units. */
  readonly column: number
  /** The line of the first place that does not belong to it any more. */
  readonly endLine: number
  /** The column after the last character; equal to `column`, on the same line, where nothing stands there. */
  readonly endColumn: number
}

/** Replaces the text from offset `start` up to `end` of the document. */
export interface TextEdit {
  /** Offset of the first UTF-16 code unit that goes, from 0. */
  readonly start: number
  /** Offset after the last one that goes; equal to `start` where text is only added. */
  readonly end: number
  /** What stands there afterwards; empty where text is only taken away. */
  readonly text: string
}

/** A change that is safe to apply without asking. */
export interface Fix {
  /** All of them or none are made; they do not overlap, and belong to the text of the finding's `file`. */
  readonly edits: readonly TextEdit[]
}

/** A change that is offered, never applied by itself. */
export interface Suggestion extends Fix {
  /** What it would do, in the language of the finding: `Write answer-questions.` */
  readonly message: string
}

/** Why a finding is not told again: the plan accepts it, or it was there when the baseline was made. */
export interface Suppressed {
  /** Whether `metadata.suppressions` of the plan accepts it, or the baseline knows it. */
  readonly by: "plan" | "baseline"
  /** Why it is accepted, as the plan says it; absent for a baseline. */
  readonly reason?: string
  /** The last day on which it is accepted. */
  readonly until?: string
}

/**
 * One thing a rule has to say about a plan.
 */
export interface Finding extends Place {
  /** The id of the rule, such as `goal/names-behaviour`. */
  readonly rule: string
  /** Which of the rule's messages it is; the same in every language. */
  readonly messageKey: string
  /** As settings and overrides leave it, which may differ from the rule's own. */
  readonly severity: Severity
  /** What is wrong and what to do, in the language that was asked for. */
  readonly message: string
  /** The name that the file was given when it was read; empty for data that were never a text. */
  readonly file: string
  /** JSON pointer (RFC 6901) into the document as it is written, such as `/spec/goals/0/title`; empty for the whole document. */
  readonly pointer: string
  /** The node it concerns, by kind and id (`goal:retention`), by what stands for an id, or by kind alone; `plan` for the plan as a whole. */
  readonly node: string
  /** Stays the same while lines move, lists are sorted and the language changes; two findings that are alike share it. */
  readonly fingerprint: string
  /** The fingerprints of the findings that are told in this one, where nearly every entry of a list has the same. */
  readonly gathered?: readonly string[]
  /** What may be changed without asking; absent where nothing is safe. */
  readonly fix?: Fix
  /** What could be changed by somebody who looks at it; absent where there is nothing to offer, never empty. */
  readonly suggestions?: readonly Suggestion[]
  /** Why there is such a rule, in the language that was asked for. */
  readonly why: string
  /** The page of the rule; one of your own has an address of that form, but no page there. */
  readonly url: string
  /** Why it need not be told; there only where `showSuppressed` was asked for. */
  readonly suppressed?: Suppressed
}
