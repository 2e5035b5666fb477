import { and, columns, count, equal, known, not, oneOf, pick, records, summing, upTo } from "@folkmoot/facts"
import { amountOf, notMentions, reposted } from "../brand-mentions.ts"
import { defineCalculator } from "../calculator.ts"
import { defineMetric } from "../define.ts"
import type { Assumption } from "../estimate.ts"
import type { ExampleOf } from "../example.ts"
import { checkedTexts, netCorrected, netOfScored, scoredTexts } from "../sentiment.ts"
import { counted } from "../statistic.ts"

const m = /* @__PURE__ */ columns("mention")
const p = /* @__PURE__ */ columns("post")

const cells = ({ sentiment, language }: typeof m | typeof p) => ({ sentiment, language: pick<"text">([[known(language), language]], "unknown") })

/** How mentions are read: a row may stand for many, but people read one text at a time. */
const ofMentions = () => ({
  spares: ["language", "labelled", "repost"] as const,
  terms: () => ({
    texts: amountOf(),
    scored: summing(records("mention", cells(m)), { n: m.amount }),
    checked: upTo(records("mention", { labelled: m.labelled, ...cells(m) })),
  }),
})

const ofPosts = () => ({
  spares: ["language", "labelled"] as const,
  terms: () => ({ texts: count("post"), scored: records("post", cells(p)), checked: upTo(records("post", { labelled: p.labelled, ...cells(p) })) }),
})

const errsAlike: Assumption = {
  id: "errs-alike",
  text: {
    en: "The scorer is taken to err on these texts just as it did on those that people read.",
    de: "Es wird angenommen, dass das Verfahren bei diesen Texten ebenso irrt wie bei den von Menschen gelesenen.",
    da: "Metoden antages at begå de samme fejl i disse tekster som i dem, mennesker har læst.",
  },
}

const corrected = { estimate: netCorrected, assumptions: [errsAlike] }

/**
 * How much more of what is said is positive than negative, as a program reads it.
 *
 * Takes `texts` and `scored`; `checked` may be left out.
 */
export const calculator = defineCalculator({
  id: "net-sentiment",
  version: 1,
  unit: "net-ratio",
  totals: {
    /** Mentions of the brand by others in the period, scored or not; for `posts` and `posts-corrected` posts by members in the community. */
    texts: counted,
    /** Texts of `texts` that a scorer sorted, by language and by how it sorted them. */
    scored: scoredTexts,
    /**
     * Scored texts that people read as well, of the period or before it: what they found in `labelled`, how the scorer sorted them in
     * `sentiment`. The corrected variants need them.
     */
    checked: checkedTexts,
  },
  options: {},
  variants: { "as-scored": {}, corrected, posts: {}, "posts-corrected": corrected },
  estimate: netOfScored,
})

/**
 * How much more of what is said is positive than negative, as a program reads it.
 *
 * @remarks
 * Unit: net ratio in [-1, 1] of the texts that were scored; neutral ones count in the whole. Texts without a score are no neutral ones;
 * the part `scored` says how many had one. The scorer is the source's: this metric says how far to trust it. A language that is not
 * told is `unknown`. `n` is how many texts were scored. A correction that would lead beyond -1 or 1 ends
 * there.
 * @formula as-scored `\frac{m_{+} - m_{-}}{m_{+} + m_{0} + m_{-}}`
 * @formula corrected `\pi_{+} - \pi_{-} \quad \text{with} \quad \pi = E^{-1} \frac{m}{m_{+} + m_{0} + m_{-}}`
 * @formula posts `\frac{p_{+} - p_{-}}{p_{+} + p_{0} + p_{-}}`
 * @formula posts-corrected `\pi_{+} - \pi_{-} \quad \text{with} \quad \pi = E^{-1} \frac{p}{p_{+} + p_{0} + p_{-}}`
 * @symbol `m = ( m_{+}, m_{0}, m_{-} )` the mentions of the brand by others in the period that the scorer sorted as positive, neutral and
 *   negative
 * @symbol `p = ( p_{+}, p_{0}, p_{-} )` the same of posts by members in the community
 * @symbol `E` how the scorer errs: in each column the shares in which it sorts texts that people found positive, neutral or negative, from those
 *   that people read as well
 * @symbol `\pi` the shares of positive, neutral and negative texts had the scorer made no errors
 * @see concept:124
 */
