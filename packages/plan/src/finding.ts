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
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Replaces the text from offset `start` up to `end` of the document. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A change that is safe to apply without asking. */
export interface Fix {
  readonly edits: readonly TextEdit[]
}

/** A change that is offered, never applied by itself. */
export interface Suggestion extends Fix {
  readonly message: string
}

/**
 * Why a finding is not told again: the plan accepts it, or it was there when the baseline was made.
 */
export interface Suppressed {
  readonly by: "plan" | "baseline"
  readonly reason?: string
  /** The last day on which it is accepted. */
  readonly until?: string
}

/**
 * One thing a rule has to say about a plan.
 *
 * @remarks
 * `pointer` is a JSON pointer into the document (`/spec/goals/0/title`). `messageKey` names which of the rule's messages it is and stays
 * the same in every language. `node` is the node it concerns, by kind and id (`goal:retention`), and `fingerprint` stays the same while
 * lines move and lists are sorted. `url` is the rule's page. Edits are for the text of `file`. `suppressed` is there only where
 * suppressed findings were asked for.
 */
export interface Finding extends Place {
  readonly rule: string
  readonly messageKey: string
  readonly severity: Severity
  readonly message: string
  readonly file: string
  readonly pointer: string
  readonly node: string
  readonly fingerprint: string
  /** The fingerprints of the findings that are told in this one, where nearly every entry of a list has the same. */
  readonly gathered?: readonly string[]
  readonly fix?: Fix
  readonly suggestions?: readonly Suggestion[]
  readonly why: string
  readonly url: string
  readonly suppressed?: Suppressed
}
