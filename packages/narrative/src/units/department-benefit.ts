import type { Stakeholder } from "@folkmoot/plan"
import { sayChangedShort } from "../change-short.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import type { Bound } from "../ledger.ts"
import { sayStanding, standingOfObjective } from "../objective-standing.ts"
import type { Phrase } from "../report.ts"
import { questionsSolved } from "./questions-solved.ts"

/** Each metric a stakeholder asks for, once: with what troubles them, or else by itself. */
const wishesOf = ({ painPoints = [], metrics = [] }: Stakeholder) => {
  const told = new Set<string>(painPoints.flatMap((pain) => pain.metrics ?? []))
  return {
    pains: painPoints.map(({ title, metrics: of = [] }) => ({ title, metrics: [...new Set(of)] })),
    own: [...new Set(metrics)].filter((id) => !told.has(id)),
  }
}

/**
 * What the community did for each department it reports to: their pain points and metrics, one after the other, measured or said not to be.
 *
 * @remarks
 * The target stands beside a number where an objective in force has one; what became of it is said only where it was measured before.
 * @see concept:10
 */
export const departmentBenefit = composeBlock({
  id: "department-benefit",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team"],
  section: "benefit",
  order: 10,
  sources: ["concept:10", "concept:19", "concept:110"],
  needs: {},
  messages: {
    nobody: {
      en: "The plan does not name you as a stakeholder, so this report cannot say what the community did for you. Have your pain points, and the metrics that show them, written into the plan.",
      de: "Der Plan nennt Sie nicht als Anspruchsgruppe; was die Community für Sie geleistet hat, lässt sich deshalb nicht sagen. Lassen Sie Ihre Probleme und die Kennzahlen, an denen sie sich zeigen, in den Plan aufnehmen.",
      da: "Planen nævner ingen af rapportens modtagere som interessent, så rapporten kan ikke sige, hvad fællesskabet har gjort for jer. Det kræver en interessent i planen med problemer og de nøgletal, der viser dem.",
    },
    opening: {
      en: "{$role}: what is expected of the community, and what was measured.",
      de: "{$role}: was von der Community erwartet wird und was gemessen wurde.",
      da: "{$role}: forventningerne til fællesskabet og det, der er målt.",
    },
    nothing: {
      en: "{$role}: the plan does not say yet what the problems are, nor which metrics would show that they get smaller.",
      de: "{$role}: Der Plan sagt noch nicht, welche Probleme es gibt und an welchen Kennzahlen sich zeigt, ob sie kleiner werden.",
      da: "{$role}: Planen siger endnu ikke, hvilke problemer der er, og hvilke nøgletal der viser, om de bliver mindre.",
    },
    pain: { en: "{$pain}", de: "{$pain}", da: "{$pain}" },
    "pain-unshown": {
      en: "No metric in the plan shows whether this gets better.",
      de: "Ob das besser wird, zeigt im Plan noch keine Kennzahl.",
      da: "Intet nøgletal i planen viser, om det bliver bedre.",
    },
    value: { en: "{$metric}: {$value}", de: "{$metric}: {$value}", da: "{$metric}: {$value}" },
    target: { en: "{$metric}: {$value}, target {$target}, {$standing}", de: "{$metric}: {$value}, Zielwert {$target}, {$standing}", da: "{$metric}: {$value}, målværdi {$target}, {$standing}" },
    since: { en: "In the earlier period: {$before}; since then: ", de: "Im Vergleichszeitraum: {$before}; seither: ", da: "I sammenligningsperioden: {$before}; siden da: " },
    absent: { en: "{$metric}: not measured", de: "{$metric}: nicht gemessen", da: "{$metric}: ikke målt" },
    "at-least": {
      en: "{$metric}: at least {$value}, target {$target}, {$standing}",
      de: "{$metric}: mindestens {$value}, Zielwert {$target}, {$standing}",
      da: "{$metric}: mindst {$value}, målværdi {$target}, {$standing}",
    },
    "at-most": {
      en: "{$metric}: at most {$value}, target {$target}, {$standing}",
      de: "{$metric}: höchstens {$value}, Zielwert {$target}, {$standing}",
      da: "{$metric}: højst {$value}, målværdi {$target}, {$standing}",
    },
    activity: {
      en: "{$metric}: not reported, because it shows how busy people are, not what it is worth",
      de: "{$metric}: nicht berichtet, da die Zahl nur zeigt, wie viel los ist, nicht, was es wert ist",
      da: "{$metric}: ikke medtaget, fordi tallet viser, hvor travlt der er, ikke hvad det er værd",
    },
  },
  asks: ({ spec }, { stakeholders }) =>
    stakeholders.flatMap((one) => {
      const { pains, own } = wishesOf(one)
      return [...pains.flatMap(({ metrics }) => metrics), ...own].map((metric) => {
        const variant = spec.objectives?.find((objective) => objective.metric === metric)?.variant
        return { metric, ...(variant === undefined ? {} : { variant }) }
      })
    }),
  compose: (teller) => {
    const { plan, context, inForce, stakeholders, language, metric, numberOf, bind, say, claim, list, changeOf } = teller
    if (plan === undefined) return []
    if (stakeholders.length === 0) return context.audience === "community-team" ? [] : [claim("nobody", {})]
    const nameOf = (id: string): Bound => {
      const known = metric(id)
      const own = plan.spec.definitions?.find((definition) => definition.id === id)
      return known === undefined ? bind.quote(own?.title ?? id, "plan") : bind.words(known.title)
    }
    /** The number, then what became of it. */
    const said = (id: string): readonly Phrase[] => {
      const objective = inForce.find((one) => one.metric === id)
      const number = numberOf(id, objective?.variant ?? plan.spec.objectives?.find((one) => one.metric === id)?.variant)
      const stood = objective === undefined ? undefined : standingOfObjective(objective, teller)
      if (number === undefined && stood?.bounded !== undefined && stood.target !== undefined) {
        const { bounded: { measure, bound }, target, of, standing } = stood
        const [word] = sayStanding(language, standing)
        return [say(bound.side, { metric: nameOf(id), value: bind.bound(measure, bound), target: bind.target(stood.objective.id, target, of), standing: { full: word } })]
      }
      if (number === undefined) return [say(metric(id)?.tier === "activity" ? "activity" : "absent", { metric: nameOf(id) })]
      const [standing] = stood === undefined ? [] : sayStanding(language, stood.standing)
      const { metric: name, value, measure } = number
      const line =
        stood?.target === undefined || standing === undefined
          ? say("value", { metric: name, value })
          : say("target", { metric: name, value, target: bind.target(stood.objective.id, stood.target, stood.of), standing: { full: standing } })
      const changed = changeOf(measure)
      // The whole sentence stands with the number's own block.
      return [line, ...(changed === undefined ? [] : [[...say("since", { before: bind.measure(changed.before) }), ...sayChangedShort(language, bind, changed, measure)]])]
    }
    return stakeholders.flatMap((stakeholder) => {
      const role = bind.quote(stakeholder.role, "plan")
      const { pains, own } = wishesOf(stakeholder)
      if (pains.length + own.length === 0) return [claim("nothing", { role })]
      return [
        claim("opening", { role }),
        list([
          ...pains.map(({ title, metrics }) => ({
            parts: say("pain", { pain: bind.quote(title, "plan") }),
            items: metrics.length === 0 ? [say("pain-unshown")] : metrics.flatMap(said),
          })),
          ...own.map((id) => {
            const [parts = [], ...items] = said(id)
            return { parts, items }
          }),
        ]),
      ]
    })
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "pain points and metrics of a department, each with what was measured, the target and what became of it",
    given: {},
    audience: "support",
    asked: {
      "resolution-rate": { value: 0.7, low: 0.655, high: 0.742, n: 400 },
      "self-service-ratio": { why: "not-recorded" },
      "first-response-time": { why: "not-reached", bound: { side: "at-least", value: 172_800_000 } },
      "time-to-resolution": { value: 93_600_000, low: 79_200_000, high: 111_600_000, n: 280 },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        stakeholders: [
          {
            id: "service", role: "Head of customer service", department: "Customer support",
            painPoints: [{ title: "The same questions over and over", metrics: ["resolution-rate", "self-service-ratio"] }, { title: "Nights without cover" }],
            metrics: ["time-to-resolution", "resolution-rate", "first-response-time"],
          },
        ],
        objectives: [{ id: "solved", title: "Members solve most questions", metric: "resolution-rate", target: 0.6 }, { id: "prompt", title: "Prompt answers", metric: "first-response-time", target: "1 d", due: "2026-06-30" }],
      },
    },
    expect: {
      en: [
        "Head of customer service: what is expected of the community, and what was measured.",
        "- The same questions over and over",
        "  - Resolution rate: 70% (66–74%), target 60%, reached",
        "  - Self-service ratio: not measured",
        "- Nights without cover",
        "  - No metric in the plan shows whether this gets better.",
        "- Time to resolution: 26 hours (22–31)",
        "- First response time: at least 2 days, target 24 hours, not yet reached",
      ],
      de: [
        "Head of customer service: was von der Community erwartet wird und was gemessen wurde.",
        "- The same questions over and over",
        "  - Lösungsquote: 70 % (66–74 %), Zielwert 60 %, erreicht",
        "  - Self-Service im Verhältnis zum Support: nicht gemessen",
        "- Nights without cover",
        "  - Ob das besser wird, zeigt im Plan noch keine Kennzahl.",
        "- Lösungszeit: 26 Stunden (22–31)",
        "- Erstreaktionszeit: mindestens 2 Tage, Zielwert 24 Stunden, noch nicht erreicht",
      ],
      da: [
        "Head of customer service: forventningerne til fællesskabet og det, der er målt.",
        "- The same questions over and over",
        "  - Løsningsrate: 70 % (66–74 %), målværdi 60 %, nået",
        "  - Selvhjælp i forhold til support: ikke målt",
        "- Nights without cover",
        "  - Intet nøgletal i planen viser, om det bliver bedre.",
        "- Løsningstid: 26 timer (22–31)",
        "- Første svartid: mindst 2 dage, målværdi 24 timer, endnu ikke nået",
      ],
    },
  },
  {
    title: "what became of a number since the year before; busyness is no benefit",
    given: { solved: { value: 0.7, low: 0.655, high: 0.742, n: 400 } },
    earlier: { solved: { value: 0.5, low: 0.45, high: 0.55, n: 380 } },
    beside: [questionsSolved],
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { stakeholders: [{ id: "head", role: "Managing director", seniority: "executive", metrics: ["resolution-rate", "social-mentions"] }] },
    },
    expect: {
      en: [
        "Managing director: what is expected of the community, and what was measured.",
        "- Resolution rate: 70% (66–74%)",
        "  - In the earlier period: 50% (45–55%); since then: risen by 20 percentage points (13–27)",
        "- Social mentions: not reported, because it shows how busy people are, not what it is worth",
      ],
      de: [
        "Managing director: was von der Community erwartet wird und was gemessen wurde.",
        "- Lösungsquote: 70 % (66–74 %)",
        "  - Im Vergleichszeitraum: 50 % (45–55 %); seither: um 20 Prozentpunkte (13–27) gestiegen",
        "- Erwähnungen in sozialen Medien: nicht berichtet, da die Zahl nur zeigt, wie viel los ist, nicht, was es wert ist",
      ],
      da: [
        "Managing director: forventningerne til fællesskabet og det, der er målt.",
        "- Løsningsrate: 70 % (66–74 %)",
        "  - I sammenligningsperioden: 50 % (45–55 %); siden da: steget med 20 procentpoint (13–27)",
        "- Omtaler på sociale medier: ikke medtaget, fordi tallet viser, hvor travlt der er, ikke hvad det er værd",
      ],
    },
  },
  {
    title: "a stakeholder whose needs nobody wrote down yet",
    given: {},
    audience: "marketing",
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { stakeholders: [{ id: "brand", role: "Marketing lead" }] } },
    expect: {
      en: ["Marketing lead: the plan does not say yet what the problems are, nor which metrics would show that they get smaller."],
      de: ["Marketing lead: Der Plan sagt noch nicht, welche Probleme es gibt und an welchen Kennzahlen sich zeigt, ob sie kleiner werden."],
      da: ["Marketing lead: Planen siger endnu ikke, hvilke problemer der er, og hvilke nøgletal der viser, om de bliver mindre."],
    },
  },
  {
    title: "nobody of the audience in the plan: it says what is missing",
    given: {},
    audience: "product",
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: {} },
    expect: {
      en: ["The plan does not name you as a stakeholder, so this report cannot say what the community did for you. Have your pain points, and the metrics that show them, written into the plan."],
      de: ["Der Plan nennt Sie nicht als Anspruchsgruppe; was die Community für Sie geleistet hat, lässt sich deshalb nicht sagen. Lassen Sie Ihre Probleme und die Kennzahlen, an denen sie sich zeigen, in den Plan aufnehmen."],
      da: ["Planen nævner ingen af rapportens modtagere som interessent, så rapporten kan ikke sige, hvad fællesskabet har gjort for jer. Det kræver en interessent i planen med problemer og de nøgletal, der viser dem."],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
