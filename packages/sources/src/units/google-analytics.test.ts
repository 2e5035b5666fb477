import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, googleAnalytics } from "./google-analytics.ts"

sourceLaws(googleAnalytics, examples)

test.each([["above", ",12,Grand total\n/help/a,7\n(other),3\n"], ["below", "/help/a,7\n(other),3\n,12,Grand total\n"], ["above and below", "Total,12\n/help/a,7\n(other),3\n,12,Grand total\n"]])(
  "a total %s its rows that is more than they add up to says that rows are missing",
  async (_where, rows) => {
    const folder = await mkdtemp(join(tmpdir(), "folkmoot-analytics-"))
    await writeFile(join(folder, "day.csv"), `# Start date: 20260302\n# End date: 20260302\nPage path,Sessions\n${rows}`)
    const { coverage } = await tellingOf(googleAnalytics, { path: folder, mapping: { pages: [{ path: "/help/*", is: "self-help" }], report: { page: "Page path", visits: "Sessions" } } })
    expect(coverage).toMatchObject([{ totals: [{ said: 12, told: 7 }], truncated: expect.stringContaining("say 12, their rows add up to 10") as string }])
    await rm(folder, { recursive: true })
  },
)
