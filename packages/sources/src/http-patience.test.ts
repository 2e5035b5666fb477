import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { asksForPatience, pauseBefore, waitAsked } from "./http-patience.ts"

const reply = (status: number, headers: Record<string, string> = {}, text = "") => ({ status, headers, text })
const now = Date.UTC(2024, 10, 1, 12)

describe("patience", () => {
  test("a pause is never negative, never longer than a minute, and longer by chance alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (tried, random) => {
        expect(pauseBefore(tried, random)).toBeGreaterThanOrEqual(0)
        expect(pauseBefore(tried, random)).toBeLessThanOrEqual(60_000)
        expect(pauseBefore(tried, 0)).toBe(0)
      }),
    )
  })

  test("a wait is never negative, whatever the headers say", () => {
    const header = fc.oneof(fc.string(), fc.integer().map(String), fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("retry-after", "x-ratelimit-reset", "date"), header), fc.string(), (headers, text) => {
        expect(waitAsked(reply(429, { ...headers, "x-ratelimit-remaining": "0" }, text), now) ?? 0).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test.each([
    ["seconds", { "retry-after": "120" }, "", 120_000],
    ["a date, by the site's own clock", { "retry-after": "Fri, 01 Nov 2024 12:10:30 GMT", date: "Fri, 01 Nov 2024 12:10:00 GMT" }, "", 30_000],
    ["a date, by ours where the site has none", { "retry-after": "Fri, 01 Nov 2024 12:00:05 GMT" }, "", 5_000],
    ["a date that has passed", { "retry-after": "Fri, 01 Nov 2024 11:00:00 GMT" }, "", 0],
    ["Discourse's own words", {}, '{"errors":["slow down"],"extras":{"wait_seconds":17}}', 17_000],
    ["the longer of two", { "retry-after": "5" }, '{"extras":{"wait_seconds":17}}', 17_000],
    ["GitHub's reset, once all is used up", { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1000 + 90) }, "", 90_000],
    ["no reset as long as something is left", { "x-ratelimit-remaining": "12", "x-ratelimit-reset": String(now / 1000 + 90) }, "", undefined],
    ["nothing that can be read", { "retry-after": "soon" }, "Slow down, too many requests from this IP address", undefined],
  ])("waits as asked by %s", (_, headers, text, wait) => {
    expect(waitAsked(reply(429, headers, text), now)).toBe(wait)
  })

  const tooFast = JSON.stringify({ message: "You have exceeded a secondary rate limit. Please wait.", documentation_url: "x" })
  test.each([
    ["a limit on how fast, without a header", 403, tooFast, 60_000],
    ["the same in GraphQL, where it comes well", 200, tooFast, 60_000],
    ["the same among errors", 200, JSON.stringify({ data: null, errors: [{ type: "RATE_LIMITED", message: "You have exceeded a secondary rate limit." }] }), 60_000],
    ["all is used up, by its older name", 200, JSON.stringify({ errors: [{ type: "RATE_LIMIT", code: "graphql_rate_limit", message: "API rate limit already exceeded for user ID 7." }] }), 3_000_000],
  ])("GitHub's own words are understood: %s", (_, status, text, wait) => {
    const said = reply(status, { "x-ratelimit-remaining": "4711", "x-ratelimit-reset": String(now / 1000 + 3_000) }, text)
    expect([asksForPatience(said), waitAsked(said, now)]).toEqual([true, wait])
  })

  test.each([
    ["a refusal for another reason", 403, JSON.stringify({ message: "Resource not accessible by integration" })],
    ["what somebody wrote of it", 200, JSON.stringify({ data: { repository: { body: 'errors: [{"type":"RATE_LIMITED"}], API rate limit exceeded' } } })],
    ["a topic of that name", 200, JSON.stringify({ title: "API rate limit exceeded", type: "question" })],
  ])("and so is %s, which asks for none", (_, status, text) => expect(asksForPatience(reply(status, {}, text))).toBe(false))

  test.each([[429, {}, true], [503, { "retry-after": "1" }, true], [503, {}, false], [403, {}, false], [403, { "x-ratelimit-remaining": "0" }, true], [403, { "retry-after": "60" }, true], [200, { "x-ratelimit-remaining": "0" }, false]])(
    "%s with %o asks for patience: %s",
    (status, headers, expected) => expect(asksForPatience(reply(status, headers))).toBe(expected),
  )
})
