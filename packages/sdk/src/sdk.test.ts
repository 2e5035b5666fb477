import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { communityFolder, planText } from "./community.test-kit.ts"
import { documents } from "./documents.ts"
import { Folkmoot, open as openEffect } from "./effect.ts"
import { formatChange, InvalidInput, locales, metrics, open, type AssessDocument, type Change } from "./index.ts"
import type { Engine } from "@folkmoot/engine"
import { memoryEngine } from "@folkmoot/engine/memory"

const sources = [{ id: "facts", path: communityFolder() }]
const plan = { text: planText, file: "plan.yaml" }

const failure = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise
  } catch (error) {
    return error
  }
  return undefined
}

test("five verbs answer through the Promise door, each with a document of its published shape", async () => {
  await using folkmoot = await open({ plan, sources })
  const lint = await folkmoot.lint()
  expect(lint.findings.length).toBeGreaterThan(0)
  documents.findings.parse(lint)

  const ingested = await folkmoot.ingest()
  expect(ingested.facts).toEqual({ thread: 40 })
  documents.ingested.parse(ingested)

  const measured = await folkmoot.measure({ metrics: ["resolution-rate"] })
  documents.measures.parse(measured)
  const [first] = measured.measures
  // 20 of 40 are solved, all but the youngest two were followed for a fortnight, and one of those two was solved.
  expect(first).toMatchObject({ metric: "resolution-rate", variant: "matured-cohort", estimate: { measured: true, numerator: 19, denominator: 38 } })

  const assessment = await folkmoot.assess()
  documents.assessment.parse(assessment)
  expect(assessment.level).toBe(0)

  const { report, markdown, html } = await folkmoot.report({ audience: "support", locale: "da" })
  expect(report.locale).toBe("da")
  expect(markdown).toContain("# ")
  expect(html).toMatch(/<html[^>]* lang="da"/)
})

test("the Effect door does the same as the Promise door", async () => {
  await using folkmoot = await open({ sources })
  const promised = await folkmoot.measure({ metrics: ["resolution-rate", "first-response-time"], step: "quarter" })
  const effectful = await Effect.runPromise(
    Folkmoot.use(({ measure }) => measure({ metrics: ["resolution-rate", "first-response-time"], step: "quarter" })).pipe(Effect.provide(Folkmoot.layer({ sources }))),
  )
  expect(effectful).toEqual(promised)
})

test("sources are read once, however many verbs need them", async () => {
  const loads: string[] = []
  const watched: Effect.Effect<Engine, never, import("effect/Scope").Scope> = Effect.map(memoryEngine, (engine) => ({
    ...engine,
    intake: (source) => {
      loads.push(source)
      return engine.intake(source)
    },
  }))
  await using folkmoot = await open({ sources, engine: watched })
  expect(loads).toEqual([])
  await Promise.all([folkmoot.ingest(), folkmoot.measure({ metrics: ["resolution-rate"] }), folkmoot.assess()])
  expect(loads).toEqual(["facts"])
})

test("memory and DuckDB give the same documents", async () => {
  await using memory = await open({ plan, sources })
  await using duckdb = await open({ plan, sources, engine: "duckdb" })
  const query = { metrics: ["resolution-rate", "first-response-time"], step: "month", by: ["channel"] } as const
  expect(await duckdb.measure(query)).toEqual(await memory.measure(query))
})

test("the engine closes with its scope: on disposal, and when opening or a verb is stopped", async () => {
  let closed = 0
  const counted = Effect.gen(function* () {
    yield* Effect.addFinalizer(() => Effect.sync(() => void (closed += 1)))
    return yield* memoryEngine
  })
  await (await open({ sources, engine: counted }))[Symbol.asyncDispose]()
  expect(closed).toBe(1)

  const stopped = await failure(open({ sources, engine: Effect.andThen(counted, Effect.never), signal: AbortSignal.timeout(5) }))
  expect(stopped).toMatchObject({ _tag: "Interrupted" })
  expect(closed).toBe(2)

  const stuck = Effect.map(counted, (engine) => ({ ...engine, answer: () => Effect.never }))
  {
    await using folkmoot = await open({ sources, engine: stuck })
    expect(await failure(folkmoot.measure({ metrics: ["resolution-rate"], signal: AbortSignal.timeout(50) }))).toMatchObject({ _tag: "Interrupted", doing: "measuring" })
    expect(closed).toBe(2)
  }
  expect(closed).toBe(3)
})

