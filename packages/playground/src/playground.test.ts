import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { createRequire } from "node:module"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { locales, type Locale } from "@folkmoot/facts"
import { metrics, type Estimate, type Expectation } from "@folkmoot/metrics"
import { formatEstimate, open, type Quote } from "@folkmoot/sdk"
import type { RunOptions } from "axe-core"
import { build, type Plugin } from "esbuild"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { executablePath, openPage, startBrowser, type WatchedPage } from "./browser.test-kit.ts"
import { buildPlayground, type Built } from "./build.ts"
import type { UnitExample } from "./unit-example.ts"

type Expected = UnitExample & { readonly expect: Expectation }

/** What the page showed for one example. */
interface Seen {
  readonly title: string
  readonly value: string
  readonly range: string
  readonly code: string
  readonly estimate: Estimate
}

const here = fileURLToPath(new URL(".", import.meta.url))

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Every rule of WCAG 2.2 AA that a program can check, and what its authors recommend beside; what is in frames is tested where it is made. */
const asked: RunOptions = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"], iframes: false, preload: false }

/** How long something may take on a machine that is busy with other things; nothing is told of how long it takes. */
const patient = { timeout: 20_000 }

const examplesOf = async (id: string): Promise<readonly Expected[]> => ((await import(`@folkmoot/metrics/${id}`)) as { readonly examples: readonly Expected[] }).examples

const sixDigits = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(6)) : value)

/** What an estimate says of the things an expectation speaks of. */
const toldBy = (estimate: Estimate, expected: Expectation): Record<string, unknown> => {
  const told: Record<string, unknown> = estimate.measured
    ? { ...estimate, low: estimate.interval.low, high: estimate.interval.high, method: estimate.interval.method, open: estimate.interval.open ?? "none", caveats: estimate.caveats.map(({ id }) => id) }
    : { ...estimate, bound: estimate.why === "invalid-input" ? undefined : estimate.bound?.value }
  return Object.fromEntries(Object.keys(expected).map((name) => [name, sixDigits(told[name])]))
}

/** Chooses each example of a metric in turn and reads what is shown. */
const seenOf = async (page: Page, locale: Locale, id: string): Promise<readonly Seen[]> =>
  page.evaluate(async (hash) => {
    const before = document.querySelector("article.metric")
    location.hash = hash
    while (document.querySelector("article.metric") === before) await new Promise((resolve) => setTimeout(resolve, 1))
    const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? ""
    const choice = document.querySelector("select[name=example]") as HTMLSelectElement
    return [...choice.options].filter(({ value }) => value !== "").map((option) => {
      choice.value = option.value
      choice.dispatchEvent(new Event("change"))
      const { textContent: title } = option
      return { index: Number(option.value), title, value: textOf(".value strong"), range: textOf(".value .range"), code: textOf(".code pre"), estimate: JSON.parse(textOf("details pre")) as Estimate }
    }).toSorted((a, b) => a.index - b.index)
  }, `#${locale}/calculators/${id}`)

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

