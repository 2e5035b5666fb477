import { localeOf, type Locale, type Texts } from "@folkmoot/facts"
import { emptyPlan } from "./empty-plan.ts"
import { forms, inWords, optionsOf } from "./given.ts"
import { knownMetrics } from "./known-metrics.ts"
import { metricsGiven } from "./lint-forms.ts"
import { fill } from "./message.ts"
import { metricsOf, type KnownMetric } from "./metric-catalogue.ts"
import { freeId, idOf } from "./migrate.ts"
import type { StrategyPlan } from "./model.ts"
import { okrsOf, planOfOkrs, type KeyResult, type NamedOkrs, type OkrDocument, type OkrObjective } from "./okr.ts"
import { idPattern } from "./patterns.ts"
import { okrSchema } from "./okr-schema.ts"
import { isHolder } from "./plain-data.ts"
import { shapeOfData } from "./plan-from-data.ts"
import { planGiven } from "./plan-given.ts"
import type { Problem } from "./problem.ts"
import { pathText, type Path } from "./source.ts"

/** Something that the other form has no place for, and where it stands. */
export interface NotCarried {
  /** Its place in the document that was given. */
  readonly path: Path
  /** Why it has no place, and what to do, in the language that was asked for. */
  readonly why: string
}

/** A plan's goals and objectives as OKRs. */
export interface OkrsOfPlan {
  /** Every objective and key result has the id of its goal or objective. */
  readonly okrs: OkrDocument
  /** What OKRs have no place for, in document order; empty where all was carried over. */
  readonly left: readonly NotCarried[]
}

/** OKRs as a plan's goals and objectives. */
export interface PlanOfOkrs {
  /** Of the right shape; parts that the OKRs say nothing of are absent. */
  readonly plan: StrategyPlan
  /** What a plan has no place for, in document order; empty where all was carried over. */
  readonly left: readonly NotCarried[]
}

/** How plans and OKRs are carried over. */
export interface CrosswalkOptions {
  /** The metrics whose units are known beside those the plan defines; the library's own unless said. */
  readonly metrics?: readonly KnownMetric[]
  /** The language in which it is told what has no place; English unless said. */
  readonly locale?: Locale
}

const reasons = {
  toOkr: {
    en: "OKRs have no place for {where}. It stays in the plan alone.",
    de: "OKRs haben keinen Platz für {where}. Es steht weiterhin nur im Plan.",
    da: "OKR'er har ingen plads til {where}. Det står fortsat kun i planen.",
  },
  noGoal: {
    en: "{where} names no goal of the plan, so it can be the key result of none. Name one in its field goal.",
    de: "{where} nennt kein Ziel des Plans und kann deshalb zu keinem ein Key Result sein. Nennen Sie eines im Feld goal.",
    da: "{where} hører ikke til noget mål i planen og kan derfor ikke være nøgleresultat for et. Angiv et i feltet goal.",
  },
  fromOkr: {
    en: "A plan has no place for {where} as it is said here. Write it into the plan by hand where you need it.",
    de: "Ein Plan hat für {where} in dieser Form keinen Platz. Tragen Sie es bei Bedarf von Hand in den Plan ein.",
    da: "En plan har ingen plads til {where} i denne form. Skriv det selv ind i planen, hvis I har brug for det.",
  },
} as const satisfies Readonly<Record<string, Texts>>

const isEmpty = (value: unknown): boolean => value === undefined || (isHolder(value) && Object.keys(value).length === 0)

/** The places of what one value says and another does not; nodes of lists are compared by their ids where they have any. */
const missingFrom = (one: unknown, other: unknown, path: Path = []): readonly Path[] => {
  if (isEmpty(one) || one === other) return []
  if (!isHolder(one) || !isHolder(other)) return [path]
  if (!Array.isArray(one)) return Object.entries(one).flatMap(([key, value]) => missingFrom(value, other[key], [...path, key]))
  const others = Array.isArray(other) ? (other as readonly unknown[]) : []
  const byId = new Map(others.toReversed().flatMap((item) => (isHolder(item) && "id" in item ? [[item["id"], item] as const] : [])))
  return one.flatMap((item: unknown, index) => missingFrom(item, isHolder(item) && "id" in item ? byId.get(item["id"]) : others[index], [...path, index]))
}

/** What both ways are told, with the words for what is wrong with it. */
const crosswalk = (door: string, given: CrosswalkOptions) => {
  const { options, problems } = optionsOf<CrosswalkOptions>(door, given, { metrics: metricsGiven, locale: forms.locale })
  const locale = localeOf(options.locale)
  const said = (more: readonly Problem[]): readonly NotCarried[] => [...problems, ...more].map((one) => ({ path: one.path, why: inWords(one, locale) }))
  return { metrics: options.metrics ?? knownMetrics, locale, said }
}

/**
 * Writes a plan's goals and objectives as objectives and key results, and says what they have no place for.
 *
 * @remarks
 * Carried are titles, codes, order of importance, owners by date, metric with unit, baseline, target and stretch, whether it is promised,
 * dates, check-ins with their confidence, weights and grades.
 * What `left` names is exactly what {@link fromOkr} could not give back.
 */
