import type { Locale } from "@folkmoot/facts"
import type { Engine, EngineFailed } from "@folkmoot/engine"
import type { AnyCriterion } from "@folkmoot/maturity"
import type { AnyMetric } from "@folkmoot/metrics"
import type { Block, Quote } from "@folkmoot/narrative"
import type { HttpInput, Identity, Scorer, Source } from "@folkmoot/sources"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { History } from "./history.ts"

/** A file of a plan, or a translation of one, as text, with the name findings show. */
export interface PlanText {
  readonly text: string
  readonly file?: string
}

/** Which source to read: one of ours by its id, such as `stackexchange`, `survey` or `facts`, or one of your own. */
export type WhichSource = { readonly id: string; readonly source?: never } | { readonly source: Source; readonly id?: never }

/** Where and how to read a source. */
export interface SourceSettings {
  /** A file or folder; for sources that can ask a site, its address. */
  readonly path: string
  /** The name its facts carry; the source's id unless said. */
  readonly name?: string
  /** Which of the file's columns holds which of ours: `{ score: "Qrecommend" }`. */
  readonly map?: Readonly<Record<string, string>>
  /** The lowest and highest answer a survey offered. */
  readonly scale?: { readonly low: number; readonly high: number }
  /** Which end of that scale is the good one. */
  readonly favourable?: "low" | "high"
  /** A mapping document, for sources that read one. */
  readonly mapping?: unknown
  /** How a site is asked, where the path is its address. */
  readonly http?: HttpInput
}

/** A source to read: which, where, and how. */
export type SourceRequest = SourceSettings & WhichSource

/**
 * Where facts are kept and counted.
 *
 * @remarks
 * `memory` (default), `duckdb` (in memory), `duckdb:<file>` or `duckdb:<file>@<snapshot>`, `clickhouse:<url>`, or an engine of your own to be opened.
 */
export type EngineRequest = string | Effect.Effect<Engine, EngineFailed, Scope.Scope>

/** What happened so far. */
export type Progress =
  | { readonly step: "reading"; readonly source: string; readonly facts: number; readonly rejects: number }
  | { readonly step: "read"; readonly source: string; readonly facts: number; readonly rejects: number }
  | { readonly step: "measuring"; readonly metrics: number }
  | { readonly step: "assessing" | "linting" | "telling" | "drawing" }

/**
 * How to open Folkmoot.
 *
 * @remarks
 * Nothing is read from the clock, the locale or the environment. `asOf` is an ISO date or date-time; without it the last moment the data
 * show is taken. `timeZone` (IANA) is the plan's unless said, and UTC where the plan says none. `locale` is for messages; `en` unless said.
 * `plan` is one text, or the files a plan is spread over. `translations` (documents of the kind `PlanTranslation`) say the plan's texts in the languages reports are written
 * in; linting holds them against the plan. `answers` (documents of the kind `MaturityAnswers`) say of maturity criteria what only people know;
 * `quotes` are what members said, each with the consent to repeat it. `identity` says who people are across sources, and makes their pseudonyms; `scorer` reads how
 * texts sound where a source has texts. `history` is a folder, or a place of your own, in which each measure, assessment and report is kept with what
 * it rests on.
 *
 * `metrics`, `criteria` and `blocks` are all of ours unless said. Add to them what you wrote yourself: `[...criteria, ours]`, or give yours alone.
 * Metrics of your own can then be named like any other, by a plan too; those that your criteria and blocks rest on are known without being given.
 */
export interface OpenOptions {
  readonly plan?: PlanText | readonly PlanText[]
  readonly translations?: readonly PlanText[]
  readonly answers?: readonly PlanText[]
  readonly quotes?: readonly Quote[]
  readonly sources?: readonly SourceRequest[]
  readonly metrics?: readonly AnyMetric[]
  readonly criteria?: readonly AnyCriterion[]
  readonly blocks?: readonly Block[]
  readonly engine?: EngineRequest
  readonly identity?: Identity
  /** The scorer that comes with Folkmoot, or one of your own; without one no text is read. */
  readonly scorer?: Scorer | "default"
  readonly asOf?: string
  readonly timeZone?: string
  readonly locale?: Locale
  readonly history?: string | History
  /** Is called with how far the work has come, in the middle of it: keep it short, and do not throw. */
  readonly onProgress?: (progress: Progress) => void
}
