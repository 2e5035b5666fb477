import { existsSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { file, folkmoot } = commandLine()

const plan = file("plan.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  guidelines: { posting: Stay on topic. }\n")
const better = file("better.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  guidelines: { posting: Stay on topic., interaction: Be kind., conflict: Ask a moderator., inclusion: Write plainly. }\n")

const sheet = (name: string, of: string, entries: string): string =>
  file(name, `apiVersion: folkmoot.dev/v1\nkind: MaturityAnswers\nmetadata: { of: ${of}, assessor: community lead, on: 2026-03-01 }\nspec:\n  answers:\n${entries}\n`)

describe("assess", () => {
  test("says where each level stands, what comes next, and what was answered", async () => {
    const answers = sheet("answers.yaml", "folkmoot", "    - { question: members-would-recommend, answer: met, note: We asked. }")
    const { code, out } = await folkmoot(["assess", "--plan", plan, "--answers", answers, "--as-of", "2026-06-30"])
    expect(code).toBe(0)
    expect(out).toMatch(/^Level 0 of 3\.$/m)
    // A level's own count is of what it cannot be held without; the rest of its criteria advise.
    const [, met, all, unmet, open] = /Level 1 +not held +(\d+) of (\d+) required criteria met +(\d+) not met, (\d+) not known/.exec(out) ?? []
    expect(met).toBe("0")
    expect(Number(unmet) + Number(open)).toBe(Number(all))
    expect(out).toContain("Declared, not measured (community lead, 1 March 2026): met – “We asked”.")
    expect(out).toMatch(/\nNext:\n {2}1\. /)
  })

  test("what is missing is said once for all it is missing for, with what to do; --all tells each by itself", async () => {
    const said = (out: string): number => out.split("no plan was given").length - 1
    const { code, out } = await folkmoot(["assess"])
    expect([code, said(out)]).toEqual([0, 1])
    for (const advice of ["--plan names one", "--from names a source", "--answers names", "--all"]) expect(out).toContain(advice)
    expect(out.split("\n").length).toBeLessThan(30)
    // Nobody knows yet whether the next step is one at all.
    expect(out).toMatch(/^ {2}1\. .*\? If not: /m)
    const { out: whole } = await folkmoot(["assess", "--all"])
    expect(said(whole)).toBeGreaterThan(30)
    const [, required] = /Level 1 +not held +0 of (\d+) required/.exec(out) ?? []
    expect(out).toContain(`level 1: 15, ${required} of them required;`)
    expect(whole).not.toContain("--plan names one")
    expect((await folkmoot(["assess", "--plan", plan])).out).not.toContain("--plan names one")
    expect((await folkmoot(["assess", "--locale", "da"])).out).toContain("Hvert kriterium for sig: --all.")
  })

  test("the plan's parts are named as its translation names them, in the language asked for; a translation of another plan is refused", async () => {
    const goals = file("goals.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small, locale: en }\nspec:\n  goals:\n    - { id: relief, title: Fewer tickets }\n")
    const inGerman = (name: string, of: string): string => file(name, `apiVersion: folkmoot.dev/v1\nkind: PlanTranslation\nmetadata: { of: ${of}, locale: de }\nspec:\n  goals:\n    relief: { title: Weniger Anfragen }\n`)
    const told = async (...given: readonly string[]) => folkmoot(["assess", "--plan", goals, "--translation", inGerman("goals.de.folkmoot.yaml", "small"), ...given])
    const [german, english, stray] = [await told("--locale", "de"), await told(), await folkmoot(["assess", "--plan", goals, "--translation", inGerman("other.de.folkmoot.yaml", "large")])]
    expect(german.out).toContain("noch offen bei „Weniger Anfragen“")
    expect(german.out).not.toContain("Fewer tickets")
    expect(english.out).toContain("still open for “Fewer tickets”")
    expect([stray.code, stray.said.includes("metadata.of")]).toEqual([2, true])
  })

  test("what somebody declared against the evidence stands beside it", async () => {
    const against = sheet("against.yaml", "folkmoot", "    - { question: feedback-planned, answer: met, note: We listen all the time. }\n    - { question: guidelines-cover-conduct, answer: unmet, note: So it seems. }")
    const told = async (locale: string) => (await folkmoot(["assess", "--plan", plan, "--answers", against, "--as-of", "2026-06-30", "--locale", locale])).out
    expect(await told("en")).toMatch(/Is it planned when and how members are asked what they need\?\n +Surveys.*\n +Declared otherwise \(community lead, 1 March 2026\): met\. What there is evidence of counts\.\n/)
    // Who declares what is found needs no line of its own.
    expect((await told("en")).split("Declared otherwise")).toHaveLength(2)
    expect(await told("de")).toContain("Die Selbstauskunft weicht ab (community lead, 1. März 2026): erfüllt. Es zählt, was belegt ist.")
    expect(await told("da")).toContain("Det oplyste afviger (community lead, 1. marts 2026): opfyldt. Det, der er belæg for, tæller.")
  })

  test("an answer to a criterion that does not exist is named", async () => {
    const answers = sheet("misspelt.yaml", "folkmoot", "    - { question: members-wood-recommend, answer: met, note: We asked. }")
    const { code, said } = await folkmoot(["assess", "--plan", plan, "--answers", answers])
    expect(code).toBe(0)
    expect(said).toContain("members-wood-recommend")
  })

  test("says what changed since the last assessment, and because of what", async () => {
    const { out: before } = await folkmoot(["assess", "--plan", plan, "--json"])
    const last = file("last.json", before)
    const { code, out } = await folkmoot(["assess", "--plan", better, "--last", last])
    expect(code).toBe(0)
    expect(out).toContain("Since the last assessment: still level 0.")
    expect(out).toMatch(/not met -> met: Do the guidelines .*\? \(because of: the plan\)/)
  })

  test("what is no assessment is refused", async () => {
    const { code, said } = await folkmoot(["assess", "--plan", plan, "--last", file("none.json", `{"level": 1}`)])
    expect(code).toBe(2)
    expect(said).toContain("assessment")
    expect((await folkmoot(["assess", "--plan", plan, "--last", file("not.json", "level: 1")])).said).toContain("not.json is not JSON")
  })
})

const model = file("model.yaml", `apiVersion: folkmoot.dev/v1
kind: MaturityModel
metadata: { name: small-model, title: A small model, version: "1" }
spec:
  levels: [{ title: Begun }, { title: Settled }]
  functions:
    - id: people
      title: People
      practices:
        - { id: welcome, title: Welcoming newcomers }
  answerSets:
    - id: yes-no
      answers: [{ text: "No", value: 0 }, { text: Partly, value: 0.5 }, { text: "Yes", value: 1 }]
  questions:
    - { id: greets, practice: welcome, level: 1, text: Is everybody greeted?, answers: yes-no }
    - { id: guides, practice: welcome, level: 2, text: Is everybody shown around?, answers: yes-no }
  scoring: { method: samm }
`)

describe("score", () => {
  test("scores a model of one's own, with bounds while questions are open", async () => {
    const some = sheet("some.yaml", "small-model", "    - { question: greets, answer: Partly }")
    const { code, out } = await folkmoot(["score", model, "--answers", some])
    expect(code).toBe(0)
    expect(out).toMatch(/Overall +0\.50 to 1\.50 of 2 +level 0/)
    expect(out).toContain("Not answered: 1 of 2 questions")
    expect(out).toContain("\nIn the way of level 1:\n  greets: Is everybody greeted?\n")
  })

  test("what keeps the next level from being held is named, with what nobody answered yet; nothing is where the top is held", async () => {
    const begun = sheet("begun.yaml", "small-model", "    - { question: greets, answer: \"Yes\" }")
    const { out } = await folkmoot(["score", model, "--answers", begun, "--locale", "de"])
    expect(out).toContain("\nDer Stufe 2 steht im Weg:\n  guides: Is everybody shown around? (unbeantwortet)\n")
    const whole = sheet("whole.yaml", "small-model", "    - { question: greets, answer: \"Yes\" }\n    - { question: guides, answer: \"Yes\" }")
    expect((await folkmoot(["score", model, "--answers", whole])).out).not.toContain("In the way")
    const many = file("many.yaml", `${readFileSync(model, "utf8").split("  scoring:")[0]}${Array.from({ length: 6 }, (_, at) => `    - { id: q${at}, practice: welcome, level: 1, text: Question ${at}?, answers: yes-no }\n`).join("")}  scoring: { method: samm }\n`.replace(/( {2}answerSets:[\s\S]*?)( {2}questions:[\s\S]*)/, "$1$2"))
    expect((await folkmoot(["score", many, "--answers", begun])).out).toContain("  and 1 more; --json lists all of them")
  })

  test("two assessors are compared", async () => {
    const one = sheet("one.yaml", "small-model", "    - { question: greets, answer: Partly }\n    - { question: guides, answer: \"Yes\" }")
    const other = sheet("other.yaml", "small-model", "    - { question: greets, answer: \"Yes\" }\n    - { question: guides, answer: \"Yes\" }")
    const { out } = await folkmoot(["score", model, "--answers", one, "--second", other])
    expect(out).toContain("Both answered 2 questions, 1 of them alike.")
    expect(out).toContain("greets: Partly / Yes")
    // A minus, as in reports, and no hyphen.
    expect(out).toMatch(/\(kappa\): [\d.]+, between \u2212\d/)
  })

  test("a day that is none is refused, rather than no answer ever expiring", async () => {
    const some = sheet("until.yaml", "small-model", "    - { question: greets, answer: Partly, until: 2026-06-30 }")
    for (const day of ["yesterday", "30.06.2026", "2026-02-30"]) {
      const { code, said } = await folkmoot(["score", model, "--answers", some, "--as-of", day])
      expect(code).toBe(2)
      expect(said).toContain(`--as-of: "${day}" is not a day`)
    }
    expect((await folkmoot(["score", model, "--answers", some, "--as-of", "2026-07-01"])).out).toContain("Not answered: 2 of 2 questions")
  })

  test("an answer that no criterion offers is refused rather than lost", async () => {
    const { code, said } = await folkmoot(["assess", "--plan", plan, "--answers", sheet("yes.yaml", "folkmoot", "    - { question: members-would-recommend, answer: \"yes\" }")])
    expect(code).toBe(2)
    expect(said).toContain("met and unmet")
  })

  test("a model with a mistake is refused with its place", async () => {
    const broken = file("broken.yaml", readFileSync(model, "utf8").replace("practice: welcome, level: 2", "practice: welcom, level: 2"))
    const { code, said } = await folkmoot(["score", broken, "--answers", sheet("any.yaml", "small-model", "    - { question: greets, answer: Partly }")])
    expect(code).toBe(2)
    expect(said).toMatch(/broken\.yaml:16: .*welcom/)
  })

  const samm = fileURLToPath(new URL("../../../../shared/data/maturity-samm2-model/model", import.meta.url))
  test.skipIf(!existsSync(samm))("OWASP SAMM loads from its files as they are", async () => {
    const { code, out } = await folkmoot(["score", samm, "--answers", sheet("samm.yaml", "SAMM20", "    []")])
    expect(code).toBe(0)
    expect(out.split("\n").filter((line) => line.includes(" of 3"))).toHaveLength(5 + 15 + 1)
    expect(out).toContain("Not answered: 90 of 90 questions")
  })
})

describe("report", () => {
  test("the last plan alone needs a day, since it could not be said since when things changed", async () => {
    const { code, said } = await folkmoot(["report", "--plan", better, "--last-plan", plan, "--as-of", "2026-06-30"])
    expect(code).toBe(2)
    expect(said).toContain("--last-reported")
  })

  test("showing what is usually withheld needs a reason and somebody who decided so", async () => {
    const { code, said } = await folkmoot(["report", "--plan", plan, "--show-anyway", "active-members", "--as-of", "2026-06-30"])
    expect(code).toBe(2)
    expect(said).toContain("--show-because")
  })

  test("plain text comes by --format text", async () => {
    const { code, out } = await folkmoot(["report", "--plan", plan, "--format", "text", "--as-of", "2026-06-30"])
    expect(code).toBe(0)
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})
