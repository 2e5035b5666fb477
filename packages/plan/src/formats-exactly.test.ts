import { describe, expect, test } from "vitest"
import type { Finding } from "./finding.ts"
import { formatFindings } from "./format-findings.ts"
import { formats } from "./formats.ts"
import { isAddress } from "./format.ts"
import type { RuleCard } from "./rule.ts"

const text = "spec:\n  goals:\n    - { id: a, title: CPC below 12, value: savings }\n"

const goal = { file: "plans/plan.yaml", line: 3, endLine: 3, node: "goal:a" }

const page = (rule: string): string => `https://folkmoot.dev/reference/rules/${rule}.html`

/** One finding of each severity, the first with a suggestion, the second with a fix; then what the plan accepts and what a baseline knows. */
const findings: readonly Finding[] = [
  {
    ...goal, rule: "shape/not-one-of", messageKey: "nearest", severity: "error", message: "“savings” is none of {these}[1](2).", column: 44, endColumn: 51, pointer: "/spec/goals/0/value", fingerprint: "shape/not-one-of value goal:a value",
    suggestions: [{ message: "Write service-cost.", edits: [{ start: 58, end: 65, text: "service-cost" }] }], why: "Only what is known can be checked.", url: page("shape-not-one-of"),
  },
  {
    ...goal, rule: "metric/ambiguous-abbreviation", messageKey: "here", severity: "warning", message: "CPC means two things.", column: 23, endColumn: 26, pointer: "/spec/goals/0/title", fingerprint: "metric/ambiguous-abbreviation here goal:a title",
    fix: { edits: [{ start: 37, end: 40, text: "Cost per conversion" }] }, why: "Two readers read two things.", url: page("metric-ambiguous-abbreviation"),
  },
  { rule: "house/own", messageKey: "said", severity: "info", message: "Ask 100 % of <them> & \"us\".", file: "other, #1: b.yaml", line: 1, column: 1, endLine: 2, endColumn: 1, pointer: "", node: "plan", fingerprint: "house/own said plan", why: "It's our way.", url: "at the door" },
  { ...goal, rule: "goal/count", messageKey: "few", severity: "info", message: "One goal is few.", line: 2, column: 3, endColumn: 53, pointer: "/spec/goals", node: "plan", fingerprint: "goal/count few plan", why: "One goal is not a strategy.", url: page("goal-count"), suppressed: { by: "plan", reason: "One is enough.", until: "2026-05-31" } },
  { ...goal, rule: "goal/count", messageKey: "few", severity: "warning", message: "Still few.", column: 5, endColumn: 5, pointer: "/spec/goals/0", fingerprint: "goal/count few plan", why: "One goal is not a strategy.", url: page("goal-count"), suppressed: { by: "baseline" } },
]

const card: RuleCard = {
  id: "shape/not-one-of", since: "0.1.0", severity: "info", why: { en: "Only what is known can be checked.", de: "Nur Bekanntes ist prüfbar.", da: "Kun det kendte kan kontrolleres." }, sources: ["concept:7", "a book"],
  messages: { nearest: { en: "Write {nearest}.", de: "{nearest} schreiben.", da: "Skriv {nearest}." }, among: { en: "Choose.", de: "Wählen.", da: "Vælg." } },
}

const quiet: RuleCard = { ...card, id: "goal/owner", severity: "warning", sources: [], messages: {} }

const files = [{ file: "plans/plan.yaml", text }]

/** The first half of SHA-256 of `["file","fingerprint"]`, worked out apart. */
const hashes = { value: "e9c2a7279e81bd584232fde485b3f3e6", title: "f5e1240d80a026b4c0f0a9462264d330", own: "8d9debf10479d54f01297c12f2450687", count: "44552583bea5fe5801bb5293ae7d8980" }

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join("")

