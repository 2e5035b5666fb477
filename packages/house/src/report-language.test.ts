import type { Locale } from "@folkmoot/facts"
import type { Report } from "@folkmoot/narrative"
import { open, type Audience } from "@folkmoot/sdk"
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { sampleHalfYears, sampleOptions } from "./sample-options.ts"
import { temporaryFolder } from "./temporary-folder.ts"

/** Words that make an English sentence, and none in German or Danish. */
const english = new Set("the of and with which there their than this nothing from were are has not what who they been its whether it by is to".split(" "))

/** Two of them that differ: names such as “Share of Voice” have one. */
const isEnglish = (text: string): boolean => new Set(text.toLowerCase().match(/\p{L}+/gu)?.filter((word) => english.has(word))).size > 1

/** What people wrote: the plan and its parts, what members said, and what this report was asked for with. */
const ofPeople = new Set(["plan", "member", "context"])

/** Every text of a report that is not somebody's own. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return []
  if (Array.isArray(value)) return value.flatMap(textsIn)
  const { kind, text, origin, ...rest } = value as Readonly<Record<string, unknown>>
  const own = typeof text === "string" && (kind === "text" || kind === "status" || (kind === "quote" && !ofPeople.has(String(origin)))) ? [text] : []
  return [...own, ...Object.values(rest).flatMap(textsIn)]
}

/** What a reader sees, but for numbers that could not be measured as programs read them. */
const seenIn = ({ title, dateline, sections, labels, withheld }: Report): readonly string[] => textsIn({ title, dateline, sections, labels, withheld })

const told = async (options: Parameters<typeof open>[0], readers: readonly Audience[], locales: readonly Locale[] = ["de", "da"]): Promise<readonly (readonly [Locale, Report])[]> => {
  await using folkmoot = await open(options)
  const reports: [Locale, Report][] = []
  for (const locale of locales) for (const audience of readers) reports.push([locale, (await folkmoot.report({ ...sampleHalfYears, audience, locale, formats: [] })).report])
  return reports
}

/** The sample with every other table gone. */
const halved = (half: 0 | 1): Parameters<typeof open>[0] => {
  const options = sampleOptions()
  const folder = temporaryFolder("folkmoot-half-")
  for (const { path } of options.sources) cpSync(path, folder, { recursive: true })
  const coverage = JSON.parse(readFileSync(join(folder, "coverage.json"), "utf8")) as Record<string, unknown>
  for (const name of readdirSync(folder).filter((one) => one.endsWith(".csv")).toSorted().filter((_, index) => index % 2 === half)) {
    rmSync(join(folder, name))
    delete coverage[name.slice(0, -".csv".length)]
  }
  writeFileSync(join(folder, "coverage.json"), JSON.stringify(coverage))
  return { ...options, sources: options.sources.map((source) => ({ ...source, path: folder })) }
}

describe.each([
  ["the sample", () => told(sampleOptions(), ["community-team", "executive", "members"], ["en", "de", "da"])],
  ["the sample without every other table", () => told(halved(0), ["community-team"])],
  ["the sample without the others", () => told(halved(1), ["community-team"])],
  ["the plan alone", () => told({ ...sampleOptions(), sources: [], asOf: "2026-07-01" }, ["community-team"])],
] as const)("a report on %s", (_, tell) => {
  let reports: Awaited<ReturnType<typeof told>>

  beforeAll(async () => {
    reports = await tell()
  }, 120_000)

  test("says nothing in English to whoever reads German or Danish, but for what people wrote", () => {
    for (const [locale, report] of reports) {
      const found = seenIn(report).filter(isEnglish)
      if (locale === "en") expect(found.length).toBeGreaterThan(5)
      else expect(found, `${locale} ${report.audience}`).toEqual([])
    }
  })
})
