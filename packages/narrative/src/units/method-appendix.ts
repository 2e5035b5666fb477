import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { daysOf } from "../notes.ts"
import { exclusionName, methodName, optionName, optionUnit } from "../method-words.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * How each number of the report was obtained: its definition, cases, period, method, options, and what was left out.
 *
 * @see concept:31
 */
export const methodAppendix = composeBlock({
  id: "method-appendix",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "community-team", "members"],
  section: "method",
  order: 10,
  sources: ["concept:31", "concept:116"],
  needs: {},
  last: true,
  messages: {
    reading: {
      en: "The range in brackets holds the values the data cannot rule out, drawn with {$level} confidence; few cases make it wide, many make it narrow.",
      de: "Der Bereich in Klammern umfasst die Werte, die mit den Daten vereinbar sind, bestimmt mit {$level} Konfidenz; wenige Fälle machen ihn breit, viele machen ihn schmal.",
      da: "Intervallet i parentes rummer de værdier, som data ikke kan udelukke, beregnet med {$level} konfidens. Få tilfælde gør det bredt, mange gør det smalt.",
    },
    comparisons: {
      en: "Each number stands for itself: periods were not tested against each other, so nothing here is said to have risen or fallen.",
      de: "Jede Zahl steht für sich: Zeiträume wurden nicht gegeneinander getestet, deshalb heißt es hier von keiner Kennzahl, sie sei gestiegen oder gefallen.",
      da: "Hvert tal står for sig selv: Perioder er ikke testet mod hinanden, så der står ikke om noget tal, at det er steget eller faldet.",
    },
    definition: { en: "{$number}: {$means}", de: "{$number}: {$means}", da: "{$number}: {$means}" },
    basis: { en: "{$from} to {$until}; n = {$n}; {$method}.", de: "{$from} bis {$until}; n = {$n}; {$method}.", da: "{$from} til {$until}; n = {$n}; {$method}." },
    "basis-open": { en: "Up to {$until}; n = {$n}; {$method}.", de: "Bis {$until}; n = {$n}; {$method}.", da: "Til og med {$until}; n = {$n}; {$method}." },
    option: { en: "{$option}: {$setting}.", de: "{$option}: {$setting}.", da: "{$option}: {$setting}." },
    "left-out": { en: "Left out: {$reason} ({$count}).", de: "Nicht gezählt: {$reason} ({$count}).", da: "Ikke talt med: {$reason} ({$count})." },
    note: { en: "{$note}", de: "{$note}", da: "{$note}" },
  },
  compose: ({ told, locale, context, metric, bind, say, claim, list }) => {
    const measures = told()
    const [first] = measures
    if (first === undefined) return []
    const own = (text: string) => ({ full: { kind: "text" as const, text } })
    const quoted = (text: string) => ({ full: { kind: "quote" as const, text, origin: "definition" as const } })
    const items = measures.map((measure) => {
      const { estimate } = measure
      const card = metric(measure.metric)
      const { from, until } = daysOf(context, bind, measure)
      const facts = { until, n: bind.cases(measure), method: methodName(locale, estimate.interval.method) }
      return {
        parts: say("definition", {
          number: own(card?.title[locale] ?? measure.metric),
          means: quoted(card?.variants[measure.variant]?.means[locale] ?? measure.variant),
        }),
        items: [
          from === undefined ? say("basis-open", facts) : say("basis", { from, ...facts }),
          ...Object.entries(estimate.options ?? {}).map(([option, value]) =>
            say("option", { option: optionName(locale, option), setting: bind.option(measure, option, { unit: optionUnit(option), value }) }),
          ),
          ...estimate.exclusions.map(({ reason, count }) => say("left-out", { reason: exclusionName(locale, reason, card, measure.variant), count: bind.leftOut(measure, reason, count) })),
          ...estimate.assumptions.map(({ text }) => say("note", { note: quoted(text[locale]) })),
          ...estimate.caveats.map(({ text }) => say("note", { note: quoted(text[locale]) })),
        ],
      }
    })
    return [claim("reading", { level: bind.level(first) }), claim("comparisons", {}), list(items)]
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
        "Each number stands for itself: periods were not tested against each other, so nothing here is said to have risen or fallen.",
        "- Resolution rate: …",
        "  - 1 January 2025 to 31 December 2025; n = 60; interval after Wilson.",
        "  - Horizon: 14 days.",
      ],
      de: [
        "Der Bereich in Klammern umfasst die Werte, die mit den Daten vereinbar sind, bestimmt mit 95 % Konfidenz; wenige Fälle machen ihn breit, viele machen ihn schmal.",
        "Jede Zahl steht für sich: Zeiträume wurden nicht gegeneinander getestet, deshalb heißt es hier von keiner Kennzahl, sie sei gestiegen oder gefallen.",
        "- Lösungsquote: …",
        "  - 1. Januar 2025 bis 31. Dezember 2025; n = 60; Intervall nach Wilson.",
        "  - Frist: 14 Tage.",
      ],
      da: [
        "Intervallet i parentes rummer de værdier, som data ikke kan udelukke, beregnet med 95 % konfidens. Få tilfælde gør det bredt, mange gør det smalt.",
        "Hvert tal står for sig selv: Perioder er ikke testet mod hinanden, så der står ikke om noget tal, at det er steget eller faldet.",
        "- Løsningsrate: …",
        "  - 1. januar 2025 til 31. december 2025; n = 60; interval efter Wilson.",
        "  - Frist: 14 dage.",
      ],
    },
  },
  { title: "no number, no method: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
