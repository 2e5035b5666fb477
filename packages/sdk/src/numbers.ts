import { dayOf, formatInstant, type Instant, type Locale } from "@folkmoot/facts"
import type { Engine } from "@folkmoot/engine"
import { assess as judge, wantedMeasures, type Assessment } from "@folkmoot/maturity"
import type { Measure } from "@folkmoot/metrics"
import type { Quote } from "@folkmoot/narrative"
import { lintPlan, type ParsedPlan, type PlanTranslation, type StrategyPlan } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import { saidBy, type Answered } from "./answers.ts"
import { wordedBy } from "./assess-worded.ts"
import type { AssessDocument, AssessQuery, Failure, MeasureDocument } from "./effect.ts"
import { explain as explainOn, type ExplainDocument, type ExplainQuery } from "./explain.ts"
import { lastTold, type Ingested } from "./ingest.ts"
import { measure as measureOn, readWindow, type MeasureQuery } from "./measure.ts"
import type { Progress } from "./options.ts"
import { recorded, type Answering, type Fingerprints, type Provenance } from "./provenance.ts"
import { report as writeReport, type ReportDocument, type ReportQuery } from "./report.ts"
import { planIn } from "./translations.ts"
import type { Units } from "./units.ts"
import { version } from "./version.ts"

/** What Folkmoot was opened with, read. */
export interface House {
  readonly units: Units
  readonly parsed: ParsedPlan | undefined
  readonly answered: Answered
  readonly quotes: readonly Quote[]
  readonly fingerprints: Fingerprints
  readonly timeZone: string
  readonly locale: Locale
  readonly ingest: () => Effect.Effect<Ingested, Failure>
  readonly onProgress: (progress: Progress) => void
}

/** From when numbers speak: the last moment told unless said; rules that ask for today's date speak only where somebody named one. */
export interface Moment {
  readonly asOf: Instant | undefined
  readonly isNamed: boolean
}

/** A document before it is said what it rests on. */
type Bare<Document> = Omit<Document, "provenance">

/** The verbs that tell numbers, on some engine, from some moment. */
interface Numbers {
  readonly measure: (query: MeasureQuery) => Effect.Effect<Bare<MeasureDocument>, Failure>
  readonly explain: (query: ExplainQuery | Measure) => Effect.Effect<Bare<ExplainDocument>, Failure>
  readonly assess: (query: AssessQuery, translations: readonly PlanTranslation[]) => Effect.Effect<Assessment, Failure>
  readonly report: (query: ReportQuery, translations: readonly PlanTranslation[]) => Effect.Effect<Bare<ReportDocument>, Failure>
}

