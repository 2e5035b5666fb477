/** Begins a unit: `npm run new metric first-reply-rate`. Writes its two files from a template that already passes, then generates the rest. */
import { spawnSync } from "node:child_process"
import { join } from "node:path"
import process from "node:process"
import { scaffold } from "./scaffold.ts"
import { typedBehind } from "./script-words.ts"
import { root, writeFiles } from "./workspace.ts"

const { words: [kind, id] } = typedBehind("npm run new <metric, rule, criterion, block or source> <id>", {}, 2)
const made = scaffold(kind, id)
if ("refused" in made) {
  console.error(made.refused)
  process.exitCode = 1
} else {
  writeFiles(made.files)
  console.error(`Written, and yours to edit:\n${Object.keys(made.files).map((file) => `  ${file}`).join("\n")}`)
  const { status } = spawnSync(process.execPath, ["--conditions=@folkmoot/source", join(root, "packages/house/src/codegen.ts")], { stdio: "inherit" })
  console.error(`Try it: npx vitest run ${Object.keys(made.files).find((file) => file.endsWith(".test.ts")) ?? ""}`)
  process.exitCode = status ?? 1
}
