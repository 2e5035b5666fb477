import type { RuleExampleOf } from "../example.ts"
import { grouped } from "../plain-data.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Members can tell which of several like platforms is for what.
 *
 * @remarks
 * Of several open platforms of one kind, each needs a purpose, and no two the same. `apart` are the kinds of which several are usual:
 * networks differ by who is there. Parts of a larger platform belong together.
 * @see concept:70
 */
export const platformCobbled = definePlanRule({
  id: "platform/cobbled",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "Platforms that came together by chance send members from door to door.",
    de: "Zusammengewürfelte Plattformen schicken Mitglieder von Pontius zu Pilatus.",
    da: "Platforme, der er kommet til ved et tilfælde, sender medlemmerne fra Herodes til Pilatus.",
  },
  sources: ["concept:70", "concept:84", "concept:67", "seed:002"],
  options: { apart: ["social-network", "other"] as readonly string[] },
  messages: {
    unsaid: {
      en: "{count} platforms of the kind {kind} are open, and it is not said what each is for: {platforms}. Give each a purpose of its own, or close those that are not needed.",
      de: "{count} Plattformen der Art {kind} sind offen, doch wofür jede da ist, steht nicht im Plan: {platforms}. Geben Sie jeder einen eigenen Zweck (purpose) oder schließen Sie, was nicht gebraucht wird.",
      da: "{count} platforme af typen {kind} er åbne, og det fremgår ikke, hvad hver af dem skal bruges til: {platforms}. Giv hver sit eget formål (purpose), eller luk dem, der ikke er brug for.",
    },
  },
  visit: {
    plan({ spec: { platforms = [] } }, { options: { apart }, report }) {
      const alone = platforms.filter(({ kind, state = "open", partOf }) => state === "open" && partOf === undefined && !apart.includes(kind))
      for (const [kind, alike] of grouped(alone, (platform) => platform.kind)) {
        const purposes = new Set(alike.map(({ purpose = "" }) => purpose.trim()).filter((purpose) => purpose !== ""))
        if (alike.length > 1 && purposes.size < alike.length) report("unsaid", { count: alike.length, kind, platforms: alike.map(({ id, title = id }) => title).toSorted() }, { at: ["spec", "platforms"], on: "key" })
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "two chats, one of them for everything",
    spec: { platforms: [{ id: "old-chat", title: "The old chat", kind: "chat" }, { id: "new-chat", kind: "chat", state: "open", purpose: "talk" }] },
    expect: [{ message: "unsaid", at: "/spec/platforms" }],
  },
  {
    title: "two lists for the same, and two forums",
    spec: {
      platforms: [
        { id: "announce", kind: "mailing-list", purpose: "announcements" },
        { id: "news", kind: "mailing-list", purpose: "announcements " },
        { id: "old", kind: "forum" },
        { id: "new", kind: "forum", purpose: " " },
      ],
    },
    expect: [{ message: "unsaid", at: "/spec/platforms" }, { message: "unsaid", at: "/spec/platforms" }],
  },
  {
    title: "each has its purpose, or is on the way out, or is one of the networks",
    spec: {
      platforms: [
        { id: "announce", kind: "mailing-list", purpose: "announcements" },
        { id: "discuss", kind: "mailing-list", purpose: "discussion" },
        { id: "forum", kind: "forum" },
        { id: "beginners", kind: "forum", partOf: "forum" },
        { id: "old-forum", kind: "forum", state: "closing" },
        { id: "one-network", kind: "social-network" },
        { id: "other-network", kind: "social-network" },
      ],
    },
    expect: [],
  },
  {
    title: "even networks can be told apart",
    spec: { platforms: [{ id: "one-network", kind: "social-network" }, { id: "other-network", kind: "social-network" }] },
    options: { apart: [] },
    expect: [{ message: "unsaid", at: "/spec/platforms" }],
  },
] satisfies readonly RuleExampleOf<typeof platformCobbled>[]