describe("pretty", () => {
  test("shows every part of a finding, each rule's reason once, and counts what is open", () => {
    expect(formats.pretty.write(findings, { files })).toBe(lines(
      "plans/plan.yaml",
      "  3:44 error “savings” is none of {these}[1](2). shape/not-one-of",
      "     3 │     - { id: a, title: CPC below 12, value: savings }",
      "       │                                            ~~~~~~~",
      "         try: Write service-cost.",
      "         why: Only what is known can be checked.",
      "         see: https://folkmoot.dev/reference/rules/shape-not-one-of.html",
      "  3:23 warning CPC means two things. metric/ambiguous-abbreviation",
      "     3 │     - { id: a, title: CPC below 12, value: savings }",
      "       │                       ~~~",
      "         why: Two readers read two things.",
      "         see: https://folkmoot.dev/reference/rules/metric-ambiguous-abbreviation.html",
      "  2:3 note One goal is few. goal/count",
      "     2 │   goals:",
      "       │   ~~~~~~",
      "         accepted until 2026-05-31: One is enough.",
      "         why: One goal is not a strategy.",
      "         see: https://folkmoot.dev/reference/rules/goal-count.html",
      "  3:5 warning Still few. goal/count",
      "     3 │     - { id: a, title: CPC below 12, value: savings }",
      "       │     ~",
      "         known from the baseline",
      "",
      "other, #1: b.yaml",
      "  1:1 note Ask 100 % of <them> & \"us\". house/own",
      "         why: It's our way.",
      "         see: at the door",
      "",
      "1 error, 1 warning, 1 note. Can be fixed automatically: 1.",
    ))
  })

  test("paints each part with a colour of its own", () => {
    const painted = formats.pretty.write(findings.slice(0, 1), { files, colour: (style, said) => `<${style}>${said}</>` })
    expect(painted).toBe(lines(
      "<file>plans/plan.yaml</>",
      "  3:44 <error>error</> “savings” is none of {these}[1](2). <rule>shape/not-one-of</>",
      "<aside>     3 │ </>    - { id: a, title: CPC below 12, value: <mark>savings</> }",
      "<aside>       │ </>                                           <error>~~~~~~~</>",
      "         <aside>try:</> Write service-cost.",
      "         <aside>why:</> Only what is known can be checked.",
      "         <aside>see:</> https://folkmoot.dev/reference/rules/shape-not-one-of.html",
      "",
      "1 error.",
    ))
    expect(formats.pretty.write(findings.slice(4), { files, colour: (style, said) => `<${style}>${said}</>` })).toContain("         <aside>known from the baseline</>\n")
  })

  /** The line and its mark of a stretch in a text. */
  const excerptOf = (given: string, place: Partial<Finding>) => formats.pretty.write([{ ...(findings[0] as Finding), file: "a", ...place }], { files: [{ file: "a", text: given }] }).split("\n").slice(2, 4).map((line) => line.slice(9))

  test.each<[string, string, Partial<Finding>, string, string]>([
    ["a line of a hundred signs is shown whole", "x".repeat(100), { line: 1, column: 99, endLine: 1, endColumn: 101 }, "x".repeat(100), `${" ".repeat(98)}~~`],
    ["of a longer one what comes behind the hundredth is cut", "x".repeat(101), { line: 1, column: 1, endLine: 1, endColumn: 3 }, `${"x".repeat(100)}…`, "~~"],
    ["a stretch that ends behind the hundredth has thirty signs before it", `${"a".repeat(70)}${"b".repeat(30)}${"c".repeat(80)}`, { line: 1, column: 101, endLine: 1, endColumn: 103 }, `…${"b".repeat(30)}${"c".repeat(70)}…`, `${" ".repeat(31)}~~`],
    ["one that begins early and ends late is shown from the start of the line", "x".repeat(150), { line: 1, column: 21, endLine: 1, endColumn: 151 }, `${"x".repeat(100)}…`, `${" ".repeat(20)}${"~".repeat(80)}`],
    ["a stretch over lines is marked to the end of the first", "one\ntwo\n", { line: 1, column: 2, endLine: 2, endColumn: 3 }, "one", " ~~"],
    ["a line that ends as on Windows has no more signs", "one\r\ntwo\r\n", { line: 1, column: 2, endLine: 2, endColumn: 3 }, "one", " ~~"],
    ["the last line need not end", "one\ntwo", { line: 2, column: 1, endLine: 2, endColumn: 4 }, "two", "~~~"],
    ["a tab is a space", "\tone", { line: 1, column: 2, endLine: 1, endColumn: 5 }, " one", " ~~~"],
    ["wide signs take two cells, marks on a letter none", "日e\u0301x", { line: 1, column: 4, endLine: 1, endColumn: 5 }, "日e\u0301x", "   ~"],
    ["what ends a line elsewhere is a sign here", "a\rb\r\n", { line: 1, column: 3, endLine: 1, endColumn: 4 }, "a\uFFFDb", "  ~"],
    ["a place beyond the line is the end of it", "one", { line: 1, column: 9, endLine: 1, endColumn: 12 }, "one", "   ~"],
  ])("%s", (_, given, place, line, mark) => {
    expect(excerptOf(given, place)).toEqual([line, mark])
  })

  test("a line that the text has not is not shown, and a file of which nothing is told is not named", () => {
    expect(excerptOf("one\n", { line: 9, endLine: 9 })).toEqual(["try: Write service-cost.", "why: Only what is known can be checked."])
    expect(formats.pretty.write([], { files })).toBe("Nothing to complain about.\n")
  })

  test.each<[Finding["suppressed"] & object, string]>([[{ by: "plan", reason: "So be it." }, "accepted: So be it."], [{ by: "plan" }, "accepted: "]])("%j is accepted without a day", (suppressed, said) => {
    expect(formats.pretty.write([{ ...(findings[0] as Finding), suppressed }]).split("\n")[2]).toBe(`         ${said}`)
  })
})

