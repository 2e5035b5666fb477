import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { buildPlayground, type Built } from "./build.ts"

/** How long something may take on a machine that is busy with other things; nothing is told of how long it takes. */
export const patient = { timeout: 20_000 }

const browsers = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))

/** Where a browser is, if there is one. */
const executablePath = browsers.find((path) => existsSync(path))

/** Starts the browser. */
const startBrowser = async (): Promise<Browser> => {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args })
}

/** A page with everything it complained of and everything it asked for that is not its own. */
export interface WatchedPage {
  readonly page: Page
  readonly complaints: readonly string[]
  /** Goes to a place of the playground and waits until it is there. */
  readonly goTo: (hash: string) => Promise<void>
}

/** Opens the playground, as a file unless an address is given. */
export const openPage = async (browser: Browser, folder: string, options: BrowserContextOptions = {}, address = pathToFileURL(folder).href): Promise<WatchedPage> => {
  const page = await browser.newPage({ locale: "en-GB", viewport: { width: 1300, height: 900 }, ...options })
  const complaints: string[] = []
  page.on("console", (message) => void (["error", "warning"].includes(message.type()) && complaints.push(message.text())))
  page.on("pageerror", (error) => void complaints.push(error.message))
  page.on("request", (request) => void (request.url().startsWith(address) || /^(blob:|data:|about:)/.test(request.url()) || complaints.push(`asked for ${request.url()}`)))
  const goTo = async (hash: string): Promise<void> => {
    // Else another hash would only move within the page that is open.
    await page.goto("about:blank")
    await page.goto(`${address}/index.html${hash}`)
    await page.locator("#panel h2").waitFor()
  }
  return { page, complaints, goTo }
}

/** The playground, built for the tests of one file, and open in a browser. */
export interface OpenPlayground {
  readonly folder: string
  readonly built: Built
  readonly browser: Browser
  readonly watched: WatchedPage
}

/** Describes what holds in a real browser. Without one there is nothing to try it in, and the skipped tests say so. */
export const inPlayground = (title: string, tests: (opened: () => OpenPlayground) => void): void => {
  describe.skipIf(executablePath === undefined)(`${title} in a real browser`, () => {
    const folder = mkdtempSync(join(tmpdir(), "folkmoot-playground-"))
    let playground: OpenPlayground

    beforeAll(async () => {
      const [built, browser] = await Promise.all([buildPlayground(folder), startBrowser()])
      playground = { folder, built, browser, watched: await openPage(browser, folder, { offline: true }) }
    }, 120_000)

    afterAll(async () => {
      await playground.browser.close()
      rmSync(folder, { recursive: true })
    })

    tests(() => playground)

    test("through all of this nothing went wrong unseen, and nobody was asked for anything", () => {
      expect(playground.watched.complaints).toEqual([])
    })
  })
}
