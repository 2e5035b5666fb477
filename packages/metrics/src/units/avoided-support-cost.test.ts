import { metricLaws } from "../testing.ts"
import { avoidedSupportCost, examples } from "./avoided-support-cost.ts"

interface Input {
  readonly visits: number
  readonly handling: readonly { readonly cost: number; readonly currency: string }[]
}

metricLaws(avoidedSupportCost, examples, {
  scalings: [
    {
      title: "twice the visits avoid twice the cost",
      scaled: (input: Input, by) => ({ ...input, visits: input.visits * by }),
      value: (value, by) => value * by,
    },
    {
      title: "requests twice as costly avoid twice the cost",
      scaled: (input: Input, by) => ({ ...input, handling: input.handling.map((item) => ({ ...item, cost: item.cost * by })) }),
      value: (value, by) => value * by,
    },
    {
      title: "other names for the currencies change no amount",
      scaled: (input: Input) => ({ ...input, handling: input.handling.map((item) => ({ ...item, currency: item.currency === "EUR" ? "SEK" : "NOK" })) }),
      value: (value) => value,
    },
  ],
})
