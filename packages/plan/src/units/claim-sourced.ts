import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * What others found is told with who says so, and a figure with its year.
 *
 * @see concept:76
 */
export const claimSourced = definePlanRule({
  id: "claim/sourced",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Without its source, what others found looks as if you had measured it.",
    de: "Ohne Quelle sieht wie selbst gemessen aus, was andere herausgefunden haben.",
    da: "Uden kilde ligner det, andre har fundet ud af, jeres egen måling.",
  },
  sources: ["concept:76", "concept:29", "seed:002", "seed:000"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "The claim “{says}” lacks: {fields}. Add who says so and where (source), and for a figure its year, or drop the claim.",
      de: "Die Angabe „{says}“ ist unvollständig; offen ist: {fields}. Ergänzen Sie, wer das wo sagt (source), und bei einer Zahl das Jahr (year), oder streichen Sie die Angabe.",
      da: "Oplysningen »{says}« mangler: {fields}. Tilføj, hvem der siger det, og hvor (source), og ved tal også årstallet (year), eller drop oplysningen.",
    },
  },
  visit: {
    claim({ says, value, source, year }, { report }) {
      const fields = [...(isBlank(source) ? ["source"] : []), ...(value !== undefined && year === undefined ? ["year"] : [])]
      if (fields.length > 0) report("missing", { says, fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "somebody said so, some day",
    spec: {
      claims: [
        { id: "a", says: "Customers like to talk on a company's own platform" },
        { id: "b", says: "Two of three people read reviews", value: 66, unit: "percent", source: "A market study" },
        { id: "c", says: "One of three writes them", value: 33, unit: "percent", year: 2019, source: " " },
      ],
    },
    expect: [{ message: "missing", at: "/spec/claims/0" }, { message: "missing", at: "/spec/claims/1" }, { message: "missing", at: "/spec/claims/2" }],
  },
  {
    title: "a figure with source and year, and a claim without a figure",
    spec: { claims: [{ id: "b", says: "Two of three people read reviews", value: 66, unit: "percent", source: "A market study", year: 2019 }, { id: "a", says: "Customers like to talk", source: "A course" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof claimSourced>[]
