import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { chainName, reachedFrom, reaching, valueChain, type ChainKind } from "../value-chain.ts"

const partOfKind: Readonly<Record<ChainKind, string>> = { goal: "goals", behaviour: "behaviours", objective: "objectives", strategy: "strategy", tactic: "tactics" }

/**
 * Every tactic reaches a business goal through a behaviour, and every behaviour a goal.
 *
 * @remarks
 * A tactic reaches a behaviour that it names itself, or through its strategy and that strategy's objectives. Goals that no tactic reaches
 * are named as well, once there are tactics.
 * @see concept:3
 */
export const planValueChainComplete = definePlanRule({
  id: "plan/value-chain-complete",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever pays for the community must be able to follow the way from the work through what members do to what the organisation wants.",
    de: "Wer die Community bezahlt, muss den Weg von der Arbeit über das Verhalten der Mitglieder bis zum Unternehmensziel nachvollziehen können.",
    da: "Den, der betaler for fællesskabet, skal kunne følge vejen fra arbejdet over medlemmernes adfærd til det, organisationen vil.",
  },
  sources: ["concept:3", "concept:6", "concept:24", "seed:000"],
  options: {},
  messages: {
    tactic: {
      en: "The tactic “{title}” reaches no goal through a behaviour of members. Name the behaviours it encourages, or a strategy whose objectives lead to one.",
      de: "Die Taktik „{title}“ führt über kein Verhalten der Mitglieder zu einem Ziel. Nennen Sie das Verhalten, das sie fördert, oder eine Strategie, deren Zielvorgaben dorthin führen.",
      da: "Taktikken »{title}« når ikke et mål gennem medlemmernes adfærd. Angiv den adfærd, den fremmer, eller en strategi, hvis delmål fører dertil.",
    },
    behaviour: {
      en: "The behaviour “{title}” serves no goal. Name it in the behaviours of a goal, or in an objective that has one.",
      de: "Das Verhalten „{title}“ dient keinem Ziel. Nennen Sie es bei einem Ziel oder in einer Zielvorgabe, die zu einem Ziel gehört.",
      da: "Adfærden »{title}« tjener intet mål. Nævn den under et mål eller i et delmål, der hører til et mål.",
    },
    goal: {
      en: "No tactic works towards the goal “{title}”. Add one, or drop the goal.",
      de: "Auf das Ziel „{title}“ arbeitet keine Taktik hin. Ergänzen Sie eine oder streichen Sie das Ziel.",
      da: "Ingen taktik arbejder hen imod målet »{title}«. Tilføj en, eller drop målet.",
    },
  },
  visit: {
    plan(plan, { report }) {
      const chain = valueChain(plan)
      const toGoal = reaching(chain, "goal")
      const worked = reachedFrom(chain, "tactic")
      for (const { kind, id, title, index } of chain.nodes) {
        const at = ["spec", partOfKind[kind], index]
        if ((kind === "tactic" || kind === "behaviour") && !toGoal.has(chainName(kind, id))) report(kind, { title }, at)
        if (kind === "goal" && (plan.spec.tactics ?? []).length > 0 && !worked.has(chainName(kind, id))) report("goal", { title }, at)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "work that leads nowhere, and a goal nobody works for",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }],
      behaviours: [{ id: "chat", title: "Members chat" }],
      tactics: [{ id: "newsletter", title: "Write a newsletter" }],
    },
    expect: [
      { message: "goal", at: "/spec/goals/0" },
      { message: "behaviour", at: "/spec/behaviours/0" },
      { message: "tactic", at: "/spec/tactics/0" },
    ],
  },
  {
    title: "one tactic names its behaviour, the other goes by its strategy",
    spec: {
      goals: [{ id: "fewer-tickets", title: "Fewer support tickets" }],
      behaviours: [{ id: "answer", title: "Members answer each other" }],
      objectives: [{ id: "more-answers", title: "More answers by members", goal: "fewer-tickets", behaviour: "answer" }],
      strategy: [{ id: "helping", title: "Make helping worthwhile", objectives: ["more-answers"] }],
      tactics: [
        { id: "welcome", title: "Welcome new helpers", behaviours: ["answer"] },
        { id: "thank", title: "Thank helpers by name", strategy: "helping" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof planValueChainComplete>[]
