import { mover, power, sumOf, type AgedJourney } from "@folkmoot/statistics"
import { modelReads, models, type Model, type ModelName, type ModelOptions } from "./attribution-models.ts"
import type { Calculated, Caveat, Confidence, Impossible, Measured, Outcome, Refusal } from "./estimate.ts"
import { invalid } from "./invalid.ts"
import { aFlag, aText, aWhole, recorded, type CellForm } from "./statistic.ts"
import { unmeasured } from "./unmeasured.ts"
import { weightedCount } from "./weighted-count.ts"

/** A way people took through the channels. */
export interface Way {
  /** The channels touched, in order, separated by ` > `; the community itself is `community`, and `none` stands where nothing was touched. */
  readonly path: string
  /** How many milliseconds before the end each was touched, in the same form, such as `7200000 > 60000`; only `time-decay` needs it. */
  readonly ages?: string | undefined
}

/** Ways of one sort that led to a conversion or did not, and how many people took them. */
export interface Trip extends Way {
  /** Whether it ended in a conversion. */
  readonly converted: boolean
  /** How many people took it, at least 0. */
  readonly n: number
}

/** Something that came in at the end of a way, and how often just so much did. */
export interface Booking extends Way {
  /** What came in each time, such as minor units; below 0 where it was paid back. */
  readonly amount: number
  /** How often just so much came in, at least 0. */
  readonly n: number
}

/** How ages may be told. */
export const agesIfTold: CellForm<string | undefined> = ["a text, or nothing where it is not known", (value) => value === undefined || typeof value === "string"]

/** The ways people took. */
export const trips = /* @__PURE__ */ recorded<Trip>({ path: aText, ages: agesIfTold, converted: aFlag, n: aWhole })

const notCaused: Caveat = {
  id: "attributed-not-caused",
  text: {
    en: "Attributed does not mean caused: the model divides what came in; what would have come in without the community it cannot know.",
    de: "Zugeschrieben heißt nicht verursacht: Das Modell teilt auf, was eingegangen ist; was ohne die Community eingegangen wäre, kann es nicht wissen.",
    da: "Tilskrevet betyder ikke forårsaget: Modellen fordeler det, der kom ind; hvad der ville være kommet uden fællesskabet, kan den ikke vide.",
  },
}

const partlyUnattributed: Caveat = {
  id: "partly-unattributed",
  text: {
    en: "Some of it came in without any known contact before and is attributed to no channel.",
    de: "Ein Teil ging ohne bekannten vorherigen Kontakt ein und ist keinem Kanal zugeschrieben.",
    da: "Noget af det kom ind uden nogen kendt forudgående kontakt og er ikke tilskrevet nogen kanal.",
  },
}

/** The channel that is credited. */
const own = "community"

/** What is the name of no channel: what stands for none or for what none gets, and what has the separator in it or spaces around it. */
const noName = /^(?:none|unattributed)?$|>|^\s|\s$/u

/** Whether a channel may go by a name; by that of the community in other capitals it is meant itself. */
const isChannel = (name: string): boolean => !noName.test(name) && (name === own || name.toLowerCase() !== own)

/** Ways read; ages that are not told are no numbers, and neither is a share made of them. */
const readWays = (field: string, given: readonly Way[]): readonly AgedJourney[] | Impossible => {
  const journeys: AgedJourney[] = []
  for (const [index, way] of given.entries()) {
    const path = way.path === "none" ? [] : way.path.split(" > ")
    if (!path.every(isChannel)) return invalid(`${field}[${index}].path`, way.path, "channels with names of their own, separated by ' > ', the community as community, or none")
    const ages = path.length === 0 || way.ages === undefined ? path.map(() => NaN) : way.ages.split(" > ").map((age) => Number(age || -1))
    if (way.ages !== undefined && (ages.length !== path.length || ages.some((age, at) => !(age >= 0 && age <= (ages[at - 1] ?? Number.MAX_VALUE))))) {
      return invalid(`${field}[${index}].ages`, way.ages, "one number of at least 0 for each channel of the path, none above the one before it")
    }
    journeys.push({ path, ages, conversions: 0, nulls: 0 })
  }
  return journeys
}

/** What came in, or what was paid back: how much of it goes to one channel, how far that varies with who came, all of it, and the largest. */
interface Side {
  readonly sum: number
  readonly squares: number
  readonly whole: number
  readonly largest: number
}

const sideOf = (credited: readonly { readonly amount: number; readonly n: number; readonly share: number }[]): Side => ({
  sum: sumOf(credited.map(({ amount, n, share }) => n * amount * share)),
  squares: sumOf(credited.map(({ amount, n, share }) => n * power(amount * share, 2))),
  whole: sumOf(credited.map(({ amount, n }) => n * amount)),
  largest: credited.reduce((most, { amount }) => Math.max(most, amount), 0),
})

