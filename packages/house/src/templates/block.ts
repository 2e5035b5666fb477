import { resolutionRate } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many questions found an answer, said only when it was measured. Replace me: one sentence saying what this block tells.
 *
 * @see concept:121
 */
export const unitName = defineBlock({
  id: "unit-id",
  since: "0.0.0",
  audiences: ["community-team"],
  section: "results",
  sources: ["concept:121"],
  needs: { solved: resolutionRate },
  say: {
    en: "Replace me: {$solved} of the questions were solved.",
    de: "Bitte ersetzen: {$solved} der Fragen wurden gelöst.",
    da: "Erstat mig: {$solved} af spørgsmålene blev løst.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the share with its range",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    expect: {
      en: ["Replace me: 70% (57–80%) of the questions were solved."],
      de: ["Bitte ersetzen: 70 % (57–80 %) der Fragen wurden gelöst."],
      da: ["Erstat mig: 70 % (57–80 %) af spørgsmålene blev løst."],
    },
  },
  { title: "nothing asked: silence", given: { solved: { why: "no-data" } }, expect: "silence" },
] satisfies readonly BlockExample[]
