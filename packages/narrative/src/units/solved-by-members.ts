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
  audiences: ["support", "marketing", "product", "hr", "community-team", "members"],
  section: "results",
  order: 20,
  sources: ["concept:60", "concept:75", "concept:121"],
  needs: { helped: { metric: resolutionRate, variant: "by-community" } },
  say: {
    en: "Other members’ answers, without help from staff, solved {$helped} of the questions.",
    de: "Durch Antworten anderer Mitglieder, ohne Zutun von Beschäftigten, wurden {$helped} der Fragen gelöst.",
    da: "Af spørgsmålene blev {$helped} løst med svar fra andre medlemmer, uden hjælp fra medarbejdere.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { helped: { value: 0.455, low: 0.411, high: 0.4998, n: 480 } },
    expect: {
      en: ["Other members’ answers, without help from staff, solved 46% (41–50%) of the questions."],
      de: ["Durch Antworten anderer Mitglieder, ohne Zutun von Beschäftigten, wurden 46 % (41–50 %) der Fragen gelöst."],
      da: ["Af spørgsmålene blev 46 % (41–50 %) løst med svar fra andre medlemmer, uden hjælp fra medarbejdere."],
    },
  },
  { title: "who answered is not recorded: silence", given: { helped: { why: "not-recorded" } }, expect: "silence" },
  {
    title: "it rose",
    given: { helped: { value: 0.455, low: 0.411, high: 0.4998, n: 480 } },
    earlier: { helped: { value: 0.361, low: 0.318, high: 0.406, n: 460 } },
    expect: {
      en: [
        "Other members’ answers, without help from staff, solved 45.5% (41.1–50.0%) of the questions.",
        "In the earlier period it was 36.1% (31.8–40.6%); since then it has risen by 9.4 percentage points (3.1–15.6).",
      ],
      de: [
        "Durch Antworten anderer Mitglieder, ohne Zutun von Beschäftigten, wurden 45,5 % (41,1–50,0 %) der Fragen gelöst.",
        "Im Vergleichszeitraum betrug der Wert 36,1 % (31,8–40,6 %); seither ist er um 9,4 Prozentpunkte (3,1–15,6) gestiegen.",
      ],
      da: [
        "Af spørgsmålene blev 45,5 % (41,1–50,0 %) løst med svar fra andre medlemmer, uden hjælp fra medarbejdere.",
        "I sammenligningsperioden lå tallet på 36,1 % (31,8–40,6 %); siden da er det steget med 9,4 procentpoint (3,1–15,6).",
      ],
    },
  },
] satisfies readonly BlockExample[]
