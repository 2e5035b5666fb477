import { firstTouchCredit, lastTouchCredit, linearCredit, markovCredit, positionCredit, power, shapleyCredit, sumOf, timeDecayCredit, type AgedJourney, type Credit } from "@folkmoot/statistics"
import type { Caveat, Impossible } from "./estimate.ts"
import { invalid } from "./invalid.ts"

/** The options of the models. */
export interface ModelOptions {
  /** Milliseconds after which a touch counts half as much, at least a second; only for `time-decay`. */
  readonly halfLife: number
  /** On how many touches the next one depends, from 1 to 3; only for `markov`. */
  readonly order: number
}

/** How what comes in is divided among channels: the share of each in one booking, and how unsure the share itself is, as a variance. */
export interface Division {
  readonly sharesFor: (journey: AgedJourney) => readonly Credit[]
  readonly doubt: (channel: string) => number
  readonly caveats?: readonly Caveat[]
}

/** A model of attribution: makes of all journeys a division, or says which option is impossible. */
export type Model = (journeys: readonly AgedJourney[], options: ModelOptions) => Division | Impossible

/** A model that divides each booking among its own touches, by a rule that looks at nothing else. */
const byTouch =
  (credit: (journeys: readonly AgedJourney[], halfLife: number) => readonly Credit[]): Model =>
  (_, { halfLife }) => ({ sharesFor: (journey) => credit([{ ...journey, conversions: 1, nulls: 0 }], halfLife), doubt: () => 0 })

const onlyConverting: Caveat = {
  id: "only-converting",
  text: {
    en: "No journey without a conversion was told, so the model cannot see which channels lose people.",
    de: "Customer Journeys ohne Conversion sind nicht angegeben; das Modell kann daher nicht erkennen, bei welchen Kanälen Menschen abspringen.",
    da: "Der er ikke oplyst kunderejser uden konvertering, så modellen kan ikke se, ved hvilke kanaler folk falder fra.",
  },
}

/**
 * The removal effects of a Markov chain: every booking is divided by the same shares, those of the conversions.
 *
 * How unsure these are is taken from the journeys as they are: there a channel's share is that of the conversions that came through it,
 * each counted once for every channel it came through. A chain pools more and is surer.
 */
const removal: Model = (journeys, { order }) => {
  if (order < 1 || order > 3) return invalid("options.order", order, "from 1 to 3")
  const credits = markovCredit(journeys, order)
  const conversions = sumOf(credits.map((credit) => credit.conversions))
  const shares = credits.map(({ channel, conversions: credit }) => ({ channel, conversions: conversions && credit / conversions }))
  const seen = journeys.map((journey) => ({ n: journey.conversions, channels: new Set(journey.path) }))
  const all = sumOf(seen.map(({ n, channels }) => n * channels.size))
  return {
    sharesFor: () => shares,
    doubt: (channel) => {
      const share = sumOf(seen.map(({ n, channels }) => (channels.has(channel) ? n : 0))) / all
      return all && sumOf(seen.map(({ n, channels }) => n * power((Number(channels.has(channel)) - share * channels.size) / all, 2)))
    },
    caveats: journeys.some(({ nulls }) => nulls > 0) ? [] : [onlyConverting],
  }
}

/** Whether somebody came by no way that is known, as analytics write it: `direct`, `Direct` or `(direct)`. */
const isDirect = (channel: string): boolean => /^\(?direct\)?$/i.test(channel)

/** The models of attribution, the default first. */
export const models = {
  shapley: /* @__PURE__ */ byTouch(shapleyCredit),
  linear: /* @__PURE__ */ byTouch(linearCredit),
  position: /* @__PURE__ */ byTouch(positionCredit),
  last: /* @__PURE__ */ byTouch((journeys) => lastTouchCredit(journeys)),
  "last-non-direct": /* @__PURE__ */ byTouch((journeys) => lastTouchCredit(journeys, isDirect)),
  first: /* @__PURE__ */ byTouch(firstTouchCredit),
  "time-decay": (journeys: readonly AgedJourney[], options: ModelOptions) =>
    options.halfLife >= 1000 ? byTouch(timeDecayCredit)(journeys, options) : invalid("options.halfLife", options.halfLife, "whole milliseconds of at least 1000"),
  markov: removal,
} satisfies Readonly<Record<string, Model>>

/** The name of a model of attribution. */
export type ModelName = keyof typeof models

/** Which options a model reads, of those that read any. */
export const modelReads: { readonly [Name in ModelName]?: readonly (keyof ModelOptions)[] } = { "time-decay": ["halfLife"], markov: ["order"] }
