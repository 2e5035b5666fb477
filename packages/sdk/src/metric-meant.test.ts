import { describe, expect, test } from "vitest"
import { InvalidInput, metrics, open } from "./index.ts"

const refusal = async (metric: string): Promise<InvalidInput> => {
  await using folkmoot = await open()
  try {
    await folkmoot.measure({ metrics: [metric] })
  } catch (error) {
    if (error instanceof InvalidInput) return error
  }
  throw new Error(`${metric} was not refused`)
}

test("margins are of metrics that exist", async () => {
  await using folkmoot = await open({ asOf: "2026-01-01" })
  await expect(folkmoot.report({ margins: { nps: 1 } })).rejects.toMatchObject({ _tag: "InvalidInput", where: "margins", given: "nps", nearest: "net-promoter-score" })
})

describe("a metric that does not exist is answered with the one that was meant", () => {
  test.each([
    ["nps", "net-promoter-score"], ["NPS", "net-promoter-score"], ["csat", "customer-satisfaction"], ["CES", "customer-effort-score"], ["roi", "return-on-investment"], ["ttr", "time-to-resolution"],
    ["frt", "first-response-time"], ["sov", "share-of-voice"], ["clv", "lifetime-value-uplift"], ["churn", "member-churn"], ["Net Promoter Score", "net-promoter-score"], ["Lösungsquote", "resolution-rate"],
    ["medlemsfrafald", "member-churn"], ["questions solved in time", "resolved-within"], ["resolution-rat", "resolution-rate"], ["sentiment", "net-sentiment"],
  ])("%s: %s", async (given, meant) => {
    const { nearest, message } = await refusal(given)
    expect(nearest).toBe(meant)
    // What was meant is said instead of all there is.
    expect(message).toBe(`metric: ${JSON.stringify(given)} is not a metric. Did you mean ${JSON.stringify(meant)}?`)
  })

  test("or with a few that are alike, and how many there are", async () => {
    const { nearest, message } = await refusal("conversion-of-trials")
    expect(nearest).toBeUndefined()
    expect(message).toMatch(new RegExp(`^metric: "conversion-of-trials" is not a metric; there are ${metrics.length}, such as attributed-conversions, conversion-funnel, conversion-rate, cost-per-conversion, knowledge-base-conversion\\.$`))
  })

  test.each(["xyzzy", "", "of", "__proto__", "c".repeat(5000), "a-".repeat(5000)])("%s is like none, and only some are listed", async (given) => {
    const { nearest, message } = await refusal(given)
    expect(nearest).toBeUndefined()
    expect(message.slice(given.length)).toMatch(new RegExp(`is not a metric; there are ${metrics.length}, such as (?:[\\w-]+, ){7}[\\w-]+\\.$`))
  })

  test("every metric is found by its title in each language, and none by another's", async () => {
    for (const { id, title } of metrics) for (const text of Object.values(title)) expect([text, (await refusal(text)).nearest]).toEqual([text, id])
  })
})
