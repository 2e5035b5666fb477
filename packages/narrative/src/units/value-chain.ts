import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { linkStatusOf } from "../link.ts"

/**
 * How what members do creates value, each link worded by how far it has been shown: caused, contributed, went along with, is meant to.
 *
 * @remarks
 * Only an experiment earns a cause. Whether members do it at all is said below, where the plan names a metric for it.
 * @see concept:6
 */
export const valueChain = composeBlock({
  id: "value-chain",
  since: "0.1.0",
  audiences: ["executive", "marketing", "support", "product", "hr", "community-team"],
  section: "goals",
  order: 20,
  sources: ["concept:3", "concept:6", "concept:14", "concept:105"],
  needs: {},
  messages: {
    opening: {
      en: "The plan ties value to what members do; how far each link has been shown is said beside it.",
      de: "Der Plan leitet den Nutzen aus dem ab, was Mitglieder tun; wie weit jeder Zusammenhang belegt ist, steht dabei.",
      da: "Planen knytter værdien til det, medlemmerne gør. Ved hver sammenhæng står der, hvor godt den er underbygget.",
    },
    experiment: {
      en: "“{$behaviour}” has caused “{$value}”: an experiment has shown it.",
      de: "„{$behaviour}“ hat bewirkt: „{$value}“. Das hat ein Experiment gezeigt.",
      da: "»{$behaviour}« har medført »{$value}«; det har et eksperiment vist.",
    },
    matched: {
      en: "“{$behaviour}” has contributed to “{$value}”: a comparison of like with like has shown it.",
      de: "„{$behaviour}“ hat dazu beigetragen: „{$value}“. Das hat ein Vergleich von Gleichem mit Gleichem gezeigt.",
      da: "»{$behaviour}« har bidraget til »{$value}«; det har en sammenligning af lige med lige vist.",
    },
    attributed: {
      en: "“{$behaviour}” went along with “{$value}”; which brings about which is not shown.",
      de: "„{$behaviour}“ ging einher mit: „{$value}“. Was davon Ursache und was Folge ist, ist nicht gezeigt.",
      da: "»{$behaviour}« er set sammen med »{$value}«; hvad der er årsag til hvad, er ikke påvist.",
    },
    assumed: {
      en: "“{$behaviour}” is meant to lead to “{$value}”; this is assumed and has not been tested yet.",
      de: "„{$behaviour}“ soll dazu führen: „{$value}“. Das ist angenommen und noch nicht geprüft.",
      da: "»{$behaviour}« skal føre til »{$value}«; det er antaget og endnu ikke efterprøvet.",
    },
    seen: { en: "{$metric}: {$value}", de: "{$metric}: {$value}", da: "{$metric}: {$value}" },
  },
  asks: ({ spec }) => (spec.behaviours ?? []).flatMap(({ metric, createsValue }) => (metric === undefined || createsValue === undefined ? [] : [{ metric }])),
  compose: ({ plan, numberOf, bind, say, claim, list }) => {
    const links = (plan?.spec.behaviours ?? []).filter(({ createsValue }) => createsValue !== undefined)
    if (links.length === 0) return []
    const items = links.map((behaviour) => {
      const { id, title, createsValue = "", metric: shows = "" } = behaviour
      const status = linkStatusOf(behaviour)
      bind.link(id, title, status)
      const number = numberOf(shows)
      const seen = number === undefined ? [] : [say("seen", { metric: number.metric, value: number.value })]
      return { parts: say(status, { behaviour: bind.quote(title, "plan"), value: bind.quote(createsValue, "plan") }), items: seen }
    })
    return [claim("opening", {}), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "an assumed link is called assumed",
    given: {},
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: { behaviours: [{ id: "answer", title: "Members answer questions", createsValue: "fewer tickets" }] },
    },
    expect: {
      en: [
        "The plan ties value to what members do; how far each link has been shown is said beside it.",
        "- “Members answer questions” is meant to lead to “fewer tickets”; this is assumed and has not been tested yet.",
      ],
      de: [
        "Der Plan leitet den Nutzen aus dem ab, was Mitglieder tun; wie weit jeder Zusammenhang belegt ist, steht dabei.",
        "- „Members answer questions“ soll dazu führen: „fewer tickets“. Das ist angenommen und noch nicht geprüft.",
      ],
      da: [
        "Planen knytter værdien til det, medlemmerne gør. Ved hver sammenhæng står der, hvor godt den er underbygget.",
        "- »Members answer questions« skal føre til »fewer tickets«; det er antaget og endnu ikke efterprøvet.",
      ],
    },
  },
  {
    title: "words are earned: caused, contributed, went along with; and whether members do it",
    given: {},
    asked: { "referral-rate": { value: 0.084, low: 0.0701, high: 0.1003, n: 1310 } },
    plan: {
      apiVersion: "folkmoot.dev/v1",
      kind: "StrategyPlan",
      metadata: { name: "harbour" },
      spec: {
        behaviours: [
          { id: "answer", title: "Members answer questions", createsValue: "fewer tickets", evidence: "tested", shownBy: "experiment" },
          { id: "welcome", title: "Members welcome newcomers", createsValue: "newcomers who stay", evidence: "tested", shownBy: "matched" },
          { id: "invite", title: "Members invite colleagues", createsValue: "new customers", evidence: "correlated", metric: "referral-rate" },
        ],
      },
    },
    expect: {
      en: [
        "…",
        "- “Members answer questions” has caused “fewer tickets”: an experiment has shown it.",
        "- “Members welcome newcomers” has contributed to “newcomers who stay”: a comparison of like with like has shown it.",
        "- “Members invite colleagues” went along with “new customers”; which brings about which is not shown.",
        "  - Referral rate: 8% (7–10%)",
      ],
      de: [
        "…",
        "- „Members answer questions“ hat bewirkt: „fewer tickets“. Das hat ein Experiment gezeigt.",
        "- „Members welcome newcomers“ hat dazu beigetragen: „newcomers who stay“. Das hat ein Vergleich von Gleichem mit Gleichem gezeigt.",
        "- „Members invite colleagues“ ging einher mit: „new customers“. Was davon Ursache und was Folge ist, ist nicht gezeigt.",
        "  - Einladungsquote: 8 % (7–10 %)",
      ],
      da: [
        "…",
        "- »Members answer questions« har medført »fewer tickets«; det har et eksperiment vist.",
        "- »Members welcome newcomers« har bidraget til »newcomers who stay«; det har en sammenligning af lige med lige vist.",
        "- »Members invite colleagues« er set sammen med »new customers«; hvad der er årsag til hvad, er ikke påvist.",
        "  - Henvisningsrate: 8 % (7–10 %)",
      ],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
