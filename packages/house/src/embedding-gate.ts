import { cpSync, existsSync, symlinkSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import process from "node:process"
import { fromProblems, run, type Gate } from "./gate.ts"
import { packed } from "./packed.ts"
import { runtime, runtimes } from "./runtimes.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { filesIn, publishedPackages, readManifest, root, type Manifest } from "./workspace.ts"

const examples = "docs/examples"

type Asked = Readonly<Record<string, string>>

interface Example {
  readonly name: string
  readonly manifest: Manifest
}

/** The projects people can copy, each by the name of its folder. */
export const exampleProjects = (): readonly Example[] =>
  filesIn(`${examples}/*/package.json`).map((file) => ({ name: basename(dirname(file)), manifest: readManifest(file) }))

/** The one runtime an example asks for; where it cannot be had, the example says so and skips. */
const workerd = runtimes.find(({ name }) => name === "workerd") ?? { version: undefined }

const ours = new Map(publishedPackages().map(({ manifest }) => [manifest.name, manifest]))

/** Where the house keeps what an example knows by another name. */
const installedAs: Asked = { typescript: "typescript7" }

const folderOf = (name: string): string => join(root, "node_modules", installedAs[name] ?? name)

/** What the house has of a package, ours or others'. */
const manifestOf = (name: string): Manifest | undefined =>
  ours.get(name) ?? (existsSync(join(folderOf(name), "package.json")) ? readManifest("package.json", folderOf(name)) : undefined)

/** The version of a package that is tried here; before the first release of ours, the one it will have. */
const versionOf = (name: string): string | undefined => {
  const version = manifestOf(name)?.version
  return ours.has(name) && version === "0.0.0" ? "0.1.0" : version
}

/** Whether a range such as `^1.2.0` takes a version: up to the first part that is not zero they are the same, and what follows is no less. */
export const takes = (range: string, version: string): boolean => {
  const [asked = [], given = []] = [range.slice(1), version].map((text) => text.split(".").map(Number))
  const fixed = asked.findIndex((part) => part > 0)
  const differs = asked.findIndex((part, index) => part !== given[index])
  return range.startsWith("^") && (differs === -1 || (fixed !== -1 && differs > fixed && (given[differs] ?? 0) > (asked[differs] ?? 0)))
}

/** What npm installs for some packages: they and all they stand on, as far as it is installed here. */
const withAllBelow = (names: readonly string[]): readonly string[] => {
  const all = new Set<string>()
  const add = (name: string): void => {
    const manifest = manifestOf(name)
    if (manifest === undefined || all.has(name)) return
    all.add(name)
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest
    for (const needed of [...Object.keys(dependencies), ...Object.keys(peerDependencies).filter((peer) => peerDependenciesMeta[peer]?.optional !== true)]) add(needed)
  }
  for (const name of names) add(name)
  return [...all]
}

const install = async (folder: string): ReturnType<typeof run> =>
  run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--legacy-peer-deps"], folder)

const askedBy = ({ manifest }: Example): Asked => ({ ...manifest.dependencies, ...manifest.devDependencies })

/** What an example asks for that is tried with another version, or not at all. */
const untried = (example: Example): readonly string[] =>
  Object.entries(askedBy(example)).flatMap(([name, range]) => {
    const version = name === "workerd" ? workerd.version : versionOf(name)
    if (version === undefined) return [`${example.name} asks for ${name}, which is not installed here.`]
    return takes(range, version) ? [] : [`${example.name} asks for ${name} ${range}, but ${version} is what is tried here. Write ^${version}.`]
  })

/** Installs all of ours that the examples ask for from their tarballs, once; the folder they are in. */
const shelved = async (all: readonly Example[], tarballs: Asked): Promise<string> => {
  const folder = temporaryFolder("folkmoot-shelf-")
  const names = withAllBelow(all.flatMap((example) => Object.keys(askedBy(example)).filter((name) => ours.has(name))))
  const dependencies = Object.fromEntries(names.map((name) => [name, `file:${tarballs[name] ?? folderOf(name)}`]))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }))
  const { status, output } = await install(folder)
  if (status !== 0) throw new Error(`The packed packages do not install:\n${output}`)
  return join(folder, "node_modules")
}

/** Copies an example to where nothing of the house is around it, and gives it what it asks for. */
const installed = async (example: Example, shelf: string): Promise<{ readonly folder: string; readonly problems: readonly string[] }> => {
  const { name, manifest } = example
  const folder = join(temporaryFolder("folkmoot-example-"), name)
  cpSync(join(root, examples, name), folder, { recursive: true, filter: (path) => !["node_modules", "out"].includes(basename(path)) })
  const needed = withAllBelow(Object.keys(askedBy(example)))
  const dependencies = Object.fromEntries(needed.map((one) => [one, `file:${ours.has(one) ? join(shelf, one) : folderOf(one)}`]))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, dependencies, devDependencies: {} }))
  const { status, output } = await install(folder)
  if (Object.hasOwn(askedBy(example), "workerd")) {
    const found = await runtime("workerd")
    if ("program" in found) symlinkSync(found.program, join(folder, "node_modules/.bin/workerd"))
  }
  return { folder, problems: status === 0 ? [] : [`${name}: npm install\n${output}`] }
}

interface Tried {
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** What a test run says beside passed and failed: what was skipped and why, and figures. */
const notesIn = (output: string): readonly string[] => [...output.matchAll(/^\s*(?:﹣ .* # (.+)|ℹ (gzip: .+))$/gm)].map(([, skipped, figure]) => (skipped === undefined ? (figure ?? "") : `skipped, ${skipped}`))

const tried = async (example: Example, shelf: string): Promise<Tried> => {
  const { folder, problems } = await installed(example, shelf)
  if (problems.length > 0) return { problems, notes: [] }
  const failed: string[] = []
  const notes: string[] = []
  // Others' packages are links to the house, where all kinds of packages stand around them; the compiler is to see those that were asked for.
  for (const script of [["check", "--", "--preserveSymlinks"], ["test"]]) {
    const { status, output } = await run(process.execPath, ["--run", ...script], folder)
    if (status !== 0) failed.push(`${example.name}: node --run ${script.join(" ")}\n${output}`)
    notes.push(...notesIn(output))
  }
  return { problems: failed, notes: notes.map((note) => `${example.name} ${note}`) }
}

/** Whether each project of `docs/examples` does what it says for somebody who copied it and installed the packed packages. */
export const embeddingGate: Gate = {
  name: "examples to copy",
  after: ["build"],
  run: async () => {
    const all = exampleProjects()
    const problems = all.flatMap(untried)
    if (problems.length > 0) return fromProblems(problems)
    const shelf = await shelved(all, (await packed()).tarballs)
    const waiting = [...all]
    const done: Tried[] = []
    const lane = async (): Promise<void> => {
      for (let example = waiting.shift(); example !== undefined; example = waiting.shift()) done.push(await tried(example, shelf))
    }
    await Promise.all([lane(), lane()])
    return fromProblems(
      done.flatMap((one) => one.problems),
      [`${all.length} projects`, ...done.flatMap(({ notes }) => notes)].join("; "),
    )
  },
}
