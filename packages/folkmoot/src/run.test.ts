import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const data = fileURLToPath(new URL("../../../../shared/data/", import.meta.url))
const { folder, file, folkmoot } = commandLine()

const plan = file(
  "plan.folkmoot.yaml",
  "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  goals:\n    - { id: a, title: Lower CPC, behaviours: [nothing] }\n",
)
const survey = file("answers.csv", `score\n${[10, 9, 8, 6, 10, "NA", "eleven"].join("\n")}\n`)

describe("bad input exits with 2 and one message that says what, where, and the nearest name", () => {
  test.each([
    ["an unknown command", ["mesure"], "measure"],
    ["an unknown option", ["measure", "resolution-rate", "--form", "facts:."], "--from"],
    ["an unknown source", ["measure", "resolution-rate", "--from", "stackexchagne:."], "stackexchange"],
    ["an unknown metric", ["measure", "net-promotor-score", "--from", `survey:${survey}`, "--map", "score=score"], "net-promoter-score"],
    ["an unknown column in the file", ["measure", "net-promoter-score", "--from", `survey:${survey}`, "--map", "score=scroe"], "score"],
    ["an unknown column of ours", ["measure", "net-promoter-score", "--from", `survey:${survey}`, "--map", "scor=score"], "score"],
    ["an unknown locale", ["report", "--plan", plan, "--locale", "dk"], "da"],
    ["an unknown audience", ["report", "--plan", plan, "--audience", "executives", "--as-of", "2026-01-01"], "executive"],
    ["an unknown format", ["report", "--plan", plan, "--format", "htlm", "--as-of", "2026-01-01"], "html"],
    ["an unknown format near that of a document", ["report", "--plan", plan, "--format", "jsn", "--as-of", "2026-01-01"], 'known are markdown, html, text, json. Did you mean "json"?'],
    ["a file that is not there", ["lint", join(folder, "no-plan.yaml")], "no-plan.yaml"],
    ["a translation that is not there", ["report", "--plan", plan, "--translation", join(folder, "no-translation.yaml")], "no-translation.yaml"],
    ["a plan given as a translation", ["report", "--plan", plan, "--translation", file("copy.folkmoot.yaml", readFileSync(plan, "utf8")), "--as-of", "2026-01-01"], "PlanTranslation"],
    ["a source that is not there", ["ingest", "--from", `facts:${join(folder, "nowhere")}`], "nowhere"],
    ["a scale that is none", ["measure", "net-promoter-score", "--from", `survey:${survey}`, "--scale", "ten"], "0..10"],
    ["an end of the scale that is none", ["measure", "net-promoter-score", "--from", `survey:${survey}`, "--favourable", "top"], "high"],
    ["no source", ["measure", "resolution-rate"], "--from"],
  ])("%s", async (_, args, near) => {
    const { code, out, said } = await folkmoot(args)
    expect(said).toContain(near)
    expect(said).not.toMatch(/\n\s+at /)
    expect(out).toBe("")
    expect(code).toBe(2)
  })
})

test("lint prints findings with file, line and column, and exits with 1 where one is an error", async () => {
  const { code, out } = await folkmoot(["lint", plan, "--json"])
  const { findings } = JSON.parse(out) as { findings: { rule: string; file: string; line: number; column: number; pointer: string }[] }
  expect(findings).toContainEqual(expect.objectContaining({ file: plan, line: 6, pointer: "/spec/goals/0/title", rule: "metric/ambiguous-abbreviation" }))
  expect(code).toBe(1)
})

test("malformed YAML is a finding with its place, never a stack trace", async () => {
  const { code, out, said } = await folkmoot(["lint", "-", "--json"], "spec: {goals: [a, b\n")
  const { findings } = JSON.parse(out) as { findings: { rule: string; file: string; line: number }[] }
  expect(findings[0]).toMatchObject({ file: "stdin", line: expect.any(Number) })
  expect(said).toBe("")
  expect(code).toBe(1)
})

test("measure prints one document with measures, coverage and rejects", async () => {
  const { code, out } = await folkmoot(["measure", "net-promoter-score", "--from", `survey:${survey}`, "--map", "score=score", "--scale", "0..10", "--json"])
  const document = JSON.parse(out) as Record<string, unknown>
  expect(Object.keys(document)).toEqual(["measures", "coverage", "rejects", "provenance"])
  expect(document["measures"]).toMatchObject([{ metric: "net-promoter-score", variant: "zero-to-ten", estimate: { measured: true, value: 40, n: 5 } }])
  expect(document["rejects"]).toMatchObject({ count: 1, first: [{ position: expect.stringContaining("answers.csv:8") }] })
  expect(code).toBe(0)
})

