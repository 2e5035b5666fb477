import { dayMeant } from "./days-meant.ts"
import { emptyPlan } from "./empty-plan.ts"
import { fieldMeant, fieldsAt, schemaAt } from "./field-meant.ts"
import type { StrategyPlan, StrategyPlanPart } from "./model.ts"
import { otherWord } from "./other-words.ts"
import { dayPattern } from "./patterns.ts"
import { isHolder, valueAt } from "./plain-data.ts"
import { partSchema, planSchema } from "./schema.ts"
import { issuesOf, mostExplained, mostLooked, type Issue } from "./shape.ts"
import { pathText, type Path } from "./source.ts"

/**
 * A plan as far as it could be understood.
 *
 * @remarks
 * `pathInText` turns a path of `plan` into a path of the document, since lists may have lost items.
 */
export interface Salvaged {
  readonly plan: StrategyPlan
  /** The plan that a part says it belongs to. */
  readonly of?: string
  readonly pathInText: (path: Path) => Path
}

/** Whether a path leads to an entry of one of the plan's parts. */
const isNode = (path: Path): boolean => path.length === 3 && path[0] === "spec" && typeof path[2] === "number"

/** What a wrong value can only mean: a year that YAML reads as a number, as in `due: 2028`, a day or a word that others write otherwise, or another one than several. */
const meantBy = (issue: Issue, value: unknown): string | undefined => {
  if (issue.code === "invalid_type") return issue.expected === "string" && typeof value === "number" && dayPattern.test(String(value)) ? String(value) : undefined
  if (typeof value !== "string") return undefined
  if (issue.code === "invalid_format") return "pattern" in issue && issue.pattern === String(dayPattern) ? dayMeant(value) : undefined
  return issue.code !== "invalid_value" ? undefined : (otherWord(value, issue.values.map(String)) ?? (issue.values.includes("other") ? "other" : undefined))
}

const mostRounds = 8

/** What has more issues than this is not a plan with mistakes in it. */
const mostIssues = 5_000

