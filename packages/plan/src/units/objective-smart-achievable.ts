import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every objective with a target says what speaks for reaching it.
 *
 * @remarks
 * Whether a target can be reached is not proven by a plan; this rule only says where no evidence is given.
 * @see concept:38
 */
export const objectiveSmartAchievable = definePlanRule({
  id: "objective/smart-achievable",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Unrealistic targets make people chase the number instead of the goal.",
    de: "Bei unrealistischen Zielwerten jagen alle der Zahl nach statt dem Ziel.",
    da: "Urealistiske målværdier får folk til at jagte tallet i stedet for målet.",
  },
  sources: ["concept:38", "concept:109", "concept:127"],
  together: ["evidence"],
  options: {},
  messages: {
    evidence: {
      en: "The objective “{title}” gives no evidence that its target is within reach. Say in evidence what earlier results or capacity speak for it.",
      de: "Die Zielvorgabe „{title}“ nennt keinen Beleg dafür, dass ihr Zielwert erreichbar ist. Halten Sie unter evidence fest, welche früheren Ergebnisse oder Mittel dafür sprechen.",
      da: "Delmålet »{title}« mangler belæg for, at målværdien kan nås. Skriv under evidence, hvilke tidligere resultater eller ressourcer der taler for det.",
    },
  },
  visit: {
    objective({ title, commitment, target, change, evidence }, { report }) {
      // What is set higher than is expected to be reached is not said to be within reach.
      if (commitment !== "aspirational" && (target ?? change) !== undefined && isBlank(evidence)) report("evidence", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a bold target", spec: { objectives: [{ id: "solved", title: "All questions solved", target: 1 }] }, expect: [{ message: "evidence", at: "/spec/objectives/0" }] },
  { title: "a target that is set higher than is expected to be reached", spec: { objectives: [{ id: "solved", title: "All questions solved", target: 1, commitment: "aspirational" }] }, expect: [] },
  {
    title: "a target with a reason",
    spec: { objectives: [{ id: "solved", title: "More questions solved", target: 0.6, evidence: "0.58 was reached in two months of last year" }] },
    expect: [],
  },
  { title: "nothing is aimed at yet", spec: { objectives: [{ id: "solved", title: "More questions solved" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof objectiveSmartAchievable>[]
