import { answerConcentration } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How much of the help hangs on the few who answer most.
 *
 * @see concept:60
 */
export const helpOnManyShoulders = defineBlock({
  id: "help-on-many-shoulders",
  since: "0.1.0",
  audiences: ["support", "hr", "community-team"],
  section: "results",
  order: 24,
  sources: ["concept:51", "concept:60", "concept:73", "concept:102"],
  needs: { share: { metric: answerConcentration, variant: "top-share" } },
  say: {
    en: ".input {$places :count} .match $places one {{The member who answers most gave {$share} of all answers by members.}} * {{The {$places} members who answer most gave {$share} of all answers by members.}}",
    de: ".input {$places :count} .match $places one {{Von allen Antworten der Mitglieder stammen {$share} von dem Mitglied, das am häufigsten antwortet.}} * {{Von allen Antworten der Mitglieder stammen {$share} von den {$places} Mitgliedern, die am häufigsten antworten.}}",
    da: ".input {$places :count} .match $places one {{Det medlem, der svarer mest, står for {$share} af medlemmernes svar.}} * {{De {$places} medlemmer, der svarer mest, står for {$share} af medlemmernes svar.}}",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { share: { value: 0.41, low: 0.352, high: 0.47, n: 96 } },
    expect: {
      en: ["The 10 members who answer most gave 41% (35–47%) of all answers by members."],
      de: ["Von allen Antworten der Mitglieder stammen 41 % (35–47 %) von den 10 Mitgliedern, die am häufigsten antworten."],
      da: ["De 10 medlemmer, der svarer mest, står for 41 % (35–47 %) af medlemmernes svar."],
    },
  },
  {
    title: "it fell: the help is spread over more of them",
    given: { share: { value: 0.41, low: 0.352, high: 0.47, n: 96 } },
    earlier: { share: { value: 0.63, low: 0.551, high: 0.704, n: 88 } },
    expect: {
      en: [
        "The 10 members who answer most gave 41% (35–47%) of all answers by members.",
        "In the earlier period it was 63% (55–70%); since then it has fallen by 22 percentage points (12–31).",
      ],
      de: [
        "Von allen Antworten der Mitglieder stammen 41 % (35–47 %) von den 10 Mitgliedern, die am häufigsten antworten.",
        "Im Vergleichszeitraum betrug der Wert 63 % (55–70 %); seither ist er um 22 Prozentpunkte (12–31) gesunken.",
      ],
      da: [
        "De 10 medlemmer, der svarer mest, står for 41 % (35–47 %) af medlemmernes svar.",
        "I sammenligningsperioden lå tallet på 63 % (55–70 %); siden da er det faldet med 22 procentpoint (12–31).",
      ],
    },
  },
  {
    title: "of a single member it speaks in the singular",
    given: { share: { value: 0.22, low: 0.171, high: 0.276, n: 96, options: { places: 1 } } },
    expect: {
      en: ["The member who answers most gave 22% (17–28%) of all answers by members."],
      de: ["Von allen Antworten der Mitglieder stammen 22 % (17–28 %) von dem Mitglied, das am häufigsten antwortet."],
      da: ["Det medlem, der svarer mest, står for 22 % (17–28 %) af medlemmernes svar."],
    },
  },
  { title: "hardly anybody answered: silence", given: { share: { why: "too-few" } }, expect: "silence" },
] satisfies readonly BlockExample[]
