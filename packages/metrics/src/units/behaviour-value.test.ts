import { metricLaws } from "../testing.ts"
import { behaviourValue, examples } from "./behaviour-value.ts"

interface Input {
  readonly worth: readonly { readonly member: string; readonly points: number }[]
}

metricLaws(behaviourValue, examples, {
  scalings: [
    {
      title: "points counted in smaller ones are so many more",
      scaled: ({ worth }: Input, by) => ({ worth: worth.map((item) => ({ ...item, points: item.points * by })) }),
      value: (value, by) => value * by,
    },
  ],
})
