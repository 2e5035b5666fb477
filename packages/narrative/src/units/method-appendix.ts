import type { Unit } from "@folkmoot/metrics"
import { falseDiscoveryRate } from "../change-words.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { unitIn, type MeasuredMeasure } from "../need.ts"
import { caveatText, daysOf } from "../notes.ts"
import { exclusionName, methodName, optionName, optionUnit } from "../method-words.ts"
import { wordsOf } from "../render-lines.ts"
import type { Phrase } from "../report.ts"
import { answersCome } from "./answers-come.ts"
import { maturityLevel } from "./maturity-level.ts"
import { outsideFigures } from "./outside-figures.ts"
import { questionsSolved } from "./questions-solved.ts"
import { solvedByMembers } from "./solved-by-members.ts"

/** A margin between shares is one of percentage points. */
const marginIn = (unit: Unit, value: number, currency: string | undefined) => ({ unit: unit === "ratio" || unit === "change" ? ("net-ratio" as const) : unit, value, ...(currency === undefined ? {} : { currency }) })

/**
 * How each number of the report was obtained: its definition, cases, periods, method, options, and what was left out; and how words were earned.
 *
 * @see concept:31
 */
export const methodAppendix = composeBlock({
  id: "method-appendix",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "method",
  order: 10,
  sources: ["concept:18", "concept:31", "concept:76", "concept:116"],
  needs: {},
  last: true,
  messages: {
    reading: {
      en: "The range in brackets holds the values the data cannot rule out, drawn with {$level} confidence; few cases make it wide, many make it narrow.",
      de: "Der Bereich in Klammern umfasst die Werte, die mit den Daten vereinbar sind (Konfidenzniveau {$level}). Wenige Fälle machen ihn breit, viele schmal.",
      da: "Intervallet i parentes rummer de værdier, som data ikke kan udelukke, beregnet med {$level} konfidens. Få tilfælde gør det bredt, mange gør det smalt.",
    },
    zone: {
      en: "A day begins at midnight in the time zone “{$zone}”.",
      de: "Ein Tag beginnt um Mitternacht in der Zeitzone „{$zone}“.",
      da: "Et døgn begynder ved midnat i tidszonen »{$zone}«.",
    },
    comparisons: {
      en: "Each number stands for itself: periods were not tested against each other, so nothing here is said to have risen or fallen.",
      de: "Jede Zahl steht für sich: Zeiträume wurden nicht miteinander verglichen, deshalb heißt es hier von keiner Kennzahl, sie sei gestiegen oder gesunken.",
      da: "Hvert tal står for sig selv: Perioder er ikke testet mod hinanden, så der står ikke om noget tal, at det er steget eller faldet.",
    },
    compared: {
      en: "A number is said to have changed only where the range of the difference rules out that nothing did. It is said to be about the same only where that range lies within a margin set beforehand. Everything else cannot be told yet.",
      de: "Von einer Veränderung ist nur die Rede, wenn der Bereich des Unterschieds ausschließt, dass alles beim Alten blieb. Als etwa gleich gilt eine Kennzahl nur, wenn dieser Bereich innerhalb einer vorher festgelegten Spanne liegt. Alles andere lässt sich noch nicht entscheiden.",
      da: "Et nøgletal siges kun at have ændret sig, når intervallet for forskellen udelukker, at intet er sket. Det kaldes kun omtrent det samme, når dette interval ligger inden for en margin, der er fastsat på forhånd. Alt andet er endnu uafklaret.",
    },
    control: {
      en: "Because several numbers are compared at a time, the share of false alarms among the changes named is held to {$rate}, after Benjamini and Hochberg.",
      de: "Weil mehrere Kennzahlen zugleich verglichen werden, ist der Anteil der Fehlalarme unter den genannten Veränderungen nach Benjamini und Hochberg auf {$rate} begrenzt.",
      da: "Fordi flere nøgletal sammenlignes samtidig, er andelen af falske alarmer blandt de nævnte ændringer begrænset til {$rate} efter Benjamini og Hochberg.",
    },
    independent: {
      en: "Where the method does not say otherwise, cases are taken as independent of each other. Where the same people stand behind several of them, or numbers swing from month to month anyway, the ranges are too narrow, and a change is better believed once a further period bears it out.",
      de: "Soweit die Methode nichts anderes besagt, gelten die Fälle als voneinander unabhängig. Stehen hinter mehreren Fällen dieselben Personen oder schwanken die Werte ohnehin von Monat zu Monat, fallen die Bereiche zu schmal aus; einer Veränderung ist dann erst zu trauen, wenn ein weiterer Zeitraum sie bestätigt.",
      da: "Hvor metoden ikke siger andet, regnes tilfældene for uafhængige af hinanden. Står de samme personer bag flere af dem, eller svinger tallene i forvejen fra måned til måned, bliver intervallerne for smalle, og en ændring er først til at stole på, når endnu en periode bekræfter den.",
    },
    people: {
      en: "Where the method does not say otherwise, cases are taken as independent of each other. Where the same people stand behind several of them, the ranges are too narrow.",
      de: "Soweit die Methode nichts anderes besagt, gelten die Fälle als voneinander unabhängig. Stehen hinter mehreren Fällen dieselben Personen, fallen die Bereiche zu schmal aus.",
      da: "Hvor metoden ikke siger andet, regnes tilfældene for uafhængige af hinanden. Står de samme personer bag flere af dem, bliver intervallerne for smalle.",
    },
    swings: {
      en: "How far a number swings by itself is seen from its months or weeks. Where these lie further apart than chance explains, the range of the difference is widened by as much, after Birge; here that concerns {$widened} of {$cut} numbers.",
      de: "Wie stark eine Kennzahl von sich aus schwankt, zeigen ihre Monate oder Wochen. Liegen diese weiter auseinander, als der Zufall erklärt, wird der Bereich des Unterschieds nach Birge entsprechend verbreitert; hier betrifft das {$widened} von {$cut} Kennzahlen.",
      da: "Hvor meget et nøgletal svinger af sig selv, ses af dets måneder eller uger. Ligger de længere fra hinanden, end tilfældigheder kan forklare, gøres intervallet for forskellen tilsvarende bredere efter Birge; her gælder det {$widened} af {$cut} nøgletal.",
    },
    calm: {
      en: "How far a number swings by itself is seen from its months or weeks. These lie no further apart than chance explains, so no range had to be widened.",
      de: "Wie stark eine Kennzahl von sich aus schwankt, zeigen ihre Monate oder Wochen. Diese liegen nicht weiter auseinander, als der Zufall erklärt; deshalb musste kein Bereich verbreitert werden.",
      da: "Hvor meget et nøgletal svinger af sig selv, ses af dets måneder eller uger. De ligger ikke længere fra hinanden, end tilfældigheder kan forklare, så intet interval skulle gøres bredere.",
    },
    unseen: {
      en: "How far a number swings by itself cannot be seen for {$uncut} of those compared; where it does, its range is too narrow.",
      de: "Wie stark eine Kennzahl von sich aus schwankt, lässt sich bei {$uncut} der verglichenen nicht feststellen; schwankt sie, fällt ihr Bereich zu schmal aus.",
      da: "Hvor meget et nøgletal svinger af sig selv, kan ikke ses for {$uncut} af de sammenlignede; svinger det, er dets interval for smalt.",
    },
    crowded: {
      en: "Some people ask, write or answer far more than others. How much that sways a number is seen from groups of people put together by chance. Where these lie further apart than chance explains, the range of the difference is widened by as much, after Mahalanobis; here that concerns {$crowded} of {$grouped} numbers.",
      de: "Manche Personen fragen, schreiben oder antworten weit mehr als andere. Wie sehr das eine Kennzahl prägt, zeigen zufällig gebildete Gruppen von Personen. Liegen diese weiter auseinander, als der Zufall erklärt, wird der Bereich des Unterschieds nach Mahalanobis entsprechend verbreitert; hier betrifft das {$crowded} von {$grouped} Kennzahlen.",
      da: "Nogle personer spørger, skriver eller svarer langt mere end andre. Hvor meget det præger et nøgletal, ses af grupper af personer, der er sat sammen ved lodtrækning. Ligger grupperne længere fra hinanden, end tilfældigheder kan forklare, gøres intervallet for forskellen tilsvarende bredere efter Mahalanobis; her gælder det {$crowded} af {$grouped} nøgletal.",
    },
    mingled: {
      en: "Some people ask, write or answer far more than others. How much that sways a number is seen from groups of people put together by chance. These lie no further apart than chance explains, so no range had to be widened for it.",
      de: "Manche Personen fragen, schreiben oder antworten weit mehr als andere. Wie sehr das eine Kennzahl prägt, zeigen zufällig gebildete Gruppen von Personen. Diese liegen nicht weiter auseinander, als der Zufall erklärt; deshalb musste dafür kein Bereich verbreitert werden.",
      da: "Nogle personer spørger, skriver eller svarer langt mere end andre. Hvor meget det præger et nøgletal, ses af grupper af personer, der er sat sammen ved lodtrækning. De ligger ikke længere fra hinanden, end tilfældigheder kan forklare, så intet interval skulle gøres bredere af den grund.",
    },
    ungrouped: {
      en: "People cannot be told apart like that for {$ungrouped} of the numbers compared. Where the method does not say otherwise, cases are taken as independent of each other there; where the same people stand behind several of them, the range is too narrow.",
      de: "Bei {$ungrouped} der verglichenen Kennzahlen lassen sich Personen nicht so auseinanderhalten. Soweit die Methode nichts anderes besagt, gelten die Fälle dort als voneinander unabhängig; stehen hinter mehreren dieselben Personen, fällt der Bereich zu schmal aus.",
      da: "For {$ungrouped} af de sammenlignede nøgletal kan personerne ikke holdes ude fra hinanden på den måde. Hvor metoden ikke siger andet, regnes tilfældene dér for uafhængige af hinanden; står de samme personer bag flere af dem, er intervallet for smalt.",
    },
    lasting: {
      en: "A period that was better or worse in all of its months and for everybody cannot be told from a lasting change; such a change is better believed once a further period bears it out.",
      de: "War ein Zeitraum in allen seinen Monaten und für alle besser oder schlechter, ist das von einer bleibenden Veränderung nicht zu unterscheiden; ihr ist erst zu trauen, wenn ein weiterer Zeitraum sie bestätigt.",
      da: "Var en periode bedre eller dårligere i alle sine måneder og for alle, kan det ikke skelnes fra en varig ændring; den er først til at stole på, når endnu en periode bekræfter den.",
    },
    shortened: {
      en: "What a definition shares with an earlier definition of the same number is not repeated.",
      de: "Was eine Definition mit einer früheren derselben Kennzahl gemeinsam hat, wird nicht wiederholt.",
      da: "Det, en definition har til fælles med en tidligere definition af samme nøgletal, gentages ikke.",
    },
    fresh: {
      en: "In the maturity assessment, evidence that is older than its shelf life counts as out of date and is left aside.",
      de: "Beim Reifegrad zählen nur aktuelle Belege; was älter ist, als das jeweilige Kriterium zulässt, gilt als veraltet und bleibt unberücksichtigt.",
      da: "I modenhedsvurderingen tæller belæg, der er ældre end deres holdbarhed, ikke med; de regnes for forældede.",
    },
    grim: {
      en: "Figures of others are checked for whether the number of answers they name can give them at all (GRIM test).",
      de: "Bei Werten anderer wird geprüft, ob sie sich aus der angegebenen Zahl von Antworten überhaupt ergeben können (GRIM-Test).",
      da: "For andres tal kontrolleres det, om de overhovedet kan fremkomme af så mange svar (GRIM-test).",
    },
    margin: { en: "About the same: no more than {$margin} apart.", de: "Etwa gleich: höchstens {$margin} auseinander.", da: "Omtrent det samme: højst {$margin} fra hinanden." },
    definition: { en: "{$number}: {$means}", de: "{$number}: {$means}", da: "{$number}: {$means}" },
    basis: { en: "{$from} to {$until}; n = {$n}; {$method}.", de: "{$from} bis {$until}; n = {$n}; {$method}.", da: "{$from} til {$until}; n = {$n}; {$method}." },
    "basis-open": { en: "Up to {$until}; n = {$n}; {$method}.", de: "Bis {$until}; n = {$n}; {$method}.", da: "Til og med {$until}; n = {$n}; {$method}." },
    option: { en: "{$option}: {$setting}.", de: "{$option}: {$setting}.", da: "{$option}: {$setting}." },
    "left-out": { en: "Left out: {$reason} ({$count}).", de: "Nicht gezählt: {$reason} ({$count}).", da: "Ikke talt med: {$reason} ({$count})." },
    note: { en: "{$note}", de: "{$note}", da: "{$note}" },
  },
  compose: ({ told, language, context, plan, assessment, margins, metric, named, changeOf, bind, say, claim, list }) => {
    const measures = told()
    const [first] = measures
    if (first === undefined) return []
    const basisOf = (measure: MeasuredMeasure): Phrase => {
      const { from, until } = daysOf(context, bind, measure)
      const facts = { until, n: bind.cases(measure), method: methodName(language, measure.estimate.interval.method) }
      return from === undefined ? say("basis-open", facts) : say("basis", { from, ...facts })
    }
    const numbers = new Map<string, readonly MeasuredMeasure[]>()
    for (const measure of measures) {
      const number = JSON.stringify([measure.metric, measure.variant])
      numbers.set(number, [...(numbers.get(number) ?? []), measure])
    }
    // What holds for several definitions of one metric stands with the first of them, and the reader is told so: the next may have nothing below it.
    const stated = new Map<string, Set<string>>()
    let isShortened = false
    const once = (of: string, lines: readonly Phrase[]): readonly Phrase[] => {
      const before = stated.get(of) ?? new Set<string>()
      stated.set(of, new Set([...before, ...lines.map(wordsOf)]))
      const rest = lines.filter((line) => !before.has(wordsOf(line)))
      isShortened ||= rest.length < lines.length
      return rest
    }
    const items = [...numbers.values()].flatMap((all) => {
      // Where a table tells the earlier period first, it is the later one that options and what was left out are said of.
      const measure = all.find((one) => changeOf(one) !== undefined) ?? all[0]
      if (measure === undefined) return []
      const { estimate } = measure
      const card = metric(measure.metric)
      const means = card?.variants[measure.variant]?.means
      const margin = margins[measure.metric]
      const bases = new Map(all.map((one) => [JSON.stringify([one.period.from, one.period.to, one.estimate.n, one.estimate.interval.method]), basisOf(one)]))
      return [{
        parts: say("definition", {
          number: card === undefined ? bind.quote(measure.metric, "definition") : bind.words(card.title),
          means: means === undefined ? bind.quote(measure.variant, "definition") : bind.words(means, "definition"),
        }),
        items: once(measure.metric, [
          ...bases.values(),
          ...Object.entries(estimate.options ?? {}).map(([option, value]) =>
            say("option", { option: optionName(language, option), setting: bind.option(measure, option, { unit: optionUnit(option), value }) }),
          ),
          ...(margin === undefined || card === undefined || changeOf(measure) === undefined ? [] : [say("margin", { margin: bind.amount(`margin/${measure.metric}`, marginIn(unitIn(card, measure.variant), margin, estimate.currency)) })]),
          ...estimate.exclusions.map(({ reason, count }) => say("left-out", { reason: exclusionName(language, reason, card, measure.variant), count: bind.leftOut(measure, reason, count) })),
          ...estimate.assumptions.map(({ of, text }) => (of === undefined ? say("note", { note: bind.words(text, "definition") }) : say("definition", { number: named(of), means: bind.words(text, "definition") }))),
          ...estimate.caveats.map((caveat) => say("note", { note: bind.words(caveatText(caveat), "definition") })),
        ]),
      }]
    })
    const compared = measures.flatMap((measure) => {
      const comparison = changeOf(measure)?.change.comparison
      return comparison?.comparable === true ? [comparison] : []
    })
    // What is known exactly swings as it does.
    const drawn = compared.filter(({ interval: { low, high } }) => low < high)
    const cutBy = (way: "subperiods" | "people") => {
      const all = drawn.flatMap(({ dispersion }) => (dispersion?.[way] === undefined ? [] : [{ ratio: dispersion[way].ratio, widening: dispersion.widening }]))
      return { cut: all.length, widened: all.filter(({ ratio, widening }) => ratio > 1 && widening > 1).length, uncut: drawn.length - all.length }
    }
    const [months, people] = [cutBy("subperiods"), cutBy("people")]
    const asSwung = months.widened === 0 ? claim("calm", {}) : claim("swings", { widened: bind.count("dispersion/widened", months.widened), cut: bind.count("dispersion/cut", months.cut) })
    const asCrowded = people.widened === 0 ? claim("mingled", {}) : claim("crowded", { crowded: bind.count("dispersion/crowded", people.widened), grouped: bind.count("dispersion/grouped", people.cut) })
    const asUngrouped = people.cut === 0 ? claim("people", {}) : claim("ungrouped", { ungrouped: bind.count("dispersion/ungrouped", people.uncut) })
    const asCut =
      months.cut + people.cut === 0
        ? [claim("independent", {})]
        : [
            ...(months.cut === 0 ? [] : [asSwung]),
            ...(months.uncut === 0 ? [] : [claim("unseen", { uncut: bind.count("dispersion/uncut", months.uncut) })]),
            ...(people.cut === 0 ? [] : [asCrowded]),
            ...(people.uncut === 0 ? [] : [asUngrouped]),
            claim("lasting", {}),
          ]
    const asCompared =
      compared.length === 0
        ? [claim("comparisons", {})]
        : [claim("compared", {}), ...asCut, ...(compared.length < 2 ? [] : [claim("control", { rate: bind.amount("false-discovery-rate", { unit: "ratio", value: falseDiscoveryRate }) })])]
    return [
      claim("reading", { level: bind.level(first) }),
      claim("zone", { zone: bind.quote(context.timeZone, "context") }),
      ...asCompared,
      // Said only to those who are told of it.
      ...(assessment?.asOf === undefined || !maturityLevel.audiences.includes(context.audience) ? [] : [claim("fresh", {})]),
      ...(outsideFigures.audiences.includes(context.audience) && (plan?.spec.claims ?? []).some(({ value, n }) => value !== undefined && n !== undefined) ? [claim("grim", {})] : []),
      ...(isShortened ? [claim("shortened", {})] : []),
      list(items),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "definition, period, cases and method of a number",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    beside: [questionsSolved],
    expect: {
      en: [
        "The range in brackets holds the values the data cannot rule out, drawn with 95% confidence; few cases make it wide, many make it narrow.",
        "A day begins at midnight in the time zone “UTC”.",
        "Each number stands for itself: periods were not tested against each other, so nothing here is said to have risen or fallen.",
        "- Resolution rate: …",
        "  - 1 January 2025 to 31 December 2025; n = 60; interval after Wilson.",
        "  - Horizon: 14 days.",
      ],
      de: [
        "Der Bereich in Klammern umfasst die Werte, die mit den Daten vereinbar sind (Konfidenzniveau 95 %). Wenige Fälle machen ihn breit, viele schmal.",
        "Ein Tag beginnt um Mitternacht in der Zeitzone „UTC“.",
        "Jede Zahl steht für sich: Zeiträume wurden nicht miteinander verglichen, deshalb heißt es hier von keiner Kennzahl, sie sei gestiegen oder gesunken.",
        "- Lösungsquote: …",
        "  - 1. Januar 2025 bis 31. Dezember 2025; n = 60; Intervall nach Wilson.",
        "  - Frist: 14 Tage.",
      ],
      da: [
        "Intervallet i parentes rummer de værdier, som data ikke kan udelukke, beregnet med 95 % konfidens. Få tilfælde gør det bredt, mange gør det smalt.",
        "Et døgn begynder ved midnat i tidszonen »UTC«.",
        "Hvert tal står for sig selv: Perioder er ikke testet mod hinanden, så der står ikke om noget tal, at det er steget eller faldet.",
        "- Løsningsrate: …",
        "  - 1. januar 2025 til 31. december 2025; n = 60; interval efter Wilson.",
        "  - Frist: 14 dage.",
      ],
    },
  },
  {
    title: "both periods of what was compared, how words were earned, and the other checks",
    given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 }, wait: { value: 14_400_000, low: 12_600_000, high: 16_200_000, n: 380 } },
    earlier: { solved: { value: 0.41, low: 0.36, high: 0.46, n: 350 }, wait: { value: 36_000_000, low: 32_400_000, high: 41_400_000, n: 340 } },
    margins: { "resolution-rate": 0.02 },
    beside: [questionsSolved, answersCome],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { claims: [{ id: "trust", says: "People trust people", value: 66.8, unit: "percent", source: "A market study", year: 2012, n: 1000 }] },
    },
    assessment: { asOf: "2026-01-01T00:00:00.000Z", level: 1, couldBe: 1, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], criteria: [], notInModel: [] },
    expect: {
      en: [
        "The range in brackets holds the values the data cannot rule out, drawn with 95% confidence; few cases make it wide, many make it narrow.",
        "A day begins at midnight in the time zone “UTC”.",
        "A number is said to have changed only where the range of the difference rules out that nothing did. It is said to be about the same only where that range lies within a margin set beforehand. Everything else cannot be told yet.",
        "Where the method does not say otherwise, cases are taken as independent of each other. Where the same people stand behind several of them, or numbers swing from month to month anyway, the ranges are too narrow, and a change is better believed once a further period bears it out.",
        "Because several numbers are compared at a time, the share of false alarms among the changes named is held to 5%, after Benjamini and Hochberg.",
        "In the maturity assessment, evidence that is older than its shelf life counts as out of date and is left aside.",
        "Figures of others are checked for whether the number of answers they name can give them at all (GRIM test).",
        "- Resolution rate: Questions older than the horizon, solved within it.",
        "  - 1 January 2025 to 31 December 2025; n = 360; interval after Wilson.",
        "  - 1 January 2024 to 31 December 2024; n = 350; interval after Wilson.",
        "  - Horizon: 14 days.",
        "  - About the same: no more than 2 percentage points apart.",
        "- First response time: The time within which half of the threads got a reply from another person.",
        "  - 1 January 2025 to 31 December 2025; n = 380; interval after Wilson.",
        "  - 1 January 2024 to 31 December 2024; n = 340; interval after Wilson.",
      ],
      de: [
        "Der Bereich in Klammern umfasst die Werte, die mit den Daten vereinbar sind (Konfidenzniveau 95 %). Wenige Fälle machen ihn breit, viele schmal.",
        "Ein Tag beginnt um Mitternacht in der Zeitzone „UTC“.",
        "Von einer Veränderung ist nur die Rede, wenn der Bereich des Unterschieds ausschließt, dass alles beim Alten blieb. Als etwa gleich gilt eine Kennzahl nur, wenn dieser Bereich innerhalb einer vorher festgelegten Spanne liegt. Alles andere lässt sich noch nicht entscheiden.",
        "Soweit die Methode nichts anderes besagt, gelten die Fälle als voneinander unabhängig. Stehen hinter mehreren Fällen dieselben Personen oder schwanken die Werte ohnehin von Monat zu Monat, fallen die Bereiche zu schmal aus; einer Veränderung ist dann erst zu trauen, wenn ein weiterer Zeitraum sie bestätigt.",
        "Weil mehrere Kennzahlen zugleich verglichen werden, ist der Anteil der Fehlalarme unter den genannten Veränderungen nach Benjamini und Hochberg auf 5 % begrenzt.",
        "Beim Reifegrad zählen nur aktuelle Belege; was älter ist, als das jeweilige Kriterium zulässt, gilt als veraltet und bleibt unberücksichtigt.",
        "Bei Werten anderer wird geprüft, ob sie sich aus der angegebenen Zahl von Antworten überhaupt ergeben können (GRIM-Test).",
        "- Lösungsquote: Fragen, die älter als die Frist sind, innerhalb der Frist gelöst.",
        "  - 1. Januar 2025 bis 31. Dezember 2025; n = 360; Intervall nach Wilson.",
        "  - 1. Januar 2024 bis 31. Dezember 2024; n = 350; Intervall nach Wilson.",
        "  - Frist: 14 Tage.",
        "  - Etwa gleich: höchstens 2 Prozentpunkte auseinander.",
        "- Erstreaktionszeit: Die Zeit, innerhalb derer die Hälfte der Themen eine Antwort von einer anderen Person erhielt.",
        "  - 1. Januar 2025 bis 31. Dezember 2025; n = 380; Intervall nach Wilson.",
        "  - 1. Januar 2024 bis 31. Dezember 2024; n = 340; Intervall nach Wilson.",
      ],
      da: [
        "Intervallet i parentes rummer de værdier, som data ikke kan udelukke, beregnet med 95 % konfidens. Få tilfælde gør det bredt, mange gør det smalt.",
        "Et døgn begynder ved midnat i tidszonen »UTC«.",
        "Et nøgletal siges kun at have ændret sig, når intervallet for forskellen udelukker, at intet er sket. Det kaldes kun omtrent det samme, når dette interval ligger inden for en margin, der er fastsat på forhånd. Alt andet er endnu uafklaret.",
        "Hvor metoden ikke siger andet, regnes tilfældene for uafhængige af hinanden. Står de samme personer bag flere af dem, eller svinger tallene i forvejen fra måned til måned, bliver intervallerne for smalle, og en ændring er først til at stole på, når endnu en periode bekræfter den.",
        "Fordi flere nøgletal sammenlignes samtidig, er andelen af falske alarmer blandt de nævnte ændringer begrænset til 5 % efter Benjamini og Hochberg.",
        "I modenhedsvurderingen tæller belæg, der er ældre end deres holdbarhed, ikke med; de regnes for forældede.",
        "For andres tal kontrolleres det, om de overhovedet kan fremkomme af så mange svar (GRIM-test).",
        "- Løsningsrate: Spørgsmål, der er ældre end fristen, løst inden for fristen.",
        "  - 1. januar 2025 til 31. december 2025; n = 360; interval efter Wilson.",
        "  - 1. januar 2024 til 31. december 2024; n = 350; interval efter Wilson.",
        "  - Frist: 14 dage.",
        "  - Omtrent det samme: højst 2 procentpoint fra hinanden.",
        "- Første svartid: Den tid, inden for hvilken halvdelen af trådene fik svar fra en anden person.",
        "  - 1. januar 2025 til 31. december 2025; n = 380; interval efter Wilson.",
        "  - 1. januar 2024 til 31. december 2024; n = 340; interval efter Wilson.",
      ],
    },
  },
  {
    title: "two definitions of one number: what they share is not repeated, and that is said",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 }, helped: { value: 0.5, low: 0.377, high: 0.623, n: 60 } },
    beside: [questionsSolved, solvedByMembers],
    audience: "support",
    expect: {
      en: [
        "…",
        "…",
        "…",
        "What a definition shares with an earlier definition of the same number is not repeated.",
        "- Resolution rate: …",
        "  - 1 January 2025 to 31 December 2025; n = 60; interval after Wilson.",
        "  - Horizon: 14 days.",
        "- Resolution rate: …",
      ],
      de: [
        "…",
        "…",
        "…",
        "Was eine Definition mit einer früheren derselben Kennzahl gemeinsam hat, wird nicht wiederholt.",
        "- Lösungsquote: …",
        "  - 1. Januar 2025 bis 31. Dezember 2025; n = 60; Intervall nach Wilson.",
        "  - Frist: 14 Tage.",
        "- Lösungsquote: …",
      ],
      da: [
        "…",
        "…",
        "…",
        "Det, en definition har til fælles med en tidligere definition af samme nøgletal, gentages ikke.",
        "- Løsningsrate: …",
        "  - 1. januar 2025 til 31. december 2025; n = 60; interval efter Wilson.",
        "  - Frist: 14 dage.",
        "- Løsningsrate: …",
      ],
    },
  },
  { title: "no number, no method: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
