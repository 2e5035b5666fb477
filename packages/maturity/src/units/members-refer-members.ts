import { referralRate } from "@folkmoot/metrics/referral-rate"
import { atLeast } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * At least one member in twenty has brought somebody along.
 *
 * @remarks
 * Unit: referral rate (participation) against a bar of 0.05, met only if the whole interval reaches it.
 * @see concept:115
 */
export const membersReferMembers = defineCriterion({
  id: "members-refer-members",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Has at least one member in twenty referred somebody?",
    de: "Hat mindestens jedes zwanzigste Mitglied jemanden eingeladen?",
    da: "Har mindst hvert tyvende medlem inviteret nogen?",
  },
  why: {
    en: "Saying one would recommend a community is an opinion; bringing a colleague along is a fact.",
    de: "Eine Community empfehlen zu wollen ist eine Meinung; jemanden mitzubringen ist eine Tatsache.",
    da: "At man ville anbefale et fællesskab, er en holdning; at man tager en kollega med, er en kendsgerning.",
  },
  evidence: {
    /** The share of members who brought somebody along. */
    referring: fromMetric(referralRate, "participation"),
  },
  judge: ({ referring }) => atLeast(0.05, referring),
  remedy: {
    effort: "months",
    text: {
      en: "Ask members for a referral right after they were helped, and make the invitation a single step.",
      de: "Bitten Sie Mitglieder gleich nach einer gelungenen Hilfe, jemanden einzuladen, und machen Sie das mit einem einzigen Schritt möglich.",
      da: "Bed medlemmerne om en henvisning, lige når de er blevet hjulpet, og lad det kun kræve ét trin at invitere.",
    },
  },
  sources: ["concept:73", "concept:115"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "18 of 200 members referred somebody", totals: { referring: { hits: 18, cases: 200 } }, expect: "met" },
  { title: "3 of 40: too few to tell", totals: { referring: { hits: 3, cases: 40 } }, expect: "undecided" },
  { title: "1 of 200", totals: { referring: { hits: 1, cases: 200 } }, expect: "unmet" },
  { title: "no members: not measured", totals: { referring: { hits: 0, cases: 0 } }, expect: "not-measured" },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof membersReferMembers>[]
