import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Recognition says which behaviour it honours.
 *
 * @remarks
 * Ranking by a metric says it too. A plan without behaviours is left to the rules that ask for them.
 * @see concept:53
 */
export const recognitionBehaviour = definePlanRule({
  id: "recognition/behaviour",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "What is honoured is done more often; so honour what the plan wants.",
    de: "Was gewürdigt wird, geschieht öfter; würdigen Sie also, was der Plan will.",
    da: "Det, der bliver anerkendt, sker oftere; anerkend derfor det, planen vil opnå.",
  },
  sources: ["concept:53", "concept:14", "seed:001", "seed:000"],
  options: {},
  messages: {
    none: {
      en: "“{title}” does not say which behaviour it honours. Name one or more of the plan's behaviours in its field behaviours.",
      de: "„{title}“ sagt nicht, welches Verhalten gewürdigt wird. Nennen Sie im Feld behaviours mindestens eines aus dem Plan.",
      da: "Det fremgår ikke, hvilken adfærd »{title}« anerkender. Angiv mindst én adfærd fra planen i feltet behaviours.",
    },
  },
  visit: {
    recognition({ id, title = id, behaviours = [], ranksBy }, { plan: { spec }, report }) {
      if ((spec.behaviours ?? []).length > 0 && behaviours.length === 0 && ranksBy === undefined) report("none", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a badge for being there",
    spec: { behaviours: [{ id: "answer", title: "Members answer each other" }], recognition: [{ id: "badges", kind: "extrinsic" }] },
    expect: [{ message: "none", at: "/spec/recognition/0" }],
  },
  {
    title: "for answering, and by a metric",
    spec: {
      behaviours: [{ id: "answer", title: "Members answer each other" }],
      recognition: [{ id: "thanks", kind: "intrinsic", behaviours: ["answer"] }, { id: "board", kind: "extrinsic", ranksBy: "valuable-behaviour-rate" }],
    },
    expect: [],
  },
  { title: "no behaviours are written down", spec: { recognition: [{ id: "badges", kind: "extrinsic" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof recognitionBehaviour>[]
