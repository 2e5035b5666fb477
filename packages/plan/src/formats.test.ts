import { existsSync, readFileSync } from "node:fs"
import process from "node:process"
import { locales } from "@folkmoot/facts"
import { Ajv } from "ajv"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryPlanText } from "./arbitrary-plan.ts"
import { rules } from "./catalogue.ts"
import { documentRules } from "./document-rules.ts"
import type { Finding } from "./finding.ts"
import { formats } from "./formats.ts"
import { fingerprintsOf } from "./format-fingerprints.ts"
import type { FindingFormat, FormatContext } from "./format.ts"
import { lintPlan } from "./lint.ts"
import { visible } from "./message.ts"
import { parsePlan } from "./parse.ts"

/** Pieces of text that mean something to one of the formats. */
const hostilePiece = fc.constantFrom(
  "\n", "\r\n", "\u001B[2J", "\u009B31m", "\u202E", "\u2028", "\u0000", "\uD800", "\uFFFE", "::error ::x", "%0A", "%", ",", ":", "]]>", "<script>", "</testcase>", "&amp;", "\"", "'",
  "|", "\\|", "\\", "`", "``", "[a](https://x.example)", "https://x.example", "www.x.example", "@somebody", "#12", "<!--", "**b**", "{0}", "{{", "}", "a/b\\c", "//", " ", "?x=1#y", "ä", "日本", "👩‍👧",
)

const hostile = fc.oneof(fc.array(fc.oneof(hostilePiece, fc.string({ maxLength: 4 })), { maxLength: 6 }).map((pieces) => pieces.join("")), fc.constantFrom("plan.folkmoot.yaml", "goal/count"))

const arbitraryFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: hostile, messageKey: hostile, message: hostile, file: hostile, pointer: hostile, node: hostile, fingerprint: hostile, why: hostile, url: fc.oneof(hostile, fc.constant("https://folkmoot.dev/reference/rules/goal-count.html")),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
    line: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 9 }), more: fc.nat({ max: 2 }), wide: fc.nat({ max: 9 }),
    suggestion: fc.option(hostile), suppressed: fc.option(fc.record({ by: fc.constantFrom("plan" as const, "baseline" as const), reason: hostile, until: hostile }), { freq: 4 }),
  })
  .map(({ more, wide, suggestion, suppressed, ...finding }) => ({
    ...finding,
    endLine: finding.line + more,
    endColumn: finding.column + wide,
    ...(suggestion === null ? {} : { suggestions: [{ message: suggestion, edits: [{ start: 0, end: 1, text: suggestion }] }] }),
    ...(suppressed === null ? {} : { suppressed }),
  }))

const arbitraryReport = fc.tuple(fc.array(arbitraryFinding, { maxLength: 5 }), hostile, fc.constantFrom(...locales)).map(([findings, text, locale]) => ({
  findings,
  context: { locale, files: [{ file: findings[0]?.file ?? "plan.folkmoot.yaml", text }] } satisfies FormatContext,
}))

/** Says of every report of any findings, however hostile, what must hold of it. */
const forEveryReport = (format: FindingFormat, holds: (written: string, findings: readonly Finding[], context: FormatContext) => void): void => {
  fc.assert(fc.property(arbitraryReport, ({ findings, context }) => {
    holds(format.write(findings, context), findings, context)
  }), { numRuns: fc.readConfigureGlobal().numRuns ?? 300 })
}

/** What could steer a terminal or turn the reading order round. */
const steering = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

const told = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ suppressed }) => suppressed === undefined)

test("each format is filed under its own name, and says in three languages what it is", () => {
  for (const [name, format] of Object.entries<FindingFormat>(formats)) {
    expect(format.id).toBe(name)
    for (const locale of locales) expect(format.means[locale]).not.toBe("")
  }
})

