import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { locales, type Locale } from "@folkmoot/facts"
import { metrics, type Estimate, type Expectation } from "@folkmoot/metrics"
import { besideExpectation } from "@folkmoot/metrics/testing"
import { formatEstimate } from "@folkmoot/sdk"
import { build, type Plugin } from "esbuild"
import type { Page } from "playwright-core"
import { beforeAll, expect, test } from "vitest"
import { inPlayground, patient, type WatchedPage } from "./browser.test-kit.ts"
import type { CalculatorComments, UnitExample } from "./unit-example.ts"
import { words } from "./words.ts"

const here = fileURLToPath(new URL(".", import.meta.url))

type Expected = UnitExample & { readonly expect: Expectation }

/** What the page showed for one example. */
interface Seen {
  readonly title: string
  readonly value: string
  readonly range: string
  readonly code: string
  readonly estimate: Estimate
}

const examplesOf = async (id: string): Promise<readonly Expected[]> => ((await import(`@folkmoot/metrics/${id}`)) as { readonly examples: readonly Expected[] }).examples

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

inPlayground("the calculators", (opened) => {
  let watched: WatchedPage
  let page: Page

  beforeAll(() => {
    ;({ watched } = opened())
    ;({ page } = watched)
  })

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
        const beside = besideExpectation(estimate, expected)
        expect(beside.told, `${id}: ${title}`).toEqual(beside.expected)
        const written = formatEstimate(estimate, locale)
        const refused = "totals" in (examples[index] as Expected) && !estimate.measured && estimate.why === "invalid-input"
        if (refused) expect([words.incomplete[locale], words.impossible[locale]], `${id}: ${title}`).toContain(range)
        else expect(estimate.measured ? [value, range] : [range], `${id}: ${title}`).toEqual(estimate.measured ? [written.value, written.interval] : [written.value])
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
    const beside = page.locator("textarea[name=acts] + .problem")
    await page.locator("textarea[name=acts]").fill("member, n\na, 5\nb")
    await expect.poll(() => beside.textContent(), patient).toBe("Line 3: b does not fit here. Expected: member, n.")
    expect(await page.locator("[aria-invalid=true]").getAttribute("name")).toBe("acts")
    await page.locator("textarea[name=acts]").fill("[{ \"member\": \"a\", \"n\": -1 }]")
    await expect.poll(() => beside.textContent(), patient).toBe("Entry 1, n: -1 does not fit here. Expected: a whole number of at least 0.")
    expect(await page.locator(".result .range").textContent()).toBe("the input does not fit")
    await page.locator("textarea[name=acts]").fill("a, 5\nb, 5")
    expect(await page.locator(".value strong").textContent()).toBe("100%")
    expect(await page.locator("[aria-invalid=true], .problem").count()).toBe(0)
  })

  test("every field that lacks something says so, tied to its field, in the language of the page", async () => {
    await watched.goTo("#de/calculators/resolution-rate")
    const problemOf = (name: string) => page.locator(`input[name=${name}] + .problem`)
    for (const name of ["resolved", "opened"]) await page.locator(`input[name=${name}]`).fill("")
    for (const name of ["resolved", "opened"]) expect(await problemOf(name).textContent()).toBe("Hier fehlt: eine ganze Zahl ab 0.")
    expect(await page.locator(".result .range").textContent()).toBe("Eingabe unvollständig")
    const described = (await page.locator("input[name=opened]").getAttribute("aria-describedby")) ?? ""
    expect(described.split(" ")).toContain(await problemOf("opened").getAttribute("id"))
    await page.locator("input[name=opened]").fill("-5")
    expect(await problemOf("opened").textContent()).toBe("-5 passt hier nicht. Erwartet: eine ganze Zahl ab 0.")
    await page.locator("input[name=opened]").fill("60")
    await page.locator("input[name=resolved]").fill("61")
    expect(await problemOf("resolved").textContent()).toBe("61 passt hier nicht. Erwartet: höchstens so viel wie opened (60).")
    await page.locator("input[name=resolved]").fill("30")
    await page.locator("input[name=option-horizon]").fill("bald")
    expect(await problemOf("option-horizon").textContent()).toBe("bald passt hier nicht. Erwartet: eine ganze Zahl ab 0.")
    expect(await page.locator(".problem").count()).toBe(1)
    await page.locator("input[name=option-horizon]").fill("172800000")
    expect(await page.locator(".problem").count()).toBe(0)
  })

  test("beside each total and each option stands what it is, and how long a length of time is", async () => {
    const comments = JSON.parse(readFileSync(join(here, "../../../docs/reference/calculators.json"), "utf8")) as Readonly<Record<string, CalculatorComments>>
    await watched.goTo("#da/calculators/resolution-rate")
    const noteOf = async (name: string): Promise<string> => page.locator(`.field:has([name=${name}]) .note`).innerText()
    expect(await noteOf("resolved")).toContain(comments["resolution-rate"]?.totals["resolved"]?.replaceAll("`", "") ?? "?")
    expect(await noteOf("option-horizon")).toContain(comments["resolution-rate"]?.options["horizon"]?.replaceAll("`", "") ?? "?")
    await page.locator("input[name=option-horizon]").fill("259200000")
    expect(await noteOf("option-horizon")).toMatch(/^Frist: 3\sdage\n/)
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
