import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { chainName, reachedFrom, reaching, valueChain } from "../value-chain.ts"
import { isDropped } from "../work-state.ts"

/**
 * Every tactic reaches a business goal through a behaviour, and every behaviour a goal.
 *
 * @remarks
 * A tactic reaches a behaviour that it names itself, or through its strategy and that strategy's objectives, or it says itself what it
 * serves. Each break is told where it is, once: a tactic that names something is not told of what is missing further on, and one that was
 * given up is not told at all. Goals that no tactic reaches are told once any tactic reaches one; those that name no behaviour either are
 * left to the rule that tells that.
 * @see concept:3
 */
export const planValueChainComplete = definePlanRule({
  id: "plan/value-chain-complete",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever pays must be able to follow the way from the work through what members do to a goal.",
    de: "Wer bezahlt, muss den Weg von der Arbeit über das Verhalten der Mitglieder zum Ziel nachvollziehen können.",
    da: "Den, der betaler, skal kunne følge vejen fra arbejdet over medlemmernes adfærd til målet.",
  },
  sources: ["concept:3", "concept:6", "concept:24", "seed:000"],
  together: ["tactic", "strategy", "behaviour", "goal"],
  options: {},
  messages: {
    tactic: {
      en: "The tactic “{title}” reaches no goal through a behaviour of members. Name the behaviours it encourages in behaviours, its strategy, or what it serves in serves.",
      de: "Die Taktik „{title}“ führt über kein Verhalten der Mitglieder zu einem Ziel. Nennen Sie in behaviours das Verhalten, das sie fördert, in strategy ihre Strategie oder in serves, wem sie dient.",
      da: "Taktikken »{title}« fører ikke til noget mål via medlemmernes adfærd. Angiv den adfærd, den fremmer (behaviours), dens strategi (strategy) eller det, den bidrager til (serves).",
    },
    strategy: {
      en: "The strategy “{title}” serves no objective, so its tactics reach no goal. Name objectives in its field objectives.",
      de: "Die Strategie „{title}“ dient keiner Zielvorgabe, daher führen ihre Taktiken zu keinem Ziel. Nennen Sie Zielvorgaben im Feld objectives.",
      da: "Strategien »{title}« understøtter ikke noget delmål, så dens taktikker fører ikke til noget mål. Angiv delmål i feltet objectives.",
    },
    behaviour: {
      en: "The behaviour “{title}” serves no goal. Name it in the behaviours of a goal, or in an objective that has one.",
      de: "Das Verhalten „{title}“ dient keinem Ziel. Nennen Sie es bei einem Ziel oder in einer Zielvorgabe, die zu einem Ziel gehört.",
      da: "Adfærden »{title}« bidrager ikke til noget mål. Nævn den under et mål eller i et delmål, der hører til et mål.",
    },
    goal: {
      en: "No tactic works towards the goal “{title}”. Add one, or drop the goal.",
      de: "Auf das Ziel „{title}“ arbeitet keine Taktik hin. Ergänzen Sie eine oder streichen Sie das Ziel.",
      da: "Ingen taktik bidrager til målet »{title}«. Tilføj en, eller drop målet.",
    },
  },
  visit: {
    plan(plan, { report }) {
      const { goals = [], behaviours = [], objectives = [], strategy: strategies = [], tactics = [] } = plan.spec
      const chain = valueChain(plan)
      const toGoal = reaching(chain, "goal")
      const worked = reachedFrom(chain, "tactic")
      const stuck = new Set<string>()
      for (const [index, tactic] of tactics.entries()) {
        const { id, title, strategy, behaviours: encouraged = [], serves = [] } = tactic
        if (isDropped(tactic) || toGoal.has(chainName("tactic", id))) continue
        if (strategy !== undefined) stuck.add(strategy)
        else if (encouraged.length + serves.length === 0) report("tactic", { title }, ["spec", "tactics", index])
      }
      for (const [index, { id, title, objectives: served = [] }] of strategies.entries()) if (stuck.has(id) && served.length === 0) report("strategy", { title }, ["spec", "strategy", index])
      for (const [index, { id, title }] of behaviours.entries()) if (!toGoal.has(chainName("behaviour", id))) report("behaviour", { title }, ["spec", "behaviours", index])
      if (!tactics.some(({ id }) => toGoal.has(chainName("tactic", id)))) return
      const encouraging = new Set(objectives.flatMap(({ goal, behaviour }) => (behaviour === undefined ? [] : [goal])))
      for (const [index, { id, title, behaviours: named = [] }] of goals.entries()) {
        if (!worked.has(chainName("goal", id)) && (named.length > 0 || encouraging.has(id))) report("goal", { title }, ["spec", "goals", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "work and behaviour that lead nowhere, and a goal nobody works for",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }, { id: "better-product", title: "A better product", behaviours: ["suggest"] }, { id: "fame", title: "Be known" }, { id: "trust", title: "More trust" }, { id: "savings", title: "Lower costs" }],
      behaviours: [{ id: "answer", title: "Members answer each other" }, { id: "suggest", title: "Members suggest ideas" }, { id: "chat", title: "Members chat" }, { id: "thank", title: "Members thank each other" }],
      objectives: [{ id: "thanks", title: "More thanks", goal: "trust", behaviour: "thank" }, { id: "cheaper", title: "A cheaper platform", goal: "savings" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter" }, { id: "welcome", title: "Welcome new helpers", behaviours: ["answer"] }, { id: "gossip", title: "Tell stories", behaviours: ["chat"], serves: ["fun"] }],
    },
    expect: [
      { message: "goal", at: "/spec/goals/1" },
      { message: "goal", at: "/spec/goals/3" },
      { message: "behaviour", at: "/spec/behaviours/2" },
      { message: "tactic", at: "/spec/tactics/0" },
    ],
  },
  {
    title: "no tactic reaches anything: that is told once for the tactic, and not again for each goal",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Members answer each other" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter", behaviours: [], serves: [] }],
    },
    expect: [{ message: "tactic", at: "/spec/tactics/0" }],
  },
  {
    title: "a strategy without objectives holds up its tactics; one that has none holds up nothing",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }],
      objectives: [{ id: "odd", title: "Something else" }],
      strategy: [{ id: "helping", title: "Make helping worthwhile" }, { id: "unused", title: "Wait" }, { id: "aside", title: "Something else", objectives: ["odd"] }],
      tactics: [{ id: "thank", title: "Thank helpers by name", strategy: "helping" }, { id: "wonder", title: "Wonder", strategy: "aside" }],
    },
    expect: [{ message: "strategy", at: "/spec/strategy/0" }],
  },
  {
    title: "one tactic names its behaviour, one goes by its strategy, one says what it serves, one was given up",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }, { id: "savings", title: "Lower costs" }],
      behaviours: [{ id: "answer", title: "Members answer each other" }],
      objectives: [{ id: "more-answers", title: "More answers by members", goal: "fewer-tickets", behaviour: "answer" }, { id: "cheaper", title: "A cheaper platform", goal: "savings" }],
      strategy: [{ id: "helping", title: "Make helping worthwhile", objectives: ["more-answers"] }],
      tactics: [
        { id: "welcome", title: "Welcome new helpers", behaviours: ["answer"] },
        { id: "thank", title: "Thank helpers by name", strategy: "helping" },
        { id: "move", title: "Move to another host", serves: ["cheaper"] },
        { id: "film", title: "Make a film", state: "dropped" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof planValueChainComplete>[]
