import { expect, test } from "vitest"
import { locales, type Locale } from "@folkmoot/facts"
import { earlierMeasures, exampleAsOf, exampleMeasures } from "./example-measures.ts"
import { linesOf } from "./render-lines.ts"
import { tell } from "./tell.ts"
import { answersCome } from "./units/answers-come.ts"
import { membersRecommend } from "./units/members-recommend.ts"
import { questionsSolved } from "./units/questions-solved.ts"
import { satisfaction } from "./units/satisfaction.ts"

const beside = [questionsSolved, answersCome, membersRecommend, satisfaction]
const given = (share: number, score: number, wait: number) => ({
  beside,
  given: {
    solved: { value: share, low: share - 0.05, high: share + 0.05, n: 300 }, likelihood: { value: score, low: score - 10, high: score + 10, n: 300 },
    wait: { value: wait, low: wait * 0.8, high: wait * 1.2, n: 300 }, satisfied: { value: share, low: share - 0.05, high: share + 0.05, n: 300 },
  },
})

const told = (locale: Locale) =>
  tell({ measures: exampleMeasures(questionsSolved, given(0.62, 30, 1.5e7)), earlier: earlierMeasures(questionsSolved, given(0.6, 28, 1.4e7)), blocks: beside.map((one) => ({ ...one, audiences: ["executive" as const] })) }, { locale, audience: "executive", asOf: exampleAsOf, timeZone: "UTC" })

const explained: Readonly<Record<Locale, string>> = { en: "if the difference holds", de: "bleibt es bei diesem Unterschied", da: "holder forskellen" }
const shorter: Readonly<Record<Locale, string>> = { en: "to tell what has become of it", de: "für ein Urteil fehlen", da: "før udviklingen kan afgøres" }

test.each(locales)("what it takes to tell is explained once, and for the numbers that follow only how many cases it is, in %s", (locale) => {
  const report = told(locale)
  const lines = report.sections.flatMap(({ nodes }) => nodes.flatMap(linesOf))
  const [full, again] = [lines.findIndex((line) => line.includes(explained[locale])), lines.flatMap((line, at) => (line.includes(shorter[locale]) ? [at] : []))]
  expect(lines.filter((line) => line.includes(explained[locale]))).toHaveLength(1)
  expect(again.length).toBeGreaterThan(1)
  expect(Math.min(...again)).toBeGreaterThan(full)
  // Whether it is told in full or in short, the ledger knows that it cannot be told.
  expect(report.ledger.filter(({ kind, verdict }) => kind === "change" && verdict === "cannot-tell")).toHaveLength(beside.length)
})
