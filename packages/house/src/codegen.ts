/** Writes what is generated, or with `--check` says where the disk differs from it. */
import { existsSync, rmSync } from "node:fs"
import { join } from "node:path"
import { generatedSources, type Generated } from "./generated-sources.ts"
import { typedBehind } from "./script-words.ts"
import { filesIn, root, textOf, writeFiles } from "./workspace.ts"

// Loaded only once the sources are written that it is made from.
const load = async (): Promise<typeof import("./generated.ts")> => import("./generated.ts")

const isStale = ([file, text]: readonly [string, string]): boolean => !existsSync(join(root, file)) || textOf(file) !== text

const write = (files: Generated): number => {
  const stale = Object.entries(files).filter(isStale)
  writeFiles(Object.fromEntries(stale))
  return stale.length
}

const left = (files: Generated, generatedFolders: readonly string[]): readonly string[] => generatedFolders.flatMap((folder) => filesIn(`${folder}/**/*.*`)).filter((file) => !Object.hasOwn(files, file))

const check = async (): Promise<readonly string[]> => {
  const first = Object.entries(generatedSources()).filter(isStale)
  if (first.length > 0) return first.map(([file]) => file)
  const { generatedFolders, reference } = await load()
  const files = await reference()
  return [...Object.entries(files).filter(isStale).map(([file]) => file), ...left(files, generatedFolders)]
}

const { values } = typedBehind("npm run codegen -- [--check]", { check: { type: "boolean", default: false } })
if (values.check) {
  const differing = await check()
  if (differing.length > 0) {
    console.error(`${differing.length} generated files differ from what their units say; run npm run codegen:\n${differing.map((file) => `  ${file}`).join("\n")}`)
    process.exitCode = 1
  }
} else {
  const sources = generatedSources()
  const first = write(sources)
  const { generatedFolders, reference } = await load()
  const files = await reference()
  const written = first + write(files)
  const gone = left(files, generatedFolders)
  for (const file of gone) rmSync(join(root, file))
  console.error(`codegen: ${written} files written, ${gone.length} removed, ${Object.keys(files).length + Object.keys(sources).length} in all`)
}
