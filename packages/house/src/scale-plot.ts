import { log } from "@folkmoot/statistics"
import { byStage, type ScaleRow } from "./scale-page.ts"

const [width, height, left, top] = [380, 300, 58, 34]

/** Powers of ten both axes run over. */
interface Span {
  readonly from: number
  readonly to: number
}

const power = (value: number): number => log(value) / log(10)

/** The powers of ten around some numbers; at least two, also where all numbers are one power. */
const spanOf = (values: readonly number[]): Span => {
  const from = Math.floor(Math.min(...values.map(power)))
  return { from, to: Math.max(from + 1, Math.ceil(Math.max(...values.map(power)))) }
}

const raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

/** A power of ten as it is read on an axis. */
const powerText = (place: number): string => (place < 0 ? (10 ** place).toFixed(-place) : place < 4 ? String(10 ** place) : `10${raised[place] ?? ""}`)

const placesIn = ({ from, to }: Span): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

const panel = (title: string, stages: ReadonlyMap<string, readonly ScaleRow[]>, of: (row: ScaleRow) => number, index: number): string => {
  const rows = [...stages.values()].flat()
  const [across, up] = [spanOf(rows.map(({ events }) => events)), spanOf(rows.map(of))]
  const x = (place: number): string => ((width * (place - across.from)) / (across.to - across.from)).toFixed(1)
  const y = (place: number): string => (height - (height * (place - up.from)) / (up.to - up.from)).toFixed(1)
  const point = (row: ScaleRow): string => `${x(power(row.events))} ${y(power(of(row)))}`
  return [
    `<g transform="translate(${left + index * (width + left + 14)} ${top})">`,
    `<text y="-12">${title}</text>`,
    ...placesIn(up).map((place) => `<path class="grid" d="M0 ${y(place)}H${width}"/><text class="tick" x="-6" y="${y(place)}" dy="4" text-anchor="end">${powerText(place)}</text>`),
    ...placesIn(across).map((place) => `<path class="grid" d="M${x(place)} 0V${height}"/><text class="tick" x="${x(place)}" y="${height + 18}" text-anchor="middle">${powerText(place)}</text>`),
    ...[...stages].flatMap(([, own], number) => [
      `<path class="line line-${number}" d="M${own.map(point).join("L")}"/>`,
      ...own.map((row) => `<circle class="dot dot-${number}" cx="${x(power(row.events))}" cy="${y(power(of(row)))}" r="3"/>`),
    ]),
    `<text class="tick" x="${width / 2}" y="${height + 38}" text-anchor="middle">events</text>`,
    "</g>",
  ].join("\n")
}

/** Colours that are told apart by most eyes, for light and for dark grounds; lines differ by their dashes too. */
const colours = [["#1f5fa8", "#7db4ea"], ["#b3261e", "#f2786f"], ["#2e7d32", "#7ccf80"], ["#8a5a00", "#e3b34f"], ["#6a3fa0", "#bf9bea"], ["#00717a", "#5cc9d1"], ["#a0336f", "#ee8fc0"], ["#555", "#bbb"], ["#3b4bc8", "#9aa6f5"], ["#7a4a2b", "#d3a384"]] as const

const dashes = ["none", "6 3", "2 3", "8 3 2 3", "none", "6 3", "2 3", "8 3 2 3", "none", "6 3"]

const look = (theme: 0 | 1): string => colours.map((pair, number) => `.line-${number} { stroke: ${pair[theme]} } .dot-${number} { fill: ${pair[theme]} }`).join("\n")

const style = `text { font: 13px sans-serif; fill: #333 } .tick { font-size: 11px; fill: #666 } .grid { stroke: #ddd }
.line { fill: none; stroke-width: 1.8; stroke-linejoin: round }
${dashes.map((dash, number) => `.line-${number} { stroke-dasharray: ${dash} }`).join("\n")}
${look(0)}
@media (prefers-color-scheme: dark) { text { fill: #ddd } .tick { fill: #aaa } .grid { stroke: #444 }
${look(1)} }`

const key = (stage: string, index: number): string => {
  const [x, y] = [left + (index % 3) * 290, top + height + 62 + Math.floor(index / 3) * 22]
  return `<path class="line line-${index}" d="M${x} ${y}h34"/><circle class="dot dot-${index}" cx="${x + 17}" cy="${y}" r="3"/><text x="${x + 42}" y="${y + 4}">${stage}</text>`
}

/** Seconds of the processors and megabytes of memory against events, both axes logarithmic, as SVG. */
export const scalePlot = (rows: readonly ScaleRow[]): string => {
  const stages = byStage(rows)
  const [across, down] = [2 * (width + left + 14), top + height + 62 + Math.ceil(stages.size / 3) * 22]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Seconds of the processors and megabytes of memory against events, for each stage, both axes logarithmic" viewBox="0 0 ${across} ${down}">`,
    `<style>${style}</style>`,
    panel("seconds of the processors", stages, ({ cpu }) => cpu, 0),
    panel("megabytes of memory, at most", stages, ({ memory }) => memory, 1),
    ...[...stages.keys()].map(key),
    "</svg>\n",
  ].join("\n")
}
