import { expect, test } from "vitest"
import { amountsOf } from "./amounts.ts"

const euros = (amount: number) => ({ amount, currency: "EUR" })

test("the amounts of a plan are those of its costs, pilots, benefits, platforms and tools, each with where it stands, where their currency can be one", () => {
  const cost = (amount: number, currency = "EUR") => ({ id: `c${amount}`, title: "C", kind: "tools", amount, currency }) as never
  const found = amountsOf({ costs: [cost(1, "euro"), cost(2)], pilots: [{ id: "p", title: "P" }, { id: "q", title: "Q", budget: euros(3) }], benefits: [{ worth: euros(4) } as never], platformOptions: [{ cost: euros(5) } as never], tools: [{ cost: euros(6) } as never] })
  expect(found.map(({ amount, path }) => `${amount.amount} ${path.join(".")}`)).toEqual(["2 spec.costs.1", "3 spec.pilots.1.budget", "4 spec.benefits.0.worth", "5 spec.platformOptions.0.cost", "6 spec.tools.0.cost"])
  expect(amountsOf({})).toEqual([])
})
