import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs"
import { basename, join } from "node:path"
import process from "node:process"
import { fromProblems, run, type Gate } from "./gate.ts"
import { kinds } from "./kinds.ts"
import { scaffold, writeFiles } from "./scaffold.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { packagesIn, root } from "./workspace.ts"

const made = new Set(["node_modules", "dist", "out", ".turbo", "coverage"])

/** A copy of the workspace somebody can build in without disturbing anybody. */
const copyOfWorkspace = (): string => {
  const copy = temporaryFolder("folkmoot-scaffold-")
  for (const part of ["package.json", "tsconfig.base.json", "vitest.config.ts", "packages", "docs/decisions"]) {
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !made.has(basename(path)) })
  }
  // Everybody else's packages are the installed ones; ours are those of the copy.
  mkdirSync(join(copy, "node_modules/@folkmoot"), { recursive: true })
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== "@folkmoot" && name !== "folkmoot") symlinkSync(join(root, "node_modules", name), join(copy, "node_modules", name))
  }
  for (const { folder, manifest } of packagesIn(copy)) symlinkSync(join(copy, "packages", folder), join(copy, "node_modules", manifest.name))
  return copy
}

const idOf = (kind: string): string => (kind === "rule" ? "goal/never-heard-of" : "never-heard-of")

/** Whether `npm run new` gives two files that compile, pass their laws and are found by the house, for every kind of unit. */
export const scaffoldGate: Gate = {
  name: "a new unit of each kind",
  after: ["generated files"],
  run: async () => {
    const copy = copyOfWorkspace()
    const files = Object.assign({}, ...kinds.map(({ kind }) => {
      const unit = scaffold(kind, idOf(kind), copy)
      return "files" in unit ? unit.files : {}
    })) as Readonly<Record<string, string>>
    writeFiles(files, copy)
    const ran = [
      await run(process.execPath, ["--conditions=@folkmoot/source", "packages/house/src/codegen.ts"], copy),
      await run("vitest", ["run", "--root", copy, ...Object.keys(files).filter((file) => file.endsWith(".test.ts"))], copy),
    ]
    for (const kind of kinds) ran.push(await run(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "--noEmit"], join(copy, "packages", kind.package)))
    return fromProblems(
      ran.flatMap(({ status, output }) => (status === 0 ? [] : [output])),
      `${Object.keys(files).length} files by hand`,
    )
  },
}
