import type { Element, ElementContent } from "hast"
import { ownValue } from "./own-value.ts"

const elements = new Set(["svg", "g", "path", "rect", "line", "circle", "text", "tspan", "title", "desc"])

const attributes = new Set([
  "xmlns", "version", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d", "dx", "dy", "points",
  "transform", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-dashoffset",
  "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "opacity", "text-anchor", "font-family", "font-size", "font-weight", "font-style",
  "pointer-events", "display", "role", "class", "aria-label", "aria-hidden", "aria-roledescription", "preserveAspectRatio", "xml:space", "xmlns:xlink",
])

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"", apos: "'", "#39": "'", nbsp: "\u00a0" }

const unescaped = (text: string): string | undefined => {
  let known = true
  const plain = text.replace(/&([^;&\s]{1,8});?/g, (whole, name: string) => {
    const character = ownValue(entities, name)
    if (character === undefined) known = false
    return character ?? whole
  })
  return known ? plain : undefined
}

/**
 * Reads a drawing strictly: shapes and text, and nothing that loads, links, styles or runs.
 *
 * @remarks
 * `undefined` where it holds anything else; the report then shows the figure's numbers instead.
 */
export const readSvg = (source: string): Element | undefined => {
  const open: Element[] = []
  let root: Element | undefined
  const token = /<\/([a-zA-Z]+)\s*>|<([a-zA-Z]+)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y
  const rest = source.trim()
  while (token.lastIndex < rest.length) {
    const match = token.exec(rest)
    if (match === null) return undefined
    const [, closed, opened, given = "", empty, words] = match
    const parent = open.at(-1)
    if (closed !== undefined) {
      if (open.pop()?.tagName !== closed) return undefined
    } else if (opened !== undefined) {
      if (!elements.has(opened) || (parent === undefined && (root !== undefined || opened !== "svg"))) return undefined
      const properties = propertiesOf(given)
      if (properties === undefined) return undefined
      const element: Element = { type: "element", tagName: opened, properties, children: [] }
      if (parent === undefined) root = element
      else parent.children.push(element)
      if (empty === "") open.push(element)
    } else if (words !== undefined) {
      const plain = unescaped(words)
      if (plain === undefined || (parent === undefined && plain.trim() !== "")) return undefined
      if (plain.trim() !== "") parent?.children.push({ type: "text", value: plain } satisfies ElementContent)
    }
  }
  return open.length === 0 ? root : undefined
}

const propertiesOf = (given: string): Record<string, string> | undefined => {
  const properties: Record<string, string> = {}
  for (const [, name = "", raw = ""] of given.matchAll(/\s([a-zA-Z][a-zA-Z0-9:-]*)="([^"]*)"/g)) {
    const value = unescaped(raw)
    if (!attributes.has(name) || value === undefined || /url\s*\(|javascript:|expression\s*\(|[\\@;]/i.test(value)) return undefined
    if (!name.startsWith("xml")) properties[name] = value
  }
  return properties
}

/** Names of attributes a drawing may carry, as the sanitiser is told them. */
export const svgAttributes: readonly string[] = [...attributes].filter((name) => !name.startsWith("xml"))

/** Names of elements a drawing may hold. */
export const svgElements: readonly string[] = [...elements]
