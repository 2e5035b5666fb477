import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Everything that is published has somebody who answers for it.
 *
 * @see concept:48
 */
export const contentOwner = definePlanRule({
  id: "content/owner",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A schedule is kept only when somebody notices that it was not.",
    de: "Ein Veröffentlichungsplan wird nur eingehalten, wenn jemandem auffällt, dass etwas fehlt.",
    da: "En udgivelsesplan holder kun, hvis nogen lægger mærke til, når den skrider.",
  },
  sources: ["concept:48", "concept:41", "seed:001"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "Nobody answers for “{title}” in the publishing schedule. Name the id of a role or stakeholder in its field owner.",
      de: "Für „{title}“ im Veröffentlichungsplan ist niemand zuständig. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen har ansvaret for »{title}« i udgivelsesplanen. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    publication({ kind, title = kind, owner }, { report }) {
      if (owner === undefined) report("missing", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a blog that writes itself", spec: { content: { schedule: [{ kind: "blog", cadence: "weekly" }] } }, expect: [{ message: "missing", at: "/spec/content/schedule/0" }] },
  { title: "the editor sees to it", spec: { content: { schedule: [{ kind: "blog", cadence: "weekly", title: "Workshop diary", owner: "editor" }] } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof contentOwner>[]
