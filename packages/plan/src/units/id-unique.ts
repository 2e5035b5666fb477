import type { RuleExampleOf } from "../example.ts"
import { nodesOf } from "../nodes.ts"
import { definePlanRule } from "../rule.ts"
import type { Path } from "../source.ts"

/**
 * No two nodes of the same kind have the same id.
 *
 * @see concept:3
 */
export const idUnique = definePlanRule({
  id: "id/unique",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict", "ten-elements"],
  ordered: true,
  why: {
    en: "Where two nodes have one name, results end up with the wrong one.",
    de: "Wo zwei Einträge denselben Namen tragen, landen Ergebnisse beim falschen.",
    da: "Har to poster det samme id, havner resultaterne hos den forkerte.",
  },
  sources: ["concept:3"],
  options: {},
  messages: {
    again: {
      en: "The id “{id}” is already taken by {where}. Give this one a name of its own.",
      de: "Die id „{id}“ ist schon an {where} vergeben. Geben Sie diesem Eintrag einen eigenen Namen.",
      da: "Id'et »{id}« bruges allerede i {where}. Giv denne post sit eget id.",
    },
  },
  visit: {
    plan(plan, { report }) {
      const seen = new Map<string, Path>()
      for (const { kind, node, path } of nodesOf(plan)) {
        if (!("id" in node)) continue
        const name = `${kind}:${node.id}`
        const first = seen.get(name)
        if (first === undefined) seen.set(name, path)
        else report("again", { id: node.id, where: { place: first } }, [...path, "id"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two goals with one id",
    spec: { goals: [{ id: "grow", title: "Win customers" }, { id: "grow", title: "Win members" }] },
    expect: [{ message: "again", at: "/spec/goals/1/id" }],
  },
  {
    title: "a goal and a behaviour may share an id",
    spec: { goals: [{ id: "grow", title: "Win customers" }], behaviours: [{ id: "grow", title: "Members invite others" }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof idUnique>[]
