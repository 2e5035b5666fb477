import { emptyPlan } from "./empty-plan.ts"
import { joinRules } from "./join-rules.ts"
import type { StrategyPlan } from "./model.ts"
import { problemOn } from "./problem.ts"
import type { PlacedProblem, ReadDocument, Whereabouts } from "./read-document.ts"
import type { Salvaged } from "./salvage.ts"
import { nowhere, type Path } from "./source.ts"

/** A document as far as it could be understood. */
export interface Understood {
  readonly document: ReadDocument
  readonly kind: "plan" | "part"
  readonly salvaged: Salvaged
}

/** A plan made of its documents. */
export interface Merged {
  readonly plan: StrategyPlan
  readonly problems: readonly PlacedProblem[]
  /** Where a path of the plan is written. */
  readonly where: (path: Path) => Whereabouts
}

interface Origin {
  readonly from: Understood
  readonly index: number
}

const nothing: ReadDocument = { file: "", text: "", lines: [0], root: nowhere }

/**
 * Joins the documents of a plan: lists one after the other, and what there is one of from the document that says it.
 *
 * @remarks
 * Parts that belong to another plan, a second plan, and what is said again are left out and told.
 */
export const merge = (understood: readonly Understood[]): Merged => {
  const problems: PlacedProblem[] = []
  const first = understood.find(({ kind }) => kind === "plan")
  const base: StrategyPlan = first === undefined ? emptyPlan() : first.salvaged.plan
  const name = base.metadata.name
  const taken: Understood[] = first === undefined ? [] : [first]
  for (const one of understood) {
    if (one === first) continue
    const { document, kind, salvaged } = one
    if (kind === "plan") problems.push({ document, problem: problemOn(joinRules.secondPlan, "second", { name: salvaged.plan.metadata.name, first: name }, ["kind"]) })
    else if (first !== undefined && salvaged.of !== name) problems.push({ document, problem: problemOn(joinRules.otherPlan, "named", { given: salvaged.of ?? "", name }, ["metadata", "of"]) })
    else taken.push(one)
  }
  const [root] = understood
  if (first === undefined && root !== undefined) problems.push({ document: root.document, problem: problemOn(joinRules.noPlan, "missing", { name: root.salvaged.of ?? "" }, ["kind"]) })
  if (taken.length <= 1) {
    const only = taken[0] ?? root
    return { plan: taken.length === 0 ? base : (only as Understood).salvaged.plan, problems, where: (path) => ({ document: only?.document ?? nothing, path: only?.salvaged.pathInText(path) ?? path }) }
  }
  const spec: Record<string, unknown> = {}
  const origins = new Map<string, Understood | Origin[]>()
  const emptyIn = new Map<string, Understood>()
  const join = (place: string, from: Understood, value: readonly unknown[], joined: unknown[]): void => {
    const before = origins.get(place)
    const list = Array.isArray(before) ? before : []
    origins.set(place, list)
    if (value.length === 0 && !emptyIn.has(place)) emptyIn.set(place, from)
    for (const [index, item] of value.entries()) {
      list.push({ from, index })
      joined.push(item)
    }
  }
  const suppressions: unknown[] = []
  for (const from of taken) {
    const { plan } = from.salvaged
    join("metadata.suppressions", from, plan.metadata.suppressions ?? [], suppressions)
    for (const [part, value] of Object.entries(plan.spec) as [string, unknown][]) {
      const before = origins.get(`spec.${part}`)
      if (Array.isArray(value)) {
        // A part that is a list is one in every document, since each has the plan's shape.
        const list = (spec[part] ??= []) as unknown[]
        join(`spec.${part}`, from, value, list)
      } else if (before === undefined) {
        origins.set(`spec.${part}`, from)
        spec[part] = value
      } else problems.push({ document: from.document, problem: problemOn(joinRules.saidTwice, "again", { part, file: (before as Understood).document.file }, ["spec", part], "key") })
    }
  }
  const main = taken[0] as Understood
  const within = (from: Understood, path: Path): Whereabouts => ({ document: from.document, path: from.salvaged.pathInText(path) })
  const where = (path: Path): Whereabouts => {
    const [head, part, index, ...rest] = path
    const origin = origins.get(`${head}.${part}`)
    if (origin === undefined) return within(main, path)
    if (!Array.isArray(origin)) return within(origin, path)
    // The list as a whole is pointed at where it begins.
    const at = typeof index === "number" ? origin[index] : origin[0]
    if (at === undefined) return within(emptyIn.get(`${head}.${part}`) ?? main, path)
    return within(at.from, typeof index === "number" ? [head as string, part as string, at.index, ...rest] : [head as string, part as string])
  }
  // The lists were joined as they are in the documents, which have the plan's shape.
  const metadata = suppressions.length === 0 ? base.metadata : { ...base.metadata, suppressions: suppressions as NonNullable<StrategyPlan["metadata"]["suppressions"]> }
  return { plan: { ...base, metadata, spec }, problems, where }
}
