import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { metrics } from "@folkmoot/metrics"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { kinds } from "./kinds.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { calculatorComments } from "./unit-comment.ts"
import { exportNameOf } from "./unit-name.ts"
import { unitFilesOf } from "./units.ts"
import { root } from "./workspace.ts"

const doors = ["calculators.ts", "index.ts"].map((file) => join(root, "packages/metrics/src", file))
const options = { strict: true, noEmit: true, allowImportingTsExtensions: true, customConditions: ["@folkmoot/source"], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ESNext, types: [] }

const program = ts.createProgram(doors, options)
const checker = program.getTypeChecker()

/** What a door exports, types too. */
const exportsOf = (door: string): readonly ts.Symbol[] => {
  const source = program.getSourceFile(door)
  const symbol = source && checker.getSymbolAtLocation(source)
  return checker.getExportsOfModule(symbol ?? expect.unreachable(door))
}

/** The first thing each function of the doors takes, where what it takes is called totals. */
const totalsTaken: ReadonlyMap<string, ts.Type> = new Map(
  doors.flatMap((door) =>
    exportsOf(door).flatMap((exported): readonly (readonly [string, ts.Type])[] => {
      const [signature] = checker.getTypeOfSymbol(exported).getCallSignatures()
      const [first] = signature?.parameters ?? []
      return first?.name === "totals" ? [[`${door.endsWith("index.ts") ? "metric" : "calculator"} ${exported.name}`, checker.getTypeOfSymbol(first)]] : []
    }),
  ),
)

/** The items of the lists that are among some totals. */
const itemsIn = (totals: ts.Type): readonly ts.Type[] =>
  totals.getProperties().flatMap((total) => {
    const list = checker.getNonNullableType(checker.getTypeOfSymbol(total))
    return checker.isArrayType(list) ? checker.getTypeArguments(list as ts.TypeReference) : []
  })

describe("in an editor", () => {
  const shown = new Map([...totalsTaken].map(([name, type]) => [name, checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)]))

  test("a calculator shows the fields it takes, as plain numbers and lists", () => {
    expect(shown.get("calculator resolutionRate")).toBe("{ readonly resolved: number; readonly opened: number; }")
    expect(shown.get("metric resolutionRate")).toBe("{ readonly resolved: number; readonly opened: number; }")
    expect(shown.get("calculator firstResponseTime")).toBe("{ readonly waits: readonly Wait[]; }")
  })

  test("no metric and no calculator shows how its fields are made instead", () => {
    expect(shown.size).toBeGreaterThan(100)
    expect([...shown].filter(([, text]) => /InputOf|Statistic</.test(text))).toEqual([])
  })

  test("what a list holds has a name the package exports, so that whoever makes something of a metric can publish its type", () => {
    const exported = new Set(doors.flatMap(exportsOf).map(({ name }) => name))
    const items = [...totalsTaken].flatMap(([name, totals]) => itemsIn(totals).map((item) => ({ name, item: (item.aliasTypeArguments?.[0] ?? item).symbol.name })))
    expect(items.length).toBeGreaterThan(30)
    expect(items.filter(({ item }) => !exported.has(item))).toEqual([])
  })
})

/** Where the declarations of metrics are, as the build makes them, with those of what they import beside them. */
const builtDeclarations = (): string => {
  const folder = temporaryFolder("editor")
  const compilerOptions = { declaration: true, emitDeclarationOnly: true, noEmit: false, noCheck: true, outDir: folder, rootDir: join(root, "packages"), types: [] }
  const configuration = join(folder, "tsconfig.json")
  writeFileSync(configuration, JSON.stringify({ extends: join(root, "packages/metrics/tsconfig.json"), compilerOptions, include: [], files: doors }))
  const { status, stdout } = spawnSync(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", configuration], { encoding: "utf8" })
  if (status !== 0) throw new Error(stdout)
  return folder
}

/** A program that calls every metric or calculator of a door with all it takes, and what each thing it is given is expected to be called. */
const callsOf = (door: string) => {
  let text = `import * as all from ${JSON.stringify(door)}\n`
  const named: { readonly place: string; readonly at: number; readonly comment: string }[] = []
  const texts = new Map(unitFilesOf(kinds[0]).map(({ name, text: unit }) => [name, unit]))
  for (const metric of metrics) {
    const comments = calculatorComments({ text: texts.get(metric.id) ?? expect.unreachable(metric.id) })
    const write = (part: "totals" | "options"): void => {
      for (const name of Object.keys(metric[part] as object)) {
        named.push({ place: `${metric.id}: ${part}.${name}`, at: text.length, comment: comments[part][name] ?? "" })
        text += `${name}: 0 as never, `
      }
    }
    text += `all.${exportNameOf(metric.id)}({ `
    write("totals")
    text += "}, { options: { "
    write("options")
    text += "} })\n"
  }
  return { text, named }
}

describe("in an editor, from the declarations that are shipped", () => {
  const folder = builtDeclarations()

  test.each(["calculators", "index"])("each total and each option of a call by the door %s shows the comment of its unit", (door) => {
    const { text, named } = callsOf(`./metrics/src/${door}.js`)
    const file = join(folder, `calls-${door}.ts`)
    writeFileSync(file, text)
    const settings: ts.CompilerOptions = { ...options, customConditions: [], paths: { "@folkmoot/*": [join(folder, "*/src/index.d.ts")] } }
    const service = ts.createLanguageService({
      readFile: (path) => ts.sys.readFile(path),
      fileExists: (path) => ts.sys.fileExists(path),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getCompilationSettings: () => settings,
      getScriptFileNames: () => [file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (path) => ts.ScriptSnapshot.fromString(ts.sys.readFile(path) ?? ""),
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
    })
    expect(service.getSemanticDiagnostics(file).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([])
    const shown = named.map(({ place, at }) => [place, ts.displayPartsToString(service.getQuickInfoAtPosition(file, at)?.documentation).replaceAll(/\s+/g, " ")])
    expect(shown.length).toBeGreaterThan(100)
    expect(shown).toEqual(named.map(({ place, comment }) => [place, comment]))
  })
})
