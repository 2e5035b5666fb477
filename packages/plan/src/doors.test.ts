import type { Locale } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rules } from "./catalogue.ts"
import { checkDocument } from "./checked-document.ts"
import { fixFiles } from "./fix-files.ts"
import { formatFindings } from "./format-findings.ts"
import { formats } from "./formats.ts"
import { freezeInText } from "./freeze-text.ts"
import { planGraph } from "./graph.ts"
import { planJsonSchema } from "./json-schema.ts"
import { lintTranslation } from "./lint-translation.ts"
import { lintPlan } from "./lint.ts"
import { lintWith } from "./lint-with.ts"
import { migratePlan } from "./migrate-plan.ts"
import { fromOkr, toOkr } from "./okr-crosswalk.ts"
import { okrSchema } from "./okr-schema.ts"
import { okrInText } from "./okr-text.ts"
import { parsePlan } from "./parse.ts"
import { parseTranslation } from "./parse-translation.ts"
import { planFromData } from "./plan-from-data.ts"
import { plansAmong } from "./plan-groups.ts"
import { planStandard, planStandardWith } from "./standard-schema.ts"
import { starterPlan } from "./starter.ts"

const text = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec:\n  goals: [{ id: a, title: A, behaviours: [b] }]\n  behaviours: [{ id: b, title: B }]\n"
const parsed = parsePlan(text)
const findings = lintPlan(parsed)
const translation = parseTranslation("apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: x, locale: de }\nspec: {}\n")
const { okrs } = toOkr(parsed.plan)

/** A door as a program without types may call it, and what it takes. */
type Door = readonly [call: (...given: readonly never[]) => unknown, ...given: readonly unknown[]]

const doors: Readonly<Record<string, Door>> = {
  parsePlan: [(given, options) => lintPlan(parsePlan(given, options)), text, {}],
  parseTranslation: [(given, options) => lintTranslation(parseTranslation(given, options), parsed.plan), translation.text, {}],
  planFromData: [(given) => lintPlan(planFromData(given)), parsed.plan],
  lintPlan: [lintPlan, parsed, {}],
  lintWith: [lintWith, rules, parsed, {}],
  lintTranslation: [lintTranslation, translation, parsed.plan, {}],
  planStandard: [(options, data) => planStandard(options)["~standard"].validate(data), {}, parsed.plan],
  planStandardWith: [(known, options, data) => planStandardWith(known, options)["~standard"].validate(data), rules, {}, parsed.plan],
  checkDocument: [checkDocument, "name: 1\n", okrSchema, { file: "okrs.yaml" }],
  formatFindings: [formatFindings, findings, {}],
  ...Object.fromEntries(Object.entries(formats).map(([name, { write }]): [string, Door] => [`${name}.write`, [write, findings, { files: parsed.files, rules }]])),
  planGraph: [planGraph, parsed.plan, { format: "dot" }],
  planJsonSchema: [planJsonSchema, {}],
  starterPlan: [starterPlan, { name: "x" }],
  migratePlan: [migratePlan, "apiVersion: folkmoot.dev/v1alpha1\nkind: StrategyPlan\n", {}],
  toOkr: [toOkr, parsed.plan, {}],
  fromOkr: [fromOkr, okrs, {}],
  okrInText: [okrInText, parsed.files, {}],
  plansAmong: [plansAmong, parsed.files],
  fixFiles: [(files) => fixFiles(files, (some) => lintPlan(parsePlan(some))), parsed.files],
  freezeInText: [freezeInText, parsed.files, "a", "2026-03-01"],
}

const through = (name: string, replaced: Readonly<Record<number, unknown>> = {}): string => {
  const [call, ...given] = doors[name] as Door
  const said = given.map((one, index) => (Object.hasOwn(replaced, index) ? replaced[index] : one))
  return JSON.stringify((call as (...all: readonly unknown[]) => unknown)(...said), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)) ?? ""
}

/** The number of the options among what a door takes, and the options themselves. */
const optionsOf = (name: string): readonly [index: number, options: object] | undefined => {
  const [, ...given] = doors[name] as Door
  const index = given.findIndex((one) => typeof one === "object" && one !== null && !Array.isArray(one) && Object.keys(one).every((key) => ["file", "files", "rules", "format", "name"].includes(key)))
  return index < 0 ? undefined : [index, given[index] as object]
}

const withOptions = Object.keys(doors).filter((name) => optionsOf(name) !== undefined)

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true, withObjectString: true, withBoxedValues: true })

