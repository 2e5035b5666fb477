import type { Finding } from "./finding.ts"
import { defineFormat } from "./findings-given.ts"
import { byFile, open, rulesOf } from "./format.ts"
import { visible } from "./message.ts"

/** Text that XML 1.0 admits, in a line of its own, with nothing in it that is markup. */
const escaped = (text: string): string =>
  visible(text).replace(/[\uFFFE\uFFFF]/g, "\uFFFD").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;")

const attributes = (given: Readonly<Record<string, string | number>>): string => Object.entries(given).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("")

const testCase = (file: string, rule: string, found: readonly Finding[]): string => {
  const [first] = found
  const own = attributes({ name: rule, classname: file, file, ...(first === undefined ? {} : { line: first.line }) })
  if (first === undefined) return `    <testcase${own}/>\n`
  const lines = found.map(({ line, column, message }) => escaped(`${line}:${column} ${message}`)).join("\n")
  const failed = found.find(({ severity }) => severity === "error")
  const said = failed === undefined ? "skipped" : "failure"
  const about = attributes({ message: (failed ?? first).message, ...(failed === undefined ? {} : { type: "error" }) })
  return `    <testcase${own}>\n      <${said}${about}>${lines}\n${escaped(first.url)}</${said}>\n    </testcase>\n`
}

/**
 * JUnit XML: each file is a suite, each rule a test in it.
 *
 * @remarks
 * A rule that finds an error fails. One that only warns counts as skipped, the nearest that the form has to "look at this, but go on". Names of
 * tests stay the same from run to run, so that a CI system can say what is new. Suppressed findings are left out.
 * @see https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export const junit = defineFormat({
  id: "junit",
  means: { en: "test results in JUnit XML", de: "Testergebnisse in JUnit-XML", da: "testresultater i JUnit-XML" },
  mediaType: "application/xml",
  extension: "xml",
  write: (findings, context = {}) => {
    const told = open(findings)
    const ids = [...rulesOf(told, context).keys()]
    const suites = [...byFile(told, context)].map(([file, found]) => {
      const cases = ids.flatMap((rule) => {
        const own = found.filter((finding) => finding.rule === rule)
        return own.length === 0 && context.rules === undefined ? [] : [{ rule, own }]
      })
      // Some systems take a report without tests for a broken one.
      if (cases.length === 0) cases.push({ rule: "plan", own: [] })
      const failures = cases.filter(({ own }) => own.some(({ severity }) => severity === "error")).length
      const skipped = cases.filter(({ own }) => own.length > 0).length - failures
      return { file, counts: { tests: cases.length, failures, skipped, errors: 0 }, cases }
    })
    const sum = (of: "tests" | "failures" | "skipped"): number => suites.reduce((total, { counts }) => total + counts[of], 0)
    const body = suites.map(({ file, counts, cases }) => `  <testsuite${attributes({ name: file, ...counts })}>\n${cases.map(({ rule, own }) => testCase(file, rule, own)).join("")}  </testsuite>\n`).join("")
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: "Folkmoot", tests: sum("tests"), failures: sum("failures"), skipped: sum("skipped"), errors: 0 })}>\n${body}</testsuites>\n`
  },
})
