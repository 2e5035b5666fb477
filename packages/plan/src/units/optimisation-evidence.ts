import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every decision rests on something that was measured, tried or heard.
 *
 * @see concept:54
 */
export const optimisationEvidence = definePlanRule({
  id: "optimisation/evidence",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A decision that rests on nothing can only be defended by whoever took it.",
    de: "Eine Entscheidung, die auf nichts beruht, kann nur verteidigen, wer sie getroffen hat.",
    da: "En beslutning, der ikke hviler på noget, kan kun forsvares af den, der traf den.",
  },
  sources: ["concept:54", "concept:111", "seed:001", "seed:004"],
  options: {},
  messages: {
    none: {
      en: "The decision “{decision}” names no evidence. Name the objective, pilot or feedback it rests on in its field evidence.",
      de: "Die Entscheidung „{decision}“ nennt keinen Beleg. Nennen Sie im Feld evidence, worauf sie beruht: eine Zielvorgabe, ein Pilotprojekt oder eine Rückmeldung.",
      da: "Det fremgår ikke, hvad beslutningen »{decision}« bygger på. Angiv delmålet, pilotprojektet eller tilbagemeldingen i feltet evidence.",
    },
  },
  visit: {
    optimisation({ decision, evidence }, { report }) {
      if (decision !== undefined && !isBlank(decision) && evidence === undefined) report("none", { decision })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "because we like it", spec: { optimisation: [{ id: "night", finding: "Questions at night wait", decision: "Hire a night moderator" }] }, expect: [{ message: "none", at: "/spec/optimisation/0" }] },
  {
    title: "because the objective shows it, or not decided yet",
    spec: {
      objectives: [{ id: "sooner", title: "Sooner answers" }],
      optimisation: [{ id: "night", finding: "Questions at night wait", decision: "Hire a night moderator", evidence: "sooner" }, { id: "tags", finding: "Tags are not used" }, { id: "blank", finding: "Search fails", decision: " " }],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof optimisationEvidence>[]
