import { mkdirSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { describe, expect, test } from "vitest"
import { communityFolder, ownFolder, planText } from "./community.test-kit.ts"
import { documents } from "./documents.ts"
import { definePlanRule } from "@folkmoot/plan"
import { baselineOf, configure, InvalidInput, open, rulesRun, type LintQuery, type RuleSet } from "./index.ts"

const plan = { text: planText, file: "plan.yaml" }

const rulesFound = async (query: LintQuery, given: Parameters<typeof open>[0] = { plan }): Promise<readonly string[]> => {
  await using folkmoot = await open(given)
  const document = await folkmoot.lint(query)
  documents.findings.parse(document)
  return document.findings.map(({ rule }) => rule)
}

const failure = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error)

const folder = ownFolder()

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, text)
  return relative("", path)
}

describe("what the rules are run with", () => {
  test("presets come one on top of the other, and each rule can be set", async () => {
    const found = await rulesFound({ extends: "strict" })
    expect(found).toContain("plan/six-components")
    expect((await rulesFound({ extends: ["recommended", "strict"] })).toSorted()).toEqual(found.toSorted())
    expect(await rulesFound({ extends: "strict", rules: { "plan/six-components": "off" } })).toEqual(found.filter((rule) => rule !== "plan/six-components"))
  })

  test("an override holds in the files its globs fit, and at the nodes it names", async () => {
    const rules = { "plan/six-components": "off" } as const
    expect(await rulesFound({ extends: "strict", overrides: [{ files: "*.yaml", rules }] })).not.toContain("plan/six-components")
    expect(await rulesFound({ extends: "strict", overrides: [{ files: ["drafts/**", "*.json"], rules }] })).toContain("plan/six-components")
    expect(await rulesFound({ extends: "strict", overrides: [{ files: "./plan.yaml", nodes: ["goal"], rules }] })).toContain("plan/six-components")
  })

  test("a baseline silences what it knows, and nothing else", async () => {
    await using folkmoot = await open({ plan })
    const { findings } = await folkmoot.lint({ extends: "strict" })
    expect(await rulesFound({ extends: "strict", baseline: baselineOf(findings) })).toEqual([])
    const [first, ...others] = findings
    expect(await rulesFound({ extends: "strict", baseline: baselineOf(others) })).toEqual([first?.rule])
    const shown = await folkmoot.lint({ extends: "strict", baseline: baselineOf(findings), showSuppressed: true })
    expect(shown.findings).toHaveLength(findings.length)
    documents.findings.parse(shown)
  })

  test.each([
    ["a preset that is misspelt", { extends: "recomended" }, "recommended"],
    ["a list in which one is", { extends: ["strict", "ten-element"] }, "ten-elements"],
    ["a field that is misspelt", { extend: "strict" }, "extends"],
  ] as const)("%s is an InvalidInput that names the nearest", async (_, query, near) => {
    await using folkmoot = await open({ plan })
    const error = await failure(folkmoot.lint(query as LintQuery))
    expect(error).toBeInstanceOf(InvalidInput)
    expect(error).toMatchObject({ nearest: near })
  })

  test("the rules that run can be listed without a plan", () => {
    const ids = rulesRun({ extends: "strict", rules: { "goal/count": "off" } }).map(({ id }) => id)
    expect(ids).toContain("goal/names-behaviour")
    expect(ids).toContain("syntax/yaml")
    expect(ids).not.toContain("goal/count")
  })
})

describe("a plan of several files", () => {
  const part = { file: "goals.yaml", text: "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: helping-hands }\nspec:\n  goals:\n    - { id: growth, title: Halve CPC, behaviours: [answer-question] }\n" }

  test("is linted as one, and each finding says in which file it stands", async () => {
    await using folkmoot = await open({ plan: [plan, part] })
    const { findings } = await folkmoot.lint()
    expect(findings.filter((finding) => finding.file === "goals.yaml").map(({ rule }) => rule)).toEqual(expect.arrayContaining(["metric/ambiguous-abbreviation", "reference/resolves"]))
    expect(findings.find(({ rule }) => rule === "reference/resolves")?.suggestions?.[0]?.message).toContain("answer-questions")
  })

  test("is mended file by file, and only files that changed are given back", async () => {
    await using folkmoot = await open({ plan: [plan, part] })
    const { fixed = [], files = [], findings } = await folkmoot.lint({ fix: true })
    expect(fixed.map(({ rule, file: name }) => [rule, name])).toContainEqual(["metric/ambiguous-abbreviation", "goals.yaml"])
    expect(files.map((one) => one.file)).toEqual(["goals.yaml"])
    expect(files[0]?.text).toContain("Halve cost per conversion")
    expect(findings.filter(({ fix }) => fix !== undefined)).toEqual([])
  })

  test("needs names to tell its files apart", async () => {
    expect(await failure(open({ plan: [plan, plan] }))).toMatchObject({ _tag: "InvalidInput", given: "plan.yaml" })
    await using folkmoot = await open({ plan: [{ text: planText }, { text: part.text }] })
    expect((await folkmoot.lint()).findings.map((finding) => finding.file)).toContain("plan-2")
  })
})

