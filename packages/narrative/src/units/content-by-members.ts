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
        "From 1 January 2024 to 31 December 2024 it was 55% (45–64%); whether it has risen or fallen since cannot be told yet. About 810 more cases would show a difference of the size seen.",
      ],
      de: [
        "Von den veröffentlichten Inhalten, deren Herkunft bekannt ist, stammen 61 % (52–70 %) von Mitgliedern; die übrigen sind professionell erstellt.",
        "Vom 1. Januar 2024 bis 31. Dezember 2024 betrug der Wert 55 % (45–64 %); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen. Etwa 810 weitere Fälle würden einen Unterschied dieser Größe erkennen lassen.",
      ],
      da: [
        "Af det udgivne indhold, hvis ophav er kendt, kommer 61 % (52–70 %) fra medlemmerne; resten er lavet af professionelle.",
        "Fra 1. januar 2024 til 31. december 2024 lå tallet på 55 % (45–64 %); om det siden er steget eller faldet, kan endnu ikke afgøres. Omkring 810 flere tilfælde ville vise en forskel af den størrelse.",
      ],
    },
  },
  { title: "who made it is not recorded: silence", given: { share: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
