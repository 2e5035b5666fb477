import { less, plus, type Condition, type Duration, type Expression } from "@folkmoot/facts"

/**
 * Whether a day comes less than a span of days after another.
 *
 * @remarks
 * Both are first instants of calendar days, which lie an hour more or less apart where clocks were changed in between: half a day of
 * slack keeps that from moving anybody by a day. False where one of them is not told.
 */
export const soonerThan = (span: Duration, later: Expression<"instant">, earlier: Expression<"instant">): Condition =>
  less(later, plus(earlier, span - 43_200_000))
