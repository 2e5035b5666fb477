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

/** A field of the envelope, wherever it stands, and the name of a field at the beginning of a line. */
const inEnvelope = /\b(?:apiVersion|kind|metadata|spec)\b["']?[ \t]*:/
const field = /^[ \t{]*["']?(\w+)["']?[ \t]*:/gm

/** Whether a document of some kind may still be meant as a plan: it holds parts of one, or is in our format and holds nothing else. */
const mayBePlan = (apiVersion: unknown, spec: unknown): boolean => {
  if (!hasFields(spec)) return false
  return parts.some((part) => isHolder(spec[part])) || (typeof apiVersion === "string" && apiVersion.startsWith("folkmoot.dev/") && Object.keys(spec).every((part) => parts.includes(part)))
}

/** The beginning of a document, so that a finding does not underline all of it. */
const beginning = ({ root: { start } }: ReadDocument): Range => ({ start, end: start })

/** Whether a text that could not be read is not meant as a plan at all, such as a page or a program, rather than one with mistakes. */
export const isNoPlan = (text: string): boolean => !inEnvelope.test(text) && ![...text.matchAll(field)].some(([, name]) => parts.includes(name ?? ""))

/** The first line of a document that says something. */
const firstLine = ({ text }: ReadDocument): string => shown(/\S.*/.exec(text)?.[0] ?? "")

/** Says that a text is not meant as a plan. */
export const proseProblem = (document: ReadDocument): Problem => problemAt(joinRules.notAPlan, "other", { seen: firstLine(document) }, beginning(document))

/** Says that a document is something else than a plan, and what is in it instead; nothing where it may be a plan with mistakes. */
export const elseThanPlan = (data: unknown, document: ReadDocument): Problem | undefined => {
  const other = (seen: string): Problem => problemAt(joinRules.notAPlan, "other", { seen: shown(seen) }, beginning(document))
  // What was left out for a problem of its own is a field all the same.
  const fields = [...document.root.members.keys()].map(String)
  if (data === undefined || data === null || (hasFields(data) && fields.length === 0)) return problemAt(joinRules.notAPlan, "empty", {}, beginning(document))
  if (Array.isArray(data)) return other("[…]")
  if (typeof data === "string") return other(data)
  // A number or a truth value is nobody's page; its shape says enough.
  if (!hasFields(data)) return undefined
  const { kind } = data
  const of = valueAt(data, ["metadata", "of"])
  if (kind === "PlanTranslation") return problemOn(joinRules.notAPlan, "translation", { name: typeof of === "string" ? of : "" }, ["kind"])
  if (typeof kind === "string" && nearest(kind, planKinds) === undefined && !mayBePlan(data["apiVersion"], data["spec"])) return problemOn(joinRules.notAPlan, "other", { seen: shown(`kind: ${kind}`) }, ["kind"])
  if (fields.some((name) => isEnvelope(name) || parts.includes(name))) return undefined
  return other(fields.slice(0, mostNamed).join(", "))
}