test("a call that is stopped leaves the door usable", async () => {
  await using folkmoot = await open({ sources })
  expect(await failure(folkmoot.ingest({ signal: AbortSignal.abort() }))).toMatchObject({ _tag: "Interrupted" })
  expect((await folkmoot.ingest()).facts).toEqual({ thread: 40 })
})

test.each([
  ["an unknown source", { sources: [{ id: "stackexchagne", path: "." }] }, "stackexchange"],
  ["an unknown engine", { engine: "duckbd" }, "duckdb"],
  ["a source by the name addresses have", { sources: [{ id: "mbox", path: ".", name: "mail" }] }, undefined],
  ["a source whose name has a colon, where accounts begin", { sources: [{ id: "mbox", path: ".", name: "a:b" }] }, undefined],
  ["an unknown column to map", { sources: [{ id: "survey", path: "x.csv", map: { scroe: "a" } }] }, "score"],
  ["a time zone that does not exist", { timeZone: "Europe/Berln" }, undefined],
  ["a date that does not exist", { asOf: "2025-02-30" }, undefined],
] as const)("%s is an InvalidInput that names the nearest", async (_, options, near) => {
  const error = await failure(open(options))
  expect(error).toBeInstanceOf(InvalidInput)
  if (near !== undefined) expect(error).toMatchObject({ nearest: near })
})

test.each([
  ["an unknown metric", { metrics: ["resolution-rat"] }, "resolution-rate"],
  ["an unknown variant", { metrics: [{ metric: "resolution-rate", variants: ["cohrt"] }] }, "cohort"],
  ["an unknown column to group by", { metrics: ["resolution-rate"], by: ["chanel"] }, "channel"],
  ["a period that does not exist", { metrics: ["resolution-rate"], period: "2025-13" }, undefined],
  ["a period that ends before it begins", { metrics: ["resolution-rate"], period: { from: "2025-02-01", to: "2025-01-01" } }, undefined],
  ["two dates in one text, the later one first", { metrics: ["resolution-rate"], period: "2025-02-01..2025-01-01" }, undefined],
  ["two dates, one of which there is not", { metrics: ["resolution-rate"], period: "2025-02-01..2025-02-30" }, undefined],
  ["a date and nothing", { metrics: ["resolution-rate"], period: "2025-02-01.." }, undefined],
  ["three dates", { metrics: ["resolution-rate"], period: "2025-01-01..2025-02-01..2025-03-01" }, undefined],
  ["a level that is none", { metrics: ["resolution-rate"], level: 95 }, undefined],
  ["no metric at all", { metrics: [] }, undefined],
] as const)("%s is an InvalidInput too", async (_, query, near) => {
  await using folkmoot = await open({ sources })
  const error = await failure(folkmoot.measure(query))
  expect(error).toBeInstanceOf(InvalidInput)
  if (near !== undefined) expect(error).toMatchObject({ nearest: near })
})

test("a folder that is not there is a SourceFailed that says where", async () => {
  await using folkmoot = await open({ sources: [{ id: "facts", path: "/no/such/folder" }] })
  expect(await failure(folkmoot.ingest())).toMatchObject({ _tag: "SourceFailed", where: expect.stringContaining("/no/such/folder") })
})

