/**
 * Measures the sample community and assesses it, once, for the page to tell reports from.
 *
 * The only file of the package that knows the sdk: a page has measures already, or asks a server for them.
 */
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { drawFigure } from "@folkmoot/charts"
import { days, formatInstant, locales, parseInstant, type Locale } from "@folkmoot/facts"
import { metricById, partRequests, type Wanted } from "@folkmoot/metrics"
import { audiences, tell, wantedMeasures, type Audience, type FigureNode, type Quote } from "@folkmoot/narrative"
import { lintPlan, parsePlan, parseTranslation, translatePlan } from "@folkmoot/plan"
import { open } from "@folkmoot/sdk"
import { reportInputOf, type ReportSample } from "./report-sample.ts"

const inSample = (name: string): string => fileURLToPath(new URL(`../../house/sample/${name}`, import.meta.url))
const textOf = async (name: string): Promise<string> => readFile(inSample(name), "utf8")

const period = { from: "2026-01-01", to: "2026-07-01" } as const
const against = { from: "2025-01-01", to: "2025-07-01" } as const

/** The text of the sample community's plan. */
export const samplePlan = async (): Promise<string> => textOf("plan.folkmoot.yaml")

/** The last day of a pilot belongs to it; the end of a period does not. */
const dayAfter = (day: string): string => formatInstant((parseInstant(day) ?? 0) + days(1)).slice(0, 10)

/** Each metric once, in all variants that anybody wants of it. */
const together = (wanted: readonly Wanted[]): readonly { readonly metric: Wanted["metric"]; readonly variants: readonly string[] }[] =>
  [...new Map(wanted.map(({ metric }) => [metric.id, metric])).values()].map((metric) => ({
    metric,
    variants: [...new Set(wanted.flatMap((one) => (one.metric.id === metric.id ? (one.variants ?? []) : [])))].toSorted(),
  }))

const byLocale = <Value>(make: (locale: Locale) => Value): Readonly<Record<Locale, Value>> => ({ en: make("en"), de: make("de"), da: make("da") })

type Drawn = Record<Locale, Record<Audience, Record<string, number>>>

/** Draws every figure of every report; the many that are the same in several reports are kept once. */
const drawAll = async (sample: Omit<ReportSample, "drawings" | "drawn">): Promise<Pick<ReportSample, "drawings" | "drawn">> => {
  const places = new Map<string, number>()
  const drawings: string[] = []
  const drawn = Object.fromEntries(locales.map((locale) => [locale, {}])) as Drawn
  for (const locale of locales) {
    for (const audience of audiences) {
      const { sections } = tell(reportInputOf(sample, locale), { locale, audience, asOf: sample.asOf, timeZone: sample.timeZone })
      const figures = sections.flatMap(({ nodes }) => nodes.filter((node): node is FigureNode => node.kind === "figure"))
      drawn[locale][audience] = {}
      for (const figure of figures) {
        const said = JSON.stringify([locale, figure])
        const place = places.get(said) ?? drawings.push(await drawFigure(figure, { locale })) - 1
        places.set(said, place)
        drawn[locale][audience][figure.id] = place
      }
    }
  }
  return { drawings, drawn }
}

/** Reads, measures and assesses the sample community, and draws what its reports show. */
export const reportSample = async (): Promise<ReportSample> => {
  const plan = { text: await samplePlan(), file: "plan.folkmoot.yaml" }
  const translations = await Promise.all(["plan.de.folkmoot.yaml", "plan.da.folkmoot.yaml"].map(async (file) => ({ text: await textOf(file), file })))
  const parsed = parsePlan(plan)
  const timeZone = parsed.plan.metadata.timeZone ?? "UTC"
  await using folkmoot = await open({
    plan, translations,
    answers: [{ text: await textOf("answers.yaml"), file: "answers.yaml" }],
    sources: [{ id: "facts", path: inSample("data"), name: "sample" }],
  })
  const wanted = audiences.map((audience) => wantedMeasures(audience, { plan: parsed.plan }))
  const overall = await folkmoot.measure({ metrics: together(wanted.flatMap((one) => one.overall)), period })
  const earlier = await folkmoot.measure({ metrics: together(wanted.flatMap((one) => one.overall)), period: against })
  // Days begin in the plan's own time zone, so the windows are those that were measured.
  const windows = [earlier, overall].flatMap(({ measures: [one] }) => (one === undefined ? [] : [{ from: parseInstant(one.period.from ?? "") ?? 0, to: parseInstant(one.period.to ?? "") ?? 0 }]))
  const cuts = partRequests(windows, timeZone)
  const parts = await Promise.all(
    cuts.map(async ({ window, ...cut }) => (await folkmoot.measure({ metrics: together(wanted.flatMap((one) => one.overall)), ...cut, ...(window !== undefined && { period: { from: formatInstant(window.from), to: formatInstant(window.to) } }) })).measures),
  )
  const series = await folkmoot.measure({ metrics: together(wanted.flatMap((one) => one.series)), step: "month", period })
  const pilots = await Promise.all(
    (parsed.plan.spec.pilots ?? []).map(async ({ id, criteria = [], start = "", end = "" }) => {
      const metrics = criteria.flatMap(({ metric, variant }) => (metricById(metric) === undefined ? [] : [{ metric, ...(variant === undefined ? {} : { variants: [variant] }) }]))
      return [id, (await folkmoot.measure({ metrics, period: { from: start, to: dayAfter(end) } })).measures] as const
    }),
  )
  const { report } = await folkmoot.report({ formats: [], period, against })
  const translated = translations.map((one) => parseTranslation(one.text, one).translation)
  const sample = {
    input: {
      measures: [...overall.measures, ...series.measures],
      earlier: earlier.measures,
      parts: parts.flat(),
      coverage: overall.coverage,
      pilots: Object.fromEntries(pilots),
      assessment: await folkmoot.assess({ period }),
      quotes: JSON.parse(await textOf("quotes.json")) as readonly Quote[],
    },
    plans: byLocale((locale) => translated.filter(({ metadata }) => metadata.locale === locale).reduce(translatePlan, parsed.plan)),
    planAsWritten: parsed.plan,
    findings: byLocale((locale) => lintPlan(parsed, { locale }).map(({ rule, severity, message }) => ({ rule, severity, message }))),
    asOf: report.asOf,
    timeZone,
  }
  return { ...sample, ...(await drawAll(sample)) }
}
