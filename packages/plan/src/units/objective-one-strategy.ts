import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every objective is served by one strategy.
 *
 * @remarks
 * Unit: `atMost` is a number of strategies. FeverBee asks for one strategy for each objective: a second one is a doubt about the first. A
 * plan without strategies is left to the rules that ask for them.
 */
export const objectiveOneStrategy = definePlanRule({
  id: "objective/one-strategy",
  since: "0.1.0",
  severity: "info",
  presets: ["strict", "one-goal"],
  why: {
    en: "A strategy is a choice of one way over the others; an objective with none has tactics without a thread, with several it has no choice.",
    de: "Eine Strategie ist die Entscheidung für einen Weg; ohne sie fehlt den Taktiken der rote Faden, mit mehreren die Entscheidung.",
    da: "En strategi er at vælge én vej frem for andre; uden strategi mangler taktikkerne en rød tråd, og med flere er der ikke truffet noget valg.",
  },
  sources: ["concept:25", "seed:000", "FeverBee, one strategy for each objective"],
  together: ["none"],
  options: { atMost: 1 },
  messages: {
    none: {
      en: "No strategy serves the objective “{title}”. Name it in the objectives of one, or add the strategy by which you will reach it.",
      de: "Keine Strategie dient der Zielvorgabe „{title}“. Nennen Sie die Zielvorgabe in einer Strategie unter objectives oder ergänzen Sie die Strategie, die dorthin führt.",
      da: "Ingen strategi understøtter delmålet »{title}«. Nævn delmålet under objectives i en strategi, eller tilføj den strategi, I vil nå det med.",
    },
    many: {
      en: "The objective “{title}” is served by {count} strategies: {strategies}; expected is at most {atMost}. Choose, or divide the objective.",
      de: "Der Zielvorgabe „{title}“ dienen {count} Strategien ({strategies}); erwartet wird höchstens {atMost}. Entscheiden Sie sich oder teilen Sie die Zielvorgabe auf.",
      da: "Delmålet »{title}« understøttes af {count} strategier: {strategies}; der forventes højst {atMost}. Vælg mellem dem, eller del delmålet op.",
    },
  },
  visit: {
    plan({ spec: { objectives = [], strategy = [] } }, { options: { atMost }, report }) {
      if (strategy.length === 0) return
      const serving = new Map<string, Set<string>>(objectives.map(({ id }) => [id, new Set()]))
      for (const { title, objectives: served = [] } of strategy) for (const id of served) serving.get(id)?.add(title)
      for (const [index, { id, title }] of objectives.entries()) {
        const strategies = [...(serving.get(id) ?? [])].toSorted()
        const at = ["spec", "objectives", index]
        if (strategies.length === 0) report("none", { title }, at)
        if (strategies.length > atMost) report("many", { title, count: strategies.length, strategies, atMost }, at)
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two strategies for one objective, none for the other",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }],
      strategy: [{ id: "pride", title: "Make helpers proud", objectives: ["solved"] }, { id: "ease", title: "Make helping easy", objectives: ["solved"] }],
    },
    expect: [{ message: "many", at: "/spec/objectives/0" }, { message: "none", at: "/spec/objectives/1" }],
  },
  {
    title: "two are allowed",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }],
      strategy: [{ id: "pride", title: "Make helpers proud", objectives: ["solved"] }, { id: "ease", title: "Make helping easy", objectives: ["solved"] }],
    },
    options: { atMost: 2 },
    expect: [],
  },
  {
    title: "one strategy for two objectives, named twice by mistake",
    spec: {
      objectives: [{ id: "solved", title: "More questions solved" }, { id: "ideas", title: "More ideas" }],
      strategy: [{ id: "pride", title: "Make helpers proud", objectives: ["solved", "ideas", "solved"] }],
    },
    expect: [],
  },
  { title: "no strategies yet", spec: { objectives: [{ id: "solved", title: "More questions solved" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof objectiveOneStrategy>[]
