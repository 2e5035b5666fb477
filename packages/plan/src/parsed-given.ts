import { wrongInput } from "./given.ts"
import { planOf, type ParsedPlan } from "./parse.ts"
import { hasFields, isHolder } from "./plain-data.ts"
import { problemAt, type Problem } from "./problem.ts"
import { settingsRules } from "./settings-rules.ts"

const isParsed = (given: unknown): given is ParsedPlan =>
  hasFields(given) && Array.isArray(given["files"]) && hasFields(given["plan"]) && typeof given["place"] === "function" && hasFields(given["read"]) && typeof given["read"]["where"] === "function"

const notParsed = (door: string, given: unknown): Problem =>
  typeof given === "string" || isHolder(given) ? problemAt(settingsRules.wrongInput, "unread", { door }, { start: 0, end: 0 }) : wrongInput(door, given, "ParsedPlan")

/** The plan that a door was given; where what it was given is none that was read, one that says nothing, and what to do instead. */
export const parsedGiven = (door: string, given: unknown): { readonly parsed: ParsedPlan; readonly problems: readonly Problem[] } =>
  isParsed(given) ? { parsed: given, problems: [] } : { parsed: planOf([], [], [], false), problems: [notParsed(door, given)] }
