import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { Day, DecisionRule, Frozen, Pilot, PilotCriterion } from "./model.ts"

/** Writes a number in one way only, with its unit where it has one: 0.60 as 0.6, 12.50 EUR as 12.5 EUR. */
const plain = (given: number | string | undefined): string | undefined => {
  if (given === undefined) return undefined
  const [amount = "", ...unit] = String(given).split(" ")
  return [/^-?\d+(\.\d+)?$/.test(amount) ? String(Number(amount)) : amount, ...unit].join(" ")
}

// A criterion or a rule that says more one day does not compile here until it is decided whether that is frozen too.
const criterionText = ({ baseline, bound, metric, target, variant }: PilotCriterion): string =>
  JSON.stringify({ baseline: plain(baseline), bound, metric, target: plain(target), variant } satisfies Record<keyof PilotCriterion, string | undefined>)

const ruleText = ({ go, otherwise }: DecisionRule): string => JSON.stringify({ go, otherwise } satisfies Record<keyof DecisionRule, string | number>)

/**
 * What of a pilot is fixed before it starts, as a text that says the same for the same criteria and decision rule.
 *
 * @remarks
 * JSON without spaces, keys in alphabetical order, numbers as short texts; the criteria are sorted, since all of them count alike.
 */
export const frozenText = ({ criteria = [], decisionRule }: Pick<Pilot, "criteria" | "decisionRule">): string =>
  `{"criteria":[${criteria.map(criterionText).toSorted().join(",")}],"decisionRule":${decisionRule === undefined ? "null" : ruleText(decisionRule)}}`

/**
 * The fingerprint of a pilot's criteria and decision rule.
 *
 * @remarks
 * Unit: `sha256:` and 64 hexadecimal digits of the SHA-256 of `frozenText` in UTF-8. Neither the order of criteria and keys nor the way
 * numbers are written changes it; anything else about them does.
 * @see FIPS 180-4, "Secure Hash Standard".
 */
export const pilotHash = (pilot: Pick<Pilot, "criteria" | "decisionRule">): string => `sha256:${bytesToHex(sha256(utf8ToBytes(frozenText(pilot))))}`

/**
 * Fixes a pilot's criteria and decision rule as they stand on a day: what to write into its field `frozen`.
 *
 * @remarks
 * The day is taken as it is; `freezeInText` refuses one that does not exist, and a pilot without criteria.
 */
export const freezePilot = (pilot: Pick<Pilot, "criteria" | "decisionRule">, on: Day): Frozen => ({ on, hash: pilotHash(pilot) })
