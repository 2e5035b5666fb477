import { paragraphs } from "./markdown.ts"

/** One page of the site as Markdown. */
export interface TextPage {
  /** From the site's root, such as `guides/first-report.md`. */
  readonly path: string
  readonly title: string
  readonly text: string
}

const door = /^api\/(?:[\w-]+\/)*index\.md$/

/** What is listed, in the order in which it helps; under "Optional" stands what a short reading leaves out. */
const parts: readonly (readonly [title: string, holds: RegExp])[] = [
  ["Start", /^(?:index|command-line|comparison|glossary)\.md$/],
  ["Guides", /^guides\//],
  ["Reference", /^reference\/(?:[\w-]+\.md$|[\w-]+\/index\.md$)/],
  ["Metrics", /^reference\/metrics\//],
  ["Sources of data", /^reference\/sources\//],
  ["API", door],
  ["Examples to copy", /^(?:examples|playground)\//],
  ["Optional", /^(?:reference|decisions|figures)\/|^(?:contributing|changelog|threat-model|security)\.md$/],
]

/** What the one long text holds: everything that is read from beginning to end, and the way to all else. */
const inFull = [/^(?:index|command-line|comparison|glossary)\.md$/, /^guides\//, /^examples\//, /^reference\/(?!concepts)(?:[\w-]+\.md$|[\w-]+\/index\.md$)/, door, /^decisions\//] as const

/** A folder's own page before those in it. */
const inOrder = (pages: readonly TextPage[]): readonly TextPage[] => {
  const place = ({ path }: TextPage): string => path.replace(/(?:^|(?<=\/))index\.md$/, "")
  return pages.toSorted((left, right) => (place(left) < place(right) ? -1 : 1))
}

/** The Markdown of a door begins with the package's README, whose name the site's header shows: here it is said. */
export const named = (path: string, text: string): string => (door.test(path) && !/^# /m.test(text.split("\n## ", 1)[0] ?? "") ? `# ${path.replace(/^api/, "@folkmoot").replace(/\/index\.md$/, "")}\n\n${text}` : text)

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
  const partOf = ({ path }: TextPage): string | undefined => parts.find(([, holds]) => holds.test(path))?.[0]
  const ordered = inOrder(pages)
  const sections = parts.map(([title]) => [title, ordered.filter((page) => partOf(page) === title)] as const)
  const listed = sections.flatMap(([title, own]) => (own.length === 0 ? [] : [`## ${title}`, own.map(entry).join("\n")]))
  const said = "Every page is there as Markdown under its own address with `.md` in place of `.html`. Symbols of the API are listed on the page of their door. What is read from beginning to end is in one file: [llms-full.txt](llms-full.txt)."
  return paragraphs("# Folkmoot", `> ${summary}`, said, ...listed)
}

/** Guides, indexes, doors and decisions in one text, each under its address; single units and symbols have pages of their own. */
export const fullText = (pages: readonly TextPage[]): string => inFull.flatMap((holds) => inOrder(pages.filter(({ path }) => holds.test(path)))).map(({ path, text }) => `<!-- ${path} -->\n\n${text.trim()}\n`).join("\n\n")
