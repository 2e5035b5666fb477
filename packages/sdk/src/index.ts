/**
 * Folkmoot as Promises: its verbs behind one door.
 *
 * @packageDocumentation
 */
import type { Assessment } from "@folkmoot/maturity"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { configure as configureEffect, type Configured } from "./configuration.ts"
import { open as openEffect, type AssessQuery, type Erased, type MeasureDocument, type Snapshot } from "./effect.ts"
import { Interrupted } from "./errors.ts"
import type { Ingested } from "./ingest.ts"
import type { LintDocument, LintQuery } from "./lint.ts"
import type { MeasureQuery } from "./measure.ts"
import type { OpenOptions } from "./options.ts"
import type { Identity } from "@folkmoot/sources"
import { readIdentity as readIdentityEffect, readMapping as readMappingEffect, readSecret as readSecretEffect } from "./source-requests.ts"
import type { ReportDocument, ReportQuery } from "./report.ts"

/** How a call can be stopped from outside. */
export interface Stoppable {
  readonly signal?: AbortSignal
}

/**
 * Folkmoot, opened.
 *
 * @remarks
 * Each verb rejects with `InvalidInput`, `SourceFailed`, `EngineFailed` or `Interrupted`, told apart by `_tag`; anything else is a
 * defect of ours. Disposing releases the engine; `await using` does it by itself.
 */
export interface Folkmoot extends AsyncDisposable {
  readonly lint: (query?: LintQuery & Stoppable) => Promise<LintDocument>
  readonly ingest: (options?: Stoppable) => Promise<Ingested>
  readonly measure: (query?: MeasureQuery & Stoppable) => Promise<MeasureDocument>
  readonly assess: (query?: AssessQuery & Stoppable) => Promise<Assessment>
  readonly report: (query?: ReportQuery & Stoppable) => Promise<ReportDocument>
  /** Forgets people by their accounts, such as `forum:17` or `mail:someone@example.org`, in the engine. */
  readonly erase: (accounts: readonly string[], options?: Stoppable) => Promise<Erased>
  /** Keeps what the engine holds now under a name, to be opened again later as `duckdb:<file>@<name>`. */
  readonly snapshot: (name: string, options?: Stoppable) => Promise<Snapshot>
}

/** Runs an effect as a promise that rejects with the effect's own error. */
const run = async <A, E>(doing: string, effect: Effect.Effect<A, E>, signal: AbortSignal | undefined): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect, signal === undefined ? undefined : { signal })
  if (Exit.isSuccess(exit)) return exit.value
  if (Cause.hasInterruptsOnly(exit.cause)) throw new Interrupted({ doing, message: `Stopped while ${doing}.` })
  throw Cause.squash(exit.cause)
}

/** What was asked, and the signal that may stop it; what is no request at all goes on as it is, to be refused by name. */
const apart = <Q extends object>(given: (Q & Stoppable) | undefined): { readonly query: Q; readonly signal: AbortSignal | undefined } => {
  if (given !== undefined && (typeof given !== "object" || Array.isArray(given))) return { query: given, signal: undefined }
  const { signal, ...query } = (given ?? {}) as Q & Stoppable
  return { query: query as unknown as Q, signal }
}

/**
 * Opens Folkmoot.
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
  const close = (): Promise<void> => Effect.runPromise(Scope.close(scope, Exit.void))
  try {
    const verbs = await run("opening", Scope.provide(openEffect(opening), scope), signal)
    const verb =
      <Q extends object, A, E>(doing: string, ask: (query: Q) => Effect.Effect<A, E>) =>
      (given?: Q & Stoppable): Promise<A> => {
        const { query, signal: stop } = apart<Q>(given)
        return run(doing, ask(query), stop)
      }
    return {
      lint: verb("linting", verbs.lint),
      ingest: verb("reading sources", verbs.ingest),
      measure: verb("measuring", verbs.measure),
      assess: verb("assessing", verbs.assess),
      report: verb("writing the report", verbs.report),
      erase: (accounts, { signal: stop } = {}) => run("forgetting people", verbs.erase(accounts), stop),
      snapshot: (name, { signal: stop } = {}) => run("keeping a snapshot", verbs.snapshot(name), stop),
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

/** Reads a mapping document from a file, as data; rejects with `InvalidInput`. */
export const readMapping = (file: string): Promise<unknown> => run("reading a mapping", readMappingEffect(file), undefined)

/** Reads a file that holds a secret and nothing else; rejects with `InvalidInput`. */
export const readSecret = (file: string): Promise<string> => run("reading a secret", readSecretEffect("secret", file), undefined)

export { sources, type Identity, type Scorer, type Source } from "@folkmoot/sources"
export { locales, nearest, type Locale, type Step } from "@folkmoot/facts"
export { metrics, type Change, type Estimate, type Measure } from "@folkmoot/metrics"
export { assessmentChanges, levelNames, type Assessment, type AssessmentChange } from "@folkmoot/maturity"
export { agreement, readAnswers, readModel, scoreModel, type MaturityAnswers, type MaturityModel, type ModelProblem, type ModelScore } from "@folkmoot/maturity/models"
export { audiences, checkFaithful, ledgerOf, type Audience, type Quote, type Report, type ShownAnyway, type Unfaithful } from "@folkmoot/narrative"
export { applyFixes, baselineOf, communityTypes, freezeInText, migratePlan, parsePlan, planGraph, plansAmong, starterPlan, type Baseline, type Finding, type NotFrozen, type PlanFile, type PlanGroup, type RuleSet } from "@folkmoot/plan"
export { formats, type FindingFormat, type FormatName, type Style } from "@folkmoot/plan/formats"
export { parseBaseline, parseConfiguration, type Configuration, type Configured } from "./configuration.ts"
export type { AssessQuery, Erased, Failure, MeasureDocument, Snapshot } from "./effect.ts"
export { EngineFailed, InvalidInput, Interrupted, SourceFailed } from "./errors.ts"
export { formatChange, type FormattedChange } from "./format-change.ts"
export { formatEstimate, type FormattedEstimate } from "./format-estimate.ts"
export type { Ingested } from "./ingest.ts"
export { rulesRun, type LintDocument, type LintOverrideQuery, type LintQuery } from "./lint.ts"
export type { MeasureQuery, MetricRequest } from "./measure.ts"
export type { EngineRequest, OpenOptions, PlanText, Progress, SourceRequest } from "./options.ts"
export { reportFormats, type PreviousReport, type ReportDocument, type ReportFormat, type ReportQuery } from "./report.ts"
export { parseAssessment, parseReport } from "./saved-documents.ts"
