import { expect, test } from "vitest"
import { communityFolder, planText } from "./community.test-kit.ts"
import { documents } from "./documents.ts"
import { assessmentChanges, InvalidInput, open, parseAssessment, type Assessment } from "./index.ts"

const sources = [{ id: "facts", path: communityFolder() }]
const plan = { text: planText, file: "plan.yaml" }

const answers = (lines: string) => ({
  file: "answers.yaml",
  text: `apiVersion: folkmoot.dev/v1\nkind: MaturityAnswers\nmetadata: { of: folkmoot, assessor: community lead, on: 2025-10-01 }\nspec:\n${lines}`,
})

test("what people answer becomes a declared verdict, apart from what was measured", async () => {
  const given = answers("  answers:\n    - { question: members-would-recommend, answer: met, note: Asked in interviews. }\n    - { question: questions-get-solved, answer: unmet, note: A feeling. }\n")
  await using folkmoot = await open({ plan, sources, answers: [given] })
  const { criteria } = await folkmoot.assess()
  const find = (id: string) => criteria.find(({ criterion }) => criterion === id)
  expect(find("members-would-recommend")).toMatchObject({ verdict: "declared", declaration: { verdict: "met", by: "community lead", on: "2025-10-01" } })
  // Half of forty is on the bar, within the interval: evidence speaks, the feeling stands beside it.
  expect(find("questions-get-solved")).toMatchObject({ verdict: "undecided", declaration: { verdict: "unmet" } })
})

test("a sheet of answers that cannot be read is refused with its place", async () => {
  const broken = open({ plan, sources, answers: [answers("  answers:\n    - { question: members-would-recommend, anser: met }\n")] })
  await expect(broken).rejects.toSatisfy((error) => error instanceof InvalidInput && error.message.startsWith("answers.yaml:6") && error.message.includes("anser"))
})

test.each([
  ["an answer no criterion offers", "folkmoot", "    - { question: members-would-recommend, answer: yes }\n", "met and unmet"],
  ["a sheet about another model", "acme", "    - { question: members-would-recommend, answer: met }\n", "acme"],
])("%s is refused rather than lost", async (_, of, lines, expected) => {
  const { file, text } = answers(`  answers:\n${lines}`)
  const broken = open({ plan, sources, answers: [{ file, text: text.replace("of: folkmoot", `of: ${of}`) }] })
  await expect(broken).rejects.toSatisfy((error) => error instanceof InvalidInput && error.message.startsWith("answers.yaml: ") && error.message.includes(expected))
})

test("an assessment says from when it speaks, and old answers run out by it", async () => {
  const given = answers("  answers:\n    - { question: members-would-recommend, answer: met, note: Asked in interviews., until: 2025-10-31 }\n")
  const verdictAt = async (asOf: string) => {
    await using folkmoot = await open({ plan, sources, answers: [given], asOf })
    const assessment = await folkmoot.assess()
    expect(assessment.asOf).toBe(asOf)
    return assessment.criteria.find(({ criterion }) => criterion === "members-would-recommend")?.verdict
  }
  expect(await verdictAt("2025-10-31")).toBe("declared")
  expect(await verdictAt("2025-11-01")).toBe("not-measured")
})

test("as of a day, what people answered later is not known yet, and of several answers the last by then counts; where no day is asked for, all are", async () => {
  const given = answers("  answers:\n    - { question: members-would-recommend, answer: met, note: Asked in interviews., on: 2025-09-01 }\n    - { question: belonging-felt, answer: met, note: They said so. }\n  notApplicable:\n    - { question: knowledge-base-fed, note: There is none. }\n")
  const later = answers("  answers:\n    - { question: members-would-recommend, answer: unmet, note: Asked again. }\n")
  const verdicts = async (asOf?: string) => {
    await using folkmoot = await open({ plan, sources, answers: [given, { ...later, file: "later.yaml" }], ...(asOf === undefined ? {} : { asOf }) })
    const { criteria } = await folkmoot.assess()
    const find = (id: string) => criteria.find(({ criterion }) => criterion === id)
    return [find("members-would-recommend")?.declaration?.verdict, find("belonging-felt")?.verdict, find("knowledge-base-fed")?.verdict === "not-applicable"]
  }
  expect(await verdicts("2025-08-31")).toEqual([undefined, "not-measured", false])
  expect(await verdicts("2025-09-30")).toEqual(["met", "not-measured", false])
  expect(await verdicts("2025-10-01")).toEqual(["unmet", "declared", true])
  expect(await verdicts()).toEqual(["unmet", "declared", true])
})

test("what was printed is read back and compared", async () => {
  await using folkmoot = await open({ plan, sources })
  const assessment = await folkmoot.assess()
  const printed: unknown = JSON.parse(JSON.stringify(assessment))
  documents.assessment.parse(printed)
  expect(parseAssessment(printed)).toEqual(assessment)
  expect(assessmentChanges(parseAssessment(printed) as Assessment, assessment).criteria).toEqual([])
  expect(parseAssessment({ ...assessment, level: 7 })).toMatchObject({ _tag: "InvalidInput", where: "assessment.level" })
})
