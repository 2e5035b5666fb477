import { locales } from "@folkmoot/facts"
import type { Behaviour, StrategyPlan } from "@folkmoot/plan"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { checkFaithful, ledgerOf } from "./faithful.ts"
import { linkStatuses, linkStatusOf, type LinkStatus } from "./link.ts"
import { renderText } from "./text.ts"
import { tell } from "./tell.ts"
import { problemSolving } from "./units/problem-solving.ts"
import { valueChain } from "./units/value-chain.ts"

type Link = Pick<Behaviour, "evidence" | "shownBy">

const links: Readonly<Record<LinkStatus, Link>> = {
  experiment: { evidence: "tested", shownBy: "experiment" },
  matched: { evidence: "tested", shownBy: "matched" },
  attributed: { evidence: "correlated" },
  assumed: {},
}

const arbitraryLink: fc.Arbitrary<Link> = fc.record(
  { evidence: fc.constantFrom("assumed" as const, "correlated" as const, "tested" as const), shownBy: fc.constantFrom("experiment" as const, "matched" as const) },
  { requiredKeys: [] },
)

const rank = (link: Link): number => linkStatuses.indexOf(linkStatusOf(link))

test("only what was tested, and how is said, is more than seen together", () => {
  fc.assert(
    fc.property(arbitraryLink, (link) => {
      expect(["experiment", "matched"].includes(linkStatusOf(link))).toBe(link.evidence === "tested" && link.shownBy !== undefined)
    }),
  )
})

test("better evidence never gives a weaker link", () => {
  fc.assert(
    fc.property(arbitraryLink, ({ shownBy }) => {
      const design = shownBy === undefined ? {} : { shownBy }
      expect(rank({ evidence: "correlated", ...design })).toBeLessThanOrEqual(rank({ evidence: "assumed", ...design }))
      expect(rank({ evidence: "tested", ...design })).toBeLessThanOrEqual(rank({ evidence: "correlated", ...design }))
    }),
  )
})

test.each(Object.entries(links))("%s is read off the plan", (status, link) => expect(linkStatusOf(link)).toBe(status))

test("a test of which nobody says how it was made has shown the two together, no more", () => expect(linkStatusOf({ evidence: "tested" })).toBe("attributed"))

const planWith = (link: Link): StrategyPlan => ({
  apiVersion: "folkmoot.dev/v1",
  kind: "StrategyPlan",
  metadata: { name: "harbour" },
  spec: {
    behaviours: [{ id: "answer", title: "A", createsValue: "B", ...link }],
    objectives: [{ id: "solved", title: "C", metric: "resolution-rate", behaviour: "answer" }],
    stakeholders: [{ id: "head", role: "D", seniority: "executive", painPoints: [{ title: "E", metrics: ["resolution-rate"] }] }],
  },
})

const reportOf = (link: Link, locale: (typeof locales)[number]) =>
  tell({ measures: [], plan: planWith(link), blocks: [valueChain, problemSolving] }, { locale, audience: "executive", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC" })

/** Words that claim a cause, and words that claim a part in it, as readers of each language take them. */
const claiming = {
  cause: { en: /has caused|caused by/, de: /bewirkt/, da: /har medført|forårsaget af/ },
  part: { en: /contributed/, de: /beigetragen/, da: /bidraget/ },
  untested: { en: /assumed|not tested/, de: /noch nicht geprüft/, da: /endnu ikke efterprøvet/ },
} as const

/** A sentence that says what something brought about. */
const caused = {
  en: "“…” has caused it.",
  de: "„…“ hat das bewirkt.",
  da: "»…« har medført det.",
} as const

describe.each(locales)("in %s", (locale) => {
  test("a cause is claimed of an experiment alone, a part of a comparison alone, and what is assumed is said to be", () => {
    for (const [status, link] of Object.entries(links)) {
      const text = renderText(reportOf(link, locale))
      expect(claiming.cause[locale].test(text), `${status}: ${text}`).toBe(status === "experiment")
      expect(claiming.part[locale].test(text), `${status}: ${text}`).toBe(status === "matched")
      expect(claiming.untested[locale].test(text), `${status}: ${text}`).toBe(status === "assumed")
    }
  })

  test("why two things may be joined stands in the ledger", () => {
    for (const [status, link] of Object.entries(links)) {
      expect(reportOf(link, locale).ledger.filter(({ kind }) => kind === "link").map((entry) => [entry.id, entry.status])).toEqual([["link/answer", status]])
    }
  })

  test("a text may claim a cause of the link that was shown, and of no other beside it", () => {
    const [shown, assumed] = ["Members answer questions", "Members welcome newcomers"]
    const plan = planWith(links.assumed)
    const behaviours = [
      { id: "answer", title: shown, createsValue: "fewer tickets", evidence: "tested", shownBy: "experiment" },
      { id: "welcome", title: assumed, createsValue: "fewer leave" },
    ] as const
    const report = tell({ measures: [], plan: { ...plan, spec: { behaviours } }, blocks: [valueChain] }, { locale, audience: "executive", asOf: "2026-01-01T00:00:00.000Z", timeZone: "UTC" })
    const found = (behaviour: string) => checkFaithful(caused[locale].replace("…", behaviour), ledgerOf(report)).map(({ kind, nearest }) => [kind, nearest])
    expect(found(shown)).toEqual([])
    expect(found(assumed)).toEqual([["cause", "link/welcome"]])
  })
})
