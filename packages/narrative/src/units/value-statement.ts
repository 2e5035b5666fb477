import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { ranked } from "../priority.ts"

/**
 * What the community is for, in the words of its plan: the same opening in each report, whatever was measured.
 *
 * @remarks
 * It is read from purpose, benefit and goals alone, so it changes only when the plan does. Members are told what is in it for them.
 * @see concept:11
 */
export const valueStatement = composeBlock({
  id: "value-statement",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "summary",
  order: 5,
  sources: ["concept:5", "concept:11", "concept:26", "concept:59"],
  needs: {},
  messages: {
    purpose: {
      en: "The purpose of the community, in the words of its plan: “{$purpose}”.",
      de: "Den Zweck der Community beschreibt ihr Plan so: „{$purpose}“.",
      da: "Formålet med fællesskabet er ifølge planen: »{$purpose}«.",
    },
    benefit: {
      en: "What members gain from it: “{$benefit}”.",
      de: "Was die Mitglieder davon haben: „{$benefit}“.",
      da: "Det får medlemmerne ud af det: »{$benefit}«.",
    },
    values: {
      en: "What the organisation is to gain from it, the most important goal first:",
      de: "Was die Organisation davon haben soll, das wichtigste Ziel zuerst:",
      da: "Organisationen skal have følgende ud af det, det vigtigste mål øverst:",
    },
    "customer-acquisition": { en: "new customers", de: "neue Kunden", da: "nye kunder" },
    "marketing-cost": { en: "lower marketing costs", de: "niedrigere Marketingkosten", da: "lavere omkostninger til marketing" },
    "service-cost": { en: "lower costs of customer service", de: "niedrigere Kosten im Kundenservice", da: "lavere omkostninger til kundeservice" },
    "lifetime-value": {
      en: "customer relationships that are worth more over time",
      de: "Kundenbeziehungen, die auf Dauer mehr wert sind",
      da: "kunderelationer, der er mere værd over tid",
    },
    "work-performance": { en: "work that is easier and better done", de: "Arbeit, die leichter und besser gelingt", da: "arbejde, der bliver lettere og bedre" },
    "social-return": { en: "a benefit to society", de: "Nutzen für die Gesellschaft", da: "gavn for samfundet" },
  },
  compose: ({ plan, context, bind, say, claim, list }) => {
    const { community, goals = [] } = plan?.spec ?? {}
    const values = [...new Set(ranked(goals).flatMap(({ value }) => (value === undefined ? [] : [value])))]
    return [
      ...(community?.purpose === undefined ? [] : [claim("purpose", { purpose: bind.quote(community.purpose, "plan") })]),
      ...(community?.memberBenefit === undefined ? [] : [claim("benefit", { benefit: bind.quote(community.memberBenefit, "plan") })]),
      ...(values.length === 0 || context.audience === "members" ? [] : [claim("values", {}), list(values.map((value) => ({ parts: say(value) })))]),
    ]
  },
})

const plan = {
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "harbour" },
  spec: {
    community: { purpose: "People who sail with our charts help each other to get home.", memberBenefit: "An answer from somebody who has been there" },
    goals: [
      { id: "advocates", title: "More advocates", priority: 2, value: "customer-acquisition" },
      { id: "relief", title: "Relieve the service desk", priority: 1, value: "service-cost" },
    ],
  },
} as const

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "purpose, benefit and the values of the goals, by priority",
    given: {},
    plan,
    expect: {
      en: [
        "The purpose of the community, in the words of its plan: “People who sail with our charts help each other to get home”.",
        "What members gain from it: “An answer from somebody who has been there”.",
        "What the organisation is to gain from it, the most important goal first:",
        "- lower costs of customer service",
        "- new customers",
      ],
      de: [
        "Den Zweck der Community beschreibt ihr Plan so: „People who sail with our charts help each other to get home“.",
        "Was die Mitglieder davon haben: „An answer from somebody who has been there“.",
        "Was die Organisation davon haben soll, das wichtigste Ziel zuerst:",
        "- niedrigere Kosten im Kundenservice",
        "- neue Kunden",
      ],
      da: [
        "Formålet med fællesskabet er ifølge planen: »People who sail with our charts help each other to get home«.",
        "Det får medlemmerne ud af det: »An answer from somebody who has been there«.",
        "Organisationen skal have følgende ud af det, det vigtigste mål øverst:",
        "- lavere omkostninger til kundeservice",
        "- nye kunder",
      ],
    },
  },
  {
    title: "members are told what they have of it",
    given: {},
    plan,
    audience: "members",
    expect: {
      en: [
        "The purpose of the community, in the words of its plan: “People who sail with our charts help each other to get home”.",
        "What members gain from it: “An answer from somebody who has been there”.",
      ],
      de: [
        "Den Zweck der Community beschreibt ihr Plan so: „People who sail with our charts help each other to get home“.",
        "Was die Mitglieder davon haben: „An answer from somebody who has been there“.",
      ],
      da: [
        "Formålet med fællesskabet er ifølge planen: »People who sail with our charts help each other to get home«.",
        "Det får medlemmerne ud af det: »An answer from somebody who has been there«.",
      ],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
