/**
 * Folkmoot as Effects: its verbs with typed errors, in a scope.
 *
 * @packageDocumentation
 */
import { dayOf, type Instant } from "@folkmoot/facts"
import type { Assessment } from "@folkmoot/maturity"
import type { Measure } from "@folkmoot/metrics"
import { lintPlan, parsePlan, type Finding, type ParsedPlan, type PlanFile, type PlanTranslation } from "@folkmoot/plan"
import { pseudonymsOf } from "@folkmoot/sources"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { readAnswerSheets } from "./answers.ts"
import { openEngine } from "./engines.ts"
import { explainProblem, type ExplainDocument, type ExplainQuery } from "./explain.ts"
import { EngineFailed, InvalidInput, type SourceFailed } from "./errors.ts"
import { entryOf, type HistoryEntry } from "./history-entry.ts"
import { historyVerbs, openShelf, type HistoryVerbs } from "./history.ts"
import { findSources, ingest as readSources, type Ingested, type Sourced } from "./ingest.ts"
import { dropSource } from "./ingest-drop.ts"
import { invalid, missing } from "./invalid.ts"
import { lint as lintWith, measuredFor, readLintQuery, type LintDocument, type LintQuery } from "./lint.ts"
import { readMoment, readTimeZone, isDated, type Measured, type MeasureQuery, type PeriodRequest } from "./measure.ts"
import { numbersOf, tellingOf, type House, type Moment } from "./numbers.ts"
import type { OpenOptions, PlanText, Progress } from "./options.ts"
import { fingerprintsOf, type Grounded } from "./provenance.ts"
import { requestProblem } from "./request-problem.ts"
import { toldIn } from "./refusal-text.ts"
import type { RequestKind } from "./requests.ts"
import type { ReportDocument, ReportQuery } from "./report.ts"
import { findScorer } from "./scorer.ts"
import { toldBy, type ToldBatch, type ToldQuery } from "./told.ts"
import { readTranslations } from "./translations.ts"
import { unitsOf } from "./units.ts"

/** Everything that can go wrong at the door. */
export type Failure = InvalidInput | SourceFailed | EngineFailed

/** What was measured, what the sources could tell, and which rows could not become facts. */
export interface MeasureDocument extends Measured, Sourced, Grounded {}

/** An assessment, and what it rests on. */
export interface AssessDocument extends Assessment, Grounded {}

/** The period to assess. */
export interface AssessQuery {
  /** The stretch of time whose numbers criteria are judged on; everything told unless said. */
  readonly period?: PeriodRequest
}

/**
 * What can be asked of Folkmoot once it is open.
 *
 * @remarks
 * Sources are read once, by the first verb that needs facts, and not before.
 */
export interface Verbs {
  /** Checks the plan, with findings that have a place, a reason and often a fix; reads no source unless the numbers are asked for. */
  readonly lint: (query?: LintQuery) => Effect.Effect<LintDocument, Failure>
  /** Reads all sources into the engine and tells what came of each: rows, days covered, and what had to be left out. */
  readonly ingest: () => Effect.Effect<Ingested, Failure>
  /** Measures what is asked for, or every metric the facts allow; a number that cannot be had is refused in the document, with the reason. */
  readonly measure: (query?: MeasureQuery) => Effect.Effect<MeasureDocument, Failure>
  /** Walks a number back to its rows: one that is named, or a measure of an earlier document. */
  readonly explain: (query: ExplainQuery | Measure) => Effect.Effect<ExplainDocument, Failure>
  /** Judges how mature the community is, criterion by criterion, on measures, the plan and people's answers. */
  readonly assess: (query?: AssessQuery) => Effect.Effect<AssessDocument, Failure>
  /** Writes the report for an audience in a language, in every format that is asked for. */
  readonly report: (query?: ReportQuery) => Effect.Effect<ReportDocument, Failure>
  /** What the sources tell, read anew and only as fast as it is taken; nothing of it goes into the engine. */
  readonly told: (query?: ToldQuery) => Stream.Stream<ToldBatch, Failure>
  /** What happens from now on, whichever verb makes it happen; ends when Folkmoot is closed. */
  readonly progress: Stream.Stream<Progress>
  /** What was kept, where a history was given to open with. */
  readonly history: HistoryVerbs
  /**
   * Forgets people by their accounts, such as `forum:17` or `mail:someone@example.org`, in the engine, or takes all out of it that one source told; what
   * sources hold stays with them. People are forgotten in snapshots, too, while those kept before still show a source.
   */
  readonly erase: (what: readonly string[] | ErasedSource) => Effect.Effect<Erased, Failure>
  /** Keeps what the engine holds now under a name, to be opened again later as `duckdb:<file>@<name>`. */
  readonly snapshot: (name: string) => Effect.Effect<Snapshot, Failure>
}

