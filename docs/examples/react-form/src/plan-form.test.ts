import assert from "node:assert/strict"
import { after, before, describe, test } from "node:test"
import { build } from "esbuild"
import type { Browser, Page } from "playwright-core"
import { createElement } from "react"
import { renderToString } from "react-dom/server"
import { executablePath, launch } from "./browser.ts"
import type { Language } from "./language.ts"

test("a server can render the form before anything is typed", async () => {
  const outfile = "out/plan-form.js"
  await build({ entryPoints: ["src/plan-form.tsx"], bundle: true, packages: "external", format: "esm", jsx: "automatic", outfile })
  const { PlanForm } = (await import(new URL(`../${outfile}`, import.meta.url).href)) as typeof import("./plan-form.tsx")
  const html = renderToString(createElement(PlanForm, { language: "da", onSave: () => assert.fail("Nothing was saved.") }))
  assert.match(html, /<legend>Hvad medlemmerne gør for det<\/legend>/)
  assert.match(html, /name="spec\.goals\.0\.title"/)
  assert.doesNotMatch(html, /aria-invalid="true"/)
})

describe("in a browser", { skip: executablePath === undefined && "no Chromium is installed" }, () => {
  let browser: Browser
  const wentWrong: string[] = []
  before(async () => {
    browser = await launch()
  })
  after(async () => browser.close())

  /** Opens the page as somebody would whose browser speaks that language. */
  const opened = async (language: Language): Promise<Page> => {
    const page = await browser.newPage({ locale: language, offline: true })
    page.setDefaultTimeout(20_000)
    page.on("pageerror", ({ message }) => wentWrong.push(message))
    page.on("console", (message) => message.type() === "error" && wentWrong.push(message.text()))
    await page.goto(new URL("../index.html", import.meta.url).href)
    return page
  }

  const fieldOf = (page: Page, name: string) => page.locator(`[name="spec.${name}"]`)

  /** What stands beside a field, once something does. */
  const messageBeside = async (page: Page, name: string): Promise<string | null> =>
    page.locator(`[name="spec.${name}"][aria-invalid=true] + [role=alert]`).textContent()

  const savedBy = async (page: Page): Promise<unknown> => JSON.parse((await page.locator("#saved:not(:empty)").textContent()) ?? "")

  const fillIn = async (page: Page): Promise<void> => {
    await fieldOf(page, "goals.0.title").fill("Fewer support tickets")
    await fieldOf(page, "behaviours.0.title").fill("Members answer each other")
    await fieldOf(page, "objectives.0.title").fill("More questions solved")
    await fieldOf(page, "objectives.0.metric").fill("resolution-rate")
    await fieldOf(page, "objectives.0.start").fill("2026-01-01")
    await fieldOf(page, "objectives.0.due").fill("2026-12-31")
  }

  const save = async (page: Page): Promise<void> => page.locator("button").click()

  test("a bad value is told beside its field, in the reader's language, and saved once it is mended", async () => {
    const page = await opened("de")
    await fillIn(page)
    await fieldOf(page, "objectives.0.metric").fill("resolution-rat")
    await fieldOf(page, "objectives.0.due").fill("2025-12-31")
    await save(page)
    assert.match((await messageBeside(page, "objectives.0.metric")) ?? "", /Meinten Sie „resolution-rate“\?$/)
    assert.equal(await messageBeside(page, "objectives.0.due"), "Die Zielvorgabe „More questions solved“ ist am 2025-12-31 fällig, beginnt aber erst am 2026-01-01. Korrigieren Sie eines der beiden Daten.")
    assert.equal(await page.locator("[aria-invalid=true]").count(), 2)
    assert.equal(await page.locator("#saved").textContent(), "")

    await fieldOf(page, "objectives.0.metric").fill("resolution-rate")
    await fieldOf(page, "objectives.0.due").fill("2026-12-31")
    await page.locator("form:not(:has([aria-invalid=true]))").waitFor()
    await save(page)
    assert.deepEqual(await savedBy(page), {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "our-community" },
      spec: {
        goals: [{ id: "first", title: "Fewer support tickets", behaviours: ["first"] }],
        behaviours: [{ id: "first", title: "Members answer each other" }],
        objectives: [{ id: "first", title: "More questions solved", goal: "first", metric: "resolution-rate", start: "2026-01-01", due: "2026-12-31" }],
      },
    })
  })

  test("what is left out is told where it is missing", async () => {
    const page = await opened("en")
    await save(page)
    assert.equal(await messageBeside(page, "goals.0.title"), "“title” is missing in spec.goals[0]; expected is a text. Add it.")
    assert.equal(await page.evaluate("document.activeElement.name"), "spec.goals.0.title")
  })

  test("what a rule says of an objective as a whole stands under it", async () => {
    const page = await opened("da")
    await fillIn(page)
    await fieldOf(page, "objectives.0.due").fill("")
    await save(page)
    await page.getByText("Delmålet »More questions solved« har ingen frist. Tilføj en, for eksempel due: 2026-12-31.").waitFor()
  })

  test("nothing went wrong in the page meanwhile", () => {
    assert.deepEqual(wentWrong, [])
  })
})
