import type { Schema } from "hast-util-sanitize"
import { svgAttributes, svgElements } from "./svg.ts"

const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** What may stand in a report's page; everything else is dropped before it is written. */
export const schema: Schema = {
  tagNames: [
    "main", "header", "nav", "section", "a", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "bdi", "strong", "em", "code", "br",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary", ...svgElements,
  ],
  attributes: {
    "*": ["className", "id", "role", "ariaLabel", "ariaLabelledBy", "ariaHidden"],
    // Links lead to a section of the same page and nowhere else.
    a: [["href", /^#section-[a-z]+$/]],
    span: [["lang", languageTag]],
    bdi: [["lang", languageTag]],
    th: ["scope"],
    td: ["dataHead"],
    ...Object.fromEntries(svgElements.map((name) => [name, [...svgAttributes]])),
    svg: [...svgAttributes, ["lang", languageTag]],
  },
  protocols: {},
  ancestors: {},
  clobber: [],
  clobberPrefix: "",
  required: {},
  strip: ["script", "style"],
  allowComments: false,
  allowDoctypes: false,
}
