import { nearest } from "@folkmoot/facts"
import { joinRules } from "./join-rules.ts"
import { shown } from "./message.ts"
import { hasFields, isHolder, valueAt } from "./plain-data.ts"
import { problemAt, problemOn, type Problem } from "./problem.ts"
import type { ReadDocument } from "./read-document.ts"
import { specSchema } from "./schema.ts"
import type { Range } from "./source.ts"

const envelope = ["apiVersion", "kind", "metadata", "spec"]

const parts = Object.keys(specSchema.def.shape)

const planKinds = ["StrategyPlan", "StrategyPlanPart"]

/** What somebody meant to be a field of the envelope. "version" is no slip for "apiVersion": every other file has one. */
const isEnvelope = (name: string): boolean => envelope.some((field) => field.toLowerCase() === name.toLowerCase()) || nearest(name, envelope.slice(1)) !== undefined

/** How many of a document's fields are named to say what it looks like. */
const mostNamed = 5

/** What may stand before the first field: comments, separators and opened brackets. */
const isBefore = (line: string): boolean => line.startsWith("#") || line.startsWith("%") || line.startsWith("---") || /^[{}[\],\s]*$/.test(line)

/** The first line of a text that says something. */
const firstSaying = (text: string): string => text.split("\n").map((line) => line.trim()).find((line) => !isBefore(line)) ?? ""

/** The word a line begins with, and whether it names a field. */
const beginningWord = /^[\s{["']*(\w+)["']?([ \t]*:)?/

/** A field of the envelope, wherever it stands. */
const inEnvelope = /\b(?:apiVersion|kind|metadata|spec)\b["']?[ \t]*:/

/** Whether a document of some kind may still be meant as a plan: it holds parts of one, or is in our format and holds nothing else. */
const mayBePlan = (apiVersion: unknown, spec: unknown): boolean => {
  if (!hasFields(spec)) return false
  return parts.some((part) => isHolder(spec[part])) || (typeof apiVersion === "string" && apiVersion.startsWith("folkmoot.dev/") && Object.keys(spec).every((part) => parts.includes(part)))
}

/** The beginning of a document, so that a finding does not underline all of it. */
const beginning = ({ root: { start } }: ReadDocument): Range => ({ start, end: start })

/** Whether a text that could not be read is not meant as a plan at all, such as a page or a program, rather than one with mistakes: a plan begins with its fields. */
export const isNoPlan = (text: string): boolean => {
  const [, word = "", isField] = beginningWord.exec(firstSaying(text)) ?? []
  if (envelope.includes(word) || parts.includes(word)) return false
  return isField === undefined || !inEnvelope.test(text)
}

/** Whether a text is the name of a file rather than what is in one. */
const isPath = (text: string): boolean => !/\s/.test(text) && /\.(?:ya?ml|json)$/.test(text)

/** The first line of a text that is not empty. */
const firstSaid = (text: string): string => /\S.*/.exec(text)?.[0] ?? ""

/** Says that a text is not meant as a plan. */
export const proseProblem = (document: ReadDocument): Problem => problemAt(joinRules.notAPlan, "other", { seen: shown(firstSaid(document.text)) }, beginning(document))

/** Says that a document is something else than a plan, and what is in it instead; nothing where it may be a plan with mistakes. */
export const elseThanPlan = (data: unknown, document: ReadDocument): Problem | undefined => {
  const other = (seen: string): Problem => problemAt(joinRules.notAPlan, "other", { seen: shown(seen) }, beginning(document))
  // What was left out for a problem of its own is a field all the same.
  const fields = [...document.root.members.keys()].map(String)
  if (data === undefined || data === null || (hasFields(data) && fields.length === 0)) return problemAt(joinRules.notAPlan, "empty", {}, beginning(document))
  if (Array.isArray(data)) return other("[…]")
  if (typeof data === "string") return isPath(data) ? problemAt(joinRules.notAPlan, "path", { seen: shown(data) }, beginning(document)) : other(firstSaid(data))
  // A number or a truth value is nobody's page; its shape says enough.
  if (!hasFields(data)) return undefined
  const { kind } = data
  const of = valueAt(data, ["metadata", "of"])
  if (kind === "PlanTranslation") return problemOn(joinRules.notAPlan, "translation", { name: typeof of === "string" ? of : "" }, ["kind"])
  if (typeof kind === "string" && nearest(kind, planKinds) === undefined && !mayBePlan(data["apiVersion"], data["spec"])) return problemOn(joinRules.notAPlan, "other", { seen: shown(`kind: ${kind}`) }, ["kind"])
  if (fields.some((name) => isEnvelope(name) || parts.includes(name))) return undefined
  return other(fields.slice(0, mostNamed).join(", "))
}
