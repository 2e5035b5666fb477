import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"

const browsers = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))

/** Where a browser is, if there is one. */
export const executablePath = browsers.find((path) => existsSync(path))

/** Starts the browser. */
export const startBrowser = async (): Promise<Browser> => {
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
