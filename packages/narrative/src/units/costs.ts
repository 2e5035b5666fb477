import { costKinds } from "@folkmoot/facts"
import { costPerConversion } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"
import { caveatText, daysOf } from "../notes.ts"
import { plannedMoney } from "../planned-money.ts"

const kindTexts = {
  tools: { en: "tools", de: "Tools", da: "værktøjer" },
  staff: { en: "staff", de: "Personal", da: "personale" },
  hiring: { en: "hiring", de: "Personalgewinnung", da: "rekruttering" },
  content: { en: "content", de: "Inhalte", da: "indhold" },
  incentives: { en: "incentives", de: "Anreize", da: "belønninger" },
  overhead: { en: "overhead", de: "Gemeinkosten", da: "fællesomkostninger" },
} as const

/**
 * What running the community cost, beside what the plan meant to spend, and which kinds of cost nobody has told.
 *
 * @remarks
 * Costs stand before what came back for them; that they paid off is not for this block to say.
 * @see concept:95
 */
export const costs = composeBlock({
  id: "costs",
  since: "0.1.0",
  audiences: ["executive", "community-team"],
  section: "value",
  order: 5,
  sources: ["concept:93", "concept:94", "concept:95"],
  needs: {},
  also: { each: costPerConversion },
  messages: {
    spent: {
      en: "Running the community cost {$spent} from {$from} to {$until}.",
      de: "Vom {$from} bis zum {$until} kostete der Betrieb der Community {$spent}.",
      da: "Fra {$from} til {$until} kostede driften af fællesskabet {$spent}.",
    },
    "spent-so-far": {
      en: "Running the community cost {$spent} up to {$until}.",
      de: "Bis zum {$until} kostete der Betrieb der Community {$spent}.",
      da: "Til og med {$until} kostede driften af fællesskabet {$spent}.",
    },
    note: { en: "{$note}.", de: "{$note}.", da: "{$note}." },
    caption: { en: "What the plan sets aside for the community", de: "Was der Plan für die Community vorsieht", da: "Hvad planen afsætter til fællesskabet" },
    untold: {
      en: "The plan names no amount for these kinds of cost, not even that there is none: {$kinds}.",
      de: "Zu diesen Kostenarten nennt der Plan keinen Betrag, auch nicht, dass keine Kosten anfallen: {$kinds}.",
      da: "Planen nævner intet beløb for disse omkostningstyper og siger heller ikke, at de ingen udgifter giver: {$kinds}.",
    },
    "head-kind": { en: "Kind of cost", de: "Kostenart", da: "Omkostningstype" },
    "head-title": { en: "For", de: "Wofür", da: "Til" },
    "head-amount": { en: "Planned", de: "Geplant", da: "Planlagt" },
    ...kindTexts,
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
    blank: { en: "–", de: "–", da: "–" },
    once: { en: "{$amount}", de: "{$amount}", da: "{$amount}" },
    day: { en: "{$amount} a day", de: "{$amount} pro Tag", da: "{$amount} om dagen" },
    week: { en: "{$amount} a week", de: "{$amount} pro Woche", da: "{$amount} om ugen" },
    month: { en: "{$amount} a month", de: "{$amount} pro Monat", da: "{$amount} om måneden" },
    quarter: { en: "{$amount} a quarter", de: "{$amount} pro Quartal", da: "{$amount} pr. kvartal" },
    "half-year": { en: "{$amount} every half-year", de: "{$amount} pro Halbjahr", da: "{$amount} pr. halvår" },
    year: { en: "{$amount} a year", de: "{$amount} pro Jahr", da: "{$amount} om året" },
    "two-years": { en: "{$amount} every other year", de: "{$amount} jedes zweite Jahr", da: "{$amount} hvert andet år" },
  },
  compose: ({ context, plan, measureOf, bind, say, claim, table }) => {
    const each = measureOf(costPerConversion.id)
    const measured = each !== undefined && isMeasured(each) ? each : undefined
    const total = measured?.estimate.numerator
    const planned = plan?.spec.costs ?? []
    const untold = costKinds.filter((kind) => !planned.some((cost) => cost.kind === kind))
    const isTitled = planned.some(({ title }) => title !== undefined)
    const rows = planned.map((cost, index) => {
      const amount = plannedMoney(bind, `costs/${index}`, cost)
      return [
        say(cost.kind),
        ...(isTitled ? [cost.title === undefined ? say("blank") : say("cell", { cell: bind.quote(cost.title, "plan") })] : []),
        amount === undefined ? say("blank") : say(cost.per ?? "once", { amount }),
      ]
    })
    const spent = () => {
      if (measured === undefined || total === undefined) return []
      const { from, until } = daysOf(context, bind, measured)
      const slots = { until, spent: bind.part(measured, "costs", { value: total }) }
      const notes = measured.estimate.caveats.filter(({ id }) => id === "lower-bound")
      return [
        from === undefined ? claim("spent-so-far", slots) : claim("spent", { ...slots, from }),
        ...notes.map((caveat) => claim("note", { note: bind.quote(caveatText(caveat), "definition") })),
      ]
    }
    const head = (name: "head-kind" | "head-title" | "head-amount", numeric = false) => ({ parts: say(name), numeric })
    return [
      ...spent(),
      ...(rows.length === 0 ? [] : [table(say("caption"), [head("head-kind"), ...(isTitled ? [head("head-title")] : []), head("head-amount", true)], rows)]),
      ...(rows.length === 0 || untold.length === 0 ? [] : [claim("untold", { kinds: bind.list(untold.map((kind) => kindTexts[kind])) })]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "what it cost and what was planned, with the kinds nobody told",
    given: {
      each: {
        value: 2500, low: 2090, high: 3015, n: 120, numerator: 300_000, denominator: 120,
        caveats: [
          {
            id: "lower-bound",
            text: {
              en: "At least this much: nothing is known about these kinds of cost: hiring.",
              de: "Mindestens so viel: Zu diesen Kostenarten liegen keine Angaben vor: Personalgewinnung.",
              da: "Mindst så meget: Der er ingen oplysninger om disse omkostningstyper: rekruttering.",
            },
          },
        ],
      },
    },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        costs: [
          { kind: "tools", title: "The forum", amount: "90.00", currency: "EUR", per: "month" },
          { kind: "staff", amount: 2400, currency: "EUR", per: "quarter" },
          { kind: "content", title: "A film on the first steps", amount: 1500, currency: "EUR" },
          { kind: "incentives", amount: 0, currency: "EUR" },
        ],
      },
    },
    expect: {
      en: [
        "Running the community cost €3,000 from 1 January 2025 to 31 December 2025.",
        "At least this much: nothing is known about these kinds of cost: hiring.",
        "tools | The forum | €90 a month",
        "staff | – | €2,400 a quarter",
        "content | A film on the first steps | €1,500",
        "incentives | – | €0",
        "The plan names no amount for these kinds of cost, not even that there is none: hiring, overhead.",
      ],
      de: [
        "Vom 1. Januar 2025 bis zum 31. Dezember 2025 kostete der Betrieb der Community 3.000 €.",
        "Mindestens so viel: Zu diesen Kostenarten liegen keine Angaben vor: Personalgewinnung.",
        "Tools | The forum | 90 € pro Monat",
        "Personal | – | 2.400 € pro Quartal",
        "Inhalte | A film on the first steps | 1.500 €",
        "Anreize | – | 0 €",
        "Zu diesen Kostenarten nennt der Plan keinen Betrag, auch nicht, dass keine Kosten anfallen: Personalgewinnung, Gemeinkosten.",
      ],
      da: [
        "Fra 1. januar 2025 til 31. december 2025 kostede driften af fællesskabet 3.000 €.",
        "Mindst så meget: Der er ingen oplysninger om disse omkostningstyper: rekruttering.",
        "værktøjer | The forum | 90 € om måneden",
        "personale | – | 2.400 € pr. kvartal",
        "indhold | A film on the first steps | 1.500 €",
        "belønninger | – | 0 €",
        "Planen nævner intet beløb for disse omkostningstyper og siger heller ikke, at de ingen udgifter giver: rekruttering, fællesomkostninger.",
      ],
    },
  },
  {
    title: "a plan that tells every kind, and no costs measured",
    given: { each: { why: "not-recorded" } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        costs: [
          { kind: "tools", amount: 5, currency: "DKK", per: "day" },
          { kind: "staff", amount: 700, currency: "DKK", per: "week" },
          { kind: "hiring", amount: 600, currency: "DKK", per: "half-year" },
          { kind: "content", amount: 4000, currency: "DKK", per: "two-years" },
          { kind: "incentives", amount: 0, currency: "DKK" },
          { kind: "overhead", amount: 9000, currency: "DKK", per: "year" },
        ],
      },
    },
    expect: {
      en: [
        "tools | DKK 5 a day",
        "staff | DKK 700 a week",
        "hiring | DKK 600 every half-year",
        "content | DKK 4,000 every other year",
        "incentives | DKK 0",
        "overhead | DKK 9,000 a year",
      ],
      de: [
        "Tools | 5 DKK pro Tag",
        "Personal | 700 DKK pro Woche",
        "Personalgewinnung | 600 DKK pro Halbjahr",
        "Inhalte | 4.000 DKK jedes zweite Jahr",
        "Anreize | 0 DKK",
        "Gemeinkosten | 9.000 DKK pro Jahr",
      ],
      da: [
        "værktøjer | 5 kr. om dagen",
        "personale | 700 kr. om ugen",
        "rekruttering | 600 kr. pr. halvår",
        "indhold | 4.000 kr. hvert andet år",
        "belønninger | 0 kr.",
        "fællesomkostninger | 9.000 kr. om året",
      ],
    },
  },
  { title: "neither told nor planned: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