test("a rate the data cannot carry is refused with its reason, and that is no failure", async () => {
  const { code, out } = await folkmoot(["measure", "net-promoter-score", "--from", `survey:${survey}`, "--map", "score=score", "--json"])
  expect(JSON.parse(out)).toMatchObject({ measures: [{ estimate: { measured: false, why: "not-recorded", detail: expect.stringContaining("--scale") } }] })
  expect(code).toBe(0)
})

test("the table says under which options a number was measured, in the language asked for", async () => {
  const header = "id,kind,resolvable,openedAt,affiliation,solved,solvedAt"
  const rows = Array.from({ length: 6 }, (_, id) => `${id},question,true,2025-01-0${id + 1}T09:00:00Z,customer,true,2025-01-0${id + 2}T09:00:00Z`)
  mkdirSync(join(folder, "facts"), { recursive: true })
  file("facts/thread.csv", [header, ...rows].join("\n"))
  const args = ["measure", "resolution-rate", "--variant", "matured-cohort", "--from", `facts:${join(folder, "facts")}`, "--as-of", "2025-03-01"]
  expect((await folkmoot([...args, "--locale", "de"])).out).toContain("n = 6. Frist: 14\u00a0Tage.")
  expect(JSON.parse((await folkmoot([...args, "--json"])).out)).toMatchObject({ measures: [{ estimate: { options: { horizon: 1_209_600_000 } } }] })
})

/** Every third question of 2024 was solved, and all but every third of 2025: a third in each month, or all of some months and none of others. */
const threads = (name: "two-years" | "months-apart" = "two-years"): string => {
  const header = "id,kind,resolvable,openedAt,affiliation,solved,solvedAt"
  const rows = [2024, 2025].flatMap((year) =>
    Array.from({ length: 90 }, (_, index) => {
      const month = 1 + (name === "two-years" ? Math.floor(index / 15) : index % 6)
      const opened = `${year}-0${month}-0${1 + (index % 9)}`
      const isSolved = (index % 3 === 0) === (year === 2024)
      return `${year}-${index},question,true,${opened}T09:00:00Z,customer,${isSolved},${isSolved ? `${opened}T12:00:00Z` : ""}`
    }),
  )
  mkdirSync(join(folder, name), { recursive: true })
  file(`${name}/thread.csv`, [header, ...rows].join("\n"))
  return `facts:${join(folder, name)}`
}

describe("with no metric named", () => {
  test("each metric has one row by its title, and what is not recorded stands in one line", async () => {
    const { out, code } = await folkmoot(["measure", "--from", threads(), "--as-of", "2026-02-01", "--locale", "da"])
    expect(out).toMatch(/^Løsningsrate +resolution-rate +matured-cohort +50\u00a0%/m)
    expect(out).toMatch(/^Ikke registreret af disse kilder: .*Net Promoter Score.*--all\.$/m)
    expect(out.match(/^.*resolution-rate.*$/gm)).toHaveLength(1)
    expect(code).toBe(0)
  })

  test("--all shows every definition and why it is not recorded, and so does --json", async () => {
    const { out } = await folkmoot(["measure", "--all", "--as-of", "2026-02-01", "--from", threads()])
    expect(out).toMatch(/^resolution-rate +cohort +50%/m)
    expect(out).toMatch(/^net-promoter-score +zero-to-ten +not recorded +No source given tells of survey-response/m)
    const { measures } = JSON.parse((await folkmoot(["measure", "--json", "--from", threads()])).out) as { measures: { metric: string }[] }
    expect(measures.some(({ metric }) => metric === "net-promoter-score")).toBe(true)
  })

  test("a definition is of no use without its metric", async () => {
    expect(await folkmoot(["measure", "--variant", "cohort", "--from", threads()])).toMatchObject({ code: 2, out: "" })
  })
})