describe("no text of a plan leaves its place", () => {
  test.each(Object.values<FindingFormat>(formats).map((format) => [format.id, format] as const))("%s has no sign that could steer a terminal, and ends with its line", (_, format) => {
    forEveryReport(format, (written) => {
      expect(written).not.toMatch(steering)
      expect(written === "" || written.endsWith("\n")).toBe(true)
    })
  })

  test("text has one line for each finding", () => {
    forEveryReport(formats.text, (written, findings) => expect(written.split("\n")).toHaveLength(Math.max(1, findings.length) + 1))
  })

  test("pretty has as many lines as it means to have", () => {
    fc.assert(fc.property(arbitraryFinding, (finding) => {
      const { suggestions = [], suppressed } = finding
      const lines = formats.pretty.write([finding]).trimEnd().split("\n")
      expect(lines).toHaveLength(1 + 1 + (suppressed === undefined ? 0 : 1) + suggestions.length + 2 + 2)
    }), { numRuns: 200 })
  })

  test("json reads back as the findings", () => {
    forEveryReport(formats.json, (written, findings) => expect(JSON.parse(written)).toEqual({ format: "folkmoot-findings/1", findings }))
  })

  test("github has one command for each finding, and each property and text reads back", () => {
    const read = (text: string): string => text.replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%25", "%")
    forEveryReport(formats.github, (written, findings) => {
      const commands = [...written.matchAll(/^::(error|warning|notice) file=([^,:]*),line=(\d+),endLine=(\d+)(?:,col=\d+,endColumn=\d+)?,title=([^,:]*)::(.*)$/gm)]
      expect(commands.map(([, , file = "", line, , title = "", message = ""]) => [read(file), Number(line), read(title), message.replaceAll("%25", "%")])).toEqual(told(findings).map(({ file, line, rule, message }) => [visible(file), line, visible(rule), visible(message)]))
      expect(written.split("\n")).toHaveLength(told(findings).length + 1)
    })
  })

  test("junit is well formed, and its attributes read back", () => {
    const tag = /<(\/?)([a-z]+)((?: [a-z]+="(?:[^<>&"]|&(?:amp|lt|gt|quot|apos);)*")*)(\/?)>/y
    const words = /(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*/y
    const read = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&")
    forEveryReport(formats.junit, (written, findings) => {
      expect(written).not.toMatch(/[^\n -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
      const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
      expect(written.startsWith(head)).toBe(true)
      const open: string[] = []
      const suites: string[] = []
      for (let at = head.length; at < written.length; ) {
        words.lastIndex = tag.lastIndex = at
        const [text = ""] = words.exec(written) ?? []
        tag.lastIndex = at + text.length
        const found = tag.exec(written)
        if (found === null) {
          expect(written.slice(at + text.length)).toBe("")
          break
        }
        const [whole, closing, name = "", attributes = "", empty] = found
        if (closing === "/") expect(open.pop()).toBe(name)
        else if (empty !== "/") open.push(name)
        if (name === "testsuite" && closing === "") suites.push(read(/ name="([^"]*)"/.exec(attributes)?.[1] ?? ""))
        at += text.length + whole.length
      }
      expect(open).toEqual([])
      const clean = (text: string): string => visible(text).replaceAll("\uFFFE", "\uFFFD")
      for (const { file } of told(findings)) expect(suites).toContain(clean(file))
    })
  })

  test.each([["markdown", formats.markdown], ["github-summary", formats["github-summary"]]] as const)("%s has rows of four cells, and nothing in them is markup but the link to the rule", (_, format) => {
    forEveryReport(format, (written, findings) => {
      const rows = written.split("\n").filter((line) => line.startsWith("|"))
      expect(rows).toHaveLength(told(findings).length === 0 ? 0 : told(findings).length + 2)
      for (const row of rows.slice(2)) {
        expect(row.split("|")).toHaveLength(6)
        // Read from left to right, as Markdown is: what is escaped or code first, then the one link a row may have.
        const bare = row.replace(/\\[!-/:-@[-`{-~]|(?<code>`+)(?!`)[^]*?(?<!`)\k<code>(?!`)|&(?:amp|lt|#124);|\[(?:\\.|[^\]\\])*\]\(https:\/\/[\w./~%?=&#-]+\)/g, " ")
        expect(bare).not.toMatch(/[<>[\]`*_\\&@]|#\d|:\/\/|www\./)
      }
    })
  })

  test("sarif has addresses that are relative references, and messages without placeholders or links", () => {
    forEveryReport(formats.sarif, (written, findings) => {
      const { results, artifacts } = (JSON.parse(written) as Sarif).runs[0]
      expect(results).toHaveLength(findings.length)
      for (const { location: { uri } } of artifacts) expect(uri).toMatch(/^(?!\/\/)(?:[\w.!~*'()/-]|%[\dA-F]{2})*$/)
      for (const { message: { text } } of results) expect(text.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/[{}]|\]\(/)
    })
  })

  test("codeclimate has a fingerprint of its own for each finding", () => {
    forEveryReport(formats.codeclimate, (written, findings) => {
      const issues = JSON.parse(written) as readonly { readonly fingerprint: string }[]
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(told(findings).length)
    })
  })
})

interface Sarif {
  readonly runs: readonly [{
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly defaultConfiguration: { readonly level: string } }[] } }
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[]
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: number }; readonly region: Readonly<Record<string, unknown>> } }[]
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly { readonly deletedRegion: Readonly<Record<string, number>>; readonly insertedContent: { readonly text: string } }[] }[] }[]
      readonly suppressions?: readonly object[]
    }[]
  }]
}

