import { retentionCohort } from "@folkmoot/metrics/retention-cohort"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least one newcomer in ten is back after about a month.
 *
 * @remarks
 * Unit: share of newcomers active again in a span that begins some weeks after their first day, against a bar of 0.1, met only if the whole
 * interval reaches it. Stickiness is not asked, since it counts activity. It advises: how many have reason to return depends on what a
 * community is for, and whoever came with one question may leave content.
 * @see concept:67
 */
export const membersReturn = defineCriterion({
  id: "members-return",
  since: "0.1.0",
  level: 2,
  required: false,
  asks: {
    en: "Is at least one newcomer in ten active again about a month later?",
    de: "Ist mindestens jedes zehnte neue Mitglied nach rund einem Monat wieder aktiv?",
    da: "Er mindst hvert tiende nye medlem aktivt igen omkring en måned senere?",
  },
  why: {
    en: "A community can fall apart fast: where nobody comes back, everyone who leaves has to be replaced by somebody new.",
    de: "Eine Community kann schnell zerfallen: Wo niemand wiederkommt, müssen alle, die gehen, durch neue Mitglieder ersetzt werden.",
    da: "Et fællesskab kan hurtigt gå i opløsning: Hvis ingen kommer igen, skal alle, der forsvinder, erstattes af nye.",
  },
  evidence: {
    /** The share of newcomers active again about a month after their first day. */
    returned: fromMetric(retentionCohort, "bounded"),
  },
  judge: ({ returned }) => atLeast(0.1, returned),
  remedy: {
    effort: "months",
    text: {
      en: "Ask newcomers who stayed away what they were looking for and whether they found it, and put right first what several name.",
      de: "Fragen Sie neue Mitglieder, die weggeblieben sind, was sie gesucht und ob sie es gefunden haben, und beheben Sie zuerst, was mehrere nennen.",
      da: "Spørg nye medlemmer, der er blevet væk, hvad de ledte efter, og om de fandt det, og ret først op på det, som flere nævner.",
    },
  },
  sources: ["concept:67", "concept:102"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "18 of 60 newcomers are back", totals: { returned: { returned: 18, newcomers: 60 } }, expect: "met" },
  { title: "3 of 20: too few to tell", totals: { returned: { returned: 3, newcomers: 20 } }, expect: "undecided" },
  { title: "4 of 200", totals: { returned: { returned: 4, newcomers: 200 } }, expect: "unmet" },
  { title: "nobody was new: not measured", totals: { returned: { returned: 0, newcomers: 0 } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof membersReturn>[]
