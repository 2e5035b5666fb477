import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * What is published informs, teaches and entertains: each quality is in something.
 *
 * @remarks
 * `qualities` are those that the schedule has to have somewhere; no entry has to have them all.
 * @see concept:47
 */
export const contentQualities = definePlanRule({
  id: "content/qualities",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "News alone is read once, and lessons alone are work: people come back to the mixture.",
    de: "Neuigkeiten liest man einmal, Lektionen sind Arbeit: Erst die Mischung lässt Menschen wiederkommen.",
    da: "Nyheder læser man én gang, og undervisning er arbejde: Det er blandingen, folk kommer igen efter.",
  },
  sources: ["concept:47", "seed:001"],
  options: { qualities: ["informative", "educational", "entertaining"] as readonly string[] },
  messages: {
    missing: {
      en: "Nothing in the publishing schedule is meant to be: {qualities}. Add the qualities to its entries, or plan something that has them.",
      de: "Im Veröffentlichungsplan kommt nicht vor: {qualities}. Ergänzen Sie qualities bei den Einträgen oder nehmen Sie etwas auf, auf das dies zutrifft.",
      da: "Intet i udgivelsesplanen er angivet som: {qualities}. Tilføj qualities til posterne, eller planlæg indhold af den slags.",
    },
  },
  visit: {
    content({ schedule = [] }, { options: { qualities }, report }) {
      const there = new Set<string>(schedule.flatMap((publication) => publication.qualities ?? []))
      const missing = qualities.filter((quality) => !there.has(quality))
      if (schedule.length > 0 && missing.length > 0) report("missing", { qualities: missing }, { at: ["schedule"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "nothing to smile about",
    spec: { content: { schedule: [{ kind: "guide", cadence: "monthly", qualities: ["educational", "informative"] }] } },
    expect: [{ message: "missing", at: "/spec/content/schedule" }],
  },
  { title: "nothing is said of any", spec: { content: { schedule: [{ kind: "guide", cadence: "monthly" }] } }, expect: [{ message: "missing", at: "/spec/content/schedule" }] },
  {
    title: "each is somewhere",
    spec: { content: { schedule: [{ kind: "guide", cadence: "monthly", qualities: ["educational", "informative"] }, { kind: "video", cadence: "weekly", qualities: ["entertaining"] }] } },
    expect: [],
  },
  { title: "fun is not asked for", spec: { content: { schedule: [{ kind: "guide", cadence: "monthly", qualities: ["educational"] }] } }, options: { qualities: ["educational"] }, expect: [] },
  { title: "no schedule yet", spec: { content: { kinds: ["guide"] } }, expect: [] },
] satisfies readonly RuleExampleOf<typeof contentQualities>[]
