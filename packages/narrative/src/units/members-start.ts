import { ownerPostShare } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * Whether members start the conversations, or only staff do.
 *
 * @see concept:63
 */
export const membersStart = defineBlock({
  id: "members-start",
  since: "0.1.0",
  audiences: ["hr", "community-team"],
  section: "results",
  order: 22,
  sources: ["concept:63", "concept:75"],
  needs: { staff: { metric: ownerPostShare, variant: "openings" } },
  say: {
    en: "Staff opened {$staff} of the threads; members opened the others.",
    de: "Von den Themen wurden {$staff} von Beschäftigten eröffnet, alle übrigen von Mitgliedern.",
    da: "Medarbejdere oprettede {$staff} af trådene; resten kom fra medlemmerne.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { staff: { value: 0.18, low: 0.124, high: 0.253, n: 310 } },
    expect: {
      en: ["Staff opened 18% (12–25%) of the threads; members opened the others."],
      de: ["Von den Themen wurden 18 % (12–25 %) von Beschäftigten eröffnet, alle übrigen von Mitgliedern."],
      da: ["Medarbejdere oprettede 18 % (12–25 %) af trådene; resten kom fra medlemmerne."],
    },
  },
  {
    title: "whether it fell cannot be told yet",
    given: { staff: { value: 0.18, low: 0.124, high: 0.253, n: 310 } },
    earlier: { staff: { value: 0.22, low: 0.158, high: 0.297, n: 280 } },
    expect: {
      en: [
        "Staff opened 18% (12–25%) of the threads; members opened the others.",
        "From 1 January 2024 to 31 December 2024 it was 22% (16–30%); whether it has risen or fallen since cannot be told yet. About 2,800 more cases would show a difference of the size seen.",
      ],
      de: [
        "Von den Themen wurden 18 % (12–25 %) von Beschäftigten eröffnet, alle übrigen von Mitgliedern.",
        "Vom 1. Januar 2024 bis 31. Dezember 2024 betrug der Wert 22 % (16–30 %); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen. Etwa 2.800 weitere Fälle würden einen Unterschied dieser Größe erkennen lassen.",
      ],
      da: [
        "Medarbejdere oprettede 18 % (12–25 %) af trådene; resten kom fra medlemmerne.",
        "Fra 1. januar 2024 til 31. december 2024 lå tallet på 22 % (16–30 %); om det siden er steget eller faldet, kan endnu ikke afgøres. Omkring 2.800 flere tilfælde ville vise en forskel af den størrelse.",
      ],
    },
  },
  { title: "who belongs to the staff is not recorded: silence", given: { staff: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
