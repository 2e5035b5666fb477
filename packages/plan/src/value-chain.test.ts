import { expect, test } from "vitest"
import { emptyPlan } from "./empty-plan.ts"
import type { StrategyPlan } from "./model.ts"
import { reachedFrom, reaching, unconnected, valueChain, type ChainKind, type ValueChain } from "./value-chain.ts"

const plan: StrategyPlan = {
  ...emptyPlan("x"),
  spec: {
    goals: [{ id: "calm", title: "Calm", behaviours: ["answer", "nowhere"], serves: "profit" }, { id: "profit", title: "Profit" }, { id: "fame", title: "Fame" }],
    behaviours: [{ id: "answer", title: "Answer" }, { id: "stay", title: "Stay" }],
    objectives: [{ id: "solved", title: "Solved", goal: "calm", behaviour: "answer" }, { id: "sold", title: "Sold", goal: "profit" }, { id: "kept", title: "Kept", behaviour: "stay" }],
    strategy: [{ id: "helpers", title: "Helpers", objectives: ["solved", "sold", "nowhere"] }, { id: "hope", title: "Hope" }],
    tactics: [{ id: "thank", title: "Thank", strategy: "helpers", behaviours: ["stay"], serves: ["sold", "profit"] }, { id: "wait", title: "Wait", strategy: "nowhere" }],
  },
}

test("the nodes of a value chain, kind by kind, and what leads from one to the next", () => {
  expect(valueChain(plan)).toEqual({
    nodes: [
      { kind: "goal", id: "calm", title: "Calm", index: 0 }, { kind: "goal", id: "profit", title: "Profit", index: 1 }, { kind: "goal", id: "fame", title: "Fame", index: 2 },
      { kind: "behaviour", id: "answer", title: "Answer", index: 0 }, { kind: "behaviour", id: "stay", title: "Stay", index: 1 },
      { kind: "objective", id: "solved", title: "Solved", index: 0 }, { kind: "objective", id: "sold", title: "Sold", index: 1 }, { kind: "objective", id: "kept", title: "Kept", index: 2 },
      { kind: "strategy", id: "helpers", title: "Helpers", index: 0 }, { kind: "strategy", id: "hope", title: "Hope", index: 1 },
      { kind: "tactic", id: "thank", title: "Thank", index: 0 }, { kind: "tactic", id: "wait", title: "Wait", index: 1 },
    ],
    edges: [
      ["goal:calm", "goal:profit"], ["behaviour:answer", "goal:calm"],
      ["objective:solved", "behaviour:answer"], ["behaviour:answer", "goal:calm"], ["objective:sold", "goal:profit"], ["objective:kept", "behaviour:stay"],
      ["strategy:helpers", "objective:solved"], ["strategy:helpers", "objective:sold"],
      ["tactic:thank", "strategy:helpers"], ["tactic:thank", "behaviour:stay"], ["tactic:thank", "objective:sold"], ["tactic:thank", "goal:profit"],
    ].map(([from, to]) => ({ from, to })),
  })
})

test.each<[string, (chain: ValueChain) => ReadonlySet<string>, string]>([
  ["what leads to a goal", (chain) => reaching(chain, "goal"), "goal:calm goal:profit goal:fame behaviour:answer objective:solved objective:sold strategy:helpers tactic:thank"],
  ["what a tactic leads to", (chain) => reachedFrom(chain, "tactic"), "tactic:thank tactic:wait strategy:helpers objective:solved objective:sold behaviour:answer behaviour:stay goal:calm goal:profit"],
  ["what is not on the way", unconnected, "goal:fame behaviour:stay objective:kept strategy:hope tactic:wait"],
  ["without tactics no goal is apart", (chain) => unconnected({ ...chain, nodes: chain.nodes.filter(({ kind }) => kind !== "tactic") }), "behaviour:stay objective:kept strategy:hope"],
])("%s", (_, found, expected) => {
  expect([...found(valueChain(plan))].toSorted()).toEqual(expected.split(" ").toSorted())
})

test("what has no id is no part of it", () => {
  expect(valueChain({ spec: { goals: [{ title: "Calm" }] } } as never)).toEqual({ nodes: [], edges: [] })
})

test("where things go round, each is met once", () => {
  const ring = { nodes: ["a", "b"].map((id, index) => ({ kind: "goal" as ChainKind, id, title: id, index })), edges: [{ from: "goal:a", to: "goal:b" }, { from: "goal:b", to: "goal:a" }] }
  expect([...reaching(ring, "goal")]).toEqual(["goal:a", "goal:b"])
})
