import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A community that gives support keeps what it solved in a knowledge base.
 *
 * @remarks
 * `types` are the types of community this holds for.
 * @see concept:74
 */
export const knowledgeBasePlanned = definePlanRule({
  id: "knowledge-base/planned",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "A solution is found by few in its thread, and by many in a knowledge base.",
    de: "In ihrem Thema finden eine Lösung wenige, in der Wissensdatenbank viele.",
    da: "En løsning bliver fundet af få i sin tråd og af mange i en vidensbase.",
  },
  sources: ["concept:74", "concept:68", "seed:002"],
  options: { types: ["support"] as readonly string[] },
  messages: {
    none: {
      en: "The plan of this {type} community does not say how solved questions reach a knowledge base. Add spec.knowledgeBase, with criterion, owner and effort.",
      de: "Der Plan dieser Community (type: {type}) sagt nicht, wie aus gelösten Fragen Einträge einer Wissensdatenbank werden. Ergänzen Sie spec.knowledgeBase mit criterion, owner und effort.",
      da: "Planen for dette fællesskab (type: {type}) siger ikke, hvordan løste spørgsmål bliver til artikler i en vidensbase. Tilføj spec.knowledgeBase med criterion, owner og effort.",
    },
  },
  visit: {
    plan({ spec: { community, knowledgeBase } }, { options: { types }, report }) {
      const type = community?.type
      if (type !== undefined && types.includes(type) && knowledgeBase === undefined) report("none", { type }, { at: ["spec", "knowledgeBase"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "solved and forgotten", spec: { community: { type: "support" } }, expect: [{ message: "none", at: "/spec" }] },
  { title: "what is solved is kept", spec: { community: { type: "support" }, knowledgeBase: { criterion: "Asked three times" } }, expect: [] },
  { title: "a community for a cause", spec: { community: { type: "cause" } }, expect: [] },
  { title: "of which kind it is, is not said", spec: {}, expect: [] },
] satisfies readonly RuleExampleOf<typeof knowledgeBasePlanned>[]
