import type { Assessment, AssessmentChange, Locale } from "@folkmoot/sdk"
import { judged } from "./judging-words.ts"
import type { Sdk } from "./options.ts"
import { aligned, type Terminal } from "./terminal.ts"

const colours = { met: "green", unmet: "red", undecided: "yellow", "not-measured": "dim", "not-applicable": "dim", declared: "cyan" } as const

/** Where each level stands: how many of the criteria it cannot be held without are met, and of how many of the others that is not known. */
const standingLines = ({ standings }: Assessment, locale: Locale): readonly (readonly string[])[] =>
  standings.map(({ level, held, applicable, met, unmet, unknown }) => [
    judged("level", locale, { level }),
    judged(held ? "held" : "notHeld", locale),
    judged("metOf", locale, { met, all: applicable }),
    met === applicable ? "" : judged("unmetAndOpen", locale, { unmet, open: unknown }),
  ])

/** The level that is held, which it could be where that is another, and how far each level is. */
export const levelText = (assessment: Assessment, locale: Locale, { paint }: Terminal): string => {
  const { level, couldBe } = assessment
  const held = paint("bold", judged("level", locale, { level }))
  return [judged(level === couldBe ? "levelOf" : "couldBe", locale, { level: held, couldBe }), "", aligned(standingLines(assessment, locale))].join("\n")
}

/** How many criteria may be left unjudged for one and the same reason before it is said once for all of them. */
const fewest = 4

/** The criteria nobody could judge, by the reason, where it is that of many. */
const sharedReasons = ({ criteria }: Assessment, locale: Locale): ReadonlyMap<string, Assessment["criteria"]> =>
  new Map([...Map.groupBy(criteria.filter(({ verdict }) => verdict === "not-measured"), ({ because }) => because[locale])].filter(([, alike]) => alike.length >= fewest))

/** What is missing, said once for all the criteria it is missing for; where each belongs, as a count of each level. */
const missingLines = (shared: ReadonlyMap<string, Assessment["criteria"]>, locale: Locale): readonly string[] =>
  [...shared].map(([because, alike]) => {
    const levels = [...Map.groupBy(alike, ({ level }) => level)].map(([level, own]) => {
      const required = own.filter((one) => one.required).length
      return judged(required === own.length ? "atLevel" : "atLevelRequired", locale, { level, count: own.length, required })
    })
    return `${because} ${judged("leftOpen", locale, { count: alike.length, levels: levels.join("; ") })}`
  })

/** What to give next time, so that more can be told. */
const adviceLines = (assessment: Assessment, { plan, data }: Given, locale: Locale): readonly string[] => [
  ...(plan ? [] : [judged("noPlan", locale)]),
  ...(data ? [] : [judged("noData", locale)]),
  ...(assessment.criteria.every(({ declaration }) => declaration === undefined) ? [judged("noAnswers", locale)] : []),
]

/** Whether there was a plan to judge by, and any facts. */
export interface Given {
  /** Whether a plan was read. */
  readonly plan: boolean
  /** Whether anything was measured. */
  readonly data: boolean
}

/** What somebody declared of a criterion although evidence says, or does not say yet, otherwise. */
const otherwise = ({ verdict, declaration }: Assessment["criteria"][number], locale: Locale): readonly string[] => {
  if (declaration === undefined || declaration.stale === true || !["met", "unmet", "undecided"].includes(verdict) || verdict === declaration.verdict) return []
  const on = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(declaration.on))
  return [judged("otherwise", locale, { by: declaration.by, on, said: judged(declaration.verdict, locale) })]
}

