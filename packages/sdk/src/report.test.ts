import { composeBlock } from "@folkmoot/narrative"
import { pilotHash } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { communityFolder, planText } from "./community.test-kit.ts"
import { InvalidInput, open, parseReport, type Locale } from "./index.ts"

const question = (id: string, day: string, solved: boolean): string =>
  `${id},question,true,help,${day}T09:00:00Z,m${id},customer,${day}T11:00:00Z,${day}T11:00:00Z,${String(solved)},${solved ? `${day}T12:00:00Z` : ""},${solved ? "customer" : ""},${solved ? "false" : ""}`

const month = (index: number): string => String((index % 6) + 1).padStart(2, "0")

/** 120 questions in the first half of each year: a quarter solved in 2023, three quarters in 2024. */
const years = Array.from({ length: 120 }, (_, index) => [question(`a${index}`, `2023-${month(index)}-10`, index % 4 === 0), question(`b${index}`, `2024-${month(index)}-10`, index % 4 !== 0)]).flat()

/** Two questions a day in two half-years, of which all were solved in one month and half in the next. */
const everyDay = [2023, 2024].flatMap((year) =>
  Array.from({ length: 181 * 2 }, (_, index) => {
    const day = new Date(Date.UTC(year, 0, 1 + Math.floor(index / 2))).toISOString().slice(0, 10)
    return question(`${year}-${index}`, day, Number(day.slice(5, 7)) % 2 === 0 || index % 2 === 0)
  }),
)

const sources = [{ id: "facts", path: communityFolder(years) }]
const withObjectives = `${planText}  objectives:
    - { id: solve-more, title: Members solve more, goal: lower-service-cost, behaviour: answer-questions, metric: resolution-rate, baseline: 0.4, target: 0.6, start: 2023-01-01, due: 2025-12-31 }
  stakeholders:
    - { id: head-of-service, role: head of customer service, department: Customer service, seniority: management, metrics: [resolution-rate] }
  pilots:
    - id: helper-circle
      title: A circle of helpers
      start: 2024-01-01
      end: 2024-06-30
      criteria:
        - { metric: resolution-rate, target: 0.5 }
      decisionRule: { go: 1, otherwise: no-go }
      frozen: { on: 2023-12-20, hash: "${pilotHash({ criteria: [{ metric: "resolution-rate", target: 0.5 }], decisionRule: { go: 1, otherwise: "no-go" } })}" }
`
const plan = { text: withObjectives, file: "plan.yaml" }

test("what became of a number since an earlier period is said where the data show it", async () => {
  await using folkmoot = await open({ plan, sources })
  const { report, text, markdown } = await folkmoot.report({ audience: "support", period: "2024", against: "2023", formats: ["text", "markdown"] })
  const change = report.ledger.find(({ kind, metric }) => kind === "change" && metric?.startsWith("resolution-rate@") === true)
  expect(change).toMatchObject({ verdict: "higher", value: 0.5, unit: "ratio" })
  for (const form of [text, markdown]) expect(form?.replaceAll("\u00a0", " ").replaceAll("\n", " ")).toContain("since then it has risen by 50 percentage points")
})

test.each([
  ["months", "2024-01-01..2024-07-01", "2023-01-01..2023-07-01"],
  ["weeks", "2024-01-01..2024-03-01", "2023-01-01..2023-03-01"],
  ["no parts", "2024-02-05..2024-02-18", "2023-02-05..2023-02-18"],
])("a report compares as measuring does: by %s", async (parts, period, against) => {
  await using folkmoot = await open({ plan, sources: [{ id: "facts", path: communityFolder(everyDay) }] })
  const { changes = [] } = await folkmoot.measure({ metrics: [{ metric: "resolution-rate", variants: ["matured-cohort"] }], period, against })
  expect(changes).toMatchObject([{ comparison: { comparable: true } }])
  const comparison = changes[0]?.comparison.comparable === true ? changes[0].comparison : expect.unreachable()
  expect(comparison.dispersion?.subperiods?.parts).toBe({ months: 12, weeks: 33, "no parts": undefined }[parts])
  const { report } = await folkmoot.report({ audience: "support", period, against, formats: [] })
  const told = report.ledger.find(({ kind, metric, variant }) => kind === "change" && metric?.startsWith("resolution-rate@") === true && variant === "matured-cohort")
  expect(told).toMatchObject({ value: comparison.difference, interval: comparison.interval })
  if (parts === "months") expect(comparison.dispersion?.widening).toBeGreaterThan(1.5)
  if (parts === "months") expect(comparison.dispersion?.people?.parts).toBe(32)
})

