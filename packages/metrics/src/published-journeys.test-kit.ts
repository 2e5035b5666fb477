import type { Trip } from "./attribution.ts"
import { referenceText } from "./survey-data.test-kit.ts"

/** One sort of published journey, with what its conversions brought in. */
export interface PublishedJourney {
  readonly path: string
  readonly conversions: number
  readonly value: number
  readonly nulls: number
}

/** The ten thousand sorts of journeys that the R package ChannelAttribution comes with, the channel alpha taken for the community. */
export const publishedJourneys = (): readonly PublishedJourney[] =>
  referenceText("attribution-pathdata/PathData.csv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [path = "", ...numbers] = line.split(",")
      const [conversions = Number.NaN, value = Number.NaN, nulls = Number.NaN] = numbers.map(Number)
      return { path: path.replaceAll('"', "").replaceAll("alpha", "community"), conversions, value, nulls }
    })

/** The same journeys as trips. */
export const tripsOf = (journeys: readonly PublishedJourney[]): readonly Trip[] =>
  journeys.flatMap(({ path, conversions, nulls }) => [{ path, converted: true, n: conversions }, { path, converted: false, n: nulls }])

/** What that package's heuristics attribute to each channel, by its own numbers. */
export const publishedCredits = (): Readonly<Record<string, Readonly<Record<"first" | "last" | "linear" | "firstValue" | "lastValue" | "linearValue", number>>>> =>
  (JSON.parse(referenceText("attribution-pathdata/truth.json")) as { readonly heuristics: ReturnType<typeof publishedCredits> }).heuristics

/** What an estimate credits each channel with, the community by its published name. */
export const creditsIn = (parts: readonly { readonly of: string; readonly value: number }[] = []): Readonly<Record<string, number>> =>
  Object.fromEntries(parts.map(({ of, value }) => [of === "community" ? "alpha" : of, value]))
