import { pilotHash, type Pilot } from "@folkmoot/plan"
import { expect, test } from "vitest"
import { flawOf } from "./pilot-flaw.ts"

const fixed = { criteria: [{ metric: "resolution-rate", target: 0.7 }], decisionRule: { go: 1, otherwise: "no-go" } } as const

test("a pilot is fixed in time up to the day it starts on", () => {
  const pilot = (on: string, start?: string): Pilot => ({ id: "mentors", title: "Mentors", ...fixed, frozen: { on, hash: pilotHash(fixed) }, ...(start === undefined ? {} : { start }) })
  expect([pilot("2025-02-28", "2025-03-01"), pilot("2025-03-01", "2025-03-01"), pilot("2025-03-02", "2025-03-01"), pilot("2025-03-02")].map(flawOf)).toEqual([undefined, undefined, "late", undefined])
})
