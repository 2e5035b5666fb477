import { resolutionRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many questions the community solved without staff.
 *
 * @see concept:121
 */
export const solvedByMembers = defineBlock({
  id: "solved-by-members",
  since: "0.1.0",
  audiences: ["support", "marketing", "product", "community-team", "members"],
  section: "results",
  order: 20,
  sources: ["concept:60", "concept:75", "concept:121"],
  needs: { helped: { metric: resolutionRate, variant: "by-community" } },
  say: {
    en: "Answers from other members, without staff, solved {$helped} of the questions.",
    de: "Durch Antworten anderer Mitglieder, ohne Zutun von Beschäftigten, wurden {$helped} der Fragen gelöst.",
    da: "Andre medlemmers svar, uden hjælp fra medarbejdere, løste {$helped} af spørgsmålene.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { helped: { value: 0.455, low: 0.411, high: 0.4998, n: 480 } },
    expect: {
      en: ["Answers from other members, without staff, solved 46% (41–50%) of the questions."],
      de: ["Durch Antworten anderer Mitglieder, ohne Zutun von Beschäftigten, wurden 46 % (41–50 %) der Fragen gelöst."],
      da: ["Andre medlemmers svar, uden hjælp fra medarbejdere, løste 46 % (41–50 %) af spørgsmålene."],
    },
  },
  { title: "who answered is not recorded: silence", given: { helped: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
