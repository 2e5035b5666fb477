import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { platformOptionKinds } from "../vocabulary.ts"

/**
 * A platform is chosen after all three ways of getting one were compared by effort, cost and customisation.
 *
 * @remarks
 * A plan that compares no ways and plans no platform has nothing to choose. The course that asks for three ways does not name them; hosted,
 * self-hosted and own-build are this library's reading.
 * @see concept:28
 */
export const platformOptionComparison = definePlanRule({
  id: "platform/option-comparison",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "What is cheap to begin with can be dear to keep.",
    de: "Was anfangs wenig kostet, kann im Betrieb teuer werden.",
    da: "Det, der er billigt at begynde med, kan være dyrt i drift.",
  },
  sources: ["concept:28", "concept:70", "seed:000"],
  options: {},
  messages: {
    kinds: {
      en: "Ways of getting a platform that were not compared: {kinds}. Add them to spec.platformOptions, be it with a why that speaks against them.",
      de: "Wege zu einer Plattform, die nicht verglichen wurden: {kinds}. Ergänzen Sie sie unter spec.platformOptions, und sei es mit einem why, das dagegen spricht.",
      da: "Disse måder at få en platform på er ikke sammenlignet: {kinds}. Tilføj dem under spec.platformOptions, om ikke andet så med et why, der taler imod.",
    },
    incomplete: {
      en: "“{title}” cannot be compared with the other ways. Add: {fields}.",
      de: "„{title}“ lässt sich mit den anderen Wegen nicht vergleichen. Ergänzen Sie: {fields}.",
      da: "»{title}« kan ikke sammenlignes med de andre muligheder. Tilføj: {fields}.",
    },
    several: {
      en: "More than one way of getting a platform is chosen: {titles}. Leave chosen: true at one of them.",
      de: "Mehr als ein Weg zu einer Plattform ist gewählt: {titles}. Lassen Sie chosen: true nur bei einem stehen.",
      da: "Der er valgt mere end én måde at få en platform på: {titles}. Lad chosen: true stå ved kun én af dem.",
    },
    none: {
      en: "None of the ways of getting a platform is chosen, though a platform is open. Set chosen: true at the one that was.",
      de: "Eine Plattform ist offen, doch keiner der Wege dorthin ist als gewählt gekennzeichnet. Setzen Sie chosen: true bei dem, für den Sie sich entschieden haben.",
      da: "En platform er åben, men det fremgår ikke, hvilken mulighed I valgte. Skriv chosen: true ved den.",
    },
  },
  visit: {
    plan({ spec: { platformOptions: options = [], platforms = [] } }, { report }) {
      const whole = { at: ["spec", "platformOptions"], on: "key" } as const
      if (options.length === 0 && !platforms.some(({ state }) => state === "planned")) return
      const compared = new Set(options.map(({ kind }) => kind))
      const kinds = platformOptionKinds.filter((kind) => !compared.has(kind))
      if (kinds.length > 0) report("kinds", { kinds }, whole)
      const titles = options.filter(({ chosen }) => chosen === true).map(({ title }) => title)
      if (titles.length > 1) report("several", { titles: titles.toSorted() }, whole)
      if (options.length > 0 && titles.length === 0 && platforms.some(({ state }) => state === "open")) report("none", {}, whole)
    },
    platformOption({ title, effort, cost, customisation }, { report }) {
      const fields = Object.entries({ effort, cost, customisation }).flatMap(([field, said]) => (said === undefined ? [field] : []))
      if (fields.length > 0) report("incomplete", { title, fields })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a platform is planned, and nothing was compared",
    spec: { platforms: [{ id: "forum", kind: "forum", state: "planned" }] },
    expect: [{ message: "kinds", at: "/spec" }],
  },
  {
    title: "one way left out, one incomplete, none chosen though the forum is open",
    spec: {
      platforms: [{ id: "forum", kind: "forum", state: "open" }],
      platformOptions: [
        { id: "hosted", title: "Rent a forum", kind: "hosted", effort: { amount: 3, unit: "days" }, cost: { amount: 100, currency: "EUR", per: "month" }, customisation: "low" },
        { id: "own", title: "Build a forum", kind: "own-build", effort: { amount: 90, unit: "days" } },
      ],
    },
    expect: [
      { message: "kinds", at: "/spec/platformOptions", says: "not compared: self-hosted." },
      { message: "none", at: "/spec/platformOptions" },
      { message: "incomplete", at: "/spec/platformOptions/1", says: "Add: cost and customisation." },
    ],
  },
  {
    title: "two are chosen",
    spec: {
      platformOptions: [
        { id: "hosted", title: "Rent a forum", kind: "hosted", effort: { amount: 3, unit: "days" }, cost: { amount: 100, currency: "EUR", per: "month" }, customisation: "low", chosen: true },
        { id: "self", title: "Run a forum", kind: "self-hosted", effort: { amount: 9, unit: "days" }, cost: { amount: 20, currency: "EUR", per: "month" }, customisation: "medium", chosen: true },
        { id: "own", title: "Build a forum", kind: "own-build", effort: { amount: 90, unit: "days" }, cost: { amount: 0, currency: "EUR" }, customisation: "high", chosen: false },
      ],
    },
    expect: [{ message: "several", at: "/spec/platformOptions" }],
  },
  {
    title: "all three side by side, one of them chosen",
    spec: {
      platforms: [{ id: "forum", kind: "forum", state: "open" }],
      platformOptions: [
        { id: "hosted", title: "Rent a forum", kind: "hosted", effort: { amount: 3, unit: "days" }, cost: { amount: 100, currency: "EUR", per: "month" }, customisation: "low", chosen: true },
        { id: "self", title: "Run a forum", kind: "self-hosted", effort: { amount: 9, unit: "days" }, cost: { amount: 20, currency: "EUR", per: "month" }, customisation: "medium" },
        { id: "own", title: "Build a forum", kind: "own-build", effort: { amount: 90, unit: "days" }, cost: { amount: 0, currency: "EUR" }, customisation: "high" },
      ],
    },
    expect: [],
  },
  {
    title: "still comparing before anything opens, and nothing to choose",
    spec: {
      platforms: [{ id: "forum", kind: "forum", state: "planned" }],
      platformOptions: [
        { id: "hosted", title: "Rent a forum", kind: "hosted", effort: { amount: 3, unit: "days" }, cost: { amount: 100, currency: "EUR", per: "month" }, customisation: "low" },
        { id: "self", title: "Run a forum", kind: "self-hosted", effort: { amount: 9, unit: "days" }, cost: { amount: 20, currency: "EUR", per: "month" }, customisation: "medium" },
        { id: "own", title: "Build a forum", kind: "own-build", effort: { amount: 90, unit: "days" }, cost: { amount: 0, currency: "EUR" }, customisation: "high" },
      ],
    },
    expect: [],
  },
  {
    title: "two things to set it up by are said, the third is not; one platform is open, one planned, and nothing is chosen",
    spec: {
      platforms: [{ id: "forum", kind: "forum", state: "open" }, { id: "chat", kind: "chat", state: "planned" }],
      platformOptions: [
        { id: "hosted", title: "Rent a forum", kind: "hosted", effort: { amount: 3, unit: "days" }, cost: { amount: 100, currency: "EUR", per: "month" } },
        { id: "self", title: "Run a forum", kind: "self-hosted", effort: { amount: 9, unit: "days" }, cost: { amount: 20, currency: "EUR", per: "month" }, customisation: "medium" },
        { id: "own", title: "Build a forum", kind: "own-build", effort: { amount: 90, unit: "days" }, cost: { amount: 0, currency: "EUR" }, customisation: "high" },
      ],
    },
    expect: [{ message: "none", at: "/spec/platformOptions" }, { message: "incomplete", at: "/spec/platformOptions/0" }],
  },
  {
    title: "one platform is open, another planned without a comparison",
    spec: { platforms: [{ id: "forum", kind: "forum", state: "open" }, { id: "chat", kind: "chat", state: "planned" }] },
    expect: [{ message: "kinds", at: "/spec" }],
  },
  { title: "an old forum was not chosen today", spec: { platforms: [{ id: "forum", kind: "forum", state: "open" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof platformOptionComparison>[]
