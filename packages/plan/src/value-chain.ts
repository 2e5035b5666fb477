import type { StrategyPlan } from "./model.ts"
import { nodesOf } from "./nodes.ts"
import { grouped, recordsAt, textsAt } from "./plain-data.ts"

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

/** The name of a node in the chain, its kind and its id as far as they are texts: ids are unique only within their kind. */
export const chainName = (kind: ChainKind, id: string): string => textsAt([kind, id], []).join(":")

/**
 * Reads the value chain off a plan: tactic, strategy, objective, behaviour, goal.
 *
 * @remarks
 * Never throws: what is no node, and what is no plan, gives nothing.
 */
export const valueChain = (plan: Pick<StrategyPlan, "spec">): ValueChain => {
  const nodes: ChainNode[] = []
  const edges: { from: string; to: string }[] = []
  for (const { kind, node, path } of nodesOf(plan as StrategyPlan)) {
    if (kind !== "goal" && kind !== "behaviour" && kind !== "objective" && kind !== "strategy" && kind !== "tactic") continue
    const { id, title } = node
    const link = (from: string, toKind: ChainKind, to: readonly unknown[]): void => {
      for (const one of to) if (typeof one === "string") edges.push({ from, to: chainName(toKind, one) })
    }
    const own = chainName(kind, id)
    if (typeof id === "string") nodes.push({ kind, id, title, index: Number(path.at(-1)) })
    if (kind === "goal") {
      link(own, "goal", [node.serves])
      for (const behaviour of textsAt(node, ["behaviours"])) link(chainName("behaviour", behaviour), "goal", [id])
    } else if (kind === "objective") {
      link(own, "behaviour", [node.behaviour])
      link(node.behaviour === undefined ? own : chainName("behaviour", node.behaviour), "goal", [node.goal])
    } else if (kind === "strategy") link(own, "objective", textsAt(node, ["objectives"]))
    else if (kind === "tactic") {
      link(own, "strategy", [node.strategy])
      link(own, "behaviour", textsAt(node, ["behaviours"]))
      for (const served of textsAt(node, ["serves"])) for (const to of ["objective", "goal"] as const) link(own, to, [served])
    }
  }
  const known = new Set(nodes.map(({ kind, id }) => chainName(kind, id)))
  return { nodes, edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)) }
}

/** The names of all nodes from which a node of a kind can be reached, those nodes themselves included. */
export const reaching = (chain: ValueChain, kind: ChainKind): ReadonlySet<string> => spread(chain, kind, (edge) => [edge.to, edge.from])

/** The names of all nodes that can be reached from a node of a kind, those nodes themselves included; none in what is no chain. */
export const reachedFrom = (chain: ValueChain, kind: ChainKind): ReadonlySet<string> => spread(chain, kind, (edge) => [edge.from, edge.to])

/**
 * The nodes that are not on the way from work to worth.
 *
 * @remarks
 * Those that lead to no goal, and, once there are tactics, the goals to which none leads. What is no chain has none.
 */
export const unconnected = (chain: ValueChain): ReadonlySet<string> => {
  const toGoal = reaching(chain, "goal")
  const worked = reachedFrom(chain, "tactic")
  const names = nodesIn(chain).filter(({ kind, id }) => !(kind === "goal" && worked.size > 0 ? worked : toGoal).has(chainName(kind, id)))
  return new Set(names.map(({ kind, id }) => chainName(kind, id)))
}

/** The nodes of what may be a chain. */
const nodesIn = (chain: ValueChain): readonly ChainNode[] => recordsAt(chain, ["nodes"]).filter(({ kind, id }) => typeof kind === "string" && typeof id === "string") as unknown as readonly ChainNode[]

const spread = (chain: ValueChain, kind: ChainKind, ends: (edge: ChainEdge) => readonly [string, string]): ReadonlySet<string> => {
  const next = grouped((recordsAt(chain, ["edges"]) as unknown as ValueChain["edges"]).map(ends), ([here]) => here)
  const seen = new Set(nodesIn(chain).filter((node) => node.kind === kind).map(({ id }) => chainName(kind, id)))
  for (const name of seen) for (const [, there] of next.get(name) ?? []) seen.add(there)
  return seen
}