/** Limits for one side, as distances from its sum. */
const distances = ({ sum, squares, whole, largest }: Side, doubt: number, level: number): readonly [number, number] => {
  const variance = squares + whole * whole * doubt
  const { low, high } = weightedCount(sum, variance, Math.max(largest, sum && variance / sum) || 1, level)
  return [low - sum, high - sum]
}

/**
 * Says what one model attributes to the channel `community` of what came in at the end of journeys.
 *
 * @remarks
 * Unit: that of the bookings' amounts. `parts` are all channels by name, and what is `unattributed` because nothing was touched before; they
 * add up to everything that came in. The interval takes bookings as independent of each other, each as often as by chance; where the
 * model estimates its shares it adds the doubt of these.
 * @see Fay and Feuer (1997), Statistics in Medicine 16(7), 791-801
 */
export type Attribute = (
  journeys: readonly Trip[],
  bookings: readonly Booking[],
  setting: Confidence & { readonly options: ModelOptions },
) => (Calculated & Pick<Measured, "caveats">) | Refusal

const attributeBy =
  (model: Model): Attribute =>
  (given, bookings, { options, level }) => {
    const taken = bookings.filter(({ n }) => n > 0)
    const [ways, ends] = [readWays("journeys", given), readWays("bookings", taken)]
    if ("why" in ways) return ways
    if ("why" in ends) return ends
    const channels = [...new Set([...ways, ...ends].flatMap(({ path }) => path))].toSorted()
    if (!channels.includes(own)) {
      return unmeasured("not-recorded", "No journey names the channel community: whether it was touched is not known.")
    }
    if (taken.length === 0) return unmeasured("no-data", "Nothing came in that could be attributed.")
    const division = model(
      ways.map((way, index) => {
        const { converted, n } = given[index] as Trip
        return { ...way, conversions: converted ? n : 0, nulls: converted ? 0 : n }
      }),
      options,
    )
    if ("why" in division) return division

    const credits = new Map(channels.map((channel) => [channel, 0]))
    const credited: { readonly amount: number; readonly n: number; readonly share: number }[] = []
    let unattributed: number | undefined
    for (const [index, { amount, n }] of taken.entries()) {
      const journey = ends[index] as AgedJourney
      if (journey.path.length === 0) {
        unattributed = (unattributed ?? 0) + n * amount
        continue
      }
      const shares = division.sharesFor(journey)
      // A model without conversions has no shares: then what came in is not of these journeys.
      if (shares.every(({ conversions }) => conversions === 0)) return invalid("bookings", journey.path.join(" > "), "ends of journeys that converted")
      for (const { channel, conversions: share } of shares) credits.set(channel, (credits.get(channel) as number) + n * amount * share)
      credited.push({ amount, n, share: shares.find(({ channel }) => channel === own)?.conversions ?? 0 })
    }
    if ([...credits.values()].some(Number.isNaN)) {
      return unmeasured("not-recorded", "Some journeys do not tell how long before the end each channel was touched; this model needs it.")
    }
    // What comes in and what is paid back are counted apart: both can only be more or less of themselves.
    const doubt = division.doubt(own)
    const value = credits.get(own) as number
    const back = credited.filter(({ amount }) => amount < 0).map((item) => ({ ...item, amount: -item.amount }))
    const [less, more] = distances(sideOf(credited.filter(({ amount }) => amount >= 0)), doubt, level)
    const [lessBack, moreBack] = back.length === 0 ? [0, 0] : distances(sideOf(back), doubt, level)
    return {
      measured: true,
      value,
      interval: { ...mover(value, [[value + less, value + more], [value - lessBack, value - moreBack]]), level, method: "weighted-poisson" },
      n: sumOf(taken.map(({ n }) => n)),
      parts: [...credits, ...(unattributed === undefined ? [] : [["unattributed", unattributed] as const])].map(([of, part]) => ({ of, value: part })),
      caveats: [...(unattributed === undefined ? [] : [partlyUnattributed]), ...(division.caveats ?? []), notCaused],
    }
  }

/** One variant for each model, of a metric that says how to put its totals to it. */
export const byModel = <Given>(put: (attribute: Attribute, given: Given, setting: Parameters<Attribute>[2]) => Outcome) => {
  const variant = (name: ModelName) => {
    const [attribute, reads] = [attributeBy(models[name]), modelReads[name]]
    return { ...(reads !== undefined && { reads }), estimate: (given: Given, setting: Parameters<Attribute>[2]): Outcome => put(attribute, given, setting) }
  }
  // Every model has got its variant, which fromEntries cannot tell the compiler.
  return Object.fromEntries((Object.keys(models) as ModelName[]).map((name) => [name, variant(name)])) as Record<ModelName, ReturnType<typeof variant>>
}