describe("for people, in a line or a row", () => {
  test("text", () => {
    expect(formats.text.write(findings.slice(0, 3))).toBe(lines(
      "plans/plan.yaml:3:44 error shape/not-one-of “savings” is none of {these}[1](2).",
      "plans/plan.yaml:3:23 warning metric/ambiguous-abbreviation CPC means two things.",
      "other, #1: b.yaml:1:1 note house/own Ask 100 % of <them> & \"us\".",
    ))
    expect(formatFindings(findings.slice(1, 3), { locale: "de" })).toBe("plans/plan.yaml:3:23 Warnung metric/ambiguous-abbreviation CPC means two things.\nother, #1: b.yaml:1:1 Hinweis house/own Ask 100 % of <them> & \"us\".")
    expect(formatFindings([])).toBe("Nothing to complain about.")
  })

  const rows = [
    "| `plans/plan.yaml:3:44` | Fehler | [shape/not-one-of](https://folkmoot.dev/reference/rules/shape-not-one-of.html) | “savings” is none of \\{these\\}\\[1\\]\\(2\\). |",
    "| `plans/plan.yaml:3:23` | Warnung | [metric/ambiguous-abbreviation](https://folkmoot.dev/reference/rules/metric-ambiguous-abbreviation.html) | CPC means two things. |",
    "| other, `#1:` `b.yaml:1:1` | Hinweis | house/own | Ask 100 % of &lt;them\\> &amp; \"us\". |",
  ]
  const table = lines("| Stelle | Schweregrad | Regel | Befund |", "| --- | --- | --- | --- |", ...rows)

  test("markdown", () => {
    expect(formats.markdown.write(findings, { locale: "de" })).toBe(table)
  })

  test("github-summary", () => {
    expect(formats["github-summary"].write(findings, { locale: "de" })).toBe(`## Strategieplan: 1 Fehler, 1 Warnung, 1 Hinweis\n\n${table}\nAutomatisch behebbar: 1.\n`)
    expect(formats["github-summary"].write(findings.slice(3))).toBe("## Strategy plan: Nothing to complain about.\n")
    const many = (length: number): string => formats["github-summary"].write(Array.from({ length }, () => findings[0] as Finding), { locale: "de" })
    expect(many(500)).toBe(`## Strategieplan: 500 Fehler\n\n${lines(...table.split("\n").slice(0, 2), ...Array.from({ length: 500 }, () => rows[0] as string))}`)
    expect(many(501)).toBe(`${many(500).replace("500", "501")}\nWeitere Befunde, hier nicht gezeigt: 1.\n`)
  })

  test.each([
    ["a pipe", "a|b", "a&#124;b"], ["a pipe in code", "a|@b", "`a¦@b`"], ["code in code", "``@`", "``` ``@` ```"], ["code in the middle", "@`a", "``@`a``"], ["code at the start", "`@a", "`` `@a ``"], ["code at the end", "@a`", "`` @a` ``"],
    ["a number of an issue", "GH-12", "`GH-12`"], ["an address without its form", "www.a", "`www.a`"], ["a form of address", "mailto:a", "`mailto:a`"], ["a file of a site", "a.io", "`a.io`"], ["marks", "*a* _b_ ~c~ $d$ \\", "\\*a\\* \\_b\\_ \\~c\\~ \\$d\\$ \\\\"],
  ])("%s cannot become markup", (_, given, expected) => {
    expect(formats.markdown.write([{ ...(findings[0] as Finding), message: given }]).split("\n")[2]?.split(" | ").at(-1)).toBe(`${expected} |`)
  })
})

