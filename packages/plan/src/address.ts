import { valueAt } from "./plain-data.ts"
import type { VisitedNode } from "./nodes.ts"
import { pointerOf, type Path } from "./source.ts"

const longest = 60

/** A text as an id would say it, for nodes that have no other name; none where no letter of it can stand in an id. */
const asId = (text: unknown): string | undefined =>
  typeof text !== "string" ? undefined : text.slice(0, longest).toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || undefined

/** A node's name: its kind, and its id where it has one, or what stands for it. */
const addressOf = ({ kind, node, path }: VisitedNode): string => {
  const fields = node as Readonly<Record<string, unknown>>
  const own = fields["id"] ?? fields["metric"] ?? fields["kind"] ?? asId(fields["title"] ?? fields["when"])
  const last = path.at(-1)
  if (typeof last !== "number") return kind
  return `${kind}:${typeof own === "string" ? own : last}`
}

/** The kind of a node, by its name. */
export const kindOf = (name: string): string => name.split(":", 1)[0] as string

/** Names places of a plan so that they are found again after lines have moved and lists were sorted. */
export interface Addresses {
  /** The node a path lies in, such as `goal:retention`, and what of it is meant, such as `behaviours`. */
  readonly of: (path: Path) => { readonly node: string; readonly field: string }
}

/** Prepares to name places of a plan. */
export const addressesOf = (nodes: readonly VisitedNode[]): Addresses => {
  const byPointer = new Map(nodes.map((node) => [pointerOf(node.path), node]))
  const deepest = Math.max(0, ...new Set(nodes.map(({ path }) => path.length)))
  // Where a list holds texts, such as the ids of other nodes, the text itself is named: another one is another finding.
  const fieldOf = (path: Path, node?: unknown): string => {
    let at = node
    return path.map((step) => {
      at = valueAt(at, [step])
      return typeof step !== "number" ? step : typeof at === "string" ? at.slice(0, longest) : "*"
    }).join(".")
  }
  return {
    of: (path) => {
      for (let depth = Math.min(path.length, deepest); depth > 0; depth--) {
        const node = byPointer.get(pointerOf(path.slice(0, depth)))
        if (node !== undefined) return { node: addressOf(node), field: fieldOf(path.slice(depth), node.node) }
      }
      return { node: "plan", field: fieldOf(path) }
    },
  }
}
