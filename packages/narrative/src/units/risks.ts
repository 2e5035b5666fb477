import type { Risk } from "@folkmoot/plan"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { roleNamed } from "../roles.ts"
import { triggersSeen, type TriggerSeen } from "../triggers.ts"

const degrees = { low: 1, medium: 2, high: 3 } as const

/** What is there already comes before what may come; then by likelihood and impact together, unknown ones among the middling. */
const graveness = ({ present, likelihood = "medium", impact = "medium" }: Risk): number => (present === true ? 10 : 0) + degrees[likelihood] * degrees[impact]

const weights = {
  low: { en: "low", de: "gering", da: "lav" },
  medium: { en: "medium", de: "mittel", da: "middel" },
  high: { en: "high", de: "hoch", da: "høj" },
  unknown: { en: "not assessed", de: "nicht eingeschätzt", da: "ikke vurderet" },
} as const

/**
 * What could go wrong, the gravest first: how likely, how bad, what the plan sets against it and who watches it; and the triggers that were pulled.
 *
 * @remarks
 * A trigger has been pulled only where the whole range of its measurement lies beyond the limit.
 * @see concept:12
 */
export const risks = composeBlock({
  id: "risks",
  since: "0.1.0",
  audiences: ["executive", "community-team"],
  section: "outlook",
  order: 20,
  sources: ["concept:12", "concept:69", "concept:99", "concept:102"],
  needs: {},
  messages: {
    opening: { en: "What could go wrong, the gravest first:", de: "Was schiefgehen könnte, das Schwerwiegendste zuerst:", da: "Hvad der kan gå galt, det alvorligste øverst:" },
    risk: { en: "{$risk}", de: "{$risk}", da: "{$risk}" },
    present: { en: "{$risk} (already a problem)", de: "{$risk} (schon jetzt ein Problem)", da: "{$risk} (allerede et problem)" },
    weighed: { en: "Likelihood: {$likelihood}; impact: {$impact}", de: "Wahrscheinlichkeit: {$likelihood}; Auswirkung: {$impact}", da: "Sandsynlighed: {$likelihood}; konsekvens: {$impact}" },
    impact: { en: "Impact: {$impact}", de: "Auswirkung: {$impact}", da: "Konsekvens: {$impact}" },
    ...weights,
    response: { en: "What the plan sets against it: {$response}", de: "Was der Plan dagegen vorsieht: {$response}", da: "Planens modtræk: {$response}" },
    "no-response": { en: "The plan sets nothing against it yet.", de: "Der Plan sieht noch nichts dagegen vor.", da: "Planen har endnu intet modtræk." },
    watched: { en: "Watched by: {$role}", de: "Zuständig: {$role}", da: "Følges af: {$role}" },
    unwatched: { en: "Nobody watches it yet.", de: "Dafür ist noch niemand zuständig.", da: "Endnu er der ingen, der følger det." },
    quiet: {
      en: "No trigger of the plan that is watched by a number has been reached.",
      de: "Kein Auslöser des Plans, der an einer Kennzahl hängt, ist eingetreten.",
      da: "Ingen af planens udløsere, der følges med et nøgletal, er indtruffet.",
    },
    pulled: { en: "These triggers of the plan have been reached:", de: "Diese Auslöser des Plans sind eingetreten:", da: "Disse udløsere i planen er indtruffet:" },
    open: {
      en: "Of these triggers it cannot be told yet whether they have been reached:",
      de: "Bei diesen Auslösern lässt sich noch nicht sagen, ob sie eingetreten sind:",
      da: "For disse udløsere kan det endnu ikke afgøres, om de er indtruffet:",
    },
    trigger: { en: "{$when}: {$value}, limit {$limit}", de: "{$when}: {$value}, Grenzwert {$limit}", da: "{$when}: {$value}, grænse {$limit}" },
    provided: { en: "What the plan provides for: {$answer}", de: "Was der Plan dann vorsieht: {$answer}", da: "Planen foreskriver så: {$answer}" },
    unprovided: { en: "The plan does not say what is to be done then.", de: "Was dann zu tun ist, sagt der Plan nicht.", da: "Planen siger ikke, hvad der så skal gøres." },
  },
  asks: ({ spec }) => (spec.flexibility?.triggers ?? []).flatMap(({ metric, below, above }) => (metric === undefined || (below ?? above) === undefined ? [] : [{ metric }])),
  compose: (teller) => {
    const { plan, bind, say, claim, list } = teller
    const { risks: all = [], flexibility = {} } = plan?.spec ?? {}
    const own = (name: keyof typeof weights) => bind.words(weights[name])
    const items = all.toSorted((a, b) => graveness(b) - graveness(a)).map(({ title, present, likelihood, impact, response, owner }) => {
      const role = roleNamed(plan, owner)
      return {
        parts: say(present === true ? "present" : "risk", { risk: bind.quote(title, "plan") }),
        items: [
          present === true ? say("impact", { impact: own(impact ?? "unknown") }) : say("weighed", { likelihood: own(likelihood ?? "unknown"), impact: own(impact ?? "unknown") }),
          response === undefined ? say("no-response") : say("response", { response: bind.quote(response, "plan") }),
          role === undefined ? say("unwatched") : say("watched", { role: bind.quote(role, "plan") }),
        ],
      }
    })
    const seen = triggersSeen(flexibility.triggers ?? [], teller)
    const told = (state: TriggerSeen["state"]) =>
      seen.filter((one) => one.state === state).map(({ trigger, measure, limit }) => {
        const answer = flexibility.contingency?.find(({ id }) => id === trigger.leadsTo)?.title
        return {
          parts: say("trigger", { when: bind.quote(trigger.when, "plan"), value: bind.measure(measure), limit: bind.target(`trigger/${measure.metric}/${limit.value}`, limit, measure.estimate) }),
          items: [answer === undefined ? say("unprovided") : say("provided", { answer: bind.quote(answer, "plan") })],
        }
      })
    const [pulled, open] = [told("pulled"), told("open")]
    return [
      ...(items.length === 0 ? [] : [claim("opening", {}), list(items)]),
      ...(pulled.length === 0 ? [] : [claim("pulled", {}), list(pulled)]),
      ...(open.length === 0 ? [] : [claim("open", {}), list(open)]),
      ...(seen.length > 0 && pulled.length + open.length === 0 ? [claim("quiet", {})] : []),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "what is there already, then the gravest; a trigger that was reached",
    given: {},
    asked: { "member-churn": { value: 0.22, low: 0.18, high: 0.27, n: 410 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        risks: [
          { id: "few", title: "Few join", likelihood: "low", impact: "high", response: "Invite customers by hand" },
          { id: "closing", title: "Management sees no benefit", kind: "closure", likelihood: "high", impact: "high", owner: "host", response: "Report on value every quarter" },
          { id: "tired", title: "Helpers are tired", present: true, impact: "medium" },
        ],
        roles: [{ id: "host", title: "Community manager" }],
        flexibility: { triggers: [{ when: "Members leave", metric: "member-churn", above: 0.15, leadsTo: "calls" }, { when: "Doubt among helpers" }], contingency: [{ id: "calls", title: "Call whoever left" }] },
      },
    },
    expect: {
      en: [
        "What could go wrong, the gravest first:",
        "- Helpers are tired (already a problem)", "  - Impact: medium", "  - The plan sets nothing against it yet.", "  - Nobody watches it yet.",
        "- Management sees no benefit", "  - Likelihood: high; impact: high", "  - What the plan sets against it: Report on value every quarter", "  - Watched by: Community manager",
        "- Few join", "  - Likelihood: low; impact: high", "  - What the plan sets against it: Invite customers by hand", "  - Nobody watches it yet.",
        "These triggers of the plan have been reached:",
        "- Members leave: 22% (18–27%), limit 15%", "  - What the plan provides for: Call whoever left",
      ],
      de: [
        "Was schiefgehen könnte, das Schwerwiegendste zuerst:",
        "- Helpers are tired (schon jetzt ein Problem)", "  - Auswirkung: mittel", "  - Der Plan sieht noch nichts dagegen vor.", "  - Dafür ist noch niemand zuständig.",
        "- Management sees no benefit", "  - Wahrscheinlichkeit: hoch; Auswirkung: hoch", "  - Was der Plan dagegen vorsieht: Report on value every quarter", "  - Zuständig: Community manager",
        "- Few join", "  - Wahrscheinlichkeit: gering; Auswirkung: hoch", "  - Was der Plan dagegen vorsieht: Invite customers by hand", "  - Dafür ist noch niemand zuständig.",
        "Diese Auslöser des Plans sind eingetreten:",
        "- Members leave: 22 % (18–27 %), Grenzwert 15 %", "  - Was der Plan dann vorsieht: Call whoever left",
      ],
      da: [
        "Hvad der kan gå galt, det alvorligste øverst:",
        "- Helpers are tired (allerede et problem)", "  - Konsekvens: middel", "  - Planen har endnu intet modtræk.", "  - Endnu er der ingen, der følger det.",
        "- Management sees no benefit", "  - Sandsynlighed: høj; konsekvens: høj", "  - Planens modtræk: Report on value every quarter", "  - Følges af: Community manager",
        "- Few join", "  - Sandsynlighed: lav; konsekvens: høj", "  - Planens modtræk: Invite customers by hand", "  - Endnu er der ingen, der følger det.",
        "Disse udløsere i planen er indtruffet:",
        "- Members leave: 22 % (18–27 %), grænse 15 %", "  - Planen foreskriver så: Call whoever left",
      ],
    },
  },
  {
    title: "a limit within the range: it cannot be told; a risk nobody weighed",
    given: {},
    asked: { "member-churn": { value: 0.16, low: 0.12, high: 0.21, n: 310 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { risks: [{ id: "few", title: "Few join" }], flexibility: { triggers: [{ when: "Members leave", metric: "member-churn", above: 0.15 }] } },
    },
    expect: {
      en: [
        "…", "- Few join", "  - Likelihood: not assessed; impact: not assessed", "  - The plan sets nothing against it yet.", "  - Nobody watches it yet.",
        "Of these triggers it cannot be told yet whether they have been reached:", "- Members leave: 16% (12–21%), limit 15%", "  - The plan does not say what is to be done then.",
      ],
      de: [
        "…", "- Few join", "  - Wahrscheinlichkeit: nicht eingeschätzt; Auswirkung: nicht eingeschätzt", "  - Der Plan sieht noch nichts dagegen vor.", "  - Dafür ist noch niemand zuständig.",
        "Bei diesen Auslösern lässt sich noch nicht sagen, ob sie eingetreten sind:", "- Members leave: 16 % (12–21 %), Grenzwert 15 %", "  - Was dann zu tun ist, sagt der Plan nicht.",
      ],
      da: [
        "…", "- Few join", "  - Sandsynlighed: ikke vurderet; konsekvens: ikke vurderet", "  - Planen har endnu intet modtræk.", "  - Endnu er der ingen, der følger det.",
        "For disse udløsere kan det endnu ikke afgøres, om de er indtruffet:", "- Members leave: 16 % (12–21 %), grænse 15 %", "  - Planen siger ikke, hvad der så skal gøres.",
      ],
    },
  },
  {
    title: "a limit that is clearly not reached",
    given: {},
    asked: { "member-churn": { value: 0.08, low: 0.06, high: 0.11, n: 310 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { flexibility: { triggers: [{ when: "Members leave", metric: "member-churn", above: 0.15 }] } },
    },
    expect: {
      en: ["No trigger of the plan that is watched by a number has been reached."],
      de: ["Kein Auslöser des Plans, der an einer Kennzahl hängt, ist eingetreten."],
      da: ["Ingen af planens udløsere, der følges med et nøgletal, er indtruffet."],
    },
  },
  {
    title: "a trigger below its limit that leads to nothing",
    given: {},
    asked: { "resolution-rate": { value: 0.3, low: 0.25, high: 0.36, n: 310 } },
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { flexibility: { triggers: [{ when: "Questions stay open", metric: "resolution-rate", below: 0.4 }] } } },
    expect: {
      en: ["These triggers of the plan have been reached:", "- Questions stay open: 30% (25–36%), limit 40%", "  - The plan does not say what is to be done then."],
      de: ["Diese Auslöser des Plans sind eingetreten:", "- Questions stay open: 30 % (25–36 %), Grenzwert 40 %", "  - Was dann zu tun ist, sagt der Plan nicht."],
      da: ["Disse udløsere i planen er indtruffet:", "- Questions stay open: 30 % (25–36 %), grænse 40 %", "  - Planen siger ikke, hvad der så skal gøres."],
    },
  },
  { title: "neither risks nor triggers: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
