import { metricLaws } from "../testing.ts"
import { examples, costPerConversion } from "./cost-per-conversion.ts"

interface Input {
  readonly costs: readonly { readonly amount: number; readonly currency: string }[]
  readonly conversions: number
}

metricLaws(costPerConversion, examples, {
  scalings: [
    {
      title: "twice the cost is twice the cost per conversion",
      scaled: ({ costs, conversions }: Input, by) => ({ conversions, costs: costs.map((item) => ({ ...item, amount: item.amount * by })) }),
      value: (value, by) => value * by,
    },
    {
      title: "twice the conversions at the same cost halve it",
      scaled: ({ costs, conversions }: Input, by) => ({ costs, conversions: conversions * by }),
      value: (value, by) => value / by,
    },
    {
      title: "other names for the currencies change no amount",
      scaled: ({ costs, conversions }: Input) => ({ conversions, costs: costs.map((item) => ({ ...item, currency: item.currency === "EUR" ? "SEK" : "NOK" })) }),
      value: (value) => value,
    },
  ],
})
