import { returnOnInvestment as metric } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"

/**
 * What came back for the money the community cost: with its range, with everything it takes for granted, and with the part that was measured.
 *
 * @remarks
 * It is no headline: a return without its assumptions beside it says more than anybody knows.
 * @see concept:103
 */
export const returnOnInvestment = composeBlock({
  id: "return-on-investment",
  since: "0.1.0",
  audiences: ["executive", "community-team"],
  section: "value",
  order: 70,
  sources: ["concept:68", "concept:103"],
  needs: { all: metric },
  also: { measured: { metric, variant: "measured-only" } },
  messages: {
    all: {
      en: "All benefits reported, less all costs, come to {$all} of these costs (return on investment). A minus means that less came back than was spent.",
      de: "Der gesamte angegebene Nutzen abzüglich aller Kosten entspricht {$all} dieser Kosten (Return on Investment). Ein Minus bedeutet, dass weniger zurückkam, als ausgegeben wurde.",
      da: "Alle oplyste gevinster minus alle omkostninger svarer til {$all} af omkostningerne (investeringsafkast). Et minus betyder, at der kom mindre tilbage, end der blev brugt.",
    },
    measured: {
      en: "Counting only the benefits that were measured, it is {$measured}; the rest is estimated or assumed.",
      de: "Zählt man nur den gemessenen Nutzen, sind es {$measured}; der Rest ist geschätzt oder angenommen.",
      da: "Medregnes kun de gevinster, der er målt, er afkastet {$measured}; resten er anslået eller antaget.",
    },
    "measured-all": {
      en: "All of these benefits were measured.",
      de: "Dieser Nutzen wurde vollständig gemessen.",
      da: "Alle disse gevinster er målt.",
    },
    unmeasured: {
      en: "These benefits were not measured; they are estimated or assumed throughout.",
      de: "Gemessen wurde dieser Nutzen nicht; er ist durchweg geschätzt oder angenommen.",
      da: "Disse gevinster er ikke målt; de er alle anslået eller antaget.",
    },
    parts: {
      en: "What each benefit comes to, as a share of the costs",
      de: "Was die einzelnen Nutzenarten ausmachen, gemessen an den Kosten",
      da: "Hvad de enkelte gevinster udgør i forhold til omkostningerne",
    },
    "head-benefit": { en: "Benefit", de: "Nutzen", da: "Gevinst" },
    "head-share": { en: "Of the costs", de: "Anteil an den Kosten", da: "Af omkostningerne" },
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
    assumptions: {
      en: "The return takes the following for granted; where that is otherwise, the return is otherwise.",
      de: "Diese Zahl setzt Folgendes voraus; trifft es nicht zu, fällt auch sie anders aus.",
      da: "Afkastet forudsætter følgende; holder det ikke, bliver afkastet et andet.",
    },
    figure: {
      en: "How far the return on investment depends on each benefit",
      de: "Wie stark der Return on Investment von jedem einzelnen Nutzen abhängt",
      da: "Hvor meget investeringsafkastet afhænger af hver enkelt gevinst",
    },
  },
  compose: ({ measures: { all }, measureOf, named, bind, say, claim, table, assumptions, tornado, changed }) => {
    const { parts = [] } = all.estimate
    const only = measureOf(metric.id, "measured-only")
    const counted = only !== undefined && isMeasured(only) ? only : undefined
    const isWhole = counted?.estimate.value === all.estimate.value
    const figure = tornado("figure", all)
    const taken = assumptions(all)
    return [
      claim("all", { all: bind.measure(all) }, [all]),
      ...changed(all),
      ...(isWhole ? [claim("measured-all", {})] : counted === undefined ? [] : [claim("measured", { measured: bind.measure(counted) })]),
      ...(only?.estimate.measured === false && only.estimate.why === "no-data" ? [claim("unmeasured", {})] : []),
      ...(parts.length === 0
        ? []
        : [
            table(
              say("parts"),
              [{ parts: say("head-benefit"), numeric: false }, { parts: say("head-share"), numeric: true }],
              parts.map((part) => [say("cell", { cell: named(part.of) }), say("cell", { cell: bind.part(all, `share of costs: ${part.of}`, part) })]),
            ),
          ]),
      ...(taken.length === 0 ? [] : [claim("assumptions", {}), ...taken]),
      ...(figure === undefined ? [] : [figure]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "with its range, its assumptions, and the part that was measured",
    given: {
      all: {
        value: 0.5, low: 0.11, high: 0.9, n: 30,
        parts: [
          { of: "invited customers", value: 0.5 },
          { of: "requests not made", value: 0.8, low: 0.4, high: 1.2 },
          { of: "time staff won", value: 0.2, low: 0.1, high: 0.3 },
        ],
        assumptions: [
          {
            id: "benefits-due-to-community",
            text: {
              en: "All benefits counted are taken to be due to the community.",
              de: "Es wird angenommen, dass der gesamte gezählte Nutzen der Community zu verdanken ist.",
              da: "Hele den medregnede gevinst antages at skyldes fællesskabet.",
            },
          },
          {
            id: "benefit: requests not made",
            of: "requests not made",
            text: {
              en: "This benefit was estimated; it may be less or more.",
              de: "Dieser Nutzen ist geschätzt; er kann kleiner oder größer sein.",
              da: "Denne gevinst er anslået; den kan være mindre eller større.",
            },
            swing: { low: 0.1, high: 0.9 },
          },
          {
            id: "benefit: time staff won",
            of: "time staff won",
            text: {
              en: "This benefit was assumed; it may be less or more.",
              de: "Dieser Nutzen ist angenommen; er kann kleiner oder größer sein.",
              da: "Denne gevinst er antaget; den kan være mindre eller større.",
            },
            swing: { low: 0.4, high: 0.6 },
          },
        ],
      },
      measured: { value: -0.5, low: -0.5, high: -0.5, n: 18 },
    },
    expect: {
      en: [
        "All benefits reported, less all costs, come to 50% (11–90%) of these costs (return on investment). A minus means that less came back than was spent.",
        "Counting only the benefits that were measured, it is −50%; the rest is estimated or assumed.",
        "invited customers | 50%",
        "requests not made | 80% (40–120%)",
        "time staff won | 20% (10–30%)",
        "The return takes the following for granted; where that is otherwise, the return is otherwise.",
        "- All benefits counted are taken to be due to the community.",
        "- requests not made: This benefit was estimated; it may be less or more. Depending on that, the number is 10–90%.",
        "- time staff won: This benefit was assumed; it may be less or more. Depending on that, the number is 40–60%.",
      ],
      de: [
        "Der gesamte angegebene Nutzen abzüglich aller Kosten entspricht 50 % (11–90 %) dieser Kosten (Return on Investment). Ein Minus bedeutet, dass weniger zurückkam, als ausgegeben wurde.",
        "Zählt man nur den gemessenen Nutzen, sind es −50 %; der Rest ist geschätzt oder angenommen.",
        "invited customers | 50 %",
        "requests not made | 80 % (40–120 %)",
        "time staff won | 20 % (10–30 %)",
        "Diese Zahl setzt Folgendes voraus; trifft es nicht zu, fällt auch sie anders aus.",
        "- Es wird angenommen, dass der gesamte gezählte Nutzen der Community zu verdanken ist.",
        "- requests not made: Dieser Nutzen ist geschätzt; er kann kleiner oder größer sein. Je nachdem beträgt der Wert 10–90 %.",
        "- time staff won: Dieser Nutzen ist angenommen; er kann kleiner oder größer sein. Je nachdem beträgt der Wert 40–60 %.",
      ],
      da: [
        "Alle oplyste gevinster minus alle omkostninger svarer til 50 % (11–90 %) af omkostningerne (investeringsafkast). Et minus betyder, at der kom mindre tilbage, end der blev brugt.",
        "Medregnes kun de gevinster, der er målt, er afkastet −50 %; resten er anslået eller antaget.",
        "invited customers | 50 %",
        "requests not made | 80 % (40–120 %)",
        "time staff won | 20 % (10–30 %)",
        "Afkastet forudsætter følgende; holder det ikke, bliver afkastet et andet.",
        "- Hele den medregnede gevinst antages at skyldes fællesskabet.",
        "- requests not made: Denne gevinst er anslået; den kan være mindre eller større. Afhængigt af det bliver tallet 10–90 %.",
        "- time staff won: Denne gevinst er antaget; den kan være mindre eller større. Afhængigt af det bliver tallet 40–60 %.",
      ],
    },
  },
  {
    title: "everything was measured, and less came back than was spent; before, too",
    given: { all: { value: -0.2, low: -0.2, high: -0.2, n: 24 }, measured: { value: -0.2, low: -0.2, high: -0.2, n: 24 } },
    earlier: { all: { value: -0.6, low: -0.7, high: -0.5, n: 24 } },
    expect: {
      en: [
        "All benefits reported, less all costs, come to −20% of these costs (return on investment). A minus means that less came back than was spent.",
        "In the earlier period it was −60% (−70 to −50%); since then it has risen by 40 percentage points (30–50).",
        "All of these benefits were measured.",
      ],
      de: [
        "Der gesamte angegebene Nutzen abzüglich aller Kosten entspricht −20 % dieser Kosten (Return on Investment). Ein Minus bedeutet, dass weniger zurückkam, als ausgegeben wurde.",
        "Im Vergleichszeitraum betrug der Wert −60 % (−70 bis −50 %); seither ist er um 40 Prozentpunkte (30–50) gestiegen.",
        "Dieser Nutzen wurde vollständig gemessen.",
      ],
      da: [
        "Alle oplyste gevinster minus alle omkostninger svarer til −20 % af omkostningerne (investeringsafkast). Et minus betyder, at der kom mindre tilbage, end der blev brugt.",
        "I sammenligningsperioden lå tallet på −60 % (−70 til −50 %); siden da er det steget med 40 procentpoint (30–50).",
        "Alle disse gevinster er målt.",
      ],
    },
  },
  {
    title: "nothing was measured",
    given: { all: { value: 0.3, low: -0.4, high: 1.1, n: 20 }, measured: { why: "no-data" } },
    expect: {
      en: [
        "All benefits reported, less all costs, come to 30% (−40 to 110%) of these costs (return on investment). A minus means that less came back than was spent.",
        "These benefits were not measured; they are estimated or assumed throughout.",
      ],
      de: [
        "Der gesamte angegebene Nutzen abzüglich aller Kosten entspricht 30 % (−40 bis 110 %) dieser Kosten (Return on Investment). Ein Minus bedeutet, dass weniger zurückkam, als ausgegeben wurde.",
        "Gemessen wurde dieser Nutzen nicht; er ist durchweg geschätzt oder angenommen.",
      ],
      da: [
        "Alle oplyste gevinster minus alle omkostninger svarer til 30 % (−40 til 110 %) af omkostningerne (investeringsafkast). Et minus betyder, at der kom mindre tilbage, end der blev brugt.",
        "Disse gevinster er ikke målt; de er alle anslået eller antaget.",
      ],
    },
  },
  { title: "what staff cost in one month was never told: no return, silence", given: { all: { why: "unit-mismatch" } }, expect: "silence" },
] satisfies readonly BlockExample[]
