import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan says where members meet, and a community that has opened has somewhere open.
 *
 * @see concept:40
 */
export const communityMeetingPlace = definePlanRule({
  id: "community/meeting-place",
  since: "0.1.0",
  severity: "warning",
  presets: ["starter", "recommended", "strict"],
  why: {
    en: "People who cannot meet are an audience, not a community.",
    de: "Menschen, die sich nirgends begegnen können, sind ein Publikum, keine Community.",
    da: "Mennesker, der ikke kan mødes, er et publikum og ikke et fællesskab.",
  },
  sources: ["concept:40", "concept:50", "concept:35", "seed:001"],
  options: {},
  messages: {
    none: {
      en: "The plan does not say where members meet. Add the forum, chat, events or social network to spec.platforms.",
      de: "Der Plan sagt nicht, wo sich die Mitglieder begegnen. Ergänzen Sie unter spec.platforms das Forum, den Chat, die Veranstaltungen oder das soziale Netzwerk.",
      da: "Planen siger ikke, hvor medlemmerne mødes. Tilføj forummet, chatten, arrangementerne eller det sociale netværk under spec.platforms.",
    },
    closed: {
      en: "The community opened on {launched}, but none of its platforms is open. Correct the field state if one of them is, or plan its opening.",
      de: "Die Community ist am {launched} gestartet, aber keine ihrer Plattformen ist offen. Korrigieren Sie das Feld state, falls es doch eine ist, oder planen Sie die Öffnung.",
      da: "Fællesskabet åbnede den {launched}, men ingen af dets platforme er åbne. Ret feltet state, hvis en af dem er det, eller planlæg åbningen.",
    },
  },
  visit: {
    plan({ spec: { community, platforms = [] } }, { report }) {
      const at = { at: ["spec", "platforms"], on: "key" } as const
      if (platforms.length === 0) return report("none", {}, at)
      const launched = community?.launchedOn
      if (launched !== undefined && platforms.every(({ state = "open" }) => state !== "open")) report("closed", { launched }, at)
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "nowhere", spec: { community: { launchedOn: "2025-01-01" } }, expect: [{ message: "none", at: "/spec" }] },
  {
    title: "open since last year, and all doors closed",
    spec: { community: { launchedOn: "2025-01-01" }, platforms: [{ id: "forum", kind: "forum", state: "planned" }, { id: "list", kind: "mailing-list", state: "closing" }] },
    expect: [{ message: "closed", at: "/spec/platforms" }],
  },
  { title: "one is closed, the other is in use", spec: { community: { launchedOn: "2025-01-01" }, platforms: [{ id: "list", kind: "mailing-list", state: "closed" }, { id: "forum", kind: "forum" }] }, expect: [] },
  { title: "not open yet", spec: { platforms: [{ id: "forum", kind: "forum", state: "planned" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof communityMeetingPlace>[]
