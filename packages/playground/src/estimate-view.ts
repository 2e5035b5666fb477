import type { Locale, Texts } from "@folkmoot/facts"
import { metricById, type Estimate, type Measured } from "@folkmoot/metrics"
import { writeCount, writeExclusion, writeMeasured, writeMethod, writeOption, writePlain, writeWhy } from "@folkmoot/narrative"
import { element, inEnglish } from "./element.ts"
import { wordsIn } from "./words.ts"

type Row = readonly [term: string, said: Node | string]

const rowsOf = (rows: readonly Row[]): HTMLElement =>
  element("dl", { class: "facts" }, ...rows.map(([term, said]) => element("div", {}, element("dt", {}, term), element("dd", {}, said))))

const listed = (locale: Locale, heading: string, said: readonly { readonly text: Texts }[]): HTMLElement | undefined =>
  said.length === 0 ? undefined : element("div", {}, element("h4", {}, heading), element("ul", {}, ...said.map(({ text }) => element("li", {}, text[locale]))))

/** The range of an estimate as a line on which its value is marked; the numbers stand beside it. */
const drawn = ({ value, interval: { low, high }, unit }: Measured): SVGElement => {
  const [from, to] = unit === "ratio" ? [0, 1] : unit === "nps-points" ? [-100, 100] : [Math.min(0, low), Math.max(high, value, low === high ? value * 1.25 : high) || 1]
  const at = (place: number): number => Math.round(((Math.min(Math.max(place, from), to) - from) / (to - from || 1)) * 2000) / 10
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  for (const [name, text] of Object.entries({ viewBox: "0 0 200 8", preserveAspectRatio: "none", "aria-hidden": "true", class: "scale" })) svg.setAttribute(name, text)
  const bar = (className: string, x: number, width: number, y: number, height: number): void => {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect")
    for (const [name, text] of Object.entries({ class: className, x, width, y, height })) rect.setAttribute(name, String(text))
    svg.append(rect)
  }
  bar("track", 0, 200, 3, 2)
  bar("band", at(low), Math.max(1.5, at(high) - at(low)), 1, 6)
  bar("mark", Math.max(0, at(value) - 0.75), 1.5, 0, 8)
  return svg
}

/** An option as it is written for people, its name apart from its number. */
const optionRow = (written: string): Row => {
  const [name = "", ...rest] = written.split(": ")
  return [name, rest.join(": ")]
}

const partsTable = (locale: Locale, { parts = [], unit, currency }: Measured): HTMLElement | undefined => {
  if (parts.length === 0) return undefined
  const word = wordsIn(locale)
  const written = parts.map(({ of, value, low = value, high = value, n }) => ({ of, n, ...writeMeasured(locale, { unit, currency, value, low, high }) }))
  return element("div", { class: "parts" }, element("h4", {}, word("parts")), element("ul", {}, ...written.map(({ of, full, n }) => element("li", {}, of, ": ", full, n === undefined ? "" : `, n = ${writeCount(locale, n)}`))))
}

const measuredView = (locale: Locale, estimate: Measured): readonly (Node | undefined)[] => {
  const word = wordsIn(locale)
  const { metric, value, unit, currency, interval, n, variant, options = {}, caveats, assumptions, exclusions } = estimate
  const written = writeMeasured(locale, { value, unit, currency, ...interval })
  const isWhole = written.range === written.value
  return [
    element("p", { class: "value" }, element("strong", {}, written.value), isWhole ? undefined : element("span", { class: "range" }, written.range)),
    drawn(estimate),
    rowsOf([
      [word("interval"), isWhole ? word("wholeCounted") : `${written.range} (${writePlain(locale, { unit: "ratio", value: interval.level })})`],
      [word("method"), writeMethod(locale, interval.method)],
      [word("cases"), `n = ${writeCount(locale, n)}`],
      [word("definition"), variant === "totals" ? word("anyDefinition") : element("code", {}, variant)],
      ...Object.entries(options).map(([name, setting]) => optionRow(writeOption(locale, name, setting))),
      ...exclusions.map(({ reason, count }): Row => [`${word("leftOut")}: ${writeExclusion(locale, reason, metricById(metric.slice(0, metric.indexOf("@"))), variant)}`, writeCount(locale, count)]),
    ]),
    partsTable(locale, estimate),
    listed(locale, word("bearInMind"), [...caveats, ...assumptions]),
  ]
}

const refusedView = (locale: Locale, estimate: Exclude<Estimate, Measured>): readonly (Node | undefined)[] => {
  const word = wordsIn(locale)
  const bound = estimate.why === "invalid-input" ? undefined : estimate.bound
  return [
    element("p", { class: "value refused" }, element("strong", {}, word("notMeasured")), element("span", { class: "range" }, writeWhy(locale, estimate.why))),
    element("p", {}, inEnglish(estimate.detail)),
    bound === undefined ? undefined : rowsOf([[word("stillSaid"), `${bound.side === "at-least" ? "≥" : "≤"} ${writePlain(locale, bound)}`]]),
  ]
}

/** Shows an estimate in full: the number with its interval and all that goes with it, or why there is none. */
export const estimateView = (locale: Locale, estimate: Estimate): HTMLElement =>
  element("div", { class: "estimate" }, ...(estimate.measured ? measuredView(locale, estimate) : refusedView(locale, estimate)))
