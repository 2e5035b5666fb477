import { currency, decimal, maybe, number, object, oneOf } from "./field.ts"
import * as words from "./vocabulary.ts"

/** An amount of money, once or again and again. */
export const amount = object({ amount: decimal(), currency: currency(), per: maybe(oneOf(words.periods)) })

/** An amount of working time, which may be left out. */
export const effort = maybe(object({ amount: number(), upTo: maybe(number()), unit: oneOf(words.effortUnits), per: maybe(oneOf(words.periods)) }))

/** How many cases there are, which may be left out. */
export const volume = maybe(object({ count: number(), upTo: maybe(number()), per: oneOf(words.periods) }))

/** How often something happens, which may be left out. */
export const cadence = maybe(oneOf(words.cadences))
