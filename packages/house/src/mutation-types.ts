/** Which mutants the compiler refuses: they reach no test, since the house's own check stops them. */
import { join } from "node:path"
import ts from "typescript"
import { keyOf, type Mutant } from "./mutation-mutants.ts"
import { root, textOf } from "./workspace.ts"

/** A text with what stands between two places, counted from 0, put instead. */
export const mutated = (text: string, { start, end }: Mutant["location"], replacement: string): string => {
  const lines = text.split("\n")
  const [first = "", last = ""] = [lines[start.line], lines[end.line]]
  return [...lines.slice(0, start.line), first.slice(0, start.column) + replacement + last.slice(end.column), ...lines.slice(end.line + 1)].join("\n")
}

/** Looks at the sources of a package as the compiler does; says whether it would refuse one of them were it another text. */
const compilerOf = (name: string): ((path: string, text: string) => boolean) => {
  const folder = join(root, "packages", name)
  const refuse = (): never => {
    throw new Error(`packages/${name}/tsconfig.json cannot be read.`)
  }
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(join(folder, "tsconfig.json"), { noEmit: true }, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse }) ?? refuse()
  let [changed, version, instead] = ["", 0, ""]
  const textAt = (path: string): string | undefined => (path === changed ? instead : ts.sys.readFile(path))
  const host: ts.LanguageServiceHost = {
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => (path === changed ? String(version) : "0"),
    getScriptSnapshot: (path) => {
      const text = textAt(path)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => folder,
    getCompilationSettings: () => options,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
  }
  const service = ts.createLanguageService(host)
  return (path, text) => {
    ;[changed, version, instead] = [path, version + 1, text]
    return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].length > 0
  }
}

/** The keys of those mutants of a package that do not compile. */
export const refusedByCompiler = (name: string, mutants: readonly Mutant[]): ReadonlySet<string> => {
  const isRefused = compilerOf(name)
  const unchanged = [...new Set(mutants.map(({ file }) => file))].find((file) => isRefused(join(root, file), textOf(file)))
  if (unchanged !== undefined) throw new Error(`${unchanged} does not compile as it is, so nothing can be said of its mutants.`)
  return new Set(mutants.filter(({ file, location, replacement }) => isRefused(join(root, file), mutated(textOf(file), location, replacement))).map(keyOf))
}
