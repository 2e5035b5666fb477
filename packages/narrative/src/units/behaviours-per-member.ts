import { valuableBehaviourRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How often an active member showed a valuable behaviour.
 *
 * @see concept:14
 */
export const behavioursPerMember = defineBlock({
  id: "behaviours-per-member",
  since: "0.1.0",
  audiences: ["hr", "community-team"],
  section: "results",
  order: 4,
  sources: ["concept:14", "concept:17", "concept:18"],
  needs: { often: valuableBehaviourRate },
  say: {
    en: "On average, each active member accounted for {$often :plain} valuable behaviours ({$often :range}).",
    de: "Auf jedes aktive Mitglied entfielen im Durchschnitt {$often :plain} wertvolle Handlungen ({$often :range}).",
    da: "Hvert aktivt medlem stod i gennemsnit for {$often :plain} værdifulde handlinger ({$often :range}).",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the average with its range",
    given: { often: { value: 3.42, low: 2.91, high: 3.98, n: 420 } },
    expect: {
      en: ["On average, each active member accounted for 3.4 valuable behaviours (2.9–4.0)."],
      de: ["Auf jedes aktive Mitglied entfielen im Durchschnitt 3,4 wertvolle Handlungen (2,9–4,0)."],
      da: ["Hvert aktivt medlem stod i gennemsnit for 3,4 værdifulde handlinger (2,9–4,0)."],
    },
  },
  {
    title: "whether it rose cannot be told yet",
    given: { often: { value: 3.42, low: 2.91, high: 3.98, n: 420 } },
    earlier: { often: { value: 3.12, low: 2.52, high: 3.73, n: 400 } },
    expect: {
      en: [
        "On average, each active member accounted for 3.4 valuable behaviours (2.9–4.0).",
        "In the earlier period it was 3.1 (2.5–3.7); if the difference holds, it takes longer periods with about 11,000 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Auf jedes aktive Mitglied entfielen im Durchschnitt 3,4 wertvolle Handlungen (2,9–4,0).",
        "Im Vergleichszeitraum betrug der Wert 3,1 (2,5–3,7); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 11.000 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Hvert aktivt medlem stod i gennemsnit for 3,4 værdifulde handlinger (2,9–4,0).",
        "I sammenligningsperioden lå tallet på 3,1 (2,5–3,7); holder forskellen, skal der længere perioder med i alt omkring 11.000 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  { title: "what members did is not recorded: silence", given: { often: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
