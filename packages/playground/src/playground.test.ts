import { readFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { open, type Quote } from "@folkmoot/sdk"
import type { RunOptions } from "axe-core"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inPlayground, openPage, patient, type WatchedPage } from "./browser.test-kit.ts"
import type { Built } from "./build.ts"

const here = fileURLToPath(new URL(".", import.meta.url))

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Every rule of WCAG 2.2 AA that a program can check, and what its authors recommend beside; what is in frames is tested where it is made. */
const asked: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"], iframes: false, preload: false }

const sample = (name: string) => join(here, "../../house/sample", name)
const sampleText = (name: string) => ({ text: readFileSync(sample(name), "utf8"), file: name })

/** Pastes a text over everything in the editor. */
const pasteOver = async (page: Page, text: string): Promise<void> => {
  await page.locator(".cm-content").focus()
  await page.keyboard.press("Control+a")
  await page.locator(".cm-content").evaluate((content, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", pasted)
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const found = (page: Page, rule: string) => page.locator(`.findings li[data-rule="${rule}"]`)

inPlayground("the playground", (opened) => {
  let folder: string
  let built: Built
  let browser: Browser
  let watched: WatchedPage
  let page: Page

  beforeAll(() => {
    ;({ folder, built, browser, watched } = opened())
    ;({ page } = watched)
  })

  test("what runs in the page holds neither the sdk nor what draws", () => {
    const strangers = Object.values(built.inputs).flat().filter((input) => /packages\/(sdk|charts|engine|sources)\/|node_modules\/(effect|vega)/.test(input))
    expect(strangers).toEqual([])
    expect(Object.keys(built.inputs)).toHaveLength(5)
  })

  describe("the plan", () => {
    test("a fix changes the text, and what it mends is found no more", async () => {
      await watched.goTo("#en/plan")
      await page.locator("select[name=start]").selectOption("Mistakes")
      await found(page, "metric/ambiguous-abbreviation").getByRole("button", { name: "Fix it" }).click()
      await expect.poll(() => found(page, "metric/ambiguous-abbreviation").count(), patient).toBe(0)
      expect(await page.locator(".cm-content").textContent()).toContain("Cost per conversion below 12 euros")
    })

    test("Ctrl+. leads to what can be done about the line, and Enter does it", async () => {
      const broken = found(page, "reference/resolves").filter({ hasText: "answer-question" })
      await broken.getByRole("button", { name: /^line / }).click()
      await page.keyboard.press("Control+.")
      expect(await page.locator(":focus").textContent()).toBe("Write answer-questions.")
      await page.keyboard.press("Enter")
      await expect.poll(() => broken.count(), patient).toBe(0)
      expect(await page.locator(".cm-content").textContent()).toContain("behaviours: [answer-questions]")
    })

    test("all that is safe is fixed at once, and the rest stays", async () => {
      const fixAll = page.getByRole("button", { name: "Fix all that is safe" })
      await fixAll.click()
      await expect.poll(() => fixAll.isDisabled(), patient).toBe(true)
      expect(await page.locator(".findings .act").filter({ hasText: "Fix it" }).count()).toBe(0)
      expect(await page.locator(".findings li").count()).toBeGreaterThan(3)
    })

    test("a preset asks for more, and messages speak the reader's language over the same text", async () => {
      const before = await page.locator(".findings li").count()
      await page.locator("select[name=preset]").selectOption("strict")
      await expect.poll(() => page.locator(".findings li").count(), patient).toBeGreaterThan(before)
      const firstLines = async (): Promise<readonly string[]> => (await page.locator(".cm-line").allTextContents()).slice(0, 20)
      await page.locator(".cm-content").press("Control+Home")
      const text = await firstLines()
      await page.locator("select[name=language]").selectOption("de")
      await expect.poll(() => page.locator(".findings").textContent(), patient).toContain("Zeile")
      expect(await firstLines()).toEqual(text)
      await page.locator("select[name=language]").selectOption("en")
    })

    test("a shared link brings the text along", async () => {
      const { pack } = await import("./shared-text.ts")
      await watched.goTo(`#da/plan/${await pack("apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: delt }\nspec: {}\n")}`)
      await expect.poll(() => page.locator(".cm-content").textContent(), patient).toContain("name: delt")
      await expect.poll(() => page.locator(".findings li").count(), patient).toBeGreaterThan(0)
    })

    test("a link that was cut short says that it cannot be read", async () => {
      await watched.goTo("#en/plan/AAAA")
      await expect.poll(() => page.locator("folkmoot-plan .notice").textContent(), patient).toContain("cannot be read")
      expect(await page.locator(".cm-content").textContent()).toContain("folkmoot.dev/v1")
      await watched.goTo("#en/plan")
      expect(await page.locator(".notice").count()).toBe(0)
    })

    test("the editor speaks of itself in the language of the page", async () => {
      await watched.goTo("#de/plan")
      await found(page, "metric/ambiguous-abbreviation").waitFor()
      await page.locator(".cm-content").focus()
      await page.keyboard.press("Control+Shift+M")
      expect(await page.locator(".cm-panel-lint ul").getAttribute("aria-label")).toBe("Befunde")
      expect(await page.locator(".cm-panel-lint button[name=close]").getAttribute("aria-label")).toBe("schließen")
    })

    test("megabytes, in many lines or in one, and thousands of levels do not keep the page from answering", async () => {
      await watched.goTo("#en/plan")
      await found(page, "metric/ambiguous-abbreviation").waitFor()
      for (const [text, told] of [["a: b\n".repeat(300_000), "syntax/too-large"], [`spec: ${"[".repeat(5000)}`, "syntax/"], [`a: ${"long ".repeat(300_000)}`, "syntax/too-large"]] as const) {
        await pasteOver(page, text)
        await page.getByRole("tab", { name: "Report" }).click()
        await page.locator("folkmoot-report h2").waitFor()
        await page.getByRole("tab", { name: "Plan" }).click()
        await expect.poll(() => page.locator(".findings li").first().getAttribute("data-rule"), patient).toContain(told)
      }
    })
  })

  describe("the report", () => {
    test("is told in the page as the sdk tells it, and again in another language and for other readers", async () => {
      await watched.goTo("#de/report/executive")
      await using folkmoot = await open({
        plan: sampleText("plan.folkmoot.yaml"), translations: ["de", "da"].map((locale) => sampleText(`plan.${locale}.folkmoot.yaml`)), answers: [sampleText("answers.yaml")],
        quotes: JSON.parse(sampleText("quotes.json").text) as readonly Quote[], sources: [{ id: "facts", path: sample("data"), name: "sample" }], locale: "de",
      })
      const { html } = await folkmoot.report({ audience: "executive", locale: "de", period: { from: "2026-01-01", to: "2026-07-01" }, against: { from: "2025-01-01", to: "2025-07-01" }, formats: ["html"] })
      expect(await page.locator("iframe").getAttribute("srcdoc")).toBe(html)
      await page.locator("select[name=language]").selectOption("da")
      await page.locator("select[name=audience]").selectOption("members")
      const report = page.frameLocator("iframe")
      await expect.poll(() => report.locator("html").getAttribute("lang"), patient).toBe("da")
      await expect.poll(() => report.locator(".dateline").textContent(), patient).toContain("Til medlemmerne")
      // Its own style sheet is let in by name: paper, not the browser's plain white on nothing.
      expect(await report.locator("main").evaluate((main) => getComputedStyle(main).borderTopStyle)).toBe("solid")
    })

    test("is shown in the colours chosen on the page, whatever the system's are", async () => {
      // Else the browser is told a system's colours, which then hold in frames too, whatever stands around them.
      const chosen = await openPage(browser, folder, { colorScheme: null })
      await chosen.goTo("#en/report")
      const ink = async (): Promise<string> => chosen.page.frameLocator("iframe").locator("body").evaluate((body) => getComputedStyle(body).color)
      for (const theme of ["light", "dark", "light"]) {
        await chosen.page.locator("select[name=theme]").selectOption(theme)
        const around = await chosen.page.locator("body").evaluate((body) => getComputedStyle(body).color)
        await expect.poll(ink, patient).toBe(around)
      }
      await chosen.page.close()
    })

    test("what is said about it is held against it while it is typed", async () => {
      await watched.goTo("#en/report/executive")
      const number = await page.frameLocator("iframe").locator(".card .number").first().textContent()
      const label = await page.frameLocator("iframe").locator(".card dt").first().textContent()
      await page.locator("textarea[name=claim]").fill(`${label}: ${number}.`)
      await expect.poll(() => page.locator(".told").textContent(), patient).toBe("The report bears this out.")
      await page.locator("textarea[name=claim]").fill(`${label}: 99.7%.`)
      await expect.poll(() => page.locator(".claim mark").allTextContents(), patient).toEqual(["99.7%"])
    })
  })

  test("an address that leads nowhere says so and shows the beginning", async () => {
    for (const [hash, tab] of [["#nowhere", "calculators"], ["#en/nowhere/else", "calculators"], ["#en/calculators/no-such-rate", "calculators"], ["#en/report/nobody", "report"]] as const) {
      await watched.goTo(hash)
      await expect.poll(() => page.locator(".notice code").textContent(), patient).toBe(hash)
      expect(await page.locator("[role=tab][aria-selected=true]").getAttribute("id")).toBe(`tab-${tab}`)
      if (tab === "calculators") expect(await page.locator(".chooser [aria-current]").getAttribute("href")).toMatch(/resolution-rate$/)
    }
    await page.getByRole("tab", { name: "Plan" }).click()
    await page.locator("folkmoot-plan h2").waitFor()
    expect(await page.locator(".notice").count()).toBe(0)
  })

  describe("nobody is kept from it", () => {
    const views = [
      ["in light", { colorScheme: "light" }],
      ["in dark", { colorScheme: "dark" }],
      ["on a phone", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
    ] as const

    test.each(views)("%s", async (_, options) => {
      // The page's policy forbids what does the looking; only the one who looks may set that aside.
      const looked = await openPage(browser, folder, { ...options, bypassCSP: true })
      for (const tab of ["calculators/return-on-investment", "plan", "report"]) {
        await looked.goTo(`#de/${tab}`)
        if (tab === "plan") await looked.page.locator(".findings li").first().waitFor()
        await looked.page.evaluate(axe)
        const run = `axe.run(${JSON.stringify(asked)}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => id + ": " + html)))`
        expect(await looked.page.evaluate<readonly string[]>(run), tab).toEqual([])
        expect(await looked.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${tab} scrolls sideways`).toBeLessThanOrEqual(0)
      }
      expect(looked.complaints).toEqual([])
      await looked.page.close()
    })
  })

  describe("from a server", () => {
    const types: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript", css: "text/css" }
    let server: Server

    beforeAll(async () => {
      server = createServer(({ url = "/" }, response) => {
        const name = basename(url)
        response.setHeader("content-type", types[name.split(".").at(-1) ?? ""] ?? "text/plain").end(readFileSync(join(folder, name)))
      })
      await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))
    })

    afterAll(() => void server.close())

    test("it does the same", async () => {
      const { port } = server.address() as AddressInfo
      const served = await openPage(browser, folder, {}, `http://127.0.0.1:${port}`)
      for (const tab of ["calculators", "plan", "report"]) await served.goTo(`#en/${tab}`)
      await served.goTo("#en/plan")
      await found(served.page, "metric/ambiguous-abbreviation").waitFor()
      expect(served.complaints).toEqual([])
      await served.page.close()
    })
  })
})
