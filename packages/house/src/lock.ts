import { textOf } from "./workspace.ts"

/** One package of the lock file. */
export interface LockEntry {
  readonly version?: string
  /** The path it stands at, where it is one of ours. */
  readonly resolved?: string
  readonly link?: boolean
  readonly integrity?: string
  readonly license?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

/** Every package of the lock file by the path it is installed at. */
export type Lock = Readonly<Record<string, LockEntry>>

/** The lock file as it stands. */
export const lock = (): Lock => (JSON.parse(textOf("package-lock.json")) as { readonly packages: Lock }).packages

/** The folders a package at a path finds its dependencies in, the nearest first. */
const homes = (path: string): readonly string[] => {
  const parts = path.split("/node_modules/")
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join("/node_modules/")}/node_modules/`), "node_modules/"]
}

/** Where a package at a path finds another by its name; nothing where the lock does not have it. */
export const foundFrom = (packages: Lock, path: string, name: string): string | undefined => homes(path).map((home) => `${home}${name}`).find((at) => Object.hasOwn(packages, at))

/** What comes along when a package is installed: what it needs, what it takes where there is one, and what it asks its user to bring. */
export const neededBy = ({ dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} }: LockEntry): readonly string[] => [
  ...Object.keys({ ...dependencies, ...optionalDependencies }),
  ...Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true),
]

/** Everything that is installed with what stands at some paths, they among it, by its path; our own packages by the folders they are in. */
export const installedWith = (packages: Lock, from: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = packages[path]
    if (seen.has(path) || entry === undefined) continue
    seen.add(path)
    if (entry.link === true && entry.resolved !== undefined) waiting.push(entry.resolved)
    waiting.push(...neededBy(entry).flatMap((name) => foundFrom(packages, path, name) ?? []))
  }
  return [...seen].filter((path) => packages[path]?.link !== true)
}
