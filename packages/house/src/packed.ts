import { readdirSync } from "node:fs"
import { join } from "node:path"
import { fromProblems, run, type Gate } from "./gate.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { filesMade, publishedPackages, root, textOf } from "./workspace.ts"

/** Everything that would be published, packed into a folder outside the workspace. */
export interface Packed {
  readonly folder: string
  /** The tarball of a package, by the package's name. */
  readonly tarballs: Readonly<Record<string, string>>
}

const tarballName = (name: string, version: string): string => `${name.replace("@", "").replace("/", "-")}-${version}.tgz`

type Published = ReturnType<typeof publishedPackages>[number]

let packing: Promise<Packed> | undefined

/** Packs every published package, once. */
export const packed = async (): Promise<Packed> => (packing ??= pack())

/** Packs every published package of a workspace that was built. */
export const pack = async (workspace = root, surroundings: Readonly<Record<string, string>> = {}): Promise<Packed> => {
  const folder = temporaryFolder("folkmoot-packed-")
  const words = ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder, ...publishedPackages().flatMap(({ manifest }) => ["--workspace", manifest.name])]
  const { status, output } = await run("npm", words, workspace, surroundings)
  const tarballs = Object.fromEntries(publishedPackages().map(({ manifest }) => [manifest.name, join(folder, tarballName(manifest.name, manifest.version))]))
  const made = readdirSync(folder)
  const missing = publishedPackages().filter(({ manifest }) => !made.includes(tarballName(manifest.name, manifest.version)))
  if (status !== 0 || missing.length > 0) throw new Error(`npm pack left out ${missing.map(({ manifest }) => manifest.name).join(", ") || "nothing"}:\n${output}`)
  return { folder, tarballs }
}

const overTarballs = async (problemOf: (name: string, tarball: string) => Promise<string | undefined>): Promise<readonly string[]> => {
  const problems: string[] = []
  for (const [name, tarball] of Object.entries((await packed()).tarballs)) {
    const problem = await problemOf(name, tarball)
    if (problem !== undefined) problems.push(`${name}\n${problem}`)
  }
  return problems
}

/** Whether each package's `package.json` tells the truth about what is in its tarball. */
export const publintGate: Gate = {
  name: "publint",
  after: ["build"],
  run: async () =>
    fromProblems(
      await overTarballs(async (_, tarball) => {
        const { status, output } = await run("publint", ["--strict", tarball])
        return status === 0 ? undefined : output
      }),
    ),
}

const imported = /(?:from|import\()\s*"((?:@[\w-]+\/)?[\w-]+)[^"]*"/g

/** Packages whose types a package mentions without asking for them: under a strict installer those types would be unknown. */
const unaskedTypes = ({ folder, manifest }: Published): readonly string[] => {
  const asked = { ...manifest.dependencies, ...manifest.peerDependencies, [manifest.name]: manifest.version }
  const problems = filesMade(`packages/${folder}/dist/**/*.d.ts`).flatMap((file) =>
    [...textOf(file).matchAll(imported)].flatMap(([, name = ""]) => (name === "node" || Object.hasOwn(asked, name) || Object.hasOwn(asked, `@types/${name}`) ? [] : [`${file} mentions ${name}, which ${manifest.name} does not ask for.`])),
  )
  return [...new Set(problems)]
}

/** Whether each package's types resolve for those who import it; a package without doors has none to try. */
export const typesGate: Gate = {
  name: "types resolve",
  after: ["build"],
  run: async () =>
    fromProblems([
      ...publishedPackages().flatMap(unaskedTypes),
      ...(await overTarballs(async (name, tarball) => {
        if (!name.startsWith("@")) return undefined
        const { status, output } = await run("attw", [tarball, "--profile", "esm-only", "--no-emoji", "--no-color", "--format", "ascii"])
        return status === 0 ? undefined : output
      })),
    ]),
}
