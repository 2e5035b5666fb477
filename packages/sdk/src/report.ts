import { formatInstant, locales, type Instant, type Locale } from "@folkmoot/facts"
import type { Assessment } from "@folkmoot/maturity"
import { audiences, renderHtml, renderMarkdown, tell, wantedMeasures, type Audience, type FigureNode, type Report } from "@folkmoot/narrative"
import type { Finding, StrategyPlan } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import type { AssessQuery, Failure, MeasureDocument } from "./effect.ts"
import { lastTold, type Ingested } from "./ingest.ts"
import { findNamed, invalid, namesOf } from "./invalid.ts"
import { isDated, type MeasureQuery } from "./measure.ts"
import type { Progress } from "./options.ts"

/** The forms a report can be written in. */
export const reportFormats = ["markdown", "html"] as const

/** One of the forms a report can be written in. */
export type ReportFormat = (typeof reportFormats)[number]

/** For whom to report, in which language and forms, and over which period. */
export interface ReportQuery {
  readonly audience?: Audience
  /** The language of the report; the language Folkmoot was opened with unless said. */
  readonly locale?: Locale
  readonly formats?: readonly ReportFormat[]
  readonly period?: MeasureQuery["period"]
}

/** A report as a tree of claims, and as text in the forms asked for. */
export interface ReportDocument {
  readonly report: Report
  readonly markdown?: string
  readonly html?: string
}

/** What the other verbs lend to reporting. */
interface House {
  /** The plan in the words of a language, as far as it was translated. */
  readonly planIn: (locale: Locale) => StrategyPlan | undefined
  /** What is to be said of the plan as it was written. */
  readonly findings: () => readonly Finding[]
  readonly ingest: () => Effect.Effect<Ingested, Failure>
  readonly measure: (query: MeasureQuery) => Effect.Effect<MeasureDocument, Failure>
  readonly assess: (plan: StrategyPlan | undefined, query?: AssessQuery) => Effect.Effect<Assessment, Failure>
  readonly timeZone: string
  readonly locale: Locale
  readonly asOf: Instant | undefined
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
    return Object.fromEntries(await Promise.all(figures.map(async (figure) => [figure.id, await drawFigure(figure, { locale: report.locale })] as const)))
  })

/** Tells and renders a report: measures what its audience's blocks and the plan's objectives need, assesses, lints, and says only that. */
export const report = (query: ReportQuery, house: House): Effect.Effect<ReportDocument, Failure> =>
  Effect.gen(function* () {
    const audience = findNamed("audience", query.audience ?? "executive", "an audience", namesOf(audiences))
    if (typeof audience === "object") return yield* audience
    const locale = findNamed("locale", query.locale ?? house.locale, "a language reports are written in", namesOf(locales))
    if (typeof locale === "object") return yield* locale
    const formats: ReportFormat[] = []
    for (const name of query.formats ?? reportFormats) {
      const format = findNamed("format", name, "a form reports are written in", namesOf(reportFormats))
      if (typeof format === "object") return yield* format
      formats.push(format)
    }
    const { onProgress } = house
    const plan = house.planIn(locale)
    const ingested = yield* house.ingest()
    const asOf = house.asOf ?? lastTold(ingested.coverage)
    if (asOf === undefined) return yield* invalid("as of", "nothing", "a date to report from; the sources tell none, so name one")
    const period = query.period === undefined ? {} : { period: query.period }

    const wanted = wantedMeasures(audience, plan === undefined ? {} : { plan })
    const overall = yield* house.measure({ metrics: wanted.overall, ...period })
    const dated = isDated(wanted.series, overall.coverage)
    const series = dated ? yield* house.measure({ metrics: wanted.series, step: "month", ...period }) : undefined
    const assessment = yield* house.assess(plan, period)

    onProgress({ step: "telling" })
    const told = tell(
      {
        measures: [...overall.measures, ...(series?.measures ?? [])],
        coverage: overall.coverage,
        assessment,
        ...(plan === undefined ? {} : { plan }),
        ...(plan === undefined ? {} : { findings: house.findings() }),
      },
      { locale, audience, timeZone: house.timeZone, asOf: formatInstant(asOf) },
    )
    if (formats.includes("html")) onProgress({ step: "drawing" })
    return {
      report: told,
      ...(formats.includes("markdown") ? { markdown: renderMarkdown(told) } : {}),
      ...(formats.includes("html") ? { html: renderHtml(told, { figures: yield* draw(told) }) } : {}),
    }
  })
