import { locales } from "@folkmoot/facts"
import type { AnyPlanRule } from "@folkmoot/plan"
import { describe, expect, test } from "vitest"
import { textsIn } from "./card.ts"
import { conceptCount } from "./concept-page.ts"
import { decisionFiles, decisionName } from "./decision-index.ts"
import { kinds } from "./kinds.ts"
import { exportNameOf, fileNameOf, idPattern } from "./unit-name.ts"
import { loadUnits, type Example, type LoadedUnit } from "./units.ts"
import { filesIn, textOf } from "./workspace.ts"

const units = await loadUnits()
const decisions = decisionFiles().map(decisionName)

/** The units something is wrong with, each with what. */
const wrong = (problemsOf: (unit: LoadedUnit) => readonly string[], meant: readonly LoadedUnit[] = units): readonly string[] =>
  meant.flatMap((unit) => problemsOf(unit).map((problem) => `${unit.path}: ${problem}`))

const testPathOf = ({ path }: LoadedUnit): string => path.replace(/\.ts$/, ".test.ts")

/** Sources are tested on files, so theirs are no literals. */
const withExamples = units.filter(({ kind }) => kind.kind !== "source")

/** Whether an example shows the unit refusing: nothing measured, nothing met, something found wrong, nothing said. */
const refuses = ({ expect: expected }: Example): boolean => {
  if (expected === null) return true
  if (typeof expected === "string") return expected !== "met"
  if (Array.isArray(expected)) return expected.length > 0
  return typeof expected === "object" && (("measured" in expected && expected.measured === false) || ("silent" in expected && expected.silent === true))
}

/** Whether a unit has something to refuse over: one that needs no measure speaks of the report itself, and always can. */
const canRefuse = ({ unit }: LoadedUnit): boolean => !("needs" in unit) || Object.keys(unit.needs as object).length > 0

const halfTexts = (value: unknown, path: string): readonly string[] => {
  if (typeof value !== "object" || value === null) return []
  const entries: readonly [string, unknown][] = Object.entries(value)
  const spoken = locales.filter((locale) => typeof (value as Readonly<Record<string, unknown>>)[locale] === "string")
  const problems = spoken.length > 0 && spoken.length < locales.length ? [`${path} speaks only ${spoken.join(", ")}`] : []
  return [...problems, ...entries.flatMap(([key, item]) => halfTexts(item, `${path}.${key}`))]
}

describe("a unit", () => {
  test("has nothing left of the template it began as", () => {
    const left = /Replace me|Bitte ersetzen|Erstat mig/
    expect(wrong(({ path }) => textOf(path).split("\n").flatMap((line, index) => (left.test(line) ? [`line ${index + 1} still says ${left.exec(line)?.[0]}`] : [])))).toEqual([])
  })

  test("has an id that is its file's name, and is exported by that name beside its examples", () => {
    expect(wrong(({ unit, name }) => (idPattern.test(unit.id) && fileNameOf(unit.id) === name ? [] : [`its id is ${unit.id}`]))).toEqual([])
    expect(wrong(({ exports, name, kind }) => exports.filter((one) => one !== "examples" && one !== kind.part?.name && one !== exportNameOf(name)))).toEqual([])
  })

  test("has an id no other unit of its kind has", () => {
    const ids = units.map(({ kind, unit }) => `${kind.kind} ${unit.id}`)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test("says since when it is there", () => {
    expect(wrong(({ unit }) => (/^\d+\.\d+\.\d+$/.test(unit.since) ? [] : [`since is ${unit.since}`]))).toEqual([])
  })

  test("speaks every language wherever it speaks at all", () => {
    expect(wrong(({ unit }) => Object.entries(unit).flatMap(([field, value]) => halfTexts(value, field)))).toEqual([])
    expect(wrong(({ unit }) => textsIn(unit).flatMap(([path, texts]) => locales.flatMap((locale) => (texts[locale].trim() === "" ? [`${path}.${locale} is empty`] : []))))).toEqual([])
    expect(wrong(({ unit }) => (textsIn(unit).length === 0 ? ["it says nothing in three languages"] : []), withExamples)).toEqual([])
  })

  test("says where it comes from", () => {
    const isSource = (source: string): boolean => {
      const concept = /^concept:(\d+)$/.exec(source)?.[1]
      return concept === undefined ? source.length > 5 : Number(concept) >= 1 && Number(concept) <= conceptCount
    }
    expect(wrong(({ unit }) => ((unit.sources ?? []).length === 0 ? ["it names no source"] : (unit.sources ?? []).filter((source) => !isSource(source))), withExamples)).toEqual([])
  })

  test("carries a concept if it is a metric, and otherwise names an address or what was written in which year", () => {
    const found = /^(concept:\d+|https:\/\/\S+|[^:]+ \(\d{4}\).*)$/
    const metrics = units.filter(({ kind }) => kind.kind === "metric")
    expect(metrics.length).toBeGreaterThan(0)
    expect(wrong(({ unit }) => (unit.sources?.some((source) => source.startsWith("concept:")) === true ? [] : ["it carries no concept"]), metrics)).toEqual([])
    expect(wrong(({ unit }) => (unit.sources ?? []).filter((source) => !found.test(source)), metrics)).toEqual([])
  })

  test("is in the preset that holds everything if it is a rule", () => {
    const rules = units.filter(({ kind }) => kind.list === "rules")
    expect(rules.length).toBeGreaterThan(0)
    expect(wrong(({ unit }) => ((unit as unknown as AnyPlanRule).presets.some((entry) => (typeof entry === "string" ? entry : entry[0]) === "strict") ? [] : ["it is not in strict"]), rules)).toEqual([])
  })

  test("cites only decisions that were written down", () => {
    expect(wrong(({ unit }) => (unit.decisions ?? []).filter((decision) => !decisions.includes(decision)).map((decision) => `docs/decisions/${decision}.md is not there`))).toEqual([])
  })

  test("has two examples or more, at least one of which refuses", () => {
    expect(wrong(({ examples }) => (examples.length < 2 ? [`it has ${examples.length} examples`] : []), withExamples)).toEqual([])
    expect(wrong(({ examples }) => (examples.some(refuses) ? [] : ["none of its examples refuses"]), withExamples.filter(canRefuse))).toEqual([])
    expect(wrong(({ examples }) => (new Set(examples.map(({ title }) => title)).size < examples.length ? ["two of its examples have one title"] : []), withExamples)).toEqual([])
  })

  test("is held to the laws of its kind by the test beside it", () => {
    expect(wrong((unit) => (filesIn(testPathOf(unit)).length === 0 ? ["it has no test beside it"] : []))).toEqual([])
    expect(wrong((unit) => (filesIn(testPathOf(unit)).length > 0 && !textOf(testPathOf(unit)).includes(`${unit.kind.laws}(`) ? [`its test does not call ${unit.kind.laws}`] : []))).toEqual([])
  })
})

test("there is a unit of every kind", () => {
  expect(kinds.filter(({ kind }) => !units.some((unit) => unit.kind.kind === kind)).map(({ title }) => title)).toEqual([])
})
