import type { CostKind, Locale } from "@folkmoot/facts"
import { sumOf } from "@folkmoot/statistics"
import type { Caveat, Impossible } from "./estimate.ts"
import { invalid } from "./invalid.ts"

const kindNames: Readonly<Record<Locale, Readonly<Record<CostKind, string>>>> = {
  en: { tools: "tools", staff: "staff", hiring: "hiring", content: "content", incentives: "incentives", overhead: "overhead" },
  de: { tools: "Tools", staff: "Personal", hiring: "Personalgewinnung", content: "Inhalte", incentives: "Anreize", overhead: "Gemeinkosten" },
  da: { tools: "værktøjer", staff: "personale", hiring: "rekruttering", content: "indhold", incentives: "belønninger", overhead: "fællesomkostninger" },
}

const beginnings: Readonly<Record<"lower-bound" | "upper-bound", Readonly<Record<Locale, string>>>> = {
  "lower-bound": { en: "At least this much", de: "Mindestens so viel", da: "Mindst så meget" },
  "upper-bound": { en: "At most this much", de: "Höchstens so viel", da: "Højst så meget" },
}

/** What to know of a number made of costs that were not all told: to which side it errs, and which kinds are missing. */
export const costsUnknown = (id: "lower-bound" | "upper-bound", missing: readonly CostKind[]): Caveat => {
  const begins = beginnings[id]
  const listed = (locale: Locale): string => missing.map((kind) => kindNames[locale][kind]).join(", ")
  return {
    id,
    text: {
      en: `${begins.en}: nothing is known about these kinds of cost: ${listed("en")}.`,
      de: `${begins.de}: Zu diesen Kostenarten liegen keine Angaben vor: ${listed("de")}.`,
      da: `${begins.da}: Der er ingen oplysninger om disse omkostningstyper: ${listed("da")}.`,
    },
  }
}

/** What costs come to in minor units, at least 0; or what is wrong with refunds among them. */
export const totalCost = (costs: readonly { readonly amount: number }[]): number | Impossible => {
  const total = sumOf(costs.map(({ amount }) => amount))
  return total < 0 ? invalid("costs", total, "a total of at least 0; refunds exceed what was spent, so take in the period they refund") : total
}