/** The verbs that tell numbers, before it is said what these rest on. */
export const numbersOf = ({ units, parsed, answered, quotes, timeZone, locale, ingest, onProgress }: House, engine: Answering, { asOf: said, isNamed }: Moment): Numbers => {
  const today: { readonly asOf?: string } = said === undefined || !isNamed ? {} : { asOf: dayOf(said, timeZone) }

  const measure = (query: MeasureQuery): Effect.Effect<Bare<MeasureDocument>, Failure> =>
    Effect.gen(function* () {
      const { coverage, rejects } = yield* ingest()
      onProgress({ step: "measuring", metrics: (query.metrics ?? units.metrics).length })
      const found = yield* measureOn(engine, query, { units, coverage, asOf: said ?? lastTold(coverage), timeZone })
      return { ...found, coverage, rejects }
    })

  const explain = (query: ExplainQuery | Measure): Effect.Effect<Bare<ExplainDocument>, Failure> =>
    Effect.gen(function* () {
      const { coverage, rejects } = yield* ingest()
      onProgress({ step: "measuring", metrics: 1 })
      const explained = yield* explainOn(engine, query, { units, coverage, asOf: said ?? lastTold(coverage), timeZone })
      return { ...explained, rejects }
    })

  /** The same for whoever may want no number at all: criteria that only people can answer, blocks that only quote. */
  const measureAny = (query: MeasureQuery & Required<Pick<MeasureQuery, "metrics">>): Effect.Effect<Bare<MeasureDocument>, Failure> => {
    if (query.metrics.length > 0) return measure(query)
    const window = query.period === undefined ? undefined : readWindow("period", query.period, timeZone)
    return window !== undefined && "_tag" in window ? Effect.fail(window) : Effect.map(ingest(), ({ coverage, rejects }) => ({ measures: [], coverage, rejects }))
  }

  const assess = (plan: StrategyPlan | undefined, { period }: AssessQuery = {}, translations: readonly PlanTranslation[] = []): Effect.Effect<Assessment, Failure> =>
    Effect.gen(function* () {
      const { measures, coverage } = yield* measureAny({ metrics: wantedMeasures(units.criteria), ...(period === undefined ? {} : { period }) })
      const asOf = said ?? lastTold(coverage)
      onProgress({ step: "assessing" })
      // Where nobody named a day it is that of the last fact, and what people know they may say later.
      const known = today.asOf === undefined ? answered : saidBy(answered, today.asOf)
      const given = { criteria: units.criteria, measures, ...known, ...(asOf === undefined ? {} : { asOf: dayOf(asOf, timeZone) }) }
      if (plan === undefined) return judge(given)
      return wordedBy(judge({ ...given, plan: plan.spec }), translations, (reader) => judge({ ...given, plan: planIn(plan, translations, reader).spec }))
    })

  return {
    measure,
    explain,
    assess: (query, translations) => assess(parsed?.plan, query, translations),
    report: (query, translations) =>
      writeReport(query, {
        plan: parsed?.plan,
        planIn: (reader) => (parsed === undefined ? undefined : planIn(parsed.plan, translations, reader)),
        findings: (reader) => (parsed === undefined ? [] : lintPlan(parsed, { locale: reader, metrics: units.inPlans, ...today })),
        units, ingest, measure: measureAny, assess, timeZone, locale, asOf: said, quotes, onProgress,
      }),
  }
}

/** The verbs that tell numbers and say what these rest on. */
export interface Telling {
  readonly measure: (query: MeasureQuery, moment: Moment) => Effect.Effect<MeasureDocument, Failure>
  readonly explain: (query: ExplainQuery | Measure, moment: Moment) => Effect.Effect<ExplainDocument, Failure>
  readonly assess: (query: AssessQuery, translations: readonly PlanTranslation[], moment: Moment) => Effect.Effect<AssessDocument, Failure>
  readonly report: (query: ReportQuery, translations: readonly PlanTranslation[], moment: Moment) => Effect.Effect<ReportDocument, Failure>
}

/** An explanation speaks from the moment and in the time zone of its number, which may be one that was measured earlier. */
const asItsNumber = (document: ExplainDocument): ExplainDocument => {
  const { asOf, window } = document.measure.estimate
  return { ...document, provenance: { ...document.provenance, ...(asOf === undefined ? {} : { asOf }), ...(window === undefined ? {} : { timeZone: window.timeZone }) } }
}

/** The verbs that tell numbers, each listening to what the engine answers it. */
export const tellingOf = (house: House, engine: Engine): Telling => {
  const { timeZone, fingerprints: { plan, answers, translations, quotes } } = house
  const judged = answers === undefined ? {} : { answers }
  const worded = { ...judged, ...(translations === undefined ? {} : { translations }) }
  const quoting = { ...worded, ...(quotes === undefined ? {} : { quotes }) }
  const resting = <Document extends object>(also: Fingerprints, moment: Moment, tell: (numbers: Numbers) => Effect.Effect<Document, Failure>): Effect.Effect<Document & { readonly provenance: Provenance }, Failure> =>
    Effect.gen(function* () {
      const { engine: answering, fingerprint } = recorded(engine)
      const document = yield* tell(numbersOf(house, answering, moment))
      const { coverage } = yield* house.ingest()
      const asOf = moment.asOf ?? lastTold(coverage)
      return { ...document, provenance: { folkmoot: version, plan: plan ?? null, data: fingerprint(coverage), ...also, asOf: asOf === undefined ? null : formatInstant(asOf), timeZone } }
    })
  return {
    measure: (query, moment) => resting({}, moment, ({ measure }) => measure(query)),
    explain: (query, moment) => Effect.map(resting({}, moment, ({ explain }) => explain(query)), asItsNumber),
    assess: (query, words, moment) => resting(worded, moment, ({ assess }) => assess(query, words)),
    report: (query, words, moment) => resting(quoting, moment, ({ report }) => report(query, words)),
  }
}
