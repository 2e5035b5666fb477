import type { StrategyPlan } from "./model.ts"

/** The kinds of node on the way from work to worth. */
export type ChainKind = "tactic" | "strategy" | "objective" | "behaviour" | "goal"

/** One node of the value chain. */
export interface ChainNode {
  /** Which of the plan's lists it stands in. */
  readonly kind: ChainKind
  /** As in the plan; unique only within its kind. */
  readonly id: string
  /** As in the plan, not shortened. */
  readonly title: string
  /** Its place in its list, from 0. */
  readonly index: number
}

/** A step from one node to another. */
export interface ChainEdge {
  /** The name of the node it leaves, as {@link chainName} makes it: `behaviour:answer-questions`. */
  readonly from: string
  /** The name of the node it leads to, nearer to worth. */
  readonly to: string
}

/**
 * The value chain: which work encourages which behaviour, and which goal that serves.
 *
 * @remarks
 * A goal leads on to the larger goal that it serves. An objective leads to its goal by its behaviour, and by itself where it names none; a tactic
 * leads to what it says it serves.
 */
export interface ValueChain {
  /** Every goal, behaviour, objective, strategy and tactic, kind by kind in the order of the plan. */
  readonly nodes: readonly ChainNode[]
  /** Only between nodes that exist; the same edge can be there twice where the plan says it in two places. */
  readonly edges: readonly ChainEdge[]
}

/** The name of a node in the chain: ids are unique only within their kind. */
export const chainName = (kind: ChainKind, id: string): string => `${kind}:${id}`

/** Reads the value chain off a plan: tactic, strategy, objective, behaviour, goal. */
export const valueChain = ({ spec }: Pick<StrategyPlan, "spec">): ValueChain => {
  const listed = (kind: ChainKind, items: readonly { readonly id: string; readonly title: string }[] = []): readonly ChainNode[] =>
    items.map(({ id, title }, index) => ({ kind, id, title, index }))
  const nodes = [
    ...listed("goal", spec.goals),
    ...listed("behaviour", spec.behaviours),
    ...listed("objective", spec.objectives),
    ...listed("strategy", spec.strategy),
    ...listed("tactic", spec.tactics),
  ]
  const edges: { from: string; to: string }[] = []
  const link = (from: readonly [ChainKind, string], to: readonly [ChainKind, string | undefined]): void => {
    if (to[1] !== undefined) edges.push({ from: chainName(from[0], from[1]), to: chainName(to[0], to[1]) })
  }
  for (const goal of spec.goals ?? []) {
    link(["goal", goal.id], ["goal", goal.serves])
    for (const behaviour of goal.behaviours ?? []) link(["behaviour", behaviour], ["goal", goal.id])
  }
  for (const objective of spec.objectives ?? []) {
    link(["objective", objective.id], ["behaviour", objective.behaviour])
    link(objective.behaviour === undefined ? ["objective", objective.id] : ["behaviour", objective.behaviour], ["goal", objective.goal])
  }
  for (const strategy of spec.strategy ?? []) for (const objective of strategy.objectives ?? []) link(["strategy", strategy.id], ["objective", objective])
  for (const tactic of spec.tactics ?? []) {
    link(["tactic", tactic.id], ["strategy", tactic.strategy])
    for (const behaviour of tactic.behaviours ?? []) link(["tactic", tactic.id], ["behaviour", behaviour])
    for (const served of tactic.serves ?? []) for (const kind of ["objective", "goal"] as const) link(["tactic", tactic.id], [kind, served])
  }
  const known = new Set(nodes.map(({ kind, id }) => chainName(kind, id)))
  return { nodes, edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)) }
}

/** The names of all nodes from which a node of a kind can be reached, those nodes themselves included. */
export const reaching = (chain: ValueChain, kind: ChainKind): ReadonlySet<string> => spread(chain, kind, (edge) => [edge.to, edge.from])

/** The names of all nodes that can be reached from a node of a kind, those nodes themselves included. */
export const reachedFrom = (chain: ValueChain, kind: ChainKind): ReadonlySet<string> => spread(chain, kind, (edge) => [edge.from, edge.to])

/**
 * The nodes that are not on the way from work to worth.
 *
 * @remarks
 * Those that lead to no goal, and, once there are tactics, the goals to which none leads.
 */
export const unconnected = (chain: ValueChain): ReadonlySet<string> => {
  const toGoal = reaching(chain, "goal")
  const worked = reachedFrom(chain, "tactic")
  const names = chain.nodes.filter(({ kind, id }) => !(kind === "goal" && worked.size > 0 ? worked : toGoal).has(chainName(kind, id)))
  return new Set(names.map(({ kind, id }) => chainName(kind, id)))
}

const spread = (chain: ValueChain, kind: ChainKind, ends: (edge: ChainEdge) => readonly [string, string]): ReadonlySet<string> => {
  const next = new Map<string, string[]>()
  for (const edge of chain.edges) {
    const [here, there] = ends(edge)
    const list = next.get(here)
    if (list === undefined) next.set(here, [there])
    else list.push(there)
  }
  const seen = new Set(chain.nodes.filter((node) => node.kind === kind).map(({ id }) => chainName(kind, id)))
  for (const name of seen) for (const there of next.get(name) ?? []) seen.add(there)
  return seen
}
