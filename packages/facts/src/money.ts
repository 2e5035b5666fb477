/**
 * An amount of money.
 *
 * @remarks
 * Unit: integer minor units (cents, øre) of an ISO 4217 currency. Amounts in different currencies never meet.
 */
export interface Money {
  /** A safe integer, in minor units: 1250 is 12.50 euros, or 1,250 yen; what is owed is below 0. */
  readonly amount: number
  /** An ISO 4217 code, such as `EUR`. */
  readonly currency: string
}

/** Whether a text has the form of an ISO 4217 currency code: three capital letters. */
export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text)

// Making a number format costs more than reading a thousand amounts, and a currency's digits never change.
const digitsOf = new Map<string, number>()

/**
 * How many digits a currency has after the decimal sign.
 *
 * @remarks
 * Unit: digits, 0 to 4, by ISO 4217 as the runtime's `Intl` knows it; 2 for currencies it does not know. What `isCurrency` does not accept
 * throws a `RangeError`.
 */
export const minorDigits = (currency: string): number => {
  const known = digitsOf.get(currency)
  if (known !== undefined) return known
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  digitsOf.set(currency, digits)
  return digits
}

/**
 * Reads a decimal amount exactly.
 *
 * @remarks
 * Unit: {@link Money}. The text has an optional sign, digits, and at most as many decimals as the currency has; no binary fraction
 * takes part, so `"0.29"` is 29 cents. Anything else, and what leaves the safe integers, gives `undefined`.
 */
export const parseMoney = (text: string, currency: string): Money | undefined => {
  if (!isCurrency(currency)) return undefined
  const digits = minorDigits(currency)
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, sign = "", whole = "", fraction = ""] = match
  if (fraction.length > digits) return undefined
  const amount = Number(sign + whole + fraction.padEnd(digits, "0"))
  return Number.isSafeInteger(amount) ? { amount: amount + 0, currency } : undefined
}