test("malformed rows become rejects with place and reason, and the run goes on", async () => {
  const broken = communityFolder(["41,question,perhaps,help,2025-10-20T09:00:00Z,m41,customer,,,,,,", "42,riddle,true,help,2025-10-20T09:00:00Z,m42,customer,,,,,,"])
  await using folkmoot = await open({ sources: [{ id: "facts", path: broken }] })
  const { facts, rejects } = await folkmoot.ingest()
  expect(facts).toEqual({ thread: 40 })
  expect(rejects.count).toBe(2)
  expect(rejects.first.map(({ position }) => position)).toEqual([expect.stringMatching(/thread\.csv:42$/), expect.stringMatching(/thread\.csv:43$/)])
})

test("nothing is read from a clock: the last moment the data show is the as-of moment unless one is given", async () => {
  await using folkmoot = await open({ sources })
  const { measures } = await folkmoot.measure({ metrics: ["resolution-rate"] })
  expect(measures[0]?.estimate).toMatchObject({ asOf: "2025-10-06T09:00:00.000Z" })
  await using earlier = await open({ sources, asOf: "2025-06-01", timeZone: "Europe/Berlin" })
  const then = await earlier.measure({ metrics: ["resolution-rate"] })
  expect(then.measures[0]?.estimate).toMatchObject({ asOf: "2025-05-31T22:00:00.000Z" })
})

test("a scope of one's own closes the Effect door", async () => {
  const program = Effect.scoped(Effect.flatMap(openEffect({ sources }), ({ ingest }) => ingest()))
  expect((await Effect.runPromise(program)).facts).toEqual({ thread: 40 })
})

const german = (texts: string, of = "helping-hands"): string => `apiVersion: folkmoot.dev/v1
kind: PlanTranslation
metadata: { of: ${of}, locale: de }
spec:
${texts}`

const germanTexts = german(`  community: { purpose: Kunden helfen einander. }
  goals:
    lower-service-cost: { title: Die Kosten im Kundenservice senken }
  behaviours:
    answer-questions: { title: Mitglieder beantworten Fragen anderer, createsValue: weniger Anfragen an den Kundenservice }
`)

test("a report quotes the plan in its own language where a translation was given, also where it gives the reasons of a verdict", async () => {
  // A goal that names no value is quoted again where the report says why a criterion is not met.
  const wanting = planText.replace("  behaviours:\n", "    - { id: livelier, title: A livelier forum, priority: 2, behaviours: [answer-questions] }\n  behaviours:\n")
  const goal = "  goals:\n    livelier: { title: Ein lebendigeres Forum }\n"
  await using folkmoot = await open({ plan: { text: wanting }, translations: [{ text: germanTexts }, { text: german(goal) }], sources })
  const said = async (locale: "de" | "en") => JSON.stringify(await folkmoot.report({ locale, formats: ["markdown"] }))
  const [de, en] = [await said("de"), await said("en")]
  const both = [
    ["Die Kosten im Kundenservice senken", "Lower the cost of customer service"],
    ["Kunden helfen einander", "Customers help each other"],
    ["Mitglieder beantworten Fragen anderer", "Members answer each other's questions"],
    ["weniger Anfragen an den Kundenservice", "fewer contacts with customer service"],
    ["„Ein lebendigeres Forum“", "“A livelier forum”"],
    ["Ein lebendigeres Forum", "A livelier forum"],
  ] as const
  for (const [translated, original] of both) {
    expect(de).toContain(translated)
    expect(de).not.toContain(original)
    expect(en).toContain(original)
    expect(en).not.toContain(translated)
  }
  await using untranslated = await open({ plan: { text: wanting }, sources })
  const plain = (await untranslated.lint()).findings
  expect((await folkmoot.lint()).findings.filter(({ rule }) => !rule.startsWith("translation/"))).toEqual(plain)
  const inGerman = ({ criteria }: AssessDocument): readonly string[] => criteria.map(({ because }) => because.de)
  const [worded, asWritten] = [await folkmoot.assess(), await untranslated.assess()]
  const reworded = inGerman(worded).filter((reason, index) => reason !== inGerman(asWritten)[index])
  expect(reworded).toEqual([expect.stringContaining("noch offen bei „Ein lebendigeres Forum“")])
  const { translations, ...rest } = worded.provenance
  expect(translations).toMatch(/^[0-9a-f]{64}$/)
  expect({ ...worded, provenance: rest, criteria: worded.criteria.map((one, index) => ({ ...one, because: { ...one.because, de: inGerman(asWritten)[index] } })) }).toEqual(asWritten)
})

