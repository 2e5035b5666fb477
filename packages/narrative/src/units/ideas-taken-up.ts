import { memberInsights } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many of members' ideas were decided to be carried out.
 *
 * @see concept:104
 */
export const ideasTakenUp = defineBlock({
  id: "ideas-taken-up",
  since: "0.1.0",
  audiences: ["product", "hr", "community-team", "members"],
  section: "voices",
  order: 40,
  sources: ["concept:42", "concept:43", "concept:104", "concept:125"],
  needs: { adopted: memberInsights },
  headline: {
    need: "adopted",
    label: { en: "Members’ ideas taken up", de: "Aufgegriffene Ideen der Mitglieder", da: "Vedtagne idéer fra medlemmerne" },
  },
  say: {
    en: "Of members’ ideas, {$adopted} were taken up within {$horizon}. The decision is counted; the work itself may still lie ahead.",
    de: "Von den Ideen der Mitglieder wurden {$adopted} aufgegriffen, jeweils höchstens {$horizon} nach dem Vorschlag. Gezählt ist der Beschluss; die Umsetzung kann noch ausstehen.",
    da: "Af medlemmernes idéer blev {$adopted} vedtaget inden for {$horizon}. Her tælles beslutningen; gennemførelsen kan stadig udestå.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { adopted: { value: 0.17, low: 0.118, high: 0.239, n: 150 } },
    expect: {
      en: ["Of members’ ideas, 17% (12–24%) were taken up within 90 days. The decision is counted; the work itself may still lie ahead."],
      de: ["Von den Ideen der Mitglieder wurden 17 % (12–24 %) aufgegriffen, jeweils höchstens 90 Tage nach dem Vorschlag. Gezählt ist der Beschluss; die Umsetzung kann noch ausstehen."],
      da: ["Af medlemmernes idéer blev 17 % (12–24 %) vedtaget inden for 90 dage. Her tælles beslutningen; gennemførelsen kan stadig udestå."],
    },
  },
  {
    title: "whether it rose cannot be told yet",
    given: { adopted: { value: 0.17, low: 0.118, high: 0.239, n: 150 } },
    earlier: { adopted: { value: 0.12, low: 0.075, high: 0.187, n: 130 } },
    expect: {
      en: [
        "Of members’ ideas, 17% (12–24%) were taken up within 90 days. The decision is counted; the work itself may still lie ahead.",
        "In the earlier period it was 12% (8–19%); if the difference holds, it takes longer periods with about 1,400 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den Ideen der Mitglieder wurden 17 % (12–24 %) aufgegriffen, jeweils höchstens 90 Tage nach dem Vorschlag. Gezählt ist der Beschluss; die Umsetzung kann noch ausstehen.",
        "Im Vergleichszeitraum betrug der Wert 12 % (8–19 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 1.400 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af medlemmernes idéer blev 17 % (12–24 %) vedtaget inden for 90 dage. Her tælles beslutningen; gennemførelsen kan stadig udestå.",
        "I sammenligningsperioden lå tallet på 12 % (8–19 %); holder forskellen, skal der længere perioder med i alt omkring 1.400 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "no idea is old enough: silence", given: { adopted: { why: "window-open" } }, expect: "silence" },
] satisfies readonly BlockExample[]
