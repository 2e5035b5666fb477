/**
 * What of the sdk concerns plans alone.
 *
 * Commands that need no data load this and nothing else, so that they answer at once; its names are bundled apart from the rest.
 */
export {
  applyFixes, baselineOf, communityTypes, formats, freezeInText, InvalidInput, lintTexts, locales, migratePlan, nearest, okrInText, parseBaseline, parsePlan, planGraph, plansAmong, presetNames, rulesRun, starterPlan, steps, unconnected, valueChain,
} from "@folkmoot/sdk"
