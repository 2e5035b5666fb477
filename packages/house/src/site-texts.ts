/** One page of the site as Markdown. */
export interface TextPage {
  /** From the site's root, such as `guides/first-report.md`. */
  readonly path: string
  readonly title: string
  readonly text: string
}

const parts: readonly (readonly [title: string, begins: RegExp])[] = [
  ["Guides", /^guides\//],
  ["Command line and examples", /^(?:command-line|playground\/|examples\/)/],
  ["Reference", /^reference\//],
  ["API", /^api(?:\.md$|\/(?:[\w-]+\/)*index\.md$)/],
  ["Decisions", /^decisions\//],
  ["Optional", /^(?:figures\/|comparison|contributing|glossary|changelog)/],
]

/** What a page is called: its first heading, without marks; else its address. */
export const titleOfText = (path: string, text: string): string => {
  const heading = /^#+ +(.+)$/m.exec(text)?.[1]?.replaceAll(/[`*]|\\(?=[_<>])/g, "").trim()
  return heading === undefined || heading === "" ? path : heading
}

/** A sentence that says what a page holds: the first of its prose that is not a heading, table, list, link or code. */
export const gistOf = (text: string): string => {
  const prose = text.replace(/^---\n[\s\S]*?\n---\n/, "").replace(/^(```+)[\s\S]*?^\1/gm, "").replace(/<!--[\s\S]*?-->/g, "")
  const paragraph = prose.split(/\n{2,}/).map((one) => one.trim()).find((one) => /^[\p{L}*`"„»“]/u.test(one) && !/^(?:\*\*)?(?:Unit:|import )/.test(one)) ?? ""
  const plain = paragraph.replace(/\s+/g, " ").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("**", "")
  return /^.{20,200}?[.?!:](?= |$)/.exec(plain)?.[0].replace(/:$/, ".") ?? plain.slice(0, 200)
}

const entry = ({ path, title, text }: TextPage): string => {
  const gist = gistOf(text)
  return `- [${title.replaceAll(/[[\]]/g, "")}](${path})${gist === "" ? "" : `: ${gist}`}`
}

/** The site's list of pages for programs that read text: what it is, then each page with a line on what it holds. Single symbols are found from their door. */
export const textIndex = (pages: readonly TextPage[], summary: string): string => {
  const sections = parts.map(([title, begins]) => [title, pages.filter(({ path }) => begins.test(path))] as const)
  const listed = sections.flatMap(([title, own]) => (own.length === 0 ? [] : [`## ${title}`, own.map(entry).join("\n")]))
  const said = "Every page is there as Markdown under its own address with `.md` in place of `.html`. All of them in one file: [llms-full.txt](llms-full.txt)."
  return `${["# Folkmoot", `> ${summary}`, said, ...listed].join("\n\n")}\n`
}

/** All pages in one text, each under its address. */
export const fullText = (pages: readonly TextPage[]): string => pages.map(({ path, text }) => `<!-- ${path} -->\n\n${text.trim()}\n`).join("\n\n")
