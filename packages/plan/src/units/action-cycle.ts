import type { RuleExampleOf } from "../example.ts"
import type { Action } from "../model.ts"
import { definePlanRule } from "../rule.ts"

/** The actions that wait for each other in a ring: those left when every action that can be done is taken away, again and again. */
const stuck = (actions: readonly Action[]): ReadonlySet<string> => {
  const known = new Set(actions.map(({ id }) => id))
  const peel = (waits: ReadonlyMap<string, ReadonlySet<string>>): Set<string> => {
    const followers = new Map<string, string[]>()
    const open = new Map<string, number>()
    for (const [id, after] of waits) {
      open.set(id, after.size)
      for (const before of after) followers.set(before, followers.get(before) ?? [])
      for (const before of after) followers.get(before)?.push(id)
    }
    const ready = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []))
    const left = new Set(open.keys())
    for (const id of ready) {
      left.delete(id)
      for (const follower of followers.get(id) ?? []) {
        const count = (open.get(follower) ?? 0) - 1
        open.set(follower, count)
        if (count === 0) ready.push(follower)
      }
    }
    return left
  }
  const forwards = new Map<string, Set<string>>()
  for (const { id, after = [] } of actions) forwards.set(id, new Set([...(forwards.get(id) ?? []), ...after.filter((before) => known.has(before))]))
  const left = peel(forwards)
  // What is left may also be waiting for a ring without being in it: peeled from the other side, only what lies between rings remains.
  const backwards = new Map([...left].map((id) => [id, new Set<string>()]))
  for (const [id, after] of forwards) for (const before of after) backwards.get(before)?.add(id)
  return peel(backwards)
}

/**
 * No action waits, directly or by way of others, for itself.
 *
 * @remarks
 * Actions between two rings are named with them.
 * @see concept:90
 */
export const actionCycle = definePlanRule({
  id: "action/cycle",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "Actions that wait for each other can never begin.",
    de: "Maßnahmen, die aufeinander warten, können nie beginnen.",
    da: "Tiltag, der venter på hinanden, kommer aldrig i gang.",
  },
  sources: ["concept:90", "seed:003"],
  options: {},
  messages: {
    ring: {
      en: "The action “{title}” waits for itself, by way of {after}. Remove one of the dependencies.",
      de: "Die Maßnahme „{title}“ wartet letztlich auf sich selbst (über {after}). Entfernen Sie eine der Abhängigkeiten.",
      da: "Tiltaget »{title}« venter på sig selv via {after}. Fjern en af afhængighederne.",
    },
  },
  visit: {
    plan({ spec: { actions = [] } }, { report }) {
      const ring = stuck(actions)
      for (const [index, { id, title, after = [] }] of actions.entries()) {
        if (ring.has(id)) report("ring", { title, after: [...new Set(after)].filter((before) => ring.has(before)).toSorted() }, ["spec", "actions", index, "after"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two wait for each other; a third only waits for them",
    spec: {
      actions: [
        { id: "hire", title: "Hire a moderator", after: ["budget"] },
        { id: "budget", title: "Get a budget", after: ["hire"] },
        { id: "open", title: "Open the forum", after: ["hire"] },
      ],
    },
    expect: [{ message: "ring", at: "/spec/actions/0/after" }, { message: "ring", at: "/spec/actions/1/after" }],
  },
  {
    title: "an action that waits for itself",
    spec: { actions: [{ id: "open", title: "Open the forum", after: ["open"] }] },
    expect: [{ message: "ring", at: "/spec/actions/0/after" }],
  },
  {
    title: "only what is in the ring is named",
    spec: { actions: [{ id: "budget", title: "Get a budget" }, { id: "open", title: "Open the forum", after: ["budget", "open"] }] },
    expect: [{ message: "ring", at: "/spec/actions/1/after", says: "by way of open." }],
  },
  {
    title: "one after the other",
    spec: { actions: [{ id: "budget", title: "Get a budget" }, { id: "hire", title: "Hire a moderator", after: ["budget"] }, { id: "open", title: "Open the forum", after: ["hire", "budget"] }] },
    expect: [],
  },
  {
    title: "a chain of four, the last first",
    spec: { actions: [{ id: "tell", title: "Tell everybody", after: ["open"] }, { id: "open", title: "Open the forum", after: ["hire"] }, { id: "hire", title: "Hire a moderator", after: ["budget"] }, { id: "budget", title: "Get a budget" }] },
    expect: [],
  },
  {
    title: "two before one before two",
    spec: {
      actions: [
        { id: "budget", title: "Get a budget" },
        { id: "room", title: "Find a room" },
        { id: "open", title: "Open the forum", after: ["budget", "room"] },
        { id: "tell", title: "Tell everybody", after: ["open"] },
        { id: "count", title: "Count who comes", after: ["open"] },
      ],
    },
    expect: [],
  },
  {
    title: "what a ring waits for is not in it, even if it waits itself for something unknown",
    spec: {
      actions: [
        { id: "plan", title: "Write a plan", after: ["nowhere"] },
        { id: "hire", title: "Hire a moderator", after: ["budget", "plan"] },
        { id: "budget", title: "Get a budget", after: ["hire"] },
      ],
    },
    expect: [{ message: "ring", at: "/spec/actions/1/after", says: "by way of budget." }, { message: "ring", at: "/spec/actions/2/after" }],
  },
] satisfies readonly RuleExampleOf<typeof actionCycle>[]
