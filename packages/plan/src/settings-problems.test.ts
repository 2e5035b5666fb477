import { expect, test } from "vitest"
import { lintPlan } from "./lint.ts"
import { parsePlan } from "./parse.ts"

const told = (kind: string) =>
  lintPlan(parsePlan("apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: a, title: A }\nspec: {}\n"), { extends: [], overrides: [{ nodes: [kind as never], rules: {} }] })
    .filter(({ rule }) => rule === "settings/unknown-node").map(({ message }) => message)

test("a kind of node that there is none of is told with the nearest there is, or with all where none is near", () => {
  expect(told("gaol")).toEqual(["Under overrides, the settings name nodes of the kind “gaol”, which does not exist. Did you mean “goal”?"])
  expect(told("zzzzzzzz")).toEqual([expect.stringMatching(/^Under overrides, the settings name nodes of the kind “zzzzzzzz”, which does not exist\. .*goal.*objective/)])
  expect(told("goal")).toEqual([])
})