describe("for programs", () => {
  test("github", () => {
    expect(formats.github.write(findings)).toBe(lines(
      "::error file=plans/plan.yaml,line=3,endLine=3,col=44,endColumn=51,title=shape/not-one-of::“savings” is none of {these}[1](2).",
      "::warning file=plans/plan.yaml,line=3,endLine=3,col=23,endColumn=26,title=metric/ambiguous-abbreviation::CPC means two things.",
      "::notice file=other%2C #1%3A b.yaml,line=1,endLine=2,title=house/own::Ask 100 %25 of <them> & \"us\".",
    ))
  })

  test("codeclimate", () => {
    const place = (line: number, column: number, endLine: number, endColumn: number, path: string) => ({ path, positions: { begin: { line, column }, end: { line: endLine, column: endColumn } }, lines: { begin: line, end: endLine } })
    expect(JSON.parse(formats.codeclimate.write(findings))).toEqual([
      { type: "issue", check_name: "shape/not-one-of", description: "“savings” is none of {these}[1](2).", content: { body: page("shape-not-one-of") }, categories: ["Style"], severity: "major", fingerprint: `${hashes.value}:1`, location: place(3, 44, 3, 51, "plans/plan.yaml") },
      { type: "issue", check_name: "metric/ambiguous-abbreviation", description: "CPC means two things.", content: { body: page("metric-ambiguous-abbreviation") }, categories: ["Style"], severity: "minor", fingerprint: `${hashes.title}:1`, location: place(3, 23, 3, 26, "plans/plan.yaml") },
      { type: "issue", check_name: "house/own", description: "Ask 100 % of <them> & \"us\".", content: { body: "at the door" }, categories: ["Style"], severity: "info", fingerprint: `${hashes.own}:1`, location: place(1, 1, 2, 1, "other, #1: b.yaml") },
    ])
  })

  test("junit: of rules that ran each is a test in each file", () => {
    const [first, second, third] = findings as [Finding, Finding, Finding]
    const twice = [{ ...second, rule: first.rule, line: 2 }, first, third]
    expect(formats.junit.write(twice, { files, rules: [card, quiet] })).toBe(lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="Folkmoot" tests="6" failures="1" skipped="1" errors="0">',
      '  <testsuite name="plans/plan.yaml" tests="3" failures="1" skipped="0" errors="0">',
      '    <testcase name="shape/not-one-of" classname="plans/plan.yaml" file="plans/plan.yaml" line="2">',
      '      <failure message="“savings” is none of {these}[1](2)." type="error">2:23 CPC means two things.',
      "3:44 “savings” is none of {these}[1](2).",
      "https://folkmoot.dev/reference/rules/metric-ambiguous-abbreviation.html</failure>",
      "    </testcase>",
      '    <testcase name="goal/owner" classname="plans/plan.yaml" file="plans/plan.yaml"/>',
      '    <testcase name="house/own" classname="plans/plan.yaml" file="plans/plan.yaml"/>',
      "  </testsuite>",
      '  <testsuite name="other, #1: b.yaml" tests="3" failures="0" skipped="1" errors="0">',
      '    <testcase name="shape/not-one-of" classname="other, #1: b.yaml" file="other, #1: b.yaml"/>',
      '    <testcase name="goal/owner" classname="other, #1: b.yaml" file="other, #1: b.yaml"/>',
      '    <testcase name="house/own" classname="other, #1: b.yaml" file="other, #1: b.yaml" line="1">',
      '      <skipped message="Ask 100 % of &lt;them&gt; &amp; &quot;us&quot;.">1:1 Ask 100 % of &lt;them&gt; &amp; &quot;us&quot;.',
      "at the door</skipped>",
      "    </testcase>",
      "  </testsuite>",
      "</testsuites>",
    ))
  })

  test("junit: without rules, only what found something is a test, and a file without any is one that passed", () => {
    expect(formats.junit.write(findings.slice(2), { files })).toBe(lines(
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="Folkmoot" tests="2" failures="0" skipped="1" errors="0">',
      '  <testsuite name="plans/plan.yaml" tests="1" failures="0" skipped="0" errors="0">',
      '    <testcase name="plan" classname="plans/plan.yaml" file="plans/plan.yaml"/>',
      "  </testsuite>",
      '  <testsuite name="other, #1: b.yaml" tests="1" failures="0" skipped="1" errors="0">',
      '    <testcase name="house/own" classname="other, #1: b.yaml" file="other, #1: b.yaml" line="1">',
      '      <skipped message="Ask 100 % of &lt;them&gt; &amp; &quot;us&quot;.">1:1 Ask 100 % of &lt;them&gt; &amp; &quot;us&quot;.',
      "at the door</skipped>",
      "    </testcase>",
      "  </testsuite>",
      "</testsuites>",
    ))
  })

  test("sarif", () => {
    const location = (uri: string, index: number, region: object, fullyQualifiedName: string) => ({ physicalLocation: { artifactLocation: { uri, index }, region }, logicalLocations: [{ fullyQualifiedName, kind: "member" }] })
    const prints = (hash: string) => ({ "folkmoot/v1": hash, primaryLocationLineHash: hash })
    const change = (startColumn: number, endColumn: number, written: string) => [{ artifactLocation: { uri: "plans/plan.yaml", index: 0 }, replacements: [{ deletedRegion: { startLine: 3, startColumn, endLine: 3, endColumn }, insertedContent: { text: written } }] }]
    expect(JSON.parse(formats.sarif.write(findings, { files, rules: [card, quiet], version: "1.2.3" }))).toEqual({
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [{
        tool: {
          driver: {
            name: "Folkmoot", version: "1.2.3", semanticVersion: "1.2.3", informationUri: "https://folkmoot.dev", language: "en",
            rules: [
              {
                id: "shape/not-one-of", shortDescription: { text: "Only what is known can be checked." }, fullDescription: { text: "Only what is known can be checked. Write …. Choose." },
                help: { text: `Only what is known can be checked.\n\nWrite ….\n\nChoose.\n\n${page("shape-not-one-of")}` }, helpUri: page("shape-not-one-of"), defaultConfiguration: { level: "note" }, properties: { tags: ["shape", "concept:7"], "problem.severity": "recommendation" },
              },
              {
                id: "goal/owner", shortDescription: { text: "Only what is known can be checked." }, fullDescription: { text: "Only what is known can be checked." },
                help: { text: `Only what is known can be checked.\n\n${page("goal-owner")}` }, helpUri: page("goal-owner"), defaultConfiguration: { level: "warning" }, properties: { tags: ["goal"], "problem.severity": "warning" },
              },
              {
                id: "metric/ambiguous-abbreviation", shortDescription: { text: "Two readers read two things." }, fullDescription: { text: "Two readers read two things." },
                help: { text: `Two readers read two things.\n\n${page("metric-ambiguous-abbreviation")}` }, helpUri: page("metric-ambiguous-abbreviation"), defaultConfiguration: { level: "warning" }, properties: { tags: ["metric"], "problem.severity": "warning" },
              },
              { id: "house/own", shortDescription: { text: "It's our way." }, fullDescription: { text: "It's our way." }, help: { text: "It's our way.\n\nat the door" }, defaultConfiguration: { level: "note" }, properties: { tags: ["house"], "problem.severity": "recommendation" } },
              {
                id: "goal/count", shortDescription: { text: "One goal is not a strategy." }, fullDescription: { text: "One goal is not a strategy." },
                help: { text: `One goal is not a strategy.\n\n${page("goal-count")}` }, helpUri: page("goal-count"), defaultConfiguration: { level: "note" }, properties: { tags: ["goal"], "problem.severity": "recommendation" },
              },
            ],
          },
        },
        language: "en",
        columnKind: "utf16CodeUnits",
        artifacts: [{ location: { uri: "plans/plan.yaml" }, roles: ["analysisTarget"] }, { location: { uri: "other%2C%20%231%3A%20b.yaml" }, roles: ["analysisTarget"] }],
        results: [
          {
            ruleId: "shape/not-one-of", ruleIndex: 0, level: "error", message: { text: "“savings” is none of {{these}}[1] (2)." }, partialFingerprints: prints(`${hashes.value}:1`),
            locations: [location("plans/plan.yaml", 0, { startLine: 3, startColumn: 44, endLine: 3, endColumn: 51, snippet: { text: "savings" } }, "/spec/goals/0/value")],
            fixes: [{ description: { text: "Write service-cost." }, artifactChanges: change(44, 51, "service-cost") }], suppressions: [],
          },
          {
            ruleId: "metric/ambiguous-abbreviation", ruleIndex: 2, level: "warning", message: { text: "CPC means two things." }, partialFingerprints: prints(`${hashes.title}:1`),
            locations: [location("plans/plan.yaml", 0, { startLine: 3, startColumn: 23, endLine: 3, endColumn: 26, snippet: { text: "CPC" } }, "/spec/goals/0/title")],
            fixes: [{ artifactChanges: change(23, 26, "Cost per conversion") }], suppressions: [],
          },
          {
            ruleId: "house/own", ruleIndex: 3, level: "note", message: { text: "Ask 100 % of <them> & \"us\"." }, partialFingerprints: prints(`${hashes.own}:1`),
            locations: [location("other%2C%20%231%3A%20b.yaml", 1, { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1 }, "")], suppressions: [],
          },
          {
            ruleId: "goal/count", ruleIndex: 4, level: "note", message: { text: "One goal is few." }, partialFingerprints: prints(`${hashes.count}:1`),
            locations: [location("plans/plan.yaml", 0, { startLine: 2, startColumn: 3, endLine: 3, endColumn: 53, snippet: { text: text.slice(8, -1) } }, "/spec/goals")],
            suppressions: [{ kind: "inSource", status: "accepted", justification: "One is enough." }],
          },
          {
            ruleId: "goal/count", ruleIndex: 4, level: "warning", message: { text: "Still few." }, partialFingerprints: prints(`${hashes.count}:2`),
            locations: [location("plans/plan.yaml", 0, { startLine: 3, startColumn: 5, endLine: 3, endColumn: 5 }, "/spec/goals/0")], suppressions: [{ kind: "external", status: "accepted" }],
          },
        ],
      }],
    })
  })

  test("sarif without a version, without files and in another language", () => {
    const { runs: [run] } = JSON.parse(formats.sarif.write(findings.slice(0, 1), { rules: [card], locale: "da" })) as { runs: [{ tool: { driver: Record<string, unknown> }; results: object[] }] }
    expect(Object.keys(run.tool.driver)).toEqual(["name", "informationUri", "language", "rules"])
    expect(run.tool.driver["rules"]).toMatchObject([{ fullDescription: { text: "Kun det kendte kan kontrolleres. Skriv …. Vælg." } }])
    expect(run.results.map((result) => Object.keys(result))).toEqual([["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"]])
  })

  test.each([[1_000, true], [1_001, false]])("sarif quotes a stretch of up to a thousand signs: %i", (length, isQuoted) => {
    const written = formats.sarif.write([{ ...(findings[0] as Finding), line: 1, column: 2, endLine: 1, endColumn: length + 2 }], { files: [{ file: "plans/plan.yaml", text: "x".repeat(2_000) }] })
    expect(written.includes('"snippet"')).toBe(isQuoted)
  })

  test("sarif says of a rule what its card says, else its finding, else its name", () => {
    const bare = { id: "goal/bare", why: {}, messages: {} } as unknown as RuleCard
    const ruleOf = (found: readonly Finding[]): unknown => (JSON.parse(formats.sarif.write(found, { rules: [bare] })) as { runs: [{ tool: { driver: { rules: [unknown] } } }] }).runs[0].tool.driver.rules[0]
    expect(ruleOf([])).toMatchObject({ shortDescription: { text: "goal/bare" }, defaultConfiguration: { level: "warning" }, properties: { tags: ["goal"] } })
    expect(ruleOf([{ ...(findings[0] as Finding), rule: "goal/bare" }])).toMatchObject({ shortDescription: { text: "Only what is known can be checked." }, defaultConfiguration: { level: "error" } })
  })

  test.each([["//host/plan.yaml", "/host/plan.yaml"], ["/a//b?.yaml", "/a//b%3F.yaml"], ["a\uD800.yaml", "a%EF%BF%BD.yaml"]])("sarif names the file %j in an address", (file, uri) => {
    expect(JSON.parse(formats.sarif.write([{ ...(findings[0] as Finding), file }]))).toMatchObject({ runs: [{ artifacts: [{ location: { uri } }] }] })
  })

  test("json has what could steer a terminal as numbers, also where one sign is two units", () => {
    const message = "a\u009Bb\u{E0001}c"
    const written = formats.json.write([{ ...(findings[0] as Finding), message }])
    expect(written).toContain('"message": "a\\u009bb\\udb40\\udc01c"')
    expect(JSON.parse(written)).toMatchObject({ findings: [{ message }] })
  })
})