test.each([
  ["a translation of another plan", german("  goals: {}", "helping-hand"), { nearest: "helping-hands", message: expect.stringContaining("metadata.of") }],
  ["a translation with a part that no plan has", german("  gaols: {}"), { message: expect.stringMatching(/^de\.yaml:5:3: .*goals/) }],
  ["a plan given as a translation", planText, { message: expect.stringContaining("PlanTranslation") }],
])("%s is told by linting, and refused before a report is written", async (_, text, what) => {
  await using folkmoot = await open({ plan, translations: [{ text, file: "de.yaml" }] })
  expect((await folkmoot.lint()).findings.filter(({ file, severity }) => file === "de.yaml" && severity === "error")).not.toEqual([])
  const error = await failure(folkmoot.report({ audience: "executive" }))
  expect(error).toBeInstanceOf(InvalidInput)
  expect(error).toMatchObject(what)
})

test("a translation without a plan is refused when opening", async () => {
  expect(await failure(open({ translations: [{ text: germanTexts, file: "de.yaml" }] }))).toMatchObject({ _tag: "InvalidInput", message: expect.stringContaining("plan") })
})

test.each([
  ["no list of sources", { sources: 5 }],
  ["a source that is nothing", { sources: [null] }],
  ["a plan that is no plan text", { plan: "spec: {}" }],
  ["a date that is a number", { asOf: 5 }],
  ["a misspelt option", { soruces: [] }],
  ["no options at all, but a text", "facts:data"],
])("open with %s is an InvalidInput, in plain JavaScript too", async (_, options) => {
  expect(await failure(open(options as never))).toBeInstanceOf(InvalidInput)
})

test.each([
  ["no list of metrics", { metrics: "resolution-rate" }],
  ["a metric that is a number", { metrics: [5] }],
  ["a level that is a text", { metrics: ["resolution-rate"], level: "0.9" }],
  ["a period that is a number", { metrics: ["resolution-rate"], period: 2025 }],
  ["a margin that is a text", { margin: "0.1" }],
])("measure with %s is an InvalidInput, in plain JavaScript too", async (_, query) => {
  await using folkmoot = await open({ sources })
  expect(await failure(folkmoot.measure(query as never))).toBeInstanceOf(InvalidInput)
})

test("nothing is said about a plan that could not be read", async () => {
  await using folkmoot = await open({ plan: { text: "spec: {goals: [a, b\n", file: "cut.yaml" }, asOf: "2026-01-01" })
  for (const verb of [folkmoot.assess(), folkmoot.report()]) expect(await failure(verb)).toMatchObject({ _tag: "InvalidInput", where: expect.stringContaining("cut.yaml:") })
  expect((await folkmoot.lint()).findings.length).toBeGreaterThan(0)
})

test("the same files are not counted twice, and a mistyped year makes no million days", async () => {
  expect(await failure(open({ sources: [...sources, ...sources] }))).toBeInstanceOf(InvalidInput)
  const far = communityFolder(["99,question,true,help,9025-01-01T00:00:00Z,m99,customer,,,false,,,"])
  await using folkmoot = await open({ sources: [{ id: "facts", path: far }] })
  expect(await failure(folkmoot.measure({ metrics: ["resolution-rate"], step: "day" }))).toBeInstanceOf(InvalidInput)
})

