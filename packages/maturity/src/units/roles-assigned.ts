import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, countAtLeast } from "../parts.ts"

/**
 * Somebody manages the community, and somebody keeps it in order.
 *
 * @remarks
 * Unit: met when the plan has a community manager and, beside that role, a moderator or administrator, and neither is said to be nobody's.
 * @see concept:41
 */
export const rolesAssigned = defineCriterion({
  id: "roles-assigned",
  since: "0.1.0",
  level: 1,
  revision: 2,
  asks: {
    en: "Is it settled who manages the community and who moderates or administers it?",
    de: "Ist geklärt, wer die Community leitet und wer sie moderiert oder administriert?",
    da: "Er det afklaret, hvem der leder fællesskabet, og hvem der modererer eller administrerer det?",
  },
  why: {
    en: "Work that belongs to everybody is done by nobody, and members notice within days.",
    de: "Wofür alle zuständig sind, das erledigt niemand – und das merken die Mitglieder binnen weniger Tage.",
    da: "Det, alle har ansvar for, bliver ikke gjort af nogen, og det mærker medlemmerne på få dage.",
  },
  evidence: {
    /** Every role of the plan that somebody has; none where it names none. */
    roles: fromPlan((spec) => (spec.roles ?? []).filter(({ people = 1 }) => people > 0)),
  },
  judge: ({ roles }) =>
    allOf(
      countAtLeast(
        1,
        roles.filter(({ kind }) => kind === "community-manager"),
        { en: "Roles for managing the community", de: "Rollen für das Community-Management", da: "Roller til ledelse af fællesskabet" },
      ),
      countAtLeast(
        1,
        roles.filter(({ kind }) => kind === "moderator" || kind === "administrator"),
        { en: "Roles for moderation or administration", de: "Rollen für Moderation oder Administration", da: "Roller til moderering eller administration" },
      ),
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Name a community manager and at least one moderator or administrator, with the share of their time they have for it.",
      de: "Benennen Sie eine Person für das Community-Management und mindestens eine für Moderation oder Administration, jeweils mit dem Anteil ihrer Arbeitszeit.",
      da: "Udpeg en community manager og mindst én moderator eller administrator, og angiv, hvor stor en del af arbejdstiden de har til det.",
    },
  },
  sources: ["concept:41"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a manager and a moderator",
    plan: { roles: [{ id: "lead", title: "Community lead", kind: "community-manager" }, { id: "mods", title: "Moderators", kind: "moderator" }] },
    expect: "met",
  },
  {
    title: "a manager and an administrator",
    plan: { roles: [{ id: "lead", title: "Community lead", kind: "community-manager" }, { id: "admin", title: "Administrator", kind: "administrator" }] },
    expect: "met",
  },
  { title: "moderators, and nobody who manages", plan: { roles: [{ id: "mods", title: "Moderators", kind: "moderator" }] }, expect: "unmet" },
  {
    title: "a manager, and moderators yet to be found",
    plan: { roles: [{ id: "lead", title: "Community lead", kind: "community-manager" }, { id: "mods", title: "Moderators", kind: "moderator", people: 0 }] },
    expect: "unmet",
  },
  { title: "a manager alone", plan: { roles: [{ id: "lead", title: "Community lead", kind: "community-manager" }] }, expect: "unmet" },
  { title: "a plan without roles", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof rolesAssigned>[]
