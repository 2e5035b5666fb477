/** What packages weigh once they are installed, and what they add to a bundle. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import type { Weight } from "./comparison.ts"
import { installedWith, lock } from "./lock.ts"
import { packed } from "./packed.ts"
import { weighBundles } from "./size-budgets.ts"
import { packagesIn, root } from "./workspace.ts"

const block = 512

/** How much a tarball unpacks to: the sum of what its headers say, each in octal digits at the same place. */
const unpackedBytes = (tarball: string): number => {
  const tar = gunzipSync(readFileSync(tarball))
  let sum = 0
  for (let at = 0; at + block <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 136), 8) || 0
    sum += size
    at += block + Math.ceil(size / block) * block
  }
  return sum
}

const folderBytes = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    // What a package keeps in a folder of this name is counted as what it is: a package of its own.
    if (entry.name === "node_modules") return sum
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? folderBytes(path) : entry.isFile() ? statSync(path).size : 0)
  }, 0)

/** Thousands of bytes each may unpack to: alone, and with all that comes along. */
const ceilings: Readonly<Record<string, readonly [alone: number, whole: number]>> = {
  "@folkmoot/charts": [80, 50_000],
  "@folkmoot/clickhouse": [110, 70_000],
  "@folkmoot/duckdb": [190, 160_000],
  "@folkmoot/engine": [600, 70_000],
  "@folkmoot/facts": [500, 500],
  "@folkmoot/maturity": [1_500, 20_000],
  "@folkmoot/metrics": [2_500, 3_700],
  "@folkmoot/narrative": [3_100, 26_000],
  "@folkmoot/plan": [5_400, 18_500],
  "@folkmoot/sdk": [1_000, 220_000],
  "@folkmoot/sentiment": [95, 12_500],
  "@folkmoot/sources": [2_800, 80_000],
  "@folkmoot/statistics": [700, 700],
  folkmoot: [5_700, 130_000],
}

/** Every published package from its tarball, and every bundle that has a budget. */
export const weigh = async (): Promise<readonly Weight[]> => {
  const [{ tarballs }, packages] = [await packed(), lock()]
  const own = Object.fromEntries(packagesIn().map(({ folder, manifest: { name } }) => [`packages/${folder}`, tarballs[name] === undefined ? 0 : unpackedBytes(tarballs[name])]))
  // What is for other machines is in the lock and not here.
  const weightOf = (path: string): number => own[path] ?? (existsSync(join(root, path)) ? folderBytes(join(root, path)) : 0)
  const installed = packagesIn().filter(({ manifest: { name } }) => name in tarballs).flatMap(({ folder, manifest: { name } }): readonly Weight[] => {
    const [alone, whole] = ceilings[name] ?? [0, 0]
    const path = `packages/${folder}`
    return [
      { what: `${name}, installed, alone`, bytes: weightOf(path), ceiling: alone * 1000 },
      { what: `${name}, installed, with all it brings`, bytes: installedWith(packages, [path]).reduce((sum, one) => sum + weightOf(one), 0), ceiling: whole * 1000 },
    ]
  })
  const bundles = (await weighBundles()).map(({ name, size, limit }): Weight => ({ what: `in a bundle: ${name}`, bytes: size, ceiling: limit }))
  return [...installed, ...bundles]
}
