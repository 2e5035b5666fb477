import { rules } from "./catalogue.ts"
import type { AnyPlanRule, PresetName } from "./rule.ts"

/** The rules of a preset, as the rules themselves say. */
export const inPreset = (preset: PresetName): readonly AnyPlanRule[] => (rules as readonly AnyPlanRule[]).filter(({ presets }) => presets.includes(preset))

/** The presets by name. */
export const presets: Readonly<Record<PresetName, readonly AnyPlanRule[]>> = {
  get recommended() {
    return inPreset("recommended")
  },
  get strict() {
    return inPreset("strict")
  },
  get "ten-elements"() {
    return inPreset("ten-elements")
  },
}
