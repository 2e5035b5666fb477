import type { RuleExampleOf } from "../example.ts"
import { definePlanRule } from "../rule.ts"
import { isBlank } from "../wording.ts"

/**
 * Every condition of the launch has somebody who answers for it, and evidence once it is met.
 *
 * @see concept:30
 */
export const launchGates = definePlanRule({
  id: "launch/gates",
  since: "0.1.0",
  severity: "warning",
  presets: ["strict"],
  why: {
    en: "A condition that nobody watches is ticked off because the day has come.",
    de: "Eine Bedingung, auf die niemand achtet, wird abgehakt, sobald der Tag da ist.",
    da: "En betingelse, som ingen holder øje med, bliver krydset af, bare fordi dagen er kommet.",
  },
  sources: ["concept:30", "seed:000"],
  options: {},
  messages: {
    owner: {
      en: "Nobody answers for “{title}” before the launch. Name the id of a role or stakeholder in its field owner.",
      de: "Für „{title}“ ist vor dem Start niemand zuständig. Nennen Sie im Feld owner die id einer Rolle oder Anspruchsgruppe.",
      da: "Ingen har ansvaret for »{title}« frem mod lanceringen. Angiv id'et på en rolle eller interessent i feltet owner.",
    },
    evidence: {
      en: "“{title}” is said to be met since {met}, but not how you know. Add evidence.",
      de: "„{title}“ soll seit dem {met} erfüllt sein, doch woher Sie das wissen, steht nicht im Plan. Ergänzen Sie evidence.",
      da: "»{title}« står som opfyldt siden den {met}, men det fremgår ikke, hvor I ved det fra. Tilføj evidence.",
    },
  },
  visit: {
    gate({ title, metOn, evidence, owner }, { report }) {
      if (metOn === undefined) return owner === undefined ? report("owner", { title }) : undefined
      if (isBlank(evidence)) report("evidence", { title, met: metOn })
    },
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "nobody sees to it, and nobody knows how it was seen",
    spec: { launch: { gates: [{ title: "Two moderators are trained" }, { title: "The search finds things", metOn: "2026-05-01", owner: "manager" }] } },
    expect: [{ message: "owner", at: "/spec/launch/gates/0" }, { message: "evidence", at: "/spec/launch/gates/1" }],
  },
  {
    title: "somebody sees to one, the other is proven",
    spec: { launch: { gates: [{ title: "Two moderators are trained", owner: "manager" }, { title: "The search finds things", metOn: "2026-05-01", evidence: "Nine of ten testers found it" }] } },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof launchGates>[]
