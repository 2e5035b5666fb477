import type { Edit } from "./edit.ts"
import type { Slot } from "./message.ts"
import type { RuleCard } from "./rule.ts"
import type { Path, Range } from "./source.ts"

/**
 * Something a rule has to say, before it is put into a language.
 *
 * @remarks
 * It points at a `path` of the document (at the name of the field where `on` is `key`), or at a stretch of text (`range`) where the
 * document could not be read that far.
 */
export interface Problem {
  readonly rule: RuleCard
  readonly message: string
  readonly slots: Readonly<Record<string, Slot>>
  readonly path: Path
  readonly on: "key" | "value"
  readonly range?: Range
  readonly fix: readonly Edit[]
  readonly suggest: readonly Edit[]
  /** The problems that are told in this one. */
  readonly gathered?: readonly Problem[]
}

/** A problem at a stretch of text. */
export const problemAt = (rule: RuleCard, message: string, slots: Problem["slots"], range: Range, path: Path = []): Problem => ({
  rule, message, slots, path, on: "value", range, fix: [], suggest: [],
})

/** A problem with the value, or the name, at a path. */
export const problemOn = (rule: RuleCard, message: string, slots: Problem["slots"], path: Path, on: Problem["on"] = "value"): Problem => ({ rule, message, slots, path, on, fix: [], suggest: [] })
