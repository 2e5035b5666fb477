import type * as model from "./model.ts"
import type { Path } from "./source.ts"

/** The type of each kind of node a rule can visit. */
export interface PlanNodes {
  readonly plan: model.StrategyPlan
  readonly organisation: model.Organisation
  readonly value: model.CoreValue
  readonly community: model.Community
  readonly audience: model.Audience
  readonly goal: model.Goal
  readonly behaviour: model.Behaviour
  readonly objective: model.Objective
  readonly strategy: model.Strategy
  readonly tactic: model.Tactic
  readonly action: model.Action
  readonly optimisation: model.Optimisation
  readonly stakeholder: model.Stakeholder
  readonly pilot: model.Pilot
  readonly metric: model.HeadlineMetric
  readonly definition: model.MetricDefinition
  readonly conversion: model.ConversionDefinition
  readonly term: model.Term
  readonly cost: model.PlannedCost
  readonly benefit: model.Benefit
  readonly platform: model.Platform
  readonly platformOption: model.PlatformOption
  readonly tool: model.Tool
  readonly role: model.Role
  readonly guidelines: model.Guidelines
  readonly feedback: model.FeedbackActivity
  readonly recognition: model.Recognition
  readonly content: model.ContentProgramme
  readonly publication: model.Publication
  readonly knowledgeBase: model.KnowledgeBase
  readonly launch: model.Launch
  readonly gate: model.LaunchGate
  readonly competitor: model.Competitor
  readonly timeline: model.Timeline
  readonly phase: model.Phase
  readonly flexibility: model.Flexibility
  readonly trigger: model.Trigger
  readonly contingency: model.Contingency
  readonly risk: model.Risk
  readonly claim: model.ExternalClaim
  readonly assumption: model.PlanAssumption
}

/** A kind of node: `plan`, `goal`, `objective`, ... */
export type NodeKind = keyof PlanNodes

/** Where in the plan's `spec` each kind of node lives. */
export const partOf = {
  organisation: ["organisation"],
  value: ["organisation", "values"],
  community: ["community"],
  audience: ["audiences"],
  goal: ["goals"],
  behaviour: ["behaviours"],
  objective: ["objectives"],
  strategy: ["strategy"],
  tactic: ["tactics"],
  action: ["actions"],
  optimisation: ["optimisation"],
  stakeholder: ["stakeholders"],
  pilot: ["pilots"],
  metric: ["metrics"],
  definition: ["definitions"],
  conversion: ["conversions"],
  term: ["terms"],
  cost: ["costs"],
  benefit: ["benefits"],
  platform: ["platforms"],
  platformOption: ["platformOptions"],
  tool: ["tools"],
  role: ["roles"],
  guidelines: ["guidelines"],
  feedback: ["feedback"],
  recognition: ["recognition"],
  content: ["content"],
  publication: ["content", "schedule"],
  knowledgeBase: ["knowledgeBase"],
  launch: ["launch"],
  gate: ["launch", "gates"],
  competitor: ["competitors"],
  timeline: ["timeline"],
  phase: ["timeline", "phases"],
  flexibility: ["flexibility"],
  trigger: ["flexibility", "triggers"],
  contingency: ["flexibility", "contingency"],
  risk: ["risks"],
  claim: ["claims"],
  assumption: ["assumptions"],
} as const satisfies Record<Exclude<NodeKind, "plan">, readonly [keyof model.PlanSpec, string?]>

/** A node with its kind and its path from the root of the plan. */
export type VisitedNode = { readonly [Kind in NodeKind]: { readonly kind: Kind; readonly node: PlanNodes[Kind]; readonly path: Path } }[NodeKind]

/** All nodes of a plan: the plan itself, then part by part. */
export const nodesOf = (plan: model.StrategyPlan): readonly VisitedNode[] => {
  const found: VisitedNode[] = [{ kind: "plan", node: plan, path: [] }]
  for (const [kind, [part, inner]] of Object.entries<readonly [keyof model.PlanSpec, string?]>(partOf)) {
    const whole: unknown = plan.spec[part]
    const value = inner === undefined || whole === undefined ? whole : (whole as Readonly<Record<string, unknown>>)[inner]
    if (value === undefined) continue
    const at = inner === undefined ? ["spec", part] : ["spec", part, inner]
    const each = Array.isArray(value) ? value.map((node: unknown, index) => ({ kind, node, path: [...at, index] })) : [{ kind, node: value, path: at }]
    // The table above ties each kind to the part of that type, which TypeScript cannot follow through Object.entries.
    found.push(...(each as unknown as VisitedNode[]))
  }
  return found
}

/** Finds a plan's nodes by kind and id; of nodes with the same id the first is found. */
export type Resolve = <Kind extends NodeKind>(kind: Kind, id: string | undefined) => PlanNodes[Kind] | undefined

/** Prepares to find nodes by kind and id. */
export const resolver = (nodes: readonly VisitedNode[]): Resolve => {
  const byKind = new Map<NodeKind, Map<string, unknown>>()
  for (const { kind, node } of nodes) {
    if (!("id" in node)) continue
    const ids = byKind.get(kind) ?? new Map<string, unknown>()
    if (!ids.has(node.id)) ids.set(node.id, node)
    byKind.set(kind, ids)
  }
  return <Kind extends NodeKind>(kind: Kind, id: string | undefined) =>
    // Nodes were filed under their own kind just above.
    (id === undefined ? undefined : byKind.get(kind)?.get(id)) as PlanNodes[Kind] | undefined
}
