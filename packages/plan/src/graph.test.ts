import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { emptyPlan } from "./empty-plan.ts"
import { planGraph } from "./graph.ts"
import type { PlanSpec, StrategyPlan } from "./model.ts"
import { parsePlan } from "./parse.ts"
import { unconnected, valueChain } from "./value-chain.ts"

const planOf = (spec: PlanSpec): StrategyPlan => ({ ...emptyPlan("x"), spec })

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom('"]; click goal1 "javascript:alert(1)"', "<script>alert(1)</script>", "end", "%%{init: {'theme':'dark'}}%%", "`**bold**`", "#quot;", "\\", '\\"', '"]\n  goal1 --> goal2', "]]>", "a & b &lt; c", "}\n// x", "‮gnirts", "-->", ":::unconnected", "\u2028", ""),
)

const ids = fc.constantFrom("a", "b", "end", "subgraph")

const refs = fc.array(ids, { maxLength: 2 })

const node = (more: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.array(fc.record({ id: ids, title: hostile, ...more }, { requiredKeys: ["id", "title"] }), { maxLength: 3 })

const plans: fc.Arbitrary<StrategyPlan> = fc
  .record({
    goals: node({ behaviours: refs, serves: ids }),
    behaviours: node({}),
    objectives: node({ goal: ids, behaviour: ids }),
    strategy: node({ objectives: refs }),
    tactics: node({ strategy: ids, behaviours: refs }),
  })
  // The fields are those of the plan's nodes.
  .map((spec) => planOf(spec as PlanSpec))

const boxName = /(?:tactic|strategy|objective|behaviour|goal)\d+/.source

const mermaidLines = [
  /^flowchart LR$/,
  new RegExp(`^  ${boxName}\\["(?:[^"#<>\`%\\\\{}\\[\\];|&\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|#\\d+;|<br/>)*"\\](?::::(?:heading|unconnected))?$`, "u"),
  new RegExp(`^  ${boxName} (?:~~~|-{2,6}>) ${boxName}$`),
  /^ {2}classDef (?:heading|unconnected) [a-z\d:#,\- ]+$/,
  /^$/,
]

/** The lexemes of DOT, as its grammar has them: names, texts in quotation marks, arrows and signs. */
const lexemes = (text: string): readonly string[] => {
  const found: string[] = []
  let rest = text
  while (rest.trimStart() !== "") {
    rest = rest.trimStart()
    const [lexeme] = /^(?:[A-Za-z_][A-Za-z_\d]*|"(?:[^"\\]|\\[^])*"|->|[{}[\]=,;])/.exec(rest) ?? []
    if (lexeme === undefined) throw new Error(`no lexeme of DOT: ${rest.slice(0, 30)}`)
    found.push(lexeme)
    rest = rest.slice(lexeme.length)
  }
  return found
}

/** What of the labels is there once Graphviz has read them. */
const labelsOf = (text: string): readonly string[] =>
  lexemes(text).flatMap((lexeme, index, all) => (all[index - 2] === "label" && all[index - 1] === "=" ? [lexeme.slice(1, -1).replace(/\\([^])/g, (_, next: string) => (next === "n" ? " " : next)).replaceAll("&amp;", "&")] : []))

describe("laws of drawing", () => {
  test("no title can end the label it stands in: every line of Mermaid is one of ours", () => {
    fc.assert(fc.property(plans, (plan) => {
      for (const line of planGraph(plan, { format: "mermaid" }).split("\n")) expect(mermaidLines.filter((form) => form.test(line)), line).toHaveLength(1)
    }), { numRuns: 300 })
  })

  test("no title can end the label it stands in: DOT has as many labels as nodes and headings, and they say the titles", () => {
    fc.assert(fc.property(plans, (plan) => {
      const drawn = planGraph(plan, { format: "dot" })
      const { nodes } = valueChain(plan)
      const kinds = new Set(nodes.map(({ kind }) => kind))
      const labels = labelsOf(drawn)
      expect(labels).toHaveLength(nodes.length + kinds.size)
      const plain = (text: string): string => text.trim().replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "\uFFFD").replace(/\s+/gu, " ").trim()
      for (const { title } of nodes.filter((one) => one.title.trim() !== "")) expect(labels.some((label) => label.trim().startsWith(plain(title))), `${plain(title)} in ${labels.join(" | ")}`).toBe(true)
      expect(lexemes(drawn).filter((lexeme) => lexeme === "{").length).toBe(lexemes(drawn).filter((lexeme) => lexeme === "}").length)
    }), { numRuns: 300 })
  })

  test("every edge of the value chain is drawn once, and every unconnected node is dashed", () => {
    fc.assert(fc.property(plans, (plan) => {
      const chain = valueChain(plan)
      const edges = new Set(chain.edges.map(({ from, to }) => `${from} ${to}`)).size
      const apart = unconnected(chain)
      const dashed = chain.nodes.filter(({ kind, id }) => apart.has(`${kind}:${id}`)).length
      const dot = planGraph(plan, { format: "dot" }).split("\n")
      const mermaid = planGraph(plan, { format: "mermaid" }).split("\n")
      expect(dot.filter((line) => / -> \w+$/.test(line))).toHaveLength(edges)
      expect(mermaid.filter((line) => / -+> \w+$/.test(line))).toHaveLength(edges)
      expect(dot.filter((line) => line.includes('style="rounded,dashed"'))).toHaveLength(dashed)
      expect(mermaid.filter((line) => line.endsWith(":::unconnected"))).toHaveLength(dashed)
    }), { numRuns: 200 })
  })

  test("no plan makes drawing throw, and the same plan gives the same text", () => {
    fc.assert(fc.property(arbitraryPlanText(), fc.constantFrom("mermaid" as const, "dot" as const), (text, format) => {
      expect(planGraph(parsePlan(text).plan, { format })).toBe(planGraph(parsePlan(text).plan, { format }))
    }), { numRuns: 20 })
  })
})

