import { attributedConversions } from "@folkmoot/metrics/attributed-conversions"
import { attributedRevenue } from "@folkmoot/metrics/attributed-revenue"
import { measuredAtAll } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import type { ExampleOf } from "../example.ts"
import { about, anyOf } from "../parts.ts"

/**
 * What is put down to contact with the community is known: revenue, or else conversions.
 *
 * @remarks
 * Unit: met when either is measured, whatever it is; both say what a model puts down to the community and never what it brought about. A
 * community that sells nothing has nothing to attribute: it advises and keeps no level.
 * @see concept:117
 */
export const communityRevenueAttributed = defineCriterion({
  id: "community-revenue-attributed",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Do you know how much revenue, or how many conversions, can be put down to contact with the community?",
    de: "Wissen Sie, wie viel Umsatz oder wie viele Conversions dem Kontakt mit der Community zuzuschreiben sind?",
    da: "Ved I, hvor stor en omsætning eller hvor mange konverteringer der kan tilskrives kontakten med fællesskabet?",
  },
  why: {
    en: "What nobody attributes is claimed by whoever asks first.",
    de: "Was niemandem zugeschrieben ist, beansprucht für sich, wer sich zuerst meldet.",
    da: "Det, der ikke er tilskrevet nogen, tager den første, der melder sig, æren for.",
  },
  evidence: {
    /** Money put down to contact with the community. */
    revenue: attributedRevenue,
    /** Conversions put down to it, where revenue is not told. */
    conversions: attributedConversions,
  },
  judge: ({ revenue, conversions }) => anyOf(about(attributedRevenue.title, measuredAtAll(revenue)), about(attributedConversions.title, measuredAtAll(conversions))),
  remedy: {
    effort: "weeks",
    text: {
      en: "Agree with sales and marketing to record the way customers came, with the community among its stops and those who did not buy included, and show what can be credited to nobody.",
      de: "Vereinbaren Sie mit Vertrieb und Marketing, den Weg der Kunden festzuhalten – mit der Community als Station und auch bei denen, die nicht gekauft haben –, und weisen Sie aus, was sich niemandem zuschreiben lässt.",
      da: "Aftal med salg og marketing at registrere kundernes vej – med fællesskabet som et af stoppene, og også for dem, der ikke købte – og vis åbent, hvad der ikke kan tilskrives nogen.",
    },
  },
  sources: ["concept:56", "concept:105", "concept:117"],
  decisions: ["maturity-bars", "attribution"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "revenue is attributed",
    totals: {
      revenue: {
        bookings: [{ path: "community > mail", amount: 20_000, currency: "EUR", n: 10 }],
        journeys: [{ path: "community > mail", converted: true, n: 10 }, { path: "mail", converted: false, n: 84 }],
      },
    },
    expect: "met",
  },
  {
    title: "no amounts are told, but sign-ups are attributed",
    totals: { conversions: { journeys: [{ path: "community > mail", converted: true, n: 10 }, { path: "mail", converted: true, n: 6 }, { path: "mail", converted: false, n: 84 }] } },
    expect: "met",
  },
  {
    title: "no journey names the community: whether it was touched is not known",
    totals: { conversions: { journeys: [{ path: "mail", converted: true, n: 10 }] } },
    expect: "not-measured",
  },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof communityRevenueAttributed>[]
