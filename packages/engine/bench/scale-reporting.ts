/** From measures to a report. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { formatInstant } from "@folkmoot/facts"
import type { Measure } from "@folkmoot/metrics"
import { renderHtml, renderMarkdown, renderText, tell } from "@folkmoot/narrative"
import { ended } from "./log.ts"
import { coverage, stopwatch, type Told } from "./scale-took.ts"

/** Reporting: the numbers become the executive's report, in three forms. */
export const reporting = async (events: number, folder: string): Promise<readonly Told[]> => {
  const measures = JSON.parse(readFileSync(join(folder, "measures.json"), "utf8")) as readonly Measure[]
  const watch = stopwatch()
  const characters = await watch.run(() => {
    const report = tell({ measures, coverage }, { locale: "en", audience: "executive", timeZone: "UTC", asOf: formatInstant(ended) })
    return [renderMarkdown(report), renderText(report), renderHtml(report)].reduce((sum, { length }) => sum + length, 0)
  })
  return [watch.told("reporting", events, `${characters} characters`)]
}
