import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan's phases follow one another, and something happens in each.
 *
 * @remarks
 * That nothing happens in a phase is known once any action names its phase.
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
    overlap: {
      en: "The phase “{title}” begins on {from}, while “{before}” lasts until {to}. Let one end before the other begins.",
      de: "Die Phase „{title}“ beginnt am {from}, während „{before}“ noch bis zum {to} dauert. Lassen Sie die eine enden, bevor die andere beginnt.",
      da: "Fasen »{title}« begynder den {from}, mens »{before}« varer til den {to}. Lad den ene slutte, før den anden begynder.",
    },
    empty: {
      en: "No action belongs to the phase “{title}”. Name it in the field phase of the actions that belong to it, or drop the phase.",
      de: "Zur Phase „{title}“ gehört keine Maßnahme. Nennen Sie sie im Feld phase der zugehörigen Maßnahmen oder streichen Sie die Phase.",
      da: "Ingen tiltag hører til fasen »{title}«. Angiv den i feltet phase på de tiltag, der hører til den, eller drop fasen.",
    },
  },
  visit: {
    timeline({ phases = [] }, { plan: { spec }, report }) {
      const dated = phases.flatMap((phase, index) => {
        const start = dayNumber(phase.from)
        const end = dayNumber(phase.to)
        return start === undefined || end === undefined || end < start ? [] : [{ phase, index, start, end }]
      })
      // The phase that lasts longest of those that began before.
      let before: (typeof dated)[number] | undefined
      for (const one of dated.toSorted((a, b) => a.start - b.start || (a.phase.id < b.phase.id ? -1 : 1))) {
        if (before !== undefined && one.start <= before.end) {
          report("overlap", { title: one.phase.title, from: one.phase.from as string, before: before.phase.title, to: before.phase.to as string }, ["phases", one.index])
        }
        if (before === undefined || one.end > before.end) before = one
      }
      const busy = new Set((spec.actions ?? []).flatMap(({ phase }) => (phase === undefined ? [] : [phase])))
      if (busy.size > 0) for (const [index, { id, title }] of phases.entries()) if (!busy.has(id)) report("empty", { title }, ["phases", index])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one long phase over two others",
    spec: {
      timeline: {
        phases: [
          { id: "a", title: "Grow", from: "2026-01-01", to: "2026-12-31" },
          { id: "b", title: "Start", from: "2026-02-01", to: "2026-02-28" },
          { id: "c", title: "End", from: "2026-12-31", to: "2027-01-31" },
        ],
      },
    },
    expect: [{ message: "overlap", at: "/spec/timeline/phases/1" }, { message: "overlap", at: "/spec/timeline/phases/2" }],
  },
  {
    title: "two that begin on one day",
    spec: { timeline: { phases: [{ id: "b", title: "Start", from: "2026-02-01", to: "2026-02-28" }, { id: "a", title: "Grow", from: "2026-02-01", to: "2026-02-28" }] } },
    expect: [{ message: "overlap", at: "/spec/timeline/phases/0" }],
  },
  {
    title: "nothing is done in the second",
    spec: {
      timeline: { phases: [{ id: "start", title: "Start", from: "2026-01-01", to: "2026-01-31" }, { id: "grow", title: "Grow", from: "2026-02-01", to: "2026-02-28" }] },
      actions: [{ id: "open", title: "Open the forum", phase: "start" }, { id: "rest", title: "Rest" }],
    },
    expect: [{ message: "empty", at: "/spec/timeline/phases/1" }],
  },
  {
    title: "one after the other, without saying which action belongs where",
    spec: {
      timeline: { phases: [{ id: "start", title: "Start", from: "2026-01-01", to: "2026-01-31" }, { id: "grow", title: "Grow", from: "2026-02-01", to: "2026-02-28" }, { id: "odd", title: "Turned round", from: "2026-01-20", to: "2026-01-10" }, { id: "open", title: "Open end", from: "2026-01-05" }] },
      actions: [{ id: "open", title: "Open the forum" }],
    },
    expect: [],
  },
  {
    title: "the last day of a phase belongs to it",
    spec: { timeline: { phases: [{ id: "a", title: "Grow", from: "2026-01-01", to: "2026-01-31" }, { id: "day", title: "The day", from: "2026-01-31", to: "2026-01-31" }, { id: "next", title: "Next", from: "2026-02-01", to: "2026-02-01" }] } },
    expect: [{ message: "overlap", at: "/spec/timeline/phases/1" }],
  },
] satisfies readonly RuleExampleOf<typeof timelinePhases>[]
