import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** Where the project stands, without a slash at the end. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/[\\/]$/, "")

/** Folders that are made, not written. */
const made = ["node_modules", "dist", "out", ".git", ".turbo", "coverage", "site"]

/** Files below `where` that match a pattern, sorted, as paths from `where` with forward slashes; what is made is left out. */
export const filesIn = (pattern: string, where = root): readonly string[] =>
  globSync(pattern, { cwd: where, exclude: (name) => made.includes(name) })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted()

/** Files below the root that match a pattern, whether written or made. */
export const filesMade = (pattern: string): readonly string[] => globSync(pattern, { cwd: root }).map((file) => file.replaceAll("\\", "/")).toSorted()

/** The text of a file, by its path from `where`. */
export const textOf = (file: string, where = root): string => readFileSync(join(where, file), "utf8")

/** The text of a file that may not have been written yet, by its path from the root; empty where it was not. */
export const textSoFar = (file: string): string => (existsSync(join(root, file)) ? textOf(file) : "")

/** Writes files below the root of a project. */
export const writeFiles = (files: Readonly<Record<string, string>>, where = root): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(where, file)), { recursive: true })
    writeFileSync(join(where, file), text)
  }
}

/** A package as its `package.json` describes it. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly license?: string
  readonly type?: string
  readonly sideEffects?: boolean
  readonly exports?: Readonly<Record<string, unknown>>
  readonly files?: readonly string[]
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** What a `package.json` says, by its path from `where`. */
export const readManifest = (file: string, where = root): Manifest => JSON.parse(textOf(file, where)) as Manifest

/** The folders of all packages, with what their `package.json` says. */
export const packagesIn = (where = root): readonly { readonly folder: string; readonly manifest: Manifest }[] =>
  filesIn("packages/*/package.json", where).map((file) => ({
    folder: file.slice("packages/".length, -"/package.json".length),
    manifest: readManifest(file, where),
  }))

/** Those of them that are published. */
export const publishedPackages = (): ReturnType<typeof packagesIn> => packagesIn().filter(({ manifest }) => manifest.private !== true)
