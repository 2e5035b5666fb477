/**
 * Builds and packs everything twice, in two places and in two surroundings, and says whether every tarball came out the same to the byte.
 *
 * So whoever builds a release from its sources can tell that what the registry has is made of them.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import process from "node:process"
import { run } from "./gate.ts"
import { pack, type Packed } from "./packed.ts"
import { root } from "./workspace.ts"
import { copyOfWorkspace } from "./workspace-copy.ts"

/** Two machines as different as one can play them. */
const surroundings = [
  { place: "folkmoot-a-", variables: { TZ: "Pacific/Auckland", LANG: "C", LC_ALL: "C", HOME: "/nonexistent-a" } },
  { place: "folkmoot-somewhere-else-altogether-", variables: { TZ: "America/St_Johns", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8", HOME: "/nonexistent-b" } },
] as const

interface Made extends Packed {
  readonly copy: string
}

const make = async ({ place, variables }: (typeof surroundings)[number]): Promise<Made> => {
  const copy = copyOfWorkspace(place, ["turbo.json", ".npmrc"])
  process.stderr.write(`building in ${variables.TZ} ...\n`)
  const { status, output } = await run("turbo", ["run", "build", "--force", "--output-logs=errors-only"], copy, variables)
  if (status !== 0) throw new Error(`The build failed:\n${output}`)
  return { copy, ...(await pack(copy, variables)) }
}

const sealOf = (file = ""): string => createHash("sha512").update(readFileSync(file)).digest("base64")

process.chdir(root)
const [first, second] = [await make(surroundings[0]), await make(surroundings[1])]
const seals = Object.entries(first.tarballs).map(([name, file]) => ({ name, one: sealOf(file), other: sealOf(second.tarballs[name]) }))
for (const { name, one, other } of seals) process.stdout.write(`${one === other ? "same   " : "differs"}  ${name.padEnd(22)} sha512-${one}\n`)
const differing = seals.filter(({ one, other }) => one !== other)
if (differing.length > 0) {
  const { stdout } = await run("diff", ["-rq", "--exclude=node_modules", "--exclude=.turbo", first.copy, second.copy])
  process.stderr.write(`${differing.length} of ${seals.length} tarballs depend on where or when they are made. What differs between the two:\n${stdout}`)
  process.exitCode = 1
} else process.stderr.write(`All ${seals.length} tarballs came out the same to the byte, built twice in two places, time zones and languages.\n`)
