import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { Folkmoot } from "./effect.ts"
import { lintTexts, open, rulesRun } from "./index.ts"

const wrong: Readonly<Record<string, readonly unknown[]>> = {
  plan: ["spec: {}", 5, [], [5], { text: 5 }, { txt: "" }, null],
  translations: ["x", [5], { text: "" }],
  answers: [5, [{ text: 5 }]],
  quotes: ["x", [{}], [{ text: "a", by: "x", consent: "yes" }]],
  sources: [5, "facts:data", [null], [{}], [{ id: "facts" }], [{ id: "facts", path: "x", paht: 5 }]],
  engine: [5, null, {}, [], () => 1],
  identity: [5, { key: "short" }, { people: 5 }, { people: [{ accounts: [] }] }, { kye: "x" }],
  scorer: [5, "none"],
  asOf: [5, new Date(0)],
  timeZone: [5],
  locale: ["fr", 5],
  history: [5, {}, [], null, { keep: () => undefined }],
  onProgress: ["x", 5],
}

describe("an option of the wrong type is named, with what was expected in plain words", () => {
  test.each(Object.entries(wrong).flatMap(([option, values]) => values.map((value) => [option, value] as const)))("%s: %o", async (option, value) => {
    const error: unknown = await open({ [option]: value }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ _tag: "InvalidInput", where: expect.stringMatching(new RegExp(`^open\\.${option}`)) })
    expect((error as Error).message).not.toMatch(/Invalid (input|option)|Too small|type (string|array|object)/)
  })

  test.each([5, "x", null])("signal: %o", async (signal) => {
    await expect(open({ signal: signal as never })).rejects.toMatchObject({ _tag: "InvalidInput", where: "signal" })
    await using folkmoot = await open()
    await expect(folkmoot.ingest({ signal: signal as never })).rejects.toMatchObject({ _tag: "InvalidInput", where: "signal" })
  })
})

test("a secret that is too short is not shown", async () => {
  await expect(open({ identity: { key: "hunter2" } })).rejects.toSatisfy((error) => error instanceof Error && !error.message.includes("hunter2") && error.message.includes("at least 16 characters"))
})

test.each([
  ["erase", "forum:17"],
  ["erase", []],
  ["erase", [5]],
  ["snapshot", 5],
  ["snapshot", ""],
  ["report", { formats: "html" }],
  ["assess", { perod: "2025" }],
] as const)("%s of %o is refused by name", async (verb, asked) => {
  await using folkmoot = await open()
  await expect(folkmoot[verb](asked as never)).rejects.toMatchObject({ _tag: "InvalidInput", where: expect.stringMatching(new RegExp(`^${verb}`)) })
})

describe("an option that does not exist is refused with the nearest that does", () => {
  const stray = (where: string, given: string, nearest: string) => expect.objectContaining({ _tag: "InvalidInput", where, given, nearest })

  test.each([
    [{ asof: "2026-01-01" }, "open", "asof", "asOf"],
    [{ singal: undefined }, "open", "singal", "signal"],
    [{ plan: { txt: "" } }, "open.plan", "txt", "text"],
    [{ plan: [{ text: "", flie: "plan.yaml" }] }, "open.plan.0", "flie", "file"],
    [{ sources: [{ id: "facts", path: "x", http: { tokn: "s" } }] }, "open.sources.0.http", "tokn", "token"],
    [{ identity: { people: [{ accounts: ["a:b"], affliation: "staff" }] } }, "open.identity.people.0", "affliation", "affiliation"],
  ])("when opening: %o", async (options, where, given, nearest) => {
    await expect(open(options as never)).rejects.toEqual(stray(where, given, nearest))
  })

  test.each([
    ["measure", { levle: 0.9 }, "measure", "levle", "level"],
    ["measure", { metrics: [{ metric: "resolution-rate", variant: ["cohort"] }] }, "measure.metrics.0", "variant", "variants"],
    ["measure", { period: { frm: "2025-01-01", to: "2025-02-01" } }, "measure.period", "frm", "from"],
    ["explain", { metirc: "resolution-rate" }, "explain", "metirc", "metric"],
    ["assess", { perod: "2025" }, "assess", "perod", "period"],
    ["report", { previous: { asOf: "2025-01-01", asessment: {} } }, "report.previous", "asessment", "assessment"],
    ["lint", { rules: { "goal/count": { severty: "off" } } }, "lint.rules.goal/count", "severty", "severity"],
    ["lint", { overrides: [{ rule: {} }] }, "lint.overrides.0", "rule", "rules"],
    ["ingest", { singal: undefined }, "ingest", "singal", "signal"],
  ] as const)("%s: %o", async (verb, asked, where, given, nearest) => {
    await using folkmoot = await open()
    await expect(folkmoot[verb](asked as never)).rejects.toEqual(stray(where, given, nearest))
  })

  test("beside a name, in a history, and where something is told", async () => {
    await using folkmoot = await open()
    const how = { singal: undefined } as never
    const { history } = folkmoot
    const asked = { erase: folkmoot.erase(["forum:17"], how), snapshot: folkmoot.snapshot("march", how), history: history.entry("abcd", how) }
    for (const [where, answer] of Object.entries(asked)) await expect(answer).rejects.toEqual(stray(where, "singal", "signal"))
    await expect(history.repeat("abcd", how)).rejects.toEqual(stray("history", "singal", "signal"))
    await expect(history.entries({ vreb: "measure" } as never)).rejects.toEqual(stray("history", "vreb", "verb"))
    const told = folkmoot.told({ bacth: 4 } as never)[Symbol.asyncIterator]()
    await expect(told.next()).rejects.toEqual(stray("told", "bacth", "batch"))
  })

  test("by what lints texts at once", () => {
    const plan = [{ text: "", file: "plan.yaml" }]
    expect(() => lintTexts({ plan, lcoale: "de" } as never)).toThrow(stray("lintTexts", "lcoale", "locale"))
    expect(() => lintTexts({ plan }, { fxi: true } as never)).toThrow(stray("lint", "fxi", "fix"))
    expect(() => rulesRun({ extend: "strict" } as never)).toThrow(stray("lint", "extend", "extends"))
  })

  test("at the Effect door, which knows no signal", async () => {
    const asked = (options: object, query: object) => Effect.runPromise(Effect.flip(Effect.provide(Effect.flatMap(Folkmoot, ({ measure }) => measure(query)), Folkmoot.layer(options))))
    expect(await asked({ asof: "2026-01-01" }, {})).toEqual(stray("open", "asof", "asOf"))
    expect(await asked({}, { levle: 0.9 })).toEqual(stray("measure", "levle", "level"))
    expect(await asked({}, { signal: new AbortController().signal })).toMatchObject({ where: "measure", given: "signal" })
  })
})

