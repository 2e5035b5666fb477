import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every assumption says what of the plan rests on it.
 *
 * @see concept:6
 */
export const assumptionCarries = definePlanRule({
  id: "assumption/carries",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "When an assumption fails, everybody must see at once what falls with it.",
    de: "Fällt eine Annahme, müssen alle sofort sehen, was mit ihr fällt.",
    da: "Når en antagelse falder, skal alle straks kunne se, hvad der falder med den.",
  },
  sources: ["concept:6", "concept:77", "seed:000", "seed:002"],
  options: {},
  messages: {
    nothing: {
      en: "Nothing in the plan rests on the assumption “{says}”. Name the behaviours, objectives or tactics in its field carries, or drop it.",
      de: "Nichts im Plan beruht auf der Annahme „{says}“. Nennen Sie im Feld carries, was von ihr abhängt (Verhalten, Zielvorgaben oder Taktiken), oder streichen Sie die Annahme.",
      da: "Intet i planen bygger på antagelsen »{says}«. Angiv i feltet carries, hvilken adfærd, hvilke delmål eller hvilke taktikker den bærer, eller drop den.",
    },
  },
  visit: {
    assumption({ says, carries = [] }, { report }) {
      if (carries.length === 0) report("nothing", { says })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "true or not, nothing changes", spec: { assumptions: [{ id: "thanks", says: "Helpers like to be thanked" }] }, expect: [{ message: "nothing", at: "/spec/assumptions/0" }] },
  { title: "a behaviour rests on it", spec: { behaviours: [{ id: "answer", title: "Members answer" }], assumptions: [{ id: "thanks", says: "Helpers like to be thanked", carries: ["answer"] }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof assumptionCarries>[]
