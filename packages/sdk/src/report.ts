import { formatInstant, locales, type Instant, type Locale } from "@folkmoot/facts"
import type { Assessment } from "@folkmoot/maturity"
import { partRequests, type Measure, type Wanted } from "@folkmoot/metrics"
import { audiences, renderHtml, renderMarkdown, renderText, tell, wantedMeasures, type Audience, type FigureNode, type Language, type Previous, type Quote, type Report, type ShownAnyway } from "@folkmoot/narrative"
import { parsePlan, type Finding, type StrategyPlan } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import type { AssessQuery, Failure, MeasureDocument } from "./effect.ts"
import { lastTold, type Ingested } from "./ingest.ts"
import type { InvalidInput } from "./errors.ts"
import { findNamed, invalid, missing, namesOf } from "./invalid.ts"
import { againstProblem, isDated, readMoment, readWindow, type MeasureQuery, type PeriodRequest } from "./measure.ts"
import { metricNamed } from "./metric-meant.ts"
import type { PlanText, Progress } from "./options.ts"
import { measurePilots } from "./pilots.ts"
import type { Grounded } from "./provenance.ts"
import { translatedBy } from "./translated.ts"
import type { Units } from "./units.ts"

/** The forms a report can be written in. */
export const reportFormats = ["markdown", "html", "text"] as const

/** One of the forms a report can be written in. */
export type ReportFormat = (typeof reportFormats)[number]

/** What was known when it was last reported: up to when, the plan as it stood, and the assessment of then. */
export interface PreviousReport {
  /** Up to when it told, as an ISO date or date-time. */
  readonly asOf: string
  /** The plan as it stood then; without it nothing is said of what changed in the plan. */
  readonly plan?: PlanText | readonly PlanText[]
  /** The assessment of then, as `assess` gave it; without it nothing is said of what changed in maturity. */
  readonly assessment?: Assessment
}

/**
 * For whom to report, in which language and forms, and over which period.
 *
 * @remarks
 * Where `against` is given, `period` must be too.
 */
export interface ReportQuery {
  /** Which readers it is written for; `executive` unless said. */
  readonly audience?: Audience
  /** The language of the report: one of ours, or any other by its catalogue; the language Folkmoot was opened with unless said. */
  readonly locale?: Language
  /** The forms to write beside the tree of claims; all of them unless said, and drawing figures takes `html` longest. */
  readonly formats?: readonly ReportFormat[]
  /** The stretch of time to report on; everything told unless said. */
  readonly period?: PeriodRequest
  /** An earlier period: what became of each number since is then said, as far as it is more than months or weeks differ by themselves, and more than a few people make of it. */
  readonly against?: PeriodRequest
  /** By metric, how far apart two values may be, at least 0 and in its own unit, and be called about the same. */
  readonly margins?: Readonly<Record<string, number>>
  /** The id of the one in the plan it is written to. */
  readonly stakeholder?: string
  /** Its heading; one that fits the audience unless said. */
  readonly title?: string
  /** What was known at the last report, so that this one can say what changed in plan and maturity. */
  readonly previous?: PreviousReport
  /** Numbers to show that would be withheld, with who decided so and why; the report says it. */
  readonly shownAnyway?: ShownAnyway
}

/** A report as a tree of claims, and as text in the forms asked for. */
export interface ReportDocument extends Grounded {
  /** The tree of claims with its ledger, which every form is rendered from. */
  readonly report: Report
  /** GitHub-flavoured Markdown; there where asked for. */
  readonly markdown?: string
  /** One HTML file with its charts, which loads nothing; there where asked for. */
  readonly html?: string
  /** Plain text, as for mail; there where asked for. */
  readonly text?: string
}

/** What the other verbs lend to reporting. */
interface House {
  readonly units: Units
  /** The plan in the words of a language, as far as it was translated. */
  readonly planIn: (tag: string) => StrategyPlan | undefined
  readonly plan: StrategyPlan | undefined
  /** What is to be said of the plan as it was written, in a language. */
  readonly findings: (locale: Locale) => readonly Finding[]
  readonly ingest: () => Effect.Effect<Ingested, Failure>
  readonly measure: (query: MeasureQuery & Required<Pick<MeasureQuery, "metrics">>) => Effect.Effect<Omit<MeasureDocument, "provenance">, Failure>
  readonly assess: (plan: StrategyPlan | undefined, query?: AssessQuery) => Effect.Effect<Assessment, Failure>
  readonly timeZone: string
  readonly locale: Locale
  readonly asOf: Instant | undefined
  readonly quotes: readonly Quote[]
  readonly onProgress: (progress: Progress) => void
}