test.each([
  ["https://a.example", true], ["https://a.example/b/c-d.html", true], ["https://a.example?x=1&y=2", true], ["https://a.example/b#c", true],
  ["http://a.example", false], ["see https://a.example", false], ["https://a.example/ b", false], ["https://", false], ["https://a.example/(b)", false], ["https://a.example/?x=ü", false], ["https://-", false],
])("%s can be a link as it is: %s", (given, isOne) => {
  expect(isAddress(given)).toBe(isOne)
})

describe("what is no finding, no file and no card is told and left out", () => {
  const [finding] = findings as [Finding]
  const told = (given: unknown, context?: unknown) => (JSON.parse(formats.json.write(given as never, context as never)) as { findings: readonly Finding[] }).findings

  test.each([
    ...["rule", "messageKey", "message", "file", "pointer", "node", "fingerprint", "why", "url"].map((field) => [field, { [field]: 1 }]),
    ...["line", "column", "endLine", "endColumn"].map((field) => [field, { [field]: "1" }]),
    ["severity", { severity: "fatal" }], ["suppressed", { suppressed: "yes" }], ["fix", { fix: null }],
    ...[{}, { edits: 1 }, { edits: [1] }, { edits: [{ start: 0 }] }, { edits: [{ end: 0 }] }, { edits: [{ start: 0, end: 0, text: "" }, {}] }].map((fix) => ["fix", { fix }]),
    ...[1, [1], [{ message: "a" }], [{ edits: [] }], [{ message: "a", edits: [] }, 1]].map((suggestions) => ["suggestions", { suggestions }]),
  ] as readonly [string, object][])("a finding whose %s is of another kind: %j", (_, broken) => {
    expect(told([finding, { ...finding, ...broken }]).map(({ message }) => message)).toEqual(["“findings[1]” of json.write is {…}, so it changed nothing; expected is Finding.", finding.message])
  })

  test("where nothing else can be told of its place, it is about the plan", () => {
    expect(told(7)).toEqual([{
      rule: "settings/wrong-input", messageKey: "expected", severity: "error", message: "json.write was given 7; expected is Finding[].", file: "", line: 1, column: 1, endLine: 1, endColumn: 1, pointer: "", node: "plan",
      fingerprint: "settings/wrong-input expected plan", why: expect.stringMatching(/\.$/), url: page("settings-wrong-input"),
    }])
    expect(formatFindings(7 as never)).toMatch(/formatFindings was given 7; expected is Finding\[\]\.$/)
  })

  test.each<[string, object, string]>([
    ["a file without a text", { files: [{ file: "a" }] }, "files[0]"], ["a file without a name", { files: [{ text: "a" }] }, "files[0]"],
    ["a card without an id", { rules: [{ ...card, id: 1 }] }, "rules[0]"], ["one without a reason", { rules: [{ ...card, why: "so" }] }, "rules[0]"], ["one without messages", { rules: [{ ...card, messages: 1 }] }, "rules[0]"],
    ["one whose messages are no texts", { rules: [{ ...card, messages: { a: {}, b: "b" } }] }, "rules[0]"], ["one whose sources are no list", { rules: [{ ...card, sources: "a" }] }, "rules[0]"],
  ])("%s", (_, context, option) => {
    expect(told([], context).map(({ message }) => message)).toEqual([expect.stringContaining(`“${option}” of json.write is {…}`)])
  })

  test("a card may leave out its sources", () => {
    const { sources: _, ...bare } = card
    expect(told([], { rules: [bare] })).toEqual([])
  })
})
