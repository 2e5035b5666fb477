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
        "In the earlier period it was 22% (16–30%); if the difference holds, it takes longer periods with about 6,400 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den Themen wurden 18 % (12–25 %) von Beschäftigten eröffnet, alle übrigen von Mitgliedern.",
        "Im Vergleichszeitraum betrug der Wert 22 % (16–30 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 6.400 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Medarbejdere oprettede 18 % (12–25 %) af trådene; resten kom fra medlemmerne.",
        "I sammenligningsperioden lå tallet på 22 % (16–30 %); holder forskellen, skal der længere perioder med i alt omkring 6.400 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "who belongs to the staff is not recorded: silence", given: { staff: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
