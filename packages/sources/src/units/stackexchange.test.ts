import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath, truthOf } from "../reference-data.test-kit.ts"
import type { Fact } from "../source.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, stackexchange } from "./stackexchange.ts"

sourceLaws(stackexchange, examples)

type Share = { readonly x: number; readonly n: number }

/** The parts of the independent counts that facts alone can show. */
interface Truth {
  readonly counts: { readonly questions: number; readonly answers: number; readonly users: number; readonly comments: number; readonly votes: number }
  readonly firstPost: string
  readonly lastPost: string
  readonly anomalies: Readonly<Record<"questionsWithoutOwnerUserId" | "answersWithoutOwnerUserId" | "closedQuestions", number>>
  readonly resolutionRate_accepted: Share
  readonly answeredRate_atLeastOneAnswer: Share
  readonly answeredRate_bySomeoneElse: Share
  readonly acceptedAnswersByTheAsker: Share
  readonly hoursToFirstAnswer_answeredOnly: { readonly mean: number; readonly max: number }
}

const rowsOf = <Id extends Fact["table"]>(facts: readonly Fact[], table: Id) => facts.flatMap((fact) => (fact.table === table ? [fact.row as Extract<Fact, { table: Id }>["row"]] : []))

/**
 * Counted from the dumps by a Python script of a dozen lines (ElementTree, sets): authors of at least one question, people with a post
 * on a day in UTC, pairs of whom one answered the other's question, and those of them who did so both ways.
 */
const people: Readonly<Record<string, readonly [newcomers: number, days: number, ties: number, returned: number]>> = {
  "se-conlang-meta": [31, 236, 83, 2],
  "se-beer": [325, 1741, 1378, 16],
  "se-coffee": [84, 320, 262, 7],
}

