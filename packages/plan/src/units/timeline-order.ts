import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan and each of its phases begin before they end, and no phase lies outside the plan.
 *
 * @see concept:96
 */
export const timelineOrder = definePlanRule({
  id: "timeline/order",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A stretch of time that ends before it begins, or lies outside the plan, cannot be kept to.",
    de: "An einen Zeitraum, der vor seinem Beginn endet oder außerhalb des Plans liegt, kann sich niemand halten.",
    da: "En periode, der slutter, før den begynder, eller ligger uden for planen, kan ingen overholde.",
  },
  sources: ["concept:96", "seed:003"],
  options: {},
  messages: {
    plan: {
      en: "The plan ends on {to}, before it begins on {from}. Correct one of the two days.",
      de: "Der Plan endet am {to}, beginnt aber erst am {from}. Korrigieren Sie eines der beiden Daten.",
      da: "Planen slutter den {to}, men begynder først den {from}. Ret en af de to datoer.",
    },
    phase: {
      en: "The phase “{title}” ends on {to}, before it begins on {from}. Correct one of the two days.",
      de: "Die Phase „{title}“ endet am {to}, beginnt aber erst am {from}. Korrigieren Sie eines der beiden Daten.",
      da: "Fasen »{title}« slutter den {to}, men begynder først den {from}. Ret en af de to datoer.",
    },
    outside: {
      en: "The phase “{title}” has the day {day}, which lies outside the plan ({span}). Correct the day or the plan's from and to.",
      de: "Die Phase „{title}“ nennt den {day}, der außerhalb des Plans liegt ({span}). Korrigieren Sie das Datum oder from und to des Plans.",
      da: "Fasen »{title}« har datoen {day}, som ligger uden for planen ({span}). Ret datoen eller planens from og to.",
    },
  },
  visit: {
    timeline({ from, to, phases = [] }, { report }) {
      const first = dayNumber(from)
      const last = dayNumber(to)
      if (from !== undefined && to !== undefined && first !== undefined && last !== undefined && last < first) return report("plan", { from, to }, ["to"])
      const span = `${from ?? "…"} – ${to ?? "…"}`
      for (const [index, phase] of phases.entries()) {
        const { title } = phase
        const start = dayNumber(phase.from)
        const end = dayNumber(phase.to)
        if (phase.from !== undefined && phase.to !== undefined && start !== undefined && end !== undefined && end < start) {
          report("phase", { title, from: phase.from, to: phase.to }, ["phases", index, "to"])
          continue
        }
        for (const field of ["from", "to"] as const) {
          const day = dayNumber(phase[field])
          const isOutside = day !== undefined && ((first !== undefined && day < first) || (last !== undefined && day > last))
          if (isOutside) report("outside", { title, day: phase[field] as string, span }, ["phases", index, field])
        }
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "it ends before it begins", spec: { timeline: { from: "2026-06-01", to: "2026-05-31", phases: [{ id: "start", title: "Start", from: "2020-01-01" }] } }, expect: [{ message: "plan", at: "/spec/timeline/to" }] },
  {
    title: "a phase turned round, one too early, one too late",
    spec: {
      timeline: {
        from: "2026-01-01",
        to: "2026-12-31",
        phases: [
          { id: "a", title: "Start", from: "2026-03-02", to: "2026-03-01" },
          { id: "b", title: "Prepare", from: "2025-12-31", to: "2026-02-28" },
          { id: "c", title: "Grow", from: "2026-06-01", to: "2027-01-01" },
        ],
      },
    },
    expect: [
      { message: "phase", at: "/spec/timeline/phases/0/to" },
      { message: "outside", at: "/spec/timeline/phases/1/from" },
      { message: "outside", at: "/spec/timeline/phases/2/to" },
    ],
  },
  { title: "a plan of which only one end is known", spec: { timeline: { from: "2026-01-01", phases: [{ id: "a", title: "Prepare", from: "2025-12-31", to: "2030-01-01" }] } }, expect: [{ message: "outside", at: "/spec/timeline/phases/0/from", says: "(2026-01-01 – …)" }] },
  { title: "and the other", spec: { timeline: { to: "2026-12-31", phases: [{ id: "a", title: "Prepare", from: "2025-12-31", to: "2030-01-01" }] } }, expect: [{ message: "outside", at: "/spec/timeline/phases/0/to", says: "(… – 2026-12-31)" }] },
  {
    title: "from the first day to the last, and a single day",
    spec: { timeline: { from: "2026-01-01", to: "2026-12-31", phases: [{ id: "a", title: "All of it", from: "2026-01-01", to: "2026-12-31" }, { id: "b", title: "The day", from: "2026-05-04", to: "2026-05-04" }, { id: "c", title: "Some time" }] } },
    expect: [],
  },
  { title: "a plan of one day", spec: { timeline: { from: "2026-01-01", to: "2026-01-01" } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof timelineOrder>[]
