import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Something happens in each phase of the plan.
 *
 * @remarks
 * That nothing happens in a phase is known once anything names its phase, be it an action or an objective. Phases may overlap, since
 * programmes run side by side.
 * @see concept:96
 */
export const timelinePhases = definePlanRule({
  id: "timeline/phases",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Phases help only while everybody can say which one it is and what is done in it.",
    de: "Phasen helfen nur, solange alle sagen können, welche gerade ist und was darin geschieht.",
    da: "Faser hjælper kun, så længe alle kan sige, hvilken man er i, og hvad der sker i den.",
  },
  sources: ["concept:96", "concept:90", "seed:003"],
  options: {},
  messages: {
    empty: {
      en: "Nothing is done in the phase “{title}”. Name it in the field phase of the actions or objectives that belong to it, or drop the phase.",
      de: "In der Phase „{title}“ geschieht nichts. Nennen Sie sie im Feld phase der Maßnahmen oder Zielvorgaben, die dazugehören, oder streichen Sie die Phase.",
      da: "Der sker ikke noget i fasen »{title}«. Angiv den i feltet phase på de tiltag eller delmål, der hører til den, eller drop fasen.",
    },
  },
  visit: {
    timeline({ phases = [] }, { plan: { spec }, report }) {
      const busy = new Set([...(spec.actions ?? []), ...(spec.objectives ?? [])].flatMap(({ phase }) => (phase === undefined ? [] : [phase])))
      if (busy.size > 0) for (const [index, { id, title }] of phases.entries()) if (!busy.has(id)) report("empty", { title }, ["phases", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "nothing is done in the third",
    spec: {
      timeline: { phases: [{ id: "start", title: "Start" }, { id: "grow", title: "Grow" }, { id: "end", title: "End" }] },
      actions: [{ id: "open", title: "Open the forum", phase: "start" }, { id: "rest", title: "Rest" }],
      objectives: [{ id: "helpers", title: "More helpers", phase: "grow" }],
    },
    expect: [{ message: "empty", at: "/spec/timeline/phases/2" }],
  },
  {
    title: "only the first is used",
    spec: { timeline: { phases: [{ id: "start", title: "Start" }, { id: "grow", title: "Grow" }] }, actions: [{ id: "open", title: "Open the forum", phase: "start" }] },
    expect: [{ message: "empty", at: "/spec/timeline/phases/1" }],
  },
  {
    title: "programmes run side by side, and a phase may hold another",
    spec: {
      timeline: { phases: [{ id: "year", title: "The year", from: "2026-01-01", to: "2026-12-31" }, { id: "spring", title: "Spring", from: "2026-03-01", to: "2026-05-31" }] },
      actions: [{ id: "open", title: "Open the forum", phase: "spring" }, { id: "care", title: "Look after it", phase: "year" }],
    },
    expect: [],
  },
  {
    title: "it is not said what belongs where",
    spec: { timeline: { phases: [{ id: "start", title: "Start" }] }, actions: [{ id: "open", title: "Open the forum" }], objectives: [{ id: "helpers", title: "More helpers" }] },
    expect: [],
  },
  { title: "no phases", spec: { timeline: { from: "2026-01-01" }, actions: [{ id: "open", title: "Open the forum", phase: "start" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof timelinePhases>[]
