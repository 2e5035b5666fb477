import { defineCriterion } from "../define.ts"
import { fromPlan } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { allOf, each, isBlank } from "../parts.ts"

/**
 * Every platform and every tool is there for something, and somebody looks after it.
 *
 * @remarks
 * Unit: met when each platform that is not closed and each tool names a purpose and an owner. A part of a larger platform counts with it.
 * @see concept:40
 */
export const toolsHaveAPurpose = defineCriterion({
  id: "tools-have-a-purpose",
  since: "0.1.0",
  level: 1,
  asks: {
    en: "Does the plan say of every platform and tool what it is for and who looks after it?",
    de: "Ist für alle Plattformen und Tools geklärt, wofür sie da sind und wer zuständig ist?",
    da: "Fremgår det af planen, hvad hver platform og hvert værktøj skal bruges til, og hvem der har ansvaret?",
  },
  why: {
    en: "Tools without a purpose eat the time they were meant to save, and members lose their way among places nobody looks after.",
    de: "Tools ohne Zweck fressen die Zeit, die sie sparen sollten, und auf Plattformen, um die sich niemand kümmert, verlaufen sich die Mitglieder.",
    da: "Værktøjer uden formål sluger den tid, de skulle spare, og medlemmerne farer vild på platforme, som ingen passer.",
  },
  evidence: {
    /** Platforms and tools that are in use, parts of a larger platform aside. */
    inUse: fromPlan(({ platforms = [], tools = [] }) => [
      ...platforms.filter(({ state, partOf }) => state !== "closed" && partOf === undefined).map(({ id, title = id, purpose, owner }) => ({ title, purpose, owner })),
      ...tools.map(({ title, purpose, owner }) => ({ title, purpose, owner })),
    ]),
  },
  judge: ({ inUse }) =>
    allOf(
      each(
        inUse,
        { en: "Platforms and tools with a purpose", de: "Plattformen und Tools mit angegebenem Zweck", da: "Platforme og værktøjer med et angivet formål" },
        { holds: ({ purpose }) => !isBlank(purpose), name: ({ title }) => title },
      ),
      each(
        inUse,
        { en: "Platforms and tools with an owner", de: "Plattformen und Tools mit geklärter Zuständigkeit", da: "Platforme og værktøjer med en ansvarlig" },
        { holds: ({ owner }) => owner !== undefined, name: ({ title }) => title },
      ),
    ),
  remedy: {
    effort: "hours",
    text: {
      en: "List everything in use, write next to it what it is for and who looks after it, and switch off what nobody can give a reason for.",
      de: "Listen Sie alles auf, was im Einsatz ist, notieren Sie daneben Zweck und Zuständigkeit, und schalten Sie ab, wofür niemand einen Grund nennen kann.",
      da: "Lav en liste over alt, hvad I bruger, skriv ud for hvert punkt, hvad det er til, og hvem der har ansvaret, og drop det, ingen kan begrunde.",
    },
  },
  sources: ["concept:40", "concept:70", "concept:86"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a forum and a survey tool, each with purpose and owner",
    plan: {
      platforms: [{ id: "forum", kind: "forum", purpose: "Asking and answering", owner: "lead" }, { id: "grinders", kind: "forum", partOf: "forum" }],
      tools: [{ id: "polls", title: "Survey tool", purpose: "Asking members twice a year", owner: "lead" }],
    },
    expect: "met",
  },
  {
    title: "nobody knows what the chat is for",
    plan: { platforms: [{ id: "forum", kind: "forum", purpose: "Asking and answering", owner: "lead" }, { id: "chat", kind: "chat", owner: "lead" }] },
    expect: "unmet",
  },
  {
    title: "nobody looks after the survey tool",
    plan: {
      platforms: [{ id: "forum", kind: "forum", purpose: "Asking and answering", owner: "lead" }],
      tools: [{ id: "polls", title: "Survey tool", purpose: "Asking members twice a year" }],
    },
    expect: "unmet",
  },
  {
    title: "what is closed needs no purpose any more",
    plan: { platforms: [{ id: "forum", kind: "forum", purpose: "Asking and answering", owner: "lead" }, { id: "list", kind: "mailing-list", state: "closed" }] },
    expect: "met",
  },
  { title: "a plan without platforms and tools", plan: {}, expect: "unmet" },
  { title: "no plan: not judged", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof toolsHaveAPurpose>[]