const cards = [...rules, ...documentRules]

/** A report of a plan with all that a format may be told. */
const reportOf = (text: string, more: Partial<FormatContext> = {}) => {
  const parsed = parsePlan(text, { file: "plans/plan.folkmoot.yaml" })
  const findings = lintPlan(parsed, { extends: "strict", asOf: "2026-05-01", showSuppressed: true })
  return { findings, context: { files: parsed.files, rules: cards, version: "1.2.3", ...more } satisfies FormatContext }
}

const text = [
  "apiVersion: folkmoot.dev/v1",
  "kind: StrategyPlan",
  "metadata:",
  "  name: x",
  "  suppressions: [{ rule: goal/count, reason: Two are enough. }]",
  "spec:",
  "  goals:",
  "    - id: loyal",
  "      title: Members stay",
  "      aim: loyalti",
].join("\n")

describe("SARIF", () => {
  const { findings, context } = reportOf(text)
  const sarif = JSON.parse(formats.sarif.write(findings, context)) as Sarif
  const [run] = sarif.runs

  test("has what GitHub asks for: a name and rules, each result with its rule, level, place and fingerprint", () => {
    expect(sarif).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "Folkmoot", semanticVersion: "1.2.3" } }, columnKind: "utf16CodeUnits" }] })
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([...new Set(cards.map(({ id }) => id))])
    for (const rule of run.tool.driver.rules) expect(rule).toMatchObject({ shortDescription: { text: expect.any(String) }, fullDescription: { text: expect.any(String) }, help: { text: expect.stringContaining("\n\n") }, helpUri: `https://folkmoot.dev/reference/rules/${rule.id.replaceAll("/", "-")}.html` })
    for (const [index, result] of run.results.entries()) {
      const finding = findings[index] as Finding
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId)
      expect(result.ruleId).toBe(finding.rule)
      expect(result.level).toBe({ error: "error", warning: "warning", info: "note" }[finding.severity])
      expect(result.locations[0]?.physicalLocation).toMatchObject({ artifactLocation: { uri: "plans/plan.folkmoot.yaml", index: 0 }, region: { startLine: finding.line, startColumn: finding.column, endLine: finding.endLine, endColumn: finding.endColumn } })
      expect(result.partialFingerprints["primaryLocationLineHash"]).toMatch(/^[\da-f]{32}:\d+$/)
    }
  })

  test("marks what the plan accepts in every result, because all or none must say so", () => {
    expect(run.results.every(({ suppressions }) => suppressions !== undefined)).toBe(true)
    expect(run.results.filter(({ suppressions }) => suppressions?.length === 1).map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([["goal/count", [{ kind: "inSource", status: "accepted", justification: "Two are enough." }]]])
    const plain = JSON.parse(formats.sarif.write(told(findings), context)) as Sarif
    expect(plain.runs[0].results.every(({ suppressions }) => suppressions === undefined)).toBe(true)
  })

  test("offers a suggestion as a fix in lines and columns", () => {
    const wrong = run.results.find(({ ruleId }) => ruleId === "shape/not-one-of")
    expect(wrong?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([{ deletedRegion: { startLine: 10, startColumn: 12, endLine: 10, endColumn: 19 }, insertedContent: { text: "loyalty" } }])
  })

  test("keeps fingerprints while lines move", () => {
    const moved = reportOf(text.replace("spec:", "# one\n# two\nspec:"))
    expect(fingerprintsOf(moved.findings)).toEqual(fingerprintsOf(findings))
    expect(moved.findings.map(({ line }) => line)).not.toEqual(findings.map(({ line }) => line))
  })

  const official = process.env["FOLKMOOT_SARIF_SCHEMA"] ?? ""
  test.skipIf(!existsSync(official))("is accepted by the official schema, which FOLKMOOT_SARIF_SCHEMA names", () => {
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(official, "utf8")) as Readonly<Record<string, unknown>>
    const ajv = new Ajv({ strict: false, formats: { uri: /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`[\]]*$/i, "uri-reference": /^[^\s<>"{}|\\^`]*$/, "date-time": true } })
    const accepts = ajv.compile(schema)
    const check = (written: string): void => expect(accepts(JSON.parse(written)), ajv.errorsText(accepts.errors)).toBe(true)
    check(formats.sarif.write([]))
    forEveryReport(formats.sarif, check)
    fc.assert(fc.property(arbitraryPlanText(), fc.constantFrom(...locales), (plan, locale) => {
      const report = reportOf(plan, { locale })
      check(formats.sarif.write(report.findings, report.context))
    }), { numRuns: 50 })
  }, 600_000)
})