/** What was judged, a criterion in two lines and a third where somebody declared otherwise; what many lack alike is said once, unless `isWhole`. */
export const criteriaText = (assessment: Assessment, given: Given, isWhole: boolean, locale: Locale, { paint }: Terminal): string => {
  const shared = isWhole ? new Map<string, Assessment["criteria"]>() : sharedReasons(assessment, locale)
  const told = assessment.criteria.filter(({ verdict, because }) => verdict !== "not-measured" || !shared.has(because[locale]))
  const width = Math.max(0, ...told.map(({ verdict }) => judged(verdict, locale).length))
  const lines = told.map((one) => {
    const { level, verdict, asks, because } = one
    const reasons = [because[locale], ...otherwise(one, locale)].map((reason) => ["", " ".repeat(width), paint("dim", reason)])
    return aligned([[String(level), paint(colours[verdict], judged(verdict, locale).padEnd(width)), asks[locale]], ...reasons])
  })
  if (shared.size === 0) return lines.join("\n")
  const missing = [...missingLines(shared, locale), ...adviceLines(assessment, given, locale), judged("all", locale)]
  return [...lines, ...(lines.length === 0 ? [] : [""]), ...missing].join("\n")
}

/** How many steps are shown; the rest follows once these are taken. */
const nearest = 3

/** What to do next, and what that unlocks; nothing where nothing is left to do. */
export const stepsText = ({ level, steps, criteria }: Assessment, locale: Locale): string => {
  const lines = steps.slice(0, nearest).map(({ criterion, effort, alsoDecides, reaches }, index) => {
    // Steps follow one another, so a level is news with the first that reaches it only.
    const isRaised = reaches > (steps[index - 1]?.reaches ?? level)
    const judgedOne = criteria.find((one) => one.criterion === criterion)
    const remedy = judgedOne?.remedy.text[locale] ?? criterion
    // Of what nobody knows yet it is not known either that something has to be done.
    const text = judgedOne?.verdict === "not-measured" ? judged("ifNot", locale, { asks: judgedOne.asks[locale], remedy }) : remedy
    const gains = [...(alsoDecides.length === 0 ? [] : [judged("alsoSettles", locale, { what: alsoDecides.join(", ") })]), ...(isRaised ? [judged("thenLevel", locale, { level: reaches })] : [])]
    const matter = judged("effort", locale, { effort: judged(effort, locale) })
    return `  ${index + 1}. ${text} (${criterion}, ${matter}${gains.length === 0 ? "" : `; ${gains.join("; ")}`})`
  })
  return lines.length === 0 ? "" : [judged("next", locale), ...lines].join("\n")
}

const causes = { plan: "causePlan", answer: "causeAnswer", "set-aside": "causeSetAside", criterion: "causeCriterion" } as const

type Cause = AssessmentChange["criteria"][number]["because"][number]

/** What made a difference: of a number what it was and is, of anything else its name. */
const causeText = (one: Cause, locale: Locale, { formatEstimate }: Pick<Sdk, "formatEstimate">): string => {
  if (!("metric" in one)) return judged(causes[one.cause], locale)
  if (one.cause === "out-of-date") return judged(one.stale ? "causeStale" : "causeFresh", locale, { metric: one.metric })
  const [from, to] = [one.from, one.to].map((estimate) => {
    if (estimate === undefined) return judged("not-measured", locale)
    const { value, interval } = formatEstimate(estimate, locale)
    return interval === "" ? value : `${value} (${interval})`
  })
  return `${one.metric}, ${from} -> ${to}`
}

/** What is judged otherwise than in an earlier assessment, and because of what. */
export const changesText = ({ level, rubricChanged, criteria }: AssessmentChange, locale: Locale, sdk: Pick<Sdk, "formatEstimate">): string =>
  [
    judged(level.from === level.to ? "still" : "moved", locale, { ...level }),
    ...(rubricChanged ? [judged("rubricChanged", locale)] : []),
    ...criteria.map(({ asks, from, to, because }) => {
      const why = [...new Set(because.map((one) => causeText(one, locale, sdk)))].join("; ")
      return `  ${judged(from ?? "new", locale)} -> ${judged(to ?? "gone", locale)}: ${asks[locale]} (${judged("because", locale, { causes: why })})`
    }),
  ].join("\n")
