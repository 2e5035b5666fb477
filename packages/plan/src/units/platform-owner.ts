import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Somebody looks after every platform that is open or planned.
 *
 * @remarks
 * A part of a larger platform is looked after with it unless said otherwise.
 * @see concept:70
 */
export const platformOwner = definePlanRule({
  id: "platform/owner",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A place that nobody looks after fills with spam, in your name.",
    de: "Ein Ort, um den sich niemand kümmert, füllt sich mit Spam, und zwar in Ihrem Namen.",
    da: "Et sted, som ingen passer, fyldes med spam, og det i jeres navn.",
  },
  sources: ["concept:70", "concept:41", "concept:84", "seed:002"],
  together: ["missing"],
  options: {},
  messages: {
    missing: {
      en: "Nobody looks after the platform {platform}. Name the id of a role or stakeholder in its field owner.",
      de: "Für die Plattform {platform} ist niemand zuständig. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen har ansvaret for platformen {platform}. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    platform({ id, title: platform = id, state = "open", partOf, owner }, { report }) {
      if (owner === undefined && partOf === undefined && (state === "open" || state === "planned")) report("missing", { platform })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the forum runs itself, and the chat will",
    spec: { platforms: [{ id: "forum", title: "The forum", kind: "forum" }, { id: "chat", kind: "chat", state: "planned" }] },
    expect: [{ message: "missing", at: "/spec/platforms/0" }, { message: "missing", at: "/spec/platforms/1" }],
  },
  {
    title: "one has an owner, the others are given up",
    spec: {
      platforms: [
        { id: "forum", kind: "forum", state: "open", owner: "manager" },
        { id: "beginners", kind: "forum", partOf: "forum" },
        { id: "chat", kind: "chat", state: "idle" },
        { id: "group", kind: "social-network", state: "closing" },
        { id: "list", kind: "mailing-list", state: "closed" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof platformOwner>[]
