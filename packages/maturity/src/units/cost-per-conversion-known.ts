import { costPerConversion } from "@folkmoot/metrics/cost-per-conversion"
import { measuredAtAll } from "../bars.ts"
import { defineCriterion } from "../define.ts"
import { fromMetric } from "../evidence.ts"
import type { ExampleOf } from "../example.ts"

/**
 * What a conversion costs is known, with every kind of cost counted.
 *
 * @remarks
 * Unit: met when the cost per conversion is measured in full, whatever it is; undecided while some kind of cost is not told. It advises, because
 * not every community is there to convert anybody.
 * @see concept:118
 */
export const costPerConversionKnown = defineCriterion({
  id: "cost-per-conversion-known",
  since: "0.1.0",
  level: 3,
  required: false,
  asks: {
    en: "Do you know what one conversion costs, with every kind of cost counted?",
    de: "Wissen Sie, was eine Conversion kostet, wenn alle Kostenarten eingerechnet sind?",
    da: "Ved I, hvad én konvertering koster, når alle typer omkostninger er regnet med?",
  },
  why: {
    en: "Whether the community is worth its money can be discussed only by those who know what it costs.",
    de: "Ob die Community ihr Geld wert ist, lässt sich nur erörtern, wenn man weiß, was sie kostet.",
    da: "Man kan kun drøfte, om fællesskabet er pengene værd, når man ved, hvad det koster.",
  },
  evidence: {
    /** With every kind of cost in it. */
    cost: fromMetric(costPerConversion, "fully-loaded"),
  },
  judge: ({ cost }) => measuredAtAll(cost),
  remedy: {
    effort: "weeks",
    text: {
      en: "Agree on what counts as a conversion and collect tools, staff, hiring, content, incentives and overhead month by month; what cost nothing is entered as zero.",
      de: "Legen Sie fest, was als Conversion zählt, und erfassen Sie Tools, Personal, Personalgewinnung, Inhalte, Anreize und Gemeinkosten monatlich; was nichts gekostet hat, tragen Sie als null ein.",
      da: "Aftal, hvad der tæller som en konvertering, og saml udgifterne til værktøjer, medarbejdere, rekruttering, indhold, belønninger og fællesomkostninger måned for måned; det, der intet har kostet, angives som nul.",
    },
  },
  sources: ["concept:93", "concept:94", "concept:95", "concept:118"],
  decisions: ["maturity-bars"],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "every kind of cost is told",
    totals: {
      cost: {
        costs: [
          { kind: "tools", amount: 30_000, currency: "EUR" },
          { kind: "staff", amount: 200_000, currency: "EUR" },
          { kind: "hiring", amount: 0, currency: "EUR" },
          { kind: "content", amount: 40_000, currency: "EUR" },
          { kind: "incentives", amount: 10_000, currency: "EUR" },
          { kind: "overhead", amount: 20_000, currency: "EUR" },
        ],
        conversions: 120,
      },
    },
    expect: "met",
  },
  {
    title: "staff is missing: at least so much, but not known",
    totals: { cost: { costs: [{ kind: "tools", amount: 30_000, currency: "EUR" }], conversions: 120 } },
    expect: "undecided",
  },
  {
    title: "no conversions: not measured",
    totals: { cost: { costs: [{ kind: "staff", amount: 120_000, currency: "DKK" }], conversions: 0 } },
    expect: "not-measured",
  },
  { title: "nobody measured it", expect: "not-measured" },
] satisfies readonly ExampleOf<typeof costPerConversionKnown>[]
