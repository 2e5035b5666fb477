import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { RunOptions } from "axe-core"
import { type Browser, chromium, type Page } from "playwright-core"
import { browserArguments, browserProgram } from "./browser-program.ts"

/** One page of each kind: what is written once for a kind is right or wrong on all of it. */
const kinds: readonly string[] = [
  "index.html",
  "guides/index.html",
  "guides/first-report.html",
  "guides/bericht-lesen.html",
  "reference/index.html",
  "reference/metrics/index.html",
  "reference/metrics/resolution-rate.html",
  "reference/rules/index.html",
  "reference/rules/risk-response.html",
  "reference/criteria/questions-get-solved.html",
  "reference/blocks/questions-solved.html",
  "reference/sources/stackexchange.html",
  "reference/facts.html",
  "reference/concepts.html",
  "reference/dependencies.html",
  "examples/react-form/index.html",
  "decisions/index.html",
  "figures/index.html",
  "figures/interval-coverage.html",
  "comparison.html",
  "threat-model.html",
  "changelog.html",
  "command-line.html",
  "api.html",
  "api/plan/index.html",
  "api/plan/rules.html",
  "api/facts/Tables.html",
  "api/statistics/wilson.html",
  "api/metrics/Metric.html",
]

interface View {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colorScheme: "light" | "dark"
  /** What axe looks for here: where only colours or only widths differ, nothing else is asked twice. */
  readonly axe: "all" | "colours" | "none"
}

const views: readonly View[] = [
  { name: "wide", width: 1300, height: 900, colorScheme: "light", axe: "all" },
  { name: "wide-dark", width: 1300, height: 900, colorScheme: "dark", axe: "colours" },
  { name: "tablet", width: 768, height: 1024, colorScheme: "light", axe: "none" },
  { name: "phone", width: 390, height: 844, colorScheme: "light", axe: "all" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark", axe: "colours" },
]

/** Every rule of WCAG 2.2 AA that a program can check, or those of colours alone. */
const asked: Readonly<Record<Exclude<View["axe"], "none">, RunOptions>> = {
  all: { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] },
  colours: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] },
}

// What runs in a page is text, for its types are not ours.
const violations = (options: RunOptions): string =>
  `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + " (" + nodes.length + "): " + nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join("  ")))`

const sideways = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && one.closest(".wide, .formula, pre, .skip") === null)
  return ["scrolls sideways: " + wide.slice(0, 3).map((one) => one.tagName.toLowerCase() + " " + one.className + " " + one.textContent.trim().slice(0, 40)).join("  ")]
})()`

const headings = `[...document.querySelectorAll("th")].some((one) => one.textContent.trim() === "") ? ["a column without a heading"] : []`

/** What people look for, and the page they mean by it. */
const searches: readonly (readonly [words: string, title: string])[] = [
  ["threat model", "Threat model"],
  ["resolution", "Resolution rate"],
  ["lösungsquote", "Resolution rate"],
  ["nps", "Net Promoter Score"],
  ["how do I write a metric", "Write a metric"],
  ["objective/owner", "objective/owner"],
  ["report a vulnerability", "Reporting a vulnerability"],
]

/** Types into the search until it has found what is meant. */
const search = async (page: Page): Promise<readonly string[]> => {
  await page.click("#tsd-search-trigger")
  const missed: string[] = []
  for (const [words, title] of searches) {
    await page.fill("#tsd-search-input", words)
    try {
      await page.locator("#tsd-search-results li").filter({ hasText: title }).first().waitFor({ timeout: 15_000 })
    } catch {
      missed.push(`the search does not find ${title} by ${words}`)
    }
  }
  return missed
}

/** Looks at a page as it stands in every view; returns what is wrong with it. */
const inEveryView = async (page: Page, name: string, shots: string | undefined): Promise<readonly string[]> => {
  const found: string[] = []
  for (const view of views) {
    await page.setViewportSize(view)
    await page.emulateMedia({ colorScheme: view.colorScheme })
    for (const code of [sideways, headings, ...(view.axe === "none" ? [] : [violations(asked[view.axe])])]) {
      found.push(...(await page.evaluate<readonly string[]>(code)).map((problem) => `${name}, ${view.name}: ${problem}`))
    }
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name.replaceAll("/", "-")}-${view.name}.png`) })
  }
  return found
}

const lookAt = async (browser: Browser, site: string, axe: string, path: string, shots: string | undefined): Promise<readonly string[]> => {
  const page = await browser.newPage({ offline: true })
  const found: string[] = []
  page.on("request", (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) found.push(`${path} asks for ${request.url()}`)
  })
  page.on("pageerror", (error) => found.push(`${path}: ${error.message}`))
  try {
    await page.goto(pathToFileURL(join(site, path)).href)
    await page.evaluate(axe)
    // Colours that change slowly would be read half-way.
    await page.addStyleTag({ content: "* { transition: none !important }" })
    found.push(...(await inEveryView(page, path.replace(".html", ""), shots)))
    if (path === "index.html") found.push(...(await search(page)), ...(await inEveryView(page, "search", shots)))
  } finally {
    await page.close()
  }
  return found
}

/**
 * Looks at one page of each kind in a real browser: who could not use it, what it asks the network for, what is wider than its window.
 *
 * @remarks
 * Returns what is wrong, a line each. With `shots`, a picture of every view is left in that folder for people to look at. Throws where
 * this machine has no browser.
 */
export const lookAtSite = async (site: string, shots?: string, pages = kinds): Promise<readonly string[]> => {
  if (browserProgram === undefined) throw new Error("There is no browser to look with: install chromium, or leave --look out.")
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  const browser = await chromium.launch({ executablePath: browserProgram, args: [...browserArguments] })
  const found: string[] = []
  try {
    for (const path of pages) {
      if (existsSync(join(site, path))) found.push(...(await lookAt(browser, site, axe, path, shots)))
      else found.push(`${path} is not there: name another page of its kind in site-look.ts.`)
    }
  } finally {
    await browser.close()
  }
  return found
}
