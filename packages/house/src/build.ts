/**
 * Builds the package it is called in: JavaScript by tsup, declarations by the compiler.
 *
 * One output file for each source file, so that a consumer's bundler drops the units it does not use.
 */
import { spawnSync } from "node:child_process"
import { globSync, rmSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import process from "node:process"
import { fileURLToPath } from "node:url"
import { build, type Options } from "tsup"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

/** Sources that are about the package rather than in it. */
const unshipped = ["src/**/*.test.ts", "src/**/*.test-d.ts", "src/**/*.test-kit.ts", "src/**/*.bench.ts"]

/** Leaves every import where it is and names the file it will be: `./share.ts` becomes `./share.js`. */
const importsStay: Plugin = {
  name: "imports-stay",
  setup(esbuild) {
    esbuild.onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === "entry-point" ? null : { path: path.startsWith(".") ? path.replace(/\.ts$/, ".js") : path, external: true },
    )
  },
}

const buildJavaScript = async (): Promise<void> => {
  await build({
    config: false,
    silent: true,
    entry: globSync("src/**/*.ts", { exclude: unshipped }).toSorted(),
    outDir: "dist",
    clean: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    dts: false,
    splitting: false,
    sourcemap: true,
    esbuildPlugins: [importsStay],
    esbuildOptions: (options) => {
      options.charset = "utf8"
      // A package reads its own version from its package.json, and what runs JavaScript wants that said to be JSON.
      options.supported = { "import-attributes": true }
      options.outbase = "src"
      // Sources are shipped beside what is built from them.
      options.sourcesContent = false
    },
  })
}

const buildDeclarations = (): void => {
  const compiler = fileURLToPath(new URL("../../../node_modules/typescript7/bin/tsc", import.meta.url))
  const configuration = resolve("tsconfig.declarations.json")
  // Siblings are read as their consumers will read them, from their declarations: the source condition is switched off.
  writeFileSync(
    configuration,
    JSON.stringify({
      extends: "./tsconfig.json",
      compilerOptions: { customConditions: [], declarationMap: true, emitDeclarationOnly: true, noEmit: false, outDir: "dist", rootDir: "src" },
      include: ["src"],
      exclude: unshipped,
    }),
  )
  try {
    const { status } = spawnSync(process.execPath, [compiler, "-p", configuration], { stdio: "inherit" })
    if (status !== 0) process.exitCode = 1
  } finally {
    rmSync(configuration)
  }
}

await buildJavaScript()
buildDeclarations()
