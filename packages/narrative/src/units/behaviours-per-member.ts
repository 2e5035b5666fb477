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
    de: "Auf jedes aktive Mitglied entfielen im Durchschnitt {$often :plain} wertvolle Verhaltensweisen ({$often :range}).",
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
      de: ["Auf jedes aktive Mitglied entfielen im Durchschnitt 3,4 wertvolle Verhaltensweisen (2,9–4,0)."],
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
        "From 1 January 2024 to 31 December 2024 it was 3.1 (2.5–3.7); whether it has risen or fallen since cannot be told yet. About 5,000 more cases would show a difference of the size seen.",
      ],
      de: [
        "Auf jedes aktive Mitglied entfielen im Durchschnitt 3,4 wertvolle Verhaltensweisen (2,9–4,0).",
        "Vom 1. Januar 2024 bis 31. Dezember 2024 betrug der Wert 3,1 (2,5–3,7); ob er seither gestiegen oder gesunken ist, lässt sich noch nicht sagen. Etwa 5.000 weitere Fälle würden einen Unterschied dieser Größe erkennen lassen.",
      ],
      da: [
        "Hvert aktivt medlem stod i gennemsnit for 3,4 værdifulde handlinger (2,9–4,0).",
        "Fra 1. januar 2024 til 31. december 2024 lå tallet på 3,1 (2,5–3,7); om det siden er steget eller faldet, kan endnu ikke afgøres. Omkring 5.000 flere tilfælde ville vise en forskel af den størrelse.",
      ],
    },
  },
  { title: "what members did is not recorded: silence", given: { often: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