describe("translations", () => {
  const danish = { file: "plan.da.yaml", text: "apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: helping-hands, locale: da }\nspec:\n  goals: { lower-service-costs: { title: Billigere kundeservice } }\n" }

  test("are held against their plan, and their rules can be set as any other", async () => {
    const given = { plan, translations: [danish] }
    expect(await rulesFound({}, given)).toEqual(expect.arrayContaining(["translation/unknown-id", "translation/missing"]))
    expect(await rulesFound({ rules: { "translation/missing": "off" } }, given)).not.toContain("translation/missing")
  })
})

describe("a plan is held against its data on request", () => {
  const sources = [{ id: "facts", path: communityFolder() }]
  const objective = `
  objectives:
    - id: solve-more
      title: Nearly all questions are solved
      goal: lower-service-cost
      behaviour: answer-questions
      metric: resolution-rate
      baseline: 0.9
      target: 0.95
      start: 2025-03-01
      due: 2025-08-01
`
  test("only then are the sources read, and rules that need measures speak", async () => {
    const steps: string[] = []
    const counting: RuleSet = {
      name: "house",
      rules: [
        definePlanRule({
          id: "house/measured", since: "1.0.0", severity: "info", presets: [], sources: ["a test"], options: {}, why: { en: "w", de: "w", da: "w" },
          messages: { counted: { en: "{measured} of {metric}", de: "{measured} von {metric}", da: "{measured} af {metric}" } },
          visit: { objective: ({ metric = "", variant }, { measures, report }) => report("counted", { measured: measures.given ? measures.measured(metric, variant).length : -1, metric }) },
        }),
      ],
    }
    await using folkmoot = await open({ plan: { text: planText + objective.slice(1) }, sources, onProgress: ({ step }) => void steps.push(step) })
    const said = async (query: LintQuery): Promise<readonly string[]> => (await folkmoot.lint({ extends: counting, ...query })).findings.map(({ message }) => message)
    expect(await said({})).toEqual(["-1 of resolution-rate"])
    expect(steps).toEqual(["linting"])
    // One question a week: March, June and September have the five that a number needs, and September may still change.
    expect(await said({ withMeasures: true })).toEqual(["2 of resolution-rate"])
    expect(steps).toContain("measuring")
  })

  test.each([
    ["en", "No source given tells of survey-response."],
    ["de", "Keine der Quellen liefert die Tabelle survey-response."],
    ["da", "Ingen af kilderne leverer tabellen survey-response."],
  ] as const)("why a number was refused is said in the language of the findings: %s", async (locale, why) => {
    const text = `${planText}  metrics: [{ metric: net-promoter-score, cadence: monthly }]\n`
    await using folkmoot = await open({ plan: { text }, sources, locale })
    const { findings } = await folkmoot.lint({ withMeasures: true })
    const found = findings.find(({ rule }) => rule === "metric/never-recorded")
    expect(found?.message).toContain(why)
  })

  test("sources that are not there are a SourceFailed", async () => {
    await using folkmoot = await open({ plan, sources: [{ id: "facts", path: join(folder, "nowhere") }] })
    expect(await failure(folkmoot.lint({ withMeasures: true }))).toMatchObject({ _tag: "SourceFailed" })
  })
})