const figuresOf = (report: Report): readonly FigureNode[] =>
  report.sections.flatMap(({ nodes }) => nodes.filter((node): node is FigureNode => node.kind === "figure"))

/** Draws the figures of a report; the drawing library is loaded only when there is something to draw. */
const draw = (report: Report): Effect.Effect<Readonly<Record<string, string>>> =>
  Effect.promise(async () => {
    const figures = figuresOf(report)
    if (figures.length === 0) return {}
    const { drawFigure } = await import("@folkmoot/charts")
    return Object.fromEntries(await Promise.all(figures.map(async (figure) => [figure.id, await drawFigure(figure, report)] as const)))
  })

/** Each metric once, in all variants anybody wants of it. */
const merged = (wanted: readonly Wanted[]): readonly Wanted[] =>
  [...new Map(wanted.map((one) => [one.metric.id, one])).values()].map(({ metric }) => ({
    metric,
    variants: [...new Set(wanted.flatMap((one) => (one.metric.id === metric.id ? (one.variants ?? []) : [])))].toSorted(),
  }))

/** What was last reported, read; or why it cannot be. */
const readPrevious = (given: PreviousReport | undefined, timeZone: string): Previous | InvalidInput | undefined => {
  if (given === undefined) return undefined
  const { asOf, plan, assessment } = given
  const moment = readMoment("previous.asOf", asOf, timeZone)
  if (typeof moment === "object") return moment
  const parsed = plan === undefined ? undefined : parsePlan(("text" in plan ? [plan] : plan).map(({ text, file }, index) => ({ text, file: file ?? `previous-${index + 1}` })))
  if (parsed?.readable === false) return invalid("previous.plan", parsed.files[0]?.file ?? "the plan", "a plan that can be read; lint it to see why")
  return { asOf: formatInstant(moment), ...(parsed === undefined ? {} : { plan: parsed.plan }), ...(assessment === undefined ? {} : { assessment }) }
}

/** Whether a month lies within the period that is reported on: one that begins before it or ends behind it counts what the report is not about. */
const liesWithin = ({ period: month }: Measure, { period: whole }: Measure): boolean =>
  Date.parse(month.from ?? "") >= Date.parse(whole.from ?? "") && Date.parse(month.to ?? "") <= Date.parse(whole.to ?? "")

/** What to ask for to see how far numbers lie apart by themselves, where two periods are compared. */
const cutsOf = ({ period, against }: Pick<ReportQuery, "period" | "against">, timeZone: string): readonly Pick<MeasureQuery, "period" | "step" | "randomGroups">[] => {
  if (period === undefined || against === undefined) return []
  const [later, earlier] = [readWindow("period", period, timeZone), readWindow("against", against, timeZone)]
  const cuts = "_tag" in later || "_tag" in earlier ? [] : partRequests([earlier, later], timeZone)
  return cuts.map(({ window, ...cut }) => ({ ...cut, ...(window === undefined ? {} : { period: { from: formatInstant(window.from), to: formatInstant(window.to) } }) }))
}

