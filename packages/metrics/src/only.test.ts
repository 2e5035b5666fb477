import { days, type Facts } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compare } from "./compare.ts"
import { measure } from "./measure.ts"
import { conversionRate } from "./units/conversion-rate.ts"
import { resolutionRate } from "./units/resolution-rate.ts"

const asked = (channel: string, count: number, solved: number): NonNullable<Facts["thread"]> =>
  Array.from({ length: count }, (_, index) => ({
    id: `${channel}-${index}`, kind: "question", resolvable: true, affiliation: "customer", channel, openedAt: 0, solvedAt: index < solved ? days(1) : null,
  }))

const cohort = { asOf: days(90), variants: ["cohort"] } as const

describe("rows asked for only", () => {
  test("are counted as if there were no others, and the number says so", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), (help, helped, chat, chatted) => {
        const thread = [...asked("help", help, helped), ...asked("chat", chat, chatted)]
        const [whole] = measure(resolutionRate, { thread: thread.filter(({ channel }) => channel === "help") }, cohort)
        const [part] = measure(resolutionRate, { thread }, { ...cohort, only: { "thread.channel": "help" }, smallestCell: 0 })
        const estimates = [whole, part].flatMap((measured) => measured?.estimate ?? [])
        const [first, second] = estimates.map((estimate) => ({ ...estimate, scope: undefined }))
        expect(second).toEqual(first)
        expect(estimates.map((estimate) => estimate.measured && estimate.scope)).toEqual(estimates[0]?.measured === true ? [undefined, { "thread.channel": "help" }] : [false, false])
      }),
    )
  })

  test("by several columns are named in the order of these, however they were asked for", () => {
    const onlys = [{ "thread.kind": "question", "thread.channel": "help" }, { "thread.channel": "help", "thread.kind": "question" }]
    const told = onlys.map((only) => measure(resolutionRate, { thread: asked("help", 9, 2) }, { ...cohort, only })[0])
    expect(told[0]?.estimate).toMatchObject({ measured: true, n: 9 })
    for (const one of told) expect(Object.keys(one?.only ?? {})).toEqual(["thread.channel", "thread.kind"])
    expect(measure(resolutionRate, { thread: asked("help", 9, 2) }, cohort)[0]).not.toHaveProperty("only")
  })

  test("as few as a person are suppressed", () => {
    const [measured] = measure(resolutionRate, { thread: asked("help", 4, 2) }, { ...cohort, only: { "thread.channel": "help" } })
    expect(measured?.estimate).toMatchObject({ measured: false, why: "suppressed" })
  })

  test("are not compared with all of them", () => {
    const thread = [...asked("help", 40, 20), ...asked("chat", 40, 10)]
    const [all] = measure(resolutionRate, { thread }, cohort)
    const [help] = measure(resolutionRate, { thread }, { ...cohort, only: { "thread.channel": "help" } })
    expect(all && help && compare(all.estimate, help.estimate)).toMatchObject({ comparable: false, unlike: "scope" })
  })

  test("one definition of conversion out of several", () => {
    const facts: Facts = {
      member: Array.from({ length: 20 }, (_, index) => ({ id: `m${index}`, affiliation: "customer", joinedAt: 0 })),
      conversion: Array.from({ length: 8 }, (_, index) => ({
        id: `${index}`, kind: index < 6 ? "trial" : "upgrade", affiliation: "customer", member: `m${index}`, exposedAt: 0, convertedAt: days(2),
      })),
    }
    expect(measure(conversionRate, facts, cohort)).toMatchObject([{ estimate: { measured: false, why: "undefined-term" } }])
    expect(measure(conversionRate, facts, { ...cohort, only: { "conversion.kind": "trial" } })).toMatchObject([
      { estimate: { measured: true, numerator: 6, denominator: 20, scope: { "conversion.kind": "trial" } } },
    ])
  })

  test.each([
    ["thread.chanel", "help", { why: "undefined-term", detail: "Only rows by thread.chanel cannot be asked for here. Did you mean thread.channel?" }],
    ["thread.author", "a", { why: "undefined-term" }],
    ["thread.id", "a", { why: "undefined-term" }],
    ["conversion.kind", "trial", { why: "undefined-term" }],
    ["__proto__.channel", "help", { why: "undefined-term" }],
    ["", "help", { why: "undefined-term", detail: expect.stringMatching(/^Only rows by {2}cannot be asked for here\. It reads thread\.source, .*thread\.channel/) }],
    ["thread.resolvable", "true", { why: "invalid-input", field: "only.thread.resolvable" }],
  ] as const)("%s that cannot be asked for is told, not thrown", (place, cell, expected) => {
    const [measured] = measure(resolutionRate, { thread: asked("help", 9, 2) }, { ...cohort, only: { [place]: cell } })
    expect(measured?.estimate).toMatchObject({ measured: false, ...expected })
  })

  test("a column a source does not tell leaves nothing to ask for", () => {
    const coverage = [{ source: "dump", table: "thread", rows: 9, from: null, to: null, untold: { channel: "no categories here" }, since: {}, notes: [] }] as const
    const [measured] = measure(resolutionRate, { thread: asked("help", 9, 2) }, { ...cohort, coverage, only: { "thread.channel": "help" } })
    expect(measured?.estimate).toMatchObject({ measured: false, why: "not-recorded" })
  })
})
