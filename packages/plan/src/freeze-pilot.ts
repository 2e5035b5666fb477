import { digestOf } from "./digest.ts"
import type { Day, DecisionRule, Frozen, Pilot, PilotCriterion } from "./model.ts"
import { hasFields, recordsAt, valueAt } from "./plain-data.ts"

/** Writes a number in one way only, with its unit where it has one: 0.60 as 0.6, 12.50 EUR as 12.5 EUR. */
const plain = (given: number | string | undefined): string | undefined => {
  if (typeof given !== "number" && typeof given !== "string") return undefined
  const [amount = "", ...unit] = String(given).split(" ")
  return [/^-?\d+(\.\d+)?$/.test(amount) ? String(Number(amount)) : amount, ...unit].join(" ")
}

/** Writes a change in one way only: +20% and 20.0 % are the same. */
const plainChange = (given: number | string | undefined): string | undefined => plain(typeof given === "string" ? given.replace(/^\+/, "").replace(/ ?%$/, " %") : given)

/** A text, of what a program may have put in its place nothing. */
const text = (given: unknown): string | undefined => (typeof given === "string" ? given : undefined)

// A criterion or a rule that says more one day does not compile here until it is decided whether that is frozen too.
const criterionText = ({ baseline, bound, change, metric, target, variant }: PilotCriterion): string =>
  JSON.stringify({ baseline: plain(baseline), bound: text(bound), change: plainChange(change), metric: text(metric), target: plain(target), variant: text(variant) } satisfies Record<keyof PilotCriterion, string | undefined>)

const ruleText = ({ go, otherwise }: DecisionRule): string => JSON.stringify({ go: Number(plain(go) ?? Number.NaN), otherwise: text(otherwise) } satisfies Record<keyof DecisionRule, string | number | undefined>)

/**
 * What of a pilot is fixed before it starts, as a text that says the same for the same criteria and decision rule.
 *
 * @remarks
 * JSON without spaces, keys in alphabetical order, numbers as short texts; the criteria are sorted, since all of them count alike.
 */
export const frozenText = (pilot: Pick<Pilot, "criteria" | "decisionRule">): string => {
  const criteria = recordsAt(pilot, ["criteria"]) as unknown as readonly PilotCriterion[]
  const rule = valueAt(pilot, ["decisionRule"])
  return `{"criteria":[${criteria.map(criterionText).toSorted().join(",")}],"decisionRule":${hasFields(rule) ? ruleText(rule as unknown as DecisionRule) : "null"}}`
}

/**
 * The fingerprint of a pilot's criteria and decision rule.
 *
 * @remarks
 * Unit: `sha256:` and 64 hexadecimal digits of the SHA-256 of `frozenText` in UTF-8. Neither the order of criteria and keys nor the way
 * numbers are written changes it; anything else about them does. Never throws: what is no criterion and no rule counts as not there.
 * @see FIPS 180-4, "Secure Hash Standard".
 */
export const pilotHash = (pilot: Pick<Pilot, "criteria" | "decisionRule">): string => `sha256:${digestOf(frozenText(pilot))}`

/**
 * Fixes a pilot's criteria and decision rule as they stand on a day: what to write into its field `frozen`.
 *
 * @remarks
 * The day is taken as it is; `freezeInText` refuses one that does not exist, and a pilot without criteria.
 */
export const freezePilot = (pilot: Pick<Pilot, "criteria" | "decisionRule">, on: Day): Frozen => ({ on, hash: pilotHash(pilot) })
