import { pilotHash, type Pilot } from "@folkmoot/plan"

/** Why nothing can be concluded from a pilot, whatever was measured; the first that holds is said. */
export const flawOf = ({ criteria = [], decisionRule, frozen, start }: Pilot): "no-criteria" | "no-rule" | "asks-nothing" | "not-frozen" | "changed" | "late" | undefined => {
  if (criteria.length === 0) return "no-criteria"
  if (decisionRule === undefined) return "no-rule"
  if (decisionRule.go < 1) return "asks-nothing"
  if (frozen === undefined) return "not-frozen"
  if (frozen.hash !== pilotHash({ criteria, decisionRule })) return "changed"
  return start !== undefined && frozen.on > start ? "late" : undefined
}
