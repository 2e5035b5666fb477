import { existsSync } from "node:fs"
import { join } from "node:path"
import {
  Application,
  type CommentDisplayPart,
  type Context,
  Converter,
  type DeclarationReflection,
  DocumentReflection,
  IndexEvent,
  MinimalSourceFile,
  normalizePath,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  type TranslatedString,
  UnknownType,
} from "typedoc"
import type { AnyMetric } from "@folkmoot/metrics"
import { projectChangelog } from "./site-changelog.ts"
import { type MarkdownParser, readFormulas } from "./site-math.ts"
import { fileOf, MarkdownSiteRouter, SiteRouter } from "./site-router.ts"
import { prepareSearch } from "./site-search.ts"
import { layTables } from "./site-tables.ts"
import { SiteTheme } from "./site-theme.ts"
import { exportNameOf } from "./unit-name.ts"
import { loadUnits, type LoadedUnit } from "./units.ts"
import { callShown } from "./worked-examples.ts"
import { root, textOf } from "./workspace.ts"

/** What people see of a page's first heading. */
const titleOf = (content: readonly CommentDisplayPart[]): string | undefined =>
  /^\s*(?:<!--[^>]*-->\s*)?# (.+)$/m.exec(content.map(({ text }) => text).join(""))?.[1]?.replaceAll("`", "")

