import type { FigureNode, Headline, Inline, Node, Report, Section } from "./report.ts"

/** Words of ours, in another language than the report's where one is named. */
export const said = (text: string, lang?: string): Inline => ({ kind: "text", text, ...(lang === undefined ? {} : { lang }) })

/** A number, or what `ref` names. */
export const number = (text: string, ref = "n"): Inline => ({ kind: "value", text, ref })

/** Other people's words. */
export const quote = (text: string, lang?: string): Inline => ({ kind: "quote", text, origin: "plan", ...(lang === undefined ? {} : { lang }) })

/** A report with these sections, which knows a day and a month. */
export const reportOf = (...sections: readonly Section[]): Report => ({
  apiVersion: "folkmoot.dev/v1", kind: "Report", locale: "en", audience: "executive", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC",
  title: said("Community report"), dateline: [said("As of "), number("1 January 2026", "date/day"), said(".")],
  sections, notMeasured: [], withheld: [],
  ledger: [{ id: "date/day", kind: "date", texts: ["1 January 2026"] }, { id: "month/may", kind: "date", texts: ["May 2025"] }, { id: "n", kind: "measure", texts: ["67% (57–80%)", "June 2025"] }],
})

/** A report of one section. */
export const reportWith = (...nodes: readonly Node[]): Report => reportOf({ id: "summary", title: "In brief", nodes })

/** A sentence with its notes. */
export const claim = (parts: readonly Inline[], ...notes: readonly (readonly Inline[])[]): Node => ({ kind: "claim", block: "b", parts, bound: [], notes })

/** A table; a head that begins with # is of a column of numbers. */
export const table = (heads: readonly string[], ...rows: readonly (readonly Inline[])[]): Node =>
  ({ kind: "table", block: "b", caption: [said("What")], heads: heads.map((head) => ({ parts: [said(head.replace("#", ""))], numeric: head.startsWith("#") })), rows: rows.map((cells) => cells.map((one) => [one])) })

/** A share in percent with its range, on the scale of all percent. */
export const headline = (label: string, value: number, low: number, high: number, lang?: string): Headline => ({
  block: "b", label, ...(lang === undefined ? {} : { lang }), value: number(`${value}%`), range: number(`${low} to ${high}%`), note: [said("n = "), number("12")], drawn: { value, low, high, scale: [0, 100] },
})

/** A figure of shares. */
export const figure = (form: FigureNode["form"], ...values: FigureNode["values"]): FigureNode =>
  ({ kind: "figure", block: "b", id: `b-${form}`, form, title: "Solved", alt: "Solved. How to read it.", unit: "ratio", axis: { title: "Share", divisor: 1, style: "percent" }, timeZone: "UTC", values })

/** What was measured, as it is printed. */
export const shown = (text: string, range: string): NonNullable<FigureNode["values"][number]["measured"]> => ({ value: 0.5, low: 0.4, high: 0.6, text, range, ref: "n" })
