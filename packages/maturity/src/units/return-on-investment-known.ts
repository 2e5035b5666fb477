import { returnOnInvestment } from "@folkmoot/metrics/return-on-investment"
import { measuredAtAll } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import type { ExampleOf } from "../example.ts"

/**
 * What the community returns on its cost is known, with the assumptions it rests on.
 *
 * @remarks
 * Unit: met when the return on investment is measured in full, whatever it is; undecided while some kind of cost is not told.
 * @see concept:103
 */
export const returnOnInvestmentKnown = defineCriterion({
  id: "return-on-investment-known",
  since: "0.1.0",
  level: 3,
  asks: {
    en: "Do you know what the community returns on its cost, and on which assumptions that rests?",
    de: "Wissen Sie, was die Community im Verhältnis zu ihren Kosten einbringt und auf welchen Annahmen das beruht?",
    da: "Ved I, hvad fællesskabet giver igen i forhold til, hvad det koster, og hvilke antagelser det bygger på?",
  },
  why: {
    en: "Whoever pays for the community will ask what comes back, and the answer lasts only if it also says how sure it is and what it assumes.",
    de: "Wer die Community bezahlt, fragt irgendwann, was zurückkommt; Bestand hat nur eine Antwort, die auch sagt, wie sicher sie ist und was sie annimmt.",
    da: "Den, der betaler for fællesskabet, spørger før eller siden, hvad der kommer igen; kun et svar, der også siger, hvor sikkert det er, og hvad det antager, holder i længden.",
  },
  evidence: {
    /** With all benefits and every kind of cost in it. */
    returned: returnOnInvestment,
  },
  judge: ({ returned }) => measuredAtAll(returned),
  remedy: {
    effort: "weeks",
    text: {
      en: "List the benefits month by month with the least, the likeliest and the most they may be, set every kind of cost of the same months against them, and have finance read the assumptions.",
      de: "Stellen Sie den Nutzen Monat für Monat zusammen, jeweils mit kleinstem, wahrscheinlichstem und größtem Betrag, halten Sie sämtliche Kosten derselben Monate dagegen und lassen Sie die Finanzabteilung die Annahmen prüfen.",
      da: "Opgør gevinsterne måned for måned med et laveste, et mest sandsynligt og et højeste beløb, sæt alle omkostninger i de samme måneder op imod dem, og få økonomiafdelingen til at gå antagelserne igennem.",
    },
  },
  sources: ["concept:95", "concept:103"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "three thousand euros back for two thousand, with every kind of cost told",
    totals: {
      returned: {
        benefits: [
          { name: "tickets not opened", evidence: "estimated", month: 1, low: 100_000, amount: 200_000, high: 300_000, currency: "EUR", n: 1 },
          { name: "referred customers", evidence: "measured", month: 1, low: 100_000, amount: 100_000, high: 100_000, currency: "EUR", n: 1 },
        ],
        costs: [
          { kind: "tools", month: 1, amount: 30_000, currency: "EUR" },
          { kind: "staff", month: 1, amount: 150_000, currency: "EUR" },
          { kind: "hiring", month: 1, amount: 0, currency: "EUR" },
          { kind: "content", month: 1, amount: 10_000, currency: "EUR" },
          { kind: "incentives", month: 1, amount: 0, currency: "EUR" },
          { kind: "overhead", month: 1, amount: 10_000, currency: "EUR" },
        ],
      },
    },
    expect: "met",
  },
  {
    title: "a loss that is known in full is known",
    totals: {
      returned: {
        benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 100_000, amount: 100_000, high: 100_000, currency: "DKK", n: 1 }],
        costs: [
          { kind: "tools", month: 1, amount: 30_000, currency: "DKK" },
          { kind: "staff", month: 1, amount: 150_000, currency: "DKK" },
          { kind: "hiring", month: 1, amount: 0, currency: "DKK" },
          { kind: "content", month: 1, amount: 10_000, currency: "DKK" },
          { kind: "incentives", month: 1, amount: 0, currency: "DKK" },
          { kind: "overhead", month: 1, amount: 10_000, currency: "DKK" },
        ],
      },
    },
    expect: "met",
  },
  {
    title: "what staff cost was never told: at most so much, but not known",
    totals: {
      returned: {
        benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 45_000, amount: 45_000, high: 45_000, currency: "EUR", n: 1 }],
        costs: [{ kind: "tools", month: 1, amount: 30_000, currency: "EUR" }],
      },
    },
    expect: "undecided",
  },
  {
    title: "a month of benefits against two of costs: not measured",
    totals: {
      returned: {
        benefits: [{ name: "referred customers", evidence: "measured", month: 1, low: 45_000, amount: 45_000, high: 45_000, currency: "EUR", n: 1 }],
        costs: [
          { kind: "tools", month: 1, amount: 30_000, currency: "EUR" },
          { kind: "tools", month: 2, amount: 30_000, currency: "EUR" },
        ],
      },
    },
    expect: "not-measured",
  },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof returnOnInvestmentKnown>[]