describe("compare", () => {
  const periods = ["--period", "2025", "--against", "2024", "--as-of", "2026-02-01"]

  test.each([
    ["en", /^resolution-rate +matured-cohort +33% +67% +\+33 percentage points +19–46 +higher$/m],
    ["de", /^resolution-rate +matured-cohort +33 % +67 % +\+33 Prozentpunkte +19–46 +höher$/m],
    ["da", /^resolution-rate +matured-cohort +33 % +67 % +\+33 procentpoint +19–46 +højere$/m],
  ])("says what rose, in the language asked for: %s", async (locale, row) => {
    const { out, code } = await folkmoot(["compare", "resolution-rate", "--variant", "matured-cohort", "--from", threads(), ...periods, "--locale", locale])
    expect(out.replaceAll("\u00a0", " ")).toMatch(row)
    expect(code).toBe(0)
  })

  test.each([
    ["en", "cannot tell", "[1] Its months or weeks lie further apart than chance explains; the interval of the difference is wider for it."],
    ["de", "nicht zu entscheiden", "[1] Die Monate oder Wochen liegen weiter auseinander, als der Zufall erklärt; der Bereich des Unterschieds ist deshalb breiter."],
    ["da", "kan ikke afgøres", "[1] Månederne eller ugerne ligger længere fra hinanden, end tilfældigheder kan forklare; intervallet for forskellen er derfor bredere."],
  ])("says of what scatters by itself that it does, and calls it no news: %s", async (locale, verdict, note) => {
    const { out } = await folkmoot(["compare", "resolution-rate", "--variant", "matured-cohort", "--from", threads("months-apart"), ...periods, "--locale", locale])
    expect(out).toContain(verdict)
    expect(out).toContain(`\n${note}\n`)
  })

  test("with no metric named it has a row for what can be compared, and a line for what cannot", async () => {
    const { out } = await folkmoot(["compare", "--from", threads(), ...periods])
    expect(out).toMatch(/^Resolution rate +resolution-rate +matured-cohort .*higher$/m)
    expect(out).toMatch(/^Not to be compared here: .*Net Promoter Score/m)
  })

  test("its document holds both periods and the changes", async () => {
    const { out, code } = await folkmoot(["compare", "resolution-rate", "--variant", "matured-cohort", "--from", threads(), ...periods, "--json"])
    expect(JSON.parse(out)).toMatchObject({
      measures: [{ period: { label: "2025" }, estimate: { numerator: 60, denominator: 90 } }],
      earlier: [{ period: { label: "2024" }, estimate: { numerator: 30, denominator: 90 } }],
      changes: [{ metric: "resolution-rate", comparison: { comparable: true, verdict: "higher" } }],
    })
    expect(code).toBe(0)
  })

  test("both periods are needed, and a margin is of one metric", async () => {
    expect(await folkmoot(["compare", "--from", threads(), "--period", "2025"])).toMatchObject({ code: 2, said: expect.stringContaining("--against") })
    expect(await folkmoot(["compare", "--from", threads(), "--period", "2024", "--against", "2025"])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("begins before 2024") })
    expect(await folkmoot(["compare", "--from", threads(), "--period", "2025", "--against", "2025"])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("against") })
  })

  test("where nothing can be compared or measured it is said why, and of which time the data tell", async () => {
    const { code, out } = await folkmoot(["compare", "--from", threads(), "--period", "1999", "--against", "1998"])
    expect(code).toBe(0)
    expect(out).toMatch(/^No number can be compared between these periods\. The data tell of 20\d\d-\d\d-\d\d to 20\d\d-\d\d-\d\d; .*--all\.\n$/)
    expect((await folkmoot(["measure", "--from", threads(), "--period", "1999"])).out).toMatch(/^Nothing was recorded in this period\. The data tell of 20/)
    expect((await folkmoot(["compare", "--from", threads(), "--period", "1999", "--against", "1998", "--all"])).out).toContain("resolution-rate")
    expect(await folkmoot(["compare", "--from", threads(), ...periods, "--margin", "0.1"])).toMatchObject({ code: 2, said: expect.stringContaining("--margin") })
  })
})

test("which end of a scale is the good one decides a satisfaction", async () => {
  const grades = file("grades.csv", `grade\n${[1, 1, 2, 5].join("\n")}\n`)
  const args = ["measure", "customer-satisfaction", "--from", `survey:${grades}`, "--map", "satisfaction=grade", "--scale", "1..6", "--json"]
  const first = async (more: readonly string[]): Promise<unknown> => (JSON.parse((await folkmoot([...args, ...more])).out) as { measures: { estimate: unknown }[] }).measures[0]?.estimate
  expect(await first(["--favourable", "low"])).toMatchObject({ numerator: 3, n: 4 })
  expect(await first(["--favourable", "high"])).toMatchObject({ numerator: 1, n: 4 })
  expect(await first([])).toMatchObject({ measured: false, why: "not-recorded", detail: expect.stringContaining("--favourable") })
})

test("assess prints the level and its criteria", async () => {
  const { code, out } = await folkmoot(["assess", "--plan", plan, "--json"])
  expect(JSON.parse(out)).toMatchObject({ level: 0, criteria: expect.any(Array) })
  expect(code).toBe(0)
})

test("report writes one file, in the language asked for", async () => {
  const target = join(folder, "report.html")
  const { code, out, said } = await folkmoot(["report", "--plan", plan, "--as-of", "2026-01-01", "--locale", "de", "--audience", "executive", "--format", "html", "--out", target])
  expect(said).toContain(target)
  expect(out).toBe("")
  expect(readFileSync(target, "utf8")).toMatch(/<html[^>]* lang="de"/)
  expect(code).toBe(0)
})

