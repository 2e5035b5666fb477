import { describe, expect, test } from "vitest"
import { doorsTriedIn, hostilePage } from "./fuzz-page.ts"
import { figuresPage, promiseRow, promises } from "./figures-page.ts"
import { lawsPage } from "./laws-page.ts"
import { scalePage } from "./scale-page.ts"
import { filesIn, textOf } from "./workspace.ts"

const pages = filesIn("docs/figures/*.md").filter((file) => !file.endsWith("/README.md"))

const promised = (name: string) => promises.find(({ page }) => page === name) ?? expect.unreachable()

/** A page as it stands, with one thing on it changed. */
const changed = (name: string, from: string | RegExp, to: string): string => {
  const page = textOf(`docs/figures/${name}.md`)
  const other = page.replace(from, to)
  expect(other).not.toBe(page)
  return other
}

const holdsIn = (name: string, page: string): string => promiseRow(promised(name), page)[2] ?? ""

describe("the page on top of the figures", () => {
  test("has a promise for every page, and a day", () => {
    for (const file of pages) {
      const name = file.slice("docs/figures/".length, -".md".length)
      const rows = promises.filter(({ page }) => page === name).map((one) => promiseRow(one, textOf(file)))
      expect(rows.length, name).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row.at(-1), name).toMatch(/^20\d\d-\d\d-\d\d( to 20\d\d-\d\d-\d\d)?$/)
        expect(row.join(" "), name).not.toMatch(/NaN|undefined|Infinity/)
      }
    }
    expect(figuresPage()).toContain("](./interval-coverage.md)")
  })

  test("names commands there are", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { readonly scripts: Readonly<Record<string, string>> }
    expect(promises.filter(({ command }) => scripts[/^npm run (\w+)/.exec(command)?.[1] ?? ""] === undefined)).toEqual([])
  })

  test("adds up what was tried, and says where it did not hold", () => {
    const door = { door: "plan text", tries: 1200, faults: 0, milliseconds: 3, largest: 9, seed: 1, date: "2026-03-01" }
    const other = { ...door, door: "quotes", faults: 2, date: "2026-04-01" }
    expect(promiseRow(promised("hostile"), hostilePage([door], "one"))).toEqual(["Whatever comes in, a door answers or refuses", "[1,200 tries at 1 doors](./hostile.md)", "yes", "`npm run fuzz -- all --write`", "2026-03-01"])
    expect(promiseRow(promised("hostile"), hostilePage([door, other], "one")).slice(1)).toEqual(["[2,400 tries at 2 doors](./hostile.md)", "**not all**: quotes: 2 faults", "`npm run fuzz -- all --write`", "2026-03-01 to 2026-04-01"])
    expect(doorsTriedIn(hostilePage([door, other], "one"))).toEqual([door, other])
    const run = { name: "engines", what: "engines agree", tests: 104, tries: 100, times: 1, seed: 8, failed: 2, minutes: 60, date: "2026-03-02" }
    expect(promiseRow(promised("laws"), lawsPage([run, { ...run, name: "plans", tries: 5000, failed: 0 }])).slice(1, 3)).toEqual(["[208 tests, up to 5,000 tries each](./laws.md)", "**not all**: 2 of engines failed"])
  })

  test.each([
    ["runtimes", /\| Deno \| ([^|]+) \| the same, byte for byte/, "| Deno | $1 | different", "Deno: different"],
    ["readability", /\| all \| 31 /, "| all | 46 ", "English: 46"],
    ["sentiment", /\(56\.5 %/, "(55.0 %", "Danish, lcc-sentiment: no better"],
    ["speed", /\| at most 90 \|  \| yes \|/, "| at most 90 |  | NO |", "resolution rate from totals is beyond its bound"],
  ])("says of %s what changed on its page", (name, from, to, said) => {
    expect(holdsIn(name, textOf(`docs/figures/${name}.md`))).not.toContain(said)
    expect(holdsIn(name, changed(name, from, to))).toContain(said)
  })

  test("says which stage grows faster than it should", () => {
    const rows = [8, 9, 10, 11, 12].map((place) => ({ stage: "sorting", events: 10 ** place, wall: 1, cpu: 10 ** (1.5 * place - 12), memory: 1, runs: 1, note: "", date: "2026-03-01" }))
    expect(promiseRow(promised("scale"), scalePage(rows, { machine: "one", node: "v24" })).slice(1, 3)).toEqual(["[1 stages, to 1,000,000,000,000 events](./scale.md)", "**not all**: sorting: 1.50 (1.50 to 1.50)"])
  })

  test("refuses a page of another form", () => {
    for (const { verdict, page } of promises) if (!["laws", "hostile", "scale"].includes(page)) expect(() => verdict("# Another page\n"), page).toThrow("figures-page.ts reads")
  })
})
