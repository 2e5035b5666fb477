import { locales } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { audiences } from "./audience.ts"
import { hostileTexts } from "./hostile.ts"
import type { Phrase, Report, Section } from "./report.ts"
import { sampleAsOf, sampleInput } from "./sample.test-kit.ts"
import { tell } from "./tell.ts"
import { renderText } from "./text.ts"
import { columnsOf } from "./text-width.ts"

const empty: Report = {
  apiVersion: "folkmoot.dev/v1", kind: "Report", locale: "en", audience: "executive", asOf: sampleAsOf, timeZone: "UTC",
  title: { kind: "text", text: "Community report" }, dateline: [{ kind: "text", text: "For senior management." }],
  sections: [], ledger: [], notMeasured: [], withheld: [],
}

const said = (text: string): Phrase => [{ kind: "quote", text, origin: "plan" }]
const withNodes = (...nodes: Section["nodes"]): Report => ({ ...empty, sections: [{ id: "summary", title: "In brief", nodes }] })
const table = (heads: readonly string[], ...rows: readonly (readonly string[])[]): Section["nodes"][number] => ({
  kind: "table", block: "b", caption: said("What was asked"), heads: heads.map((head, index) => ({ parts: [{ kind: "text" as const, text: head }], numeric: index > 0 })), rows: rows.map((cells) => cells.map(said)),
})

const words = fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...hostileTexts, "From here on", ">> quoted", ".", "-- ", "社区".repeat(60), "x".repeat(300)))

test("whatever people wrote, no line is over seventy-two columns, ends with a space, or begins as mail must not", () => {
  fc.assert(
    fc.property(words, words, words, (one, two, three) => {
      const report = withNodes(
        { kind: "claim", block: "b", parts: said(one), bound: [], notes: [said(two)] },
        { kind: "list", block: "b", items: [{ parts: said(three), items: [said(one)] }] },
        table(["Thing", "Now", "Then"], [one, two, three], [three, one, two]),
      )
      for (const line of renderText({ ...report, title: { kind: "quote", text: two, origin: "context" } }).split("\n")) {
        expect(columnsOf(line)).toBeLessThanOrEqual(72)
        expect(line).not.toMatch(/\s$|^From |^From$|^[>.]/)
      }
    }),
  )
})

test("no mail program finds an address in other people's words, and readers still do", () => {
  for (const hostile of hostileTexts) {
    const text = renderText(withNodes({ kind: "claim", block: "b", parts: said(hostile), bound: [], notes: [] }))
    expect(text).not.toMatch(/[a-z]:\/\/|www\.|\w@\w|\w\.example|mailto:|javascript:|[\u202a-\u202e\u2066-\u2069\u200b]/)
    if (hostile.includes("hostile.example")) expect(text.replace(/\s/g, "")).toContain("hostile[.]example")
  }
})

describe("tables", () => {
  test("one that fits stands in columns, numbers to the right", () => {
    expect(renderText(withNodes(table(["Month", "Solved"], ["May", "48%"], ["社区", "9%"])))).toContain(" Month | Solved\n ------|-------\n May   |    48%\n 社区  |     9%\n")
  })

  test("one that does not becomes a block for each row, under its name, with the heads beside the values", () => {
    const text = renderText(withNodes(table(["Objective", "Target", "Measured"], ["Two out of three questions are solved within two weeks of having been asked", "65%", "61% (58–64%)"], ["Members invite others", "10%", "9%"])))
    expect(text).toContain("Two out of three questions are solved within two weeks of having been\nasked\n  Target: 65%\n  Measured: 61% (58–64%)\n\nMembers invite others\n  Target: 10%\n  Measured: 9%\n")
  })
})

test("headings are underlined as long as they are, and lists are set in below one another", () => {
  const text = renderText({ ...withNodes({ kind: "list", block: "b", items: [{ parts: said("First"), items: [said("below ".repeat(14).trim())] }] }), title: { kind: "quote", text: "Fællesskab 社区", origin: "context" } })
  expect(text).toContain("Fællesskab 社区\n===============\n")
  expect(text).toContain("In brief\n--------\n")
  expect(text).toContain("- First\n  - below below below below below below below below below below below\n    below below below\n")
})

test("notes stand under the sentence they belong to", () => {
  expect(renderText(withNodes({ kind: "claim", block: "b", parts: said("It was so."), bound: [], notes: [said("n = few."), said("Not final.")] }))).toContain("It was so.\n  n = few. Not final.\n")
})

test("for each reader and language the whole report is told, its figures as tables", () => {
  for (const audience of audiences) {
    for (const locale of locales) {
      const report = tell(sampleInput, { locale, audience, asOf: sampleAsOf, timeZone: "Europe/Copenhagen" })
      const text = renderText(report).replace(/\s+/g, " ")
      for (const { title, nodes } of report.sections) {
        expect(text).toContain(title)
        for (const node of nodes) {
          if (node.kind === "figure") for (const { measured } of node.values) if (measured !== undefined) expect(text).toContain(measured.range.replaceAll("\u00a0", " "))
        }
      }
    }
  }
})

test("no sentence of ours begins with the word before which mail needs a space", () => {
  for (const audience of audiences) {
    expect(renderText(tell(sampleInput, { locale: "en", audience, asOf: sampleAsOf, timeZone: "Europe/Copenhagen" }))).not.toMatch(/^ From /m)
  }
})