test("groups of people are measured each by itself, and together they are everybody", async () => {
  await using folkmoot = await open({ plan, sources: [{ id: "facts", path: communityFolder(everyDay) }], timeZone: "Europe/Berlin" })
  const metrics = [{ metric: "resolution-rate", variants: ["matured-cohort"] }, "active-members"]
  const { measures } = await folkmoot.measure({ metrics, period: "2024", randomGroups: true })
  const whole = await folkmoot.measure({ metrics, period: "2024" })
  const casesOf = (all: typeof measures): number => all.reduce((sum, { metric, estimate }) => sum + (metric === "resolution-rate" && estimate.measured ? estimate.n : 0), 0)
  expect(new Set(measures.map(({ metric }) => metric))).toEqual(new Set(["resolution-rate"]))
  expect(measures.length).toBe(32)
  expect(casesOf(measures)).toBe(casesOf(whole.measures))
  expect(await folkmoot.measure({ metrics: ["active-members"], period: "2024", randomGroups: true })).toMatchObject({ measures: [] })
})

test("without an earlier period nothing is said to have risen or fallen", async () => {
  await using folkmoot = await open({ plan, sources })
  const { report } = await folkmoot.report({ audience: "support", period: "2024", formats: [] })
  expect(report.ledger.filter(({ kind }) => kind === "change")).toEqual([])
})

test("a period shorter than its month is told of by its own numbers, not by the month's", async () => {
  await using folkmoot = await open({ plan, sources })
  const { report, text } = await folkmoot.report({ audience: "support", period: "2024-02-10..2024-02-17", formats: ["text"] })
  expect(text?.replaceAll(/\s+/g, " ")).toContain("Period: 10 February 2024 to 16 February 2024.")
  expect(report.ledger.flatMap(({ kind, period }) => (kind === "measure" && period?.label === "2024-02" ? [period] : []))).toEqual([])
})

test("a period to compare with needs one to compare", async () => {
  await using folkmoot = await open({ plan, sources })
  await expect(folkmoot.report({ against: "2023" })).rejects.toMatchObject({ _tag: "InvalidInput", where: "period" })
  await expect(folkmoot.report({ period: "2023", against: "2024" })).rejects.toMatchObject({ _tag: "InvalidInput", where: "against" })
})

test("pilots are measured over their own time", async () => {
  await using folkmoot = await open({ plan, sources })
  const { report } = await folkmoot.report({ audience: "executive", period: "2025", formats: [] })
  const pilot = report.ledger.find(({ kind, metric, period }) => kind === "measure" && metric?.startsWith("resolution-rate@") === true && period?.label === "2024-01-01..2024-07-01")
  expect(pilot).toMatchObject({ value: 0.75, n: 120 })
})

test("a stakeholder who is not in the plan is refused by name", async () => {
  await using folkmoot = await open({ plan, sources })
  await expect(folkmoot.report({ stakeholder: "head-of-servise" })).rejects.toMatchObject({ _tag: "InvalidInput", nearest: "head-of-service" })
})

