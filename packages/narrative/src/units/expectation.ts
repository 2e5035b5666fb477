import { byText } from "../by-text.ts"
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
  audiences: ["executive", "marketing", "support", "product", "hr"],
  section: "outlook",
  order: 10,
  sources: ["concept:109", "concept:127"],
  needs: {},
  messages: {
    marathon: {
      en: "Building a community is a marathon, not a sprint. Ranges become narrower as more cases come in, so what cannot be told yet can often be told later, by the same measurement.",
      de: "Der Aufbau einer Community ist ein Marathon, kein Sprint. Je mehr Fälle hinzukommen, desto enger werden die Bereiche; was sich heute noch nicht entscheiden lässt, zeigt später oft dieselbe Messung.",
      da: "At opbygge et fællesskab er et maraton, ikke en sprint. Intervallerne bliver smallere, efterhånden som flere tilfælde kommer til, så det, der ikke kan afgøres nu, kan ofte afgøres senere med den samme måling.",
    },
    next: {
      en: "Of the objectives in force, {$pending} are not due yet. The next is due on {$day}: “{$objective}”.",
      de: "Von den geltenden Zielvorgaben sind {$pending} noch nicht fällig. Die nächste ist am {$day} fällig: „{$objective}“.",
      da: "For {$pending} af de gældende delmål er fristen endnu ikke udløbet. Næste frist er den {$day}: »{$objective}«.",
    },
    "next-single": {
      en: "The next objective is due on {$day}: “{$objective}”.",
      de: "Die nächste Zielvorgabe ist am {$day} fällig: „{$objective}“.",
      da: "Næste delmål har frist den {$day}: »{$objective}«.",
    },
    horizon: {
      en: "The plan runs until {$until}; its objectives are best judged at their own due dates.",
      de: "Der Plan läuft bis zum {$until}; seine Zielvorgaben beurteilt man am besten zu ihrem jeweiligen Termin.",
      da: "Planen løber til og med den {$until}; dens delmål vurderes bedst ved deres egne frister.",
    },
  },
  compose: ({ plan, inForce, today, bind, claim }) => {
    const until = plan?.spec.timeline?.to
    const pending = inForce.flatMap(({ id, title, due }) => (due === undefined || due < today ? [] : [{ id, title, due }])).toSorted(byText(({ due }) => due))
    const [soonest] = pending
    const slots = soonest === undefined ? undefined : { day: bind.planDay(soonest.due, { id: `objectives/${soonest.id}/due`, title: soonest.title }), objective: bind.quote(soonest.title, "plan") }
    return [
      claim("marathon", {}),
      ...(slots === undefined ? [] : pending.length === 1 ? [claim("next-single", slots)] : [claim("next", { ...slots, pending: bind.count("objectives/pending", pending.length) })]),
      ...(until === undefined ? [] : [claim("horizon", { until: bind.planDay(until, { id: "timeline/to" }) })]),
    ]
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
        "Der Aufbau einer Community ist ein Marathon, kein Sprint. Je mehr Fälle hinzukommen, desto enger werden die Bereiche; was sich heute noch nicht entscheiden lässt, zeigt später oft dieselbe Messung.",
        "Der Plan läuft bis zum 31. Dezember 2026; seine Zielvorgaben beurteilt man am besten zu ihrem jeweiligen Termin.",
      ],
      da: [
        "At opbygge et fællesskab er et maraton, ikke en sprint. Intervallerne bliver smallere, efterhånden som flere tilfælde kommer til, så det, der ikke kan afgøres nu, kan ofte afgøres senere med den samme måling.",
        "Planen løber til og med den 31. december 2026; dens delmål vurderes bedst ved deres egne frister.",
      ],
    },
  },
  {
    title: "objectives that are not due yet, and the next of them",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" },
      spec: { objectives: [{ id: "stay", title: "Hardly anybody leaves", due: "2026-09-30" }, { id: "solved", title: "Most questions solved", due: "2026-06-30" }, { id: "past", title: "Doors open", due: "2025-06-30" }] },
    },
    expect: {
      en: ["…", "Of the objectives in force, 2 are not due yet. The next is due on 30 June 2026: “Most questions solved”."],
      de: ["…", "Von den geltenden Zielvorgaben sind 2 noch nicht fällig. Die nächste ist am 30. Juni 2026 fällig: „Most questions solved“."],
      da: ["…", "For 2 af de gældende delmål er fristen endnu ikke udløbet. Næste frist er den 30. juni 2026: »Most questions solved«."],
    },
  },
  {
    title: "a single objective that is not due yet",
    given: {},
    plan: { apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "harbour" }, spec: { objectives: [{ id: "solved", title: "Most questions solved", due: "2026-06-30" }] } },
    expect: {
      en: ["…", "The next objective is due on 30 June 2026: “Most questions solved”."],
      de: ["…", "Die nächste Zielvorgabe ist am 30. Juni 2026 fällig: „Most questions solved“."],
      da: ["…", "Næste delmål har frist den 30. juni 2026: »Most questions solved«."],
    },
  },
  {
    title: "without a plan it speaks of no date",
    given: {},
    expect: {
      en: ["Building a community is a marathon, not a sprint. Ranges become narrower as more cases come in, so what cannot be told yet can often be told later, by the same measurement."],
      de: ["Der Aufbau einer Community ist ein Marathon, kein Sprint. Je mehr Fälle hinzukommen, desto enger werden die Bereiche; was sich heute noch nicht entscheiden lässt, zeigt später oft dieselbe Messung."],
      da: ["At opbygge et fællesskab er et maraton, ikke en sprint. Intervallerne bliver smallere, efterhånden som flere tilfælde kommer til, så det, der ikke kan afgøres nu, kan ofte afgøres senere med den samme måling."],
    },
  },
] satisfies readonly BlockExample[]
