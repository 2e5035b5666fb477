import { isDropped } from "@folkmoot/plan"
import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { countAtLeast, isBlank } from "../parts.ts"

/**
 * What members said led to a change of the plan or a decision.
 *
 * @remarks
 * Unit: met when at least one way of listening led to a goal, an objective, a strategy, a tactic or an action of the plan, or to a finding because of which
 * something was decided. That somebody wrote down what members said does not count, nor does an action that was given up: nothing has changed.
 * @see concept:43
 */
export const feedbackLeadsToChange = defineCriterion({
  id: "feedback-leads-to-change",
  since: "0.1.0",
  level: 2,
  asks: {
    en: "Has anything changed because of what members said?",
    de: "Hat das, was die Mitglieder sagen, schon etwas verändert?",
    da: "Har noget ændret sig på grund af det, medlemmerne har sagt?",
  },
  why: {
    en: "Members who see that their word moves something speak up again; the others stop answering.",
    de: "Wer sieht, dass das eigene Wort etwas bewegt, meldet sich wieder; wer es nicht sieht, antwortet bald nicht mehr.",
    da: "Den, der kan se, at det nytter at sige noget, siger noget igen; den, der ikke kan, holder op med at svare.",
  },
  evidence: {
    /** How members are listened to, and the parts of the plan and decisions it may have led to. */
    heard: fromPlan(({ feedback, goals, objectives, strategy, tactics, actions, optimisation }) => ({ feedback, goals, objectives, strategy, tactics, actions, optimisation })),
  },
  judge: ({ heard: { feedback = [], goals = [], objectives = [], strategy = [], tactics = [], actions = [], optimisation = [] } }) => {
    const decided = optimisation.filter(({ decision }) => !isBlank(decision))
    const changes = new Set([...goals, ...objectives, ...strategy, ...tactics, ...actions.filter((action) => !isDropped(action)), ...decided].map(({ id }) => id))
    return countAtLeast(
      1,
      feedback.filter(({ id, ledTo = [] }) => ledTo.some((change) => changes.has(change)) || decided.some(({ evidence }) => evidence === id)),
      {
        en: "Surveys and talks that led to a decision or a change of the plan",
        de: "Umfragen und Gespräche, die zu einer Entscheidung oder Änderung am Plan geführt haben",
        da: "Spørgeskemaer og samtaler, der førte til en beslutning eller en ændring af planen",
      },
    )
  },
  remedy: {
    effort: "days",
    text: {
      en: "Take the last round of feedback, decide what to change because of it, note that in the plan, and tell those who were asked.",
      de: "Nehmen Sie sich die letzte Runde an Rückmeldungen vor, entscheiden Sie, was Sie daraufhin ändern, halten Sie es im Plan fest und berichten Sie es den Befragten.",
      da: "Tag den seneste runde tilbagemeldinger frem, beslut, hvad I vil ændre på den baggrund, skriv det ind i planen, og fortæl det til de adspurgte.",
    },
  },
  sources: ["concept:42", "concept:43", "concept:49"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a survey led to an action",
    plan: { feedback: [{ id: "pulse", kind: "survey", ledTo: ["mend-search"] }], actions: [{ id: "mend-search", title: "Mend the search" }] },
    expect: "met",
  },
  {
    title: "a survey led to a tactic",
    plan: { feedback: [{ id: "pulse", kind: "survey", ledTo: ["evening-rota"] }], tactics: [{ id: "evening-rota", title: "A rota for evenings" }] },
    expect: "met",
  },
  {
    title: "talks led to an objective",
    plan: { feedback: [{ id: "talks", kind: "one-to-one", ledTo: ["answer-sooner"] }], objectives: [{ id: "answer-sooner", title: "Answers before the evening" }] },
    expect: "met",
  },
  {
    title: "a decision names the talks it rests on",
    plan: {
      feedback: [{ id: "talks", kind: "one-to-one" }],
      optimisation: [{ id: "slow-nights", finding: "Questions wait at night", decision: "A rota for evenings", evidence: "talks" }],
    },
    expect: "met",
  },
  {
    title: "a survey led to a finding, and that to a decision",
    plan: {
      feedback: [{ id: "pulse", kind: "survey", ledTo: ["slow-nights"] }],
      optimisation: [{ id: "slow-nights", finding: "Questions wait at night", decision: "A rota for evenings" }],
    },
    expect: "met",
  },
  {
    title: "decided, but on something else than these talks",
    plan: {
      feedback: [{ id: "talks", kind: "one-to-one" }],
      optimisation: [{ id: "slow-nights", finding: "Questions wait at night", decision: "A rota for evenings", evidence: "waiting-times" }],
    },
    expect: "unmet",
  },
  {
    title: "written down, but nothing was decided",
    plan: { feedback: [{ id: "pulse", kind: "survey", ledTo: ["slow-nights"] }], optimisation: [{ id: "slow-nights", finding: "Questions wait at night" }] },
    expect: "unmet",
  },
  {
    title: "the action was given up",
    plan: { feedback: [{ id: "pulse", kind: "survey", ledTo: ["mend-search"] }], actions: [{ id: "mend-search", title: "Mend the search", droppedOn: "2026-05-04" }] },
    expect: "unmet",
  },
  { title: "what it led to is not in the plan", plan: { feedback: [{ id: "pulse", kind: "survey", ledTo: ["mend-search"] }] }, expect: "unmet" },
  { title: "a plan without feedback", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof feedbackLeadsToChange>[]
