/**
 * Builds the documentation into `docs/site`: pages, the playground, every page as Markdown, and the lists of both for programs.
 *
 * Warnings are errors, and so is a link that leads nowhere. With `--look` a browser looks at a page of each kind, and leaves pictures in
 * `out/site` for people to look at.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import process from "node:process"
import { Application, TSConfigReader } from "typedoc"
import { load as markdownOutput } from "typedoc-plugin-markdown"
import { run } from "./gate.ts"
import { typedBehind } from "./script-words.ts"
import { lookAtSite } from "./site-look.ts"
import { checkLinks } from "./site-links.ts"
import { slimIndex } from "./site-search.ts"
import { fullText, gistOf, named, textIndex, titleOfText } from "./site-texts.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root, textOf } from "./workspace.ts"

const site = join(root, "docs/site")

/** Has TypeDoc write the pages, and the same again as Markdown elsewhere. */
const writePages = async (markdown: string): Promise<boolean> => {
  const options: Record<string, unknown> = {
    ...(JSON.parse(textOf("typedoc.json")) as Record<string, unknown>),
    logLevel: "Warn",
    outputs: [
      { name: "html", path: site },
      {
        name: "markdown",
        path: markdown,
        options: { theme: "markdown", router: "site-markdown", hidePageHeader: true, hideBreadcrumbs: true, useCodeBlocks: true, expandObjects: false },
      },
    ],
    plugin: ["./packages/house/src/site-plugin.ts", markdownOutput],
  }
  delete options["$schema"]
  const app = await Application.bootstrapWithPlugins(options, [new TSConfigReader()])
  const project = await app.convert()
  if (project === undefined) return false
  app.validate(project)
  await app.generateOutputs(project)
  const index = join(site, "assets/search.js")
  writeFileSync(index, slimIndex(readFileSync(index, "utf8")))
  return !app.logger.hasErrors() && !app.logger.hasWarnings()
}

/** Puts the Markdown beside the pages it belongs to, and returns all of it. */
const gatherTexts = (markdown: string) => {
  const paths = readdirSync(markdown, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !file.startsWith("media/"))
    .toSorted()
  return paths.map((path) => {
    const to = join(site, path)
    mkdirSync(dirname(to), { recursive: true })
    const text = named(path, readFileSync(join(markdown, path), "utf8").replaceAll("_media/", "media/"))
    writeFileSync(to, text)
    return { path, text, title: titleOfText(path, text) }
  })
}

const told = (problems: string): never => {
  process.stderr.write(`${problems.trimEnd()}\n`)
  process.exit(1)
}

const { values } = typedBehind("npm run docs, or npm run docs:look", { look: { type: "boolean", default: false } })
process.chdir(root)
const folder = temporaryFolder("site")
if (!(await writePages(folder))) told("The documentation has warnings; they are above.")

const texts = gatherTexts(folder)
const start = texts.find(({ path }) => path === "index.md")?.text ?? ""
writeFileSync(join(site, "llms.txt"), textIndex(texts, gistOf(start)))
writeFileSync(join(site, "llms-full.txt"), fullText(texts))

const playground = "packages/playground/src/build.ts"
if (existsSync(join(root, playground))) {
  const { status, output } = await run(process.execPath, ["--conditions=@folkmoot/source", playground, join(site, "playground")])
  if (status !== 0) told(output)
}

const { pages, broken, outside } = checkLinks(site)
if (broken.length > 0) told(`${broken.length} links of the documentation lead nowhere:\n${broken.join("\n")}`)
if (values.look) {
  const seen = await lookAtSite(site, join(root, "out/site"))
  if (seen.length > 0) told(`A browser found on ${seen.length} views:\n${seen.join("\n")}`)
}
process.stderr.write(`${pages} pages in docs/site; every link within them resolves, ${outside.length} lead out.\n`)
