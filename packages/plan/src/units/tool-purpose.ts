import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every tool says what it is for.
 *
 * @see concept:86
 */
export const toolPurpose = definePlanRule({
  id: "tool/purpose",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict", "ten-elements"],
  why: {
    en: "A tool that widens no reach and saves no time takes both.",
    de: "Ein Tool, das weder Reichweite bringt noch Zeit spart, kostet beides.",
    da: "Et værktøj, der hverken øger rækkevidden eller sparer tid, koster begge dele.",
  },
  sources: ["concept:86", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "It is not said what the tool “{title}” is for. Add purpose: the reach it brings or the time it saves.",
      de: "Wofür das Tool „{title}“ da ist, steht nicht im Plan. Ergänzen Sie purpose: welche Reichweite es bringt oder welche Zeit es spart.",
      da: "Det fremgår ikke, hvad værktøjet »{title}« skal bruges til. Tilføj purpose: hvilken rækkevidde det giver, eller hvor meget tid det sparer.",
    },
  },
  visit: {
    tool({ title, purpose }, { report }) {
      if (isBlank(purpose)) report("missing", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "everybody has one",
    spec: { tools: [{ id: "listener", title: "A listening tool" }, { id: "wiki", title: "A wiki", purpose: " " }] },
    expect: [{ message: "missing", at: "/spec/tools/0" }, { message: "missing", at: "/spec/tools/1" }],
  },
  { title: "it saves time", spec: { tools: [{ id: "scheduler", title: "A scheduler", purpose: "plans posts a week ahead" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof toolPurpose>[]
