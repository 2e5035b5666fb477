/**
 * Folkmoot as Effects: its verbs with typed errors, in a scope.
 *
 * @packageDocumentation
 */
import { dayOf, type Coverage, type Reject } from "@folkmoot/facts"
import { assess as judge, wantedMeasures, type Assessment } from "@folkmoot/maturity"
import { metrics } from "@folkmoot/metrics"
import { lintPlan, parsePlan, type ParsedPlan, type PlanFile, type PlanTranslation, type StrategyPlan } from "@folkmoot/plan"
import { pseudonymsOf } from "@folkmoot/sources"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import { readAnswerSheets } from "./answers.ts"
import { openEngine } from "./engines.ts"
import { InvalidInput, type EngineFailed, type SourceFailed } from "./errors.ts"
import { findSources, ingest as readSources, lastTold, type Ingested } from "./ingest.ts"
import { invalid } from "./invalid.ts"
import { lint as lintWith, measuredFor, readLintQuery, type LintDocument, type LintQuery } from "./lint.ts"
import { measure as measureOn, readMoment, readTimeZone, isDated, type Measured, type MeasureQuery } from "./measure.ts"
import type { OpenOptions, PlanText } from "./options.ts"
import { requestProblem } from "./requests.ts"
import { report as writeReport, type ReportDocument, type ReportQuery } from "./report.ts"
import { findScorer } from "./scorer.ts"
import { planIn, readTranslations } from "./translations.ts"

/** Everything that can go wrong at the door. */
export type Failure = InvalidInput | SourceFailed | EngineFailed

/** What was measured, what the sources could tell, and which rows could not become facts. */
export interface MeasureDocument extends Measured {
  readonly coverage: readonly Coverage[]
  readonly rejects: { readonly count: number; readonly first: readonly Reject[] }
}

/** The period to assess; everything told unless said. */
export interface AssessQuery {
  readonly period?: MeasureQuery["period"]
}

/**
 * What can be asked of Folkmoot once it is open.
 *
 * @remarks
 * Sources are read once, by the first verb that needs facts, and not before.
 */
export interface Verbs {
  readonly lint: (query?: LintQuery) => Effect.Effect<LintDocument, Failure>
  readonly ingest: () => Effect.Effect<Ingested, Failure>
  readonly measure: (query?: MeasureQuery) => Effect.Effect<MeasureDocument, Failure>
  readonly assess: (query?: AssessQuery) => Effect.Effect<Assessment, Failure>
  readonly report: (query: ReportQuery) => Effect.Effect<ReportDocument, Failure>
  /** Forgets people by their accounts, such as `forum:17` or `mail:someone@example.org`, in the engine; what sources hold stays with them. */
  readonly erase: (accounts: readonly string[]) => Effect.Effect<Erased, Failure>
  /** Keeps what the engine holds now under a name, to be opened again later as `duckdb:<file>@<name>`. */
  readonly snapshot: (name: string) => Effect.Effect<Snapshot, Failure>
}

/** What was kept, and under which name. */
export interface Snapshot {
  readonly snapshot: string
}

/** How many people were to be forgotten, and how many rows that changed. */
export interface Erased {
  readonly people: number
  readonly rows: number
}

/** Runs a verb on a request whose shape is right, or says what is wrong with it. */
const checked = <Q, A, E>(kind: "lint" | "measure" | "assess" | "report", query: Q, verb: (query: Q) => Effect.Effect<A, E>): Effect.Effect<A, E | InvalidInput> => {
  const problem = requestProblem(kind, query)
  return problem === undefined ? verb(query) : Effect.fail(problem)
}

/** Texts with names to be found by: those that have none are numbered. */
const named = (texts: readonly PlanText[], name: string): readonly PlanFile[] => texts.map(({ text, file }, index) => ({ text, file: file ?? (index === 0 ? name : `${name}-${index + 1}`) }))

const listed = (plan: NonNullable<OpenOptions["plan"]>): readonly PlanText[] => ("text" in plan ? [plan] : plan)

