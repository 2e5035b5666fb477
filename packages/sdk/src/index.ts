/**
 * Folkmoot as Promises: its verbs behind one door.
 *
 * @packageDocumentation
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { configure as configureEffect, type Configured } from "./configuration.ts"
import { open as openEffect, type AssessDocument, type AssessQuery, type Erased, type ErasedSource, type MeasureDocument, type Snapshot } from "./effect.ts"
import type { InvalidInput } from "./errors.ts"
import type { ExplainDocument, ExplainQuery } from "./explain.ts"
import type { HistoryEntry } from "./history-entry.ts"
import type { HistoryDocument, HistoryFilter, RepeatDocument } from "./history.ts"
import type { Ingested } from "./ingest.ts"
import type { LintDocument, LintQuery } from "./lint.ts"
import type { MeasureQuery } from "./measure.ts"
import type { OpenOptions } from "./options.ts"
import type { Measure } from "@folkmoot/metrics"
import type { Identity } from "@folkmoot/sources"
import { keyFileOf as keyFileOfEffect, readIdentity as readIdentityEffect, readMapping as readMappingEffect, readSecret as readSecretEffect } from "./source-requests.ts"
import { openCalls, run, type Stoppable } from "./promises.ts"
import { fieldsOf, optionProblem } from "./request-problem.ts"
import type { RequestKind } from "./requests.ts"
import type { ReportDocument, ReportQuery } from "./report.ts"
import type { ToldBatch, ToldQuery } from "./told.ts"

/**
 * Folkmoot, opened.
 *
 * @remarks
 * Each verb rejects with `InvalidInput`, `SourceFailed`, `EngineFailed` or `Interrupted`, told apart by `_tag`; anything else is a
 * defect of ours. Disposing releases the engine; `await using` does it by itself.
 */
export interface Folkmoot extends AsyncDisposable {
  /** Checks the plan, with findings that have a place, a reason and often a fix; reads no source unless the numbers are asked for. */
  readonly lint: (query?: LintQuery & Stoppable) => Promise<LintDocument>
  /** Reads all sources into the engine and tells what came of each: rows, days covered, and what had to be left out. */
  readonly ingest: (options?: Stoppable) => Promise<Ingested>
  /** Measures what is asked for, or every metric the facts allow; a number that cannot be had is refused in the document, with the reason. */
  readonly measure: (query?: MeasureQuery & Stoppable) => Promise<MeasureDocument>
  /** Walks a number back to its rows: one that is named, or a measure of an earlier document. */
  readonly explain: (query: (ExplainQuery | Measure) & Stoppable) => Promise<ExplainDocument>
  /** Judges how mature the community is, criterion by criterion, on measures, the plan and people's answers. */
  readonly assess: (query?: AssessQuery & Stoppable) => Promise<AssessDocument>
  /** Writes the report for an audience in a language, in every format that is asked for. */
  readonly report: (query?: ReportQuery & Stoppable) => Promise<ReportDocument>
  /** What the sources tell, read anew and only as fast as it is taken; whoever stops early closes what was being read. */
  readonly told: (query?: ToldQuery & Stoppable) => AsyncIterable<ToldBatch>
  /** What was kept, where a history was given to open with. */
  readonly history: FolkmootHistory
  /** Forgets people by their accounts, such as `forum:17` or `mail:someone@example.org`, in the engine, or takes all out of it that one source told. */
  readonly erase: (what: readonly string[] | ErasedSource, options?: Stoppable) => Promise<Erased>
  /** Keeps what the engine holds now under a name, to be opened again later as `duckdb:<file>@<name>`. */
  readonly snapshot: (name: string, options?: Stoppable) => Promise<Snapshot>
}

/** What can be asked of a history. */
export interface FolkmootHistory {
  /** What was kept, the earliest moment first; what lies there and is no entry is told beside it. */
  readonly entries: (filter?: HistoryFilter & Stoppable) => Promise<HistoryDocument>
  /** One entry whole, by its id or the beginning of it. */
  readonly entry: (id: string, options?: Stoppable) => Promise<HistoryEntry>
  /** Asks again for what an entry holds, as of the same moment, and says what is another now; keeps nothing. */
  readonly repeat: (id: string, options?: Stoppable) => Promise<RepeatDocument>
}

const problemOf = (kind: RequestKind, given: unknown): InvalidInput | undefined => optionProblem(kind, fieldsOf(kind), given)