test("report quotes the plan in the language of the report, where translations are given", async () => {
  const translation = (locale: string, title: string): string =>
    file(`plan.${locale}.yaml`, `apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: small, locale: ${locale} }\nspec: { goals: { a: { title: ${title} } } }\n`)
  const given = ["--translation", translation("de", "Den CPC senken"), "--translation", translation("da", "Få CPC ned")]
  const report = (locale: string) => folkmoot(["report", "--plan", plan, "--as-of", "2026-01-01", "--locale", locale, ...given])
  for (const [locale, title] of [["de", "Den CPC senken"], ["da", "Få CPC ned"], ["en", "Lower CPC"]] as const) {
    const { code, out } = await report(locale)
    expect(["Den CPC senken", "Få CPC ned", "Lower CPC"].filter((one) => out.includes(one))).toEqual([title])
    expect(code).toBe(0)
  }
})

interface Measured {
  readonly metric: string
  readonly variant: string
  readonly estimate: { readonly value: number; readonly n: number; readonly numerator?: number; readonly interval: { readonly low: number; readonly high: number } }
}

const measuredFrom = async (args: readonly string[]): Promise<ReadonlyMap<string, Measured["estimate"]>> => {
  const { out } = await folkmoot(["measure", ...args, "--json"])
  return new Map((JSON.parse(out) as { measures: Measured[] }).measures.map(({ metric, variant, estimate }) => [`${metric}/${variant}`, estimate]))
}

describe.skipIf(!existsSync(data))("real data nobody here made (skipped where ../shared/data is absent)", () => {
  test("a Stack Exchange archive gives the values two independent programs computed", async () => {
    const truth = JSON.parse(readFileSync(join(data, "se-conlang-meta/truth.json"), "utf8"))
    const measures = await measuredFrom(["resolution-rate", "first-response-time", "--from", `stackexchange:${join(data, "se-conlang-meta")}`])
    const resolved = measures.get("resolution-rate/cohort")
    expect(resolved).toMatchObject({ numerator: truth.resolutionRate_accepted.x, n: truth.resolutionRate_accepted.n })
    expect(resolved?.interval.low).toBeCloseTo(truth.resolutionRate_accepted.wilson95[0], 9)
    expect(resolved?.interval.high).toBeCloseTo(truth.resolutionRate_accepted.wilson95[1], 9)
    const answered = measures.get("first-response-time/median-any-author")
    expect((answered?.value ?? Number.NaN) / 3_600_000).toBeCloseTo(truth.hoursToFirstAnswer_KaplanMeier_censoredAtLastPost.medianHours, 5)
    expect(answered?.n).toBe(54)
  })

  test("an archive without votes cannot date its acceptances: that variant is refused, the undated one is measured", async () => {
    const truth = JSON.parse(readFileSync(join(data, "se-beer/truth.json"), "utf8"))
    const { out } = await folkmoot(["measure", "resolution-rate", "--from", `stackexchange:${join(data, "se-beer")}`, "--json"])
    const { measures } = JSON.parse(out) as { measures: { variant: string; estimate: Record<string, unknown> }[] }
    const byVariant = Object.fromEntries(measures.map(({ variant, estimate }) => [variant, estimate]))
    expect(byVariant["matured-cohort"]).toMatchObject({ measured: false, why: "not-recorded" })
    expect(byVariant["cohort"]).toMatchObject({ numerator: truth.resolutionRate_accepted.x, n: truth.resolutionRate_accepted.n })
  })

  test("a survey on a scale from one to ten gives its score under its own variant, with the caveat", async () => {
    const truth = JSON.parse(readFileSync(join(data, "r-survey-2018/truth.json"), "utf8")).nps_Qrecommend
    const measures = await measuredFrom(["net-promoter-score", "--from", `survey:${join(data, "r-survey-2018/survey_English_selected.csv")}`, "--map", "score=Qrecommend", "--scale", "1..10"])
    expect([...measures.keys()]).toEqual(["net-promoter-score/one-to-ten"])
    const score = measures.get("net-promoter-score/one-to-ten")
    expect(score?.value).toBeCloseTo(truth.nps, 9)
    expect(score?.n).toBe(3018)
    expect(score?.interval.low).toBeCloseTo(truth.tangoScore95[0], 6)
    expect(score?.interval.high).toBeCloseTo(truth.tangoScore95[1], 6)
    expect(score).toMatchObject({ caveats: [{ id: expect.any(String) }], exclusions: [{ count: 62 }] })
  })
})
