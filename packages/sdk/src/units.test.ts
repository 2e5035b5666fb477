import { columns, count, equal, known } from "@folkmoot/facts"
import { atLeast, defineCriterion, rubricOf } from "@folkmoot/maturity"
import { counted, defineCalculator, defineMetric, shareOf } from "@folkmoot/metrics"
import { composeBlock, defineBlock } from "@folkmoot/narrative"
import { defineSource, type PeopleInput, type Reading } from "@folkmoot/sources"
import { describe, expect, test } from "vitest"
import { communityFolder, planText } from "./community.test-kit.ts"
import { blocks, criteria, metrics, open } from "./index.ts"

const facts = { id: "facts", path: communityFolder() }
const t = columns("thread")
const inAll = (text: string) => ({ en: text, de: `${text} `, da: `${text}  ` })

const metricCalled = (id: string) =>
  defineMetric(
    defineCalculator({ id, version: 1, unit: "ratio", totals: { replied: counted, opened: counted }, options: {}, variants: { all: {} }, estimate: shareOf("replied", "opened") }),
    () => ({
      since: "1.0.0", tier: "outcome", better: "higher", values: ["service-cost"], title: { en: "Replied", de: "Erwidert", da: "Besvaret" }, asks: inAll("How many got a reply?"), sources: ["our handbook"],
      population: { thread: equal(t.kind, "question") },
      variants: { all: { means: inAll("All questions."), growing: true, terms: () => ({ opened: count("thread"), replied: count("thread", known(t.firstReplyAt)) }) } },
    }),
  )

const repliedShare = metricCalled("replied-share")

const heard = defineCriterion({
  id: "heard", since: "1.0.0", level: 1,
  asks: inAll("Is one question in two heard?"), why: inAll("The first question is often the last."),
  evidence: { replied: repliedShare },
  judge: ({ replied }) => atLeast(0.5, replied),
  remedy: { effort: "weeks", text: inAll("Answer.") },
  sources: ["our yearly review"],
})

const replies = defineBlock({
  id: "replies", since: "1.0.0", audiences: ["support"], section: "summary", sources: ["our handbook"],
  needs: { replied: repliedShare },
  say: { en: "Of all questions {$replied} got a reply.", de: "Von allen Fragen wurden {$replied} beantwortet.", da: "Af alle spørgsmål fik {$replied} et svar." },
})

async function* entries({ people }: PeopleInput): Reading {
  yield [1, 2].map((id) => [id, Date.UTC(2026, 2, id)] as const).map(([id, openedAt]) => ({ table: "thread" as const, position: `book:${id}`, row: { id: `${id}`, kind: "question" as const, resolvable: false, affiliation: "customer" as const, openedAt, author: people.of(`p${id}`), firstReplyAt: id === 1 ? openedAt + 1000 : null } }))
  return [{ table: "thread", untold: {} }]
}
const guestbook = defineSource({ id: "guestbook", since: "1.0.0", title: "Guestbook", expects: "a guestbook's log", tells: ["thread"], maps: [], read: entries })

describe("a metric of one's own", () => {
  test("is known by its name, to measure, explain and a plan, beside those that come with Folkmoot", async () => {
    const plan = { text: planText.replace("metric: resolution-rate", "metric: replied-share") }
    await using folkmoot = await open({ plan, sources: [facts], metrics: [...metrics, repliedShare] })
    const { measures } = await folkmoot.measure({ metrics: ["replied-share", "resolution-rate"] })
    expect(measures[0]).toMatchObject({ metric: "replied-share", estimate: { measured: true, value: 0.75, numerator: 30, denominator: 40 } })
    expect(measures.some(({ metric }) => metric === "resolution-rate")).toBe(true)
    expect((await folkmoot.measure()).measures.map(({ metric }) => metric)).toContain("replied-share")
    expect((await folkmoot.explain({ metric: "replied-share", rows: 1 })).measure.estimate).toEqual(measures[0]?.estimate)
    const unknown = ({ message }: { readonly message: string }): boolean => message.includes("replied-share")
    expect((await folkmoot.lint({ extends: "strict" })).findings.filter(unknown)).toEqual([])
    await using without = await open({ plan })
    expect((await without.lint({ extends: "strict" })).findings.filter(unknown)).not.toEqual([])
  })

  test("alone is all that is measured where no metric is named", async () => {
    await using folkmoot = await open({ sources: [facts], metrics: [repliedShare] })
    expect((await folkmoot.measure()).measures.map(({ metric }) => metric)).toEqual(["replied-share"])
    expect((await folkmoot.measure({ metrics: ["resolution-rate"] })).measures.length).toBeGreaterThan(0)
  })

  test("is repeated from a history by its name", async () => {
    const kept: unknown[] = []
    await using folkmoot = await open({ sources: [facts], metrics: [...metrics, repliedShare], history: { keep: (entry) => void kept.push(entry), entries: () => kept } })
    await folkmoot.measure({ metrics: [repliedShare] })
    expect(await folkmoot.history.repeat((kept[0] as { readonly id: string }).id)).toMatchObject({ same: true, changed: [] })
  })
})

test("a criterion of one's own is measured, judged and counted in the rubric", async () => {
  const ours = [...criteria, heard]
  await using folkmoot = await open({ sources: [facts], criteria: ours })
  const { rubric, criteria: judged } = await folkmoot.assess()
  expect(judged.find(({ criterion }) => criterion === "heard")).toMatchObject({ verdict: "met" })
  expect(judged).toHaveLength(ours.length)
  expect(rubric).toBe(rubricOf(ours))
  await using alone = await open({ sources: [facts], criteria: [heard] })
  expect(await alone.assess()).toMatchObject({ level: 1, rubric: rubricOf([heard]), criteria: [{ criterion: "heard" }] })
})

