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
  /** The document as it is written: YAML or JSON, with or without a byte-order mark. */
  readonly text: string
  /** What findings call it, mostly its path; `plan`, `plan-2`, … unless said. Each name once. */
  readonly file?: string
}

/** Which source to read: one of ours by its id, such as `stackexchange`, `survey` or `facts`, or one of your own. */
export type WhichSource =
  | {
      /** One of ours. */
      readonly id: string
      /** Not beside an `id`. */
      readonly source?: never
    }
  | {
      /** One of your own, as `defineSource` or `definePlatform` makes it. */
      readonly source: Source
      /** Not beside a `source`, which brings its own. */
      readonly id?: never
    }

/** The answers a survey offered, in whole numbers. */
export interface AnswerScale {
  /** The lowest, such as 0 or 1. */
  readonly low: number
  /** The highest, such as 10 or 5; above the lowest. */
  readonly high: number
}

/** Where and how to read a source. */
export interface SourceSettings {
  /** A file or folder; for sources that can ask a site, its address. */
  readonly path: string
  /** The name its facts carry; the source's id unless said. */
  readonly name?: string
  /** Which of the file's columns holds which of ours: `{ score: "Qrecommend" }`. */
  readonly map?: Readonly<Record<string, string>>
  /** The lowest and highest answer a survey offered; never guessed. */
  readonly scale?: AnswerScale
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
  | {
      /** A source is being read, said after each batch of it; or was read to its end and taken in, said once. */
      readonly step: "reading" | "read"
      /** The name its facts carry. */
      readonly source: string
      /** Rows it has told so far, in all tables. */
      readonly facts: number
      /** Rows of it so far that could not become facts. */
      readonly rejects: number
    }
  | {
      /** Metrics are about to be measured. */
      readonly step: "measuring"
      /** How many of them. */
      readonly metrics: number
    }
  | {
      /** Criteria are judged, the plan is linted, the report is put into words, its figures are drawn. */
      readonly step: "assessing" | "linting" | "telling" | "drawing"
    }

/**
 * How to open Folkmoot.
 *
 * @remarks
 * Nothing is read from the clock, the locale or the environment. An option that does not exist is refused with the nearest that does.
 *
 * `metrics`, `criteria` and `blocks` are all of ours unless said. Add to them what you wrote yourself: `[...criteria, yours]`, or give yours alone.
 * Metrics of your own can then be named like any other, by a plan too; those that your criteria and blocks rest on are known without being given.
 */
export interface OpenOptions {
  /** One text, or the files a plan is spread over; needed to lint, and told of in reports and assessments where it is there. */
  readonly plan?: PlanText | readonly PlanText[]
  /** Documents of the kind `PlanTranslation`: the plan's texts in the languages reports are written in. Linting holds them against the plan. */
  readonly translations?: readonly PlanText[]
  /** Documents of the kind `MaturityAnswers`: of maturity criteria, what only people know. */
  readonly answers?: readonly PlanText[]
  /** What members said, each with whether they consent to its being repeated. */
  readonly quotes?: readonly Quote[]
  /** Read once, by the first verb that needs facts; without any, the facts are those the engine keeps from before. */
  readonly sources?: readonly SourceRequest[]
  /** What is measured where no metric is named. */
  readonly metrics?: readonly AnyMetric[]
  /** What maturity is judged by. */
  readonly criteria?: readonly AnyCriterion[]
  /** What reports are made of. */
  readonly blocks?: readonly Block[]
  /** Where facts are kept and counted; `memory` unless said. */
  readonly engine?: EngineRequest
  /** Who people are across sources, and the secret their pseudonyms are made with. */
  readonly identity?: Identity
  /** The scorer that comes with Folkmoot, or one of your own; without one no text is read. */
  readonly scorer?: Scorer | "default"
  /** The moment to speak from, as an ISO date (its first instant) or date-time: `2026-07-01`. The last moment the data show unless said. */
  readonly asOf?: string
  /** Where days begin, as an IANA name: `Europe/Berlin`. The plan's unless said, and UTC where the plan says none. */
  readonly timeZone?: string
  /** The language of messages, and of reports that are not asked for in another; `en` unless said. */
  readonly locale?: Locale
  /** A folder, made if there is none, or a place of your own: each measure, assessment and report is kept there with what it rests on. */
  readonly history?: string | History
  /** Is called with how far the work has come, in the middle of it: keep it short, and do not throw. */
  readonly onProgress?: (progress: Progress) => void
}
