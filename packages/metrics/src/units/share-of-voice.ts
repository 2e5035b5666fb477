import { columns, equal, records, summing, upTo, type Condition } from "@folkmoot/facts"
import { goodman, sumOf, wilson } from "@folkmoot/statistics"
import { addedUp } from "../added-up.ts"
import { around } from "../around.ts"
import { clustersOf, saidBy } from "../authors.ts"
import { amountByAuthor, notMentions, reposted } from "../brand-mentions.ts"
import { defineCalculator, type Estimator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Ends } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { fraction } from "../fraction.ts"
import { aText, aWhole, recorded, spared } from "../statistic.ts"
import { unmeasured } from "../unmeasured.ts"

const m = /* @__PURE__ */ columns("mention")

/** How much there was of one brand. */
export interface BrandAmount {
  /** What the brand is called; the own one is `own`. */
  readonly brand: string
  /** How much, in what the variant counts, at least 0; several items of one brand are added up. */
  readonly n: number
}

const totals = {
  /**
   * How much there was of each brand in the period, the own one called `own`: mentions, people they were shown to, paid clicks, unpaid
   * visits from searches or searches for its name, as the variant says.
   */
  brands: recorded<BrandAmount>({ brand: aText, n: aWhole }),
  /** How much each known author said of all brands together, for `mention` and `reach`; where it is told, the range rests on people. */
  authors: saidBy,
  /** Brands that belong to the market although they may not be in `brands`; their `n` is not looked at. */
  named: spared(recorded<BrandAmount>({ brand: aText, n: aWhole })),
}