/** What was kept, and under which name. */
export interface Snapshot {
  /** The name it can be opened again by. */
  readonly snapshot: string
}

/** A source that is to be taken out of an engine. */
export interface ErasedSource {
  /** The name its facts carry; none of those this was opened to read, which would come back. */
  readonly source: string
}

/** How many people were to be forgotten, or which source was to go, and how many rows that changed. */
export interface Erased {
  /** The name of the source that went; absent where people were forgotten. */
  readonly source?: string
  /** How many different people the accounts were of, whether or not the engine knew them; 0 where a source went. */
  readonly people: number
  /** Rows that went, or that name nobody any more. */
  readonly rows: number
}

/** Runs a verb on a request whose shape is right, or says what is wrong with it. */
const checked = <Q, A, E>(kind: RequestKind, query: Q, verb: (query: Q) => Effect.Effect<A, E>): Effect.Effect<A, E | InvalidInput> => {
  const problem = requestProblem(kind, query)
  return problem === undefined ? verb(query) : Effect.fail(problem)
}

/** Says that a plan cannot be read, by the first finding on it. */
const unreadable = ({ file, line, column, rule, message }: Finding): InvalidInput => {
  const where = `plan ${file}:${line}:${column}`
  return new InvalidInput({ where, given: rule, expected: "a plan that can be read", message: `${where}: ${message}` })
}

/** Texts with names to be found by: those that have none are numbered. */
const named = (texts: readonly PlanText[], name: string): readonly PlanFile[] => texts.map(({ text, file }, index) => ({ text, file: file ?? (index === 0 ? name : `${name}-${index + 1}`) }))

const listed = (plan: NonNullable<OpenOptions["plan"]>): readonly PlanText[] => ("text" in plan ? [plan] : plan)