/** Asks, unless an option was given that does not exist. */
const unless = <A, E>(problem: InvalidInput | undefined, ask: () => Effect.Effect<A, E>): Effect.Effect<A, E | InvalidInput> => (problem === undefined ? ask() : Effect.fail(problem))

/** What was asked, and the signal that may stop it; what is no request at all goes on as it is, to be refused by name. */
const apart = <Q extends object>(given: (Q & Stoppable) | undefined): { readonly query: Q; readonly signal: AbortSignal | undefined } => {
  if (given !== undefined && (given === null || typeof given !== "object" || Array.isArray(given))) return { query: given, signal: undefined }
  const { signal, ...query } = (given ?? {}) as Q & Stoppable
  return { query: query as unknown as Q, signal }
}

/**
 * Opens Folkmoot.
 *
 * @remarks
 * Opens the engine and reads plan, answers and names; sources are read by the first verb that needs facts. Rejects with `InvalidInput` where an option
 * cannot be or does not exist, `EngineFailed` where the engine cannot be opened, and `Interrupted` where the `signal` fires first; nothing stays open then.
 *
 * @example
 * ```ts
 * import { open } from "@folkmoot/sdk"
 *
 * await using folkmoot = await open({ plan: { text: "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: empty }\nspec: {}" } })
 * const { findings } = await folkmoot.lint()
 * findings.length > 0 // => true
 * ```
 */
