import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Where members are to be counted as customers, or on several platforms at once, something knows who is who.
 *
 * @remarks
 * Unit: `atMost` is the number of open platforms that can be counted one by one. `values` are the kinds of value that only show with
 * customers. Nobody talks on a knowledge base, so it does not count. A customer relationship management system counts be it a platform or a tool; for several platforms analytics do as well.
 * @see concept:78
 */
export const communityIdentity = definePlanRule({
  id: "community/identity",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "Unless accounts are put together, a person on three platforms is three members.",
    de: "Wo niemand Konten zusammenführt, zählt ein Mensch auf drei Plattformen dreifach.",
    da: "Hvor konti ikke samles, tæller én person på tre platforme som tre medlemmer.",
  },
  sources: ["concept:78", "concept:106", "concept:40", "seed:002", "seed:004"],
  options: { atMost: 1, values: ["customer-acquisition", "lifetime-value"] as readonly string[] },
  messages: {
    customers: {
      en: "These goals show only with customers: {goals}. The plan has no CRM that knows which member is one. Add it to spec.platforms or spec.tools with kind: crm.",
      de: "Nur an Kunden zeigt sich der Erfolg bei: {goals}. Der Plan hat aber kein CRM, das weiß, welche Mitglieder Kunden sind. Ergänzen Sie es unter spec.platforms oder spec.tools mit kind: crm.",
      da: "Disse mål kan kun aflæses på kunderne: {goals}. Planen har ikke noget CRM, der viser, hvilke medlemmer der er kunder. Tilføj et under spec.platforms eller spec.tools med kind: crm.",
    },
    platforms: {
      en: "Members meet on {count} open platforms, and nothing in the plan puts their accounts together. Add a tool of kind: crm or analytics, or count each platform by itself.",
      de: "Zahl der offenen Plattformen: {count}; nichts im Plan führt die Konten der Mitglieder zusammen. Ergänzen Sie ein Tool mit kind: crm oder analytics oder zählen Sie jede Plattform für sich.",
      da: "Medlemmerne mødes på {count} åbne platforme, og intet i planen samler deres konti. Tilføj et værktøj med kind: crm eller analytics, eller tæl hver platform for sig.",
    },
  },
  visit: {
    plan({ spec: { goals = [], platforms = [], tools = [] } }, { options: { atMost, values }, report }) {
      if (platforms.some(({ kind }) => kind === "crm") || tools.some(({ kind }) => kind === "crm")) return
      const onCustomers = goals.filter(({ value }) => value !== undefined && values.includes(value)).map(({ title }) => title)
      if (onCustomers.length > 0) return report("customers", { goals: onCustomers.toSorted() }, { at: ["spec", "tools"], on: "key" })
      const count = platforms.filter(({ kind, state = "open", partOf }) => partOf === undefined && state === "open" && kind !== "knowledge-base").length
      if (count > atMost && !tools.some(({ kind }) => kind === "analytics")) report("platforms", { count }, { at: ["spec", "platforms"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "who stays a customer, nobody can tell",
    spec: {
      goals: [{ id: "stay", title: "Customers stay", value: "lifetime-value" }, { id: "save", title: "Fewer tickets", value: "service-cost" }],
      platforms: [{ id: "forum", kind: "forum" }, { id: "chat", kind: "chat" }],
      tools: [{ id: "counts", title: "Counts", kind: "analytics" }],
    },
    expect: [{ message: "customers", at: "/spec/tools" }],
  },
  { title: "the same people here and there", spec: { platforms: [{ id: "forum", kind: "forum" }, { id: "chat", kind: "chat", state: "open" }] }, expect: [{ message: "platforms", at: "/spec/platforms", says: "on 2 open platforms" }] },
  { title: "a tool of another kind does not", spec: { platforms: [{ id: "forum", kind: "forum" }, { id: "chat", kind: "chat" }], tools: [{ id: "ahead", title: "Posts ahead", kind: "publishing" }] }, expect: [{ message: "platforms", at: "/spec/platforms" }] },
  { title: "analytics put them together", spec: { platforms: [{ id: "forum", kind: "forum" }, { id: "chat", kind: "chat" }], tools: [{ id: "counts", title: "Counts", kind: "analytics" }] }, expect: [] },
  { title: "a CRM among the platforms", spec: { goals: [{ id: "win", title: "New customers", value: "customer-acquisition" }], platforms: [{ id: "crm", kind: "crm" }, { id: "forum", kind: "forum" }, { id: "chat", kind: "chat" }] }, expect: [] },
  { title: "a CRM among the tools", spec: { goals: [{ id: "win", title: "New customers", value: "customer-acquisition" }], tools: [{ id: "crm", title: "CRM", kind: "crm" }] }, expect: [] },
  { title: "one place to talk", spec: { platforms: [{ id: "forum", kind: "forum" }, { id: "beginners", kind: "forum", partOf: "forum" }, { id: "answers", kind: "knowledge-base" }, { id: "chat", kind: "chat", state: "planned" }] }, expect: [] },
  { title: "two are few enough here", spec: { goals: [{ id: "known", title: "Be known" }], platforms: [{ id: "forum", kind: "forum" }, { id: "chat", kind: "chat" }] }, options: { atMost: 2 }, expect: [] },
  { title: "goals without a value of their own", spec: { goals: [{ id: "known", title: "Be known" }, { id: "save", title: "Fewer tickets", value: "service-cost" }], platforms: [{ id: "forum", kind: "forum" }] }, expect: [] },
] satisfies readonly RuleExampleOf<typeof communityIdentity>[]
