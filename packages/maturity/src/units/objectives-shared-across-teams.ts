import type { Ref } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast, isBlank } from "../parts.ts"

/**
 * Several teams answer for an objective together.
 *
 * @remarks
 * Unit: met when at least one objective has owner and co-owners of two teams or more: the departments of stakeholders, and the
 * community's own roles as one team. Where there is but one team there is nobody to share with: it advises and keeps no level.
 * @see concept:112
 */
export const objectivesSharedAcrossTeams = defineCriterion({
  id: "objectives-shared-across-teams",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Do several teams answer together for at least one objective?",
    de: "Verantworten mehrere Teams mindestens eine Zielvorgabe gemeinsam?",
    da: "Deler flere teams ansvaret for mindst ét delmål?",
  },
  why: {
    en: "An objective of one department ends at its door; what members live through does not.",
    de: "Die Zielvorgabe einer einzelnen Abteilung endet an deren Tür; was Mitglieder erleben, tut das nicht.",
    da: "Et delmål, der kun tilhører én afdeling, slutter ved afdelingens dør; det gør medlemmernes oplevelser ikke.",
  },
  evidence: {
    /** Objectives, and the people who own them, with their teams. */
    shared: fromPlan(({ objectives, stakeholders, roles }) => ({ objectives, stakeholders, roles })),
  },
  judge: ({ shared: { objectives = [], stakeholders = [], roles = [] } }) => {
    const teamOf = new Map<Ref, string>([
      ...stakeholders.flatMap(({ id, department = "" }) => (isBlank(department) ? [] : [[id, department.trim()] as const])),
      ...roles.map(({ id }) => [id, "the community's own"] as const),
    ])
    const teamsOf = (people: readonly (Ref | undefined)[]): number => new Set(people.flatMap((one) => (one === undefined ? [] : (teamOf.get(one) ?? [])))).size
    return countAtLeast(
      1,
      objectives.filter(({ owner, coOwners = [] }) => teamsOf([owner, ...coOwners]) >= 2),
      { en: "Objectives that several teams answer for", de: "Von mehreren Teams verantwortete Zielvorgaben", da: "Delmål, som flere teams deler ansvaret for" },
    )
  },
  remedy: {
    effort: "days",
    text: {
      en: "Choose an objective that another department depends on too, such as how fast questions are answered, and agree on a co-owner there and on a metric that both read.",
      de: "Wählen Sie eine Zielvorgabe, von der auch eine andere Abteilung abhängt – etwa wie schnell Fragen beantwortet werden –, und vereinbaren Sie dort eine Mitverantwortung und eine Kennzahl, auf die beide achten.",
      da: "Vælg et delmål, som en anden afdeling også er afhængig af – for eksempel hvor hurtigt spørgsmål bliver besvaret – og aftal en medansvarlig dér og et nøgletal, som begge følger.",
    },
  },
  sources: ["concept:112"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the community manager and the head of service answer for it",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", owner: "manager", coOwners: ["service-lead"] }],
      roles: [{ id: "manager", title: "Community manager", kind: "community-manager" }],
      stakeholders: [{ id: "service-lead", role: "Head of service", department: "Service" }],
    },
    expect: "met",
  },
  {
    title: "two departments, one of which joined later",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", owner: "service-lead", coOwners: ["desk", "shop-lead"] }, { id: "more-praise", title: "More praise" }],
      stakeholders: [
        { id: "service-lead", role: "Head of service", department: "Service" },
        { id: "desk", role: "Service desk", department: "Service" },
        { id: "shop-lead", role: "Head of the shop", department: "Shop" },
      ],
    },
    expect: "met",
  },
  {
    title: "one department, written in two ways, one left blank, and one not told",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", owner: "service-lead", coOwners: ["desk", "shop-lead", "board"] }],
      stakeholders: [
        { id: "service-lead", role: "Head of service", department: "Service" },
        { id: "desk", role: "Service desk", department: " Service " },
        { id: "shop-lead", role: "Head of the shop", department: " " },
        { id: "board", role: "Chair of the board" },
      ],
    },
    expect: "unmet",
  },
  {
    title: "two people who run the community",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", owner: "manager", coOwners: ["mods"] }],
      roles: [{ id: "manager", title: "Community manager" }, { id: "mods", title: "Moderators" }],
    },
    expect: "unmet",
  },
  {
    title: "two people of one department",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", owner: "service-lead", coOwners: ["desk"] }],
      stakeholders: [
        { id: "service-lead", role: "Head of service", department: "Service" },
        { id: "desk", role: "Service desk", department: "Service" },
      ],
    },
    expect: "unmet",
  },
  {
    title: "the other one is not in the plan",
    plan: {
      objectives: [{ id: "faster-help", title: "Faster help", owner: "manager", coOwners: ["somebody"] }],
      roles: [{ id: "manager", title: "Community manager", kind: "community-manager" }],
    },
    expect: "unmet",
  },
  { title: "a plan without objectives", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
  {
    title: "a head of service helps, and nobody owns it",
    plan: { objectives: [{ id: "faster-help", title: "Faster help", coOwners: ["service-lead"] }], stakeholders: [{ id: "service-lead", role: "Head of service", department: "Service" }] },
    expect: "unmet",
  },
] satisfies readonly ExampleOf<typeof objectivesSharedAcrossTeams>[]
