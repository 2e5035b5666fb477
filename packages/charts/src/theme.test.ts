import { renderHtml, type Report } from "@folkmoot/narrative"
import { expect, test } from "vitest"
import { colours } from "./theme.ts"

const report: Report = {
  apiVersion: "folkmoot.dev/v1", kind: "Report", locale: "en", audience: "executive", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC",
  title: { kind: "text", text: "Report" }, dateline: [], sections: [], ledger: [], notMeasured: [], withheld: [],
}

test("alone, a drawing has the colours it has on a report's page by day, whose contrast is tested there", () => {
  const [, day = ""] = /:root \{([\s\S]*?)\n\}/.exec(renderHtml(report)) ?? []
  const onPage = Object.fromEntries(Object.values(colours).map((colour) => [colour, day.includes(colour.replace(/^var\((--[a-z-]+), (#[0-9a-f]{6})\)$/, "$1: $2;"))]))
  expect(onPage).toEqual(Object.fromEntries(Object.values(colours).map((colour) => [colour, true])))
})
