import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * Everything that troubles a stakeholder has a metric whose data are to be had.
 *
 * @remarks
 * Unit: met when the plan names pain points and each names a metric that the plan reads, or defines, with the source of its data.
 * @see concept:110
 */
export const painPointsMeasured = defineCriterion({
  id: "pain-points-measured",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Is there, for everything that troubles your stakeholders, a metric whose data source is settled?",
    de: "Gibt es für jedes Problem Ihrer Anspruchsgruppen eine Kennzahl, deren Datenquelle feststeht?",
    da: "Er der for alt det, der trykker jeres interessenter, et nøgletal med en kendt datakilde?",
  },
  why: {
    en: "Relief that shows in no number is a matter of opinion, and the opinion that counts is seldom yours.",
    de: "Eine Entlastung, die sich in keiner Zahl zeigt, bleibt Ansichtssache – und selten zählt dann die eigene Ansicht.",
    da: "En lettelse, som intet tal viser, er en smagssag – og det er sjældent jeres smag, der vejer tungest.",
  },
  evidence: {
    /** Stakeholders with their pain points, and the metrics that have a data source. */
    troubles: fromPlan(({ stakeholders, metrics, definitions }) => ({ stakeholders, metrics, definitions })),
  },
  judge: ({ troubles: { stakeholders = [], metrics = [], definitions = [] } }) => {
    const read = metrics.filter(({ source }) => !isBlank(source)).map(({ metric }) => metric)
    const own = definitions.filter(({ source }) => !isBlank(source)).map(({ id }) => id)
    const measured = new Set([...read, ...own])
    return each(
      stakeholders.flatMap(({ painPoints = [] }) => painPoints),
      { en: "Pain points with a metric and its data source", de: "Probleme mit Kennzahl und Datenquelle", da: "Problemer med nøgletal og datakilde" },
      { holds: (pain) => (pain.metrics ?? []).some((metric) => measured.has(metric)), name: ({ title }) => title },
    )
  },
  remedy: {
    effort: "days",
    text: {
      en: "Ask each stakeholder what would show them that the problem is getting smaller, choose the metric that fits, and write down where its data come from.",
      de: "Fragen Sie jede Anspruchsgruppe, woran sie merken würde, dass das Problem kleiner wird, wählen Sie die passende Kennzahl und halten Sie fest, woher ihre Daten kommen.",
      da: "Spørg hver interessent, hvad der ville vise, at problemet bliver mindre, vælg det nøgletal, der passer til, og skriv ned, hvor dets data kommer fra.",
    },
  },
  sources: ["concept:88", "concept:110"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the same questions every day: the desk's own numbers tell",
    plan: {
      stakeholders: [{ id: "support-lead", role: "Head of support", painPoints: [{ title: "The same questions every day", metrics: ["self-service-ratio"] }] }],
      metrics: [{ metric: "self-service-ratio", source: "The support desk" }],
    },
    expect: "met",
  },
  {
    title: "of two metrics, one of the plan's own has its data source",
    plan: {
      stakeholders: [{ id: "support-lead", role: "Head of support", painPoints: [{ title: "Calls at night", metrics: ["night-calls", "self-service-ratio"] }] }],
      definitions: [{ id: "night-calls", title: "Calls at night", unit: "count", source: "The telephone system" }],
    },
    expect: "met",
  },
  {
    title: "a metric that nobody has data for",
    plan: { stakeholders: [{ id: "support-lead", role: "Head of support", painPoints: [{ title: "The same questions every day", metrics: ["self-service-ratio"] }] }] },
    expect: "unmet",
  },
  {
    title: "the metrics are chosen, but where their numbers come from is open",
    plan: {
      stakeholders: [{ id: "support-lead", role: "Head of support", painPoints: [{ title: "Calls at night", metrics: ["night-calls", "self-service-ratio"] }] }],
      metrics: [{ metric: "self-service-ratio", source: "TBD" }],
      definitions: [{ id: "night-calls", title: "Calls at night", unit: "count" }],
    },
    expect: "unmet",
  },
  { title: "nobody was asked what troubles them", plan: { stakeholders: [{ id: "support-lead", role: "Head of support" }] }, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof painPointsMeasured>[]