/** Opens Folkmoot in a scope: the engine is opened now and closes with the scope; sources are read when first needed. */
export const open = (options: OpenOptions): Effect.Effect<Verbs, InvalidInput | EngineFailed, Scope.Scope> =>
  Effect.gen(function* () {
    const problem = requestProblem("open", options)
    if (problem !== undefined) return yield* problem
    const { onProgress = () => undefined, locale = "en", sources = [] } = options
    const planFiles = options.plan === undefined ? [] : named(listed(options.plan), "plan")
    const translationFiles = named(options.translations ?? [], "translation")
    const twice = [...planFiles, ...translationFiles].find(({ file }, index, all) => all.findIndex((one) => one.file === file) !== index)
    const [stray] = options.plan === undefined ? translationFiles : []
    if (stray !== undefined) return yield* invalid("translations", stray.file, "of use without the plan it translates; give the plan too")
    if (twice !== undefined) return yield* invalid("plan", twice.file, "a name that one file carries alone; give each file once, under its own name")
    const parsed: ParsedPlan | undefined = options.plan === undefined ? undefined : parsePlan(planFiles)
    const timeZone = readTimeZone(options.timeZone ?? parsed?.plan.metadata.timeZone ?? "UTC")
    if (typeof timeZone === "object") return yield* timeZone
    const givenAsOf = options.asOf === undefined ? undefined : readMoment("as of", options.asOf, timeZone)
    if (typeof givenAsOf === "object") return yield* givenAsOf
    const answered = readAnswerSheets(named(options.answers ?? [], "answers"), locale)
    if ("_tag" in answered) return yield* answered
    yield* findSources(sources)
    const engine = yield* openEngine(options.engine ?? "memory", sources.length > 0)

    const reading = Semaphore.makeUnsafe(1)
    let told: Ingested | undefined
    const ingest = (): Effect.Effect<Ingested, Failure> =>
      reading.withPermit(
        Effect.suspend((): Effect.Effect<Ingested, Failure> => {
          if (told !== undefined) return Effect.succeed(told)
          return Effect.flatMap(findScorer(options.scorer), (scorer) =>
            Effect.tap(readSources(engine, sources, { timeZone, identity: options.identity, scorer, onProgress }), (ingested) => Effect.sync(() => void (told = ingested))),
          )
        }),
      )

    const needPlan = (): Effect.Effect<ParsedPlan, InvalidInput> =>
      parsed === undefined ? Effect.fail(invalid("plan", "nothing", "a plan; give one to open()")) : Effect.succeed(parsed)

    const measured = (query: MeasureQuery): Effect.Effect<MeasureDocument, Failure> =>
      Effect.gen(function* () {
        const { coverage, rejects } = yield* ingest()
        onProgress({ step: "measuring", metrics: (query.metrics ?? metrics).length })
        const found = yield* measureOn(engine, query, { coverage, asOf: givenAsOf ?? lastTold(coverage), timeZone })
        return { ...found, coverage, rejects }
      })

    const lint = (query: LintQuery = {}): Effect.Effect<LintDocument, Failure> =>
      Effect.gen(function* () {
        const { plan } = yield* needPlan()
        const asked = readLintQuery(query)
        if (asked instanceof InvalidInput) return yield* asked
        const { withMeasures = false, step = "month", fix = false } = query
        const wanted = withMeasures ? measuredFor(plan) : []
        const ingested = withMeasures ? yield* ingest() : undefined
        // In periods where the sources tell dates, so that rules see how the numbers moved.
        const cut = ingested !== undefined && isDated(wanted, ingested.coverage) ? { step } : {}
        const measures = ingested === undefined ? undefined : wanted.length === 0 ? [] : (yield* measured({ metrics: wanted, ...cut })).measures.map(({ estimate }) => estimate)
        onProgress({ step: "linting" })
        return lintWith(asked, fix, { plan: planFiles, translations: translationFiles, locale, asOf: givenAsOf === undefined ? undefined : dayOf(givenAsOf, timeZone), measures })
      })

    /** Nothing is said about a plan that could not be read. */
    const readable: Effect.Effect<void, InvalidInput> = Effect.suspend(() => {
      const [first] = parsed === undefined || parsed.readable ? [] : lintPlan(parsed, { locale })
      return first === undefined ? Effect.void : Effect.fail(invalid(`plan ${first.file}:${first.line}:${first.column}`, first.rule, `readable: ${first.message}`))
    })

    /** A report in a mixture of languages helps nobody, so a translation with an error is refused before anything is measured. */
    const translated: Effect.Effect<readonly PlanTranslation[], InvalidInput> = Effect.suspend(() => {
      const translations = parsed === undefined ? [] : readTranslations(translationFiles, parsed)
      return "_tag" in translations ? Effect.fail(translations) : Effect.succeed(translations)
    })

    const assess = (plan: StrategyPlan | undefined, { period }: AssessQuery = {}): Effect.Effect<Assessment, Failure> =>
      Effect.gen(function* () {
        const wanted = wantedMeasures()
        const { measures, coverage } = yield* measured({ metrics: wanted, ...(period === undefined ? {} : { period }) })
        const asOf = givenAsOf ?? lastTold(coverage)
        onProgress({ step: "assessing" })
        return judge({ measures, ...answered, ...(asOf === undefined ? {} : { asOf: dayOf(asOf, timeZone) }), ...(plan === undefined ? {} : { plan: plan.spec }) })
      })

    const erase = (accounts: readonly string[]): Effect.Effect<Erased, Failure> =>
      Effect.gen(function* () {
        const people = accounts.map((account) => pseudonymsOf(account, options.identity))
        const unknown = accounts.find((_, index) => people[index]?.length === 0)
        if (unknown !== undefined) return yield* invalid("erase", unknown, "an account such as forum:17, or mail:someone@example.org together with the identity key the facts were read with")
        const rows = yield* engine.erase([...new Set(people.flat())])
        return { people: new Set(people.map((names) => names.join(" "))).size, rows }
      })

    const snapshot = (name: string): Effect.Effect<Snapshot, Failure> => {
      const keep = engine.snapshot
      if (keep === undefined) return Effect.fail(invalid("engine", engine.name, "an engine that keeps history, such as duckdb:facts.duckdb"))
      return Effect.as(keep(name), { snapshot: name })
    }

    return {
      erase,
      snapshot,
      lint: (query = {}) => checked("lint", query, lint),
      ingest,
      measure: (query = {}) => checked("measure", query, measured),
      assess: (query = {}) => checked("assess", query, (asked) => Effect.andThen(readable, assess(parsed?.plan, asked))),
      report: (query) =>
        checked("report", query, (asked) =>
          Effect.flatMap(Effect.andThen(readable, translated), (translations) =>
            writeReport(asked, {
              plan: parsed?.plan,
              planIn: (reader) => (parsed === undefined ? undefined : planIn(parsed.plan, translations, reader)),
              findings: () => (parsed === undefined ? [] : lintPlan(parsed, { locale, ...(givenAsOf !== undefined && { asOf: dayOf(givenAsOf, timeZone) }) })),
              ingest, measure: measured, assess, timeZone, locale, asOf: givenAsOf, quotes: options.quotes ?? [], onProgress,
            }),
          ),
        ),
    }
  })

/** Folkmoot as a service. */
export class Folkmoot extends Context.Service<Folkmoot, Verbs>()("@folkmoot/sdk/Folkmoot") {
  /** Opens Folkmoot for as long as the layer lives. */
  static readonly layer = (options: OpenOptions): Layer.Layer<Folkmoot, InvalidInput | EngineFailed> => Layer.effect(Folkmoot, open(options))
}

export { EngineFailed, InvalidInput, Interrupted, SourceFailed } from "./errors.ts"
export { configure, type Configuration, type Configured } from "./configuration.ts"
export type { Ingested } from "./ingest.ts"
export type { LintDocument, LintOverrideQuery, LintQuery } from "./lint.ts"
export type { MeasureQuery, MetricRequest } from "./measure.ts"
export type { EngineRequest, OpenOptions, PlanText, Progress, SourceRequest } from "./options.ts"
export type { PreviousReport, ReportDocument, ReportQuery } from "./report.ts"
