import { foundFrom, installedWith, lock, neededBy, type Lock } from "./lock.ts"
import { publishedPackages, textOf } from "./workspace.ts"

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

/** The packages of others that come with what stands at some paths of the lock. */
const reached = (packages: Lock, from: readonly string[]): readonly string[] => installedWith(packages, from).filter((path) => path.includes("node_modules/"))

const partyAt = (packages: Lock, path: string): Party => {
  const { version = "", license = "", hasInstallScript = false, integrity } = packages[path] ?? {}
  return { name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length), version, license, runsOnInstall: hasInstallScript, sealed: integrity !== undefined }
}

const byName = (one: Party, other: Party): number => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1)

/** What each published package brings along, by the lock file. */
export const supplies = (packages = lock()): readonly Supply[] =>
  publishedPackages()
    .map(({ folder, manifest: { name } }) => {
      const own = `packages/${folder}`
      const asked = [...neededBy(packages[own] ?? {}), ...(folder === "folkmoot" ? bundled : [])]
      const from = asked.flatMap((one) => foundFrom(packages, own, one) ?? [])
      return { folder, name, direct: asked.filter((one) => !one.startsWith("@folkmoot/")).toSorted(), all: reached(packages, from).map((path) => partyAt(packages, path)).toSorted(byName) }
    })

/** Why each package of somebody else's is asked for, by its name. */
export const dependencyReasons = (): Readonly<Record<string, string>> => JSON.parse(textOf("packages/house/dependency-reasons.json")) as Readonly<Record<string, string>>
