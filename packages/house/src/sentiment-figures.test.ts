import { measured } from "@folkmoot/sentiment"
import { describe, expect, test } from "vitest"
import { figuresModule, figuresOf, measureSets, sentimentPage } from "./sentiment-figures.ts"
import { labelledSets, textsOf, type LabelledSet } from "./sentiment-sets.ts"
import { textOf } from "./workspace.ts"

const kept = labelledSets.filter((set) => set.kept !== undefined)
const isAtHand = kept.every((set) => textsOf(set) !== undefined)

describe.skipIf(!isAtHand)("the sets kept beside the project are at hand: ../shared/data/sentiment-*", () => {
  test("what is measured is what the package says", () => {
    expect(measureSets(measured, new Map())).toEqual(measured)
    expect(textOf("packages/sentiment/src/measured.ts")).toBe(figuresModule(measured))
  })

  test("the page shows these figures", () => {
    const page = textOf("docs/figures/sentiment.md")
    expect(page).toBe(sentimentPage(/ on (\d{4}-\d\d-\d\d)\.$/m.exec(page)?.[1] ?? "", measured))
  })

  test.each(kept)("$id is read whole: as many texts of each sentiment as its own count says", (set) => {
    const folder = set.kept?.path.split("/")[0]
    const { classes } = JSON.parse(textOf(`../shared/data/${String(folder)}/truth.json`)) as { readonly classes: Readonly<Record<string, number>> }
    const counts = Object.groupBy(textsOf(set) ?? [], ({ labelled }) => labelled)
    expect(Object.fromEntries(Object.entries(counts).map(([one, texts]) => [one, texts.length]))).toEqual(classes)
  })
})

test("figures are those of the definitions, worked out by hand", () => {
  // 6 of 10 alike; F1 of 3 positive 2·2/(3+4), of 5 neutral 2·3/(5+4), of 2 negative 2·1/(2+2).
  const confusion = { positive: { positive: 2, neutral: 1, negative: 0 }, neutral: { positive: 1, neutral: 3, negative: 1 }, negative: { positive: 1, neutral: 0, negative: 1 } }
  const figures = figuresOf(labelledSets[0] as LabelledSet, confusion)
  expect(figures).toMatchObject({ n: 10, accuracy: { value: 0.6, low: 0.3127, high: 0.8318 }, macroF1: 0.5794, neutral: { accuracy: 0.5, macroF1: 0.2222 } })
})
