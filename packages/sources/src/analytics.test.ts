import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { channelOf } from "./analytics-channels.ts"
import { pageKinds } from "./analytics-pages.ts"

describe("kinds of pages", () => {
  const kindOf = pageKinds([{ path: "/help/admin/*", is: "other" }, { path: "/help/*", is: "self-help" }, { path: "forum.example.org/*", is: "community" }, { path: "/*/faq", is: "self-help" }])
  test.each([
    ["/help/start", "self-help"], ["/help", "self-help"], ["/help?x=/t/", "self-help"], ["/helpers", "other"], ["/help/admin/keys", "other"], ["https://example.org/help/start#top", "self-help"],
    ["https://FORUM.example.org/t/1", "community"], ["https://forum.example.org", "community"], ["/t/1", "other"], ["https://example.org/?to=forum.example.org/t", "other"], ["/de/faq", "self-help"], ["/faq", "other"], ["", "other"],
  ] as const)("%s is %s", (page, kind) => expect(kindOf(page)).toBe(kind))

  test("a pattern fits what a regular expression of the same meaning fits", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 8 })
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", "*"), maxLength: 6 }).map((rest) => `/${rest}`)
    fc.assert(
      fc.property(pattern, text, (path, page) => {
        const expression = new RegExp(`^${path.replaceAll("*", ".*")}$`)
        expect(pageKinds([{ path, is: "community" }])(`/${page}`)).toBe([`/${page}`, `/${page}/`].some((one) => expression.test(one)) ? "community" : "other")
      }),
      { numRuns: 400 },
    )
  })

  test("no pattern takes long, however often it goes astray", () => {
    const path = `/${"*a".repeat(200)}b`
    expect(pageKinds([{ path, is: "community" }])(`/${"a".repeat(20_000)}`)).toBe("other")
  })
})

// The channels of the published rules, by examples of our own.
test.each([
  [{ group: "Affiliates", source: "google", medium: "cpc" }, "Affiliates"], [{}, "Direct"], [{ source: "(direct)", medium: "(none)" }, "Direct"], [{ source: "google", medium: "organic" }, "Organic Search"],
  [{ source: "google", medium: "cpc" }, "Paid Search"], [{ advertised: true }, "Paid Search"], [{ source: "linkedin.com", medium: "referral" }, "Organic Social"], [{ source: "facebook", medium: "paid_social" }, "Paid Social"],
  [{ source: "m.youtube.com", medium: "referral" }, "Organic Video"], [{ source: "newsletter", medium: "E-Mail" }, "Email"], [{ source: "partner", medium: "affiliate" }, "Affiliates"], [{ source: "example.net", medium: "referral" }, "Referral"],
  [{ source: "x", medium: "banner" }, "Display"], [{ source: "somewhere", medium: "retargeting" }, "Paid Other"], [{ source: "sms", medium: "text" }, "SMS"], [{ source: "app", medium: "web-push" }, "Mobile Push Notifications"],
  [{ source: "somewhere", medium: "leaflet" }, "Unassigned"], [{ source: "x.com", medium: "social" }, "Organic Social"], [{ source: "xerox.com", medium: "referral" }, "Referral"],
] as const)("an arrival by %j came by %s", (arrival, channel) => expect(channelOf(arrival)).toBe(channel))
