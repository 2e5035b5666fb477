import type { Schema } from "hast-util-sanitize"
import { svgAttributes, svgElements } from "./svg.ts"

/** What may stand in a report's page; everything else is dropped before it is written. */
export const schema: Schema = {
  tagNames: [
    "main", "header", "section", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "div", "span", "strong", "em", "code", "br",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "details", "summary", ...svgElements,
  ],
  attributes: {
    "*": ["className", "id", "role", "ariaLabel", "ariaLabelledBy", "ariaHidden"],
    th: ["scope"],
    div: ["tabIndex"],
    ...Object.fromEntries(svgElements.map((name) => [name, [...svgAttributes, "ariaLabel", "ariaHidden", "className"]])),
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