const small = planOf({
  goals: [{ id: "cost", title: "Lower the cost of serving a customer", behaviours: ["answer"], serves: "profit" }, { id: "profit", title: "Earn more" }, { id: "fame", title: "Be known" }],
  behaviours: [{ id: "answer", title: "Members answer" }],
  strategy: [{ id: "alone", title: "Hope" }],
  tactics: [{ id: "thank", title: 'Say "thank you"', behaviours: ["answer"] }],
})

test("in Mermaid", () => {
  expect(planGraph(small, { format: "mermaid" })).toBe(`flowchart LR
  tactic0["Tactics"]:::heading
  tactic1["Say #34;thank you#34;"]
  strategy0["Strategy"]:::heading
  strategy1["Hope<br/>(leads to no goal)"]:::unconnected
  behaviour0["Behaviour of members"]:::heading
  behaviour1["Members answer"]
  goal0["Goals"]:::heading
  goal1["Lower the cost of serving a<br/>customer"]
  goal2["Earn more"]
  goal3["Be known<br/>(no tactic leads here)"]:::unconnected
  tactic0 ~~~ strategy0
  tactic0 ~~~ strategy1
  strategy0 ~~~ behaviour0
  behaviour0 ~~~ goal0
  behaviour0 ~~~ goal3
  goal1 --> goal2
  behaviour1 --> goal1
  tactic1 ---> behaviour1
  classDef heading fill:none,stroke:none
  classDef unconnected stroke:#b3261e,stroke-dasharray:5 4
`)
})

test("in DOT", () => {
  expect(planGraph(small, { format: "dot" })).toBe(`digraph plan {
  rankdir=LR
  node [shape=box, style=rounded, fontname="sans-serif"]
  {
    rank=same
    tactic0 [label="Tactics", shape=plaintext]
    tactic1 [label="Say \\"thank you\\""]
  }
  {
    rank=same
    strategy0 [label="Strategy", shape=plaintext]
    strategy1 [label="Hope\\n(leads to no goal)", color="#b3261e", style="rounded,dashed"]
  }
  {
    rank=same
    behaviour0 [label="Behaviour of members", shape=plaintext]
    behaviour1 [label="Members answer"]
  }
  {
    rank=same
    goal0 [label="Goals", shape=plaintext]
    goal1 [label="Lower the cost of serving a\\ncustomer"]
    goal2 [label="Earn more"]
    goal3 [label="Be known\\n(no tactic leads here)", color="#b3261e", style="rounded,dashed"]
  }
  tactic0 -> strategy0 [style=invis]
  strategy0 -> behaviour0 [style=invis]
  behaviour0 -> goal0 [style=invis]
  goal1 -> goal2
  behaviour1 -> goal1
  tactic1 -> behaviour1
}
`)
  expect(planGraph(planOf({ goals: [{ id: "a", title: "R&D \\o/" }, { id: "b", title: " " }] }), { format: "dot" })).toContain('    goal1 [label="R&amp;D \\\\o/"]\n    goal2 [label="b"]\n')
})

test("what is wrong with what was asked is said in a comment, and Mermaid is drawn unless DOT is asked for", () => {
  const mermaid = planGraph(small, { format: "mermaid" })
  expect(planGraph(small, {} as never)).toBe(mermaid)
  expect(planGraph(small, { format: "svg" as never })).toBe(`%% “format” of planGraph is "svg", so it changed nothing; expected is mermaid | dot.\n${mermaid}`)
  expect(planGraph(7 as never, { format: "dot", lokale: "da" } as never).split("\n").slice(0, 3)).toEqual(["// planGraph was given 7; expected is StrategyPlan.", "// planGraph has no option “lokale”, so it changed nothing. Did you mean “locale”?", "digraph plan {"])
})

test("in DOT, in Danish", () => {
  expect(planGraph(small, { format: "dot", locale: "da" })).toContain('    goal3 [label="Be known\\n(ingen taktik fører hertil)", color="#b3261e", style="rounded,dashed"]\n')
  expect(planGraph(small, { format: "dot", locale: "da" })).toContain("  tactic0 -> strategy0 [style=invis]\n  strategy0 -> behaviour0 [style=invis]\n  behaviour0 -> goal0 [style=invis]\n")
})

test("a plan without a chain gives an empty graph", () => {
  expect(planGraph(emptyPlan(), { format: "dot" })).toBe('digraph plan {\n  rankdir=LR\n  node [shape=box, style=rounded, fontname="sans-serif"]\n}\n')
})

test("without tactics no goal is blamed for having none", () => {
  expect(planGraph(planOf({ goals: [{ id: "a", title: "A" }] }), { format: "mermaid" })).not.toContain(":::unconnected")
})

test("a title is broken where a line would grow beyond twenty-eight signs, and stands without the spaces around it", () => {
  const label = (title: string) => /goal1\["([^"]*)"\]/.exec(planGraph(planOf({ goals: [{ id: "a", title }] }), { format: "mermaid" }))?.[1]
  expect([label(`  ${"a".repeat(13)} ${"b".repeat(14)} `), label(`${"a".repeat(13)} ${"b".repeat(15)}`)]).toEqual([`${"a".repeat(13)} ${"b".repeat(14)}`, `${"a".repeat(13)}<br/>${"b".repeat(15)}`])
})
