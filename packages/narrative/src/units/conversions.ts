import { conversionRate } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many new members did what the plan calls a conversion, with the definition beside it.
 *
 * @see concept:116
 */
export const conversions = composeBlock({
  id: "conversions",
  since: "0.1.0",
  audiences: ["executive", "marketing", "community-team"],
  section: "value",
  order: 20,
  sources: ["concept:116"],
  needs: { rate: conversionRate },
  messages: {
    rate: {
      en: "Of the new members, {$rate} converted after joining (observed for {$horizon} each). Whether the community brought this about is not shown.",
      de: "Bei {$rate} der neuen Mitglieder kam es nach dem Beitritt zu einer Conversion (Frist: {$horizon}). Ob die Community das bewirkt hat, ist damit nicht gezeigt.",
      da: "{$rate} af de nye medlemmer konverterede efter indmeldelsen (frist: {$horizon}). Om fællesskabet er årsagen, er ikke påvist.",
    },
    means: {
      en: "What counts as a conversion, in the words of the plan: “{$means}”.",
      de: "Als Conversion zählt laut Plan: „{$means}“.",
      da: "Som konvertering tæller ifølge planen: »{$means}«.",
    },
  },
  compose: ({ measures: { rate }, plan, bind, claim, changed, option }) => {
    const kind = rate.estimate.scope?.["conversion"]
    const defined = plan?.spec.conversions ?? []
    // Where the measure does not say which conversion it counted, the plan's only one is meant.
    const [only] = defined.length === 1 ? defined : defined.filter(({ id }) => id === kind)
    return [
      claim("rate", { rate: bind.measure(rate), horizon: option(rate, "horizon") }, [rate]),
      ...changed(rate),
      ...(only === undefined || (kind !== undefined && kind !== only.id) ? [] : [claim("means", { means: bind.quote(only.means, "plan") })]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "with the plan's own definition, and a rise",
    given: { rate: { value: 0.12, low: 0.1, high: 0.143, n: 904 } },
    earlier: { rate: { value: 0.06, low: 0.045, high: 0.079, n: 760 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { conversions: [{ id: "trial", means: "A member starts a trial and works with it on another day." }] },
    },
    expect: {
      en: [
        "Of the new members, 12% (10–14%) converted after joining (observed for 30 days each). Whether the community brought this about is not shown.",
        "In the earlier period it was 6% (5–8%); since then it has risen by 6 percentage points (3–9).",
        "What counts as a conversion, in the words of the plan: “A member starts a trial and works with it on another day”.",
      ],
      de: [
        "Bei 12 % (10–14 %) der neuen Mitglieder kam es nach dem Beitritt zu einer Conversion (Frist: 30 Tage). Ob die Community das bewirkt hat, ist damit nicht gezeigt.",
        "Im Vergleichszeitraum betrug der Wert 6 % (5–8 %); seither ist er um 6 Prozentpunkte (3–9) gestiegen.",
        "Als Conversion zählt laut Plan: „A member starts a trial and works with it on another day“.",
      ],
      da: [
        "12 % (10–14 %) af de nye medlemmer konverterede efter indmeldelsen (frist: 30 dage). Om fællesskabet er årsagen, er ikke påvist.",
        "I sammenligningsperioden lå tallet på 6 % (5–8 %); siden da er det steget med 6 procentpoint (3–9).",
        "Som konvertering tæller ifølge planen: »A member starts a trial and works with it on another day«.",
      ],
    },
  },
  {
    title: "without a definition in the plan the number stands alone",
    given: { rate: { value: 0.12, low: 0.1, high: 0.143, n: 904 } },
    expect: {
      en: [
        "Of the new members, 12% (10–14%) converted after joining (observed for 30 days each). Whether the community brought this about is not shown.",
      ],
      de: [
        "Bei 12 % (10–14 %) der neuen Mitglieder kam es nach dem Beitritt zu einer Conversion (Frist: 30 Tage). Ob die Community das bewirkt hat, ist damit nicht gezeigt.",
      ],
      da: [
        "12 % (10–14 %) af de nye medlemmer konverterede efter indmeldelsen (frist: 30 dage). Om fællesskabet er årsagen, er ikke påvist.",
      ],
    },
  },
  { title: "nobody said what a conversion is: silence", given: { rate: { why: "undefined-term" } }, expect: "silence" },
] satisfies readonly BlockExample[]
