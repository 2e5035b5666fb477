import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { each, isBlank } from "../parts.ts"

/**
 * What was found out led to a decision, and the decision names its evidence.
 *
 * @remarks
 * Unit: met when the plan logs findings and each has a decision and refers to evidence.
 * @see concept:54
 */
export const decisionsFollowFindings = defineCriterion({
  id: "decisions-follow-findings",
  since: "0.1.0",
  level: 3,
  revision: 2,
  asks: {
    en: "Does every finding lead to a decision that names its evidence?",
    de: "Führt jede Erkenntnis zu einer Entscheidung, die ihre Belege nennt?",
    da: "Fører hver indsigt til en beslutning, der henviser til sit belæg?",
  },
  why: {
    en: "Measuring improves nothing by itself; what improves a community is what is decided because of it.",
    de: "Messen allein verbessert nichts; besser wird eine Community durch das, was daraufhin entschieden wird.",
    da: "Målinger forbedrer intet i sig selv; det, der forbedrer et fællesskab, er de beslutninger, de fører til.",
  },
  evidence: {
    /** Findings and what was decided on them. */
    optimisation: fromPlan((spec) => spec.optimisation),
  },
  judge: ({ optimisation }) =>
    each(
      optimisation,
      { en: "Findings with a decision and its evidence", de: "Erkenntnisse mit Entscheidung und Beleg", da: "Indsigter med beslutning og belæg" },
      { holds: ({ decision, evidence }) => !isBlank(decision) && !isBlank(evidence), name: ({ finding }) => finding },
    ),
  remedy: {
    effort: "days",
    text: {
      en: "Keep a short log: what the numbers showed, what was decided because of it, and which numbers they were.",
      de: "Führen Sie ein kurzes Protokoll: was die Zahlen gezeigt haben, was daraufhin entschieden wurde und welche Zahlen es waren.",
      da: "Før en kort log: hvad tallene viste, hvad der blev besluttet på den baggrund, og hvilke tal det var.",
    },
  },
  sources: ["concept:54", "concept:57"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a finding, what followed, and what it rests on",
    plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night", decision: "A rota for evenings", evidence: "faster-help" }] },
    expect: "met",
  },
  {
    title: "found, but nothing decided",
    plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night", evidence: "faster-help" }] },
    expect: "unmet",
  },
  {
    title: "the decision is still to come",
    plan: { optimisation: [{ id: "slow-nights", finding: "Answers are slow at night", decision: "TBD", evidence: "faster-help" }] },
    expect: "unmet",
  },
  {
    title: "decided, and nobody knows on what",
    plan: { optimisation: [{ id: "slow-nights", finding: "Questions wait at night", decision: "A rota for evenings" }] },
    expect: "unmet",
  },
  { title: "a plan without findings", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof decisionsFollowFindings>[]
