import type { RuleExampleOf } from "../example.ts"
import { givesTime } from "../role-time.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says how much stands behind the community, and has it.
 *
 * @remarks
 * The scale: a few people carry it (`informal`), somebody supports it (`supported`), it has means of its own (`resourced`).
 * @see concept:61
 */
export const communityOperatingModel = definePlanRule({
  id: "community/operating-model",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "A handful of volunteers needs another plan than a paid team.",
    de: "Eine Handvoll Freiwilliger braucht einen anderen Plan als ein bezahltes Team.",
    da: "En håndfuld frivillige har brug for en anden plan end et lønnet team.",
  },
  sources: ["concept:61", "seed:002"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not say how much stands behind the community. Add operatingModel to spec.community: informal, supported or resourced.",
      de: "Der Plan sagt nicht, welche Mittel hinter der Community stehen. Ergänzen Sie operatingModel unter spec.community: informal, supported oder resourced.",
      da: "Planen siger ikke, hvor mange ressourcer fællesskabet har bag sig. Tilføj operatingModel under spec.community: informal, supported eller resourced.",
    },
    bare: {
      en: "The operating model is resourced, but nobody gives working time to a role and no cost is above zero. Add them to spec.roles or spec.costs, or choose another model.",
      de: "operatingModel ist resourced, aber für keine besetzte Rolle ist Arbeitszeit vorgesehen, und kein Kostenposten liegt über null. Ergänzen Sie das unter spec.roles oder spec.costs oder wählen Sie ein anderes Modell.",
      da: "Der står resourced under operatingModel, men der er ikke sat arbejdstid af til nogen besat rolle, og ingen omkostning er over nul. Tilføj det under spec.roles eller spec.costs, eller vælg en anden model.",
    },
  },
  visit: {
    plan({ spec: { community, roles = [], costs = [] } }, { report }) {
      const model = community?.operatingModel
      if (model === undefined) return report("missing", {}, { at: ["spec", "community"], on: "key" })
      const hasMeans = roles.some(givesTime) || costs.some(({ amount }) => Number(amount) > 0)
      if (model === "resourced" && !hasMeans) report("bare", {}, ["spec", "community", "operatingModel"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "it is left open", spec: { community: { purpose: "Repair together" } }, expect: [{ message: "missing", at: "/spec/community" }] },
  {
    title: "means on paper",
    spec: { community: { operatingModel: "resourced" }, roles: [{ id: "manager", title: "Manager" }, { id: "sponsor", title: "Sponsor", share: 0 }], costs: [{ kind: "tools", amount: "0.00", currency: "EUR" }] },
    expect: [{ message: "bare", at: "/spec/community/operatingModel" }],
  },
  { title: "half a week for the manager", spec: { community: { operatingModel: "resourced" }, roles: [{ id: "sponsor", title: "Sponsor" }, { id: "manager", title: "Manager", share: 0.5 }] }, expect: [] },
  { title: "ten hours a week", spec: { community: { operatingModel: "resourced" }, roles: [{ id: "manager", title: "Manager", effort: { amount: 10, unit: "hours", per: "week" } }] }, expect: [] },
  {
    title: "half a week for somebody yet to be found",
    spec: { community: { operatingModel: "resourced" }, roles: [{ id: "manager", title: "Manager", share: 0.5, people: 0 }] },
    expect: [{ message: "bare", at: "/spec/community/operatingModel" }],
  },
  { title: "a paid tool", spec: { community: { operatingModel: "resourced" }, costs: [{ kind: "hiring", amount: 0, currency: "EUR" }, { kind: "tools", amount: "0.90", currency: "EUR" }] }, expect: [] },
  { title: "a few people carry it", spec: { community: { operatingModel: "informal" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof communityOperatingModel>[]
