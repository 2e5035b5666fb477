import type { AnyCriterion } from "@folkmoot/maturity"
import type { AnyMetric } from "@folkmoot/metrics"
import type { Block } from "@folkmoot/narrative"
import type { Source } from "@folkmoot/sources"

type Fields = Readonly<Record<string, unknown>>

const isObject = (given: unknown): given is Fields => (typeof given === "object" && given !== null) || typeof given === "function"

const isText = (field: unknown): boolean => typeof field === "string" && field !== ""

const isCallable = (field: unknown): boolean => typeof field === "function"

const haveAll = (given: unknown, names: readonly string[], are: (field: unknown) => boolean): boolean => isObject(given) && names.every((name) => are(given[name]))

const areAll = (fields: unknown, are: (field: unknown) => boolean): boolean => isObject(fields) && Object.values(fields).every(are)

/** Whether something is a metric, as `defineMetric` makes one. */
export const isMetric = (given: unknown): given is AnyMetric => isCallable(given) && haveAll(given, ["id", "unit", "tier"], isText) && haveAll(given, ["title", "totals", "options", "variants"], isObject)

/** Whether something names a metric in a variant. */
const isInVariant = (given: unknown): boolean => haveAll(given, ["metric"], isMetric) && haveAll(given, ["variant"], isText)

const isNeed = (given: unknown): boolean => isMetric(given) || isInVariant(given)

const isEvidence = (given: unknown): boolean => isNeed(given) || (isObject(given) && (given["kind"] === "plan" || given["kind"] === "answer"))

/** Whether something is a criterion, as `defineCriterion` makes one. */
const isCriterion = (given: unknown): given is AnyCriterion =>
  haveAll(given, ["id"], isText) && haveAll(given, ["judge"], isCallable) && haveAll(given, ["asks", "why", "remedy"], isObject) && haveAll(given, ["level"], (level) => level === 1 || level === 2 || level === 3) &&
  haveAll(given, ["evidence"], (evidence) => areAll(evidence, isEvidence))

/** Whether something is a block, as `defineBlock` and `composeBlock` make one. */
export const isBlock = (given: unknown): given is Block =>
  haveAll(given, ["id", "section"], isText) && haveAll(given, ["compose"], isCallable) && haveAll(given, ["audiences"], Array.isArray) && haveAll(given, ["messages"], isObject) &&
  haveAll(given, ["needs"], (needs) => areAll(needs, isNeed))

/** Whether something is a source, as `defineSource` and `definePlatform` make one. */
export const isSource = (given: unknown): given is Source => haveAll(given, ["id", "title"], isText) && haveAll(given, ["read"], isCallable) && haveAll(given, ["maps", "tells"], Array.isArray)

/** The kinds of units that can be given as a list: what one of each is called, and what it must be. */
export const unitShapes = {
  metrics: { is: isMetric, what: "a metric, as defineMetric makes one" },
  criteria: { is: isCriterion, what: "a criterion, as defineCriterion makes one" },
  blocks: { is: isBlock, what: "a block, as defineBlock makes one" },
} as const
