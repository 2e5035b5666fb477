import { expect, test } from "vitest"
import { blockLaws } from "../testing.ts"
import { beyondMoney, examples } from "./beyond-money.ts"

blockLaws(beyondMoney, examples)

test("it asks for the numbers the plan names for what is not worth money, and for nothing where it names none", () => {
  const [{ plan } = {}] = examples
  expect(plan === undefined ? undefined : beyondMoney.asks?.(plan, { audience: "executive", stakeholders: [] })).toEqual(["member-insights", "time-to-resolution", "acquaintances", "active-members"].map((metric) => ({ metric })))
})
