import { shareIntervals } from "./coverage-shares.ts"
import { binomial, spaced } from "./coverage-outcomes.ts"

const trials = 20

const shares = spaced(0.002, 0.998, 498)

/** Where one drawing stands among the others, and how large it is. */
const [width, height, gap, left, top] = [270, 130, 44, 44, 34]

/** The least coverage that is drawn. */
const floor = 0.8

const across = (share: number): string => (width * share).toFixed(1)

const down = (covered: number): string => ((height * (1 - Math.max(floor, covered))) / (1 - floor)).toFixed(1)

/** How often each share of `trials` cases is inside the intervals of one kind. */
const coverageOf = (of: (typeof shareIntervals)[number]): readonly number[] => {
  const { samples, truths } = binomial(trials, shares)
  const all = samples.map(({ hits }) => of(hits, trials))
  return truths.map(({ truth, likely }) => Array.from(likely()).reduce((sum, p, i) => sum + ((all[i]?.low ?? 1) <= truth && truth <= (all[i]?.high ?? 0) ? p : 0), 0))
}

const panel = (of: (typeof shareIntervals)[number], i: number): string => {
  const covered = coverageOf(of)
  const line = (y: number, look: string): string => `<path class="${look}" d="M0 ${down(y)}H${width}"/>`
  return [
    `<g fill="none" transform="translate(${left + (i % 2) * (width + gap)} ${top + Math.floor(i / 2) * (height + 54)})">`,
    `<text y="-8">${of.name}</text>`,
    ...[0.8, 0.85, 0.9, 1].map((y) => line(y, "grid")),
    line(0.95, "level"),
    `<path class="covered" d="${shares.map((share, k) => `${k === 0 ? "M" : "L"}${across(share)} ${down(covered[k] ?? 0)}`).join("")}"/>`,
    ...[0.8, 0.9, 0.95, 1].map((y) => `<text class="tick" x="-6" y="${down(y)}" dy="4" text-anchor="end">${Math.round(100 * y)}</text>`),
    ...[0, 0.5, 1].map((x) => `<text class="tick" x="${across(x)}" y="${height + 16}" text-anchor="middle">${x}</text>`),
    "</g>",
  ].join("\n")
}

const style = `text { font: 13px sans-serif; fill: #333 } .tick { font-size: 11px; fill: #666 }
.grid { stroke: #ddd } .level { stroke: #b3261e; stroke-dasharray: 4 3 } .covered { stroke: #1f5fa8; stroke-linejoin: round }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .tick { fill: #aaa } .grid { stroke: #444 } .level { stroke: #f2786f } .covered { stroke: #7db4ea } }`

/** Coverage in percent against the true share, for each of the intervals for one share, at a level of 95 %, as SVG. */
export const coveragePlot = (): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Coverage in percent against the true share, of 20 cases at a level of 95 %" viewBox="0 0 ${left + 2 * width + gap + 16} ${top + 3 * (height + 54)}">`,
    `<style>${style}</style>`,
    ...shareIntervals.map(panel),
    "</svg>\n",
  ].join("\n")
