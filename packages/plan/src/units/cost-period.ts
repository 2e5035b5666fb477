import { dayNumber } from "../calendar.ts"
import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"

/**
 * Every cost falls into the time of the plan, and one that runs on says how often it is spent.
 *
 * @remarks
 * `running` are the kinds of cost that hardly ever come only once. A cost may begin before the plan and end after it.
 * @see concept:93
 */
export const costPeriod = definePlanRule({
  id: "cost/period",
  since: "0.1.0",
  severity: "warning",
  presets: ["recommended", "strict"],
  why: {
    en: "A month's cost taken for that of the whole plan makes every result look cheap.",
    de: "Monatskosten, mit den Kosten des ganzen Plans verwechselt, lassen jedes Ergebnis billig aussehen.",
    da: "Forveksler man en måneds omkostninger med hele planens, ser ethvert resultat billigt ud.",
  },
  sources: ["concept:93", "concept:94", "concept:95", "seed:003"],
  options: { running: ["staff", "overhead"] as readonly string[] },
  messages: {
    often: {
      en: "The {kind} cost of {amount} {currency} counts once, since it does not say how often it is spent. Add per: week, month, quarter or year.",
      de: "Die Kosten der Art {kind} ({amount} {currency}) zählen nur einmal, denn wie oft sie anfallen, ist nicht angegeben. Ergänzen Sie per: week, month, quarter oder year.",
      da: "Omkostningen {kind} på {amount} {currency} tæller kun én gang, fordi det ikke fremgår, hvor ofte den betales. Tilføj per: week, month, quarter eller year.",
    },
    order: {
      en: "The {kind} cost ends on {to}, before it begins on {from}. Correct one of the two days.",
      de: "Die Kosten der Art {kind} enden am {to}, beginnen aber erst am {from}. Korrigieren Sie eines der beiden Daten.",
      da: "Omkostningen {kind} slutter den {to}, men begynder først den {from}. Ret en af de to datoer.",
    },
    before: {
      en: "The {kind} cost ends on {to}, before the plan begins on {begins}. Leave it out, or correct the day.",
      de: "Die Kosten der Art {kind} enden am {to}, der Plan beginnt aber erst am {begins}. Lassen Sie sie weg oder korrigieren Sie das Datum.",
      da: "Omkostningen {kind} slutter den {to}, men planen begynder først den {begins}. Udelad den, eller ret datoen.",
    },
    after: {
      en: "The {kind} cost begins on {from}, after the plan ends on {ends}. Leave it out, or extend spec.timeline.",
      de: "Die Kosten der Art {kind} beginnen am {from}, der Plan endet aber schon am {ends}. Lassen Sie sie weg oder verlängern Sie spec.timeline.",
      da: "Omkostningen {kind} begynder den {from}, men planen slutter allerede den {ends}. Udelad den, eller forlæng spec.timeline.",
    },
  },
  visit: {
    cost({ kind, amount, currency, per, from, to }, { plan: { spec }, options: { running }, report }) {
      const { from: begins, to: ends } = spec.timeline ?? {}
      const isBefore = (a: string | undefined, b: string | undefined): boolean => (dayNumber(a) ?? Infinity) < (dayNumber(b) ?? -Infinity)
      if (per === undefined && Number(amount) !== 0 && running.includes(kind)) report("often", { kind, amount, currency })
      if (from !== undefined && to !== undefined && isBefore(to, from)) return report("order", { kind, to, from }, ["to"])
      if (to !== undefined && begins !== undefined && isBefore(to, begins)) report("before", { kind, to, begins }, ["to"])
      if (from !== undefined && ends !== undefined && isBefore(ends, from)) report("after", { kind, from, ends }, ["from"])
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a salary paid once",
    spec: { costs: [{ kind: "staff", amount: 4000, currency: "EUR" }] },
    expect: [{ message: "often", at: "/spec/costs/0" }],
  },
  { title: "a day that does not exist is another rule's matter", spec: { costs: [{ kind: "tools", amount: 90, currency: "EUR", from: "2026-02-30", to: "2026-01-31" }] }, expect: [] },
  {
    title: "over before it begins, over before the plan, and after its end",
    spec: {
      timeline: { from: "2026-01-01", to: "2026-12-31" },
      costs: [
        { kind: "tools", amount: 90, currency: "EUR", from: "2026-03-02", to: "2025-03-01" },
        { kind: "hiring", amount: 900, currency: "EUR", to: "2025-12-31" },
        { kind: "content", amount: 900, currency: "EUR", from: "2027-01-01" },
      ],
    },
    expect: [
      { message: "order", at: "/spec/costs/0/to" },
      { message: "before", at: "/spec/costs/1/to" },
      { message: "after", at: "/spec/costs/2/from" },
    ],
  },
  {
    title: "one day, the plan's first and last day, and beyond both ends",
    spec: {
      timeline: { from: "2026-01-01", to: "2026-12-31" },
      costs: [
        { kind: "tools", amount: 90, currency: "EUR", from: "2026-03-01", to: "2026-03-01" },
        { kind: "hiring", amount: 900, currency: "EUR", to: "2026-01-01" },
        { kind: "content", amount: 900, currency: "EUR", from: "2026-12-31" },
        { kind: "staff", amount: "4000", currency: "EUR", per: "month", from: "2025-01-01", to: "2028-12-31" },
      ],
    },
    expect: [],
  },
  { title: "nothing is spent on offices, and a tool was bought once", spec: { costs: [{ kind: "overhead", amount: "0.00", currency: "EUR" }, { kind: "tools", amount: 300, currency: "EUR" }] }, expect: [] },
  { title: "other kinds can be watched too", spec: { costs: [{ kind: "tools", amount: 300, currency: "EUR" }] }, options: { running: ["tools"] }, expect: [{ message: "often", at: "/spec/costs/0" }] },
] satisfies readonly RuleExampleOf<typeof costPeriod>[]
