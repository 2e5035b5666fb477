import { DefaultTheme, type NavigationElement, type PageEvent, type ProjectReflection, ReflectionKind, type TranslatedString } from "typedoc"
import { fileOf } from "./site-router.ts"

/** What the navigation holds, in the order in which people need it: a document by its file, or the doors of the API. */
const order: readonly string[] = [
  "docs/guides/README.md",
  "packages/playground/README.md",
  "docs/examples/README.md",
  "docs/reference/README.md",
  "packages/folkmoot/README.md",
  "API",
  "docs/decisions/README.md",
  "docs/comparison.md",
  "docs/figures/README.md",
  "docs/scale-plan.md",
  "docs/threat-model.md",
  "SECURITY.md",
  "docs/contributing.md",
  "docs/glossary.md",
  "docs/changelog.md",
]

/** The packages, in the order in which they rest on each other; what is in none of them comes last. */
const floors = ["metrics", "plan", "maturity", "narrative", "sdk", "sources", "facts", "statistics", "engine", "duckdb", "clickhouse", "charts", "sentiment"]

const floorOf = (door: string): number => {
  const at = floors.indexOf(door.split("/")[1] ?? "")
  return at === -1 ? floors.length : at
}

/** A table's first row where only the first of two columns has a heading: it is that of both. */
const headOfTwo = /(?<=<thead>\n<tr>\n)<th>([^<]+)<\/th>\n<th><\/th>(?=\n<\/tr>)/g

/** Puts right what the theme's pages lack for those who cannot see or point, leads links of the header to this page's neighbours, and leaves the search's index to `site.js`. */
const mended = (html: string, up: string): string =>
  html
    .replaceAll("href=\"site:", `href="${up}`)
    .replace(/<script async src=("[^"]*") id="tsd-search-script">/, "<script async data-src=$1 id=\"tsd-search-script\">")
    .replaceAll(headOfTwo, "<th colspan=\"2\">$1</th>")
    .replaceAll(/<th(?: [^>]*)?><\/th>/g, "<td></td>")
    .replace(/<a [^>]*class="tsd-anchor-icon"[^>]*>(?:(?!<\/a>).)*<\/a>(?=<\/h\d><\/summary>)/g, "")
    .replace("<body>", "<body><a class=\"skip\" href=\"#content\">Skip to the text</a>")
    .replace("<div class=\"col-content\">", "<div class=\"col-content\" id=\"content\" role=\"main\" tabindex=\"-1\">")
    .replace("<div class=\"page-menu\">", "<div class=\"page-menu\" role=\"complementary\" aria-label=\"On this page\">")
    .replace("<nav id=\"tsd-sidebar-links\" class=\"tsd-navigation\">", "<nav id=\"tsd-sidebar-links\" class=\"tsd-navigation\" aria-label=\"Parts of the site\">")
    .replace("<nav class=\"tsd-navigation\">", "<nav class=\"tsd-navigation\" aria-label=\"All pages\">")

/** What opens and shuts is no link as well: an entry with others below it leads to its own page by the first of them. */
const opening = ({ children = [], path, ...element }: NavigationElement): NavigationElement =>
  children.length === 0
    ? { ...element, ...(path === undefined ? {} : { path }) }
    : { ...element, children: [...(path === undefined ? [] : [{ text: "Overview", path }]), ...children.map(opening)] }

/** The house's look on TypeDoc's pages: the navigation's order, and the links that stand above every page. */
export class SiteTheme extends DefaultTheme {
  override buildNavigation(project: ProjectReflection): NavigationElement[] {
    const own = super.buildNavigation(project)
    const documents = new Map((project.documents ?? []).map((document) => [fileOf(document), this.router.getFullUrl(document)]))
    const byAddress = new Map(own.map((element) => [element.path, element]))
    const at = (file: string): readonly NavigationElement[] => {
      const element = byAddress.get(documents.get(file))
      return element === undefined ? [] : [element]
    }
    const doors = own.filter(({ kind }) => kind === ReflectionKind.Module).toSorted((left, right) => floorOf(left.text) - floorOf(right.text))
    const api: NavigationElement = { text: "API", children: doors, path: this.router.getFullUrl(project) }
    const entries = order.flatMap((one) => (one === "API" ? [api] : at(one)))
    this.#askForPlaces(documents, own, entries)
    return entries.map(opening)
  }

  /** A page that the order leaves out would be found by its search alone. */
  #askForPlaces(documents: ReadonlyMap<string, string>, own: readonly NavigationElement[], entries: readonly NavigationElement[]): void {
    const placed = new Set(entries.flatMap(({ path, children = [] }) => [path, ...children.map((child) => child.path)]))
    for (const [file, path] of documents) {
      if (own.some((element) => element.path === path) && !placed.has(path)) this.application.logger.warn(`${file} is nowhere in the navigation: give it a place in the order of site-theme.ts` as TranslatedString)
    }
  }

  override render(page: PageEvent): string {
    return mended(super.render(page), "../".repeat(page.url.split("/").length - 1))
  }
}
