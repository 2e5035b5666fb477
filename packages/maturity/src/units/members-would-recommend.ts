import { netPromoterScore } from "@folkmoot/metrics/net-promoter-score"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least as many members would recommend as would advise against.
 *
 * @remarks
 * Unit: net promoter score against a bar of 0 points, met only if the whole interval reaches it. What was asked about, be it the community or
 * what the organisation makes, is for the survey to say. It speaks of the likelihood to recommend, not of satisfaction.
 * @see concept:123
 */
export const membersWouldRecommend = defineCriterion({
  id: "members-would-recommend",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Are there at least as many members who would recommend as members who would advise against?",
    de: "Gibt es unter den Mitgliedern mindestens ebenso viele empfehlende wie kritische Stimmen?",
    da: "Er der mindst lige så mange fortalere som kritikere blandt medlemmerne?",
  },
  why: {
    en: "Word of mouth wins people over, and it drives them away.",
    de: "Mundpropaganda wirbt – und sie schreckt ab.",
    da: "Mund til mund-omtale trækker folk til – og skræmmer dem væk.",
  },
  evidence: {
    /** On the scale from zero to ten. */
    recommend: fromMetric(netPromoterScore, "zero-to-ten"),
  },
  judge: ({ recommend }) => atLeast(0, recommend),
  remedy: {
    effort: "months",
    text: {
      en: "Ask those who would advise against for their reasons, put right what several name, and ask again after six months.",
      de: "Fragen Sie die kritischen Stimmen nach ihren Gründen, beheben Sie, was mehrere nennen, und fragen Sie nach sechs Monaten erneut.",
      da: "Spørg kritikerne om årsagen, ret op på det, som flere nævner, og spørg igen efter et halvt år.",
    },
  },
  sources: ["concept:73", "concept:123"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "seventy would, ten would not", totals: { recommend: { promoters: 70, passives: 20, detractors: 10 } }, expect: "met" },
  { title: "five against four: too few to tell", totals: { recommend: { promoters: 5, passives: 1, detractors: 4 } }, expect: "undecided" },
  { title: "ten would, seventy would not", totals: { recommend: { promoters: 10, passives: 20, detractors: 70 } }, expect: "unmet" },
  { title: "nobody answered: not measured", totals: { recommend: { promoters: 0, passives: 0, detractors: 0 } }, expect: "not-measured" },
  { title: "nobody asked", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof membersWouldRecommend>[]
