import type { Texts } from "@folkmoot/facts"
import { avoidedSupportCost } from "@folkmoot/metrics/avoided-support-cost"
import { measuredAtAll } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"
import { anyOf } from "../parts.ts"

const byCommunity: Texts = { en: "Visits to the community", de: "Besuche der Community", da: "Besøg i fællesskabet" }
const byPages: Texts = { en: "Visits to the self-help pages", de: "Besuche der Hilfeseiten", da: "Besøg på selvhjælpssiderne" }

/**
 * What the community or the self-help pages avoid in support costs is known.
 *
 * @remarks
 * Unit: met when the avoided cost is measured for either, whatever it is. How many requests were avoided is not enough without what
 * one costs. A community that relieves no support desk has nothing to know: it advises and keeps no level.
 * @see concept:68
 */
export const supportCostReliefKnown = defineCriterion({
  id: "support-cost-relief-known",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Do you know what support cost the community or its self-help pages avoid?",
    de: "Wissen Sie, welche Supportkosten sich durch die Community oder ihre Hilfeseiten vermeiden lassen?",
    da: "Ved I, hvor store supportomkostninger fællesskabet eller dets selvhjælpssider er med til at undgå?",
  },
  why: {
    en: "That members relieve the support desk is quickly said; how much, only those know who asked visitors and know what a request costs.",
    de: "Dass Mitglieder den Support entlasten, ist schnell gesagt; wie sehr, weiß nur, wer die Besucher gefragt hat und die Kosten einer Anfrage kennt.",
    da: "Det er hurtigt sagt, at medlemmerne aflaster supporten; hvor meget ved kun den, der har spurgt de besøgende og kender prisen på en henvendelse.",
  },
  evidence: {
    /** What the support desk was spared by the community. */
    community: fromMetric(avoidedSupportCost, "community"),
    /** The same by the self-help pages. */
    pages: fromMetric(avoidedSupportCost, "self-help"),
  },
  judge: ({ community, pages }) => anyOf(measuredAtAll(community, byCommunity), measuredAtAll(pages, byPages)),
  remedy: {
    effort: "weeks",
    text: {
      en: "Ask a sample of visitors what they came for, whether they found it and whether they would otherwise have contacted you, and record what handling a request costs.",
      de: "Fragen Sie eine Stichprobe der Besucher, was sie gesucht haben, ob sie es gefunden haben und ob sie sich sonst an den Support gewandt hätten, und erfassen Sie, was die Bearbeitung einer Anfrage kostet.",
      da: "Spørg et udsnit af de besøgende, hvad de søgte, om de fandt det, og om de ellers ville have kontaktet supporten, og registrér, hvad det koster at behandle en henvendelse.",
    },
  },
  sources: ["concept:68", "concept:74", "concept:119"],
  decisions: ["maturity-bars", "self-help"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "visitors of the community were asked, and requests have a cost",
    totals: {
      community: {
        visits: 100_000,
        answers: [
          { question: "sought-support", yes: true, n: 43 },
          { question: "sought-support", yes: false, n: 57 },
          { question: "found-answer", yes: true, n: 65 },
          { question: "found-answer", yes: false, n: 35 },
          { question: "would-have-contacted", yes: true, n: 9 },
          { question: "would-have-contacted", yes: false, n: 91 },
        ],
        handling: [{ cost: 800, currency: "EUR", n: 30 }, { cost: 1600, currency: "EUR", n: 30 }],
      },
    },
    expect: "met",
  },
  {
    title: "for the self-help pages alone",
    totals: {
      pages: {
        visits: 20_000,
        answers: [
          { question: "sought-support", yes: true, n: 43 },
          { question: "found-answer", yes: true, n: 65 },
          { question: "would-have-contacted", yes: true, n: 9 },
          { question: "would-have-contacted", yes: false, n: 91 },
        ],
        handling: [{ cost: 800, currency: "EUR", n: 30 }, { cost: 1600, currency: "EUR", n: 30 }],
      },
    },
    expect: "met",
  },
  {
    title: "what a request costs was never recorded",
    totals: {
      community: {
        visits: 100_000,
        answers: [
          { question: "sought-support", yes: true, n: 43 },
          { question: "found-answer", yes: true, n: 65 },
          { question: "would-have-contacted", yes: true, n: 9 },
        ],
        handling: [],
      },
    },
    expect: "not-measured",
  },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof supportCostReliefKnown>[]
