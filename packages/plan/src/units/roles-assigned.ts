import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says who manages and who moderates the community.
 *
 * @remarks
 * `kinds` are the kinds of role that must be there.
 * @see concept:41
 */
export const rolesAssigned = definePlanRule({
  id: "roles/assigned",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A community that is nobody's job is looked after when there is time, which means not at all.",
    de: "Eine Community, für die niemand zuständig ist, wird betreut, wenn Zeit ist, also gar nicht.",
    da: "Et fællesskab, der ikke er nogens opgave, bliver passet, når der er tid, altså slet ikke.",
  },
  sources: ["concept:41", "concept:35", "seed:001"],
  options: { kinds: ["community-manager", "moderator"] as readonly string[] },
  messages: {
    missing: {
      en: "The plan has no role of the kind: {kinds}. Add it to spec.roles; one person may hold several roles.",
      de: "Im Plan gibt es keine Rolle der Art: {kinds}. Ergänzen Sie sie unter spec.roles; eine Person kann mehrere Rollen haben.",
      da: "Planen mangler roller af typen: {kinds}. Tilføj dem under spec.roles; én person kan have flere roller.",
    },
  },
  visit: {
    plan({ spec: { roles = [] } }, { options: { kinds }, report }) {
      const missing = kinds.filter((kind) => !roles.some((role) => role.kind === kind))
      if (missing.length > 0) report("missing", { kinds: missing }, { at: ["spec", "roles"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nobody moderates", spec: { roles: [{ id: "manager", title: "Community manager", kind: "community-manager" }] }, expect: [{ message: "missing", at: "/spec/roles", says: "of the kind: moderator." }] },
  {
    title: "both roles are there",
    spec: { roles: [{ id: "manager", title: "Community manager", kind: "community-manager", share: 0.5 }, { id: "moderators", title: "Evening moderators", kind: "moderator" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof rolesAssigned>[]
