import { join } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { root } from "./workspace.ts"

const doors = ["calculators.ts", "index.ts"].map((file) => join(root, "packages/metrics/src", file))
const options = { strict: true, noEmit: true, allowImportingTsExtensions: true, customConditions: ["@folkmoot/source"], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext, types: [] }

/** What an editor shows of the first thing a function of a door takes, where what it takes is called totals. */
const totalsShown = (): ReadonlyMap<string, string> => {
  const program = ts.createProgram(doors, options)
  const checker = program.getTypeChecker()
  const shown = doors.flatMap((door) => {
    const source = program.getSourceFile(door)
    const symbol = source && checker.getSymbolAtLocation(source)
    return checker.getExportsOfModule(symbol ?? expect.unreachable(door)).flatMap((exported): readonly (readonly [string, string])[] => {
      const [signature] = checker.getTypeOfSymbol(exported).getCallSignatures()
      const [first] = signature?.parameters ?? []
      if (first?.name !== "totals") return []
      return [[`${door.endsWith("index.ts") ? "metric" : "calculator"} ${exported.name}`, checker.typeToString(checker.getTypeOfSymbol(first), undefined, ts.TypeFormatFlags.NoTruncation)]]
    })
  })
  return new Map(shown)
}

describe("in an editor", () => {
  const shown = totalsShown()

  test("a calculator shows the fields it takes, as plain numbers and lists", () => {
    expect(shown.get("calculator resolutionRate")).toBe("{ readonly resolved: number; readonly opened: number; }")
    expect(shown.get("metric resolutionRate")).toBe("{ readonly resolved: number; readonly opened: number; }")
    expect(shown.get("calculator firstResponseTime")).toBe("{ readonly waits: readonly Wait[]; }")
  })

  test("no metric and no calculator shows how its fields are made instead", () => {
    expect(shown.size).toBeGreaterThan(100)
    expect([...shown].filter(([, text]) => /InputOf|Statistic</.test(text))).toEqual([])
  })
})