/** Tells and renders a report: measures what its audience's blocks and the plan's objectives need, assesses, lints, and says only that. */
export const report = (query: ReportQuery, house: House): Effect.Effect<Omit<ReportDocument, "provenance">, Failure> =>
  Effect.gen(function* () {
    const audience = findNamed("audience", query.audience ?? "executive", "an audience", namesOf(audiences))
    if (typeof audience === "object") return yield* audience
    const asked = query.locale ?? house.locale
    const locale = findNamed("locale", typeof asked === "string" ? asked : "en", "a language reports are written in", namesOf(locales))
    if (typeof locale === "object") return yield* locale
    const language = typeof asked === "string" ? locale : asked
    const formats: ReportFormat[] = []
    for (const name of query.formats ?? reportFormats) {
      const format = findNamed("format", name, "a form reports are written in", namesOf(reportFormats))
      if (typeof format === "object") return yield* format
      formats.push(format)
    }
    const { onProgress, units: { blocks, known } } = house
    const metrics = [...known.values()]
    const plan = house.planIn(typeof language === "string" ? language : language.locale)
    const ingested = yield* house.ingest()
    const asOf = house.asOf ?? lastTold(ingested.coverage)
    if (asOf === undefined) return yield* missing("asOf", "the day to report from, since there are no facts that are dated; or name sources to read")
    const { against, margins, stakeholder, title, shownAnyway } = query
    for (const id of Object.keys(margins ?? {})) {
      const metric = metricNamed("margins", id, known)
      if ("_tag" in metric) return yield* metric
    }
    const period = query.period === undefined ? {} : { period: query.period }
    const uncompared = againstProblem(query, house.timeZone)
    if (uncompared !== undefined) return yield* uncompared
    const ids = plan?.spec.stakeholders?.map(({ id }) => id) ?? []
    const reader = stakeholder === undefined ? undefined : findNamed("stakeholder", stakeholder, "a stakeholder of the plan", namesOf(ids))
    if (typeof reader === "object") return yield* reader
    const previous = readPrevious(query.previous, house.timeZone)
    if (previous !== undefined && "_tag" in previous) return yield* previous

    const wantedBy = (one: Audience) => wantedMeasures(one, { blocks, metrics, ...(plan === undefined ? {} : { plan }), ...(stakeholder === undefined ? {} : { stakeholder }) })
    const wanted = wantedBy(audience)
    const shown = shownAnyway?.metrics.filter((id) => wanted.overall.every(({ metric }) => metric.id !== id)) ?? []
    // False alarms are held down over all numbers anybody is told, or one number would have risen for some readers and not for others.
    const compared = against === undefined ? wanted.overall : merged(audiences.flatMap((one) => wantedBy(one).overall))
    const all = [...compared, ...shown]
    const overall = yield* house.measure({ metrics: all, ...period })
    const earlier = against === undefined ? undefined : yield* house.measure({ metrics: all, period: against })
    const dated = isDated(wanted.series, overall.coverage)
    const drawn = dated ? wanted.series : []
    // What is drawn and what is compared ask for the same months once.
    const cuts = cutsOf(query, house.timeZone)
    const parts = yield* Effect.forEach(cuts, (cut) => house.measure({ metrics: cut.step === "month" ? merged([...drawn, ...compared]) : compared, ...cut }))
    const months = parts[cuts.findIndex(({ step }) => step === "month")] ?? (drawn.length === 0 ? undefined : yield* house.measure({ metrics: drawn, step: "month", ...period }))
    const [whole] = query.period === undefined ? [] : overall.measures
    const isDrawn = (month: Measure): boolean => drawn.some(({ metric, variants = [] }) => metric.id === month.metric && variants.includes(month.variant))
    const series = months?.measures.filter((month) => isDrawn(month) && (whole === undefined || liesWithin(month, whole))) ?? []
    const pilots = yield* measurePilots(plan, asOf, known, house.measure)
    const assessment = yield* house.assess(plan, period)

    onProgress({ step: "telling" })
    const told = tell(
      {
        blocks, metrics,
        translated: translatedBy(house.timeZone),
        measures: [...overall.measures, ...series],
        coverage: overall.coverage,
        assessment,
        pilots,
        quotes: house.quotes,
        ...(earlier === undefined ? {} : { earlier: earlier.measures }),
        parts: parts.flatMap(({ measures }) => measures),
        ...(margins === undefined ? {} : { margins }),
        ...(previous === undefined ? {} : { previous }),
        ...(shownAnyway === undefined ? {} : { shownAnyway }),
        ...(plan === undefined ? {} : { plan, findings: house.findings(locale) }),
        ...(house.plan === undefined ? {} : { planAsWritten: house.plan }),
      },
      {
        locale: language, audience, timeZone: house.timeZone, asOf: formatInstant(asOf),
        ...(stakeholder === undefined ? {} : { stakeholder }),
        ...(title === undefined ? {} : { title }),
      },
    )
    if (formats.includes("html")) onProgress({ step: "drawing" })
    return {
      report: told,
      ...(formats.includes("markdown") ? { markdown: renderMarkdown(told) } : {}),
      ...(formats.includes("text") ? { text: renderText(told) } : {}),
      ...(formats.includes("html") ? { html: renderHtml(told, { figures: yield* draw(told) }) } : {}),
    }
  })
