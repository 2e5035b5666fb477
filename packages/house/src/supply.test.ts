import { describe, expect, test } from "vitest"
import type { Lock } from "./lock.ts"
import { dependencyReasons, supplies } from "./supply.ts"

/** Licences that ask for no more than their text and the names of the authors. */
const permissive = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "Unlicense"]

const all = supplies()

/** What is wrong with somebody's package, where something is. */
const told = (problemOf: (party: (typeof all)[number]["all"][number]) => string | undefined): readonly string[] =>
  all.flatMap(({ name, all: parties }) => parties.flatMap((party) => problemOf(party) ?? []).map((problem) => `${name}: ${problem}`))

describe("what comes along with a package", () => {
  test("is there for a reason that somebody wrote down, and no reason is left over", () => {
    const asked = new Set(all.flatMap(({ direct }) => direct))
    expect(Object.keys(dependencyReasons())).toEqual([...asked].toSorted())
  })

  test("is nothing at all for a calculator", () => {
    expect(all.filter(({ folder }) => ["facts", "statistics", "metrics"].includes(folder)).flatMap((one) => one.all)).toEqual([])
  })

  test("runs nothing while it is installed", () => {
    expect(told(({ name, runsOnInstall }) => (runsOnInstall ? name : undefined))).toEqual([])
  })

  test("is under a licence that asks for no more than to be named", () => {
    expect(told(({ name, license }) => (permissive.includes(license) ? undefined : `${name} is under ${license || "no licence it says"}`))).toEqual([])
  })

  test("is sealed by a checksum", () => {
    expect(told(({ name, sealed }) => (sealed ? undefined : name))).toEqual([])
  })
})

describe("a lock read as npm reads it", () => {
  const packages: Lock = {
    "": { dependencies: { elsewhere: "1" } },
    "packages/statistics": { dependencies: { near: "1", missing: "1" }, peerDependencies: { brought: "1", spared: "1" }, peerDependenciesMeta: { spared: { optional: true } } },
    "packages/statistics/node_modules/near": { version: "1.0.0", license: "MIT", integrity: "sha512-a", optionalDependencies: { far: "2" } },
    "node_modules/near": { version: "0.1.0", license: "GPL-3.0" },
    "node_modules/far": { version: "2.0.0", license: "ISC", hasInstallScript: true, dependencies: { near: "0" } },
    "node_modules/brought": { version: "3.0.0", license: "MIT", integrity: "sha512-b", dependencies: { "@folkmoot/facts": "0" } },
    "node_modules/@folkmoot/facts": { link: true, resolved: "packages/facts" },
    "packages/facts": { dependencies: { last: "4" } },
    "node_modules/last": { version: "4.0.0" },
    "node_modules/spared": { version: "5.0.0" },
    "node_modules/elsewhere": { version: "6.0.0" },
  }
  const found = supplies(packages).find(({ folder }) => folder === "statistics")

  test("finds what is nearest, follows what is needed to the end, looks through ours, and takes nothing that may be spared", () => {
    expect(found?.all.map(({ name, version }) => `${name}@${version}`)).toEqual(["brought@3.0.0", "far@2.0.0", "last@4.0.0", "near@0.1.0", "near@1.0.0"])
  })

  test("knows what runs on install, what is sealed and what says no licence", () => {
    expect(found?.all.filter(({ runsOnInstall }) => runsOnInstall).map(({ name }) => name)).toEqual(["far"])
    expect(found?.all.filter(({ sealed }) => !sealed).map(({ name }) => name)).toEqual(["far", "last", "near"])
    expect(found?.all.find(({ name }) => name === "last")?.license).toBe("")
  })
})
