import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isOpen } from "../work-state.ts"

/**
 * An action that was given up is not done as well, and nothing waits for it.
 *
 * @see concept:90
 */
export const actionDropped = definePlanRule({
  id: "action/dropped",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "What waits for something that was given up waits for ever.",
    de: "Wer auf etwas wartet, das längst aufgegeben ist, wartet ewig.",
    da: "Det, der venter på noget, man har opgivet, venter for evigt.",
  },
  sources: ["concept:90", "concept:101", "seed:003"],
  options: {},
  messages: {
    both: {
      en: "The action “{title}” was done on {done} and given up on {dropped}. Remove doneOn or droppedOn.",
      de: "Die Maßnahme „{title}“ wurde am {done} erledigt und am {dropped} aufgegeben. Entfernen Sie doneOn oder droppedOn.",
      da: "Tiltaget »{title}« står både som udført den {done} og som opgivet den {dropped}. Fjern enten doneOn eller droppedOn.",
    },
    waits: {
      en: "The action “{title}” waits for “{before}”, which was given up on {dropped}. Remove the dependency, or give this one up too.",
      de: "Die Maßnahme „{title}“ wartet auf die Maßnahme „{before}“, die am {dropped} aufgegeben wurde. Entfernen Sie die Abhängigkeit oder geben Sie auch „{title}“ auf.",
      da: "Tiltaget »{title}« venter på »{before}«, som blev opgivet den {dropped}. Fjern afhængigheden, eller opgiv også dette tiltag.",
    },
  },
  visit: {
    action(action, { resolve, report }) {
      const { title, doneOn, droppedOn, after = [] } = action
      if (droppedOn !== undefined) return doneOn === undefined ? undefined : report("both", { title, done: doneOn, dropped: droppedOn }, ["droppedOn"])
      if (!isOpen(action)) return
      for (const [index, name] of after.entries()) {
        const before = resolve("action", name)
        if (before?.droppedOn !== undefined && before.doneOn === undefined) report("waits", { title, before: before.title, dropped: before.droppedOn }, ["after", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "done and given up, and one that waits for what was given up",
    spec: {
      actions: [
        { id: "choose", title: "Choose a platform", doneOn: "2026-02-15", droppedOn: "2026-03-01" },
        { id: "hire", title: "Hire a moderator", droppedOn: "2026-02-15" },
        { id: "open", title: "Open the forum", after: ["choose", "hire"] },
      ],
    },
    expect: [{ message: "both", at: "/spec/actions/0/droppedOn" }, { message: "waits", at: "/spec/actions/2/after/1" }],
  },
  {
    title: "what waited is done or given up itself, or waits for what is done",
    spec: {
      actions: [
        { id: "hire", title: "Hire a moderator", droppedOn: "2026-02-15" },
        { id: "choose", title: "Choose a platform", doneOn: "2026-02-15" },
        { id: "train", title: "Train the moderator", droppedOn: "2026-02-16", after: ["hire"] },
        { id: "ask", title: "Ask for money", doneOn: "2026-02-16", after: ["hire"] },
        { id: "open", title: "Open the forum", after: ["choose", "nobody"] },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof actionDropped>[]
