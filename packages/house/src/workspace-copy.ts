import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs"
import { basename, join } from "node:path"
import { temporaryFolder } from "./temporary-folder.ts"
import { packagesIn, root } from "./workspace.ts"

const made = new Set(["node_modules", "dist", "out", ".turbo", "coverage"])

/** What every copy needs to be a workspace at all. */
const always = ["package.json", "package-lock.json", "LICENSE", "tsconfig.base.json", "vitest.config.ts", "packages"]

/** A copy of the workspace somebody can build in without disturbing anybody: its packages as they are written, and the parts named beside them. */
export const copyOfWorkspace = (name: string, parts: readonly string[]): string => {
  const copy = temporaryFolder(name)
  for (const part of [...always, ...parts]) cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !made.has(basename(path)) })
  // Everybody else's packages are the installed ones; ours are those of the copy.
  mkdirSync(join(copy, "node_modules/@folkmoot"), { recursive: true })
  for (const one of readdirSync(join(root, "node_modules"))) {
    if (one !== "@folkmoot" && one !== "folkmoot") symlinkSync(join(root, "node_modules", one), join(copy, "node_modules", one))
  }
  for (const { folder, manifest } of packagesIn(copy)) symlinkSync(join(copy, "packages", folder), join(copy, "node_modules", manifest.name))
  return copy
}
