import type { Refusal } from "./estimate.ts"
import { unmeasured } from "./unmeasured.ts"

/**
 * The one currency of sums of money, nothing where there are none, or the refusal to mix several.
 *
 * @remarks
 * Unit: an ISO 4217 code as it was given; `field` is what the refusal (`unit-mismatch`) calls the list.
 */
export const currencyOf = (field: string, items: readonly { readonly currency: string }[]): string | undefined | Refusal => {
  const [currency, other] = new Set(items.map((item) => item.currency))
  if (other === undefined) return currency
  return unmeasured("unit-mismatch", `${field} are in ${currency} and ${other}; convert them into one currency first, at a rate you can name.`)
}
