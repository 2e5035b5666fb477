import { relative } from "node:path"
import { BaseRouter, type DocumentReflection, type Reflection, ReflectionKind, type RouterTarget } from "typedoc"
import { root } from "./workspace.ts"

/** Where the documentation gives a file another place than the one it has in the project. */
const moved: ReadonlyMap<string, string> = new Map([
  ["SECURITY.md", "security"],
  ["packages/folkmoot/README.md", "command-line"],
  ["packages/playground/README.md", "playground/index"],
])

/** Where a file of the project stands, from its root. */
const projectPath = (file: string): string => relative(root, file).replaceAll("\\", "/")

/** The file of the project that a document was written in. */
export const fileOf = (document: DocumentReflection): string => projectPath(document.project.files.getReflectionPath(document) ?? document.name)

/** The address of a document on the site, without its ending: as in the project, but a README is its folder's front page. */
export const documentAddress = (file: string): string =>
  moved.get(file) ??
  file
    .replace(/^docs\//, "")
    .replace(/\.md$/, "")
    .replace(/(^|\/)README$/, "$1index")

/** The folder of a door on the site: `api/engine/memory` for `@folkmoot/engine/memory`. */
export const doorAddress = (door: string): string => door.replace(/^@folkmoot\//, "api/")

/** Gives every page the address that its source would lead one to expect. */
export class SiteRouter extends BaseRouter {
  protected override getIdealBaseName(target: RouterTarget): string {
    const reflection = target as Reflection
    if (reflection.isDocument()) return documentAddress(fileOf(reflection))
    if (reflection.kindOf(ReflectionKind.Module)) return `${doorAddress(reflection.name)}/index`
    const folder = this.fullUrls.get(reflection.parent ?? reflection.project) ?? ""
    return `${folder.slice(0, folder.lastIndexOf("/"))}/${this.getUrlSafeName(reflection.name)}`
  }

  /** The list of doors stands beside the front page: TypeDoc reckons links of both from one place. */
  protected override getFileName(baseName: string): string {
    return super.getFileName(baseName === "modules" ? "api" : baseName)
  }
}

/** The same addresses for the pages as Markdown. */
export class MarkdownSiteRouter extends SiteRouter {
  override extension = ".md"
}
