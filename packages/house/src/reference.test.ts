import {
  always, and, asOf, atMost, before, columns, count, distinct, equal, known, not, oneOf, or, plus, records, summing, together, total, upTo, without,
} from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { fieldsIn, textsIn } from "./card.ts"
import { expressionText, termText } from "./expression-text.ts"
import { readableJson, table } from "./markdown.ts"
import { usersOf } from "./mentions.ts"
import { kinds } from "./kinds.ts"
import { commentOf } from "./unit-comment.ts"

const t = columns("thread")

describe("expressions read like sentences", () => {
  test.each([
    [equal(t.kind, "question"), 'kind = "question"'],
    [atMost(t.solvedAt, plus(t.openedAt, 1000)), "solvedAt <= openedAt + 1000"],
    [and(known(t.solvedAt), or(atMost(t.solvedAt, asOf), equal(t.solved, true))), "solvedAt is told and (solvedAt <= as-of or solved = true)"],
    [not(or(known(t.solvedAt), known(t.firstReplyAt))), "not (solvedAt is told or firstReplyAt is told)"],
    [oneOf(t.affiliation, "staff", "bot"), 'affiliation in ["staff", "bot"]'],
    [always, "true"],
  ])("%#", (expression, text) => {
    expect(expressionText(expression)).toBe(text)
  })

  test("terms say what is counted over which rows", () => {
    expect(termText(count("thread"))).toBe("count over thread")
    expect(termText(upTo(distinct("thread", t.author)))).toBe("distinct over thread by author, where author is told, up to the period's end")
    expect(termText(total("cost", columns("cost").amount, equal(columns("cost").kind, "staff")))).toBe('sum of amount over cost, where kind = "staff"')
  })

  test("records say what tells them apart, and terms made of several say which are added and which are taken away", () => {
    const journey = columns("journey")
    const paths = summing(records("journey", { path: journey.path, ended: journey.converted }), { amount: journey.amount })
    expect(termText(paths)).toBe("records over journey by path, ended = converted with the sum of amount, where path is told and converted is told")
    expect(termText(without(together(count("thread"), before(count("post"))), count("visit")))).toBe(
      "count over thread; and count over post, up to the period's beginning; less count over visit",
    )
  })
})

describe("a unit's card", () => {
  const asks = { en: "How many?", de: "Wie viele?", da: "Hvor mange?" }

  test("texts are found wherever they stand, but not in what the unit imports", () => {
    const other = Object.assign(() => 0, { title: asks })
    expect(textsIn({ id: "x", asks, messages: { none: asks }, evidence: { other } }).map(([path]) => path)).toEqual(["asks", "messages.none"])
  })

  test("plain fields become lines; texts, functions and nested things do not", () => {
    expect(fieldsIn({ id: "x", tier: "outcome", values: ["a", "b"], options: { horizon: 14 }, asks, judge: () => 0, empty: [], presets: ["strict", ["one-goal", { atMost: 1 }]], other: [["a", "b"]] })).toEqual([
      ["tier", "outcome"],
      ["values", "a, b"],
      ["options", "horizon: 14"],
      ["presets", "strict, one-goal (atMost: 1)"],
    ])
  })

  test("the comment above a unit is its summary and its remarks", () => {
    const text = "/** Else. */\nconst a = 1\n\n/**\n * One sentence.\n *\n * @remarks\n * Unit: ratio\n * in [0, 1].\n * @see concept:1\n */\nexport const replyRate = defineMetric({})\n"
    expect(commentOf({ name: "reply-rate", text })).toEqual({ summary: "One sentence.", remarks: "Unit: ratio in [0, 1]." })
    expect(commentOf({ name: "other", text })).toEqual({ summary: "", remarks: "" })
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

  test("JSON stays on one line while it fits, and says the same when it does not", () => {
    const value = { list: [{ id: "1", at: 0 }, { id: "2", at: 1 }], left: undefined, none: {} }
    expect(readableJson({ a: 1, b: [true, null] })).toBe('{ "a": 1, "b": [true, null] }')
    expect(readableJson(value, 30).split("\n").length).toBeGreaterThan(3)
    expect(JSON.parse(readableJson(value, 30))).toEqual(JSON.parse(JSON.stringify(value)))
  })
})
