import { expect, test } from "vitest"
import { alongside, type Telling } from "./covered.ts"

const telling = (source: string, since: number | null): Telling => ({ sources: [{ source, since, from: null, caveats: [] }], silent: false })

test("what is set against something else counts from when its source told both, the later of the two", () => {
  const since = (own: number | null, other: number | null) => {
    const both = alongside("thread", telling("forum", own), { resolution: telling("forum", other) })
    return "refused" in both ? both.refused : both.sources.map((one) => one.since)
  }
  expect([since(5, 9), since(9, 5), since(5, null), since(null, 5), since(null, null)]).toEqual([[9], [9], [5], [5], [null]])
})
