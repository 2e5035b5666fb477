import { foundFrom, lock, neededBy, type Lock } from "./lock.ts"
import { packagesIn, textOf } from "./workspace.ts"

/** A package of somebody else's that comes with one of ours. */
export interface Party {
  readonly name: string
  readonly version: string
  /** As an SPDX expression, or nothing where its package.json does not say. */
  readonly license: string
  /** Whether it wants to run something while it is installed. */
  readonly runsOnInstall: boolean
  /** Whether the registry's checksum of it is in the lock. */
  readonly sealed: boolean
}

/** What one of our packages brings into the project of whoever installs it. */
export interface Supply {
  readonly folder: string
  readonly name: string
  /** Names of the packages it asks for by itself, those its user has to bring among them. */
  readonly direct: readonly string[]
  /** Everything that is installed with it, down to the last, each once; ours are looked through. */
  readonly all: readonly Party[]
}

/** What the command line is put together from: it is in the bundle, and so in nobody's `package.json`. */
const bundled = ["@folkmoot/sdk", "commander", "effect"]

/** Everything reached from a path of the lock that is not ours, by its path. */
const reached = (packages: Lock, from: readonly string[]): readonly string[] => {
  const seen = new Set<string>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = packages[path]
    if (seen.has(path) || entry === undefined) continue
    seen.add(path)
    if (entry.link === true && entry.resolved !== undefined) waiting.push(entry.resolved)
    waiting.push(...neededBy(entry).flatMap((name) => foundFrom(packages, path, name) ?? []))
  }
  return [...seen].filter((path) => path.includes("node_modules/") && packages[path]?.link !== true)
}

const partyAt = (packages: Lock, path: string): Party => {
  const { version = "", license = "", hasInstallScript = false, integrity } = packages[path] ?? {}
  return { name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length), version, license, runsOnInstall: hasInstallScript, sealed: integrity !== undefined }
}

const byName = (one: Party, other: Party): number => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1)

/** What each published package brings along, by the lock file. */
export const supplies = (packages = lock()): readonly Supply[] =>
  packagesIn()
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder, manifest: { name } }) => {
      const own = `packages/${folder}`
      const asked = [...neededBy(packages[own] ?? {}), ...(folder === "folkmoot" ? bundled : [])]
      const from = asked.flatMap((one) => foundFrom(packages, own, one) ?? [])
      return { folder, name, direct: asked.filter((one) => !one.startsWith("@folkmoot/")).toSorted(), all: reached(packages, from).map((path) => partyAt(packages, path)).toSorted(byName) }
    })

/** Why each package of somebody else's is asked for, by its name. */
export const dependencyReasons = (): Readonly<Record<string, string>> => JSON.parse(textOf("packages/house/dependency-reasons.json")) as Readonly<Record<string, string>>
