import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { metricNamed } from "../metric-catalogue.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A link from a behaviour to its value that is only assumed is going to be tested.
 *
 * @remarks
 * A link without a status is assumed. A test is a pilot that tries the behaviour, by its objective or its tactics; an assumption about it
 * with a day on which it is checked; or an objective of the behaviour that is judged by an outcome or a business metric, and so by the value
 * itself.
 * @see concept:6
 */
export const behaviourEvidence = definePlanRule({
  id: "behaviour/evidence",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "As long as nobody tests that a behaviour creates value, it is a belief.",
    de: "Solange niemand prüft, ob ein Verhalten Wert schafft, ist es Glaubenssache.",
    da: "Så længe ingen efterprøver, at en adfærd skaber værdi, er det kun noget, man tror.",
  },
  sources: ["concept:3", "concept:6", "concept:18", "seed:000"],
  together: ["untested"],
  options: {},
  messages: {
    untested: {
      en: "That “{title}” creates value is assumed, and nothing in the plan tests it. Plan a pilot, judge an objective by the outcome, or add to spec.assumptions one that carries {id} with checkBy.",
      de: "Dass „{title}“ Wert schafft, ist nur eine Annahme, und nichts im Plan prüft sie. Planen Sie ein Pilotprojekt, messen Sie eine Zielvorgabe am Ergebnis oder ergänzen Sie unter spec.assumptions eine Annahme mit checkBy und mit {id} in carries.",
      da: "Det er kun en antagelse, at »{title}« skaber værdi, og intet i planen efterprøver den. Planlæg et pilotprojekt, mål et delmål på resultatet, eller tilføj under spec.assumptions en antagelse med {id} i carries og en dato i checkBy.",
    },
  },
  visit: {
    plan({ spec }, { metrics, resolve, report }) {
      const tested = new Set<string | undefined>()
      for (const { metric, behaviour } of spec.objectives ?? []) {
        const tier = metricNamed(metrics, metric)?.tier
        if (tier === "outcome" || tier === "business") tested.add(behaviour)
      }
      for (const { objective, tactics = [] } of spec.pilots ?? []) {
        tested.add(resolve("objective", objective)?.behaviour)
        for (const tactic of tactics) for (const behaviour of resolve("tactic", tactic)?.behaviours ?? []) tested.add(behaviour)
      }
      for (const { carries = [], checkBy } of spec.assumptions ?? []) if (dayNumber(checkBy) !== undefined) for (const carried of carries) tested.add(carried)
      for (const [index, { id, title, evidence = "assumed" }] of (spec.behaviours ?? []).entries()) {
        if (evidence === "assumed" && !tested.has(id)) report("untested", { title, id }, ["spec", "behaviours", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a behaviour that is only measured, and one whose assumption is never checked",
    spec: {
      behaviours: [{ id: "answer", title: "Members answer each other", evidence: "assumed" }, { id: "chat", title: "Members chat" }],
      objectives: [{ id: "answers", title: "More members answer", behaviour: "answer", metric: "member-answer-share" }],
      assumptions: [{ id: "chatting", says: "Who chats stays", carries: ["chat"] }],
    },
    expect: [{ message: "untested", at: "/spec/behaviours/0" }, { message: "untested", at: "/spec/behaviours/1" }],
  },
  {
    title: "tested by an outcome, by business, by two kinds of pilot, and by a day",
    spec: {
      behaviours: [
        { id: "answer", title: "Members answer each other" },
        { id: "recommend", title: "Members recommend us" },
        { id: "welcome", title: "Members welcome newcomers" },
        { id: "suggest", title: "Members suggest improvements" },
        { id: "chat", title: "Members chat" },
      ],
      objectives: [
        { id: "solved", title: "More questions solved", behaviour: "answer", metric: "resolution-rate" },
        { id: "won", title: "More customers", behaviour: "recommend", metric: "attributed-conversions" },
        { id: "warm", title: "A warm welcome", behaviour: "welcome" },
      ],
      tactics: [{ id: "board", title: "A board for ideas", behaviours: ["suggest"] }],
      pilots: [{ id: "mentors", title: "Mentors for newcomers", objective: "warm" }, { id: "ideas", title: "A board for three months", tactics: ["board", "nothing"] }],
      assumptions: [{ id: "chatting", says: "Who chats stays", carries: ["chat"], checkBy: "2026-06-30" }],
    },
    expect: [],
  },
  {
    title: "known already",
    spec: { behaviours: [{ id: "answer", title: "Members answer each other", evidence: "correlated" }, { id: "chat", title: "Members chat", evidence: "tested" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof behaviourEvidence>[]
