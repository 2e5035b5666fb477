import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, countAtLeast, present } from "../parts.ts"

/**
 * The plan says how the community is run, and has what that takes.
 *
 * @remarks
 * Unit: met when the operating model is stated and there is what it needs: a role where a few people carry the community (`informal`), a
 * role with working time, as a share or in hours or days, where somebody supports it (`supported`), and money as well where it has means of its
 * own (`resourced`). A role that nobody has does not count. Whether that is enough the plan cannot show.
 * @see concept:61
 */
export const operatingModelResourced = defineCriterion({
  id: "operating-model-resourced",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Is it settled how the community is run, and are the roles, time and money for that in the plan?",
    de: "Ist geklärt, wie die Community betrieben wird, und sind Rollen, Zeit und Geld dafür eingeplant?",
    da: "Er det afklaret, hvordan fællesskabet bliver drevet, og er der afsat roller, tid og penge til det?",
  },
  why: {
    en: "A circle of volunteers can thrive as well as a staffed platform; what fails is promising the one with the means of the other.",
    de: "Ein Kreis von Freiwilligen kann ebenso gelingen wie eine Plattform mit festem Team; scheitern wird, wer das eine mit den Mitteln des anderen verspricht.",
    da: "En kreds af frivillige kan lykkes lige så godt som en platform med et fast team; det går galt, når man lover det ene med det andets midler.",
  },
  evidence: {
    /** How the community is run, with the roles and costs planned for it. */
    means: fromPlan(({ community, roles = [], costs = [] }) => ({ model: community?.operatingModel, roles: roles.filter(({ people = 1 }) => people > 0), costs })),
  },
  judge: ({ means: { model, roles, costs } }) => {
    const stated = present([{ en: "how the community is run", de: "wie die Community betrieben wird", da: "hvordan fællesskabet bliver drevet" }, model])
    const people = countAtLeast(1, roles, { en: "Roles", de: "Rollen", da: "Roller" })
    if (model === "informal") return allOf(stated, people)
    const time = countAtLeast(
      1,
      roles.filter(({ share = 0, effort }) => share > 0 || (effort?.amount ?? 0) > 0),
      { en: "Roles with working time set aside", de: "Rollen mit eingeplanter Arbeitszeit", da: "Roller med afsat arbejdstid" },
    )
    if (model === "supported") return allOf(stated, time)
    const money = countAtLeast(
      1,
      costs.filter(({ amount }) => Number(amount) > 0),
      { en: "Cost items with money set aside", de: "Kostenposten mit eingeplantem Betrag", da: "Omkostningsposter med et afsat beløb" },
    )
    return allOf(stated, time, money)
  },
  remedy: {
    effort: "weeks",
    text: {
      en: "Decide whether a few people carry the community, somebody supports it or it has means of its own, and put the hours and the money this takes into the plan, or promise less.",
      de: "Entscheiden Sie, ob einige wenige die Community tragen, ob jemand sie unterstützt oder ob sie eigene Mittel hat, und planen Sie die nötigen Stunden und das nötige Geld ein – oder versprechen Sie weniger.",
      da: "Beslut, om nogle få bærer fællesskabet, om nogen støtter det, eller om det har sine egne midler, og sæt de nødvendige timer og penge af i planen – eller lov mindre.",
    },
  },
  sources: ["concept:41", "concept:61", "concept:94"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "means of its own: working time and money",
    plan: {
      community: { operatingModel: "resourced" },
      roles: [{ id: "lead", title: "Community lead", share: 0.5 }],
      costs: [{ kind: "staff", amount: 3200, currency: "EUR", per: "month" }],
    },
    expect: "met",
  },
  { title: "supported by somebody who has time for it", plan: { community: { operatingModel: "supported" }, roles: [{ id: "lead", title: "Community lead", share: 0.2 }] }, expect: "met" },
  {
    title: "supported, with its time told in hours",
    plan: { community: { operatingModel: "supported" }, roles: [{ id: "lead", title: "Community lead", effort: { amount: 10, unit: "hours", per: "week" } }] },
    expect: "met",
  },
  {
    title: "supported, by somebody yet to be found",
    plan: { community: { operatingModel: "supported" }, roles: [{ id: "lead", title: "Community lead", share: 0.2, people: 0 }] },
    expect: "unmet",
  },
  { title: "volunteers who carry it themselves", plan: { community: { operatingModel: "informal" }, roles: [{ id: "mods", title: "Moderators" }] }, expect: "met" },
  { title: "supported, and nobody has time for it", plan: { community: { operatingModel: "supported" }, roles: [{ id: "lead", title: "Community lead" }] }, expect: "unmet" },
  {
    title: "means of its own, and no money",
    plan: { community: { operatingModel: "resourced" }, roles: [{ id: "lead", title: "Community lead", share: 0.5 }], costs: [{ kind: "tools", amount: 0, currency: "EUR" }] },
    expect: "unmet",
  },
  {
    title: "means of its own, and nobody has time",
    plan: { community: { operatingModel: "resourced" }, roles: [{ id: "lead", title: "Community lead" }], costs: [{ kind: "tools", amount: 300, currency: "EUR" }] },
    expect: "unmet",
  },
  { title: "carried by a few people, and nobody says by whom", plan: { community: { operatingModel: "informal" } }, expect: "unmet" },
  {
    title: "time and money, but nobody says what for",
    plan: { roles: [{ id: "lead", title: "Community lead", share: 0.5 }], costs: [{ kind: "staff", amount: 3200, currency: "EUR", per: "month" }] },
    expect: "unmet",
  },
  { title: "a plan that says nothing", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof operatingModelResourced>[]
