import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every trigger leads to something that was thought of beforehand, and everything thought of beforehand has a trigger.
 *
 * @see concept:99
 */
export const flexibilityContingency = definePlanRule({
  id: "flexibility/contingency",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "What to do is easier to decide before it is needed than on the day it is.",
    de: "Was zu tun ist, lässt sich vorher leichter entscheiden als an dem Tag, an dem es so weit ist.",
    da: "Det er lettere at beslutte, hvad der skal gøres, inden det brænder på.",
  },
  sources: ["concept:99", "concept:102", "seed:003"],
  options: {},
  messages: {
    none: {
      en: "The plan has triggers, but not what is done when one of them happens. Add contingency to spec.flexibility.",
      de: "Der Plan hat Auslöser, sagt aber nicht, was dann geschieht. Ergänzen Sie contingency unter spec.flexibility.",
      da: "Planen har udløsere, men siger ikke, hvad der skal ske, når en af dem indtræffer. Tilføj contingency under spec.flexibility.",
    },
    open: {
      en: "It is not said what is done when this happens: “{when}”. Name a contingency in the field leadsTo.",
      de: "Der Plan sagt nicht, was geschieht, wenn dies eintritt: „{when}“. Nennen Sie im Feld leadsTo eine Ausweichmaßnahme.",
      da: "Det fremgår ikke, hvad I gør, når dette sker: »{when}«. Angiv en nødplan i feltet leadsTo.",
    },
    unused: {
      en: "No trigger leads to “{title}”. Name it in the field leadsTo of a trigger, or drop it.",
      de: "Kein Auslöser führt zu „{title}“. Nennen Sie diese Ausweichmaßnahme im Feld leadsTo eines Auslösers oder streichen Sie sie.",
      da: "Ingen udløser sætter »{title}« i gang. Angiv nødplanen i feltet leadsTo på en udløser, eller drop den.",
    },
  },
  visit: {
    flexibility({ triggers = [], contingency = [] }, { report }) {
      if (contingency.length === 0) return triggers.length === 0 ? undefined : report("none", {}, { at: ["contingency"], on: "key" })
      for (const [index, { when, leadsTo }] of triggers.entries()) if (leadsTo === undefined) report("open", { when }, ["triggers", index])
      const led = new Set(triggers.map(({ leadsTo }) => leadsTo))
      for (const [index, { id, title }] of contingency.entries()) if (!led.has(id)) report("unused", { title }, ["contingency", index])
    },
  },
})


/** Each is a test and a documentation example. */
export const examples = [
  { title: "an alarm, and nothing to do about it", spec: { flexibility: { triggers: [{ when: "Fewer than ten questions a week" }] } }, expect: [{ message: "none", at: "/spec/flexibility" }] },
  { title: "a list of answers with nothing in it", spec: { flexibility: { triggers: [{ when: "Fewer than ten questions a week" }], contingency: [] } }, expect: [{ message: "none", at: "/spec/flexibility/contingency" }] },
  {
    title: "one alarm without an answer, one answer without an alarm",
    spec: {
      flexibility: {
        triggers: [{ when: "Fewer than ten questions a week", leadsTo: "merge" }, { when: "The budget is cut" }],
        contingency: [{ id: "merge", title: "Merge with the other forum" }, { id: "volunteers", title: "Hand it to volunteers" }],
      },
    },
    expect: [{ message: "open", at: "/spec/flexibility/triggers/1" }, { message: "unused", at: "/spec/flexibility/contingency/1" }],
  },
  { title: "each has the other", spec: { flexibility: { triggers: [{ when: "Fewer than ten questions a week", leadsTo: "merge" }], contingency: [{ id: "merge", title: "Merge with the other forum" }] } }, expect: [] },
  { title: "neither", spec: { flexibility: {} }, expect: [] },
] satisfies readonly RuleExampleOf<typeof flexibilityContingency>[]