test("members' words are repeated only where they agreed", async () => {
  const quotes = [
    { text: "I was answered before my coffee was cold.", by: "customer", on: "2024-05-02", consent: "given" as const },
    { text: "Between us, it was the only place that helped.", by: "partner", consent: "not-asked" as const },
  ]
  await using folkmoot = await open({ plan, sources, quotes })
  const { report, markdown, html, text } = await folkmoot.report({ audience: "community-team" })
  for (const form of [markdown, html, text, JSON.stringify(report)]) {
    expect(form).toContain("before my coffee")
    expect(form).not.toContain("Between us")
  }
  expect(report.withheld).toContainEqual({ title: "partner", because: "no-consent" })
  await expect(open({ plan, quotes: [{ text: "x", by: "customer" } as never] })).rejects.toBeInstanceOf(InvalidInput)
})

test("what was last reported can be given to say what changed, and what is none is refused", async () => {
  await using folkmoot = await open({ plan, sources })
  const assessment = await folkmoot.assess()
  const previous = { asOf: "2024-12-31", assessment, plan: { text: planText, file: "then.yaml" } }
  expect((await folkmoot.report({ audience: "executive", previous, formats: [] })).report.kind).toBe("Report")
  await expect(folkmoot.report({ previous: { ...previous, asOf: "then" } })).rejects.toMatchObject({ _tag: "InvalidInput" })
  await expect(folkmoot.report({ previous: { ...previous, assessment: { level: 1 } as never } })).rejects.toMatchObject({ _tag: "InvalidInput" })
  await expect(folkmoot.report({ previous: { asOf: "2024-12-31", plan: { text: "{" } } })).rejects.toMatchObject({ _tag: "InvalidInput", where: "previous.plan" })
})

test("a number shown although it would be withheld is shown with who decided so", async () => {
  await using folkmoot = await open({ plan, sources })
  const asked = { audience: "executive", formats: ["markdown"] } as const
  const shownAnyway = { metrics: ["interaction-rate"], by: "community lead", why: "The board asked for it." }
  const { report } = await folkmoot.report({ ...asked, shownAnyway })
  expect(report.shownAnyway).toEqual(shownAnyway)
  await expect(folkmoot.report({ ...asked, shownAnyway: { ...shownAnyway, why: "" } })).rejects.toMatchObject({ _tag: "InvalidInput" })
})

test("what a block is told of the plan is in the language of the report, not in that of messages", async () => {
  const heard: string[] = []
  const listening = composeBlock({
    id: "listening", since: "1.0.0", audiences: ["executive"], section: "plan", sources: ["our handbook"],
    needs: {}, messages: {},
    compose: ({ findings = [] }) => {
      heard.push(...findings.map(({ message }) => message))
      return []
    },
  })
  const told = async (opened: Locale, locale: Locale): Promise<readonly string[]> => {
    await using folkmoot = await open({ plan, sources, locale: opened, blocks: [listening] })
    await folkmoot.report({ locale, formats: [] })
    return heard.splice(0)
  }
  const danish = await told("da", "da")
  expect(danish).not.toEqual([])
  expect(danish).not.toEqual(await told("en", "en"))
  expect(await told("en", "da")).toEqual(danish)
})

test("another language is told by its catalogue, in all forms and drawings, and the tree keeps to its schema", async () => {
  await using folkmoot = await open({ plan, sources })
  const texts = { "Community report": "Rapport om gemenskapen", Target: "Mål", Measured: "Uppmätt" }
  const { report, html, markdown } = await folkmoot.report({ audience: "community-team", locale: { locale: "sv-SE", texts } })
  expect(report.locale).toBe("sv-SE")
  expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report)
  expect(parseReport(JSON.stringify(report))).toMatchObject({ _tag: "InvalidInput", where: "report", message: "report: this is a text. Parse the JSON first, as JSON.parse does, and give what comes out." })
  expect(markdown).toMatch(/^# Rapport om gemenskapen\n/)
  expect(html).toMatch(/<html lang="sv-SE">/)
  expect(html).toContain("januari 2023")
  for (const locale of [{ locale: "sv-SE" }, { locale: "sv-SE", texts: { Target: 1 } }, "sv"]) await expect(folkmoot.report({ locale: locale as never })).rejects.toThrow(/locale/)
})