test.skipIf(!referenceDataIsPresent).for(["se-conlang-meta", "se-beer", "se-coffee"])("%s tells what two other programs counted", async (name) => {
  const truth = truthOf(name) as Truth
  const { facts, rejects, coverage } = await tellingOf(stackexchange, { path: referencePath(name) })
  const threads = rowsOf(facts, "thread")
  const posts = rowsOf(facts, "post")
  const answers = posts.filter(({ kind }) => kind === "answer")
  const cover = coverage.find(({ table }) => table === "thread")

  expect(rejects).toEqual([])
  expect(threads).toHaveLength(truth.counts.questions)
  expect(answers).toHaveLength(truth.counts.answers)
  expect(posts.filter(({ kind }) => kind === "comment")).toHaveLength(truth.counts.comments)
  expect(rowsOf(facts, "member")).toHaveLength(truth.counts.users)
  const held = Number(/the site's own account.*?: (\d+)\./.exec(cover?.notes.join(" ") ?? "")?.[1] ?? 0)
  const ownerless = truth.anomalies.questionsWithoutOwnerUserId + truth.anomalies.answersWithoutOwnerUserId
  expect([...threads, ...answers].filter(({ author }) => author === null)).toHaveLength(ownerless + held)
  expect(cover?.notes).toContain(`Closed questions among them: ${truth.anomalies.closedQuestions}.`)
  expect([cover?.from, cover?.to]).toEqual([Date.parse(`${truth.firstPost}Z`), Date.parse(`${truth.lastPost}Z`)])

  const shares = {
    accepted: threads.filter(({ solved }) => solved === true).length,
    answered: threads.filter(({ firstAnswerAt }) => firstAnswerAt !== null).length,
    bySomeoneElse: threads.filter(({ firstReplyAt }) => firstReplyAt !== null).length,
    byTheAsker: threads.filter(({ selfSolved }) => selfSolved === true).length,
  }
  expect(shares).toEqual({
    accepted: truth.resolutionRate_accepted.x,
    answered: truth.answeredRate_atLeastOneAnswer.x,
    bySomeoneElse: truth.answeredRate_bySomeoneElse.x,
    byTheAsker: truth.acceptedAnswersByTheAsker.x,
  })
  const hours = threads.flatMap(({ openedAt = 0, firstAnswerAt }) => (typeof firstAnswerAt === "number" ? [(firstAnswerAt - openedAt) / 3_600_000] : []))
  expect(hours.reduce((sum, one) => sum + one, 0) / hours.length).toBeCloseTo(truth.hoursToFirstAnswer_answeredOnly.mean, 5)
  expect(Math.max(...hours)).toBeCloseTo(truth.hoursToFirstAnswer_answeredOnly.max, 5)

  const ties = rowsOf(facts, "tie")
  expect([
    threads.filter(({ newcomer }) => newcomer === true).length, rowsOf(facts, "activity").length, ties.length, ties.filter(({ answeredAt }) => answeredAt !== null).length,
  ]).toEqual(people[name])

  const dated = truth.counts.votes > 0
  expect(Object.keys(cover?.untold ?? {}).toSorted()).toEqual(["adoptedAt", "documentedAt", "firstSolvedAt", "reopened", ...(dated ? [] : ["solvedAt"]), "solvedBy"])
  expect(threads.filter(({ solvedAt }) => solvedAt !== null)).toHaveLength(dated ? truth.resolutionRate_accepted.x : 0)
})

test("texts are read by the scorer where one is given, without code and quotations, and never told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-stackexchange-"))
  const at = 'CreationDate="2024-03-01T09:00:00.000"'
  writeFileSync(join(folder, "Posts.xml"), `<posts>\n<row Id="1" PostTypeId="1" ${at} Body="&lt;p&gt;how &lt;em&gt;grand&lt;/em&gt;&lt;/p&gt;" />\n<row Id="2" PostTypeId="2" ParentId="1" ${at} Body="&lt;pre&gt;grand&lt;/pre&gt; hm" />\n</posts>`)
  writeFileSync(join(folder, "Comments.xml"), `<comments>\n<row Id="3" PostId="1" ${at} Text="grand, thanks" />\n</comments>`)
  const scorer = (text: string) => (text.includes("grand") ? ({ sentiment: "positive", language: "en" } as const) : null)
  try {
    const { facts, coverage } = await tellingOf(stackexchange, { path: folder, scorer })
    expect(rowsOf(facts, "post").map(({ sentiment, language }) => [sentiment, language])).toEqual([["positive", "en"], [null, null], ["positive", "en"]])
    expect(JSON.stringify(facts)).not.toContain("grand")
    expect(Object.keys(coverage.find((one) => one.table === "post")?.untold ?? {})).toEqual(["labelled"])
    const unread = await tellingOf(stackexchange, { path: folder })
    expect(Object.keys(unread.coverage.find((one) => one.table === "post")?.untold ?? {}).toSorted()).toEqual(["labelled", "language", "sentiment"])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("a row that does not say what it is is refused for that", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-dump-"))
  try {
    writeFileSync(join(folder, "Posts.xml"), '<posts>\n<row Id="1" CreationDate="2024-03-01T09:00:00.000" />\n<row Id="2" PostTypeId="9" CreationDate="2024-03-01T09:00:00.000" />\n</posts>')
    const { rejects } = await tellingOf(stackexchange, { path: folder })
    expect(rejects.map(({ reason }) => reason.replace(/; .*/, ""))).toEqual(["PostTypeId is nothing", 'PostTypeId is "9"'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("answers that the dump counts and does not have are missing; where most are, nobody can say what was answered", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-dump-"))
  const question = (number: number, answers: number): string => `<row Id="${number}" PostTypeId="1" CreationDate="2024-03-01T09:00:00.000" AnswerCount="${answers}" OwnerUserId="7" />`
  const answer = '<row Id="9" PostTypeId="2" ParentId="1" CreationDate="2024-03-01T10:00:00.000" OwnerUserId="8" />'
  const reading = async (...rows: readonly string[]) => {
    writeFileSync(join(folder, "Posts.xml"), `<posts>\n${rows.join("\n")}\n</posts>`)
    const { coverage } = await tellingOf(stackexchange, { path: folder })
    const [thread, post] = ["thread", "post"].map((table) => coverage.find((one) => one.table === table))
    return { truncated: [thread?.truncated, post?.truncated], untold: ["firstReplyAt", "firstAnswerAt", "selfSolved"].filter((name) => thread?.untold[name] !== undefined) }
  }
  const said = "1 of 2 answers that the dump counts are missing."
  try {
    expect(await reading(question(1, 1), question(2, 1), answer)).toEqual({ truncated: [said, said], untold: [] })
    expect((await reading(question(1, 1), question(2, 2), question(3, 1), answer)).untold).toEqual(["firstReplyAt", "firstAnswerAt", "selfSolved"])
    expect(await reading(question(1, 1), question(2, 0), answer)).toEqual({ truncated: [undefined, undefined], untold: [] })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
