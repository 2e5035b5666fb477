import { describe, expect, test } from "vitest"
import { textsIn } from "./card.ts"
import { kinds } from "./kinds.ts"
import { languageTable } from "./language-table.ts"
import { prose, readableJson, table } from "./markdown.ts"
import { usersOf } from "./mentions.ts"
import { optionText } from "./told-value.ts"
import { calculatorComments, commentOf } from "./unit-comment.ts"

describe("a unit's card", () => {
  const asks = { en: "How many?", de: "Wie viele?", da: "Hvor mange?" }

  test("texts are found wherever they stand, but not in what the unit imports", () => {
    const other = Object.assign(() => 0, { title: asks })
    expect(textsIn({ id: "x", asks, messages: { none: asks }, evidence: { other } }).map(([path]) => path)).toEqual(["asks", "messages.none"])
  })

  test("the comment above a unit is its summary, its remarks and its formulas", () => {
    const text = "/** Else. */\nconst a = 1\n\n/**\n * One sentence.\n *\n * @remarks\n * Unit: ratio\n * in [0, 1].\n * @formula cohort `\\frac{a}{B}`\n * @symbol `B` all\n *   of them\n * @obtained Ask for it.\n * @see concept:1\n */\nexport const replyRate = defineMetric({})\n"
    const read = { summary: "One sentence.", remarks: "Unit: ratio in [0, 1].", formulas: { cohort: "\\frac{a}{B}" }, symbols: [["B", "all of them"]], obtained: "Ask for it." }
    expect(commentOf({ name: "reply-rate", text })).toEqual(read)
    expect(commentOf({ name: "other", text })).toEqual({ summary: "", remarks: "", formulas: {}, symbols: [], obtained: "" })
  })
})

describe("the comments on a calculator's totals and options", () => {
  test("are read where they are defined or from a constant, each for the name below it", () => {
    const inside = "defineCalculator({\n  totals: {\n    /** How many. */\n    all: counted,\n    left: recorded({\n      /** No total. */\n      n: aWhole,\n    }),\n    /**\n     * Those\n     * `kept`.\n     */\n    kept,\n  },\n  options: {\n    /** Days. */\n    horizon: 1,\n  },\n})"
    expect(calculatorComments({ text: inside })).toEqual({ totals: { all: "How many.", kept: "Those `kept`." }, options: { horizon: "Days." } })
    const apart = "const totals = {\n  /** How many. */\n  all: counted,\n}\n\ndefineCalculator({\n  totals,\n  options: {},\n})"
    expect(calculatorComments({ text: apart })).toEqual({ totals: { all: "How many." }, options: {} })
  })
})

describe("who uses a unit", () => {
  const [metric, , criterion] = kinds
  const unit = { kind: metric, name: "resolution-rate", path: "packages/metrics/src/units/resolution-rate.ts", text: "" }
  const user = (name: string, text: string) => ({ kind: criterion, name, path: `packages/maturity/src/units/${name}.ts`, text })

  test("is who imports it, from the package or by its own door", () => {
    const a = user("a", 'import { resolutionRate, type X } from "@folkmoot/metrics"')
    const b = user("b", 'import { resolutionRate as solved } from "@folkmoot/metrics/resolution-rate"')
    const c = user("c", 'import { netPromoterScore } from "@folkmoot/metrics"\n// resolutionRate')
    expect(usersOf(unit, [a, b, c])).toEqual([a, b])
  })
})

describe("pages", () => {
  test("a table keeps bars and line breaks inside their cells", () => {
    expect(table(["a"], [["x | y\nz"]])).toBe("| a |\n| --- |\n| x \\| y z |")
    expect(table(["a"], [])).toBe("")
  })

  test("a sign that would begin a tag stands for itself, but not in code nor around an address", () => {
    expect(prose("a <b> `<c>` <https://example.org>")).toBe("a &lt;b> `<c>` <https://example.org>")
  })

  test("texts in three languages stand in a table, each once, by what they are", () => {
    const [asks, means] = ["A", "B"].map((text) => ({ en: `${text} en`, de: `${text} de`, da: `${text} da` }))
    const shown = languageTable({ id: "x", variants: { one: { means }, two: { means } }, asks })
    expect(shown).toContain("| Question | A en | A de | A da |\n| Variant `one`, Variant `two` | B en | B de | B da |")
    expect(languageTable({ id: "x" })).toBe("")
  })

  test("an option is a number, or a length of time where it is too large to be a count", () => {
    expect([10, 1_209_600_000].map(optionText)).toEqual(["10", "14 days (1209600000 ms)"])
  })

  test("JSON stays on one line while it fits, and says the same when it does not", () => {
    const value = { list: [{ id: "1", at: 0 }, { id: "2", at: 1 }], left: undefined, none: {} }
    expect(readableJson({ a: 1, b: [true, null] })).toBe('{ "a": 1, "b": [true, null] }')
    expect(readableJson(value, 30).split("\n").length).toBeGreaterThan(3)
    expect(JSON.parse(readableJson(value, 30))).toEqual(JSON.parse(JSON.stringify(value)))
  })
})
