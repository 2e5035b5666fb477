import { memberInsights } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many ideas and other feedback from members were decided to be carried out, however old.
 *
 * @see concept:104
 */
export const feedbackDecided = defineBlock({
  id: "feedback-decided",
  since: "0.1.0",
  audiences: ["product", "community-team"],
  section: "voices",
  order: 42,
  sources: ["concept:42", "concept:43", "concept:104"],
  needs: { decided: { metric: memberInsights, variant: "decisions" } },
  say: {
    en: "Ideas and other feedback from members that were decided to be carried out: {$decided}.",
    de: "Ideen und andere Rückmeldungen von Mitgliedern, deren Umsetzung beschlossen wurde: {$decided}.",
    da: "Idéer og andre tilbagemeldinger fra medlemmerne, som det blev besluttet at føre ud i livet: {$decided}.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the count with its range",
    given: { decided: { value: 24, low: 15, high: 36, n: 24 } },
    expect: {
      en: ["Ideas and other feedback from members that were decided to be carried out: 24 (15–36)."],
      de: ["Ideen und andere Rückmeldungen von Mitgliedern, deren Umsetzung beschlossen wurde: 24 (15–36)."],
      da: ["Idéer og andre tilbagemeldinger fra medlemmerne, som det blev besluttet at føre ud i livet: 24 (15–36)."],
    },
  },
  {
    title: "it rose",
    given: { decided: { value: 24, low: 17, high: 33, n: 24 } },
    earlier: { decided: { value: 7, low: 3, high: 12, n: 7 } },
    expect: {
      en: [
        "Ideas and other feedback from members that were decided to be carried out: 24 (17–33).",
        "In the earlier period it was 7 (3–12); since then it has risen by 17 (8–27).",
      ],
      de: [
        "Ideen und andere Rückmeldungen von Mitgliedern, deren Umsetzung beschlossen wurde: 24 (17–33).",
        "Im Vergleichszeitraum betrug der Wert 7 (3–12); seither ist er um 17 (8–27) gestiegen.",
      ],
      da: [
        "Idéer og andre tilbagemeldinger fra medlemmerne, som det blev besluttet at føre ud i livet: 24 (17–33).",
        "I sammenligningsperioden lå tallet på 7 (3–12); siden da er det steget med 17 (8–27).",
      ],
    },
  },
  { title: "decisions are not recorded: silence", given: { decided: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