describe("for people", () => {
  const parsed = parsePlan(text, { file: "plan.folkmoot.yaml" })
  const findings = lintPlan(parsed, { extends: [] })

  test("pretty shows the line, marks the stretch, and says what to try, why, and where to read on", () => {
    expect(formats.pretty.write(findings, { files: parsed.files })).toBe(
      [
        "plan.folkmoot.yaml",
        `  10:12 error ${findings[0]?.message} shape/not-one-of`,
        "    10 │       aim: loyalti",
        "       │            ~~~~~~~",
        "         try: Write loyalty.",
        "         why: Only what stands in the field meant for it can be checked, measured and reported.",
        "         see: https://folkmoot.dev/reference/rules/shape-not-one-of.html",
        "",
        "1 error.",
        "",
      ].join("\n"),
    )
  })

  test("pretty paints with the colours it is given, and with nothing else", () => {
    const painted = formats.pretty.write(findings, { files: parsed.files, colour: (style, said) => `<${style}>${said}</${style}>` })
    expect(painted).toContain("<mark>loyalti</mark>")
    expect(painted).toContain("<error>error</error>")
    expect(painted.replace(/<\/?[a-z]+>/g, "")).toBe(formats.pretty.write(findings, { files: parsed.files }))
  })

  test("pretty shows a short piece of a plan that is written in one line, with the mark below the stretch", () => {
    const long = JSON.stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "x".repeat(5_000) }, spec: { goals: [{ id: "a", title: "日本", aim: "loyalti" }] } })
    const one = parsePlan(long)
    const [, , line = "", mark = ""] = formats.pretty.write(lintPlan(one, { extends: [] }), { files: one.files }).split("\n")
    expect(line.length).toBeLessThan(130)
    const cells = (said: string): number => said.length + [...said].filter((sign) => "日本".includes(sign)).length
    expect(mark.indexOf("~")).toBe(cells(line.slice(0, line.indexOf('"loyalti"'))))
  })

  test("nothing wrong is said in words, in each language", () => {
    for (const locale of locales) for (const format of [formats.pretty, formats.text, formats.markdown]) expect(format.write([], { locale })).toBe({ en: "Nothing to complain about.\n", de: "Nichts zu beanstanden.\n", da: "Intet at bemærke.\n" }[locale])
  })

  test("counts agree with their nouns in each language", () => {
    const two = [...findings, ...findings]
    const summary = (of: readonly Finding[], locale: (typeof locales)[number]): string | undefined => formats.pretty.write(of, { locale }).trimEnd().split("\n").at(-1)
    const warned = two.map((finding) => ({ ...finding, severity: "warning" as const }))
    expect([summary(findings, "en"), summary(two, "en"), summary(warned, "en")]).toEqual(["1 error.", "2 errors.", "2 warnings."])
    expect([summary(findings, "de"), summary(two, "de"), summary(warned, "de")]).toEqual(["1 Fehler.", "2 Fehler.", "2 Warnungen."])
    expect([summary(findings, "da"), summary(two, "da"), summary(warned, "da")]).toEqual(["1 fejl.", "2 fejl.", "2 advarsler."])
  })
})

