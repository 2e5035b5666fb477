import type { Locale } from "@folkmoot/facts"
import { danish } from "./refusals-da.ts"
import { german } from "./refusals-de.ts"
import { wordedBy } from "./wordings.ts"

const wordings = { de: german, da: danish } as const

const known = new Map<Locale, (text: string) => string>([["en", (text) => text]])

/** Why there is no number, or why two cannot be compared, in a language; metrics of one's own say it as they were written. */
export const refusalText = (detail: string, locale: Locale): string => {
  const worded = known.get(locale) ?? wordedBy(wordings[locale as keyof typeof wordings])
  known.set(locale, worded)
  return worded(detail)
}
