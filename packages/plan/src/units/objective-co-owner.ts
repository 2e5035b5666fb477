import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * An objective whose metric several departments care about is shared.
 *
 * @remarks
 * Unit: `departments` is the number of departments from which on an objective is expected to have co-owners. A department cares about a
 * metric if one of its stakeholders names it, of its own or for something that troubles them.
 * @see concept:112
 */
export const objectiveCoOwner = definePlanRule({
  id: "objective/co-owner",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "A number that two departments move and one answers for becomes a quarrel about whose fault it is.",
    de: "Eine Zahl, die zwei Abteilungen bewegen und eine verantwortet, wird zum Streit darüber, wer schuld ist.",
    da: "Et tal, som to afdelinger påvirker, men kun én har ansvaret for, ender i en strid om, hvis skyld det er.",
  },
  sources: ["concept:112", "concept:126", "seed:004"],
  options: { departments: 2 },
  messages: {
    alone: {
      en: "“{title}” is judged by {metric}, which {departments} care about, but it has no coOwners. Add somebody from the others.",
      de: "„{title}“ wird an {metric} gemessen, worauf mehrere Abteilungen achten ({departments}), hat aber keine coOwners. Ergänzen Sie jemanden aus den anderen Abteilungen.",
      da: "»{title}« måles på {metric}, som flere afdelinger går op i ({departments}), men delmålet har ingen coOwners. Tilføj nogen fra de andre afdelinger.",
    },
  },
  visit: {
    plan({ spec: { objectives = [], stakeholders = [] } }, { options, report }) {
      const caring = new Map<string, Set<string>>()
      for (const { department, metrics = [], painPoints = [] } of stakeholders) {
        if (department === undefined) continue
        for (const metric of [...metrics, ...painPoints.flatMap((pain) => pain.metrics ?? [])]) caring.set(metric, (caring.get(metric) ?? new Set<string>()).add(department))
      }
      for (const [index, { title, metric, coOwners = [] }] of objectives.entries()) {
        if (metric === undefined || coOwners.length > 0) continue
        const departments = [...(caring.get(metric) ?? [])].toSorted()
        if (departments.length >= options.departments) report("alone", { title, metric, departments }, ["spec", "objectives", index])
      }
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "service and sales both wait for faster answers",
    spec: {
      objectives: [
        { id: "faster", title: "Faster first answers", metric: "first-response-time", owner: "manager" },
        { id: "shared", title: "Faster first answers at night", metric: "first-response-time", coOwners: ["service", "sales"] },
        { id: "ideas", title: "More ideas", metric: "member-insights" },
      ],
      stakeholders: [
        { id: "service", role: "Head of service", department: "Service", metrics: ["first-response-time", "member-insights"] },
        { id: "sales", role: "Head of sales", department: "Sales", painPoints: [{ title: "Customers wait for answers", metrics: ["first-response-time"] }, { title: "Too little time" }] },
      ],
    },
    expect: [{ message: "alone", at: "/spec/objectives/0" }],
  },
  {
    title: "two people of one department, and one of none, are not two departments",
    spec: {
      objectives: [{ id: "faster", title: "Faster first answers", metric: "first-response-time" }, { id: "more", title: "More of everything" }],
      stakeholders: [
        { id: "service", role: "Head of service", department: "Service", metrics: ["first-response-time"] },
        { id: "desk", role: "Service desk", department: "Service", metrics: ["first-response-time"] },
        { id: "friend", role: "A friend of the house", metrics: ["first-response-time"] },
      ],
    },
    expect: [],
  },
  {
    title: "one department that cares is enough where the option says so, none is not",
    spec: {
      objectives: [{ id: "faster", title: "Faster first answers", metric: "first-response-time" }, { id: "ideas", title: "More ideas", metric: "member-insights" }],
      stakeholders: [{ id: "service", role: "Head of service", department: "Service", metrics: ["first-response-time"] }],
    },
    options: { departments: 1 },
    expect: [{ message: "alone", at: "/spec/objectives/0" }],
  },
] satisfies readonly RuleExampleOf<typeof objectiveCoOwner>[]
