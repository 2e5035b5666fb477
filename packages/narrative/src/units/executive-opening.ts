import type { Goal, Objective } from "@folkmoot/plan"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/** Goals by priority; those without one keep their order behind the others. */
const ranked = (goals: readonly Goal[]): readonly Goal[] =>
  goals.toSorted((a, b) => (a.priority ?? Number.POSITIVE_INFINITY) - (b.priority ?? Number.POSITIVE_INFINITY) || 0)

/**
 * What the community is for: its purpose, its goals in the order of their weight, and the objectives on the way there.
 *
 * @remarks
 * Goals and objectives stand together, because management must understand both; without a plan the block says what is missing.
 * @see concept:5
 */
export const executiveOpening = composeBlock({
  id: "executive-opening",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "community-team"],
  section: "summary",
  order: 10,
  sources: ["concept:3", "concept:5", "concept:11", "concept:26", "concept:59", "concept:81"],
  needs: {},
  messages: {
    purpose: {
      en: "The purpose of the community, in the words of its plan: “{$purpose}”.",
      de: "Den Zweck der Community beschreibt ihr Plan so: „{$purpose}“.",
      da: "Formålet med fællesskabet er ifølge planen: »{$purpose}«.",
    },
    benefit: {
      en: "What members gain from it: “{$benefit}”.",
      de: "Was die Mitglieder davon haben: „{$benefit}“.",
      da: "Det får medlemmerne ud af det: »{$benefit}«.",
    },
    goals: {
      en: "The community serves these goals, the most important first; below each stand the objectives on the way there.",
      de: "Die Community dient diesen Zielen, das wichtigste zuerst; darunter stehen jeweils die Zielvorgaben auf dem Weg dorthin.",
      da: "Fællesskabet arbejder for disse mål, det vigtigste først; under hvert mål står delmålene på vejen derhen.",
    },
    "no-plan": {
      en: "No plan was given, so this report cannot hold the results against goals; a plan that names goals and objectives would change that.",
      de: "Es liegt kein Plan vor; dieser Bericht kann die Ergebnisse deshalb nicht an Zielen messen. Ein Plan mit Zielen und Zielvorgaben würde das ändern.",
      da: "Der foreligger ingen plan, så rapporten kan ikke holde resultaterne op mod mål. Det vil en plan med mål og delmål ændre på.",
    },
    "no-goals": {
      en: "The plan names no goals yet, so this report cannot say what the results are worth to the organisation.",
      de: "Der Plan nennt noch keine Ziele; dieser Bericht kann deshalb nicht sagen, was die Ergebnisse für die Organisation wert sind.",
      da: "Planen nævner endnu ingen mål, så rapporten kan ikke sige, hvad resultaterne er værd for organisationen.",
    },
    goal: { en: "{$goal}", de: "{$goal}", da: "{$goal}" },
    "customer-acquisition": { en: "{$goal} (meant to win customers)", de: "{$goal} (soll Kunden gewinnen)", da: "{$goal} (skal skaffe kunder)" },
    "marketing-cost": { en: "{$goal} (meant to lower marketing costs)", de: "{$goal} (soll Marketingkosten senken)", da: "{$goal} (skal sænke omkostningerne til marketing)" },
    "service-cost": {
      en: "{$goal} (meant to lower the cost of customer service)",
      de: "{$goal} (soll die Kosten des Kundenservice senken)",
      da: "{$goal} (skal sænke omkostningerne til kundeservice)",
    },
    "lifetime-value": {
      en: "{$goal} (meant to raise the value of customer relationships over time)",
      de: "{$goal} (soll den Wert der Kundenbeziehungen auf Dauer erhöhen)",
      da: "{$goal} (skal øge værdien af kunderelationerne over tid)",
    },
    "work-performance": {
      en: "{$goal} (meant to make work easier and better)",
      de: "{$goal} (soll die Arbeit erleichtern und verbessern)",
      da: "{$goal} (skal gøre arbejdet lettere og bedre)",
    },
    "social-return": { en: "{$goal} (meant to benefit society)", de: "{$goal} (soll der Gesellschaft nützen)", da: "{$goal} (skal gavne samfundet)" },
    objective: { en: "{$objective}", de: "{$objective}", da: "{$objective}" },
    due: { en: "{$objective}, by {$due}", de: "{$objective}, bis {$due}", da: "{$objective}, senest {$due}" },
  },
  compose: ({ plan, bind, say, claim, list }) => {
    if (plan === undefined) return [claim("no-plan", {})]
    const { community, goals = [], objectives = [] } = plan.spec
    const purpose = community?.purpose === undefined ? [] : [claim("purpose", { purpose: bind.quote(community.purpose, "plan") })]
    const benefit = community?.memberBenefit === undefined ? [] : [claim("benefit", { benefit: bind.quote(community.memberBenefit, "plan") })]
    if (goals.length === 0) return [...purpose, ...benefit, claim("no-goals", {})]
    const objectiveSaid = ({ title, due }: Objective) => {
      const objective = bind.quote(title, "plan")
      return due === undefined ? say("objective", { objective }) : say("due", { objective, due: bind.planDay(due) })
    }
    const items = ranked(goals).map((goal) => ({
      parts: say(goal.value ?? "goal", { goal: bind.quote(goal.title, "plan") }),
      items: objectives.filter((objective) => objective.goal === goal.id).map(objectiveSaid),
    }))
    return [...purpose, ...benefit, claim("goals", {}), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "without a plan it says so",
    given: {},
    expect: {
      en: ["No plan was given, so this report cannot hold the results against goals; a plan that names goals and objectives would change that."],
      de: ["Es liegt kein Plan vor; dieser Bericht kann die Ergebnisse deshalb nicht an Zielen messen. Ein Plan mit Zielen und Zielvorgaben würde das ändern."],
      da: ["Der foreligger ingen plan, så rapporten kan ikke holde resultaterne op mod mål. Det vil en plan med mål og delmål ændre på."],
    },
  },
  {
    title: "goals by priority, each with its objectives",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        goals: [
          { id: "advocates", title: "More advocates", priority: 2 },
          { id: "relief", title: "Relieve the service desk", priority: 1, value: "service-cost" },
        ],
        objectives: [{ id: "answers", title: "Members solve most questions", goal: "relief", due: "2026-06-30" }],
      },
    },
    expect: {
      en: [
        "The community serves these goals, the most important first; below each stand the objectives on the way there.",
        "- Relieve the service desk (meant to lower the cost of customer service)",
        "  - Members solve most questions, by 30 June 2026",
        "- More advocates",
      ],
      de: [
        "Die Community dient diesen Zielen, das wichtigste zuerst; darunter stehen jeweils die Zielvorgaben auf dem Weg dorthin.",
        "- Relieve the service desk (soll die Kosten des Kundenservice senken)",
        "  - Members solve most questions, bis 30. Juni 2026",
        "- More advocates",
      ],
      da: [
        "Fællesskabet arbejder for disse mål, det vigtigste først; under hvert mål står delmålene på vejen derhen.",
        "- Relieve the service desk (skal sænke omkostningerne til kundeservice)",
        "  - Members solve most questions, senest 30. juni 2026",
        "- More advocates",
      ],
    },
  },
] satisfies readonly BlockExample[]
