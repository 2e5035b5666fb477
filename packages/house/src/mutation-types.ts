/** Which mutants the compiler refuses: they reach no test, since the house's own check stops them. */
import { spawnSync } from "node:child_process"
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join, parse, relative } from "node:path"
import process from "node:process"
import { linesOf } from "./mutation-in-place.ts"
import { keyOf, type Mutant } from "./mutation-mutants.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textOf } from "./workspace.ts"

/** A text with what stands between two places, counted from 0, put instead. */
export const mutated = (text: string, { start, end }: Mutant["location"], replacement: string): string => {
  const lines = text.split("\n")
  const [first = "", last = ""] = [lines[start.line], lines[end.line]]
  return [...lines.slice(0, start.line), first.slice(0, start.column) + replacement + last.slice(end.column), ...lines.slice(end.line + 1)].join("\n")
}

/** How many mutants are looked at in one go. */
const atOnce = 800

const compiler = join(root, "node_modules/typescript7/bin/tsc")

/**
 * Looks at copies of sources, each with one mutant in it, as the compiler does; says for each whether it would be refused.
 *
 * @remarks
 * The copies lie in a folder that stands for the package's own, so that what they import is found. Each source is copied unchanged, too.
 */
const answersOf = (name: string, mutants: readonly Mutant[]): readonly boolean[] => {
  const folder = temporaryFolder("folkmoot-mutation-types-")
  const sources = join(root, "packages", name, "src")
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction")
  const copy = (file: string, mark: string, text: string): void => {
    const path = join(folder, "src", relative(sources, join(root, file)).replace(/\.ts$/, `.${mark}.ts`))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  for (const file of new Set(mutants.map((mutant) => mutant.file))) copy(file, "unchanged", textOf(file))
  for (const [index, { file, location, replacement }] of mutants.entries()) copy(file, `mutant-${index}`, mutated(textOf(file), location, replacement))
  const compilerOptions = { noEmit: true, rootDir: parse(folder).root, rootDirs: [sources, join(folder, "src")] }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: join(root, "packages", name, "tsconfig.json"), compilerOptions, include: ["src"], exclude: [] }))
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { cwd: folder, encoding: "utf8", maxBuffer: 1e9 })
  const faults = [...stdout.matchAll(/^(.+?)(?:\(\d+,\d+\))?: error TS\d+: .*$/gm)]
  const refused = new Set(faults.flatMap(([, file = ""]) => /\.mutant-(\d+)\.ts$/.exec(file)?.[1] ?? []))
  const unforeseen = faults.find(([, file = ""]) => !/\.mutant-\d+\.ts$/.test(file))
  if (unforeseen !== undefined) throw new Error(`packages/${name} does not compile as it is, so nothing can be said of its mutants: ${unforeseen[0]}`)
  return mutants.map((_, index) => refused.has(String(index)))
}

/** The keys of those mutants of a package that do not compile; each answer is written down in `kept`, since the compiler takes a while, and not asked for again. */
export const refusedByCompiler = (name: string, mutants: readonly Mutant[], kept: string): ReadonlySet<string> => {
  const known = new Map(linesOf(kept).filter((line) => line.endsWith("]")).map((line) => JSON.parse(line) as readonly [key: string, isRefused: boolean]))
  const open = mutants.filter((mutant) => !known.has(keyOf(mutant)))
  for (let from = 0; from < open.length; from += atOnce) {
    process.stderr.write(`${name}: the compiler is asked about ${open.length - from} mutants\n`)
    const some = open.slice(from, from + atOnce)
    const answers = answersOf(name, some)
    for (const [index, mutant] of some.entries()) {
      known.set(keyOf(mutant), answers[index] === true)
      appendFileSync(kept, `${JSON.stringify([keyOf(mutant), answers[index] === true])}\n`)
    }
  }
  return new Set(mutants.map(keyOf).filter((key) => known.get(key)))
}
