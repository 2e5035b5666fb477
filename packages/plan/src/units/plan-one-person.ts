import type { RuleExampleOf } from "../example.ts"
import { referencesOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"

/**
 * More than one person has a part in the plan.
 *
 * @remarks
 * Counts everybody the plan names as owner, co-owner, former owner or party to a change or decision. A plan that names people fewer than
 * `atLeast` times is left to the rules that ask for owners, and so is a role that several people have.
 * @see concept:21
 */
export const planOnePerson = definePlanRule({
  id: "plan/one-person",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "What one person wrote alone, one person alone will carry.",
    de: "Was eine Person allein schreibt, trägt sie auch allein.",
    da: "Det, én person har skrevet alene, kommer vedkommende også til at bære alene.",
  },
  sources: ["concept:21", "concept:7", "seed:000"],
  options: { atLeast: 3 },
  messages: {
    alone: {
      en: "Wherever the plan names somebody ({count} times) it is {who}, and nobody else took part in a change. Share an objective through coOwners, or let stakeholders decide with you and name them under by.",
      de: "Wo immer der Plan jemanden nennt ({count}-mal), ist es {who}, und an keiner Änderung war sonst jemand beteiligt. Teilen Sie die Verantwortung für eine Zielvorgabe über coOwners oder lassen Sie Anspruchsgruppen mitentscheiden und nennen Sie sie unter by.",
      da: "Hver gang planen nævner nogen ({count} gange), er det {who}, og ingen andre har været med til en ændring. Del et delmål via coOwners, eller lad interessenter være med til at beslutte, og nævn dem under by.",
    },
  },
  visit: {
    plan(plan, { resolve, options: { atLeast }, report }) {
      const named = referencesOf(plan).filter(({ meaning }) => meaning.to.includes("role"))
      const [who, ...others] = new Set(named.map(({ value }) => value))
      if (who === undefined || others.length > 0 || named.length < atLeast || (resolve("role", who)?.people ?? 1) > 1) return
      report("alone", { count: named.length, who }, ["spec"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one manager does it all",
    spec: {
      roles: [{ id: "manager", title: "Community manager", people: 1 }],
      objectives: [{ id: "solved", title: "More questions solved", owner: "manager", revisions: [{ on: "2026-02-01", why: "It was too easy", by: ["manager"] }] }],
      actions: [{ id: "open", title: "Open the forum", owner: "manager" }],
    },
    expect: [{ message: "alone", at: "/spec", says: "(3 times) it is manager" }],
  },
  {
    title: "one stakeholder does it all",
    spec: { actions: [{ id: "open", title: "Open the forum", owner: "founder" }, { id: "train", title: "Train moderators", owner: "founder" }], goals: [{ id: "reach", title: "Be known", owner: "founder" }], objectives: [{ id: "known", title: "Half the trade knows us", goal: "reach" }] },
    expect: [{ message: "alone", at: "/spec" }],
  },
  {
    title: "a role that two people share",
    spec: {
      roles: [{ id: "manager", title: "Community managers", people: 2 }],
      objectives: [{ id: "solved", title: "More questions solved", owner: "manager" }],
      actions: [{ id: "open", title: "Open the forum", owner: "manager" }, { id: "train", title: "Train moderators", owner: "manager" }],
    },
    expect: [],
  },
  {
    title: "the head of support took part in a change",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved", owner: "manager" }],
      actions: [{ id: "open", title: "Open the forum", owner: "manager" }],
      flexibility: { changes: [{ on: "2026-02-01", what: "The forum opens later", by: ["support-lead"] }] },
    },
    expect: [],
  },
  {
    title: "two assignments are too few to tell",
    spec: { actions: [{ id: "open", title: "Open the forum", owner: "manager" }, { id: "train", title: "Train moderators", owner: "manager" }] },
    expect: [],
  },
  { title: "nobody is named at all", spec: { actions: [{ id: "open", title: "Open the forum" }] }, options: { atLeast: 0 }, expect: [] },
] satisfies readonly RuleExampleOf<typeof planOnePerson>[]