const untitled = ([first, ...rest]: readonly CommentDisplayPart[]): CommentDisplayPart[] =>
  first === undefined ? [] : [{ ...first, text: first.text.replace(/^\s*# .+\n/, "") }, ...rest]

/** READMEs that are called after their package, and what the site calls them. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["packages/folkmoot/README.md", "Command line"],
  ["packages/playground/README.md", "Playground"],
])

/** Calls each document by its title rather than by its file. */
const nameDocuments = (documents: readonly DocumentReflection[]): void => {
  for (const document of documents) {
    const { title } = document.frontmatter
    document.name = renamed.get(fileOf(document)) ?? (typeof title === "string" ? title : (titleOf(document.content) ?? document.name))
    nameDocuments(document.children ?? [])
  }
}

const reading = ({ converter, project }: Context) => ({
  parsed: (text: string, file: string) => converter.parseRawComment(new MinimalSourceFile(text, normalizePath(join(root, file))), project.files).content,
  stands: (file: string, reflection: DeclarationReflection | DocumentReflection) => {
    project.files.registerReflectionPath(normalizePath(join(root, file)), reflection)
  },
})

/** Calls each door what people import, `@folkmoot/engine/memory` rather than `engine/src/memory`, and opens it with the package's README. */
const nameDoors = (context: Context): void => {
  const { parsed, stands } = reading(context)
  for (const module of context.project.getReflectionsByKind(ReflectionKind.Module) as DeclarationReflection[]) {
    const [folder = "", door] = module.name.replace(/^packages\//, "").split("/src")
    module.name = `@folkmoot/${folder}${door ?? ""}`
    const readme = `packages/${folder}/README.md`
    if (door !== "" || !existsSync(join(root, readme))) continue
    module.readme = untitled(parsed(textOf(readme), readme))
    stands(readme, module)
  }
}

/** Shows on the page of each metric, and of its calculator alone, how it is called, and leads to the page that says all about it. */
const showCalls = (context: Context, metrics: ReadonlyMap<string, LoadedUnit>): void => {
  const { parsed } = reading(context)
  for (const module of context.project.getReflectionsByKind(ReflectionKind.Module) as DeclarationReflection[]) {
    if (!["@folkmoot/metrics", "@folkmoot/metrics/calculators"].includes(module.name)) continue
    for (const { name, comment } of module.children ?? []) {
      const loaded = metrics.get(name)
      if (loaded === undefined || comment === undefined) continue
      const metric = loaded.unit as unknown as AnyMetric
      const more = `What each total is, its variants, options, formula and interval: [${metric.title.en}](./${loaded.name}.md).`
      comment.summary.push({ kind: "text", text: "\n\n" }, ...parsed(`${callShown(loaded, metric, module.name)}\n\n${more}`, "docs/reference/metrics/README.md"))
    }
  }
}

const addDocument = (context: Context, file: string, name: string, text: string): void => {
  const { parsed } = reading(context)
  const document = new DocumentReflection(name, context.project, parsed(text, file), { title: name })
  context.project.files.registerReflection(normalizePath(join(root, file)), document)
  context.project.registerReflection(document, undefined, undefined)
  context.project.addChild(document)
}

/** Documents that are under another one in the project's folders are under it on the site too. */
const nest = (project: ProjectReflection): void => {
  const examples = project.documents?.find((document) => fileOf(document) === "docs/examples/README.md")
  if (examples === undefined) return
  const nested = project.documents?.filter((document) => document !== examples && fileOf(document).startsWith("docs/examples/"))
  for (const document of nested ?? []) {
    project.removeChild(document)
    document.parent = examples
    examples.addChild(document)
  }
}

const longestType = 5_000

/** A constant that holds hundreds of things, such as all rules, has a type nobody reads: its page says what it is by its name. */
const shortenTypes = (project: ProjectReflection): void => {
  for (const variable of project.getReflectionsByKind(ReflectionKind.Variable)) {
    if (!variable.isDeclaration() || variable.type === undefined || variable.type.toString().length < longestType) continue
    project.removeTypeReflections(variable.type)
    variable.type = new UnknownType(`typeof ${variable.name}`)
  }
}

/** Functions, and what interfaces, aliases and classes hold. */
const told = ReflectionKind.Function | ReflectionKind.Method | ReflectionKind.Property

const isExplained = (reflection: DeclarationReflection): boolean => {
  const signatures = reflection.signatures ?? (reflection.type?.type === "reflection" ? reflection.type.declaration.signatures : undefined)
  return reflection.hasComment() || (signatures?.every((signature) => signature.hasComment()) ?? false)
}

/** Members that the compiler worked out, such as a field for each table: there is no place to say anything of them. */
const computed = new WeakSet<Reflection>()

const noteComputed = (context: Context, reflection: DeclarationReflection): void => {
  if ((context.getSymbolFromReflection(reflection)?.declarations ?? []).length === 0) computed.add(reflection)
}

/** Whether something belongs to the type of a constant or of what a function takes and gives, which nobody wrote down under a name. */
const isInferred = (reflection: DeclarationReflection): boolean => {
  if (computed.has(reflection)) return true
  for (let above = reflection.parent; above !== undefined; above = above.parent) {
    if (above.kindOf(ReflectionKind.Variable | ReflectionKind.FunctionOrMethod | ReflectionKind.CallSignature)) return true
  }
  return false
}

/** TypeDoc's own check asks the same of every literal that holds something; what has a name of its own is what must be explained. */
const askForMembers = (app: Application, project: ProjectReflection): void => {
  for (const reflection of project.getReflectionsByKind(told)) {
    if (!reflection.isDeclaration() || isInferred(reflection) || isExplained(reflection)) continue
    app.logger.warn(`${reflection.getFullName()} is exported and not documented` as TranslatedString)
  }
}

const playground = "packages/playground/README.md"

/** Makes TypeDoc write the house's site: names and addresses people expect, formulas, changelog, and the packages' READMEs at their doors. */
export const load = async (app: Application): Promise<void> => {
  const metrics = new Map((await loadUnits()).flatMap((loaded) => (loaded.kind.kind === "metric" ? [[exportNameOf(loaded.name), loaded] as const] : [])))
  app.renderer.defineRouter("site", SiteRouter)
  app.renderer.defineRouter("site-markdown", MarkdownSiteRouter)
  app.renderer.defineTheme("site", SiteTheme)
  app.on(Application.EVENT_BOOTSTRAP_END, () => {
    app.options.setValue("markdownItLoader", (parser: MarkdownParser) => {
      readFormulas(parser)
      layTables(parser)
    })
  })
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, noteComputed)
  app.on(Application.EVENT_VALIDATE_PROJECT, (project) => {
    askForMembers(app, project)
  })
  app.renderer.on(IndexEvent.PREPARE_INDEX, prepareSearch)
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    nameDoors(context)
    showCalls(context, metrics)
    shortenTypes(context.project)
    addDocument(context, "docs/changelog.md", "Changelog", projectChangelog())
    if (existsSync(join(root, playground))) addDocument(context, playground, "Playground", textOf(playground))
    nameDocuments(context.project.documents ?? [])
    nest(context.project)
  })
}
