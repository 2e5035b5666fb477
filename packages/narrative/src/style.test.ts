import { describe, expect, test } from "vitest"
import { style } from "./style.ts"

const declared = (block: string): ReadonlyMap<string, string> => new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour]))

const [, light = "", dark = ""] = /^\n:root \{([\s\S]*?)\n\}\n@media screen and \(prefers-color-scheme: dark\) \{\n {2}:root \{([\s\S]*?)\n {2}\}/.exec(style) ?? []
const modes = [["light", declared(light)], ["dark", declared(dark)]] as const

/** How bright a colour is to the eye, from 0 to 1. See https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

/** Each colour that words have, on all that lies behind them. */
const words: Readonly<Record<string, readonly string[]>> = {
  ink: ["paper", "ground", "absent-wash"],
  muted: ["paper", "wash"],
  accent: ["paper", "wash"],
  good: ["good-wash", "paper"],
  bad: ["bad-wash", "paper"],
  open: ["open-wash", "paper"],
  absent: ["absent-wash", "paper"],
  "chart-text": ["paper"],
  "chart-line": ["paper"],
  "chart-mark": ["paper"],
}

/** Each colour that shows something without words. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  band: ["wash", "paper"],
  accent: ["wash", "paper", "ground"],
  "chart-line": ["paper"],
  "chart-band": ["paper"],
  "chart-mark": ["paper"],
  "chart-axis": ["paper"],
}

const pairs = (table: Readonly<Record<string, readonly string[]>>) => Object.entries(table).flatMap(([front, backs]) => backs.map((back) => [front, back] as const))

test("contrast is reckoned as WCAG does: black on white is 21, and #777777 on white just misses 4.5", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10)
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2)
})

describe.each(modes)("in %s", (_, colours) => {
  const between = (front: string, back: string): number => contrast(colours.get(front) ?? "", colours.get(back) ?? "")

  test.each(pairs(words))("words in %s on %s can be read", (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(shapes))("shapes in %s on %s can be seen", (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(3)
  })
})

test("dark and light name the same colours", () => {
  const [[, day], [, night]] = modes
  expect(day.size).toBeGreaterThan(15)
  expect([...night.keys()]).toEqual([...day.keys()])
})

test("no rule colours words, or lays something behind them, that is not in the table above", () => {
  const used = (property: string) => [...new Set([...style.matchAll(new RegExp(`[;{] ?${property}: var\\(--([a-z-]+)\\)`, "g"))].map(([, name = ""]) => name))]
  expect(used("color").filter((name) => words[name] === undefined)).toEqual([])
  const backs = new Set(Object.values(words).flat())
  expect(used("background").filter((name) => !backs.has(name))).toEqual([])
  // Beside the variables no rule has a colour of its own.
  expect(style.replace(light, "").replace(dark, "")).not.toMatch(/#[0-9a-f]{3,8};|rgb|hsl/)
})

test("nothing moves, so there is nothing for those to switch off whom movement makes ill", () => {
  expect(style).not.toMatch(/animation|transition|scroll-behavior|@keyframes/)
})

test("nothing is loaded by the style", () => {
  expect(style).not.toMatch(/url\(|@import|@font-face|expression/)
})

test("no rule knows left from right, so that a page reads as well from the right", () => {
  expect(style.match(/[\w-]*-(?:left|right)\b[^;]*|(?:text-align|float|clear|justify-\w+): (?:left|right)|[;{ ](?:left|right):/g)).toBeNull()
  const uneven = [...style.matchAll(/(?:margin|padding): ([^;]+);/g)].map(([, given = ""]) => given.split(" ")).filter(([, right, , left]) => left !== undefined && left !== right)
  expect(uneven).toEqual([])
})