test("a report is written although nothing it would draw by month has a date", async () => {
  const folder = communityFolder()
  rmSync(join(folder, "thread.csv"))
  writeFileSync(join(folder, "visit.csv"), "id,page,visitedAt,visits\n1,self-help,2025-03-01T00:00:00Z,12\n")
  await using folkmoot = await open({ sources: [{ id: "facts", path: folder }] })
  const { report } = await folkmoot.report({ formats: [] })
  expect(report.notMeasured.map(({ metric }) => metric)).toContain("resolution-rate")
})

describe("comparing two periods", () => {
  const compared = { metrics: ["resolution-rate"], period: "2025-Q1", against: "2024-Q4" } as const

  test("two dates in one text are the same as apart, whichever period they are", async () => {
    await using folkmoot = await open({ sources })
    const halves = { period: { from: "2025-07-01", to: "2026-01-01" }, against: { from: "2025-01-01", to: "2025-07-01" } }
    const inOne = await folkmoot.measure({ metrics: ["resolution-rate"], period: "2025-07-01..2026-01-01", against: "2025-01-01..2025-07-01" })
    expect(inOne).toEqual(await folkmoot.measure({ metrics: ["resolution-rate"], ...halves }))
    expect([inOne.measures[0]?.period.label, inOne.earlier?.[0]?.period.label]).toEqual(["2025-07-01..2026-01-01", "2025-01-01..2025-07-01"])
  })

  test("gives both periods and what became of each number, in a document of its published shape", async () => {
    await using folkmoot = await open({ sources })
    const document = await folkmoot.measure({ metrics: ["resolution-rate", "first-response-time"], period: "2025-02", against: "2025-01" })
    documents.measures.parse(document)
    const { measures, earlier = [], changes = [] } = document
    expect(earlier).toEqual((await folkmoot.measure({ metrics: ["resolution-rate", "first-response-time"], period: "2025-01" })).measures)
    expect(changes.map(({ from, to }) => [from.label, to.label])).toEqual(changes.map(() => ["2025-01", "2025-02"]))
    for (const { metric, variant, comparison } of changes) {
      const [before, after] = [earlier, measures].map((list) => list.find((one) => one.metric === metric && one.variant === variant)?.estimate)
      if (comparison.comparable && before?.measured === true && after?.measured === true) expect(comparison.difference).toBeCloseTo(after.value - before.value, 12)
    }
    expect(changes.some(({ comparison }) => comparison.comparable)).toBe(true)
  })

  test.each([
    ["a period without the later one", { ...compared, period: undefined }, "period"],
    ["a step", { ...compared, step: "month" }, "step"],
    ["a period that is none", { ...compared, against: "2024-Q9" }, "against"],
    ["a period with itself", { ...compared, against: "2025-Q1" }, "against"],
    ["the later period in the place of the earlier", { ...compared, against: "2025-Q2" }, "against"],
    ["a margin below nothing", { ...compared, margin: -1 }, "margin"],
    ["a rate of false alarms that is no share", { ...compared, falseDiscoveryRate: 0 }, "falseDiscoveryRate"],
  ] as const)("%s is an InvalidInput", async (_, query, where) => {
    await using folkmoot = await open({ sources })
    const { period, ...others } = query
    const error = await failure(folkmoot.measure({ ...others, ...(period === undefined ? {} : { period }) }))
    expect(error).toBeInstanceOf(InvalidInput)
    expect(error).toMatchObject({ where })
  })

  test("a change is written with its sign, its range and what can be said, in each language", () => {
    const comparison = { comparable: true, verdict: "cannot-tell", difference: -0.05, unit: "ratio", interval: { low: -0.15, high: 0.05, level: 0.95, method: "mover" }, p: 0.3, needed: 1234 } as const
    const period = { label: "2025-01", from: null, to: null }
    const change: Change = { metric: "resolution-rate", variant: "cohort", group: {}, from: period, to: period, comparison }
    expect(formatChange(change, "de")).toEqual({ difference: "\u22125\u00a0Prozentpunkte", interval: "\u221215\u00a0bis\u00a05", verdict: "nicht zu entscheiden", note: "Etwa 1.234 Fälle in beiden Zeiträumen zusammen würden einen solchen Unterschied klären.", dispersion: "" })
    const unsure = { ...change, comparison: { ...comparison, interval: { ...comparison.interval, high: -0.01 } } }
    expect(formatChange(unsure, "en").note).toBe("Among so many comparisons such a difference shows by chance.")
    expect(formatChange({ ...change, comparison: { comparable: false, unlike: "scope", detail: "Other scales." } }, "da")).toEqual({ difference: "", interval: "", verdict: "kan ikke sammenlignes", note: "Other scales.", dispersion: "" })
  })

  test("of a number that scatters by itself it is written that its interval is wider for it, and that it takes longer periods to tell", () => {
    const dispersion = { subperiods: { ratio: 1.5, parts: 12, freedom: 10 }, widening: 1.6 }
    const comparison = { comparable: true, verdict: "cannot-tell", difference: -0.05, unit: "ratio", interval: { low: -0.15, high: 0.05, level: 0.95, method: "mover" }, p: 0.3, needed: 1234, dispersion } as const
    const period = { label: "2025-01", from: null, to: null }
    const change: Change = { metric: "resolution-rate", variant: "cohort", group: {}, from: period, to: period, comparison }
    expect(locales.map((locale) => formatChange(change, locale).note)).toEqual([
      "Longer periods with about 1,234 cases in both together would settle a difference like this.",
      "Erst längere Zeiträume mit zusammen etwa 1.234 Fällen würden einen solchen Unterschied klären.",
      "Først længere perioder med i alt omkring 1.234 tilfælde ville afgøre en forskel som denne.",
    ])
    expect(formatChange(change, "en").dispersion).toBe("Its months or weeks lie further apart than chance explains; the interval of the difference is wider for it.")
    const calm = { ...change, comparison: { ...comparison, dispersion: { subperiods: { ...dispersion.subperiods, ratio: 0.9 }, widening: 1 } } }
    expect(formatChange(calm, "da")).toMatchObject({ dispersion: "", note: "Omkring 1.234 tilfælde i alt i de to perioder ville afgøre en forskel som denne." })
    const people = { ratio: 2, parts: 32, freedom: 29 }
    const crowded = { ...change, comparison: { ...comparison, dispersion: { people, widening: 2.1 } } }
    expect(locales.map((locale) => formatChange(crowded, locale).dispersion)).toEqual([
      "Some people stand behind many cases, and theirs turn out alike; the interval of the difference is wider for it.",
      "Hinter vielen Fällen stehen dieselben Personen, und ihre Fälle gehen ähnlich aus; der Bereich des Unterschieds ist deshalb breiter.",
      "Nogle personer står bag mange af tilfældene, og deres ender på samme måde; intervallet for forskellen er derfor bredere.",
    ])
    expect(formatChange(crowded, "en").note).toBe("About 1,234 cases in both periods together would settle a difference like this.")
    const both = { ...change, comparison: { ...comparison, dispersion: { ...dispersion, people, widening: 2.4 } } }
    expect(formatChange(both, "en").dispersion.split("wider for it.")).toHaveLength(3)
  })
})

test("with no metric named all are measured, and of those to be grouped all that can be", async () => {
  await using folkmoot = await open({ sources })
  const { measures } = await folkmoot.measure()
  expect([...new Set(measures.map(({ metric }) => metric))]).toEqual(metrics.map(({ id }) => id))
  const grouped = new Set((await folkmoot.measure({ by: ["channel"] })).measures.map(({ metric }) => metric))
  expect([...grouped]).toContain("resolution-rate")
  expect([...grouped]).not.toContain("net-promoter-score")
  expect(await failure(folkmoot.measure({ by: ["chanel"] }))).toBeInstanceOf(InvalidInput)
})
