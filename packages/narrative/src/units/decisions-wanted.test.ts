import { expect, test } from "vitest"
import { renderText } from "../text.ts"
import { tell } from "../tell.ts"
import { blockLaws } from "../testing.ts"
import { decisionsWanted, examples } from "./decisions-wanted.ts"

blockLaws(decisionsWanted, examples)

test("what was not delivered in time is asked about without a number, since none tells", () => {
  const plan = {
    apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
    spec: { objectives: [{ id: "rules", title: "The rules are written", kind: "deliver", grade: 0.5, due: "2025-12-15" }] },
  } as const
  const report = tell({ measures: [], plan, blocks: [decisionsWanted] }, { locale: "en", audience: "executive", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC" })
  expect(renderText(report)).toContain("The rules are written")
  expect(report.ledger.filter(({ kind }) => kind === "measure" || kind === "target")).toEqual([])
})