describe("a configuration", () => {
  file("house/plan.folkmoot.yaml", planText)
  file("house/parts/goals.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: helping-hands }\nspec: { goals: [{ id: growth, title: Halve CPC, behaviours: [answer-questions] }] }\n")
  file("house/rules.mjs", `
    const noShouting = {
      id: "house/no-shouting", since: "1.0.0", severity: "error", presets: [], sources: ["the house's own style"], options: {},
      why: { en: "Nobody likes it.", de: "Das mag niemand.", da: "Det kan ingen lide." },
      messages: { loud: { en: "The goal shouts.", de: "Das Ziel schreit.", da: "Målet råber." } },
      visit: { goal({ title }, { report }) { if (/[A-Z]{3}/.test(title)) report("loud", {}, ["title"]) } },
    }
    export const ruleSet = { name: "house", extends: "starter", rules: [noShouting] }
  `)
  file("house/nothing.mjs", "export const ruleSet = { rules: [] }\n")
  file("house/mute.mjs", "export const ruleSet = { name: 'house', rules: [{ id: 'a/b', why: 'Because.', visit: {}, options: {}, messages: { a: { en: 'A', de: 'A', da: 'A' } } }] }\n")
  file("house/broken.mjs", "export const ruleSet = {\n")
  const config = (text: string): string => file("house/folkmoot.config.yaml", text)

  test("names the plan's files, the language, rules from a module, and settings for some files", async () => {
    const { plans: [own], opening, linting } = await configure(config(`
plan: ["*.folkmoot.yaml", "parts/*.folkmoot.yaml"]
locale: da
timeZone: Europe/Copenhagen
lint:
  extends: [./rules.mjs]
  rules: { metric/ambiguous-abbreviation: warning, goal/names-behaviour: { severity: error, options: { atLeast: 2 } } }
  overrides: [{ files: parts/**, rules: { house/no-shouting: info } }]
`))
    await using folkmoot = await open({ ...opening, ...own })
    const { findings } = await folkmoot.lint(linting)
    expect(findings.find(({ rule }) => rule === "house/no-shouting")).toMatchObject({ file: join(relative("", folder), "house/parts/goals.folkmoot.yaml"), severity: "info", message: "Målet råber." })
    expect(findings.find(({ rule }) => rule === "metric/ambiguous-abbreviation")?.severity).toBe("warning")
    expect(findings.filter(({ rule }) => rule === "goal/names-behaviour").map((finding) => [finding.severity, finding.node])).toContainEqual(["error", "goal:lower-service-cost"])
  })

  test("short forms and long forms say the same", async () => {
    const short = await configure(config("plan: plan.folkmoot.yaml\nlint: { extends: strict, rules: { goal/count: off } }\n"))
    const long = await configure(config("plan: [plan.folkmoot.yaml]\nlint: { extends: [strict], rules: { goal/count: { severity: off } } }\n"))
    expect(short).toEqual(long)
    expect(documents.configuration.parse({ plan: "a", lint: { extends: "strict", rules: { "goal/count": "off" } } })).toBeTruthy()
    expect(documents.configuration.parse({ plan: ["a"], lint: { extends: ["strict"], rules: { "goal/count": { severity: "off" } } } })).toBeTruthy()
  })

  test.each([
    ["a field that is misspelt", "lint:\n  extend: strict\n", /folkmoot\.config\.yaml:2:3: .*extends/],
    ["a severity that is none", "lint: { rules: { goal/count: eror } }\n", /:1:18: .*“eror”.*“error”/],
    ["text that is no YAML", "lint: [\n", /folkmoot\.config\.yaml:/],
    ["a plan that is not there", "plan: nowhere/*.yaml\n", /nowhere\/\*\.yaml/],
    ["a module that is not there", "lint: { extends: ./gone.mjs }\n", /gone\.mjs.*could not be loaded/],
    ["a package that is not there", "lint: { extends: folkmoot-rules-of-nobody }\n", /folkmoot-rules-of-nobody.*could not be loaded/],
    ["a preset that is misspelt", "lint: { extends: recomended }\n", /recomended.*Did you mean "recommended"\?$/],
    ["a module that cannot be read", "lint: { extends: ./broken.mjs }\n", /broken\.mjs.*could not be loaded/],
    ["a rule that says why in one language alone", "lint: { extends: ./mute.mjs }\n", /mute\.mjs.*exports no rule set.* in en, de and da/],
    ["a module without a rule set", "lint: { extends: ./nothing.mjs }\n", /nothing\.mjs.*exports no rule set/],
  ])("%s is an InvalidInput that says where", async (_, text, said) => {
    const error = await failure(configure(config(text)))
    expect(error).toBeInstanceOf(InvalidInput)
    expect((error as Error).message).toMatch(said)
  })

  test("a file that is not there is an InvalidInput", async () => {
    expect(await failure(configure(join(folder, "no.config.yaml")))).toMatchObject({ _tag: "InvalidInput", message: expect.stringContaining("ENOENT") })
  })
})
