/** Reads a page of our own back into the tree it was written from. */
import type { Element, Root, RootContent } from "hast"

const childless = new Set(["meta", "br"])

const decoded = (text: string): string => text.replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll("&amp;", "&")

const attributes = (text: string): Element["properties"] =>
  Object.fromEntries([...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = "", value]) => [name, value === undefined ? true : decoded(value)]))

/**
 * The tree of a page that `renderHtml` wrote.
 *
 * @remarks
 * No reader of pages in general: whoever calls it writes the tree again and sees that nothing was lost.
 */
export const pageTree = (page: string): Root => {
  const root: Root = { type: "root", children: [] }
  const open: { readonly children: RootContent[]; readonly tagName?: string }[] = [root]
  for (const [whole, closing, name = "", inner = ""] of page.trimEnd().matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|<!doctype html>|[^<]+/g)) {
    const within = open.at(-1)
    if (within === undefined) break
    if (whole === "<!doctype html>") within.children.push({ type: "doctype" })
    else if (name === "") within.children.push({ type: "text", value: within.tagName === "style" ? whole : decoded(whole) })
    else if (closing === "/") open.pop()
    else {
      const element: Element = { type: "element", tagName: name, properties: attributes(inner), children: [] }
      within.children.push(element)
      if (!childless.has(name)) open.push(element)
    }
  }
  return root
}