describe("for CI systems", () => {
  const parsed = parsePlan(text, { file: "plan.folkmoot.yaml" })
  const findings = lintPlan(parsed, { extends: [] })

  test("github leaves out columns where a stretch spans lines, since the runner refuses them", () => {
    const [finding] = findings as [Finding]
    expect(formats.github.write([finding])).toContain("file=plan.folkmoot.yaml,line=10,endLine=10,col=12,endColumn=19,title=shape/not-one-of::")
    expect(formats.github.write([{ ...finding, endLine: 12 }])).toContain("file=plan.folkmoot.yaml,line=10,endLine=12,title=shape/not-one-of::")
  })

  test("junit has a test for each rule that was run, failed, skipped or passed, and counts them", () => {
    const [finding] = findings as [Finding]
    const written = formats.junit.write([finding, { ...finding, rule: "goal/count", severity: "warning" }], { files: parsed.files, rules: cards })
    const tests = new Set(cards.map(({ id }) => id)).size
    expect(written).toContain(`<testsuite name="plan.folkmoot.yaml" tests="${tests}" failures="1" skipped="1" errors="0">`)
    expect(written.match(/<testcase /g)).toHaveLength(tests)
    expect(written).toContain('<testcase name="shape/not-one-of" classname="plan.folkmoot.yaml" file="plan.folkmoot.yaml" line="10">\n      <failure message=')
    expect(written).toContain('<testcase name="goal/count" classname="plan.folkmoot.yaml" file="plan.folkmoot.yaml" line="10">\n      <skipped message=')
  })

  test("junit has a passed test for a plan nothing is said of", () => {
    expect(formats.junit.write([], { files: parsed.files })).toContain('<testsuite name="plan.folkmoot.yaml" tests="1" failures="0" skipped="0" errors="0">')
  })

  test("codeclimate has the fields GitLab asks for", () => {
    expect(JSON.parse(formats.codeclimate.write(findings))).toEqual([
      expect.objectContaining({ check_name: "shape/not-one-of", severity: "major", fingerprint: expect.stringMatching(/^[\da-f]{32}:1$/), description: findings[0]?.message, location: expect.objectContaining({ path: "plan.folkmoot.yaml", lines: { begin: 10, end: 10 } }) }),
    ])
  })

  test("the job summary stays below what GitHub takes, and says what it leaves out", () => {
    const [finding] = findings as [Finding]
    const written = formats["github-summary"].write(Array.from({ length: 3_000 }, () => finding))
    expect(written.length).toBeLessThan(1_048_576)
    expect(written).toContain("Further findings, not shown here: 2500.")
    expect(written).toContain("## Strategy plan: 3000 errors")
  })

  test("fingerprints of findings that are alike are numbered in their order, file by file", () => {
    const numbers = fingerprintsOf([{ file: "a", fingerprint: "x" }, { file: "a", fingerprint: "x" }, { file: "b", fingerprint: "x" }, { file: "a", fingerprint: "y" }])
    expect(numbers.map((one) => one.split(":")[1])).toEqual(["1", "2", "1", "1"])
    expect(new Set(numbers).size).toBe(4)
  })
})
