import { always, asOf, atMost, columns, count, dated, not, records, together, within } from "@folkmoot/facts"
import { defineCalculator, type Estimator, type Options } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { invalid } from "../invalid.ts"
import { longestGap } from "../longest-gap.ts"
import { observed } from "../observed.ts"
import { shareOf } from "../share.ts"
import { aFlag, anInteger, aWhole, counted, recorded, spared } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const s = /* @__PURE__ */ columns("publishing-slot")

/** One moment at which something was planned or published. */
export interface PublishingMoment {
  /** When, in milliseconds since any fixed moment: from facts, since 1970 in UTC. */
  readonly at: number
  /** Whether something came out then; false where it was only planned. */
  readonly published: boolean
  /** How many things, at least 0; 0 is as if it were not told. */
  readonly n: number
}

const totals = {
  /** Slots of `slots` for which something was published no later than the tolerance after the planned time. */
  kept: counted,
  /** Publications planned for the period, and for a time at least the tolerance ago. */
  slots: counted,
  /** Moments of the period at which something was planned or came out, in milliseconds; only `longest-silence` needs them. */
  moments: spared(recorded<PublishingMoment>({ at: anInteger, published: aFlag, n: aWhole })),
}

const silence: Estimator<typeof totals, Options> = ({ moments }, { level }) => {
  if (moments === undefined) return invalid("moments", moments, "a list of { at, published, n }: this variant is about them")
  const told = moments.filter(({ n }) => n > 0)
  if (told.length === 0) return unmeasured("no-data", "moments holds nothing: nothing was planned and nothing published.")
  const [first, last] = told.reduce(([earliest, latest], { at }) => [Math.min(earliest, at), Math.max(latest, at)], [Infinity, -Infinity])
  if (first === last) return unmeasured("too-few", "It takes a schedule with at least two moments to see what lies between them.")
  const ends = [...new Set([first, last, ...told.flatMap(({ at, published }) => (published ? [at] : []))])]
  const value = longestGap(ends)
  return { measured: true, value, interval: observed(value, level), n: ends.length - 1 }
}

/**
 * How well the publishing schedule is kept.
 *
 * Takes `kept` and `slots`; `moments` may be left out. Option: `tolerance`.
 */
export const calculator = defineCalculator({
  id: "publishing-adherence",
  version: 1,
  unit: "ratio",
  totals,
  options: {
    /** Milliseconds after the planned time within which a publication is kept; one day unless said. */
    tolerance: 86_400_000,
  },
  variants: { kept: {}, "longest-silence": { unit: "milliseconds", estimate: silence } },
  estimate: shareOf("kept", "slots"),
})

/**
 * How well the publishing schedule is kept.
 *
 * @remarks
 * Unit: ratio in [0, 1]: the share of slots for which something was published no later than `tolerance` after the planned time, a day
 * in milliseconds unless said; sooner is kept, too. Only slots that lie so far back count. For `longest-silence` milliseconds: the longest stretch without
 * anything published, from the first planned or published moment to the last; it was looked at as a whole, so its interval is its value, and its
 * `n` is how many stretches there are.
 * @formula kept `\frac{\lvert \lbrace s \in S_h : p_s \le a_s + h \rbrace \rvert}{\lvert S_h \rvert}`
 * @formula longest-silence `\max_{1 \le i \lt k} \left( z_{i+1} - z_i \right)`
 * @symbol `S_h` the publications planned for the period, and for at least h before the as-of moment
 * @symbol `a_s` when the publication s was planned
 * @symbol `p_s` when it came out; never, while it has not
 * @symbol `h` the option `tolerance`, one day unless said
 * @symbol `z_i` the moments of the period at which something came out, with the first and the last moment at which anything was planned or came
 *   out, in their order
 * @symbol `k` how many of those moments there are
 * @see concept:48
 */
