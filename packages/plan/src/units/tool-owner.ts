import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Somebody looks after every tool that costs time or money.
 *
 * @see concept:86
 */
export const toolOwner = definePlanRule({
  id: "tool/owner",
  since: "0.1.0",
  severity: "info",
  presets: ["strict"],
  why: {
    en: "A tool without an owner is paid for long after the last person has stopped using it.",
    de: "Ein Tool, für das niemand zuständig ist, wird noch bezahlt, wenn es längst niemand mehr nutzt.",
    da: "Et værktøj uden ansvarlig bliver betalt, længe efter at den sidste er holdt op med at bruge det.",
  },
  sources: ["concept:86", "concept:70", "concept:93", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "Nobody looks after the tool “{title}”, though it costs time or money. Name the id of a role or stakeholder in its field owner.",
      de: "Für das Tool „{title}“ ist niemand zuständig, obwohl es Zeit oder Geld kostet. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen har ansvaret for værktøjet »{title}«, selv om det koster tid eller penge. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
  },
  visit: {
    tool({ title, owner, effort, cost }, { report }) {
      const spends = (effort?.amount ?? 0) > 0 || Number(cost?.amount ?? 0) > 0
      if (owner === undefined && spends) report("missing", { title })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "it costs money, or time",
    spec: { tools: [{ id: "crm", title: "A CRM", cost: { amount: "0.50", currency: "EUR", per: "month" } }, { id: "wiki", title: "A wiki", effort: { amount: 0.5, unit: "hours", per: "week" } }] },
    expect: [{ message: "missing", at: "/spec/tools/0" }, { message: "missing", at: "/spec/tools/1" }],
  },
  {
    title: "somebody looks after it, or it costs nothing",
    spec: {
      tools: [
        { id: "crm", title: "A CRM", cost: { amount: 90, currency: "EUR", per: "month" }, owner: "manager" },
        { id: "wiki", title: "A wiki", effort: { amount: 0, unit: "hours" }, cost: { amount: "0.00", currency: "EUR" } },
        { id: "list", title: "A list" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof toolOwner>[]
