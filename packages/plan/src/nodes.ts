import type * as model from "./model.ts"
import { hasFields, valueAt } from "./plain-data.ts"
import type { Path } from "./source.ts"

/** The type of each kind of node a rule can visit. */
export interface PlanNodes {
  /** The plan as a whole, its metadata included. */
  readonly plan: model.StrategyPlan
  /** All of `spec.organisation`. */
  readonly organisation: model.Organisation
  /** An entry of `spec.organisation.values`. */
  readonly value: model.CoreValue
  /** All of `spec.community`. */
  readonly community: model.Community
  /** An entry of `spec.audiences`. */
  readonly audience: model.Audience
  /** An entry of `spec.goals`. */
  readonly goal: model.Goal
  /** An entry of `spec.behaviours`. */
  readonly behaviour: model.Behaviour
  /** An entry of `spec.objectives`. */
  readonly objective: model.Objective
  /** An entry of `spec.strategy`. */
  readonly strategy: model.Strategy
  /** An entry of `spec.tactics`. */
  readonly tactic: model.Tactic
  /** An entry of `spec.actions`. */
  readonly action: model.Action
  /** An entry of `spec.optimisation`. */
  readonly optimisation: model.Optimisation
  /** An entry of `spec.stakeholders`. */
  readonly stakeholder: model.Stakeholder
  /** An entry of `spec.pilots`. */
  readonly pilot: model.Pilot
  /** An entry of `spec.metrics`. */
  readonly metric: model.HeadlineMetric
  /** An entry of `spec.definitions`. */
  readonly definition: model.MetricDefinition
  /** An entry of `spec.conversions`. */
  readonly conversion: model.ConversionDefinition
  /** An entry of `spec.terms`. */
  readonly term: model.Term
  /** An entry of `spec.costs`. */
  readonly cost: model.PlannedCost
  /** An entry of `spec.benefits`. */
  readonly benefit: model.Benefit
  /** An entry of `spec.platforms`. */
  readonly platform: model.Platform
  /** An entry of `spec.platformOptions`. */
  readonly platformOption: model.PlatformOption
  /** An entry of `spec.tools`. */
  readonly tool: model.Tool
  /** An entry of `spec.roles`. */
  readonly role: model.Role
  /** An entry of `spec.decisions`. */
  readonly decision: model.Decision
  /** All of `spec.guidelines`. */
  readonly guidelines: model.Guidelines
  /** An entry of `spec.feedback`. */
  readonly feedback: model.FeedbackActivity
  /** An entry of `spec.recognition`. */
  readonly recognition: model.Recognition
  /** All of `spec.content`. */
  readonly content: model.ContentProgramme
  /** An entry of `spec.content.schedule`. */
  readonly publication: model.Publication
  /** All of `spec.knowledgeBase`. */
  readonly knowledgeBase: model.KnowledgeBase
  /** All of `spec.launch`. */
  readonly launch: model.Launch
  /** An entry of `spec.launch.gates`. */
  readonly gate: model.LaunchGate
  /** An entry of `spec.competitors`. */
  readonly competitor: model.Competitor
  /** All of `spec.timeline`. */
  readonly timeline: model.Timeline
  /** An entry of `spec.timeline.phases`. */
  readonly phase: model.Phase
  /** An entry of `spec.timeline.meetings`. */
  readonly meeting: model.Meeting
  /** All of `spec.flexibility`. */
  readonly flexibility: model.Flexibility
  /** An entry of `spec.flexibility.triggers`. */
  readonly trigger: model.Trigger
  /** An entry of `spec.flexibility.contingency`. */
  readonly contingency: model.Contingency
  /** An entry of `spec.risks`. */
  readonly risk: model.Risk
  /** An entry of `spec.claims`. */
  readonly claim: model.ExternalClaim
  /** An entry of `spec.assumptions`. */
  readonly assumption: model.PlanAssumption
}

/** A kind of node: `plan`, `goal`, `objective`, ... */
export type NodeKind = keyof PlanNodes

/** Where in the plan's `spec` each kind of node lives: the names of fields from there on, to a list of nodes or to the one node there is. */
export const partOf: Readonly<Record<Exclude<NodeKind, "plan">, readonly [keyof model.PlanSpec] | readonly [keyof model.PlanSpec, string]>> = {
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
  decision: ["decisions"],
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
  meeting: ["timeline", "meetings"],
  flexibility: ["flexibility"],
  trigger: ["flexibility", "triggers"],
  contingency: ["flexibility", "contingency"],
  risk: ["risks"],
  claim: ["claims"],
  assumption: ["assumptions"],
}

/** A node with its kind and its path from the root of the plan. */
export type VisitedNode = {
  readonly [Kind in NodeKind]: {
    /** The name a visitor has for it, such as `goal`. */
    readonly kind: Kind
    /** What the plan says there. */
    readonly node: PlanNodes[Kind]
    /** From the root of the plan: `["spec", "goals", 2]`; empty for the plan itself. */
    readonly path: Path
  }
}[NodeKind]

/**
 * All nodes of a plan: the plan itself, then part by part, as it says them.
 *
 * @remarks
 * Never throws: what is no node is passed over, and what is no plan has none but itself.
 */
export const nodesOf = (plan: model.StrategyPlan): readonly VisitedNode[] => {
  const found: VisitedNode[] = [{ kind: "plan", node: plan, path: [] }]
  for (const [kind, part] of Object.entries(partOf)) {
    const at = ["spec", ...part]
    const value = valueAt(plan, at)
    const each = (Array.isArray(value) ? value.map((node: unknown, index) => ({ kind, node, path: [...at, index] })) : [{ kind, node: value, path: at }]).filter(({ node }) => hasFields(node))
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
