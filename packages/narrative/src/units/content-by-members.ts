import { contentMix } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How much of the published content came from members, and how much from professionals.
 *
 * @remarks
 * Neither end is the good one: a community lives on members and professionals alike.
 * @see concept:65
 */
export const contentByMembers = defineBlock({
  id: "content-by-members",
  since: "0.1.0",
  audiences: ["marketing", "community-team"],
  section: "results",
  order: 82,
  sources: ["concept:46", "concept:65"],
  needs: { share: contentMix },
  say: {
    en: "Of the published content whose origin is known, {$share} came from members; the rest was made by professionals.",
    de: "Von den veröffentlichten Inhalten, deren Herkunft bekannt ist, stammen {$share} von Mitgliedern; die übrigen sind professionell erstellt.",
    da: "Af det udgivne indhold, hvis ophav er kendt, kommer {$share} fra medlemmerne; resten er lavet af professionelle.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { share: { value: 0.61, low: 0.517, high: 0.696, n: 110 } },
    expect: {
      en: ["Of the published content whose origin is known, 61% (52–70%) came from members; the rest was made by professionals."],
      de: ["Von den veröffentlichten Inhalten, deren Herkunft bekannt ist, stammen 61 % (52–70 %) von Mitgliedern; die übrigen sind professionell erstellt."],
      da: ["Af det udgivne indhold, hvis ophav er kendt, kommer 61 % (52–70 %) fra medlemmerne; resten er lavet af professionelle."],
    },
  },
  {
    title: "whether it changed cannot be told yet",
    given: { share: { value: 0.61, low: 0.517, high: 0.696, n: 110 } },
    earlier: { share: { value: 0.55, low: 0.452, high: 0.644, n: 100 } },
    expect: {
      en: [
        "Of the published content whose origin is known, 61% (52–70%) came from members; the rest was made by professionals.",
        "In the earlier period it was 55% (45–64%); if the difference holds, it takes longer periods with about 1,900 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den veröffentlichten Inhalten, deren Herkunft bekannt ist, stammen 61 % (52–70 %) von Mitgliedern; die übrigen sind professionell erstellt.",
        "Im Vergleichszeitraum betrug der Wert 55 % (45–64 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 1.900 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af det udgivne indhold, hvis ophav er kendt, kommer 61 % (52–70 %) fra medlemmerne; resten er lavet af professionelle.",
        "I sammenligningsperioden lå tallet på 55 % (45–64 %); holder forskellen, skal der længere perioder med i alt omkring 1.900 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "who made it is not recorded: silence", given: { share: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
