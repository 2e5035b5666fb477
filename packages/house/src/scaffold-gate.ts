import { join } from "node:path"
import process from "node:process"
import { fromProblems, run, type Gate } from "./gate.ts"
import { kinds } from "./kinds.ts"
import { scaffold } from "./scaffold.ts"
import { root, writeFiles } from "./workspace.ts"
import { copyOfWorkspace } from "./workspace-copy.ts"

const idOf = (kind: string): string => (kind === "rule" ? "goal/never-heard-of" : "never-heard-of")

/** Whether `npm run new` gives two files that compile, pass their laws and are found by the house, for every kind of unit. */
export const scaffoldGate: Gate = {
  name: "a new unit of each kind",
  after: ["generated files"],
  run: async () => {
    const copy = copyOfWorkspace("folkmoot-scaffold-", ["docs/decisions"])
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
