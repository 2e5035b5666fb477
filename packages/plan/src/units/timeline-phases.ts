import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { NodeKind } from "../nodes.ts"
import { meantOf } from "../references.ts"
import { definePlanRule } from "../rule.ts"

/** What is done in a plan, and so can be done in one of its phases. */
const doings: ReadonlySet<NodeKind> = new Set(["objective", "action", "pilot", "decision", "feedback"])

/**
 * Something happens in each phase of the plan.
 *
 * @remarks
 * That nothing happens in a phase is known once anything names its phase. What has a day within a phase happens in it as well. Phases may
 * overlap, since programmes run side by side.
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
      en: "Nothing is done in the phase “{title}”. Name it in the field phase of what belongs to it, or drop it.",
      de: "In der Phase „{title}“ geschieht nichts. Nennen Sie sie im Feld phase bei allem, was dazugehört, oder streichen Sie sie.",
      da: "Der sker ikke noget i fasen »{title}«. Angiv den i feltet phase på det, der hører til den, eller drop den.",
    },
  },
  visit: {
    timeline({ phases = [] }, { plan, report }) {
      const done = <Is extends "reference" | "day">(is: Is) => meantOf(plan, is).filter(({ from }) => doings.has(from.kind))
      const named = new Set(done("reference").flatMap(({ field, value }) => (field === "phase" ? [value] : [])))
      if (named.size === 0) return
      const days = done("day").map(({ value }) => Number(dayNumber(value)))
      for (const [index, { id, title, from, to }] of phases.entries()) {
        const [first, last] = [Number(dayNumber(from)), Number(dayNumber(to))]
        if (!named.has(id) && !days.some((day) => day >= first && day <= last)) report("empty", { title }, ["phases", index])
      }
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
    title: "a vote and a decision fall into theirs, a pilot belongs to its own, and what comes after has none",
    spec: {
      timeline: { phases: [{ id: "ideas", title: "Ideas", from: "2026-03-01", to: "2026-03-31" }, { id: "vote", title: "The vote", from: "2026-04-01", to: "2026-04-30" }, { id: "council", title: "The council", from: "2026-05-01", to: "2026-05-31" }, { id: "trial", title: "The trial" }, { id: "after", title: "Afterwards", from: "2026-06-01" }] },
      actions: [{ id: "collect", title: "Collect ideas", phase: "ideas" }],
      feedback: [{ id: "ballot", kind: "poll", on: "2026-04-30" }],
      roles: [{ id: "council", title: "The council" }],
      decisions: [{ id: "money", title: "What gets money", decides: "council", due: "2026-05-01" }],
      pilots: [{ id: "bench", title: "A bench", phase: "trial" }],
    },
    expect: [{ message: "empty", at: "/spec/timeline/phases/4" }],
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
