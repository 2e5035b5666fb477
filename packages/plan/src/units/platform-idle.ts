import { dayNumber, isOver } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * A platform that is not used any more has a day on which it closes, and is closed by then.
 *
 * @remarks
 * Whether the day has passed needs the day on which the plan is looked at.
 * @see concept:84
 */
export const platformIdle = definePlanRule({
  id: "platform/idle",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "An abandoned place is the first impression of whoever finds it.",
    de: "Ein verwaister Ort ist für alle, die ihn finden, der erste Eindruck.",
    da: "Et forladt sted er det første indtryk, fællesskabet giver dem, der finder det.",
  },
  sources: ["concept:84", "concept:102", "seed:003"],
  options: {},
  messages: {
    undated: {
      en: "The platform {platform} is {state}, but no day is set on which it closes. Add closesOn, or bring it back to life.",
      de: "Bei der Plattform {platform} steht state: {state}, doch ein Tag für die Schließung fehlt. Ergänzen Sie closesOn oder beleben Sie die Plattform wieder.",
      da: "Platformen {platform} har status {state}, men det fremgår ikke, hvornår den lukker. Tilføj closesOn, eller få liv i den igen.",
    },
    overdue: {
      en: "The platform {platform} was to close on {closesOn}, but its state is {state}. Close it and set state: closed, or set another day.",
      de: "Die Plattform {platform} sollte am {closesOn} schließen, doch state steht noch auf {state}. Schließen Sie sie und setzen Sie state: closed, oder nennen Sie einen anderen Tag.",
      da: "Platformen {platform} skulle lukke den {closesOn}, men har stadig status {state}. Luk den, og skriv state: closed, eller angiv en anden dato.",
    },
    order: {
      en: "The platform {platform} closes on {closesOn}, before it opened on {openedOn}. Correct one of the two days.",
      de: "Die Plattform {platform} schließt am {closesOn}, wurde aber erst am {openedOn} eröffnet. Korrigieren Sie eines der beiden Daten.",
      da: "Platformen {platform} lukker den {closesOn}, men åbnede først den {openedOn}. Ret en af de to datoer.",
    },
  },
  visit: {
    platform({ id, title: platform = id, state = "open", openedOn, closesOn }, { asOf, report }) {
      if (closesOn === undefined) return state === "idle" || state === "closing" ? report("undated", { platform, state }, ["state"]) : undefined
      const closes = dayNumber(closesOn)
      const opened = dayNumber(openedOn)
      if (closes === undefined) return
      if (openedOn !== undefined && opened !== undefined && closes < opened) report("order", { platform, closesOn, openedOn }, ["closesOn"])
      else if (isOver(closesOn, asOf) && state !== "closed") report("overdue", { platform, closesOn, state }, ["closesOn"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "idle since nobody knows when, and closing some day",
    spec: { platforms: [{ id: "old-chat", title: "The old chat", kind: "chat", state: "idle" }, { id: "group", kind: "social-network", state: "closing" }] },
    expect: [{ message: "undated", at: "/spec/platforms/0/state" }, { message: "undated", at: "/spec/platforms/1/state" }],
  },
  {
    title: "was to close yesterday",
    spec: { platforms: [{ id: "old-chat", kind: "chat", state: "closing", closesOn: "2026-04-30" }, { id: "group", kind: "social-network", closesOn: "2026-04-30" }] },
    asOf: "2026-05-01",
    expect: [{ message: "overdue", at: "/spec/platforms/0/closesOn" }, { message: "overdue", at: "/spec/platforms/1/closesOn" }],
  },
  {
    title: "closed before it opened",
    spec: { platforms: [{ id: "old-chat", kind: "chat", state: "closing", openedOn: "2026-04-02", closesOn: "2026-04-01" }] },
    asOf: "2026-05-01",
    expect: [{ message: "order", at: "/spec/platforms/0/closesOn" }],
  },
  {
    title: "closes today, is closed, or is in use",
    spec: {
      platforms: [
        { id: "old-chat", kind: "chat", state: "closing", openedOn: "2026-05-01", closesOn: "2026-05-01" },
        { id: "group", kind: "social-network", state: "closed", closesOn: "2026-04-01" },
        { id: "forum", kind: "forum", state: "open" },
        { id: "list", kind: "mailing-list", state: "closed" },
        { id: "blog", kind: "blog" },
      ],
    },
    asOf: "2026-05-01",
    expect: [],
  },
  { title: "without today no day has passed", spec: { platforms: [{ id: "old-chat", kind: "chat", state: "idle", closesOn: "2026-04-30" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof platformIdle>[]
