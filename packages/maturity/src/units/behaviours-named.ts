import { chainName, reachedFrom, valueChain } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, each, isBlank } from "../parts.ts"

/**
 * Every goal names what members should do for it, and every behaviour says how it creates value.
 *
 * @remarks
 * Unit: met when each goal has a behaviour of the plan, by itself, by an objective or by a smaller goal that serves it, and each behaviour
 * says what value it creates. Whether that is true is asked on a later level.
 * @see concept:14
 */
export const behavioursNamed = defineCriterion({
  id: "behaviours-named",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Does every goal name the behaviour it needs from members, and is it written down how that creates value?",
    de: "Nennt jedes Ziel das Verhalten der Mitglieder, auf das es ankommt, und ist festgehalten, wie daraus Wert entsteht?",
    da: "Nævner hvert mål den adfærd hos medlemmerne, der skal til, og fremgår det, hvordan den skaber værdi?",
  },
  why: {
    en: "A community creates value only through what its members do; where a goal names no behaviour, all that is left to encourage is activity.",
    de: "Wert entsteht in einer Community nur durch das, was ihre Mitglieder tun; nennt ein Ziel kein Verhalten, lässt sich nur noch irgendeine Aktivität fördern.",
    da: "Et fællesskab skaber kun værdi gennem det, medlemmerne gør; nævner et mål ingen adfærd, er der ikke andet at fremme end aktivitet for aktivitetens egen skyld.",
  },
  evidence: {
    /** Goals, and the behaviours and objectives that lead to them. */
    purpose: fromPlan(({ goals = [], behaviours = [], objectives = [] }) => ({ goals, behaviours, objectives })),
  },
  judge: ({ purpose }) => {
    const served = reachedFrom(valueChain({ spec: purpose }), "behaviour")
    return allOf(
      each(
        purpose.goals,
        { en: "Goals with a behaviour of members", de: "Ziele, denen ein Verhalten der Mitglieder dient", da: "Mål, som en adfærd hos medlemmerne bidrager til" },
        { holds: ({ id }) => served.has(chainName("goal", id)), name: ({ title }) => title },
      ),
      each(
        purpose.behaviours,
        { en: "Behaviours with a stated value", de: "Verhaltensweisen mit benanntem Wert", da: "Former for adfærd med en angivet værdi" },
        { holds: ({ createsValue }) => !isBlank(createsValue), name: ({ title }) => title },
      ),
    )
  },
  remedy: {
    effort: "days",
    text: {
      en: "Ask of each goal what members would have to do more often for it to be reached, write that down as a behaviour, and say in one sentence what the organisation gains from it.",
      de: "Fragen Sie bei jedem Ziel, was Mitglieder häufiger tun müssten, damit es erreicht wird, halten Sie das als Verhalten fest, und sagen Sie in einem Satz, was die Organisation davon hat.",
      da: "Spørg for hvert mål, hvad medlemmerne skal gøre oftere, for at det bliver nået, skriv det ned som en adfærd, og sig i én sætning, hvad organisationen får ud af det.",
    },
  },
  sources: ["concept:1", "concept:14"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the goal names a behaviour, and the behaviour its value",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases" }],
    },
    expect: "met",
  },
  {
    title: "an objective ties the behaviour to its goal, and that goal serves a larger one",
    plan: {
      goals: [{ id: "loyalty", title: "Loyal customers" }, { id: "cheaper-support", title: "Cheaper support", serves: "loyalty" }],
      behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases" }],
      objectives: [{ id: "faster-help", title: "Faster help", goal: "cheaper-support", behaviour: "answer" }],
    },
    expect: "met",
  },
  {
    title: "nobody says what the behaviour is good for",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["answer"] }],
      behaviours: [{ id: "answer", title: "Answer questions", createsValue: " " }],
    },
    expect: "unmet",
  },
  {
    title: "the goal names a behaviour that is not in the plan",
    plan: {
      goals: [{ id: "cheaper-support", title: "Cheaper support", behaviours: ["sing"] }],
      behaviours: [{ id: "answer", title: "Answer questions", createsValue: "Fewer support cases" }],
    },
    expect: "unmet",
  },
  { title: "a plan that says nothing", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof behavioursNamed>[]
