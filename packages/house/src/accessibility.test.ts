import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { locales, type Locale } from "@folkmoot/facts"
import { open } from "@folkmoot/sdk"
import type { RunOptions } from "axe-core"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { browserArguments, browserProgram } from "./browser-program.ts"
import { sampleOptions } from "./sample-options.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Every rule of WCAG 2.2 AA that a program can check, and what its authors recommend beside. */
const asked: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }

interface View {
  readonly name: string
  readonly size: { readonly width: number; readonly height: number }
  readonly media: NonNullable<Parameters<Page["emulateMedia"]>[0]>
}

const wide = { width: 1120, height: 900 }
const light: View = { name: "in light", size: wide, media: { media: "screen", colorScheme: "light", forcedColors: "none" } }
const paper: View = { name: "on paper, from a dark screen", size: { width: 680, height: 960 }, media: { media: "print", colorScheme: "dark", forcedColors: "none" } }

const views: readonly View[] = [
  light,
  { ...light, name: "in dark", media: { ...light.media, colorScheme: "dark" } },
  { ...light, name: "on a phone", size: { width: 360, height: 740 } },
  paper,
]

/** Looked at in one language only, the one with the longest words. */
const rareViews: readonly View[] = [
  { name: "on a narrow screen, or enlarged to four times, in dark", size: { width: 320, height: 256 }, media: { ...light.media, colorScheme: "dark" } },
  { ...light, name: "with forced colours", media: { ...light.media, forcedColors: "active" } },
]

const pagesOfSample = async (): Promise<ReadonlyMap<Locale, string>> => {
  await using folkmoot = await open(sampleOptions())
  const pages = new Map<Locale, string>()
  for (const locale of locales) pages.set(locale, (await folkmoot.report({ locale, audience: "executive", formats: ["html"] })).html ?? "")
  return pages
}

// Without a browser there is nothing to look with; the skipped tests say so. What runs in the page is text, for its types are not ours.
describe.skipIf(browserProgram === undefined)("the sample's report in a real browser", () => {
  let browser: Browser
  let pages: ReadonlyMap<Locale, string>

  beforeAll(async () => {
    pages = await pagesOfSample()
    browser = await chromium.launch({ ...(browserProgram === undefined ? {} : { executablePath: browserProgram }), args: [...browserArguments] })
  }, 120_000)

  afterAll(async () => browser.close())

  describe.each(locales)("in %s", (locale) => {
    const seen = locale === "de" ? [...views, ...rareViews] : views
    let page: Page

    beforeAll(async () => {
      // The page forbids scripts, axe's too; only the one who looks may set that aside.
      page = await browser.newPage({ bypassCSP: true, offline: true })
      await page.setContent(pages.get(locale) ?? "")
      await page.evaluate(axe)
    })

    afterAll(async () => page.close())

    const looking = async <Seen>({ size, media }: View, code: string): Promise<Seen> => {
      await page.setViewportSize(size)
      await page.emulateMedia(media)
      return page.evaluate<Seen>(code)
    }

    test.each(seen)("nobody is kept from it $name", async (view) => {
      const run = `axe.run(${JSON.stringify(asked)}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => id + ": " + html)))`
      expect(await looking<readonly string[]>(view, run)).toEqual([])
    })

    test.each(seen)("nothing is wider than the window $name", async (view) => {
      const wider = `[...document.querySelectorAll("body *:not(details:not([open]) *):not(.stacks thead *)")]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => one.tagName + " " + one.textContent.slice(0, 60))
        .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page scrolls sideways"] : [])`
      expect(await looking<readonly string[]>(view, wider)).toEqual([])
    })

    test("words in drawings are nowhere smaller than eleven pixels on a phone, and stand inside their drawing", async () => {
      const read = `[...document.querySelectorAll("figure svg")].flatMap((svg) => [...svg.querySelectorAll("text")].filter((one) => one.textContent !== "").map((one) => {
        const [outer, inner] = [svg.getBoundingClientRect(), one.getBoundingClientRect()]
        return [parseFloat(one.getAttribute("font-size")) * outer.width / svg.viewBox.baseVal.width, inner.left >= outer.left - 1 && inner.right <= outer.right + 1]
      }))`
      const words = await looking<readonly (readonly [size: number, isInside: boolean])[]>({ ...light, size: { width: 360, height: 740 } }, read)
      expect(words.length).toBeGreaterThan(20)
      expect(words.filter(([size, isInside]) => size < 11 || !isInside)).toEqual([])
    })

    test("links lead to sections of the page, and each is large enough to hit", async () => {
      const read = `[...document.querySelectorAll("a")].map((one) => [document.querySelector(one.getAttribute("href")) !== null, one.getBoundingClientRect().height])`
      const links = await looking<readonly (readonly [boolean, number])[]>(light, read)
      expect(links.length).toBeGreaterThan(3)
      expect(links.filter(([leads, height]) => !leads || height < 24)).toEqual([])
    })

    test("paper is light, whatever the screen was, and shows no links", async () => {
      const read = `[getComputedStyle(document.body).color, [...document.querySelectorAll("a")].filter((link) => link.getClientRects().length > 0).length]`
      expect(await looking(paper, read)).toEqual(["rgb(27, 36, 48)", 0])
    })

    test("who goes through it with the keys sees where they are", async () => {
      const outlines = new Set<string>()
      for (const _ of Array.from({ length: 20 })) {
        await page.keyboard.press("Tab")
        outlines.add(await looking<string>(light, `document.activeElement.tagName + " " + getComputedStyle(document.activeElement).outlineStyle`))
      }
      expect(outlines.size).toBeGreaterThan(2)
      expect([...outlines].filter((one) => !one.endsWith(" solid") && !one.startsWith("BODY"))).toEqual([])
    })
  })

  test("what would keep somebody from it is found where it is planted", async () => {
    const page = await browser.newPage({ bypassCSP: true, offline: true })
    try {
      await page.setContent((pages.get("en") ?? "").replace("</main>", "<img src=\"data:,\"><h6>Too deep</h6></main>"))
      await page.evaluate(axe)
      const found = await page.evaluate<readonly string[]>(`axe.run(${JSON.stringify(asked)}).then(({ violations }) => violations.map(({ id }) => id))`)
      expect(found.toSorted()).toEqual(["heading-order", "image-alt"])
    } finally {
      await page.close()
    }
  })

  test("no script runs in it, and it asks nobody for anything", async () => {
    const page = await browser.newPage()
    try {
      const asking: string[] = []
      const refused: string[] = []
      page.on("request", (request) => asking.push(request.url()))
      page.on("requestfailed", (request) => refused.push(`${request.failure()?.errorText} ${request.url()}`))
      await page.setContent((pages.get("en") ?? "").replace("</main>", "<script>document.title = 'hostile'</script><img src=\"https://hostile.example/pixel.png\"></main>"))
      expect(await page.title()).not.toBe("hostile")
      // What was planted is refused by the page's own policy, and nothing else is asked for.
      expect(asking).toEqual(["https://hostile.example/pixel.png"])
      expect(refused).toEqual(["csp https://hostile.example/pixel.png"])
    } finally {
      await page.close()
    }
  })
})
