import { behaviourActors } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many of the active members showed a valuable behaviour; it stands before all other results.
 *
 * @see concept:14
 */
export const valuableBehaviours = defineBlock({
  id: "valuable-behaviours",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team"],
  section: "results",
  order: 2,
  sources: ["concept:14", "concept:17"],
  needs: { actors: behaviourActors },
  series: {
    need: "actors",
    title: {
      en: "Share of active members who did something of value, by period",
      de: "Anteil der aktiven Mitglieder, die etwas Wertvolles getan haben, im Zeitverlauf",
      da: "Andel af de aktive medlemmer, der har gjort noget værdifuldt, pr. periode",
    },
  },
  say: {
    en: "Of the active members, {$actors} showed a behaviour that counts as valuable.",
    de: "Von den aktiven Mitgliedern zeigten {$actors} ein Verhalten, das als wertvoll gilt.",
    da: "Af de aktive medlemmer har {$actors} gjort noget, der regnes for værdifuldt.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { actors: { value: 0.34, low: 0.295, high: 0.388, n: 420 } },
    expect: {
      en: ["Of the active members, 34% (30–39%) showed a behaviour that counts as valuable."],
      de: ["Von den aktiven Mitgliedern zeigten 34 % (30–39 %) ein Verhalten, das als wertvoll gilt."],
      da: ["Af de aktive medlemmer har 34 % (30–39 %) gjort noget, der regnes for værdifuldt."],
    },
  },
  {
    title: "it rose, because the whole range of the difference says so",
    given: { actors: { value: 0.34, low: 0.295, high: 0.388, n: 420 } },
    earlier: { actors: { value: 0.22, low: 0.184, high: 0.261, n: 430 } },
    expect: {
      en: [
        "Of the active members, 34% (30–39%) showed a behaviour that counts as valuable.",
        "In the earlier period it was 22% (18–26%); since then it has risen by 12 percentage points (6–18).",
      ],
      de: [
        "Von den aktiven Mitgliedern zeigten 34 % (30–39 %) ein Verhalten, das als wertvoll gilt.",
        "Im Vergleichszeitraum betrug der Wert 22 % (18–26 %); seither ist er um 12 Prozentpunkte (6–18) gestiegen.",
      ],
      da: [
        "Af de aktive medlemmer har 34 % (30–39 %) gjort noget, der regnes for værdifuldt.",
        "I sammenligningsperioden lå tallet på 22 % (18–26 %); siden da er det steget med 12 procentpoint (6–18).",
      ],
    },
  },
  { title: "nobody was active: silence", given: { actors: { why: "zero-denominator" } }, expect: "silence" },
] satisfies readonly BlockExample[]
