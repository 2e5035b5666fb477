import { chainName, unconnected, valueChain } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, each, present } from "../parts.ts"

/**
 * The plan has all its components, and each part of it leads to a goal.
 *
 * @remarks
 * Unit: met when goals, behaviours, strategy with its scope, tactics, actions and optimisation are there, each leads to a goal by its
 * references, and each goal is worked for. Nothing need have been learned yet: a rhythm of reviews stands for optimisation, too. What was
 * given up is not asked.
 * @see concept:25
 */
export const planPartsConnected = defineCriterion({
  id: "plan-parts-connected",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Are all the components of the plan there, and do they lead to its goals without a gap?",
    de: "Sind alle Bestandteile des Plans vorhanden, und führen sie lückenlos zu seinen Zielen?",
    da: "Er alle planens bestanddele på plads, og fører de uden huller frem til målene?",
  },
  why: {
    en: "Whoever asks why something is done must be able to follow it to a goal; work that leads nowhere takes the time of work that does.",
    de: "Wer fragt, warum etwas getan wird, muss den Weg bis zum Ziel verfolgen können; Arbeit, die zu nichts führt, nimmt der übrigen die Zeit.",
    da: "Den, der spørger, hvorfor noget bliver gjort, skal kunne følge vejen helt frem til et mål; arbejde, der ikke fører nogen steder hen, tager tid fra det, der gør.",
  },
  evidence: {
    /** The components of the plan, without what was given up. */
    plan: fromPlan(({ community, goals = [], behaviours = [], objectives = [], strategy = [], tactics = [], actions = [], optimisation, timeline }) => ({
      scope: community?.scope,
      learning: [optimisation, timeline?.reviews, timeline?.meetings],
      chained: { goals, behaviours, objectives, strategy, tactics: tactics.filter(({ state }) => state !== "dropped") },
      actions: actions.filter(({ state, droppedOn }) => state !== "dropped" && droppedOn === undefined),
    })),
  },
  judge: ({ plan: { scope, learning, chained, actions } }) => {
    const chain = valueChain({ spec: chained })
    const apart = unconnected(chain)
    const { goals, behaviours, objectives, strategy, tactics } = chained
    const served = new Set([...objectives, ...goals].map(({ id }) => id))
    const parts = [
      ...chain.nodes.map(({ kind, id, title }) => ({ title, isJoined: !apart.has(chainName(kind, id)) })),
      ...actions.map(({ title, tactic, serves = [] }) => ({ title, isJoined: tactics.some(({ id }) => id === tactic) || serves.some((id) => served.has(id)) })),
    ]
    return allOf(
      present(
        [{ en: "goals", de: "Ziele", da: "mål" }, goals],
        [{ en: "desired behaviour", de: "gewünschtes Verhalten", da: "ønsket adfærd" }, behaviours],
        [{ en: "strategy", de: "Strategie", da: "strategi" }, strategy],
        [{ en: "scope of the strategy", de: "Stoßrichtung der Strategie", da: "strategiens sigte" }, scope],
        [{ en: "tactics", de: "Taktiken", da: "taktikker" }, tactics],
        [{ en: "actions", de: "Maßnahmen", da: "tiltag" }, actions],
        [{ en: "optimisation (findings or regular reviews)", de: "Optimierung (Erkenntnisse oder regelmäßige Besprechungen)", da: "optimering (indsigter eller faste gennemgange)" }, learning],
      ),
      each(
        parts,
        { en: "Parts on the way from work to a goal", de: "Teile auf dem Weg von der Arbeit zum Ziel", da: "Dele på vejen fra arbejde til mål" },
        { holds: ({ isJoined }) => isJoined, name: ({ title }) => title },
      ),
    )
  },
  remedy: {
    effort: "days",
    text: {
      en: "Draw the plan as a chain from actions over tactics, strategy, objectives and behaviour to the goals; add the missing links, and drop what leads to no goal.",
      de: "Zeichnen Sie den Plan als Kette von den Maßnahmen über Taktiken, Strategie, Zielvorgaben und Verhalten bis zu den Zielen; ergänzen Sie fehlende Glieder und streichen Sie, was zu keinem Ziel führt.",
      da: "Tegn planen som en kæde fra tiltag over taktikker, strategi, delmål og adfærd til målene; tilføj de led, der mangler, og drop det, der ikke fører til noget mål.",
    },
  },
  sources: ["concept:3", "concept:25", "concept:34"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "every part is there and leads to the goal",
    plan: {
      community: { scope: ["build", "interact"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }, { id: "thanks", title: "A word of thanks", strategy: "experts" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }, { id: "count-answers", title: "Count answers", serves: ["faster-help"] }],
      timeline: { reviews: "monthly" },
    },
    expect: "met",
  },
  {
    title: "what was given up need not lead anywhere",
    plan: {
      community: { scope: ["build"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }, { id: "prizes", title: "Prizes", state: "dropped" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }, { id: "buy-prizes", title: "Buy prizes", droppedOn: "2026-02-01" }, { id: "cups", title: "Order cups", state: "dropped" }],
      optimisation: [{ id: "slow-nights", finding: "Answers are slow at night" }],
    },
    expect: "met",
  },
  {
    title: "what was learned is discussed in a meeting",
    plan: {
      community: { scope: ["build"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }],
      timeline: { meetings: [{ id: "steering", cadence: "monthly" }] },
    },
    expect: "met",
  },
  {
    title: "an action belongs to no tactic",
    plan: {
      community: { scope: ["build"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }],
      actions: [{ id: "newsletter", title: "Send a newsletter" }],
      timeline: { reviews: "monthly" },
    },
    expect: "unmet",
  },
  {
    title: "nobody works towards one of two goals",
    plan: {
      community: { scope: ["build"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }, { id: "happier-people", title: "Happier people" }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }],
      timeline: { reviews: "monthly" },
    },
    expect: "unmet",
  },
  {
    title: "all joined, but nothing is planned to be learned",
    plan: {
      community: { scope: ["build"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }],
    },
    expect: "unmet",
  },
  {
    title: "the strategy serves no objective, so the work for it reaches no goal",
    plan: {
      community: { scope: ["build"] },
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }],
      timeline: { reviews: "monthly" },
    },
    expect: "unmet",
  },
  {
    title: "nobody says whether the strategy builds, expands or interacts",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions" }],
      strategy: [{ id: "experts", title: "Win experts", objectives: ["faster-help"] }],
      objectives: [{ id: "faster-help", title: "Faster help", behaviour: "answer" }],
      tactics: [{ id: "rota", title: "An evening rota", strategy: "experts" }],
      actions: [{ id: "ask-experts", title: "Ask the experts", tactic: "rota" }],
      timeline: { reviews: "monthly" },
    },
    expect: "unmet",
  },
  { title: "a plan that says nothing", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof planPartsConnected>[]
