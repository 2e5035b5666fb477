import { shareOfVoice } from "@folkmoot/metrics"
import { byText } from "../by-text.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/** What a share can be of; anything else is of mentions. */
const bases = ["reach", "paid-click", "organic-visit", "search"] as const

/**
 * The brand's share of voice beside its named competitors, on whichever basis was measured.
 *
 * @remarks
 * Bases are never added: where several were measured, it speaks of the one its metric prefers. Competitors are called what the source calls them.
 * @see concept:114
 */
export const brandAmongCompetitors = composeBlock({
  id: "brand-among-competitors",
  since: "0.1.0",
  audiences: ["marketing", "community-team"],
  section: "results",
  order: 90,
  sources: ["concept:114", "concept:128"],
  needs: { share: shareOfVoice },
  series: {
    need: "share",
    title: { en: "Share of voice, by period", de: "Share of Voice im Zeitverlauf", da: "Share of voice pr. periode" },
  },
  messages: {
    mention: {
      en: "Share of voice: of all mentions of the brand and its named competitors, {$share} were of the brand.",
      de: "Share of Voice: Von allen Erwähnungen der Marke und der benannten Wettbewerber entfielen {$share} auf die Marke.",
      da: "Share of voice: Af alle omtaler af brandet og de navngivne konkurrenter handlede {$share} om brandet.",
    },
    reach: {
      en: "Share of voice by reach: of all the reach that mentions of the brand and its named competitors had, {$share} went to mentions of the brand.",
      de: "Share of Voice nach Reichweite: Von der gesamten Reichweite aller Erwähnungen der Marke und der benannten Wettbewerber entfielen {$share} auf die Marke.",
      da: "Share of voice efter rækkevidde: Af den samlede rækkevidde for omtaler af brandet og de navngivne konkurrenter stod brandet for {$share}.",
    },
    "paid-click": {
      en: "Share of voice in paid clicks: of all clicks on advertisements of the brand and its named competitors, {$share} went to the brand.",
      de: "Share of Voice bei bezahlten Klicks: Von allen Klicks auf Anzeigen der Marke und der benannten Wettbewerber entfielen {$share} auf die Marke.",
      da: "Share of voice for betalte klik: Af alle klik på annoncer for brandet og de navngivne konkurrenter gik {$share} til brandet.",
    },
    "organic-visit": {
      en: "Share of voice in unpaid search: of all visits that search results brought to the brand and its named competitors, {$share} went to the brand.",
      de: "Share of Voice in der unbezahlten Suche: Von allen Besuchen, die Suchergebnisse der Marke und den benannten Wettbewerbern brachten, entfielen {$share} auf die Marke.",
      da: "Share of voice i ikke-betalt søgning: Af alle besøg, som søgeresultater gav brandet og de navngivne konkurrenter, gik {$share} til brandet.",
    },
    search: {
      en: "Share of search: of all searches for the brand and its named competitors by name, {$share} were for the brand.",
      de: "Share of Search: Von allen Suchanfragen nach der Marke und den benannten Wettbewerbern galten {$share} der Marke.",
      da: "Share of search: Af alle søgninger efter brandet og de navngivne konkurrenter gjaldt {$share} brandet.",
    },
    others: {
      en: "The competitors’ shares, the largest first:",
      de: "Die Anteile der Wettbewerber, der größte zuerst:",
      da: "Konkurrenternes andele, den største øverst:",
    },
    other: { en: "{$brand}: {$share}", de: "{$brand}: {$share}", da: "{$brand}: {$share}" },
  },
  compose: ({ measures: { share }, named, bind, say, claim, list, changed }) => {
    const basis = bases.find((one) => one === share.variant) ?? "mention"
    const others = (share.estimate.parts ?? []).filter(({ of }) => of !== "own").toSorted(byText(({ of }) => of)).toSorted((a, b) => b.value - a.value)
    const items = others.map(({ of, value, low, high }) => ({ parts: say("other", { brand: named(of), share: bind.part(share, of, { value, low, high }) }) }))
    return [claim(basis, { share: bind.measure(share) }, [share]), ...changed(share), ...(items.length === 0 ? [] : [claim("others", {}), list(items)])]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "beside its competitors, the largest first, each as the plan calls it",
    given: {
      share: {
        value: 0.34, low: 0.298, high: 0.385, n: 420, scope: { competitors: "fern, moss" },
        parts: [{ of: "fern", value: 0.18, low: 0.141, high: 0.226 }, { of: "moss", value: 0.48, low: 0.422, high: 0.538 }, { of: "own", value: 0.34, low: 0.287, high: 0.397 }],
      },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { competitors: [{ id: "moss", title: "A suite for all trades" }] },
    },
    expect: {
      en: [
        "Share of voice: of all mentions of the brand and its named competitors, 34% (30–39%) were of the brand.",
        "The competitors’ shares, the largest first:",
        "- A suite for all trades: 48% (42–54%)",
        "- fern: 18% (14–23%)",
      ],
      de: [
        "Share of Voice: Von allen Erwähnungen der Marke und der benannten Wettbewerber entfielen 34 % (30–39 %) auf die Marke.",
        "Die Anteile der Wettbewerber, der größte zuerst:",
        "- A suite for all trades: 48 % (42–54 %)",
        "- fern: 18 % (14–23 %)",
      ],
      da: [
        "Share of voice: Af alle omtaler af brandet og de navngivne konkurrenter handlede 34 % (30–39 %) om brandet.",
        "Konkurrenternes andele, den største øverst:",
        "- A suite for all trades: 48 % (42–54 %)",
        "- fern: 18 % (14–23 %)",
      ],
    },
  },
  {
    title: "by reach, and whether it rose cannot be told",
    given: { share: { variant: "reach", value: 0.34, low: 0.298, high: 0.385, n: 420 } },
    earlier: { share: { variant: "reach", value: 0.3, low: 0.258, high: 0.346, n: 400 } },
    expect: {
      en: [
        "Share of voice by reach: of all the reach that mentions of the brand and its named competitors had, 34% (30–39%) went to mentions of the brand.",
        "In the earlier period it was 30% (26–35%); if the difference holds, it takes longer periods with about 3,300 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Share of Voice nach Reichweite: Von der gesamten Reichweite aller Erwähnungen der Marke und der benannten Wettbewerber entfielen 34 % (30–39 %) auf die Marke.",
        "Im Vergleichszeitraum betrug der Wert 30 % (26–35 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 3.300 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Share of voice efter rækkevidde: Af den samlede rækkevidde for omtaler af brandet og de navngivne konkurrenter stod brandet for 34 % (30–39 %).",
        "I sammenligningsperioden lå tallet på 30 % (26–35 %); holder forskellen, skal der længere perioder med i alt omkring 3.300 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  {
    title: "in paid clicks",
    given: { share: { variant: "paid-click", value: 0.34, low: 0.298, high: 0.385, n: 420 } },
    expect: {
      en: ["Share of voice in paid clicks: of all clicks on advertisements of the brand and its named competitors, 34% (30–39%) went to the brand."],
      de: ["Share of Voice bei bezahlten Klicks: Von allen Klicks auf Anzeigen der Marke und der benannten Wettbewerber entfielen 34 % (30–39 %) auf die Marke."],
      da: ["Share of voice for betalte klik: Af alle klik på annoncer for brandet og de navngivne konkurrenter gik 34 % (30–39 %) til brandet."],
    },
  },
  {
    title: "in unpaid search",
    given: { share: { variant: "organic-visit", value: 0.34, low: 0.298, high: 0.385, n: 420 } },
    expect: {
      en: ["Share of voice in unpaid search: of all visits that search results brought to the brand and its named competitors, 34% (30–39%) went to the brand."],
      de: ["Share of Voice in der unbezahlten Suche: Von allen Besuchen, die Suchergebnisse der Marke und den benannten Wettbewerbern brachten, entfielen 34 % (30–39 %) auf die Marke."],
      da: ["Share of voice i ikke-betalt søgning: Af alle besøg, som søgeresultater gav brandet og de navngivne konkurrenter, gik 34 % (30–39 %) til brandet."],
    },
  },
  {
    title: "of searches by name",
    given: { share: { variant: "search", value: 0.34, low: 0.298, high: 0.385, n: 420 } },
    expect: {
      en: ["Share of search: of all searches for the brand and its named competitors by name, 34% (30–39%) were for the brand."],
      de: ["Share of Search: Von allen Suchanfragen nach der Marke und den benannten Wettbewerbern galten 34 % (30–39 %) der Marke."],
      da: ["Share of search: Af alle søgninger efter brandet og de navngivne konkurrenter gjaldt 34 % (30–39 %) brandet."],
    },
  },
  { title: "no competitor was named: silence", given: { share: { why: "undefined-term" } }, expect: "silence" },
] satisfies readonly BlockExample[]