/** Runs what was copied from the page, each as a module of its own. */
const resultsOf = async (codes: readonly string[]): Promise<readonly unknown[]> => {
  const copied: Plugin = {
    name: "copied",
    setup(bundler) {
      bundler.onResolve({ filter: /^copied:/ }, ({ path }) => ({ path, namespace: "copied" }))
      bundler.onLoad({ filter: /.*/, namespace: "copied" }, ({ path }) => {
        const [imports, call] = codes[Number(path.slice("copied:".length))]?.split("\n\n") ?? []
        return { contents: `${imports}\nexport const result = ${call}`, resolveDir: here, loader: "ts" }
      })
    },
  }
  const contents = `${codes.map((_, index) => `import { result as r${index} } from "copied:${index}"`).join("\n")}\nexport const results = [${codes.map((_, index) => `r${index}`).join(", ")}]`
  const { outputFiles } = await build({ stdin: { contents, resolveDir: here, loader: "ts" }, bundle: true, format: "esm", write: false, conditions: ["@folkmoot/source"], plugins: [copied] })
  const { results } = (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? "").toString("base64")}`)) as { readonly results: readonly unknown[] }
  // What was measured from facts comes as a list of one.
  const estimates = results.map((result) => (Array.isArray(result) ? (result[0] as { readonly estimate: unknown }).estimate : result))
  return JSON.parse(JSON.stringify(estimates)) as readonly unknown[]
}

const found = (page: Page, rule: string) => page.locator(`.findings li[data-rule="${rule}"]`)

// Without a browser there is nothing to try it in; the skipped tests say so.
describe.skipIf(executablePath === undefined)("the playground in a real browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-playground-"))
  let built: Built
  let browser: Browser
  let watched: WatchedPage
  let page: Page

  beforeAll(async () => {
    ;[built, browser] = await Promise.all([buildPlayground(folder), startBrowser()])
    watched = await openPage(browser, folder, { offline: true })
    page = watched.page
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  test("what runs in the page holds neither the sdk nor what draws", () => {
    const strangers = Object.values(built.inputs).flat().filter((input) => /packages\/(sdk|charts|engine|sources)\/|node_modules\/(effect|vega)/.test(input))
    expect(strangers).toEqual([])
    expect(Object.keys(built.inputs)).toHaveLength(5)
  })

  describe("the calculators", () => {
    test("each shows for each of its unit's examples what the unit expects, in the language's own form", async () => {
      await watched.goTo("#en/calculators/leaderboard")
      let shown = 0
      for (const [place, { id }] of metrics.entries()) {
        const locale = locales[place % locales.length] ?? "en"
        const examples = await examplesOf(id)
        const seen = await seenOf(page, locale, id)
        expect(seen.map(({ title }) => title), id).toEqual(examples.map(({ title }) => title))
        for (const [index, { value, range, estimate }] of seen.entries()) {
          const { title, expect: expected } = examples[index] as Expected
          expect(toldBy(estimate, expected), `${id}: ${title}`).toEqual(Object.fromEntries(Object.entries(expected).map(([name, one]: [string, unknown]) => [name, sixDigits(one)])))
          const written = formatEstimate(estimate, locale)
          expect(estimate.measured ? [value, range] : [range], `${id}: ${title}`).toEqual(estimate.measured ? [written.value, written.interval] : [written.value])
          shown += 1
        }
      }
      expect(shown).toBeGreaterThan(metrics.length * 2)
    })

    test("the TypeScript shown gives what is shown", async () => {
      await watched.goTo("#en/calculators/leaderboard")
      const seen: Seen[] = []
      for (const { id } of metrics.slice(0, 12)) seen.push(...(await seenOf(page, "en", id)))
      expect(await resultsOf(seen.map(({ code }) => code))).toEqual(seen.map(({ estimate }) => estimate))
      expect(seen.length).toBeGreaterThan(20)
    })

    test("what cannot be read is said beside the field that holds it", async () => {
      await watched.goTo("#en/calculators/leaderboard")
      await page.locator("textarea[name=acts]").fill("member, n\na, 5\nb")
      await expect.poll(() => page.locator(".result").textContent(), patient).toContain("acts, line 3: b; expected member, n.")
      expect(await page.locator("[aria-invalid=true]").getAttribute("name")).toBe("acts")
      await page.locator("textarea[name=acts]").fill("[{ \"member\": \"a\", \"n\": -1 }]")
      await expect.poll(() => page.locator(".result").textContent(), patient).toContain("acts[0].n is -1; expected a whole number of at least 0.")
      await page.locator("textarea[name=acts]").fill("a, 5\nb, 5")
      expect(await page.locator(".value strong").textContent()).toBe("100%")
      expect(await page.locator("[aria-invalid=true]").count()).toBe(0)
    })

    test("the keyboard alone leads through tabs, list and form", async () => {
      await watched.goTo("#en/calculators")
      const focused = async (selector: string): Promise<void> => {
        for (let pressed = 0; pressed < 30 && (await page.locator(selector).and(page.locator(":focus")).count()) === 0; pressed += 1) await page.keyboard.press("Tab")
        expect(await page.locator(":focus").count(), selector).toBe(1)
      }
      await focused("[role=tab]")
      await page.keyboard.press("ArrowRight")
      await page.locator("folkmoot-plan h2").waitFor()
      expect(await page.locator(":focus").textContent()).toBe("Plan")
      await page.keyboard.press("End")
      await page.locator("folkmoot-report h2").waitFor()
      await page.keyboard.press("ArrowRight")
      await page.locator("folkmoot-calculators h2").waitFor()
      expect(await page.locator("[role=tab][aria-selected=true]").textContent()).toBe("Calculators")
      await focused("input[name=search]")
      await page.keyboard.type("share of voice")
      await page.keyboard.press("ArrowDown")
      await page.keyboard.press("Enter")
      await expect.poll(() => page.locator("article h2").textContent(), patient).toBe("Share of voice")
      await page.locator("input[name=search]").fill("resolution rate")
      await page.locator("input[name=search]").press("Enter")
      await expect.poll(() => page.locator("article h2").textContent(), patient).toBe("Resolution rate")
      await focused("input[name=resolved]")
      await page.keyboard.press("Control+a")
      await page.keyboard.type("30")
      expect(await page.locator(".value strong").textContent()).toBe("50%")
      expect(await page.locator("select[name=example]").inputValue()).toBe("")
      expect(await page.locator(".code pre").textContent()).toContain("resolutionRate({ resolved: 30, opened: 60 })")
    })
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

  test("through all of this nothing went wrong unseen, and nobody was asked for anything", () => {
    expect(watched.complaints).toEqual([])
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
