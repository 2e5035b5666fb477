import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const day = (of: number, month = 1): string => `2025-0${month}-${String(of).padStart(2, "0")}T09:00:00Z`
file("facts/member.csv", ["id,joinedAt,affiliation", ...Array.from({ length: 40 }, (_, id) => `m${id},${day((id % 20) + 1, id < 20 ? 1 : 4)},customer`), ""].join("\n"))
/** Of twenty who joined in January six begin a trial, of twenty who joined in April twelve do; eight of each upgrade. */
const kinds = (from: number, trials: number): readonly string[] =>
  Array.from({ length: trials + 8 }, (_, index) => {
    const [id, month] = [from + index, from < 20 ? 1 : 4]
    return `c${id},${index < trials ? "trial" : "upgrade"},${day((id % 20) + 2, month)},m${id},customer,${day((id % 20) + 1, month)},true`
  })
file("facts/conversion.csv", ["id,kind,convertedAt,member,affiliation,exposedAt,touched", ...kinds(0, 6), ...kinds(20, 12), ""].join("\n"))

const data = ["--from", `facts:${join(folder, "facts")}`, "--as-of", "2025-09-01"]
const rate = ["conversion-rate", "--variant", "matured-cohort"]
const trial = ["--only", "conversion.kind=trial"]

describe("one kind of conversion", () => {
  test("is measured, and the line says which", async () => {
    const { code, out } = await folkmoot(["measure", ...rate, ...data, "--period", "2025-Q1", ...trial])
    expect(code).toBe(0)
    // Six of twenty.
    expect(out).toMatch(/conversion-rate +matured-cohort +2025-Q1 +30% .*n = 20\..*Only conversion\.kind = trial\./)
  })

  test("is compared", async () => {
    const { code, out } = await folkmoot(["compare", ...rate, ...data, "--period", "2025-Q2", "--against", "2025-Q1", ...trial])
    expect(code).toBe(0)
    expect(out).toMatch(/conversion-rate +matured-cohort +30% +60% +\+30\spercentage\spoints.* Only conversion\.kind = trial\./)
  })

  test("is explained, and kept apart in a history", async () => {
    const { out } = await folkmoot(["explain", ...rate, ...data, "--period", "2025-Q1", ...trial])
    expect(out).toMatch(/conversion-rate · matured-cohort · 2025-Q1 · conversion\.kind = trial\n/)
    expect(out).toContain("converted = 6")
    const history = ["--history", join(folder, "kept")]
    for (const kind of ["trial", "upgrade"]) await folkmoot(["measure", ...rate, ...data, "--only", `conversion.kind=${kind}`, ...history])
    const { out: listed } = await folkmoot(["history", ...history])
    expect(listed).toMatch(/conversion-rate \(conversion\.kind = trial\)/)
    expect(listed).toMatch(/conversion-rate \(conversion\.kind = upgrade\)/)
  })

  test("is in the document, measure by measure", async () => {
    const { out } = await folkmoot(["measure", ...rate, ...data, ...trial, "--json"])
    expect(JSON.parse(out)).toMatchObject({ measures: [{ metric: "conversion-rate", only: { "conversion.kind": "trial" }, estimate: { scope: { "conversion.kind": "trial" } } }] })
  })
})

describe("periods by group", () => {
  test("one with nothing in it has a row without a group, in line with the others", async () => {
    const { code, out } = await folkmoot(["measure", ...rate, ...trial, "--by", "affiliation", ...data, "--period", "2025", "--step", "quarter"])
    expect(code).toBe(0)
    const [head = "", ...rows] = out.split("\n")
    expect(rows[0]).toMatch(/^conversion-rate +matured-cohort +2025-Q1 +customer +/)
    // What lies beyond the as-of date has no groups.
    expect(rows[3]).toMatch(/^conversion-rate +matured-cohort +2025-Q4 {5,}too recent/)
    expect(rows[3]?.indexOf("too recent")).toBe(head.indexOf("value"))
  })
})

describe("what cannot be asked for", () => {
  test.each<[string, readonly string[], RegExp, RegExp, RegExp]>([
    ["a column mistyped", ["measure", ...rate, "--only", "conversion.knd=trial"], /^folkmoot: --only: "conversion\.knd" is not a column conversion-rate can be narrowed by; .* Did you mean "conversion\.kind"\?/, /eine Spalte, mit der sich conversion-rate einschränken lässt.* Meinten Sie "conversion\.kind"\?/, /en kolonne, som conversion-rate kan afgrænses efter.* Mente du "conversion\.kind"\?/],
    ["a value mistyped", ["measure", ...rate, "--only", "conversion.kind=trail"], /--only conversion\.kind: "trail" is not .*: trial, upgrade\. Did you mean "trial"\?/, /ein Wert, der dort vorkommt; es gibt 2: trial, upgrade\. Meinten Sie "trial"\?/, /en værdi, der forekommer dér; der er 2: trial, upgrade\. Mente du "trial"\?/],
    ["no value", ["explain", ...rate, "--only", "conversion.kind"], /^folkmoot: --only: "conversion\.kind" is not a column with its value, such as conversion\.kind=trial\./, /eine Spalte mit ihrem Wert, etwa conversion\.kind=trial/, /en kolonne med sin værdi, f\.eks\. conversion\.kind=trial/],
    ["a column twice", ["compare", ...rate, "--period", "2025-Q2", "--against", "2025-Q1", ...trial, "--only", "conversion.kind=upgrade"], /^folkmoot: --only: "conversion\.kind" is given twice; name one value for it\./, /zweimal angegeben/, /to gange/],
    ["no metric", ["measure", ...trial], /^folkmoot: --only is about the rows of a metric: name the metric, too\./, /^folkmoot: --only betrifft/, /^folkmoot: --only gælder/],
  ])("%s", async (_, args, english, german, danish) => {
    for (const [locale, says] of [["en", english], ["de", german], ["da", danish]] as const) {
      const { code, out, said } = await folkmoot([...args, ...data, "--locale", locale])
      expect([code, out]).toEqual([2, ""])
      expect(said).toMatch(says)
    }
  })
})

test("the columns of the metric that is named are completed", async () => {
  const { out } = await folkmoot(["complete", "--", "measure", "conversion-rate", "--only", "conversion.k"])
  expect(out).toBe("conversion.kind=\n:open\n")
  expect((await folkmoot(["complete", "--", "measure", "--only", "conversion.k"])).out).toBe("")
})