export const publishingAdherence = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "higher",
  impersonal: true,
  values: ["marketing-cost", "lifetime-value"],
  title: { en: "Publishing adherence", de: "Einhaltung des Veröffentlichungsplans", da: "Overholdelse af udgivelsesplanen" },
  asks: {
    en: "Is content published when it was planned?",
    de: "Erscheinen Inhalte dann, wenn sie geplant waren?",
    da: "Udkommer indholdet, når det var planlagt?",
  },
  sources: ["concept:48", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["plan-execution"],
  variants: {
    kept: {
      means: {
        en: "Planned publications that appeared on time or a little later, among all planned in the period.",
        de: "Geplante Veröffentlichungen, die pünktlich oder wenig später erschienen, gemessen an allen im Zeitraum geplanten.",
        da: "Planlagte udgivelser, der kom til tiden eller lidt senere, ud af alle planlagte i perioden.",
      },
      matures: ({ tolerance }) => tolerance,
      terms: ({ tolerance }) => ({ slots: count("publishing-slot"), kept: count("publishing-slot", within(s.publishedAt, s.plannedAt, tolerance)) }),
    },
    "longest-silence": {
      accrues: true,
      means: {
        en: "The longest time in which nothing was published, within the schedule of the period.",
        de: "Die längste Zeit, in der innerhalb des Plans des Zeitraums nichts erschien.",
        da: "Det længste tidsrum, hvor intet udkom, inden for periodens plan.",
      },
      terms: ({ tolerance }) => ({
        slots: count("publishing-slot"),
        kept: count("publishing-slot", within(s.publishedAt, s.plannedAt, tolerance)),
        moments: together(
          records("publishing-slot", { at: s.plannedAt, published: not(always) }),
          // By when it came out: what comes later for a slot of this period must not change a period that is over.
          dated(records("publishing-slot", { at: s.publishedAt, published: always }, atMost(s.publishedAt, asOf)), s.publishedAt),
        ),
      }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  { title: "eighteen of twenty slots kept", totals: { kept: 18, slots: 20 }, expect: { measured: true, value: 0.9, n: 20, low: 0.698966, high: 0.972134 } },
  { title: "nothing was planned: not measured", totals: { kept: 0, slots: 0 }, expect: { measured: false, why: "zero-denominator" } },
  { title: "nothing was planned and nothing came out: no silence", variant: "longest-silence", totals: { kept: 0, slots: 0, moments: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "one of four weekly slots left empty, one filled after three days: half kept; the slot of today is too young to tell",
    facts: {
      "publishing-slot": [
        { id: "1", plannedAt: 0, publishedAt: 3_600_000 },
        { id: "2", plannedAt: 604_800_000, publishedAt: 864_000_000 },
        { id: "3", plannedAt: 1_209_600_000 },
        { id: "4", plannedAt: 1_814_400_000, publishedAt: 1_810_800_000 },
        { id: "5", plannedAt: 2_419_200_000 },
      ],
    },
    asOf: 2_419_200_000,
    expect: { measured: true, value: 0.5, n: 4, exclusions: [{ reason: "too-young", count: 1 }] },
  },
  {
    title: "nothing appeared for nearly eleven days",
    variant: "longest-silence",
    facts: {
      "publishing-slot": [
        { id: "1", plannedAt: 0, publishedAt: 3_600_000 },
        { id: "2", plannedAt: 604_800_000, publishedAt: 864_000_000 },
        { id: "3", plannedAt: 1_209_600_000 },
        { id: "4", plannedAt: 1_814_400_000, publishedAt: 1_810_800_000 },
      ],
    },
    asOf: 2_419_200_000,
    expect: { measured: true, value: 946_800_000, n: 4, low: 946_800_000, high: 946_800_000 },
  },
  {
    title: "after the second slot nothing appeared any more: the silence reaches to the last planned slot",
    variant: "longest-silence",
    totals: {
      kept: 1,
      slots: 3,
      moments: [{ at: 0, published: false, n: 1 }, { at: 0, published: true, n: 1 }, { at: 604_800_000, published: false, n: 1 }, { at: 1_209_600_000, published: false, n: 1 }],
    },
    expect: { measured: true, value: 1_209_600_000, n: 1 },
  },
  {
    title: "a single moment has no silence around it that could be seen",
    variant: "longest-silence",
    totals: { kept: 1, slots: 1, moments: [{ at: 0, published: true, n: 1 }] },
    expect: { measured: false, why: "too-few" },
  },
] satisfies readonly ExampleOf<typeof publishingAdherence>[]
