import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A leaderboard ranks members by what is worth something, not by how busy they are.
 *
 * @remarks
 * One article suggests a board of the most active members, another warns of ever rewarding activity. We side with the second: what is
 * ranked is done more often, so rank what the plan wants more of.
 * @see concept:72
 */
export const leaderboardRanksActivity = definePlanRule({
  id: "leaderboard/ranks-activity",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A board of the busiest invites posts for the sake of posting.",
    de: "Eine Rangliste der Aktivsten verleitet zu Beiträgen um der Beiträge willen.",
    da: "En rangliste over de mest aktive indbyder til indlæg for indlæggenes skyld.",
  },
  sources: ["concept:72", "concept:13", "concept:14", "seed:002 (suggests ranking by activity)", "seed:000 (warns of it)"],
  options: {},
  messages: {
    activity: {
      en: "“{title}” ranks members by {metric}, which counts activity. Rank by a metric of a valuable behaviour instead, such as valuable-behaviour-rate.",
      de: "„{title}“ ordnet Mitglieder nach {metric}, also nach Aktivität. Ordnen Sie sie stattdessen nach einer Kennzahl für wertvolles Verhalten, etwa valuable-behaviour-rate.",
      da: "»{title}« rangerer medlemmer efter {metric}, altså efter aktivitet. Rangér i stedet efter et nøgletal for værdifuld adfærd, for eksempel valuable-behaviour-rate.",
    },
  },
  visit: {
    plan({ spec: { recognition = [] } }, { metrics, report }) {
      const busy = new Set(metrics.flatMap(({ id, tier }) => (tier === "activity" ? [id] : [])))
      for (const [index, { id, title = id, ranksBy }] of recognition.entries()) {
        if (ranksBy !== undefined && busy.has(ranksBy)) report("activity", { title, metric: ranksBy }, ["spec", "recognition", index, "ranksBy"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the most active of the month",
    spec: { recognition: [{ id: "board", kind: "extrinsic", title: "Top of the month", ranksBy: "active-members" }] },
    expect: [{ message: "activity", at: "/spec/recognition/0/ranksBy" }],
  },
  {
    title: "a metric of the plan's own that counts posts",
    spec: {
      definitions: [{ id: "posts", title: "Posts", unit: "count", tier: "activity" }],
      recognition: [{ id: "board", kind: "extrinsic", ranksBy: "posts" }],
    },
    expect: [{ message: "activity", at: "/spec/recognition/0/ranksBy" }],
  },
  { title: "by valuable behaviour, or not at all", spec: { recognition: [{ id: "board", kind: "extrinsic", ranksBy: "valuable-behaviour-rate" }, { id: "thanks", kind: "intrinsic" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof leaderboardRanksActivity>[]
