import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * What may be expected of a community, and when: a marathon, not a sprint.
 *
 * @see concept:109
 */
export const expectation = composeBlock({
  id: "expectation",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product"],
  section: "outlook",
  order: 10,
  sources: ["concept:109", "concept:127"],
  needs: {},
  messages: {
    marathon: {
      en: "Building a community is a marathon, not a sprint. Ranges become narrower as more cases come in, so what cannot be told yet can often be told later, by the same measurement.",
      de: "Der Aufbau einer Community ist ein Marathon, kein Sprint. Mit jedem weiteren Fall werden die Bereiche enger; was sich heute noch nicht entscheiden lässt, zeigt später oft dieselbe Messung.",
      da: "At opbygge et fællesskab er et maraton, ikke en sprint. Intervallerne bliver smallere, efterhånden som flere tilfælde kommer til, så det, der ikke kan afgøres nu, kan ofte afgøres senere med den samme måling.",
    },
    horizon: {
      en: "The plan runs until {$until}; its objectives are best judged at their own due dates.",
      de: "Der Plan läuft bis {$until}; seine Zielvorgaben beurteilt man am besten zu ihrem jeweiligen Termin.",
      da: "Planen løber til {$until}; dens delmål vurderes bedst ved deres egne frister.",
    },
  },
  compose: ({ plan, bind, claim }) => {
    const until = plan?.spec.timeline?.to
    return [claim("marathon", {}), ...(until === undefined ? [] : [claim("horizon", { until: bind.planDay(until) })])]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "with the plan's horizon",
    given: {},
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { timeline: { to: "2026-12-31" } } },
    expect: {
      en: [
        "Building a community is a marathon, not a sprint. Ranges become narrower as more cases come in, so what cannot be told yet can often be told later, by the same measurement.",
        "The plan runs until 31 December 2026; its objectives are best judged at their own due dates.",
      ],
      de: [
        "Der Aufbau einer Community ist ein Marathon, kein Sprint. Mit jedem weiteren Fall werden die Bereiche enger; was sich heute noch nicht entscheiden lässt, zeigt später oft dieselbe Messung.",
        "Der Plan läuft bis 31. Dezember 2026; seine Zielvorgaben beurteilt man am besten zu ihrem jeweiligen Termin.",
      ],
      da: [
        "At opbygge et fællesskab er et maraton, ikke en sprint. Intervallerne bliver smallere, efterhånden som flere tilfælde kommer til, så det, der ikke kan afgøres nu, kan ofte afgøres senere med den samme måling.",
        "Planen løber til 31. december 2026; dens delmål vurderes bedst ved deres egne frister.",
      ],
    },
  },
  {
    title: "without a plan it speaks of no date",
    given: {},
    expect: {
      en: ["Building a community is a marathon, not a sprint. Ranges become narrower as more cases come in, so what cannot be told yet can often be told later, by the same measurement."],
      de: ["Der Aufbau einer Community ist ein Marathon, kein Sprint. Mit jedem weiteren Fall werden die Bereiche enger; was sich heute noch nicht entscheiden lässt, zeigt später oft dieselbe Messung."],
      da: ["At opbygge et fællesskab er et maraton, ikke en sprint. Intervallerne bliver smallere, efterhånden som flere tilfælde kommer til, så det, der ikke kan afgøres nu, kan ofte afgøres senere med den samme måling."],
    },
  },
] satisfies readonly BlockExample[]
