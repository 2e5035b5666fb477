import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { after, before, describe, test } from "node:test"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import type { Browser, Page } from "playwright-core"
import { preview, type PreviewServer } from "vite"
import { executablePath, launch } from "./browser.ts"

const project = fileURLToPath(new URL("..", import.meta.url))

const zipped = (code: string | Uint8Array): number => gzipSync(code, { level: 9 }).length

const bundledByEsbuild = async (): Promise<string> => {
  const { outputFiles } = await build({ absWorkingDir: project, entryPoints: ["src/main.ts"], bundle: true, minify: true, write: false, format: "iife", target: "es2023" })
  return outputFiles.map(({ text }) => text).join("")
}

const bundledByVite = (): string =>
  globSync("out/assets/*.js", { cwd: project })
    .map((file) => readFileSync(`${project}${file}`, "utf8"))
    .join("")

test("two calculators and the page weigh less than four kilobytes, whoever bundles them", async (context) => {
  const sizes = { esbuild: zipped(await bundledByEsbuild()), vite: zipped(bundledByVite()) }
  context.diagnostic(`gzip: esbuild ${sizes.esbuild} bytes, vite ${sizes.vite} bytes`)
  for (const size of Object.values(sizes)) assert.ok(size > 500 && size < 4_000, `${size} bytes`)
})

describe("in a browser", { skip: executablePath === undefined && "no Chromium is installed" }, () => {
  let browser: Browser
  let server: PreviewServer
  let page: Page
  const wentWrong: string[] = []
  before(async () => {
    server = await preview({ root: project, logLevel: "warn", preview: { host: "127.0.0.1", port: 0 } })
    browser = await launch()
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    page.on("pageerror", ({ message }) => wentWrong.push(message))
    await page.goto(server.resolvedUrls?.local[0] ?? "")
  })
  after(async () => {
    await browser.close()
    await server.close()
  })

  const says = async (form: string): Promise<string | null> => page.locator(`#${form} output`).textContent()

  test("the page answers as it opens", async () => {
    assert.equal(await says("resolution-rate"), "70%, most likely between 57% and 80%")
    assert.equal(await says("net-promoter-score"), "+60, most likely between +45 and +71")
  })

  test("it answers anew when a number changes, and says so where there is none", async () => {
    await page.locator("[name=opened]").fill("84")
    assert.equal(await says("resolution-rate"), "50%, most likely between 40% and 60%")
    await page.locator("[name=opened]").fill("12")
    assert.equal(await says("resolution-rate"), "These numbers cannot be: please check them.")
    for (const name of ["promoters", "passives", "detractors"]) await page.locator(`[name=${name}]`).fill("0")
    assert.equal(await says("net-promoter-score"), "There is nothing to count yet, so there is no number.")
    await page.locator("[name=promoters]").fill("")
    assert.equal(await says("net-promoter-score"), "These numbers cannot be: please check them.")
  })

  test("nothing went wrong in the page meanwhile", () => {
    assert.deepEqual(wentWrong, [])
  })
})