export const open = async (options?: OpenOptions & Stoppable): Promise<Folkmoot> => {
  const { query: opening, signal } = apart(options)
  const scope = Scope.makeUnsafe()
  const { call, iterate, stop: stopCalls } = openCalls()
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= stopCalls().then(() => Effect.runPromise(Scope.close(scope, Exit.void))))
  try {
    const verbs = await call("opening", unless(problemOf("open", options), () => Scope.provide(openEffect(opening), scope)), signal)
    const verb =
      <Q extends object, A, E>(kind: RequestKind, doing: string, ask: (query: Q) => Effect.Effect<A, E>) =>
      (given?: Q & Stoppable): Promise<A> => {
        const { query, signal: stop } = apart<Q>(given)
        return call(doing, unless(problemOf(kind, given), () => ask(query)), stop)
      }
    /** A verb that is asked by a name or a list, with nothing but a signal beside it. */
    const named =
      <Q, A, E>(where: string, doing: string, ask: (query: Q) => Effect.Effect<A, E>) =>
      (query: Q, how?: Stoppable): Promise<A> =>
        call(doing, unless(optionProblem(where, [], how), () => ask(query)), apart(how).signal)
    return {
      lint: verb("lint", "linting", verbs.lint),
      ingest: verb("ingest", "reading sources", verbs.ingest),
      measure: verb("measure", "measuring", verbs.measure),
      explain: verb("explain", "explaining", verbs.explain),
      assess: verb("assess", "assessing", verbs.assess),
      report: verb("report", "writing the report", verbs.report),
      told: (given) => {
        const { query, signal: stop } = apart<ToldQuery>(given)
        const problem = problemOf("told", given)
        return iterate("telling what sources hold", problem === undefined ? verbs.told(query) : Stream.fail(problem), stop)
      },
      erase: named("erase", "erasing", verbs.erase),
      snapshot: named("snapshot", "keeping a snapshot", verbs.snapshot),
      history: {
        entries: verb("history", "reading the history", verbs.history.entries),
        entry: named("history", "reading the history", verbs.history.entry),
        repeat: named("history", "repeating an entry", verbs.history.repeat),
      },
      [Symbol.asyncDispose]: close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Reads `folkmoot.config.yaml` and all it names, ready for `open` and `lint`.
 *
 * @remarks
 * Rejects with `InvalidInput` where the file cannot be read, is no configuration, or names what is not there. Modules named by `extends`
 * are run.
 */
export const configure = (file: string): Promise<Configured> => run("reading the configuration", configureEffect(file), undefined)

/**
 * Reads who people are across sources from a file: key file, declared people, domains.
 *
 * @remarks
 * Rejects with `InvalidInput`. Days begin in `timeZone`.
 */
export const readIdentity = (file: string, timeZone = "UTC"): Promise<Identity> => run("reading who people are", readIdentityEffect(file, timeZone), undefined)

/** The file of the secret that a document on who people are names, seen from the working folder; none where it names none. Rejects with `InvalidInput`. */
export const keyFileOf = (file: string): Promise<string | undefined> => run("reading who people are", keyFileOfEffect(file), undefined)

/** Reads a mapping document, YAML or JSON, from a file, as data for `mapping`; whether a source can do with it, that source says. Rejects with `InvalidInput`. */
export const readMapping = (file: string): Promise<unknown> => run("reading a mapping", readMappingEffect(file), undefined)

/** Reads a file that holds a secret and nothing else, without the white space around it; rejects with `InvalidInput`, which never shows what the file holds. */
export const readSecret = (file: string): Promise<string> => run("reading a secret", readSecretEffect("secret", file), undefined)

export { sources, type Identity, type Scorer, type Source } from "@folkmoot/sources"
export { locales, nearest, steps, type Locale, type Step } from "@folkmoot/facts"
export { metrics, type AnyMetric, type Change, type Estimate, type ExplainedRows, type ExplainedTotal, type Explanation, type Measure, type Only } from "@folkmoot/metrics"
export { assessmentChanges, criteria, levelNames, type AnyCriterion, type Assessment, type AssessmentChange } from "@folkmoot/maturity"
export { agreement, readAnswers, readModel, scoreModel, type MaturityAnswers, type MaturityModel, type ModelProblem, type ModelScore } from "@folkmoot/maturity/models"
export { audiences, blocks, catalogueTemplate, checkCatalogue, checkFaithful, ledgerOf, type Audience, type Block, type Catalogue, type CatalogueProblem, type CatalogueText, type Language, type Quote, type Report, type ShownAnyway, type Unfaithful } from "@folkmoot/narrative"
export { applyFixes, baselineOf, communityTypes, freezeInText, migratePlan, okrInText, parsePlan, planGraph, planJsonSchema, plansAmong, presetNames, starterPlan, unconnected, valueChain, type Baseline, type Finding, type NotFrozen, type OkrInText, type PlanFile, type PlanGroup, type RuleSet, type ScoredObjective } from "@folkmoot/plan"
export { formats, type FindingFormat, type FormatName, type Style } from "@folkmoot/plan/formats"
export { parseCatalogue } from "./catalogue.ts"
export { parseBaseline } from "./baseline.ts"
export { defineConfiguration, parseConfiguration, type Configuration, type Configured, type ConfiguredLint, type ConfiguredOverride } from "./configuration.ts"
export type { ConfiguredSettings, ConfiguredSource } from "./source-requests.ts"
export type { AssessDocument, AssessQuery, Erased, ErasedSource, Failure, MeasureDocument, Snapshot } from "./effect.ts"
export { EngineFailed, InvalidInput, Interrupted, SourceFailed } from "./errors.ts"
export { formatChange, type FormattedChange } from "./format-change.ts"
export { formatCell, formatExclusion } from "./format-row.ts"
export { formatEstimate, type FormattedEstimate } from "./format-estimate.ts"
export type { ExplainDocument, ExplainQuery } from "./explain.ts"
export type { HistoryEntry, KeptVerb } from "./history-entry.ts"
export type { History, HistoryDocument, HistoryFilter, HistoryLine, HistoryProblem, NumberChanged, RepeatDocument } from "./history.ts"
export type { Ingested, RejectedRows, Sourced } from "./ingest.ts"
export { lintTexts, type LintTexts } from "./lint-texts.ts"
export { rulesRun, type LintDocument, type LintOverrideQuery, type LintQuery } from "./lint.ts"
export { isDay, type Measured, type MeasureQuery, type MetricRequest, type PeriodRequest } from "./measure.ts"
export { onlyColumns } from "./only-columns.ts"
export type { AnswerScale, EngineRequest, OpenOptions, PlanText, Progress, SourceRequest, SourceSettings, WhichSource } from "./options.ts"
export type { Grounded, Provenance } from "./provenance.ts"
export { reportFormats, type PreviousReport, type ReportDocument, type ReportFormat, type ReportQuery } from "./report.ts"
export type { Stoppable } from "./promises.ts"
export type { ToldBatch, ToldFacts, ToldQuery } from "./told.ts"
export { parseAssessment, parseReport } from "./saved-documents.ts"
export { sentencesIn, sourceText, sourceWordings } from "./source-text.ts"
export { wordedBy, type Wordings } from "./wordings.ts"
