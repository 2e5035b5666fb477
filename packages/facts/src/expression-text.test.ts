import { describe, expect, test } from "vitest"
import { expressionText, termText } from "./expression-text.ts"
import {
  always, and, asOf, atMost, columns, earliest, equal, known, less, minus, not, oneOf, or, pick, plus,
} from "./expression.ts"
import { days, hours } from "./instant.ts"
import { before, count, distinct, durations, records, summing, together, total, upTo, without } from "./summary.ts"

const t = columns("thread")

describe("expressions read like sentences", () => {
  test.each([
    [equal(t.kind, "question"), 'kind = "question"'],
    [and(known(t.solvedAt), or(atMost(t.solvedAt, asOf), equal(t.solved, true))), "solvedAt is told and (solvedAt <= as-of or solved = true)"],
    [not(or(known(t.solvedAt), known(t.firstReplyAt))), "not (solvedAt is told or firstReplyAt is told)"],
    [oneOf(t.affiliation, "staff", "bot"), 'affiliation in ["staff", "bot"]'],
    [not(known(t.solvedAt)), "solvedAt is not told"],
    [not(t.resolvable), "not resolvable"],
    [not(atMost(plus(t.openedAt, days(14)), asOf)), "not (openedAt + 14 days <= as-of)"],
    [known(pick([[known(t.solvedAt), minus(t.solvedAt, t.openedAt)]], days(30))), "(solvedAt - openedAt if solvedAt is told, else 30 days) is told"],
    [not(or(and(known(t.author), not(t.resolvable)))), "not (author is told and not resolvable)"],
    [always, "true"],
    [or(), "false"],
    [atMost(t.solvedAt, plus(t.openedAt, days(14))), "solvedAt <= openedAt + 14 days"],
    [atMost(t.solvedAt, plus(t.openedAt, hours(1))), "solvedAt <= openedAt + 1 hour"],
    [less(minus(t.solvedAt, t.openedAt), 90_000), "solvedAt - openedAt < 90 seconds"],
    [less(minus(t.solvedAt, t.openedAt), 1), "solvedAt - openedAt < 1 ms"],
    [less(earliest(t.solvedAt, asOf), 0), "earliest of solvedAt, as-of < 1970-01-01T00:00:00.000Z"],
    [pick([[known(t.solvedAt), "solved"]], "open"), '"solved" if solvedAt is told, else "open"'],
  ])("%#", (expression, text) => {
    expect(expressionText(expression)).toBe(text)
  })

  test("what a number stands for is told by the table, where that is known", () => {
    const since = atMost<"instant">(Date.UTC(2021, 0), t.openedAt)
    expect(expressionText(since, "thread")).toBe("2021-01-01T00:00:00.000Z <= openedAt")
    expect(expressionText(since)).toBe("1609459200000 <= openedAt")
    expect(expressionText(equal(columns("visit").visits, 3), "visit")).toBe("visits = 3")
  })

  test("terms say what is counted over which rows", () => {
    expect(termText(count("thread"))).toBe("count over thread")
    expect(termText(durations("thread", { from: t.openedAt, to: t.solvedAt }))).toBe("waits over thread from openedAt to solvedAt, where openedAt is told")
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