/** Opens Folkmoot in a scope: the engine is opened now and closes with the scope; sources are read when first needed. */
export const open = (options: OpenOptions): Effect.Effect<Verbs, InvalidInput | EngineFailed, Scope.Scope> =>
  Effect.gen(function* () {
    const problem = requestProblem("open", options)
    if (problem !== undefined) return yield* problem
    const { locale = "en", sources = [] } = options
    const planFiles = options.plan === undefined ? [] : named(listed(options.plan), "plan")
    const translationFiles = named(options.translations ?? [], "translation")
    const twice = [...planFiles, ...translationFiles].find(({ file }, index, all) => all.findIndex((one) => one.file === file) !== index)
    const [stray] = options.plan === undefined ? translationFiles : []
    if (stray !== undefined) return yield* invalid("translations", stray.file, "of use without the plan it translates; give the plan too")
    if (twice !== undefined) return yield* invalid("plan", twice.file, "a name that one file carries alone; give each file once, under its own name")
    const parsed: ParsedPlan | undefined = options.plan === undefined ? undefined : parsePlan(planFiles)
    const timeZone = readTimeZone(options.timeZone ?? parsed?.plan.metadata.timeZone ?? "UTC")
    if (typeof timeZone === "object") return yield* timeZone
    const givenAsOf = options.asOf === undefined ? undefined : readMoment("asOf", options.asOf, timeZone)
    if (typeof givenAsOf === "object") return yield* givenAsOf
    const answered = readAnswerSheets(named(options.answers ?? [], "answers"), locale)
    if ("_tag" in answered) return yield* answered
    const units = unitsOf(options)
    if ("_tag" in units) return yield* units
    const found = yield* findSources(sources)
    const shelf = openShelf(options.history)
    if (shelf !== undefined && "_tag" in shelf) return yield* shelf
    const engine = yield* openEngine(options.engine ?? "memory", sources.length > 0)

    // Whoever looks on must not hold up the work: of what is not looked at in time the newest is shown.
    const happening = yield* PubSub.sliding<Progress>(64)
    let isOpen = true
    yield* Effect.addFinalizer(() => Effect.andThen(Effect.sync(() => (isOpen = false)), PubSub.shutdown(happening)))
    const onProgress = (progress: Progress): void => {
      PubSub.publishUnsafe(happening, progress)
      options.onProgress?.(progress)
    }
    const closed = new EngineFailed({ engine: engine.name, doing: "answering", message: "Folkmoot was closed, and its engine with it.", advice: "Ask before it is disposed of, or open it again." })
    const whileOpen = <Asked extends readonly unknown[], A, E>(verb: (...asked: Asked) => Effect.Effect<A, E>) => (...asked: Asked): Effect.Effect<A, E | EngineFailed> =>
      Effect.suspend((): Effect.Effect<A, E | EngineFailed> => (isOpen ? verb(...asked) : Effect.fail(closed)))

    const reading = Semaphore.makeUnsafe(1)
    let known: Ingested | undefined
    const ingest = (): Effect.Effect<Ingested, Failure> =>
      reading.withPermit(
        Effect.suspend((): Effect.Effect<Ingested, Failure> => {
          if (known !== undefined) return Effect.succeed(known)
          return Effect.flatMap(findScorer(options.scorer), (scorer) =>
            Effect.tap(readSources(engine, sources, { timeZone, identity: options.identity, scorer, onProgress }), (all) => Effect.sync(() => void (known = all))),
          )
        }),
      )

    const needPlan = (): Effect.Effect<ParsedPlan, InvalidInput> =>
      parsed === undefined ? Effect.fail(missing("plan", "one to check; give it to open()")) : Effect.succeed(parsed)

    const house: House = { units, parsed, answered, quotes: options.quotes ?? [], fingerprints: fingerprintsOf(options), timeZone, locale, ingest, onProgress }
    const telling = tellingOf(house, engine)
    const present: Moment = { asOf: givenAsOf, isNamed: true }

    const lint = (query: LintQuery = {}): Effect.Effect<LintDocument, Failure> =>
      Effect.gen(function* () {
        const { plan } = yield* needPlan()
        const asked = readLintQuery(query)
        if (asked instanceof InvalidInput) return yield* asked
        const { withMeasures = false, step = "month", fix = false } = query
        const wanted = withMeasures ? measuredFor(plan, units.known.values()) : []
        const ingested = withMeasures ? yield* ingest() : undefined
        // In periods where the sources tell dates, so that rules see how the numbers moved.
        const cut = ingested !== undefined && isDated(wanted, ingested.coverage) ? { step } : {}
        const measures = ingested === undefined ? undefined : wanted.length === 0 ? [] : (yield* numbersOf(house, engine, present).measure({ metrics: wanted, ...cut })).measures.map(({ estimate }) => toldIn(estimate, locale, timeZone))
        onProgress({ step: "linting" })
        return lintWith(asked, fix, { plan: planFiles, translations: translationFiles, locale, asOf: givenAsOf === undefined ? undefined : dayOf(givenAsOf, timeZone), metrics: units.inPlans, measures })
      })

    /** Nothing is said about a plan that could not be read. */
    const readable: Effect.Effect<void, InvalidInput> = Effect.suspend(() => {
      const [first] = parsed === undefined || parsed.readable ? [] : lintPlan(parsed, { locale })
      return first === undefined ? Effect.void : Effect.fail(unreadable(first))
    })

    /** A report in a mixture of languages helps nobody, so a translation with an error is refused before anything is measured. */
    const translated: Effect.Effect<readonly PlanTranslation[], InvalidInput> = Effect.suspend(() => {
      const translations = parsed === undefined ? [] : readTranslations(translationFiles, parsed)
      return "_tag" in translations ? Effect.fail(translations) : Effect.succeed(translations)
    })

    const assess = (query: AssessQuery, moment: Moment) => Effect.flatMap(Effect.andThen(readable, translated), (words) => telling.assess(query, words, moment))
    const report = (query: ReportQuery, moment: Moment) => Effect.flatMap(Effect.andThen(readable, translated), (words) => telling.report(query, words, moment))

    const keeping = <Document>(told: Effect.Effect<Document, Failure>, entry: (document: Document) => HistoryEntry): Effect.Effect<Document, Failure> =>
      shelf === undefined ? told : Effect.tap(told, (document) => shelf.keep(entry(document)))

    /** Asks again for what an entry holds, as of its own moment. */
    const again = ({ verb, asked: query, asOf: date }: HistoryEntry, asOf: Instant | undefined): Effect.Effect<HistoryEntry, Failure> => {
      const then: Moment = { asOf, isNamed: date !== undefined }
      switch (verb) {
        case "measure":
          return Effect.map(checked(verb, query, (one) => telling.measure(one, then)), (document) => entryOf(verb, query, date, document))
        case "assess":
          return Effect.map(checked(verb, query, (one) => assess(one, then)), (document) => entryOf(verb, query, date, document))
        case "report":
          return Effect.map(checked(verb, query, (one) => report(one, then)), (document) => entryOf(verb, query, date, document))
      }
    }

    const explain = (query: ExplainQuery | Measure): Effect.Effect<ExplainDocument, Failure> => {
      const refused = explainProblem(query)
      return refused === undefined ? telling.explain(query, present) : Effect.fail(refused)
    }

    const drop = (source: string): Effect.Effect<Erased, Failure> =>
      reading.withPermit(
        Effect.gen(function* () {
          if (found.some(([, , name]) => name === source)) return yield* invalid("erase", source, "a source that can be taken out: Folkmoot was opened to read it and would take it in again; open it without that source")
          const rows = yield* dropSource(engine, source)
          // What was told of all sources told of this one.
          known = undefined
          return { source, people: 0, rows }
        }),
      )

    const erase = (what: readonly string[] | ErasedSource): Effect.Effect<Erased, Failure> => ("source" in what ? drop(what.source) : forget(what))

    const forget = (accounts: readonly string[]): Effect.Effect<Erased, Failure> =>
      Effect.gen(function* () {
        const marked = Map.groupBy(yield* engine.coverage, ({ key }) => key !== undefined)
        const pseudonymised = new Set(marked.get(true)?.map(({ source }) => source))
        const asGiven = new Set(marked.get(false)?.flatMap(({ source }) => (pseudonymised.has(source) ? [] : [source])))
        const people = accounts.map((account) => pseudonymsOf(account, options.identity, asGiven))
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

    const past = historyVerbs(shelf, timeZone, again)
    const told = (query: ToldQuery = {}): Stream.Stream<ToldBatch, Failure> =>
      Stream.unwrap(whileOpen(() => checked("told", query, (asked) => Effect.map(findScorer(options.scorer), (scorer) => toldBy(found, { timeZone, identity: options.identity, scorer, onProgress }, asked))))())

    return {
      erase: whileOpen((what) => checked("erase", what, erase)),
      snapshot: whileOpen((name) => checked("snapshot", name, snapshot)),
      lint: whileOpen((query = {}) => checked("lint", query, lint)),
      ingest: whileOpen(ingest),
      told,
      progress: Stream.fromPubSub(happening),
      measure: whileOpen((query = {}) => checked("measure", query, (one) => keeping(telling.measure(one, present), (document) => entryOf("measure", one, options.asOf, document)))),
      explain: whileOpen(explain),
      assess: whileOpen((query = {}) => checked("assess", query, (one) => keeping(assess(one, present), (document) => entryOf("assess", one, options.asOf, document)))),
      // Which language a report is in is part of what was asked, also where it was said when opening.
      report: whileOpen((query = {}) => checked("report", query, (one) => keeping(report(one, present), (document) => entryOf("report", { ...one, locale: one.locale ?? locale }, options.asOf, document)))),
      history: { entries: whileOpen((filter = {}) => checked("history", filter, past.entries)), entry: whileOpen(past.entry), repeat: whileOpen(past.repeat) },
    } satisfies Verbs
  })

/** Folkmoot as a service. */
export class Folkmoot extends Context.Service<Folkmoot, Verbs>()("@folkmoot/sdk/Folkmoot") {
  /** Opens Folkmoot for as long as the layer lives. */
  static readonly layer = (options: OpenOptions): Layer.Layer<Folkmoot, InvalidInput | EngineFailed> => Layer.effect(Folkmoot, open(options))
}

export type { Change, Measure } from "@folkmoot/metrics"
export { EngineFailed, InvalidInput, Interrupted, SourceFailed } from "./errors.ts"
export type { ToldBatch, ToldFacts, ToldQuery } from "./told.ts"
export { configure, type Configuration, type Configured, type ConfiguredLint, type ConfiguredOverride } from "./configuration.ts"
export type { ConfiguredSettings, ConfiguredSource } from "./source-requests.ts"
export type { ExplainDocument, ExplainQuery } from "./explain.ts"
export type { HistoryEntry, KeptVerb } from "./history-entry.ts"
export type { History, HistoryDocument, HistoryFilter, HistoryLine, HistoryProblem, HistoryVerbs, NumberChanged, RepeatDocument } from "./history.ts"
export type { Ingested, RejectedRows, Sourced } from "./ingest.ts"
export type { LintDocument, LintOverrideQuery, LintQuery } from "./lint.ts"
export type { Measured, MeasureQuery, MetricRequest, PeriodRequest } from "./measure.ts"
export type { AnswerScale, EngineRequest, OpenOptions, PlanText, Progress, SourceRequest, SourceSettings, WhichSource } from "./options.ts"
export type { Grounded, Provenance } from "./provenance.ts"
export type { PreviousReport, ReportDocument, ReportQuery } from "./report.ts"
