import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How what members do is meant to create value, and how far each of these links has been shown.
 *
 * @remarks
 * A link the plan only assumes is never worded as a cause.
 * @see concept:6
 */
export const valueChain = composeBlock({
  id: "value-chain",
  since: "0.1.0",
  audiences: ["executive", "marketing", "product", "community-team"],
  section: "goals",
  order: 20,
  sources: ["concept:3", "concept:6", "concept:14"],
  needs: {},
  messages: {
    opening: {
      en: "The plan ties value to what members do; how far each link has been shown is said beside it.",
      de: "Der Plan leitet den Nutzen aus dem ab, was Mitglieder tun; wie weit jeder Zusammenhang belegt ist, steht dabei.",
      da: "Planen knytter værdien til det, medlemmerne gør. Ved hver sammenhæng står der, hvor godt den er underbygget.",
    },
    assumed: {
      en: "{$behaviour}: {$value} (assumed, not yet tested)",
      de: "{$behaviour}: {$value} (angenommen, noch nicht geprüft)",
      da: "{$behaviour}: {$value} (antaget, endnu ikke efterprøvet)",
    },
    correlated: {
      en: "{$behaviour}: {$value} (observed together; which brings about which is not shown)",
      de: "{$behaviour}: {$value} (gemeinsam beobachtet; was wovon abhängt, ist nicht gezeigt)",
      da: "{$behaviour}: {$value} (set sammen; hvad der afhænger af hvad, er ikke påvist)",
    },
    tested: {
      en: "{$behaviour}: {$value} (tested, according to the plan)",
      de: "{$behaviour}: {$value} (laut Plan geprüft)",
      da: "{$behaviour}: {$value} (efterprøvet ifølge planen)",
    },
  },
  compose: ({ plan, bind, say, claim, list }) => {
    const links = (plan?.spec.behaviours ?? []).filter(({ createsValue }) => createsValue !== undefined)
    if (links.length === 0) return []
    const items = links.map(({ title, createsValue = "", evidence = "assumed" }) => ({
      parts: say(evidence, { behaviour: bind.quote(title, "plan"), value: bind.quote(createsValue, "plan") }),
    }))
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
      en: ["The plan ties value to what members do; how far each link has been shown is said beside it.", "- Members answer questions: fewer tickets (assumed, not yet tested)"],
      de: [
        "Der Plan leitet den Nutzen aus dem ab, was Mitglieder tun; wie weit jeder Zusammenhang belegt ist, steht dabei.",
        "- Members answer questions: fewer tickets (angenommen, noch nicht geprüft)",
      ],
      da: [
        "Planen knytter værdien til det, medlemmerne gør. Ved hver sammenhæng står der, hvor godt den er underbygget.",
        "- Members answer questions: fewer tickets (antaget, endnu ikke efterprøvet)",
      ],
    },
  },
  { title: "no plan: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