/** The own brand's share of the market, whose brands are those named whether or not they were heard in the period. */
const shareOfMarket: Estimator<typeof totals, Readonly<Record<never, number>>> = ({ brands, authors, named = [] }, { level }) => {
  const amounts = addedUp([...named.map((one) => ({ ...one, n: 0 })), ...brands].map(({ brand, n }) => [brand, n]))
  const own = amounts.get("own")
  if (own === undefined || amounts.size < 2) {
    const detail = "brands need the own brand, called own, and at least one competitor: a share of a market of one says nothing."
    return unmeasured("undefined-term", detail)
  }
  const market = [...amounts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const total = sumOf(amounts.values())
  if (total === 0) return unmeasured("zero-denominator", "Nobody spoke of any of the brands: nothing to share.")
  const clusters = clustersOf(total, authors)
  if ("why" in clusters) return clusters

  // So many independent voices would leave as much doubt as these did.
  const voices = (total * total) / clusters.squares
  const value = own / total
  const { low, high } = wilson(value * voices, voices, level)
  const ranges = goodman(market.map(([, n]) => (n / total) * voices), level).map((range): Ends => ({ low: range.low, high: range.high }))
  return {
    ...fraction(own, total, around(value, low, high, level, "wilson-clustered"), clusters.people),
    scope: { competitors: market.flatMap(([brand]) => (brand === "own" ? [] : [brand])).join(", ") },
    parts: market.map(([of, n], index) => ({ of, value: n / total, ...(ranges[index] as Ends), n })),
    caveats: clusters.caveats,
  }
}

const brands = (...conditions: readonly Condition[]) => summing(records("mention", { brand: m.brand }, ...conditions), { n: m.amount })

/** How the shares of one basis are read; only people have more than one voice. */
const basis = (name: "mention" | "reach" | "paid-click" | "organic-visit" | "search") => {
  const of = equal(m.basis, name)
  const said = name === "mention" || name === "reach" ? { authors: amountByAuthor(of) } : {}
  return {
    onlyWhereItApplies: true,
    spares: ["author", "repost"] as const,
    terms: () => ({ brands: brands(of), named: upTo(brands(of)), ...said }),
  }
}

/**
 * The own brand's part of all that is said about it and its named competitors.
 *
 * Takes `brands`; `authors` and `named` may be left out.
 */
export const calculator = defineCalculator({
  id: "share-of-voice",
  version: 1,
  unit: "ratio",
  totals,
  options: {},
  variants: { mention: {}, reach: {}, "paid-click": {}, "organic-visit": {}, search: {} },
  estimate: shareOfMarket,
})

/**
 * The own brand's part of all that is said about it and its named competitors.
 *
 * @remarks
 * Unit: ratio in [0, 1] of one basis; bases are never added. The own brand is called `own`. Which competitors are meant is part of the
 * number and its `scope`; a brand once named stays in it, if with nothing. `parts` are the shares of all brands, which sum to one, with
 * ranges that hold all at once. Where authors are known, the range rests on people, as if each spoke for one brand alone, and `n` is
 * how many people and mentions of unknown authors there are.
 * @formula mention `\frac{m_{\text{own}}}{\sum_{b \in B} m_b}`
 * @formula reach `\frac{r_{\text{own}}}{\sum_{b \in B} r_b}`
 * @formula paid-click `\frac{c_{\text{own}}}{\sum_{b \in B} c_b}`
 * @formula organic-visit `\frac{v_{\text{own}}}{\sum_{b \in B} v_b}`
 * @formula search `\frac{s_{\text{own}}}{\sum_{b \in B} s_b}`
 * @symbol `B` the own brand and its named competitors
 * @symbol `m_b` mentions of the brand b in the period, what merely repeats another left out
 * @symbol `r_b` how many people they were shown to
 * @symbol `c_b` clicks on its paid advertisements
 * @symbol `v_b` visits that unpaid search results brought to it
 * @symbol `s_b` searches for it by name
 * @see concept:114
 */
export const shareOfVoice = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["customer-acquisition", "marketing-cost"],
  title: { en: "Share of voice", de: "Share of Voice", da: "Share of voice" },
  asks: {
    en: "How much of what is said about the market is about us?",
    de: "Wie viel von dem, was über den Markt gesagt wird, betrifft uns?",
    da: "Hvor stor en del af det, der siges om markedet, handler om os?",
  },
  sources: [
    "concept:114",
    "concept:128",
    "https://doi.org/10.1080/01621459.1927.10502953",
    "https://doi.org/10.1080/00401706.1965.10490252",
    "Kish (1965), Survey Sampling",
  ],
  decisions: ["share-of-voice"],
  leaveOut: { mention: { ...notMentions(), repost: reposted() } },
  variants: {
    mention: {
      means: {
        en: "The brand's share of all mentions of it and its named competitors, what merely repeats another left out.",
        de: "Der Anteil der Marke an allen Erwähnungen von ihr und ihren benannten Wettbewerbern, ohne bloße Wiederholungen.",
        da: "Brandets andel af alle omtaler af det og dets navngivne konkurrenter, uden rene gentagelser.",
      },
      ...basis("mention"),
    },
    reach: {
      means: {
        en: "The brand's share of the reach of all those mentions: how many people they were shown to.",
        de: "Der Anteil der Marke an der Reichweite all dieser Erwähnungen: wie vielen Menschen sie angezeigt wurden.",
        da: "Brandets andel af alle disse omtalers rækkevidde: hvor mange mennesker de blev vist for.",
      },
      ...basis("reach"),
    },
    "paid-click": {
      means: {
        en: "The brand's share of all clicks on paid advertisements of it and its named competitors.",
        de: "Der Anteil der Marke an allen Klicks auf bezahlte Anzeigen von ihr und ihren benannten Wettbewerbern.",
        da: "Brandets andel af alle klik på betalte annoncer for det og dets navngivne konkurrenter.",
      },
      ...basis("paid-click"),
    },
    "organic-visit": {
      means: {
        en: "The brand's share of all visits that unpaid search results brought to it and its named competitors.",
        de: "Der Anteil der Marke an allen Besuchen, die unbezahlte Suchergebnisse ihr und ihren benannten Wettbewerbern brachten.",
        da: "Brandets andel af alle besøg, som ikke-betalte søgeresultater gav det og dets navngivne konkurrenter.",
      },
      ...basis("organic-visit"),
    },
    search: {
      means: {
        en: "The brand's share of all searches for it and its named competitors by name, the share of search.",
        de: "Der Anteil der Marke an allen Suchanfragen nach ihr und ihren benannten Wettbewerbern, der Share of Search.",
        da: "Brandets andel af alle søgninger efter det og dets navngivne konkurrenter, share of search.",
      },
      ...basis("search"),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "thirty of a hundred mentions",
    totals: { brands: [{ brand: "own", n: 30 }, { brand: "acme", n: 50 }, { brand: "beta", n: 20 }] },
    expect: { measured: true, value: 0.3, n: 100, low: 0.218949, high: 0.395849, caveats: ["authors-unknown"] },
  },
  {
    title: "the same thirty, twenty of them by one fan: the range rests on people",
    totals: {
      brands: [{ brand: "own", n: 30 }, { brand: "acme", n: 50 }, { brand: "beta", n: 20 }],
      authors: [{ author: "fan", n: 20 }],
    },
    expect: { measured: true, value: 0.3, n: 81, low: 0.147662, high: 0.514612, caveats: ["authors-unknown"] },
  },
  {
    title: "nobody spoke of any brand: not measured",
    totals: { brands: [{ brand: "own", n: 0 }, { brand: "acme", n: 0 }] },
    expect: { measured: false, why: "zero-denominator" },
  },
  {
    title: "without a competitor there is no market to share",
    totals: { brands: [{ brand: "own", n: 30 }] },
    expect: { measured: false, why: "undefined-term" },
  },
  {
    title: "two of five mentions; a repost and a colleague's praise do not count",
    facts: {
      mention: [
        { id: "1", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "a", affiliation: "unknown", repost: false },
        { id: "2", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "b", affiliation: "unknown", repost: false },
        { id: "3", brand: "acme", basis: "mention", mentionedAt: 0, amount: 1, author: "c", affiliation: "unknown", repost: false },
        { id: "4", brand: "acme", basis: "mention", mentionedAt: 0, amount: 1, author: "d", affiliation: "unknown", repost: false },
        { id: "5", brand: "acme", basis: "mention", mentionedAt: 0, amount: 1, author: "e", affiliation: "unknown", repost: false },
        { id: "6", brand: "acme", basis: "mention", mentionedAt: 0, amount: 1, author: "c", affiliation: "unknown", repost: true },
        { id: "7", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, author: "s", affiliation: "staff", repost: false },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 0.4, n: 5, low: 0.117621, high: 0.769276, caveats: [], exclusions: [{ reason: "repost", count: 1 }, { reason: "said-by-staff", count: 1 }] },
  },
  {
    title: "searches by name, as a search engine tells them",
    variant: "search",
    totals: { brands: [{ brand: "own", n: 60 }, { brand: "acme", n: 140 }] },
    expect: { measured: true, value: 0.3, n: 200 },
  },
  {
    title: "clicks on advertisements, told by the day",
    variant: "paid-click",
    facts: {
      mention: [
        { id: "1", brand: "own", basis: "paid-click", mentionedAt: 0, amount: 250, affiliation: "unknown" },
        { id: "2", brand: "acme", basis: "paid-click", mentionedAt: 0, amount: 750, affiliation: "unknown" },
        { id: "3", brand: "own", basis: "mention", mentionedAt: 0, amount: 9, affiliation: "unknown" },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 0.25, n: 1000, low: 0.224153, high: 0.27776 },
  },
] satisfies readonly ExampleOf<typeof shareOfVoice>[]