test("a block of one's own is measured for and speaks in each language", async () => {
  await using folkmoot = await open({ sources: [facts], blocks: [...blocks, replies] })
  const { report, markdown } = await folkmoot.report({ audience: "support", formats: ["markdown"] })
  expect(markdown).toContain("Of all questions 75% (60–86%) got a reply.")
  expect(JSON.stringify(report.ledger).includes("replied-share")).toBe(true)
  expect((await folkmoot.report({ audience: "support", locale: "da", formats: ["text"] })).text).toMatch(/Af alle spørgsmål fik 75\s%/)
})

test("a source of one's own is read, under its own name or another, in batches too", async () => {
  await using folkmoot = await open({ sources: [{ source: guestbook, path: "." }, { source: guestbook, path: ".", name: "other-book" }] })
  expect((await folkmoot.ingest()).coverage.map(({ source }) => source)).toEqual(["guestbook", "other-book"])
  const { measures } = await folkmoot.measure({ metrics: [repliedShare] })
  expect(measures[0]?.estimate).toMatchObject({ measured: true, value: 0.5, n: 4 })
  const told: string[] = []
  for await (const { source } of folkmoot.told()) told.push(source)
  expect(new Set(told)).toEqual(new Set(["guestbook", "other-book"]))
})

describe("what is no unit is refused by the option's name", () => {
  test.each([
    ["a metric among criteria", { criteria: [repliedShare] }, "open.criteria.0", "is not a criterion, as defineCriterion makes one"],
    ["one criterion that is not in a list", { criteria: heard }, "open.criteria", "[...criteria, yours]"],
    ["an id", { blocks: ["replies"] }, "open.blocks.0", "is not a block, as defineBlock makes one"],
    ["a block that needs a name", { blocks: [{ ...replies, needs: { replied: "replied-share" } }] }, "open.blocks.0", "is not a block"],
    ["a criterion on a level there is not", { criteria: [{ ...heard, level: 4 }] }, "open.criteria.0", "is not a criterion"],
    ["a function", { metrics: [() => 1] }, "open.metrics.0", "is not a metric, as defineMetric makes one"],
    ["a source by its reader", { sources: [{ source: entries, path: "." }] }, "open.sources.0.source", "is not a source, as defineSource makes one"],
    ["a source and an id", { sources: [{ source: guestbook, id: "facts", path: "." }] }, "open.sources.0.source", "the id of a source; give either that, or a source of your own"],
    ["neither", { sources: [{ path: "." }] }, "open.sources.0.id", "the id of a source; give either that, or a source of your own"],
    ["a criterion twice", { criteria: [heard, heard] }, "criteria", "\"heard\" is there twice"],
    ["a block with the id of another", { blocks: [...blocks, { ...replies, id: blocks[0]?.id }] }, "blocks", "is there twice"],
    ["a metric with the id of one of ours", { metrics: [metricCalled("resolution-rate")] }, "metrics", "two different metrics"],
    ["a criterion on such a metric", { criteria: [{ ...heard, evidence: { replied: metricCalled("resolution-rate") } }] }, "metrics", "two different metrics"],
  ])("%s", async (_, options, where, near) => {
    await expect(open(options as never)).rejects.toMatchObject({ _tag: "InvalidInput", where, message: expect.stringContaining(near) })
  })

  test("and so is what is no metric where one is asked for", async () => {
    await using folkmoot = await open()
    await expect(folkmoot.measure({ metrics: [(() => 1) as never] })).rejects.toMatchObject({ _tag: "InvalidInput", where: expect.stringMatching(/^measure\.metrics/) })
  })
})

test("a copy of a metric of ours, as another copy of the library has it, is the same metric", async () => {
  const [first] = metrics
  if (first === undefined) expect.fail("there are metrics")
  const copy = Object.assign(first.bind(undefined), first)
  await using folkmoot = await open({ sources: [facts], metrics: [copy, repliedShare] })
  expect(new Set((await folkmoot.measure()).measures.map(({ metric }) => metric))).toEqual(new Set([first.id, "replied-share"]))
})

describe("where nothing that is asked for rests on a number", () => {
  const felt = criteria.filter(({ id }) => id === "belonging-felt")
  const silent = composeBlock({ id: "silent", since: "1.0.0", audiences: ["support"], section: "summary", sources: ["our handbook"], needs: {}, messages: {}, compose: () => [] })

  test("an assessment is given, and a report", async () => {
    await using folkmoot = await open({ sources: [facts], criteria: felt, blocks: [silent] })
    expect((await folkmoot.assess({ period: "2025" })).criteria.map(({ criterion }) => criterion)).toEqual(["belonging-felt"])
    const { report, provenance } = await folkmoot.report({ audience: "support", formats: [] })
    expect(report.notMeasured).toEqual([])
    expect(provenance.asOf).toBe(report.asOf)
  })

  test("a period that is none is refused all the same, and so is measuring nothing", async () => {
    await using folkmoot = await open({ sources: [facts], criteria: felt, blocks: [silent] })
    await expect(folkmoot.assess({ period: "soon" })).rejects.toMatchObject({ _tag: "InvalidInput", where: "period" })
    await expect(folkmoot.report({ audience: "support", period: "soon" })).rejects.toMatchObject({ _tag: "InvalidInput", where: "period" })
    await expect(folkmoot.measure({ metrics: [] })).rejects.toMatchObject({ _tag: "InvalidInput", where: "metrics" })
  })
})
