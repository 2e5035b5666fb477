import type { RuleExampleOf } from "../example.ts"
import { givesTime } from "../role-time.ts"
import { definePlanRule } from "../rule.ts"

/**
 * People who give part of their working week cost something.
 *
 * @remarks
 * A plan that does not speak of staff costs at all is left to the rule that asks for every kind of cost. An informal community, which a few
 * people carry, may cost no staff.
 * @see concept:94
 */
export const costStaffUncovered = definePlanRule({
  id: "cost/staff-uncovered",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Working time that the plan does not pay for is missing somewhere else.",
    de: "Arbeitszeit, die der Plan nicht bezahlt, fehlt anderswo.",
    da: "Arbejdstid, som planen ikke betaler for, mangler et andet sted.",
  },
  sources: ["concept:94", "concept:95", "seed:003"],
  options: {},
  messages: {
    free: {
      en: "The plan's staff cost is 0, although working time is set aside for: {roles}. Add what that time costs to spec.costs, or set community.operatingModel to informal where volunteers carry it.",
      de: "Die Personalkosten im Plan sind 0, obwohl Arbeitszeit vorgesehen ist für: {roles}. Ergänzen Sie unter spec.costs, was diese Zeit kostet, oder setzen Sie community.operatingModel auf informal, wenn Ehrenamtliche sie leisten.",
      da: "Planens personaleomkostninger er 0, selv om der er sat arbejdstid af til: {roles}. Skriv under spec.costs, hvad den tid koster, eller sæt community.operatingModel til informal, hvis det er frivillige, der lægger den.",
    },
  },
  visit: {
    plan({ spec: { costs = [], roles = [], community } }, { report }) {
      const staff = costs.filter(({ kind }) => kind === "staff")
      const working = roles.filter(givesTime).map(({ title }) => title)
      const isFree = staff.length > 0 && staff.every(({ amount }) => Number(amount) === 0)
      if (isFree && working.length > 0 && community?.operatingModel !== "informal") report("free", { roles: working.toSorted() }, { at: ["spec", "costs"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "half a manager for nothing",
    spec: {
      costs: [{ kind: "staff", amount: 0, currency: "EUR" }, { kind: "tools", amount: 90, currency: "EUR" }],
      roles: [{ id: "manager", title: "Community manager", share: 0.5 }, { id: "moderators", title: "Moderators", share: 0.1, people: 3 }, { id: "sponsor", title: "Sponsor" }],
    },
    expect: [{ message: "free", at: "/spec/costs", says: "set aside for: Community manager and Moderators." }],
  },
  {
    title: "one moderator for nothing",
    spec: { costs: [{ kind: "staff", amount: "0", currency: "EUR" }], roles: [{ id: "moderator", title: "Moderator", share: 0.1 }] },
    expect: [{ message: "free", at: "/spec/costs" }],
  },
  {
    title: "three hours a week for nothing",
    spec: { costs: [{ kind: "staff", amount: 0, currency: "EUR" }], roles: [{ id: "moderator", title: "Moderator", effort: { amount: 3, unit: "hours", per: "week" } }] },
    expect: [{ message: "free", at: "/spec/costs" }],
  },
  {
    title: "paid for, be it in one of two entries",
    spec: { costs: [{ kind: "staff", amount: 0, currency: "EUR" }, { kind: "staff", amount: "0.01", currency: "EUR" }], roles: [{ id: "manager", title: "Community manager", share: 0.5 }] },
    expect: [],
  },
  {
    title: "volunteers carry it",
    spec: { community: { operatingModel: "informal" }, costs: [{ kind: "staff", amount: 0, currency: "EUR" }], roles: [{ id: "manager", title: "Community manager", share: 0.5 }] },
    expect: [],
  },
  {
    title: "nobody gives time, or nobody has the role",
    spec: { costs: [{ kind: "staff", amount: 0, currency: "EUR" }], roles: [{ id: "manager", title: "Community manager", share: 0 }, { id: "expert", title: "Expert", share: 0.5, people: 0 }, { id: "sponsor", title: "Sponsor" }] },
    expect: [],
  },
  { title: "staff costs are not spoken of", spec: { costs: [{ kind: "tools", amount: 0, currency: "EUR" }], roles: [{ id: "manager", title: "Community manager", share: 0.5 }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof costStaffUncovered>[]
