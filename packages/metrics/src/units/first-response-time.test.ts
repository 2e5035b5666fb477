import { metricLaws } from "../testing.ts"
import { examples, firstResponseTime } from "./first-response-time.ts"

interface Input {
  readonly waits: readonly { readonly after: number }[]
}

metricLaws(firstResponseTime, examples, {
  scalings: [
    {
      title: "waits counted in a coarser unit give the same time in it",
      scaled: ({ waits }: Input, by) => ({ waits: waits.map((wait) => ({ ...wait, after: wait.after * by })) }),
      value: (value, by) => value * by,
    },
  ],
})