export const netSentiment = /* @__PURE__ */ defineMetric(calculator, () => ({
  since: "0.1.0",
  tier: "outcome",
  better: "higher",
  values: ["customer-acquisition", "lifetime-value"],
  title: { en: "Net sentiment", de: "Stimmungssaldo", da: "Nettostemning" },
  asks: {
    en: "Is more good than bad said about us?",
    de: "Wird mehr Gutes als Schlechtes über uns gesagt?",
    da: "Bliver der sagt mere godt end dårligt om os?",
  },
  sources: [
    "concept:56",
    "concept:124",
    "concept:125",
    "Tango (1998), Statistics in Medicine 17(8), 891-908",
    "Hopkins and King (2010), American Journal of Political Science 54(1), 229-247",
    "https://doi.org/10.1093/oxfordjournals.aje.a112510",
  ],
  decisions: ["net-sentiment"],
  population: { mention: and(equal(m.brand, "own"), equal(m.basis, "mention")), post: not(equal(p.kind, "notice")) },
  leaveOut: {
    mention: { ...notMentions(), repost: reposted() },
    post: {
      "written-by-staff": {
        when: oneOf(p.affiliation, "staff", "bot"),
        says: { en: "written by staff or bots", de: "von Beschäftigten oder Bots geschrieben", da: "skrevet af medarbejdere eller bots" },
      },
    },
  },
  variants: {
    "as-scored": {
      means: {
        en: "Positive less negative mentions of the brand by others, among all that were scored, as the scorer sorted them.",
        de: "Positive abzüglich negativer Erwähnungen der Marke durch andere, gemessen an allen bewerteten, so wie das Verfahren sie eingeordnet hat.",
        da: "Positive minus negative omtaler af brandet fra andre ud af alle vurderede, sådan som metoden har klassificeret dem.",
      },
      ...ofMentions(),
    },
    corrected: {
      means: {
        en: "Positive less negative mentions of the brand by others, corrected for the errors the scorer made on those that people read.",
        de: "Positive abzüglich negativer Erwähnungen der Marke durch andere, bereinigt um die Fehler, die das Verfahren bei den von Menschen gelesenen machte.",
        da: "Positive minus negative omtaler af brandet fra andre, korrigeret for de fejl, metoden begik i dem, mennesker har læst.",
      },
      ...ofMentions(),
    },
    posts: {
      means: {
        en: "Positive less negative posts by members in the community, among all that were scored, as the scorer sorted them.",
        de: "Positive abzüglich negativer Beiträge der Mitglieder in der Community, gemessen an allen bewerteten, so wie das Verfahren sie eingeordnet hat.",
        da: "Positive minus negative indlæg fra medlemmer i fællesskabet ud af alle vurderede, sådan som metoden har klassificeret dem.",
      },
      ...ofPosts(),
    },
    "posts-corrected": {
      means: {
        en: "Positive less negative posts by members in the community, corrected for the errors the scorer made on those that people read.",
        de: "Positive abzüglich negativer Beiträge der Mitglieder in der Community, bereinigt um die Fehler, die das Verfahren bei den von Menschen gelesenen machte.",
        da: "Positive minus negative indlæg fra medlemmer i fællesskabet, korrigeret for de fejl, metoden begik i dem, mennesker har læst.",
      },
      ...ofPosts(),
    },
  },
}))

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "half positive, a fifth negative, nobody checked the scorer",
    totals: {
      texts: 100,
      scored: [
        { sentiment: "positive", language: "en", n: 50 },
        { sentiment: "neutral", language: "en", n: 30 },
        { sentiment: "negative", language: "en", n: 20 },
      ],
    },
    expect: { measured: true, value: 0.3, n: 100, caveats: ["never-checked"] },
  },
  {
    title: "the same, corrected by three hundred texts that people read: the scorer had missed much of the bad",
    variant: "corrected",
    totals: {
      texts: 100,
      scored: [
        { sentiment: "positive", language: "en", n: 50 },
        { sentiment: "neutral", language: "en", n: 30 },
        { sentiment: "negative", language: "en", n: 20 },
      ],
      checked: [
        { labelled: "positive", sentiment: "positive", language: "en", n: 90 },
        { labelled: "positive", sentiment: "neutral", language: "en", n: 10 },
        { labelled: "neutral", sentiment: "positive", language: "en", n: 20 },
        { labelled: "neutral", sentiment: "neutral", language: "en", n: 80 },
        { labelled: "negative", sentiment: "positive", language: "en", n: 30 },
        { labelled: "negative", sentiment: "neutral", language: "en", n: 20 },
        { labelled: "negative", sentiment: "negative", language: "en", n: 50 },
      ],
    },
    expect: { measured: true, value: -0.0285714, n: 100, caveats: [] },
  },
  {
    title: "corrected by nothing: refused",
    variant: "corrected",
    totals: { texts: 10, scored: [{ sentiment: "positive", language: "da", n: 10 }] },
    expect: { measured: false, why: "not-recorded" },
  },
  {
    title: "a scorer errs otherwise in German than in Danish: corrected only language by language",
    variant: "corrected",
    totals: {
      texts: 20,
      scored: [
        { sentiment: "positive", language: "da", n: 10 },
        { sentiment: "negative", language: "de", n: 10 },
      ],
      checked: [
        { labelled: "positive", sentiment: "positive", language: "da", n: 9 },
        { labelled: "neutral", sentiment: "neutral", language: "da", n: 9 },
        { labelled: "negative", sentiment: "negative", language: "da", n: 9 },
      ],
    },
    expect: { measured: false, why: "unit-mismatch" },
  },
  { title: "nothing was said: not measured", totals: { texts: 0, scored: [] }, expect: { measured: false, why: "no-data" } },
  {
    title: "two of three mentions scored; the third is not neutral but unknown",
    facts: {
      mention: [
        { id: "1", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, affiliation: "unknown", language: "da", sentiment: "positive" },
        { id: "2", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, affiliation: "unknown", language: "da", sentiment: "positive", labelled: "negative" },
        { id: "3", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, affiliation: "unknown", language: "de" },
        { id: "4", brand: "own", basis: "mention", mentionedAt: 0, amount: 1, affiliation: "staff", language: "da", sentiment: "positive" },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 1, n: 2, caveats: ["low-coverage"], exclusions: [{ reason: "said-by-staff", count: 1 }] },
  },
  {
    title: "posts of members, one good and one bad",
    variant: "posts",
    facts: {
      post: [
        { id: "1", thread: "t", kind: "opening", postedAt: 0, affiliation: "customer", sentiment: "positive" },
        { id: "2", thread: "t", kind: "reply", postedAt: 0, affiliation: "customer", sentiment: "negative" },
        { id: "3", thread: "t", kind: "notice", postedAt: 0, affiliation: "bot", sentiment: "positive" },
      ],
    },
    asOf: 0,
    expect: { measured: true, value: 0, n: 2, caveats: ["never-checked"] },
  },
  {
    title: "posts the scorer was checked on, but never on a negative one",
    variant: "posts-corrected",
    facts: {
      post: [
        { id: "1", thread: "t", kind: "opening", postedAt: 0, affiliation: "customer", sentiment: "positive", labelled: "positive" },
        { id: "2", thread: "t", kind: "reply", postedAt: 0, affiliation: "customer", sentiment: "neutral", labelled: "neutral" },
      ],
    },
    asOf: 0,
    expect: { measured: false, why: "too-few" },
  },
] satisfies readonly ExampleOf<typeof netSentiment>[]
