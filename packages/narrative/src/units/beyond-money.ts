import type { Benefit } from "@folkmoot/plan"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"
import type { Phrase } from "../report.ts"

const beyond = (benefits: readonly Benefit[] = []): readonly Benefit[] => benefits.filter(({ worth }) => worth === undefined)

/**
 * What the community is to bring beyond money, each benefit with the number that shows it; nothing of it is turned into money.
 *
 * @see concept:104
 */
export const beyondMoney = composeBlock({
  id: "beyond-money",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "value",
  order: 80,
  sources: ["concept:59", "concept:104"],
  needs: {},
  messages: {
    opening: {
      en: "Beyond money, the plan expects the following of the community. It is not turned into money; what was measured stands beside it.",
      de: "Über Geld hinaus erwartet der Plan von der Community Folgendes. Es wird nicht in Geld umgerechnet; daneben steht, was gemessen wurde.",
      da: "Ud over penge forventer planen følgende af fællesskabet. Det omregnes ikke til penge; ved siden af står det, der er målt.",
    },
    benefit: { en: "{$benefit}", de: "{$benefit}", da: "{$benefit}" },
    measured: { en: "{$number}: {$value}.", de: "{$number}: {$value}.", da: "{$number}: {$value}." },
    unmeasured: { en: "{$number}: not measured.", de: "{$number}: nicht gemessen.", da: "{$number}: ikke målt." },
    kept: {
      en: "{$number}: withheld; it shows how busy a community is, not this benefit.",
      de: "{$number}: zurückgehalten; die Kennzahl zeigt, wie viel los ist, nicht diesen Nutzen.",
      da: "{$number}: holdt tilbage; tallet viser, hvor travlt der er, ikke denne gevinst.",
    },
    none: {
      en: "The plan names no number that would show it.",
      de: "Der Plan nennt keine Kennzahl, an der sich das zeigen würde.",
      da: "Planen nævner intet nøgletal, der kan vise det.",
    },
  },
  asks: ({ spec }) => beyond(spec.benefits).flatMap(({ metric }) => (metric === undefined ? [] : [{ metric }])),
  compose: ({ plan, metric, measureOf, withheld, changed, bind, say, claim, list, title }) => {
    const benefits = beyond(plan?.spec.benefits)
    if (benefits.length === 0) return []
    const shownBy = (id: string | undefined): readonly Phrase[] => {
      if (id === undefined) return [say("none")]
      const counted = metric(id)
      const [called] = counted === undefined ? [] : title(counted)
      const number = called === undefined ? bind.quote(plan?.spec.definitions?.find((one) => one.id === id)?.title ?? id, "plan") : { full: called }
      const measure = measureOf(id)
      if (withheld.some((one) => one.metric === id)) return [say("kept", { number })]
      if (measure === undefined || !isMeasured(measure)) return [say("unmeasured", { number })]
      return [say("measured", { number, value: bind.measure(measure) }), ...changed(measure).map(({ parts }) => parts)]
    }
    return [claim("opening", {}), list(benefits.map((benefit) => ({ parts: say("benefit", { benefit: bind.quote(benefit.title, "plan") }), items: shownBy(benefit.metric) })))]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "measured, not measured, not measurable so far; what is worth money stands elsewhere",
    given: {},
    asked: { "member-insights": { value: 0.14, low: 0.08, high: 0.23, n: 90 }, "active-members": { value: 812, low: 812, high: 812, n: 812 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        benefits: [
          { id: "insight", title: "We learn earlier what customers need", metric: "member-insights" },
          { id: "speed", title: "Problems are solved sooner", metric: "time-to-resolution" },
          { id: "own", title: "Customers know each other", metric: "acquaintances" },
          { id: "life", title: "The place is alive", metric: "active-members" },
          { id: "loyalty", title: "Customers stay loyal" },
          { id: "tickets", title: "Fewer requests", worth: { amount: 5000, currency: "EUR" } },
        ],
        definitions: [{ id: "acquaintances", title: "Acquaintances", unit: "count" }],
      },
    },
    expect: {
      en: [
        "Beyond money, the plan expects the following of the community. It is not turned into money; what was measured stands beside it.",
        "- We learn earlier what customers need",
        "  - Member insights: 14% (8–23%).",
        "- Problems are solved sooner",
        "  - Time to resolution: not measured.",
        "- Customers know each other",
        "  - Acquaintances: not measured.",
        "- The place is alive",
        "  - Active members: withheld; it shows how busy a community is, not this benefit.",
        "- Customers stay loyal",
        "  - The plan names no number that would show it.",
      ],
      de: [
        "Über Geld hinaus erwartet der Plan von der Community Folgendes. Es wird nicht in Geld umgerechnet; daneben steht, was gemessen wurde.",
        "- We learn earlier what customers need",
        "  - Impulse der Mitglieder: 14 % (8–23 %).",
        "- Problems are solved sooner",
        "  - Lösungszeit: nicht gemessen.",
        "- Customers know each other",
        "  - Acquaintances: nicht gemessen.",
        "- The place is alive",
        "  - Aktive Mitglieder: zurückgehalten; die Kennzahl zeigt, wie viel los ist, nicht diesen Nutzen.",
        "- Customers stay loyal",
        "  - Der Plan nennt keine Kennzahl, an der sich das zeigen würde.",
      ],
      da: [
        "Ud over penge forventer planen følgende af fællesskabet. Det omregnes ikke til penge; ved siden af står det, der er målt.",
        "- We learn earlier what customers need",
        "  - Medlemmernes input: 14 % (8–23 %).",
        "- Problems are solved sooner",
        "  - Løsningstid: ikke målt.",
        "- Customers know each other",
        "  - Acquaintances: ikke målt.",
        "- The place is alive",
        "  - Aktive medlemmer: holdt tilbage; tallet viser, hvor travlt der er, ikke denne gevinst.",
        "- Customers stay loyal",
        "  - Planen nævner intet nøgletal, der kan vise det.",
      ],
    },
  },
  { title: "every benefit is worth money: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
