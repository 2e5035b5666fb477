import { metricLaws } from "../testing.ts"
import { conversionRate, examples } from "./conversion-rate.ts"

interface Input {
  readonly exposed: number
  readonly converted: number
}

metricLaws(conversionRate, examples, {
  scalings: [
    {
      title: "so many times as many people on both sides leave the rate as it was",
      scaled: ({ exposed, converted, ...rest }: Input, by) => ({ ...rest, exposed: exposed * by, converted: converted * by }),
      value: (value) => value,
    },
  ],
})
