import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { present } from "../parts.ts"

/**
 * The plan says whom the community is for and what they get out of it.
 *
 * @remarks
 * Unit: met when purpose, audience and member benefit all say something; groups that the plan lists are an audience, too.
 * @see concept:59
 */
export const memberBenefitStated = defineCriterion({
  id: "member-benefit-stated",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Does the plan say whom the community is for and what its members get out of it?",
    de: "Sagt der Plan, für wen die Community da ist und was die Mitglieder davon haben?",
    da: "Fremgår det af planen, hvem fællesskabet er for, og hvad medlemmerne får ud af det?",
  },
  why: {
    en: "Value has to flow both ways: people who gain nothing do not come back.",
    de: "Der Nutzen muss in beide Richtungen fließen: Wer nichts davon hat, kommt nicht wieder.",
    da: "Værdien skal gå begge veje: Den, der intet får ud af det, kommer ikke igen.",
  },
  evidence: {
    /** What the plan says of the community as a whole, and the groups it is for. */
    community: fromPlan(({ community, audiences = [] }) => ({ purpose: community?.purpose, audience: [community?.audience, ...audiences.map(({ title }) => title)], memberBenefit: community?.memberBenefit })),
  },
  judge: ({ community: { purpose, audience, memberBenefit } }) =>
    present(
      [{ en: "purpose", de: "Zweck", da: "formål" }, purpose],
      [{ en: "audience", de: "Zielgruppe", da: "målgruppe" }, audience],
      [{ en: "benefit for members", de: "Nutzen für die Mitglieder", da: "udbytte for medlemmerne" }, memberBenefit],
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "Ask a handful of members why they come, and write purpose, audience and benefit into the plan in their words.",
      de: "Fragen Sie einige Mitglieder, warum sie kommen, und halten Sie Zweck, Zielgruppe und Nutzen mit deren Worten im Plan fest.",
      da: "Spørg nogle få medlemmer, hvorfor de kommer, og skriv formål, målgruppe og udbytte ind i planen med deres egne ord.",
    },
  },
  sources: ["concept:43", "concept:59", "concept:64"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "purpose, audience and benefit are stated",
    plan: { community: { purpose: "Help each other brew", audience: "People with an espresso machine", memberBenefit: "An answer within a day" } },
    expect: "met",
  },
  {
    title: "the audience is told by its groups",
    plan: { community: { purpose: "Help each other brew", memberBenefit: "An answer within a day" }, audiences: [{ id: "home", title: "People with an espresso machine" }] },
    expect: "met",
  },
  {
    title: "a group that has yet to be found",
    plan: { community: { purpose: "Help each other brew", memberBenefit: "An answer within a day" }, audiences: [{ id: "home", title: "TBD" }] },
    expect: "unmet",
  },
  { title: "only the purpose is stated", plan: { community: { purpose: "Help each other brew" } }, expect: "unmet" },
  { title: "a plan that says nothing", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof memberBenefitStated>[]
