import { describe, expect, test } from "vitest"
import { textsIn } from "./card.ts"
import { kinds } from "./kinds.ts"
import { languageTable } from "./language-table.ts"
import { prose, readableJson, table } from "./markdown.ts"
import { usersOf } from "./mentions.ts"
import { durationText, optionText } from "./told-value.ts"
import { commentOf } from "./unit-comment.ts"

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

  test("lengths of time are said in the largest unit that divides them", () => {
    expect([86_400_000, 1_209_600_000, 90_000, 1].map(durationText)).toEqual(["1 day", "14 days", "90 seconds", "1 millisecond"])
    expect([10, 1_209_600_000].map(optionText)).toEqual(["10", "14 days (1209600000 ms)"])
  })

  test("JSON stays on one line while it fits, and says the same when it does not", () => {
    const value = { list: [{ id: "1", at: 0 }, { id: "2", at: 1 }], left: undefined, none: {} }
    expect(readableJson({ a: 1, b: [true, null] })).toBe('{ "a": 1, "b": [true, null] }')
    expect(readableJson(value, 30).split("\n").length).toBeGreaterThan(3)
    expect(JSON.parse(readableJson(value, 30))).toEqual(JSON.parse(JSON.stringify(value)))
  })
})
