import { parseMoney } from "@folkmoot/facts"
import type { Amount } from "@folkmoot/plan"
import type { Binder, Bound } from "./ledger.ts"

/** An amount of money a plan names, bound; `undefined` where it is no amount of a known currency. */
export const plannedMoney = (bind: Binder, what: string, { amount, currency }: Pick<Amount, "amount" | "currency">): Bound | undefined => {
  const money = parseMoney(String(amount), currency)
  return money === undefined ? undefined : bind.amount(what, { unit: "money", value: money.amount, currency: money.currency })
}
