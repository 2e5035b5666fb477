import type { RuleExampleOf } from "../example.ts"
import { nodesOf } from "../nodes.ts"
import { definePlanRule } from "../rule.ts"
import type { Path } from "../source.ts"
import { isBlank, isPlaceholder } from "../wording.ts"

/**
 * No two entries of one kind have the same title.
 *
 * @remarks
 * Capitals and spaces make no difference. The one that comes first by its id keeps the title, wherever it stands in the list.
 * @see concept:37
 */
export const textSame = definePlanRule({
  id: "text/same",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "Two entries with one name are one that was written twice, or two that nobody can tell apart.",
    de: "Zwei Einträge mit demselben Namen sind einer, der doppelt dasteht, oder zwei, die niemand unterscheiden kann.",
    da: "To poster med samme navn er én, der er skrevet to gange, eller to, som ingen kan skelne.",
  },
  sources: ["concept:37", "concept:81", "seed:001", "seed:003"],
  options: {},
  messages: {
    same: {
      en: "“{title}” is also the title of “{first}”. Merge the two, or say what makes them different.",
      de: "„{title}“ ist auch der Titel von „{first}“. Legen Sie beide zusammen oder sagen Sie, worin sie sich unterscheiden.",
      da: "»{title}« er også titlen på »{first}«. Læg dem sammen, eller skriv, hvad der adskiller dem.",
    },
  },
  visit: {
    plan(plan, { report }) {
      const groups = new Map<string, { id: string; title: string; path: Path }[]>()
      for (const { kind, node, path } of nodesOf(plan)) {
        if (!("id" in node && "title" in node) || isBlank(node.title) || isPlaceholder(node.title)) continue
        const name = `${kind} ${node.title.trim().toLowerCase().replace(/\s+/g, " ")}`
        const group = groups.get(name) ?? []
        groups.set(name, group)
        group.push({ id: node.id, title: node.title, path })
      }
      for (const group of groups.values()) {
        const [first, ...others] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        // An id that is there twice is another rule's matter.
        for (const { id, title, path } of others) if (first !== undefined && id !== first.id) report("same", { title, first: first.id }, [...path, "title"])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one goal twice, in other letters",
    spec: { goals: [{ id: "win", title: "Win  Customers " }, { id: "grow", title: "win customers" }] },
    expect: [{ message: "same", at: "/spec/goals/0/title" }],
  },
  {
    title: "a goal and an action may share their title; placeholders and blanks are told elsewhere, and so is an id that is there twice",
    spec: {
      goals: [{ id: "a", title: "Win customers" }, { id: "b", title: "Keep customers" }],
      actions: [{ id: "a", title: "Win customers" }],
      tactics: [{ id: "a", title: "TBD" }, { id: "b", title: "TBD" }, { id: "c", title: "" }, { id: "d", title: "" }],
      roles: [{ id: "a", title: "Moderator" }, { id: "a", title: "Moderator" }],
      platforms: [{ id: "a", kind: "forum" }, { id: "b", kind: "forum" }],
    },
    expect: [],
  },
  {
    title: "of three that are called the same, the first by its id keeps the name",
    spec: { tactics: [{ id: "b", title: "Greet" }, { id: "a", title: "Greet" }, { id: "c", title: "Greet" }], roles: [{ id: "a", title: "Editor" }, { id: "b", title: "Editor" }] },
    expect: [{ message: "same", at: "/spec/tactics/0/title" }, { message: "same", at: "/spec/tactics/2/title", says: "the title of “a”" }, { message: "same", at: "/spec/roles/1/title" }],
  },
  { title: "two words that differ in small letters only", spec: { goals: [{ id: "size", title: "Maße finden" }, { id: "mass", title: "Masse finden" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof textSame>[]
