import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import type { ObjectiveRevision } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Target and due day of an objective are not changed once it was due.
 *
 * @remarks
 * Each revision is held against the due day that was in force when it was made: the one it changed, or the one the next revision changed,
 * or the present one.
 * @see concept:21
 */
export const objectiveRevision = definePlanRule({
  id: "objective/revision",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A target that moves after its due day is always reached and means nothing.",
    de: "Ein Zielwert, der nach seinem Termin verschoben wird, wird immer erreicht und bedeutet nichts.",
    da: "En målværdi, der flyttes efter fristen, bliver altid nået og betyder intet.",
  },
  sources: ["concept:21", "concept:100", "seed:000", "seed:003"],
  options: {},
  messages: {
    late: {
      en: "The {field} of “{title}” was changed on {on}, after it had been due on {due}. Restore it, add the grade, and set a new objective for what is wanted now.",
      de: "In „{title}“ wurde {field} am {on} geändert, nach dem Termin am {due}. Stellen Sie den alten Stand wieder her, ergänzen Sie grade und legen Sie für das, was Sie jetzt erreichen wollen, eine neue Zielvorgabe an.",
      da: "I »{title}« blev {field} ændret den {on}, efter fristen den {due}. Gendan den gamle værdi, tilføj grade, og opret et nyt delmål for det, I vil nu.",
    },
  },
  visit: {
    objective({ title, due, revisions = [] }, { report }) {
      const byDay = revisions
        .flatMap((revision, index) => ((day) => (day === undefined ? [] : [{ revision, index, day }]))(dayNumber(revision.on)))
        .toSorted((a, b) => b.day - a.day)
      let inForce = due
      for (const { revision, index, day } of byDay) {
        inForce = revision.due ?? inForce
        const field = changed(revision)
        const end = dayNumber(inForce)
        if (field !== undefined && inForce !== undefined && end !== undefined && day > end) report("late", { field, title, on: revision.on, due: inForce }, ["revisions", index])
      }
    },
  },
})

const changed = ({ target, change, due }: ObjectiveRevision): "target" | "change" | "due" | undefined =>
  target !== undefined ? "target" : change !== undefined ? "change" : due === undefined ? undefined : "due"

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "lowered a day after it was due, and put off when it was over",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", target: 0.5, due: "2026-06-30", revisions: [{ on: "2026-07-01", why: "It was too much", target: 0.6 }] },
        { id: "ideas", title: "More ideas", target: 0.5, due: "2026-12-31", revisions: [{ on: "2026-07-01", why: "It was too soon", due: "2026-06-30" }] },
        { id: "thanks", title: "More thanks", baseline: 0.4, change: "+10%", due: "2026-06-30", revisions: [{ on: "2026-07-01", why: "It was too much", change: "+25%" }] },
      ],
    },
    expect: [
      { message: "late", at: "/spec/objectives/0/revisions/0" },
      { message: "late", at: "/spec/objectives/1/revisions/0" },
      { message: "late", at: "/spec/objectives/2/revisions/0", says: "The change of “More thanks”" },
    ],
  },
  {
    title: "changed before it was put off, but after the first due day",
    spec: {
      objectives: [
        {
          id: "solved", title: "More questions solved", target: 0.5, due: "2026-12-31",
          revisions: [{ on: "2026-05-01", why: "More time", due: "2026-04-30" }, { on: "2026-08-01", why: "It was too much", target: 0.6 }],
        },
      ],
    },
    expect: [{ message: "late", at: "/spec/objectives/0/revisions/0" }],
  },
  {
    title: "on the due day, in time, and only the baseline",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", target: 0.5, due: "2026-06-30", revisions: [{ on: "2026-06-30", why: "It was too much", target: 0.6 }] },
        { id: "ideas", title: "More ideas", target: 0.5, due: "2026-06-30", revisions: [{ on: "2026-08-01", why: "It was counted twice", baseline: 0.4 }] },
        { id: "thanks", title: "More thanks", target: 0.5, due: "2026-12-31", revisions: [{ on: "2026-06-01", why: "More time", due: "2026-06-30" }, { on: "2026-07-15", why: "It was too much", target: 0.6 }] },
        { id: "open", title: "More of everything", revisions: [{ on: "2026-06-01", why: "It was too much", target: 0.6 }] },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveRevision>[]
