import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * What was measured or handed over and is not shown, and for which of three reasons.
 *
 * @remarks
 * It counts activity, nobody's objective asks for it, or its author did not agree to be quoted. The values and words themselves never
 * reach a report.
 * @see concept:16
 */
export const withheld = composeBlock({
  id: "withheld",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "limits",
  order: 20,
  sources: ["concept:13", "concept:15", "concept:16", "concept:22", "concept:125"],
  needs: {},
  last: true,
  messages: {
    policy: {
      en: "Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth.",
      de: "Reine Aktivitätszahlen, etwa die der Beiträge, Besuche oder Mitglieder, werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist.",
      da: "Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd.",
    },
    activity: {
      en: "Measured for this report and withheld for that reason:",
      de: "Für diesen Bericht gemessen und aus diesem Grund zurückgehalten:",
      da: "Målt til denne rapport og holdt tilbage af den grund:",
    },
    "not-tied": {
      en: "Measured as well, but left out, because nothing in force in the plan and nothing its readers care for asks for them.",
      de: "Ebenfalls gemessen, aber weggelassen, weil weder eine geltende Zielvorgabe noch ein Anliegen der Leserschaft danach fragt.",
      da: "Også målt, men udeladt, fordi hverken planens gældende delmål eller det, læserne lægger vægt på, spørger efter dem.",
    },
    "no-consent": {
      en: "Words of members who have not agreed to be quoted are left out; these are the roles in which they spoke:",
      de: "Äußerungen von Mitgliedern, die einem Zitat nicht zugestimmt haben, fehlen; hier steht nur, in welcher Rolle sie sich äußerten:",
      da: "Udtalelser fra medlemmer, der ikke har sagt ja til at blive citeret, er udeladt; her står kun, i hvilken rolle de udtalte sig:",
    },
    item: { en: "{$item}", de: "{$item}", da: "{$item}" },
  },
  compose: ({ withheld: kept, bind, say, claim, list }) => [
    claim("policy", {}),
    ...(["activity", "not-tied", "no-consent"] as const).flatMap((reason) => {
      const items = kept.filter(({ because }) => because === reason)
      if (items.length === 0) return []
      // What a metric is called is ours; a role is as whoever handed the words over wrote it.
      const called = items.map(({ metric, title, lang }) => (metric === undefined ? bind.quote(title, "member") : { full: { kind: "text" as const, text: title, ...(lang === undefined ? {} : { lang }) } }))
      return [claim(reason, {}), list(called.map((item) => ({ parts: say("item", { item }) })))]
    }),
  ],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the policy is always said",
    given: {},
    expect: {
      en: [
        "Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth.",
      ],
      de: [
        "Reine Aktivitätszahlen, etwa die der Beiträge, Besuche oder Mitglieder, werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist.",
      ],
      da: [
        "Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd.",
      ],
    },
  },
  {
    title: "a measured outcome is not withheld",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    beside: [questionsSolved],
    expect: {
      en: [
        "Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth.",
      ],
      de: [
        "Reine Aktivitätszahlen, etwa die der Beiträge, Besuche oder Mitglieder, werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist.",
      ],
      da: [
        "Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd.",
      ],
    },
  },
  {
    title: "all three reasons, each with what it keeps back",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    beside: [questionsSolved],
    asked: { "active-members": { value: 812, low: 812, high: 812, n: 812 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { objectives: [{ id: "invite", title: "Members invite others", metric: "referral-rate", target: 0.1 }] },
    },
    quotes: [{ text: "I would rather not be quoted on this.", by: "a moderator", consent: "refused" }],
    expect: {
      en: [
        "Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth.",
        "Measured for this report and withheld for that reason:",
        "- Active members",
        "Measured as well, but left out, because nothing in force in the plan and nothing its readers care for asks for them.",
        "- Resolution rate",
        "Words of members who have not agreed to be quoted are left out; these are the roles in which they spoke:",
        "- a moderator",
      ],
      de: [
        "Reine Aktivitätszahlen, etwa die der Beiträge, Besuche oder Mitglieder, werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist.",
        "Für diesen Bericht gemessen und aus diesem Grund zurückgehalten:",
        "- Aktive Mitglieder",
        "Ebenfalls gemessen, aber weggelassen, weil weder eine geltende Zielvorgabe noch ein Anliegen der Leserschaft danach fragt.",
        "- Lösungsquote",
        "Äußerungen von Mitgliedern, die einem Zitat nicht zugestimmt haben, fehlen; hier steht nur, in welcher Rolle sie sich äußerten:",
        "- a moderator",
      ],
      da: [
        "Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd.",
        "Målt til denne rapport og holdt tilbage af den grund:",
        "- Aktive medlemmer",
        "Også målt, men udeladt, fordi hverken planens gældende delmål eller det, læserne lægger vægt på, spørger efter dem.",
        "- Løsningsrate",
        "Udtalelser fra medlemmer, der ikke har sagt ja til at blive citeret, er udeladt; her står kun, i hvilken rolle de udtalte sig:",
        "- a moderator",
      ],
    },
  },
] satisfies readonly BlockExample[]
