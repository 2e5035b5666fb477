import { columns, records } from "@folkmoot/facts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Caveat, Confidence, Outcome } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { sharePart, wilsonShare } from "../fraction.ts"
import { aChoice, aText, aWhole, recorded } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const c = /* @__PURE__ */ columns("content-item")

/** So many pieces of content of one kind and origin. */
export interface ContentPieces {
  /** What sort of content, by any name: each is one of the value's parts. */
  readonly kind: string
  /** Who made them; `unknown` ones are in neither share. */
  readonly origin: "member" | "professional" | "unknown"
  /** How many, at least 0. */
  readonly n: number
}

const oneSided: Caveat = {
  id: "one-sided",
  text: {
    en: "All of the content comes from one side: from members alone or from professionals alone.",
    de: "Alle Inhalte stammen von einer Seite: Entweder kommen alle von Mitgliedern, oder alle sind professionell erstellt.",
    da: "Alt indholdet kommer fra den ene side: kun fra medlemmer eller kun fra professionelle.",
  },
}

const originPartlyUnknown: Caveat = {
  id: "origin-partly-unknown",
  text: {
    en: "It is not known who made some of the content; it was left out.",
    de: "Bei einigen Inhalten ist unbekannt, von wem sie stammen; sie blieben unberücksichtigt.",
    da: "For noget af indholdet vides det ikke, hvem der har lavet det; det er udeladt.",
  },
}

const mix = ({ pieces }: { readonly pieces: readonly ContentPieces[] }, { level }: Confidence): Outcome => {
  const all = { member: 0, professional: 0, unknown: 0 }
  const kinds = new Map<string, typeof all>()
  for (const { kind, origin, n } of pieces) {
    const own = kinds.get(kind) ?? { member: 0, professional: 0, unknown: 0 }
    own[origin] += n
    all[origin] += n
    kinds.set(kind, own)
  }
  const told = all.member + all.professional
  const isOneSided = all.member === 0 || all.professional === 0
  if (all.unknown > 0 && isOneSided) {
    return unmeasured("not-recorded", `Of ${all.unknown} of ${told + all.unknown} pieces nobody knows who made them, and they may be all there is of one side.`)
  }
  if (told === 0) return unmeasured("no-data", "pieces holds nothing: nothing was published.")
  return {
    ...wilsonShare(all.member, told, level),
    parts: [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([of, { member, professional }]) => {
      const n = member + professional
      return n === 0 ? [] : [sharePart(of, member, n, level)]
    }),
    caveats: [...(isOneSided ? [oneSided] : []), ...(all.unknown > 0 ? [originPartlyUnknown] : [])],
  }
}

/**
 * How much of the published content was made by members, and how much by professionals.
 *
 * Takes `pieces`.
 */
export const calculator = defineCalculator({
  id: "content-mix",
  version: 1,
  unit: "ratio",
  totals: {
    /**
     * Pieces of content published in the period, by kind and by who made them. Those of `unknown` origin are told, too: they are left out
     * of the share, and a caveat says so.
     */
    pieces: recorded<ContentPieces>({ kind: aText, origin: aChoice("member", "professional", "unknown"), n: aWhole }),
  },
  options: {},
  variants: { "by-members": {} },
  estimate: mix,
})

/**
 * How much of the published content was made by members, and how much by professionals.
 *
 * @remarks
 * Unit: ratio in [0, 1]: the share made by members; the rest is professional. Neither end is good: a community lives on both. `parts`
 * are the kinds of content, each with the share of its own pieces that members made. `n` is how many pieces of known origin there are; pieces
 * are taken as independent, though a few authors may have made many of them. Where all whose origin is known come from one side and of some
 * it is not known, there is no number.
 * @formula by-members `\frac{\lvert M \rvert}{\lvert M \rvert + \lvert P \rvert}`
 * @symbol `M` the pieces of content published in the period that members made
 * @symbol `P` those that professionals made; pieces of unknown origin are in neither
 * @see concept:65
 */
export const contentMix = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "behaviour",
  better: "neither",
  values: ["marketing-cost", "service-cost"],
  title: { en: "Content mix", de: "Content-Mix", da: "Indholdsmiks" },
  asks: {
    en: "How much of the content do members make, and how much professionals?",
    de: "Wie viele der Inhalte stammen von Mitgliedern, und wie viele sind professionell erstellt?",
    da: "Hvor meget af indholdet laver medlemmerne, og hvor meget laver professionelle?",
  },
  sources: ["concept:46", "concept:65", "https://doi.org/10.1080/01621459.1927.10502953"],
  decisions: ["community-structure"],
  variants: {
    "by-members": {
      means: {
        en: "Pieces of content made by members, among all published in the period whose origin is known.",
        de: "Von Mitgliedern erstellte Inhalte, gemessen an allen im Zeitraum veröffentlichten, deren Herkunft bekannt ist.",
        da: "Indhold lavet af medlemmer ud af alt udgivet i perioden, hvis ophav er kendt.",
      },
      terms: () => ({ pieces: records("content-item", { kind: c.kind, origin: c.origin }) }),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "eight of twenty pieces by members, most of them articles",
    totals: {
      pieces: [
        { kind: "article", origin: "member", n: 7 },
        { kind: "article", origin: "professional", n: 3 },
        { kind: "video", origin: "member", n: 1 },
        { kind: "video", origin: "professional", n: 9 },
      ],
    },
    expect: { measured: true, value: 0.4, n: 20, low: 0.218807, high: 0.613418, caveats: [] },
  },
  {
    title: "members made nothing: that is known, and said",
    totals: { pieces: [{ kind: "video", origin: "professional", n: 9 }] },
    expect: { measured: true, value: 0, n: 9, low: 0, high: 0.299145, caveats: ["one-sided"] },
  },
  {
    title: "members made nothing that is known, but who made the rest nobody knows",
    totals: { pieces: [{ kind: "video", origin: "professional", n: 9 }, { kind: "article", origin: "unknown", n: 4 }] },
    expect: { measured: false, why: "not-recorded" },
  },
  { title: "nothing was published: not measured", totals: { pieces: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "one of two podcasts by a member; whose the third is nobody knows",
    facts: {
      "content-item": [
        { id: "1", kind: "podcast", origin: "member", publishedAt: 0, author: "m1" },
        { id: "2", kind: "podcast", origin: "professional", publishedAt: 0 },
        { id: "3", kind: "podcast", origin: "unknown", publishedAt: 0 },
      ],
    },
    asOf: 86_400_000,
    expect: { measured: true, value: 0.5, n: 2, caveats: ["origin-partly-unknown"] },
  },
] satisfies readonly ExampleOf<typeof contentMix>[]