/** What stands in for a part of the envelope that is missing or wrong. */
const envelopes = {
  plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", "metadata.name": "" },
  part: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlanPart", "metadata.of": "" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * Makes a plan of data with shape errors: keeps the good, drops the bad.
 *
 * @remarks
 * An optional field with a wrong value is dropped. A required text that is missing becomes the node's place (`spec.goals[2]`), so that rules
 * can still name the node; a value or the name of a field that is written otherwise, or called so by others, becomes what it means, and a word
 * that is none of those possible `other` where that is one; a node that misses anything else it cannot be without is dropped. A text where a
 * node is expected becomes a node that says this text, so that no rule takes the part for missing. A day or an id of the wrong form is kept as
 * it was written, and so is a word that is none of those possible where the node cannot be without. The data are changed; what comes out is
 * made of them.
 */
export const salvage = (data: unknown, issues: readonly Issue[], kind: "plan" | "part"): Salvaged => {
  const envelope: Readonly<Record<string, unknown>> = envelopes[kind]
  const schema = kind === "plan" ? planSchema : partSchema
  const numbers = new WeakMap<object, number[]>()
  const names = new WeakMap<object, Map<string, string>>()
  const pathInText = (path: Path): Path => {
    let value: unknown = data
    return path.map((step) => {
      const owner = isHolder(value) ? value : {}
      value = Object.hasOwn(owner, step) ? owner[step] : undefined
      return typeof step === "number" ? (numbers.get(owner)?.[step] ?? step) : (names.get(owner)?.get(step) ?? step)
    })
  }
  if (!isHolder(data) || Array.isArray(data)) return { plan: emptyPlan(), pathInText: (path) => path }

  const texts = new WeakMap<object, string>()
  const standIn = (path: Path): void => {
    const key = path.join(".")
    const field = path.at(-1) as string
    const owner = valueAt(data, path.slice(0, -1))
    if (!isHolder(owner)) return
    const text = field === "id" ? undefined : texts.get(owner)
    owner[field] = Object.hasOwn(envelope, key) ? envelope[key] : (text ?? pathText(pathInText(path.slice(0, -1))))
  }
  const drops = new Set<unknown[]>()
  const drop = (path: Path): void => {
    const last = path.at(-1)
    const owner = valueAt(data, path.slice(0, -1))
    if (last === undefined || !isHolder(owner)) return
    if (Array.isArray(owner)) {
      drops.add(owner)
      owner[last as number] = undefined
    } else if (path.length === 1 && (last === "metadata" || last === "spec")) owner[last] = {}
    else delete owner[last]
  }
  /** Puts what an unknown field says where it belongs, if that is known and nothing stands there. */
  const carry = (path: Path, key: string): void => {
    const owner = valueAt(data, path) as Record<string, unknown>
    const meant = fieldMeant(key, fieldsAt(schema, path), owner)
    if (meant === undefined || meant.said) return
    owner[meant.field] = owner[key]
    names.set(owner, (names.get(owner) ?? new Map<string, string>()).set(meant.field, key))
  }
  const isKept = (issue: Issue): boolean => {
    const path = issue.path as Path
    const value = valueAt(data, path)
    if (meantBy(issue, value) !== undefined) return false
    if (issue.code === "invalid_format") return true
    return issue.code === "invalid_value" && typeof value === "string" && !Object.hasOwn(envelope, path.join(".")) && schemaAt(schema, path)?.def.innerType === undefined
  }
  const mend = (issue: Issue): void => {
    const path = issue.path as Path
    const value = valueAt(data, path)
    const meant = meantBy(issue, value)
    if (isKept(issue)) return
    if (typeof value === "string" && isNode(path)) {
      const node = {}
      texts.set(node, value)
      const list = valueAt(data, path.slice(0, -1)) as unknown[]
      list[path.at(-1) as number] = node
    } else if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        if (issue.keys.length <= mostLooked && issues.length <= mostExplained) carry(path, key)
        drop([...path, key])
      }
    } else if (meant !== undefined) (valueAt(data, path.slice(0, -1)) as Record<string | number, unknown>)[path.at(-1) as string | number] = meant
    else if (value !== undefined && !Object.hasOwn(envelope, path.join("."))) drop(path)
    else if ((issue.code === "invalid_type" && issue.expected === "string") || Object.hasOwn(envelope, path.join("."))) standIn(path)
    else drop(path.length === 1 || typeof path.at(-1) === "number" ? path : path.slice(0, -1))
  }
  if (issues.length > mostIssues) return { plan: emptyPlan(), pathInText: (path) => path }
  // What stands under another name is missing only until it is carried over.
  const unknown = issues.filter(({ code }) => code === "unrecognized_keys")
  for (const issue of unknown) mend(issue)
  let left = unknown.length === 0 ? issues : issuesOf(data, schema)
  for (let round = 0; left.some((issue) => !isKept(issue)); round++) {
    if (round === mostRounds) return { plan: emptyPlan(), pathInText: (path) => path }
    for (const issue of left) mend(issue)
    for (const list of drops) {
      const before = numbers.get(list) ?? list.map((_, index) => index)
      numbers.set(list, before.filter((_, index) => list[index] !== undefined))
      list.splice(0, list.length, ...list.filter((item) => item !== undefined))
    }
    drops.clear()
    left = issuesOf(data, schema)
  }
  // Every issue that is left concerns only how a text is written, so the data have the plan's shape.
  if (kind === "plan") return { plan: data as unknown as StrategyPlan, pathInText }
  const { metadata, spec } = data as unknown as StrategyPlanPart
  const { of, suppressions } = metadata
  const { apiVersion, kind: planKind } = emptyPlan()
  return { plan: { apiVersion, kind: planKind, metadata: { name: of, ...(suppressions === undefined ? {} : { suppressions }) }, spec }, of, pathInText }
}