test.each([AbortSignal.timeout(1e6), 5, null, []])("options that are none are refused: %o", async (given) => {
  await using folkmoot = await open()
  for (const answer of [folkmoot.ingest(given as never), folkmoot.erase(["forum:17"], given as never)]) await expect(answer).rejects.toMatchObject({ _tag: "InvalidInput" })
})

test("where a list or a name could stand too, what was meant is said rather than which field is wrong", async () => {
  await expect(open({ plan: { spec: {} } as never })).rejects.toMatchObject({ where: "open.plan", message: expect.stringContaining("is not a text as { text, file }") })
})

describe("what was meant is shown as it is written", () => {
  test.each<["open" | "measure" | "explain", unknown, string]>([
    ["open", { asOf: new Date(0) }, 'open.asOf: a Date is not a day or a moment as text, such as "2026-03-01" or "2026-03-01T12:00:00Z".'],
    ["open", { sources: ["facts:data"] }, 'open.sources.0: "facts:data" is not a source with its path, such as { id: "facts", path: "data" }.'],
    ["open", { sources: [{ source: "facts", path: "data" }] }, 'open.sources.0.source: "facts" is not a source, as defineSource makes one; ours are named by id.'],
    ["open", { engine: 5 }, "open.engine: 5 is not the name of an engine, or an Effect that opens one of your own."],
    ["open", { quotes: [{ text: "a", by: "member", consent: "givn" }] }, 'open.quotes.0.consent: "givn" is not one of given, refused, not-asked. Did you mean "given"?'],
    ["measure", "resolution-rate", 'measure: "resolution-rate" is not a request such as { metrics: ["resolution-rate"] }.'],
    ["measure", { metrics: "resolution-rate" }, 'measure.metrics: "resolution-rate" is not a list, such as ["resolution-rate"].'],
    ["measure", { by: "channel" }, 'measure.by: "channel" is not a list, such as ["channel"].'],
    ["measure", { by: ["chanel"] }, 'by: "chanel" is not a column some metric can be grouped by. Did you mean "channel"?'],
    ["measure", { level: 95 }, "level: 95 is not a confidence level above 0 and below 1, such as 0.95."],
    ["measure", { level: 90 }, "level: 90 is not a confidence level above 0 and below 1, such as 0.9."],
    ["measure", { level: 99.9 }, "level: 99.9 is not a confidence level above 0 and below 1, such as 0.999."],
    ["measure", { level: "95%" }, 'measure.level: "95%" is not a number such as 0.95.'],
    ["measure", { smallestCell: 0 }, "smallestCell: 0 is not a whole number of at least 1."],
    ["measure", { metrics: [{ metric: "resolution-rate", options: { horizon: "14 days" } }] }, 'measure.metrics.0.options.horizon: "14 days" is not a number; durations are in milliseconds.'],
    ["measure", { period: { from: new Date(0), to: "2025-07-01" } }, "measure.period.from: a Date is not a text."],
    ["measure", { asOf: "2026-03-01" }, 'measure: "asOf" is not one of its fields; give it to open({ asOf }).'],
    ["measure", { horizon: 14 }, 'measure: "horizon" is not one of its fields; it is an option of a metric, as in { metric: "answered-within", options: { horizon: 86400000 } }.'],
    ["measure", { metrics: [{ metric: "conversion-rate", horizon: 14 }] }, 'measure.metrics.0: "horizon" is not one of its fields; it is an option of a metric, as in { metric: "conversion-rate", options: { horizon: 2592000000 } }.'],
    ["explain", { metric: "conversion-rate", horizon: 14 }, 'explain: "horizon" is not one of its fields; it is an option of a metric, as in { metric: "conversion-rate", options: { horizon: 2592000000 } }.'],
  ])("%s: %o", async (door, asked, message) => {
    await using folkmoot = await open()
    const answer: Promise<unknown> = door === "open" ? open(asked as never) : folkmoot[door](asked as never)
    expect(await answer.then(() => "taken", (error: unknown) => (error as Error).message)).toBe(message)
  })
})
