import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every kind of content that the plan promises has its place in the publishing schedule.
 *
 * @see concept:48
 */
export const contentSchedule = definePlanRule({
  id: "content/schedule",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Anticipation needs a rhythm: what appears now and then is not waited for.",
    de: "Vorfreude braucht einen Rhythmus: Auf etwas, das nur ab und zu erscheint, wartet niemand.",
    da: "Forventning kræver rytme: Ingen venter på det, der kun kommer en gang imellem.",
  },
  sources: ["concept:48", "concept:46", "seed:001"],
  options: {},
  messages: {
    none: {
      en: "The plan names kinds of content but no publishing schedule. Add schedule to spec.content, with a kind and a cadence for each entry.",
      de: "Der Plan nennt Arten von Inhalten, aber keinen Veröffentlichungsplan. Ergänzen Sie schedule unter spec.content und für jeden Eintrag kind und cadence.",
      da: "Planen har indholdstyper, men ingen udgivelsesplan. Tilføj schedule under spec.content med kind og cadence for hver post.",
    },
    unscheduled: {
      en: "These kinds of content are never scheduled: {kinds}. Add them to schedule, or take them out of kinds.",
      de: "Im Veröffentlichungsplan fehlt jeder Eintrag der Art: {kinds}. Ergänzen Sie einen in schedule oder streichen Sie die Art aus kinds.",
      da: "Disse indholdstyper står ikke i udgivelsesplanen: {kinds}. Tilføj dem til schedule, eller fjern dem fra kinds.",
    },
  },
  visit: {
    content({ kinds = [], schedule = [] }, { report }) {
      if (kinds.length === 0) return
      if (schedule.length === 0) return report("none", {}, { at: ["schedule"], on: "key" })
      const scheduled = new Set(schedule.map(({ kind }) => kind))
      const missing = [...new Set(kinds)].filter((kind) => !scheduled.has(kind))
      if (missing.length > 0) report("unscheduled", { kinds: missing.toSorted() }, ["kinds"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "kinds without a schedule", spec: { content: { kinds: ["blog", "video"] } }, expect: [{ message: "none", at: "/spec/content" }] },
  { title: "a schedule with nothing in it", spec: { content: { kinds: ["blog"], schedule: [] } }, expect: [{ message: "none", at: "/spec/content/schedule" }] },
  {
    title: "a podcast that nobody has a day for",
    spec: { content: { kinds: ["blog", "podcast", "podcast"], schedule: [{ kind: "blog", cadence: "weekly" }] } },
    expect: [{ message: "unscheduled", at: "/spec/content/kinds" }],
  },
  { title: "all kinds are scheduled", spec: { content: { kinds: ["blog"], schedule: [{ kind: "blog", cadence: "weekly" }, { kind: "event", cadence: "yearly" }] } }, expect: [] },
  { title: "no kinds are promised", spec: { content: { memberShare: 0.3 } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof contentSchedule>[]
