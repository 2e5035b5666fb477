import type { Locale } from "@folkmoot/facts"
import { attainedAt, opensAttained, type Attained } from "./faithful-attained.ts"
import { causeAt, opensCause, type Cause } from "./faithful-causes.ts"
import { isHedged, isSupposed } from "./faithful-clauses.ts"
import { opensTurn, turnAt, type Turn } from "./faithful-directions.ts"
import type { Token } from "./written-tokens.ts"

/** A stretch of tokens that claims something: that a number moved, what moved it, or that a target is reached. */
export type Claim = Turn | Cause | Attained

/** Whether a claim may begin with a word. */
export const opensClaim = (locale: Locale, lower: string): boolean => opensTurn(locale, lower) || opensCause(locale, lower) || opensAttained(locale, lower)

/** The claims that begin at a token and are not denied, asked or wished for. */
export const claimsAt = (
  locale: Locale, tokens: readonly Token[], at: number, { startsAmount, denies }: { readonly startsAmount: (at: number) => boolean; readonly denies: (at: number) => boolean },
): readonly Claim[] => {
  const attained = attainedAt(locale, tokens, at, denies)
  if (attained !== undefined) return [attained]
  const turn = turnAt(locale, tokens, at, startsAmount)
  const found = [turn !== undefined && isSupposed(locale, tokens, at) ? undefined : turn, causeAt(locale, tokens, at)].flatMap((claim) => claim ?? [])
  // What never was is no denial: "never higher". And who can be thanked is.
  const isOwn = (place: number): boolean => found.some((claim) => (claim.kind === "cause" || (claim.kind === "direction" && claim.direction === "record")) && place >= claim.from && place < claim.next)
  return found.length === 0 || isHedged(tokens, at, (place) => !isOwn(place) && denies(place)) ? [] : found
}
