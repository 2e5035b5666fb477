import type { CostKind, Texts } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import type { Caveat, Impossible } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { naming } from "./naming.ts"

/** The kinds of cost, in the middle of a sentence. */
export const kindNames: Readonly<Record<CostKind, Texts>> = {
  tools: { en: "tools", de: "Tools", da: "værktøjer" },
  staff: { en: "staff", de: "Personal", da: "personale" },
  hiring: { en: "hiring", de: "Personalgewinnung", da: "rekruttering" },
  content: { en: "content", de: "Inhalte", da: "indhold" },
  incentives: { en: "incentives", de: "Anreize", da: "belønninger" },
  overhead: { en: "overhead", de: "Gemeinkosten", da: "fællesomkostninger" },
}

const untold = (en: string, de: string, da: string): Texts => ({
  en: `${en}: nothing is known about these kinds of cost: {$named}.`,
  de: `${de}: Zu diesen Kostenarten liegen keine Angaben vor: {$named}.`,
  da: `${da}: Der er ingen oplysninger om disse omkostningstyper: {$named}.`,
})

/** Costs that were not all told, by the side to which a number made of them errs. */
export const costsUntold = {
  "lower-bound": /* @__PURE__ */ untold("At least this much", "Mindestens so viel", "Mindst så meget"),
  "upper-bound": /* @__PURE__ */ untold("At most this much", "Höchstens so viel", "Højst så meget"),
}

/** What to know of a number made of costs that were not all told: to which side it errs, and which kinds are missing. */
export const costsUnknown = (id: keyof typeof costsUntold, missing: readonly CostKind[]): Caveat => naming(id, costsUntold[id], { all: missing.map((kind) => kindNames[kind]) })

/** What costs come to in minor units, at least 0; or what is wrong with refunds among them. */
export const totalCost = (costs: readonly { readonly amount: number }[]): number | Impossible => {
  const total = sumOf(costs.map(({ amount }) => amount))
  return total < 0 ? invalid("costs", total, "a total of at least 0; refunds exceed what was spent, so take in the period they refund") : total
}
