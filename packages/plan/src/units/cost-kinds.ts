import { costKinds as kinds } from "@folkmoot/facts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * The plan tells every kind of cost, be it as zero.
 *
 * @see concept:93
 */
export const costKinds = definePlanRule({
  id: "cost/kinds",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict", "ten-elements"],
  why: {
    en: "A forgotten kind of cost makes every return look too good.",
    de: "Eine vergessene Kostenart lässt jeden Ertrag zu gut aussehen.",
    da: "En glemt omkostningsart får ethvert afkast til at se for godt ud.",
  },
  sources: ["concept:93", "concept:94", "concept:95", "seed:003"],
  options: {},
  messages: {
    missing: {
      en: "The plan does not tell the cost of: {kinds}. Add them to spec.costs, with the amount 0 where there is none.",
      de: "Kostenarten ohne Angabe im Plan: {kinds}. Ergänzen Sie sie unter spec.costs, mit dem Betrag 0, wo keine Kosten anfallen.",
      da: "Planen mangler omkostninger til: {kinds}. Tilføj dem under spec.costs, med beløbet 0, hvor der ikke er nogen.",
    },
  },
  visit: {
    plan({ spec: { costs = [] } }, { report }) {
      const missing = kinds.filter((kind) => !costs.some((cost) => cost.kind === kind))
      if (missing.length > 0) report("missing", { kinds: missing }, { at: ["spec", "costs"], on: "key" })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one kind is forgotten",
    spec: {
      costs: [
        { kind: "tools", amount: 90, currency: "EUR" },
        { kind: "staff", amount: 4000, currency: "EUR" },
        { kind: "hiring", amount: 0, currency: "EUR" },
        { kind: "content", amount: 300, currency: "EUR" },
        { kind: "incentives", amount: 0, currency: "EUR" },
      ],
    },
    expect: [{ message: "missing", at: "/spec/costs" }],
  },
  { title: "only the tools", spec: { costs: [{ kind: "tools", amount: "90.00", currency: "EUR", per: "month" }] }, expect: [{ message: "missing", at: "/spec/costs" }] },
  {
    title: "every kind, some of them nothing",
    spec: {
      costs: [
        { kind: "tools", amount: 90, currency: "EUR" },
        { kind: "staff", amount: 4000, currency: "EUR" },
        { kind: "hiring", amount: 0, currency: "EUR" },
        { kind: "content", amount: 300, currency: "EUR" },
        { kind: "incentives", amount: 0, currency: "EUR" },
        { kind: "overhead", amount: 250, currency: "EUR" },
      ],
    },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof costKinds>[]