const known = ["locale", "extends", "rules", "overrides", "asOf", "metrics", "measures", "baseline", "showSuppressed", "refuse", "file", "files", "format", "name", "type", "preset", "draft", "version", "text", "kind", "metadata", "spec"]

const almost = fc.dictionary(fc.constantFrom(...known), fc.oneof(anything, fc.array(fc.dictionary(fc.constantFrom("id", "name", "extends", "rules", "nodes", "metric", "measured", "visit", "text", "file"), anything))))

test("a long value of an option is cut once, and its quotation ends", () => {
  const [told] = lintPlan(parsed, { baseline: "x".repeat(300) as never, extends: [] })
  expect(told?.message).toContain(`"${"x".repeat(119)}…"`)
})

describe("no door throws, whatever it is given", () => {
  test.each(Object.keys(doors))("%s", (name) => {
    const [call, ...given] = doors[name] as Door
    expect(() => call()).not.toThrow()
    fc.assert(
      fc.property(fc.oneof(anything, almost), fc.nat(given.length - 1), (one, index) => {
        const said = given.map((before, at) => (at === index ? one : before))
        expect(() => (call as (...all: readonly unknown[]) => unknown)(...said)).not.toThrow()
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe("a language tag counts by its language", () => {
  const speaking = withOptions.filter((name) => !["parsePlan", "parseTranslation", "planJsonSchema", "json.write", "github.write", "junit.write", "codeclimate.write"].includes(name))

  test.each(speaking)("%s", (name) => {
    const [index, options] = optionsOf(name) as readonly [number, object]
    const said = (locale: unknown): string => through(name, { [index]: { ...options, locale, misspelt: 1 } })
    expect(said("de")).not.toBe(said("en"))
    for (const tag of ["de-DE", "de_AT", "DE", "de-Latn-CH-1996"]) expect(said(tag)).toBe(said("de"))
    for (const tag of ["fr", "deutsch", "", null, 7, Object.create(null)]) expect(said(tag)).toBe(said("en"))
  })
})

describe("an option there is none of is told, with the nearest there is", () => {
  test.each(withOptions)("%s", (name) => {
    const [index, options] = optionsOf(name) as readonly [number, object]
    const option = ["parsePlan", "parseTranslation"].includes(name) ? "flie" : name === "planJsonSchema" ? "drafft" : "lokale"
    const said = through(name, { [index]: { ...options, [option]: "de" } })
    const meant = option === "flie" ? "file" : option === "drafft" ? "draft" : "locale"
    expect(/has no option “(\w+)”.*?Did you mean “(\w+)”/.exec(said)?.slice(1)).toEqual([option, meant])
    expect(through(name).includes("has no option")).toBe(false)
  })

  test("one that is like none is told with those there are", () => {
    expect(lintPlan(parsed, { zebra: 1 } as never)[0]?.message).toMatch(/^lintPlan has no option “zebra”, so it changed nothing\. Possible are: extends, rules, .* and locale\.$/)
  })
})

describe("a value of the wrong kind is told and counts for nothing", () => {
  test.each<[string, object, string]>([
    ["rules", { rules: "strict" }, "“rules” of lintPlan is \"strict\", so it changed nothing; expected is RuleSettings."],
    ["extends", { extends: 42 }, "“extends” of lintPlan is 42, so it changed nothing; expected is PresetName | RuleSet | (PresetName | RuleSet)[]."],
    ["asOf", { asOf: new Date(0) }, "“asOf” of lintPlan is {…}, so it changed nothing; expected is Day (\"2026-03-01\")."],
    ["one of a list", { measures: [null] }, "“measures[0]” of lintPlan is null, so it changed nothing; expected is Estimate."],
    ["an override that is none", { overrides: [{ file: "a", rules: {} }] }, "“overrides[0]” of lintPlan is {…}, so it changed nothing; expected is LintOverride."],
    ["options that are a text", "strict" as unknown as object, "lintPlan was given string; expected is object."],
    ["an option of a rule that stands beside its options", { rules: { "goal/count": { atMost: 3 } } }, "“atMost” stands beside severity and options in what is set for goal/count, so it changed nothing. Put options of the rule under options."],
  ])("%s", (_, options, message) => {
    const [first, ...others] = lintPlan(parsed, options)
    expect(first).toMatchObject({ message, severity: "error" })
    expect(others).toEqual(typeof options === "object" && "rules" in options && typeof options.rules === "object" ? lintPlan(parsed, { rules: { "goal/count": {} } }) : findings)
  })
})

describe("a severity that is none is told and lets nothing through", () => {
  const broken = parsePlan(text.replace("[b]", "[nowhere]"))
  const told = (setting: unknown) => lintPlan(broken, { rules: { "reference/resolves": setting as never } })

  test.each<[unknown]>([["warn"], ["ERROR"], ["of"], [""], [1], [false], [null], [["error"]]])("%j", (given) => {
    for (const setting of [given, { severity: given }]) {
      const [first, ...others] = told(setting)
      expect(first?.rule).toBe("settings/wrong-severity")
      expect(first?.message).toContain("Possible are: error, warning, info, and off.")
      expect(others).toEqual(lintPlan(broken))
    }
  })

  test.each(["rules", "settings of a rule set", "overrides"])("wherever it is set: %s", (where) => {
    const set = { "reference/resolves": "warn" as never }
    const options = where === "rules" ? { rules: set } : where === "overrides" ? { overrides: [{ rules: set }] } : { extends: ["recommended" as const, { name: "ours", settings: set }] }
    expect(lintPlan(broken, options).filter(({ rule }) => rule === "settings/wrong-severity")).toHaveLength(1)
  })

  test("each that there is changes what it is meant to", () => {
    for (const severity of ["error", "warning", "info"] as const) expect(told(severity).find(({ rule }) => rule === "reference/resolves")?.severity).toBe(severity)
    expect(told("off").map(({ rule }) => rule)).not.toContain("reference/resolves")
  })
})

describe("what is given in place of a text or of a plan that was read", () => {
  test("bytes are read as UTF-8, be they given alone or as the text of a file", () => {
    const bytes = new TextEncoder().encode(text.replace("title: A", "title: Løsning 🦁"))
    expect(parsePlan(bytes).plan.spec.goals?.[0]?.title).toBe("Løsning 🦁")
    expect(lintPlan(parsePlan(bytes))).toEqual(lintPlan(parsePlan(new TextDecoder().decode(bytes))))
    expect(parsePlan([{ file: "a.yaml", text: bytes as never }]).plan.spec.goals?.[0]?.title).toBe("Løsning 🦁")
    expect(lintPlan(parsePlan(new Uint8Array(8_000_000).fill(32))).map(({ rule }) => rule)).toEqual(["syntax/too-large"])
  })

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "parsePlan was given undefined; expected is string | Uint8Array | PlanFile | PlanFile[]."],
    ["a number", 42, "parsePlan was given 42; expected is string | Uint8Array | PlanFile | PlanFile[]."],
    ["data", parsed.plan, "parsePlan reads text and was given data. Data are read by planFromData."],
    ["texts that are no files", [text], "parsePlan was given string; expected is string | Uint8Array | PlanFile | PlanFile[]."],
  ])("parsePlan: %s", (_, given, message) => {
    expect(lintPlan(parsePlan(given as string)).map((one) => [one.rule, one.message])).toEqual([["settings/wrong-input", message]])
  })

  const unread = "lintPlan takes a plan that was read. Read a text with parsePlan first, data with planFromData, and pass on what that gives."

  test.each<[string, unknown, string]>([
    ["a text", text, unread],
    ["data", parsed.plan, unread],
    ["a plan that went through JSON", JSON.parse(JSON.stringify(parsed)), unread],
    ["nothing", undefined, "lintPlan was given undefined; expected is ParsedPlan."],
  ])("lintPlan: %s", (_, given, message) => {
    expect(lintPlan(given as typeof parsed).map((one) => [one.rule, one.message])).toEqual([["settings/wrong-input", message]])
  })

  test("rules that are none are told, and the data are refused", () => {
    const { issues } = planStandardWith(undefined as never)["~standard"].validate(parsed.plan)
    expect(issues?.map(({ message }) => message)).toEqual(["planStandardWith was given undefined; expected is PlanRule[]."])
  })
})

describe("what is no strategy plan is told once, and nothing else of it", () => {
  const told = (given: string, locale: Locale = "en") => lintPlan(parsePlan(given, { file: "given" }), { extends: "strict", locale, asOf: "2026-03-01" }).map(({ rule, messageKey, line, message }) => ({ is: `${rule} ${messageKey} ${line}`, message }))

  test.each<[string, string, string, string]>([
    ["an empty file", "", "empty 1", "nothing in this document"],
    ["nothing but comments", "# later\n\n", "empty 1", "nothing in this document"],
    ["an empty object", "{}\n", "empty 1", "nothing in this document"],
    ["a package.json", '{\n  "name": "bikes",\n  "version": "1.0.0",\n  "type": "module",\n  "dependencies": { "a": "^1.0.0" }\n}\n', "other 1", "“name, version, type, dependencies”"],
    ["a workflow", "name: CI\non: [push]\njobs:\n  test: { runs-on: ubuntu }\n", "other 1", "“name, on, jobs”"],
    ["a page in Markdown", "# Bikes\n\nRiders help: each other!\n\n- `npm test`\n* more [here](x): now\n\n```sh\nls\n```\n", "other 1", "“# Bikes”"],
    ["a page of one line", "Bikes that can be repaired\n", "other 1", "“Bikes that can be repaired”"],
    ["a page that shows a plan", "# Bikes\n\nWrite a plan: like this.\n\n```yaml\nkind: StrategyPlan\nspec: { goals: [ }\n```\n", "other 1", "“# Bikes”"],
    ["a program", "import { a } from \"b\"\nexport const c = (d) => {\n  return [d, a`x`]\n}\n", "other 1", "import { a } from"],
    ["a page of two lines", "This tells how.\n- one\n- two\n", "other 1", "“This tells how."],
    ["the name of a file", "plans/bikes.folkmoot.yaml", "path 1", "“plans/bikes.folkmoot.yaml” is the name of a file"],
    ["a list", "- a\n- b\n", "other 1", "“[…]”"],
    ["a document of a cluster", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n", "other 2", "“kind: Service”"],
    ["one of ours with a spec of its own", "apiVersion: folkmoot.dev/v1\nkind: MaturityModel\nmetadata: { name: m }\nspec: { questions: [{ id: a }] }\n", "other 2", "“kind: MaturityModel”"],
    ["one of ours of another kind", JSON.stringify(okrs), "other 1", "“kind: ObjectivesAndKeyResults”"],
    ["a translation", translation.text, "translation 2", "translates the plan “x”"],
  ])("%s", (_, given, is, words) => {
    const [first, ...others] = told(given)
    expect(first?.is).toBe(`document/not-a-plan ${is}`)
    expect(first?.message).toContain(words)
    if (!/^(?:translation|path)/.test(is)) expect(first?.message).toContain("folkmoot plan new")
    expect(others).toEqual([])
    expect(told(given, "de")[0]?.message).not.toBe(first?.message)
    expect(told(given, "da")[0]?.message).not.toBe(told(given, "de")[0]?.message)
  })

  test.each<[string, string]>([
    ["a plan without its head", "spec: { goals: [] }\n"],
    ["a plan with a slip in its kind", text.replace("StrategyPlan", "StrategyPlann")],
    ["a plan that names another kind and has goals", text.replace("StrategyPlan", "Strategy plan of ours")],
    ["a plan of a kind there is none of", text.replace("StrategyPlan", "Plan").replace(/spec:[^]*/, "spec: {}\n")],
    ["a plan whose parts stand one level too high", "goals: [{ id: a, title: A }]\n"],
    ["a plan with its names in other letters", "Kind: StrategyPlan\nSpec: {}\n"],
    ["a plan with mistakes of syntax", "kind: StrategyPlan\nspec: [\n"],
    ["a plan that lacks its first colon", "# Ours\napiVersion folkmoot.dev/v1\nkind: StrategyPlan\nspec: {}\n"],
    ["a plan in JSON with mistakes of syntax", '{"kind":"StrategyPlan","spec":{'],
  ])("%s is a plan with mistakes", (_, given) => {
    const rulesOf = told(given).map(({ is }) => is)
    expect(rulesOf.length).toBeGreaterThan(0)
    expect(rulesOf.join(" ")).not.toContain("not-a-plan")
  })

  test("beside a plan, the plan is checked all the same", () => {
    const found = lintPlan(parsePlan([{ file: "plan.yaml", text }, { file: "README.md", text: "# Bikes\n\n- `a`: [\n" }, { file: "package.json", text: '{"name":"bikes"}' }]))
    expect(found.filter(({ file }) => file !== "plan.yaml").map(({ file, rule }) => `${file} ${rule}`)).toEqual(["README.md document/not-a-plan", "package.json document/not-a-plan"])
    expect(found.filter(({ file }) => file === "plan.yaml").map(({ rule }) => rule)).toEqual(findings.map(({ rule }) => rule))
  })
})
