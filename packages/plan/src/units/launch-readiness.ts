import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { Day, PlanSpec } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/** The earlier of the days on which the doors opened or are to open. */
const doors = ({ launch, community }: PlanSpec): { readonly day: Day; readonly number: number } | undefined => {
  const days = [launch?.plannedOn, community?.launchedOn].flatMap((day) => {
    const number = dayNumber(day)
    return day === undefined || number === undefined ? [] : [{ day, number }]
  })
  return days.toSorted((a, b) => a.number - b.number)[0]
}

/**
 * The doors open only once everything that must be true by then is.
 *
 * @remarks
 * Whether the launch has come is known from the day the community opened, or from the day on which the plan is looked at.
 * @see concept:30
 */
export const launchReadiness = definePlanRule({
  id: "launch/readiness",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Whoever finds an empty or broken place does not come back to see it mended.",
    de: "Wer eine leere oder unfertige Community vorfindet, kommt nicht wieder.",
    da: "Den, der møder et tomt eller halvfærdigt sted, kommer ikke igen.",
  },
  sources: ["concept:30", "concept:35", "seed:000"],
  options: {},
  messages: {
    none: {
      en: "The doors are to open on {day}, but the plan does not say what must be true by then. Add gates to spec.launch.",
      de: "Die Community soll am {day} öffnen, aber der Plan sagt nicht, was bis dahin stehen muss. Ergänzen Sie gates unter spec.launch.",
      da: "Fællesskabet skal åbne den {day}, men planen siger ikke, hvad der skal være på plads inden da. Tilføj gates under spec.launch.",
    },
    late: {
      en: "“{title}” was met on {met}, after the launch on {day}. Correct one of the two days, or take this out of the gates.",
      de: "„{title}“ war erst am {met} erfüllt, nach dem Start am {day}. Korrigieren Sie eines der beiden Daten oder streichen Sie die Bedingung aus gates.",
      da: "»{title}« var først opfyldt den {met}, efter lanceringen den {day}. Ret en af de to datoer, eller fjern betingelsen under gates.",
    },
    unmet: {
      en: "“{title}” is not met, though the launch was on {day}. Meet it and set metOn, or move the launch.",
      de: "„{title}“ ist nicht erfüllt, obwohl der Start am {day} war. Holen Sie es nach und tragen Sie metOn ein, oder verschieben Sie den Start.",
      da: "»{title}« er ikke opfyldt, selv om lanceringen var den {day}. Få det på plads, og udfyld metOn, eller flyt lanceringen.",
    },
  },
  visit: {
    launch({ plannedOn, gates = [] }, { report }) {
      if (plannedOn !== undefined && gates.length === 0) report("none", { day: plannedOn }, { at: ["gates"], on: "key" })
    },
    gate({ title, metOn }, { plan: { spec }, asOf, report }) {
      const launch = doors(spec)
      if (launch === undefined) return
      const met = dayNumber(metOn)
      const today = dayNumber(asOf)
      const isOver = spec.community?.launchedOn !== undefined || (today !== undefined && today > launch.number)
      if (metOn === undefined && isOver) report("unmet", { title, day: launch.day })
      if (metOn !== undefined && met !== undefined && met > launch.number) report("late", { title, met: metOn, day: launch.day }, ["metOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  { title: "a day and nothing else", spec: { launch: { plannedOn: "2026-05-04" } }, expect: [{ message: "none", at: "/spec/launch" }] },
  { title: "a list with nothing in it", spec: { launch: { plannedOn: "2026-05-04", gates: [] } }, expect: [{ message: "none", at: "/spec/launch/gates" }] },
  {
    title: "the day has passed, the moderators were not trained, the search came late",
    spec: { launch: { plannedOn: "2026-05-04", gates: [{ title: "Two moderators are trained" }, { title: "The search finds things", metOn: "2026-05-05" }] } },
    asOf: "2026-05-05",
    expect: [{ message: "unmet", at: "/spec/launch/gates/0" }, { message: "late", at: "/spec/launch/gates/1/metOn" }],
  },
  {
    title: "open already, before the day that was planned",
    spec: { community: { launchedOn: "2026-04-01" }, launch: { plannedOn: "2026-05-04", gates: [{ title: "Two moderators are trained" }, { title: "The search finds things", metOn: "2026-04-02" }] } },
    expect: [{ message: "unmet", at: "/spec/launch/gates/0" }, { message: "late", at: "/spec/launch/gates/1/metOn" }],
  },
  {
    title: "on the day itself there is still time, and what was met that day is in time",
    spec: { launch: { plannedOn: "2026-05-04", gates: [{ title: "Two moderators are trained" }, { title: "The search finds things", metOn: "2026-05-04" }] } },
    asOf: "2026-05-04",
    expect: [],
  },
  { title: "nobody knows today", spec: { launch: { plannedOn: "2026-05-04", gates: [{ title: "Two moderators are trained" }] } }, expect: [] },
  { title: "no day is set", spec: { launch: { gates: [{ title: "Two moderators are trained", metOn: "2026-05-04" }] } }, asOf: "2026-05-04", expect: [] },
  { title: "a day that does not exist", spec: { launch: { plannedOn: "2026-02-30", gates: [{ title: "Two moderators are trained", metOn: "2026-05-04" }] } }, asOf: "2026-05-04", expect: [] },
] satisfies readonly RuleExampleOf<typeof launchReadiness>[]
