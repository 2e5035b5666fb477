import type { Texts } from "@folkmoot/facts"
import { customerSatisfaction } from "@folkmoot/metrics/customer-satisfaction"
import { netSentiment } from "@folkmoot/metrics/net-sentiment"
import { measuredAtAll } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { about, allOf, anyOf } from "../parts.ts"
import type { Verdict } from "../verdict.ts"

const bestAlone: Texts = { en: "Customer satisfaction by the best answer alone", de: "Kundenzufriedenheit, nur die beste Antwort", da: "Kundetilfredshed, kun det bedste svar" }
const inPosts: Texts = { en: "Net sentiment of members' posts", de: "Stimmungssaldo der Beiträge von Mitgliedern", da: "Nettostemning i medlemmernes indlæg" }
const inMentions: Texts = { en: "Net sentiment of mentions of the brand", de: "Stimmungssaldo der Erwähnungen der Marke", da: "Nettostemning i omtaler af brandet" }

/** A number is named by itself; where there is none, what it would be of is said. */
const named = (title: Texts, verdict: Verdict): Verdict => (verdict.verdict === "not-measured" ? about(title, verdict) : verdict)

/**
 * How satisfied members are is known from asking them, and in what tone they speak from reading them.
 *
 * @remarks
 * Unit: met when both are measured, whatever they are: satisfaction as the share of the two best answers or, where there are but two, of
 * the best; the tone of members' posts, or of mentions of the brand. Whether people checked how well the tone is read, the estimate itself says.
 * @see concept:56
 */
export const satisfactionAndToneKnown = defineCriterion({
  id: "satisfaction-and-tone-known",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Do you know how satisfied your members are, and whether they speak well or ill of you?",
    de: "Wissen Sie, wie zufrieden die Mitglieder sind und ob sie gut oder schlecht über Sie sprechen?",
    da: "Ved I, hvor tilfredse medlemmerne er, og om de taler godt eller dårligt om jer?",
  },
  why: {
    en: "A community can stay as lively as ever while the mood in it turns; whoever asks and reads notices in time.",
    de: "Eine Community kann lebhaft bleiben, während die Stimmung kippt; rechtzeitig merkt es nur, wer fragt und mitliest.",
    da: "Et fællesskab kan være lige så livligt som altid, mens stemningen vender; det opdager man kun i tide, hvis man spørger og læser med.",
  },
  evidence: {
    /** Satisfaction as the share of the two best answers. */
    twoBest: customerSatisfaction,
    /** The same as the share of the best, where there are but two. */
    best: fromMetric(customerSatisfaction, "top-box"),
    /** The tone of members' posts. */
    posts: fromMetric(netSentiment, "posts"),
    /** The tone of mentions of the brand. */
    mentions: netSentiment,
  },
  judge: ({ twoBest, best, posts, mentions }) =>
    allOf(
      named(customerSatisfaction.title, anyOf(measuredAtAll(twoBest, customerSatisfaction.title), measuredAtAll(best, bestAlone))),
      named(netSentiment.title, anyOf(measuredAtAll(posts, inPosts), measuredAtAll(mentions, inMentions))),
    ),
  remedy: {
    effort: "weeks",
    text: {
      en: "Ask members about their satisfaction with the same question on the same scale each time, and have people read a random sample of posts to see where the software that tells their tone errs.",
      de: "Fragen Sie die Mitglieder stets mit derselben Frage auf derselben Skala nach ihrer Zufriedenheit und lassen Sie Menschen eine Zufallsstichprobe der Beiträge lesen, um zu sehen, wo die Software den Ton verkennt.",
      da: "Spørg hver gang til medlemmernes tilfredshed med det samme spørgsmål på den samme skala, og lad mennesker læse et tilfældigt udvalg af indlæg for at se, hvor softwaren tager fejl af tonen.",
    },
  },
  sources: ["concept:56", "concept:124"],
  decisions: ["maturity-bars", "net-sentiment"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a survey on a scale, and posts that were scored",
    totals: {
      twoBest: { answers: [{ score: 5, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 30 }, { score: 2, scaleLow: 1, scaleHigh: 5, favourable: "high", n: 10 }] },
      posts: { texts: 80, scored: [{ sentiment: "positive", language: "da", n: 50 }, { sentiment: "negative", language: "da", n: 30 }] },
    },
    expect: "met",
  },
  {
    title: "thumbs, which have no two best answers, and mentions elsewhere",
    totals: {
      twoBest: { answers: [{ score: 1, scaleLow: 0, scaleHigh: 1, favourable: "high", n: 30 }] },
      best: { answers: [{ score: 1, scaleLow: 0, scaleHigh: 1, favourable: "high", n: 30 }] },
      mentions: { texts: 80, scored: [{ sentiment: "neutral", language: "de", n: 80 }] },
    },
    expect: "met",
  },
  {
    title: "the tone is known, but nobody was asked",
    totals: { posts: { texts: 80, scored: [{ sentiment: "positive", language: "da", n: 80 }] } },
    expect: "not-measured",
  },
  {
    title: "nobody answered and nothing was said",
    totals: { twoBest: { answers: [] }, posts: { texts: 0, scored: [] } },
    expect: "not-measured",
  },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof satisfactionAndToneKnown>[]
