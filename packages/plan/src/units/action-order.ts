import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * No action begins before the ones it waits for are due.
 *
 * @remarks
 * An action without a start is taken by its due day. Actions that are done or were dropped are left alone, and so is one that waits for
 * itself, which another rule says.
 * @see concept:90
 */
export const actionOrder = definePlanRule({
  id: "action/order",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "What comes after something cannot begin while that is still to be done.",
    de: "Der zweite Schritt kann nicht beginnen, solange der erste noch aussteht.",
    da: "Det næste skridt kan først tages, når det forrige er på plads.",
  },
  sources: ["concept:90", "concept:96", "seed:003"],
  options: {},
  messages: {
    early: {
      en: "The action “{title}” is planned for {day}, but waits for “{before}”, which is due on {due}. Move one of them, or remove the dependency.",
      de: "Die Maßnahme „{title}“ ist für den {day} geplant, wartet aber auf die Maßnahme „{before}“, die erst am {due} fällig ist. Verschieben Sie eine der beiden oder entfernen Sie die Abhängigkeit.",
      da: "Tiltaget »{title}« er planlagt til den {day}, men venter på »{before}«, som først har frist den {due}. Flyt et af dem, eller fjern afhængigheden.",
    },
  },
  visit: {
    action(action, { resolve, report }) {
      const { id, title, start, due, after = [] } = action
      const day = start ?? due
      const begin = dayNumber(day)
      if (day === undefined || begin === undefined || !isOpen(action)) return
      for (const [index, name] of after.entries()) {
        const before = name === id ? undefined : resolve("action", name)
        const end = dayNumber(before?.due)
        if (before === undefined || end === undefined || !isOpen(before)) continue
        if (begin < end) report("early", { title, day, before: before.title, due: before.due as string }, ["after", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "opened before it is built, reviewed before it is open",
    spec: {
      actions: [
        { id: "build", title: "Build the forum", due: "2026-03-31" },
        { id: "open", title: "Open the forum", start: "2026-03-30", due: "2026-05-01", after: ["build"] },
        { id: "review", title: "Review", due: "2026-04-30", after: ["build", "open"] },
      ],
    },
    expect: [{ message: "early", at: "/spec/actions/1/after/0" }, { message: "early", at: "/spec/actions/2/after/1" }],
  },
  {
    title: "on the day it is due, after what is done or dropped, after what has no day, and after itself",
    spec: {
      actions: [
        { id: "build", title: "Build the forum", due: "2026-03-31" },
        { id: "open", title: "Open the forum", start: "2026-03-31", due: "2026-05-01", after: ["build", "choose", "hire", "think", "nobody"] },
        { id: "choose", title: "Choose a platform", due: "2026-06-30", doneOn: "2026-01-10" },
        { id: "hire", title: "Hire", due: "2026-06-30", droppedOn: "2026-01-10" },
        { id: "think", title: "Think", after: ["build"] },
        { id: "done", title: "Announce", due: "2026-01-01", doneOn: "2026-01-01", after: ["build"] },
        { id: "dropped", title: "Advertise", due: "2026-01-01", droppedOn: "2026-01-01", after: ["build"] },
        { id: "self", title: "Wait", start: "2026-01-01", due: "2026-02-01", after: ["self"] },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof actionOrder>[]
