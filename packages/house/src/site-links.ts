import { readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"

const tag = /<([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*\/?>/gi
const attribute = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", "#39": "'" }
const unescaped = (text: string): string => text.replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)

/** What one page names: the places in it that can be linked to, and where its links lead. */
export interface PageLinks {
  readonly places: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
}

/** Reads the places and links of an HTML page. What scripts and comments hold is neither. */
export const linksOf = (html: string): PageLinks => {
  const places = new Set<string>()
  const targets = new Set<string>()
  const visible = html.replace(/<!--[\s\S]*?-->|(<script\b[^>]*>)[\s\S]*?<\/script>/gi, "$1")
  for (const [, , attributes = ""] of visible.matchAll(tag)) {
    for (const [, name = "", double, single, bare] of attributes.matchAll(attribute)) {
      const value = unescaped(double ?? single ?? bare ?? "")
      if (name === "id" || name === "name") places.add(value)
      else if (name === "href" || name === "src") targets.add(value)
    }
  }
  return { places, targets }
}

/** Reads the links of a Markdown page, its code left out. Places in it are its headings, which every reader of Markdown names otherwise. */
export const markdownTargets = (markdown: string): ReadonlySet<string> => {
  const prose = markdown.replace(/^(```+|~~~+)[\s\S]*?^\1/gm, "").replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, "")
  return new Set([...prose.matchAll(/\]\(<?([^\s)<>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target = ""]) => target))
}

const outside = (target: string): boolean => /^[a-z][a-z\d+.-]*:|^\/\//i.test(target)

/** The links of a site: those that lead nowhere, each with the page it is on, and those that lead out of it. */
export interface CheckedLinks {
  readonly pages: number
  readonly broken: readonly string[]
  readonly outside: readonly string[]
}

/** Follows every link of a folder of pages, to the place within the page; what lies outside is listed and never asked for. */
export const checkLinks = (folder: string): CheckedLinks => {
  const files = new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/")))
  const names = [...files].filter((file) => /\.(?:html|md)$/.test(file) && !file.startsWith("media/")).toSorted()
  const pages = new Map(
    names.map((file): [string, PageLinks] => {
      const text = readFileSync(join(folder, file), "utf8")
      return [file, file.endsWith(".html") ? linksOf(text) : { places: new Set(), targets: markdownTargets(text) }]
    }),
  )
  const broken: string[] = []
  const out = new Set<string>()
  for (const [file, { targets }] of pages) {
    for (const target of targets) {
      if (outside(target)) {
        out.add(target)
        continue
      }
      const [, path = "", place = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? []
      const to = path === "" ? file : posix.join(posix.dirname(file), decodeURIComponent(path))
      const page = pages.get(to)
      if (!files.has(to) || to.endsWith("/")) broken.push(`${file}: ${target} is no page`)
      else if (place !== "" && page !== undefined && to.endsWith(".html") && !to.startsWith("playground/") && !page.places.has(decodeURIComponent(place))) broken.push(`${file}: ${target} is no place in that page`)
    }
  }
  return { pages: pages.size, broken, outside: [...out].toSorted() }
}
