import { tables, type Table } from "@folkmoot/facts"
import { expect, test } from "vitest"
import { columnsType, tableColumnsFile } from "./table-columns-file.ts"

const tide: Table = {
  id: "high-tide",
  title: { en: "Tide", de: "Flut", da: "Flod" },
  meaning: "One tide, seen from the pier.",
  time: "turnsAt",
  columns: {
    turnsAt: { type: "instant", nullable: false, meaning: "When it turns.", unit: "ms", privacy: "open", planned: true },
    seenBy: { type: "text", nullable: true, meaning: "Who saw it */ or heard it.", privacy: "pseudonym" },
    height: { type: "real", nullable: true, meaning: "How high it was.", unit: "metres", privacy: "open" },
    kind: { type: "text", nullable: false, meaning: "Which tide.", privacy: "open", among: ["spring", "neap"] },
  },
}

test("a column's comment says what its type cannot: unit, pseudonym, what null is, what is known before it comes", () => {
  expect(columnsType(tide).split("\n")).toEqual([
    "/** The columns of `high-tide`. One tide, seen from the pier. */",
    "export type HighTideColumns = {",
    "  /** When it turns. Unit: milliseconds since 1970 in UTC. Known before it comes. */",
    '  readonly turnsAt: Column<"instant", false>',
    "  /** Who saw it *\\/ or heard it. A pseudonym. `null` is not told. */",
    '  readonly seenBy: Column<"text", true>',
    "  /** How high it was. Unit: metres. `null` is not told. */",
    '  readonly height: Column<"real", true>',
    "  /** Which tide. */",
    '  readonly kind: Column<"text", false, "spring" | "neap">',
    "}",
  ])
})

test("every column of every table is in the file, below a comment that begins with what the table says of it", () => {
  const lines = Object.values(tableColumnsFile()).join("\n").split("\n")
  for (const { columns } of Object.values<Pick<Table, "columns">>(tables)) {
    for (const [name, { meaning }] of Object.entries(columns)) {
      const comments = lines.filter((_, index) => lines[index + 1]?.startsWith(`  readonly ${name}: Column<`))
      expect(comments).toContainEqual(expect.stringContaining(`/** ${meaning} `))
    }
  }
})
