/**
 * Builds the command line it is called in: one bundle with its chunks, so that it starts at once, and the licences of all that is in it.
 *
 * What `package.json` lists as dependencies stays outside, and is loaded from where it is installed by the chunk that needs it; everything else
 * is inside. A dependency nobody needs, or one that is needed and not listed, fails the build.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { basename, join, relative, resolve } from "node:path"
import process from "node:process"
import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild"
import { thirdPartyNotice } from "./third-party.ts"
import { root, type Manifest } from "./workspace.ts"

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest
const outside = Object.keys(manifest.dependencies ?? {})

const packageOf = (path: string): string => path.split("/").slice(0, path.startsWith("@") ? 2 : 1).join("/")

const isBuiltin = (path: string): boolean => path.startsWith("node:") || builtinModules.includes(path)

/**
 * Takes the runtime's own modules by `require`, and only once something of them is used.
 *
 * An import of one makes a namespace of all it has, and so loads what nobody asked for: `node:http` alone costs a tenth of a second that way.
 * One that can be called or constructed by itself cannot be waited with.
 */
const builtinsByRequire: Plugin = {
  name: "builtins-by-require",
  setup(esbuild) {
    const namespace = "builtin"
    // Each importer has its own, since one that is shared would be a file to read before anything starts.
    esbuild.onResolve({ filter: /.*/ }, ({ path, namespace: from, importer }) => {
      if (!isBuiltin(path)) return null
      return from === namespace ? { path, external: true } : { path: path.replace(/^(?!node:)/, "node:"), suffix: `?${relative(root, importer)}`, namespace, sideEffects: false }
    })
    esbuild.onLoad({ filter: /.*/, namespace }, async ({ path }) => {
      const whole = `require(${JSON.stringify(path)})`
      const { default: own } = (await import(path)) as { readonly default: unknown }
      const isWhole = own === process || typeof own !== "object" || own === null
      const later = isWhole ? [] : Object.keys(own).map((name) => `get ${JSON.stringify(name)}() { return ${whole}[${JSON.stringify(name)}] }`)
      return { contents: `module.exports = ${isWhole ? whole : `{ ${later.join(", ")} }`}`, loader: "js" }
    })
  },
}

/** The modules that are each bundled by itself, so that what one takes from a package with many doors is all it loads; chunks are shared whole. */
const apart = ["planning", "configuring", "naming"]

const apartStays: Plugin = {
  name: "apart-stays",
  setup(esbuild) {
    esbuild.onResolve({ filter: new RegExp(`/(${apart.join("|")})\\.ts$`) }, ({ kind, path }) => (kind === "dynamic-import" ? { path: `./${basename(path, ".ts")}.js`, external: true } : null))
  },
}

/** What is loaded later has no place in what is bundled by itself; that nothing there asks for it is checked below. */
const laterIsOutside: Plugin = {
  name: "later-is-outside",
  setup(esbuild) {
    esbuild.onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : null))
  },
}

const bundle = async (entry: string, options: BuildOptions) =>
  build({
    entryPoints: [`src/${entry}.ts`],
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22.19",
    conditions: ["@folkmoot/source"],
    // As browsers get it: the same, in modules that are joined, with what nobody uses left out.
    alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
    external: outside.flatMap((name) => [name, `${name}/*`]),
    // Names stay, so that what people send in when something breaks can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: "utf8",
    legalComments: "eof",
    logLevel: "warning",
    // Packages of the older kind look for their own parts by `require`.
    banner: { js: `const require = globalThis.process.getBuiltinModule("node:module").createRequire(import.meta.url);` },
    ...options,
    metafile: true,
    write: false,
  })

/** What a bundle loads from outside itself. */
const loaded = ({ outputs }: Metafile): readonly string[] =>
  Object.values(outputs).flatMap(({ imports }) => imports.flatMap(({ path, external }) => (external === true && !isBuiltin(path) && !path.startsWith(".") ? [packageOf(path)] : [])))

const main = await bundle("main", { splitting: true, chunkNames: "[name]-[hash]", plugins: [builtinsByRequire, apartStays] })
const alone = await Promise.all(apart.map(async (entry) => ({ entry, ...(await bundle(entry, { plugins: [laterIsOutside, builtinsByRequire] })) })))
const made = [main, ...alone]

// What was there before goes only once there is something in its place.
rmSync("dist", { recursive: true, force: true })
mkdirSync("dist")
for (const { path, contents } of made.flatMap(({ outputFiles }) => outputFiles)) writeFileSync(path, contents)
writeFileSync(join("dist", "THIRD-PARTY.txt"), thirdPartyNotice(made.flatMap(({ metafile }) => Object.keys(metafile.inputs).map((file) => resolve(file)))))

const needed = new Set(made.flatMap(({ metafile }) => loaded(metafile)))
const wrong = [
  ...alone.flatMap(({ entry, metafile }) =>
    Object.values(metafile.outputs).flatMap(({ imports }) => imports.flatMap(({ kind, path }) => (kind === "dynamic-import" ? [`${entry} loads ${path} later, and cannot be bundled by itself.`] : []))),
  ),
  ...[...needed].filter((name) => !outside.includes(name)).map((name) => `${name} is loaded, and package.json does not list it as a dependency.`),
  ...outside.filter((name) => !needed.has(name)).map((name) => `package.json lists ${name} as a dependency, and nothing loads it.`),
]
for (const line of wrong) process.stderr.write(`${line}\n`)
if (wrong.length > 0) process.exitCode = 1
