import type { Refusal } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aCurrency } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"

/**
 * The one currency of sums of money, nothing where there are none, or the refusal to mix several or to take for one what is none.
 *
 * @remarks
 * Unit: an ISO 4217 code as it was given; `field` is what the refusal (`unit-mismatch`) calls the list.
 */
export const currencyOf = (field: string, items: readonly { readonly currency: string }[]): string | undefined | Refusal => {
  const [currency, other] = new Set(items.map((item) => item.currency))
  const [expected, isCurrency] = aCurrency
  const stranger = [currency, other].find((code) => code !== undefined && !isCurrency(code))
  if (stranger !== undefined) return invalid("currency", stranger, expected)
  if (other === undefined) return currency
  return unmeasured("unit-mismatch", `${field} are in ${currency} and ${other}. Convert all amounts into one currency, at a rate you can name.`)
}
