import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * That counts of activity are withheld, and which ones were.
 *
 * @remarks
 * The values themselves never reach a report.
 * @see concept:16
 */
export const withheld = composeBlock({
  id: "withheld",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "community-team", "members"],
  section: "limits",
  order: 20,
  sources: ["concept:13", "concept:15", "concept:16"],
  needs: {},
  last: true,
  messages: {
    policy: {
      en: "Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth.",
      de: "Aktivitätszahlen wie Beiträge, Besuche oder Mitglieder werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist.",
      da: "Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd.",
    },
    opening: {
      en: "Measured for this report and withheld.",
      de: "Für diesen Bericht gemessen und zurückgehalten.",
      da: "Målt til denne rapport og holdt tilbage.",
    },
    item: { en: "{$number}", de: "{$number}", da: "{$number}" },
  },
  compose: ({ withheld: kept, say, claim, list }) => [
    claim("policy", {}),
    ...(kept.length === 0
      ? []
      : [claim("opening", {}), list(kept.map(({ title }) => ({ parts: say("item", { number: { full: { kind: "text", text: title } } }) })))]),
  ],
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the policy is always said",
    given: {},
    expect: {
      en: ["Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth."],
      de: ["Aktivitätszahlen wie Beiträge, Besuche oder Mitglieder werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist."],
      da: ["Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd."],
    },
  },
  {
    title: "a measured outcome is not withheld",
    given: { solved: { value: 0.7, low: 0.574883, high: 0.801189, n: 60 } },
    beside: [questionsSolved],
    expect: {
      en: ["Counts of activity, such as posts, visits or members, are withheld: they show how busy a community is, not what it is worth."],
      de: ["Aktivitätszahlen wie Beiträge, Besuche oder Mitglieder werden zurückgehalten: Sie zeigen, wie viel los ist, nicht, was es wert ist."],
      da: ["Aktivitetstal som indlæg, besøg eller medlemmer er holdt tilbage: De viser, hvor travlt der er, ikke hvad det er værd."],
    },
  },
] satisfies readonly BlockExample[]