export const toOkr = (given: StrategyPlan, options: CrosswalkOptions = {}): OkrsOfPlan => {
  const { metrics, locale, said } = crosswalk("toOkr", options)
  const { plan, problems } = planGiven("toOkr", given)
  const okrs = okrsOf(plan, metricsOf(plan.spec, metrics))
  // A plan's nodes have ids, and so have the OKRs made of them.
  const back = planOfOkrs(okrs as NamedOkrs, metrics, new Map())
  const left = missingFrom(plan, back).map((path) => {
    // An objective that is missing as a whole is one whose goal is.
    const lacksGoal = path[1] === "objectives" && path.length === 3
    return { path, why: fill(lacksGoal ? reasons.noGoal : reasons.toOkr, { where: pathText(path) }, locale) }
  })
  return { okrs, left: [...said(problems), ...left] }
}

/** What others call units, how we call them, and how we write their values. */
const foreignUnits: readonly (readonly [RegExp, (value: number, unit: string) => number | string, string])[] = [
  [/^(%|percent)$/i, (value) => Number((value / 100).toPrecision(15)), "ratio"],
  [/^[A-Z]{3}$/, (value, unit) => `${value} ${unit}`, "money"],
  [/^(min|minutes?)$/i, (value) => `${value} min`, "milliseconds"],
  [/^(h|hours?)$/i, (value) => `${value} h`, "milliseconds"],
  [/^(d|days?)$/i, (value) => `${value} d`, "milliseconds"],
  [/^weeks?$/i, (value) => `${value * 7} d`, "milliseconds"],
  [/^(#|number)$/i, (value) => value, "count"],
]

const inOurUnit = (keyResult: KeyResult): KeyResult => {
  const { unit } = keyResult
  const [, write, ours] = (unit === undefined ? undefined : foreignUnits.find(([form]) => form.test(unit))) ?? []
  if (unit === undefined || write === undefined || ours === undefined) return keyResult
  const written = <T extends object>(from: T, fields: readonly (keyof T)[]): T => ({ ...from, ...Object.fromEntries(fields.flatMap((field) => (typeof from[field] === "number" ? [[field, write(from[field], unit)]] : []))) })
  const { checkIns, baseline, target, upTo, stretch, current } = keyResult
  // No share is more than all; what can be, such as revenue that is kept, is a quotient.
  const isShare = ours !== "ratio" || [baseline, target, upTo, stretch, current].every((value) => typeof value !== "number" || value <= 100)
  return { ...written(keyResult, ["baseline", "target", "upTo", "change", "stretch", "current"]), unit: isShare ? ours : "quotient", ...(checkIns === undefined ? {} : { checkIns: checkIns.map((one) => written(one, ["value"])) }) }
}

/** OKRs in our words: everything has an id, and values are written in our units. */
const named = ({ objectives, ...rest }: OkrDocument): { readonly okrs: NamedOkrs; readonly titles: ReadonlyMap<string, string> } => {
  const titles = new Map<string, string>()
  const metricOf = (metric: string): string => {
    if (idPattern.test(metric)) return metric
    titles.set(idOf(metric), metric)
    return idOf(metric)
  }
  const idsFor = (nodes: readonly { readonly id?: string }[]) => {
    const taken = new Set(nodes.flatMap(({ id }) => id ?? []))
    return <T extends OkrObjective | KeyResult>(node: T): T & { readonly id: string } => ({ ...node, id: node.id ?? freeId(node.code ?? node.title, taken) })
  }
  const goalId = idsFor(objectives)
  const keyResultId = idsFor(objectives.flatMap(({ keyResults = [] }) => keyResults))
  const made = objectives.map(goalId).map(({ keyResults, commitment, ...objective }) => ({
    ...objective,
    // What an objective says of all its key results, a plan says of each.
    ...(commitment === undefined || (keyResults ?? []).length > 0 ? {} : { commitment }),
    ...(keyResults === undefined ? {} : { keyResults: keyResults.map((one) => keyResultId({ ...(commitment === undefined ? {} : { commitment }), ...inOurUnit(one), ...(one.metric === undefined ? {} : { metric: metricOf(one.metric) }) })) }),
  }))
  return { okrs: { ...rest, objectives: made }, titles }
}

/**
 * Reads objectives and key results as a plan's goals and objectives, and says what a plan has no place for.
 *
 * @remarks
 * What has no id gets one made of its code or title. Values in per cent become shares, or quotients where one is more than all, and amounts, minutes, hours, days and weeks are written as a plan
 * writes them. A metric that is not known becomes a definition of the plan's own where its unit is one of ours. Never throws: of a document
 * that has not the shape of `okrSchema` nothing is carried over, and `left` says where it has not.
 */
export const fromOkr = (document: OkrDocument, options: CrosswalkOptions = {}): PlanOfOkrs => {
  const { metrics, locale, said } = crosswalk("fromOkr", options)
  const { data, problems } = shapeOfData(document, okrSchema)
  if (problems.length > 0) return { plan: emptyPlan(), left: said(problems) }
  // Without problems, what was read has the shape of the schema; what was given may hold more, such as a function.
  const { okrs, titles } = named(data as OkrDocument)
  const whole = planOfOkrs(okrs, metrics, titles)
  const plan: StrategyPlan = { ...whole, spec: Object.fromEntries(Object.entries(whole.spec).filter(([, part]) => !isEmpty(part))) }
  const back = okrsOf(whole, metricsOf(whole.spec, metrics))
  return { plan, left: [...said([]), ...missingFrom(okrs, back).map((path) => ({ path, why: fill(reasons.fromOkr, { where: pathText(path) }, locale) }))] }
}
