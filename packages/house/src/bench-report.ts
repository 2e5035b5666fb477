/** The sample's report for executives, told and written as a page, beside the library that ends in the same bytes. */
import { open } from "@folkmoot/sdk"
import { renderHtml, tell, wantedMeasures } from "@folkmoot/narrative"
import { parsePlan } from "@folkmoot/plan"
import type { Root } from "hast"
import { toHtml } from "hast-util-to-html"
import type { Comparison } from "./comparison.ts"
import { pageTree } from "./page-tree.ts"
import { sampleOptions } from "./sample-options.ts"
import { repeated, takeTurns } from "./take-turns.ts"

const audience = "executive"

/** What the sample's report is told from. */
const sampleInput = async () => {
  const { translations: _, quotes, ...options } = sampleOptions()
  await using folkmoot = await open(options)
  const read = parsePlan(options.plan.text).plan
  const wanted = wantedMeasures(audience, { plan: read })
  const [{ measures, provenance }, series] = [await folkmoot.measure({ metrics: wanted.overall }), await folkmoot.measure({ metrics: wanted.series, step: "month" })]
  const { coverage } = await folkmoot.ingest()
  const assessment = await folkmoot.assess()
  const { findings } = await folkmoot.lint()
  return { input: { measures: [...measures, ...series.measures], coverage, assessment, plan: read, findings, quotes }, asOf: provenance.asOf ?? "" }
}

/** The page is read back into a tree once; to write that again is what the library alone takes. */
export const compareReports = async (): Promise<readonly Comparison[]> => {
  const { input, asOf } = await sampleInput()
  const told = () => tell(input, { locale: "en", audience, asOf, timeZone: "Europe/Berlin" })
  const report = told()
  const page = renderHtml(report)
  const tree: Root = pageTree(page)
  const alone = () => toHtml(tree)
  if (`${alone()}\n` !== page) throw new Error("The page read back and written again is another page: what is compared would not be the same.")
  const size = `${(page.length / 1000).toFixed(0)} kB`
  const beside = "hast-util-to-html on the finished tree"
  return [
    { what: `the sample's report as a page of ${size}, checked and sanitised`, beside, rounds: await takeTurns(repeated(() => renderHtml(report)), repeated(alone), 61), bound: { atMost: 8 } },
    { what: "the same, told from measures first", beside, rounds: await takeTurns(repeated(() => renderHtml(told())), repeated(alone), 41), bound: { atMost: 40 } },
  ]
}
